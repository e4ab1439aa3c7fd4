// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./protocol.js").Member} Member */
/** @typedef {import("./protocol.js").MemberList} MemberList */
/** @typedef {Pick<import("./state.js").Talk, "members" | "people" | "edge">} Known */

// What is known of who is in a room: all of it, or of a large one the pages that were loaded.

/** @type {Known} */
export const NOBODY = { members: [], people: 0, edge: null };

/**
 * The order of the server's pages (memberBefore() in protocol/terms.h): whoever is here before
 * whoever is offline, each by name without case, and with it where that decides nothing.
 * @param {Member} one @param {Member} other
 */
export function compareMembers(one, other) {
    return (
        Number(one.presence === "offline") - Number(other.presence === "offline") ||
        compareText(one.nick.toLowerCase(), other.nick.toLowerCase()) ||
        compareText(one.nick, other.nick)
    );
}

/** Not by a language's rules, which the server does not know. @param {string} one @param {string} other */
function compareText(one, other) {
    if (one === other) return 0;
    return one < other ? -1 : 1;
}

/**
 * Whether it has more behind those who were loaded before.
 * @param {Known} known @param {Member} last
 */
export function hasBehind({ members }, last) {
    return members.some((member) => compareMembers(member, last) > 0);
}

/**
 * With a page of the server's: what was known of its stretch gives way to it.
 * @param {Known} known @param {MemberList} page @returns {Known}
 */
export function withPage(known, page) {
    const { after } = page;
    // Of a list that has begun anew meanwhile.
    if (after && !isLoaded(known.edge, after))
        return { members: known.members, people: page.count ?? known.people, edge: known.edge };
    const last = page.more === true ? (page.members.at(-1) ?? null) : null;
    const named = new Set(page.members.map(({ nick }) => nick));
    const others = known.members.filter(
        (member) =>
            !named.has(member.nick) &&
            ((after !== undefined && compareMembers(member, after) <= 0) ||
                (last !== null && compareMembers(member, last) > 0)),
    );
    const members = [...others, ...page.members];
    const people = page.count ?? members.length;
    if (last === null) return { members, people, edge: null };
    return { members, people, edge: hasBehind({ ...known, members }, last) ? known.edge : last };
}

/** @param {Known} known @param {Member} last @returns {Known} */
export function upTo({ members, people }, last) {
    const before = members.filter((member) => compareMembers(member, last) <= 0);
    return { members: before, people, edge: last };
}

/** @param {Known} known @param {import("./protocol.js").Crowd} news @returns {Known} */
export function withNews({ members, edge }, { count, joined, changed, left }) {
    const there = [...joined, ...changed];
    const gone = new Set([...left, ...there.map(({ nick }) => nick)]);
    const loaded = there.filter((member) => isLoaded(edge, member));
    const others = members.filter(({ nick }) => !gone.has(nick));
    return { members: [...others, ...loaded], people: count, edge };
}

/** Somebody came into a room that is not large. @param {Known} known @param {Member} member @returns {Known} */
export function withOne({ members, people, edge }, member) {
    const others = members.filter(({ nick }) => nick !== member.nick);
    const isNew = others.length === members.length;
    return {
        members: isLoaded(edge, member) ? [...others, member] : others,
        people: people + Number(isNew),
        edge,
    };
}

/** @param {Known} known @param {string} nick @returns {Known} */
export function withoutOne({ members, people, edge }, nick) {
    const others = members.filter((member) => member.nick !== nick);
    return { members: others, people: Math.max(0, people - 1), edge };
}

/** @param {Member | null} edge @param {Member} member */
function isLoaded(edge, member) {
    return edge === null || compareMembers(member, edge) <= 0;
}
