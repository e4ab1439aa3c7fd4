// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::tests {

//! \brief Makes rights bind also where tests run as root.
//!
//! As long as it lives, this thread and those that it starts are nobody special; a folder and the
//! files in it are theirs. Changes nothing when they were no more than that before.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder);
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    ~OrdinaryUser();

private:
    bool m_wasRoot;
};

} // namespace charla::tests
