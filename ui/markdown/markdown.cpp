// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/markdown.h>

#include <ui/markdown/addresses.h>
#include <ui/markdown/markupbuilder.h>

#include <md4c.h>

#include <QByteArray>
#include <QStringList>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

//! Each is laid out by itself. Nobody reads more of them in one message.
constexpr std::size_t MaxBlocks = 500;

//! At the beginning of a line: a heading, an item of a list, a number of one.
bool beginsBlock(QStringView line)
{
    const QStringView words = line.trimmed();
    if (words.isEmpty())
        return false;
    const QChar first = words.front();
    if (first == u'#' || first == u'-' || first == u'+')
        return true;
    const auto isDigit = [](QChar letter) { return letter >= u'0' && letter <= u'9'; };
    const auto end = std::ranges::find_if_not(words, isDigit);
    return end != words.begin() && end != words.end() && (*end == u'.' || *end == u')');
}

//! Without any of these a text is as md4c would leave it: the fast way for nearly all messages.
bool mayBeMarkedUp(QStringView text)
{
    bool isLineStart = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isLineStart && beginsBlock(text.sliced(at, std::min<qsizetype>(text.size() - at, 32))))
            return true;
        const char16_t letter = text[at].unicode();
        isLineStart = letter == u'\n';
        switch (letter) {
        case u'*':
        case u'_':
        case u'~':
        case u'`':
        case u'[':
        case u'\\':
        case u'<':
        case u'>':
        case u'\r':
        case u'\0':
            return true;
        default:
            break;
        }
    }
    return false;
}

//! One byte for each code unit of the text: what md4c looks at. So its places are those of the
//! text, no letter of the text can be more to it than a letter, and what it must not see it does not.
QByteArray viewForParser(const QString &text, const std::vector<BareAddress> &addresses)
{
    const auto byteOf = [](QChar letter) {
        if (letter.unicode() < 0x80)
            return letter.unicode() >= u' ' || letter == u'\n' || letter == u'\t'
                ? letter.toLatin1()
                : 'x';
        if (letter.isSpace())
            return '\v';
        // Ideographs have no spaces around them: their punctuation must not keep a mark from ending.
        const bool isWide = (letter >= QChar(0x3000) && letter <= QChar(0x303f))
            || (letter >= QChar(0xff00) && letter <= QChar(0xffef));
        return !isWide && (letter.isPunct() || letter.isSymbol()) ? '"' : 'x';
    };
    QByteArray bytes(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, bytes.begin(), byteOf);
    bytes.replace('&', '"'); // no entities …
    for (qsizetype at = bytes.indexOf("]:"); at >= 0; at = bytes.indexOf("]:", at + 1))
        bytes[at + 1] = '"'; // … and no addresses that the message would lose
    for (qsizetype at = bytes.indexOf("]("); at >= 0; at = bytes.indexOf("](", at)) {
        for (at += 2; at < bytes.size() && bytes[at] > ' ' && bytes[at] != ')'; ++at) {
            if (bytes[at] == '\\')
                bytes[at] = 'x'; // or its address would not be the one of the text
        }
    }
    for (const BareAddress &address : addresses) {
        if (address.start > 0 && bytes[address.start - 1] == '<')
            continue;
        for (int at = address.start; at < address.end(); ++at) {
            if (bytes[at] == '*' || bytes[at] == '_' || bytes[at] == '~')
                bytes[at] = 'x';
        }
    }
    return bytes;
}

MarkupBuilder &builder(void *data)
{
    return *static_cast<MarkupBuilder *>(data);
}

MD_PARSER parser()
{
    return {.abi_version = 0,
            .flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS,
            .enter_block =
                [](MD_BLOCKTYPE type, void *detail, void *data) {
                    builder(data).enterBlock(type, detail);
                    return 0;
                },
            .leave_block =
                [](MD_BLOCKTYPE type, void *detail, void *data) {
                    builder(data).leaveBlock(type, detail);
                    return 0;
                },
            .enter_span =
                [](MD_SPANTYPE type, void *detail, void *data) {
                    builder(data).enterSpan(type, detail);
                    return 0;
                },
            .leave_span =
                [](MD_SPANTYPE type, void *, void *data) {
                    builder(data).leaveSpan(type);
                    return 0;
                },
            .text =
                [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
                    builder(data).addText(type, {text, qsizetype(size)});
                    return 0;
                },
            .debug_log = nullptr,
            .syntax = nullptr};
}

Markup asWritten(const QString &text, const std::vector<BareAddress> &addresses)
{
    Markup::Block block{.text = text};
    for (const BareAddress &address : addresses)
        block.runs.push_back({address.start, address.length, {}, address.target});
    return {{std::move(block)}};
}

} // namespace

Markup parseMarkdown(const QString &text)
{
    const std::vector<BareAddress> addresses = bareAddresses(text);
    if (!mayBeMarkedUp(text))
        return asWritten(text, addresses);
    const QByteArray view = viewForParser(text, addresses);
    MarkupBuilder builder(text, view, addresses);
    const MD_PARSER parser = ui::parser();
    const bool isRead = md_parse(view.constData(), MD_SIZE(view.size()), &parser, &builder) == 0;
    if (!isRead || builder.isEmpty() || builder.count() > MaxBlocks)
        return asWritten(text, addresses);
    return builder.take();
}

QString plainWords(const QString &text)
{
    QStringList lines;
    for (const Markup::Block &block : parseMarkdown(text).blocks)
        lines.append(block.mark.isEmpty() ? block.text : block.mark + u' ' + block.text);
    return lines.join(u'\n');
}

} // namespace charla::ui
