// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline, systemClock } from "./clock.js";
import { decode } from "./codec.js";
import { newId } from "./ids.js";
import { Signal } from "./signal.js";

/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./state.js").TroubleKind} TroubleKind */

const SUBPROTOCOL = "charla.v1";
const CONNECT_MS = 10_000; // for the handshake, and again for the first answer
const SILENCE_MS = 30_000; // then the server is asked for a sign of life
const ANSWER_MS = 15_000; // for that sign
const AWAKE_ANSWER_MS = 1_000; // the same for who comes back and waits for it

/** What our own close codes mean (protocol/closecode.h). @type {Record<number, TroubleKind>} */
const CLOSE_CODES = {
    1000: "logged-out",
    1001: "stopped",
    4000: "too-slow",
    4001: "taken-over",
    4004: "too-fast",
    4005: "full",
    4006: "kicked",
    4007: "banned",
    4008: "session-ended",
};

/** What is said again when the server had no time for it; messages are the outbox's. */
const REQUESTS = new Set(["join", "leave", "members", "history", "search", "topic", "upload"]);
const MOST_REQUESTS = 256; // that may be unanswered and still be said again

/**
 * One connection at a time. Notices by itself when the server is gone: a page can't see WebSocket
 * pings, so it sends its own. Does not come back by itself.
 */
export class Socket {
    opened = new Signal();
    /** @type {Signal<[ServerMessage]>} */
    received = new Signal();
    /** @type {Signal<[TroubleKind]>} */
    lost = new Signal();

    #make;
    #clock;
    #deadline;
    /** The newest requests of this connection, by id. @type {Map<string, ClientMessage>} */
    #requests = new Map();
    /** @type {WebSocket | null} */
    #socket = null;
    /** @type {"closed" | "connecting" | "unanswered" | "live" | "asked"} */
    #phase = "closed";

    /**
     * @param {(url: string, protocol: string) => WebSocket} [make]
     * @param {import("./clock.js").Clock} [clock]
     */
    constructor(make = (url, protocol) => new WebSocket(url, protocol), clock = systemClock) {
        this.#make = make;
        this.#clock = clock;
        this.#deadline = new Deadline(clock, () => this.#onDeadline());
    }

    get isOpen() {
        return this.#phase !== "closed" && this.#phase !== "connecting";
    }

    /** @param {string} url */
    open(url) {
        this.drop();
        const socket = this.#make(url, SUBPROTOCOL);
        this.#socket = socket;
        this.#enter("connecting");
        // An old socket may still speak when it is no longer ours.
        const ifOurs =
            (/** @type {(event: any) => void} */ act) => (/** @type {Event} */ event) => {
                if (this.#socket === socket) act(event);
            };
        socket.addEventListener(
            "open",
            ifOurs(() => this.#onOpen()),
        );
        socket.addEventListener(
            "message",
            ifOurs((event) => this.#onFrame(event.data)),
        );
        socket.addEventListener(
            "close",
            ifOurs((event) => this.#onClose(event.code)),
        );
    }

    /**
     * Sent or, when there is no connection, dropped: what must not be lost waits in the outbox.
     * @param {ClientMessage} message
     */
    send(message) {
        if (!this.isOpen) return;
        this.#note(message);
        this.#socket?.send(JSON.stringify(message));
    }

    /**
     * The server had no time for that request: it is said again after the wait, on this connection.
     * @param {string} id @param {number} waitMs
     * @returns {boolean} whether there is such a request
     */
    sendAgain(id, waitMs) {
        const message = this.#requests.get(id);
        const socket = this.#socket;
        if (!message || !this.#requests.delete(id)) return false;
        this.#clock.setTimeout(() => {
            if (this.#socket === socket) this.send(message);
        }, waitMs);
        return true;
    }

    /** Asks the server for a sign of life now, because the network may have gone away unseen. */
    check() {
        if (this.#phase === "live") this.#ask();
        if (this.#phase === "asked") this.#deadline.start(AWAKE_ANSWER_MS);
    }

    /** Ends the connection; nothing more is heard of it. */
    drop() {
        const socket = this.#socket;
        this.#socket = null;
        this.#requests.clear();
        this.#enter("closed");
        socket?.close();
    }

    /** @param {ClientMessage} message */
    #note(message) {
        const id = "id" in message ? message.id : undefined;
        if (!id || !REQUESTS.has(message.type)) return;
        this.#requests.set(id, message);
        if (this.#requests.size <= MOST_REQUESTS) return;
        const [oldest] = this.#requests.keys();
        this.#requests.delete(oldest);
    }

    #onOpen() {
        this.#enter("unanswered");
        this.opened.emit();
    }

    /** @param {unknown} frame */
    #onFrame(frame) {
        this.#enter("live");
        const message = decode(frame);
        if (message) this.received.emit(message);
    }

    /** @param {number} code */
    #onClose(code) {
        this.#fail(this.isOpen ? (CLOSE_CODES[code] ?? "lost") : "unreachable");
    }

    #onDeadline() {
        if (this.#phase === "live") this.#ask();
        else this.#fail(this.#phase === "asked" ? "lost" : "unreachable");
    }

    #ask() {
        this.#enter("asked");
        this.send({ type: "ping", id: newId() });
    }

    /** @param {TroubleKind} kind */
    #fail(kind) {
        this.drop();
        this.lost.emit(kind);
    }

    /** @param {"closed" | "connecting" | "unanswered" | "live" | "asked"} phase */
    #enter(phase) {
        this.#phase = phase;
        if (phase === "closed") this.#deadline.stop();
        else
            this.#deadline.start(
                {
                    connecting: CONNECT_MS,
                    unanswered: CONNECT_MS,
                    live: SILENCE_MS,
                    asked: ANSWER_MS,
                }[phase],
            );
    }
}
