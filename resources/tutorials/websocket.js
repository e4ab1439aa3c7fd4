// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect, field, whenSaid, write } from "./paper.js";

const socket = connect("/websocket", show, { open: "Connected", closed: "Closed" });
whenSaid((message) => socket.send(JSON.stringify({ user: field("user").value, message })));

function show(frame) {
    const { user, message } = JSON.parse(frame);
    write(`${user}: ${message}`);
}
