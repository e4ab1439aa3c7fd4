// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/personacts.h>

#include <client/moderation.h>
#include <ui/look/icons.h>

#include <QCoreApplication>
#include <QMenu>

namespace charla::ui {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

struct PersonActs
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::PersonActs)
};

using Wanted = std::function<void(const ClientMessage &)>;

void add(QMenu *menu, QLatin1StringView objectName, const QString &words,
         const ClientMessage &request, const Wanted &wanted)
{
    menu->addAction(words, menu, [request, wanted] { wanted(request); })->setObjectName(objectName);
}

PersonAct actOn(Act act, const Person &person, const std::optional<RoomName> &room)
{
    return {.id = {}, .act = act, .nick = person.nick, .room = room};
}

void addRoomActs(QMenu *menu, const RoomTerms &terms, const Person &person, const Wanted &wanted)
{
    const QString room = person.room->text();
    const auto request = [&person](Act act) { return actOn(act, person, person.room); };
    if (terms.isModerated) {
        add(menu, "voiceAction"_L1, PersonActs::tr("Give voice here"), request(Act::Voice), wanted);
        add(menu, "unvoiceAction"_L1, PersonActs::tr("Take voice here"), request(Act::Unvoice),
            wanted);
    }
    add(menu, "muteHereAction"_L1, PersonActs::tr("Mute in %1…").arg(room), request(Act::Mute),
        wanted);
    add(menu, "unmuteHereAction"_L1, PersonActs::tr("Let write again in %1").arg(room),
        request(Act::Unmute), wanted);
    add(menu, "kickHereAction"_L1, PersonActs::tr("Put out of %1…").arg(room), request(Act::Kick),
        wanted);
}

void addServerActs(QMenu *menu, const Person &person, const Wanted &wanted)
{
    const auto request = [&person](Act act) { return actOn(act, person, {}); };
    menu->addSeparator();
    add(menu, "muteAction"_L1, PersonActs::tr("Mute everywhere…"), request(Act::Mute), wanted);
    add(menu, "unmuteAction"_L1, PersonActs::tr("Let write again everywhere"), request(Act::Unmute),
        wanted);
    add(menu, "kickAction"_L1, PersonActs::tr("Put off the server…"), request(Act::Kick), wanted);
    add(menu, "banAction"_L1, PersonActs::tr("Ban…"), request(Act::Ban), wanted);
}

void addOffice(QMenu *menu, const Person &person, const Wanted &wanted)
{
    const bool isOperator = person.role == Role::Operator;
    menu->addSeparator();
    add(menu, "roleAction"_L1,
        isOperator ? PersonActs::tr("No operator any more") : PersonActs::tr("Make an operator"),
        SetRole{{}, person.nick, isOperator ? Role::Guest : Role::Operator, {}}, wanted);
}

} // namespace

void addPersonActs(QMenu *menu, const client::Moderation &moderation, const Person &person,
                   const Wanted &wanted)
{
    const bool mayHere = person.room && moderation.mayActOn(person.role, person.room);
    const bool mayEverywhere = moderation.mayActOn(person.role, {});
    if (!mayHere && !mayEverywhere)
        return;
    menu->addSeparator();
    if (mayHere)
        addRoomActs(menu, moderation.terms(*person.room), person, wanted);
    if (mayEverywhere)
        addServerActs(menu, person, wanted);
    if (moderation.role() == Role::Owner)
        addOffice(menu, person, wanted);
}

} // namespace charla::ui
