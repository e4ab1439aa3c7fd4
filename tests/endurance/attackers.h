// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

//! Machines that mean no good, each with an address of its own on loopback. Plain sockets: what they
//! do, no library does.
namespace charla::tests {

//! A socket that connects from \a source (such as "127.0.0.2") without waiting; closed when it goes.
class BareSocket
{
public:
    BareSocket() = default;
    BareSocket(const char *source, quint16 port);
    BareSocket(BareSocket &&other) noexcept;
    BareSocket &operator=(BareSocket &&other) noexcept;
    ~BareSocket();
    Q_DISABLE_COPY(BareSocket)

    //! As much as goes without waiting. \return the bytes; -1 when the connection is over.
    qint64 send(const char *bytes, std::size_t size) const;
    //! Forgets what came. \return false when the connection is over.
    bool forget() const;
    bool isOpen() const { return m_number >= 0; }
    //! Waits up to a second, or till it is told something or broken.
    void waitForBytes() const;

private:
    int m_number = -1;
};

//! One attack, from its begin to the end of this object.
class Attack
{
public:
    //! Comes back for more: called again and again, with a pause after each.
    using Step = std::function<void()>;

    Attack(std::chrono::milliseconds pause, Step step);
    ~Attack();
    Q_DISABLE_COPY_MOVE(Attack)

    int steps() const { return m_steps; }

private:
    std::atomic<int> m_steps{0};
    std::jthread m_thread; // the last: it uses the others
};

//! \a count requests whose heads come byte by byte and never end.
std::unique_ptr<Attack> slowHeads(quint16 port, int count);
//! \a count TLS handshakes that stop in the middle.
std::unique_ptr<Attack> halfHandshakes(quint16 port, int count);
//! Messages into the lobby at \a perSecond, whatever is answered; comes back when it is closed.
std::unique_ptr<Attack> flood(quint16 port, int perSecond);
//! Frames that say that 100 MB follow, and begin with that.
std::unique_ptr<Attack> hugeFrames(quint16 port);
//! \a count connections at once, which ask for a WebSocket, and again and again those that were not
//! let in.
std::unique_ptr<Attack> connectStorm(quint16 port, int count);

} // namespace charla::tests
