// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a long and lively room costs a browser: heap, nodes, frames while scrolling, and how long a
// key takes to be seen. Words go to stderr, figures as JSON to stdout:
// CHARLA_PROGRAM=build/bench/app/charla node tests/bench/page.mjs [MESSAGES]
import { Guest, launch, PATIENCE_MS, Program, Server } from "../browser/support.mjs";

const messages = Number(process.argv[2] ?? 10_000);
const ROOM = "long";
const KEYS = 60; // a measurement
const KEY_MS = 80; // somebody types fast
const PHASE_MS = 20_000; // then a page that hangs has hung for long enough
const WHEEL_TURNS = 240;
const WHEEL_PX = 400;
const TICK_MS = 10;
const SLOWDOWNS = [1, 4];
const RATES = [0, 200, 1000];

const say = (words) => process.stderr.write(`${words}\n`);

/** @type {Server} */
let server;

async function measure() {
    const browser = await launch();
    server = await new Server().ready();
    const figures = { messages };
    try {
        await seed();
        const guest = await Guest.open(browser);
        await (await guest.enters(server, "Reader", ROOM)).isIn();
        const devtools = await guest.context.newCDPSession(guest.page);
        await devtools.send("Performance.enable");
        await guest.page.evaluate(watchPage);
        figures.load = await loadAll(guest);
        figures.memory = await memory(devtools, guest);
        for (const slowdown of SLOWDOWNS) {
            say(`CPU slower ${slowdown} times:`);
            await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
            figures[`slower ${slowdown}`] = await behaviour(guest);
        }
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
        figures.memoryAtEnd = await memory(devtools, guest);
        figures.complaints = guest.complaints;
    } finally {
        await browser.close();
        await server.end();
    }
    console.log(JSON.stringify(figures, null, 4));
}

// ---- the room -----------------------------------------------------------------------------

function textOf(number) {
    const words = "the projector in room twelve works again ";
    return `message ${number}. ${words.repeat(number % 10 === 0 ? 12 : 1 + (number % 3))}`;
}

/** Who sends what stands on the lines that are written to it. @param {string} nick */
function sender(nick) {
    const where = ["--url", server.url, "--nick", nick, "--room", ROOM];
    return new Program(process.env.CHARLA_PROGRAM, ["send", ...where]);
}

/** @param {Program} program */
async function finish(program) {
    program.process.stdin.end();
    await new Promise((resolve) => program.process.once("exit", resolve));
}

async function seed() {
    const ana = sender("Ana");
    for (let number = 1; number <= messages; number += 1) ana.write(textOf(number));
    await finish(ana);
    say(`${messages} messages are there.`);
}

// ---- the page -----------------------------------------------------------------------------

