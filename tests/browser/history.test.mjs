// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { begin, Guest, Line, Server } from "./support.mjs";

const { browser, server, enter } = await begin();

test("search finds Chinese and parts of words, and leads to a message far up", async () => {
    const ana = await enter("Ana", "long");
    await ana.says("你好世界");
    await ana.says("The overhead projector works");
    for (let number = 1; number <= 120; number += 1) await ana.says(`line ${number}.`);
    await ana.sees("Ana", "line 120.");
    const bob = await enter("Bob", "long");
    await bob.sees("Ana", "line 120.");
    assert.equal(await bob.count("projector"), 0);

    await bob.page.keyboard.press("Control+Shift+F");
    await bob.page.fill("#search", "JECT");
    const hit = bob.page.locator(".hit", { hasText: "projector" });
    await hit.locator("mark", { hasText: "ject" }).waitFor();
    await bob.page.fill("#search", "世界");
    await bob.page.locator(".hit mark", { hasText: "世界" }).click();

    const found = bob.page.locator(".message.found", { hasText: "你好世界" });
    await found.waitFor();
    await bob.page.waitForFunction(() => {
        const line = document.querySelector(".message.found")?.getBoundingClientRect();
        const box = document.querySelector(".scroller")?.getBoundingClientRect();
        return line && box && line.top >= box.top && line.bottom <= box.bottom;
    });
    // What lies between is asked for when it is wanted.
    assert.equal(await bob.count("line 60."), 0);
    await bob.page.locator(".gap button").click();
    await bob.page.locator(".gap").waitFor({ state: "detached" });
    const lines = Array.from({ length: 120 }, (_, index) => `line ${index + 1}.`);
    assert.deepEqual(await bob.readsAll(), [
        "你好世界",
        "The overhead projector works",
        ...lines,
    ]);
    assert.deepEqual(bob.complaints, []);
    await ana.context.close();
    await bob.context.close();
});

test("search in everything finds private talks of one's own, and nobody else's", async () => {
    const eva = await enter("Eva", "search");
    const fay = await enter("Fay", "search");
    const gus = await enter("Gus", "search");
    await fay.page.locator(".members .row", { hasText: "Eva" }).dblclick();
    await fay.page.locator(".bar h1", { hasText: "Eva" }).waitFor();
    await fay.says("the marzipan is hidden");
    for (const guest of [eva, gus]) {
        await guest.page.keyboard.press("Control+Shift+F");
        await guest.page.getByLabel("Everywhere").check();
        await guest.page.fill("#search", "marzipan");
    }
    await eva.page.locator(".hit", { hasText: "privately with" }).click();
    await eva.page.locator(".bar h1", { hasText: "Fay" }).waitFor();
    await eva.page.locator(".message.found", { hasText: "marzipan" }).waitFor();
    await gus.page.locator(".found", { hasText: "Nothing was found" }).waitFor();
    await eva.page.keyboard.press("Control+Shift+F");
    await eva.page.fill("#search", "marzipan from:Gus");
    await eva.page.locator(".found", { hasText: "Nothing was found" }).waitFor();
    await eva.page.fill("#search", "marzipan from:Fay since:2026-13-01");
    await eva.page.locator(".found", { hasText: "2026-01-31" }).waitFor();
    await eva.page.fill("#search", "marzipan from:fay since:2026-01-01");
    await eva.page.locator(".hit", { hasText: "privately with" }).waitFor();
    for (const guest of [eva, fay, gus]) await guest.context.close();
});

