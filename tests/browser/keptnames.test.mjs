// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest } from "./support.mjs";

const { browser, server } = await begin();

/** @param {Guest} guest */
async function opensSettings({ page }) {
    await page.locator(".chat header button[title='Settings']").first().click();
    await page.locator(".identity").waitFor();
}

/** @param {Guest} guest @param {Record<string, string>} fields by id */
async function keeps({ page }, fields) {
    for (const [id, text] of Object.entries(fields)) await page.fill(`#${id}`, text);
    await page.click(".identity button[type=submit]");
}

const TWICE = { "new-nick-password": "correct horse", "nick-password-again": "correct horse" };

test("a name is kept, another browser is asked for its password, and is turned out again", async () => {
    const ana = await (await (await Guest.open(browser)).enters(server, "Ana", "lobby")).isIn();
    await opensSettings(ana);
    await keeps(ana, { ...TWICE, "nick-password-again": "correct hose" });
    await ana.page.locator(".identity .trouble", { hasText: "differ" }).waitFor();
    await keeps(ana, TWICE);
    await ana.page.locator(".identity [role=status]", { hasText: "is yours" }).waitFor();
    assert.equal(await ana.page.inputValue("#new-nick-password"), "");

    const phone = await Guest.open(browser);
    await phone.enters(server, "Ana", "lobby");
    await phone.page.locator("#nick-password-trouble", { hasText: "kept with a password" }).waitFor();
    assert.equal(await phone.page.evaluate(() => document.activeElement?.id), "nick-password");
    await phone.page.fill("#nick-password", "a guess");
    await phone.page.press("#nick-password", "Enter");
    await phone.page.locator("#nick-password-trouble", { hasText: "not the password" }).waitFor();
    await phone.page.fill("#nick-password", "correct horse");
    await phone.page.press("#nick-password", "Enter");
    await phone.isIn();
    await phone.page.reload(); // by its token
    await phone.isIn();
    await phone.says("from the phone");
    await ana.page.locator(".message", { hasText: "from the phone" }).waitFor({ state: "attached" });

    await ana.page.locator(".settings .head button").click();
    await opensSettings(ana);
    const rows = ana.page.locator(".logins li");
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    await ana.page.locator(".logins button").click();
    await phone.page.locator(".login .trouble", { hasText: "another device" }).waitFor();
    await ana.page.locator(".logins li:nth-child(2)").waitFor({ state: "detached" });
    await phone.page.reload();
    await phone.page.locator(".login button[type=submit]").waitFor();

    await keeps(ana, { "current-nick-password": "a guess", ...TWICE });
    await ana.page.locator(".identity .trouble", { hasText: "not the password" }).waitFor();
    await ana.page.fill("#current-nick-password", "correct horse");
    await ana.page.click(".identity .acts .link");
    await ana.page.locator(".identity [role=status]", { hasText: "not kept any more" }).waitFor();
    for (const guest of [ana, phone]) {
        assert.deepEqual(guest.complaints, []);
        await guest.context.close();
    }
});

test("another name is asked for nothing", async () => {
    const bob = await (await (await Guest.open(browser)).enters(server, "Bob", "lobby")).isIn();
    await opensSettings(bob);
    await keeps(bob, TWICE);
    await bob.page.locator(".identity [role=status]", { hasText: "is yours" }).waitFor();
    const guest = await Guest.open(browser);
    await guest.enters(server, "Bob", "lobby");
    await guest.page.locator("#nick-password").waitFor();
    await guest.page.fill("#nick", "Robert");
    assert.equal(await guest.page.isVisible("#nick-password"), false);
    await guest.page.press("#nick", "Enter");
    await guest.isIn();
    await guest.context.close();
    await bob.context.close();
});

test("a link with an invitation names its room, and doesn't stay in the address", async () => {
    const guest = await Guest.open(browser);
    await guest.page.goto(`${server.url}#Garden?invite=${"i".repeat(43)}`);
    await guest.page.locator(".login button[type=submit]").waitFor();
    assert.equal(await guest.page.inputValue("#room"), "Garden");
    assert.equal(new URL(guest.page.url()).hash, "");
    assert.deepEqual(guest.complaints, []);
    await guest.context.close();
});
