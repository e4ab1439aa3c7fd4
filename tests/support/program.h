// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QProcess>
#include <QRegularExpressionMatch>
#include <QTemporaryDir>

namespace charla::tests {

//! \brief The program itself as a process, with a home of its own.
//!
//! Which program: CHARLA_PROGRAM of the environment, which CTest sets.
class Program : public QProcess
{
    Q_OBJECT

public:
    enum class Display {
        None,
        Offscreen, //!< windows are open, but nobody sees them
    };

    //! \a variables are set in its environment besides.
    explicit Program(const QStringList &arguments, Display display = Display::None,
                     const QHash<QString, QString> &variables = {});
    //! Kills what still runs.
    ~Program() override;

    //! The exit code; -1 when it does not end, or crashes.
    int ended();
    //! What it has said on standard output up to and with the first line that fits.
    QRegularExpressionMatch said(const QString &pattern);
    QString complaint() { return QString::fromUtf8(readAllStandardError()); }
    //! Ends it as a power cut does, and waits until it is gone.
    void dies();

private:
    QTemporaryDir m_home;
    QString m_output;
};

//! A headless server that is ready, on this machine alone.
class HeadlessServer : public Program
{
    Q_OBJECT

public:
    //! On a free port, unless \a more says otherwise.
    explicit HeadlessServer(const QStringList &more = {});

    //! 0 when it did not come up.
    quint16 port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

private:
    quint16 m_port;
};

//! A window with that data folder does not look for servers: no test asks on the network where tests run.
void keepOffNetwork(const QString &dataFolder);

} // namespace charla::tests
