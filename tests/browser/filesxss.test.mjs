// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that want to be scripts: none runs, in the talk, large, by its own address, or as a part of
// another page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { movingGif } from "./samples.mjs";
import { begin, Guest } from "./support.mjs";

const corpus = new URL("../corpora/xss.json", import.meta.url);
const { payloads } = JSON.parse(readFileSync(corpus, "utf8"));
const { browser, server, enter } = await begin();

const RUN = "try{top.ran=1}catch(e){};window.ran=1;self.ran=1;alert(document.domain)";
const html = `<!doctype html><title>x</title><body onload="${RUN}"><script>${RUN}</script><img src=x onerror="${RUN}">`;
const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99" onload="${RUN}"><script>${RUN}</script>` +
    `<foreignObject width="99" height="99"><body xmlns="http://www.w3.org/1999/xhtml" onload="${RUN}"/></foreignObject></svg>`;
const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${RUN}</script></html>`;
const xslt = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?><x id="x">${xhtml.slice(21)}</x>`;
/** A GIF that is a script, too: its size is a comment's beginning. */
const gifScript = Buffer.concat([Buffer.from("GIF89a/*"), Buffer.alloc(8), Buffer.from(`*/=1;${RUN}//`)]);
const gifHtml = Buffer.concat([movingGif(), Buffer.from(html)]);
const pdfHtml = `%PDF-1.4\n${html}\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(${RUN})>>/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>\n%%EOF`;

/** Name, declared type, bytes. */
const EVIL = [
    ["page.html", "text/html", html],
    ["page.html", "image/png", html],
    ["page.png", "text/html; charset=utf-8", html],
    ["page.htm", "application/xhtml+xml", xhtml],
    ["page.xml", "text/xml", xslt],
    ["drawing.svg", "image/svg+xml", svg],
    ["drawing.svg", "image/gif", svg],
    ["drawing.svgz", "image/svg+xml;charset=utf-8", svg],
    ["script.js", "text/javascript", RUN],
    ["script.js", "image/jpeg", RUN],
    ["module.mjs", "application/javascript", RUN],
    ["both.gif", "image/gif", gifScript],
    ["both.html", "image/gif", gifHtml],
    ["both.pdf", "application/pdf", pdfHtml],
    ["both.html", "application/pdf", pdfHtml],
    ["page.mht", "multipart/related", `MIME-Version: 1.0\nContent-Type: text/html\n\n${html}`],
    ["nothing", "", html],
    ["odd", "text/html\r\nX-Evil: 1", html],
    ["sniffed", "text/plain", html],
    ["sniffed", "application/octet-stream", html],
    ["film.mp4", "video/mp4", html],
    ["sound.mp3", "audio/mpeg", html],
    ["worker", "application/x-shockwave-flash", RUN],
    ["style.css", "text/css", `*{background:url("javascript:${RUN}")}`],
];

/** Puts a file as a client of its own would, so that the page's own checks don't stand before it; its path. */
async function puts(page, room, name, mime, bytes) {
    return await page.evaluate(
        async ([to, fileName, type, content]) => {
            const nick = encodeURIComponent(`Mallory ${Math.random()}`.slice(0, 20));
            const socket = new WebSocket(
                `ws://${location.host}/charla?nick=${nick}&room=${encodeURIComponent(to)}`,
                "charla.v1",
            );
            const waiting = [];
            const heard = (isMeant) =>
                new Promise((resolve) => waiting.push((message) => isMeant(message) && resolve(message)));
            socket.onmessage = ({ data }) => {
                for (const look of waiting) look(JSON.parse(data));
            };
            await heard(({ type: kind }) => kind === "members");
            const body = new Uint8Array(content);
            const id = crypto.randomUUID();
            const answer = heard((message) => message.id === id);
            const mimeField = type === "" ? {} : { mime: type };
            socket.send(
                JSON.stringify({ type: "upload", id, name: fileName, size: body.length, ...mimeField }),
            );
            const state = await answer;
            if (state.type === "error") return state.code;
            const put = await fetch(`/files/${state.token}?offset=0`, { method: "PUT", body });
            if (!put.ok) return `put ${put.status}`;
            const said = crypto.randomUUID();
            const acked = heard((message) => message.id === said);
            const message = { text: "", files: [state.token] };
            socket.send(JSON.stringify({ type: "room", id: said, to, message }));
            const ack = await acked;
            socket.close();
            return ack.type === "ack" ? ack.files[0].path : ack.code;
        },
        [room, name, mime, [...Buffer.from(bytes)]],
    );
}

