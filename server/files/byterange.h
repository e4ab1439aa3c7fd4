// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

namespace charla::server {

//! A part of some content, not empty: from `first` on.
struct ByteRange
{
    qint64 first = 0;
    qint64 length = 0;

    bool operator==(const ByteRange &) const = default;
};

//! The whole is sent: there is no Range, or one that isn't understood, or several.
struct WholeContent
{
    bool operator==(const WholeContent &) const = default;
};

//! The Range begins behind the end (416).
struct BeyondContent
{
    bool operator==(const BeyondContent &) const = default;
};

using RangeOutcome = std::variant<WholeContent, ByteRange, BeyondContent>;

//! What a Range field asks of \a size bytes (RFC 9110 §14). A broken field is no field, as the RFC
//! has it; several ranges are answered with the whole, which it allows.
RangeOutcome readRange(const std::optional<QByteArray> &field, qint64 size);

} // namespace charla::server
