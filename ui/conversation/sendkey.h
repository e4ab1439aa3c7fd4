// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::ui {

//! What sends a message that is being written. Shift+Enter never does: it begins a line.
enum class SendKey {
    Enter, //!< Ctrl+Enter does so, too
    CtrlEnter, //!< Enter alone begins a line
};

} // namespace charla::ui
