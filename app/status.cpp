// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/status.h>

#include <app/joinaddresses.h>
#include <app/serverasked.h>
#include <app/settings.h>
#include <app/terminalcode.h>
#include <server/runningfile.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkInterface>
#include <QTextStream>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 0;
constexpr int IsNotWell = 1;
constexpr int RunsNot = 3;

//! What is known of a running server.
struct Found
{
    server::RunningPlace place;
    QString trouble; //!< as /healthz has it; empty when it is well
    QHash<QString, QString> figures; //!< empty when it does not tell them here
    qint64 historyBytes = 0;

    bool has(const QString &name) const { return figures.contains(name); }
    qint64 figure(const QString &name) const { return qint64(figures.value(name).toDouble()); }
    QDateTime since() const
    {
        return QDateTime::currentDateTime().addSecs(-figure(u"charla_uptime_seconds"_s));
    }
    QDateTime certificateEnd() const
    {
        return QDateTime::fromSecsSinceEpoch(figure(u"charla_certificate_end_timestamp_seconds"_s));
    }
    //! Of its page; those that everybody can take first.
    QStringList addresses() const
    {
        const bool isTlsOnly = place.url.scheme() == "wss"_L1;
        const QHostAddress listen
            = place.listenAddress.isNull() ? QHostAddress(place.url.host()) : place.listenAddress;
        const QStringList plain
            = joinAddresses(listen, quint16(place.url.port()), QNetworkInterface::allAddresses());
        return isTlsOnly ? encryptedAddresses(plain) : plain;
    }
};

qint64 historyBytes(const QString &folder)
{
    qint64 bytes = 0;
    for (const QString &name : {u"charla.db"_s, u"charla.db-wal"_s})
        bytes += QFileInfo(QDir(folder).filePath(name)).size();
    return bytes;
}

// Who answers otherwise is another program, at the port of a server that was ended hard.
std::optional<Found> lookAt(const QString &folder)
{
    const auto place = server::RunningFile::read(folder);
    const auto health = place ? ask(*place, u"/healthz"_s) : std::nullopt;
    if (!health)
        return {};
    const QJsonObject said = QJsonDocument::fromJson(health->body).object();
    if (!said.contains("status"_L1))
        return {};
    Found found{*place, said.value(u"reason"_s).toString(), {}, historyBytes(folder)};
    if (const auto metrics = ask(*place, u"/metrics"_s); metrics && metrics->status == 200)
        found.figures = samplesOf(metrics->body);
    return found;
}

QJsonObject jsonOf(const Found &found)
{
    QJsonObject object{{u"running"_s, true},
                       {u"addresses"_s, QJsonArray::fromStringList(found.addresses())},
                       {u"health"_s, found.trouble.isEmpty() ? u"ok"_s : found.trouble},
                       {u"historyBytes"_s, found.historyBytes}};
    if (!found.place.fingerprint.isEmpty())
        object.insert(u"certificate"_s, found.place.fingerprint);
    if (found.figures.isEmpty())
        return object;
    object.insert(u"version"_s, found.figures.value(u"version"_s));
    object.insert(u"since"_s, found.since().toUTC().toString(Qt::ISODate));
    object.insert(u"people"_s, found.figure(u"charla_people"_s));
    object.insert(u"messages"_s, found.figure(u"charla_messages_total"_s));
    object.insert(u"fileBytes"_s, found.figure(u"charla_file_bytes"_s));
    if (found.has(u"charla_certificate_end_timestamp_seconds"_s))
        object.insert(u"certificateEnd"_s, found.certificateEnd().toUTC().toString(Qt::ISODate));
    return object;
}

QString line(const QString &name, const QString &value)
{
    return u"  %1 %2\n"_s.arg(name, -12).arg(value);
}

QString linesOf(const Found &found, const QString &folder)
{
    const QLocale words = QLocale::c();
    const bool isTold = !found.figures.isEmpty();
    QString lines = isTold
        ? u"Charla %1 runs on %2\n"_s.arg(found.figures.value(u"version"_s), folder)
        : u"Charla runs on %1\n"_s.arg(folder);
    lines += line(u"health"_s, found.trouble.isEmpty() ? u"ok"_s : found.trouble);
    lines += line(u"addresses"_s, found.addresses().join(u' '));
    lines += line(u"history"_s, words.formattedDataSize(found.historyBytes));
    if (isTold) {
        lines += line(u"since"_s, found.since().toString(Qt::ISODate));
        lines += line(u"people"_s, QString::number(found.figure(u"charla_people"_s)));
        lines += line(u"messages"_s,
                      u"%1 since then"_s.arg(found.figure(u"charla_messages_total"_s)));
        lines += line(u"files"_s, words.formattedDataSize(found.figure(u"charla_file_bytes"_s)));
    } else {
        lines += line(u"figures"_s, u"only for those of --metrics-allow"_s);
    }
    if (!found.place.fingerprint.isEmpty())
        lines += line(u"certificate"_s, found.place.fingerprint);
    if (found.has(u"charla_certificate_end_timestamp_seconds"_s))
        lines += line(u"until"_s, found.certificateEnd().toString(Qt::ISODate));
    return lines;
}

} // namespace

int runStatus(const Status &status)
{
    QTextStream out(stdout);
    const QString folder = historyFolder(status.dataDirectory);
    const auto found = lookAt(folder);
    const bool isJson = status.output == Status::Output::Json;
    if (!found) {
        if (isJson)
            out << R"({"running":false})" << '\n';
        else
            out << u"No server runs on %1.\n"_s.arg(folder);
        return RunsNot;
    }
    if (isJson)
        out << QJsonDocument(jsonOf(*found)).toJson(QJsonDocument::Compact) << '\n';
    else if (status.showsCode)
        out << joinCodes(found->addresses().value(0), found->place.fingerprint, inkOfOutput());
    else
        out << linesOf(*found, folder);
    return found->trouble.isEmpty() ? Runs : IsNotWell;
}

} // namespace charla::app
