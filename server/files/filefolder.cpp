// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filefolder.h>

#include <server/durable.h>
#include <server/log.h>

#include <QFile>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

const QString Uploads = u"uploads"_s;
const QString PartSuffix = u".part"_s;
const QString BootMark = u"uploads/boot"_s;

constexpr mode_t OwnerOnly = 0600;

QByteArray encoded(const QDir &folder, const QString &name)
{
    return QFile::encodeName(folder.filePath(name));
}

bool makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return false;
    return ::chmod(QFile::encodeName(path).constData(), S_IRWXU) == 0;
}

// Names this run of the machine's system; empty where it has no such name.
QByteArray bootName()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

bool FileFolder::prepare()
{
    if (!makeFolder(m_root.path()) || !makeFolder(m_root.filePath(Uploads))) {
        qCWarning(logFiles) << "can't make the folder of files" << m_root.path();
        return false;
    }
    if (isOfThisBoot())
        return true;
    sweepParts({});
    QFile mark(m_root.filePath(BootMark));
    return mark.open(QIODevice::WriteOnly) && mark.write(bootName()) >= 0;
}

bool FileFolder::isOfThisBoot() const
{
    QFile mark(m_root.filePath(BootMark));
    return mark.open(QIODevice::ReadOnly) && mark.readAll() == bootName();
}

void FileFolder::sweep(const KnownFiles &known)
{
    sweepParts(known);
    sweepContents(known);
}

void FileFolder::sweepParts(const KnownFiles &known) const
{
    QSet<QString> names{BootMark.section(u'/', 1)};
    for (const FileHash &key : known.uploads)
        names.insert(QString::fromLatin1(key.hex()) + PartSuffix);
    QDir folder(m_root.filePath(Uploads));
    const QStringList all = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : all) {
        if (!names.contains(name))
            folder.remove(name);
    }
}

void FileFolder::sweepContents(const KnownFiles &known) const
{
    QSet<QString> names;
    for (const FileHash &content : known.contents)
        names.insert(QString::fromLatin1(content.hex()));
    const QStringList folders = m_root.entryList({u"[0-9a-f][0-9a-f]"_s}, QDir::Dirs);
    for (const QString &start : folders) {
        QDir folder(m_root.filePath(start));
        const QStringList all = folder.entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : all) {
            if (!names.contains(start + name))
                folder.remove(name);
        }
    }
}

Descriptor FileFolder::openPart(const FileHash &key) const
{
    return Descriptor(
        ::open(partName(key).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, OwnerOnly));
}

void FileFolder::removePart(const FileHash &key) const
{
    ::unlink(partName(key).constData());
}

bool FileFolder::adopt(const FileHash &key, const FileHash &content) const
{
    return settle(partName(key), content);
}

std::optional<FileHash> FileFolder::keep(QByteArrayView content) const
{
    const FileHash hash = FileHash::of(content);
    const QByteArray name = encoded(m_root, u"uploads/"_s + QString::fromLatin1(hash.hex()));
    const Descriptor file(
        ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, OwnerOnly));
    if (file.isOpen() && writeAll(file.number(), content) && ::fdatasync(file.number()) == 0
        && settle(name, hash))
        return hash;
    qCWarning(logFiles).noquote() << "can't keep a preview:" << qt_error_string(errno);
    ::unlink(name.constData());
    return {};
}

// Gives a file that is on the disk the name of its content.
bool FileFolder::settle(const QByteArray &from, const FileHash &content) const
{
    const QByteArray name = contentName(content);
    const QByteArray folder = name.first(name.lastIndexOf('/'));
    if (::mkdir(folder.constData(), S_IRWXU) == 0)
        syncFolder(QFile::encodeName(m_root.path()));
    // In the place of one of the same content, if there is one.
    if (::rename(from.constData(), name.constData()) == 0 && syncFolder(folder))
        return true;
    qCWarning(logFiles).noquote() << "can't keep a file:" << qt_error_string(errno);
    return false;
}

Descriptor FileFolder::openContent(const FileHash &content) const
{
    return Descriptor(::open(contentName(content).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
}

void FileFolder::removeContent(const FileHash &content) const
{
    ::unlink(contentName(content).constData());
}

QByteArray FileFolder::partName(const FileHash &key) const
{
    return encoded(m_root, u"uploads/"_s + QString::fromLatin1(key.hex()) + PartSuffix);
}

QByteArray FileFolder::contentName(const FileHash &content) const
{
    const QByteArray hex = content.hex();
    return encoded(m_root, QString::fromLatin1(hex.first(2) + '/' + hex.sliced(2)));
}

} // namespace charla::server
