// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace charla::fuzz {

void promise(bool isKept, const char *words)
{
    if (isKept)
        return;
    std::fprintf(stderr, "Not kept: %s\n", words);
    std::abort();
}

quint8 takeByte(QByteArrayView &bytes)
{
    if (bytes.isEmpty())
        return 0;
    const auto byte = quint8(bytes.front());
    bytes = bytes.sliced(1);
    return byte;
}

} // namespace charla::fuzz

//! The name by which libFuzzer knows it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    charla::fuzz::tryInput(QByteArrayView(bytes, qsizetype(size)));
    return 0;
}
