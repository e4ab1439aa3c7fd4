// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagedelegate.h>

#include <client/messagemodel.h>
#include <ui/look/avatar.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagefiles.h>
#include <ui/conversation/messageparts.h>
#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace charla::ui {

using client::MessageModel;
using namespace Qt::StringLiterals;

namespace {

constexpr int MaxCachedCharacters
    = 40'000; // two texts of full length, or some screens of usual ones
constexpr int CharactersOfEach = 100; // what a layout costs besides its text
constexpr double BubbleRadius = 10;
constexpr double FocusRadius = 4;

QVariant at(const QModelIndex &index, MessageModel::Role role)
{
    return index.data(int(role));
}

//! A row is as wide as its view: the option's own rectangle is not known yet when sizes are asked for.
MessageLayout::Canvas canvasOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return {.font = option.font,
            .width = view ? view->viewport()->width() : option.rect.width(),
            .density = density()};
}

//! What can be seen of a row, from its own top left: lines of long texts are not drawn for nobody.
QRectF seenOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect seen = view ? option.rect & view->viewport()->rect() : option.rect;
    return seen.translated(-option.rect.topLeft());
}

MessageModel::Delivery deliveryOf(const QModelIndex &index)
{
    return MessageModel::Delivery(at(index, MessageModel::Role::Delivery).toInt());
}

//! Around the row that the keyboard is at.
void paintFocus(QPainter &painter, const QRect &row, const Theme &theme)
{
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(row).adjusted(4.5, 0.5, -4.5, -0.5), FocusRadius, FocusRadius);
}

} // namespace

MessageDelegate::MessageDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_layouts(MaxCachedCharacters)
{
}

MessageLayout::Part MessageDelegate::partAt(const QPoint &where, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    return layoutOf(keyOf(option, index))->partAt(where - option.rect.topLeft());
}

MessageDelegate::Key MessageDelegate::keyOf(const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    Key key{messageContent(index), canvasOf(option)};
    if (key.content.shape != MessageLayout::Shape::Notice)
        key.canvas.inks = inksFor(key.content, option.palette);
    return key;
}

//! Asked for with every row: they are mixed only when the palette is another one.
const MessageText::Inks &MessageDelegate::inksFor(const MessageLayout::Content &content,
                                                  const QPalette &palette) const
{
    if (std::exchange(m_palette, palette.cacheKey()) != palette.cacheKey()) {
        const Theme theme(palette);
        m_ownInks = inksOn(theme.ownBubble, theme);
        m_othersInks = inksOn(theme.otherBubble, theme);
    }
    return content.shape == MessageLayout::Shape::OwnBubble ? m_ownInks : m_othersInks;
}

MessageDelegate::Laid MessageDelegate::layoutOf(const Key &key) const
{
    if (const Laid *known = m_layouts.object(key))
        return *known;
    auto layout = std::make_shared<const MessageLayout>(key.content, key.canvas);
    const qsizetype cost = CharactersOfEach + key.content.text.size();
    m_layouts.insert(key, std::make_unique<Laid>(layout).release(), cost); // the cache owns it
    return layout;
}

void MessageDelegate::setFlash(const QModelIndex &index, double strength)
{
    m_flash = index;
    m_flashStrength = strength;
}

void MessageDelegate::setMoving(const QModelIndex &index, int file, const QImage &frame)
{
    m_movingRow = index;
    m_movingFile = file;
    m_frame = frame;
}

double MessageDelegate::flashOf(const QModelIndex &index) const
{
    return index == m_flash ? m_flashStrength : 0;
}

