// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace charla::server {

//! Somebody who waits for a descriptor.
class Watched
{
public:
    enum class Ready { ToRead, ToWrite, Both };

    Watched() = default;
    virtual ~Watched() = default;
    Q_DISABLE_COPY_MOVE(Watched)

    //! What is there may have been taken meanwhile: try, and be content with nothing. A connection
    //! that broke is ready for whatever was wanted. \a this may be removed here.
    virtual void onReady(Ready ready) = 0;
};

//! \brief Tells which of many descriptors can be read or written, for one event loop.
//!
//! What a turn of the loop costs doesn't depend on how many are watched, where the system can do
//! that (epoll); elsewhere Qt asks for each. Lives on the loop's thread, which it never blocks.
class DescriptorWatch : public QObject
{
    Q_OBJECT

public:
    enum class Interest { None, Read, Write, Both };

    //! What is best on this system. It tells of \a mostAtOnce in one turn of the loop, where it can
    //! count them, so that timers and queued calls don't wait for thousands.
    static std::unique_ptr<DescriptorWatch> create(int mostAtOnce);

    //! \a who must stay until remove().
    virtual void add(int descriptor, Watched &who, Interest interest) = 0;
    virtual void change(int descriptor, Watched &who, Interest interest) = 0;
    //! To be called before the descriptor is closed. \a who hears nothing more.
    virtual void remove(int descriptor, Watched &who) = 0;
    //! While it is off, nobody hears anything.
    virtual void setEnabled(bool isEnabled) = 0;
};

} // namespace charla::server
