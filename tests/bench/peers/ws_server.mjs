// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chat server with Node's `ws`, to be measured against: rooms, and each message to all of its room.
// Whoever connects at /room/NAME is in that room. Nothing is kept. Prints a line with its port when it is ready.

import http from "node:http";
import { WebSocketServer } from "ws";

const rooms = new Map();

function roomOf(name) {
    if (!rooms.has(name)) rooms.set(name, new Set());
    return rooms.get(name);
}

const server = http.createServer();
const sockets = new WebSocketServer({ server, clientTracking: false });

sockets.on("connection", (visitor, request) => {
    const room = roomOf(request.url);
    room.add(visitor);
    visitor.on("message", (text) => {
        const message = JSON.parse(text);
        if (message.type !== "room") return;
        // Made once for all: the same bytes, which `ws` puts a head before and does not copy.
        const answer = Buffer.from(JSON.stringify(message));
        for (const other of room) other.send(answer, { binary: false });
    });
    visitor.on("close", () => room.delete(visitor));
    visitor.on("error", () => {}); // followed by close
});

// The usual backlog of 511 would make this a comparison of how fast one connects.
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
    console.log(`ready: ${server.address().port}`);
});
