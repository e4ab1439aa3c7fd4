// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "rfc6455frames.h"
#include "rfc6455handshakes.h"
#include "testserver.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

// The head of an answer, its lines as they came.
QByteArrayList answerTo(RawPeer &peer, const QByteArray &handshake)
{
    peer.sends(handshake);
    QByteArray bytes;
    while (!bytes.contains("\r\n\r\n")) {
        const QByteArray more = peer.nextBytes();
        if (more.isEmpty())
            return {};
        bytes += more;
    }
    const QString head = QString::fromLatin1(bytes.first(bytes.indexOf("\r\n\r\n")));
    QByteArrayList lines;
    for (const QString &line : head.split(u"\r\n"_s))
        lines.append(line.toLatin1());
    return lines;
}

QByteArrayList valuesOf(const QByteArrayList &answer, const QByteArray &name)
{
    const QByteArray start = name.toLower() + ':';
    QByteArrayList values;
    for (const QByteArray &line : answer) {
        if (line.toLower().startsWith(start))
            values.append(line.sliced(name.size() + 1).trimmed());
    }
    return values;
}

QByteArray proofOf(const QByteArray &key)
{
    const QByteArray keyed = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(keyed, QCryptographicHash::Sha1).toBase64();
}

// A line of a head behind the first one: a token, a colon, and what can be read.
bool isField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0
        && std::all_of(line.begin(), line.begin() + colon,
                       [](char byte) { return byte > ' ' && byte < '\x7f'; })
        && std::all_of(line.begin() + colon, line.end(),
                       [](char byte) { return byte >= ' ' && byte < '\x7f'; });
}

bool isUtf8(const QByteArray &bytes)
{
    return QUtf8StringView(bytes).isValidUtf8();
}

// What may stand in a close (§5.5.1, §7.4).
bool isClosing(const QByteArray &payload)
{
    if (payload.size() < 2)
        return payload.isEmpty();
    const auto code = qFromBigEndian<quint16>(payload.constData());
    const bool isDefined = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
    return (isDefined || (code >= 3000 && code <= 4999)) && isUtf8(payload.sliced(2));
}

// What a server's frame must be, whatever it says (§5.1, §5.2, §5.5, §5.6).
bool isRight(const WireFrame &frame)
{
    if (frame.isMasked || !frame.isFinal || frame.reservedBits != 0
        || frame.length != WireFrame::Length::Shortest)
        return false;
    const bool isShort = frame.payload.size() <= 125;
    switch (frame.opcode) {
    case WireFrame::Text:
        return isUtf8(frame.payload);
    case WireFrame::Close:
        return isShort && isClosing(frame.payload);
    case WireFrame::Ping:
    case WireFrame::Pong:
        return isShort;
    default:
        return false;
    }
}

QByteArray closingWords(const QByteArray &payload)
{
    return payload.isEmpty()
        ? "close"_ba
        : "close " + QByteArray::number(qFromBigEndian<quint16>(payload.constData()));
}

// In the words of FrameRow; none for a text, which somebody else hears.
std::optional<QByteArray> controlIn(const WireFrame &frame)
{
    switch (frame.opcode) {
    case WireFrame::Text:
        return {};
    case WireFrame::Pong:
        return "pong " + frame.payload;
    case WireFrame::Close:
        return closingWords(frame.payload);
    default:
        return "opcode " + QByteArray::number(frame.opcode);
    }
}

} // namespace

//! Every MUST of RFC 6455 for a server, as far as a client can see it: a row each, on every path.
//! docs/rfc6455.md lists them, and those that can't be seen.
class TestRfc6455 : public QObject
{
    Q_OBJECT

    //! What \a peer hears but texts, up to \a last or the end. Every frame must be a right one.
    static QByteArrayList controlsUpTo(const QByteArray &last, RawPeer &peer)
    {
        QByteArrayList all;
        while (all.value(all.size() - 1) != last) {
            const auto frame = peer.nextFrame();
            if (!frame)
                break;
            if (!isRight(*frame))
                all.append("a frame that is not as it must be");
            else if (const auto words = controlIn(*frame))
                all.append(*words);
        }
        return all;
    }

