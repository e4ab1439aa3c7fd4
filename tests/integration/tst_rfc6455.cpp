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

// What a server's frame must be, whatever it says (§5.1, §5.2, §5.5, §5.6).
bool isRight(const WireFrame &frame)
{
    const bool isControl = frame.opcode >= 8;
    return !frame.isMasked && frame.isFinal && frame.reservedBits == 0
        && (isControl
                ? frame.payload.size() <= 125
                : frame.opcode == WireFrame::Text && QUtf8StringView(frame.payload).isValidUtf8());
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

    //! What \a witness has heard by now: all that comes before what it says itself.
    static QByteArrayList textsHeardBy(RawPeer &witness, const WebSocketPath &path)
    {
        const QByteArray own = "that is all"_ba;
        witness.sends(WireFrame::text(path.says(own)));
        QByteArrayList all;
        while (const auto frame = witness.nextFrame()) {
            const auto word = path.hears(frame->payload);
            if (word && word->trimmed() == own)
                return all;
            if (word)
                all.append("text " + word->trimmed());
        }
        return all + QByteArrayList{"the end of the witness"};
    }

    // Sent at once: the system holds a second small packet back till the first one is acknowledged.
    static void say(RawPeer &peer, const FrameRow &row, const QByteArray &behind)
    {
        if (row.pace == FrameRow::Pace::AtOnce)
            return peer.sends(row.bytes + behind);
        peer.sendsByteByByte(row.bytes);
        peer.sends(behind);
    }

    static void checkDialogue(int path, const FrameRow &row)
    {
        TestServer server;
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
        QCOMPARE(textsHeardBy(witness, there), texts);
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
        TestServer server;
        const HandshakeRow right = handshakesAt(path, server.port())[row];
        RawPeer peer(server.port());

        const QByteArrayList answer = answerTo(peer, right.bytes);

        QVERIFY2(!answer.isEmpty(), "there is an answer");
        QCOMPARE(answer.first().sliced(9, 3).toInt(), right.status);
        QVERIFY2(right.field.isEmpty() || answer.contains(right.field),
                 answer.join('\n').constData());
        if (right.status != 101)
            QVERIFY2(peer.isEnded(), "the server ends the connection");
    }

    void theAnswerIsThatOfAWebSocket_data()
    {
        QTest::addColumn<int>("path");
        const QList<WebSocketPath> paths = webSocketPaths({});
        for (int path = 0; path < paths.size(); ++path)
            QTest::addRow("%s, 4.2.2/5", paths[path].name.constData()) << path;
    }

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
            // Nothing that was not offered, and nothing of what is not spoken here (§4.2.2, §9.1).
            QCOMPARE(valuesOf(answer, "Sec-WebSocket-Extensions"), QByteArrayList{});
            QCOMPARE(valuesOf(answer, "Sec-WebSocket-Protocol"), QByteArrayList{});
        }
    }

    void aSubprotocolIsOneOfThoseOffered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArrayList>("choice");
        const QByteArray offer = "Sec-WebSocket-Protocol: chat, charla.v1\r\n";
        const QByteArray lines = "Sec-WebSocket-Protocol: chat\r\n"
                                 "Sec-WebSocket-Protocol: charla.v1\r\n";
        QTest::newRow("4.2.2/5") << "/charla"_ba << offer << QByteArrayList{"charla.v1"};
        QTest::newRow("11.3.4, in two lines")
            << "/charla"_ba << lines << QByteArrayList{"charla.v1"};
        QTest::newRow("4.2.2/4, none offered") << "/charla"_ba
                                               << ""_ba << QByteArrayList{};
        QTest::newRow("4.2.2/4, not spoken there") << "/soc"_ba << offer << QByteArrayList{};
    }

    void aSubprotocolIsOneOfThoseOffered()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, offer);
        TestServer server;
        RawPeer peer(server.port());

        const QByteArrayList answer = answerTo(peer, peer.handshake(path, offer));

        QTEST(valuesOf(answer, "Sec-WebSocket-Protocol"), "choice");
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
