// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { photo } from "./samples.mjs";
import { begin, Guest } from "./support.mjs";

const { browser, server } = await begin();

const SIZES = [
    { width: 320, height: 568 },
    { width: 390, height: 780 },
    { width: 568, height: 320 },
];

/** @param {string} nick @param {string} room @param {{width: number, height: number}} [viewport] */
async function phone(nick, room, viewport = SIZES[0]) {
    const options = { viewport, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
    const guest = await Guest.open(browser, options);
    return await (await guest.enters(server, nick, room)).isIn();
}

/** What is to be touched and is too small for a finger, or stands out at a side. */
function tooSmall() {
    const wrong = [];
    for (const element of document.querySelectorAll(
        "button, input, select, textarea, [role=option], .acts a, .viewer a",
    )) {
        const style = getComputedStyle(element);
        const { width, height, left, right } = element.getBoundingClientRect();
        const isSeen = element.checkVisibility() && style.visibility !== "hidden" && style.opacity !== "0";
        const isPressedByItsWords = element.type === "radio" || element.type === "checkbox";
        if (!isSeen || width === 0 || element.closest("[inert]") || isPressedByItsWords) continue;
        const name = `${element.className || element.id} ${Math.round(width)}x${Math.round(height)}`;
        if (Math.round(width) < 44 || Math.round(height) < 44) wrong.push(name);
        if (left < -0.5 || right > innerWidth + 0.5) wrong.push(`${name} at ${left}…${right}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide`);
    return wrong;
}

/** What stands in an empty field and has no room there. The composer's names a room: it ends in dots. */
function cutHints() {
    const pen = document.createElement("canvas").getContext("2d");
    return [...document.querySelectorAll("input, textarea")]
        .filter((field) => field.placeholder && field.id !== "composer" && field.checkVisibility())
        .filter((field) => {
            const { font, paddingLeft, paddingRight } = getComputedStyle(field);
            pen.font = font;
            const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
            return pen.measureText(field.placeholder).width > room;
        })
        .map(({ placeholder }) => placeholder);
}

for (const viewport of SIZES)
    test(`${viewport.width} by ${viewport.height}: all is in reach of a finger`, async () => {
        const door = await Guest.open(browser, { viewport, isMobile: true, hasTouch: true });
        await door.page.goto(server.url);
        assert.deepEqual(await door.page.evaluate(tooSmall), [], "at the door");
        await door.context.close();

        const room = `size ${viewport.width}`;
        const ana = await phone(`Ana ${viewport.width}`, room, viewport);
        const bob = await phone(`Bob ${viewport.width}`, room, viewport);
        await bob.says("a long talk ".repeat(20));
        await bob.says("[a link](https://example.org) and `code`");
        await ana.sees("", "a link");
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "in the talk");
        for (const name of ["Show rooms and private talks", "Show the people in this room"]) {
            if (!(await ana.page.getByRole("button", { name }).isVisible())) continue;
            await ana.page.getByRole("button", { name }).tap();
            await ana.page.locator(".chat:not([data-drawer=none])").waitFor();
            await ana.page.waitForFunction(() => {
                const open = document.querySelector(".chat").dataset.drawer;
                const { left, right } = document.querySelector(`.side.${open}`).getBoundingClientRect();
                return left >= 0 && right <= innerWidth;
            });
            assert.deepEqual(await ana.page.evaluate(tooSmall), [], name);
            await ana.page.keyboard.press("Escape");
            const sides = ana.page.locator(".side:visible");
            const before = viewport.width > 700 ? 1 : 0;
            await ana.page.waitForFunction(
                (count) =>
                    [...document.querySelectorAll(".side")].filter(
                        (side) => getComputedStyle(side).visibility === "visible",
                    ).length <= count,
                before,
            );
            assert.ok((await sides.count()) <= before);
        }
        await ana.page.getByRole("button", { name: "Search" }).first().tap();
        await ana.page.locator("#search").waitFor();
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "searching");
        assert.deepEqual(await ana.page.evaluate(cutHints), []);
        await ana.page.keyboard.press("Escape");
        await ana.page.getByRole("button", { name: "Insert an emoji" }).tap();
        await ana.page.locator(".picker .mark").nth(50).waitFor();
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "choosing an emoji");
        await ana.page.keyboard.press("Escape");
        await ana.page.locator("input[type=file]").setInputFiles([
            { name: "photo.jpg", mimeType: "image/jpeg", buffer: await photo(ana.page) },
            { name: `a long name ${"of a file ".repeat(9)}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-") },
        ]);
        await ana.page.locator(".chosen canvas").waitFor();
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "with files above the field");
        await ana.says("two files");
        const frame = ana.page.locator(".picture .frame:not([aria-disabled])");
        await frame.waitFor();
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "with files in the talk");
        await frame.tap();
        await ana.page.locator(".viewer img").waitFor();
        assert.deepEqual(await ana.page.evaluate(tooSmall), [], "a picture alone");
        await ana.page.goBack();
        await ana.page.locator(".viewer").waitFor({ state: "hidden" });
        await ana.page.locator(".bar h1", { hasText: room }).waitFor();
        assert.deepEqual(ana.complaints, []);
        await ana.context.close();
        await bob.context.close();
    });

test("no field makes a phone zoom when it is entered", async () => {
    const ana = await phone("Alba", "zoom");
    await ana.page.getByRole("button", { name: "Search" }).first().tap();
    const sizes = await ana.page
        .locator("input, textarea, select")
        .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
    assert.ok(sizes.length >= 5);
    assert.ok(Math.min(...sizes) >= 16, `${sizes}`);
    await ana.context.close();
});

test("the composer stays above a keyboard that comes up over the page", async () => {
    const ana = await phone("Anke", "keyboard", SIZES[1]);
    for (let number = 1; number <= 30; number += 1) await ana.says(`line ${number}`);
    await ana.sees("Ana", "line 30");
    // As a browser tells it where the page itself keeps its height.
    await ana.page.evaluate(() => {
        const { visualViewport } = window;
        Object.defineProperty(visualViewport, "height", { value: 460, configurable: true });
        Object.defineProperty(visualViewport, "offsetTop", { value: 40, configurable: true });
        visualViewport.dispatchEvent(new Event("resize"));
    });
    await ana.page.waitForFunction(() => {
        const { bottom } = document.querySelector(".composer").getBoundingClientRect();
        return Math.round(bottom) <= 500;
    });
    const { top } = await ana.page.locator(".bar").evaluate((bar) => bar.getBoundingClientRect());
    assert.equal(Math.round(top), 40);
    const last = ana.page.locator(".message", { hasText: "line 30" });
    await ana.page.waitForFunction(() => {
        const lines = [...document.querySelectorAll("ol.lines > .message")];
        return lines.at(-1).getBoundingClientRect().bottom <= 500; // still at the end
    });
    assert.ok(await last.isVisible());
    await ana.context.close();
});

test("the back button goes back a view, and not out of the page", async () => {
    const ana = await phone("Anna", "one");
    const { page } = ana;
    const isAt = (name) => page.locator(".bar h1", { hasText: name }).waitFor();
    await page.getByRole("button", { name: "Show rooms and private talks" }).tap();
    await page.fill("#new-room", "two");
    await page.press("#new-room", "Enter");
    await isAt("two");
    await page.getByRole("button", { name: "Show the people in this room" }).tap();
    await page.locator('.chat[data-drawer="members"]').waitFor();
    await page.goBack();
    await page.locator('.chat[data-drawer="none"]').waitFor();
    await isAt("two");
    await page.getByRole("button", { name: "Search" }).first().tap();
    await page.locator("#search").waitFor({ state: "visible" });
    await page.goBack();
    await page.locator("#search").waitFor({ state: "hidden" });
    // Closed by hand: the way back is not longer by that.
    await page.getByRole("button", { name: "Show the people in this room" }).tap();
    await page.locator('.chat[data-drawer="members"]').waitFor();
    await page.keyboard.press("Escape");
    await page.locator('.chat[data-drawer="none"]').waitFor();
    await page.waitForFunction(() => history.state.view.layer === "none");
    await isAt("two");
    await page.goBack();
    await isAt("one");
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
});
