// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace charla::protocol::lan {

Q_DECLARE_LOGGING_CATEGORY(logAvahi) // charla.lan.avahi

} // namespace charla::protocol::lan
