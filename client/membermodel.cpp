// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/membermodel.h>

#include <client/rowruns.h>

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

namespace {

// So many at once, when a wave has come over a large room, ask a server that is busy with it.
std::chrono::milliseconds reloadDelay(int members)
{
    constexpr int Shortest = 500;
    constexpr int Longest = 10'000;
    const int spread = std::clamp(members, Shortest, Longest);
    return std::chrono::milliseconds(Shortest + QRandomGenerator::global()->bounded(spread));
}

bool nameBefore(const Member &one, const Member &other)
{
    return sortsBefore(one.nick.text(), other.nick.text());
}

} // namespace

MemberModel::MemberModel(QObject *parent) : QAbstractListModel(parent)
{
    m_reloadTimer.setSingleShot(true);
    connect(&m_reloadTimer, &QTimer::timeout, this, &MemberModel::reload);
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Member &member = m_members[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case int(Role::Nick):
        return member.nick.text();
    case int(Role::Presence):
        return int(member.presence);
    case int(Role::IsSelf):
        return member.nick == m_self;
    case int(Role::KeyMark):
        return QVariant::fromValue(member.keyMark);
    case int(Role::Office):
        return int(member.role);
    default:
        return {};
    }
}

QHash<int, QByteArray> MemberModel::roleNames() const
{
    return {{int(Role::Nick), "nick"},
            {int(Role::Presence), "presence"},
            {int(Role::IsSelf), "isSelf"},
            {int(Role::KeyMark), "keyMark"},
            {int(Role::Office), "office"}};
}

Nick MemberModel::nick(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    return m_members[std::size_t(index.row())].nick;
}

std::optional<Member> MemberModel::find(const Nick &nick) const
{
    const int row = placeOf(nick);
    return isAt(row, nick) ? std::optional(m_members[std::size_t(row)]) : std::nullopt;
}

std::optional<Member> MemberModel::findAlike(const Nick &nick) const
{
    if (auto exact = find(nick))
        return exact;
    const auto alike = std::ranges::find_if(m_members, [keys = nick.keys()](const Member &member) {
        return member.nick.keys().looksLike(keys);
    });
    return alike != m_members.end() ? std::optional(*alike) : std::nullopt;
}

void MemberModel::setSelf(const Nick &nick)
{
    if (m_self == nick)
        return;
    m_self = nick;
    if (!m_members.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {int(Role::IsSelf)});
}

// ---- pages --------------------------------------------------------------------------------

bool MemberModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_edge && !m_isAsked && !m_isReloading;
}

void MemberModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_edge);
}

void MemberModel::ask(const std::optional<Member> &after)
{
    m_isAsked = true;
    emit pageWanted(after);
}

void MemberModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (m_isWatched && !m_reloadTimer.isActive())
        reload();
}

void MemberModel::reload()
{
    if (!m_isWatched || m_isAsked || !std::exchange(m_isOutdated, false))
        return;
    ask({});
}

void MemberModel::setMembers(const std::vector<Member> &members)
{
    const std::optional<Member> none;
    replace({none, none}, members);
    m_edge.reset();
    m_isReloading = false;
    setTotal(rowCount());
}

void MemberModel::take(const MemberList &page)
{
    if (page.after && !isLoaded(*page.after)) { // of a list that has begun anew meanwhile
        m_isAsked = false;
        return setTotal(page.count);
    }
    const bool isLast = page.rest == MemberList::Rest::None || page.members.empty();
    replace({page.after, isLast ? std::nullopt : std::optional(page.members.back())}, page.members);
    m_isAsked = false; // not before: views ask for more when they get rows
    if (isLast) {
        m_edge.reset();
        m_isReloading = false;
    } else {
        goOnBehind(page.members.back());
    }
    setTotal(page.count);
    if (m_isOutdated && !m_isReloading)
        reload();
}

void MemberModel::replace(const Stretch &stretch, const std::vector<Member> &members)
{
    QSet<Nick> staying;
    for (const Member &member : members)
        staying.insert(member.nick);
    removeIf([&](const Member &member) {
        const bool isBefore = stretch.after && !memberBefore(*stretch.after, member);
        const bool isBehind = stretch.upTo && memberBefore(*stretch.upTo, member);
        return !isBefore && !isBehind && !staying.contains(member.nick);
    });
    insert(members);
}

