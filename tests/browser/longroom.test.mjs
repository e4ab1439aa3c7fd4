// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A room in which much was said, and much is being said.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { crowd, marks, Reading } from "./longroom.mjs";
import { begin, Guest, PATIENCE_MS } from "./support.mjs";

const MANY = 10_000;
const FEW = 150; // elements: some screens
const STILL_PX = 1;
const STEPS = 60;
const STEP_PX = 170;

const { browser, server, enter } = await begin();
/** Who has read up to the first message. @type {Guest} */
let ana;
/** @type {Reading} */
let reading;

before(async () => {
    await crowd(browser, server, "long", MANY);
    ana = await enter("Ana", "long");
    reading = await Reading.of(ana);
});

test("of ten thousand messages few are in the document, wherever one reads", async () => {
    await reading.isAtEndOf(MANY);
    await reading.loadsAll();
    for (const place of [0, 0.25, 0.6, 1]) {
        await reading.goesTo(place);
        const lines = await reading.lines();
        assert.ok(lines.length > 10 && lines.length < FEW, `${lines.length} lines at ${place}`);
        for (const { number, size, text } of lines) {
            assert.equal(size, lines[0].size);
            if (text !== "") assert.equal(text, `message ${number - 1}.`); // below the day
        }
        assert.ok(lines[0].size > MANY);
        assert.equal(await reading.holes(), 0, "there is room without a line before the eyes");
    }
});

test("what one reads stays where it is while 500 messages arrive", async () => {
    await reading.goesTo(0.5);
    const row = await reading.row();
    await reading.watches(row);
    await crowd(browser, server, "long", 500, "late");
    await ana.page.locator(".newest .badge", { hasText: "500" }).waitFor();
    await reading.hasStoodStill();
    assert.equal((await reading.row()).text, row.text);
});

test("the way to the newest leads there, also while messages arrive", async () => {
    await ana.page.locator(".newest").click();
    await ana.page.locator(".newest").waitFor({ state: "hidden" });
    await reading.isAtEndOf(500, "late");
    await crowd(browser, server, "long", 300, "later");
    await reading.isAtEndOf(300, "later");
    assert.equal(await ana.page.locator(".newest").isVisible(), false);
    assert.ok((await reading.lines()).length < FEW);
});

test("what one reads stays where it is while the window is turned and resized", async () => {
    for (const place of [0.3, 0.8]) {
        await reading.goesTo(place);
        await reading.watches(await reading.row());
        for (const [width, height] of [
            [820, 1180],
            [1180, 820],
            [520, 700],
            [1100, 500],
            [1100, 700],
        ]) {
            await ana.page.setViewportSize({ width, height });
            await reading.settles();
        }
        await reading.hasStoodStill();
        assert.equal(await reading.holes(), 0);
    }
});

test("what one reads stays where it is when a line above it becomes higher", async () => {
    await reading.goesTo(0.4);
    const { number, key } = await reading.row();
    const above = ana.page.locator(`ol.lines > [aria-posinset="${number - 2}"]`);
    const height = (await above.boundingBox())?.height ?? 0;
    const text = await above.locator(".text").textContent();
    await reading.watches({ key });
    await marks(browser, server, "long", text?.split(" ", 2).join(" ") ?? "");
    await above.locator(".chip").waitFor();
    assert.ok(((await above.boundingBox())?.height ?? 0) > height, "it is as high as before");
    await reading.hasStoodStill();
});

test("going up through lines that were never seen, nothing jumps", async () => {
    const ben = await enter("Ben", "long");
    const his = await Reading.of(ben);
    await his.isAtEndOf(300, "later");
    for (let step = 0; step < STEPS; step += 1) {
        await his.hasAbove(STEP_PX);
        const { key, top } = await his.row();
        await ben.scrollsBy(-STEP_PX);
        const moved = (await his.topOf(key)) - top;
        assert.ok(Math.abs(moved - STEP_PX) <= STILL_PX, `it moved by ${moved} px at step ${step}`);
    }
    assert.deepEqual(ben.complaints, []);
    await ben.context.close();
});

