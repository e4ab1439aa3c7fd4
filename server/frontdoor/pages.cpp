// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/pages.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QStringView, QByteArrayView>, 10> Types{{
    {u"css", "text/css; charset=utf-8"},
    {u"html", "text/html; charset=utf-8"},
    {u"ico", "image/x-icon"},
    {u"js", "text/javascript; charset=utf-8"},
    {u"json", "application/json"},
    {u"png", "image/png"},
    {u"svg", "image/svg+xml"},
    {u"txt", "text/plain; charset=utf-8"},
    {u"webmanifest", "application/manifest+json"},
    {u"woff2", "font/woff2"},
}};

QByteArray typeOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix();
    const auto known = std::ranges::find(Types, QStringView(suffix),
                                         &std::pair<QStringView, QByteArrayView>::first);
    return known == Types.end() ? "application/octet-stream"_ba : known->second.toByteArray();
}

QByteArray hashOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

// RFC 9110 §12.5.3: "gzip;q=0" says that it is not wanted; "*" is for whatever isn't named.
bool takesGzip(const RequestHead &head)
{
    std::optional<bool> any;
    const QList<QByteArray> codings = head.list("accept-encoding");
    for (const QByteArray &coding : codings) {
        const auto semicolon = coding.indexOf(';');
        const QByteArray name = coding.first(semicolon < 0 ? coding.size() : semicolon).trimmed();
        const QByteArray weight = semicolon < 0
            ? "q=1"_ba
            : coding.sliced(semicolon + 1).replace(' ', QByteArray()).toLower();
        const bool isWanted = !weight.startsWith("q=") || weight.sliced(2).toDouble() > 0;
        if (name.compare("gzip", Qt::CaseInsensitive) == 0)
            return isWanted;
        if (name == "*")
            any = isWanted;
    }
    return any.value_or(false);
}

// A link with the hash of what it leads to never leads to anything else.
bool namesItsContent(const RequestHead &head, const QByteArray &hash)
{
    constexpr qsizetype MinHash = 16;
    const QByteArray version = head.query.startsWith("v=") ? head.query.sliced(2) : QByteArray();
    return version.size() >= MinHash && hash.startsWith(version);
}

// From the one without the slash, and as a path alone: so it leads nowhere but to this server,
// whatever that is called by who asks.
QByteArray folderAddress(const RequestHead &head)
{
    const QByteArray path = QUrl::toPercentEncoding(head.path, "/") + '/';
    return head.query.isEmpty() ? path : path + '?' + head.query;
}

// If-None-Match compares weakly: "W/" in front doesn't count (RFC 9110 §13.1.2).
bool hasAlready(const RequestHead &head, const QByteArray &etag)
{
    const QList<QByteArray> known = head.list("if-none-match");
    return std::ranges::any_of(known, [&etag](const QByteArray &tag) {
        return tag == "*" || tag == etag || (tag.startsWith("W/") && tag.sliced(2) == etag);
    });
}

} // namespace

Pages::Pages(const QStringList &roots)
{
    for (const QString &root : roots)
        read(root);
    m_pages.removeIf([](const auto &entry) { return entry.value().hash.isEmpty(); });
    const QList<QString> paths = m_pages.keys();
    for (const QString &path : paths) {
        if (!path.endsWith("/index.html"_L1))
            continue;
        m_pages.insert(path.chopped(10), Page(m_pages.value(path)));
        if (path.size() > 11)
            m_folders.insert(path.chopped(11));
    }
}

void Pages::read(const QString &root)
{
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a resource can always be read
        const QByteArray body = file.readAll();
        const QString path = file.fileName().sliced(root.size());
        if (path.endsWith(".gz"_L1)) {
            m_pages[path.chopped(3)].packed = body;
            continue;
        }
        Page &page = m_pages[path];
        page.type = typeOf(path);
        page.hash = hashOf(body);
        page.body = body;
    }
}

HttpAnswer Pages::answer(const RequestHead &head) const
{
    if (head.method != "GET" && head.method != "HEAD")
        return HttpAnswer::refusal(405, "This can only be read.", {{"Allow"_ba, "GET, HEAD"_ba}});
    if (head.hasBody())
        return HttpAnswer::refusal(413, "A request for a page has no body.");
    // What the folder's page names beside itself is found from inside the folder only.
    if (m_folders.contains(head.path))
        return HttpAnswer::refusal(301, "This is a folder: its address ends with a slash.",
                                   {{"Location"_ba, folderAddress(head)}});
    const auto page = m_pages.constFind(head.path);
    if (page == m_pages.cend())
        return HttpAnswer::refusal(
            404, "There is nothing here. The chat is at the address without a path: /");
    return answer(*page, head);
}

HttpAnswer Pages::answer(const Page &page, const RequestHead &head)
{
    const bool isPacked = !page.packed.isEmpty() && takesGzip(head);
    const QByteArray etag = '"' + page.hash.first(32) + (isPacked ? "-gz\"" : "\"");
    // "no-cache" lets a browser keep the page, and makes it ask each time whether that is still the
    // right one.
    const QByteArray caching = namesItsContent(head, page.hash)
        ? "public, max-age=31536000, immutable"_ba
        : "no-cache"_ba;
    std::vector<HeaderField> fields{{"ETag"_ba, etag}, {"Cache-Control"_ba, caching}};
    if (!page.packed.isEmpty())
        fields.push_back({"Vary"_ba, "Accept-Encoding"_ba});
    if (hasAlready(head, etag))
        return {304, std::move(fields), {}};
    fields.push_back({"Content-Type"_ba, page.type});
    if (isPacked)
        fields.push_back({"Content-Encoding"_ba, "gzip"_ba});
    return {200, std::move(fields), isPacked ? page.packed : page.body};
}

} // namespace charla::server
