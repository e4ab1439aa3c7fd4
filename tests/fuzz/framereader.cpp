// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <server/wire/framereader.h>

#include <QList>
#include <QUtf8StringView>

#include <algorithm>

//! What a WebSocket client sends.
namespace charla::fuzz {

using namespace server;

namespace {

constexpr qsizetype MaxMessageBytes = 1000; // so that it can be passed

//! An event in words, after what must hold for it.
struct Words
{
    QByteArray operator()(const FrameReader::Text &it) const
    {
        promise(it.utf8.size() <= MaxMessageBytes, "the limit is that of the whole message");
        promise(QUtf8StringView(it.utf8).isValidUtf8(), "a text is UTF-8");
        return "text " + it.utf8;
    }
    QByteArray operator()(const FrameReader::Ping &it) const
    {
        promise(it.payload.size() <= 125, "a control frame is short");
        return "ping " + it.payload;
    }
    QByteArray operator()(const FrameReader::Pong &) const { return "pong"; }
    QByteArray operator()(const FrameReader::Closed &it) const
    {
        return "closed " + QByteArray::number(it.code ? int(*it.code) : 0);
    }
    QByteArray operator()(const FrameReader::Broken &it) const
    {
        return "broken " + QByteArray::number(int(it.code)) + it.words.toUtf8();
    }
};

bool isLast(const FrameReader::Event &event)
{
    return std::holds_alternative<FrameReader::Closed>(event)
        || std::holds_alternative<FrameReader::Broken>(event);
}

//! All events when the bytes come in portions, each as long as the one of \a sizes whose turn it is.
QList<QByteArray> read(QByteArrayView bytes, QByteArrayView sizes)
{
    FrameReader reader(MaxMessageBytes);
    QList<QByteArray> events;
    bool isOver = false;
    for (qsizetype turn = 0; !bytes.isEmpty(); ++turn) {
        const qsizetype wanted
            = sizes.isEmpty() ? bytes.size() : 1 + quint8(sizes[turn % sizes.size()]);
        const qsizetype portion = std::min(wanted, bytes.size());
        reader.append(bytes.first(portion));
        bytes = bytes.sliced(portion);
        while (const auto event = reader.next()) {
            promise(!isOver, "nothing comes behind the end");
            isOver = isLast(*event);
            events.append(std::visit(Words(), *event));
        }
    }
    return events;
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    const qsizetype sizes = std::min<qsizetype>(takeByte(bytes) % 8, bytes.size());
    const QByteArrayView portions = bytes.first(sizes);
    bytes = bytes.sliced(sizes);
    promise(read(bytes, {}) == read(bytes, portions), "bytes may come in any portions");
}

} // namespace charla::fuzz
