// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/names.h>

#include <protocol/limits.h>

#include <unicode/uspoof.h>

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

QString skeleton(const QString &text)
{
    // A skeleton may be longer: some single letters look like two or three others.
    std::array<char16_t, 1024> buffer; // NOLINT(*-member-init): ICU fills it
    UErrorCode status = U_ZERO_ERROR;
    const auto *source = reinterpret_cast<const UChar *>(text.utf16());
    const int32_t length = uspoof_getSkeleton(spoofChecker(), 0, source, int32_t(text.size()),
                                              buffer.data(), int32_t(buffer.size()), &status);
    return U_SUCCESS(status) ? QString(reinterpret_cast<const QChar *>(buffer.data()), length)
                             : text;
}

bool isVisible(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
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
    const QString name = raw.normalized(QString::NormalizationForm_KC).simplified();
    if (name.isEmpty())
        return because(ErrorCode::EmptyValue);
    // What simplified() took for white space inside must have been a blank, not a line break.
    const bool hasBreak = std::ranges::any_of(raw.trimmed(), isLineBreak);
    const QList<uint> codePoints = name.toUcs4();
    if (hasBreak || !std::ranges::all_of(codePoints, isVisible))
        return because(ErrorCode::BadCharacters);
    if (codePoints.size() > maxCodePoints || name.toUtf8().size() > maxBytes)
        return because(ErrorCode::TooLong);
    return name;
}

} // namespace

NameKeys nameKeys(const QString &name)
{
    return {skeleton(name.toCaseFolded()), skeleton(name)};
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

} // namespace charla::protocol
