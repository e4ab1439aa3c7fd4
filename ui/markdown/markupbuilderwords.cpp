// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/markupbuilder.h>

#include <algorithm>
#include <utility>

// The words of a block, and what is special about them.
namespace charla::ui {

using namespace Qt::StringLiterals;
using Block = Markup::Block;

namespace {

template<typename Detail>
const Detail &as(const void *detail)
{
    return *static_cast<const Detail *>(detail);
}

//! md4c may leave what it never entered.
void leave(int &depth)
{
    depth = std::max(0, depth - 1);
}

//! As it can be shown: the rest of a line's end is none, and nothing ends at a NUL.
QString shown(QString words)
{
    words.remove(u'\r');
    words.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return words;
}

} // namespace

void MarkupBuilder::enterSpan(MD_SPANTYPE type, const void *detail)
{
    const auto begin = [this](const MD_ATTRIBUTE &address, bool isPicture) {
        const QByteArrayView piece(address.text, qsizetype(address.size));
        const auto at = placeOf(piece);
        Link link{.address = at ? m_text.mid(*at, int(piece.size())) : QString::fromLatin1(piece),
                  .isPicture = isPicture};
        link.isSafe = isSafeAddress(link.address);
        m_links.push_back(std::move(link));
    };
    if (type == MD_SPAN_A)
        begin(as<MD_SPAN_A_DETAIL>(detail).href, false);
    else if (type == MD_SPAN_IMG)
        begin(as<MD_SPAN_IMG_DETAIL>(detail).src, true);
    else if (type == MD_SPAN_STRONG)
        ++m_bold;
    else if (type == MD_SPAN_EM)
        ++m_italic;
    else if (type == MD_SPAN_DEL)
        ++m_struck;
    else if (type == MD_SPAN_CODE)
        ++m_code;
}

void MarkupBuilder::leaveSpan(MD_SPANTYPE type)
{
    if ((type == MD_SPAN_A || type == MD_SPAN_IMG) && !m_links.empty())
        closeLink();
    else if (type == MD_SPAN_STRONG)
        leave(m_bold);
    else if (type == MD_SPAN_EM)
        leave(m_italic);
    else if (type == MD_SPAN_DEL)
        leave(m_struck);
    else if (type == MD_SPAN_CODE)
        leave(m_code);
}

void MarkupBuilder::openLink(std::optional<int> at)
{
    for (Link &link : m_links) {
        if (std::exchange(link.isOpen, true) || link.isSafe)
            continue;
        const bool isBracketed = at && *at > 0 && m_text[*at - 1] == u'<'
            && QStringView(m_text).sliced(*at).startsWith(link.address);
        link.before = isBracketed ? u"<"_s : link.isPicture ? u"!["_s : u"["_s;
        link.after = isBracketed ? u">"_s : u"](%1)"_s.arg(link.address);
        append(link.before, {});
    }
}

void MarkupBuilder::closeLink()
{
    const bool isWordless = !m_links.back().isOpen;
    if (isWordless) {
        if (m_isFresh)
            beginWords({});
        openLink({});
        if (m_links.back().isSafe)
            append(m_links.back().address, link());
    }
    append(m_links.back().after, {});
    m_links.pop_back();
}

void MarkupBuilder::addText(MD_TEXTTYPE type, QByteArrayView piece)
{
    const auto at = placeOf(piece);
    if (m_isCodeBlock) {
        m_markup.blocks.back().text
            += at ? shown(m_text.mid(*at, int(piece.size()))) : QString::fromLatin1(piece);
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || (type == MD_TEXT_CODE && !at)) {
        m_isLineBroken = true;
    } else if (at) {
        if (m_isFresh)
            beginWords(at);
        else if (m_isLineBroken)
            beginLine(*at);
        openLink(at);
        addWords(*at, int(piece.size()));
    }
    if (at)
        m_read = *at + int(piece.size());
}

//! Addresses among them are links, unless the words are one already or are code.
void MarkupBuilder::addWords(int at, int length)
{
    const int end = at + length;
    const QString around = link();
    if (!around.isEmpty() || m_code > 0)
        return append(m_text.mid(at, length), around);
    while (m_nextAddress < m_addresses.size() && m_addresses[m_nextAddress].end() <= at)
        ++m_nextAddress;
    for (std::size_t next = m_nextAddress; next < m_addresses.size() && at < end; ++next) {
        const BareAddress &address = m_addresses[next];
        const int from = std::clamp(address.start, at, end);
        const int to = std::clamp(address.end(), at, end);
        append(m_text.mid(at, from - at), {});
        append(m_text.mid(from, to - from), address.target);
        at = to;
        if (address.start >= end)
            break;
    }
    append(m_text.mid(at, end - at), {});
}

void MarkupBuilder::append(const QString &words, const QString &link)
{
    if (words.isEmpty())
        return;
    Block &block = m_markup.blocks.back();
    const int start = int(block.text.size());
    block.text += shown(words);
    const int length = int(block.text.size()) - start;
    const Markup::Styles looks = styles();
    if (length == 0 || (!looks && link.isEmpty()))
        return;
    if (!block.runs.empty()) {
        Markup::Run &last = block.runs.back();
        if (last.start + last.length == start && last.styles == looks && last.link == link) {
            last.length += length;
            return;
        }
    }
    block.runs.push_back({start, length, looks, link});
}

Markup::Styles MarkupBuilder::styles() const
{
    using Style = Markup::Style;
    Markup::Styles styles;
    styles.setFlag(Style::Bold, m_bold > 0 || (m_isHeading && !m_isUnderlined));
    styles.setFlag(Style::Italic, m_italic > 0);
    styles.setFlag(Style::Struck, m_struck > 0);
    styles.setFlag(Style::Code, m_code > 0);
    return styles;
}

//! A picture within a link leads where the link does.
QString MarkupBuilder::link() const
{
    const auto safe = std::ranges::find_if(m_links, &Link::isSafe);
    return safe != m_links.end() ? safe->address : QString();
}

} // namespace charla::ui
