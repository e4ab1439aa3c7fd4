// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Guest, launch, PATIENCE_MS, Program, Server } from "./support.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Server} */
let server;

before(async () => {
    browser = await launch();
    server = await new Server().ready();
});

after(async () => {
    await browser?.close();
    await server?.end();
});

test("two tabs talk, and see who is there and who writes", async () => {
    const ana = await (await (await Guest.open(browser)).enters(server, "Ana")).isIn();
    const bob = await (await (await Guest.open(browser)).enters(server, "Bob")).isIn();
    await ana.page.locator(".members .name", { hasText: "Bob" }).waitFor();

    await bob.page.type("#text", "hel");
    await ana.page.locator(".typing", { hasText: "Bob is writing" }).waitFor();
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
    const ana = await (await (await Guest.open(browser)).enters(server, "Cleo", "quiet")).isIn();
    const bob = await (await (await Guest.open(browser)).enters(server, "Dan", "quiet")).isIn();

    await bob.page.locator(".members button", { hasText: "Cleo" }).click();
    await bob.says("just us");

    const entry = ana.page.locator(".rooms li", { hasText: "Dan" });
    await entry.locator(".badge", { hasText: "1" }).waitFor();
    assert.equal(await ana.page.locator(".bar h1").textContent(), "quiet");
    await entry.locator("button").click();
    await ana.sees("Dan", "just us");
    assert.equal(await entry.locator(".badge").textContent(), "");
    await ana.says("yes");
    await bob.sees("Cleo", "yes");
    await ana.context.close();
    await bob.context.close();
});

test("a nick that is taken is told in place, and what was typed stays", async () => {
    const first = await (await (await Guest.open(browser)).enters(server, "Eve")).isIn();
    const second = await (await Guest.open(browser)).enters(server, "eve", "lobby");

    await second.page.locator("#login-trouble", { hasText: "already has this nick" }).waitFor();
    assert.equal(await second.page.inputValue("#nick"), "eve");
    await second.page.fill("#nick", "Eva");
    await second.page.press("#nick", "Enter");
    await second.isIn();
    await first.context.close();
    await second.context.close();
});

test("a reload keeps the nick and the talk", async () => {
    const guest = await (await (await Guest.open(browser)).enters(server, "Fay", "reload")).isIn();
    await guest.says("before the reload");
    await guest.sees("Fay", "before the reload");

    await guest.page.reload();
    await guest.isIn();

    await guest.sees("Fay", "before the reload");
    assert.equal(await guest.count("before the reload"), 1);
    await guest.context.close();
});

test("rooms are made, left and joined again", async () => {
    const guest = await (await (await Guest.open(browser)).enters(server, "Gus")).isIn();
    await guest.page.fill("#new-room", "Workshop");
    await guest.page.press("#new-room", "Enter");
    await guest.page.locator(".bar h1", { hasText: "Workshop" }).waitFor();
    await guest.says("anybody here?");
    await guest.sees("Gus", "anybody here?");

    await guest.page.click(".leave");
    await guest.page.locator(".rooms li.apart", { hasText: "Workshop" }).waitFor();
    await guest.page.locator(".rooms button", { hasText: "Workshop" }).click();
    await guest.page.locator(".bar h1", { hasText: "Workshop" }).waitFor();
    await guest.sees("Gus", "anybody here?");
    await guest.context.close();
});

test("on a phone rooms and people are drawers", async () => {
    const guest = await (await (await Guest.open(browser, { viewport: { width: 360, height: 740 }, hasTouch: true })).enters(server, "Hal")).isIn();
    assert.equal(await guest.page.locator(".side.rooms").isVisible(), false);
    await guest.page.locator(".bar .only-narrow").first().tap();
    await guest.page.locator(".side.rooms").waitFor({ state: "visible" });
    await guest.page.keyboard.press("Escape");
    await guest.page.locator(".side.rooms").waitFor({ state: "hidden" });
    const width = await guest.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `the page is ${width} px wide`);
    await guest.context.close();
});

