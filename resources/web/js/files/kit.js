// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Gatherer } from "./gatherer.js";
import { Shrinker } from "./shrinker.js";
import { TalkFiles } from "./talkfiles.js";
import { Tray } from "./tray.js";
import { Viewer } from "./viewer.js";

/** @typedef {import("../upload.js").Upload} Upload */

// A file of its own, as marked's is: who stands at the door needs nothing of it.

/** All that the page shows of files, and how they come into it. */
export class FilesKit {
    words;
    uploads;
    viewer;
    tray;
    #store;
    #shrinker = new Shrinker();
    /** Own pictures, as long as their uploads are known. @type {WeakMap<Upload, ImageBitmap>} */
    #pictures = new WeakMap();
    /** The field in which one writes shall have the focus. @type {() => void} */
    wantFocus = () => {};

    /**
     * @param {import("../i18n.js").Words} words
     * @param {import("../uploads.js").Uploads} uploads
     * @param {import("../store.js").Store} store
     */
    constructor(words, uploads, store) {
        this.words = words;
        this.uploads = uploads;
        this.#store = store;
        this.viewer = new Viewer(words, () => (this.#talk?.rows ?? []).flatMap(({ files }) => files));
        this.tray = new Tray(this);
        addEventListener("beforeunload", (event) => {
            if (uploads.isAnyUnderWay) event.preventDefault();
        });
    }

    /** @param {HTMLElement} talk on which files can be dropped */
    gatherFrom(talk) {
        const isWanted = () => this.#talk !== undefined && this.#store.state.files !== null;
        const take = (/** @type {File[]} */ files) => {
            this.tray.add(files);
            this.wantFocus();
        };
        return new Gatherer(this.words, talk, take, isWanted);
    }

    /** For one message. @param {() => void} onCancelled */
    talkFiles(onCancelled) {
        return new TalkFiles(this, onCancelled);
    }

    /** Of an own upload. @param {string} id */
    pictureOf(id) {
        const upload = this.uploads.find(id);
        return (upload && this.#pictures.get(upload)) ?? null;
    }

    /** So that it can go out. @param {Upload} upload */
    async look(upload) {
        const shrunk = await this.#shrinker.look(upload.file);
        if (shrunk) this.#pictures.set(upload, shrunk.picture);
        const { width = 0, height = 0, preview = null } = shrunk ?? {};
        this.uploads.begin(upload, { width, height, preview });
    }

    get #talk() {
        const { current, talks, isInside } = this.#store.state;
        return isInside && current !== null ? talks.get(current) : undefined;
    }
}
