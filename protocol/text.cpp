// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/text.h>

#include <protocol/limits.h>

#include <QList>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
}

bool breaksLine(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

} // namespace

Result<QString, Refusal> checkedText(const QString &raw)
{
    if (!raw.isValidUtf16())
        return Refusal{ErrorCode::BadCharacters, {}, {}};
    QString text = raw;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (std::ranges::any_of(text, isForbidden))
        return Refusal{ErrorCode::BadCharacters, {}, {}};
    if (std::ranges::all_of(text, [](QChar c) { return c.isSpace(); }))
        return Refusal{ErrorCode::EmptyValue, {}, {}};
    if (text.toUtf8().size() > limits::MaxTextBytes)
        return Refusal{ErrorCode::TooLong, {}, {}};
    return text;
}

Result<QString, Refusal> checkedLine(const QString &raw, qsizetype maxCodePoints)
{
    if (!raw.isValidUtf16() || std::ranges::any_of(raw, breaksLine))
        return Refusal{ErrorCode::BadCharacters, {}, {}};
    const QString line = raw.trimmed();
    if (line.size() > 2 * maxCodePoints || line.toUcs4().size() > maxCodePoints)
        return Refusal{ErrorCode::TooLong, {}, {}};
    return line;
}

Result<QString, Refusal> checkedPassword(const QString &raw)
{
    if (!raw.isValidUtf16() || std::ranges::any_of(raw, breaksLine))
        return Refusal{ErrorCode::BadCharacters, {}, {}};
    constexpr qsizetype Most = limits::MaxPasswordCodePoints;
    if (raw.size() > 8 * Most) // before the costly part: no letter has that many accents
        return Refusal{ErrorCode::TooLong, {}, {}};
    // Some letters become longer by it, and the other end measures what it is sent.
    const QString password = raw.normalized(QString::NormalizationForm_C);
    if (password.toUcs4().size() > Most)
        return Refusal{ErrorCode::TooLong, {}, {}};
    return password;
}

Result<QString, Refusal> checkedServerName(const QString &raw)
{
    auto name = checkedLine(raw, limits::MaxServerNameCodePoints);
    if (name && name->isEmpty())
        return Refusal{ErrorCode::EmptyValue, {}, {}};
    return name;
}

} // namespace charla::protocol
