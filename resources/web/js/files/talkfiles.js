// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { KeyedList } from "../keyed.js";
import { isShown } from "../pictures.js";
import { CardView } from "./card.js";
import { PictureView } from "./picture.js";

/** @typedef {import("../state.js").Row} Row */
/** @typedef {import("../state.js").RowFile} RowFile */
/** @typedef {RowFile & {key: string}} Item */

/** What came with a message: pictures, and cards for all else; while it waits, the way out of that. */
export class TalkFiles {
    #list;
    #cancel;
    #uploads;
    /** Whose turns are heard of already. @type {Set<string>} */
    #followed = new Set();
    element;

    /**
     * @param {import("./kit.js").FilesKit} kit
     * @param {() => void} onCancelled the message that waits shall not go
     */
    constructor(kit, onCancelled) {
        this.#uploads = kit.uploads;
        const items = el("ul");
        this.#list = new KeyedList(
            items,
            (/** @type {Item} */ item) => new ItemView(kit, item),
            isSameItem,
        );
        this.#cancel = el(
            "button",
            { class: "link cancel", type: "button", onclick: onCancelled },
            kit.words.t("files.cancel"),
        );
        this.element = el("div", { class: "files" }, items, this.#cancel);
    }

    /** @param {Row} row @param {() => boolean} isWaiting its files are not all with the server */
    show({ files }, isWaiting) {
        this.element.hidden = files.length === 0;
        this.#followUploads(files, isWaiting);
        this.#list.show(files.map((file, index) => ({ ...file, key: String(index) })));
    }

    /** @param {Row["files"]} files @param {() => boolean} isWaiting */
    #followUploads(files, isWaiting) {
        const follow = () => {
            this.#cancel.hidden = !isWaiting();
        };
        follow();
        for (const { upload } of files) {
            if (upload === "" || this.#followed.has(upload)) continue;
            this.#followed.add(upload);
            this.#uploads.find(upload)?.changed.connect(follow);
        }
    }
}

/** One file, which may turn out to be a card when all is known of it. */
class ItemView {
    #kit;
    #isPicture;
    #view;
    element;

    /** @param {import("./kit.js").FilesKit} kit @param {Item} item */
    constructor(kit, item) {
        this.#kit = kit;
        this.#isPicture = isShown(item);
        this.#view = this.#make(item);
        this.element = el("li", {}, this.#view.element);
    }

    /** @param {Item} item */
    show(item) {
        if (isShown(item) !== this.#isPicture) {
            this.#isPicture = !this.#isPicture;
            this.#view = this.#make(item);
            this.element.replaceChildren(this.#view.element);
        }
        this.#view.show(item);
    }

    /** @param {Item} item */
    #make(item) {
        const { words, uploads, viewer } = this.#kit;
        const open = (/** @type {RowFile} */ file) => viewer.open(file.path);
        return this.#isPicture
            ? new PictureView(words, uploads, item, this.#kit.pictureOf(item.upload), open)
            : new CardView(words, uploads, item, open);
    }
}

/** @param {Item} one @param {Item} other */
function isSameItem(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