    //! Adds to \a heard what \a witness hears next; \return false at the end.
    static bool hearNext(RawPeer &witness, const WebSocketPath &path, QByteArrayList &heard)
    {
        const auto frame = witness.nextFrame();
        if (!frame) {
            heard.append("the end of the witness");
            return false;
        }
        if (!isRight(*frame))
            heard.append("a frame that is not as it must be");
        if (const auto word = path.hears(frame->payload))
            heard.append("text " + word->trimmed());
        return true;
    }

    //! What \a witness hears: \a count texts at least, because what two peers say may come in any order
    //! where they have threads of their own, and then all that comes before what it says itself.
    static QByteArrayList textsHeardBy(RawPeer &witness, const WebSocketPath &path, qsizetype count)
    {
        QByteArrayList heard;
        while (heard.size() < count) {
            if (!hearNext(witness, path, heard))
                return heard;
        }
        const QByteArray own = "that is all"_ba;
        witness.sends(WireFrame::text(path.says(own)));
        while (!heard.contains("text " + own)) {
            if (!hearNext(witness, path, heard))
                return heard;
        }
        heard.removeOne("text " + own);
        return heard;
    }

    // Sent at once: the system holds a second small packet back till the first one is acknowledged.
    static void say(RawPeer &peer, const FrameRow &row, const QByteArray &behind)
    {
        if (row.pace == FrameRow::Pace::AtOnce)
            return peer.sends(row.bytes + behind);
        peer.sendsByteByByte(row.bytes);
        peer.sends(behind);
    }

    // Far above the peers' patience: an end that comes is none of a server that has waited long enough.
    static server::Options withoutHaste()
    {
        server::Options options;
        options.deadlines.closeLinger = std::chrono::hours(1);
        return options;
    }

    //! The one close that \a peer hears, and nothing behind it but the end.
    static QByteArrayList lastWordsTo(RawPeer &peer)
    {
        QByteArrayList all = controlsUpTo("the end", peer); // which is no word of a frame
        if (!peer.isEnded())
            all.append("no end");
        return all;
    }

    static void addPaths()
    {
        QTest::addColumn<int>("path");
        const QList<WebSocketPath> paths = webSocketPaths({});
        for (int path = 0; path < paths.size(); ++path)
            QTest::addRow("%s", paths[path].name.constData()) << path;
    }

    static void checkDialogue(int path, const FrameRow &row)
    {
        TestServer server(withoutHaste());
        RawPeer witness(server.port());
        const WebSocketPath there = webSocketPaths("Bob")[path];
        QCOMPARE(witness.upgrades(there.target).status, 101);
        RawPeer peer(server.port());
        QCOMPARE(peer.upgrades(webSocketPaths("Ana")[path].target).status, 101);
        QByteArrayList texts;
        QByteArrayList controls;
        for (const QByteArray &words : row.heard)
            (words.startsWith("text ") ? texts : controls).append(words);
        const bool closes = !controls.isEmpty() && controls.last().startsWith("close");
        if (!closes)
            controls.append("pong goes on");

        const WireFrame ping{.opcode = WireFrame::Ping, .payload = "goes on"_ba};
        say(peer, row, closes ? QByteArray() : ping.toBytes());

        QCOMPARE(controlsUpTo(controls.last(), peer), controls);
        if (closes) {
            QVERIFY2(!peer.nextFrame(), "something came behind the close");
            QVERIFY2(peer.isEnded(), "the server ends the connection");
        }
        QCOMPARE(textsHeardBy(witness, there, texts.size()), texts);
    }

    // Made once: some are long.
    void addRows(QList<FrameRow> (*rowsOf)(const WebSocketPath &))
    {
        QTest::addColumn<int>("path");
        QTest::addColumn<int>("row");
        m_rows.clear();
        const QList<WebSocketPath> paths = webSocketPaths("Ana");
        for (int path = 0; path < paths.size(); ++path) {
            for (const FrameRow &row : rowsOf(paths[path])) {
                QTest::addRow("%s, %s: %s", paths[path].name.constData(), row.section.constData(),
                              row.must.constData())
                    << path << int(m_rows.size());
                m_rows.append(row);
            }
        }
    }

    void checkRow() const
    {
        QFETCH(int, path);
        QFETCH(int, row);
        checkDialogue(path, m_rows[row]);
    }

