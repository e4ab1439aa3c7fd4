// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/pages.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
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

QByteArray etagOf(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(16).toHex() + '"';
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

Pages::Pages(const QString &root)
{
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a resource can always be read
        const QByteArray body = file.readAll();
        m_pages.insert(file.fileName().sliced(root.size()),
                       {typeOf(file.fileName()), etagOf(body), body});
    }
    if (const auto index = m_pages.constFind(u"/index.html"_s); index != m_pages.cend())
        m_pages.insert(u"/"_s, Page(*index));
}

HttpAnswer Pages::answer(const RequestHead &head) const
{
    if (head.method != "GET" && head.method != "HEAD")
        return HttpAnswer::refusal(405, "This can only be read.", {{"Allow"_ba, "GET, HEAD"_ba}});
    if (head.hasBody())
        return HttpAnswer::refusal(413, "A request for a page has no body.");
    if (head.path == "/healthz"_L1)
        return {200,
                {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba},
                 {"Cache-Control"_ba, "no-store"_ba}},
                "ok"_ba};
    const auto page = m_pages.constFind(head.path);
    if (page == m_pages.cend())
        return HttpAnswer::refusal(
            404, "There is nothing here. The chat is at the address without a path: /");
    return answer(*page, head);
}

HttpAnswer Pages::answer(const Page &page, const RequestHead &head)
{
    // "no-cache" lets a browser keep the page, and makes it ask each time whether that is still the
    // right one.
    std::vector<HeaderField> fields{{"ETag"_ba, page.etag}, {"Cache-Control"_ba, "no-cache"_ba}};
    if (hasAlready(head, page.etag))
        return {304, std::move(fields), {}};
    fields.push_back({"Content-Type"_ba, page.type});
    return {200, std::move(fields), page.body};
}

} // namespace charla::server
