// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::server {

//! How long a frame may wait for others that go to the same peer. What is urgent takes along what
//! waits before it: the order of a peer's frames never changes.
enum class Urgency {
    Answer, //!< somebody waits for it: till the end of the event loop's turn
    News, //!< what was said, to many: a few milliseconds while much is said (Flusher)
    Aside, //!< who comes and goes, what rooms there are: after what is said
};

} // namespace charla::server
