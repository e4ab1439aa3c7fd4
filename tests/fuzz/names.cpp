// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/limits.h>
#include <protocol/names.h>
#include <protocol/text.h>

#include <QList>

#include <cstring>

//! Names, and the other words that people give to something.
namespace charla::fuzz {

using namespace protocol;

namespace {

template<typename Name>
void checkName(const QString &raw, qsizetype maxCodePoints)
{
    const auto name = Name::from(raw);
    if (!name)
        return;
    const QString text = name->text();
    promise(!text.isEmpty() && text.trimmed() == text, "a name begins and ends with a letter");
    promise(text.toUcs4().size() <= maxCodePoints, "a name is no longer than it may be");
    const auto again = Name::from(text);
    promise(again.ok() && again->text() == text, "a name that was accepted is accepted unchanged");
    promise(name->keys().looksLike(again->keys()), "a name looks like itself");
    promise(!name->keys().folded.isEmpty(), "a name has something to be known by");
}

template<typename Check>
void checkStable(const QString &raw, Check check)
{
    const auto line = check(raw);
    if (!line)
        return;
    const auto again = check(*line);
    promise(again.ok() && *again == *line, "what was accepted is accepted again unchanged");
}

void checkOrder(const QString &one, const QString &other)
{
    promise(!sortsBefore(one, one), "nothing stands before itself");
    promise(!sortsBefore(one, other) || !sortsBefore(other, one), "of two one is the first");
}

//! UTF-16 as it came, with halves of pairs, or UTF-8 as from the wire.
QString textIn(QByteArrayView bytes, bool isUtf16)
{
    if (!isUtf16)
        return QString::fromUtf8(bytes);
    QString text(bytes.size() / 2, Qt::Uninitialized);
    std::memcpy(text.data(), bytes.data(), std::size_t(text.size()) * sizeof(QChar));
    return text;
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    const bool isUtf16 = takeByte(bytes) % 2 == 1;
    const QString text = textIn(bytes, isUtf16);
    checkName<Nick>(text, limits::MaxNickCodePoints);
    checkName<RoomName>(text, limits::MaxRoomCodePoints);
    checkStable(text, checkedText);
    checkStable(text, checkedServerName);
    checkStable(text, checkedPassword);
    checkStable(text,
                [](const QString &raw) { return checkedLine(raw, limits::MaxTopicCodePoints); });
    checkOrder(text.section(u'\n', 0, 0), text.section(u'\n', 1));
}

} // namespace charla::fuzz
