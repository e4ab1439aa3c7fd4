// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest, Server } from "./support.mjs";

const { browser, enter } = await begin();

/** Into another room. */
async function goes(guest, room) {
    await guest.page.fill("#new-room", room);
    await guest.page.press("#new-room", "Enter");
    await guest.page.locator(".bar h1", { hasText: room }).waitFor();
}

test("what is new stands below a line, and rooms tell how much and for whom", async () => {
    const ana = await enter("Ana", "first");
    const bob = await enter("Bob", "first");
    await bob.says("before");
    await ana.sees("Bob", "before");
    await goes(ana, "second");
    const row = ana.page.locator(".rooms li", { hasText: "first" });

    await bob.says("one for all");
    await row.locator(".badge:not(.call)", { hasText: "1" }).waitFor();
    assert.equal(await row.locator(".call").count(), 0);
    await bob.says("and one for @ana");
    await row.locator(".call").waitFor();
    assert.match(await row.textContent(), /2 unread messages, you are named/);
    assert.match(await ana.page.title(), /^\(2\) .*second – Charla/);

    await row.locator("button").click();
    await ana.page.locator(".news").waitFor();
    const order = await ana.page.locator("ol.lines > li").evaluateAll((lines) =>
        lines.map((line) => line.querySelector(".text")?.textContent ?? line.className),
    );
    const at = order.indexOf("news");
    assert.equal(order[at + 1], "one for all");
    assert.ok(order.indexOf("before") < at);
    await row.locator(".badge").first().waitFor({ state: "detached" });
    await ana.says("thanks"); // who answers has read it
    await ana.page.locator(".news").waitFor({ state: "detached" });
    await ana.context.close();
    await bob.context.close();
});

test("title and icon of the tab count what is unread", async () => {
    const ana = await enter("Ada", "here");
    const bob = await enter("Ben", "here");
    await goes(ana, "there");
    const icon = ana.page.locator('link[rel="icon"]');
    assert.equal(await icon.getAttribute("href"), "icon.svg");
    await bob.says("one");
    await bob.says("two");
    await ana.page.waitForFunction(() => /^\(\D*2\D*\) /.test(document.title));
    await ana.page.waitForFunction(() =>
        document.querySelector('link[rel="icon"]').href.startsWith("data:image/png"),
    );
    await ana.page.locator(".rooms li", { hasText: "here" }).first().locator("button").click();
    await ana.page.waitForFunction(() => !document.title.startsWith("("));
    await ana.page.waitForFunction(
        () => document.querySelector('link[rel="icon"]').getAttribute("href") === "icon.svg",
    );
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
    await bob.context.close();
});

test("Up in an empty field changes the last message", async () => {
    const ana = await enter("Alba", "slips");
    await ana.says("first");
    await ana.says("socond");
    await ana.page.locator('.message[data-delivery="committed"]').nth(1).waitFor();
    await ana.page.press("#composer", "ArrowUp");
    assert.equal(await ana.page.inputValue("#composer"), "socond");
    await ana.page.locator(".purpose .what", { hasText: "Edit your message" }).waitFor();
    await ana.says("second");
    await ana.page.locator(".message", { hasText: "second" }).locator(".edited").waitFor();
    assert.equal(await ana.count("socond"), 0);
    await ana.page.fill("#composer", "begun");
    await ana.page.press("#composer", "ArrowUp");
    assert.equal(await ana.page.inputValue("#composer"), "begun");
    await ana.context.close();
});

test("names and emoji are offered while one writes, and taken by keys or a click", async () => {
    const ana = await enter("Anke", "offers");
    const zoe = await enter("Zoë Álvarez", "offers");
    await ana.page.locator(".members .name", { hasText: "Zoë" }).waitFor();
    const options = ana.page.locator(".completion [role=option]");
    await ana.page.type("#composer", "hello @al");
    await options.filter({ hasText: "Zoë Álvarez" }).waitFor();
    assert.equal(await ana.page.getAttribute("#composer", "aria-activedescendant"), "completion-0");
    await ana.page.press("#composer", "Enter");
    assert.equal(await ana.page.inputValue("#composer"), "hello @Zoë Álvarez ");
    await ana.page.type("#composer", ":tad");
    await options.filter({ hasText: "tada" }).first().waitFor();
    await options.first().click();
    assert.match(await ana.page.inputValue("#composer"), /^hello @Zoë Álvarez 🎉 $/u);
    await ana.page.fill("#composer", "");
    await ana.page.type("#composer", "at 10:30 ana@al");
    assert.equal(await options.count(), 0); // times and addresses are none
    await ana.page.fill("#composer", "");
    await ana.page.type("#composer", "@z");
    await options.first().waitFor();
    await ana.page.press("#composer", "Escape");
    await options.first().waitFor({ state: "hidden" });
    await ana.page.press("#composer", "Enter");
    await zoe.sees("Ana", "@z");
    await ana.context.close();
    await zoe.context.close();
});

