// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/httpanswer.h>

#include <algorithm>
#include <array>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int NotModified = 304;

constexpr std::array<std::pair<int, QByteArrayView>, 13> Reasons{{
    {200, "OK"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {426, "Upgrade Required"},
    {431, "Request Header Fields Too Large"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

// The page loads nothing from anywhere else, and talks to its own server only; 'self' covers
// WebSockets too.
constexpr QByteArrayView ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; "
                                         "img-src 'self' data:; connect-src 'self'; "
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
    all.insert(all.end(),
               {{"Connection"_ba, "close"_ba}, // one request a connection
                {"Content-Security-Policy"_ba, ContentPolicy.toByteArray()},
                {"Cross-Origin-Opener-Policy"_ba, "same-origin"_ba},
                {"Referrer-Policy"_ba, "no-referrer"_ba},
                {"X-Content-Type-Options"_ba, "nosniff"_ba},
                {"X-Frame-Options"_ba, "DENY"_ba}});
    return all;
}

QByteArray HttpAnswer::toBytes(Content content) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const HeaderField &field : allFields())
        bytes += field.name + ": " + field.value + "\r\n";
    if (status != NotModified)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n";
    return status != NotModified && content == Content::Body ? bytes + body : bytes;
}

} // namespace charla::server
