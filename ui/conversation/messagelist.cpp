// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelist.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagedelegate.h>
#include <ui/conversation/messagewords.h>
#include <ui/conversation/movingpicture.h>
#include <ui/look/controls.h>
#include <ui/look/theme.h>
#include <ui/markdown/addresses.h>

#include <QContextMenuEvent>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <utility>

namespace charla::ui {

using client::MessageModel;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FlashSpan = 2s;

} // namespace

MessageList::MessageList(QWidget *parent)
    : RowList(parent), m_words(new MessageWords(this)), m_delegate(new MessageDelegate(this)),
      m_moving(new MovingPicture(this))
{
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(24);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(m_delegate);
    viewport()->setMouseTracking(true);
    m_flash.setDuration(int(FlashSpan.count()));
    m_flash.setStartValue(1.0);
    m_flash.setEndValue(0.0);
    connect(&m_flash, &QVariantAnimation::valueChanged, this, &MessageList::showFlash);
    setModel(m_words);
    connect(this, &RowList::rowsSeen, this, &MessageList::onRowsSeen);
}

void MessageList::setMessages(QAbstractItemModel *messages)
{
    m_words->setSourceModel(messages);
    goToEnd();
}

void MessageList::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    viewport()->update();
}

void MessageList::setPeople(People people)
{
    m_words->setPeople(std::move(people));
    viewport()->update();
}

void MessageList::setRemovals(const QSet<protocol::Seq> &messages)
{
    m_words->setRemovals(messages);
}

void MessageList::setNews(const QModelIndex &first)
{
    m_words->setNews(first);
}

void MessageList::goTo(const QModelIndex &message)
{
    const QModelIndex row = m_words->mapFromSource(message);
    if (!row.isValid())
        return;
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate); // the keys go on there
    scrollTo(row, PositionAtCenter);
    m_flash.stop();
    showFlash(0.0); // of the one before
    m_flashed = row;
    m_flash.start();
    showFlash(1.0); // its first tick may be late
}

void MessageList::showFlash(const QVariant &strength)
{
    m_delegate->setFlash(m_flashed, strength.toDouble());
    if (m_flashed.isValid())
        update(m_flashed);
}

QString MessageList::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        if (!isRowHidden(row.row()))
            lines.append(
                row.data(rows.size() == 1 ? Qt::DisplayRole : int(MessageWords::Role::Transcript))
                    .toString());
    }
    return lines.join(QChar::LineFeed);
}

void MessageList::onRowsSeen(int first, int last)
{
    const QScrollBar *bar = verticalScrollBar();
    if (bar->value() - bar->minimum() <= viewport()->height())
        emit startReached();
    for (int row = first; row <= last; ++row) {
        if (m_words->index(row, 0).data(int(MessageModel::Role::GapBehind)).toBool())
            return tellGap(row);
    }
}

//! The gap may be behind a notice, which has no name.
void MessageList::tellGap(int row)
{
    for (; row >= 0; --row) {
        const qint64 seq = m_words->index(row, 0).data(int(MessageModel::Role::Seq)).toLongLong();
        if (seq > 0) {
            emit gapReached(protocol::Seq(seq));
            return;
        }
    }
}

//! A notice that continues a run is told by the first of the run.
bool MessageList::takesNoPlace(const QModelIndex &row) const
{
    const bool isMessage
        = row.data(int(MessageModel::Role::Kind)).toInt() == int(MessageModel::Kind::Message);
    return !isMessage && row.data(int(MessageWords::Role::Continues)).toBool()
        && !row.data(int(MessageModel::Role::GapBehind)).toBool();
}

void MessageList::copySelected() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        copyText(text);
}

void MessageList::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void MessageList::openLink(const QString &address)
{
    if (isSafeAddress(address))
        QDesktopServices::openUrl(QUrl(address));
}

void MessageList::copyCode(const QString &code)
{
    copyText(code);
    QToolTip::showText(QCursor::pos(), tr("Copied"), viewport());
}

