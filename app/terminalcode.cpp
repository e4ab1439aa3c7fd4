// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/terminalcode.h>

#include <client/joinlink.h>

#include <qrcodegen.hpp>

#include <cstdio>
#include <unistd.h>

namespace charla::app {

using namespace Qt::StringLiterals;
using qrcodegen::QrCode;

namespace {

constexpr int QuietModules = 4;
constexpr qsizetype MostBytes = 2331; // of the largest code with that correction (ISO/IEC 18004)

// Of the 256 colours those that no theme changes.
constexpr auto BlackOnWhite = "\x1b[38;5;16;48;5;231m"_L1;
constexpr auto AsBefore = "\x1b[0m"_L1;

QChar half(bool upper, bool lower)
{
    if (upper)
        return lower ? u'█' : u'▀';
    return lower ? u'▄' : u' ';
}

QString linesOf(const QrCode &code, Ink ink)
{
    QString lines;
    for (int y = -QuietModules; y < code.getSize() + QuietModules; y += 2) {
        if (ink == Ink::Colours)
            lines += BlackOnWhite;
        for (int x = -QuietModules; x < code.getSize() + QuietModules; ++x)
            lines += half(code.getModule(x, y), code.getModule(x, y + 1)); // light outside
        if (ink == Ink::Colours)
            lines += AsBefore;
        lines += u'\n';
    }
    return lines;
}

QString titled(const QString &title, const QString &text, Ink ink)
{
    return u"\n%1: %2\n\n%3"_s.arg(title, text, terminalCode(text, ink));
}

} // namespace

QString terminalCode(const QString &text, Ink ink)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > MostBytes)
        return {};
    return linesOf(QrCode::encodeText(utf8.constData(), QrCode::Ecc::MEDIUM), ink);
}

QString joinCodes(const QString &page, const QString &fingerprint, Ink ink)
{
    QString codes = titled(u"For phones and browsers"_s, page, ink);
    auto link = client::joinLinkOf(page);
    if (!link)
        return codes;
    link->fingerprint = client::Fingerprint::from(fingerprint);
    return codes + titled(u"For Charla"_s, client::textOf(*link), ink);
}

Ink inkOfOutput()
{
    return ::isatty(::fileno(stdout)) != 0 ? Ink::Colours : Ink::Characters;
}

} // namespace charla::app
