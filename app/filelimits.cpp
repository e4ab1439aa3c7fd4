// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/filelimits.h>

#include <protocol/filetypes.h>

namespace charla::app {

using namespace Qt::StringLiterals;

std::optional<qint64> bytesIn(const QString &text)
{
    static const QString units = u"KMG"_s;
    constexpr qint64 Most = (qint64(1) << 53) - 1; // it goes over the wire
    QString digits = text.trimmed().toUpper();
    qint64 factor = 1;
    if (!digits.isEmpty() && units.contains(digits.back())) {
        factor = qint64(1) << (10 * (units.indexOf(digits.back()) + 1));
        digits.chop(1);
    }
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > Most / factor)
        return {};
    return number * factor;
}

std::optional<QStringList> mimePatternsIn(const QStringList &texts)
{
    QStringList patterns;
    for (const QString &text : texts) {
        const QString pattern = text.trimmed().toLower();
        if (!protocol::isMimePattern(pattern))
            return {};
        patterns.append(pattern);
    }
    return patterns;
}

} // namespace charla::app
