// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "rawpeer.h"
#include "scriptedclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const auto Password = u"open sesame 4711"_s;
const auto Text = u"meet me behind the greenhouse"_s;

QByteArray requestOf(const QByteArray &target, const QByteArray &method = "GET")
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

} // namespace

//! What a server says to browsers and to its log: nothing that could be used by others.
class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // All that it can say.
        qputenv("QT_LOGGING_RULES", "*=true;qt.*=false");
    }

    // Tokens come in the first frame, and never stand in an address that anybody writes down.
    void theLogKnowsNoSecrets()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"password"_s);
        QFile password(file);
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write(Password.toUtf8() + '\n');
        password.close();
        HeadlessServer server({u"--data"_s, folder.path(), u"--password-file"_s, file});
        QString token;
        {
            ScriptedClient ana(server.port(), u"/charla"_s);
            ana.says({{u"type"_s, u"login"_s},
                      {u"nickname"_s, u"Ana Blanco"_s},
                      {u"password"_s, u"wrong 4712"_s}});
            QVERIFY(!ana.expects({{u"code"_s, u"wrong-password"_s}}).isEmpty());
            ana.says({{u"type"_s, u"login"_s},
                      {u"nickname"_s, u"Ana Blanco"_s},
                      {u"room"_s, u"lobby"_s},
                      {u"password"_s, Password}});
            token = ana.expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s).toString();
            ana.says({{u"type"_s, u"room"_s}, {u"to"_s, u"lobby"_s}, {u"message"_s, Text}});
            QVERIFY(!ana.expects({{u"type"_s, u"ack"_s}}).isEmpty());
            ana.says({{u"type"_s, u"room"_s}, {u"to"_s, u"nowhere"_s}, {u"message"_s, Text}});
            QVERIFY(!ana.expects({{u"code"_s, u"not-in-room"_s}}).isEmpty());
        }
        ScriptedClient byUrl(server.port(), u"/charla?nick=Undercover&room=Cellar"_s);
        QVERIFY(!byUrl.expects({{u"code"_s, u"password-required"_s}}).isEmpty());
        for (const QByteArray &prefix : {"/files/"_ba, "/?token="_ba, "/charla?token="_ba}) {
            RawPeer peer(server.port(), Way::Plain);
            peer.sends(requestOf(prefix + token.toLatin1()));
            QVERIFY(peer.reply().status >= 200);
        }
        server.terminate();
        QCOMPARE(server.ended(), 0);

        const QString log = QString::fromUtf8(server.readAllStandardOutput()) + server.complaint();

        QVERIFY2(log.contains(u"charla.server"_s), qPrintable(log));
        QCOMPARE(token.size(), 43);
        for (const QString &secret : {token, Password, u"wrong 4712"_s, Text, u"Ana Blanco"_s,
                                      u"Undercover"_s, u"Cellar"_s})
            QVERIFY2(!log.contains(secret), qPrintable(secret));
    }

    void noAnswerHasACookieAndAllHaveAPolicy()
    {
        HeadlessServer server({u"--ephemeral"_s});
        for (const QByteArray &target : {"/"_ba, "/js/main.js"_ba, "/nothing"_ba, "/healthz"_ba,
                                         "/metrics"_ba, "/files/none"_ba, "/charla"_ba}) {
            RawPeer peer(server.port(), Way::Plain);
            peer.sends(requestOf(target));
            const WireReply reply = peer.reply();
            QVERIFY2(reply.status >= 200, target.constData());
            QVERIFY2(!reply.fields.contains("set-cookie"), target.constData());
            QVERIFY2(reply.fields.contains("content-security-policy"), target.constData());
            QCOMPARE(reply.fields.value("x-content-type-options"), "nosniff"_ba);
        }
        RawPeer webSocket(server.port(), Way::Plain);
        const WireReply upgraded = webSocket.upgrades("/charla", "Cookie: token=abc\r\n");
        QCOMPARE(upgraded.status, 101);
        QVERIFY(!upgraded.fields.contains("set-cookie"));
    }

    void noFolderIsListed()
    {
        HeadlessServer server({u"--ephemeral"_s});
        for (const QByteArray &target : {"/js/"_ba, "/css/"_ba, "/i18n/"_ba, "/js"_ba, "/files/"_ba,
                                         "/files"_ba, "/js/../"_ba, "/.well-known/"_ba}) {
            RawPeer peer(server.port(), Way::Plain);
            peer.sends(requestOf(target));
            const WireReply reply = peer.reply();
            QVERIFY2(reply.status >= 400, target.constData());
            QVERIFY2(!reply.body.contains("main.js"), target.constData());
        }
    }

    void foreignPagesDoNotGetIn()
    {
        HeadlessServer server({u"--ephemeral"_s, u"--allow-origin"_s, u"https://friend.example"_s});
        const auto statusFor = [&server](const QByteArray &origin) {
            RawPeer peer(server.port(), Way::Plain);
            return peer.upgrades("/charla", "Origin: " + origin + "\r\n").status;
        };
        QCOMPARE(statusFor("https://evil.example"), 403);
        QCOMPARE(statusFor("null"), 403);
        QCOMPARE(statusFor("https://friend.example"), 101);
        QCOMPARE(statusFor("http://127.0.0.1:" + QByteArray::number(server.port())), 101);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
