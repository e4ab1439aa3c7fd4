// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/framereader.h>

#include <QUtf8StringView>
#include <QtEndian>

#include <array>
#include <cstring>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

enum Opcode : quint8 {
    Continuation = 0,
    TextFrame = 1,
    BinaryFrame = 2,
    CloseFrame = 8,
    PingFrame = 9,
    PongFrame = 10,
};

constexpr quint8 FinalBit = 0x80;
constexpr quint8 ReservedBits = 0x70;
constexpr quint8 OpcodeBits = 0x0f;
constexpr quint8 ControlBit = 0x08;
constexpr quint8 MaskBit = 0x80;
constexpr quint8 LengthBits = 0x7f;
constexpr quint8 MediumLength = 126;
constexpr quint8 LongLength = 127;
constexpr quint64 MaxControlBytes = 125;
constexpr quint64 MostBytes = ~quint64(0) >> 1; // the highest bit is never set
constexpr qsizetype FixedBytes = 2;
constexpr qsizetype MaskBytes = 4;

bool isUtf8(const QByteArray &bytes)
{
    return QUtf8StringView(bytes).isValidUtf8();
}

// RFC 6455 §7.4: what may stand in a close frame.
bool isCloseCode(quint16 code)
{
    const bool isDefined = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
    return isDefined || (code >= 3000 && code <= 4999);
}

void unmask(char *bytes, qsizetype size, const char *mask)
{
    std::array<char, 8> twice{};
    std::memcpy(twice.data(), mask, MaskBytes);
    std::memcpy(twice.data() + MaskBytes, mask, MaskBytes);
    quint64 wide = 0;
    std::memcpy(&wide, twice.data(), sizeof wide);
    qsizetype at = 0;
    for (; at + qsizetype(sizeof wide) <= size; at += sizeof wide) {
        quint64 part = 0;
        std::memcpy(&part, bytes + at, sizeof part);
        part ^= wide;
        std::memcpy(bytes + at, &part, sizeof part);
    }
    for (; at < size; ++at)
        bytes[at] = char(bytes[at] ^ mask[at % MaskBytes]);
}

} // namespace

struct FrameReader::Header
{
    quint8 first = 0;
    bool isMasked = false;
    quint64 payloadBytes = 0;
    qsizetype headerBytes = 0; // with the mask
    bool isShortest = true;

    bool isFinal() const { return (first & FinalBit) != 0; }
    bool isControl() const { return (first & ControlBit) != 0; }
    quint8 opcode() const { return first & OpcodeBits; }

    //! None when it is not all there.
    static std::optional<Header> read(QByteArrayView bytes);
};

std::optional<FrameReader::Header> FrameReader::Header::read(QByteArrayView bytes)
{
    if (bytes.size() < FixedBytes)
        return {};
    const auto second = quint8(bytes[1]);
    Header header{.first = quint8(bytes[0]),
                  .isMasked = (second & MaskBit) != 0,
                  .payloadBytes = quint64(second & LengthBits),
                  .headerBytes = FixedBytes};
    if (header.payloadBytes == MediumLength) {
        header.headerBytes += qsizetype(sizeof(quint16));
        if (bytes.size() < header.headerBytes)
            return {};
        header.payloadBytes = qFromBigEndian<quint16>(bytes.data() + FixedBytes);
        header.isShortest = header.payloadBytes >= MediumLength;
    } else if (header.payloadBytes == LongLength) {
        header.headerBytes += qsizetype(sizeof(quint64));
        if (bytes.size() < header.headerBytes)
            return {};
        header.payloadBytes = qFromBigEndian<quint64>(bytes.data() + FixedBytes);
        header.isShortest = header.payloadBytes > 0xffff && header.payloadBytes <= MostBytes;
    }
    header.headerBytes += header.isMasked ? MaskBytes : 0;
    return header;
}

void FrameReader::append(QByteArrayView bytes)
{
    if (!m_isOver)
        m_bytes.append(bytes);
}

