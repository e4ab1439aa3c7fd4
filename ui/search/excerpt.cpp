// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/excerpt.h>

#include <ui/markdown/markdown.h>

#include <algorithm>

namespace charla::ui {

namespace {

//! For each place of \a words the one of \a text that it comes from, as words leave marks out and
//! change nothing else that could be found.
std::vector<qsizetype> originsOf(const QString &words, const QString &text)
{
    std::vector<qsizetype> origins;
    origins.reserve(std::size_t(words.size()));
    qsizetype from = 0;
    for (const QChar letter : words) {
        const qsizetype at = text.indexOf(letter, from);
        if (at >= 0)
            from = at + 1;
        origins.push_back(at);
    }
    return origins;
}

} // namespace

Excerpt plainExcerpt(const QString &text, const std::vector<protocol::Span> &marks)
{
    Excerpt excerpt{.words = plainWords(text), .marks = {}};
    if (excerpt.words == text) {
        excerpt.marks = marks;
        return excerpt;
    }
    const std::vector<qsizetype> origins = originsOf(excerpt.words, text);
    qsizetype behind = 0; // what was marked last
    for (const protocol::Span &mark : marks) {
        const QString found = text.mid(mark.start, mark.length);
        const auto place = std::ranges::find(origins, mark.start);
        qsizetype at = place - origins.begin();
        if (excerpt.words.mid(at, mark.length) != found)
            at = excerpt.words.indexOf(found, behind);
        if (at < behind)
            continue;
        behind = at + found.size();
        excerpt.marks.push_back({.start = int(at), .length = mark.length});
    }
    excerpt.words.replace(u'\n', u' ');
    return excerpt;
}

} // namespace charla::ui
