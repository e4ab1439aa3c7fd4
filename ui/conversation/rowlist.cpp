// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowlist.h>

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

// Where rows lie; how they are scrolled stands in rowlistscrolling.cpp, what a person does with them
// in rowlistacts.cpp.
namespace charla::ui {

namespace {

constexpr int EndTolerance = 4; // pixels
constexpr int MaxRowsToLookAt = 100; // of a change; for more the whole view is laid out

} // namespace

RowList::RowList(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RowList::setModel(QAbstractItemModel *rows)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QListView::setModel(rows);
    if (!rows)
        return;
    connect(rows, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_heights.remove(first, last - first + 1);
                scheduleDelayedItemsLayout();
            });
    connect(rows, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                m_heights.move(first, last - first + 1, to);
                scheduleDelayedItemsLayout();
            });
}

// ---- what the model tells ------------------------------------------------------------------

void RowList::reset()
{
    m_heights.reset(rowCount());
    m_anchor = QModelIndex();
    QListView::reset();
}

void RowList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    m_heights.insert(first, last - first + 1);
    scheduleDelayedItemsLayout();
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::rowsInserted(parent, first, last);
}

void RowList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::rowsAboutToBeRemoved(parent, first,
                                            last); // the list's own way is for its own layout
}

void RowList::dataChanged(const QModelIndex &first, const QModelIndex &last,
                          const QList<int> &roles)
{
    if (first.isValid() && last.isValid() && last.row() < m_heights.count()) {
        m_heights.doubt(first.row(), last.row());
        const bool isSeen = last.row() >= m_firstSeen && first.row() <= m_lastSeen;
        if (isSeen || last.row() - first.row() > MaxRowsToLookAt)
            scheduleDelayedItemsLayout();
    }
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::dataChanged(first, last, roles);
}

// ---- layout --------------------------------------------------------------------------------

void RowList::doItemsLayout()
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::doItemsLayout(); // by updateGeometries()
}

void RowList::updateGeometries()
{
    if (m_isLayingOut) // a scroll bar has come or gone
        return scheduleDelayedItemsLayout();
    layOut();
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::updateGeometries();
}

void RowList::resizeEvent(QResizeEvent *event)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView would lay out every row
    QAbstractItemView::resizeEvent(event); // lays out at once, so that nothing is shown half
}

void RowList::changeEvent(QEvent *event)
{
    const bool isOther = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange;
    if (isOther) {
        m_heights.doubtAll();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

bool RowList::takesNoPlace(const QModelIndex &) const
{
    return false;
}

bool RowList::isRowHidden(int row) const
{
    return takesNoPlace(model()->index(row, 0));
}

int RowList::measured(int row)
{
    if (!m_heights.isMeasured(row)) {
        const QModelIndex index = model()->index(row, 0);
        m_heights.measure(row,
                          takesNoPlace(index) ? 0 : std::max(0, sizeHintForIndex(index).height()));
    }
    return m_heights.height(row);
}

void RowList::layOut()
{
    const QScopedValueRollback layingOut(m_isLayingOut, true);
    if (m_heights.count() != rowCount())
        m_heights.reset(rowCount());
    if (std::exchange(m_width, viewport()->width()) != viewport()->width())
        m_heights.doubtAll();
    m_lastSeen = -1;
    holdIfAtEnd();
    const Placed first = rowCount() > 0 ? fillView(anchor()) : Placed();
    noteAnchor(first);
    showInBar(first);
    const QScrollBar &bar = *verticalScrollBar();
    m_isAtEnd = bar.value() >= bar.maximum() - EndTolerance;
    viewport()->update();
    if (isVisible() && m_lastSeen >= 0)
        emit rowsSeen(first.row, m_lastSeen);
}

//! What is cut off above may grow: it does so upwards. So does the first row of all, which changes
//! when it is that no more.
void RowList::noteAnchor(Placed first)
{
    m_firstSeen = first.row;
    const int next = first.row + 1;
    const int nextTop = rowCount() > 0 ? first.top + m_heights.height(first.row) : 0;
    if ((first.top < 0 || first.row == 0) && next <= m_lastSeen && nextTop < viewport()->height())
        first = {.row = next, .top = nextTop};
    m_anchor = rowCount() > 0 ? model()->index(first.row, 0) : QModelIndex();
    m_anchorTop = first.top;
}

//! What the rest is laid out around.
RowList::Placed RowList::anchor() const
{
    const int last = rowCount() - 1;
    if (m_isAtEnd)
        return {.row = last + 1, .top = viewport()->height()};
    if (m_anchor.isValid())
        return {.row = m_anchor.row(), .top = m_anchorTop};
    const int value = verticalScrollBar()->value();
    const int row = std::max(0, m_heights.rowAt(value));
    return {.row = row, .top = m_heights.top(row) - value};
}

//! Measures rows above until the first one begins at the upper edge or above it.
void RowList::fillUpwards(Placed &first)
{
    while (first.top > 0 && first.row > 0)
        first.top -= measured(--first.row);
    first.top = std::min(first.top, 0);
}

//! Measures all that is seen when \a first lies there; it need not be in view, nor be a row: there
//! is always something at both edges if there is enough. \return the first row that is seen.
RowList::Placed RowList::fillView(Placed first)
{
    const int end = rowCount();
    const int height = viewport()->height();
    fillUpwards(first);
    while (first.row < end - 1 && first.top + measured(first.row) <= 0)
        first.top += measured(first.row++);
    int bottom = first.top;
    int next = first.row;
    while (next < end && bottom < height)
        bottom += measured(next++);
    if (bottom < height) {
        first.top += height - bottom;
        fillUpwards(first);
    }
    m_lastSeen = next - 1;
    return first;
}

//! The scroll bar follows what is seen, not the other way round.
void RowList::showInBar(const Placed &first)
{
    QScrollBar *const bar = verticalScrollBar();
    const int height = viewport()->height();
    const int value = rowCount() > 0 ? m_heights.top(first.row) - first.top : 0;
    bar->setPageStep(height);
    bar->setRange(0, std::max(0, m_heights.total() - height));
    bar->setValue(value);
}

// ---- where things are ----------------------------------------------------------------------

int RowList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect RowList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count() || takesNoPlace(index))
        return {};
    const int top = m_heights.top(index.row()) - verticalOffset();
    return {0, top, viewport()->width(), m_heights.height(index.row())};
}

QModelIndex RowList::indexAt(const QPoint &where) const
{
    const int y = where.y() + verticalOffset();
    const bool isInside = 0 <= y && y < m_heights.total() && m_heights.count() == rowCount()
        && 0 <= where.x() && where.x() < viewport()->width();
    return isInside ? model()->index(m_heights.rowAt(y), 0) : QModelIndex();
}

void RowList::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const int first = m_heights.rowAt(event->rect().top() + verticalOffset());
    if (first < 0)
        return;
    int top = m_heights.top(first) - verticalOffset();
    for (int row = first; row < m_heights.count() && top <= event->rect().bottom(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = QRect(0, top, viewport()->width(), m_heights.height(row));
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        if (option.rect.height() > 0)
            itemDelegateForIndex(index)->paint(&painter, option, index);
        top += option.rect.height();
    }
}

} // namespace charla::ui
