// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/connection/trustwords.h>

#include <ui/texts.h>

#include <QCoreApplication>

namespace charla::ui {

using client::Breach;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::TrustWarning)
};

QString whatHappened(const Breach &breach, const QString &server)
{
    if (breach.shown.isNull())
        return Texts::tr("%1 does not encrypt the talk any more.").arg(server);
    switch (breach.known) {
    case Breach::Known::Certificate:
        return Texts::tr("%1 shows another certificate than before.").arg(server);
    case Breach::Known::Authorities:
        return Texts::tr("Nobody vouches for the certificate of %1 any more.").arg(server);
    case Breach::Known::Unreadable:
        return Texts::tr("What was written down about the certificate of %1 is damaged.")
            .arg(server);
    case Breach::Known::Link:
        break;
    }
    return Texts::tr("%1 shows another certificate than the link says.").arg(server);
}

QString meaningOf(const Breach &breach)
{
    const QString nothingSaid
        = Texts::tr("You were not connected, and nothing of yours was sent there.");
    if (breach.shown.isNull() && breach.known == Breach::Known::Link)
        return Texts::tr("The link is for an encrypted talk, but whoever answers there does not "
                         "encrypt: another computer may have taken the server's place.")
            + u' ' + nothingSaid;
    if (breach.known == Breach::Known::Link)
        return Texts::tr("The link may be old or wrong, or another computer has taken the "
                         "server's place to read along.")
            + u' ' + nothingSaid;
    return Texts::tr("Either its host has set it up anew, or another computer has taken its place "
                     "to read along.")
        + u' ' + nothingSaid;
}

QString adviceOn(const Breach &breach)
{
    if (breach.shown.isNull())
        return Texts::tr("Ask the host in person or by telephone. Whatever is said without "
                         "encryption can be read by others on the network.");
    return Texts::tr("Ask the host, in person or by telephone, to read out the fingerprint in "
                     "their window. Trust the new one only if it is the same.");
}

} // namespace

TrustWords trustWords(const Breach &breach, const QUrl &server)
{
    TrustWords words{.what = whatHappened(breach, texts::place(server)),
                     .meaning = meaningOf(breach),
                     .advice = adviceOn(breach),
                     .expectedTitle = {},
                     .shownTitle = {},
                     .trust = Texts::tr("&Trust the new one")};
    if (!breach.expected.isNull())
        words.expectedTitle = breach.known == Breach::Known::Link
            ? Texts::tr("Fingerprint in the link")
            : Texts::tr("Fingerprint before");
    if (breach.shown.isNull())
        words.trust = Texts::tr("&Go on without encryption");
    else
        words.shownTitle = breach.isVouchedFor
            ? Texts::tr("Fingerprint now (this computer's authorities vouch for it)")
            : Texts::tr("Fingerprint now");
    return words;
}

} // namespace charla::ui
