// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of people beside a talk, in a room of many.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { begin, Crowd, Guest } from "./support.mjs";

const { browser, server, enter } = await begin();
/** @type {Crowd} */
let crowd;
/** @type {Guest} */
let ana;

const title = (words) => ana.page.locator(".members h2", { hasText: words });
const rows = () => ana.page.locator(".members li");
const names = () => ana.page.locator(".members li .name").allInnerTexts();

/** Scrolls as far as it goes, again and again, until that many are there. @param {number} count */
async function scrollsTo(count) {
    await ana.page.waitForFunction((wanted) => {
        const box = document.querySelector(".members .lists");
        box.scrollTop = box.scrollHeight;
        return document.querySelectorAll(".members li").length === wanted;
    }, count);
}

/** The first row that is seen, and how far it is from the top. */
function top() {
    return ana.page.evaluate(() => {
        const box = document.querySelector(".members .lists").getBoundingClientRect();
        const row = [...document.querySelectorAll(".members li")].find(
            (li) => li.getBoundingClientRect().bottom > box.top,
        );
        return {
            name: row.querySelector(".name").textContent,
            y: row.getBoundingClientRect().top - box.top,
        };
    });
}

before(async () => {
    crowd = await Crowd.gather(browser, server);
    await crowd.comes(240);
    ana = await enter("Ana");
});

test("the list has its first page, and the count of all", async () => {
    await title("241 people").waitFor();
    assert.equal(await rows().count(), 100);
    assert.equal((await names())[0], "Ana");
    await ana.page.locator(".bar", { hasText: "241 people" }).waitFor();
    await ana.page.locator(".rooms .row", { hasText: "lobby" }).filter({ hasText: "241 people" }).waitFor();
});

test("the next pages come as one scrolls", async () => {
    await scrollsTo(241);
    assert.equal((await names()).at(-1), "person 0239");
    assert.equal(new Set(await names()).size, 241);
});

test("what is seen stays while others come and go above it", async () => {
    await ana.page.evaluate(() => (document.querySelector(".members .lists").scrollTop = 4000));
    const seen = await top();
    assert.ok(seen.name > "person 0050");
    await crowd.says([3, 4, 9], { type: "logout" });
    await title("238 people").waitFor();
    await rows().filter({ hasText: "person 0009" }).waitFor({ state: "detached" });
    const after = await top();
    assert.equal(after.name, seen.name);
    assert.ok(Math.abs(after.y - seen.y) <= 1, `${after.y} instead of ${seen.y}`);
});

test("who is away or gone is shown so", async () => {
    await crowd.says([20], { type: "presence", state: "away" });
    await ana.page.locator('.members li[data-presence="away"]', { hasText: "person 0020" }).waitFor();
    await crowd.cuts([21]);
    await ana.page
        .locator('.members li[data-presence="offline"]:last-child', { hasText: "person 0021" })
        .waitFor();
});

test("somebody who is not loaded is written to, and seen to be here", async () => {
    const eve = await enter("Eve");
    assert.equal(await eve.page.locator(".members li", { hasText: "person 0230" }).count(), 0);
    await crowd.says([230], {
        type: "private",
        to: "Eve",
        message: { text: "hello from afar" },
    });
    await eve.page.locator(".rooms .row", { hasText: "person 0230" }).click();
    await eve.sees("person 0230", "hello from afar");
    await eve.page.locator(".bar", { hasText: "online" }).waitFor();
    await eve.page.click(".logout");
    await ana.page.locator(".bar", { hasText: "238 people" }).waitFor();
    await eve.context.close();
});

test("after a wave the list is right again", async () => {
    const leaving = Array.from({ length: 150 }, (_, i) => 80 + i);
    await crowd.says(leaving, { type: "logout" });
    await ana.page.waitForFunction(
        () => document.querySelectorAll(".members li").length === 88, // 241 but 3 and 150
    );
    assert.ok(!(await names()).includes("person 0100"));
    assert.deepEqual(ana.complaints, []);
});
