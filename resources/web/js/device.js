// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { Stored } from "./stored.js";

/**
 * This tab's name: the same after a reload, another one in each tab, so that two tabs of a person
 * don't throw each other out. A tab that is duplicated takes its storage along, so the name lies
 * there only while no page is shown.
 * @param {import("./stored.js").SomeStorage | null} storage the tab's own
 * @param {Pick<Window, "addEventListener">} page
 */
export function tabDevice(storage, page) {
    const stored = new Stored(storage, "charla.device");
    const kept = stored.read();
    const device = typeof kept === "string" ? kept : newId();
    stored.forget();
    page.addEventListener("pagehide", () => stored.write(device));
    page.addEventListener("pageshow", () => stored.forget());
    return device;
}
