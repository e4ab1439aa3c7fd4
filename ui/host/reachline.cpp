// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/reachline.h>

#include <ui/hosting.h>
#include <ui/look/naming.h>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

//! What a person types to let one port in; empty for a firewall of which that is not known.
QString commandFor(const QString &firewall, int port)
{
    if (firewall == "ufw"_L1)
        return u"sudo ufw allow %1/tcp"_s.arg(port);
    if (firewall == "firewalld"_L1)
        return u"sudo firewall-cmd --add-port=%1/tcp"_s.arg(port);
    return {};
}

} // namespace

ReachLine::ReachLine(Hosting &hosting, QWidget *parent)
    : ToneLabel(Tone::Dim, {}, parent), m_hosting(hosting)
{
    named(this, "reachLine"_L1, {});
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&hosting, &Hosting::started, this, &ReachLine::showReach);
    connect(&hosting, &Hosting::stopped, this, &ReachLine::showReach);
    connect(&hosting, &Hosting::addressesChanged, this, &ReachLine::showReach);
    connect(&hosting, &Hosting::reachChanged, this, &ReachLine::showReach);
    showReach();
}

void ReachLine::showReach()
{
    tell(m_hosting.isRunning() ? words() : QString());
}

QString ReachLine::words() const
{
    switch (m_hosting.reach()) {
    case Hosting::Reach::NoNetwork:
        return tr(
            "Nobody else can get here: this computer is in no network, or the server serves it "
            "alone.");
    case Hosting::Reach::Reached:
        return tr("Others can get here: somebody came from another computer.");
    case Hosting::Reach::NotYet:
        break;
    }
    const int port = m_hosting.ownUrl().port();
    const QString command = commandFor(m_hosting.firewall(), port);
    if (command.isEmpty())
        return tr("Nobody has come from another computer yet. If they can't, let the one port in: "
                  "TCP %1.")
            .arg(port);
    return tr("The firewall of this computer is on (%1), and nobody has come from another one yet. "
              "Let the one port in: %2")
        .arg(m_hosting.firewall(), command);
}

} // namespace charla::ui
