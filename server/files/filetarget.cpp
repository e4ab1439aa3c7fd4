// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filetarget.h>

#include <QList>

#include <algorithm>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SecretChars = 43; // 32 bytes in base64url

using Outcome = std::variant<FileTarget, HttpAnswer>;
using Act = FileTarget::Act;

bool isSecret(QStringView text)
{
    const auto isOfBase64 = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z')
            || c == u'-' || c == u'_';
    };
    return text.size() == SecretChars && std::ranges::all_of(text, isOfBase64);
}

HttpAnswer notFound()
{
    return HttpAnswer::refusal(404, "There is no such file, or no longer.");
}

Outcome bringing(Act act, const QString &secret, const RequestHead &head)
{
    if (head.value("transfer-encoding") || !head.value("content-length"))
        return HttpAnswer::refusal(411, "A file comes with its Content-Length, in one piece.");
    return FileTarget{act, secret};
}

Outcome fetching(Act act, const QString &secret, const RequestHead &head)
{
    if (head.hasBody())
        return HttpAnswer::refusal(413, "A request for a file has no body.");
    return FileTarget{act, secret};
}

} // namespace

Outcome readFileTarget(const RequestHead &head)
{
    constexpr qsizetype RootChars = 7; // "/files/"
    const QString rest = head.path.sliced(RootChars);
    const qsizetype slash = rest.indexOf(u'/');
    const QString secret = slash < 0 ? rest : rest.first(slash);
    const QString name = slash < 0 ? QString() : rest.sliced(slash + 1);
    if (!isSecret(secret) || (slash >= 0 && name.isEmpty()))
        return notFound();
    const bool isPreview = name == "preview"_L1;
    if (head.method == "PUT") {
        if (!name.isEmpty() && !isPreview)
            return notFound();
        return bringing(isPreview ? Act::BringPreview : Act::BringFile, secret, head);
    }
    if (head.method != "GET" && head.method != "HEAD")
        return HttpAnswer::refusal(405, "Files can be brought and fetched.",
                                   {{"Allow"_ba, "GET, HEAD, PUT"_ba}});
    if (!name.isEmpty())
        return fetching(isPreview ? Act::FetchPreview : Act::FetchFile, secret, head);
    return head.method == "HEAD" ? fetching(Act::AskUpload, secret, head) : Outcome(notFound());
}

qint64 bodyBytes(const RequestHead &head)
{
    return head.value("content-length").value_or("0"_ba).toLongLong();
}

std::optional<qint64> readOffset(const QByteArray &query)
{
    constexpr qsizetype MostDigits = 18;
    const QList<QByteArray> items = query.split('&');
    for (const QByteArray &item : items) {
        if (!item.startsWith("offset="))
            continue;
        const QByteArray number = item.sliced(7);
        if (number.isEmpty() || number.size() > MostDigits
            || !std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }))
            return {};
        return number.toLongLong();
    }
    return 0;
}

bool asksToDownload(const QByteArray &query)
{
    const QList<QByteArray> items = query.split('&');
    return std::ranges::any_of(items, [](const QByteArray &item) {
        return item == "download" || item.startsWith("download=");
    });
}

} // namespace charla::server
