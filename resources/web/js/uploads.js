// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline } from "./clock.js";
import { newId } from "./ids.js";
import { MAX_PICTURE_SIDE } from "./limits.js";
import { putFile } from "./putfile.js";
import { isReadable, termsTrouble, Upload } from "./upload.js";

/** @typedef {import("./upload.js").Look} Look */
/** @typedef {import("./upload.js").Phase} Phase */
/** @typedef {import("./protocol.js").UploadState} UploadState */

const MOST_AT_A_TIME = 3;
const WAITS_MS = [1_000, 2_000, 5_000, 10_000]; // after each try in which nothing went out
const UNKNOWN = 404;
const REFUSALS = new Map([
    [413, "file-too-large"],
    [507, "storage-full"],
]);
/** The server may think otherwise the next time. */
const PASSING = new Set([0, 408, 409, 429, 500, 502, 503, 504]);

/**
 * Brings files to the server, a few at a time: announces each, puts its bytes past the talk, and
 * goes on where it was after a lost connection. Knows no message.
 */
export class Uploads {
    #store;
    #socket;
    #clock;
    #put;
    /** @type {Map<string, Upload>} */
    #all = new Map();
    /** What is being put, by the upload's id. @type {Map<string, {abort: () => void}>} */
    #requests = new Map();
    /** @type {Map<string, Deadline>} */
    #waits = new Map();
    #isOnline = false;

    /**
     * @param {import("./store.js").Store} store
     * @param {Pick<import("./socket.js").Socket, "send">} socket
     * @param {import("./clock.js").Clock} clock
     * @param {typeof putFile} [put]
     */
    constructor(store, socket, clock, put = putFile) {
        this.#store = store;
        this.#socket = socket;
        this.#clock = clock;
        this.#put = put;
    }

    // ---- the person's acts ----

