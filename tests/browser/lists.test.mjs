// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { begin, Guest } from "./support.mjs";

const { browser, server, enter } = await begin();
/** @type {Guest} */
let ana;
/** @type {Guest} */
let bob;

before(async () => {
    ana = await enter("Ana");
    bob = await enter("Bob");
});

test("from outside one sees what a room is about, also when that changes", async () => {
    await bob.page.fill("#new-room", "Soldering");
    await bob.page.press("#new-room", "Enter");
    await bob.page.locator(".bar h1", { hasText: "Soldering" }).waitFor();
    const room = ana.page.locator(".rooms .row.other", { hasText: "Soldering" });
    await room.waitFor();
    assert.equal(await room.locator(".matter").count(), 0, "no topic yet");
    await setTopic(bob, "Mind the hot end");
    const name = /^Soldering\s*,\s*Mind the hot end\s*,.*1 person.*not joined$/;
    await ana.page.getByRole("button", { name }).waitFor();
    assert.equal(await room.locator(".names").getAttribute("title"), "Mind the hot end");
    await setTopic(bob, "Bring tin");
    await room.locator(".matter", { hasText: "Bring tin" }).waitFor();
    const late = await enter("Cho");
    await late.page.locator(".rooms .row.other .matter", { hasText: "Bring tin" }).waitFor();
    await late.context.close();
});

test("a long topic is cut, and takes no more than its line", async () => {
    const topic = "everything about tin, lead and flux. ".repeat(6).trim();
    await setTopic(bob, topic);
    const line = ana.page.locator(".rooms .row.other .matter", { hasText: topic });
    await line.waitFor();
    const { width, height, isCut } = await line.evaluate((node) => ({
        width: document.querySelector(".lists")?.scrollWidth,
        height: node.getBoundingClientRect().height,
        isCut: node.scrollWidth > node.clientWidth,
    }));
    const list = await ana.page.locator(".rooms .lists").boundingBox();
    assert.ok(list && width <= list.width, `the list is ${width} px wide`);
    assert.ok(height < 24, `the line is ${height} px high`);
    assert.ok(isCut);
});

test("whoever joins finds the topic above the talk, and not twice", async () => {
    await setTopic(bob, "Bring tin");
    await ana.page.locator(".rooms .row", { hasText: "Soldering" }).click();
    await ana.page.locator(".bar .topic", { hasText: "Bring tin" }).waitFor();
    await ana.page.locator(".rooms .matter").waitFor({ state: "detached" });
    await ana.page.getByRole("button", { name: "Leave this room" }).click();
    await ana.page.locator(".rooms .row.other .matter", { hasText: "Bring tin" }).waitFor();
});

test("on a phone the bar has room for the topic", async () => {
    const phone = await Guest.open(browser, { viewport: { width: 360, height: 640 } });
    await (await phone.enters(server, "Dan", "Soldering")).isIn();
    await phone.page.locator(".bar .topic", { hasText: "Bring tin" }).waitFor();
    const bar = await phone.page.locator(".bar").boundingBox();
    const words = await phone.page.locator(".bar .heading").boundingBox();
    assert.ok(bar && words);
    const above = words.y - bar.y;
    const below = bar.y + bar.height - words.y - words.height;
    assert.ok(above >= 4 && below >= 4, `${above} px above, ${below} px below`);
    await phone.context.close();
});

test("a private talk with somebody who is offline is dim, and says so", async () => {
    await ana.page.locator(".rooms .row", { hasText: "lobby" }).click();
    const withBob = (name) => ana.page.locator(".rooms").getByRole("button", { name });
    await ana.page.locator(".members .row", { hasText: "Bob" }).dblclick();
    await ana.page.locator(".bar h1", { hasText: "Bob" }).waitFor();
    await ana.page.locator(".rooms .row", { hasText: "lobby" }).click();
    await withBob(/^Bob\s*, online$/).waitFor();
    const bright = await looksOf("Bob");
    assert.equal(bright.name, bright.text);
    assert.equal(bright.dot, "none", "the dot is full");

    await bob.page.getByRole("button", { name: "Log out" }).click();
    await withBob(/^Bob\s*, offline$/).waitFor();
    const dim = await looksOf("Bob");
    assert.equal(dim.name, dim.about);
    assert.notEqual(dim.name, dim.text);
    assert.match(dim.dot, /radial-gradient/, "the dot is an outline");

    await (await bob.enters(server, "Bob")).isIn();
    await withBob(/^Bob\s*, online$/).waitFor();
    assert.deepEqual(await looksOf("Bob"), bright);
});

test("nobody has anything to complain about", () => {
    assert.deepEqual([...ana.complaints, ...bob.complaints], []);
});

/** How the private talk with somebody stands in Ana's list. @param {string} nick */
async function looksOf(nick) {
    const row = ana.page.locator(".rooms li", { hasText: nick });
    return await row.evaluate((line) => {
        const style = (selector) => getComputedStyle(line.querySelector(selector));
        return {
            name: style(".name").color,
            about: style(".about").color,
            text: getComputedStyle(document.body).color,
            dot: style(".dot").backgroundImage,
        };
    });
}

/** @param {Guest} guest @param {string} topic */
async function setTopic({ page }, topic) {
    await page.getByRole("button", { name: "Say what this room is about" }).click();
    await page.fill(".topic-field", topic);
    await page.press(".topic-field", "Enter");
    await page.locator(".bar .topic", { hasText: topic }).waitFor();
}
