// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Attention } from "./attention.js";
import { foldName } from "./checks.js";
import { tabDevice } from "./device.js";
import { Drafts } from "./drafts.js";
import { Drawing } from "./drawing.js";
import { EmojiShelf } from "./emoji.js";
import { loadWords } from "./i18n.js";
import { IdleWatch } from "./idle.js";
import { readHash } from "./joinlink.js";
import { followKeyboard } from "./keyboard.js";
import { KeptSession, PERSON_KEY } from "./kept.js";
import { wantedLanguages } from "./languages.js";
import { markdown } from "./markdown/reader.js";
import { Session } from "./session.js";
import { Socket } from "./socket.js";
import { Store } from "./store.js";
import { browserStorage, tabStorage } from "./stored.js";
import { PageView } from "./views/page.js";

const words = await loadWords(wantedLanguages(browserStorage(), navigator.languages));
document.documentElement.lang = words.language;

const { room: hashRoom, invitation } = readHash(location.hash);
// It is for one person, and would go on with the address.
if (invitation !== "") history.replaceState(null, "", location.pathname + location.search);
const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/charla`;
const kept = new KeptSession(tabStorage(), browserStorage());
const drafts = new Drafts(tabStorage());
const store = new Store();
const device = tabDevice(tabStorage(), window);
const session = new Session(store, new Socket(), kept, undefined, undefined, device);
const attention = new Attention(words, browserStorage(), (key) => session.show(key));
const shelf = new EmojiShelf(browserStorage());
const page = new PageView(
    words,
    session,
    drafts,
    location.host,
    shelf,
    attention,
    (nick, room, secrets) => {
        void page.open();
        void readMarks();
        void readFiles();
        session.enter(url, nick, room, { ...secrets, invitation });
    },
);
document.body.append(...page.elements);

/** @type {Promise<unknown> | undefined} */
let keeping;
/** @type {Promise<any> | undefined} */
let reading;
let hasFiles = false;
const drawing = new Drawing(() => page.render(store.state));
store.changed.connect(() => drawing.want());
store.changed.connect(() => keepPage(store.state));
session.ended.connect(() => drafts.forget());
session.arrived.connect((key, message) => page.announce(message, key === store.state.current));
session.arrived.connect((key, message) => attention.note(store.state, key, message));

const idle = new IdleWatch();
idle.changed.connect((presence) => session.setPresence(presence));
for (const act of ["pointerdown", "pointermove", "keydown", "wheel"])
    addEventListener(act, () => idle.touch(), { passive: true });
addEventListener("storage", ({ key, newValue }) => {
    if (key === PERSON_KEY && newValue === null && kept.read() === null) session.endHere();
});
// A phone has slept, or the page comes out of the browser's memory.
for (const wakeUp of ["online", "pageshow"]) addEventListener(wakeUp, () => session.lookAgain());
document.addEventListener("resume", () => session.lookAgain());
followKeyboard(window.visualViewport, document.documentElement);
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
const room = query.get("room") ?? hashRoom;
page.login.prefill(nick, room);
page.render(store.state);
if (before && foldName(nick) === foldName(before.nick)) {
    void page.open();
    void readFiles();
    await readMarks();
    session.comeBack(url, before, isReload() ? "" : room);
} else page.login.focus();

/** For the next time, once the person is in and has all they need. @param {import("./state.js").State} state */
function keepPage({ isInside }) {
    if (isInside && isSecureContext)
        keeping ??= navigator.serviceWorker?.register("sw.js").catch(() => undefined);
}

/** Not needed at the door. Without it messages are shown as they were written. */
async function readMarks() {
    const library = await import(CHARLA_MARKED).catch(() => null);
    if (!library) return;
    markdown.use(library.parse);
    page.renewLines();
}

/** The same for what shows files. */
async function readFiles() {
    const library = await (reading ??= import(CHARLA_FILES).catch(() => null));
    if (!library || hasFiles) return;
    hasFiles = true;
    page.useFiles(new library.FilesKit(words, session.uploads, store));
}

/** Not a link that leads here, and may name another room. */
function isReload() {
    const [navigation] = performance.getEntriesByType("navigation");
    return navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
}
