// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <ui/files/fileacts.h>
#include <ui/files/pictures.h>

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace charla::client {
class Session;
}

namespace charla::ui {

class PictureView;

//! \brief All that the talks of one server need for their files, whichever of them is shown.
class TalkFiles : public QObject
{
    Q_OBJECT

public:
    //! \a part is a part of the window in which pictures are shown large. Nothing is owned; both must
    //! outlive this.
    TalkFiles(client::Session &session, QWidget *part);
    ~TalkFiles() override;

    Pictures &pictures() { return m_pictures; }
    FileActs &acts() { return m_acts; }

    //! What a person expects who turns to \a file: a picture becomes large, with \a pictures as its
    //! neighbours, in their order; other files are opened, or saved if they might be programs.
    void turnTo(const client::MessageFile &file, const QList<client::MessageFile> &pictures);
    void save(const client::MessageFile &file);

private:
    Pictures m_pictures;
    FileActs m_acts;
    QWidget *m_part;
    QPointer<PictureView> m_view; // the window's; null until it is needed
};

} // namespace charla::ui
