// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect, field, whenSaid, write } from "./paper.js";

let socket = null;

field("login").addEventListener("submit", (event) => {
    event.preventDefault();
    socket?.close();
    socket = connect("/talking", show, { open: "Conectado", closed: "Sin conexión" });
    const login = {
        type: "login",
        nickname: field("nickname").value,
        room: field("room").value,
        connectedAt: Date(),
    };
    socket.addEventListener("open", () => socket.send(JSON.stringify(login)));
});

whenSaid((text) => {
    const to = field("to").value;
    const message = {
        type: to === "" ? "room" : "private",
        from: field("nickname").value,
        to: to === "" ? field("room").value : to,
        sendAt: Date(),
        message: { text },
    };
    socket.send(JSON.stringify(message));
});

function show(frame) {
    const { type, from, to, message } = JSON.parse(frame);
    write(type === "private" ? `${from} → ${to}: ${message.text}` : `${from}: ${message.text}`);
}