/** Somebody who looks, and tells what should never happen. */
async function watcher(nick, room, options) {
    const guest = await enter(nick, room, options);
    guest.page.on("dialog", (dialog) => {
        guest.complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    return guest;
}

/**
 * Hears when each part of a page is loaded or refused; a frame that becomes a download only ends its request.
 * The result takes the names of the parts, which their requests have as their query, and resolves when all have ended.
 */
async function listensToParts(page) {
    let ended = () => {};
    await page.exposeFunction("partEnded", (name) => ended(name));
    page.on("requestfailed", (request) => ended(new URL(request.url()).search.slice(1)));
    return (names) =>
        new Promise((resolve) => {
            const waiting = new Set(names);
            ended = (name) => {
                waiting.delete(name);
                if (waiting.size === 0) resolve();
            };
        });
}

const hasRun = (page) => page.evaluate(() => window.ran ?? 0).catch(() => 0);

/** All its files are drawn, and what can be pressed is pressed. */
async function looksAtAll(guest) {
    const lines = guest.page.locator("ol.lines > .message");
    const scroller = guest.page.locator(".scroller");
    await scroller.evaluate((box) => box.scrollTo(0, 0));
    for (let before = -1; ; ) {
        // At once: they come and go while one scrolls, and turn into words where there is no picture.
        for (const selector of [".picture .frame", ".acts button"])
            await lines.locator(selector).evaluateAll((all) => all.forEach((button) => button.click()));
        await guest.page.keyboard.press("Escape");
        const top = await scroller.evaluate((box) => box.scrollTop);
        if (top === before) return;
        before = top;
        await guest.scrollsBy(500);
    }
}

test("no file runs a script, however it is opened", async () => {
    const ana = await watcher("Ada", "evil");
    const sender = await Guest.open(browser);
    await sender.page.goto(`${server.url}healthz`);
    const paths = [];
    for (const [name, mime, bytes] of EVIL) {
        const path = await puts(sender.page, "evil", name, mime, bytes);
        if (path.startsWith("/files/")) paths.push(path);
        else assert.match(path, /^(?:bad-|type-|malformed)/, `${name} ${mime}: ${path}`);
    }
    assert.ok(paths.length >= 20, `${paths.length}`);
    await ana.page.locator(".files").nth(5).waitFor();
    await looksAtAll(ana);
    assert.equal(await hasRun(ana.page), 0);
    assert.deepEqual(ana.complaints.filter((words) => words.startsWith("dialog")), []);

    // By its own address, in a tab of the same browser: nothing there is the page's.
    const visitor = await watcher("Vera", "evil");
    const client = await visitor.context.newCDPSession(visitor.page);
    for (const path of paths) {
        await visitor.page.goto(server.url + path.slice(1)).catch((error) => {
            assert.match(error.message, /Download is starting|net::ERR_ABORTED/, path);
        });
        assert.equal(await hasRun(visitor.page), 0, path);
        for (const frame of visitor.page.frames())
            assert.equal(await frame.evaluate(() => window.ran ?? 0).catch(() => 0), 0, path);
    }
    await client.detach();
    assert.deepEqual(visitor.complaints.filter((words) => words.startsWith("dialog")), []);
    await ana.context.close();
    await sender.context.close();
    await visitor.context.close();

    // As a part of a page that has no policy of its own: as a script, style, frame, object, worker.
    const naked = await watcher("Nora", "elsewhere", { bypassCSP: true });
    const heard = await listensToParts(naked.page);
    for (const [number, path] of paths.entries()) {
        const parts = ["script", "module", "style", "iframe", "embed", "object", "worker"];
        const all = heard(parts.map((part) => `${part}-${number}`));
        await naked.page.evaluate(([from, round]) => {
            const src = (name) => `${from}?${name}-${round}`;
            const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
            const parts = {
                script: make("script", { src: src("script") }),
                module: make("script", { src: src("module"), type: "module" }),
                style: make("link", { rel: "stylesheet", href: src("style") }),
                iframe: make("iframe", { src: src("iframe") }),
                embed: make("embed", { src: src("embed") }),
                object: make("object", { data: src("object") }),
            };
            for (const [name, part] of Object.entries(parts)) {
                for (const kind of ["load", "error"]) part.addEventListener(kind, () => window.partEnded(`${name}-${round}`));
                document.body.append(part);
            }
            const worker = new Worker(src("worker"));
            worker.addEventListener("message", () => (window.ran = 1));
            worker.addEventListener("error", ({ message }) => {
                if (message) window.ran = 1; // it was read as a script; one that is not loaded has no words
                window.partEnded(`worker-${round}`);
            });
        }, [path, number]);
        await all;
        assert.equal(await hasRun(naked.page), 0, path);
        await naked.page.locator("body > :is(script, link, iframe, embed, object)").evaluateAll((all) => {
            for (const part of all) part.remove();
        });
    }
    assert.deepEqual(naked.complaints.filter((words) => words.startsWith("dialog")), []);
    await naked.context.close();
});

test("a service worker is not to be had from a file", async () => {
    const ana = await watcher("Sena", "worker");
    const path = await puts(ana.page, "worker", "sw.js", "text/javascript", RUN);
    const outcome = await ana.page.evaluate(
        (src) => navigator.serviceWorker.register(src, { scope: "/files/" }).then(() => "registered", () => "refused"),
        path,
    );
    assert.equal(outcome, "refused");
    await ana.context.close();
});

test("no payload runs as a file's name", async () => {
    const ana = await watcher("Nina", "names");
    const sender = await Guest.open(browser);
    await sender.page.goto(`${server.url}healthz`);
    let shown = 0;
    for (const payload of payloads) {
        const mime = shown % 3 === 0 ? "image/png" : shown % 3 === 1 ? "application/pdf" : "text/plain";
        const path = await puts(sender.page, "names", payload, mime, "x");
        assert.ok(path.startsWith("/files/"), `${payload}: ${path}`); // names are cleaned, not refused
        shown += 1;
    }
    assert.ok(shown >= 200);
    await ana.page.locator(".file-name").first().waitFor();
    await looksAtAll(ana);
    await ana.page.locator(".message .more").last().click(); // as a quote above the field
    await ana.page.getByRole("menuitem", { name: "Reply" }).click();
    await ana.page.locator(".purpose:visible").waitFor();
    const foreign = await ana.page.evaluate(() =>
        [...document.body.querySelectorAll("*")]
            .filter(
                (element) =>
                    element.matches("script, style, iframe, object, embed, base, meta, link, form[action]") ||
                    [...element.attributes].some(({ name }) => /^on/i.test(name)),
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    assert.deepEqual(foreign, []);
    const odd = await ana.page.evaluate(() =>
        [...document.querySelectorAll("a")].map(({ href }) => href).filter((href) => !href.startsWith(`${location.origin}/files/`)),
    );
    assert.deepEqual(odd, []);
    assert.equal(await hasRun(ana.page), 0);
    assert.deepEqual(ana.complaints.filter((words) => words.startsWith("dialog")), []);
    await ana.context.close();
    await sender.context.close();
});
