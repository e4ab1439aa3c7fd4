// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { withUnsent } from "../changes.js";
import { copyText } from "../clipboard.js";
import { el, setAttribute, setText } from "../dom.js";
import { mayActOn } from "../rights.js";
import { Scroll } from "../scroll.js";
import { Signal } from "../signal.js";
import { TalkLines } from "../talklines.js";
import { WindowedList } from "../windowed.js";
import { typingWords } from "../words.js";
import { DayLine, GapLine, isSameLine, NewsLine, NoticeLine } from "./lines.js";
import { watchLongPress } from "./longpress.js";
import { MessageLine } from "./messageline.js";
import { MessageMenu } from "./messagemenu.js";
import { NewestButton } from "./newest.js";

/** @typedef {import("../rows.js").Line} Line */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").Row} Row */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */

/** Of a talk: what its lines are made of. */
const LINE_PARTS = /** @type {const} */ ([
    "rows",
    "pending",
    "unsent",
    "gaps",
    "quoted",
    "older",
    "newsBehind",
]);

/** The talk itself: its lines, what stands there when there are none, and who is writing. */
export class MessagesView {
    #words;
    #session;
    #ol;
    #lines = new TalkLines();
    #list;
    #scroll;
    #box;
    #empty = el("p", { class: "empty" });
    #older;
    #typing = el("p", { class: "typing" });
    #newest;
    #menu;
    /** Those that are drawn, by the key of the row. @type {Map<string, MessageLine>} */
    #messageLines = new Map();
    /** @type {Talk | undefined} */
    #shown;
    #self = "";
    /** @type {State | null} */
    #state = null;
    /** @type {import("../files/kit.js").FilesKit | null} */
    #kit = null;
    /** The number of the jump that was made last. */
    #jumped = 0;
    /** The person wants to answer this. @type {Signal<[Row]>} */
    replyWanted = new Signal();
    /** The person wants to write this anew. @type {Signal<[Row]>} */
    editWanted = new Signal();
    /** The person has taken back what waited for its files. @type {Signal<[Row]>} */
    withdrawn = new Signal();

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Session, "arrived" | "loadOlder" | "loadBehind" | "jumpTo" | "writer">} session
     * @param {import("./emojipicker.js").EmojiPicker} picker
     */
    constructor(words, session, picker) {
        this.#words = words;
        this.#session = session;
        this.#ol = el("ol", { class: "lines" });
        this.#list = new WindowedList(
            this.#ol,
            (line) => this.#makeLine(line),
            isSameLine,
            (view) => this.#forgetLine(view),
        );
        this.#older = el("p", { class: "older", hidden: true }, words.t("messages.older"));
        this.#box = el(
            "div",
            { class: "scroller", tabindex: 0, role: "region" },
            this.#older,
            this.#empty,
            this.#ol,
        );
        setAttribute(this.#box, "aria-label", words.t("messages.title"));
        this.#scroll = new Scroll(this.#box, this.#ol, this.#list);
        this.#newest = new NewestButton(words, () => this.#goToNewest());
        this.#menu = this.#makeMenu(picker);
        this.#watchPointer();
        this.#watchEnd();
        this.#scroll.nearedStart.connect(() => this.#loadOlder());
        this.element = el("section", { class: "messages" }, this.#box, this.#newest.element, this.#typing);
    }

    /** @param {State} state @param {Talk} [talk] */
    render(state, talk) {
        const before = this.#shown;
        this.#shown = talk;
        this.#self = state.self;
        this.#state = state;
        if (talk !== before || !talk) this.#draw(state, talk, before);
        this.#newest.draw();
        this.#jump(state);
    }

    /** @param {State} state @param {Talk | undefined} talk @param {Talk | undefined} before */
    #draw(state, talk, before) {
        this.#showEmpty(state, talk);
        setText(this.#typing, talk ? typingWords(this.#words, talk.typists) : "");
        const isOther = talk?.key !== before?.key;
        if (!isOther && LINE_PARTS.every((part) => talk?.[part] === before?.[part])) return;
        const hasSpoken = (talk?.pending.length ?? 0) > (before?.pending.length ?? 0);
        this.#older.hidden = talk?.older !== "loading";
        const where = isOther || hasSpoken ? "end" : "here";
        this.#scroll.keep(() => {
            if (isOther) this.#list.forget();
            this.#showLines(talk);
        }, where);
    }

    /** @param {Talk} [talk] */
    #showLines(talk) {
        const lines = talk ? this.#lines.of(talk, this.#self) : [];
        this.#list.replace(lines, talk?.older === "none" && talk.gaps.length === 0);
    }

    /** How files are shown is known now. @param {import("../files/kit.js").FilesKit} kit */
    useFiles(kit) {
        this.#kit = kit;
        const rows = this.#shown ? [...this.#shown.rows, ...this.#shown.pending] : [];
        if (rows.some(({ files }) => files.length > 0)) this.renewLines();
    }

    /** What is seen depends on more than the lines: on what day it is, on whether marks can be read. */
    renewLines() {
        this.#scroll.keep(() => this.#list.renew());
    }

    /** Once the message is there to jump to. @param {State} state */
    #jump({ jump, current }) {
        if (!jump || jump.number === this.#jumped || jump.key !== current) return;
        const row = this.#shown?.rows.findLast(
            ({ kind, place }) => kind === "message" && place.seq === jump.seq,
        );
        if (!row) return;
        this.#jumped = jump.number;
        this.#scroll.toLine(row.key);
        this.#messageLines.get(row.key)?.flash();
    }

    /** @param {import("./emojipicker.js").EmojiPicker} picker */
    #makeMenu(picker) {
        const { writer } = this.#session;
        return new MessageMenu(this.#words, {
            toggle: (row, mark) => this.#toggle(row, mark),
            react: (row) => picker.open((mark) => this.#toggle(row, mark)),
            reply: (row) => this.replyWanted.emit(row),
            edit: (row) => this.editWanted.emit(row),
            copy: (row) => copyText(row.text),
            remove: (row) => this.#shown && writer.remove(this.#shown.key, row.place.seq),
            mayRemove: (row) => this.#mayRemove(row),
        });
    }

    /** Of those who keep order in the room. @param {Row} row */
    #mayRemove({ author }) {
        const talk = this.#shown;
        if (this.#state === null || talk?.kind !== "room") return false;
        const member = talk.members.find(({ nick }) => nick === author);
        return mayActOn(this.#state, member?.role, talk.name);
    }

    /** The menu by a right click, or a finger that rests. */
    #watchPointer() {
        const open = (/** @type {EventTarget | null} */ target) => {
            const bubble = target instanceof Element ? target.closest(".message .bubble") : null;
            const line = [...this.#messageLines.values()].find(
                ({ element, more }) => !more.hidden && bubble && element.contains(bubble),
            );
            line?.more.click();
            return line !== undefined;
        };
        this.#ol.addEventListener("contextmenu", (event) => {
            const isText = String(getSelection() ?? "") !== "" || isTouch(event);
            if (isTouch(event) || (!isText && open(event.target))) event.preventDefault();
        });
        watchLongPress(this.#ol, open);
    }

    /** @param {Row} row @param {string} mark */
    #toggle(row, mark) {
        const talk = this.#shown;
        if (!talk) return;
        const { reactions } = withUnsent(row, talk.unsent, this.#self);
        const isMade = reactions.some((one) => one.mark === mark && one.by.includes(this.#self));
        const type = isMade ? "unreact" : "react";
        this.#session.writer.mark(talk.key, row.place.seq, mark, type);
    }

    /** What comes below the eyes is counted; End leads there, except in a text. */
    #watchEnd() {
        this.#scroll.farChanged.connect((isFar) => this.#newest.setFar(isFar));
        this.#scroll.endChanged.connect(() => this.#newest.reset());
        this.#session.arrived.connect((key) => {
            if (key === this.#shown?.key && !this.#scroll.isAtEnd) this.#newest.count();
        });
        addEventListener("keydown", (event) => {
            if (event.key !== "End" || event.defaultPrevented || hasModifier(event)) return;
            if (this.#newest.element.hidden || !isBesideText(event.target)) return;
            event.preventDefault();
            this.#goToNewest();
        });
    }

    #goToNewest() {
        const hasFocus = document.activeElement === this.#newest.element;
        this.#scroll.toEnd();
        if (hasFocus) this.#box.focus(); // the button is gone
    }

    /** @param {State} state @param {Talk} [talk] */
    #showEmpty(state, talk) {
        const isEmpty =
            !talk || (talk.rows.length + talk.pending.length === 0 && talk.older === "none");
        this.#empty.hidden = !isEmpty;
        if (!isEmpty) return;
        if (!talk)
            this.#empty.replaceChildren(
                this.#words.t(state.phase === "online" ? "messages.noTalk" : "messages.entering"),
            );
        else
            this.#empty.replaceChildren(
                this.#words.t(
                    talk.kind === "room" ? "messages.emptyRoom" : "messages.emptyPrivate",
                    { name: talk.name },
                ),
            );
    }

    #loadOlder() {
        if (this.#shown?.older === "unknown") this.#session.loadOlder(this.#shown.key);
    }

    /** @param {Row} row */
    #withdraw(row) {
        if (!this.#shown) return;
        this.#session.writer.withdraw(this.#shown.key, row.key);
        this.withdrawn.emit(row);
    }

    /** Who is highlighted where a message names them. */
    #people() {
        const members = this.#shown?.members ?? [];
        return {
            self: this.#self,
            isHere: (/** @type {string} */ name) => members.some(({ nick }) => nick === name),
        };
    }

    /** @param {Line} line */
    #makeLine(line) {
        if (line.kind === "day") return new DayLine(this.#words);
        if (line.kind === "news") return new NewsLine(this.#words);
        if (line.kind === "notice") return new NoticeLine(this.#words);
        if (line.kind === "gap")
            return new GapLine(
                this.#words,
                (seq) => this.#shown && this.#session.loadBehind(this.#shown.key, seq),
            );
        return this.#makeMessage(line.row);
    }

    /** It goes out of sight, or for good. @param {import("../windowed.js").LineView} view */
    #forgetLine(view) {
        if (view instanceof MessageLine) this.#messageLines.delete(view.key);
        if (view.element.contains(this.#menu.element)) this.#menu.close();
        // Or whoever goes by keys would have to begin at the top of the page.
        if (view.element.contains(document.activeElement)) this.#box.focus({ preventScroll: true });
    }

    /** @param {Row} first as it is when it is first shown */
    #makeMessage(first) {
        const { writer } = this.#session;
        const line = new MessageLine(this.#words, first, {
            again: (row) => this.#shown && writer.sayAgain(this.#shown.key, row.key),
            toggle: (row, mark) => this.#toggle(row, mark),
            isOwnMark: ({ by }) => by.includes(this.#self),
            jump: (seq) => this.#shown && this.#session.jumpTo(this.#shown.key, seq),
            menu: (row, there) => this.#menu.open(row, there),
            people: () => this.#people(),
            files: () => this.#kit,
            isWaiting: (row) => writer.isWaiting(row.key),
            withdraw: (row) => this.#withdraw(row),
            canAgain: (row) => writer.canSayAgain(row),
        });
        this.#messageLines.set(first.key, line);
        return line;
    }
}

/** @param {KeyboardEvent} event */
function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }) {
    return altKey || ctrlKey || metaKey || shiftKey;
}

/** In the talk or nowhere, and where no caret could go to an end. @param {EventTarget | null} at */
function isBesideText(at) {
    if (at === document.body) return true;
    const isText = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
    return at instanceof Element && at.closest(".talk") !== null && !(isText && at.value !== "");
}

/** @param {Event} event */
function isTouch(event) {
    return event instanceof PointerEvent && event.pointerType === "touch";
}
