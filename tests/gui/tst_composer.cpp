// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/composeredit.h>
#include <ui/look/tonelabel.h>

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace charla;
using namespace Qt::StringLiterals;
using ui::Composer;
using ui::ComposerEdit;

//! The keys of the composer, and what it says.
class TestComposer : public QObject
{
    Q_OBJECT

    std::unique_ptr<Composer> m_composer;
    ComposerEdit *m_edit = nullptr;
    std::unique_ptr<QSignalSpy> m_sent;

    QWidget *trouble() const
    {
        return m_composer->findChild<ui::ToneLabel *>(u"composerTrouble"_s);
    }

    QWidget *bar() const { return m_composer->findChild<QWidget *>(u"intentBar"_s); }

private slots:
    void init()
    {
        m_composer = std::make_unique<Composer>();
        m_composer->resize(400, 80);
        m_composer->show();
        m_edit = m_composer->findChild<ComposerEdit *>(u"composerEdit"_s);
        m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
        QVERIFY(m_edit);
    }

    void enterSendsAndEmpties_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
    }

    void enterSendsAndEmpties()
    {
        QFETCH(Qt::Key, key);
        QTest::keyClicks(m_edit, u"hello"_s);
        QTest::keyClick(m_edit, key);

        QCOMPARE(m_sent->count(), 1);
        QCOMPARE(m_sent->first().first().toString(), u"hello"_s);
        QVERIFY(m_edit->toPlainText().isEmpty());
    }

    void shiftEnterBreaksTheLine()
    {
        QTest::keyClicks(m_edit, u"one"_s);
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_edit, u"two"_s);
        QCOMPARE(m_sent->count(), 0);

        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_sent->first().first().toString(), u"one\ntwo"_s);
    }

    void upInAnEmptyOneAsksForTheLastMessage()
    {
        QSignalSpy asked(m_composer.get(), &Composer::editLastWanted);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(asked.count(), 1);

        QTest::keyClicks(m_edit, u"new"_s);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(asked.count(), 1);
    }

    void upInATextMovesTheCursor()
    {
        QTest::keyClicks(m_edit, u"said"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"new"_s);

        QTest::keyClick(m_edit, Qt::Key_Up);

        QCOMPARE(m_edit->toPlainText(), u"new"_s);
    }

    void nothingIsNotSent()
    {
        const auto *button = m_composer->findChild<QToolButton *>(u"sendButton"_s);
        QVERIFY(!button->isEnabled());

        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"   "_s);
        QTest::keyClick(m_edit, Qt::Key_Return);

        QCOMPARE(m_sent->count(), 0);
        QVERIFY(!trouble()->isVisible());
    }

    void whatIsTooLongStaysAndIsToldInPlace()
    {
        const QString text = u"x"_s.repeated(protocol::limits::MaxTextBytes + 1);
        m_edit->setPlainText(text);
        QVERIFY(trouble()->isVisible());

        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_sent->count(), 0);
        QCOMPARE(m_edit->toPlainText(), text);

        QTest::keyClick(m_edit, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(m_edit, Qt::Key_Backspace);
        QVERIFY(!trouble()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_sent->count(), 1);
    }

    void theButtonSendsToo()
    {
        QTest::keyClicks(m_edit, u"hello"_s);
        QTest::mouseClick(m_composer->findChild<QToolButton *>(u"sendButton"_s), Qt::LeftButton);

        QCOMPARE(m_sent->count(), 1);
    }

    void growsWithItsLinesUpToSix()
    {
        const int one = m_edit->height();
        for (int line = 0; line < 3; ++line)
            QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
        const int four = m_edit->height();
        QCOMPARE(four, one + 3 * m_edit->fontMetrics().lineSpacing());

        for (int line = 0; line < 20; ++line)
            QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_edit->height(),
                 one + (ComposerEdit::MaxLines - 1) * m_edit->fontMetrics().lineSpacing());
    }

    void anAnswerIsSentWithWhatItAnswers()
    {
        m_composer->beginReply(protocol::Seq(7), u"Ana"_s, u"which address?"_s);
        QVERIFY(bar()->isVisible());
        QTest::keyClicks(m_edit, u"the old one"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);

        QCOMPARE(m_sent->first().at(1).value<protocol::Seq>(), protocol::Seq(7));
        QVERIFY(!bar()->isVisible());
        QTest::keyClicks(m_edit, u"next"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QVERIFY(m_sent->last().at(1).value<protocol::Seq>().isNull());
    }

    void escapeKeepsTheTextOfAnAnswer()
    {
        m_composer->beginReply(protocol::Seq(7), u"Ana"_s, u"which address?"_s);
        QTest::keyClicks(m_edit, u"the old one"_s);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Return);

        QVERIFY(m_sent->first().at(1).value<protocol::Seq>().isNull());
    }

    void whatWasBeingWrittenComesBackAfterAnEdit_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("edits");
        QTest::newRow("sent") << Qt::Key_Return << 1;
        QTest::newRow("given up") << Qt::Key_Escape << 0;
    }

    void whatWasBeingWrittenComesBackAfterAnEdit()
    {
        QFETCH(Qt::Key, key);
        QSignalSpy edited(m_composer.get(), &Composer::editRequested);
        QTest::keyClicks(m_edit, u"half a"_s);

        m_composer->beginEdit(protocol::Seq(7), u"at elevn"_s);
        QCOMPARE(m_edit->toPlainText(), u"at elevn"_s);
        QTest::keyClick(m_edit, Qt::Key_Backspace);
        QTest::keyClicks(m_edit, u"en"_s);
        QTest::keyClick(m_edit, key);

        QTEST(int(edited.count()), "edits");
        QCOMPARE(m_edit->toPlainText(), u"half a"_s);
        QCOMPARE(m_sent->count(), 0);
        if (!edited.isEmpty())
            QCOMPARE(edited.first().at(1).toString(), u"at eleven"_s);
    }

    void anEditThatChangesNothingIsNotSent()
    {
        QSignalSpy edited(m_composer.get(), &Composer::editRequested);
        m_composer->beginEdit(protocol::Seq(7), u"at eleven"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);

        QCOMPARE(edited.count(), 0);
        QVERIFY(!bar()->isVisible());
    }

    void tabLeavesIt() { QVERIFY(m_edit->tabChangesFocus()); }
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
