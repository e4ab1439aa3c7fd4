// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/switcher/choice.h>

namespace charla::ui {

class Actions;

//! All that a person could go to or do now: the rooms of the servers, private talks, the people in the rooms
//! that this person is in (of large rooms those that are loaded), and what the menus offer.
//! \a recent are conversations that the person was in, the last one first.
std::vector<Choice> gatherChoices(const std::vector<client::Session *> &sessions,
                                  const Actions &actions, const std::vector<Spot> &recent);

} // namespace charla::ui
