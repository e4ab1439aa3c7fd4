// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody keeps order in the page. Who owns the server is there with `charla admin`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Guest, launch, Server } from "./support.mjs";

const folder = await mkdtemp(join(tmpdir(), "charla-order-"));
const browser = await launch();
const server = await new Server(0, folder).ready();
after(async () => {
    await server.end();
    await rm(folder, { recursive: true });
});

/** Words with names in them, which the page sets apart for the direction they are read in. @param {string} words */
function about(words) {
    return new RegExp(words.replace(/[.]/g, "\\.").replace(/\b([A-Z]\w+|lobby)\b/g, "\u2068?$1\u2069?"));
}

/** Pictures of what is tested, for whoever wants to look at it. @param {Guest} guest @param {string} name */
async function shoots({ page }, name) {
    const into = process.env.CHARLA_PICTURES;
    if (into === undefined) return;
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(into, `order-${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: "light" });
}

/** @param {string[]} words */
async function administers(...words) {
    const [command, ...more] = words;
    const program = spawn(
        process.env.CHARLA_PROGRAM ?? "",
        ["admin", "--data", folder, command, ...more],
        { stdio: "inherit", env: { ...process.env, QT_QPA_PLATFORM: "offscreen" } },
    );
    assert.deepEqual(await once(program, "exit"), [0, null]);
}

/** @param {string} nick @param {string} [room] */
async function comesIn(nick, room = "lobby") {
    return await (await (await Guest.open(browser)).enters(server, nick, room)).isIn();
}

/** @param {Guest} guest @param {string} nick */
function rowOf({ page }, nick) {
    return page.locator(".members li", { has: page.locator(".name", { hasText: nick }) });
}

/** What may be done to somebody, in the list of people. @param {Guest} guest @param {string} nick */
async function opens(guest, nick) {
    const row = rowOf(guest, nick);
    await row.waitFor();
    if (await row.locator(".actions").isHidden()) await row.locator("button.row").click();
    return row;
}

/** @param {Guest} guest @param {string} nick @param {string} act */
async function acts(guest, nick, act) {
    const row = await opens(guest, nick);
    await row.locator(`[data-act="${act}"]`).click();
}

/** @param {Guest[]} guests */
async function go(...guests) {
    for (const { complaints, context } of guests) {
        assert.deepEqual(complaints, []);
        await context.close();
    }
}

test("an operator mutes, deletes, puts out and bans, and reads what was done", async () => {
    const ana = await comesIn("Ana");
    const bob = await comesIn("Bob");
    const row = await opens(ana, "Bob");
    assert.equal(await row.locator("[data-act]").count(), 0); // of a guest
    await administers("role", "Ana", "operator");
    await rowOf(bob, "Ana").locator(".role", { hasText: "operator" }).waitFor();

    await bob.says("buy my book");
    await ana.sees("Bob", "buy my book");
    await ana.does("buy my book", "Delete", "Delete for good?");
    await bob.page.locator(".message", { hasText: "This message was deleted." }).waitFor();

    await row.locator("[data-act='mute.all']").waitFor();
    await shoots(ana, "person");
    await acts(ana, "Bob", "mute.all");
    await ana.page.locator(".question h2", { hasText: "Bob" }).waitFor();
    assert.equal(await ana.page.evaluate(() => document.activeElement?.id), "act-reason");
    await ana.page.fill("#act-reason", "shouting");
    await shoots(ana, "question");
    await ana.page.press("#act-reason", "Enter");
    await bob.page.locator(".silence", { hasText: "You are muted here." }).waitFor();
    await bob.page.getByText(about("Ana has muted you.")).waitFor();
    assert.equal(await bob.page.isDisabled("#composer"), true);
    await shoots(bob, "muted");
    await acts(ana, "Bob", "unmute.all");
    await bob.page.locator(".silence").waitFor({ state: "hidden" });
    await bob.says("sorry");
    await ana.sees("Bob", "sorry");

    await acts(ana, "Bob", "ban.all");
    await ana.page.fill("#act-reason", "spam");
    await ana.page.press("#act-reason", "Enter");
    await bob.page.getByText("You are banned from").first().waitFor();
    await rowOf(ana, "Bob").waitFor({ state: "detached" });
    await bob.page.reload();
    await bob.page.getByText("You are banned from").first().waitFor();
    await shoots(bob, "banned");

    await ana.page.getByRole("button", { name: "What operators did, and bans" }).click();
    const record = ana.page.locator(".record");
    await record.locator("li", { hasText: about("Ana banned Bob.") }).waitFor();
    await record.locator("li", { hasText: about("Ana deleted a message of Bob in lobby.") }).waitFor();
    assert.equal(await record.locator("li").count(), 5); // the role as well
    await shoots(ana, "record");
    await record.getByRole("button", { name: "Bans" }).click();
    await record.locator("li", { hasText: "Bob" }).waitFor();
    await shoots(ana, "bans");
    await record.getByRole("button", { name: "Lift this ban" }).click();
    await record.getByText("Nobody is banned.").waitFor();
    await bob.page.reload();
    await bob.isIn();
    await ana.page.locator(".record header .plain").click();
    await go(ana, bob);
});

test("who made a room sets what goes in it, and the others see why they can't write", async () => {
    const ana = await comesIn("Ann", "Workshop");
    const bob = await comesIn("Ben", "Workshop");
    await rowOf(ana, "Ben").waitFor();
    assert.equal(await bob.page.getByRole("button", { name: "Settings of this room" }).isVisible(), false);
    await ana.page.getByRole("button", { name: "Settings of this room" }).click();
    await ana.page.selectOption("#terms-slow", "10");
    await ana.page.getByLabel("Only operators write").check();
    await ana.page.selectOption("#terms-kind", "invitation");
    await shoots(ana, "terms");
    await ana.page.locator(".terms button[type=submit]").click();
    await bob.page.locator(".silence", { hasText: "only operators write" }).waitFor();

    const eve = await comesIn("Eve");
    await eve.page.fill("#new-room", "Workshop");
    await eve.page.press("#new-room", "Enter");
    await eve.page.getByText("Into that room one must be let in.").waitFor();
    await ana.page.getByRole("button", { name: "Settings of this room" }).click();
    assert.equal(await ana.page.inputValue("#terms-slow"), "10");
    await ana.page.fill("#terms-guest", "Eve");
    await ana.page.getByRole("button", { name: "Let in" }).click();
    await eve.page.getByText(about("Ann lets you into Workshop.")).waitFor();
    await eve.page.fill("#new-room", "Workshop");
    await eve.page.press("#new-room", "Enter");
    await eve.page.locator(".bar h1", { hasText: "Workshop" }).waitFor();

    await ana.page.getByLabel("Only operators write").uncheck();
    await ana.page.locator(".terms button[type=submit]").click();
    await bob.page.locator(".silence").waitFor({ state: "hidden" });
    await bob.says("one");
    await bob.page.locator(".silence", { hasText: "This room is slow" }).waitFor();
    await bob.page.fill("#composer", "two");
    await bob.page.press("#composer", "Enter");
    assert.equal(await bob.page.inputValue("#composer"), "two"); // stays
    await shoots(bob, "slow");
    await bob.page.locator(".silence").waitFor({ state: "hidden" });
    await bob.page.press("#composer", "Enter");
    await ana.sees("Ben", "two");
    await go(ana, bob, eve);
});
