// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { begin, Guest } from "./support.mjs";

const { enter } = await begin();
/** @type {Guest} */
let ana;
/** @type {Guest} */
let bob;

before(async () => {
    ana = await enter("Ana");
    bob = await enter("Bob");
});

test("an edit is seen by all, and marked as one", async () => {
    await ana.says("Lunch at twleve");
    await bob.sees("Ana", "Lunch at twleve");
    await ana.does("Lunch at twleve", "Edit");
    assert.equal(await ana.page.inputValue("#composer"), "Lunch at twleve");
    await ana.says("Lunch at twelve");
    for (const guest of [ana, bob]) {
        const message = await guest.sees("Ana", "Lunch at twelve");
        await message.locator(".edited").waitFor();
        assert.equal(await guest.count("twleve"), 0);
    }
    assert.equal(await ana.page.inputValue("#composer"), "");
});

test("what was begun is there again after an edit that was given up", async () => {
    await ana.page.fill("#composer", "half a sen");
    await ana.does("Lunch at twelve", "Edit");
    await ana.page.fill("#composer", "something else");
    await ana.page.press("#composer", "Escape");
    assert.equal(await ana.page.inputValue("#composer"), "half a sen");
    await ana.page.fill("#composer", "");
});

test("a deleted message leaves a stone, and its text nowhere", async () => {
    await ana.says("a secret");
    await bob.sees("Ana", "a secret");
    await ana.does("a secret", "Delete", "Delete for good?");
    for (const guest of [ana, bob]) {
        await guest.page.locator(".message[data-deleted]").waitFor();
        assert.equal(await guest.count("a secret"), 0);
    }
    const late = await enter("Cho");
    await late.sees("Ana", "This message was deleted");
    assert.equal(await late.count("a secret"), 0);
    await late.context.close();
});

test("only the author can edit and delete", async () => {
    await bob.does("Lunch at twelve");
    assert.equal(await bob.page.getByRole("menuitem", { name: "Edit" }).count(), 0);
    assert.equal(await bob.page.getByRole("menuitem", { name: "Delete" }).count(), 0);
    await bob.page.keyboard.press("Escape");
    await bob.page.locator(".menu").waitFor({ state: "hidden" });
});

test("a reaction is counted, by whom, and taken back by the same button", async () => {
    const chip = (guest) => guest.page.locator(".chip", { hasText: "👍" });
    await bob.does("Lunch at twelve", "👍");
    await chip(ana).locator(".number", { hasText: "1" }).waitFor();
    await chip(ana).click();
    await chip(bob).locator(".number", { hasText: "2" }).waitFor();
    assert.equal(await chip(bob).getAttribute("title"), "\u2068Bob\u2069 and \u2068Ana\u2069");
    assert.equal(await chip(bob).getAttribute("aria-pressed"), "true");
    await chip(bob).click();
    await chip(ana).locator(".number", { hasText: "1" }).waitFor();
    await chip(ana).click();
    await chip(bob).waitFor({ state: "detached" });
});

test("a reply quotes what it answers, and leads there", async () => {
    await bob.does("Lunch at twelve", "Reply");
    await bob.page.locator(".purpose", { hasText: "Lunch at twelve" }).waitFor();
    await bob.says("I come, too");
    const reply = await ana.sees("Bob", "I come, too");
    await reply.locator(".quote", { hasText: "Lunch at twelve" }).click();
    await ana.page.locator(".message.found", { hasText: "Lunch at twelve" }).waitFor();
});

test("the menu opens by the right button and by keys", async () => {
    const text = bob.page.locator(".message .text", { hasText: "twelve" });
    await text.first().click({ button: "right" });
    await bob.page.locator(".menu").waitFor();
    await bob.page.keyboard.press("Escape");
    await bob.page.locator(".message", { hasText: "I come, too" }).locator(".more").focus();
    await bob.page.keyboard.press("Enter");
    await bob.page.keyboard.press("ArrowUp");
    await bob.page.keyboard.press("Enter");
    await bob.page.getByRole("menuitem", { name: "Delete for good?" }).waitFor();
    await bob.page.keyboard.press("Escape");
    assert.equal(await bob.page.evaluate(() => document.activeElement?.className), "more");
});

test("a topic that one sets is read by all, now and later", async () => {
    await ana.page.getByRole("button", { name: "Say what this room is about" }).click();
    await ana.page.fill(".topic-field", "Bring your own cup");
    await ana.page.press(".topic-field", "Enter");
    await bob.page.locator(".topic", { hasText: "Bring your own cup" }).waitFor();
    const late = await enter("Dan");
    await late.page.locator(".topic", { hasText: "Bring your own cup" }).waitFor();
    await late.context.close();
    // Somebody who is away stands at the end.
    const last = ana.page.locator(".members li").last();
    await last.locator(".about", { hasText: "offline" }).waitFor();
});

test("nobody has anything to complain about", () => {
    assert.deepEqual([...ana.complaints, ...bob.complaints], []);
});