test("what one reads stays where it is while history loads above", async () => {
    const cho = await enter("Cho", "long");
    const hers = await Reading.of(cho);
    await hers.isAtEndOf(300, "later");
    for (let page = 0; page < 4; page += 1) {
        const { key, number } = await hers.watchesAt(100);
        await cho.page.waitForFunction(
            ([line, before]) => globalThis.eyes.numberOf(line) > before,
            [key, number],
            { timeout: PATIENCE_MS },
        );
        await hers.hasStoodStill();
    }
    await cho.context.close();
});

test("a search leads to what was said long ago, and it stays in sight", async () => {
    await reading.goesTo(1);
    await ana.page.keyboard.press("Control+Shift+F");
    await ana.page.fill("#search", "needle");
    await ana.page.locator(".hit").click();
    const found = ana.page.locator(".message.found", { hasText: "needle" });
    await found.waitFor();
    await ana.page.keyboard.press("Escape");
    await reading.settles();
    const box = await ana.page.locator(".scroller").boundingBox();
    const line = await found.boundingBox();
    assert.ok(line && box && line.y >= box.y && line.y + line.height <= box.y + box.height);
    await ana.page.locator(".newest").waitFor();
});

test("an answer leads to what it answers, however far away", async () => {
    await ana.does("needle", "Reply");
    await ana.says("the answer");
    const answer = await ana.sees("Ana", "the answer");
    await reading.settles();
    await answer.locator(".quote").click();
    const found = ana.page.locator(".message.found", { hasText: "needle" });
    await found.waitFor();
    await reading.settles();
    const box = await ana.page.locator(".scroller").boundingBox();
    const line = await found.boundingBox();
    assert.ok(line && box && line.y >= box.y && line.y + line.height <= box.y + box.height);
});

test("keys alone reach line after line, far beyond what was drawn", async () => {
    await reading.goesTo(0.5);
    const { number } = await reading.row();
    const more = (index) => ana.page.locator(`ol.lines > [aria-posinset="${index}"] .more`);
    await more(number).focus();
    await reading.focusReaches(number);
    for (let step = 1; step <= STEPS; step += 1) {
        await ana.page.keyboard.press("Shift+Tab");
        await reading.focusReaches(number - step);
    }
    for (let step = STEPS - 1; step >= -STEPS; step -= 1) {
        await ana.page.keyboard.press("Tab");
        await reading.focusReaches(number - step);
    }
});

test("a key that is held down loses no line, though nothing is drawn between two of its strokes", async () => {
    await reading.goesTo(0.5);
    const { number } = await reading.row();
    await ana.page.locator(`ol.lines > [aria-posinset="${number}"] .more`).focus();
    const keyboard = await ana.context.newCDPSession(ana.page);
    const stroke = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
    for (const [modifiers, reached] of [
        [8, number - STEPS], // with Shift
        [0, number],
    ]) {
        const strokes = Array.from({ length: STEPS }, () =>
            keyboard.send("Input.dispatchKeyEvent", { ...stroke, modifiers }),
        );
        await Promise.all(strokes);
        await reading.focusReaches(reached);
    }
    await keyboard.detach();
});

test("who scrolls away from the focus does not lose it to the page", async () => {
    await reading.goesTo(0.5);
    const { number, key } = await reading.row();
    await ana.page.locator(`ol.lines > [aria-posinset="${number}"] .more`).focus();
    await ana.scrollsBy(3000);
    assert.equal(await reading.focused(), number, "near, it is kept");
    await reading.goesTo(0.1);
    assert.equal(await reading.topOf(key), null);
    const active = await ana.page.evaluate(() => document.activeElement?.className);
    assert.equal(active, "scroller");
});

test("a selection lasts while one scrolls on", async () => {
    await reading.goesTo(0.5);
    const { number, text } = await reading.row();
    await ana.page
        .locator(`ol.lines > [aria-posinset="${number}"] .text`)
        .evaluate((line) => getSelection()?.selectAllChildren(line));
    await ana.scrollsBy(3000);
    await ana.scrollsBy(3000);
    assert.ok((await ana.page.evaluate(() => String(getSelection()))).startsWith(text));
    await ana.page.evaluate(() => getSelection()?.removeAllRanges());
});

test("nobody has anything to complain about", () => {
    assert.deepEqual(ana.complaints, []);
});
