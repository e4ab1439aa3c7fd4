// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/draft.h>

#include <protocol/message.h>

#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QSettings;
class QUrl;

namespace charla::ui {

//! \brief What of the conversations of one server outlasts the program: which were open, in which
//! order, where the person was reading, and what they had begun to write.
//!
//! Reads the settings once, when it is made, and checks what it finds there: people write that file,
//! too. Does not own the settings. Whether anything may be kept is the caller's matter.
class KeptTabs
{
public:
    static constexpr std::size_t MaxDrafts = 200; //!< those written long ago are forgotten first
    static constexpr std::size_t MaxTabs = 200;

    //! Where a person was reading: that message, its top so many pixels below the list's.
    struct Place
    {
        protocol::Seq message;
        int top = 0;

        bool operator==(const Place &) const = default;
    };

    struct Tab
    {
        protocol::Conversation of;
        std::optional<Place> place; //!< none at the end

        bool operator==(const Tab &) const = default;
    };

    //! \a group is a name in the settings that is the same for the same server and person.
    KeptTabs(QSettings &settings, QString group);
    //! Such a name.
    static QString groupOf(const QUrl &server, const protocol::Nick &nick);
    const QString &group() const { return m_group; }

    //! In their order.
    const std::vector<Tab> &tabs() const { return m_tabs; }
    std::optional<protocol::Conversation> front() const { return m_front; }
    void setTabs(std::vector<Tab> tabs, std::optional<protocol::Conversation> front);
    //! Empty when there is none.
    Draft draft(const protocol::Conversation &of) const;
    void setDraft(const protocol::Conversation &of, const Draft &draft);

    //! Everything goes to the disk now, if it is not there.
    void write();
    //! Nothing of this server is on the disk any more.
    void forget();

private:
    void read();

    QSettings &m_settings;
    QString m_group;
    std::vector<Tab> m_tabs;
    std::optional<protocol::Conversation> m_front;
    std::vector<std::pair<protocol::Conversation, Draft>> m_drafts; //!< the newest last
    bool m_isChanged = false;
};

} // namespace charla::ui
