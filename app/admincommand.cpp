// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/admincommand.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <protocol/words.h>

#include <algorithm>
#include <array>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

using Words = QStringList;

// Of `charla admin audit`: what is looked at first.
constexpr int UsualActs = 50;

//! A span such as 90s, 10m, 2h or 7d.
std::optional<std::chrono::seconds> spanIn(const QString &typed)
{
    constexpr std::array Units{std::pair(u's', 1LL), std::pair(u'm', 60LL), std::pair(u'h', 3600LL),
                               std::pair(u'd', 86'400LL)};
    const QChar unit = typed.isEmpty() ? QChar() : typed.back();
    const auto *const found
        = std::ranges::find_if(Units, [unit](const auto &it) { return unit == it.first; });
    bool isNumber = false;
    const qint64 count = typed.chopped(typed.isEmpty() ? 0 : 1).toLongLong(&isNumber);
    if (found == Units.end() || !isNumber || count < 1
        || count > limits::MaxBanInterval.count() / found->second)
        return {};
    return std::chrono::seconds(count * found->second);
}

std::optional<std::chrono::seconds> span(OptionReader &reader)
{
    const auto typed = reader.text(u"for"_s);
    const auto read = typed ? spanIn(*typed) : std::nullopt;
    if (typed && !read)
        reader.complain(
            u"--for: \"%1\" is no span of time; say for example 90s, 10m, 2h or 7d."_s.arg(*typed));
    return read;
}

std::optional<bool> onOrOff(OptionReader &reader, const QString &option)
{
    const auto typed = reader.text(option);
    if (!typed)
        return {};
    if (*typed != "on"_L1 && *typed != "off"_L1)
        reader.complain(u"--%1: \"%2\" is neither on nor off."_s.arg(option, *typed));
    return *typed == "on"_L1;
}

QString reason(OptionReader &reader)
{
    const auto checked
        = checkedLine(reader.text(u"reason"_s).value_or(QString()), limits::MaxReasonCodePoints);
    if (!checked)
        reader.complain(u"--reason: say it in one line of at most %1 characters."_s.arg(
            limits::MaxReasonCodePoints));
    return checked ? *checked : QString();
}

template<typename Name>
std::optional<Name> named(OptionReader &reader, const QString &what, const QString &word)
{
    const auto name = Name::from(word);
    if (name)
        return *name;
    reader.complain(u"\"%1\" can't be %2."_s.arg(word, what));
    return {};
}

std::optional<Nick> nick(OptionReader &reader, const QString &word)
{
    return named<Nick>(reader, u"a nick"_s, word);
}

std::optional<RoomName> roomNamed(OptionReader &reader, const QString &word)
{
    return named<RoomName>(reader, u"the name of a room"_s, word);
}

std::optional<qint64> whole(OptionReader &reader, const QString &what, const QString &word)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    reader.complain(u"\"%1\" is no number of %2."_s.arg(word, what));
    return {};
}

using Request = std::optional<ClientMessage>;

// One reader a command. Words are as many as the command says; what is wrong is told to the reader.
Request people(OptionReader &, const Words &)
{
    return PeopleRequest{.id = {}, .limit = limits::MaxActsCount};
}

Request bans(OptionReader &, const Words &)
{
    return BansRequest{.id = {}, .limit = limits::MaxActsCount};
}

Request audit(OptionReader &reader, const Words &)
{
    const int limit = reader.number(u"limit"_s, 1).value_or(UsualActs);
    return AuditRequest{.id = {}, .limit = std::min(limit, limits::MaxActsCount)};
}

Request personAct(OptionReader &reader, Act act, const QString &word,
                  const std::optional<RoomName> &room)
{
    const auto who = nick(reader, word);
    if (!who)
        return {};
    return PersonAct{.id = {},
                     .act = act,
                     .nick = *who,
                     .room = room,
                     .span = span(reader),
                     .reach = reader.isSet(u"with-address"_s) ? PersonAct::Reach::Address
                                                              : PersonAct::Reach::Person,
                     .reason = reason(reader)};
}

Request kick(OptionReader &reader, const Words &words)
{
    return personAct(reader, Act::Kick, words.first(), reader.room(u"room"_s));
}

Request ban(OptionReader &reader, const Words &words)
{
    if (!QHostAddress(words.first()).isNull())
        return AddressBan{{}, words.first(), span(reader), reason(reader)};
    return personAct(reader, Act::Ban, words.first(), {});
}

Request mute(OptionReader &reader, const Words &words)
{
    return personAct(reader, Act::Mute, words.first(), reader.room(u"room"_s));
}

Request unmute(OptionReader &reader, const Words &words)
{
    return personAct(reader, Act::Unmute, words.first(), reader.room(u"room"_s));
}

template<Act act>
Request inRoom(OptionReader &reader, const Words &words)
{
    const auto room = roomNamed(reader, words.at(0));
    return room ? personAct(reader, act, words.at(1), room) : Request();
}

Request unban(OptionReader &reader, const Words &words)
{
    const auto number = whole(reader, u"a ban (see charla admin bans)"_s, words.first());
    return number ? Request(Unban{{}, *number, reason(reader)}) : std::nullopt;
}

Request role(OptionReader &reader, const Words &words)
{
    const auto who = nick(reader, words.at(0));
    const auto wanted = roleFromWord(words.at(1));
    if (wanted != Role::Operator && wanted != Role::Guest)
        reader.complain(
            u"\"%1\" is no role that can be given: operator, or guest."_s.arg(words.at(1)));
    return who && wanted ? Request(SetRole{{}, *who, *wanted, reason(reader)}) : std::nullopt;
}

std::optional<RoomTerms::Kind> kind(OptionReader &reader)
{
    const auto typed = reader.text(u"kind"_s);
    const auto kind = typed ? roomKindFromWord(*typed) : std::nullopt;
    if (typed && !kind)
        reader.complain(u"--kind: \"%1\" is none of public, hidden and invitation."_s.arg(*typed));
    return kind;
}

std::optional<std::chrono::seconds> slow(OptionReader &reader)
{
    const auto most = int(limits::MaxSlowInterval.count());
    const auto seconds = reader.number(u"slow"_s, 0, most);
    return seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

Request room(OptionReader &reader, const Words &words)
{
    const auto name = roomNamed(reader, words.first());
    if (!name)
        return {};
    return SetRoomTerms{.id = {},
                        .room = *name,
                        .kind = kind(reader),
                        .isReadOnly = onOrOff(reader, u"read-only"_s),
                        .isModerated = onOrOff(reader, u"moderated"_s),
                        .isTopicLocked = onOrOff(reader, u"topic-lock"_s),
                        .slowMode = slow(reader),
                        .reason = reason(reader)};
}

Request deletion(OptionReader &reader, const Words &words)
{
    const auto name = roomNamed(reader, words.at(0));
    const auto seq = whole(reader, u"a message"_s, words.at(1));
    if (!name || !seq)
        return {};
    return ChangeRequest{MessageId::create(), *name, Seq(*seq), ChangeKind::Delete, {}};
}

struct Order
{
    QString word;
    QString arguments; //!< that it takes, a word each
    QStringList options; //!< besides those of all
    Request (*read)(OptionReader &, const Words &);
};

const QList<Order> &orders()
{
    static const QStringList why{u"reason"_s};
    static const QStringList where{u"room"_s, u"reason"_s};
    static const QList<Order> orders{
        {u"people"_s, {}, {u"json"_s}, people},
        {u"kick"_s, u"NICK"_s, where, kick},
        {u"ban"_s, u"NICK-OR-ADDRESS"_s, {u"for"_s, u"with-address"_s, u"reason"_s}, ban},
        {u"unban"_s, u"NUMBER"_s, why, unban},
        {u"bans"_s, {}, {u"json"_s}, bans},
        {u"mute"_s, u"NICK"_s, {u"room"_s, u"for"_s, u"reason"_s}, mute},
        {u"unmute"_s, u"NICK"_s, where, unmute},
        {u"let-in"_s, u"ROOM NICK"_s, why, inRoom<Act::LetIn>},
        {u"let-out"_s, u"ROOM NICK"_s, why, inRoom<Act::LetOut>},
        {u"voice"_s, u"ROOM NICK"_s, why, inRoom<Act::Voice>},
        {u"unvoice"_s, u"ROOM NICK"_s, why, inRoom<Act::Unvoice>},
        {u"role"_s, u"NICK operator|guest"_s, why, role},
        {u"room"_s,
         u"ROOM"_s,
         {u"kind"_s, u"read-only"_s, u"moderated"_s, u"topic-lock"_s, u"slow"_s, u"reason"_s},
         room},
        {u"delete"_s, u"ROOM SEQ"_s, {}, deletion},
        {u"audit"_s, {}, {u"limit"_s, u"json"_s}, audit},
    };
    return orders;
}

QStringList optionsOfAll()
{
    return {u"data"_s, u"connect"_s, u"owner-key"_s, u"trust"_s};
}

QString mistakeIn(const Order &order, const OptionReader &reader, const Words &words)
{
    const qsizetype count = order.arguments.isEmpty() ? 0 : order.arguments.count(u' ') + 1;
    if (words.size() != count)
        return u"admin %1 takes %2."_s.arg(order.word,
                                           count == 0 ? u"no words"_s : order.arguments);
    for (const QString &option : reader.setOptions()) {
        if (!optionsOfAll().contains(option) && !order.options.contains(option))
            return u"--%1 does not go with admin %2."_s.arg(option, order.word);
    }
    return {};
}

std::variant<Admin::AtFolder, Admin::AtServer> place(OptionReader &reader)
{
    const auto url = reader.url(u"connect"_s);
    const auto keyFile = reader.text(u"owner-key"_s);
    const bool isElsewhere = reader.isSet(u"connect"_s);
    if (isElsewhere != keyFile.has_value())
        reader.complain(u"--connect and --owner-key go together."_s);
    if (isElsewhere && reader.isSet(u"data"_s))
        reader.complain(u"admin takes --data or --connect, not both."_s);
    if (!isElsewhere && reader.isSet(u"trust"_s))
        reader.complain(u"--trust goes with --connect only."_s);
    if (url && keyFile)
        return Admin::AtServer{*url, *keyFile, reader.fingerprint(u"trust"_s)};
    return Admin::AtFolder{reader.text(u"data"_s)};
}

} // namespace

QList<QCommandLineOption> adminOptions()
{
    return {{u"owner-key"_s, u"The file with the owner's key of that server (with --connect)."_s,
             u"FILE"_s},
            {u"reason"_s, u"Why, for whom it is done to and for the record."_s, u"TEXT"_s},
            {u"for"_s,
             u"How long: 90s, 10m, 2h or 7d (ban, mute; default: until it is taken back)."_s,
             u"SPAN"_s},
            {u"with-address"_s, u"Ban the address where they are now, too."_s},
            {u"kind"_s, u"public, hidden or invitation (room)."_s, u"KIND"_s},
            {u"read-only"_s, u"Only operators write (room)."_s, u"on|off"_s},
            {u"moderated"_s, u"Only who has been given voice writes (room)."_s, u"on|off"_s},
            {u"topic-lock"_s, u"Only operators say what it is about (room)."_s, u"on|off"_s},
            {u"slow"_s, u"Seconds between two messages of one person; 0 for none (room)."_s,
             u"SECONDS"_s}};
}

Command adminCommand(OptionReader &reader, const QStringList &words)
{
    const QString word = words.value(0);
    const auto order = std::ranges::find(orders(), word, &Order::word);
    if (order == orders().end()) {
        QStringList known;
        for (const Order &it : orders())
            known.append(it.word);
        return UsageError{u"admin needs one of %1."_s.arg(known.join(u", "_s))};
    }
    const Words arguments = words.mid(1);
    if (const QString mistake = mistakeIn(*order, reader, arguments); !mistake.isEmpty())
        return UsageError{mistake};
    auto where = place(reader);
    const Request request = order->read(reader, arguments);
    if (!request)
        return reader.mistake() ? *reader.mistake() : UsageError{u"That can't be."_s};
    return Admin{.where = std::move(where),
                 .request = *request,
                 .limit = reader.number(u"limit"_s, 1).value_or(UsualActs),
                 .output = reader.isSet(u"json"_s) ? Admin::Output::Json : Admin::Output::Readable};
}

} // namespace charla::app
