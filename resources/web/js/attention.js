// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { FavIcon } from "./favicon.js";
import { mentions } from "./markdown/mentions.js";
import { markdown } from "./markdown/reader.js";
import { said } from "./said.js";
import { Stored } from "./stored.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./state.js").State} State */

const MOST_LETTERS = 200; // of a message in a notification

/**
 * What calls for a person who looks elsewhere: the count in the tab's icon and on the installed
 * app's, and notifications of what is meant for them. Browsers give notifications only to pages
 * that come encrypted, or from the same computer.
 */
export class Attention {
    #words;
    #stored;
    #onChosen;
    #icon = new FavIcon();
    #count = 0;

    /**
     * @param {import("./i18n.js").Words} words
     * @param {import("./stored.js").SomeStorage | null} storage
     * @param {(key: string) => void} onChosen a notification of that talk
     */
    constructor(words, storage, onChosen) {
        this.#words = words;
        this.#stored = new Stored(storage, "charla.notify");
        this.#onChosen = onChosen;
        navigator.serviceWorker?.addEventListener("message", ({ data }) => {
            if (typeof data?.show === "string") onChosen(data.show);
        });
    }

    /**
     * "insecure": browsers give none to this page; "denied": the person has forbidden them in the
     * browser; "off" and "on" are the person's choice here.
     * @returns {"insecure" | "denied" | "off" | "on"}
     */
    get state() {
        if (!isSecureContext || typeof Notification === "undefined") return "insecure";
        if (Notification.permission === "denied") return "denied";
        const isOn = Notification.permission === "granted" && this.#stored.read() === true;
        return isOn ? "on" : "off";
    }

    /** @param {boolean} isOn the browser asks the person, if it has not yet */
    async turn(isOn) {
        const isAllowed = isOn && (await Notification.requestPermission()) === "granted";
        this.#stored.write(isAllowed);
    }

    /** @param {number} unread messages */
    count(unread) {
        if (unread === this.#count) return;
        this.#count = unread;
        this.#icon.show(unread);
        const shown = unread > 0 ? navigator.setAppBadge?.(unread) : navigator.clearAppBadge?.();
        shown?.catch(() => {}); // where no app is installed there is nothing to put it on
    }

    /** Somebody else's message came. @param {State} state @param {string} key @param {ChatMessage} message */
    note({ self, isWatched }, key, { type, from, to, message }) {
        const text = said(message);
        const calls = type === "private" || mentions(markdown.plainWords(message.text), self);
        if (!calls || isWatched || this.state !== "on") return;
        const title =
            type === "private" ? from : this.#words.t("notify.room", { name: from, room: to });
        void this.#notify(title, key, [...text].slice(0, MOST_LETTERS).join(""));
    }

    /** @param {string} title @param {string} key @param {string} body */
    async #notify(title, key, body) {
        const options = { body, tag: key, icon: "icon-192.png", data: key, lang: this.#words.language };
        const worker = await navigator.serviceWorker?.getRegistration();
        if (worker) {
            await worker.showNotification(title, options); // phones know no other way
            return;
        }
        const notification = new Notification(title, options);
        notification.addEventListener("click", () => {
            window.focus();
            this.#onChosen(key);
            notification.close();
        });
    }
}
