// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/breach.h>

#include <QString>
#include <QUrl>

namespace charla::ui {

//! What the warning says to a person who may never have heard of certificates.
struct TrustWords
{
    QString what; //!< happened, in a sentence
    QString meaning;
    QString advice;
    QString expectedTitle; //!< above the fingerprint that is known; empty when there is none
    QString shownTitle; //!< above the one that was shown; empty when there is none
    QString trust; //!< for the button, with its key
};

TrustWords trustWords(const client::Breach &breach, const QUrl &server);

} // namespace charla::ui
