// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rfc6455frames.h"

#include "rawpeer.h"
#include "rfc6455bytes.h"

#include <protocol/limits.h>

namespace charla::tests {

using namespace Qt::StringLiterals;
using namespace bytes;

namespace {

constexpr qsizetype MaxFrameBytes = protocol::limits::MaxFrameBytes;

// Letters of two, three and four bytes.
const QByteArray Hello = "hello \xc3\xbc \xe2\x82\xac \xf0\x9f\x91\x8b"_ba;

QList<FrameRow> maskRows(const WebSocketPath &path)
{
    const QByteArray hello = path.says("hello");
    QList<FrameRow> rows{
        {"5.1", "a masked frame is read", text(hello), {"text hello"}},
        {"5.1", "a text that is not masked ends it", bare(1, hello), {"close 1002"}},
        {"5.1", "an empty text that is not masked ends it", bare(1), {"close 1002"}},
        {"5.1", "a binary that is not masked ends it", bare(2, "a"), {"close 1002"}},
        {"5.1", "a close that is not masked ends it", bare(8), {"close 1002"}},
        {"5.1", "a ping that is not masked ends it", bare(9), {"close 1002"}},
        {"5.1", "a pong that is not masked ends it", bare(10), {"close 1002"}},
        {"5.1",
         "a masked text does not excuse the next one",
         text(path.says("a")) + bare(1, hello),
         {"text a", "close 1002"}},
        {"5.1",
         "a fragment that is not masked ends it",
         first("a") + bare(WireFrame::Continuation, "b"),
         {"close 1002"}},
        {"5.3",
         "each frame may have another mask",
         maskedBy("\xff\x01\x80\x7f"_ba, path.says("a")) + maskedBy("abcd"_ba, path.says("b")),
         {"text a", "text b"}},
        {"5.3",
         "a mask begins anew with each fragment",
         first(hello.first(3)) + middle(hello.sliced(3, 2)) + last(hello.sliced(5)),
         {"text hello"}},
        {"5.3", "a mask of zeros is one", maskedBy("\0\0\0\0"_ba, path.says("a")), {"text a"}},
    };
    for (int size = 1; size <= 9; ++size) {
        const QByteArray word(size, 'w');
        rows.append({"5.3",
                     "a mask is taken off to the last byte, " + QByteArray::number(size),
                     text(path.says(word)),
                     {"text " + word}});
    }
    return rows;
}

QList<FrameRow> headerRows(const WebSocketPath &path)
{
    QList<FrameRow> rows;
    for (const int opcode : {0, 1, 2, 8, 9, 10}) {
        for (const int bits : {1, 2, 4}) {
            const QByteArray name = "reserved bits " + QByteArray::number(bits) + " are 0, opcode "
                + QByteArray::number(opcode);
            const WireFrame wrong{.opcode = opcode, .reservedBits = bits};
            rows.append({"5.2",
                         name,
                         (opcode == 0 ? first("a") : QByteArray()) + wrong.toBytes(),
                         {"close 1002"}});
        }
    }
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        rows.append({"5.2",
                     "opcode " + QByteArray::number(opcode) + " is none",
                     frame(opcode, "a"),
                     {"close 1002"}});
    rows.append({"5.2",
                 "an opcode that is none is none in a message, too",
                 first("a") + frame(3, "b"),
                 {"close 1002"}});
    rows.append({"5.2",
                 "nor is an opcode of a control frame that is none",
                 first("a") + frame(11),
                 {"close 1002"}});
    // Blanks around it are no part of any message, and let it be as long as one likes.
    const QByteArray hello = path.says("hello");
    for (const qsizetype size : {qsizetype(125), qsizetype(126), qsizetype(127), qsizetype(1000)})
        rows.append({"5.2",
                     "a length of " + QByteArray::number(size) + " is read",
                     text(hello.leftJustified(size)),
                     {"text hello"}});
    for (const qsizetype size : {qsizetype(65'535), qsizetype(65'536)})
        rows.append({"5.2",
                     "a length of " + QByteArray::number(size) + " is read",
                     text(QByteArray(size, ' ')) + text(hello),
                     {"text hello"}});
    return rows;
}

QList<FrameRow> lengthRows(const WebSocketPath &path)
{
    using Length = WireFrame::Length;
    const auto wide = [](qsizetype size, Length length) {
        return WireFrame{.payload = QByteArray(size, 'a'), .length = length}.toBytes();
    };
    return {
        {"5.2",
         "5 bytes have a length in one byte, not 3",
         wide(5, Length::In2Bytes),
         {"close 1002"}},
        {"5.2",
         "5 bytes have a length in one byte, not 9",
         wide(5, Length::In8Bytes),
         {"close 1002"}},
        {"5.2", "125 bytes have a length in one byte", wide(125, Length::In2Bytes), {"close 1002"}},
        {"5.2", "126 bytes have a length in 3 bytes", wide(126, Length::In8Bytes), {"close 1002"}},
        {"5.2",
         "65,535 bytes have a length in 3 bytes",
         wide(65'535, Length::In8Bytes),
         {"close 1002"}},
        {"5.2",
         "the highest bit of a length is 0",
         announced("\x80\0\0\0\0\0\0\0"_ba),
         {"close 1002"}},
        {"10.4",
         "a message is no longer than may be",
         text(QByteArray(MaxFrameBytes + 1, 'a')),
         {"close 1009"}},
        {"10.4",
         "nor are all its fragments together",
         first(QByteArray(MaxFrameBytes, 'a')) + last("b"),
         {"close 1009"}},
        {"10.4",
         "nor is a stream of small ones",
         first("a") + middle(QByteArray(1000, 'a')).repeated(MaxFrameBytes / 1000 + 1),
         {"close 1009"}},
        {"10.4",
         "what is too long is refused before it is there",
         announced("\x10\0\0\0\0\0\0\0"_ba),
         {"close 1009"}},
        {"10.4",
         "the limit is that of one message, not of all",
         text(QByteArray(MaxFrameBytes, ' ')) + text(QByteArray(MaxFrameBytes, ' '))
             + text(path.says("c")),
         {"text c"}},
    };
}

QList<FrameRow> fragmentRows(const WebSocketPath &path)
{
    const QByteArray hello = path.says("hello");
    const QByteArray half = hello.first(hello.size() / 2);
    const QByteArray rest = hello.sliced(half.size());
    return {
        {"5.4", "two fragments are a message", first(half) + last(rest), {"text hello"}},
        {"5.4", "a first fragment may be empty", first({}) + last(hello), {"text hello"}},
        {"5.4", "a last fragment may be empty", first(hello) + last({}), {"text hello"}},
        {"5.4", "there may be as many as bytes", crumbs(hello), {"text hello"}},
        {"5.4",
         "messages come in their order",
         first(path.says("a").first(1)) + last(path.says("a").sliced(1)) + text(path.says("b"))
             + crumbs(path.says("c")),
         {"text a", "text b", "text c"}},
        {"5.4",
         "a ping between fragments is answered at once",
         first(half) + ping("p") + middle({}) + ping("q") + last(rest),
         {"pong p", "pong q", "text hello"}},
        {"5.4",
         "a pong between fragments is no part of it",
         first(half) + frame(WireFrame::Pong, "p") + last(rest),
         {"text hello"}},
        {"5.4",
         "a close between fragments closes",
         first(half) + close(1000) + last(rest),
         {"close 1000"}},
        {"5.4", "no text begins within a text", first(half) + text(hello), {"close 1002"}},
        {"5.4", "no binary begins within a text", first(half) + frame(2, "a"), {"close 1002"}},
        {"5.4", "there is nothing to continue at the beginning", last(hello), {"close 1002"}},
        {"5.4",
         "there is nothing to continue behind a message",
         text(path.says("a")) + last("b"),
         {"text a", "close 1002"}},
        {"5.4",
         "there is nothing to continue behind the last fragment",
         first(half) + last(rest) + middle("b"),
         {"text hello", "close 1002"}},
    };
}

//! What the server says itself; that its frames are right is looked at with each of them.
QList<FrameRow> sendingRows(const WebSocketPath &path)
{
    FrameRow sizes{
        "5.2, 6.1", "whatever its size, a frame of the server has the shortest length", {}, {}};
    for (int size = 1; size <= 130; ++size) {
        const QByteArray word(size, 'w');
        sizes.bytes += text(path.says(word));
        sizes.heard.append("text " + word);
    }
    // Where the text is in JSON, half a letter can be escaped, and is none; else these are six letters.
    const QByteArray half = "\\ud83d"_ba;
    const bool isJson = path.says("a").startsWith('{');
    const FrameRow escaped{"5.6", "half a letter in an escape makes no text that is not UTF-8",
                           text(path.says("hello").replace("hello", half)) + text(path.says("b")),
                           isJson ? QByteArrayList{"text b"}
                                  : QByteArrayList{"text " + half, "text b"}};
    return {sizes, escaped};
}

QList<FrameRow> portionRows(const WebSocketPath &path)
{
    using Pace = FrameRow::Pace;
    const QByteArray hello = path.says("hello");
    return {
        {"6.2", "many frames may come at once", text(path.says("a")).repeated(20),
         QByteArrayList(20, "text a")},
        {"6.2", "a frame may come byte by byte", text(hello), {"text hello"}, Pace::ByteByByte},
        {"6.2",
         "fragments may come byte by byte",
         first(hello.first(3)) + ping("p") + last(hello.sliced(3)),
         {"pong p", "text hello"},
         Pace::ByteByByte},
        {"6.2",
         "a close may come byte by byte",
         close(1000, "bye"),
         {"close 1000"},
         Pace::ByteByByte},
    };
}

} // namespace

QList<FrameRow> framingRows(const WebSocketPath &path)
{
    return maskRows(path) + headerRows(path) + lengthRows(path) + fragmentRows(path)
        + sendingRows(path) + portionRows(path);
}

QList<FrameRow> contentRows(const WebSocketPath &path)
{
    const QByteArray hello = path.says(Hello);
    const qsizetype letter = hello.indexOf('\xf0');
    QList<FrameRow> rows{
        {"5.6", "a text is UTF-8", text(hello), {"text " + Hello}},
        {"5.6",
         "a fragment may end within a letter",
         first(hello.first(letter + 2)) + last(hello.sliced(letter + 2)),
         {"text " + Hello}},
        {"5.6", "each byte of a letter may have its fragment", crumbs(hello), {"text " + Hello}},
        {"5.6", "an empty text is one", text({}) + text(path.says("a")), {"text a"}},
        {"5.6",
         "the ends of UTF-8's ranges are valid",
         text("\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80"
              "\xf4\x8f\xbf\xbf")
             + text(path.says("a")),
         {"text a"}},
        {"8.1",
         "a letter is whole at the end of a text",
         first("a\xe2") + last("\x82"),
         {"close 1007"}},
        {"8.1",
         "a letter begins with its first byte",
         first("a") + last("\x82\xac"),
         {"close 1007"}},
        {"7.4.1", "a kind of data that is not taken ends it", frame(2, "a"), {"close 1003"}},
        {"5.4, 7.4.1",
         "nor is it taken in fragments",
         WireFrame{.opcode = WireFrame::Binary, .isFinal = false}.toBytes() + last(path.says("a")),
         {"close 1003"}},
    };
    const QList<std::pair<QByteArray, QByteArray>> wrong{
        {"a byte that continues nothing", "a\x80z"},
        {"a slash in two bytes", "\xc0\xaf"},
        {"a NUL in two bytes", "\xc0\x80"},
        {"a letter in three bytes instead of two", "\xe0\x9f\xbf"},
        {"a letter in four bytes instead of three", "\xf0\x8f\xbf\xbf"},
        {"the first surrogate", "\xed\xa0\x80"},
        {"the last surrogate", "\xed\xbf\xbf"},
        {"a pair of surrogates", "\xed\xa0\xbd\xed\xb1\x8b"},
        {"what lies behind the last code point", "\xf4\x90\x80\x80"},
        {"a letter in five bytes", "\xf8\x88\x80\x80\x80"},
        {"a letter in six bytes", "\xfc\x84\x80\x80\x80\x80"},
        {"byte FE", "\xfe"},
        {"byte FF", "\xff"},
        {"a letter cut short", "\xe2\x82z"},
    };
    for (const auto &[name, bytes] : wrong)
        rows.append({"8.1", name + " is not UTF-8", text(bytes), {"close 1007"}});
    return rows;
}

} // namespace charla::tests
