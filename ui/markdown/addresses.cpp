// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/addresses.h>

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Schemes{"http"_L1, "https"_L1, "mailto"_L1, "charla"_L1};

//! Most messages have none of these: they cost a glance and no search by pattern.
bool mayHaveAddress(const QString &text)
{
    return text.contains(u'@') || text.contains("://"_L1)
        || text.contains("www."_L1, Qt::CaseInsensitive)
        || text.contains("mailto:"_L1, Qt::CaseInsensitive);
}

//! All repetitions have a bound or cannot go back, so that nobody can write a message that takes long.
const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        uR"((?<![A-Za-z0-9_])(?:(?:https?|charla)://|www\.|mailto:(?=[^\s@]{1,64}@)))"
        uR"((?:[^\s<>"`\\^{|}\[\]\p{Cc}\p{Cf}\p{Zs}\x{3000}-\x{303f}\x{ff00}-\x{ffef}]|\[[0-9a-f:.]{2,45}\](?!\())++)"
        uR"(|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+){1,8}+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

//! What belongs to the sentence and not to the address.
qsizetype lengthWithoutEnd(QStringView words)
{
    auto open = std::ranges::count(words, u'(');
    auto closed = std::ranges::count(words, u')');
    qsizetype length = words.size();
    for (; length > 0; --length) {
        const QChar last = words[length - 1];
        if (last == u')' && closed > open)
            --closed;
        else if (!u".,:;!?'*_~…”’»"_s.contains(last))
            break;
    }
    return length;
}

QString targetOf(const QString &words)
{
    if (words.startsWith("www."_L1, Qt::CaseInsensitive))
        return u"http://"_s + words;
    const bool hasScheme
        = words.contains("://"_L1) || words.startsWith("mailto:"_L1, Qt::CaseInsensitive);
    return hasScheme ? words : u"mailto:"_s + words;
}

} // namespace

bool isSafeAddress(const QString &address)
{
    const auto colon = address.indexOf(u':');
    const QString scheme = address.left(colon).toLower();
    if (colon < 0 || std::ranges::find(Schemes, scheme) == Schemes.end())
        return false;
    const bool isHidden = std::ranges::any_of(address, [](QChar letter) {
        return letter.isSpace() || letter == u'\\' || letter.category() == QChar::Other_Control
            || letter.category() == QChar::Other_Format;
    });
    if (isHidden)
        return false;
    const QUrl url(address);
    return url.isValid()
        && (scheme == "mailto"_L1 ? url.path().contains(u'@') : !url.host().isEmpty());
}

std::vector<BareAddress> bareAddresses(const QString &text)
{
    std::vector<BareAddress> found;
    if (!mayHaveAddress(text))
        return found;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString words = match.captured().left(lengthWithoutEnd(match.capturedView()));
        const QString target = targetOf(words);
        if (isSafeAddress(target))
            found.push_back({int(match.capturedStart()), int(words.size()), target});
    }
    return found;
}

QString shownAddress(const QString &address)
{
    return QString::fromLatin1(QUrl(address).toEncoded());
}

} // namespace charla::ui
