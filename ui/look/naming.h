// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace charla::ui {

//! Gives a widget the name by which tests find it and the one that a screen reader says.
//! \return the widget.
template<typename Widget>
Widget *named(Widget *widget, QLatin1StringView objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace charla::ui
