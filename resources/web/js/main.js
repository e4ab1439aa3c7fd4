// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { foldName } from "./checks.js";
import { tabDevice } from "./device.js";
import { Drafts } from "./drafts.js";
import { Drawing } from "./drawing.js";
import { loadWords } from "./i18n.js";
import { IdleWatch } from "./idle.js";
import { KeptSession, PERSON_KEY } from "./kept.js";
import { Session } from "./session.js";
import { Socket } from "./socket.js";
import { Store } from "./store.js";
import { browserStorage, tabStorage } from "./stored.js";
import { PageView } from "./views/page.js";

const words = await loadWords(navigator.languages);
document.documentElement.lang = words.language;

const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/charla`;
const kept = new KeptSession(tabStorage(), browserStorage());
const drafts = new Drafts(tabStorage());
const store = new Store();
const device = tabDevice(tabStorage(), window);
const session = new Session(store, new Socket(), kept, undefined, undefined, device);
const page = new PageView(words, session, drafts, location.host, (nick, room) =>
    session.enter(url, nick, room),
);
document.body.append(...page.elements);

const drawing = new Drawing(() => page.render(store.state));
store.changed.connect(() => drawing.want());
session.ended.connect(() => drafts.forget());
session.arrived.connect((key, message) => page.announce(message, key === store.state.current));

const idle = new IdleWatch();
idle.changed.connect((presence) => session.setPresence(presence));
for (const act of ["pointerdown", "pointermove", "keydown", "wheel"])
    addEventListener(act, () => idle.touch(), { passive: true });
addEventListener("storage", ({ key, newValue }) => {
    if (key === PERSON_KEY && newValue === null && kept.read() === null) session.endHere();
});
addEventListener("online", () => session.lookAgain());
document.addEventListener("visibilitychange", () => {
    session.watch(!document.hidden);
    if (document.hidden) return;
    session.lookAgain();
    page.checkDay();
});
setInterval(() => page.checkDay(), 60_000);

const query = new URLSearchParams(location.search);
const before = kept.read();
const nick = query.get("nick") ?? before?.nick ?? "";
const room = query.get("room") ?? "";
page.login.prefill(nick, room);
page.render(store.state);
if (before && foldName(nick) === foldName(before.nick))
    session.comeBack(url, before, isReload() ? "" : room);
else page.login.focus();

/** Not a link that leads here, and may name another room. */
function isReload() {
    const [navigation] = performance.getEntriesByType("navigation");
    return navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
}
