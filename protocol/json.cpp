// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/json.h>

#include <protocol/limits.h>

#include <QJsonDocument>
#include <QUtf8StringView>

#include <algorithm>

namespace charla::protocol {

int jsonLevels(QByteArrayView json)
{
    int level = 0;
    int deepest = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++level);
        } else if (c == '}' || c == ']') {
            --level;
        }
    }
    return deepest;
}

Result<QJsonObject, Refusal> parseObject(QByteArrayView json, qsizetype maxBytes)
{
    if (json.size() > maxBytes)
        return Refusal{ErrorCode::TooLong, {}, {}};
    if (!QUtf8StringView(json).isValidUtf8())
        return Refusal{ErrorCode::MalformedJson, {}, {}};
    if (jsonLevels(json) > limits::MaxJsonLevels)
        return Refusal{ErrorCode::TooDeep, {}, {}};
    const auto document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return Refusal{ErrorCode::MalformedJson, {}, {}};
    return document.object();
}

} // namespace charla::protocol
