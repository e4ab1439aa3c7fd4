// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/hostoffice.h>

#include <client/sessions.h>
#include <ui/host/hostpanel.h>
#include <ui/host/stopquestion.h>
#include <ui/texts.h>

#include <utility>

namespace charla::ui {

HostOffice::HostOffice(client::Sessions &sessions, Hosting &hosting, QSettings &settings,
                       StopQuestion &question, QWidget *window)
    : QObject(window), m_sessions(sessions), m_hosting(hosting), m_settings(settings),
      m_question(question), m_window(window)
{
    connect(&hosting, &Hosting::started, this, &HostOffice::onStarted);
    connect(&hosting, &Hosting::failed, this, &HostOffice::onFailed);
}

void HostOffice::open()
{
    if (m_panel && m_panel->isVisible()) { // one that was closed lives on until it is deleted
        m_panel->raise();
        m_panel->activateWindow();
        return;
    }
    m_panel = new HostPanel(m_hosting, m_settings, m_window);
    connect(m_panel, &HostPanel::startWanted, this, &HostOffice::start);
    connect(m_panel, &HostPanel::restartWanted, this, &HostOffice::restart);
    connect(m_panel, &HostPanel::stopWanted, this,
            [this] { m_question.ask([this] { m_hosting.stop(); }); });
    m_panel->show();
}

void HostOffice::close()
{
    if (m_panel)
        m_panel->close();
}

void HostOffice::start()
{
    m_isOurs = true;
    m_hosting.start({.name = m_hosting.name(), .port = m_hosting.terms().port});
}

void HostOffice::restart()
{
    m_isOurs = true;
    m_hosting.restart();
}

void HostOffice::onStarted(const QUrl &ownUrl)
{
    const QUrl before = std::exchange(m_ownUrl, ownUrl);
    if (!std::exchange(m_isOurs, false))
        return;
    m_sessions.pins().forget(ownUrl); // whoever had that address before, it is ours now
    if (client::Session *session = m_sessions.at(before))
        session->goOnAt(ownUrl, m_hosting.terms().password, m_hosting.ownerKey());
}

void HostOffice::onFailed(Hosting::Trouble trouble, const QString &systemWords)
{
    if (std::exchange(m_isOurs, false) && m_panel)
        m_panel->showTrouble(texts::hosting(trouble, m_hosting.terms().port, systemWords));
}

} // namespace charla::ui
