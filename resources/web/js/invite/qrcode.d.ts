// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page uses of qrcode-generator, which comes from the package libjs-qrcode-generator when Charla is built.
declare module "qrcode-generator" {
    interface Code {
        addData(text: string): void;
        make(): void;
        getModuleCount(): number;
        isDark(row: number, column: number): boolean;
    }

    /** Version 0 is the smallest that holds the data. */
    export default function qrcode(version: 0, correction: "L" | "M" | "Q" | "H"): Code;
}
