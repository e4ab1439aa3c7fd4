// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/httpanswer.h>

#include <algorithm>
#include <array>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// RFC 9110 §8.6, §15: never with a body, and with no length.
bool isWithoutBody(int status)
{
    constexpr int NoContent = 204;
    constexpr int NotModified = 304;
    return status == NoContent || status == NotModified;
}

constexpr std::array<std::pair<int, QByteArrayView>, 23> Reasons{{
    {200, "OK"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {304, "Not Modified"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {426, "Upgrade Required"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
}};

// The page loads nothing from anywhere else, and talks to its own server only; 'self' covers
// WebSockets too.
constexpr QByteArrayView ContentPolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; "
      "img-src 'self' data:; media-src 'self'; connect-src 'self'; "
      "font-src 'self'; manifest-src 'self'; base-uri 'none'; "
      "form-action 'none'; frame-ancestors 'none'";

QByteArrayView reason(int status)
{
    const auto known = std::ranges::find(Reasons, status, &std::pair<int, QByteArrayView>::first);
    Q_ASSERT_X(known != Reasons.end(), "HttpAnswer", "every status that is used has its words");
    return known == Reasons.end() ? QByteArrayView() : known->second;
}

} // namespace

HttpAnswer HttpAnswer::refusal(int status, QByteArrayView words, std::vector<HeaderField> fields)
{
    fields.push_back({"Content-Type"_ba, "text/plain; charset=utf-8"_ba});
    fields.push_back({"Cache-Control"_ba, "no-store"_ba});
    return {status, std::move(fields), words.toByteArray() + '\n'};
}

std::vector<HeaderField> HttpAnswer::allFields() const
{
    std::vector<HeaderField> all = fields;
    const bool hasUpgrade
        = std::ranges::find(fields, "Upgrade"_ba, &HeaderField::name) != fields.end();
    // One request a connection; and who sends Upgrade says so here (RFC 9110 §7.8).
    const QByteArray connection = hasUpgrade ? "close, Upgrade"_ba : "close"_ba;
    all.insert(all.end(),
               {{"Connection"_ba, connection},
                {"Content-Security-Policy"_ba, ContentPolicy.toByteArray()},
                {"Cross-Origin-Opener-Policy"_ba, "same-origin"_ba},
                {"Referrer-Policy"_ba, "no-referrer"_ba},
                {"X-Content-Type-Options"_ba, "nosniff"_ba},
                {"X-Frame-Options"_ba, "DENY"_ba}});
    return all;
}

QByteArray HttpAnswer::toBytes(Content content) const
{
    std::vector<HeaderField> all = allFields();
    if (isWithoutBody(status))
        return httpHead(status, all);
    all.push_back({"Content-Length"_ba, QByteArray::number(body.size())});
    const QByteArray head = httpHead(status, all);
    return content == Content::Body ? head + body : head;
}

QByteArray httpHead(int status, const std::vector<HeaderField> &fields)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const HeaderField &field : fields)
        bytes += field.name + ": " + field.value + "\r\n";
    return bytes + "\r\n";
}

} // namespace charla::server
