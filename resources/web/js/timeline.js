// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { DEFAULT_HISTORY_MESSAGES, MAX_HISTORY_MESSAGES } from "./limits.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./state.js").Place} Place */

/**
 * A page to ask the server for.
 * @typedef {object} Request
 * @property {"newest" | "forward" | "back"} direction right behind `bound`, or right before it
 * @property {number} bound meaningless for the newest page
 * @property {number} limit
 */

/**
 * Messages between which nothing is missing, from first to last, both included. What lies below
 * must reach to `before`, the prev of the first one, to meet it.
 * @typedef {{first: number, before: number, last: number}} Stretch
 */

/**
 * What is known of the order of one talk's messages, and what is missing of it; the twin of
 * client/timeline.h. Holds no message: only which stretches of seqs are known without a gap.
 * Whatever a server answers, asking ends.
 */
export class Timeline {
    #life = 0;
    #notices = 0;
    /** Rising, no two of them meet. @type {Stretch[]} */
    #known = [];
    /** The newest message, as the server says; null before it has said so. @type {number | null} */
    #tip = null;
    /** @type {number | null} */
    #newsAfter = null;
    #lacksFirstPage = false;
    /** Of all lives. @type {Set<string>} */
    #ids = new Set();

    // ---- news and history ----

    /**
     * Messages behind `last` are news, those up to it are history. Without effect once it has
     * started.
     * @param {number} last
     */
    startNews(last) {
        this.#newsAfter ??= last;
    }

    /** Until startNews() everything is history; for a room that was left. */
    stopNews() {
        this.#newsAfter = null;
    }

    /** @param {number} seq */
    isNews(seq) {
        return this.#newsAfter !== null && seq > this.#newsAfter;
    }

    // ---- what the server says ----

    /**
     * The server has lost its data and numbers anew. What was told stays above what comes, and all
     * of what comes is news where some was.
     */
    beginLife() {
        this.#life += 1;
        this.#known = [];
        this.#tip = null;
        this.#lacksFirstPage = false;
        if (this.#newsAfter !== null) this.#newsAfter = 0;
    }

    /** The newest message of the talk is `last`, 0 for none. @param {number} last */
    setTip(last) {
        this.#tip = Math.max(this.#tip ?? 0, last);
        if (this.#known.length === 0 && this.#tip > 0) this.#lacksFirstPage = true;
    }

    /**
     * A message that came by itself, or the place of an own one.
     * @param {string} id @param {number} seq @param {number} prev
     * @returns {Place | null} where it belongs; null when it was there already
     */
    add(id, seq, prev) {
        if (this.#known.some((stretch) => stretch.first <= seq && seq <= stretch.last)) return null;
        this.#cover({ first: seq, before: prev, last: seq });
        // An id that an earlier life of the server has told is the same message: its sender sent it
        // again.
        if (this.#ids.has(id)) return null;
        this.#ids.add(id);
        return { life: this.#life, seq, notice: 0 };
    }

    /**
     * The answer to `request`.
     * @param {Request} request @param {ChatMessage[]} messages @param {boolean} more
     * @returns {(Place | null)[]} for each message where it belongs, null when it was there already
     */
    addPage(request, messages, more) {
        /** @type {(Place | null)[]} */
        const places = [];
        let end = request.direction === "forward" ? request.bound : 0;
        for (const message of messages) {
            const isFirst = places.length === 0 && request.direction !== "forward";
            const isInOrder = isFirst || message.seq > end;
            // The server leaves nothing out within a page, whatever prev says: what it has
            // forgotten of a talk can't be had any more.
            const prev = isFirst ? message.prev : Math.min(message.prev, end);
            places.push(isInOrder ? this.add(message.id, message.seq, prev) : null);
            end = Math.max(end, message.seq);
        }
        this.#conclude(request, end, more);
        return places;
    }

    // ---- what to ask for ----

    /** So that nothing is missing; null when nothing is. @returns {Request | null} */
    missing() {
        if (this.#lacksFirstPage)
            return { direction: "newest", bound: 0, limit: DEFAULT_HISTORY_MESSAGES };
        if (this.#known.length === 0) return null;
        const end = this.#known[0].last;
        const hasGap = this.#known.length > 1 || end < (this.#tip ?? 0);
        return hasGap ? { direction: "forward", bound: end, limit: MAX_HISTORY_MESSAGES } : null;
    }

    /** To see what was before everything known; null when nothing was. @returns {Request | null} */
    older() {
        const limit = DEFAULT_HISTORY_MESSAGES;
        if (this.#known.length === 0)
            return this.#tip === 0 ? null : { direction: "newest", bound: 0, limit };
        const oldest = this.#known[0];
        return oldest.before === 0 ? null : { direction: "back", bound: oldest.first, limit };
    }

    /**
     * Behind everything that the server has told of so far; each call gives a place of its own.
     * @returns {Place}
     */
    here() {
        this.#notices += 1;
        const newest = this.#known.at(-1)?.last ?? 0;
        return { life: this.#life, seq: Math.max(newest, this.#tip ?? 0), notice: this.#notices };
    }

    // ---- within ----

    /**
     * What follows from a page that reached up to `end`.
     * @param {Request} request
     * @param {number} end
     * @param {boolean} more
     */
    #conclude(request, end, more) {
        const isForward = request.direction === "forward";
        // A page that leads nowhere is the last one, so that a server with a fault isn't asked for
        // ever.
        const leadsOn = more && end > (isForward ? request.bound : 0);
        if (request.direction === "newest") this.#lacksFirstPage = false;
        if (request.direction === "back" && end > 0) this.#closeGapBehind(end);
        if (leadsOn) return;
        if (isForward) this.#closeGapBehind(end);
        else this.#markFirstKnownAsFirst();
    }

    /** @param {Stretch} added */
    #cover(added) {
        const stretch = { ...added };
        /** @type {Stretch[]} */
        const apart = [];
        for (const known of this.#known) {
            const liesBelow = known.last < stretch.first && known.last < stretch.before;
            const liesAbove = known.first > stretch.last && known.before > stretch.last;
            if (liesBelow || liesAbove) {
                apart.push(known);
                continue;
            }
            if (known.first <= stretch.first) stretch.before = known.before;
            stretch.first = Math.min(stretch.first, known.first);
            stretch.last = Math.max(stretch.last, known.last);
        }
        this.#known = [...apart, stretch].sort((one, other) => one.first - other.first);
    }

    /** Nothing lies between `last` and what is known behind it. @param {number} last */
    #closeGapBehind(last) {
        const next = this.#known.find((stretch) => stretch.first > last);
        if (next) {
            this.#known = this.#known.filter((stretch) => stretch !== next);
            this.#cover({ ...next, before: Math.min(next.before, last) });
        } else if (this.#tip !== null) {
            this.#tip = last; // what the server said was behind, it has not any more
        }
    }

    #markFirstKnownAsFirst() {
        if (this.#known.length === 0) this.#tip = 0;
        else this.#known[0] = { ...this.#known[0], before: 0 };
    }
}
