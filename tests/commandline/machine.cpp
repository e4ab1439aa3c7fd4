// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machine.h"

#include <QFile>
#include <QTest>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 30'000;

// Avahi wants to belong to somebody of its own, and in a user namespace there is only root.
const QByteArray Passwd = "root:x:0:0::/root:/bin/sh\navahi:x:0:0::/:/bin/false\n";
const QByteArray Group = "root:x:0:\navahi:x:0:\n";

const auto Furnish = uR"(
set -e
mount --bind "$1/passwd" /etc/passwd
mount --bind "$1/group" /etc/group
mount -t tmpfs tmpfs /run
# Nobody else can have an address here, so nobody has to wait until that is sure. Where that can't be said, the test waits.
echo 0 2>/dev/null >/proc/sys/net/ipv6/conf/default/accept_dad || true
ip link set lo up
echo furnished
exec cat
)"_s;

const auto BusRules
    = uR"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth><policy context="default">
<allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_type="signal"/>
<allow send_requested_reply="true" send_type="method_return"/><allow send_requested_reply="true" send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="method_return"/><allow receive_type="error"/>
<allow receive_type="signal"/></policy></busconfig>
)"_s;

// As Debian has it, but for the name.
const auto AvahiRules = uR"([server]
host-name=%1
use-ipv4=yes
use-ipv6=yes
[wide-area]
enable-wide-area=yes
[publish]
publish-hinfo=no
publish-workstation=no
)"_s;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

bool says(QProcess &process, const QByteArray &words)
{
    QByteArray said;
    return QTest::qWaitFor(
        [&] {
            said += process.readAll();
            return said.contains(words);
        },
        PatienceMs);
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(PatienceMs)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

Machine::Machine(const QString &name, const Machine *neighbour) : m_name(name)
{
    for (QProcess *process : {&m_holder, &m_bus, &m_avahi})
        process->setProcessChannelMode(QProcess::MergedChannels);
    write(at(u"passwd"_s), Passwd);
    write(at(u"group"_s), Group);
    QStringList command = neighbour ? neighbour->entering() : QStringList();
    command += u"unshare"_s;
    if (!neighbour)
        command += {u"--user"_s, u"--map-root-user"_s};
    command += {u"--net"_s, u"--mount"_s, u"sh"_s, u"-c"_s, Furnish, u"sh"_s, m_folder.path()};
    m_holder.start(command.takeFirst(), command);
    m_isUp = says(m_holder, "furnished");
    if (!m_isUp)
        m_trouble = u"This system lets nobody make a network of their own: %1"_s.arg(
            QString::fromLocal8Bit(m_holder.readAll()) + m_holder.errorString());
}

// The holder ends when nobody holds its input any more, so that nothing is left even after a crash of the test.
Machine::~Machine()
{
    end(m_avahi);
    end(m_bus);
    m_holder.closeWriteChannel();
    m_holder.waitForFinished(PatienceMs);
}

QStringList Machine::entering() const
{
    return {u"nsenter"_s, u"--target"_s, QString::number(pid()),     u"--user"_s,
            u"--net"_s,   u"--mount"_s,  u"--preserve-credentials"_s};
}

QHash<QString, QString> Machine::variables() const
{
    return {{u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path="_s + at(u"bus"_s)}};
}

std::optional<QString> Machine::run(const QStringList &command) const
{
    QStringList whole = entering() + command;
    const ToolSays said = runTool(whole.takeFirst(), whole);
    if (said.exitCode == 0)
        return QString::fromUtf8(said.output);
    qWarning("%s on %s: %s", qPrintable(command.join(u' ')), qPrintable(m_name),
             said.errors.constData());
    return {};
}

bool Machine::startBus()
{
    if (m_bus.state() == QProcess::Running)
        return true;
    write(at(u"bus.conf"_s), BusRules.arg(at(u"bus"_s)).toUtf8());
    QStringList command = entering();
    command += {u"dbus-daemon"_s, u"--config-file"_s, at(u"bus.conf"_s),
                u"--nofork"_s,    u"--nopidfile"_s,   u"--print-address"_s};
    m_bus.start(command.takeFirst(), command);
    return says(m_bus, "unix:path=");
}

bool Machine::startAvahi()
{
    if (!startBus())
        return false;
    write(at(u"avahi.conf"_s), AvahiRules.arg(m_name).toUtf8());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto more = variables();
    for (auto variable = more.cbegin(); variable != more.cend(); ++variable)
        environment.insert(variable.key(), *variable);
    m_avahi.setProcessEnvironment(environment);
    QStringList command = entering();
    command += {u"avahi-daemon"_s, u"--no-drop-root"_s, u"--no-chroot"_s,
                u"--no-rlimits"_s, u"--file"_s,         at(u"avahi.conf"_s)};
    m_avahi.start(command.takeFirst(), command);
    return says(m_avahi, "Server startup complete");
}

void Machine::stopAvahi()
{
    end(m_avahi);
}

bool plug(const Machine &one, const QString &interface, const Machine &other,
          const QString &otherInterface)
{
    return one.run({u"ip"_s, u"link"_s, u"add"_s, interface, u"type"_s, u"veth"_s, u"peer"_s,
                    u"name"_s, otherInterface, u"netns"_s, QString::number(other.pid())})
        && one.run({u"ip"_s, u"link"_s, u"set"_s, interface, u"up"_s})
        && other.run({u"ip"_s, u"link"_s, u"set"_s, otherInterface, u"up"_s});
}

} // namespace charla::tests
