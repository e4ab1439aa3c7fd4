// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/emojitable.h>
#include <ui/emoji/recentemoji.h>

#include <QSet>
#include <QTest>

using namespace charla;
using namespace charla::ui;
using namespace Qt::StringLiterals;

//! The table of emoji, and those used last.
class TestEmoji : public QObject
{
    Q_OBJECT

    static QStringList found(const QString &typed, const QStringList &recent = {})
    {
        QStringList texts;
        for (const Emoji *emoji : EmojiTable::instance().named(typed, recent))
            texts.append(emoji->text);
        return texts;
    }

private slots:
    void theTableIsWhole()
    {
        const EmojiTable &table = EmojiTable::instance();
        QSet<QString> texts;
        QSet<QString> names;
        QSet<int> categories;
        for (const Emoji &emoji : table.all()) {
            QVERIFY2(!texts.contains(emoji.text), qPrintable(emoji.text));
            QVERIFY2(!names.contains(emoji.names.first()), qPrintable(emoji.names.first()));
            texts.insert(emoji.text);
            names.insert(emoji.names.first());
            categories.insert(emoji.category);
        }
        QVERIFY(texts.size() > 300);
        QCOMPARE(categories.size(), table.categories().size());
    }

    void namesAreFoundByTheirBeginnings()
    {
        QCOMPARE(found(u"tada"_s), QStringList{u"🎉"_s});
        QCOMPARE(found(u"Thumbs up"_s), QStringList{u"👍"_s});
        QVERIFY(found(u"heart"_s).indexOf(u"❤️"_s) == 0);
        QVERIFY(found(u"heart"_s).contains(u"💔"_s)); // broken_heart
        QVERIFY(found(u"nothing_like_that"_s).isEmpty());
    }

    void whatWasUsedLastComesFirstAmongEquals()
    {
        QCOMPARE(found(u"sm"_s).first(), u"😃"_s);
        QCOMPARE(found(u"sm"_s, {u"😏"_s, u"🥰"_s}).first(2), QStringList({u"😏"_s, u"🥰"_s}));
    }

    void theLastOnesAreFewAndEachOnce()
    {
        RecentEmoji recent;
        recent.setAll({u"🎉"_s, u"<script>"_s, u"👍"_s, u"🎉"_s});
        QCOMPARE(recent.all(), QStringList({u"🎉"_s, u"👍"_s}));

        recent.note(u"👍"_s);
        QCOMPARE(recent.all(), QStringList({u"👍"_s, u"🎉"_s}));
        for (const Emoji &emoji : EmojiTable::instance().all())
            recent.note(emoji.text);
        QCOMPARE(recent.all().size(), RecentEmoji::MaxCount);
        QCOMPARE(recent.all().first(), EmojiTable::instance().all().back().text);
    }
};

QTEST_APPLESS_MAIN(TestEmoji)
#include "tst_emoji.moc"
