// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/hostingservice.h>
#include <app/translations.h>
#include <app/windowkeeper.h>
#include <client/discovery/discovery.h>
#include <client/sessions.h>
#include <client/timing.h>
#include <server/options.h>
#include <ui/mainwindow.h>
#include <ui/settings/appearance.h>
#include <ui/settings/wishes.h>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace charla::tests {

//! \brief One person at one computer: a real window with its settings, its session and the server it may host.
//!
//! Finds widgets by object name, in the window and in the dialogues above it, and uses them with
//! mouse and keyboard as a person does.
class Desk
{
public:
    //! Only a hang lasts that long.
    static constexpr int PatienceMs = 20'000;

    //! Whom a server that the person hosts serves.
    enum class Reach { ThisMachine, Network };

    explicit Desk(server::Options options = {}, Reach reach = Reach::ThisMachine);
    ~Desk();

    ui::MainWindow &window() const { return m_keeper->window(); }
    //! The first one; there is one once the person is on the way to a server.
    client::Session &session() const { return *m_sessions->all().front(); }
    //! The state of that; idle when there is none.
    client::Session::State state() const;
    client::Sessions &sessions() { return *m_sessions; }
    QSettings &settings() { return m_settings; }
    ui::Wishes &wishes() { return *m_wishes; }
    app::HostingService &hosting() { return m_hosting; }
    //! Servers on the local network are found from now on.
    void looks() { m_sessions->follow(m_discovery.emplace()); }

    //! The widget of that name that is shown; null when there is none.
    template<typename Widget>
    Widget *shown(const char *name) const
    {
        for (QWidget *top : tops()) {
            if (auto *self = qobject_cast<Widget *>(top);
                self && self->objectName() == QLatin1String(name))
                return self;
            for (auto *widget : top->template findChildren<Widget *>(QLatin1String(name))) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }

    //! Waits until such a widget is shown. Notes a failure when it never is.
    template<typename Widget>
    Widget *awaits(const char *name) const
    {
        if (!QTest::qWaitFor([this, name] { return shown<Widget>(name) != nullptr; }, PatienceMs))
            QTest::qFail(qPrintable(QStringLiteral("not shown: ") + QLatin1String(name)), __FILE__,
                         __LINE__);
        return shown<Widget>(name);
    }

    //! Clicks on the middle of a widget; one that is not shown is a failure.
    void clicks(const char *name) const;
    //! Replaces what is in a field, key by key.
    void types(const char *name, const QString &text) const;
    //! Presses a key in the widget that has the keyboard.
    void presses(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    //! Ends the program: the window is closed, and everything goes but what is on disk.
    void ends();
    //! Starts the program again, as it does without arguments.
    void starts();

    //! Through the first dialogue, to a server of one's own on a free port.
    //! \return the port; 0, and a failure noted, when it did not come to be.
    quint16 hosts(const QString &nick);
    //! Through the first dialogue to that server, or a failure.
    void joins(const QString &nick, quint16 port);

    //! Writes a line into the conversation in front and sends it with Enter.
    void says(const QString &text) const;
    //! Opens the menu of the message with that text by the keyboard, and chooses an act in it.
    void acts(const char *action, const QString &text) const;
    //! The newest row of the conversation in front with that text; invalid when there is none.
    QModelIndex messageRow(const QString &text) const;
    //! Whether the person sees it.
    bool seesMessage(const QString &text) const;
    //! The texts of the conversation in front, notices as sentences.
    QStringList talk() const;
    //! The names on the tabs.
    QStringList tabs() const;
    QString frontTab() const;
    //! Brings a row of a list into view and clicks on it.
    void clicksRow(const char *list, const QString &name, int clicks = 1) const;
    QStringList rows(const char *list, int role = Qt::DisplayRole) const;

private:
    QList<QWidget *> tops() const;
    bool comesIn() const;
    void open();

    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<ui::Wishes> m_wishes;
    std::unique_ptr<app::Translations> m_translations;
    std::unique_ptr<ui::Appearance> m_appearance;
    app::HostingService m_hosting;
    std::optional<client::Discovery> m_discovery;
    std::unique_ptr<client::Sessions> m_sessions;
    std::unique_ptr<app::WindowKeeper> m_keeper;
};

} // namespace charla::tests
