// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "way.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

#include <functional>

namespace charla::tests {

//! \brief A client that a test speaks through: says this, expects that, or expects silence.
//!
//! A real WebSocket to a real server. Every expectation fails the test by QVERIFY when it does not
//! come true within Patience; nothing waits for a fixed time.
class ScriptedClient : public QObject
{
    Q_OBJECT

public:
    //! Only a hang lasts that long.
    static constexpr auto Patience = std::chrono::seconds(60);

    //! Connects to \a path (with its query) of a server on this machine.
    ScriptedClient(quint16 port, const QString &path, Way way = usualWay(),
                   QObject *parent = nullptr);
    ~ScriptedClient() override;

    //! \return whether the connection came to be.
    [[nodiscard]] bool isOpen();

    void says(const QString &frame);
    void says(const QJsonObject &frame);

    //! The next frame that has all the fields of \a like, with these values; frames before it are
    //! skipped. An empty object, and a failure noted, when none comes.
    QJsonObject expects(const QJsonObject &like);
    //! The next frame of one of these types.
    QJsonObject expectsAny(const QStringList &types);
    //! The next frame as text, whatever it is; frames that are not \a text are skipped.
    [[nodiscard]] bool expectsText(const QString &text);
    //! Waits until the server closes.
    [[nodiscard]] bool expectsClose(int code);

    //! Everything that has come and was not expected yet; empties it. Whoever wants to prove that
    //! nothing came asks the server for something else first, and looks at what came before.
    QStringList takeFrames();
    qsizetype frameCount() const { return m_frames.size(); }

    //! Cuts the connection as a lost network does: without a word.
    void breaksOff();

    QWebSocket &socket() { return m_socket; }

private:
    QJsonObject next(const std::function<bool(const QJsonObject &)> &isWanted,
                     const QByteArray &whatNeverCame);

    QWebSocket m_socket;
    QStringList m_frames;
};

//! A native client that has logged in as \a nick and is in \a room. Its token is in welcome().
class NativeClient : public ScriptedClient
{
    Q_OBJECT

public:
    NativeClient(quint16 port, const QString &nick, const QString &room = QStringLiteral("lobby"),
                 Way way = usualWay());
    //! With that login, which has a room.
    NativeClient(quint16 port, QJsonObject login, Way way = usualWay());

    const QJsonObject &welcome() const { return m_welcome; }

    void saysIn(const QString &room, const QString &text);
    void saysTo(const QString &nick, const QString &text);
    void joins(const QString &room);
    //! Expects a message of that author and text; type `room` or `private`.
    [[nodiscard]] bool hears(const QString &author, const QString &text,
                             const QString &type = QStringLiteral("room"));
    //! Proves by a round trip that nothing of that type has come since the last expectation.
    [[nodiscard]] bool heardNothingOf(const QString &type);

private:
    QJsonObject m_welcome;
};

} // namespace charla::tests