for (const [locale, words] of [["es-MX", "Entrar"], ["it-IT", "Entra"], ["zh-CN", "进入"], ["ru-RU", "Войти"], ["fr-FR", "Come in"]]) {
    test(`the page speaks to ${locale}`, async () => {
        const guest = await Guest.open(browser, { locale });
        await guest.page.goto(server.url);
        await guest.page.locator("button[type=submit]", { hasText: words }).waitFor();
        await guest.context.close();
    });
}

test("text that looks like HTML stays text", async () => {
    const guest = await (await (await Guest.open(browser)).enters(server, "Ivy")).isIn();
    await guest.says("<img src=x onerror=alert(1)><b>bold</b>");
    await guest.sees("Ivy", "<img src=x onerror=alert(1)>");
    assert.equal(await guest.page.locator(".message .text img, .message .text b").count(), 0);
    assert.deepEqual(guest.complaints, []);
    await guest.context.close();
});

test("the page comes back by itself when the server does, and sends what was written meanwhile", async () => {
    const own = await new Server().ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Ana")).isIn();
    const bob = await (await (await Guest.open(browser)).enters(own, "Bob")).isIn();
    await own.end();
    await ana.page.locator(".banner", { hasText: "connection is lost" }).waitFor();
    await ana.says("written offline");
    await ana.page.locator(".message.pending", { hasText: "written offline" }).waitFor();

    const again = await new Server(Number(own.port)).ready();
    await ana.isIn();
    await bob.isIn();

    await bob.sees("Ana", "written offline");
    await ana.page.locator(".message.pending").waitFor({ state: "detached" });
    assert.equal(await bob.count("written offline"), 1);
    assert.equal(await ana.count("written offline"), 1);
    await ana.context.close();
    await bob.context.close();
    await again.end();
});

test("each of the seven kinds of client is heard by the six others", async () => {
    const one = await new Server().ready();
    const page = await (await (await Guest.open(browser)).enters(one, "Page")).isIn();
    const desktop = new Program(process.env.CHARLA_DESKTOP_DRIVER, [one.url, "Desktop", "lobby"]);
    await desktop.line(/^in the room$/);
    const sockets = await opened(one, page);

    const speakers = {
        page: () => page.says("from page"),
        desktop: () => desktop.write("from desktop"),
        native: () => sockets.say("native", { type: "room", to: "lobby", message: { text: "from native" } }),
        talking: () => sockets.say("talking", { type: "room", from: "talking", to: "lobby", message: { text: "from talking" } }),
        soc: () => sockets.say("soc", "from soc"),
        websocket: () => sockets.say("websocket", { user: "websocket", message: "from websocket" }),
        websocketserver: () => sockets.say("websocketserver", "from websocketserver"),
    };
    for (const [kind, speak] of Object.entries(speakers)) {
        await speak();
        const text = `from ${kind}`;
        await page.sees(kind, text);
        await desktop.line(new RegExp(`: ${text}$`));
        for (const other of Object.keys(speakers)) if (other !== "page" && other !== "desktop") await sockets.heard(other, text);
    }
    await desktop.end();
    await page.context.close();
    await one.end();
});

/** The five dialects as plain WebSockets of a browser, as the tutorials' own pages open them. */
async function opened(server, guest) {
    const address = server.url.replace("http", "ws");
    const paths = {
        native: "charla?nick=native&room=lobby", talking: "talking?nick=talking", soc: "soc?nick=soc",
        websocket: "websocket?nick=websocket", websocketserver: "websocketserver?nick=websocketserver",
    };
    await guest.page.evaluate(([base, all]) => {
        const sockets = Object.entries(all).map(([kind, path]) => {
            const socket = new WebSocket(base + path);
            const entry = { socket, frames: [] };
            socket.onmessage = (event) => entry.frames.push(event.data);
            return [kind, entry];
        });
        window.others = Object.fromEntries(sockets);
    }, [address, paths]);
    await guest.page.waitForFunction(() => Object.values(window.others).every((other) => other.socket.readyState === WebSocket.OPEN));
    return {
        say: (kind, frame) => guest.page.evaluate(([who, text]) => window.others[who].socket.send(text), [kind, typeof frame === "string" ? frame : JSON.stringify(frame)]),
        heard: (kind, text) => guest.page.waitForFunction(([who, words]) => window.others[who].frames.some((frame) => frame.includes(words)), [kind, text], { timeout: PATIENCE_MS }),
    };
}
