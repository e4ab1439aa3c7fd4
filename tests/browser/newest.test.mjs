// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { begin, Guest } from "./support.mjs";

const TALL = `${"tall\n".repeat(60)}end`;

const { browser, server, enter } = await begin();
/** Who has written more than fits on anybody's screen. @type {Guest} */
let ana;

before(async () => {
    ana = await enter("Ana");
    await ana.says("the overhead projector");
    await ana.says(TALL);
    await ana.says("the last");
    await ana.page.locator(".message[data-delivery=committed]").nth(2).waitFor();
});

test("whoever is a screen above the newest gets a way there, with the number of news", async () => {
    const bob = await reader("Bob");
    await scrollUp(bob, 0.6);
    await isScrolledUp(bob);
    assert.equal(await bob.page.locator(".newest").isVisible(), false, "so near it is no use");
    await scrollUp(bob, 1.5);
    await bob.page.getByRole("button", { name: "Go to the newest message", exact: true }).waitFor();
    const before = await topOf(bob);
    await ana.says("news one");
    await ana.says("news two");
    await bob.page.locator(".newest .badge", { hasText: "2" }).waitFor();
    assert.equal(await topOf(bob), before, "the reader's place has moved");

    const name = "Go to the newest message, 2 new messages";
    await bob.page.getByRole("button", { name, exact: true }).press("Enter");
    await isAtEnd(bob);
    await bob.page.locator(".newest").waitFor({ state: "hidden" });
    assert.equal(await bob.page.evaluate(() => document.activeElement?.className), "scroller");

    await scrollUp(bob, 1.5);
    await bob.page.locator(".newest").waitFor();
    assert.equal(await bob.page.locator(".newest .badge").textContent(), "", "they were seen");
    assert.deepEqual(bob.complaints, []);
    await bob.context.close();
});

test("a reader who is only a little further up hears of news, too", async () => {
    const cho = await reader("Cho");
    await scrollUp(cho, 0.6);
    await isScrolledUp(cho);
    await ana.says("unseen");
    await cho.page.locator(".newest .badge", { hasText: "1" }).waitFor();
    await cho.page.locator(".newest").click();
    await isAtEnd(cho);
    await cho.page.locator(".newest").waitFor({ state: "hidden" });
    await cho.context.close();
});

test("End leads to the newest, but in a text to its end", async () => {
    const dan = await reader("Dan");
    await dan.page.fill("#composer", "half a sen");
    await scrollUp(dan, 1.5);
    await dan.page.locator(".newest").waitFor();
    await dan.page.press("#composer", "Home");
    await dan.page.press("#composer", "End");
    assert.equal(await dan.page.locator("#composer").evaluate((at) => at.selectionStart), 10);
    assert.equal(await dan.page.locator(".newest").isVisible(), true);

    await dan.page.fill("#composer", "");
    await dan.page.press("#composer", "End");
    await isAtEnd(dan);
    await dan.page.locator(".newest").waitFor({ state: "hidden" });
    await dan.context.close();
});

test("whom a search has led away finds back", async () => {
    const eva = await reader("Eva");
    // So high that what is found is less than a screen above the end.
    await eva.page.setViewportSize({ width: 1100, height: 1500 });
    await isAtEnd(eva);
    await eva.page.keyboard.press("Control+Shift+F");
    await eva.page.fill("#search", "projector");
    await eva.page.locator(".hit").click();
    await eva.page.locator(".message.found", { hasText: "projector" }).waitFor();
    await eva.page.locator(".newest").waitFor();
    await eva.page.locator(".newest").click();
    await isAtEnd(eva);
    await eva.page.locator(".newest").waitFor({ state: "hidden" });
    await eva.context.close();
});

test("on a phone a finger reaches it, above the composer", async () => {
    const fay = await reader("Fay", {
        viewport: { width: 360, height: 640 },
        hasTouch: true,
        isMobile: true,
    });
    await scrollUp(fay, 2);
    await fay.page.locator(".newest").waitFor();
    const button = await fay.page.locator(".newest").boundingBox();
    const composer = await fay.page.locator(".composer").boundingBox();
    assert.ok(button && composer);
    assert.ok(button.width >= 44 && button.height >= 44, "too small for a finger");
    assert.ok(button.x > 180 && button.x + button.width <= 360, `it stands at ${button.x}`);
    assert.ok(button.y + button.height <= composer.y, "it hides the composer");
    await fay.page.locator(".newest").tap();
    await isAtEnd(fay);
    await fay.context.close();
});

for (const [locale, name] of [
    ["es-MX", "Ir al mensaje más reciente, 1 mensaje nuevo"],
    ["it-IT", "Vai al messaggio più recente, 1 messaggio nuovo"],
    ["zh-CN", "跳到最新消息, 1 条新消息"],
    ["ru-RU", "К последнему сообщению, 1 новое сообщение"],
]) {
    test(`its name is told to ${locale}`, async () => {
        const guest = await reader(`G ${locale}`, { locale });
        await scrollUp(guest, 1.5);
        await guest.page.locator(".newest").waitFor();
        await ana.says(`for ${locale}`);
        await guest.page.getByRole("button", { name, exact: true }).waitFor();
        await guest.context.close();
    });
}

/** @param {string} nick @param {import("playwright-core").BrowserContextOptions} [options] */
async function reader(nick, options = {}) {
    const guest = await Guest.open(browser, options);
    await (await guest.enters(server, nick)).isIn();
    await guest.sees("Ana", "the last");
    await isAtEnd(guest);
    return guest;
}

/** @param {Guest} guest @param {number} screens above the end */
async function scrollUp({ page }, screens) {
    await page.locator(".scroller").evaluate((box, count) => {
        box.scrollTop = box.scrollHeight - box.clientHeight * (1 + count);
    }, screens);
}

/** @param {Guest} guest */
async function topOf({ page }) {
    return await page.locator(".scroller").evaluate((box) => box.scrollTop);
}

/** So that the page has heard of it, too. @param {Guest} guest */
async function isScrolledUp({ page }) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** @param {Guest} guest */
async function isAtEnd({ page }) {
    await page.waitForFunction(() => {
        const box = document.querySelector(".scroller");
        return box && box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    });
}
