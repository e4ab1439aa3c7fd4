// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/post.h>

#include <app/lineinput.h>
#include <app/passwordfile.h>
#include <app/settings.h>
#include <app/troublewords.h>
#include <app/trusting.h>
#include <client/composing.h>
#include <client/session.h>

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

void complain(const QString &words)
{
    QTextStream(stderr) << "charla send: " << words << Qt::endl;
}

//! The conversation of one `charla send`: text in, acknowledgements awaited, then goodbye.
class Posting : public QObject
{
public:
    Posting(const Post &post, const Passwords &passwords)
        : m_pins(pinsFolder({})), m_session(client::Timing(), QString(), m_pins), m_room(post.room)
    {
        connect(&m_session, &client::Session::troubled, this, &Posting::onTroubled);
        connect(&m_session, &client::Session::stateChanged, this, &Posting::onStateChanged);
        connect(&m_session, &client::Session::refused, this,
                [this](const Refusal &refusal) { fail(errorWords(refusal.code)); });
        connect(&m_session, &client::Session::unacknowledgedChanged, this,
                &Posting::onUnacknowledged);
        if (post.text) {
            m_inputEnded = true;
            send(*post.text);
        } else {
            m_input = new LineInput(this);
            connect(m_input, &LineInput::lineRead, this, &Posting::send);
            connect(m_input, &LineInput::ended, this, [this] {
                m_inputEnded = true;
                onUnacknowledged(m_session.unacknowledged());
            });
        }
        trust(m_pins, post.url, post.trusted);
        m_session.connectTo({.url = post.url,
                             .nick = post.nick,
                             .room = post.room,
                             .password = passwords.server,
                             .fingerprint = post.trusted,
                             .nickPassword = passwords.nick});
    }

private:
    // What waits may not grow without bound when input is faster than the server.
    static constexpr int MaxUnacknowledged = 100;

    void send(const QString &text)
    {
        if (const auto trouble = client::textTrouble(text))
            return fail(errorWords(*trouble));
        m_session.send(m_room, text);
    }

    void onUnacknowledged(int messages)
    {
        if (m_input && messages >= MaxUnacknowledged)
            m_input->pause();
        else if (m_input && !m_inputEnded)
            m_input->resume();
        if (messages == 0 && m_inputEnded && m_session.state() == client::Session::State::Online)
            m_session.quit();
    }

    void onTroubled(const client::Trouble &trouble) { m_trouble = words(trouble); }

    void onStateChanged(client::Session::State state)
    {
        using State = client::Session::State;
        if (state == State::Online)
            onUnacknowledged(m_session.unacknowledged());
        if (state == State::Idle && !m_trouble.isEmpty())
            return fail(m_trouble);
        if (state == State::Idle)
            end();
    }

    void fail(const QString &words)
    {
        complain(words);
        m_exitCode = 1;
        end();
    }

    // Queued, because a text that can't be sent is known before the loop runs.
    void end() const
    {
        QMetaObject::invokeMethod(
            qApp, [code = m_exitCode] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    }

    client::Pins m_pins;
    client::Session m_session;
    RoomName m_room;
    LineInput *m_input = nullptr;
    QString m_trouble;
    int m_exitCode = 0;
    bool m_inputEnded = false;
};

} // namespace

int runPost(const Post &post)
{
    QString trouble;
    const auto passwords = passwordsIn(post.passwordFile, post.nickPasswordFile, trouble);
    if (!passwords) {
        complain(trouble);
        return 1;
    }
    const Posting posting(post, *passwords);
    return QCoreApplication::exec();
}

} // namespace charla::app
