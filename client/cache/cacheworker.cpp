// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cacheworker.h>

namespace charla::client {

using protocol::Mailbox;

void CacheWorker::work()
{
    if (!folder)
        folder = std::make_unique<CacheFolder>(m_path);
    for (const Job &job : m_inbox.takeAll()) {
        Answer answer = job(*this);
        if (answer && m_answers.put(std::move(answer)) == Mailbox<Answer>::WakeUp::Needed)
            emit answered();
    }
}

} // namespace charla::client
