// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>

#include <QByteArray>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

class QThread;

namespace charla::server {

//! \brief Looks at passwords of nicks on a thread of its own, one after the other, so that the event loop
//! goes on and never more than one takes its memory.
//!
//! A question about a nick that nobody keeps takes the same work as one about a nick that somebody does:
//! the time of an answer doesn't tell which it was. Lives on its owner's thread; its destructor waits for
//! the one password that is being looked at.
class Prover : public QObject
{
    Q_OBJECT

public:
    //! Some seconds of work.
    static constexpr std::size_t UsualMaxWaiting = 64;

    struct Question
    {
        enum class Check {
            Said, //!< whether `said` is the password of which `kept` is kept
            Nothing, //!< there is none yet
        };

        Check check = Check::Said;
        QByteArray kept = {}; //!< empty: of nobody, and nothing that is said is right
        QString said = {};
        QString next
            = {}; //!< what is to be kept from now on if the check doesn't fail; empty for none
    };

    struct Finding
    {
        bool isRight = false; //!< true where nothing was to be checked
        //! What is to be kept from now on: of Question::next, or of a password that is right and was
        //! kept with weaker parameters than today's. Empty for no change, and for no memory.
        QByteArray kept = {};
    };

    using Done = std::function<void(const Finding &)>;

    //! \a maxWaiting questions wait at most, besides the one that is looked at.
    explicit Prover(std::size_t maxWaiting = UsualMaxWaiting, QObject *parent = nullptr);
    ~Prover() override;

    //! Calls \a done from the event loop when it is found out.
    //! \return false when too many wait already: \a done will not be called.
    [[nodiscard]] bool ask(Question question, Done done);

private:
    struct Asked
    {
        quint64 number = 0;
        Question question;
    };

    struct Answer
    {
        quint64 number = 0;
        Finding finding;
    };

    void work();
    bool next(Asked &asked);
    void tell();

    const std::size_t m_maxWaiting;
    std::unique_ptr<QThread> m_thread; // from the first question on
    std::unordered_map<quint64, Done> m_askers;
    quint64 m_lastNumber = 0;
    protocol::Mailbox<Answer> m_answers;

    std::mutex m_mutex; // of the rest
    std::condition_variable m_news;
    std::deque<Asked> m_waiting;
    bool m_ends = false;
};

} // namespace charla::server
