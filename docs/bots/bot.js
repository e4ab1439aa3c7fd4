// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bot for Charla: says hello in the lobby, and answers "!time". Needs Node.js 22; or an older one, and the package ws.
//   node bot.js ws://192.168.1.20:9090/charla Clock ["First words"]
const { randomUUID } = require("node:crypto");
const WebSocket = globalThis.WebSocket ?? require("ws");

const NOT_AGAIN = [4001, 4003, 4006, 4007, 4008]; // we have been put out (docs/protocol.md, close codes)
const [url, nick, firstWords = "Hello! I answer !time."] = process.argv.slice(2);
const session = {};

function talk() {
    const socket = new WebSocket(url, "charla.v1");
    const send = (frame) => socket.send(JSON.stringify(frame));
    const say = (text) => send({ type: "room", id: randomUUID(), to: "lobby", message: { text } });

    socket.onopen = () => send({ type: "login", nickname: nick, room: "lobby", ...session });
    socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.type === "welcome") {
            session.token = frame.token; // by this and "after" we come back, and get what we missed
            if (!frame.resumed) say(firstWords);
        } else if (frame.type === "error") console.error(frame.message);
        for (const entry of frame.messages ?? [frame]) { // of "history", or the frame itself
            if (entry.type !== "room") continue;
            session.after = entry.seq;
            if (entry.from !== nick && entry.message.text === "!time")
                say(`It is ${new Date().toTimeString().slice(0, 5)}.`);
        }
    };
    socket.onerror = () => {}; // onclose follows
    socket.onclose = ({ code }) => NOT_AGAIN.includes(code) || setTimeout(talk, 1000);
}

talk();
