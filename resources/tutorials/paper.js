// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the four pages have in common: fields, a place for the talk, and a socket to a path.

/** @param {string} id */
export const field = (id) => document.getElementById(id);

/** A line of the talk. @param {string} text */
export function write(text) {
    const line = document.createElement("li");
    line.dir = "auto";
    line.textContent = text;
    field("talk").append(line);
}

/**
 * A socket to one of the tutorials' paths on this server.
 * @param {string} path
 * @param {(frame: string) => void} onFrame
 * @param {{open: string, closed: string}} words
 */
export function connect(path, onFrame, words) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${path}`);
    const turn = (isOpen) => {
        field("state").textContent = isOpen ? words.open : words.closed;
        for (const part of field("say").elements) part.disabled = !isOpen;
    };
    socket.addEventListener("open", () => turn(true));
    socket.addEventListener("close", () => turn(false));
    socket.addEventListener("message", ({ data }) => onFrame(data));
    return socket;
}

/** @param {(text: string) => void} send */
export function whenSaid(send) {
    field("say").addEventListener("submit", (event) => {
        event.preventDefault();
        const { value } = field("text");
        if (value.trim() === "") return;
        send(value);
        field("text").value = "";
    });
}
