// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/searchtext.h>

#include <QTextBoundaryFinder>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// In letters, of the pieces of words that are looked up.
constexpr std::size_t ShortPiece = 3;
constexpr std::size_t LongPiece = 5;

// A stretch of folded text.
struct Place
{
    qsizetype start = 0;
    qsizetype end = 0;
};

// Each run of `length` letters, with a space before it.
void addPieces(QString &tokens, QStringView folded, const std::vector<qsizetype> &letters,
               std::size_t length)
{
    for (std::size_t i = 0; i + length < letters.size(); ++i) {
        tokens += u' ';
        tokens += folded.sliced(letters[i], letters[i + length] - letters[i]);
    }
}

SearchTerm termOf(QStringView folded, const Run &run)
{
    const QString text = folded.sliced(run.start, run.end - run.start).toString();
    if (run.kind == Run::Kind::Signs)
        return {SearchTerm::Kind::Signs, text};
    const bool isShort = lettersOf(folded, run).size() - 1 < ShortPiece;
    return {isShort ? SearchTerm::Kind::Word : SearchTerm::Kind::Part, text};
}

// One or two letters count where nothing of a word stands on either side.
bool standsAlone(QStringView folded, const Place &place)
{
    constexpr qsizetype Neighbour = 2; // units of the longest code point
    const qsizetype from = std::max<qsizetype>(0, place.start - Neighbour);
    const qsizetype to = std::min(folded.size(), place.end + Neighbour);
    const std::vector<Run> runs = runsOf(folded.sliced(from, to - from));
    return std::ranges::any_of(runs, [&place, from](const Run &run) {
        return run.start + from == place.start && run.end + from == place.end;
    });
}

std::vector<Place> placesOf(QStringView folded, const SearchTerm &term)
{
    std::vector<Place> places;
    for (qsizetype at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at)) {
        const Place place{at, at + term.text.size()};
        if (term.kind != SearchTerm::Kind::Word || standsAlone(folded, place))
            places.push_back(place);
        at = place.end;
    }
    return places;
}

bool holds(QStringView folded, const SearchTerm &term)
{
    return term.kind == SearchTerm::Kind::Word ? !placesOf(folded, term).empty()
                                               : folded.contains(term.text);
}

std::vector<Span> spansOf(const FoldedText &folded, const std::vector<SearchTerm> &terms)
{
    std::vector<Span> spans;
    for (const SearchTerm &term : terms)
        for (const Place &place : placesOf(folded.text(), term))
            spans.push_back(folded.original(place.start, place.end));
    std::ranges::sort(spans, {}, &Span::start);

    std::vector<Span> apart;
    for (const Span &span : spans) {
        if (apart.empty() || span.start > apart.back().start + apart.back().length) {
            apart.push_back(span);
            continue;
        }
        const int end
            = std::max(apart.back().start + apart.back().length, span.start + span.length);
        apart.back().length = end - apart.back().start;
    }
    return apart;
}

QString inOneLine(QString text)
{
    for (QChar &unit : text)
        if (unit.isSpace())
            unit = u' ';
    return text;
}

qsizetype graphemeStart(const QString &line, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

// Some words before what was found, if there are any, else some characters.
qsizetype windowStart(const QString &line, qsizetype found)
{
    constexpr qsizetype Before = ExcerptUnits / 4;
    const qsizetype wanted = std::min(found - Before, line.size() - ExcerptUnits);
    if (wanted <= 0)
        return 0;
    const qsizetype space = line.indexOf(u' ', wanted);
    return space >= 0 && space < found ? space + 1 : graphemeStart(line, wanted);
}

qsizetype windowEnd(const QString &line, qsizetype start, qsizetype foundEnd)
{
    const qsizetype wanted = start + ExcerptUnits;
    if (wanted >= line.size())
        return line.size();
    const qsizetype space = line.lastIndexOf(u' ', wanted);
    if (space >= foundEnd)
        return space;
    const qsizetype end = graphemeStart(line, wanted);
    return end > start ? end : line.size(); // one endless character
}

} // namespace

std::vector<SearchTerm> searchTerms(const QString &query)
{
    const FoldedText folded(query);
    std::vector<SearchTerm> terms;
    for (const Run &run : runsOf(folded.text())) {
        SearchTerm term = termOf(folded.text(), run);
        if (std::ranges::find(terms, term) == terms.end())
            terms.push_back(std::move(term));
    }
    return terms;
}

bool matches(const FoldedText &text, const std::vector<SearchTerm> &terms)
{
    return !terms.empty() && std::ranges::all_of(terms, [&text](const SearchTerm &term) {
        return holds(text.text(), term);
    });
}

QString indexTokens(const QString &text)
{
    const FoldedText folded(text);
    QString tokens;
    tokens.reserve(8 * text.size());
    for (const Run &run : runsOf(folded.text())) {
        const std::vector<qsizetype> letters = lettersOf(folded.text(), run);
        if (run.kind == Run::Kind::Signs) {
            addPieces(tokens, folded.text(), letters, 1);
            addPieces(tokens, folded.text(), letters, 2);
        } else if (letters.size() - 1 < ShortPiece) {
            addPieces(tokens, folded.text(), letters, letters.size() - 1);
        } else {
            addPieces(tokens, folded.text(), letters, ShortPiece);
            addPieces(tokens, folded.text(), letters, LongPiece);
        }
    }
    return tokens.mid(1);
}

QStringList tokensOf(const SearchTerm &term)
{
    const Run::Kind kind
        = term.kind == SearchTerm::Kind::Signs ? Run::Kind::Signs : Run::Kind::Word;
    const std::vector<qsizetype> letters
        = lettersOf(term.text, {.kind = kind, .start = 0, .end = term.text.size()});
    const std::size_t count = letters.size() - 1;
    std::size_t length = count;
    if (term.kind == SearchTerm::Kind::Signs)
        length = std::min<std::size_t>(count, 2);
    else if (term.kind == SearchTerm::Kind::Part)
        length = count < LongPiece ? ShortPiece : LongPiece;

    QString tokens;
    addPieces(tokens, term.text, letters, length);
    QStringList list = tokens.split(u' ', Qt::SkipEmptyParts);
    list.removeDuplicates();
    return list;
}

// "=" is in no word, so that nobody writes these tokens.
QString conversationToken(qint64 conversation)
{
    return "=c"_L1 + QString::number(conversation);
}

QString authorToken(const QString &nick)
{
    return "=a"_L1 + QString::fromLatin1(FoldedText(nick).text().toUtf8().toHex());
}

Excerpt excerpt(const QString &text, const std::vector<SearchTerm> &terms)
{
    const std::vector<Span> spans = spansOf(FoldedText(text), terms);
    const QString line = inOneLine(text);
    const Span first = spans.empty() ? Span() : spans.front();
    const qsizetype start = windowStart(line, first.start);
    const qsizetype end = windowEnd(line, start, first.start + first.length);

    Excerpt excerpt;
    if (start > 0)
        excerpt.text += u'…';
    const int shift = int(start - excerpt.text.size());
    excerpt.text += line.sliced(start, end - start);
    if (end < line.size())
        excerpt.text += u'…';
    for (const Span &span : spans) {
        const int stop = std::min(span.start + span.length, int(end));
        if (span.start < stop)
            excerpt.marks.push_back({.start = span.start - shift, .length = stop - span.start});
    }
    return excerpt;
}

} // namespace charla::server
