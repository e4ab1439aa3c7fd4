// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firstwindow.h"

#include "turns.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>

#include <algorithm>

namespace charla::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;
constexpr QSize Patch(16, 600); // a strip that any window of the program covers

//! How many different colours there are to be seen: one, as long as there is nothing but the root.
bool isPainted(QScreen &screen)
{
    const QPoint middle = screen.geometry().center();
    const QImage image = screen
                             .grabWindow(0, middle.x() / 2, middle.y() - Patch.height() / 2,
                                         Patch.width(), Patch.height())
                             .toImage();
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixel(Patch.width() / 2, y) != first)
            return true;
    }
    return false;
}

//! \return ms; none when nothing came to be seen.
std::optional<double> startOnce(const QString &program, const QStringList &arguments,
                                QScreen &screen)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    while (!isPainted(screen) && clock.elapsed() < PatienceMs)
        process.waitForFinished(1);
    const double took = double(clock.nsecsElapsed()) / 1e6;
    process.terminate();
    if (!process.waitForFinished(PatienceMs))
        process.kill();
    process.waitForFinished();
    QElapsedTimer gone; // the next one must find an empty screen
    gone.start();
    while (isPainted(screen) && gone.elapsed() < PatienceMs)
        process.waitForFinished(10);
    return took < PatienceMs ? std::optional(took) : std::nullopt;
}

} // namespace

QJsonObject firstWindow(const QString &program, quint16 port, int runs)
{
    if (QGuiApplication::platformName() != u"xcb"_s)
        return {};
    const QTemporaryDir folder; // the same each time: the program finds what it kept
    const QStringList arguments{u"--connect"_s, u"127.0.0.1:%1"_s.arg(port),
                                u"--nick"_s,    u"Early bird"_s,
                                u"--data"_s,    folder.path()};
    std::vector<double> took;
    for (int run = 0; run <= runs; ++run) {
        const auto ms = startOnce(program, arguments, *QGuiApplication::primaryScreen());
        if (!ms)
            return {};
        if (run > 0)
            took.push_back(*ms);
    }
    return {{u"runs"_s, runs}, {u"p50"_s, quantile(took, 0.5)}, {u"max"_s, quantile(took, 1)}};
}

} // namespace charla::bench
