// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// The service worker: keeps what the page is made of, so that it opens without the server. Talks
// and messages are none of its business. A browser runs it only where the page came encrypted, or
// from the same computer.

const SHELF = "charla-page";
const BESIDES = ["manifest.webmanifest", "icon.svg", "icon-192.png", "emoji.txt"];
const LANGUAGES = ["en", "es", "it", "zh-CN", "ru"].map((name) => `i18n/${name}.json`);
const HASHED = /\w+\.(?:js|css)\?v=[0-9a-f]+/g;
const NOT_OURS = /^\/(?:charla|files|healthz|tutorials|metrics)(?:\/|$)/;

const worker = /** @type {any} */ (globalThis); // the page's types know no service workers

worker.addEventListener("install", (/** @type {any} */ event) => {
    event.waitUntil(fill().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (/** @type {any} */ event) => {
    event.waitUntil(worker.clients.claim());
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { request } = event;
    const url = new URL(request.url);
    const isOurs = request.method === "GET" && url.origin === location.origin;
    if (isOurs && !NOT_OURS.test(url.pathname)) event.respondWith(answer(request, url));
});
worker.addEventListener("notificationclick", (/** @type {any} */ event) => {
    event.notification.close();
    event.waitUntil(show(event.notification.data));
});

/** The page, and what it names by what is in it. */
async function fill() {
    const shelf = await caches.open(SHELF);
    const page = await fetch("./", { cache: "no-cache" });
    const text = await page.clone().text();
    const named = text.match(HASHED) ?? [];
    const script = await (await fetch(named.find((name) => name.startsWith("page.js")) ?? "")).text();
    const parts = script.match(HASHED) ?? [];
    const files = await (await fetch(parts.find((name) => name.startsWith("files.js")) ?? "")).text();
    // Each once, or the browser refuses all.
    const hashed = [...new Set([...named, ...parts, ...(files.match(HASHED) ?? [])])];
    await shelf.put("./", page);
    await shelf.addAll([...hashed, ...BESIDES, ...LANGUAGES]);
    const wanted = new Set([...hashed, ...BESIDES, ...LANGUAGES, "./"].map(addressOf));
    for (const { url } of await shelf.keys()) if (!wanted.has(url)) await shelf.delete(url);
}

/** @param {string} name */
function addressOf(name) {
    return new URL(name, location.href).href;
}

/**
 * What has its contents in its name is taken from the shelf; all else from the server, as long as
 * that answers.
 * @param {Request} request @param {URL} url
 */
async function answer(request, url) {
    const isPage = request.mode === "navigate";
    const name = isPage ? "./" : request;
    const kept = await caches.match(name);
    if (kept && url.searchParams.has("v")) return kept;
    try {
        const fresh = await fetch(request);
        if (isPage && fresh.ok) void fill().catch(() => {});
        return fresh;
    } catch (error) {
        if (kept) return kept;
        throw error;
    }
}

/** Brings the page to the front, or opens it. @param {string} key of the talk to show */
async function show(key) {
    const [open] = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (!open) return await worker.clients.openWindow("./");
    await open.focus();
    open.postMessage({ show: key });
}
