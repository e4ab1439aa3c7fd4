// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { photo, png } from "./samples.mjs";
import { begin, Guest, Server } from "./support.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const { browser, server, enter } = await begin();

/** The page's own policy lets no foreign script in, so axe is put in past it. */
const PAST_POLICY = { bypassCSP: true };

/** Nothing is found, in light colours and in dark ones. @param {Guest} guest @param {string} view */
async function isFound(guest, view) {
    const { page } = guest;
    if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations, passes } = await page.evaluate(() =>
            window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
        );
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
        assert.deepEqual(found, [], `${view}, ${colorScheme}`);
        assert.ok(passes.length > 5);
    }
    await page.emulateMedia({ colorScheme: "light" });
}

/** Somebody in a room in which all there is to see was said. */
async function busyRoom(room, options = {}) {
    const ana = await enter(`Ana ${room}`, room, { ...PAST_POLICY, ...options });
    const bob = await enter(`Bob ${room}`, room);
    await bob.says("Good **morning** @Ana axe, see https://example.org and `code`");
    await bob.says("> quoted\n\n- one\n- two\n\n```\nint main();\n```");
    await bob.says("gone soon");
    await bob.does("gone soon", "Delete", "Delete for good");
    await ana.sees("Bob", "This message was deleted");
    await ana.says("mine");
    await ana.page.locator('.message.own[data-delivery="committed"]').waitFor();
    await bob.does("mine", "👍");
    await ana.page.locator(".chip").waitFor();
    await bob.does("mine", "Reply");
    await bob.says("an answer");
    await ana.page.locator(".quote:visible").waitFor();
    return { ana, bob };
}

test("axe finds nothing at the door", async () => {
    const guest = await Guest.open(browser, PAST_POLICY);
    await guest.page.goto(server.url);
    await isFound(guest, "door");
    await guest.page.click(".login button[type=submit]");
    await guest.page.locator("#nick-trouble", { hasText: "name" }).waitFor();
    await isFound(guest, "door with a complaint");
    await guest.page.getByRole("button", { name: "Settings", exact: true }).click();
    await guest.page.locator("dialog.settings").waitFor();
    await isFound(guest, "settings");
    await guest.context.close();
});

/** A file that the server does not take; it has no bytes on disk. @param {import("node:test").TestContext} t */
async function tooLarge(t) {
    const folder = await mkdtemp(join(tmpdir(), "charla-large-"));
    t.after(() => rm(folder, { recursive: true }));
    const path = join(folder, "large.bin");
    await writeFile(path, "");
    await truncate(path, 101 * 1024 * 1024);
    return path;
}

