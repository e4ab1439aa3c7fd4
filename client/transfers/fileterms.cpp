// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/fileterms.h>

#include <protocol/filetypes.h>

namespace charla::client {

using namespace protocol;

std::optional<ErrorCode> fileTrouble(const std::optional<FileTerms> &terms, qint64 size,
                                     const QString &mime)
{
    if (!terms)
        return ErrorCode::NoFiles;
    if (size > terms->maxFile)
        return ErrorCode::FileTooLarge;
    return isTypeAllowed(*terms, mime) ? std::nullopt : std::optional(ErrorCode::TypeNotAllowed);
}

} // namespace charla::client
