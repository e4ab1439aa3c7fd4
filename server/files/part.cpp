// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/part.h>

#include <protocol/photoplace.h>
#include <server/files/filefolder.h>
#include <server/log.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace charla::server {

namespace {

using Outcome = Part::Outcome;

// Hashed in one go: two or three milliseconds.
constexpr qint64 CatchUpBytes = 512 * 1024;

// So much may wait in memory to be written to the disk, twice: what the system gathers without an
// end it writes in one long go, in which nobody's message gets through to the disk.
constexpr qint64 PushBytes = 1024 * 1024;

Outcome outcomeOf(int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT || error == EFBIG;
    qCWarning(logFiles).noquote() << "can't write a file:" << qt_error_string(error);
    return isFull ? Outcome::DiskFull : Outcome::Broken;
}

qint64 readAt(int file, std::span<char> room, qint64 offset)
{
    ssize_t bytes = -1;
    do {
        bytes = ::pread(file, room.data(), room.size(), offset);
    } while (bytes < 0 && errno == EINTR);
    return bytes;
}

bool overwrite(int file, const protocol::PlaceBytes &place)
{
    const QByteArray bytes(place.length, place.instead);
    return ::pwrite(file, bytes.constData(), std::size_t(place.length), place.offset)
        == place.length;
}

} // namespace

Part::Part(const FileFolder &folder, const UploadTerms &terms)
    : m_folder(folder), m_terms(terms), m_isWashed(terms.place == UploadTerms::Place::Keep)
{
}

bool Part::open()
{
    if (m_file.isOpen())
        return true;
    m_file = m_folder.openPart(m_terms.key);
    struct stat status = {};
    if (!m_file.isOpen() || ::fstat(m_file.number(), &status) != 0) {
        qCWarning(logFiles).noquote() << "can't open a part:" << qt_error_string(errno);
        m_file.close();
        return false;
    }
    if (status.st_size > m_terms.size && ::ftruncate(m_file.number(), 0) != 0) {
        m_file.close();
        return false; // it is of something else
    }
    const qint64 there = status.st_size > m_terms.size ? 0 : status.st_size;
    if (there < m_hashed) { // somebody took it away
        m_hash.reset();
        m_hashed = 0;
        m_isWashed = m_terms.place == UploadTerms::Place::Keep;
    }
    m_received = m_pushed = there;
    return true;
}

Outcome Part::append(std::span<const char> bytes)
{
    Q_ASSERT_X(m_received + qint64(bytes.size()) <= m_terms.size, "Part",
               "who brings more than was announced is refused before");
    while (!bytes.empty()) {
        const ssize_t written
            = ::pwrite(m_file.number(), bytes.data(), bytes.size(), off_t(m_received));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return outcomeOf(written < 0 ? errno : ENOSPC);
        const auto there = bytes.first(std::size_t(written));
        const bool wasHashed = isHashed();
        m_received += written;
        if (wasHashed)
            hash(there);
        bytes = bytes.subspan(std::size_t(written));
    }
    pushOut();
    return Outcome::Done;
}

Outcome Part::catchUp(std::span<char> room)
{
    if (canWash() && !wash())
        return outcomeOf(errno);
    const qint64 end = std::min(m_hashed + CatchUpBytes, m_received);
    while (m_isWashed && m_hashed < end) {
        const auto most = std::min<std::size_t>(room.size(), std::size_t(end - m_hashed));
        const qint64 bytes = readAt(m_file.number(), room.first(most), m_hashed);
        if (bytes <= 0)
            return outcomeOf(bytes < 0 ? errno : EIO);
        hash(room.first(std::size_t(bytes)));
    }
    return Outcome::Done;
}

std::optional<FileHash> Part::seal()
{
    Q_ASSERT(isWhole() && isHashed());
    if (::fsync(m_file.number()) != 0) {
        outcomeOf(errno);
        return {};
    }
    const FileHash content = FileHash::ofDigest(m_hash.result());
    if (!m_folder.adopt(m_terms.key, content))
        return {};
    m_file.close();
    return content;
}

// The whole beginning must be there: a place may stand on both sides of where it ends.
bool Part::canWash() const
{
    return !m_isWashed && m_received >= std::min<qint64>(m_terms.size, protocol::PhotoHeadBytes);
}

// Once more after a restart: what was overwritten is found no more.
bool Part::wash()
{
    QByteArray head(std::min<qint64>(m_terms.size, protocol::PhotoHeadBytes), '\0');
    qint64 there = 0;
    while (there < head.size()) {
        const qint64 bytes = readAt(m_file.number(),
                                    {head.data() + there, std::size_t(head.size() - there)}, there);
        if (bytes <= 0)
            return false;
        there += bytes;
    }
    for (const protocol::PlaceBytes &place : protocol::findPlace(head)) {
        if (!overwrite(m_file.number(), place))
            return false;
    }
    m_isWashed = true;
    return true;
}

void Part::hash(std::span<const char> bytes)
{
    m_hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    m_hashed += qint64(bytes.size());
}

// Has the system write while more comes, and waits for what it was told before: a disk that is
// slower than the network slows its sender down, and no one else.
void Part::pushOut()
{
#ifdef Q_OS_LINUX
    while (m_received - m_pushed >= PushBytes) {
        if (m_pushed >= PushBytes)
            ::sync_file_range(m_file.number(), m_pushed - PushBytes, PushBytes,
                              SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE
                                  | SYNC_FILE_RANGE_WAIT_AFTER);
        ::sync_file_range(m_file.number(), m_pushed, PushBytes, SYNC_FILE_RANGE_WRITE);
        m_pushed += PushBytes;
    }
#endif
}

} // namespace charla::server
