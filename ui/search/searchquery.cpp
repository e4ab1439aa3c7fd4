// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/searchquery.h>

#include <protocol/limits.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace charla::ui {

using namespace Qt::StringLiterals;
using protocol::Timestamp;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::SearchQuery)
};

void takeDay(SearchQuery &query, const QString &name, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (!day.isValid()) {
        query.trouble = Texts::tr("Write the day after “%1:” as 2026-01-31.").arg(name);
        return;
    }
    const bool isSince = name == "since"_L1;
    const QDateTime moment = (isSince ? day : day.addDays(1)).startOfDay();
    (isSince ? query.since : query.until)
        = Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

void takeFilter(SearchQuery &query, const QString &name, QString value)
{
    value.remove(u'"');
    if (name != "from"_L1) {
        takeDay(query, name, value);
        return;
    }
    const auto nick = protocol::Nick::from(value);
    if (nick)
        query.from = nick.value();
    else
        query.trouble = Texts::tr("Write a nick after “from:”.");
}

} // namespace

SearchQuery readQuery(const QString &typed)
{
    static const QRegularExpression filter(uR"re((?<!\S)(from|since|until):("[^"]*"?|\S*))re"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    SearchQuery query;
    for (auto found = filter.globalMatch(typed); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        takeFilter(query, match.captured(1).toLower(), match.captured(2));
    }
    query.words = QString(typed).remove(filter).simplified();
    if (query.words.toUcs4().size() > protocol::limits::MaxQueryCodePoints)
        query.trouble = Texts::tr("That is too long to look for.");
    return query;
}

} // namespace charla::ui
