// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>
#include <server/archive/datafolder.h>
#include <server/archive/importer.h>
#include <server/archive/transcriptreader.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(qint64 seq, const QString &text, const MessageId &id = MessageId::create())
{
    ChatMessage message{.seq = Seq(seq),
                        .id = id,
                        .from = Nick::from(u"Ana"_s).value(),
                        .to = RoomName::from(u"lobby"_s).value()};
    message.at = Timestamp(std::chrono::milliseconds(1790000000000));
    message.text = text;
    return encode(ServerMessage(message)) + '\n';
}

} // namespace

//! Transcripts that Charla itself would not write. Each row was found by tests/fuzz/import.
class TestImporter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;

    QString folder() const { return m_place.filePath(u"data"_s); }

    std::optional<ImportReport> take(const QByteArray &transcript)
    {
        QFile file(m_place.filePath(u"transcript.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(transcript) != transcript.size())
            return {};
        file.close();
        const auto report = Importer(folder(), file.fileName(), [](qint64, qint64) {}).run();
        return report ? std::optional(*report) : std::nullopt;
    }

    QStringList texts() const
    {
        const auto connection = openForReading(folder());
        TranscriptReader reader(**connection);
        QStringList texts;
        for (const ArchivedTalk &talk : reader.talks())
            reader.read(talk, [&texts](const TranscriptLine &line) {
                texts.append(std::get<ChatMessage>(line.entry).text);
            });
        return texts;
    }

private slots:
    void anEntryWithoutAPlaceIsNone()
    {
        QVERIFY(!take(lineOf(0, u"nowhere"_s) + lineOf(1, u"one"_s)));
        QCOMPARE(texts(), QStringList{});
    }

    void twoThatClaimOnePlaceAreBothTaken()
    {
        const QByteArray transcript = lineOf(1, u"one"_s) + lineOf(1, u"another"_s);

        const auto report = take(transcript);

        QVERIFY(report);
        QCOMPARE(report->taken, 2);
        QCOMPARE(texts(), (QStringList{u"one"_s, u"another"_s}));
        const auto again = take(transcript);
        QVERIFY(again);
        QCOMPARE(again->known, 2);
    }
};

QTEST_GUILESS_MAIN(TestImporter)

#include "tst_importer.moc"
