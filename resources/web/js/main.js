// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { load } from "./i18n.js";
import { Session } from "./session.js";
import { Store } from "./store.js";
import { chatView } from "./views/chat.js";
import { loginView } from "./views/login.js";

const TICK_MS = 1_000;

document.documentElement.lang = await load(navigator.languages);
const store = new Store();
const session = new Session(store, sessionStorage);
const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/charla`;

const login = loginView(store, (nick, room) => session.start(url, nick, room));
const chat = chatView(store, session, () => session.start(url, store.nick, store.lobby));
/** @typedef {{view: HTMLElement, render: () => void, focus: () => void}} View */
/** @type {View} */
let view = login;

/** @param {View} next */
function show(next) {
    view = next;
    document.body.replaceChildren(next.view);
    next.render();
    next.focus();
}

// However much arrives between two pictures, it is drawn once.
let isDrawing = false;
store.addEventListener("change", () => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
        isDrawing = false;
        view.render();
    });
});
session.addEventListener("logged-in", () => view === login && show(chat));
session.addEventListener("login-failed", () => show(login));
setInterval(() => view.render(), TICK_MS); // countdowns and typists that fell silent
addEventListener("online", () => session.retryNow());
document.addEventListener("visibilitychange", () => {
    store.setWatched(!document.hidden);
    if (!document.hidden) session.retryNow();
});
show(login);

// Reloaded: the session of this tab goes on without asking.
const kept = JSON.parse(sessionStorage.getItem("charla.session") ?? "{}");
if (kept.nick) session.start(url, kept.nick, new URLSearchParams(location.search).get("room") ?? "");
