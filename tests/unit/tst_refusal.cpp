// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/refusal.h>

#include <QSet>
#include <QTest>

using namespace charla::protocol;

//! The table of refusals: what stands on the wire, and what people read.
class TestRefusal : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeComesBackFromItsText()
    {
        QSet<QByteArray> texts;
        QSet<QString> words;
        for (int i = 0; i <= int(ErrorCode::TooManyInvitations); ++i) {
            const auto code = ErrorCode(i);
            QCOMPARE(errorCodeFromText(errorCodeText(code)), std::optional(code));
            texts.insert(errorCodeText(code).toByteArray());
            words.insert(errorWords(code));
            QVERIFY(errorWords(code).endsWith(u'.'));
        }
        QCOMPARE(texts.size(), int(ErrorCode::TooManyInvitations) + 1);
        QCOMPARE(words.size(), texts.size());
    }

    void aTextNeverChanges()
    {
        QCOMPARE(errorCodeText(ErrorCode::MalformedJson), QByteArrayView("malformed-json"));
        QCOMPARE(errorCodeText(ErrorCode::NickTaken), QByteArrayView("nick-taken"));
        QCOMPARE(errorCodeText(ErrorCode::NoSuchMessage), QByteArrayView("no-such-message"));
        QCOMPARE(errorCodeText(ErrorCode::NotYours), QByteArrayView("not-yours"));
        QCOMPARE(errorCodeText(ErrorCode::TooManyMarks), QByteArrayView("too-many-marks"));
        QCOMPARE(errorCodeText(ErrorCode::NotStored), QByteArrayView("not-stored"));
        QCOMPARE(errorCodeText(ErrorCode::PasswordRequired), QByteArrayView("password-required"));
        QCOMPARE(errorCodeText(ErrorCode::WrongPassword), QByteArrayView("wrong-password"));
        QCOMPARE(errorCodeText(ErrorCode::NoFiles), QByteArrayView("no-files"));
        QCOMPARE(errorCodeText(ErrorCode::FileTooLarge), QByteArrayView("file-too-large"));
        QCOMPARE(errorCodeText(ErrorCode::TypeNotAllowed), QByteArrayView("type-not-allowed"));
        QCOMPARE(errorCodeText(ErrorCode::StorageFull), QByteArrayView("storage-full"));
        QCOMPARE(errorCodeText(ErrorCode::TooManyUploads), QByteArrayView("too-many-uploads"));
        QCOMPARE(errorCodeText(ErrorCode::NoSuchUpload), QByteArrayView("no-such-upload"));
        QCOMPARE(errorCodeText(ErrorCode::TooManyFiles), QByteArrayView("too-many-files"));
        QCOMPARE(errorCodeText(ErrorCode::RateLimited), QByteArrayView("rate-limited"));
    }

    void anUnknownTextHasNoCode_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("of a newer version") << QByteArray("too-loud");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("in capitals") << QByteArray("NICK-TAKEN");
        QTest::newRow("the beginning of one") << QByteArray("nick");
    }

    void anUnknownTextHasNoCode()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!errorCodeFromText(text));
    }
};

QTEST_GUILESS_MAIN(TestRefusal)

#include "tst_refusal.moc"
