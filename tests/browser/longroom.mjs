// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A room with much in it, and somebody whose eyes are on one line of it.
import assert from "node:assert/strict";
import { Guest, PATIENCE_MS } from "./support.mjs";

const STILL_PX = 1;

/**
 * Messages from somebody who comes for that and goes: low ones and high ones, one a needle.
 * @param {import("playwright-core").Browser} browser @param {import("./support.mjs").Server} server
 * @param {string} room @param {number} count @param {string} [name]
 */
export async function crowd(browser, server, room, count, name = "message") {
    const guest = await Guest.open(browser);
    await guest.page.goto(`${server.url}healthz`);
    await guest.page.evaluate(
        async ([to, many, what]) => {
            const query = new URLSearchParams({ nick: `The ${what}s`, room: to });
            const socket = new WebSocket(`ws://${location.host}/charla?${query}`);
            let acknowledged = 0;
            let wake = () => {};
            socket.addEventListener("message", ({ data }) => {
                if (JSON.parse(data).type === "ack") acknowledged += 1;
                wake();
            });
            await new Promise((resolve) => (wake = resolve));
            for (let number = 1; number <= many; number += 1) {
                const words = "and so on ".repeat((number * 7) % 23);
                const lines = number % 11 === 0 ? "\nand a line".repeat(number % 7) : "";
                const needle = number === 1234 ? "needle " : "";
                const text = `${what} ${number}. ${needle}${words}${lines}`;
                const id = crypto.randomUUID();
                socket.send(JSON.stringify({ type: "room", id, to, message: { text } }));
                while (number - acknowledged >= 200 || (number === many && acknowledged < many))
                    await new Promise((resolve) => (wake = resolve));
            }
            socket.close(1000);
        },
        [room, count, name],
    );
    await guest.context.close();
}

/**
 * Somebody else puts a mark beside a message.
 * @param {import("playwright-core").Browser} browser @param {import("./support.mjs").Server} server
 * @param {string} room @param {string} beginning of its text
 */
export async function marks(browser, server, room, beginning) {
    const guest = await Guest.open(browser);
    await guest.page.goto(`${server.url}healthz`);
    await guest.page.evaluate(
        async ([name, words]) => {
            const query = new URLSearchParams({ nick: "Marker", room: name });
            const socket = new WebSocket(`ws://${location.host}/charla?${query}`);
            const say = (what) => socket.send(JSON.stringify({ id: crypto.randomUUID(), ...what }));
            const hear = (type) =>
                new Promise((resolve) =>
                    socket.addEventListener("message", ({ data }) => {
                        const message = JSON.parse(data);
                        if (message.type === type) resolve(message);
                    }),
                );
            await hear("members");
            say({ type: "search", room: name, query: words });
            const { hits } = await hear("found");
            const { seq } = hits.find(({ excerpt }) => excerpt.startsWith(words));
            say({ type: "react", room: name, target: seq, mark: "👍" });
            await hear("ack");
            socket.close(1000);
        },
        [room, beginning],
    );
    await guest.context.close();
}

/** Where somebody reads in a long talk, line by line and pixel by pixel. */
export class Reading {
    /** @param {Guest} guest */
    static async of(guest) {
        const reading = new Reading();
        reading.page = guest.page;
        await guest.page.evaluate(install);
        return reading;
    }

    /** Scrolls up as long as there is something to load. */
    async loadsAll() {
        await this.page.waitForFunction(
            () => {
                const box = document.querySelector(".scroller");
                if (box.scrollTop > 0) box.scrollTop = 0;
                const first = document.querySelector("ol.lines > li");
                return first?.ariaSetSize !== "-1" && first?.ariaPosInSet === "1";
            },
            undefined,
            { timeout: 4 * PATIENCE_MS },
        );
        await this.settles();
    }

    /** @param {number} part of the whole: 0 is the start, 1 the end */
    async goesTo(part) {
        await this.page.locator(".scroller").evaluate((box, where) => {
            box.scrollTop = (box.scrollHeight - box.clientHeight) * where;
        }, part);
        await this.settles();
    }

    /** Until so much can be scrolled up: who is faster than the history stops at its edge. */
    async hasAbove(px) {
        await this.page.waitForFunction(
            (wanted) => document.querySelector(".scroller").scrollTop >= wanted,
            px,
        );
    }

    /** Until nothing moves any more by itself. */
    async settles() {
        await this.page.evaluate(async () => {
            const shape = () => {
                const { scrollTop, scrollHeight } = document.querySelector(".scroller");
                const first = document.querySelector("ol.lines > li")?.ariaPosInSet;
                return [scrollTop, scrollHeight, first].join();
            };
            for (let still = 0, before = ""; still < 3; still += 1) {
                await globalThis.eyes.frame();
                if (shape() !== before) still = 0;
                before = shape();
            }
        });
    }

