// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/density.h>

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QVariant>
#include <QWidget>

namespace charla::ui {

namespace {

constexpr const char *Property = "charlaDensity"; // of the application

} // namespace

Density density()
{
    return Density(qApp->property(Property).toInt());
}

void setDensity(Density wanted)
{
    if (wanted == density())
        return;
    qApp->setProperty(Property, int(wanted));
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        QEvent event(QEvent::StyleChange);
        if (widget)
            QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace charla::ui
