// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files in the page: how they come in, how they are shown, and what is said when they can't go.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { film, movingGif, photo, png, tellsItsPlace } from "./samples.mjs";
import { begin, Cable, Guest, Server } from "./support.mjs";

const { browser, server, enter } = await begin();
const folder = await mkdtemp(join(tmpdir(), "charla-files-"));
after(() => rm(folder, { recursive: true }));

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Through the button's own field. @param {Guest} guest @param {{name: string, mimeType: string, buffer: Buffer}[]} files */
async function chooses(guest, ...files) {
    const [chooser] = await Promise.all([
        guest.page.waitForEvent("filechooser"),
        guest.page.getByRole("button", { name: "Attach files" }).click(),
    ]);
    await chooser.setFiles(files);
}

const text = (name, words) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
const picture = (name, ...size) => ({ name, mimeType: "image/png", buffer: png(...size) });

/** With the mouse, from outside the browser. @param {Guest} guest @param {string[]} paths @param {string} target */
async function drops(guest, paths, target) {
    const client = await guest.context.newCDPSession(guest.page);
    const { x, y, width, height } = await guest.page.locator(target).first().boundingBox();
    const at = { x: x + width / 2, y: y + height / 2 };
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    await client.send("Input.dispatchDragEvent", { type: "dragEnter", ...at, data });
    await client.send("Input.dispatchDragEvent", { type: "dragOver", ...at, data });
    return {
        drop: () => client.send("Input.dispatchDragEvent", { type: "drop", ...at, data }),
    };
}

const chips = (guest) => guest.page.locator(".tray .chosen");
const isSent = (guest) =>
    guest.page.locator('.message.own[data-delivery="committed"] .files:visible').last().waitFor();

/** What is behind a link, as the page's browser gets it. @param {Guest} guest @param {string} path */
async function fetched(guest, path) {
    const packed = await guest.page.evaluate(async (address) => {
        const blob = await (await fetch(address)).blob();
        const reader = new FileReader();
        await new Promise((done) => {
            reader.addEventListener("load", done);
            reader.readAsDataURL(blob);
        });
        return String(reader.result).split(",", 2)[1];
    }, path);
    return Buffer.from(packed, "base64");
}