/** Runs in the page: notes each frame, and for each key how long it took to be seen. */
function watchPage() {
    const noted = { frames: [], keys: [] };
    globalThis.noted = noted;
    let before = performance.now();
    const frame = () => {
        const now = performance.now();
        noted.frames.push(now - before);
        before = now;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const noteKey = ({ timeStamp }) => {
        const note = () => noted.keys.push(performance.now() - timeStamp);
        // Behind a frame's work such a task is the next one, whatever else waits: the frame is out.
        const behindFrame = () => globalThis.scheduler.postTask(note, { priority: "user-blocking" });
        requestAnimationFrame(behindFrame);
    };
    addEventListener("keydown", noteKey, true);
}

/** What was noted since it was asked last. @param {Guest} guest */
async function noted({ page }) {
    return await page.evaluate(() => {
        const { frames, keys } = globalThis.noted;
        Object.assign(globalThis.noted, { frames: [], keys: [] });
        return { frames, keys };
    });
}

/** Up to the first message, as fast as the page lets one. @param {Guest} guest */
async function loadAll(guest) {
    await guest.page.locator(".message").last().waitFor();
    await noted(guest);
    const start = performance.now();
    await guest.page.waitForFunction(
        () => {
            const box = document.querySelector(".scroller");
            if (box.scrollTop > 0) box.scrollTop = 0;
            return document.querySelector(".message .text")?.textContent.startsWith("message 1. ");
        },
        undefined,
        { timeout: 20 * PATIENCE_MS },
    );
    const seconds = (performance.now() - start) / 1000;
    const { frames } = await noted(guest);
    const load = { seconds: rounded(seconds), ...frameFigures(frames) };
    say(`Scrolled up to the first in ${load.seconds} s; ${frameWords(load)}.`);
    return load;
}

/** @param {import("playwright-core").CDPSession} devtools @param {Guest} guest */
async function memory(devtools, { page }) {
    for (let turn = 0; turn < 3; turn += 1) await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    const rows = await page.locator("ol.lines > li").count();
    const heapMB = rounded(value("JSHeapUsedSize") / 1e6);
    say(`Heap ${heapMB} MB, ${nodes} nodes, ${rows} rows in the document.`);
    return { heapMB, nodes, listeners: jsEventListeners, rows };
}

/** @param {Guest} guest */
async function behaviour(guest) {
    const scrolling = await scroll(guest);
    const typing = {};
    for (const rate of RATES) typing[`${rate}/s`] = await typeWhile(guest, rate);
    return { scrolling, typing };
}

/** From the first message down, and back up. @param {Guest} guest */
async function scroll(guest) {
    const { page } = guest;
    const box = await page.locator(".scroller").boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator(".scroller").evaluate((scroller) => (scroller.scrollTop = 0));
    await noted(guest);
    const end = performance.now() + PHASE_MS;
    for (let turn = 0; turn < WHEEL_TURNS && performance.now() < end; turn += 1)
        await page.mouse.wheel(0, turn < WHEEL_TURNS / 2 ? WHEEL_PX : -WHEEL_PX);
    const scrolling = frameFigures((await noted(guest)).frames);
    say(`Scrolling: ${frameWords(scrolling)}.`);
    return scrolling;
}

/** Somebody writes at the end of the room while others do. @param {Guest} guest @param {number} rate */
async function typeWhile(guest, rate) {
    const { page } = guest;
    await page.locator(".scroller").evaluate((scroller) => {
        scroller.scrollTop = scroller.scrollHeight;
    });
    await page.locator("#composer").focus();
    const load = rate > 0 ? new Load(rate) : null;
    await load?.isHeard(guest);
    await noted(guest);
    const end = performance.now() + PHASE_MS;
    let typed = 0;
    for (; typed < KEYS && performance.now() < end; typed += 1)
        await page.keyboard.press("a", { delay: KEY_MS });
    const { frames, keys } = await noted(guest);
    const sent = (await load?.stop()) ?? 0;
    const start = performance.now();
    if (load) await load.isSeen(guest);
    const behindMs = load ? rounded(performance.now() - start) : 0;
    await page.fill("#composer", "");
    const typing = { sent, typed, keyMs: spread(keys), behindMs, ...frameFigures(frames) };
    const { p50, p95, max } = typing.keyMs;
    say(`${rate}/s: a key is seen after ${p50} ms (p95 ${p95}, most ${max}); ${frameWords(typing)}.`);
    return typing;
}

/** Messages that come at a rate, until it is stopped. */
class Load {
    #sent = 0;
    #program = sender("Bell");
    #timer;

    /** @param {number} rate a second */
    constructor(rate) {
        const start = performance.now();
        this.#timer = setInterval(() => {
            const due = ((performance.now() - start) * rate) / 1000;
            while (this.#sent < due) this.#send();
        }, TICK_MS);
    }

    #send() {
        this.#sent += 1;
        this.#program.write(textOf(this.#sent));
    }

    /** @param {Guest} guest */
    async isHeard({ page }) {
        await page.locator(".message .author", { hasText: "Bell" }).last().waitFor();
    }

    /** @returns {Promise<number>} how many were sent */
    async stop() {
        clearInterval(this.#timer);
        this.#program.write(`the last of ${this.#sent}`);
        await finish(this.#program);
        return this.#sent;
    }

    /** @param {Guest} guest */
    async isSeen({ page }) {
        const last = page.locator(".message .text", { hasText: `the last of ${this.#sent}` });
        await last.last().waitFor({ timeout: 2 * PATIENCE_MS });
    }
}

// ---- figures ------------------------------------------------------------------------------

function rounded(value) {
    return Math.round(value * 10) / 10;
}

function spread(values) {
    const sorted = [...values].sort((one, other) => one - other);
    const at = (part) =>
        rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? -1);
    return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** A frame that comes later than the next two should have been there sooner. */
function frameFigures(frames) {
    return {
        frameMs: spread(frames),
        over25ms: frames.filter((ms) => ms > 25).length,
        over50ms: frames.filter((ms) => ms > 50).length,
    };
}

function frameWords({ frameMs, over25ms, over50ms }) {
    const late = `${over25ms} over 25 ms, ${over50ms} over 50 ms`;
    return `${frameMs.count} frames, p50 ${frameMs.p50} ms, most ${frameMs.max} ms, ${late}`;
}

await measure();
