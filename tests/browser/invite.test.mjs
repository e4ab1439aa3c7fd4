// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way here is passed on from the page, and people are invited past the password.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { begin, Guest, Server } from "./support.mjs";

const { browser, server } = await begin();
const PASSWORD = "open sesame";

/** As a camera does. @param {import("playwright-core").Page} page */
async function scans(page) {
    const folder = mkdtempSync(path.join(tmpdir(), "charla-qr-"));
    try {
        await page.locator(".invite").evaluate((dialog) => dialog.scrollTo(0, 0));
        await page.locator(".invite .qr").screenshot({ path: path.join(folder, "code.png") });
        const read = execFileSync("zbarimg", ["--quiet", "--raw", path.join(folder, "code.png")]);
        return read.toString().trim();
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** @param {Guest} guest */
async function opensInvite({ page }) {
    await page.locator("nav button[title='Invite people']").click();
    await page.locator(".invite[open]").waitFor();
}

/** A server with a password. */
async function lockedServer() {
    const folder = mkdtempSync(path.join(tmpdir(), "charla-locked-"));
    const file = path.join(folder, "password");
    writeFileSync(file, PASSWORD);
    const locked = await new Server(0, "", ["--password-file", file]).ready();
    return { locked, close: () => locked.end().then(() => rmSync(folder, { recursive: true })) };
}

test("a link and a QR code lead here, into the room in front", async () => {
    const ana = await (await (await Guest.open(browser)).enters(server, "Ana", "Garden")).isIn();
    await opensInvite(ana);
    const link = await ana.page.inputValue("#invite-link");
    assert.equal(link, `${server.url}#Garden`);
    assert.equal(await scans(ana.page), link);
    await ana.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await ana.page.locator(".invite button", { hasText: "Copy" }).click();
    await ana.page.locator(".invite [role=status]", { hasText: "clipboard" }).waitFor();
    assert.equal(await ana.page.evaluate(() => navigator.clipboard.readText()), link);
    // Everybody may come in: there is nothing that an invitation spares.
    assert.equal(await ana.page.locator(".invite form").isVisible(), false);
    await ana.page.keyboard.press("Escape");
    await ana.page.locator(".invite").waitFor({ state: "hidden" });
    assert.deepEqual(ana.complaints, []);

    const bob = await Guest.open(browser);
    await bob.page.goto(link);
    assert.equal(await bob.page.inputValue("#room"), "Garden");
    await bob.context.close();
    await ana.context.close();
});

test("who keeps their name invites past the password, sees who came, and takes it back", async () => {
    const { locked, close } = await lockedServer();
    const ana = await Guest.open(browser);
    await ana.enters(locked, "Ana", "lobby");
    await ana.page.fill("#password", PASSWORD);
    await ana.page.press("#password", "Enter");
    await ana.isIn();
    await opensInvite(ana);
    await ana.page.locator(".invite .hint", { hasText: "keeps their name" }).waitFor();
    assert.equal(await ana.page.locator(".invite form").isVisible(), false);
    await ana.page.keyboard.press("Escape");

    await ana.page.locator(".chat header button[title='Settings']").first().click();
    await ana.page.fill("#new-nick-password", "correct horse");
    await ana.page.fill("#nick-password-again", "correct horse");
    await ana.page.click(".identity button[type=submit]");
    await ana.page.locator(".identity [role=status]", { hasText: "is yours" }).waitFor();
    await ana.page.keyboard.press("Escape");
    await opensInvite(ana);
    await ana.page.fill("#invite-uses", "0");
    await ana.page.click(".invite form button");
    await ana.page.locator(".invite .trouble", { hasText: "from 1 to" }).waitFor();
    await ana.page.fill("#invite-uses", "2");
    await ana.page.click(".invite form button");
    await ana.page.locator(".invite li", { hasText: "0 of 2" }).waitFor();
    const link = await scans(ana.page);
    assert.match(link, /#lobby\?invite=[\w-]{43}$/);

    const bob = await Guest.open(browser);
    await bob.page.goto(link);
    await bob.page.fill("#nick", "Bob");
    await bob.page.press("#nick", "Enter");
    await bob.isIn();

    await ana.page.keyboard.press("Escape");
    await opensInvite(ana);
    await ana.page.locator(".invite li", { hasText: "1 of 2" }).waitFor();
    assert.doesNotMatch(await ana.page.inputValue("#invite-link"), /invite=/); // told once
    await ana.page.locator(".invite li button").click();
    await ana.page.locator(".invite li").waitFor({ state: "detached" });
    const eve = await Guest.open(browser);
    await eve.page.goto(link);
    await eve.page.fill("#nick", "Eve");
    await eve.page.press("#nick", "Enter");
    await eve.page.locator("#password-trouble", { hasText: "used up" }).waitFor();
    for (const guest of [ana, bob, eve]) {
        assert.deepEqual(guest.complaints, []);
        await guest.context.close();
    }
    await close();
});
