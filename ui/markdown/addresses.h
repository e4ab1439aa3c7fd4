// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

//! What in a message can be opened.
namespace charla::ui {

//! An address as it stands among other words.
struct BareAddress
{
    int start = 0; //!< UTF-16 code units
    int length = 0;
    QString target; //!< isSafeAddress(); with the scheme that people leave out

    int end() const { return start + length; }
    bool operator==(const BareAddress &) const = default;
};

//! http, https, mailto or charla, without anything that hides what comes behind it. Whatever else
//! there is (javascript, file, data) must never be opened because somebody wrote it.
bool isSafeAddress(const QString &address);

//! Those in \a text, in order: http, https, mailto and charla, what begins with "www.", and mail
//! addresses. Without the full stop or bracket that ends the sentence around it.
std::vector<BareAddress> bareAddresses(const QString &text);

//! As a person should see it before opening it: letters that look like others in their coded form.
QString shownAddress(const QString &address);

} // namespace charla::ui
