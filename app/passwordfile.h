// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace charla::app {

//! \brief The password in the first line of \a file, which --password-file names: what stands on the
//! command line itself everybody on the machine can read.
//!
//! \return empty when no file is named; none when there is no password in it, and \a trouble then says
//! why, for people.
std::optional<QString> passwordIn(const std::optional<QString> &file, QString &trouble);

//! What somebody says who visits a server; empty for none.
struct Passwords
{
    QString server;
    QString nick;
};

//! Both of them, as passwordIn() reads each; \a nickFile is what --nick-password-file names.
std::optional<Passwords> passwordsIn(const std::optional<QString> &serverFile,
                                     const std::optional<QString> &nickFile, QString &trouble);

} // namespace charla::app
