// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import qrcode from "qrcode-generator";

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4; // modules around it (ISO/IEC 18004, 9.1)

/** A QR code, dark on white whatever the colours of the page, as cameras read it. */
export class CodeView {
    #path = document.createElementNS(SVG, "path");
    #paper = document.createElementNS(SVG, "rect");
    element = document.createElementNS(SVG, "svg");

    constructor() {
        this.element.setAttribute("class", "qr");
        this.element.setAttribute("role", "img");
        this.element.setAttribute("shape-rendering", "crispEdges"); // no grey between the modules
        this.#paper.setAttribute("fill", "#fff");
        this.#path.setAttribute("fill", "#000");
        this.element.append(this.#paper, this.#path);
    }

    /** @param {string} text of ASCII @param {string} label for those who don't see it */
    show(text, label) {
        const code = qrcode(0, "M");
        code.addData(text);
        code.make();
        const count = code.getModuleCount();
        const side = count + 2 * QUIET;
        let outline = "";
        for (let row = 0; row < count; row += 1)
            for (let column = 0; column < count; column += 1)
                if (code.isDark(row, column)) outline += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
        this.#path.setAttribute("d", outline);
        for (const name of ["width", "height"]) this.#paper.setAttribute(name, String(side));
        this.element.setAttribute("viewBox", `0 0 ${side} ${side}`);
        this.element.setAttribute("aria-label", label);
    }
}
