// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/records.h>

#include <vector>

namespace charla::server {

class SqlConnection;
class Directory;
class FileWriter;

//! \brief Writes facts down, inside the transaction at hand.
class FactWriter
{
public:
    FactWriter(SqlConnection &connection, Directory &directory, FileWriter &files)
        : m_connection(&connection), m_directory(&directory), m_files(&files)
    {
    }

    void write(const Fact &fact);

private:
    void put(const PersonRecord &person);
    void put(const PersonForgotten &person);
    void put(const RoomRecord &room);
    void put(const RoomForgotten &room);
    void put(const MembershipRecord &membership);
    void put(const MembershipEnded &membership);
    void put(const ReadRecord &read);
    void put(const UploadRecord &upload);
    void put(const UploadForgotten &upload);
    void put(const SessionRecord &session);
    void put(const SessionForgotten &session);
    void put(const InvitationRecord &invitation);
    void put(const InvitationForgotten &invitation);
    //! Of moderationrecords.h.
    template<typename Record>
    void put(const Record &record);

    SqlConnection *m_connection;
    Directory *m_directory;
    FileWriter *m_files;
};

//! The same facts without those that a later one replaces: facts that wait for space on the disk
//! are at most as many as there are things to say something about.
std::vector<Fact> newestFacts(std::vector<Fact> facts);

} // namespace charla::server
