// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowlist.h>

#include <QAccessible>

#include <algorithm>

// What a person does with the rows of a list: walk through them by the keyboard, and choose some.
namespace charla::ui {

//! The next row above (-1) or below (1) that is shown; the same when there is none.
int RowList::nextRow(int row, int step) const
{
    int next = row + step;
    while (next >= 0 && next < rowCount() && isRowHidden(next))
        next += step;
    return next >= 0 && next < rowCount() ? next : row;
}

//! A view's height above (-1) or below (1) of \a row, at least one row.
int RowList::pageFrom(int row, int step)
{
    int next = nextRow(row, step);
    int way = measured(row);
    while (true) {
        way += measured(next);
        const int further = nextRow(next, step);
        if (further == next || way + measured(further) > viewport()->height())
            return next;
        next = further;
    }
}

QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int end = rowCount();
    if (end == 0)
        return {};
    const int row = currentIndex().row();
    const auto target = [&] {
        if (!currentIndex().isValid() || action == MoveHome)
            return nextRow(-1, 1);
        switch (action) {
        case MoveUp:
        case MovePrevious:
            return nextRow(row, -1);
        case MoveDown:
        case MoveNext:
            return nextRow(row, 1);
        case MovePageUp:
            return pageFrom(row, -1);
        case MovePageDown:
            return pageFrom(row, 1);
        case MoveEnd:
            return nextRow(end, -1);
        default:
            return row;
        }
    };
    return model()->index(target(), 0);
}

void RowList::setSelection(const QRect &area, QItemSelectionModel::SelectionFlags command)
{
    const QRect rect = area.normalized().translated(0, verticalOffset());
    QItemSelection chosen;
    if (rect.bottom() >= 0 && rect.top() < m_heights.total())
        chosen.select(model()->index(m_heights.rowAt(rect.top()), 0),
                      model()->index(m_heights.rowAt(rect.bottom()), 0));
    selectionModel()->select(chosen, command);
}

QRegion RowList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (!range.isValid() || range.bottom() >= m_heights.count())
            continue;
        const int top = m_heights.top(range.top()) - verticalOffset();
        const int bottom = m_heights.top(range.bottom() + 1) - verticalOffset();
        region += QRect(0, top, viewport()->width(), bottom - top) & viewport()->rect();
    }
    return region;
}

bool RowList::isIndexHidden(const QModelIndex &index) const
{
    return takesNoPlace(index);
}

// ---- for who hears what is shown -----------------------------------------------------------

void RowList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::currentChanged(current, previous);
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

void RowList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::selectionChanged(selected, deselected);
    if (!QAccessible::isActive())
        return;
    const auto tell = [this](const QItemSelection &rows, QAccessible::Event what) {
        if (rows.isEmpty())
            return;
        QAccessibleEvent event(this, what);
        event.setChild(rows.first().top());
        QAccessible::updateAccessibility(&event);
    };
    tell(selected, QAccessible::SelectionAdd);
    tell(deselected, QAccessible::SelectionRemove);
}

} // namespace charla::ui
