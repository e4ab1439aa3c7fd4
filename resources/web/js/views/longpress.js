// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const LONG_MS = 500;
const STILL_PX = 10; // a finger that moves further scrolls

/**
 * Calls back when a finger rests on the element. (A mouse's right button comes as `contextmenu`,
 * and so does a long press in some browsers, but not in all.)
 * @param {HTMLElement} element
 * @param {(target: EventTarget | null) => void} onPressed
 */
export function watchLongPress(element, onPressed) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let start = { x: 0, y: 0 };
    const stop = () => clearTimeout(timer);
    element.addEventListener("pointerdown", (event) => {
        stop();
        if (event.pointerType !== "touch") return;
        start = { x: event.clientX, y: event.clientY };
        const { target } = event;
        timer = setTimeout(() => onPressed(target), LONG_MS);
    });
    element.addEventListener("pointermove", (event) => {
        const distance = Math.hypot(event.clientX - start.x, event.clientY - start.y);
        if (distance > STILL_PX) stop();
    });
    for (const end of ["pointerup", "pointercancel", "scroll"])
        element.addEventListener(end, stop, { passive: true });
}
