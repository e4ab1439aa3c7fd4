// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace charla::ui {

//! Makes the letters of \a widget so many times as large as those of the application, bold, and keeps
//! them so when the application gets larger or smaller ones. The last call counts.
void setBoldFont(QWidget *widget, double factor);

} // namespace charla::ui
