// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/hosting.h>

#include <QObject>
#include <QPointer>
#include <QUrl>

class QSettings;
class QWidget;

namespace charla::client {
class Sessions;
}

namespace charla::ui {

class HostPanel;
class StopQuestion;

//! \brief Opens the panel for the host, does what it asks for, and brings the host's own session back
//! to a server that was started again from there.
class HostOffice : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    HostOffice(client::Sessions &sessions, Hosting &hosting, QSettings &settings,
               StopQuestion &question, QWidget *window);

    //! Opens the panel, or brings it to the front.
    void open();
    void close();

private:
    void start();
    void restart();
    void onStarted(const QUrl &ownUrl);
    void onFailed(Hosting::Trouble trouble, const QString &systemWords);

    client::Sessions &m_sessions;
    Hosting &m_hosting;
    QSettings &m_settings;
    StopQuestion &m_question;
    QWidget *m_window;
    QPointer<HostPanel> m_panel;
    QUrl m_ownUrl; // of the server that was started last
    bool m_isOurs = false; // the start that goes on: asked for here
};

} // namespace charla::ui
