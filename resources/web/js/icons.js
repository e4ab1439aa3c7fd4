// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const SVG = "http://www.w3.org/2000/svg";

/** Outlines on a field of 24 by 24. */
const OUTLINES = {
    menu: ["M4 6h16", "M4 12h16", "M4 18h16"],
    people: [
        "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
        "M2.5 20a6.5 6.5 0 0 1 13 0",
        "M16 4.3a3.5 3.5 0 0 1 0 6.4",
        "M18 14.2a6.5 6.5 0 0 1 3.5 5.8",
    ],
    face: [
        "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
        "M8.5 14.5a4.3 4.3 0 0 0 7 0",
        "M9 9.5h.01",
        "M15 9.5h.01",
    ],
    settings: ["M4 7h10", "M18 7h2", "M16 5v4", "M4 17h2", "M10 17h10", "M8 15v4"],
    send: ["M4 12 3 4l18 8-18 8z", "M4 12h9"],
    add: ["M12 5v14", "M5 12h14"],
    close: ["M6 6l12 12", "M18 6 6 18"],
    leave: ["M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8", "M10 12h11", "M17 8l4 4-4 4"],
    talk: ["M4 5h16v11H10l-5 4v-4H4z"],
    down: ["M12 5v14", "M6 13l6 6 6-6"],
    warning: ["M12 3.5 22 20.5H2z", "M12 10v5", "M12 17.6v.4"],
    more: ["M5 12h.01", "M12 12h.01", "M19 12h.01"],
    reply: ["M10 5 4 11l6 6", "M4 11h9a7 7 0 0 1 7 7v1"],
    copy: ["M9 9h11v11H9z", "M5 15H4V4h11v1"],
    edit: ["M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19z", "M14 7l3 3"],
    remove: ["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
    search: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M15.5 15.5 21 21"],
    waiting: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 7v5l3 2"],
    sent: ["M5 12.5 10 17.5 19 7"],
    qr: [
        "M4 4h6v6H4z",
        "M14 4h6v6h-6z",
        "M4 14h6v6H4z",
        "M14 14h2v2h-2z",
        "M18 18h2v2h-2z",
        "M19 14h.01",
        "M14 19h.01",
    ],
    room: ["M9.5 4 7.5 20", "M16.5 4l-2 16", "M4.5 9h16", "M3.5 15h16"],
};

/**
 * A sign that says nothing by itself: words stand beside it, or in the label of its button.
 * @param {keyof typeof OUTLINES} name
 */
export function icon(name) {
    return outlined(OUTLINES[name]);
}

/** @param {readonly string[]} outlines @param {number} [field] the side of the square that they are on */
export function outlined(outlines, field = 24) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${field} ${field}`);
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    for (const outline of outlines) {
        const path = document.createElementNS(SVG, "path");
        path.setAttribute("d", outline);
        svg.append(path);
    }
    return svg;
}