test("axe finds nothing in the talk, its menus, search and pickers", async (t) => {
    const { ana, bob } = await busyRoom("axe");
    const { page } = ana;
    await isFound(ana, "talk");
    await ana.does("mine");
    await isFound(ana, "menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+F");
    await page.fill("#search", "morning");
    await page.locator(".hit").first().waitFor();
    await isFound(ana, "search");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Insert an emoji" }).click();
    await page.locator(".picker .mark").nth(50).waitFor();
    await isFound(ana, "emoji");
    await page.keyboard.press("Escape");
    await page.type("#composer", "@");
    await page.locator(".completion [role=option]").first().waitFor();
    await isFound(ana, "completion");
    await page.keyboard.press("Escape");
    await page.fill("#composer", "");
    await page.locator(".members .row", { hasText: "Bob" }).click();
    await isFound(ana, "a person");
    await page.locator(".members .row", { hasText: "Bob" }).dblclick();
    await page.locator(".bar h1", { hasText: "Bob" }).waitFor();
    await isFound(ana, "an empty private talk");
    await page.locator("input[type=file]").setInputFiles([
        { name: "photo.jpg", mimeType: "image/jpeg", buffer: await photo(page) },
        { name: "slide.png", mimeType: "image/png", buffer: png(900, 700) },
        { name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") },
        { name: "clip.webm", mimeType: "video/webm", buffer: Buffer.from("no film") },
    ]);
    await page.locator("input[type=file]").setInputFiles(await tooLarge(t));
    await page.locator('.chosen[data-phase="refused"]').waitFor();
    await page.locator(".chosen canvas").nth(1).waitFor();
    await isFound(ana, "files above the field");
    await page.press("#composer", "Enter");
    await page.locator(".picture .frame:not([aria-disabled])").nth(1).waitFor();
    await page.getByRole("button", { name: /Play .*clip\.webm/ }).click();
    await page.locator(".player .trouble").waitFor();
    await isFound(ana, "files in the talk");
    await page.locator(".picture .frame").last().click();
    await page.locator(".viewer img").waitFor();
    await isFound(ana, "a picture alone");
    await page.keyboard.press("Escape");
    await ana.context.close();
    await bob.context.close();
});

test("axe finds nothing on a phone, and while the server is away", async () => {
    const { ana, bob } = await busyRoom("axe small", {
        viewport: { width: 390, height: 780 },
        isMobile: true,
        hasTouch: true,
    });
    await isFound(ana, "phone");
    for (const name of ["Show rooms and private talks", "Show the people in this room"]) {
        await ana.page.getByRole("button", { name }).tap();
        await ana.page.locator(".chat:not([data-drawer=none])").waitFor();
        await isFound(ana, name);
        await ana.page.keyboard.press("Escape");
        await ana.page.locator(".chat[data-drawer=none]").waitFor();
    }
    await bob.context.close();
    await ana.context.close();

    const own = await new Server().ready();
    const cut = await (await (await Guest.open(browser, PAST_POLICY)).enters(own, "Cut", "away")).isIn();
    await own.end();
    await cut.page.locator(".banner", { hasText: "Trying again" }).waitFor();
    await cut.says("waits");
    await cut.page.locator('.message[data-delivery="pending"]').waitFor();
    await isFound(cut, "without the server");
    await cut.context.close();
});

test("keys alone are enough", async () => {
    const guest = await Guest.open(browser);
    const { page } = guest;
    const other = await enter("Other", "lobby");
    const press = (...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    const tabTo = async (selector) => {
        for (let steps = 0; steps < 60; steps += 1) {
            if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
            await press("Tab");
        }
        assert.fail(`no way by Tab to ${selector}`);
    };
    await page.goto(server.url);
    await page.keyboard.type("Keys");
    await press("Enter");
    await guest.isIn();
    await page.keyboard.type("hello **you**");
    await press("Enter");
    await other.sees("Keys", "hello you");
    await page.locator('.message.own[data-delivery="committed"]').waitFor();
    await tabTo(".scroller");
    await tabTo(".message.own .more");
    await press("Enter", "ArrowRight", "Enter"); // the second mark
    await page.locator(".chip .mark", { hasText: "❤️" }).waitFor();
    await tabTo(".members .row[aria-expanded]");
    await press("Enter");
    await tabTo(".members .actions:not([hidden]) button");
    await press("Enter");
    await page.locator(".bar h1", { hasText: "Other" }).waitFor();
    await tabTo("#new-room");
    await page.keyboard.type("keys room");
    await press("Enter");
    await page.locator(".bar h1", { hasText: "keys room" }).waitFor();
    // What has the focus is always seen.
    const hasRing = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    assert.ok(hasRing);
    await guest.context.close();
    await other.context.close();
});

test("new messages are spoken, politely and without their marks", async () => {
    const { ana, bob } = await busyRoom("spoken");
    const region = ana.page.locator('[aria-live="polite"].spoken');
    await bob.says("look **here**");
    await region.locator("p", { hasText: "look here" }).waitFor();
    await ana.context.close();
    await bob.context.close();
});

test("who wants nothing to move sees nothing move", async () => {
    const { ana, bob } = await busyRoom("still", { reducedMotion: "reduce" });
    await ana.page.locator(".quote:visible").click(); // flashes what it leads to
    await ana.page.locator(".message.found").waitFor();
    assert.equal(await ana.page.evaluate(() => document.getAnimations().length), 0);
    await ana.context.close();
    await bob.context.close();
});
