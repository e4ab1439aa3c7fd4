// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/attachmentchip.h>

#include <ui/conversation/messagelayout.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>
#include <ui/files/paintfiles.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/theme.h>

#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 6;
constexpr int Gap = 8;
constexpr double Radius = 7;

client::MessageFile fileOf(const client::Attachment &attachment)
{
    return {.name = attachment.name, .size = attachment.size, .mime = attachment.mime};
}

} // namespace

AttachmentChip::AttachmentChip(const QString &name, QWidget *parent)
    : QWidget(parent), m_remove(new QToolButton(this))
{
    setObjectName("attachmentChip"_L1);
    m_prepared.file.name = name;
    m_remove->setObjectName("removeAttachment"_L1);
    m_remove->setIcon(signIcon(Sign::Close));
    m_remove->setIconSize({14, 14});
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    connect(m_remove, &QToolButton::clicked, this, &AttachmentChip::removeWanted);
    tell();
}

void AttachmentChip::setPrepared(const Preparation::Prepared &prepared)
{
    m_prepared = prepared;
    m_picture = QPixmap::fromImage(prepared.picture);
    m_isPrepared = true;
    tell();
}

void AttachmentChip::setTrouble(const QString &words)
{
    m_trouble = words;
    tell();
}

void AttachmentChip::focusButton()
{
    m_remove->setFocus();
}

QString AttachmentChip::detail() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    return m_isPrepared ? sizeWords(m_prepared.file.size) : tr("One moment…");
}

void AttachmentChip::tell()
{
    const QString name = m_prepared.file.name;
    setAccessibleName(name);
    setAccessibleDescription(detail());
    setToolTip(name + QChar::LineFeed + detail());
    m_remove->setAccessibleName(tr("Don't send %1").arg(name));
    m_remove->setAccessibleDescription(detail());
    m_remove->setToolTip(tr("Don't send %1").arg(name));
    update();
}

QSize AttachmentChip::sizeHint() const
{
    const int lines
        = fontMetrics().height() + QFontMetrics(MessageLayout::smallFont(font())).height();
    return {Width, lines + 2 * Padding + 2};
}

void AttachmentChip::resizeEvent(QResizeEvent *)
{
    const QSize button = m_remove->sizeHint();
    m_remove->setGeometry(width() - button.width() - Padding / 2, (height() - button.height()) / 2,
                          button.width(), button.height());
}

void AttachmentChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasTrouble() ? theme.danger : theme.line, 1));
    painter.setBrush(theme.side);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);

    const int side = height() - 2 * Padding;
    const QRect sign(Padding, Padding, side, side);
    if (m_picture.isNull())
        paintSign(painter, fileSign(fileKind(m_prepared.file.mime)),
                  QRect(sign).adjusted(4, 4, -4, -4), theme.dim);
    else
        paintCovering(painter, m_picture.toImage(), sign, Radius - 2);

    const int left = sign.right() + 1 + Gap;
    const int width = m_remove->x() - left - Padding / 2;
    const QString name = fileName(fileOf(m_prepared.file));
    QRect line(left, Padding, width, fontMetrics().height());
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(name, Qt::ElideMiddle, width));
    const QFont small = MessageLayout::smallFont(font());
    painter.setFont(small);
    painter.setPen(hasTrouble() ? theme.danger : theme.dim);
    line.moveTop(line.bottom() + 1);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(detail(), Qt::ElideRight, width));
}

} // namespace charla::ui
