// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <ui/conversation/messagewords.h>
#include <ui/look/avatar.h>
#include <ui/look/theme.h>
#include <ui/people/memberwords.h>

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

using namespace charla;
using namespace charla::ui;
using namespace Qt::StringLiterals;
using client::MemberModel;
using client::MessageModel;
using protocol::KeyMark;

//! That a nick is somebody else's by now is seen.
class TestKeyMarks : public QObject
{
    Q_OBJECT

private slots:
    void eachMarkHasItsOwnRing()
    {
        const QImage one = picture(KeyMark::from(u"000001ff"_s).value());
        QCOMPARE(picture(KeyMark::from(u"000001ff"_s).value()), one);
        QVERIFY(picture(KeyMark::from(u"000001fe"_s).value()) != one); // other gaps
        QVERIFY(picture(KeyMark::from(u"000005ff"_s).value()) != one); // another colour
        QVERIFY(picture({}) != one);
    }

    void aRunOfMessagesIsOfOnePerson()
    {
        MessageModel model;
        const KeyMark first = KeyMark::of("the first");
        model.insert({row(1, first), row(2, first), row(3, KeyMark::of("the second"))});
        MessageWords words;
        words.setSourceModel(&model);
        QCOMPARE(continues(words), QList<bool>({false, true, false}));
    }

    void itIsToldInDigits()
    {
        const KeyMark mark = KeyMark::from(u"9f3a12c4"_s).value();
        MessageModel messages;
        messages.insert({row(1, mark), row(2, {})});
        MessageWords words;
        words.setSourceModel(&messages);
        QVERIFY(tip(words, 0).contains(u"9F3A 12C4"_s));
        QVERIFY(!tip(words, 1).contains(u"mark"_s));

        MemberModel members;
        const auto ana = protocol::Nick::from(u"Ana"_s).value();
        members.add({ana, protocol::Presence::Online, mark});
        MemberWords names;
        names.setSourceModel(&members);
        QVERIFY(tip(names, 0).contains(u"9F3A 12C4"_s));
        QVERIFY(
            names.index(0, 0).data(Qt::AccessibleDescriptionRole).toString().contains(u"9F3A"_s));
        members.add(
            {ana, protocol::Presence::Online, KeyMark::of("another")}); // left and came unseen
        QVERIFY(!tip(names, 0).contains(u"9F3A 12C4"_s));
    }

private:
    static QImage picture(const KeyMark &mark)
    {
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintAvatar(painter, image.rect(), u"Ana"_s, mark, Theme(QGuiApplication::palette()));
        return image;
    }

    static MessageModel::Row row(qint64 seq, const KeyMark &mark)
    {
        return {.keyMark = mark,
                .author = u"Ana"_s,
                .text = QString::number(seq),
                .at = protocol::Timestamp(std::chrono::hours(12)),
                .id = protocol::MessageId::create(),
                .place = {0, protocol::Seq(seq), 0}};
    }

    static QList<bool> continues(const MessageWords &words)
    {
        QList<bool> each;
        for (int row = 0; row < words.rowCount(); ++row)
            each.append(words.index(row, 0).data(int(MessageWords::Role::Continues)).toBool());
        return each;
    }

    static QString tip(const QAbstractItemModel &model, int row)
    {
        return model.index(row, 0).data(Qt::ToolTipRole).toString();
    }
};

QTEST_MAIN(TestKeyMarks)

#include "tst_keymarks.moc"
