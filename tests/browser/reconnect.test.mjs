// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { begin, Cable, Guest, Server } from "./support.mjs";

const { browser, server, enter } = await begin();

test("the page comes back with the server, and sends what was written meanwhile", async () => {
    const own = await new Server().ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Ana")).isIn();
    const bob = await (await (await Guest.open(browser)).enters(own, "Bob")).isIn();
    await own.end();
    await ana.page.locator(".banner", { hasText: "Trying again" }).waitFor();
    await ana.says("written offline");
    await ana.page
        .locator(".message[data-delivery=pending]", { hasText: "written offline" })
        .waitFor();

    const again = await new Server(Number(own.port)).ready();
    await ana.isIn();
    await bob.isIn();

    await bob.sees("Ana", "written offline");
    await ana.page
        .locator(".message[data-delivery=committed]", { hasText: "written offline" })
        .waitFor();
    assert.equal(await bob.count("written offline"), 1);
    assert.equal(await ana.count("written offline"), 1);
    await ana.context.close();
    await bob.context.close();
    await again.end();
});

test("a message that was acknowledged isn't taken for waiting by a slow disk", async (t) => {
    const own = await new Server().ready();
    const ana = await Guest.open(browser);
    // As slow as a busy disk: nothing of what is kept is read before the test says so.
    await ana.context.addInitScript(() => {
        const query = LockManager.prototype.query;
        window.held = new Promise((resolve) => (window.release = resolve));
        LockManager.prototype.query = async function () {
            await window.held;
            return await query.call(this);
        };
    });
    /** @type {string[]} */
    const sent = [];
    ana.page.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => sent.push(String(payload))),
    );
    await (await ana.enters(own, "Ana")).isIn();
    await ana.page.evaluate(() => window.release());
    await own.end();
    await ana.page.locator(".banner", { hasText: "Trying again" }).waitFor();
    await ana.says("written offline");
    await ana.page.locator(".message[data-delivery=pending]").waitFor();
    await ana.page.evaluate(() => {
        window.held = new Promise((resolve) => (window.release = resolve));
    });
    const again = await new Server(Number(own.port)).ready();
    t.after(() => again.end());
    const committed = ana.page.locator(".message[data-delivery=committed]");
    await committed.waitFor();

    await ana.page.evaluate(async () => {
        window.release();
        await navigator.locks.request("charla.outbox", () => {}); // which the reading holds
    });
    await ana.says("and another one");
    await committed.nth(1).waitFor();
    assert.equal(await ana.page.locator(".message[data-delivery=pending]").count(), 0);
    const times = sent.filter((frame) => frame.includes("written offline")).length;
    assert.equal(times, 1, "it was sent again although the server had it");
    const kept = await ana.page.evaluate(async () => {
        const opened = indexedDB.open("charla");
        await new Promise((resolve) => opened.addEventListener("success", resolve));
        const all = opened.result.transaction("outbox").objectStore("outbox").getAll();
        await new Promise((resolve) => all.addEventListener("success", resolve));
        return all.result.map(({ entry }) => entry.text);
    });
    assert.ok(!kept.includes("written offline"), "what came back from the disk is sent again");
    await ana.context.close();
});

test("whose socket is cut is back in the room by itself, and misses nothing", async () => {
    const cable = await new Cable().plugInto(server);
    const ana = await (await (await Guest.open(browser)).enters(cable, "Lea", "cable")).isIn();
    const bob = await enter("Max", "cable");
    await bob.says("before");
    await ana.sees("Max", "before");

    cable.cut();
    await bob.says("meanwhile");
    await ana.says("from the other side");

    await ana.sees("Max", "meanwhile");
    await bob.sees("Lea", "from the other side");
    await ana.isIn();
    assert.equal(await ana.count("before"), 1);
    assert.equal(await ana.count("meanwhile"), 1);
    assert.equal(await bob.count("from the other side"), 1);
    assert.equal(
        await ana.page.locator(".notice", { hasText: "Max" }).count(),
        1,
        "no flood of notices",
    );
    await ana.context.close();
    await bob.context.close();
    cable.end();
});

test("what the server refuses is marked, with its text and a way to send it again", async () => {
    const ana = await enter("Rio", "refused");
    const bob = await enter("Sam", "refused");
    await ana.page.locator(".members .row", { hasText: "Sam" }).dblclick();
    await ana.page.locator(".bar h1", { hasText: "Sam" }).waitFor();
    await bob.page.getByRole("button", { name: "Log out" }).click();
    await bob.page.locator(".login").waitFor();
    await ana.page.locator(".bar .about", { hasText: "offline" }).waitFor();

    await ana.says("are you there?");

    const refused = ana.page.locator(".message[data-delivery=refused]", {
        hasText: "are you there?",
    });
    await refused.locator(".reason", { hasText: "has left" }).waitFor();
    await bob.enters(server, "Sam", "refused");
    await bob.isIn();
    await refused.getByRole("button", { name: "Send again" }).click();
    await bob.page.locator(".rooms .row", { hasText: "Rio" }).waitFor();
    await ana.context.close();
    await bob.context.close();
});
