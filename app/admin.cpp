// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/admin.h>

#include <app/adminlines.h>
#include <app/settings.h>
#include <app/troublewords.h>
#include <app/trusting.h>
#include <client/link.h>
#include <client/trust/pins.h>
#include <server/ownerkeyfile.h>
#include <server/runningfile.h>

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Somebody may be called so; so many more are tried.
constexpr int MostNicks = 20;

void complain(const QString &words)
{
    QTextStream(stderr) << "charla admin: " << words << Qt::endl;
}

//! Where the server is, and how one comes in there as its owner.
struct Way
{
    QUrl url;
    std::optional<client::Fingerprint> trusted;
    OwnerKey key;
    QString pins; //!< folder of what is known of servers; empty for the own one
    QString whyNobodyAnswers; //!< empty when only the network knows
};

std::optional<OwnerKey> keyIn(const QString &file)
{
    auto key = server::readOwnerKey(file);
    if (!key)
        complain(u"%1 has no key that you can read; it is for who runs the server."_s.arg(file));
    return key;
}

std::optional<Way> wayTo(const Admin::AtFolder &place)
{
    const QString folder = historyFolder(place.dataDirectory);
    const auto running = server::RunningFile::read(folder);
    if (!running) {
        complain(u"no server runs on %1. Start it, or name its folder by --data."_s.arg(folder));
        return {};
    }
    const auto key = keyIn(server::ownerKeyFile(folder));
    if (!key)
        return {};
    return Way{running->url,
               client::Fingerprint::from(running->fingerprint),
               *key,
               {},
               u"%1/running.json names a server that does not answer: it was ended hard. Start it "
               "again."_s.arg(folder)};
}

std::optional<Way> wayTo(const Admin::AtServer &place)
{
    const auto key = keyIn(place.keyFile);
    if (!key)
        return {};
    return Way{place.url, place.trusted, *key, pinsFolder({}), {}};
}

//! The conversation of one `charla admin`: come in, ask, print, leave.
class Administering : public QObject
{
public:
    Administering(const Admin &admin, Way way)
        : m_admin(admin), m_way(std::move(way)), m_left(admin.limit), m_pins(m_way.pins),
          m_link(client::Timing(), m_pins), m_out(stdout)
    {
        connect(&m_link, &client::Link::opened, this, &Administering::logIn);
        connect(&m_link, &client::Link::received, this, [this](const ServerMessage &message) {
            std::visit([this](const auto &alternative) { on(alternative); }, message);
        });
        connect(&m_link, &client::Link::lost, this, &Administering::onLost);
        connect(&m_link, &client::Link::goodbyeSaid, this,
                [this] { QCoreApplication::exit(m_exitCode); });
        if (!m_way.pins.isEmpty())
            trust(m_pins, m_way.url, m_way.trusted);
        m_link.open(m_way.url, m_way.trusted);
    }

private:
    void logIn()
    {
        ++m_nicks;
        const QString nick = m_nicks == 1 ? u"admin"_s : u"admin %1"_s.arg(m_nicks);
        m_link.send(Login{.id = {},
                          .nickname = Nick::from(nick).value(),
                          .room = {},
                          .token = {},
                          .after = {},
                          .ownerKey = m_way.key});
    }

    void on(const Welcome &)
    {
        m_isIn = true;
        ask(m_admin.request);
    }

    void on(const Error &error)
    {
        if (!m_isIn && error.refusal.code == ErrorCode::NickTaken && m_nicks < MostNicks)
            return logIn();
        const QString words
            = error.message.isEmpty() ? errorWords(error.refusal.code) : error.message;
        complain(error.refusal.field.isEmpty() ? words
                                               : u"%1 (%2)"_s.arg(words, error.refusal.field));
        leave(1);
    }

    void on(const Done &done) { leaveIf(done.id == m_request); }
    void on(const RoleChanged &changed) { leaveIf(changed.id == m_request); }
    void on(const TermsChanged &changed) { leaveIf(changed.id == m_request); }
    void on(const Ack &) { leave(0); }

    void on(const PeopleList &list)
    {
        print(list);
        if (!list.hasMore || list.people.empty())
            return leave(0);
        ask(PeopleRequest{{}, list.people.back().nick, limitOf<PeopleRequest>()});
    }

    void on(const BanList &list)
    {
        print(list);
        if (!list.hasMore || list.bans.empty())
            return leave(0);
        ask(BansRequest{{}, list.bans.back().number, limitOf<BansRequest>()});
    }

    void on(const AuditPage &page)
    {
        print(page);
        m_left -= int(page.acts.size());
        if (!page.hasMore || page.acts.empty() || m_left <= 0)
            return leave(0);
        ask(AuditRequest{{}, page.acts.back().number, std::min(m_left, limitOf<AuditRequest>())});
    }

    template<typename Other>
    void on(const Other &)
    {
    }

    template<typename Request>
    int limitOf() const
    {
        return std::get<Request>(m_admin.request).limit;
    }

    void ask(ClientMessage request)
    {
        m_request = m_link.newRequestId();
        std::visit(
            [this](auto &alternative) {
                if constexpr (requires { alternative.id = m_request; })
                    alternative.id = m_request;
            },
            request);
        m_link.send(request);
    }

    template<typename List>
    void print(const List &list)
    {
        const QStringList lines
            = m_admin.output == Admin::Output::Json ? jsonLinesOf(list) : linesOf(list);
        for (const QString &line : lines)
            m_out << line << '\n';
    }

    void leaveIf(bool isAnswer)
    {
        if (isAnswer)
            leave(0);
    }

    void leave(int exitCode)
    {
        m_exitCode = exitCode;
        m_out.flush();
        m_link.sayGoodbye();
    }

    void onLost(const client::Trouble &trouble) const
    {
        const bool isNobodyThere = trouble.kind == client::Trouble::Kind::Refused;
        complain(isNobodyThere && !m_way.whyNobodyAnswers.isEmpty() ? m_way.whyNobodyAnswers
                                                                    : words(trouble));
        QCoreApplication::exit(1);
    }

    Admin m_admin;
    Way m_way;
    int m_left;
    client::Pins m_pins;
    client::Link m_link;
    QTextStream m_out;
    RequestId m_request;
    int m_nicks = 0; // that were tried
    bool m_isIn = false;
    int m_exitCode = 1;
};

} // namespace

int runAdmin(const Admin &admin)
{
    auto way = std::visit([](const auto &place) { return wayTo(place); }, admin.where);
    if (!way)
        return 1;
    const Administering administering(admin, *std::move(way));
    return QCoreApplication::exec();
}

} // namespace charla::app
