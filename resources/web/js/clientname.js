// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// The first that fits: nearly all browsers call themselves Safari, and many Chrome.
const BROWSERS = [
    [/Edg/, "Edge"],
    [/OPR\//, "Opera"],
    [/SamsungBrowser/, "Samsung Internet"],
    [/Firefox|FxiOS/, "Firefox"],
    [/Chrom|CriOS/, "Chrome"],
    [/Safari/, "Safari"],
];
const SYSTEMS = [
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/CrOS/, "ChromeOS"],
    [/Linux/, "Linux"],
];

/**
 * What this browser calls itself at the login, by which a person tells their devices apart: "Firefox (Android)".
 * @param {string} userAgent
 */
export function clientName(userAgent) {
    const browser = firstOf(BROWSERS, userAgent) || "Browser";
    const system = firstOf(SYSTEMS, userAgent);
    return system === "" ? browser : `${browser} (${system})`;
}

/** @param {(RegExp | string)[][]} table @param {string} userAgent */
function firstOf(table, userAgent) {
    const found = table.find(([pattern]) => userAgent.search(pattern) >= 0);
    return found ? String(found[1]) : "";
}
