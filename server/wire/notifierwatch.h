// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/descriptorwatch.h>

#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace charla::server {

//! Where there is no epoll: two notifiers of Qt's a descriptor.
class NotifierWatch final : public DescriptorWatch
{
    Q_OBJECT

public:
    NotifierWatch();
    ~NotifierWatch() override;

    void add(int descriptor, Watched &who, Interest interest) override;
    void change(int descriptor, Watched &who, Interest interest) override;
    void remove(int descriptor, Watched &who) override;
    void setEnabled(bool isEnabled) override;

private:
    struct Notifiers
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
        Interest interest = Interest::None;
    };

    void apply(const Notifiers &notifiers) const;

    std::unordered_map<int, Notifiers> m_notifiers;
    bool m_isEnabled = true;
};

} // namespace charla::server
