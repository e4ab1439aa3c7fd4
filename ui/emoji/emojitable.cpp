// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/emojitable.h>

#include <ui/switcher/fuzzy.h>

#include <QFile>

#include <algorithm>
#include <iterator>
#include <tuple>

// Outside of namespaces, or it would look for the resource in them.
static void initEmojiResource()
{
    Q_INIT_RESOURCE(emoji);
}

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

struct Category
{
    QLatin1StringView name; //!< in the file
    const char *title;
};

const Category Categories[] = {
    {"faces"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Faces")},
    {"people"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Hands and people")},
    {"nature"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Nature")},
    {"food"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Food and drink")},
    {"activities"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Play and feasts")},
    {"travel"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Travel and places")},
    {"objects"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Objects")},
    {"symbols"_L1, QT_TRANSLATE_NOOP("charla::ui::EmojiTable", "Symbols")},
};

constexpr int NoFit = 4;

//! The less the better.
int fit(const QString &name, const QString &typed)
{
    if (name == typed)
        return 0;
    if (name.startsWith(typed))
        return 1;
    return name.contains(u'_' + typed) ? 2 : NoFit;
}

//! The name that is shown counts more than the others.
int fit(const Emoji &emoji, const QString &typed)
{
    int best = fit(emoji.names.first(), typed);
    for (const QString &name : emoji.names)
        best = qMin(best, fit(name, typed) + (name == emoji.names.first() ? 0 : 1));
    return qMin(best, NoFit);
}

} // namespace

const EmojiTable &EmojiTable::instance()
{
    static const EmojiTable Table;
    return Table;
}

EmojiTable::EmojiTable()
{
    initEmojiResource();
    QFile file(u":/emoji/emoji.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        const auto *category = std::ranges::find(Categories, fields.first(), &Category::name);
        if (fields.size() == 3 && category != std::end(Categories))
            m_all.push_back({.text = fields[1],
                             .category = int(category - std::begin(Categories)),
                             .names = fields[2].split(u' ', Qt::SkipEmptyParts)});
    }
}

QStringList EmojiTable::categories() const
{
    QStringList titles;
    for (const Category &category : Categories)
        titles.append(tr(category.title));
    return titles;
}

const Emoji *EmojiTable::find(const QString &text) const
{
    const auto found = std::ranges::find(m_all, text, &Emoji::text);
    return found == m_all.end() ? nullptr : &*found;
}

std::vector<const Emoji *> EmojiTable::named(const QString &typed, const QStringList &recent) const
{
    using Rank = std::tuple<int, qsizetype>;
    const QString wanted = plainLetters(typed.trimmed()).replace(u' ', u'_');
    std::vector<std::pair<Rank, const Emoji *>> ranked;
    for (const Emoji &emoji : m_all) {
        const int fits = fit(emoji, wanted);
        const qsizetype place = recent.indexOf(emoji.text);
        if (fits < NoFit)
            ranked.push_back({{fits, place < 0 ? recent.size() : place}, &emoji});
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<Rank, const Emoji *>::first);
    std::vector<const Emoji *> found;
    found.reserve(ranked.size());
    for (const auto &[rank, emoji] : ranked)
        found.push_back(emoji);
    return found;
}

} // namespace charla::ui
