// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { backoff } from "./backoff.js";

const SILENCE_MS = 30_000;
const ANSWER_MS = 15_000;
const CONNECT_MS = 10_000;
const TAKEN_OVER = 4001;
const TOO_SLOW = 4000;

/**
 * One WebSocket after the other to the same address, until stop(). Emits "open", "frame" (detail: the
 * object), "waiting" (detail: milliseconds), "lost" (detail: the close code, or 0) and "over" (detail: a word).
 */
export class Socket extends EventTarget {
    #url;
    /** @type {WebSocket | null} */
    #socket = null;
    #attempt = 0;
    #wasOpen = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;

    /** @param {string} url */
    constructor(url) {
        super();
        this.#url = url;
    }

    /** Connects now, whatever it was waiting for. */
    open() {
        clearTimeout(this.#timer);
        this.#drop();
        const socket = new WebSocket(this.#url, "charla.v1");
        this.#socket = socket;
        this.#timer = setTimeout(() => this.#ended(socket, 0), CONNECT_MS);
        socket.onopen = () => this.#opened();
        socket.onmessage = (event) => this.#received(event.data);
        socket.onclose = (event) => this.#ended(socket, event.code);
    }

    /** The login worked: the next trouble begins with short waits again. */
    settled() {
        this.#attempt = 0;
    }

    /** @param {object} frame @returns {boolean} whether it could be handed to the connection */
    send(frame) {
        if (this.#socket?.readyState !== WebSocket.OPEN) return false;
        this.#socket.send(JSON.stringify(frame));
        return true;
    }

    stop() {
        clearTimeout(this.#timer);
        this.#drop();
    }

    get isWaiting() {
        return this.#socket === null;
    }

    #opened() {
        this.#wasOpen = true;
        if (this.#socket?.protocol !== "charla.v1") {
            this.stop();
            this.#emit("over", "wrong-version");
            return;
        }
        this.#listen();
        this.#emit("open");
    }

    /** @param {string} data */
    #received(data) {
        this.#listen();
        try {
            this.#emit("frame", JSON.parse(data));
        } catch (error) {
            if (!(error instanceof SyntaxError)) throw error;
        }
    }

    // A page can't see pings: after a silence it asks by itself.
    #listen() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            const socket = this.#socket;
            this.send({ type: "ping" });
            this.#timer = setTimeout(() => socket && this.#ended(socket, 0), ANSWER_MS);
        }, SILENCE_MS);
    }

    /** @param {WebSocket} socket @param {number} code */
    #ended(socket, code) {
        if (socket !== this.#socket) return;
        clearTimeout(this.#timer);
        this.#drop();
        if (code === TAKEN_OVER || code === 1000) {
            this.#emit("over", code === TAKEN_OVER ? "taken-over" : "");
            return;
        }
        this.#emit("lost", code);
        const wait = code === TOO_SLOW && this.#wasOpen ? 0 : backoff(this.#attempt);
        this.#attempt += 1;
        this.#timer = setTimeout(() => this.open(), wait);
        this.#emit("waiting", wait);
    }

    #drop() {
        const socket = this.#socket;
        this.#socket = null;
        if (!socket) return;
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
    }

    /** @param {string} name @param {any} [detail] */
    #emit(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