    static QList<HandshakeRow> handshakesAt(int path, quint16 port = 1)
    {
        return handshakeRows(webSocketPaths("Ana")[path].target, port, ownScheme());
    }

    QList<FrameRow> m_rows;

private slots:
    void aHandshakeIsReadAsItMustBe_data()
    {
        QTest::addColumn<int>("path");
        QTest::addColumn<int>("row");
        const QList<WebSocketPath> paths = webSocketPaths("Ana");
        for (int path = 0; path < paths.size(); ++path) {
            const QList<HandshakeRow> rows = handshakesAt(path);
            for (int row = 0; row < rows.size(); ++row)
                QTest::addRow("%s, %s: %s", paths[path].name.constData(),
                              rows[row].section.constData(), rows[row].must.constData())
                    << path << row;
        }
    }

    void aHandshakeIsReadAsItMustBe()
    {
        QFETCH(int, path);
        QFETCH(int, row);
        TestServer server(withoutHaste());
        const HandshakeRow right = handshakesAt(path, server.port())[row];
        RawPeer peer(server.port());

        const QByteArrayList answer = answerTo(peer, right.bytes);

        QVERIFY2(!answer.isEmpty(), "there is an answer");
        QCOMPARE(answer.first().sliced(9, 3).toInt(), right.status);
        QVERIFY2(right.field.isEmpty() || answer.contains(right.field),
                 answer.join('\n').constData());
        QVERIFY(answer.first().startsWith("HTTP/1.1 "));
        QVERIFY2(std::all_of(answer.begin() + 1, answer.end(), isField),
                 answer.join('\n').constData());
        QCOMPARE(valuesOf(answer, "Sec-WebSocket-Accept").size(), right.status == 101 ? 1 : 0);
        if (right.status != 101)
            QVERIFY2(peer.isEnded(), "the server ends the connection");
    }

    void theAnswerIsThatOfAWebSocket_data() { addPaths(); }

    void theAnswerIsThatOfAWebSocket()
    {
        QFETCH(int, path);
        TestServer server;
        for (const char fill : {'\0', 'a', '\xff'}) {
            const QByteArray key = QByteArray(16, fill).toBase64();
            RawPeer peer(server.port());
            QByteArray handshake = peer.handshake(webSocketPaths({})[path].name,
                                                  "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                                                  "Sec-WebSocket-Protocol: chat, Charla.V1\r\n");
            handshake.replace("dGhlIHNhbXBsZSBub25jZQ==", key);

            const QByteArrayList answer = answerTo(peer, handshake);

            QCOMPARE(answer.value(0), "HTTP/1.1 101 Switching Protocols"_ba);
            QCOMPARE(valuesOf(answer, "Upgrade"), QByteArrayList{"websocket"});
            QCOMPARE(valuesOf(answer, "Connection"), QByteArrayList{"Upgrade"});
            QCOMPARE(valuesOf(answer, "Sec-WebSocket-Accept"), QByteArrayList{proofOf(key)});
            // Nothing that was not offered, and nothing of what is not spoken here (§4.2.2/4, §9).
            QCOMPARE(valuesOf(answer, "Sec-WebSocket-Extensions"), QByteArrayList{});
            QCOMPARE(valuesOf(answer, "Sec-WebSocket-Protocol"), QByteArrayList{});
        }
    }

    void aSubprotocolIsOneOfThoseOffered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArrayList>("choice");
        const QByteArray field = "Sec-WebSocket-Protocol: ";
        const QByteArrayList chosen{"charla.v1"};
        const QList<WebSocketPath> paths = webSocketPaths({});
        for (const WebSocketPath &path : paths) {
            const auto add
                = [&path](const char *name, const QByteArray &offer, const QByteArrayList &choice) {
                      QTest::addRow("%s, %s", path.name.constData(), name)
                          << path.name << offer << choice;
                  };
            const QByteArrayList spoken = path.name == "/charla" ? chosen : QByteArrayList();
            add("4.2.2/4: one that is offered", field + "chat, charla.v1\r\n", spoken);
            add("4.2.2/4: none is offered", "", {});
            add("4.2.2/4: none is spoken", field + "chat, charla.v2\r\n", {});
            add("4.2.2/4: part of a name is none", field + "charla, charla.v1.1\r\n", {});
            add("11.3.4: in two lines", field + "chat\r\n" + field + "charla.v1\r\n", spoken);
            add("11.3.4: offered twice, named once", field + "charla.v1, charla.v1\r\n", spoken);
        }
    }

