// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { begin, Guest, Server } from "./support.mjs";

const folder = await mkdtemp(join(tmpdir(), "charla-"));
const file = join(folder, "password");
await writeFile(file, "open sesame\n");
const { browser, server } = await begin({ server: ["--password-file", file] });

after(() => rm(folder, { recursive: true }));

test("the form asks for the password when the server does, in place", async () => {
    const guest = await Guest.open(browser);
    const { page } = guest;
    await guest.enters(server, "Ana", "lobby");
    await page.locator("#password-trouble", { hasText: "asks for a password" }).waitFor();
    assert.equal(await page.inputValue("#nick"), "Ana");
    const hasFocus = () => page.evaluate(() => document.activeElement?.id);
    assert.equal(await hasFocus(), "password");

    await page.fill("#password", "abracadabra");
    assert.equal(await page.locator("#password-trouble").textContent(), "");
    await page.press("#password", "Enter");
    await page.locator("#password-trouble", { hasText: "not the password" }).waitFor();
    await page.fill("#password", "open sesame");
    await page.press("#password", "Enter");
    await guest.isIn();

    await page.reload(); // by its token
    await guest.isIn();
    assert.deepEqual(guest.complaints, []);
    await guest.context.close();
});

test("a server without one does not ask", async () => {
    const open = await new Server().ready();
    const guest = await Guest.open(browser);
    await guest.page.goto(open.url);
    await guest.page.locator(".login button[type=submit]").waitFor();
    assert.equal(await guest.page.locator("#password").isVisible(), false);
    await guest.context.close();
    await open.end();
});
