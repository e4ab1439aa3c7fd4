// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tool.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace charla::tests {

//! \brief What a program sees of a machine's network: interfaces, addresses and mDNS service of its own, in namespaces of the
//! kernel. Lives as long as this object, and no longer than the test.
//!
//! Needs no rights: whoever makes a user namespace is root in it. Some systems let nobody do that; isUp() and
//! trouble() tell.
class Machine
{
public:
    //! \a neighbour: one that this may be connected to; null for the first of a network.
    Machine(const QString &name, const Machine *neighbour);
    ~Machine();

    bool isUp() const { return m_isUp; }
    //! Why there is none.
    QString trouble() const { return m_trouble; }
    qint64 pid() const { return m_holder.processId(); }

    //! The words before a command that is to run there.
    QStringList entering() const;
    //! For its environment.
    QHash<QString, QString> variables() const;
    //! Runs one to its end. \return what it has put out; none if it failed.
    std::optional<QString> run(const QStringList &command) const;

    //! The system bus. \return whether it serves.
    bool startBus();
    //! Avahi, and a bus if there is none. The same.
    bool startAvahi();
    //! It goes as on a machine where somebody switches it off. The bus stays.
    void stopAvahi();

private:
    QString at(const QString &file) const { return m_folder.filePath(file); }

    QTemporaryDir m_folder;
    QString m_name;
    QProcess m_holder;
    QProcess m_bus;
    QProcess m_avahi;
    bool m_isUp = false;
    QString m_trouble;
};

//! \brief A cable: an interface on each of two machines, up. \return whether that worked.
bool plug(const Machine &one, const QString &interface, const Machine &other,
          const QString &otherInterface);

} // namespace charla::tests
