// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const SIZE_PX = 64;
const MOST = 99;

/** The tab's icon, with how much is unread in its corner. */
export class FavIcon {
    #link = document.querySelector('link[rel="icon"]');
    #plain = this.#link?.getAttribute("href") ?? "icon.svg";
    /** @type {Promise<HTMLImageElement> | null} */
    #picture = null;
    #wanted = 0;

    /** @param {number} count */
    async show(count) {
        this.#wanted = count;
        if (count === 0) {
            this.#link?.setAttribute("href", this.#plain);
            return;
        }
        this.#picture ??= pictureFrom(this.#plain);
        const picture = await this.#picture.catch(() => null);
        if (this.#wanted !== count) return;
        this.#link?.setAttribute("href", drawn(picture, count));
    }
}

/** @param {string} address @returns {Promise<HTMLImageElement>} */
async function pictureFrom(address) {
    const picture = new Image(SIZE_PX, SIZE_PX);
    picture.src = address;
    await picture.decode();
    return picture;
}

/** @param {HTMLImageElement | null} picture @param {number} count */
function drawn(picture, count) {
    const canvas = document.createElement("canvas");
    canvas.width = SIZE_PX;
    canvas.height = SIZE_PX;
    const paper = canvas.getContext("2d");
    if (!paper) return "icon.svg";
    if (picture) paper.drawImage(picture, 0, 0, SIZE_PX, SIZE_PX);
    paper.fillStyle = "#b3261e";
    paper.beginPath();
    paper.arc(42, 42, 22, 0, 2 * Math.PI);
    paper.fill();
    paper.fillStyle = "#ffffff";
    paper.font = "bold 30px sans-serif";
    paper.textAlign = "center";
    paper.textBaseline = "middle";
    paper.fillText(count > MOST ? "∞" : String(count), 42, 44, 40);
    return canvas.toDataURL("image/png");
}
