// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { hueOf } from "../../resources/web/js/people.js";
import { begin, Guest, PATIENCE_MS } from "./support.mjs";

const MEASURE = fileURLToPath(new URL("contrast.js", import.meta.url));
const HUES = 11;
const LOST = 4002; // our close codes: protocol/closecode.h
const TAKEN_OVER = 4001;

const { browser, server } = await begin();
/** @type {Guest} */
let crowd;

before(async () => {
    crowd = await gather("colours", nicksOfAllHues());
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`${colorScheme}: the form at the door can be read, also with its troubles`, async (t) => {
        const eye = await Eye.open(t, colorScheme);
        await eye.page.goto(server.url);
        await eye.reads(".login", 6);
        await eye.page.click(".login button[type=submit]");
        await eye.reads("#nick-trouble:not(:empty)", 7);
        await eye.readsUnderThePointer();
        eye.isServed = false;
        await eye.guest.enters(server, "Zoe");
        await eye.reads(".login [aria-disabled]", 6);
    });

    test(`${colorScheme}: a room can be read, with people of every colour`, async (t) => {
        const eye = await Eye.open(t, colorScheme);
        await (await eye.guest.enters(server, `Yan-${colorScheme}`, "colours")).isIn();
        for (let hue = 0; hue < HUES; hue += 1)
            await eye.page.locator(`.message [data-hue="${hue}"]`).first().waitFor();
        await eye.guest.says("my own");
        await eye.reads(".message.own[data-delivery=committed]", 40);
        await eye.readsUnderThePointer();
        await eye.page.fill("#composer", "x".repeat(20_000));
        await eye.reads("#composer-trouble:not(:empty)", 40);
        await eye.page.press("#new-room", "Enter");
        await eye.reads("#new-room-trouble:not(:empty)", 40);
        eye.wire.send(JSON.stringify({ type: "error", id: "x", code: "too-many-rooms" }));
        await eye.reads(".banner.refusal", 40);
    });

    test(`${colorScheme}: changed messages, the menu and the search can be read`, async (t) => {
        const eye = await Eye.open(t, colorScheme);
        await (await eye.guest.enters(server, `Ula-${colorScheme}`, `c-${colorScheme}`)).isIn();
        await eye.guest.says("the first cup");
        await eye.guest.says("the second cup");
        await eye.page.locator(".message[data-delivery=committed]").nth(1).waitFor();
        await eye.guest.does("the second", "Delete", "Delete for good?");
        await eye.guest.does("the first", "👍");
        await eye.guest.does("the first", "Reply");
        await eye.guest.says("an answer");
        await eye.guest.does("an answer", "Reply");
        await eye.page.getByRole("button", { name: "Say what this room" }).click();
        await eye.page.fill(".topic-field", "cups");
        await eye.reads(".topic-field", 20);
        await eye.page.press(".topic-field", "Enter");
        await eye.guest.does("the first", "Delete");
        await eye.reads(".menu .danger", 30);
        await eye.page.keyboard.press("Escape");
        await eye.page.keyboard.press("Control+Shift+F");
        await eye.page.fill("#search", "cup");
        await eye.reads(".hit mark", 30);
        await eye.page.locator(".chip").waitFor();
        await eye.readsUnderThePointer();
    });

    test(`${colorScheme}: a private talk can be read, also what was refused`, async (t) => {
        const tom = `Tom-${colorScheme}`;
        const eye = await Eye.open(t, colorScheme);
        const other = await Guest.open(browser);
        t.after(() => other.context.close());
        await (await other.enters(server, tom, "private")).isIn();
        await (await eye.guest.enters(server, `Xia-${colorScheme}`, "private")).isIn();
        await eye.page.locator(".members .row", { hasText: tom }).dblclick();
        await eye.guest.says("hello");
        await eye.reads('.chat[data-talk="private"] .message', 12);
        await other.page.getByRole("button", { name: "Log out" }).click();
        await eye.page.locator(".bar .about", { hasText: "offline" }).waitFor();
        await eye.guest.says("are you there?");
        await eye.reads(".message[data-delivery=refused] .reason button", 14);
        await eye.readsUnderThePointer();
    });

    test(`${colorScheme}: topics, who is offline and the way down can be read`, async (t) => {
        const pam = `Pam-${colorScheme}`;
        const eye = await Eye.open(t, colorScheme);
        const other = await Guest.open(browser);
        t.after(() => other.context.close());
        await (await other.enters(server, pam, `about-${colorScheme}`)).isIn();
        await other.page.getByRole("button", { name: "Say what this room" }).click();
        await other.page.fill(".topic-field", "tin and flux");
        await other.page.press(".topic-field", "Enter");
        await other.page.fill("#new-room", `far-${colorScheme}`);
        await other.page.press("#new-room", "Enter");
        await (await eye.guest.enters(server, `Kai-${colorScheme}`, `far-${colorScheme}`)).isIn();
        await eye.page.locator(".members .row", { hasText: pam }).dblclick();
        await eye.page.locator('.chat[data-talk="private"]').waitFor();
        await eye.page.locator(".rooms .row", { hasText: `far-${colorScheme}` }).click();
        await eye.guest.says("tall\n".repeat(60));
        await eye.page.locator(".message.own[data-delivery=committed]").waitFor();
        await eye.page.locator(".scroller").evaluate((box) => box.scrollTo(0, 0));
        await eye.page.locator(".newest").waitFor();
        await other.says("down here");
        await eye.reads(".newest .badge:not(:empty)", 12);
        await other.page.getByRole("button", { name: "Log out" }).click();
        await eye.reads('.rooms [data-presence="offline"] > .row', 12);
        await eye.reads(".row.other .matter", 12);
        await eye.readsUnderThePointer(".newest, .rooms .row");
    });

    test(`${colorScheme}: the page can be read without a server`, async (t) => {
        const eye = await Eye.open(t, colorScheme);
        await (await eye.guest.enters(server, `Wim-${colorScheme}`, "alone")).isIn();
        eye.isServed = false;
        await eye.wire.close({ code: LOST });
        await eye.guest.says("into the void");
        await eye.reads(".banner[data-phase=connecting]", 10);
        await eye.wire.close({ code: LOST });
        await eye.reads(".banner[data-phase=waiting]", 10);
        await eye.reads(".message[data-delivery=pending]", 10);
        eye.isServed = true;
        await eye.guest.isIn();
        await eye.wire.close({ code: TAKEN_OVER });
        await eye.reads(".banner[data-phase=idle]", 10);
        await eye.readsUnderThePointer();
    });
}

