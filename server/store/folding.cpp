// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/folding.h>

#include <QChar>

#include <optional>

namespace charla::server {

namespace {

// Nothing below combines with what stands before it.
constexpr char16_t FirstMark = 0x0300;

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(at + 1));
    return unit.unicode();
}

bool isMark(char32_t codePoint)
{
    if (codePoint < FirstMark)
        return false;
    const QChar::Category category = QChar::category(codePoint);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

// Decomposed Hangul, as macOS writes it, is a leading consonant that these follow.
bool isHangulTail(char32_t codePoint)
{
    return codePoint >= 0x1160 && codePoint <= 0x11FF;
}

qsizetype sequenceEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + QChar::fromUcs4(codePointAt(text, at)).size();
    while (end < text.size()) {
        const char32_t next = codePointAt(text, end);
        if (!isMark(next) && !isHangulTail(next))
            break;
        end += QChar::requiresSurrogates(next) ? 2 : 1;
    }
    return end;
}

bool isAccent(char32_t codePoint)
{
    constexpr char32_t VoicedMark = 0x3099;
    constexpr char32_t SemiVoicedMark = 0x309A;
    if (!isMark(codePoint) || codePoint == VoicedMark || codePoint == SemiVoicedMark)
        return false;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
        return true;
    default:
        return false;
    }
}

bool isSign(char32_t codePoint)
{
    constexpr char32_t ProlongedSound = 0x30FC; // of Kana, but filed under no script
    if (codePoint == ProlongedSound)
        return true;
    if (QChar::category(codePoint) == QChar::Symbol_Other)
        return true;
    if (!QChar::isLetterOrNumber(codePoint))
        return false;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

std::optional<Run::Kind> kindOf(char32_t codePoint)
{
    if (codePoint < 0x80) {
        const bool isWord = (codePoint >= U'a' && codePoint <= U'z')
            || (codePoint >= U'0' && codePoint <= U'9') || codePoint == U'_';
        return isWord ? std::optional(Run::Kind::Word) : std::nullopt;
    }
    if (isSign(codePoint))
        return Run::Kind::Signs;
    if (QChar::isLetterOrNumber(codePoint))
        return Run::Kind::Word;
    return std::nullopt;
}

} // namespace

FoldedText::FoldedText(QStringView original) : m_originalSize(int(original.size()))
{
    m_text.reserve(original.size());
    m_starts.reserve(std::size_t(original.size()));
    for (qsizetype at = 0; at < original.size();) {
        const QChar unit = original.at(at);
        const bool alone = at + 1 == original.size() || original.at(at + 1).unicode() < FirstMark;
        if (unit.unicode() < 0x80 && alone) {
            m_text.append(unit.toLower());
            m_starts.push_back(int(at));
            ++at;
            continue;
        }
        const qsizetype end = sequenceEnd(original, at);
        append(original.sliced(at, end - at), at);
        at = end;
    }
}

void FoldedText::append(QStringView sequence, qsizetype at)
{
    const QString decomposed
        = sequence.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString kept;
    for (qsizetype i = 0; i < decomposed.size();) {
        const char32_t codePoint = codePointAt(decomposed, i);
        const qsizetype units = QChar::requiresSurrogates(codePoint) ? 2 : 1;
        if (codePoint == U'ß') // QString folds only what stays one letter
            kept += u"ss";
        else if (!isAccent(codePoint))
            kept += QStringView(decomposed).sliced(i, units);
        i += units;
    }
    m_text += kept.normalized(QString::NormalizationForm_C);
    m_starts.resize(std::size_t(m_text.size()), int(at));
}

protocol::Span FoldedText::original(qsizetype start, qsizetype end) const
{
    Q_ASSERT(0 <= start && start < end && end <= m_text.size());
    const int first = m_starts.at(std::size_t(start));
    const int last = m_starts.at(std::size_t(end - 1));
    auto behind = std::size_t(end);
    while (behind < m_starts.size() && m_starts.at(behind) == last)
        ++behind;
    const int stop = behind < m_starts.size() ? m_starts.at(behind) : m_originalSize;
    return {.start = first, .length = stop - first};
}

std::vector<Run> runsOf(QStringView folded)
{
    std::vector<Run> runs;
    std::optional<Run> open;
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t codePoint = codePointAt(folded, at);
        const qsizetype next = at + (QChar::requiresSurrogates(codePoint) ? 2 : 1);
        const auto kind = open && isMark(codePoint) ? std::optional(open->kind) : kindOf(codePoint);
        if (open && open->kind != kind) {
            runs.push_back(*open);
            open.reset();
        }
        if (kind && !open)
            open = Run{.kind = *kind, .start = at, .end = next};
        else if (open)
            open->end = next;
        at = next;
    }
    if (open)
        runs.push_back(*open);
    return runs;
}

std::vector<qsizetype> lettersOf(QStringView folded, const Run &run)
{
    std::vector<qsizetype> letters;
    for (qsizetype at = run.start; at < run.end;) {
        const char32_t codePoint = codePointAt(folded, at);
        if (letters.empty() || run.kind == Run::Kind::Word || !isMark(codePoint))
            letters.push_back(at);
        at += QChar::requiresSurrogates(codePoint) ? 2 : 1;
    }
    letters.push_back(run.end);
    return letters;
}

} // namespace charla::server
