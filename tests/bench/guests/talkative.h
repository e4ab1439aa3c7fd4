// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QStringList>

#include <random>
#include <vector>

namespace charla::bench {

//! \brief Makes up what many people say in many rooms, the same in each run.
//!
//! Words come as often as in natural language (Zipf: the n-th one n times less often than the
//! first), and so do rooms and authors: one room holds about a quarter of everything. One message
//! of eight is Chinese, one of eight has names of code in it.
class Talkative
{
public:
    //! What somebody looks for.
    enum class Query {
        Usual, //!< two words as they come in talk
        Middling, //!< two words that are neither usual nor rare: the hardest
        Part, //!< four letters from the middle of a word, and a word
        Chinese, //!< two words of two signs
        Code, //!< a name of code, and a word
    };

    Talkative();

    server::Draft draft();
    QString query(Query kind);

    //! The room that most is said in, and all of them.
    server::ConversationKey busiestRoom() const { return m_rooms.front(); }
    const std::vector<server::ConversationKey> &rooms() const { return m_rooms; }

private:
    struct Author
    {
        server::PersonId person;
        protocol::Nick nick;
    };

    int below(int end);
    //! A small number often, a large one rarely.
    std::size_t rank(const std::vector<double> &weights);
    QString madeUpWord(bool isShort);
    const QString &word();
    QString name();
    QString sentence(int words);
    QString chinese(int signs);

    std::mt19937_64 m_random{20260101};
    QStringList m_words;
    std::vector<double> m_wordWeights;
    std::vector<double> m_signWeights;
    std::vector<server::ConversationKey> m_rooms;
    std::vector<double> m_roomWeights;
    std::vector<Author> m_authors;
    std::vector<double> m_authorWeights;
};

} // namespace charla::bench
