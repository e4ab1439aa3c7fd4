// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/search.h>

#include <app/passwordfile.h>
#include <app/transcript/saying.h>
#include <app/visit.h>
#include <protocol/limits.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Conversation &conversation)
{
    return std::visit([](const auto &name) { return name.text(); }, conversation);
}

QByteArray jsonOf(const Hit &hit)
{
    QJsonArray marks;
    for (const Span &mark : hit.marks)
        marks.append(QJsonArray{mark.start, mark.length});
    const bool inRoom = std::holds_alternative<RoomName>(hit.to);
    const QJsonObject object{
        {u"seq"_s, hit.seq.value()},  {u"at"_s, qint64(hit.at.time_since_epoch().count())},
        {u"from"_s, hit.from.text()}, {inRoom ? u"room"_s : u"with"_s, nameOf(hit.to)},
        {u"excerpt"_s, hit.excerpt},  {u"marks"_s, marks}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// A server is a stranger: what it says must not steer the terminal.
QString harmless(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return text;
}

QString withMarks(const Hit &hit)
{
    QString text;
    int end = 0;
    for (const Span &mark : hit.marks) {
        text += harmless(hit.excerpt.mid(end, mark.start - end)) + u"\033[1m"_s
            + harmless(hit.excerpt.mid(mark.start, mark.length)) + u"\033[0m"_s;
        end = mark.start + mark.length;
    }
    return text + harmless(hit.excerpt.mid(end));
}

QString lineOf(const Hit &hit)
{
    static const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
    return timeOf(hit.at).toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s + nameOf(hit.to) + u"  "_s
        + hit.from.text() + u": "_s + (isTerminal ? withMarks(hit) : harmless(hit.excerpt));
}

void complain(const QString &words)
{
    QTextStream(stderr) << "charla search: " << words << Qt::endl;
}

//! The conversation of one `charla search`: ask page by page, print, leave.
class Searching : public QObject
{
public:
    Searching(const Search &search, const Passwords &passwords)
        : m_search(search), m_left(search.limit),
          m_visit({search.url, search.nick, search.room, passwords.server, search.trusted,
                   passwords.nick}),
          m_out(stdout)
    {
        connect(&m_visit, &Visit::arrived, this, [this] { ask({}); });
        connect(&m_visit, &Visit::received, this, &Searching::onReceived);
        connect(&m_visit, &Visit::failed, this, &Searching::fail);
        connect(&m_visit, &Visit::left, this, [this] { QCoreApplication::exit(m_exitCode); });
        m_visit.start();
    }

private:
    void ask(const std::optional<Seq> &before)
    {
        SearchRequest request{.id = m_visit.newRequestId(),
                              .query = m_search.words,
                              .in = {},
                              .from = m_search.from,
                              .since = m_search.since,
                              .until = m_search.until,
                              .before = before,
                              .limit = std::min(m_left, limits::MaxSearchHits)};
        if (m_visit.room())
            request.in = *m_visit.room();
        m_visit.ask(request);
    }

    void onReceived(const ServerMessage &message)
    {
        if (const auto *error = std::get_if<Error>(&message))
            return fail(errorWords(error->refusal.code));
        const auto *found = std::get_if<Found>(&message);
        if (!found)
            return;
        for (const Hit &hit : found->hits)
            print(hit);
        m_left -= int(found->hits.size());
        if (found->rest == HistoryPage::Rest::More && m_left > 0 && !found->hits.empty())
            ask(found->hits.back().seq);
        else
            m_visit.leave();
    }

    void print(const Hit &hit)
    {
        m_exitCode = 0;
        if (m_search.output == Search::Output::Json)
            m_out << jsonOf(hit) << '\n';
        else
            m_out << lineOf(hit) << '\n';
    }

    static void fail(const QString &words)
    {
        complain(words);
        QCoreApplication::exit(1);
    }

    Search m_search;
    int m_left;
    Visit m_visit;
    QTextStream m_out;
    int m_exitCode = 1; // until something is found
};

} // namespace

int runSearch(const Search &search)
{
    QString trouble;
    const auto passwords = passwordsIn(search.passwordFile, search.nickPasswordFile, trouble);
    if (!passwords) {
        complain(trouble);
        return 1;
    }
    const Searching searching(search, *passwords);
    return QCoreApplication::exec();
}

} // namespace charla::app
