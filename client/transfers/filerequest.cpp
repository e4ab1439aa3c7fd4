// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/filerequest.h>

#include <chrono>

namespace charla::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Without a byte either way.
constexpr std::chrono::milliseconds Silence = 30s;

} // namespace

QUrl fileUrl(const QUrl &server, const QString &path)
{
    const QUrl relative(path, QUrl::StrictMode);
    const bool isPath = relative.isValid() && relative.isRelative() && relative.host().isEmpty()
        && path.startsWith("/files/"_L1);
    if (!isPath || server.host().isEmpty())
        return {};
    QUrl url = server;
    url.setScheme(server.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    url.setPath(relative.path(QUrl::FullyEncoded), QUrl::StrictMode);
    url.setQuery(relative.hasQuery() ? relative.query(QUrl::FullyEncoded) : QString(),
                 QUrl::StrictMode);
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

QNetworkRequest fileRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(int(Silence.count()));
    return request;
}

} // namespace charla::client