MessageList::Part MessageList::partAt(const QPoint &where) const
{
    const QModelIndex row = indexAt(where);
    if (!row.isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(row);
    return {row, m_delegate->partAt(where, option, row)};
}

void MessageList::act(const Part &part)
{
    using Kind = MessageLayout::Part::Kind;
    const auto seq = [&part](MessageModel::Role role) {
        return protocol::Seq(part.row.data(int(role)).toLongLong());
    };
    if (part.what.kind == Kind::Gap)
        tellGap(part.row.row());
    if (part.what.kind == Kind::Undo)
        emit undoClicked(seq(MessageModel::Role::Seq));
    if (part.what.kind == Kind::Quote)
        emit quoteClicked(seq(MessageModel::Role::ReplyTo));
    if (part.what.kind == Kind::Link)
        openLink(part.what.target);
    if (part.what.kind == Kind::CopyCode)
        copyCode(part.what.target);
    actOnFile(part);
    if (part.what.kind == Kind::Chip) {
        const auto marks
            = part.row.data(int(MessageModel::Role::Reactions)).value<QList<MessageModel::Mark>>();
        if (part.what.chip < marks.size())
            emit chipClicked(seq(MessageModel::Role::Seq), marks[part.what.chip].mark);
    }
}

void MessageList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        tellMenu();
        return;
    }
    const QModelIndex row = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (row.isValid())
        emit menuWanted(m_words->mapToSource(row), event->globalPos());
}

//! Of the row that the keyboard is at.
void MessageList::tellMenu()
{
    const QModelIndex row = currentIndex();
    if (!row.isValid())
        return;
    scrollTo(row);
    emit menuWanted(m_words->mapToSource(row), viewport()->mapToGlobal(visualRect(row).center()));
}

void MessageList::tellRemoval()
{
    const QModelIndex row = currentIndex();
    const protocol::Seq seq(row.data(int(MessageModel::Role::Seq)).toLongLong());
    const bool isOwn = row.data(int(MessageModel::Role::IsOwn)).toBool();
    const bool isDelivered = row.data(int(MessageModel::Role::Delivery)).toInt()
        == int(MessageModel::Delivery::Committed);
    if (isOwn && isDelivered && !seq.isNull()
        && !row.data(int(MessageWords::Role::IsGone)).toBool())
        emit removeWanted(seq);
    if (const QUuid message = row.data(int(MessageModel::Role::Id)).toUuid(); !message.isNull())
        emit takeBackWanted(message);
}

//! Whoever comes by the keyboard stands at the newest row.
void MessageList::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason) {
        int last = m_words->rowCount() - 1;
        while (last > 0 && isRowHidden(last))
            --last;
        setCurrentIndex(m_words->index(last, 0));
    }
    RowList::focusInEvent(event);
}

//! Whoever goes down row by row or page by page doesn't step over what is missing: it comes meanwhile.
QModelIndex MessageList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = RowList::moveCursor(action, modifiers);
    if (action == MoveEnd || !currentIndex().isValid())
        return next;
    for (int row = currentIndex().row(); row < next.row(); ++row) {
        const QModelIndex index = m_words->index(row, 0);
        if (index.data(int(MessageModel::Role::GapBehind)).toBool())
            return index;
    }
    return next;
}

void MessageList::mouseMoveEvent(QMouseEvent *event)
{
    RowList::mouseMoveEvent(event);
    const Part part = partAt(event->position().toPoint());
    viewport()->setCursor(part.isNowhere() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    followPointer(part);
}

void MessageList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? partAt(event->position().toPoint()) : Part();
    if (m_pressed.isNowhere())
        RowList::mousePressEvent(event);
}

void MessageList::mouseReleaseEvent(QMouseEvent *event)
{
    const Part pressed = std::exchange(m_pressed, {});
    if (pressed.isNowhere())
        RowList::mouseReleaseEvent(event);
    else if (pressed == partAt(event->position().toPoint()))
        act(pressed);
}

void MessageList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (event->key() == Qt::Key_Delete)
        tellRemoval();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tellFile();
    else if (event->key() == Qt::Key_Escape)
        emit dismissed();
    else if (isMenuKey(*event))
        tellMenu();
    else
        RowList::keyPressEvent(event);
}

void MessageList::paintEvent(QPaintEvent *event)
{
    RowList::paintEvent(event);
    if (m_words->rowCount() > 0 || m_emptyWords.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(Theme(palette()).dim);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyWords);
}

} // namespace charla::ui
