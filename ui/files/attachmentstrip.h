// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/attachment.h>
#include <ui/files/filerules.h>
#include <ui/files/preparation.h>

#include <QImage>
#include <QScrollArea>
#include <QStringList>

#include <vector>

class QCheckBox;
class QMimeData;

namespace charla::ui {

class AttachmentChip;

//! \brief The files that go with what is being written, each with a way to leave it out.
//!
//! Hidden while there are none. Each is looked at by a worker; what the server would not take says so.
class AttachmentStrip : public QScrollArea
{
    Q_OBJECT

public:
    explicit AttachmentStrip(QWidget *parent = nullptr);

    //! Whether there is something in it that can be sent as files.
    static bool hasFiles(const QMimeData &mime);
    void add(const QMimeData &mime);
    void add(const QStringList &paths);
    //! As they were before.
    void restore(const std::vector<client::Attachment> &files);
    void clear();

    void setRules(const FileRules &rules);

    bool isEmpty() const { return m_chips.empty(); }
    //! Some are still being looked at.
    bool isPreparing() const;
    //! Why they can't be sent as they are; empty when they can.
    QString trouble() const;
    //! Those that can be sent.
    std::vector<client::Attachment> files() const;

signals:
    //! Others, or what is known of them.
    void changed();
    //! One was left out, by the keyboard perhaps, which has nowhere to be now.
    void removed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void add(const QImage &picture);
    AttachmentChip *addChip(const QString &name);
    void follow(Preparation *preparation, AttachmentChip *chip);
    void take(AttachmentChip *chip, const Preparation::Prepared &prepared);
    void remove(AttachmentChip *chip);
    void judge();
    QString troubleOf(std::size_t number) const;
    void arrange();

    FileRules m_rules;
    std::vector<AttachmentChip *> m_chips; // children of the inner widget
    QWidget *m_inner;
    QCheckBox *m_keepPlace;
};

} // namespace charla::ui