test("what was written offline goes out after the page was closed and opened, once", async () => {
    const hal = await Guest.open(browser);
    const line = await Line.of(hal);
    await (await hal.enters(server, "Hal", "outbox")).isIn();
    const ivy = await enter("Ivy", "outbox");
    await line.cut();
    await hal.says("from the tunnel");
    await hal.says("and another one");
    await hal.page.locator(".message[data-delivery=pending]").nth(1).waitFor();
    await hal.page.close();

    await line.mend();
    await hal.opensTab();
    await hal.page.goto(server.url);
    await hal.isIn();
    await ivy.sees("Hal", "from the tunnel");
    await ivy.sees("Hal", "and another one");
    await hal.page.locator(".message[data-delivery=committed]", { hasText: "tunnel" }).waitFor();
    await hal.page.reload();
    await hal.isIn();
    await hal.says("the last");
    await ivy.sees("Hal", "the last");
    assert.equal(await ivy.count("from the tunnel"), 1);
    assert.equal(await ivy.count("and another one"), 1);
    assert.deepEqual(hal.complaints, []);
    await hal.context.close();
    await ivy.context.close();
});

test("two tabs of one person both stay, and show the same", async () => {
    const jim = await enter("Jim", "tabs");
    const first = jim.page;
    await jim.opensTab();
    await jim.page.goto(server.url);
    await jim.isIn();
    assert.equal(await jim.page.locator(".who .name").textContent(), "Jim");
    await jim.says("from the second");
    await first.locator(".message.own", { hasText: "from the second" }).waitFor();
    assert.equal(await first.locator('.chat[data-phase="online"]').count(), 1);

    await jim.page.getByRole("button", { name: "Log out" }).click();
    await first.locator(".login", { hasText: "You logged out" }).waitFor();
    await first.reload();
    await first.locator(".login button[type=submit]").waitFor();
    assert.equal(await first.locator(".chat").isVisible(), false);
    await jim.context.close();
});

test("a server that is killed has it all afterwards, and nobody misses anything", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "charla-page-"));
    t.after(() => rm(folder, { recursive: true, force: true }));
    let own = await new Server(0, folder).ready();
    const port = Number(own.port);
    const kim = await (await (await Guest.open(browser)).enters(own, "Kim", "kept")).isIn();
    const lea = await Guest.open(browser);
    const line = await Line.of(lea);
    await (await lea.enters(own, "Lea", "kept")).isIn();
    await kim.says("before the crash");
    await lea.sees("Kim", "before the crash");
    await line.cut();
    await kim.says("while Lea was away");
    await kim.does("before the crash", "👍");
    await kim.page.locator(".chip").waitFor();
    await kim.page.waitForFunction(
        () => !document.querySelector("[data-delivery=pending], [data-delivery=changing]"),
    );
    await own.end("SIGKILL");
    own = await new Server(port, folder).ready();
    t.after(() => own.end());
    await kim.isIn();
    await line.mend();
    await lea.isIn();
    await lea.sees("Kim", "while Lea was away");
    await lea.page.locator(".chip", { hasText: "👍" }).waitFor();
    await lea.says("there you are");
    await kim.sees("Lea", "there you are");
    for (const text of ["before the crash", "while Lea was away"]) {
        assert.equal(await kim.count(text), 1, text);
        assert.equal(await lea.count(text), 1, text);
    }
    await kim.page.reload();
    await kim.isIn();
    await kim.sees("Kim", "while Lea was away");
    await kim.context.close();
    await lea.context.close();
});

test("what was read in one tab is read in the other, and tomorrow", async () => {
    const max = await enter("Max", "read");
    const nia = await enter("Nia", "read");
    await max.page.fill("#new-room", "elsewhere");
    await max.page.press("#new-room", "Enter");
    await max.page.locator(".bar h1", { hasText: "elsewhere" }).waitFor();
    await nia.says("are you there?");
    const badge = (page) => page.locator(".rooms .row", { hasText: "read" }).locator(".badge");
    await badge(max.page).waitFor();
    const first = max.page;
    await max.opensTab();
    await max.page.goto(server.url);
    await max.isIn();
    await badge(max.page).waitFor();

    await max.page.locator(".rooms .row", { hasText: "read" }).click();
    await badge(max.page).waitFor({ state: "detached" });
    await badge(first).waitFor({ state: "detached" });
    await max.context.close();
    await nia.context.close();
});