std::optional<FrameReader::Event> FrameReader::next()
{
    while (!m_isOver) {
        const auto header = Header::read(QByteArrayView(m_bytes).sliced(m_at));
        if (header) {
            // Before the payload is there: nobody waits for what is refused anyhow.
            if (const auto flaw = flawOf(*header))
                return fail(*flaw);
        }
        const qsizetype rest = m_bytes.size() - m_at;
        if (!header || rest - header->headerBytes < qsizetype(header->payloadBytes)) {
            m_bytes.remove(0, std::exchange(m_at, 0));
            if (m_bytes.isEmpty())
                m_bytes = QByteArray(); // most peers are silent most of the time
            return {};
        }
        if (auto event = take(*header))
            return event;
    }
    return {};
}

std::optional<FrameReader::Broken> FrameReader::flawOf(const Header &header) const
{
    const auto wrong = [](const QString &words) { return Broken{CloseCode::ProtocolError, words}; };
    if ((header.first & ReservedBits) != 0)
        return wrong(u"A reserved bit is set."_s);
    if (!header.isMasked)
        return wrong(u"A client's frames are masked."_s);
    if (!header.isShortest)
        return wrong(u"The length is not in its shortest form."_s);
    switch (header.opcode()) {
    case CloseFrame:
    case PingFrame:
    case PongFrame:
        if (!header.isFinal() || header.payloadBytes > MaxControlBytes)
            return wrong(u"A control frame is short and in one piece."_s);
        return {};
    case TextFrame:
    case BinaryFrame:
        if (m_isFragmented)
            return wrong(u"A message begins in the middle of another."_s);
        break;
    case Continuation:
        if (!m_isFragmented)
            return wrong(u"There is nothing to continue."_s);
        break;
    default:
        return wrong(u"An unknown kind of frame."_s);
    }
    if (header.opcode() == BinaryFrame)
        return Broken{CloseCode::NotText, u"Every message here is text."_s};
    if (header.payloadBytes > quint64(m_maxMessageBytes - m_message.size()))
        return Broken{CloseCode::TooBig, u"The message is too big."_s};
    return {};
}

std::optional<FrameReader::Event> FrameReader::take(const Header &header)
{
    const qsizetype begin = m_at + header.headerBytes;
    QByteArray payload = m_bytes.mid(begin, qsizetype(header.payloadBytes));
    unmask(payload.data(), payload.size(), m_bytes.constData() + begin - MaskBytes);
    m_at = begin + payload.size();
    switch (header.opcode()) {
    case PingFrame:
        return Ping{payload};
    case PongFrame:
        return Pong{};
    case CloseFrame:
        break;
    default:
        return takeData(header, std::move(payload));
    }
    m_isOver = true;
    if (payload.isEmpty())
        return Closed{};
    const auto code
        = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : quint16();
    if (!isCloseCode(code))
        return Broken{CloseCode::ProtocolError, u"The close code is not one to be sent."_s};
    if (!isUtf8(payload.sliced(2)))
        return Broken{CloseCode::InvalidUtf8, u"The reason is not UTF-8."_s};
    return Closed{CloseCode(code)};
}

std::optional<FrameReader::Event> FrameReader::takeData(const Header &header, QByteArray payload)
{
    if (m_isFragmented)
        m_message.append(payload);
    else
        m_message = std::move(payload);
    m_isFragmented = !header.isFinal();
    if (m_isFragmented)
        return {};
    return finish();
}

FrameReader::Event FrameReader::finish()
{
    Text text{std::exchange(m_message, {})};
    if (!isUtf8(text.utf8))
        return fail({CloseCode::InvalidUtf8, u"The text is not UTF-8."_s});
    return text;
}

FrameReader::Event FrameReader::fail(Broken broken)
{
    m_isOver = true;
    m_bytes.clear();
    m_message.clear();
    return broken;
}

} // namespace charla::server