    /** It waits for begin(), unless the server takes no such file. @param {File} file */
    add(file) {
        const upload = new Upload(file);
        this.#all.set(upload.id, upload);
        const trouble = termsTrouble(this.#store.state.files, upload);
        if (trouble !== "") this.#refuse(upload, trouble);
        return upload;
    }

    /** What it looks like is known, as far as it can be. @param {Upload} upload @param {Look} look */
    begin(upload, look) {
        if (upload.phase !== "preparing") return;
        upload.look = look;
        this.#ask(upload);
    }

    /** @param {string} id */
    find(id) {
        return this.#all.get(id);
    }

    get isOnline() {
        return this.#isOnline;
    }

    /** What the server takes; null for nothing. */
    get terms() {
        return this.#store.state.files;
    }

    get isAnyUnderWay() {
        const isUnderWay = (/** @type {Upload} */ { phase }) => phase !== "refused" && phase !== "done";
        return [...this.#all.values()].some(isUnderWay);
    }

    /** Nothing of it stays on the server. @param {Upload} upload */
    discard(upload) {
        this.#stop(upload);
        this.#all.delete(upload.id);
        this.#socket.send({ type: "discard", id: upload.id });
        this.#next();
    }

    /** The server has made them part of a message. @param {readonly string[]} ids */
    forget(ids) {
        for (const id of ids) this.#all.delete(id);
    }

    /** After a refusal. @param {Upload} upload */
    again(upload) {
        if (upload.phase !== "refused" && upload.phase !== "done") return;
        upload.tries = 0;
        upload.isPosted = false;
        this.#ask(upload);
    }

    /** Which the server must be told before it gets the last byte. @param {Upload} upload @param {boolean} isKept */
    keepPlace(upload, isKept) {
        if (upload.keepsPlace === isKept) return;
        upload.keepsPlace = isKept;
        if (upload.phase === "preparing" || upload.phase === "refused") return;
        this.discard(upload);
        Object.assign(upload, { id: newId(), received: 0, token: "", isPreviewSent: false });
        this.#all.set(upload.id, upload);
        this.#ask(upload);
    }

    // ---- the connection's turns ----

    /** What is there already is asked for, too: the server may have lost it. */
    comeOnline() {
        this.#isOnline = true;
        for (const upload of this.#all.values())
            if (!upload.isPosted && !["sending", "preparing"].includes(upload.phase))
                this.#announce(upload);
    }

    /** The network may be back: what waits for the next try is tried now. */
    lookAgain() {
        for (const [id, wait] of this.#waits) {
            const upload = wait.isActive ? this.#all.get(id) : undefined;
            wait.stop();
            if (upload) this.#announce(upload);
        }
    }

    goOffline() {
        this.#isOnline = false;
        for (const wait of this.#waits.values()) wait.stop();
        for (const upload of this.#all.values()) upload.changed.emit();
    }

    /** The person goes, and wants nothing to stay. */
    reset() {
        for (const upload of [...this.#all.values()]) this.discard(upload);
        this.#isOnline = false;
    }

    // ---- the server's words ----

    /** @param {UploadState} state */
    take({ id, token, received, complete }) {
        const upload = this.#all.get(id);
        if (!upload || upload.phase === "sending" || upload.phase === "refused") return;
        upload.token = token;
        upload.received = received;
        this.#enter(upload, complete ? "done" : "queued");
        this.#next();
    }

    /** @param {import("./protocol.js").Refusal} refusal @returns {boolean} whether it was about one of these */
    takeRefusal({ id = "", code }) {
        const upload = this.#all.get(id);
        if (upload) this.#refuse(upload, code);
        return upload !== undefined;
    }

    // ---- within ----

    /** @param {Upload} upload */
    #ask(upload) {
        this.#enter(upload, "asking");
        this.#announce(upload);
    }

    /** @param {Upload} upload */
    #announce(upload) {
        if (!this.#isOnline || upload.phase === "refused") return;
        const { name, size } = upload.file;
        const { width, height } = upload.look;
        const isMeasured = width > 0 && Math.max(width, height) <= MAX_PICTURE_SIDE;
        this.#socket.send({
            type: "upload",
            id: upload.id,
            name,
            size,
            ...(upload.mime === "" ? {} : { mime: upload.mime }),
            ...(isMeasured ? { width, height } : {}),
            ...(upload.keepsPlace ? { keepPlace: true } : {}),
        });
    }

    #next() {
        for (const upload of this.#all.values()) {
            if (this.#requests.size >= MOST_AT_A_TIME) return;
            if (upload.phase === "queued") this.#send(upload);
        }
    }

    /** @param {Upload} upload */
    #send(upload) {
        this.#enter(upload, "sending");
        const { preview } = upload.look;
        if (preview && !upload.isPreviewSent) this.#sendPreview(upload, preview);
        else this.#sendBytes(upload);
    }

    /** The file goes without it, if need be. @param {Upload} upload @param {Blob} preview */
    #sendPreview(upload, preview) {
        const url = `/files/${upload.token}/preview`;
        const request = this.#put(url, preview, {
            onProgress: () => {},
            onEnd: (status) => {
                if (this.#requests.get(upload.id) !== request) return;
                this.#requests.delete(upload.id);
                upload.isPreviewSent = status !== 0;
                if (status === 0) this.#onLost(upload);
                else this.#sendBytes(upload);
            },
        });
        this.#requests.set(upload.id, request);
    }

    /** @param {Upload} upload */
    #sendBytes(upload) {
        const start = upload.received;
        const url = `/files/${upload.token}?offset=${start}`;
        const request = this.#put(url, start === 0 ? upload.file : upload.file.slice(start), {
            onProgress: (sent) => {
                upload.received = start + sent;
                upload.changed.emit();
            },
            onEnd: (status, answer) => {
                if (this.#requests.get(upload.id) !== request) return;
                this.#requests.delete(upload.id);
                if (upload.received > start) upload.tries = 0;
                this.#onEnd(upload, status, answer);
                this.#next();
            },
        });
        this.#requests.set(upload.id, request);
    }

    /** @param {Upload} upload @param {number} status @param {string} answer */
    #onEnd(upload, status, answer) {
        const refusal = REFUSALS.get(status);
        if (status === 200 && isComplete(answer)) {
            upload.received = upload.file.size;
            this.#enter(upload, "done");
        } else if (refusal !== undefined) this.#refuse(upload, refusal);
        else if (status === 200 || status === UNKNOWN || PASSING.has(status)) this.#onLost(upload);
        else this.#refuse(upload, "upload-failed");
    }

    /** It goes on later, if it can. @param {Upload} upload */
    #onLost(upload) {
        this.#enter(upload, "asking");
        isReadable(upload.file, upload.received).then((isStillThere) => {
            if (upload.phase !== "asking" || !this.#all.has(upload.id)) return;
            if (!isStillThere) this.#refuse(upload, "file-unreadable");
            else if (this.#isOnline) this.#askLater(upload);
        });
    }

    /** @param {Upload} upload */
    #askLater(upload) {
        const wait = WAITS_MS[Math.min(upload.tries, WAITS_MS.length - 1)];
        upload.tries += 1;
        const deadline = new Deadline(this.#clock, () => this.#announce(upload));
        this.#waits.get(upload.id)?.stop();
        this.#waits.set(upload.id, deadline);
        deadline.start(wait);
    }

    /** @param {Upload} upload @param {string} reason */
    #refuse(upload, reason) {
        this.#stop(upload);
        upload.reason = reason;
        this.#enter(upload, "refused");
        this.#next();
    }

    /** @param {Upload} upload */
    #stop(upload) {
        const request = this.#requests.get(upload.id);
        this.#requests.delete(upload.id);
        request?.abort();
        this.#waits.get(upload.id)?.stop();
        this.#waits.delete(upload.id);
    }

    /** @param {Upload} upload @param {Phase} phase */
    #enter(upload, phase) {
        upload.phase = phase;
        upload.changed.emit();
    }
}

/** @param {string} answer */
function isComplete(answer) {
    try {
        return JSON.parse(answer).complete === true;
    } catch {
        return false;
    }
}
