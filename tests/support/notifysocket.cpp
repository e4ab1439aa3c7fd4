// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifysocket.h"

#include "scriptedclient.h"

#include <QFile>
#include <QTest>
#include <QUuid>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace charla::tests {

using namespace Qt::StringLiterals;

NotifySocket::NotifySocket(Kind kind)
    : m_address(kind == Kind::Abstract ? u'@' + QUuid::createUuid().toString(QUuid::WithoutBraces)
                                       : m_folder.filePath(u"notify"_s)),
      m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_address);
    std::copy(path.begin(), path.end(), address.sun_path);
    if (kind == Kind::Abstract)
        address.sun_path[0] = '\0';
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size) != 0)
        QTest::qFail("no socket for sd_notify", __FILE__, __LINE__);
}

NotifySocket::~NotifySocket()
{
    ::close(m_socket);
}

QByteArrayList NotifySocket::takeTold()
{
    std::array<char, 1024> bytes{};
    ssize_t size = 0;
    while ((size = ::recv(m_socket, bytes.data(), bytes.size(), 0)) > 0)
        m_told.append(QByteArray(bytes.data(), qsizetype(size)));
    return std::exchange(m_told, {});
}

bool NotifySocket::hears(const QByteArray &begin)
{
    return QTest::qWaitFor(
        [this, &begin] {
            QByteArrayList told = takeTold();
            const auto found = std::find_if(told.begin(), told.end(), [&begin](const auto &it) {
                return it.startsWith(begin);
            });
            if (found == told.end())
                return false;
            m_told = QByteArrayList(found + 1, told.end());
            return true;
        },
        int(std::chrono::milliseconds(ScriptedClient::Patience).count()));
}

} // namespace charla::tests
