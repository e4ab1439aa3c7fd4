// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionclient.h"
#include "testfiles.h"
#include "testserver.h"
#include "tlsfront.h"

#include <client/address.h>
#include <client/messagefile.h>
#include <client/transfers/downloads.h>
#include <client/transfers/fetches.h>

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Fetches;
using client::MessageFile;
using client::MessageModel;
using State = client::Session::State;

//! Files go to whom the session has met, and to nobody else.
class TestTrustedFiles : public QObject
{
    Q_OBJECT

    const TestCertificate m_first;
    const TestCertificate m_second;
    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_history;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<SessionClient> m_ana;
    const protocol::Conversation m_lobby = protocol::RoomName::lobby();

    client::Attachment fileOf(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"a.bin"_s));
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's file can't be written.");
        file.close();
        return {.path = file.fileName(),
                .name = u"a.bin"_s,
                .size = content.size(),
                .modified = QFileInfo(file).lastModified(),
                .mime = u"application/octet-stream"_s,
                .preview = "a small picture"_ba,
                .previewMime = "image/png"_ba};
    }

    //! Its path on the server; empty until it is there.
    QString sentPath()
    {
        const int last = m_ana->session.messages(m_lobby)->rowCount() - 1;
        const auto files
            = m_ana->rowValue(m_lobby, last, MessageModel::Role::Files).value<QList<MessageFile>>();
        return files.isEmpty() ? QString() : files.first().path;
    }

private slots:
    void init()
    {
        server::Options options;
        m_history = std::make_unique<QTemporaryDir>();
        options.history.folder = m_history->path();
        m_server = std::make_unique<TestServer>(withoutTls(options));
        m_front = std::make_unique<TlsFront>(m_server->port(), m_first);
        m_ana = std::make_unique<SessionClient>(hastyTiming());
        m_ana->session.connectTo({client::serverUrl(u"127.0.0.1:%1"_s.arg(m_front->port())).value(),
                                  nickOf(u"Ana"_s), roomOf(u"lobby"_s)});
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
    }

    void cleanup()
    {
        m_ana.reset();
        m_front.reset();
        m_server.reset();
    }

    void aFileGoesThereAndBackByTls()
    {
        const QByteArray content = someBytes(300'000);
        m_ana->session.send(m_lobby, u"look"_s, {}, {fileOf(content)});
        QTRY_VERIFY(!sentPath().isEmpty());
        QVERIFY(m_front->heard().contains("PUT /files/")); // behind TLS

        const QString target = m_folder.filePath(u"back.bin"_s);
        QSignalSpy saved(m_ana->session.downloads(), &client::Downloads::saved);
        m_ana->session.downloads()->save(sentPath(), target, content.size());
        QTRY_COMPARE(saved.size(), 1);
        QFile back(target);
        QVERIFY(back.open(QFile::ReadOnly));
        QCOMPARE(back.readAll(), content);
    }

    void nothingIsAskedOfWhoShowsAnotherCertificate()
    {
        m_ana->session.send(m_lobby, u"look"_s, {}, {fileOf(someBytes(1000))});
        QTRY_VERIFY(!sentPath().isEmpty());
        m_front->show(m_second); // the talk goes on with whom it was begun
        m_front->forget();
        const int before = m_front->connectionCount();

        QSignalSpy failed(m_ana->session.fetches(), &Fetches::failed);
        m_ana->session.fetches()->get(sentPath(), 10'000);

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(m_front->connectionCount() > before);
        QVERIFY2(!m_front->heard().contains("/files/"), m_front->heard().constData());
        QCOMPARE(m_ana->session.state(), State::Online);
    }

    void whoSpeaksPlainInsteadIsAskedNothingEither()
    {
        m_ana->session.send(m_lobby, u"look"_s, {}, {fileOf(someBytes(1000))});
        QTRY_VERIFY(!sentPath().isEmpty());
        m_front->setManner(TlsFront::Manner::Plain);
        m_front->forget();

        QSignalSpy failed(m_ana->session.fetches(), &Fetches::failed);
        m_ana->session.fetches()->get(sentPath(), 10'000);

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(!m_front->heard().contains("/files/"), m_front->heard().constData());
    }
};

QTEST_GUILESS_MAIN(TestTrustedFiles)
#include "tst_trustedfiles.moc"
