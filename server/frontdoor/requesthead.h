// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace charla::server {

//! Whether \a text is a word as names of fields and of what is in them are (RFC 9110 §5.6.2).
bool isToken(QByteArrayView text);

//! One line of a request's head.
struct HeaderField
{
    QByteArray name; //!< lower case
    QByteArray value; //!< without white space around it
};

//! \brief A request line and its fields, checked.
//!
//! Host, Content-Length, Transfer-Encoding and Origin stand in it at most once, and Host is a valid
//! authority.
struct RequestHead
{
    enum class Version { Http10, Http11 };

    QByteArray method;
    //! Decoded and absolute, without "." and ".." segments: it can be compared, and has no other
    //! meaning.
    QString path;
    QByteArray query; //!< as it came, without the "?"; empty when there is none
    Version version = Version::Http11;
    std::vector<HeaderField> fields;
    qsizetype headBytes = 0; //!< with the empty line at the end

    //! The value of the first field of that (lower case) name; none when there is no such field.
    std::optional<QByteArray> value(QByteArrayView name) const;
    //! The elements of all fields of that name, which hold comma-separated lists (RFC 9110 §5.6.1).
    QList<QByteArray> list(QByteArrayView name) const;
    qsizetype count(QByteArrayView name) const;
    //! Whether a body follows the head, or is announced to.
    bool hasBody() const;
};

//! The head has not ended yet, and nothing in it is wrong so far.
struct IncompleteHead
{
};

//! Why a head was refused.
struct HeadRefusal
{
    int status = 400;
    QByteArray words; //!< one English sentence, for who wrote the client
};

using HeadOutcome = std::variant<IncompleteHead, HeadRefusal, RequestHead>;

//! \brief Reads the head of one HTTP request from the first bytes of a connection (RFC 9112).
//!
//! Stricter than the RFC asks wherever two readers might come to understand two things: QHttpServer
//! reads the same bytes once more, and proxies may have read them before. So it refuses bare line
//! feeds, folded lines, white space before a colon, an empty line in front, fields that contradict
//! each other, more than 100 fields, and a line above 8,000 bytes. Reads at most \a maxBytes and
//! refuses longer heads with 431.
HeadOutcome readRequestHead(QByteArrayView bytes, qsizetype maxBytes);

} // namespace charla::server
