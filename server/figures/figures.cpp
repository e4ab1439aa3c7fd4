// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/figures/figures.h>

#include <server/figures/exposition.h>
#include <server/limits/limitwords.h>

#include <QFile>

#include <unistd.h>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

using Type = Exposition::Type;

// The second number there, in pages (proc(5)); 0 where there is no such file.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList numbers = file.readAll().split(' ');
    return numbers.size() > 1 ? numbers.at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

void addPlace(Exposition &text, const Figures &figures)
{
    text.begin("charla_info", Type::Gauge, "The version, always 1.");
    text.sample("version", figures.version.toUtf8(), 1);
    text.gauge("charla_uptime_seconds", "Since the start.", double(figures.uptime.count()));
    text.gauge("process_resident_memory_bytes", "What the system keeps in memory of the process.",
               double(residentBytes()));
    text.gauge("charla_healthy", "Whether /healthz says that all is well.",
               figures.isHealthy ? 1 : 0);
    if (figures.certificateEnd.isValid())
        text.gauge("charla_certificate_end_timestamp_seconds",
                   "When the certificate does not count any more, since 1970.",
                   double(figures.certificateEnd.toSecsSinceEpoch()));
    text.gauge("charla_file_bytes", "Of files that are kept or announced.",
               double(figures.fileBytes));
}

void addHub(Exposition &text, const HubFigures &hub)
{
    text.gauge("charla_people", "Who are here.", double(hub.people));
    text.gauge("charla_sessions", "People who are here or may come back.", double(hub.sessions));
    text.gauge("charla_rooms", "Rooms that are there.", double(hub.rooms));
    text.gauge("charla_peers", "WebSockets that the hub talks with.", double(hub.peers));
    text.gauge("charla_addresses", "Addresses of which something is remembered.",
               double(hub.addresses));
    text.counter("charla_messages_total", "Messages and changes that were committed.",
                 double(hub.messages));
    text.begin("charla_rate_limited_total", Type::Counter, "What was refused for being too fast.");
    for (std::size_t act = 0; act < DeedNames.size(); ++act) {
        for (std::size_t scope = 0; scope < ScopeNames.size(); ++scope) {
            const QByteArray limit
                = QByteArray(DeedNames[act].data()) + "-per-" + ScopeNames[scope].data();
            text.sample("limit", limit, double(hub.refusals[act][scope]));
        }
    }
}

void addDoor(Exposition &text, const DoorFigures &door)
{
    text.gauge("charla_connections", "Sockets that have a place, whatever they want.",
               double(door.connections));
    text.gauge("charla_websockets", "WebSockets, those that close included.",
               double(door.webSockets));
    text.gauge("charla_pending_heads", "Requests that are not complete.", double(door.heads));
    text.gauge("charla_pending_handshakes", "TLS connections whose request is not complete.",
               double(door.handshakes));
    text.gauge("charla_waiting_handshakes", "TLS handshakes that may not begin yet.",
               double(door.waitingHandshakes));
    text.gauge("charla_queued_bytes", "Of answers that wait to be taken, at most.",
               double(door.queuedBytes));
    text.gauge("charla_places", "Connections that there can be; 0 is no limit.",
               double(door.placesInAll));
    text.counter("charla_accepted_total", "Connections that came.", double(door.accepted));
    text.begin("charla_turned_away_total", Type::Counter,
               "Connections for which there was no place.");
    text.sample("limit", "heads", double(door.cutHeads));
    text.sample("limit", "connections", double(door.refusedFull));
    text.sample("limit", "connections-per-address", double(door.refusedAddressFull));
}

void addClosed(Exposition &text, const Figures &figures)
{
    text.begin("charla_closed_total", Type::Counter, "WebSockets that were closed by a limit.");
    text.sample("limit", "refusals", double(figures.hub.closedForRefusals));
    text.sample("limit", "queued-mib", double(figures.door.closedForQueues));
}

void addLimits(Exposition &text, const Limits &limits)
{
    const std::vector<NamedLimit> all = namedLimits(limits);
    text.begin("charla_limit", Type::Gauge,
               "How many there may be, or may be at once; 0 is no limit.");
    for (const NamedLimit &limit : all)
        text.sample("limit", limit.name.toLatin1(), limit.most);
    text.begin("charla_limit_per_second", Type::Gauge, "How many more each second.");
    for (const NamedLimit &limit : all) {
        if (limit.isRate)
            text.sample("limit", limit.name.toLatin1(), limit.perSecond);
    }
}

} // namespace

QByteArray exposed(const Figures &figures, const Limits &limits)
{
    Exposition text;
    addPlace(text, figures);
    addHub(text, figures.hub);
    addDoor(text, figures.door);
    addClosed(text, figures);
    addLimits(text, limits);
    return text.text();
}

} // namespace charla::server
