// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QStringList>

namespace charla::tests {

//! Somebody who writes.
struct Author
{
    server::PersonId id = server::PersonId::create();
    protocol::Nick nick;

    static Author called(const QString &nick);
};

//! The room that stories play in, unless they say otherwise.
const server::ConversationKey &lobby();

//! \brief A hub in miniature: hands drafts to a store, and waits for the answers.
//!
//! Each call waits until everything is answered that was handed over before.
class StoreUser : public QObject
{
    Q_OBJECT

public:
    //! A commit, or why there is none.
    using Answer = std::variant<server::Commit, protocol::ErrorCode>;

    explicit StoreUser(server::Store &store);

    std::vector<Answer> hands(const std::vector<server::Draft> &drafts);
    //! The entry of a draft that must not fail.
    server::Commit commits(const server::Draft &draft);
    //! Why a draft that must fail did.
    protocol::ErrorCode fails(const server::Draft &draft);
    server::Page page(const server::PageRequest &request);
    server::Findings finds(const server::SearchQuery &query);
    //! The newest records of what was done.
    server::ActsPage acts();
    //! The only message in the page around that seq.
    protocol::ChatMessage message(protocol::Seq seq,
                                  const server::ConversationKey &where = lobby());

    //! How many commits each committed() had.
    const std::vector<std::size_t> &groups() const { return m_groups; }

private:
    server::Store *m_store;
    std::vector<Answer> m_answers;
    std::vector<std::size_t> m_groups;
};

//! In a private talk \a where, the other one is called "Bo".
server::Draft says(const Author &author, const QString &text,
                   const server::ConversationKey &where = lobby());
server::Draft changes(const Author &author, protocol::Seq target, protocol::ChangeKind kind,
                      const QString &text = {}, const server::ConversationKey &where = lobby());

QStringList texts(const server::Page &page);
std::vector<protocol::Seq> seqs(const server::Page &page);
protocol::Seq seqOf(const server::Commit &commit);

} // namespace charla::tests
