// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes the pictures of the page for README and docs, from the real program:
// CHARLA_PROGRAM=build/release/app/charla node tests/browser/screenshots.mjs [FOLDER]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Guest, launch, Server } from "./support.mjs";

const folder = process.argv[2] ?? "docs/screenshots";
const SIZE = { width: 1100, height: 680 };
const TALK = [
    ["Ana", "Good morning! The slides are on the share, folder “Day 2”."],
    ["Bob", "Thanks. Does the projector in room 12 work again?"],
    ["Ana", "Yes, Dora brought a new cable."],
    ["Dora", "你好! And I have two more if anybody needs one 🙂"],
    ["Bob", "Great.\nThen we start at ten:\n1. wiring\n2. first program\n3. lunch"],
];

await mkdir(folder, { recursive: true });
const browser = await launch();
const server = await new Server().ready();

const take = (page, name) =>
    page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
const enter = async (nick, options = {}) =>
    await (
        await (await Guest.open(browser, { viewport: SIZE, ...options })).enters(server, nick)
    ).isIn();

const setTopic = async (page, topic) => {
    await page.getByRole("button", { name: "Say what this room is about" }).click();
    await page.fill(".topic-field", topic);
    await page.press(".topic-field", "Enter");
    await page.locator(".bar .topic", { hasText: topic }).waitFor();
};

// ---- at the door --------------------------------------------------------------------------

const stranger = await Guest.open(browser, { viewport: SIZE });
await stranger.page.goto(server.url);
await stranger.page.fill("#nick", "Ana");
await take(stranger.page, "page-login");
await stranger.context.close();

// ---- a talk -------------------------------------------------------------------------------

const bob = await enter("Bob");
const dora = await enter("Dora");
const ana = await enter("Ana");
const phone = await enter("Chen", {
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
});
await setTopic(bob.page, "Day 2: wiring and a first program");
const guests = { Ana: ana, Bob: bob, Dora: dora };
for (const [nick, text] of TALK) {
    await guests[nick].says(text);
    await ana.sees(nick, text.split("\n")[0]);
    await phone.sees(nick, text.split("\n")[0]);
}
await bob.page.fill("#new-room", "Soldering");
await bob.page.press("#new-room", "Enter");
await bob.page.locator(".bar h1", { hasText: "Soldering" }).waitFor();
await setTopic(bob.page, "Bring your own tin");
await bob.page.locator(".rooms .row", { hasText: "lobby" }).click();
await dora.page.locator(".members .row", { hasText: "Ana" }).dblclick();
await dora.page.locator(".bar h1", { hasText: "Ana" }).waitFor();
await dora.says("Shall we have lunch together?");
await bob.page.type("#composer", "An");

await ana.page.locator(".typing", { hasText: "writing" }).waitFor();
await ana.page.locator(".rooms .badge", { hasText: "1" }).waitFor();
await ana.page.locator(".rooms .row .matter", { hasText: "own tin" }).waitFor();
await ana.page.mouse.move(400, 90); // off the messages, which would show their menus
await take(ana.page, "page");
await ana.page.emulateMedia({ colorScheme: "dark" });
await take(ana.page, "page-dark");
await ana.page.emulateMedia({ colorScheme: "light" });
await take(phone.page, "page-phone");
await phone.page.getByRole("button", { name: "Show rooms and private talks" }).tap();
await phone.page.locator(".side.rooms").waitFor({ state: "visible" });
await take(phone.page, "page-phone-rooms");

// ---- without the server -------------------------------------------------------------------

await server.end();
await ana.page.locator(".banner", { hasText: "Trying again" }).waitFor();
await ana.says("And who brings the coffee?");
await ana.page.locator(".message[data-delivery=pending]").waitFor();
await take(ana.page, "page-offline");

await browser.close();
