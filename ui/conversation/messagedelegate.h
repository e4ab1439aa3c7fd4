// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>

#include <QCache>
#include <QImage>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include <memory>

namespace charla::ui {

class TalkFiles;
struct Theme;

//! \brief Paints the rows of a conversation as MessageLayout lays them out.
//!
//! Its model is a MessageWords. Rows that continue a run of notices are hidden by the view.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject *parent = nullptr);

    //! What lies at \a where in the row's rectangle, which \a option holds.
    MessageLayout::Part partAt(const QPoint &where, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const;
    //! What files need; not owned, must outlive this.
    void setFiles(TalkFiles *tools) { m_tools = tools; }
    //! A file of that row looks so now, as long as no other is named.
    void setMoving(const QModelIndex &index, int file, const QImage &frame);
    //! That row is lit by \a strength, 0 to 1; no other is.
    void setFlash(const QModelIndex &index, double strength);

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Key
    {
        MessageLayout::Content content;
        MessageLayout::Canvas canvas;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.content, key.canvas.width, key.canvas.font,
                              int(key.canvas.density));
        }
    };

    using Laid = std::shared_ptr<const MessageLayout>;

    //! As it is painted now.
    Key keyOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    Laid layoutOf(const Key &key) const;
    const MessageText::Inks &inksFor(const MessageLayout::Content &content,
                                     const QPalette &palette) const;
    double flashOf(const QModelIndex &index) const;
    void paintBubble(QPainter &painter, const MessageLayout &layout,
                     const MessageLayout::Content &content, const QModelIndex &index,
                     const Theme &theme) const;
    static void paintMark(QPainter &painter, const QRect &where, const QModelIndex &index,
                          const Theme &theme);

    //! Of the rows around the view, which are painted again and again. By what they say, so that
    //! nobody needs to tell when that changes; costs are characters.
    mutable QCache<Key, Laid> m_layouts;
    mutable qint64 m_palette = 0; // whose inks these are
    mutable MessageText::Inks m_ownInks;
    mutable MessageText::Inks m_othersInks;
    QPersistentModelIndex m_flash;
    double m_flashStrength = 0;
    TalkFiles *m_tools = nullptr;
    QPersistentModelIndex m_movingRow;
    int m_movingFile = -1;
    QImage m_frame;
};

} // namespace charla::ui
