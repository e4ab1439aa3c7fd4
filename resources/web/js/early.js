// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// A file of its own, and a small one: asks for the words while all else is still coming.

import { askForWords, wantedLanguages } from "./languages.js";
import { browserStorage } from "./stored.js";

askForWords(wantedLanguages(browserStorage(), navigator.languages));
