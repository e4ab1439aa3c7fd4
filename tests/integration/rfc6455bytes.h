// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

//! Frames as bytes, of a client unless said otherwise, and right ones of themselves.
namespace charla::tests::bytes {

QByteArray frame(int opcode, const QByteArray &payload = {});
QByteArray text(const QByteArray &payload);
QByteArray ping(const QByteArray &payload = {});
QByteArray close(quint16 code, const QByteArray &reason = {});

//! Of a text in fragments.
QByteArray first(const QByteArray &payload);
QByteArray middle(const QByteArray &payload);
QByteArray last(const QByteArray &payload);
//! The text in fragments of one byte each.
QByteArray crumbs(const QByteArray &payload);

//! Not masked.
QByteArray bare(int opcode, const QByteArray &payload = {});
//! A text with a mask of one's own; at most 125 bytes.
QByteArray maskedBy(const QByteArray &key, QByteArray payload);
//! Only announced: a text of that many bytes (eight, as they stand in a frame) that never come.
QByteArray announced(const QByteArray &length);

} // namespace charla::tests::bytes
