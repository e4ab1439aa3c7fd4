// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/tonelabel.h>

#include <ui/look/theme.h>

#include <QEvent>
#include <QGuiApplication>

namespace charla::ui {

ToneLabel::ToneLabel(Tone tone, const QString &words, QWidget *parent)
    : QLabel(words, parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText); // on a Base it would be Text, which has no tone
    takeColour();
}

void ToneLabel::tell(const QString &words)
{
    setText(words);
    setVisible(!words.isEmpty());
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColour();
}

void ToneLabel::takeColour()
{
    const Theme theme(QGuiApplication::palette());
    const QColor colour = m_tone == Tone::Dim ? theme.dim : theme.danger;
    QPalette own = palette();
    if (own.color(QPalette::WindowText) == colour)
        return; // setPalette() brings us here again
    own.setColor(QPalette::WindowText, colour);
    setPalette(own);
}

} // namespace charla::ui