    void aSubprotocolIsOneOfThoseOffered()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, offer);
        TestServer server;
        RawPeer peer(server.port());

        const QByteArrayList answer = answerTo(peer, peer.handshake(path, offer));

        QCOMPARE(answer.value(0), "HTTP/1.1 101 Switching Protocols"_ba);
        QTEST(valuesOf(answer, "Sec-WebSocket-Protocol"), "choice");
        QCOMPARE(valuesOf(answer, "Sec-WebSocket-Extensions"), QByteArrayList{}); // §9
    }

    void aServerThatStopsClosesFirst_data() { addPaths(); }

    void aServerThatStopsClosesFirst() // §5.5.1, §7.1.2
    {
        QFETCH(int, path);
        TestServer server(withoutHaste());
        RawPeer witness(server.port());
        const WebSocketPath there = webSocketPaths("Bob")[path];
        QCOMPARE(witness.upgrades(there.target).status, 101);
        RawPeer peer(server.port());
        QCOMPARE(peer.upgrades(webSocketPaths("Ana")[path].target).status, 101);
        QCOMPARE(textsHeardBy(witness, there, 0), QByteArrayList());

        server.server().stop();

        QCOMPARE(lastWordsTo(peer), QByteArrayList{"close 1001"});
        QCOMPARE(lastWordsTo(witness), QByteArrayList{"close 1001"});
    }

    void whoFindsNoPlaceIsToldByAClose_data() { addPaths(); }

    void whoFindsNoPlaceIsToldByAClose() // §7.1.2, §7.4.2
    {
        QFETCH(int, path);
        server::Options options = withoutHaste();
        options.limits.floods.maxConnections = 1;
        TestServer server(options);
        RawPeer first(server.port());
        QCOMPARE(first.upgrades(webSocketPaths("Bob")[path].target).status, 101);
        RawPeer second(server.port());
        QCOMPARE(second.upgrades(webSocketPaths("Ana")[path].target).status, 101);

        QCOMPARE(lastWordsTo(second), QByteArrayList{"close 4005"});
    }

    void whoHasClosedIsLetGo_data() { addPaths(); }

    void whoHasClosedIsLetGo() // §5.5.1
    {
        QFETCH(int, path);
        TestServer server(withoutHaste());
        RawPeer peer(server.port());
        QCOMPARE(peer.upgrades(webSocketPaths("Ana")[path].target).status, 101);
        QTRY_COMPARE(server.server().connectionCount(), 1);

        peer.sends(WireFrame::close(1000));

        QCOMPARE(lastWordsTo(peer), QByteArrayList{"close 1000"});
        QTRY_COMPARE(server.server().connectionCount(), 0);
    }

    void whenBothCloseThereIsOneCloseOfTheServer_data() { addPaths(); }

    void whenBothCloseThereIsOneCloseOfTheServer() // §5.5.1
    {
        QFETCH(int, path);
        TestServer server(withoutHaste());
        RawPeer peer(server.port());
        QCOMPARE(peer.upgrades(webSocketPaths("Ana")[path].target).status, 101);

        peer.sends(WireFrame::close(1000));
        QVERIFY(peer.hasSentAll());
        server.server().stop();

        const QByteArrayList words = lastWordsTo(peer);
        QCOMPARE(words.size(), 1);
        QVERIFY2(words.first() == "close 1000" || words.first() == "close 1001",
                 words.first().constData());
    }

    void framesAreReadAsTheyMustBe_data() { addRows(framingRows); }
    void framesAreReadAsTheyMustBe() { checkRow(); }
    void controlFramesAreAnsweredAsTheyMustBe_data() { addRows(controlRows); }
    void controlFramesAreAnsweredAsTheyMustBe() { checkRow(); }
    void textsAreWhatTheyMustBe_data() { addRows(contentRows); }
    void textsAreWhatTheyMustBe() { checkRow(); }
};

QTEST_GUILESS_MAIN(TestRfc6455)

#include "tst_rfc6455.moc"
