// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest, Server } from "./support.mjs";

const { browser, server, enter } = await begin({ server: ["--tutorials"] });

/** @param {string} name of one of the pages */
async function visit(name) {
    const guest = await Guest.open(browser);
    await guest.page.goto(`${server.url}tutorials/`);
    await guest.page.locator(`a[href="${name}.html"]`).click();
    return guest;
}

/** @param {Guest} guest @param {string} text */
async function says(guest, text) {
    await guest.page.fill("#text", text);
    await guest.page.press("#text", "Enter");
}

const hears = (guest, text) => guest.page.locator("#talk li", { hasText: text }).first().waitFor();

test("whoever comes in through a tutorial's page meets everybody else", async () => {
    const own = await enter("Ana", "lobby");
    const talking = await visit("talking");
    await talking.page.fill("#nickname", "Tomás");
    await talking.page.press("#nickname", "Enter");
    const soc = await visit("soc");
    const websocket = await visit("websocket");
    const websocketserver = await visit("websocketserver");
    const all = { talking, soc, websocket, websocketserver };
    for (const guest of Object.values(all)) await guest.page.locator("#text:enabled").waitFor();
    await websocket.page.fill("#user", "Walter");
    await says(websocket, "hello"); // who has not spoken there is nobody yet
    await hears(websocket, "hello");

    for (const [name, guest] of Object.entries(all)) {
        await says(guest, `from ${name}`);
        await own.page.locator(".message .text", { hasText: `from ${name}` }).first().waitFor();
        for (const other of Object.values(all)) await hears(other, `from ${name}`);
    }
    await own.says("from Charla's own page");
    for (const guest of Object.values(all)) await hears(guest, "from Charla's own page");

    await talking.page.fill("#to", "Ana");
    await says(talking, "just you");
    await own.page.locator(".rooms li", { hasText: "Tomás" }).locator(".badge").waitFor();
    assert.equal(await soc.page.locator("#talk li", { hasText: "just you" }).count(), 0);
    for (const guest of [own, ...Object.values(all)]) {
        assert.deepEqual(guest.complaints, []);
        await guest.context.close();
    }
});

test("without being asked for they are not there", async () => {
    const plain = await new Server().ready();
    const answer = await fetch(`${plain.url}tutorials/`);
    assert.equal(answer.status, 404);
    await plain.end();
});
