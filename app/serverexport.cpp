// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serverexport.h>

#include <app/passwordfile.h>
#include <app/progressline.h>
#include <app/transcript/transcript.h>
#include <app/visit.h>
#include <protocol/limits.h>

#include <QEventLoop>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

//! The conversation of one export: page after page of a room from its beginning on.
class Paging : public QObject
{
public:
    Paging(const Visit::Destination &destination, Transcript &transcript)
        : m_visit(destination), m_transcript(transcript), m_progress(u"Exporting"_s)
    {
        connect(&m_visit, &Visit::arrived, this, &Paging::onArrived);
        connect(&m_visit, &Visit::received, this, &Paging::onReceived);
        connect(&m_visit, &Visit::left, &m_loop, &QEventLoop::quit);
        connect(&m_visit, &Visit::failed, this, &Paging::fail);
    }

    QString run()
    {
        m_visit.start();
        m_loop.exec();
        return m_trouble;
    }

private:
    void onArrived()
    {
        m_transcript.beginTalk(m_visit.room()->text());
        ask(Seq());
    }

    void ask(Seq after)
    {
        m_request = m_visit.newRequestId();
        m_visit.ask(HistoryRequest{.id = m_request,
                                   .of = *m_visit.room(),
                                   .before = {},
                                   .after = after,
                                   .around = {},
                                   .limit = limits::MaxHistoryMessages});
    }

    void onReceived(const ServerMessage &message)
    {
        if (const auto *error = std::get_if<Error>(&message))
            return fail(errorWords(error->refusal.code));
        const auto *page = std::get_if<HistoryPage>(&message);
        if (!page || page->id != m_request)
            return;
        for (const Entry &entry : page->entries)
            m_transcript.add({entry, {}, {}});
        m_done += qint64(page->entries.size());
        m_progress.show(m_done, 0);
        if (page->rest == HistoryPage::Rest::More && !page->entries.empty())
            ask(seqOf(page->entries.back()));
        else
            m_visit.leave();
    }

    void fail(const QString &words)
    {
        m_trouble = words;
        m_loop.quit();
    }

    Visit m_visit;
    Transcript &m_transcript;
    ProgressLine m_progress;
    QEventLoop m_loop;
    RequestId m_request;
    qint64 m_done = 0;
    QString m_trouble;
};

} // namespace

QString exportFrom(const Export::FromServer &source, const Export &chosen, Transcript &transcript)
{
    QString trouble;
    const auto password = passwordIn(source.passwordFile, trouble);
    return password
        ? Paging({source.url, source.nick, chosen.room, *password, source.trusted}, transcript)
              .run()
        : trouble;
}

} // namespace charla::app
