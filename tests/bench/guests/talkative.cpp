// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkative.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace charla::bench {

using namespace protocol;
using namespace server;
using namespace Qt::StringLiterals;

namespace {

constexpr int Words = 50'000;
constexpr int ShortWords = 300; // the most usual ones are short
constexpr int Signs = 3'000;
constexpr int Rooms = 50;
constexpr int Authors = 500;

constexpr std::array Onsets{"b", "c",  "d",  "f",  "g",  "h",  "l",  "m",  "n", "p", "r", "s",
                            "t", "st", "tr", "pr", "ch", "sh", "th", "br", "v", "w", "k", "qu"};
constexpr std::array Vowels{"a", "e", "i", "o", "u", "ea", "io", "ou", "ie"};
constexpr std::array Endings{"", "", "n", "r", "s", "t", "ing", "ed", "er", "tion", "ly", "ness"};

// Sums of 1/(n + 2), so that a drawn number falls into the stretch of its rank.
std::vector<double> zipf(int count)
{
    std::vector<double> sums;
    double sum = 0;
    for (int rank = 0; rank < count; ++rank)
        sums.push_back(sum += 1.0 / (rank + 2));
    return sums;
}

} // namespace

Talkative::Talkative()
    : m_wordWeights(zipf(Words)), m_signWeights(zipf(Signs)), m_roomWeights(zipf(Rooms)),
      m_authorWeights(zipf(Authors))
{
    QSet<QString> made;
    while (m_words.size() < Words) {
        const QString word = madeUpWord(m_words.size() < ShortWords);
        if (!made.contains(word)) {
            made.insert(word);
            m_words.append(word);
        }
    }
    for (int i = 0; i < Rooms; ++i)
        m_rooms.emplace_back(RoomName::from(u"room %1"_s.arg(i)).value());
    for (int i = 0; i < Authors; ++i) {
        const QUuid uuid = QUuid::createUuidV5(QUuid(), QString::number(i));
        m_authors.push_back({PersonId(uuid), Nick::from(u"person %1"_s.arg(i)).value()});
    }
}

Draft Talkative::draft()
{
    const ConversationKey &room = m_rooms[rank(m_roomWeights)];
    const Author &author = m_authors[rank(m_authorWeights)];
    QString text;
    switch (below(8)) {
    case 0:
        text = chinese(4 + below(30));
        break;
    case 1:
        text = sentence(1 + below(6)) + u' ' + name() + u"();";
        break;
    default:
        text = sentence(1 + below(20));
    }
    return {.author = author.person,
            .conversation = room,
            .id = MessageId::create(),
            .from = author.nick,
            .to = std::get<RoomName>(room),
            .content = Draft::Text{.sendAt = {}, .text = text, .replyTo = {}}};
}

QString Talkative::query(Query kind)
{
    constexpr int FirstMiddling = 300;
    constexpr int Middling = 3000;
    switch (kind) {
    case Query::Usual:
        return word() + u' ' + word();
    case Query::Middling:
        return m_words.at(FirstMiddling + below(Middling)) + u' '
            + m_words.at(FirstMiddling + below(Middling));
    case Query::Part: {
        const QString &whole = m_words.at(FirstMiddling + below(Middling));
        return whole.mid(std::max<qsizetype>(0, whole.size() / 2 - 2), 4) + u' ' + word();
    }
    case Query::Chinese:
        return chinese(2) + u' ' + chinese(2);
    case Query::Code:
        return name() + u' ' + word();
    }
    return {};
}

int Talkative::below(int end)
{
    return int(m_random() % quint64(end));
}

std::size_t Talkative::rank(const std::vector<double> &weights)
{
    const double drawn = double(m_random() >> 11) / double(1ULL << 53) * weights.back();
    const auto at = std::ranges::upper_bound(weights, drawn) - weights.begin();
    return std::min(std::size_t(at), weights.size() - 1);
}

QString Talkative::madeUpWord(bool isShort)
{
    const int syllables = isShort ? 1 : 1 + below(3);
    QString word;
    for (int i = 0; i < syllables; ++i) {
        word += QLatin1StringView(Onsets.at(std::size_t(below(int(Onsets.size())))));
        word += QLatin1StringView(Vowels.at(std::size_t(below(int(Vowels.size())))));
    }
    return word + QLatin1StringView(Endings.at(std::size_t(below(int(Endings.size())))));
}

const QString &Talkative::word()
{
    return m_words.at(qsizetype(rank(m_wordWeights)));
}

QString Talkative::name()
{
    const QString one = word();
    QString other = word();
    switch (below(3)) {
    case 0:
        return one + u'_' + other;
    case 1:
        return one + u"::" + other;
    default:
        other[0] = other.at(0).toUpper();
        return one + other;
    }
}

QString Talkative::sentence(int words)
{
    QString sentence = word();
    for (int i = 1; i < words; ++i)
        sentence += u' ' + word();
    return sentence;
}

QString Talkative::chinese(int signs)
{
    constexpr char16_t FirstSign = 0x4E00;
    QString text;
    for (int i = 0; i < signs; ++i)
        text += QChar(char16_t(FirstSign + rank(m_signWeights)));
    return text;
}

} // namespace charla::bench