test("any emoji can be a mark, and stand in a text", async () => {
    const ana = await enter("Anna", "emoji");
    await ana.says("look");
    await ana.page.locator('.message[data-delivery="committed"]').waitFor();
    await ana.does("look", "Another emoji");
    await ana.page.locator(".picker input").fill("rocket");
    await ana.page.locator(".picker .mark").first().waitFor();
    await ana.page.press(".picker input", "Enter");
    await ana.page.locator(".chip .mark", { hasText: "🚀" }).waitFor();
    await ana.page.fill("#composer", "go  now");
    await ana.page.locator("#composer").evaluate((field) => field.setSelectionRange(3, 3));
    await ana.page.getByRole("button", { name: "Insert an emoji" }).click();
    await ana.page.locator(".picker .mark").first().click(); // what was taken last comes first
    assert.equal(await ana.page.inputValue("#composer"), "go 🚀 now");
    await ana.context.close();
});

test("without the server nobody is said to be online", async () => {
    const own = await new Server().ready();
    const guest = async (nick) =>
        await (await (await Guest.open(browser)).enters(own, nick, "alone")).isIn();
    const ana = await guest("Abby");
    const bob = await guest("Bo");
    const there = ana.page.locator('.members li[data-presence="online"]');
    await there.filter({ hasText: /B\w+/ }).waitFor();
    await own.end();
    await ana.page.locator('.chat:not([data-phase="online"])').waitFor();
    await there.first().waitFor({ state: "detached" });
    assert.equal(await there.count(), 0);
    await ana.context.close();
    await bob.context.close();
});

test("what was begun is there after a reload, also in another room", async () => {
    const ana = await enter("Alma", "draft one");
    await ana.page.fill("#composer", "half a thought");
    await goes(ana, "draft two");
    await ana.page.fill("#composer", "another");
    await ana.page.reload();
    await ana.isIn();
    assert.equal(await ana.page.inputValue("#composer"), "another");
    await ana.page.locator(".rooms .row", { hasText: "draft one" }).click();
    await ana.page.waitForFunction(() => document.querySelector("#composer").value === "half a thought");
    await ana.context.close();
});

test("which message a draft answers is there after a reload, and after a look elsewhere", async () => {
    const ana = await enter("Alia", "draft reply");
    const bob = await enter("Bela", "draft reply");
    await bob.says("which room is it?");
    await bob.says("and when?");
    await ana.sees("Bela", "and when?");
    await ana.does("which room is it?", "Reply");
    await ana.page.fill("#composer", "room 12");
    await goes(ana, "draft elsewhere");
    await ana.page.locator(".purpose").waitFor({ state: "hidden" });
    await ana.page.locator(".rooms .row", { hasText: "draft reply" }).click();
    const purpose = ana.page.locator(".purpose", { hasText: "which room is it?" });
    await purpose.waitFor();
    await ana.page.reload();
    await ana.isIn();
    await purpose.waitFor();
    assert.equal(await ana.page.inputValue("#composer"), "room 12");
    await ana.page.press("#composer", "Enter");
    await purpose.waitFor({ state: "hidden" });
    const answer = await bob.sees("Alia", "room 12");
    await answer.locator(".quote", { hasText: "which room is it?" }).waitFor();
    await ana.page.reload();
    await ana.isIn();
    assert.equal(await ana.page.locator(".purpose").isVisible(), false); // it was sent
    await ana.context.close();
    await bob.context.close();
});

test("an answer to what another life of the server has said is a message of its own", async () => {
    const own = await new Server().ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Asta", "lives")).isIn();
    await ana.says("in the first life");
    await ana.page.locator('.message[data-delivery="committed"]').waitFor();
    await ana.does("in the first life", "Reply");
    await ana.page.fill("#composer", "yes");
    await own.end();
    await ana.page.locator('.chat:not([data-phase="online"])').waitFor();
    const again = await new Server(Number(own.port)).ready();
    await ana.isIn();
    const bob = await (await (await Guest.open(browser)).enters(again, "Bert", "lives")).isIn();
    await bob.says("has the same number now");
    await ana.sees("Bert", "has the same number now");
    await ana.page.press("#composer", "Enter");
    const message = await bob.sees("Asta", "yes");
    assert.equal(await message.locator(".quote:visible").count(), 0);
    await ana.context.close();
    await bob.context.close();
    await again.end();
});
