// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <variant>

namespace charla::server {

//! \brief Reads what a WebSocket client sends (RFC 6455 §5), from bytes in any portions.
//!
//! Takes every MUST at its word: a client's frames are masked, lengths are the shortest possible,
//! text is UTF-8 as a whole. Holds at most one unfinished message. Knows no socket; what comes out
//! has to be answered by the owner. After Broken and Closed nothing more comes out.
class FrameReader
{
public:
    //! A whole text message, from one frame or several.
    struct Text
    {
        QByteArray utf8;
    };

    struct Ping
    {
        QByteArray payload;
    };

    //! Says no more than that the peer lives.
    struct Pong
    {
    };

    //! The peer closes; answered with a close frame of the same payload's code.
    struct Closed
    {
        std::optional<protocol::CloseCode> code;
    };

    //! The connection can't go on, and ends with that code.
    struct Broken
    {
        protocol::CloseCode code = protocol::CloseCode::ProtocolError;
        QString words;
    };

    using Event = std::variant<Text, Ping, Pong, Closed, Broken>;

    //! \a maxMessageBytes bounds a frame, and all frames of a message together.
    explicit FrameReader(qsizetype maxMessageBytes) : m_maxMessageBytes(maxMessageBytes) { }

    void append(QByteArrayView bytes);
    //! \return what the bytes so far say next; none when more have to come.
    std::optional<Event> next();

private:
    struct Header;

    std::optional<Event> take(const Header &header);
    std::optional<Event> takeData(const Header &header, QByteArray payload);
    std::optional<Broken> flawOf(const Header &header) const;
    Event finish();
    Event fail(Broken broken);

    qsizetype m_maxMessageBytes;
    QByteArray m_bytes; // not read yet
    qsizetype m_at = 0; // in m_bytes
    QByteArray m_message; // the fragments so far
    bool m_isFragmented = false;
    bool m_isOver = false;
};

} // namespace charla::server
