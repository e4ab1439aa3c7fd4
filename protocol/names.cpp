// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/names.h>

#include <protocol/limits.h>

#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include <QStringList>

#include <algorithm>
#include <array>
#include <memory>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

struct CheckerCloser
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

// Opened once: it is read-only afterwards and may be asked from any thread.
const USpoofChecker *spoofChecker()
{
    static const std::unique_ptr<USpoofChecker, CheckerCloser> checker([] {
        UErrorCode status = U_ZERO_ERROR;
        return uspoof_open(&status);
    }());
    return checker.get();
}

// No letter becomes more than 12 units by folding and looking like others (most: 7, some of Korean).
using Buffer = std::array<UChar, 12 * limits::MaxRoomCodePoints>;

const UChar *unitsOf(const QString &text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

QString written(const Buffer &buffer, int32_t length, UErrorCode status, const QString &otherwise)
{
    if (U_FAILURE(status))
        return otherwise;
    return QString(reinterpret_cast<const QChar *>(buffer.data()), length);
}

// Whether a sign before them is shown as a letter or as an emoji: hardly to be told apart.
bool isPresentationSelector(char32_t codePoint)
{
    return codePoint == 0xFE0E || codePoint == 0xFE0F;
}

QString skeleton(const QString &text)
{
    QString bare = text;
    bare.removeIf([](QChar c) { return isPresentationSelector(c.unicode()); });
    Buffer buffer; // NOLINT(*-member-init): ICU fills it
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length
        = uspoof_getSkeleton(spoofChecker(), 0, unitsOf(bare), int32_t(bare.size()), buffer.data(),
                             int32_t(buffer.size()), &status);
    // A second dot on a letter that has one can't be seen; ICU's table does not have it.
    return written(buffer, length, status, bare)
        .replace(u"i\u0307"_s, u"i"_s)
        .replace(u"j\u0307"_s, u"j"_s);
}

// By ICU, because QString::toCaseFolded() leaves letters alone that fold to two ("ß" to "ss").
QString withoutCase(const QString &text)
{
    Buffer buffer; // NOLINT(*-member-init): ICU fills it
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = u_strFoldCase(buffer.data(), int32_t(buffer.size()), unitsOf(text),
                                         int32_t(text.size()), U_FOLD_CASE_DEFAULT, &status);
    return written(buffer, length, status, text);
}

bool isVisible(char32_t codePoint)
{
    constexpr char32_t BrailleBlank = 0x2800;
    const auto c = UChar32(codePoint);
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_NotAssigned:
        // Unicode keeps these places for emoji: a program with a newer Unicode shows them.
        return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
    default:
        return codePoint != BrailleBlank
            && (isPresentationSelector(codePoint)
                || !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
    }
}

// Accents and selectors need a letter or a sign to stand on.
bool standsAlone(char32_t codePoint)
{
    return !QChar::isSpace(codePoint) && !QChar::isMark(codePoint);
}

// Most names are: nothing to normalise in them, and nothing to hide.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isLineBreak(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

// The field is filled in by whoever knows which one it was.
Refusal because(ErrorCode code)
{
    return {code, {}, {}};
}

Result<QString, Refusal> checkedName(const QString &raw, qsizetype maxCodePoints,
                                     qsizetype maxBytes)
{
    // Before the costly part, and generous: normalising may shorten a name, but never that much.
    if (raw.size() > 8 * maxBytes)
        return because(ErrorCode::TooLong);
    if (!raw.isValidUtf16())
        return because(ErrorCode::BadCharacters);
    const bool plain = isPlain(raw);
    const QString name = (plain ? raw : raw.normalized(QString::NormalizationForm_KC)).simplified();
    const QList<uint> codePoints = name.toUcs4();
    if (std::ranges::none_of(codePoints, standsAlone))
        return because(ErrorCode::EmptyValue);
    // What simplified() took for white space inside must have been a blank, not a line break.
    const bool hasBreak = !plain && std::ranges::any_of(raw.trimmed(), isLineBreak);
    if (hasBreak || (!plain && !std::ranges::all_of(codePoints, isVisible)))
        return because(ErrorCode::BadCharacters);
    if (codePoints.size() > maxCodePoints || name.toUtf8().size() > maxBytes)
        return because(ErrorCode::TooLong);
    return name;
}

} // namespace

NameKeys nameKeys(const QString &name)
{
    return {skeleton(withoutCase(name)), skeleton(name)};
}

Result<Nick, Refusal> Nick::from(const QString &raw)
{
    auto name = checkedName(raw, limits::MaxNickCodePoints, limits::MaxNickBytes);
    if (!name)
        return name.error();
    return Nick(std::move(name).value());
}

Result<RoomName, Refusal> RoomName::from(const QString &raw)
{
    auto name = checkedName(raw, limits::MaxRoomCodePoints, limits::MaxRoomBytes);
    if (!name)
        return name.error();
    return RoomName(std::move(name).value());
}

RoomName RoomName::lobby()
{
    return RoomName(u"lobby"_s);
}

bool sortsBefore(const QString &one, const QString &other)
{
    const int withoutCase = one.compare(other, Qt::CaseInsensitive);
    return withoutCase != 0 ? withoutCase < 0 : one < other;
}

} // namespace charla::protocol
