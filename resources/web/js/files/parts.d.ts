// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the page finds its other files: set when it is joined.
declare const CHARLA_FILES: string;
declare const CHARLA_INVITE: string;
declare const CHARLA_SHRINKER: string;
