// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { test } from "node:test";
import { Guest, launch, PATIENCE_MS, Program, Server } from "./support.mjs";

// What each kind sends to say a text in the lobby, and the path it connects to.
const DIALECTS = {
    native: {
        path: "charla?nick=native&room=lobby",
        frame: (text) => JSON.stringify({ type: "room", to: "lobby", message: { text } }),
    },
    talking: {
        path: "talking?nick=talking",
        frame: (text) =>
            JSON.stringify({ type: "room", from: "talking", to: "lobby", message: { text } }),
    },
    soc: { path: "soc?nick=soc", frame: (text) => text },
    websocket: {
        path: "websocket?nick=websocket",
        frame: (text) => JSON.stringify({ user: "websocket", message: text }),
    },
    websocketserver: { path: "websocketserver?nick=websocketserver", frame: (text) => text },
};

test("each of the seven kinds of client is heard by the six others", async () => {
    const browser = await launch();
    const server = await new Server().ready();
    const page = await (await (await Guest.open(browser)).enters(server, "Page")).isIn();
    const driver = process.env.CHARLA_DESKTOP_DRIVER;
    const desktop = new Program(driver, [server.url, "Desktop", "lobby"]);
    await desktop.line(/^in the room$/);
    await openSockets(server, page);

    for (const kind of ["page", "desktop", ...Object.keys(DIALECTS)]) {
        const text = `from ${kind}`;
        if (kind === "page") await page.says(text);
        else if (kind === "desktop") desktop.write(text);
        else await sendFrame(page, kind, DIALECTS[kind].frame(text));
        await page.sees(kind, text);
        await desktop.line(new RegExp(`: ${text}$`));
        for (const other of Object.keys(DIALECTS)) await waitForFrame(page, other, text);
    }
    await desktop.end();
    await browser.close();
    await server.end();
});

/** The five dialects as plain WebSockets of a browser, as the tutorials' own pages open them. */
async function openSockets(server, guest) {
    const address = server.url.replace("http", "ws");
    const urls = Object.entries(DIALECTS).map(([kind, { path }]) => [kind, address + path]);
    await guest.page.evaluate((all) => {
        window.others = Object.fromEntries(
            all.map(([kind, url]) => {
                const other = { socket: new WebSocket(url), frames: [] };
                other.socket.onmessage = (event) => other.frames.push(event.data);
                return [kind, other];
            }),
        );
    }, urls);
    await guest.page.waitForFunction(() =>
        Object.values(window.others).every((other) => other.socket.readyState === WebSocket.OPEN),
    );
}

async function sendFrame(guest, kind, frame) {
    await guest.page.evaluate(([who, text]) => window.others[who].socket.send(text), [kind, frame]);
}

async function waitForFrame(guest, kind, text) {
    await guest.page.waitForFunction(
        ([who, words]) => window.others[who].frames.some((frame) => frame.includes(words)),
        [kind, text],
        { timeout: PATIENCE_MS },
    );
}