test("several files are chosen, shown above the field, and go as one message with its text", async () => {
    const ana = await enter("Ana", "files");
    const bob = await enter("Bob", "files");
    await chooses(ana, picture("slide.png", 1200, 900), text("notes for the second day.txt", "one two"));
    await chips(ana).nth(1).waitFor();
    await chips(ana).locator("canvas").waitFor(); // how it looks
    await ana.says("as **promised**");
    await chips(ana).first().waitFor({ state: "detached" });
    await isSent(ana);
    const message = await bob.sees("Ana", "as promised");
    const image = message.locator(".picture img");
    await image.waitFor();
    await bob.page.waitForFunction(() => document.querySelector(".picture img").naturalWidth > 0);
    const source = await image.getAttribute("src");
    assert.match(source, /^\/files\/[\w-]{43}\/preview$/);
    const type = await ana.page.evaluate(async (path) => (await fetch(path)).headers.get("content-type"), source);
    assert.match(type, /^image\/(?:jpeg|png)$/); // the desktop reads no others everywhere
    const card = message.locator(".card-file");
    assert.match(await card.textContent(), /notes for the second day\.txt/);
    assert.match(await card.textContent(), /7 byte/);
    const [download] = await Promise.all([
        bob.page.waitForEvent("download"),
        card.getByRole("link", { name: "Save" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "notes for the second day.txt");
    const stream = await download.createReadStream();
    const parts = [];
    for await (const part of stream) parts.push(part);
    assert.equal(String(Buffer.concat(parts)), "one two");
    assert.deepEqual([...ana.complaints, ...bob.complaints], []);
    await ana.context.close();
    await bob.context.close();
});

test("a file without a text is a message, and is there after a reload", async () => {
    const ana = await enter("Alba", "alone");
    const bytes = randomBytes(300_000);
    await chooses(ana, { name: "data.bin", mimeType: "", buffer: bytes });
    await chips(ana).first().waitFor();
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    await ana.page.reload();
    await ana.isIn();
    const link = ana.page.locator(".card-file a[download]");
    await link.waitFor();
    const path = (await link.getAttribute("href")).replace("?download", "");
    assert.equal(digest(await fetched(ana, path)), digest(bytes));
    await ana.does("data.bin", "Delete", "Delete for good?");
    await ana.page.locator(".message[data-deleted]").waitFor();
    assert.equal(await ana.page.locator(".card-file").count(), 0);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
});

test("files are dropped on the talk, and nowhere else", async () => {
    const ana = await enter("Ada", "drop");
    const path = join(folder, "dropped.txt");
    await writeFile(path, "dropped");
    const address = ana.page.url();
    const beside = await drops(ana, [path], ".members");
    await beside.drop();
    assert.equal(await chips(ana).count(), 0);
    const over = await drops(ana, [path, join(folder)], ".scroller");
    await ana.page.locator(".goal:visible", { hasText: "Drop the files here" }).waitFor();
    await over.drop();
    await ana.page.locator(".goal").waitFor({ state: "hidden" });
    await chips(ana).first().waitFor();
    assert.equal(await chips(ana).count(), 1); // a folder is none
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    assert.equal(ana.page.url(), address);
    await ana.context.close();
});

test("a picture is pasted, and a text stays one", async () => {
    const ana = await enter("Pia", "paste", { permissions: ["clipboard-read", "clipboard-write"] });
    await ana.page.evaluate(async () => {
        const canvas = document.createElement("canvas");
        canvas.width = 30;
        canvas.height = 20;
        canvas.getContext("2d").fillRect(0, 0, 9, 9);
        const blob = await new Promise((done) => canvas.toBlob(done));
        await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    });
    await ana.page.focus("#composer");
    await ana.page.keyboard.press("Control+V");
    await chips(ana).first().waitFor();
    await ana.page.evaluate(() => navigator.clipboard.writeText("only words"));
    await ana.page.keyboard.press("Control+V");
    await ana.page.waitForFunction(() => document.querySelector("#composer").value === "only words");
    assert.equal(await chips(ana).count(), 1);
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    await ana.context.close();
});

test("what the server does not take is told at once, beside the file; the others go", async () => {
    const own = await new Server(0, "", ["--max-file", "100K", "--file-types", "image/*,text/plain"]).ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Mia", "limits")).isIn();
    await chooses(
        ana,
        { name: "large.txt", mimeType: "text/plain", buffer: Buffer.alloc(100 * 1024 + 1) },
        { name: "prog.exe", mimeType: "application/x-msdownload", buffer: Buffer.alloc(10) },
        text("fine.txt", "fine"),
    );
    await chips(ana).filter({ hasText: "larger than the host allows. The most is" }).waitFor();
    await chips(ana).filter({ hasText: "It takes: " }).waitFor();
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    assert.equal(await ana.page.locator(".message .card-file").count(), 1);
    assert.equal(await chips(ana).count(), 2);
    await ana.page.getByRole("button", { name: "Don't send" }).first().click();
    await ana.page.getByRole("button", { name: "Don't send" }).click();
    await ana.page.locator(".tray").waitFor({ state: "hidden" });
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
    await own.end();
    const none = await new Server(0, "", ["--max-file", "0"]).ready();
    const bea = await (await (await Guest.open(browser)).enters(none, "Bea", "none")).isIn();
    assert.equal(await bea.page.getByRole("button", { name: "Attach files" }).isVisible(), false);
    await bea.context.close();
    await none.end();
});

test("ten files go with a message, and the eleventh is told of", async () => {
    const ana = await enter("Zoe", "many");
    const files = Array.from({ length: 11 }, (_, number) => text(`file ${number}.txt`, `${number}`));
    await chooses(ana, ...files);
    await ana.page.locator(".tray .trouble", { hasText: "10 files at most" }).waitFor();
    assert.equal(await chips(ana).count(), 10);
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    assert.equal(await ana.page.locator(".message .card-file").count(), 10);
    await ana.context.close();
});

/** Slow enough that one sees it go. @param {Guest} guest @param {number} bytesPerSecond */
async function slows(guest, bytesPerSecond) {
    const client = await guest.context.newCDPSession(guest.page);
    await client.send("Network.enable");
    const emulate = (uploadThroughput) =>
        client.send("Network.emulateNetworkConditions", {
            offline: false,
            latency: 0,
            downloadThroughput: -1,
            uploadThroughput,
        });
    await emulate(bytesPerSecond);
    return () => emulate(-1);
}

test("a message waits for its files with a bar, and can be taken back", async () => {
    const ana = await enter("Tea", "wait");
    const bob = await enter("Ben", "wait");
    const hurry = await slows(ana, 200_000);
    await chooses(ana, { name: "film.mp4", mimeType: "video/mp4", buffer: randomBytes(5_000_000) });
    await ana.says("the film");
    const waiting = ana.page.locator('.message[data-delivery="pending"]', { hasText: "the film" });
    await waiting.locator(".card-file progress").waitFor();
    await ana.page.waitForFunction(() => document.querySelector(".message progress").value > 0.02);
    await ana.says("by the way"); // overtakes
    await bob.sees("Tea", "by the way");
    await waiting.getByRole("button", { name: "Cancel sending" }).click();
    await waiting.waitFor({ state: "detached" });
    assert.equal(await ana.page.inputValue("#composer"), "the film"); // to be written anew
    await hurry();
    await ana.says("without it");
    await bob.sees("Tea", "without it");
    assert.equal(await bob.count("the film"), 0);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
    await bob.context.close();
});

/** The PUTs of a page: where each began. @param {Guest} guest */
function offsets(guest) {
    const seen = [];
    guest.page.on("request", (request) => {
        const offset = new URL(request.url()).searchParams.get("offset");
        if (request.method() === "PUT" && offset !== null) seen.push(Number(offset));
    });
    return seen;
}

test("a file goes on where it was when the server is killed and started", async () => {
    const data = await mkdtemp(join(folder, "data-"));
    const own = await new Server(0, data).ready();
    const ana = await (await (await Guest.open(browser)).enters(own, "Ina", "resume")).isIn();
    const seen = offsets(ana);
    const bytes = randomBytes(8_000_000);
    const hurry = await slows(ana, 1_000_000);
    await chooses(ana, { name: "large.bin", mimeType: "application/octet-stream", buffer: bytes });
    await ana.says("survives");
    await ana.page.waitForFunction(() => document.querySelector(".message progress")?.value > 0.2);
    await own.end("SIGKILL");
    await ana.page.locator(".message .status", { hasText: "Goes on when" }).waitFor();
    const again = await new Server(Number(own.port), data).ready();
    await ana.isIn();
    await hurry();
    await isSent(ana);
    assert.equal(seen[0], 0);
    assert.ok(seen.at(-1) > 500_000, `began anew: ${seen}`);
    const link = ana.page.locator(".card-file a[download]");
    const path = (await link.getAttribute("href")).replace("?download", "");
    assert.equal(digest(await fetched(ana, path)), digest(bytes));
    await ana.context.close();
    await again.end();
});

test("a file goes on where it was when the network is cut in the middle of it", async () => {
    const cable = await new Cable().plugInto(server);
    const ana = await (await (await Guest.open(browser)).enters(cable, "Uma", "tunnel")).isIn();
    const seen = offsets(ana);
    const bytes = randomBytes(6_000_000);
    const hurry = await slows(ana, 1_000_000);
    await chooses(ana, { name: "large.bin", mimeType: "application/octet-stream", buffer: bytes });
    await ana.page.press("#composer", "Enter");
    await ana.page.waitForFunction(() => document.querySelector(".message progress")?.value > 0.2);
    const broken = ana.page.waitForEvent("requestfailed", (request) => request.method() === "PUT");
    cable.cut();
    await broken;
    await hurry();
    await isSent(ana);
    assert.equal(seen[0], 0);
    assert.ok(seen.length === 2 && seen[1] > 500_000, `began anew: ${seen}`);
    const link = ana.page.locator(".card-file a[download]");
    const path = (await link.getAttribute("href")).replace("?download", "");
    assert.equal(digest(await fetched(ana, path)), digest(bytes));
    await ana.context.close();
    cable.end();
});

test("a picture has its place before it is there, so that nothing moves", async () => {
    const ana = await enter("Eva", "still");
    await chooses(ana, picture("wide.png", 1600, 400), picture("small.png", 120, 90));
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    const bob = await Guest.open(browser);
    let release;
    const held = new Promise((done) => (release = done));
    await bob.page.route(/\/files\//, async (route) => {
        await held;
        await route.continue();
    });
    await (await bob.enters(server, "Bo", "still")).isIn();
    const frames = bob.page.locator(".picture .frame");
    await frames.nth(1).waitFor();
    const boxes = () => frames.evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await boxes();
    release();
    await bob.page.waitForFunction(() =>
        [...document.querySelectorAll(".picture img")].every(({ naturalWidth }) => naturalWidth > 0),
    );
    assert.deepEqual(await boxes(), before);
    const sizes = before.map((box) => JSON.parse(box)).map(({ width, height }) => [width, Math.round(height)]);
    assert.deepEqual(sizes, [
        [320, 80],
        [120, 90],
    ]);
    await ana.context.close();
    await bob.context.close();
});

test("a click shows a picture large, arrows lead to the others, and Esc back", async () => {
    const ana = await enter("Lea", "large");
    for (const name of ["one.png", "two.png", "three.png"]) {
        await chooses(ana, picture(name, 900, 700));
        await ana.page.press("#composer", "Enter");
        await ana.page.locator('.message[data-delivery="committed"]', { hasText: "" }).last().waitFor();
        await ana.page.getByRole("button", { name: new RegExp(`Open .*${name}`) }).and(ana.page.locator(":not([aria-disabled])")).waitFor();
    }
    const viewer = ana.page.locator("dialog.viewer");
    await ana.page.getByRole("button", { name: /Open .*two\.png/ }).click();
    await viewer.locator("img[alt='two.png']").waitFor();
    assert.match(await viewer.textContent(), /2\D* of \D*3/);
    await ana.page.keyboard.press("ArrowRight");
    await viewer.locator("img[alt='three.png']").waitFor();
    await ana.page.keyboard.press("ArrowRight"); // there is no further one
    await ana.page.keyboard.press("ArrowLeft");
    await ana.page.keyboard.press("ArrowLeft");
    await viewer.locator("img[alt='one.png']").waitFor();
    const [download] = await Promise.all([
        ana.page.waitForEvent("download"),
        viewer.getByRole("link", { name: "Save the picture" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "one.png");
    await ana.page.keyboard.press("Escape");
    await viewer.waitFor({ state: "hidden" });
    const focused = await ana.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assert.match(focused, /two\.png/);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
});

test("what moves stands still until somebody points at it", async () => {
    const ana = await enter("Gil", "gif");
    await chooses(ana, { name: "blink.gif", mimeType: "image/gif", buffer: movingGif() });
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    const frame = ana.page.locator(".picture .frame");
    await ana.page.mouse.move(5, 5);
    await ana.page.evaluate(() => document.activeElement.blur());
    assert.equal(await frame.locator(".moving").count(), 0);
    assert.match((await frame.locator("img, canvas").first().getAttribute("src")) ?? "preview", /preview$/);
    await frame.hover();
    await frame.locator("img.moving").waitFor();
    await ana.page.mouse.move(5, 5);
    await frame.locator("img.moving").waitFor({ state: "detached" });
    await ana.context.close();
});

test("a film is fetched when somebody wants it, and not before", async () => {
    const ana = await enter("Fil", "film");
    const bytes = await film(ana.page);
    const asked = [];
    ana.page.on("request", (request) => {
        if (request.method() === "GET" && request.url().includes("/files/")) asked.push(request.url());
    });
    await chooses(ana, { name: "clip.webm", mimeType: "video/webm", buffer: bytes });
    await ana.page.press("#composer", "Enter");
    await isSent(ana);
    await ana.page.reload();
    await ana.isIn();
    const play = ana.page.getByRole("button", { name: /Play .*clip\.webm/ });
    await play.waitFor();
    assert.equal(await ana.page.locator("video").count(), 0);
    assert.deepEqual(asked, []);
    await play.click();
    const video = ana.page.locator("video");
    await video.waitFor();
    assert.equal(await video.getAttribute("preload"), "none");
    assert.equal(await video.getAttribute("autoplay"), null);
    await ana.page.waitForFunction(() => document.querySelector("video").readyState >= 2);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
});

test("the place in a photo is taken out of it, unless it shall stay", async () => {
    const ana = await enter("Kim", "place");
    const bytes = await photo(ana.page);
    assert.ok(tellsItsPlace(bytes));
    const keep = ana.page.getByLabel("Keep the place where a photo was taken");
    for (const isKept of [false, true]) {
        await chooses(ana, { name: `${isKept}.jpg`, mimeType: "image/jpeg", buffer: bytes });
        await chips(ana).first().waitFor();
        await keep.waitFor();
        assert.equal(await keep.isChecked(), false);
        if (isKept) await keep.check();
        await ana.page.press("#composer", "Enter");
        const open = ana.page.getByRole("button", { name: new RegExp(`Open .*${isKept}.jpg`) });
        await open.and(ana.page.locator(":not([aria-disabled])")).click();
        const large = ana.page.locator(`dialog.viewer img[alt="${isKept}.jpg"]`);
        await large.waitFor();
        const sent = await fetched(ana, await large.getAttribute("src"));
        assert.equal(sent.length, bytes.length);
        assert.equal(tellsItsPlace(sent), isKept, `kept: ${isKept}`);
        await ana.page.keyboard.press("Escape");
    }
    await ana.context.close();
});

test("what is chosen stays with its talk", async () => {
    const ana = await enter("Ola", "tray one");
    await chooses(ana, text("for one.txt", "1"));
    await chips(ana).first().waitFor();
    await ana.page.fill("#new-room", "tray two");
    await ana.page.press("#new-room", "Enter");
    await ana.page.locator(".bar h1", { hasText: "tray two" }).waitFor();
    await ana.page.locator(".tray").waitFor({ state: "hidden" });
    await ana.page.locator(".rooms .row", { hasText: "tray one" }).click();
    await chips(ana).filter({ hasText: "for one.txt" }).waitFor();
    await ana.page.getByRole("button", { name: "Don't send" }).click();
    await ana.page.locator(".tray").waitFor({ state: "hidden" });
    assert.equal(await ana.page.evaluate(() => document.activeElement.id), "composer");
    await ana.context.close();
});
