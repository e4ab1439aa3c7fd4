// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/markupbuilder.h>

#include <algorithm>
#include <functional>

// What stands below what; the words in it are added in markupbuilderwords.cpp.
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

constexpr qsizetype MaxMarks = 3; // of items that begin within each other in one line

//! The number that was typed: "7." when \a line is "  7. words". Empty when there is none.
QString numberIn(QStringView line)
{
    const auto isDigit = [](QChar letter) { return letter >= u'0' && letter <= u'9'; };
    const auto first = std::ranges::find_if(line, isDigit);
    const auto end = std::find_if_not(first, line.end(), isDigit);
    return end == line.end() ? QString() : QStringView(first, end + 1).toString();
}

} // namespace

MarkupBuilder::MarkupBuilder(const QString &text, QByteArrayView view,
                             const std::vector<BareAddress> &addresses)
    : m_text(text), m_view(view), m_addresses(addresses)
{
}

bool MarkupBuilder::isEmpty() const
{
    return std::ranges::all_of(m_markup.blocks, [](const Block &block) {
        return block.mark.isEmpty() && block.text.trimmed().isEmpty();
    });
}

// ---- blocks --------------------------------------------------------------------------------

void MarkupBuilder::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    m_isFresh = true;
    m_isLineBroken = false;
    if (type == MD_BLOCK_QUOTE)
        ++m_quotes;
    else if (type == MD_BLOCK_UL)
        m_lists.push_back({.sign = as<MD_BLOCK_UL_DETAIL>(detail).mark});
    else if (type == MD_BLOCK_OL)
        m_lists.push_back({.isOrdered = true,
                           .next = as<MD_BLOCK_OL_DETAIL>(detail).start,
                           .sign = as<MD_BLOCK_OL_DETAIL>(detail).mark_delimiter});
    else if (type == MD_BLOCK_LI)
        enterItem();
    else if (type == MD_BLOCK_H)
        m_isHeading = true;
    else if (type == MD_BLOCK_HR)
        addRule();
    else if (type == MD_BLOCK_CODE)
        beginCode(as<MD_BLOCK_CODE_DETAIL>(detail));
}

void MarkupBuilder::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_H)
        endHeading(as<MD_BLOCK_H_DETAIL>(detail).level);
    else if (type == MD_BLOCK_CODE)
        endCode();
    else if (type == MD_BLOCK_QUOTE)
        leave(m_quotes);
    else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        m_lists.pop_back();
    else if (type == MD_BLOCK_LI && !m_marks.isEmpty())
        beginWords({}); // an item of nothing
    m_isFresh = true;
    m_isLineBroken = false;
}

void MarkupBuilder::enterItem()
{
    List &list = m_lists.back();
    m_marks.append(list.isOrdered ? QString::number(list.next++) + QLatin1Char(list.sign)
                                  : QString(QLatin1Char(list.sign)));
}

void MarkupBuilder::endHeading(unsigned level)
{
    if (m_isFresh) {
        beginWords({});
        append(QString(int(level), u'#'), {});
    }
    if (m_isUnderlined) {
        const auto end = m_text.indexOf(u'\n', m_read);
        auto next = m_text.indexOf(u'\n', end + 1);
        if (next < 0)
            next = m_text.size();
        QStringView line = QStringView(m_text).sliced(end + 1, next - end - 1);
        while (line.startsWith(u'>') || line.startsWith(u' '))
            line = line.sliced(1);
        append(u'\n' + line.trimmed().toString(), {});
        m_read = int(next);
    }
    m_isHeading = false;
    m_isUnderlined = false;
}

//! A line across is the line that was typed.
void MarkupBuilder::addRule()
{
    QString typed = u"---"_s;
    for (int from = lineStart(m_read); from < m_text.size();) {
        auto end = m_text.indexOf(u'\n', from);
        end = end < 0 ? m_text.size() : end;
        QStringView line = QStringView(m_text).sliced(from, end - from).trimmed();
        while (line.startsWith(u'>') || line.startsWith(u' '))
            line = line.sliced(1);
        const bool isRule = line.size() >= 3 && from >= m_read
            && std::ranges::all_of(line, [](QChar letter) { return u"-_* \t"_s.contains(letter); });
        if (isRule) {
            typed = line.toString();
            beginWords(from);
            m_read = int(end);
            break;
        }
        from = int(end) + 1;
    }
    if (m_isFresh)
        beginWords({});
    append(typed, {});
}

