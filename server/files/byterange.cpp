// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/byterange.h>

#include <algorithm>

namespace charla::server {

namespace {

// What is longer is beyond every file.
constexpr qsizetype MostDigits = 18;

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= MostDigits
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

RangeOutcome lastBytes(const QByteArray &count, qint64 size)
{
    if (!isNumber(count))
        return WholeContent();
    const qint64 length = std::min(count.toLongLong(), size);
    if (length > 0)
        return ByteRange{size - length, length};
    // The last bytes of nothing are all of it; no last bytes of something can't be sent.
    return count.toLongLong() > 0 ? RangeOutcome(WholeContent()) : RangeOutcome(BeyondContent());
}

} // namespace

RangeOutcome readRange(const std::optional<QByteArray> &field, qint64 size)
{
    constexpr QByteArrayView Unit("bytes=");
    if (!field || field->first(std::min(field->size(), Unit.size())).toLower() != Unit)
        return WholeContent();
    const QByteArray range = field->sliced(Unit.size()).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0 || range.contains(','))
        return WholeContent();
    const QByteArray from = range.first(dash);
    const QByteArray to = range.sliced(dash + 1);
    if (from.isEmpty())
        return lastBytes(to, size);
    if (!isNumber(from) || !(to.isEmpty() || isNumber(to)))
        return WholeContent();
    const qint64 first = from.toLongLong();
    const qint64 last = to.isEmpty() ? size - 1 : std::min(to.toLongLong(), size - 1);
    if (!to.isEmpty() && to.toLongLong() < first)
        return WholeContent();
    if (first >= size)
        return BeyondContent();
    return ByteRange{first, last - first + 1};
}

} // namespace charla::server
