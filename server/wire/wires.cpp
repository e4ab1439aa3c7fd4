// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/wires.h>

#include <server/wire/connection.h>
#include <server/wire/line.h>
#include <server/wire/ownberth.h>
#include <server/wire/peername.h>
#include <server/wire/threadberth.h>

#include <algorithm>

namespace charla::server {

Wires::Wires(const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_stockpile(options.limits.floods.maxQueuedBytes)
{
    const auto listener = [this](const LineNews &news) { onNews(news); };
    if (options.threads > 1) {
        for (int i = 0; i < options.threads; ++i)
            m_berths.push_back(std::make_unique<ThreadBerth>(listener));
    } else {
        m_berths.push_back(std::make_unique<OwnBerth>(listener));
    }
}

Wires::~Wires()
{
    qDeleteAll(findChildren<Connection *>(Qt::FindDirectChildrenOnly));
}

Connection *Wires::admit(Socket socket, const PeerName &peer, const QByteArray &firstBytes)
{
    Berth &berth = **std::ranges::min_element(
        m_berths, {}, [](const auto &candidate) { return candidate->lines(); });
    const LineId id = ++m_lastId;
    // The berth owns it from here on.
    auto *const line = new Line(id, std::move(socket), m_options); // NOLINT
    auto *const connection = new Connection(*line, berth, m_stockpile, peer, this);
    m_connections.emplace(id, connection);
    berth.noteAdmission();
    connect(connection, &QObject::destroyed, this, [this, id, &berth] { forget(id, berth); });
    connection->send(firstBytes, Urgency::Answer);
    return connection;
}

void Wires::onNews(const LineNews &news)
{
    if (const auto found = m_connections.find(news.line); found != m_connections.end())
        found->second->hear(news);
}

void Wires::forget(LineId id, Berth &berth)
{
    m_connections.erase(id);
    berth.noteEnd();
}

} // namespace charla::server
