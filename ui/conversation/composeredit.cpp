// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/composeredit.h>

#include <ui/files/attachmentstrip.h>

#include <QKeyEvent>

#include <algorithm>

namespace charla::ui {

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::fitHeight);
    fitHeight();
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged();
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit focusChanged();
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && sends(*event))
        emit entered();
    else if (isEnter)
        textCursor()
            .insertBlock(); // the base class would insert a line separator, which is no line break to others
    else if (event->key() == Qt::Key_Up && document()->isEmpty())
        emit recallWanted();
    else if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *mime) const
{
    return AttachmentStrip::hasFiles(*mime) || QPlainTextEdit::canInsertFromMimeData(mime);
}

void ComposerEdit::insertFromMimeData(const QMimeData *mime)
{
    if (AttachmentStrip::hasFiles(*mime))
        emit filesInserted(mime);
    else
        QPlainTextEdit::insertFromMimeData(mime);
}

bool ComposerEdit::sends(const QKeyEvent &event) const
{
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    return m_sendKey == SendKey::Enter || event.modifiers().testFlag(Qt::ControlModifier);
}

void ComposerEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitHeight();
        fitHint();
    }
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
    fitHint();
}

void ComposerEdit::setHint(const QString &hint)
{
    m_hint = hint;
    fitHint();
}

void ComposerEdit::fitHint()
{
    const int width = viewport()->width() - qRound(2 * document()->documentMargin());
    setPlaceholderText(fontMetrics().elidedText(m_hint, Qt::ElideRight, width));
}

void ComposerEdit::fitHeight()
{
    const int lines = int(document()->size().height()); // this kind of document counts in lines
    const int shown = std::clamp(lines, 1, MaxLines);
    setVerticalScrollBarPolicy(lines > MaxLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(shown * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()));
    ensureCursorVisible();
}

} // namespace charla::ui
