// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/filenames.h>

#include <protocol/limits.h>

#include <unicode/uchar.h>

#include <QList>
#include <QStringList>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// A longer one is no ending, and is cut like the rest.
constexpr qsizetype MaxEndingBytes = 32;

// What is read of a name at all: nobody needs the rest to know what it was.
constexpr qsizetype MaxReadUnits = 16 * 1024;

bool isSeen(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !QChar::isNonCharacter(codePoint)
            && !u_hasBinaryProperty(UChar32(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    }
}

QString lastPart(const QString &path)
{
    const auto isSeparator = [](QChar c) { return c == u'/' || c == u'\\'; };
    qsizetype end = path.size();
    while (end > 0 && isSeparator(path.at(end - 1)))
        --end;
    qsizetype begin = end;
    while (begin > 0 && !isSeparator(path.at(begin - 1)))
        --begin;
    return path.sliced(begin, end - begin);
}

QString seenOf(const QString &text)
{
    QList<uint> codePoints = text.toUcs4(); // half a pair becomes a replacement character
    codePoints.removeIf([](uint codePoint) { return !isSeen(codePoint); });
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(codePoints.constData()),
                             codePoints.size());
}

QString trimmed(const QString &name)
{
    const auto goes = [](QChar c) { return c == u'.' || c.isSpace(); };
    qsizetype begin = 0;
    qsizetype end = name.size();
    while (begin < end && goes(name.at(begin)))
        ++begin;
    while (end > begin && goes(name.at(end - 1)))
        --end;
    return name.sliced(begin, end - begin);
}

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: also with an ending, also with
// blanks before it, and the digits also as superscripts.
bool isWindowsDevice(const QString &name)
{
    static const QStringList plain{u"CON"_s, u"PRN"_s,    u"AUX"_s,
                                   u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    static const QString digits = u"0123456789\u00B9\u00B2\u00B3"_s;
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (plain.contains(stem))
        return true;
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT"))
        && digits.contains(stem.back());
}

qsizetype bytesOf(QStringView text)
{
    return text.toUtf8().size();
}

// The longest beginning, or end, of whole code points that fits.
QStringView beginning(QStringView text, qsizetype maxBytes)
{
    while (bytesOf(text) > maxBytes) {
        const qsizetype excess = bytesOf(text) - maxBytes;
        text.chop(std::max<qsizetype>(1, excess / 4));
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

QStringView ending(QStringView text, qsizetype maxBytes)
{
    while (bytesOf(text) > maxBytes) {
        const qsizetype excess = bytesOf(text) - maxBytes;
        text = text.sliced(std::max<qsizetype>(1, excess / 4));
        if (!text.isEmpty() && text.front().isLowSurrogate())
            text = text.sliced(1);
    }
    return text;
}

QString shortened(const QString &name)
{
    if (bytesOf(name) <= limits::MaxFileNameBytes)
        return name;
    static const QString gap = u"\u2026"_s;
    QString last = fileEnding(name);
    last = last.isEmpty() || bytesOf(last) > MaxEndingBytes ? QString() : u'.' + last;
    const QStringView stem = QStringView(name).chopped(last.size());
    const qsizetype room = limits::MaxFileNameBytes - bytesOf(gap) - bytesOf(last);
    const QStringView head = beginning(stem, room * 2 / 3);
    return head.toString() + gap + ending(stem, room - bytesOf(head)) + last;
}

} // namespace

QString cleanedFileName(const QString &raw)
{
    const QString seen = seenOf(lastPart(raw.right(MaxReadUnits)));
    QString name = trimmed(seen.normalized(QString::NormalizationForm_C));
    if (name.isEmpty())
        return u"file"_s;
    if (isWindowsDevice(name))
        name.prepend(u'_');
    return shortened(name);
}

QString fileEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 1 ? QString() : name.sliced(dot + 1);
}

} // namespace charla::protocol
