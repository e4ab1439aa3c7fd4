// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagedelegate.h>

#include <client/messagemodel.h>
#include <ui/look/avatar.h>
#include <ui/conversation/messagewords.h>
#include <ui/look/icons.h>
#include <ui/texts.h>
#include <ui/look/theme.h>

#include <QAbstractItemView>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace charla::ui {

using client::MessageModel;

namespace {

constexpr int MaxCachedHeights = 20'000;
constexpr double BubbleRadius = 10;

QVariant at(const QModelIndex &index, MessageModel::Role role)
{
    return index.data(int(role));
}

//! A row is as wide as its view: the option's own rectangle is not known yet when sizes are asked for.
MessageLayout::Canvas canvasOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return {.font = option.font, .width = view ? view->viewport()->width() : option.rect.width()};
}

MessageModel::Delivery deliveryOf(const QModelIndex &index)
{
    return MessageModel::Delivery(at(index, MessageModel::Role::Delivery).toInt());
}

} // namespace

MessageDelegate::MessageDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_heights(MaxCachedHeights)
{
}

MessageLayout::Content MessageDelegate::contentOf(const QModelIndex &index)
{
    using Shape = MessageLayout::Shape;
    const QDateTime time = at(index, MessageModel::Role::Time).toDateTime();
    MessageLayout::Content content{.text = index.data(Qt::DisplayRole).toString()};
    if (at(index, MessageModel::Role::StartsDay).toBool())
        content.day = texts::day(time.date(), QDate::currentDate());
    if (at(index, MessageModel::Role::Kind).toInt() != int(MessageModel::Kind::Message)) {
        content.shape = Shape::Notice;
        return content;
    }
    const bool isOwn = at(index, MessageModel::Role::IsOwn).toBool();
    content.shape = isOwn ? Shape::OwnBubble : Shape::OthersBubble;
    content.time = QLocale().toString(time.time(), QLocale::ShortFormat);
    content.beginsRun = !index.data(int(MessageWords::Role::Continues)).toBool();
    if (!isOwn && content.beginsRun)
        content.author = at(index, MessageModel::Role::Author).toString();
    return content;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Key key{contentOf(index), canvasOf(option)};
    if (const int *height = m_heights.object(key))
        return {key.canvas.width, *height};
    const int height = MessageLayout(key.content, key.canvas).height();
    m_heights.insert(key, std::make_unique<int>(height).release()); // the cache owns it
    return {key.canvas.width, height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme theme(option.palette);
    const MessageLayout::Content content = contentOf(index);
    const MessageLayout layout(content, canvasOf(option));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, blend(theme.base, theme.accent, 0.12));
    painter->translate(option.rect.topLeft());
    painter->setFont(option.font);
    paintDay(*painter, layout, content.day, theme);
    if (content.shape == MessageLayout::Shape::Notice)
        painter->setPen(theme.dim);
    else
        paintBubble(*painter, layout, index, theme);
    layout.text().draw(painter, layout.textArea().topLeft());
    painter->restore();
}

void MessageDelegate::paintDay(QPainter &painter, const MessageLayout &layout, const QString &day,
                               const Theme &theme)
{
    if (day.isEmpty())
        return;
    const QRect words = layout.day();
    const QFont font = painter.font();
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.side);
    painter.drawRoundedRect(words, words.height() / 2.0, words.height() / 2.0);
    painter.setPen(theme.dim);
    painter.drawText(words, Qt::AlignCenter, day);
    painter.setFont(font);
}

void MessageDelegate::paintBubble(QPainter &painter, const MessageLayout &layout,
                                  const QModelIndex &index, const Theme &theme)
{
    const bool isOwn = at(index, MessageModel::Role::IsOwn).toBool();
    const bool isRefused = isOwn && deliveryOf(index) == MessageModel::Delivery::Refused;
    const QString author = at(index, MessageModel::Role::Author).toString();
    painter.setPen(isRefused ? QPen(theme.danger) : QPen(Qt::NoPen));
    painter.setBrush(isOwn ? theme.ownBubble : theme.otherBubble);
    painter.drawRoundedRect(layout.bubble(), BubbleRadius, BubbleRadius);

    const QFont font = painter.font();
    if (!layout.avatar().isNull())
        paintAvatar(painter, layout.avatar(), author, theme);
    if (!layout.author().isNull()) {
        const QFont bold = MessageLayout::authorFont(font);
        painter.setFont(bold);
        painter.setPen(theme.person(author));
        painter.drawText(
            layout.author(), Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(bold).elidedText(author, Qt::ElideRight, layout.author().width()));
    }
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(readableOn(isOwn ? theme.ownBubble : theme.otherBubble, theme.dim, 4.5));
    const QTime time = at(index, MessageModel::Role::Time).toDateTime().time();
    painter.drawText(layout.time(), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(time, QLocale::ShortFormat));
    if (isOwn)
        paintMark(painter, layout.mark(), index, theme);
    painter.setFont(font);
    painter.setPen(theme.text);
}

void MessageDelegate::paintMark(QPainter &painter, const QRect &where, const QModelIndex &index,
                                const Theme &theme)
{
    const auto paint = [&painter, &where, &theme](Sign sign, const QColor &colour) {
        paintSign(painter, sign, where, readableOn(theme.ownBubble, colour, 3));
    };
    switch (deliveryOf(index)) {
    case MessageModel::Delivery::Pending:
        paint(Sign::Clock, theme.dim);
        break;
    case MessageModel::Delivery::Committed:
        paint(Sign::Check, theme.accent);
        break;
    case MessageModel::Delivery::Refused:
        paint(Sign::Warning, theme.danger);
        break;
    }
}

} // namespace charla::ui
