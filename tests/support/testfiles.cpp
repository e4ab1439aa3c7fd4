// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfiles.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace charla::tests {

using namespace server;
using namespace Qt::StringLiterals;

namespace {

QByteArray newSecret()
{
    QByteArray bytes(32, '\0');
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate());
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<ServedFile> valueOf(const QHash<QString, ServedFile> &files, const QString &key)
{
    const auto found = files.constFind(key);
    return found == files.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

TestFiles::TestFiles(FileDepot::Setup setup, Options options)
    : m_folder(setup.folder.isEmpty() ? m_ownFolder.filePath(u"files"_s) : setup.folder),
      m_setup(std::move(setup)), m_door(std::move(options))
{
    m_setup.folder = m_folder;
    open();
}

void TestFiles::open()
{
    m_depot = std::make_unique<FileDepot>(m_setup);
    connect(m_depot.get(), &FileDepot::received, this,
            [this](const FileHash &key, qint64 bytes) { m_received.insert(key, bytes); });
    connect(m_depot.get(), &FileDepot::completed, this,
            [this](const FileHash &key, const FileHash &content) {
                if (const auto found = m_uploads.find(key); found != m_uploads.end())
                    found->content = content;
            });
    connect(
        m_depot.get(), &FileDepot::previewed, this,
        [this](const FileHash &key, const FileHash &preview) { m_previews.insert(key, preview); });
    m_files = std::make_unique<FileDoor>(
        *m_depot,
        FileDoor::Questions{
            [this](const QString &token) -> std::optional<UploadTerms> {
                const auto found = m_uploads.constFind(keyOf(token.toLatin1()));
                return found == m_uploads.cend() ? std::nullopt : std::optional(*found);
            },
            [this](const QString &capability, QObject *, const FileDoor::Found &done) {
                done(valueOf(m_offers, capability));
            },
            [this](const QString &capability, QObject *, const FileDoor::Found &done) {
                done(valueOf(m_offeredPreviews, capability));
            }});
    m_door.door().setFiles(m_files.get());
}

void TestFiles::restart()
{
    m_door.door().setFiles(nullptr);
    m_files.reset();
    m_depot.reset();
    open();
    KnownFiles known;
    for (const auto &[key, terms] : m_uploads.asKeyValueRange()) {
        if (terms.content)
            known.contents.push_back(*terms.content);
        else
            known.uploads.push_back(key);
    }
    for (const ServedFile &file : std::as_const(m_offers))
        known.contents.push_back(file.content);
    m_depot->sweep(known);
}

QByteArray TestFiles::announces(qint64 size, Place place)
{
    const QByteArray token = newSecret();
    const UploadTerms terms{keyOf(token), size, place, {}};
    m_uploads.insert(terms.key, terms);
    m_depot->expect(terms);
    return token;
}

void TestFiles::givesUp(const QByteArray &token)
{
    m_uploads.remove(keyOf(token));
    m_depot->giveUp(keyOf(token));
}

QByteArray TestFiles::offers(const FileHash &content, const QString &name, const QString &mime)
{
    const QByteArray capability = newSecret();
    m_offers.insert(QString::fromLatin1(capability), {content, name, mime});
    return capability;
}

void TestFiles::offersPreview(const QByteArray &capability, const FileHash &preview)
{
    m_offeredPreviews.insert(QString::fromLatin1(capability), {preview, {}, {}});
}

QByteArray TestFiles::keeps(const QByteArray &content, const QString &name, const QString &mime)
{
    const QByteArray token = announces(content.size());
    const WireReply reply = asked(port(), putHead(token, 0, content.size()) + content);
    const auto hash = contentOf(token);
    return reply.status == 200 && hash ? offers(*hash, name, mime) : QByteArray();
}

std::optional<FileHash> TestFiles::contentOf(const QByteArray &token) const
{
    return m_uploads.value(keyOf(token), {keyOf(token), 0, Place::Keep, {}}).content;
}

std::optional<FileHash> TestFiles::previewOf(const QByteArray &token) const
{
    const auto found = m_previews.constFind(keyOf(token));
    return found == m_previews.cend() ? std::nullopt : std::optional(*found);
}

qint64 TestFiles::receivedOf(const QByteArray &token) const
{
    return m_received.value(keyOf(token), -1);
}

void TestFiles::asksForReceived(const QByteArray &token)
{
    m_received.remove(keyOf(token));
    m_depot->expect(*m_uploads.constFind(keyOf(token)));
}

QString TestFiles::pathOf(const FileHash &content) const
{
    const QString hex = QString::fromLatin1(content.hex());
    return m_folder + u'/' + hex.first(2) + u'/' + hex.sliced(2);
}

QString TestFiles::pathOfPart(const QByteArray &token) const
{
    return m_folder + u"/uploads/"_s + QString::fromLatin1(keyOf(token).hex()) + u".part"_s;
}

QByteArray TestFiles::onDisk(const FileHash &content) const
{
    QFile file(pathOf(content));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fileRequest(const QByteArray &method, const QByteArray &target, const QByteArray &fields)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

QByteArray putHead(const QByteArray &token, qint64 offset, qint64 length, const QByteArray &fields)
{
    return fileRequest("PUT", "/files/" + token + "?offset=" + QByteArray::number(offset),
                       "Content-Length: " + QByteArray::number(length) + "\r\n" + fields);
}

WireReply asked(quint16 port, const QByteArray &bytes)
{
    RawPeer peer(port);
    peer.sends(bytes);
    return peer.reply();
}

QByteArray someBytes(qsizetype count, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(count, '\0');
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

} // namespace charla::tests
