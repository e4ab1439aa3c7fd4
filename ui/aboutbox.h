// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace charla::ui {

//! Says above \a window what Charla is, and which version.
void showAbout(QWidget *window);

} // namespace charla::ui
