// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/fingerprintlabel.h>

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace charla::ui {

FingerprintLabel::FingerprintLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    takeFont();
}

void FingerprintLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        takeFont();
}

void FingerprintLabel::takeFont()
{
    QFont digits = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    digits.setPointSizeF(QApplication::font().pointSizeF());
    setFont(digits);
}

} // namespace charla::ui
