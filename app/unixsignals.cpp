// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/unixsignals.h>

#include <QByteArrayView>

#include <algorithm>
#include <csignal>
#include <initializer_list>

#include <sys/socket.h>
#include <unistd.h>

namespace charla::app {

namespace {

// A handler may do next to nothing (signal-safety(7)): it writes a byte here, and the loop reads it.
int ends[2] = {-1, -1}; // NOLINT(*-avoid-c-arrays): what socketpair() takes

constexpr int Loop = 0;
constexpr int Handler = 1;

constexpr char Quit = 'q';
constexpr char HangUp = 'h';

void onSignal(int number)
{
    const char byte = number == SIGHUP ? HangUp : Quit;
    [[maybe_unused]] const ssize_t written = ::write(ends[Handler], &byte, sizeof byte);
}

int openEnds()
{
    const int failed = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends);
    return failed ? -1 : ends[Loop];
}

void handleBy(void (*handler)(int), std::initializer_list<int> numbers)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : numbers)
        sigaction(number, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent), m_notifier(openEnds(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &UnixSignals::onReadable);
    handleBy(onSignal, {SIGTERM, SIGINT});
}

UnixSignals::~UnixSignals()
{
    handleBy(SIG_DFL, {SIGTERM, SIGINT, SIGHUP});
    ::close(ends[Loop]);
    ::close(ends[Handler]);
}

void UnixSignals::catchHangUps()
{
    handleBy(onSignal, {SIGHUP});
}

void UnixSignals::onReadable()
{
    char bytes[16]; // NOLINT(*-avoid-c-arrays): what read() takes
    const ssize_t taken = ::read(ends[Loop], bytes, sizeof bytes);
    const QByteArrayView told(bytes, std::max<ssize_t>(taken, 0));
    if (told.contains(HangUp))
        emit reloadRequested();
    if (told.contains(Quit))
        emit quitRequested();
}

} // namespace charla::app
