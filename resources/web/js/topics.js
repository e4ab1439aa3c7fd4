// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId, readKey } from "./ids.js";
import { MAX_TOPIC_CODE_POINTS } from "./limits.js";

/** One line, as long as it may be. @param {string} raw */
export function tidyTopic(raw) {
    const line = raw.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
    return [...line].slice(0, MAX_TOPIC_CODE_POINTS).join("").trim();
}

/**
 * Says what a room is about; the server tells all who are there, us among them.
 * @param {import("./socket.js").Socket} socket @param {string} key of a room @param {string} topic
 */
export function sendTopic(socket, key, topic) {
    const { name } = readKey(key);
    socket.send({ type: "topic", id: newId(), room: name, topic: tidyTopic(topic) });
}
