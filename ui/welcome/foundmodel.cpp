// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/foundmodel.h>

#include <ui/texts.h>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;
using client::Neighbour;

namespace {

bool isSame(const Neighbour &one, const Neighbour &other)
{
    return one.announcement.serverId == other.announcement.serverId
        && one.announcement.fingerprint == other.announcement.fingerprint;
}

QString aboutText(const Neighbour &server)
{
    QStringList parts{texts::place(server.urls().front())};
    parts.append(texts::people(server.announcement.people));
    if (server.announcement.asksPassword)
        parts.append(FoundModel::tr("asks for a password"));
    return parts.join(u" · "_s);
}

} // namespace

// A few rows, now and then: who is gone goes, who is new comes, and the rest is told anew.
void FoundModel::show(const std::vector<Neighbour> &servers)
{
    const auto isIn = [](const std::vector<Neighbour> &some, const Neighbour &one) {
        return std::ranges::any_of(some, [&one](const Neighbour &it) { return isSame(it, one); });
    };
    for (int row = int(m_servers.size()) - 1; row >= 0; --row) {
        if (isIn(servers, m_servers[std::size_t(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_servers.erase(m_servers.begin() + row);
        endRemoveRows();
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<Neighbour> old = std::exchange(m_servers, servers);
    for (const QModelIndex &index : before) {
        const auto now = std::ranges::find_if(m_servers, [&](const Neighbour &it) {
            return isSame(it, old[std::size_t(index.row())]);
        });
        changePersistentIndex(index, this->index(int(now - m_servers.begin())));
    }
    emit layoutChanged();
}

const Neighbour &FoundModel::server(const QModelIndex &index) const
{
    return m_servers[std::size_t(index.row())];
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_servers.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Neighbour &found = server(index);
    switch (role) {
    case Qt::DisplayRole:
        return found.announcement.name;
    case AboutRole:
        return aboutText(found);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(found.announcement.name % u", "_s % aboutText(found));
    default:
        return {};
    }
}

} // namespace charla::ui
