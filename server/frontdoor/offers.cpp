// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/offers.h>

#include <algorithm>

namespace charla::server {

namespace {

//! Without quotes and the backslashes in them; empty when the quotes are not closed.
QByteArray unquoted(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == '"')
            return at == text.size() - 1 ? plain : QByteArray();
        if (text[at] == '\\' && ++at == text.size())
            return {};
        plain += text[at];
    }
    return {};
}

bool isParameter(const QByteArray &text)
{
    const qsizetype sign = text.indexOf('=');
    if (sign < 0)
        return isToken(text);
    const QByteArray value = text.sliced(sign + 1).trimmed();
    return isToken(text.first(sign).trimmed())
        && isToken(value.startsWith('"') ? unquoted(value) : value);
}

// A comma or semicolon in quotes would make no token of them, so that the list can be split there.
bool isExtension(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(';');
    return isToken(parts.first().trimmed())
        && std::all_of(parts.begin() + 1, parts.end(),
                       [](const QByteArray &part) { return isParameter(part.trimmed()); });
}

//! Whether all elements are right, and if the field is there, there is one.
template<typename IsRight>
bool areAll(const RequestHead &head, QByteArrayView field, IsRight isRight)
{
    const QList<QByteArray> elements = head.list(field);
    return elements.isEmpty() ? head.count(field) == 0 : std::ranges::all_of(elements, isRight);
}

} // namespace

bool offersSubprotocolsRightly(const RequestHead &head)
{
    return areAll(head, "sec-websocket-protocol", [](const QByteArray &it) { return isToken(it); });
}

bool offersExtensionsRightly(const RequestHead &head)
{
    return areAll(head, "sec-websocket-extensions", isExtension);
}

} // namespace charla::server
