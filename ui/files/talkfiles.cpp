// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/talkfiles.h>

#include <client/session.h>
#include <ui/files/filekind.h>
#include <ui/files/pictureview.h>

#include <QWidget>

namespace charla::ui {

using client::Session;

TalkFiles::TalkFiles(Session &session, QWidget *part)
    : m_pictures(*session.fetches()), m_acts(*session.downloads()), m_part(part)
{
    connect(&session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Online)
            m_pictures.tryAgain();
    });
}

TalkFiles::~TalkFiles()
{
    delete m_view;
}

void TalkFiles::turnTo(const client::MessageFile &file, const QList<client::MessageFile> &pictures)
{
    if (isShownAsPicture(file)) {
        if (!m_view)
            m_view = new PictureView(m_pictures, m_acts, m_part->window());
        m_view->open(pictures, int(pictures.indexOf(file)));
    } else if (opensSafely(file.name)) {
        m_acts.open(file);
    } else {
        save(file);
    }
}

void TalkFiles::save(const client::MessageFile &file)
{
    m_acts.saveAs(file, m_part->window());
}

} // namespace charla::ui
