// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * Keeps the page as high as what is seen of it, and at its place: where a keyboard comes up over
 * the page (iOS), the composer would be below it.
 * @param {VisualViewport | null} viewport
 * @param {HTMLElement} root
 */
export function followKeyboard(viewport, root) {
    if (!viewport) return;
    const follow = () => {
        if (viewport.scale > 1.01) return; // somebody looks closer
        root.style.setProperty("--page-height", `${viewport.height}px`);
        root.style.setProperty("--page-top", `${viewport.offsetTop}px`);
    };
    viewport.addEventListener("resize", follow);
    viewport.addEventListener("scroll", follow);
    follow();
}
