// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect, whenSaid, write } from "./paper.js";

const socket = connect("/soc", show, { open: "已连接", closed: "连接已关闭" });
whenSaid((text) => socket.send(text));

function show(frame) {
    const { type, id, message } = JSON.parse(frame);
    write(type === "sys" ? `* ${message}` : `${id}: ${message}`);
}
