// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { DEFAULT_HISTORY_MESSAGES, MAX_HISTORY_MESSAGES } from "./limits.js";

/** @typedef {Pick<import("./protocol.js").Entry, "id" | "seq" | "prev">} Entry */
/** @typedef {import("./state.js").Place} Place */

/**
 * A page to ask the server for.
 * @typedef {object} Request
 * @property {"newest" | "forward" | "back" | "around"} direction right behind `bound`,
 *     right before it, or with it in the middle
 * @property {number} bound meaningless for the newest page
 * @property {number} limit
 */

/**
 * Entries between which nothing is missing, from first to last, both included. What lies below
 * must reach to `before`, the prev of the first one, to meet it.
 * @typedef {{first: number, before: number, last: number, land: number}} Stretch
 */

// What wins when stretches meet is the greater one.
const NEW = 0; // just told of: it becomes what it meets, or part of the mainland
const ISLAND = 1; // what is missing behind it is not asked for
const MAINLAND = 2;

/**
 * What is known of the order of one talk's entries, and what is missing of it; the twin of
 * client/timeline.h. Holds no entry: only which stretches of seqs are known without a gap. What
 * somebody jumped to is an island: what lies between it and the newest is asked for on demand.
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
     * An entry that came by itself, or the place of an own one.
     * @param {string} id @param {number} seq @param {number} prev
     * @returns {Place | null} where it belongs; null when it was there already
     */
    add(id, seq, prev) {
        if (this.isKnown(seq)) return null;
        this.#cover({ first: seq, before: prev, last: seq, land: NEW });
        // An id that an earlier life of the server has told is the same message: its sender sent it
        // again.
        if (this.#ids.has(id)) return null;
        this.#ids.add(id);
        return this.placeOf(seq);
    }

    /**
     * The answer to `request`.
     * @param {Request} request @param {readonly Entry[]} entries @param {boolean} more
     * @returns {(Place | null)[]} for each entry where it belongs, null when it was there already
     */
    addPage(request, entries, more) {
        const start = this.#mainland?.first ?? Infinity;
        const isForward = request.direction === "forward";
        const places = this.#addEntries(entries, isForward ? request.bound : null);
        let end = isForward ? request.bound : 0;
        for (const { seq } of entries) end = Math.max(end, seq);
        if (request.direction === "around" && more) this.#makeIsland(end, start);
        else this.#conclude(request, end, more);
        return places;
    }

    /**
     * The same for a page that the server sent by itself: what was missed.
     * @param {readonly Entry[]} entries
     */
    addMissed(entries) {
        return this.#addEntries(entries, null);
    }

    // ---- what is known ----

    /** Where an entry of this life of the server stands. @param {number} seq @returns {Place} */
    placeOf(seq) {
        return { life: this.#life, seq, notice: 0 };
    }

    /** @param {number} seq */
    isKnown(seq) {
        return this.#known.some((stretch) => stretch.first <= seq && seq <= stretch.last);
    }

    /** The newest known entry; 0 for none. */
    get newest() {
        return this.#known.at(-1)?.last ?? 0;
    }

    /** Up to where nothing is missing; null when nothing is missing at all, or nothing known. */
    get edge() {
        const land = this.#mainland;
        if (this.#lacksFirstPage || !land) return null;
        return land !== this.#known.at(-1) || land.last < (this.#tip ?? 0) ? land.last : null;
    }

    /** The ends of the islands. @returns {Place[]} */
    gaps() {
        const land = this.#mainland;
        const end = land ? this.#known.indexOf(land) : this.#known.length;
        return this.#known.slice(0, end).map(({ last }) => this.placeOf(last));
    }

    // ---- what to ask for ----

    /** So that nothing is missing; null when nothing is. @returns {Request | null} */
    missing() {
        if (this.#lacksFirstPage)
            return { direction: "newest", bound: 0, limit: DEFAULT_HISTORY_MESSAGES };
        const bound = this.edge;
        return bound === null ? null : { direction: "forward", bound, limit: MAX_HISTORY_MESSAGES };
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
     * To see more behind the island that ends there; null when none does.
     * @param {number} last @returns {Request | null}
     */
    behind(last) {
        const island = this.#known.find((known) => known.land === ISLAND && known.last === last);
        const limit = DEFAULT_HISTORY_MESSAGES;
        return island ? { direction: "forward", bound: island.last, limit } : null;
    }

    /**
     * Behind everything that the server has told of so far; each call gives a place of its own.
     * @returns {Place}
     */
    here() {
        this.#notices += 1;
        const seq = Math.max(this.newest, this.#tip ?? 0);
        return { life: this.#life, seq, notice: this.#notices };
    }

    // ---- within ----

    /** The first stretch behind which nothing may be missing. */
    get #mainland() {
        return this.#known.find(({ land }) => land === MAINLAND);
    }

    /** @param {readonly Entry[]} entries @param {number | null} behind */
    #addEntries(entries, behind) {
        /** @type {(Place | null)[]} */
        const places = [];
        let end = behind;
        for (const entry of entries) {
            if (end !== null && entry.seq <= end) {
                places.push(null);
                continue;
            }
            // The server leaves nothing out within a page, whatever prev says: what it has
            // forgotten of a talk can't be had any more.
            const prev = end === null ? entry.prev : Math.min(entry.prev, end);
            const place = this.add(entry.id, entry.seq, prev);
            // Known, but perhaps not that it follows the one before.
            if (!place)
                this.#cover({ first: entry.seq, before: prev, last: entry.seq, land: NEW });
            places.push(place);
            end = entry.seq;
        }
        return places;
    }

    /**
     * What follows from a page that reached up to `end`.
     * @param {Request} request
     * @param {number} end
     * @param {boolean} more
     */
    #conclude({ direction, bound }, end, more) {
        if (direction === "newest") this.#lacksFirstPage = false;
        if ((direction === "back" || direction === "around") && end > 0) this.#closeGapBehind(end);
        // A page that leads nowhere is the last one, so that a server with a fault isn't asked for
        // ever.
        const leadsOn = more && end > (direction === "forward" ? bound : 0);
        if (leadsOn || direction === "around") return;
        if (direction === "forward") this.#closeGapBehind(end);
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
            if (known.first < stretch.first) stretch.before = known.before;
            else if (known.first === stretch.first)
                stretch.before = Math.min(stretch.before, known.before);
            stretch.first = Math.min(stretch.first, known.first);
            stretch.last = Math.max(stretch.last, known.last);
            stretch.land = Math.max(stretch.land, known.land);
        }
        if (stretch.land === NEW) stretch.land = MAINLAND;
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

    /**
     * Somebody has jumped to the stretch that ends at `last`, unless the mainland is part of it.
     * @param {number} last @param {number} mainland its first
     */
    #makeIsland(last, mainland) {
        const stretch = this.#known.find((known) => known.last === last);
        if (stretch && last < mainland) stretch.land = ISLAND;
    }

    #markFirstKnownAsFirst() {
        if (this.#known.length === 0) this.#tip = 0;
        else this.#known[0] = { ...this.#known[0], before: 0 };
    }
}
