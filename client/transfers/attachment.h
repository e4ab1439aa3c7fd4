// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace charla::client {

//! \brief A file that a person sends with a message, as it was when they chose it.
struct Attachment
{
    using Place = protocol::Upload::Place;

    QString path; //!< on this computer
    QString name; //!< as the others will see it, by protocol::cleanedFileName()
    qint64 size = 0; //!< bytes
    QDateTime modified; //!< a file that is another one now is not sent
    QString mime;
    int width = 0; //!< pixels, as is height; 0 for what is no picture
    int height = 0;
    QByteArray preview; //!< a small picture of it, at most limits::MaxPreviewBytes; empty for none
    QByteArray previewMime;
    Place place = Place::TakenOut;
    std::shared_ptr<const void> keeper
        = {}; //!< while it lives, a file made only to be sent is there

    bool operator==(const Attachment &) const = default;
};

} // namespace charla::client