bool MessageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString words = event->type() == QEvent::ToolTip
        ? partWords(partAt(event->pos(), option, index), index)
        : QString();
    if (words.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped()), view);
    return true;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Key key = keyOf(option, index);
    return {key.canvas.width, layoutOf(key)->height()};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme theme(option.palette);
    const Key key = keyOf(option, index);
    const MessageLayout::Content &content = key.content;
    const Laid laid = layoutOf(key);
    const MessageLayout &layout = *laid;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, blend(theme.base, theme.accent, 0.12));
    if (const double strength = flashOf(index); strength > 0)
        painter->fillRect(option.rect, blend(theme.base, theme.accent, 0.12 + 0.3 * strength));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, option.rect, theme);
    painter->translate(option.rect.topLeft());
    painter->setFont(option.font);
    paintPill(*painter, layout.day(), content.day, theme.dim, theme);
    paintNews(*painter, option.rect, layout.news(), content.news, theme);
    paintPill(*painter, layout.gap(), content.gap, theme.text, theme);
    if (content.shape == MessageLayout::Shape::Notice)
        painter->setPen(theme.dim);
    else
        paintBubble(*painter, layout, content, index, theme);
    layout.text().draw(*painter, layout.textArea().topLeft(), seenOf(option));
    if (!layout.troubleArea().isNull()) {
        painter->setPen(readableOn(theme.ownBubble, theme.danger, 4.5));
        layout.trouble().draw(*painter, layout.troubleArea().topLeft(), seenOf(option));
    }
    painter->restore();
}

void MessageDelegate::paintBubble(QPainter &painter, const MessageLayout &layout,
                                  const MessageLayout::Content &content, const QModelIndex &index,
                                  const Theme &theme) const
{
    const bool isOwn = at(index, MessageModel::Role::IsOwn).toBool();
    const bool isRefused = isOwn
        && (deliveryOf(index) == MessageModel::Delivery::Refused
            || deliveryOf(index) == MessageModel::Delivery::Unsent);
    const QString author = at(index, MessageModel::Role::Author).toString();
    painter.setPen(isRefused ? QPen(theme.danger) : QPen(Qt::NoPen));
    const bool isGone = content.tone == MessageLayout::Tone::Quiet;
    const QColor bubble = isGone ? theme.side : isOwn ? theme.ownBubble : theme.otherBubble;
    const QColor quiet = readableOn(bubble, theme.dim, 4.5);
    painter.setBrush(bubble);
    painter.drawRoundedRect(layout.bubble(), BubbleRadius, BubbleRadius);

    const QFont font = painter.font();
    if (!layout.avatar().isNull())
        paintAvatar(painter, layout.avatar(), author,
                    at(index, MessageModel::Role::KeyMark).value<protocol::KeyMark>(), theme);
    if (!layout.author().isNull()) {
        const QFont bold = MessageLayout::authorFont(font);
        painter.setFont(bold);
        painter.setPen(theme.person(author));
        painter.drawText(
            layout.author(), Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(bold).elidedText(author, Qt::ElideRight, layout.author().width()));
    }
    painter.setFont(font);
    paintQuote(painter, layout, content, bubble, theme);
    FilePaint paint{.tools = m_tools, .ground = bubble};
    if (index == m_movingRow) {
        paint.moving = m_movingFile;
        paint.frame = m_frame;
    }
    paintFiles(painter, layout, index, paint, theme);
    paintChips(painter, layout, index, theme);
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(quiet);
    painter.drawText(layout.time(), Qt::AlignRight | Qt::AlignVCenter, content.time);
    if (isOwn && !isGone)
        paintMark(painter, layout.mark(), index, theme);
    painter.setFont(font);
    painter.setPen(isGone ? quiet : theme.text);
}

void MessageDelegate::paintMark(QPainter &painter, const QRect &where, const QModelIndex &index,
                                const Theme &theme)
{
    const auto paint = [&painter, &where, &theme](Sign sign, const QColor &colour) {
        paintSign(painter, sign, where, readableOn(theme.ownBubble, colour, 3));
    };
    switch (deliveryOf(index)) {
    case MessageModel::Delivery::Uploading:
    case MessageModel::Delivery::Pending:
        paint(Sign::Clock, theme.dim);
        break;
    case MessageModel::Delivery::Committed:
        paint(Sign::Check, theme.accent);
        break;
    case MessageModel::Delivery::Unsent:
    case MessageModel::Delivery::Refused:
        paint(Sign::Warning, theme.danger);
        break;
    }
}

} // namespace charla::ui
