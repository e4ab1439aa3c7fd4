// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelist.h>

#include <ui/conversation/messagedelegate.h>
#include <ui/conversation/messagewords.h>
#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr int EndTolerance = 4; // pixels
constexpr int StartTolerance = 40;

} // namespace

MessageList::MessageList(QWidget *parent) : QListView(parent), m_words(new MessageWords(this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(24);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(false);
    setItemDelegate(new MessageDelegate(this));
    setModel(m_words);
    connect(m_words, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { hideToldNotices(first, last + 1); });
    connect(m_words, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                hideToldNotices(first.row(), last.row() + 1);
            });
    connect(m_words, &QAbstractItemModel::rowsMoved, this,
            [this] { hideToldNotices(0, m_words->rowCount()); });
    connect(m_words, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int) { hideToldNotices(first, first); });
    connect(m_words, &QAbstractItemModel::modelReset, this,
            [this] { hideToldNotices(0, m_words->rowCount()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageList::onScrolled);
}

void MessageList::setMessages(QAbstractItemModel *messages)
{
    m_words->setSourceModel(messages);
    hideToldNotices(0, m_words->rowCount());
    goToEnd();
}

void MessageList::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    viewport()->update();
}

void MessageList::goToEnd()
{
    m_isAtEnd = true;
    scheduleDelayedItemsLayout();
}

QString MessageList::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        if (!isRowHidden(row.row()))
            lines.append(
                row.data(rows.size() == 1 ? Qt::DisplayRole : Qt::AccessibleTextRole).toString());
    }
    return lines.join(QChar::LineFeed);
}

void MessageList::doItemsLayout()
{
    const QScopedValueRollback layingOut(m_isLayingOut, true);
    QListView::doItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    if (m_isAtEnd)
        bar->setValue(bar->maximum());
    else if (m_anchor.isValid())
        bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    noteAnchor();
    if (isVisible() && bar->value() - bar->minimum() <= StartTolerance)
        emit startReached();
}

void MessageList::onScrolled()
{
    if (m_isLayingOut)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_isAtEnd = bar->value() >= bar->maximum() - EndTolerance;
    noteAnchor();
    if (bar->value() - bar->minimum() <= StartTolerance)
        emit startReached();
}

void MessageList::noteAnchor()
{
    m_anchor = indexAt({viewport()->width() / 2, 0});
    m_anchorTop = visualRect(m_anchor).top();
}

//! A notice that continues a run is told by the first of the run.
void MessageList::hideToldNotices(int first, int last)
{
    for (int row = first; row <= last && row < m_words->rowCount(); ++row) {
        const QModelIndex index = m_words->index(row, 0);
        setRowHidden(row,
                     index.data(int(MessageWords::Role::Continues)).toBool()
                         && index.data().toString().isEmpty());
    }
}

void MessageList::copySelected() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MessageList::contextMenuEvent(QContextMenuEvent *event)
{
    if (selectedText().isEmpty())
        return;
    QMenu menu(this);
    QAction *copy
        = menu.addAction(signIcon(Sign::Copy), tr("&Copy"), this, &MessageList::copySelected);
    copy->setShortcut(QKeySequence::Copy);
    menu.exec(event->globalPos());
}

void MessageList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QListView::keyPressEvent(event);
}

void MessageList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_words->rowCount() > 0 || m_emptyWords.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(Theme(palette()).dim);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyWords);
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows are as high as their width bids
}

} // namespace charla::ui