/** One guest who looks closely, and whose connection a test can cut, or leave without an answer. */
class Eye {
    isServed = true;

    /**
     * @param {import("node:test").TestContext} t
     * @param {"light" | "dark"} colorScheme
     */
    static async open(t, colorScheme) {
        const eye = new Eye();
        eye.guest = await Guest.open(browser, { colorScheme, reducedMotion: "reduce" });
        t.after(() => eye.guest.context.close());
        eye.page = eye.guest.page;
        await eye.guest.context.addInitScript({ path: MEASURE });
        await eye.page.routeWebSocket(/\/charla$/, (wire) => {
            eye.wire = wire;
            if (eye.isServed) wire.connectToServer();
        });
        return eye;
    }

    /**
     * Once there is what the selector says, all that is to be seen can be read.
     * @param {string} selector
     * @param {number} least so many texts and signs there must be, or nothing was measured
     */
    async reads(selector, least) {
        const measured = await this.page.waitForFunction(
            (wanted) =>
                document.querySelector(wanted)?.checkVisibility() && globalThis.measureContrast(),
            selector,
            { timeout: PATIENCE_MS },
        );
        const { count, faint } = await measured.jsonValue();
        assert.deepEqual(faint, [], selector);
        assert.ok(count >= least, `${selector}: only ${count} texts and signs`);
    }

    /** Every button in turn. @param {string} [selector] those to look at */
    async readsUnderThePointer(selector = "button") {
        for (const button of await this.page.locator(selector).locator("visible=true").all()) {
            await button.hover();
            const { faint } = await button.evaluate((node) => globalThis.measureContrast(node));
            assert.deepEqual(faint, [], "under the pointer");
        }
    }
}

/** A name for each of the colours of people. */
function nicksOfAllHues() {
    const nicks = new Map();
    for (let number = 1; nicks.size < HUES; number += 1) {
        const nick = `Guest${number}`;
        if (!nicks.has(hueOf(nick))) nicks.set(hueOf(nick), nick);
    }
    return [...nicks.values()];
}

/** People in a room, who have all said something. @param {string} room @param {string[]} nicks */
async function gather(room, nicks) {
    const guest = await Guest.open(browser);
    await guest.page.goto(server.url);
    await guest.page.evaluate(
        async ([name, people]) => {
            for (const nick of people) {
                const query = new URLSearchParams({ nick, room: name });
                const socket = new WebSocket(`ws://${location.host}/charla?${query}`);
                await new Promise((resolve) => socket.addEventListener("message", resolve));
                const message = { text: `I am ${nick}` };
                socket.send(JSON.stringify({ type: "room", to: name, message }));
            }
        },
        [room, nicks],
    );
    return guest;
}
