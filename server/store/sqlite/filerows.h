// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/messagefile.h>
#include <server/store/store.h>

#include <QSet>

#include <optional>
#include <vector>

namespace charla::server {

class Rows;
class SqlConnection;

//! The files of messages as a reader of the table finds them; what makes no sense is left out.
namespace filerows {

//! In the order of their places.
std::vector<MessageFile> of(SqlConnection &connection, protocol::Seq message);
std::optional<StoredFile> find(SqlConnection &connection, const FileCapability &capability);
//! Fills in the files of those that are messages.
void addTo(SqlConnection &connection, std::vector<protocol::Entry> &entries);
void addTo(SqlConnection &connection, protocol::Entry &entry);

//! What a search looks through, of `entries e`: the text, and the names of the files in lines of
//! their own.
QString searchedText();

} // namespace filerows

//! \brief Writes the tables `files` and `uploads`, inside the transaction at hand.
//!
//! Remembers which contents it took a name away from: whoever commits asks unnamed() before.
class FileWriter
{
public:
    explicit FileWriter(SqlConnection &connection) : m_connection(&connection) { }

    //! What uploads of that person become, in their order; none when one of them is not there or
    //! not complete.
    std::optional<std::vector<MessageFile>> taken(const std::vector<FileHash> &uploads,
                                                  qint64 person);
    //! The files of a message that has none yet.
    void attach(protocol::Seq message, const std::vector<MessageFile> &files);
    //! A message has no files any more.
    void drop(protocol::Seq message);

    void put(const UploadRecord &upload, qint64 person);
    void forgetUpload(const FileHash &key);

    //! Of the contents that lost a name since this was last asked, those that have none any more.
    std::vector<FileHash> unnamed();
    //! The transaction was rolled back.
    void forget() { m_let.clear(); }

private:
    void let(const QString &sql, const QVariantList &values);
    bool isNamed(const FileHash &content);

    SqlConnection *m_connection;
    QSet<FileHash> m_let; // go of
};

} // namespace charla::server
