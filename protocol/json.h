// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>

#include <QByteArrayView>
#include <QJsonObject>

namespace charla::protocol {

//! How deep arrays and objects of \a json are nested, at least as far as it is well-formed; brackets in strings don't count.
int jsonLevels(QByteArrayView json);

//! Reads one JSON object of at most \a maxBytes.
//! Refuses TooLong, MalformedJson (also anything that isn't UTF-8) and TooDeep (limits::MaxJsonLevels),
//! in this order, before it is taken apart.
Result<QJsonObject, Refusal> parseObject(QByteArrayView json, qsizetype maxBytes);

} // namespace charla::protocol
