// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowlist.h>

#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

// Which rows are in view: by the person's will, or because they stay there.
namespace charla::ui {

namespace {

constexpr int NearPages = 2; // a scroll so far moves what is seen; a longer one goes to a place

} // namespace

void RowList::goToEnd()
{
    m_held = QModelIndex();
    m_isAtEnd = true;
    scheduleDelayedItemsLayout();
}

void RowList::holdInView(const QModelIndex &row)
{
    m_held = row;
    m_isHeldOnce = false;
    scheduleDelayedItemsLayout();
}

void RowList::release()
{
    m_isHeldOnce = true;
    scheduleDelayedItemsLayout();
}

RowList::Spot RowList::spot() const
{
    return m_isAtEnd ? Spot() : Spot{m_anchor, m_anchorTop};
}

void RowList::goToSpot(const Spot &spot)
{
    m_held = QModelIndex();
    m_anchor = spot.row;
    m_anchorTop = spot.top;
    m_isAtEnd = false;
    scheduleDelayedItemsLayout();
}

//! At the end all rows from the one that is held must have room.
void RowList::holdIfAtEnd()
{
    if (m_isAtEnd && m_held.isValid()) {
        int height = 0;
        for (int row = m_held.row(); row < rowCount() && height <= viewport()->height(); ++row)
            height += measured(row);
        m_isAtEnd = height <= viewport()->height();
        m_anchor = m_held;
        m_anchorTop = 0;
    }
    if (m_isHeldOnce && isVisible())
        m_held = QModelIndex();
}

void RowList::scrollContentsBy(int, int dy)
{
    if (m_isLayingOut)
        return;
    const int value = verticalScrollBar()->value();
    if (!m_anchor.isValid() || std::abs(dy) > NearPages * viewport()->height()) {
        const int row = std::max(0, m_heights.rowAt(value));
        m_anchor = model()->index(row, 0);
        m_anchorTop = m_heights.top(row) - value;
    } else {
        m_anchorTop += dy;
    }
    m_held = QModelIndex();
    m_isAtEnd = false;
    layOut();
}

void RowList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || takesNoPlace(index))
        return;
    executeDelayedItemsLayout();
    const int top = visualRect(index).top();
    const int height = measured(index.row());
    const int room = viewport()->height() - height;
    if (hint == EnsureVisible && top >= 0 && top <= room)
        return;
    m_anchor = index;
    m_anchorTop = 0;
    if (hint == PositionAtCenter)
        m_anchorTop = room / 2;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top > 0 && room > 0))
        m_anchorTop = room;
    m_held = QModelIndex();
    m_isAtEnd = false;
    layOut();
}

} // namespace charla::ui