void MarkupBuilder::beginCode(const MD_BLOCK_CODE_DETAIL &code)
{
    beginBlock(Block::Kind::Code, {m_quotes, int(m_lists.size())});
    m_isCodeBlock = true;
    // One word behind the fence names a language; more of them are what somebody wants to show.
    const auto at = placeOf({code.info.text, qsizetype(code.info.size)});
    if (at && code.info.size > code.lang.size)
        m_markup.blocks.back().text = m_text.mid(*at, int(code.info.size)) + u'\n';
}

void MarkupBuilder::endCode()
{
    m_isCodeBlock = false;
    Block &block = m_markup.blocks.back();
    if (block.text.endsWith(u'\n'))
        block.text.chop(1);
    if (block.text.isEmpty() && block.mark.isEmpty())
        m_markup.blocks.pop_back();
}

void MarkupBuilder::beginBlock(Block::Kind kind, const Place &place)
{
    Block block{.kind = kind,
                .quotes = std::min(place.quotes, Markup::MaxDepth),
                .lists = std::min(place.lists, Markup::MaxDepth),
                .mark = m_marks.last(std::min<qsizetype>(m_marks.size(), MaxMarks)).join(u' ')};
    m_marks.clear();
    m_markup.blocks.push_back(std::move(block));
    m_isFresh = false;
}

//! With the place of the first words, if they stand in the text.
void MarkupBuilder::beginWords(std::optional<int> at)
{
    const Place place{m_quotes, int(m_lists.size())};
    const QString line = at ? m_text.sliced(lineStart(*at), *at - lineStart(*at)) : QString();
    if (!m_marks.isEmpty() && at) { // an item of nothing keeps the sign that was typed
        if (m_lists.back().isOrdered) {
            if (const QString typed = numberIn(line); m_marks.size() == 1 && !typed.isEmpty())
                m_marks.last() = typed;
        }
        for (QString &mark : m_marks) {
            if (mark.size() == 1) // that of an item without a number
                mark = u"•"_s;
        }
    }
    m_isUnderlined = m_isHeading && at && !line.contains(u'#');
    m_isLineBroken = false;
    if (!m_marks.isEmpty() || !isIn(place)) {
        beginBlock(Block::Kind::Words, place);
    } else {
        const auto between = at ? m_text.sliced(m_read, std::max(0, *at - m_read)).count(u'\n') : 1;
        m_markup.blocks.back().text += QString(std::max<qsizetype>(1, between), u'\n');
        m_isFresh = false;
    }
    if (at)
        m_markup.blocks.back().text += indentBefore(*at);
}

//! The next line of words that have begun. It may stand elsewhere: a quote ends with its line
//! unless the next one goes on as one.
void MarkupBuilder::beginLine(int at)
{
    const Place place = placeInLine(at);
    if (isIn(place))
        m_markup.blocks.back().text += u'\n';
    else
        beginBlock(Block::Kind::Words, place);
    m_markup.blocks.back().text += indentBefore(at);
    m_isLineBroken = false;
}

// ---- where things stand --------------------------------------------------------------------

std::optional<int> MarkupBuilder::placeOf(QByteArrayView piece) const
{
    const std::less_equal<> isBefore; // a total order also of pointers into different texts
    if (piece.isEmpty() || !isBefore(m_view.begin(), piece.begin())
        || !isBefore(piece.end(), m_view.end()))
        return std::nullopt;
    return int(piece.begin() - m_view.begin());
}

int MarkupBuilder::lineStart(int at) const
{
    return at > 0 ? int(m_text.lastIndexOf(u'\n', at - 1)) + 1 : 0;
}

MarkupBuilder::Place MarkupBuilder::placeInLine(int at) const
{
    int quotes = 0;
    int indent = 0;
    for (int place = lineStart(at); place < at; ++place) {
        const QChar letter = m_text[place];
        if (letter == u'>') {
            ++quotes;
            indent = -1; // a space behind it belongs to it
        } else if (letter == u' ' || letter == u'\t') {
            ++indent;
        } else {
            break;
        }
    }
    if (quotes < m_quotes)
        return {quotes, 0};
    return {m_quotes, indent > 0 ? int(m_lists.size()) : 0};
}

bool MarkupBuilder::isIn(const Place &place) const
{
    if (m_markup.blocks.empty())
        return false;
    const Block &last = m_markup.blocks.back();
    return last.kind == Block::Kind::Words
        && last.quotes == std::min(place.quotes, Markup::MaxDepth)
        && last.lists == std::min(place.lists, Markup::MaxDepth);
}

//! The spaces that were typed before the first words of a line, where they are no mark.
QString MarkupBuilder::indentBefore(int at) const
{
    const int start = lineStart(at);
    const QString before = m_text.sliced(start, at - start);
    const Block &block = m_markup.blocks.back();
    return block.quotes == 0 && block.lists == 0 && before.trimmed().isEmpty() ? before : QString();
}

} // namespace charla::ui
