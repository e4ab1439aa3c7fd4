// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/trust/pins.h>

#include <client/log.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

const auto ServerKey = u"server"_s;
const auto CertificateKey = u"sha256"_s;
const auto VouchedKey = u"vouchedFor"_s;

constexpr qint64 MostBytes = 4096; // of a file of ours
constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString nameOf(const QUrl &server)
{
    return QString(server.host() % u':' % QString::number(server.port()));
}

QByteArray bytesOf(const QString &server, const Pin &pin)
{
    QJsonObject object{{ServerKey, server}};
    if (pin.by == Pin::By::Authorities)
        object.insert(VouchedKey, true);
    else
        object.insert(CertificateKey, pin.certificate.text());
    return QJsonDocument(object).toJson();
}

Pin pinIn(const QByteArray &bytes, const QString &server)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value(ServerKey).toString() != server)
        return {};
    if (object.value(VouchedKey).toBool())
        return {.by = Pin::By::Authorities};
    const auto certificate = Fingerprint::from(object.value(CertificateKey).toString());
    return certificate ? Pin{.by = Pin::By::Certificate, .certificate = *certificate} : Pin();
}

bool write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return false;
    QFile::setPermissions(folder, OwnerOnly | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly))
        return false;
    file.setPermissions(OwnerOnly);
    file.write(bytes);
    return file.commit();
}

bool remove(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path);
}

} // namespace

Pins::Pins(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
}

Pins::~Pins()
{
    m_writer.waitForDone();
}

std::optional<Pin> Pins::of(const QUrl &server) const
{
    const QString name = nameOf(server);
    if (const auto news = m_news.find(name); news != m_news.end())
        return news->pin;
    if (m_folder.isEmpty())
        return {};
    QFile file(fileOf(name));
    if (file.open(QFile::ReadOnly))
        return pinIn(file.read(MostBytes), name);
    // One that is there and can't be read is no reason to begin anew with whoever answers.
    return file.exists() ? std::optional(Pin()) : std::nullopt;
}

void Pins::keep(const QUrl &server, const Pin &pin)
{
    note(server, pin);
}

void Pins::forget(const QUrl &server)
{
    note(server, {});
}

void Pins::accept(const QUrl &server, const Breach &breach)
{
    if (breach.shown.isNull())
        forget(server);
    else if (breach.isVouchedFor)
        keep(server, {.by = Pin::By::Authorities});
    else
        keep(server, {.by = Pin::By::Certificate, .certificate = breach.shown});
}

void Pins::note(const QUrl &server, const std::optional<Pin> &pin)
{
    if (of(server) == pin)
        return;
    const QString name = nameOf(server);
    const int number = ++m_numbers;
    m_news.insert(name, {pin, number});
    if (m_folder.isEmpty())
        return;
    m_writer.start([this, name, number, pin, path = fileOf(name)] {
        if (pin ? write(path, bytesOf(name, *pin)) : remove(path))
            QMetaObject::invokeMethod(
                this, [this, name, number] { onWritten(name, number); }, Qt::QueuedConnection);
        else
            qCWarning(logPins) << "can't be written:" << path;
    });
}

void Pins::onWritten(const QString &server, int number)
{
    const auto news = m_news.find(server);
    if (news != m_news.end() && news->number == number)
        m_news.erase(news);
}

QString Pins::fileOf(const QString &server) const
{
    const QByteArray hash = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256);
    return QDir(m_folder).filePath(QString::fromLatin1(hash.toHex().first(32)) + u".json"_s);
}

} // namespace charla::client
