// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/unixsignals.h>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace charla::app {

namespace {

// A handler may do next to nothing (signal-safety(7)): it writes a byte here, and the loop reads it.
int ends[2] = {-1, -1}; // NOLINT(*-avoid-c-arrays): what socketpair() takes

constexpr int Loop = 0;
constexpr int Handler = 1;

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(ends[Handler], &byte, sizeof byte);
}

int openEnds()
{
    const int failed = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends);
    return failed ? -1 : ends[Loop];
}

void handleBy(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent), m_notifier(openEnds(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &UnixSignals::onReadable);
    handleBy(onSignal);
}

UnixSignals::~UnixSignals()
{
    handleBy(SIG_DFL);
    ::close(ends[Loop]);
    ::close(ends[Handler]);
}

void UnixSignals::onReadable()
{
    char bytes[16]; // NOLINT(*-avoid-c-arrays): what read() takes
    [[maybe_unused]] const ssize_t taken = ::read(ends[Loop], bytes, sizeof bytes);
    emit quitRequested();
}

} // namespace charla::app
