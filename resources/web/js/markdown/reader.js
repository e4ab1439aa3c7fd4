// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Markdown } from "./markdown.js";

/** The one that the views ask. */
export const markdown = new Markdown();
