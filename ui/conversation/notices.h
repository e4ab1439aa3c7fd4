// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace charla::ui {

//! Somebody came into a room or left it.
struct Notice
{
    enum class Move { Came, Went };

    QString nick;
    Move move = Move::Came;
};

//! \brief One sentence for a run of notices, in the order in which they happened: "Ana and Bo joined · Kim left".
//!
//! Who came and went again, or the other way round, is named once.
QString noticeWords(const std::vector<Notice> &run);

} // namespace charla::ui
