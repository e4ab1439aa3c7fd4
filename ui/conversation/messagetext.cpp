// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagetext.h>

#include <ui/look/icons.h>

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace charla::ui {

namespace {

constexpr int QuoteIndent = 12; // of each quote around
constexpr int QuoteBar = 3;
constexpr int ListIndent = 18; // of each list around the innermost
constexpr int MarkGap = 6; // between the mark of an item and its words
constexpr int CodePaddingX = 9;
constexpr int CodePaddingY = 6;
constexpr int ButtonSide = 22; // that copies code
constexpr int SignSide = 14; // in it
constexpr int BlockGap = 6;
constexpr int ItemGap = 2; // between items of a list
constexpr int MinWidth = 60; // of lines, however deep they stand
constexpr double CodeRadius = 5;

QFont fixedFont(const QFont &font)
{
    QFont fixed = font;
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    fixed.setStyleHint(QFont::Monospace);
    return fixed;
}

QTextCharFormat formatOf(const Markup::Run &run, const MessageText::Look &look)
{
    using Style = Markup::Style;
    QTextCharFormat format;
    if (run.styles.testFlag(Style::Bold))
        format.setFontWeight(QFont::Bold);
    if (run.styles.testFlag(Style::Italic))
        format.setFontItalic(true);
    if (run.styles.testFlag(Style::Struck))
        format.setFontStrikeOut(true);
    if (run.styles.testFlag(Style::Code)) {
        format.setFontFamilies(fixedFont(look.font).families());
        if (look.inks.ground.isValid())
            format.setBackground(look.inks.ground);
    }
    if (!run.link.isEmpty()) {
        format.setFontUnderline(true);
        if (look.inks.link.isValid())
            format.setForeground(look.inks.link);
    }
    return format;
}

QTextCharFormat formatOf(const MentionSpan &span, const MessageText::Inks &inks)
{
    QTextCharFormat format;
    if (span.isSelf) // others come and go: nothing may move by that
        format.setFontWeight(QFont::Bold);
    if (const QColor colour = span.isSelf ? inks.self : inks.named; colour.isValid())
        format.setForeground(colour);
    if (span.isSelf && inks.selfGround.isValid())
        format.setBackground(inks.selfGround);
    return format;
}

//! Code and links say nobody's name.
bool isPlainAt(const Markup::Block &block, const MentionSpan &span)
{
    return std::ranges::none_of(block.runs, [&span](const Markup::Run &run) {
        const bool meets
            = run.start < span.start + span.length && span.start < run.start + run.length;
        return meets && (!run.link.isEmpty() || run.styles.testFlag(Markup::Style::Code));
    });
}

QList<QTextLayout::FormatRange> formatsOf(const Markup::Block &block, const MessageText::Look &look)
{
    QList<QTextLayout::FormatRange> formats;
    for (const Markup::Run &run : block.runs)
        formats.append({run.start, run.length, formatOf(run, look)});
    if (!look.mentions || look.mentions->empty() || block.kind == Markup::Block::Kind::Code)
        return formats;
    for (const MentionSpan &span : mentionSpans(block.text, *look.mentions)) {
        if (isPlainAt(block, span))
            formats.append({span.start, span.length, formatOf(span, look.inks)});
    }
    return formats;
}

int gapBetween(const Markup::Block &above, const Markup::Block &below)
{
    return above.lists > 0 && below.lists > 0 ? ItemGap : BlockGap;
}

} // namespace

MessageText::MessageText(const Markup &markup, const Look &look)
    : m_inks(look.inks), m_font(look.font), m_width(look.width)
{
    m_blocks.reserve(markup.blocks.size());
    int top = 0;
    int width = 0;
    for (const Markup::Block &content : markup.blocks) {
        Block block{.content = content};
        if (!m_blocks.empty())
            block.gapAbove = gapBetween(m_blocks.back().content, content);
        if (!m_blocks.empty())
            block.joined = std::min(content.quotes, m_blocks.back().content.quotes);
        place(block, look, top + block.gapAbove);
        top = block.ground.bottom() + 1;
        width = std::max(width, block.ground.right() + 1);
        m_blocks.push_back(std::move(block));
    }
    m_size = {std::min(look.width, width), top};
}

//! How far from the left the words begin.
int MessageText::indentOf(const Block &block, const Look &look) const
{
    const int lists = block.content.lists;
    int indent = block.content.quotes * QuoteIndent;
    if (lists > 0) {
        const bool isNumber = block.content.mark.size() > 1;
        const QString usualMark = isNumber ? QStringLiteral("00.") : QStringLiteral("0.");
        const int usual = QFontMetrics(look.font).horizontalAdvance(usualMark);
        indent += (lists - 1) * ListIndent + std::max(usual, block.markWidth) + MarkGap;
    }
    return std::clamp(indent, 0, std::max(0, look.width - MinWidth));
}

int MessageText::breakLines(Block &block, const Look &look, int width) const
{
    const bool isCode = block.content.kind == Markup::Block::Kind::Code;
    QTextOption option(look.alignment);
    option.setWrapMode(isCode ? QTextOption::WrapAnywhere
                              : QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString lines = block.content.text;
    lines.replace(u'\n', QChar::LineSeparator);
    block.lines = std::make_unique<QTextLayout>(lines, isCode ? fixedFont(look.font) : look.font);
    block.lines->setTextOption(option);
    block.lines->setCacheEnabled(true);
    block.lines->setFormats(formatsOf(block.content, look));

    double height = 0;
    double longest = 0;
    block.lines->beginLayout();
    for (QTextLine line = block.lines->createLine(); line.isValid();
         line = block.lines->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        longest = std::max(longest, line.naturalTextWidth());
    }
    block.lines->endLayout();
    block.ground.setHeight(int(std::ceil(height)));
    return std::min(width, int(std::ceil(longest)));
}

void MessageText::place(Block &block, const Look &look, int top)
{
    const bool isCode = block.content.kind == Markup::Block::Kind::Code;
    if (!block.content.mark.isEmpty())
        block.markWidth = QFontMetrics(look.font).horizontalAdvance(block.content.mark);
    const int indent = indentOf(block, look);
    const int around = isCode ? 2 * CodePaddingX + ButtonSide : 0;
    const int width = breakLines(block, look, std::max(1, look.width - indent - around));
    const int air = isCode ? CodePaddingY : 0;
    const int height = isCode ? std::max(block.ground.height() + 2 * air, ButtonSide + 4)
                              : block.ground.height();
    block.place
        = {indent + (isCode ? CodePaddingX : 0), top + (height - block.ground.height()) / 2};
    block.ground = QRect(indent, top, width + around, height);
}

int MessageText::lineCount() const
{
    int count = 0;
    for (const Block &block : m_blocks)
        count += block.lines->lineCount();
    return count;
}

int MessageText::lastLineWidth() const
{
    if (m_blocks.empty())
        return 0;
    const Block &last = m_blocks.back();
    if (last.content.kind == Markup::Block::Kind::Code)
        return m_width;
    const QTextLine line = last.lines->lineAt(last.lines->lineCount() - 1);
    return last.place.x() + int(std::ceil(line.naturalTextWidth()));
}

void MessageText::widenTo(int width)
{
    for (Block &block : m_blocks) {
        if (block.content.kind == Markup::Block::Kind::Code)
            block.ground.setRight(std::max(block.ground.right(), width - 1));
    }
}

QRect MessageText::copyButton(std::size_t block) const
{
    if (block >= m_blocks.size() || m_blocks[block].content.kind != Markup::Block::Kind::Code)
        return {};
    const QRect &ground = m_blocks[block].ground;
    return {ground.right() - ButtonSide - 1, ground.top() + 2, ButtonSide, ButtonSide};
}

MessageText::Target MessageText::targetAt(const QPoint &where) const
{
    const auto at = std::ranges::find_if(
        m_blocks, [&where](const Block &block) { return block.ground.contains(where); });
    if (at == m_blocks.end())
        return {};
    if (copyButton(std::size_t(at - m_blocks.begin())).contains(where))
        return {Target::Kind::CopyCode, at->content.text};
    const QPointF inside = where - at->place;
    for (int number = 0; number < at->lines->lineCount() && !at->content.runs.empty(); ++number) {
        const QTextLine line = at->lines->lineAt(number);
        if (!line.naturalTextRect().contains(inside))
            continue;
        const int letter = line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
        for (const Markup::Run &run : at->content.runs) {
            if (!run.link.isEmpty() && run.start <= letter && letter < run.start + run.length)
                return {Target::Kind::Link, run.link};
        }
    }
    return {};
}

void MessageText::draw(QPainter &painter, const QPoint &topLeft, const QRectF &seen) const
{
    const QRect inside = seen.translated(-topLeft).toAlignedRect();
    painter.save();
    painter.translate(topLeft);
    for (std::size_t number = 0; number < m_blocks.size(); ++number) {
        const Block &block = m_blocks[number];
        if (block.ground.bottom() < inside.top() || block.ground.top() > inside.bottom())
            continue;
        drawAround(painter, block);
        if (const QRect button = copyButton(number); !button.isNull()) {
            QRectF sign(0, 0, SignSide, SignSide);
            sign.moveCenter(QRectF(button).center());
            paintSign(painter, Sign::Copy, sign, m_inks.quiet);
        }
        block.lines->draw(&painter, block.place, {}, inside);
    }
    painter.restore();
}

//! Bars of quotes, the ground of code, the mark of an item.
void MessageText::drawAround(QPainter &painter, const Block &block) const
{
    if (block.content.quotes == 0 && block.content.kind == Markup::Block::Kind::Words
        && block.content.mark.isEmpty())
        return;
    const QPen pen = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_inks.bar);
    for (int quote = 0; quote < block.content.quotes; ++quote) {
        const int above = quote < block.joined ? block.gapAbove : 0;
        painter.drawRect(QRect(quote * QuoteIndent, block.ground.top() - above, QuoteBar,
                               block.ground.height() + above));
    }
    if (block.content.kind == Markup::Block::Kind::Code) {
        painter.setBrush(m_inks.ground);
        painter.drawRoundedRect(block.ground, CodeRadius, CodeRadius);
    }
    if (!block.content.mark.isEmpty()) {
        painter.setPen(m_inks.quiet.isValid() ? QPen(m_inks.quiet) : pen);
        painter.setFont(m_font);
        const QRect mark(block.ground.left() - MarkGap - block.markWidth, block.place.y(),
                         block.markWidth, QFontMetrics(m_font).height());
        painter.drawText(mark, Qt::AlignLeft | Qt::TextDontClip, block.content.mark);
    }
    painter.setPen(pen);
}

} // namespace charla::ui
