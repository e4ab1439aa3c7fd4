// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

//! Tests that libFuzzer feeds: it makes inputs out of those in corpus/, keeps what reaches new code,
//! and stops at the first one that breaks something (docs/decisions/0023).
namespace charla::fuzz {

//! What a target does with one input. Each target has one of its own; the same input does the same
//! each time.
void tryInput(QByteArrayView bytes);

//! Ends the program when \a isKept is false: the input is a find.
void promise(bool isKept, const char *words);

//! Takes the first byte off, so that an input can choose something. 0 when there is none.
quint8 takeByte(QByteArrayView &bytes);

} // namespace charla::fuzz
