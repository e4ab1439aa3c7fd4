// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <ui/look/badge.h>

#include <QTabBar>

#include <optional>

namespace charla::ui {

//! \brief The tabs of conversations, drawn flat: sign, name, unread badge, and a button to close.
class ConversationTabBar : public QTabBar
{
    Q_OBJECT

public:
    //! What a tab tells.
    struct Mark
    {
        QString name;
        Badge badge;
        std::optional<protocol::Presence>
            presence; //!< of the other one in a private talk; none for rooms

        bool operator==(const Mark &) const = default;
    };

    explicit ConversationTabBar(QWidget *parent = nullptr);

    void setMark(int index, const Mark &mark);

signals:
    //! The keyboard is no longer needed here.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    Mark markOf(int index) const;
    int badgeWidth(int index) const;
    int tabHeight() const;
    void paintTab(QPainter &painter, int index) const;
    void onCloseClicked(const QWidget *button);
};

} // namespace charla::ui

Q_DECLARE_METATYPE(charla::ui::ConversationTabBar::Mark)
