// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/proving/prover.h>

#include <protocol/handover.h>
#include <server/proving/nickpassword.h>

#include <QMetaObject>
#include <QThread>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

Prover::Finding answerTo(const Prover::Question &question, const QByteArray &nobodys)
{
    Prover::Finding finding;
    if (question.check == Prover::Question::Check::Said) {
        const bool isSomebodys = !question.kept.isEmpty();
        const bool isIt = nickpassword::isIt(isSomebodys ? question.kept : nobodys, question.said);
        finding.isRight = isSomebodys && isIt;
    } else {
        finding.isRight = true;
    }
    if (!finding.isRight)
        return finding;
    if (!question.next.isEmpty())
        finding.kept = nickpassword::keptOf(question.next);
    else if (!question.kept.isEmpty() && nickpassword::isOutdated(question.kept))
        finding.kept = nickpassword::keptOf(question.said);
    return finding;
}

} // namespace

Prover::Prover(std::size_t maxWaiting, QObject *parent) : QObject(parent), m_maxWaiting(maxWaiting)
{
}

Prover::~Prover()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_news.notify_one();
    m_thread->wait();
    handover::take(this);
}

bool Prover::ask(Question question, Done done)
{
    const quint64 number = ++m_lastNumber;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= m_maxWaiting)
            return false;
        m_waiting.push_back({number, std::move(question)});
    }
    m_askers.emplace(number, std::move(done));
    if (!m_thread) {
        m_thread.reset(QThread::create([this] { work(); }));
        m_thread->start();
    }
    m_news.notify_one();
    return true;
}

void Prover::work()
{
    // Here and not at the first question about nobody, which would take twice as long as others.
    const QByteArray nobodys = nickpassword::keptOf(u"nobody's"_s);
    Asked asked;
    while (next(asked)) {
        if (m_answers.put(Answer{asked.number, answerTo(asked.question, nobodys)})
            == Mailbox<Answer>::WakeUp::Needed)
            QMetaObject::invokeMethod(this, &Prover::tell, Qt::QueuedConnection);
    }
    handover::give(this);
}

bool Prover::next(Asked &asked)
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
    if (m_ends)
        return false;
    asked = std::move(m_waiting.front());
    m_waiting.pop_front();
    return true;
}

void Prover::tell()
{
    for (const Answer &answer : m_answers.takeAll()) {
        const auto asker = m_askers.extract(answer.number);
        asker.mapped()(answer.finding);
    }
}

} // namespace charla::server
