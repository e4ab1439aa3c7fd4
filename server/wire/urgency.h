// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::server {

//! How long a frame may wait for others that go to the same peer.
enum class Urgency {
    Answer, //!< somebody waits for it: till the end of the event loop's turn
    News, //!< it goes to many: a few milliseconds while much is said (Flusher)
};

} // namespace charla::server
