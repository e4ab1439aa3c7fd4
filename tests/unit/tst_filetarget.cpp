// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/filetarget.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

using Act = FileTarget::Act;

const QByteArray Secret = "0123456789-abcdefghijklmnopqrstuvwxyz_ABCDE"_ba;

std::variant<FileTarget, HttpAnswer> targetOf(const QByteArray &method, const QByteArray &target,
                                              const QByteArray &fields = {})
{
    const QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    const auto outcome = readRequestHead(bytes, 16 * 1024);
    if (const auto *head = std::get_if<RequestHead>(&outcome))
        return readFileTarget(*head);
    return HttpAnswer{.status = 0};
}

int statusOf(const std::variant<FileTarget, HttpAnswer> &outcome)
{
    const auto *const answer = std::get_if<HttpAnswer>(&outcome);
    return answer ? answer->status : -1;
}

} // namespace

Q_DECLARE_METATYPE(charla::server::FileTarget::Act)

//! What is asked for below /files/.
class TestFileTarget : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsWhatItsMethodAndPathSay_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("behindSecret");
        QTest::addColumn<Act>("act");
        QTest::newRow("bring") << "PUT"_ba
                               << ""_ba << Act::BringFile;
        QTest::newRow("bring from an offset") << "PUT"_ba
                                              << "?offset=5"_ba << Act::BringFile;
        QTest::newRow("bring a preview") << "PUT"_ba
                                         << "/preview"_ba << Act::BringPreview;
        QTest::newRow("ask") << "HEAD"_ba
                             << ""_ba << Act::AskUpload;
        QTest::newRow("fetch") << "GET"_ba
                               << "/plan.pdf"_ba << Act::FetchFile;
        QTest::newRow("fetch the head") << "HEAD"_ba
                                        << "/plan.pdf"_ba << Act::FetchFile;
        QTest::newRow("fetch a name with a slash") << "GET"_ba
                                                   << "/a%2Fb"_ba << Act::FetchFile;
        QTest::newRow("fetch a preview") << "GET"_ba
                                         << "/preview"_ba << Act::FetchPreview;
        QTest::newRow("its head") << "HEAD"_ba
                                  << "/preview"_ba << Act::FetchPreview;
    }

    void aRequestIsWhatItsMethodAndPathSay()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, behindSecret);
        QFETCH(Act, act);

        const auto outcome = targetOf(method, "/files/" + Secret + behindSecret,
                                      method == "PUT" ? "Content-Length: 5\r\n"_ba : ""_ba);

        QVERIFY(std::holds_alternative<FileTarget>(outcome));
        QCOMPARE(std::get<FileTarget>(outcome).act, act);
        QCOMPARE(std::get<FileTarget>(outcome).secret, QString::fromLatin1(Secret));
    }

    void allElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const QByteArray path = "/files/" + Secret;
        QTest::newRow("no secret") << "GET"_ba
                                   << "/files/"_ba
                                   << ""_ba << 404;
        QTest::newRow("a short secret") << "GET"_ba
                                        << "/files/abc/a"_ba
                                        << ""_ba << 404;
        QTest::newRow("a long secret") << "GET"_ba << path + "x/a"
                                       << ""_ba << 404;
        QTest::newRow("a sign that is in no secret") << "GET"_ba
                                                     << "/files/" + Secret.first(42) + "+/a"
                                                     << ""_ba << 404;
        QTest::newRow("letters beyond ASCII") << "GET"_ba
                                              << "/files/" + Secret.first(42) + "%C3%A9/a"
                                              << ""_ba << 404;
        QTest::newRow("no name") << "GET"_ba << path << ""_ba << 404;
        QTest::newRow("an empty name") << "GET"_ba << path + "/"
                                       << ""_ba << 404;
        QTest::newRow("bring by name") << "PUT"_ba << path + "/a"
                                       << "Content-Length: 5\r\n"_ba << 404;
        QTest::newRow("post") << "POST"_ba << path << "Content-Length: 5\r\n"_ba << 405;
        QTest::newRow("delete") << "DELETE"_ba << path + "/a"
                                << ""_ba << 405;
        QTest::newRow("a preflight") << "OPTIONS"_ba << path << ""_ba << 405;
        QTest::newRow("no length") << "PUT"_ba << path << ""_ba << 411;
        QTest::newRow("chunks") << "PUT"_ba << path << "Transfer-Encoding: chunked\r\n"_ba << 411;
        QTest::newRow("fetch with a body") << "GET"_ba << path + "/a"
                                           << "Content-Length: 5\r\n"_ba << 413;
    }

    void allElseIsRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        QCOMPARE(statusOf(targetOf(method, target, fields)), status);
    }

    void anOffsetIsANumberOrNothing()
    {
        QCOMPARE(readOffset(""), std::optional<qint64>(0));
        QCOMPARE(readOffset("offset=0"), std::optional<qint64>(0));
        QCOMPARE(readOffset("offset=5000000000"), std::optional<qint64>(5'000'000'000));
        QCOMPARE(readOffset("a=b&offset=7&c"), std::optional<qint64>(7));
        QCOMPARE(readOffset("offset="), std::optional<qint64>());
        QCOMPARE(readOffset("offset=-1"), std::optional<qint64>());
        QCOMPARE(readOffset("offset=1e3"), std::optional<qint64>());
        QCOMPARE(readOffset("offset=99999999999999999999"), std::optional<qint64>());
    }

    void aDownloadIsAskedForByItsWord()
    {
        QVERIFY(asksToDownload("download"));
        QVERIFY(asksToDownload("a=b&download"));
        QVERIFY(asksToDownload("download=1"));
        QVERIFY(!asksToDownload(""));
        QVERIFY(!asksToDownload("downloads"));
    }
};

QTEST_APPLESS_MAIN(TestFileTarget)
#include "tst_filetarget.moc"
