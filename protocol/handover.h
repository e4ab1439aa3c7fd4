// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

//! \brief Tells the thread sanitizer of what goes from one thread to another through Qt.
//!
//! Qt's event queue and QThread::wait() put what one thread did before what the other does next, by
//! locks that the sanitizer can't see, because Qt is built without it. Whoever gives something away
//! says give() before that, whoever gets it says take() behind it, both with the same \a token.
//! In every other build these are nothing.
namespace charla::protocol::handover {

inline void give([[maybe_unused]] void *token)
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(token);
#endif
}

inline void take([[maybe_unused]] void *token)
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(token);
#endif
}

} // namespace charla::protocol::handover