    /** @param {number} number of the newest message @param {string} [name] */
    async isAtEndOf(number, name = "message") {
        const last = this.page.locator(".message", { hasText: `${name} ${number}. ` }).last();
        await last.waitFor();
        await this.page.waitForFunction(() => {
            const box = document.querySelector(".scroller");
            return box.scrollHeight - box.scrollTop - box.clientHeight < 2;
        });
    }

    /** What is drawn. */
    async lines() {
        return await this.page.locator("ol.lines > li").evaluateAll((lines) =>
            lines.map((line) => ({
                number: Number(line.ariaPosInSet),
                size: Number(line.ariaSetSize),
                text: (line.querySelector(".text")?.textContent ?? "").split(" ", 2).join(" "),
            })),
        );
    }

    /** Pixels of the box in which a line should be, and none is. */
    async holes() {
        return await this.page.evaluate(() => {
            const box = document.querySelector(".scroller").getBoundingClientRect();
            const lines = [...document.querySelectorAll("ol.lines > li")];
            const top = lines[0].getBoundingClientRect().top;
            const bottom = lines.at(-1).getBoundingClientRect().bottom;
            const edge = 16; // the box's own padding
            return Math.max(0, top - box.top - edge) + Math.max(0, box.bottom - edge - bottom);
        });
    }

    /** The line that is being read: the first one that begins in the box. */
    async row() {
        return await this.page.evaluate(() => globalThis.eyes.row());
    }

    /** @param {string} key @returns {Promise<number | null>} null when it isn't drawn */
    async topOf(key) {
        return await this.page.evaluate((wanted) => globalThis.eyes.topOf(wanted), key);
    }

    /** From now on in each frame that is shown. @param {{key: string}} row */
    async watches({ key }) {
        await this.page.evaluate((wanted) => globalThis.eyes.watch(wanted), key);
    }

    /** The same for what is read so far below the first line. @param {number} px */
    async watchesAt(px) {
        return await this.page.evaluate(async (top) => {
            document.querySelector(".scroller").scrollTop = top;
            await globalThis.eyes.frame();
            const row = globalThis.eyes.row();
            globalThis.eyes.watch(row.key);
            return row;
        }, px);
    }

    async hasStoodStill() {
        await this.settles();
        const { frames, most } = await this.page.evaluate(() => globalThis.eyes.stop());
        assert.ok(frames > 0, "nothing was watched");
        assert.ok(most <= STILL_PX, `it has moved by ${most} px`);
    }

    /** Until the focus is in that line. */
    async focusReaches(number) {
        await this.page.waitForFunction(
            (wanted) =>
                Number(document.activeElement?.closest("ol.lines > li")?.ariaPosInSet) === wanted,
            number,
        );
    }

    /** The number of the line in which the focus is. */
    async focused() {
        return await this.page.evaluate(() =>
            Number(document.activeElement?.closest("ol.lines > li")?.ariaPosInSet),
        );
    }
}

/** Runs in the page. */
function install() {
    const lineOf = (key) =>
        [...document.querySelectorAll("ol.lines > .message")].find(
            (line) => line.querySelector(".text").textContent === key,
        );
    const topOf = (key) => {
        const box = document.querySelector(".scroller").getBoundingClientRect();
        const line = lineOf(key);
        return line ? line.getBoundingClientRect().top - box.top : null;
    };
    // A message comes after the frame, when all has been put right that is shown in it. Says
    // whether the window is still as it was in that frame.
    const frame = () =>
        new Promise((done) =>
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                const size = [innerWidth, innerHeight].join();
                port1.onmessage = () => done(size === [innerWidth, innerHeight].join());
                port2.postMessage(null);
            }),
        );
    let watched = null;
    const look = async (watch) => {
        while (watched === watch) {
            if (!(await frame())) continue;
            const top = topOf(watch.key);
            watch.frames += 1;
            watch.most = Math.max(watch.most, top === null ? Infinity : Math.abs(top - watch.top));
        }
    };
    globalThis.eyes = {
        frame,
        topOf,
        numberOf: (key) => Number(lineOf(key)?.ariaPosInSet),
        row() {
            const { top } = document.querySelector(".scroller").getBoundingClientRect();
            const line = [...document.querySelectorAll("ol.lines > .message")].find(
                (one) => one.getBoundingClientRect().top >= top,
            );
            const key = line.querySelector(".text").textContent;
            const number = Number(line.ariaPosInSet);
            return { key, number, text: key.split(" ", 2).join(" "), top: topOf(key) };
        },
        watch(key) {
            watched = { key, top: topOf(key), frames: 0, most: 0 };
            look(watched);
        },
        stop() {
            const { frames, most } = watched;
            watched = null;
            return { frames, most };
        },
    };
}
