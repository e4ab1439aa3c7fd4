// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest } from "./support.mjs";

const { browser, server, enter } = await begin();

test("two tabs talk, and see who is there and who writes", async () => {
    const ana = await enter("Ana");
    const bob = await enter("Bob");
    await ana.page.locator(".members .name", { hasText: "Bob" }).waitFor();

    await bob.page.type("#composer", "hel");
    await ana.page.locator(".typing", { hasText: /Bob.* is writing/ }).waitFor();
    await bob.says("hello\nAna");

    await ana.sees("Bob", "hello");
    await bob.sees("Bob", "hello");
    await ana.page.waitForFunction(() => document.querySelector(".typing")?.textContent === "");
    assert.equal(await ana.count("hello"), 1);
    assert.deepEqual([...ana.complaints, ...bob.complaints], []);
    await ana.context.close();
    await bob.context.close();
});

test("a private talk opens without taking the focus, and is counted", async () => {
    const ana = await enter("Cleo", "quiet");
    const bob = await enter("Dan", "quiet");

    await bob.page.locator(".members .row", { hasText: "Cleo" }).dblclick();
    await bob.page.locator(".bar h1", { hasText: "Cleo" }).waitFor();
    await bob.says("just us");

    const entry = ana.page.locator(".rooms li", { hasText: "Dan" });
    await entry.locator(".badge", { hasText: "1" }).waitFor();
    assert.equal(await ana.page.locator(".bar h1").textContent(), "quiet");
    await entry.locator("button").click();
    await ana.sees("Dan", "just us");
    await entry.locator(".badge").waitFor({ state: "detached" });
    await ana.says("yes");
    await bob.sees("Cleo", "yes");
    await ana.context.close();
    await bob.context.close();
});

test("a nick that is taken is told in place, and what was typed stays", async () => {
    const first = await enter("Eve");
    const second = await (await Guest.open(browser)).enters(server, "eve", "lobby");

    await second.page.locator("#nick-trouble", { hasText: "already has that name" }).waitFor();
    assert.equal(await second.page.inputValue("#nick"), "eve");
    await second.page.fill("#nick", "Eva");
    await second.page.press("#nick", "Enter");
    await second.isIn();
    await first.context.close();
    await second.context.close();
});

test("an address fills in the form: a plus is a blank there, and %2B a plus", async () => {
    const guest = await Guest.open(browser);
    for (const [query, nick, room] of [
        ["?nick=Guest+1&room=Room+12", "Guest 1", "Room 12"],
        ["?nick=Guest%201&room=C%2B%2B", "Guest 1", "C++"],
    ]) {
        await guest.page.goto(`${server.url}${query}`);
        await guest.page.locator(".login button[type=submit]").waitFor();
        assert.equal(await guest.page.inputValue("#nick"), nick);
        assert.equal(await guest.page.inputValue("#room"), room);
    }
    await guest.page.click(".login button[type=submit]");
    await guest.isIn();
    assert.equal(await guest.page.locator(".who .name").textContent(), "Guest 1");
    assert.equal(await guest.page.locator(".bar h1").textContent(), "C++");
    await guest.context.close();
});

test("a reload keeps the nick and the talk", async () => {
    const guest = await enter("Fay", "reload");
    await guest.says("before the reload");
    await guest.sees("Fay", "before the reload");

    await guest.page.reload();
    await guest.isIn();

    await guest.sees("Fay", "before the reload");
    assert.equal(await guest.count("before the reload"), 1);
    await guest.context.close();
});

test("who takes the nick of somebody who has gone is seen to be somebody else", async () => {
    const bob = await enter("Bob M", "marks");
    const first = await enter("Mia", "marks");
    await first.says("by the first");
    await bob.sees("Mia", "by the first");
    await first.page.getByRole("button", { name: "Log out" }).click();
    await first.page.locator(".login").waitFor();
    const second = await enter("Mia", "marks");
    await second.says("by the second");
    const last = await bob.sees("Mia", "by the second");

    const rings = bob.page.locator(".message .avatar .ring path:first-child");
    const outlines = await rings.evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
    assert.equal(new Set(outlines).size, 2);
    assert.equal(await last.getAttribute("data-continued"), null);
    assert.match(await last.locator(".author").getAttribute("title"), /[0-9A-F]{4} [0-9A-F]{4}/);
    const before = await second.sees("Mia", "by the first");
    assert.equal(await before.getAttribute("class"), "message", "not the own one of the second");
    const inList = bob.page.locator(".members li", { hasText: "Mia" }).locator(".ring path:first-child");
    assert.equal(await inList.getAttribute("d"), outlines.at(-1));
    for (const guest of [first, second, bob]) await guest.context.close();
});

test("what was begun in each talk is there after a reload, until the person leaves", async () => {
    const guest = await enter("Una", "drafts");
    const isWritten = (text) =>
        guest.page.waitForFunction(
            (wanted) => document.querySelector("#composer")?.value === wanted,
            text,
        );
    await guest.page.fill("#composer", "half a sen");
    await guest.page.fill("#new-room", "drafts two");
    await guest.page.press("#new-room", "Enter");
    await guest.page.locator(".bar h1", { hasText: "drafts two" }).waitFor();
    await isWritten("");

    await guest.page.reload();
    await guest.isIn();
    await guest.page.locator(".rooms .row", { hasText: /^drafts(?! two)/ }).click();
    await isWritten("half a sen");

    await guest.page.getByRole("button", { name: "Log out" }).click();
    await guest.page.click(".login button[type=submit]");
    await guest.isIn();
    await isWritten("");
    await guest.context.close();
});

