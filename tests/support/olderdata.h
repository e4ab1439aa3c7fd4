// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::server {
class SqlConnection;
}

namespace charla::tests {

//! Makes data of this version such as an older one, 1 at least, would have left it: takes back the later
//! steps of the schema. Who writes a new step adds here how it is taken back. \return whether that worked.
[[nodiscard]] bool makeOlder(server::SqlConnection &connection, int version);

} // namespace charla::tests
