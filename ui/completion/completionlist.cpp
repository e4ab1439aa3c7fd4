// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/completion/completionlist.h>

#include <ui/emoji/emojidelegate.h>
#include <ui/look/naming.h>
#include <ui/look/overlay.h>
#include <ui/look/row.h>
#include <ui/look/side.h>
#include <ui/look/theme.h>

#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxWidth = 320;
constexpr int Padding = 4;
constexpr int EmojiWidth = 30;
constexpr int EmojiRole = Qt::UserRole + 1;
constexpr int WordsRole = Qt::UserRole + 2;

//! Rows as those of the other lists.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme theme(option.palette);
        painter->save();
        painter->setFont(option.font);
        const RowColours colours = paintRow(*painter, option, theme);
        QRect row = rowContent(option.rect);
        painter->setPen(colours.text);
        if (const QString emoji = index.data(EmojiRole).toString(); !emoji.isEmpty()) {
            painter->setFont(emojiFont(option.font));
            painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, emoji);
            painter->setFont(option.font);
            row.setLeft(row.left() + EmojiWidth);
        }
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(WordsRole).toString(),
                                                        Qt::ElideRight, row.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, rowHeight(option.fontMetrics)};
    }
};

} // namespace

CompletionList::CompletionList(QWidget *ground, const QWidget *anchor)
    : QFrame(ground), m_anchor(anchor), m_model(new QStandardItemModel(this)),
      m_list(named(new SideList(this), "completionList"_L1, tr("Completions")))
{
    makeFloating(this);
    hide();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Padding, 0, Padding);
    column->addWidget(m_list);
    ground->installEventFilter(this);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit taken(index.row()); });
}

void CompletionList::offer(const std::vector<Line> &lines)
{
    if (lines == m_lines && isVisible())
        return;
    m_lines = lines;
    m_model->clear();
    for (const Line &line : lines) {
        auto *item = new QStandardItem(QString(line.emoji + u' ' + line.words).trimmed());
        item->setData(line.emoji, EmojiRole);
        item->setData(line.words, WordsRole);
        m_model->appendRow(item);
    }
    place();
    show();
    raise();
    setRow(0);
}

void CompletionList::place()
{
    const QMargins shadow = contentsMargins();
    const int rows = m_model->rowCount() * qMax(1, m_list->sizeHintForRow(0));
    const QPoint corner = m_anchor->mapTo(parentWidget(), QPoint(0, 0));
    const int height
        = qMin(rows + 2 * Padding + shadow.top() + shadow.bottom(), corner.y() + shadow.bottom());
    const int width = qMin(MaxWidth, m_anchor->width()) + shadow.left() + shadow.right();
    setGeometry(corner.x() - shadow.left(), corner.y() + shadow.bottom() - height - Padding, width,
                height);
}

//! From the last row to the first, and back.
void CompletionList::step(int rows)
{
    const int count = m_model->rowCount();
    setRow((row() + rows + count) % count);
}

int CompletionList::row() const
{
    return m_list->currentIndex().row();
}

void CompletionList::setRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    emit chosen(m_list->currentIndex().data().toString());
}

void CompletionList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit chosen({});
}

bool CompletionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CompletionList::paintEvent(QPaintEvent *)
{
    paintFloating(this);
}

} // namespace charla::ui
