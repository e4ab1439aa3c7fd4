// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/discover.h>

#include <app/discoverwords.h>

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace charla::app {

using namespace Qt::StringLiterals;
using client::Neighbour;

namespace {

bool isSame(const Neighbour &one, const Neighbour &other)
{
    return one.announcement.serverId == other.announcement.serverId
        && one.announcement.fingerprint == other.announcement.fingerprint;
}

//! The run of one charla discover: look for a while, or as long as somebody lets it.
class Discovering : public QObject
{
public:
    explicit Discovering(const Discover &discover) : m_discover(discover), m_out(stdout)
    {
        if (m_discover.lasting == Discover::Lasting::Follow)
            connect(&m_discovery, &client::Discovery::serversChanged, this, &Discovering::tellNews);
        QTimer::singleShot(m_discover.timeout, this, &Discovering::onTimeout);
    }

private:
    void tellNews()
    {
        const std::vector<Neighbour> before = std::exchange(m_told, m_discovery.servers());
        for (const Neighbour &server : m_told) {
            const auto known = std::ranges::find_if(
                before, [&server](const Neighbour &one) { return isSame(one, server); });
            if (known == before.end())
                tell(server, News::Found);
            else if (*known != server)
                tell(server, News::Changed);
        }
        for (const Neighbour &server : before) {
            const auto isIt = [&server](const Neighbour &one) { return isSame(one, server); };
            if (std::ranges::none_of(m_told, isIt))
                tell(server, News::Gone);
        }
    }

    void tell(const Neighbour &server, const std::optional<News> &news)
    {
        static const QStringList Signs{u"+ "_s, u"* "_s, u"- "_s};
        if (m_discover.output == Discover::Output::Json)
            m_out << QString::fromUtf8(jsonOf(server, news));
        else
            m_out << (news ? Signs.at(int(*news)) : QString()) << wordsOf(server);
        m_out.flush();
    }

    void onTimeout()
    {
        const bool isNothing = m_discovery.servers().empty();
        if (isNothing)
            QTextStream(stderr) << wordsOf(m_discovery.outlook(), m_discover.timeout);
        if (m_discover.lasting == Discover::Lasting::Follow)
            return;
        for (const Neighbour &server : m_discovery.servers())
            tell(server, {});
        QCoreApplication::exit(isNothing ? 1 : 0);
    }

    Discover m_discover;
    QTextStream m_out;
    client::Discovery m_discovery;
    std::vector<Neighbour> m_told;
};

} // namespace

int runDiscover(const Discover &discover)
{
    const Discovering discovering(discover);
    return QCoreApplication::exec();
}

} // namespace charla::app
