// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real program and the real browser, for the stories beside this file.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { chromium } from "playwright-core";

/** Only a hang lasts that long. */
export const PATIENCE_MS = 60_000;

const CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** What would keep this process from ending. */
const begun = new Set();
if (process.env.NODE_TEST_CONTEXT)
    after(async () => {
        for (const one of begun) await one.end();
    });

/** A process whose lines can be waited for. */
export class Program {
    #lines = [];
    #waiting = new Set();

    /** @param {string} path @param {string[]} parameters */
    constructor(path, parameters) {
        begun.add(this);
        this.process = spawn(path, parameters, {
            stdio: ["pipe", "pipe", "inherit"],
            env: { ...process.env, QT_QPA_PLATFORM: "offscreen", ASAN_OPTIONS: "detect_leaks=0" },
        });
        createInterface({ input: this.process.stdout }).on("line", (line) => {
            this.#lines.push(line);
            for (const look of this.#waiting) look();
        });
    }

    /** The first line that fits, also one that came before. @param {RegExp} pattern */
    async line(pattern) {
        return await new Promise((resolve, reject) => {
            const timer = setTimeout(
                () => reject(new Error(`no line like ${pattern} among ${this.#lines.join(" | ")}`)),
                PATIENCE_MS,
            );
            const look = () => {
                const match = this.#lines.map((line) => line.match(pattern)).find(Boolean);
                if (!match) return;
                clearTimeout(timer);
                this.#waiting.delete(look);
                resolve(match);
            };
            this.#waiting.add(look);
            look();
        });
    }

    write(line) {
        this.process.stdin.write(`${line}\n`);
    }

    /** @param {NodeJS.Signals} signal */
    async end(signal = "SIGTERM") {
        if (this.process.exitCode !== null || this.process.signalCode !== null) return;
        const exited = once(this.process, "exit");
        this.process.kill(signal);
        await exited;
    }
}

/** A headless server on loopback, on a free port unless one is given. */
export class Server extends Program {
    /**
     * @param {number} [port]
     * @param {string} [folder] where it keeps its history; none: nowhere
     * @param {string[]} [more] arguments
     */
    constructor(port = 0, folder = "", more = []) {
        super(process.env.CHARLA_PROGRAM, [
            "--server-only",
            "--listen",
            "127.0.0.1",
            "--port",
            String(port),
            "--name",
            "Room 12",
            ...(folder === "" ? ["--ephemeral"] : ["--data", folder]),
            ...(more.includes("--limits") ? [] : ["--limits", "off"]), // tests are faster than people
            ...more,
        ]);
    }

    async ready() {
        [, this.url, this.port] = await this.line(/ready: (http:\/\/127\.0\.0\.1:(\d+)\/)/);
        return this;
    }
}

/** A cable between browsers and a server that can be pulled out: whoever goes through it is cut. */
export class Cable {
    #wires = new Set();

    /** @param {Server} server */
    async plugInto(server) {
        this.socket = createServer((near) => {
            const far = connect(Number(server.port), "127.0.0.1");
            for (const [one, other] of [
                [near, far],
                [far, near],
            ]) {
                this.#wires.add(one.pipe(other));
                one.on("error", () => other.destroy()).on("close", () => other.destroy());
            }
        });
        begun.add(this);
        this.socket.listen(0, "127.0.0.1");
        await once(this.socket, "listening");
        this.url = `http://127.0.0.1:${this.socket.address().port}/`;
        return this;
    }

    cut() {
        for (const wire of this.#wires) wire.destroy();
        this.#wires.clear();
    }

    end() {
        this.cut();
        this.socket.close();
    }
}

/** A guest's WebSockets, which can be cut while files still come. To be made before they enter. */
export class Line {
    #isServed = true;
    #wires = new Set();

