// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowheights.h>

#include <QtGlobal>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr std::size_t BlockRows = 256; // and up to twice as many
constexpr int FirstGuess = 48; // a message of two lines

} // namespace

void RowHeights::reset(int count)
{
    m_blocks.clear();
    m_count = 0;
    m_total = 0;
    if (count > 0)
        insert(0, count);
}

void RowHeights::insert(int first, int count)
{
    insertRows(first, std::vector<Row>(std::size_t(count), Row::guessed(guess())));
}

void RowHeights::remove(int first, int count)
{
    takeRows(first, count);
}

void RowHeights::move(int first, int count, int to)
{
    const std::vector<Row> moved = takeRows(first, count);
    insertRows(to > first ? to - count : to, moved);
}

int RowHeights::guess() const
{
    return m_measuredRows > 0 ? int(m_measuredHeight / m_measuredRows) : FirstGuess;
}

//! Of the row behind the last one: behind the last one in the last block.
RowHeights::Place RowHeights::placeOf(int row) const
{
    auto left = std::size_t(row);
    std::size_t block = 0;
    while (block + 1 < m_blocks.size() && left >= m_blocks[block].rows.size())
        left -= m_blocks[block++].rows.size();
    return {block, left};
}

void RowHeights::insertRows(int first, const std::vector<Row> &rows)
{
    Q_ASSERT(0 <= first && first <= m_count);
    if (rows.empty())
        return;
    if (m_blocks.empty())
        m_blocks.emplace_back();
    const Place place = placeOf(first);
    Block &block = m_blocks[place.block];
    block.rows.insert(block.rows.begin() + std::ptrdiff_t(place.row), rows.begin(), rows.end());
    for (const Row &row : rows) {
        block.height += row.height();
        m_total += row.height();
    }
    m_count += int(rows.size());
    splitIfLarge(place.block);
}

void RowHeights::splitIfLarge(std::size_t block)
{
    if (m_blocks[block].rows.size() <= 2 * BlockRows)
        return;
    const std::vector<Row> rows = std::move(m_blocks[block].rows);
    std::vector<Block> parts;
    for (std::size_t from = 0; from < rows.size(); from += BlockRows) {
        const auto begin = rows.begin() + std::ptrdiff_t(from);
        const auto end = rows.begin() + std::ptrdiff_t(std::min(from + BlockRows, rows.size()));
        Block &part = parts.emplace_back();
        part.rows.assign(begin, end);
        for (const Row &row : part.rows)
            part.height += row.height();
    }
    const auto at = m_blocks.erase(m_blocks.begin() + std::ptrdiff_t(block));
    m_blocks.insert(at, std::make_move_iterator(parts.begin()),
                    std::make_move_iterator(parts.end()));
}

std::vector<RowHeights::Row> RowHeights::takeRows(int first, int count)
{
    Q_ASSERT(0 <= first && first + count <= m_count);
    std::vector<Row> taken;
    Place place = placeOf(first);
    while (taken.size() < std::size_t(count)) {
        Block &block = m_blocks[place.block];
        const auto begin = block.rows.begin() + std::ptrdiff_t(place.row);
        const auto wanted = std::ptrdiff_t(std::size_t(count) - taken.size());
        const auto end = begin + std::min(wanted, std::ptrdiff_t(block.rows.end() - begin));
        for (auto row = begin; row != end; ++row)
            block.height -= row->height();
        taken.insert(taken.end(), begin, end);
        block.rows.erase(begin, end);
        if (block.rows.empty())
            m_blocks.erase(m_blocks.begin() + std::ptrdiff_t(place.block));
        else
            ++place.block;
        place.row = 0;
    }
    for (const Row &row : taken)
        m_total -= row.height();
    m_count -= count;
    return taken;
}

int RowHeights::height(int row) const
{
    const Place place = placeOf(row);
    return m_blocks[place.block].rows[place.row].height();
}

bool RowHeights::isMeasured(int row) const
{
    const Place place = placeOf(row);
    return m_blocks[place.block].rows[place.row].isMeasured();
}

void RowHeights::measure(int row, int height)
{
    const Place place = placeOf(row);
    Block &block = m_blocks[place.block];
    Row &measured = block.rows[place.row];
    block.height += height - measured.height();
    m_total += height - measured.height();
    measured = {height};
    if (height > 0) {
        m_measuredHeight += height;
        ++m_measuredRows;
    }
}

void RowHeights::doubt(int first, int last)
{
    Place place = placeOf(first);
    for (int row = first; row <= last; ++row) {
        Row &doubted = m_blocks[place.block].rows[place.row];
        doubted = Row::guessed(doubted.height());
        if (++place.row == m_blocks[place.block].rows.size())
            place = {place.block + 1, 0};
    }
}

void RowHeights::doubtAll()
{
    if (m_count > 0)
        doubt(0, m_count - 1);
    m_measuredHeight = 0; // it may be narrower now: what comes is guessed by what is measured then
    m_measuredRows = 0;
}

int RowHeights::top(int row) const
{
    int top = 0;
    auto left = std::size_t(row);
    for (const Block &block : m_blocks) {
        if (left < block.rows.size()) {
            for (std::size_t i = 0; i < left; ++i)
                top += block.rows[i].height();
            return top;
        }
        top += block.height;
        left -= block.rows.size();
    }
    return top;
}

int RowHeights::rowAt(int y) const
{
    const int inside = std::clamp(y, 0, std::max(0, m_total - 1));
    int row = 0;
    int bottom = 0;
    for (const Block &block : m_blocks) {
        if (inside >= bottom + block.height) {
            bottom += block.height;
            row += int(block.rows.size());
            continue;
        }
        for (const Row &one : block.rows) {
            bottom += one.height();
            if (inside < bottom)
                return row;
            ++row;
        }
    }
    return -1;
}

} // namespace charla::ui
