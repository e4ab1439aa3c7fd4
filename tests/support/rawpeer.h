// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "way.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpSocket>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QSslSocket;

namespace charla::tests {

//! One WebSocket frame, rightly or wrongly made: every field can be set to what it must not be.
struct WireFrame
{
    enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    enum class Length {
        Shortest,
        In2Bytes, //!< though one would do
        In8Bytes, //!< though fewer would do
    };

    int opcode = Text;
    QByteArray payload;
    bool isFinal = true;
    bool isMasked = true; //!< as a client must
    int reservedBits = 0; //!< 0 to 7: RSV1 is 4
    Length length = Length::Shortest;

    QByteArray toBytes() const;

    static WireFrame text(const QByteArray &utf8) { return {Text, utf8}; }
    static WireFrame close(quint16 code, const QByteArray &reason = {});
};

//! An HTTP answer, taken apart.
struct WireReply
{
    int status = 0; //!< 0 when what came is no answer
    QHash<QByteArray, QByteArray> fields; //!< by lower-case name
    QByteArray body;
};

//! \brief A peer that says bytes to a server, and shows the bytes that come back.
//!
//! Speaks no protocol by itself, but can make and read the frames and heads of HTTP and WebSocket.
//! Every wait ends with its condition, or fails after Patience.
class RawPeer : public QObject
{
    Q_OBJECT

public:
    //! Only a hang lasts that long.
    static constexpr auto Patience = std::chrono::seconds(20);

    //! Connects to a server on this machine.
    explicit RawPeer(quint16 port, Way way = usualWay(), QObject *parent = nullptr);
    ~RawPeer() override;

    [[nodiscard]] bool isConnected();
    void sends(const QByteArray &bytes);
    void sends(const WireFrame &frame) { sends(frame.toBytes()); }
    //! Sends all, though the server may close before it has taken it.
    void sendsByteByByte(const QByteArray &bytes);

    //! What was sent before has left this side.
    [[nodiscard]] bool hasSentAll();
    //! What has come and was not taken yet, as soon as there is something; empty when the connection ends
    //! before.
    QByteArray nextBytes();
    //! Everything that came until the server ended the connection.
    QByteArray everything();
    //! The one answer on a connection that the server then ends; status 0 when it ends without.
    WireReply reply();
    //! The head of an answer; what follows it stays. Status 0 when the connection ends before.
    WireReply replyHead();
    //! Waits until the server ends the connection.
    [[nodiscard]] bool isEnded();

    //! A WebSocket handshake with the right fields, "Host: 127.0.0.1:PORT" and \a moreFields
    //! ("Name: value\r\n…").
    QByteArray handshake(const QByteArray &target, const QByteArray &moreFields = {}) const;
    //! Says the handshake and reads the answer's head, and nothing after it.
    WireReply upgrades(const QByteArray &target, const QByteArray &moreFields = {});

    //! The next frame; none when the connection ends first.
    std::optional<WireFrame> nextFrame();
    //! The code of the close frame, after any other frames; 1006 when the connection ends without
    //! one.
    int closeCode();

    //! From now on takes (almost) no more bytes from the system.
    void stopsReading() { m_socket->setReadBufferSize(1); }
    void readsAgain();
    void breaksOff() { m_socket->abort(); }
    //! Says that nothing more will come, and still reads.
    void endsItsSide();

    quint16 localPort() const { return m_socket->localPort(); }
    //! Null when it came plain.
    QSslSocket *tls() const;

private:
    void take();
    bool waitFor(const std::function<bool()> &condition);
    std::optional<WireFrame> takeFrame();

    quint16 m_port;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
    bool m_ended = false;
};

//! Takes an answer apart; its body is all that follows the head.
WireReply parseReply(const QByteArray &bytes);

} // namespace charla::tests