    /** @param {Guest} guest */
    static async of(guest) {
        const line = new Line();
        await guest.context.routeWebSocket(/\/charla$/, (wire) => {
            line.#wires.add(wire);
            if (line.#isServed) wire.connectToServer();
        });
        return line;
    }

    async cut() {
        this.#isServed = false;
        for (const wire of this.#wires) await wire.close({ code: 4002 }).catch(() => {});
        this.#wires.clear();
    }

    async mend() {
        this.#isServed = true;
        for (const wire of this.#wires) await wire.close({ code: 4002 }).catch(() => {});
        this.#wires.clear();
    }
}

/** @param {string[]} [more] arguments */
export async function launch(more = []) {
    const args = [...CHROMIUM_ARGUMENTS, ...more];
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
    begun.add({ end: () => browser.close() });
    return browser;
}

/**
 * What stories begin with: a browser, a server, and how somebody comes in. Both end with the last
 * story.
 * @param {{browser?: string[], server?: string[]}} [more] arguments
 */
export async function begin({ browser: flags = [], server: parameters = [] } = {}) {
    const browser = await launch(flags);
    const server = await new Server(0, "", parameters).ready();
    /** @param {string} nick @param {string} [room] @param {object} [options] of the browser's context */
    const enter = async (nick, room, options) => {
        const guest = await Guest.open(browser, options);
        return await (await guest.enters(server, nick, room)).isIn();
    };
    return { browser, server, enter };
}

/** One person with a browser of their own: what the page says wrong is kept in `complaints`. */
export class Guest {
    /**
     * @param {import("playwright-core").Browser} browser
     * @param {import("playwright-core").BrowserContextOptions} [options]
     */
    static async open(browser, options = {}) {
        const guest = new Guest();
        guest.context = await browser.newContext({
            viewport: { width: 1100, height: 700 },
            locale: "en-US",
            ...options,
        });
        guest.complaints = [];
        await guest.opensTab();
        return guest;
    }

    /** Another tab of the same browser, which is `page` from now on. */
    async opensTab() {
        this.page = await this.context.newPage();
        this.page.setDefaultTimeout(PATIENCE_MS);
        this.page.on("pageerror", (error) => this.complaints.push(error.message));
        this.page.on("console", (message) => {
            // That a server which was stopped can't be reached is no mistake of the page, and what
            // a header is good for only where it came encrypted is none either.
            const isKnown = /WebSocket connection|Cross-Origin-Opener-Policy header has been ignored/;
            if (message.type() === "error" && !isKnown.test(message.text()))
                this.complaints.push(message.text());
        });
    }

    /** @param {{url: string}} server @param {string} nick @param {string} [room] */
    async enters(server, nick, room = "lobby") {
        await this.page.goto(
            `${server.url}?nick=${encodeURIComponent(nick)}&room=${encodeURIComponent(room)}`,
        );
        await this.page.click(".login button[type=submit]");
        return this;
    }

    async isIn() {
        await this.page.waitForSelector('.chat[data-phase="online"]:not([data-talk="none"])');
        return this;
    }

    async says(text) {
        await this.page.fill("#composer", text);
        const offers = this.page.locator(".completion");
        if (await offers.isVisible()) await this.page.press("#composer", "Escape"); // or Enter takes one
        await this.page.press("#composer", "Enter");
    }

    /**
     * Chooses from the menu of the message with that text.
     * @param {string} text
     * @param {string[]} items one after the other
     */
    async does(text, ...items) {
        const message = this.page.locator(".message", { hasText: text }).first();
        await message.hover();
        await message.locator(".more").click();
        for (const name of items) await this.page.getByRole("menuitem", { name }).click();
    }

    async sees(author, text) {
        const message = this.page.locator(".message", {
            has: this.page.locator(".text", { hasText: text }),
        });
        await message.first().waitFor();
        return message;
    }

    /** Scrolls up until the message with that text is drawn. @param {string | RegExp} text */
    async goesUpTo(text) {
        const message = this.page.locator(".message", { hasText: text });
        const end = performance.now() + PATIENCE_MS;
        while ((await message.count()) === 0) {
            assert.ok(performance.now() < end, `${text} does not come`);
            await this.scrollsBy(-400);
        }
        return message.first();
    }

    /** What is said in the whole talk, as one reads it from the first line that is loaded. */
    async readsAll() {
        const scroller = this.page.locator(".scroller");
        await scroller.evaluate((box) => box.scrollTo(0, 0));
        const texts = new Map();
        for (let before = -1; ; ) {
            await this.scrollsBy(0); // what is near was drawn
            const drawn = await this.page.locator("ol.lines > .message").evaluateAll((lines) =>
                lines.map((line) => {
                    const text = line.querySelector(".text").textContent;
                    return [Number(line.ariaPosInSet), text];
                }),
            );
            for (const [number, text] of drawn) texts.set(number, text);
            const top = await scroller.evaluate((box) => box.scrollTop);
            if (top === before) break;
            before = top;
            await this.scrollsBy(600);
        }
        return [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);
    }

    /** And the page has heard of it. @param {number} px */
    async scrollsBy(px) {
        await this.page.locator(".scroller").evaluate(
            (box, y) =>
                new Promise((done) => {
                    box.scrollTop += y;
                    requestAnimationFrame(() => requestAnimationFrame(done));
                }),
            px,
        );
    }

    /** How often a text stands in what is drawn of the talk. */
    async count(text) {
        return await this.page.locator(".message .text", { hasText: text }).count();
    }
}

/** Many in the lobby at once: native clients in a page of their own, with nicks that stand in the order of their numbers. */
export class Crowd {
    #size = 0;

    /** @param {import("playwright-core").Browser} browser @param {Server} server */
    static async gather(browser, server) {
        const crowd = new Crowd();
        crowd.page = await (await browser.newContext()).newPage();
        await crowd.page.goto(server.url);
        await crowd.page.evaluate(() => (window.crowd = []));
        return crowd;
    }

    /** So many more come in; a browser has 255 connections at most. @param {number} people */
    async comes(people) {
        await this.page.evaluate(
            async ([first, count]) => {
                const come = (number) =>
                    new Promise((resolve, reject) => {
                        const nick = encodeURIComponent(`person ${String(number).padStart(4, "0")}`);
                        const url = `ws://${location.host}/charla?nick=${nick}&room=lobby`;
                        const socket = new WebSocket(url, "charla.v1");
                        window.crowd[number] = socket;
                        socket.onclose = reject;
                        socket.onmessage = ({ data }) => {
                            if (JSON.parse(data).type === "members") resolve();
                        };
                    });
                await Promise.all(Array.from({ length: count }, (_, i) => come(first + i)));
            },
            [this.#size, people],
        );
        this.#size += people;
    }

    /** @param {number[]} who @param {object} message */
    async says(who, message) {
        await this.page.evaluate(
            ([numbers, frame]) => {
                for (const number of numbers) window.crowd[number].send(frame);
            },
            [who, JSON.stringify(message)],
        );
    }

    /** They lose their connections. @param {number[]} who */
    async cuts(who) {
        await this.page.evaluate((numbers) => {
            for (const number of numbers) window.crowd[number].close();
        }, who);
    }
}
