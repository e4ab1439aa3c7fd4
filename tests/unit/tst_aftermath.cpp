// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <server/store/aftermath.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

//! What changes leave of a message, and who may make them.
class TestAftermath : public QObject
{
    Q_OBJECT

private slots:
    void anEditGivesAnotherText()
    {
        ChatMessage message = said();

        apply(change(2, ChangeKind::Edit, u"better"_s), message);

        QCOMPARE(message.text, u"better"_s);
        QCOMPARE(message.state, ChatMessage::State::Edited);
        QCOMPARE(message.changed, Seq(2));
    }

    void aDeletedMessageHasNeitherTextNorMarksAndStaysSo()
    {
        ChatMessage message = said();
        apply(change(2, ChangeKind::React, u"+1"_s), message);

        apply(change(3, ChangeKind::Delete), message);
        apply(change(4, ChangeKind::Edit, u"again"_s), message);
        apply(change(5, ChangeKind::React, u"+1"_s), message);

        QCOMPARE(message.text, QString());
        QVERIFY(message.reactions.empty());
        QCOMPARE(message.state, ChatMessage::State::Deleted);
        QCOMPARE(message.changed, Seq(5));
    }

    void whatIsWorkedInAlreadyIsLeftAside()
    {
        ChatMessage message = said();
        apply(change(3, ChangeKind::Edit, u"newer"_s), message);

        apply(change(3, ChangeKind::Edit, u"the same"_s), message);
        apply(change(2, ChangeKind::Edit, u"older"_s), message);

        QCOMPARE(message.text, u"newer"_s);
        QCOMPARE(message.changed, Seq(3));
    }

    void marksStandInTheOrderOfTheirFirst()
    {
        ChatMessage message = said();

        apply(change(2, ChangeKind::React, u"+1"_s, u"Ana"_s), message);
        apply(change(3, ChangeKind::React, u"ok"_s, u"Bea"_s), message);
        apply(change(4, ChangeKind::React, u"+1"_s, u"Bea"_s), message);
        apply(change(5, ChangeKind::React, u"+1"_s, u"Ana"_s), message);

        QCOMPARE(message.reactions,
                 (std::vector<Reaction>{{u"+1"_s, {nick(u"Ana"_s), nick(u"Bea"_s)}},
                                        {u"ok"_s, {nick(u"Bea"_s)}}}));
        QCOMPARE(message.state, ChatMessage::State::Original);
    }

    void aMarkThatIsTakenBackIsGone()
    {
        ChatMessage message = said();
        apply(change(2, ChangeKind::React, u"+1"_s, u"Ana"_s), message);
        apply(change(3, ChangeKind::React, u"+1"_s, u"Bea"_s), message);

        apply(change(4, ChangeKind::Unreact, u"+1"_s, u"Ana"_s), message);
        QCOMPARE(message.reactions, (std::vector<Reaction>{{u"+1"_s, {nick(u"Bea"_s)}}}));

        apply(change(5, ChangeKind::Unreact, u"+1"_s, u"Bea"_s), message);
        apply(change(6, ChangeKind::Unreact, u"ok"_s, u"Bea"_s), message);
        QVERIFY(message.reactions.empty());
    }

    void onlyTheAuthorEditsAndDeletes_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<bool>("othersMay");

        QTest::newRow("edit") << ChangeKind::Edit << false;
        QTest::newRow("delete") << ChangeKind::Delete << false;
        QTest::newRow("react") << ChangeKind::React << true;
        QTest::newRow("unreact") << ChangeKind::Unreact << true;
    }

    void onlyTheAuthorEditsAndDeletes()
    {
        QFETCH(const ChangeKind, kind);
        QFETCH(const bool, othersMay);
        ChatMessage message = said();
        const auto others = othersMay ? std::nullopt : std::optional(ErrorCode::NotYours);

        QCOMPARE(objection(message, Ownership::Own, kind, u"x"_s), std::nullopt);
        QCOMPARE(objection(message, Ownership::Other, kind, u"x"_s), others);

        apply(change(2, ChangeKind::Delete), message);
        QCOMPARE(objection(message, Ownership::Own, kind, u"x"_s), ErrorCode::NoSuchMessage);
    }

    void marksAreLimitedAndPeopleAreNot()
    {
        ChatMessage message = said();
        for (int i = 0; i < limits::MaxMarksPerMessage; ++i)
            apply(change(2 + i, ChangeKind::React, QString::number(i)), message);

        QCOMPARE(objection(message, Ownership::Other, ChangeKind::React, u"one more"_s),
                 ErrorCode::TooManyMarks);
        QCOMPARE(objection(message, Ownership::Other, ChangeKind::React, u"0"_s), std::nullopt);
        QCOMPARE(objection(message, Ownership::Other, ChangeKind::Unreact, u"no"_s), std::nullopt);
    }

private:
    static Nick nick(const QString &name) { return Nick::from(name).value(); }

    static ChatMessage said()
    {
        return {.seq = Seq(1),
                .prev = {},
                .id = MessageId::create(),
                .from = nick(u"Ana"_s),
                .to = RoomName::lobby(),
                .sendAt = {},
                .at = {},
                .text = u"good"_s,
                .replyTo = {},
                .state = ChatMessage::State::Original,
                .reactions = {},
                .changed = {}};
    }

    static Change change(qint64 seq, ChangeKind kind, const QString &text = {},
                         const QString &by = u"Ana"_s)
    {
        return {.seq = Seq(seq),
                .prev = {},
                .id = MessageId::create(),
                .from = nick(by),
                .of = RoomName::lobby(),
                .at = {},
                .target = Seq(1),
                .kind = kind,
                .text = text};
    }
};

QTEST_GUILESS_MAIN(TestAftermath)
#include "tst_aftermath.moc"
