// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// The numbers that both ends of the wire agree on: protocol/limits.h says why each is what it is.

export const MAX_NICK_CODE_POINTS = 32;
export const MAX_ROOM_CODE_POINTS = 64;
export const MAX_TEXT_BYTES = 16 * 1024;
export const MAX_HISTORY_MESSAGES = 100;
export const DEFAULT_HISTORY_MESSAGES = 50;
export const MAX_PAGE_MEMBERS = 100;
export const MAX_TOPIC_CODE_POINTS = 250;
export const MAX_QUERY_CODE_POINTS = 200;
export const DEFAULT_SEARCH_HITS = 20;
export const MAX_REASON_CODE_POINTS = 250;
export const MAX_ACTS = 100;
export const MAX_INVITATION_USES = 1000;
export const TYPING_INTERVAL_MS = 3_000;
export const TYPING_EXPIRY_MS = 8_000;
export const MAX_FILES_PER_MESSAGE = 10;
export const MAX_PREVIEW_BYTES = 256 * 1024;
export const MAX_PREVIEW_SIDE = 640; // px
export const MAX_PICTURE_SIDE = 65_535; // px
