// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownnetwork.h"

#include <QFile>
#include <QProcess>

#include <arpa/inet.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Unbuffered) && file.write(bytes) == bytes.size();
}

//! `ip` with these arguments, in the network of the thread that calls.
bool ip(const QString &arguments)
{
    return QProcess::execute(u"ip"_s, arguments.split(u' ')) == 0;
}

bool reaches(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(Elsewhere::ownAddress().toIPv4Address());
    const bool isConnected
        = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(socket);
    return isConnected;
}

} // namespace

QString enterOwnNetwork()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    const bool isMapped = write(u"/proc/self/setgroups"_s, "deny")
        && write(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(user) + " 1")
        && write(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(group) + " 1");
    return isMapped ? QString() : u"nobody can be root in it"_s;
}

template<typename Act>
auto Elsewhere::there(Act act)
{
    decltype(act()) answer{};
    QMetaObject::invokeMethod(
        &m_worker, [&] { answer = act(); }, Qt::BlockingQueuedConnection);
    return answer;
}

Elsewhere::Elsewhere()
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    // A thread can have a network of its own.
    const pid_t apart = there([] { return ::unshare(CLONE_NEWNET) == 0 ? ::gettid() : 0; });
    m_isUp = apart != 0 && ip(u"link set lo up"_s) && ip(u"link add h0 type veth peer name g0"_s)
        && ip(u"address add 10.7.0.1/24 dev h0"_s) && ip(u"link set h0 up"_s)
        && ip(u"link set g0 netns %1"_s.arg(apart))
        && there([] { return ip(u"address add 10.7.0.2/24 dev g0"_s) && ip(u"link set g0 up"_s); });
}

Elsewhere::~Elsewhere()
{
    m_thread.quit();
    m_thread.wait();
}

bool Elsewhere::connectTo(quint16 port)
{
    return there([port] { return reaches(port); });
}

} // namespace charla::tests