// What was loaded of the pages behind it may be wrong: whoever looks at it should not lose it, though.
void MemberModel::goOnBehind(const Member &last)
{
    const bool isEnd = std::ranges::none_of(
        m_members, [&last](const Member &member) { return memberBefore(last, member); });
    if (isEnd || !m_isWatched) {
        removeIf([&last](const Member &member) { return memberBefore(last, member); });
        m_edge = last;
        m_isReloading = false;
        return;
    }
    m_isReloading = true;
    ask(last);
}

bool MemberModel::isLoaded(const Member &member) const
{
    return !m_edge || !memberBefore(*m_edge, member);
}

void MemberModel::take(const Crowd &news)
{
    QSet<Nick> goes(news.left.begin(), news.left.end());
    std::vector<Member> stays;
    for (const auto &members : {news.joined, news.changed}) {
        for (const Member &member : members) {
            if (isLoaded(member))
                stays.push_back(member);
            else
                goes.insert(member.nick); // to where it is not loaded
        }
    }
    removeIf([&goes](const Member &member) { return goes.contains(member.nick); });
    insert(std::move(stays));
    setTotal(news.count);
    if (news.names == Crowd::Names::Told)
        return;
    m_isOutdated = true;
    if (m_isWatched && !m_reloadTimer.isActive())
        m_reloadTimer.start(reloadDelay(m_total));
}

// ---- rows ---------------------------------------------------------------------------------

void MemberModel::setTotal(int total)
{
    if (std::exchange(m_total, total) != total)
        emit totalChanged(total);
}

void MemberModel::insert(std::vector<Member> members)
{
    std::ranges::sort(members, nameBefore);
    std::vector<Member> added;
    for (const Member &member : members) {
        if (isAt(placeOf(member.nick), member.nick))
            refresh(member);
        else if (added.empty() || added.back().nick != member.nick)
            added.push_back(member);
    }
    insertRuns(m_members, added, nameBefore, [this](int first, auto from, auto to) {
        beginInsertRows({}, first, first + int(std::distance(from, to)) - 1);
        m_members.insert(m_members.begin() + first, from, to);
        endInsertRows();
    });
}

template<typename Goes>
void MemberModel::removeIf(Goes goes)
{
    removeRuns(m_members, goes, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_members.erase(m_members.begin() + first, m_members.begin() + last + 1);
        endRemoveRows();
    });
}

bool MemberModel::add(const Member &member)
{
    const int row = placeOf(member.nick);
    if (isAt(row, member.nick)) {
        refresh(member);
        return false;
    }
    if (isLoaded(member)) {
        beginInsertRows({}, row, row);
        m_members.insert(m_members.begin() + row, member);
        endInsertRows();
    }
    setTotal(m_total + 1);
    return true;
}

bool MemberModel::remove(const Nick &nick)
{
    const int row = placeOf(nick);
    if (isAt(row, nick)) {
        beginRemoveRows({}, row, row);
        m_members.erase(m_members.begin() + row);
        endRemoveRows();
    } else if (isWhole() && !m_isOutdated) {
        return false;
    }
    setTotal(std::max(0, m_total - 1));
    return true;
}

void MemberModel::refresh(const Member &member)
{
    Member &known = m_members[std::size_t(placeOf(member.nick))];
    const int row = int(std::distance(m_members.data(), &known));
    if (std::exchange(known.keyMark, member.keyMark) != member.keyMark)
        emit dataChanged(index(row), index(row), {int(Role::KeyMark)});
    setPresence(member.nick, member.presence);
    setOffice(member.nick, member.role);
}

void MemberModel::setPresence(const Nick &nick, Presence presence)
{
    const int row = placeOf(nick);
    if (!isAt(row, nick)
        || std::exchange(m_members[std::size_t(row)].presence, presence) == presence)
        return;
    emit dataChanged(index(row), index(row), {int(Role::Presence)});
}

void MemberModel::setOffice(const Nick &nick, protocol::Role office)
{
    const int row = placeOf(nick);
    if (!isAt(row, nick) || std::exchange(m_members[std::size_t(row)].role, office) == office)
        return;
    emit dataChanged(index(row), index(row), {int(Role::Office)});
}

int MemberModel::placeOf(const Nick &nick) const
{
    const auto place = std::ranges::lower_bound(
        m_members, nick.text(), sortsBefore,
        [](const Member &member) -> const QString & { return member.nick.text(); });
    return int(std::distance(m_members.begin(), place));
}

bool MemberModel::isAt(int row, const Nick &nick) const
{
    return row < rowCount() && m_members[std::size_t(row)].nick == nick;
}

} // namespace charla::client
