// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page that is too fast for its server waits by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest, Server } from "./support.mjs";

const { browser } = await begin();

test("a pasted burst arrives whole and in order, and nobody is told of the limits", async () => {
    const own = await new Server(0, "", ["--limits", "messages-per-person=30:20"]).ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Ana")).isIn();
    const bob = await (await (await Guest.open(browser)).enters(own, "Bob")).isIn();
    const lines = 120;
    for (let line = 0; line < lines; line += 1) await ana.says(`line ${line}.`);

    await bob.sees("Ana", `line ${lines - 1}.`);
    await ana.page
        .locator(".message[data-delivery=committed]", { hasText: `line ${lines - 1}.` })
        .waitFor();

    assert.equal(await ana.page.locator(".message[data-delivery=refused]").count(), 0);
    const heard = await bob.page.evaluate(() =>
        [...document.querySelectorAll(".message .text")].map(({ textContent }) =>
            Number(/line (\d+)\./.exec(textContent)?.[1]),
        ),
    );
    // What is far up is not drawn.
    assert.ok(heard.length > 10, String(heard));
    assert.deepEqual(
        heard,
        heard.map((_, place) => heard[0] + place),
    );
    assert.equal(await ana.page.evaluate(() => document.cookie), "");
    await ana.context.close();
    await bob.context.close();
    await own.end();
});
