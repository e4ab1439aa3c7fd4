// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serverexport.h>

#include <app/passwordfile.h>
#include <app/progressline.h>
#include <app/remotefiles.h>
#include <app/transcript/transcript.h>
#include <app/visit.h>
#include <protocol/limits.h>
#include <server/archive/datafolder.h>

#include <QEventLoop>
#include <QFileInfo>
#include <QUrl>

#include <deque>
#include <memory>
#include <utility>

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

    //! The files come along, to a folder beside that transcript.
    void bringFiles(const QString &file)
    {
        const QString folder = server::filesBeside(file);
        m_files = std::make_unique<RemoteFiles>(folder);
        connect(m_files.get(), &RemoteFiles::brought, this,
                [this](const std::vector<server::FileContents> &contents) {
                    writeFirst(contents);
                    goOn();
                });
        connect(m_files.get(), &RemoteFiles::failed, this, &Paging::fail);
        m_transcript.setFilesAt(
            QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(folder).fileName())) + u'/');
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
        if (m_files)
            m_files->setServer(m_visit.server());
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
        m_waiting.assign(page->entries.begin(), page->entries.end());
        m_isMore = page->rest == HistoryPage::Rest::More && !page->entries.empty();
        if (m_isMore)
            m_last = seqOf(page->entries.back());
        goOn();
    }

    void goOn()
    {
        while (!m_waiting.empty()) {
            const auto *message = std::get_if<ChatMessage>(&m_waiting.front());
            if (m_files && message && !message->files.empty())
                return m_files->bring(message->files);
            writeFirst({});
        }
        if (m_isMore)
            ask(m_last);
        else
            m_visit.leave();
    }

    void writeFirst(const std::vector<server::FileContents> &contents)
    {
        m_transcript.add({m_waiting.front(), {}, {}, contents});
        m_waiting.pop_front();
        m_progress.show(++m_done, 0);
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
    std::unique_ptr<RemoteFiles> m_files; // null: they stay where they are
    std::deque<Entry> m_waiting; // of the last page
    Seq m_last;
    bool m_isMore = false;
    qint64 m_done = 0;
    QString m_trouble;
};

} // namespace

QString exportFrom(const Export::FromServer &source, const Export &chosen, Transcript &transcript)
{
    QString trouble;
    const auto passwords = passwordsIn(source.passwordFile, source.nickPasswordFile, trouble);
    if (!passwords)
        return trouble;
    Paging paging(
        {source.url, source.nick, chosen.room, passwords->server, source.trusted, passwords->nick},
        transcript);
    if (chosen.file)
        paging.bringFiles(*chosen.file);
    return paging.run();
}

} // namespace charla::app
