// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <QTest>

namespace charla::tests {

using namespace protocol;
using namespace server;
using namespace Qt::StringLiterals;

namespace {

Draft draft(const Author &author, const ConversationKey &where)
{
    const auto *room = std::get_if<RoomName>(&where);
    return {.author = author.id,
            .conversation = where,
            .id = MessageId::create(),
            .from = author.nick,
            .to = room ? Conversation(*room) : Conversation(Nick::from(u"Bo"_s).value()),
            .content = Draft::Text{}};
}

} // namespace

Author Author::called(const QString &nick)
{
    return {.nick = Nick::from(nick).value()};
}

const ConversationKey &lobby()
{
    static const ConversationKey lobby = RoomName::lobby();
    return lobby;
}

StoreUser::StoreUser(Store &store) : m_store(&store)
{
    connect(&store, &Store::committed, this, [this](const std::vector<Commit> &commits) {
        m_groups.push_back(commits.size());
        m_answers.insert(m_answers.end(), commits.begin(), commits.end());
    });
    connect(&store, &Store::failed, this,
            [this](const Draft &, ErrorCode why) { m_answers.emplace_back(why); });
}

std::vector<StoreUser::Answer> StoreUser::hands(const std::vector<Draft> &drafts)
{
    m_answers.clear();
    m_groups.clear();
    for (const Draft &draft : drafts)
        m_store->append(draft);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), drafts.size(), 30'000); }();
    return m_answers;
}

Commit StoreUser::commits(const Draft &draft)
{
    const std::vector<Answer> answers = hands({draft});
    if (const auto *commit = answers.empty() ? nullptr : std::get_if<Commit>(&answers.front()))
        return *commit;
    [] { QFAIL("no commit"); }();
    return {draft.author, draft.conversation, placed(draft, {}, {}, {})};
}

ErrorCode StoreUser::fails(const Draft &draft)
{
    const std::vector<Answer> answers = hands({draft});
    if (const auto *why = answers.empty() ? nullptr : std::get_if<ErrorCode>(&answers.front()))
        return *why;
    [] { QFAIL("did not fail"); }();
    return ErrorCode::MalformedJson;
}

Page StoreUser::page(const PageRequest &request)
{
    std::optional<Page> page;
    m_store->page(request, this, [&page](const Page &answer) { page = answer; });
    [&page] { QTRY_VERIFY_WITH_TIMEOUT(page.has_value(), 30'000); }();
    return page.value_or(Page());
}

Findings StoreUser::finds(const SearchQuery &query)
{
    std::optional<Findings> findings;
    m_store->search(query, this, [&findings](const Findings &answer) { findings = answer; });
    [&findings] { QTRY_VERIFY_WITH_TIMEOUT(findings.has_value(), 30'000); }();
    return findings.value_or(Findings());
}

ActsPage StoreUser::acts()
{
    std::optional<ActsPage> acts;
    m_store->acts({.limit = 100}, this, [&acts](const ActsPage &answer) { acts = answer; });
    [&acts] { QTRY_VERIFY_WITH_TIMEOUT(acts.has_value(), 30'000); }();
    return acts.value_or(ActsPage());
}

ChatMessage StoreUser::message(Seq seq, const ConversationKey &where)
{
    const Page found = page({.conversation = where, .around = seq, .limit = 1});
    const auto *message
        = found.entries.empty() ? nullptr : std::get_if<ChatMessage>(&found.entries.front());
    if (message && message->seq == seq)
        return *message;
    [] { QFAIL("no such message"); }();
    return std::get<ChatMessage>(placed(says(Author::called(u"?"_s), {}), {}, {}, {}));
}

Draft says(const Author &author, const QString &text, const ConversationKey &where)
{
    Draft says = draft(author, where);
    says.content = Draft::Text{.sendAt = {}, .text = text, .replyTo = {}};
    return says;
}

Draft changes(const Author &author, Seq target, ChangeKind kind, const QString &text,
              const ConversationKey &where)
{
    Draft changes = draft(author, where);
    changes.content = Draft::Alteration{.target = target, .kind = kind, .text = text};
    return changes;
}

QStringList texts(const Page &page)
{
    QStringList texts;
    for (const Entry &entry : page.entries)
        texts.append(std::visit([](const auto &alternative) { return alternative.text; }, entry));
    return texts;
}

std::vector<Seq> seqs(const Page &page)
{
    std::vector<Seq> seqs;
    for (const Entry &entry : page.entries)
        seqs.push_back(seqOf(entry));
    return seqs;
}

Seq seqOf(const Commit &commit)
{
    return protocol::seqOf(commit.entry);
}

} // namespace charla::tests
