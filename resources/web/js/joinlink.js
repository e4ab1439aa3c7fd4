// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * What a link to this page says behind the #, which no browser sends to the server: "#room?invite=code".
 * @param {string} hash with the #, or ""
 * @returns {{room: string, invitation: string}} "" for what it doesn't say
 */
export function readHash(hash) {
    const [room, ...more] = hash.replace(/^#/, "").split("?");
    const code = new URLSearchParams(more.join("?")).get("invite") ?? "";
    return { room: decoded(room), invitation: /^[\w-]{43}$/.test(code) ? code : "" };
}

/**
 * A link to this page, to be passed on.
 * @param {string} page its address
 * @param {string} room "" for none
 * @param {string} invitation a code, or "" for none
 */
export function linkTo(page, room, invitation) {
    const fragment = encodeURIComponent(room) + (invitation === "" ? "" : `?invite=${invitation}`);
    return new URL(fragment === "" ? "." : `.#${fragment}`, page).href;
}

/** @param {string} text */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return "";
    }
}
