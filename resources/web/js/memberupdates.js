// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import * as crowds from "./crowds.js";
import { privateKey, roomKey } from "./ids.js";
import { changeTalk } from "./talkchange.js";

/** @typedef {import("./protocol.js").Member} Member */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Talk} Talk */

// What can happen to the members of a large room, as in updates.js.

/** A page that is not the first. @param {State} state @param {import("./protocol.js").MemberList} list */
export function membersPaged(state, list) {
    const talk = state.talks.get(roomKey(list.room));
    if (talk?.stay !== "in") return {};
    const talks = new Map(state.talks).set(talk.key, { ...talk, ...crowds.withPage(talk, list) });
    return { talks: withPresences(talks, list.members) };
}

/** @param {State} state @param {import("./protocol.js").Crowd} news */
export function crowdChanged(state, news) {
    const talk = state.talks.get(roomKey(news.room));
    if (talk?.stay !== "in") return {};
    const talks = new Map(state.talks).set(talk.key, { ...talk, ...crowds.withNews(talk, news) });
    return { talks: withPresences(talks, [...news.joined, ...news.changed]) };
}

/**
 * What was loaded behind somebody is forgotten.
 * @param {State} state @param {string} key @param {Member} last
 */
export function membersCut(state, key, last) {
    const talk = state.talks.get(key);
    return talk ? changeTalk(state, key, crowds.upTo(talk, last)) : {};
}

/** @param {State} state @param {readonly Member[]} members */
export function presencesTold(state, members) {
    return { talks: withPresences(state.talks, members) };
}

/**
 * Private talks tell the presence of the other one.
 * @param {ReadonlyMap<string, Talk>} before
 * @param {readonly Member[]} members
 */
export function withPresences(before, members) {
    const talks = new Map(before);
    for (const { nick, presence } of members) {
        const talk = talks.get(privateKey(nick));
        if (talk && talk.presence !== presence) talks.set(talk.key, { ...talk, presence });
    }
    return talks;
}
