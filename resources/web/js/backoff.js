// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before try number `attempt` (0 for the first): full jitter, so that a room of
 * people does not come back all at once.
 * @param {number} attempt
 * @param {() => number} random from 0 to 1
 */
export function backoff(attempt, random = Math.random) {
    return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
}
