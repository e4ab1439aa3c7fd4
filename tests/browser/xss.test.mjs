// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { begin, Guest, PATIENCE_MS } from "./support.mjs";

const corpus = new URL("../corpora/xss.json", import.meta.url);
const { payloads } = JSON.parse(readFileSync(corpus, "utf8"));

const { browser, server } = await begin();

/** Somebody who looks, and whose page tells what should never happen in it. */
async function watcher(nick, room, options = {}) {
    const guest = await Guest.open(browser, options);
    guest.page.on("dialog", (dialog) => {
        guest.complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    await guest.page.addInitScript(() => {
        window.violations = [];
        addEventListener("securitypolicyviolation", (event) => window.violations.push(event.blockedURI));
    });
    return await (await guest.enters(server, nick, room)).isIn();
}

/** What a payload may have done to a page: nothing of that is ever there. */
function traces() {
    const foreign = [...document.body.querySelectorAll("*")].filter(
        (element) =>
            element.matches(
                "script, style, iframe, object, embed, video, audio, svg script, foreignObject, math," +
                    " base, meta, link, template, marquee, details, frame, portal, slot, table",
            ) ||
            (element.matches("img") && element.getAttribute("src") !== "icon.svg") ||
            (element.matches("form") && element.hasAttribute("action")) ||
            [...element.attributes].some(({ name }) => /^on/i.test(name)),
    );
    const links = [...document.querySelectorAll("a")]
        .map((link) => link.protocol)
        .filter((protocol) => !["http:", "https:", "mailto:", "charla:"].includes(protocol));
    return {
        ran: window.ran ?? 0,
        violations: window.violations ?? [],
        foreign: foreign.map(({ outerHTML }) => outerHTML.slice(0, 200)),
        links,
    };
}

const CLEAN = { ran: 0, violations: [], foreign: [], links: [] };

/** Strangers who speak to the server themselves, so that the page's own checks don't stand before it. */
async function stranger() {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}healthz`);
    return page;
}

/** Sends frames as one person, and tells how many were refused. */
async function speaks(page, nick, room, frames) {
    return await page.evaluate(
        async ([who, where, messages]) => {
            const query = `?nick=${encodeURIComponent(who)}&room=${encodeURIComponent(where)}`;
            const socket = new WebSocket(`ws://${location.host}/charla${query}`, "charla.v1");
            const answered = new Set();
            return await new Promise((resolve) => {
                let refused = 0;
                let isIn = false;
                socket.onmessage = ({ data }) => {
                    const { type, id } = JSON.parse(data);
                    if (!isIn && type === "error") {
                        socket.close();
                        resolve(-1); // such a nick is not let in
                    }
                    if (type === "members" && !isIn) {
                        isIn = true;
                        for (const message of messages) socket.send(JSON.stringify(message));
                        if (messages.length === 0) resolve(0);
                    }
                    if (!messages.some((message) => message.id === id)) return;
                    if (type === "error") refused += 1;
                    answered.add(id);
                    if (answered.size === messages.length) resolve(refused);
                };
            });
        },
        [nick, room, frames],
    );
}

const idOf = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

test("the corpus has 200 payloads, and a script that runs is seen", async () => {
    assert.ok(new Set(payloads).size >= 200);
    const guest = await watcher("Ida", "control", { bypassCSP: true });
    const before = await guest.page.evaluate(traces);
    assert.deepEqual(before, CLEAN);
    await guest.page.evaluate((html) => {
        const box = document.createElement("div");
        document.body.append(box);
        box.insertAdjacentHTML("beforeend", html);
    }, "<img src=x onerror=window.ran=1>");
    await guest.page.waitForFunction(() => window.ran === 1);
    const caught = await guest.page.evaluate(traces);
    assert.equal(caught.ran, 1);
    assert.equal(caught.foreign.length, 1);
    await guest.context.close();
});

test("no payload runs as a text, wherever texts are shown", async () => {
    const ana = await watcher("Ada", "texts");
    const phone = await watcher("Pia", "texts", { viewport: { width: 390, height: 780 } });
    const page = await stranger();
    const frames = payloads.map((text, number) => ({
        type: "room",
        id: idOf(number),
        to: "texts",
        message: { text },
    }));
    for (let at = 0; at < frames.length; at += 20) {
        const refused = await speaks(page, `Mallory ${at}`, "texts", frames.slice(at, at + 20));
        assert.ok(refused >= 0);
        // Each was drawn when it came: at the end of the talk, before the eyes.
        await ana.page.waitForFunction(
            (id) => Number([...document.querySelectorAll("ol.lines > .message")].at(-1)?.ariaPosInSet) >= id,
            at,
            { timeout: PATIENCE_MS },
        );
    }
    const texts = await ana.readsAll();
    assert.ok(texts.length >= 200, `${texts.length}`);
    await ana.does(texts.at(-1), "Reply"); // as a quote above the field
    await ana.page.fill("#composer", payloads[0]);
    await ana.page.press("#composer", "Enter");
    await ana.page.locator(".message.own .quote").waitFor();
    await ana.page.keyboard.press("Control+Shift+F"); // as hits
    await ana.page.fill("#search", "window.ran");
    await ana.page.locator(".hit").first().waitFor();
    await phone.readsAll();
    for (const guest of [ana, phone]) {
        assert.deepEqual(await guest.page.evaluate(traces), CLEAN);
        assert.deepEqual(guest.complaints, []);
        await guest.context.close();
    }
    await page.context().close();
});

test("no payload runs as a nick, a room or a topic", async () => {
    const ana = await watcher("Alba", "names");
    const page = await stranger();
    const short = payloads.filter((text) => [...text].length <= 32);
    const room = payloads.filter((text) => [...text].length <= 64);
    assert.ok(short.length >= 30 && room.length >= 100, `${short.length}, ${room.length}`);
    let nicks = 0;
    for (const nick of short) {
        const message = { type: "room", id: idOf(nicks), to: "names", message: { text: nick } };
        if ((await speaks(page, nick, "names", [message])) === 0) nicks += 1;
    }
    assert.ok(nicks >= 20, `${nicks}`);
    const joins = room.map((name, number) => ({ type: "join", id: idOf(1000 + number), room: name }));
    const topics = payloads.map((topic, number) => ({
        type: "topic",
        id: idOf(2000 + number),
        room: "names",
        topic,
    }));
    for (let at = 0; at < joins.length; at += 25)
        await speaks(page, `Rooms ${at}`, "names", joins.slice(at, at + 25));
    for (let at = 0; at < topics.length; at += 25)
        await speaks(page, `Topics ${at}`, "names", topics.slice(at, at + 25));
    await ana.page.locator(".rooms .row .name", { hasText: "window.ran" }).nth(50).waitFor();
    await ana.page.locator(".members .name", { hasText: "window.ran" }).first().waitFor();
    await ana.page.locator(".bar .topic", { hasText: "window.ran" }).waitFor();
    await ana.page.type("#composer", "@"); // as an offer
    await ana.page.locator(".completion li").first().waitFor();
    assert.deepEqual(await ana.page.evaluate(traces), CLEAN);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
    await page.context().close();
});

test("no payload runs from the address", async () => {
    const guest = await Guest.open(browser);
    for (const payload of payloads.slice(0, 60)) {
        await guest.page.goto(
            `${server.url}?nick=${encodeURIComponent(payload)}&room=${encodeURIComponent(payload)}`,
        );
        await guest.page.locator("#nick").waitFor();
        assert.deepEqual(await guest.page.evaluate(traces), CLEAN);
    }
    await guest.context.close();
});
