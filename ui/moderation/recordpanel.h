// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/moderation.h>
#include <ui/look/side.h>

class QComboBox;
class QPushButton;
class QStandardItemModel;

namespace charla::ui {

//! \brief What was done by those who keep order, and the bans that hold, newest first, page by page.
//!
//! For operators. A ban is lifted here.
class RecordPanel : public SideColumn
{
    Q_OBJECT

public:
    //! \a moderation is not owned and must outlive this.
    explicit RecordPanel(client::Moderation &moderation, QWidget *parent = nullptr);

    void open();
    //! Whether that is an answer to this panel's requests.
    bool take(const protocol::RequestId &request);

signals:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class What { Acts, Bans };

    QWidget *makeBar();
    What what() const;
    void begin();
    void askForMore();
    void show(const protocol::AuditPage &page);
    void show(const protocol::BanList &list);
    void addRow(const QString &words, qint64 number);
    void endPage(bool hasMore);
    void lift();
    void updateLift();
    void dismiss();

    client::Moderation &m_moderation;
    QComboBox *m_what;
    SideList *m_list;
    ToneLabel *m_state;
    QPushButton *m_more;
    QPushButton *m_lift;
    QStandardItemModel *m_rows;
    protocol::RequestId m_request;
    protocol::RequestId m_lifting;
};

} // namespace charla::ui