test("rooms are made, left and joined again", async () => {
    const guest = await enter("Gus");
    await guest.page.fill("#new-room", "Workshop");
    await guest.page.press("#new-room", "Enter");
    await guest.page.locator(".bar h1", { hasText: "Workshop" }).waitFor();
    await guest.says("anybody here?");
    await guest.sees("Gus", "anybody here?");

    await guest.page.getByRole("button", { name: "Leave this room" }).click();
    await guest.page.locator(".rooms .row.other", { hasText: "Workshop" }).waitFor();
    await guest.page.locator(".rooms .row", { hasText: "Workshop" }).click();
    await guest.page.locator(".bar h1", { hasText: "Workshop" }).waitFor();
    await guest.sees("Gus", "anybody here?");
    await guest.context.close();
});

test("on a phone rooms and people are drawers", async () => {
    const phone = await Guest.open(browser, {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
    });
    const guest = await (await phone.enters(server, "Hal")).isIn();
    assert.equal(await guest.page.locator(".side.rooms").isVisible(), false);
    await guest.page.getByRole("button", { name: "Show rooms and private talks" }).tap();
    await guest.page.locator(".side.rooms").waitFor({ state: "visible" });
    await guest.page.keyboard.press("Escape");
    await guest.page.locator(".side.rooms").waitFor({ state: "hidden" });

    await guest.page.getByRole("button", { name: "Show the people in this room" }).tap();
    await guest.page.locator(".members .row", { hasText: "Hal" }).waitFor();
    await guest.page.getByRole("button", { name: "Close", exact: true }).tap();
    await guest.page.locator(".side.members").waitFor({ state: "hidden" });
    const small = await guest.page.evaluate(
        () =>
            [...document.querySelectorAll("button")]
                .filter((button) => button.checkVisibility())
                .map((button) => button.getBoundingClientRect())
                .filter(({ width, height }) => width < 44 || height < 44).length,
    );
    assert.equal(small, 0, "buttons too small for a finger");
    const width = await guest.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `the page is ${width} px wide`);
    await guest.context.close();
});

for (const [locale, words] of [
    ["es-MX", "Entrar"],
    ["it-IT", "Entra"],
    ["zh-CN", "加入"],
    ["ru-RU", "Войти"],
    ["fr-FR", "Join"],
]) {
    test(`the page speaks to ${locale}`, async () => {
        const guest = await Guest.open(browser, { locale });
        await guest.page.goto(server.url);
        await guest.page.locator(".login button[type=submit]", { hasText: words }).waitFor();
        await guest.context.close();
    });
}

test("text that looks like HTML stays text", async () => {
    const guest = await enter("Ivy");
    await guest.says("<img src=x onerror=alert(1)><b>bold</b>");
    await guest.sees("Ivy", "<img src=x onerror=alert(1)>");
    assert.equal(await guest.page.locator(".message .text img, .message .text b").count(), 0);
    assert.deepEqual(guest.complaints, []);
    await guest.context.close();
});

test("older messages come when the reader goes up, and the list stays where it was", async () => {
    const guest = await enter("Nora", "long");
    for (let number = 1; number <= 120; number += 1) await guest.says(`line ${number}.`);
    await guest.sees("Nora", "line 120.");
    const other = await enter("Oda", "long");
    await other.sees("Nora", "line 120.");
    assert.equal(await other.count("line 1."), 0);

    const line = await other.goesUpTo("line 71.");
    await line.evaluate((element) => element.scrollIntoView());
    await other.page.locator(".message", { hasText: "line 70." }).waitFor({ state: "attached" });
    const before = await other.page.locator(".message", { hasText: "line 71." }).boundingBox();
    assert.ok(before && before.y > 0 && before.y < 300, `line 71 stands at ${before?.y}`);
    await other.page.locator(".scroller").evaluate((box) => box.scrollTo(0, 0));
    await other.page.locator(".message", { hasText: /line 1\./ }).waitFor({ state: "attached" });
    await guest.context.close();
    await other.context.close();
});

test("messages of a room that is not looked at are counted, in the title as well", async () => {
    const ana = await enter("Pia", "one");
    const bob = await enter("Quy", "one");
    await ana.page.fill("#new-room", "two");
    await ana.page.press("#new-room", "Enter");
    await ana.page.locator(".bar h1", { hasText: "two" }).waitFor();

    await bob.says("first");
    await bob.says("second");

    await ana.page
        .locator(".rooms .row", { hasText: "one" })
        .locator(".badge", { hasText: "2" })
        .waitFor();
    await ana.page.waitForFunction(() => document.title.startsWith("(2)"));
    await ana.page.locator(".rooms .row", { hasText: "one" }).click();
    await ana.sees("Quy", "second");
    await ana.page.locator(".rooms .badge").waitFor({ state: "detached" });
    await ana.context.close();
    await bob.context.close();
});

test("the page is served with headers that keep strangers out", async () => {
    const answer = await fetch(server.url);
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal((await fetch(`${server.url}js/nothing.js`)).status, 404);
    assert.equal((await fetch(`${server.url}healthz`)).status, 200);
});
