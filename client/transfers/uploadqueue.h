// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/attachment.h>
#include <protocol/ids.h>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief The files that go with messages which are not said yet, in the order in which they were chosen.
//!
//! Decides which of them go now, and when all of a message are there. A message whose file fails
//! rests until tryAgain(). Pure: sends nothing.
class UploadQueue
{
public:
    static constexpr int MostAtOnce = 3;
    static constexpr int MostTroubles = 6; //!< in a row, without a byte getting through

    enum class State {
        Waiting,
        Asked, //!< the server was told of it
        Sending,
        Complete, //!< the server has all of it
    };

    struct Upload
    {
        protocol::UploadId id;
        protocol::MessageId message;
        int number = 0; //!< among the files of its message
        Attachment file;
        State state = State::Waiting;
        std::optional<protocol::UploadToken> token = {}; //!< once the server has given one
        qint64 received = 0; //!< bytes that the server is known to have
        int troubles = 0;
        bool hasPreview = false; //!< the server has that, or will not have it
    };

    void add(const protocol::MessageId &message, const std::vector<Attachment> &files);
    //! What is to be announced now. Counts as Asked afterwards.
    std::vector<protocol::UploadId> takeDue();
    //! Null when there is none of that id; valid until something is added or removed.
    Upload *find(const protocol::UploadId &id);
    //! In the order of their numbers.
    std::vector<Upload *> of(const protocol::MessageId &message);

    //! It waits to be announced again.
    void rest(Upload &upload);
    //! All that was under way waits: the connection is gone.
    void restAll();
    //! One more attempt came to nothing. \return whether it makes sense to go on.
    [[nodiscard]] bool noteTrouble(Upload &upload);
    //! The server has so much now.
    void noteReceived(Upload &upload, qint64 received);
    //! None of that message goes on.
    void stop(const protocol::MessageId &message);
    //! What was stopped goes on. With Afresh the server knows nothing of it any more.
    enum class From { WhereItWas, Afresh };
    void tryAgain(const protocol::MessageId &message, From from);

    //! Those of a message that is whole; none while something of it is missing.
    std::optional<std::vector<protocol::UploadToken>> tokensOf(const protocol::MessageId &message);
    bool knows(const protocol::MessageId &message);
    //! Messages of which something is missing.
    int unfinished();
    void remove(const protocol::MessageId &message);
    void clear();

private:
    std::vector<Upload> m_uploads;
    std::vector<protocol::MessageId> m_stopped;
};

} // namespace charla::client
