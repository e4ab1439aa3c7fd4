// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files on their way: announced, put past the talk, and named by a message.
import assert from "node:assert/strict";
import { Blob, File } from "node:buffer";
import { beforeEach, test } from "node:test";
import { kindOf, nameParts, playerFor } from "../../../resources/web/js/files/kinds.js";
import { isShown, shownSize } from "../../../resources/web/js/pictures.js";
import { Desk } from "./support.mjs";

const CAP = "c".repeat(43);
const TERMS = { maxFile: 1000 };
const NO_LOOK = { width: 0, height: 0, preview: null };

/** What goes past the talk; the test is the server. @type {Request[]} */
let requests = [];

class Request extends EventTarget {
    upload = new EventTarget();
    status = 0;
    responseText = "";
    isAborted = false;

    constructor() {
        super();
        requests.push(this);
    }

    open(method, url) {
        Object.assign(this, { method, url });
    }

    setRequestHeader() {}

    send(body) {
        this.body = body;
    }

    abort() {
        this.isAborted = true;
    }

    progress(loaded) {
        this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded }));
    }

    ends(status, answer = {}) {
        this.status = status;
        this.responseText = JSON.stringify(answer);
        this.dispatchEvent(new Event(status === 0 ? "error" : "load"));
    }

    hasAll() {
        this.ends(200, { received: 0, complete: true });
    }
}

globalThis.XMLHttpRequest = /** @type {any} */ (Request);
beforeEach(() => {
    requests = [];
});

function welcome(files = TERMS) {
    return { server: { id: "server-1", name: "Room 12", version: "1", files } };
}

/** In the lobby of a server that takes files. */
function desk(files = TERMS) {
    const made = new Desk();
    made.session.enter("ws://host/charla", "Ana", "lobby");
    made.opens();
    made.welcomes(welcome(files));
    made.says({ type: "rooms", rooms: [{ room: "lobby", members: 1, last: 0 }] });
    made.hasMembers("lobby", ["Ana"]);
    return made;
}

const file = (name, size = 10, type = "") => new File(["x".repeat(size)], name, { type });

function chosen(at, ...files) {
    return files.map((one) => {
        const upload = at.session.uploads.add(one);
        at.session.uploads.begin(upload, NO_LOOK);
        return upload;
    });
}

function answers(at, upload, state = {}) {
    const token = `token-${upload.file.name.replace(/\W/g, "-")}`;
    at.says({ type: "upload", id: upload.id, token, received: 0, complete: false, ...state });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

const shared = (name, changes = {}) => ({
    name,
    size: 10,
    mime: "text/plain",
    path: `/files/${CAP}/${name}`,
    ...changes,
});

test("a file is announced, put, named by its message, and where it is to be had comes with the ack", async () => {
    const ana = desk();
    const [upload] = chosen(ana, file("plan.txt", 10, "text/plain; charset=utf-8"));
    assert.deepEqual(ana.sent("upload"), [
        { type: "upload", id: upload.id, name: "plan.txt", size: 10, mime: "text/plain" },
    ]);
    answers(ana, upload);
    assert.equal(requests[0].url, "/files/token-plan-txt?offset=0");
    assert.equal(requests[0].body.size, 10);
    ana.session.say("room:lobby", "", undefined, [upload]);
    const [pending] = ana.talk("room:lobby").pending;
    assert.deepEqual(pending.files.map(({ name, path }) => [name, path]), [["plan.txt", ""]]);
    await settled();
    assert.equal(ana.sent("room").length, 0); // it waits for its file
    requests[0].progress(4);
    assert.equal(upload.received, 4);
    requests[0].hasAll();
    await settled();
    const [message] = ana.sent("room");
    assert.deepEqual(message.message, { text: "", files: ["token-plan-txt"] });
    ana.says({ type: "ack", id: message.id, seq: 1, prev: 0, at: 5, files: [shared("plan.txt")] });
    const row = ana.talk("room:lobby").rows.at(-1);
    assert.equal(row.files[0].path, `/files/${CAP}/plan.txt`);
    assert.equal(row.delivery, "committed");
    assert.equal(ana.session.uploads.find(upload.id), undefined);
});

test("what the server would not take is refused before anything is sent", () => {
    for (const [terms, one, reason] of [
        [TERMS, file("large", 1001), "file-too-large"],
        [{ maxFile: 1000, types: ["image/*"] }, file("a.txt", 1, "text/plain"), "type-not-allowed"],
        [{ maxFile: 1000, types: ["image/*"] }, file("a"), "type-not-allowed"],
        [undefined, file("a"), "no-files"],
        [{ maxFile: 1000, types: ["image/*", "text/plain"] }, file("a", 1, "TEXT/plain"), ""],
        [{ maxFile: 1000, types: ["image/*"] }, file("a", 1, "image/png"), ""],
    ]) {
        const ana = desk(terms ?? null);
        if (terms === undefined) ana.welcomes({ server: { id: "server-1", name: "R", version: "1" } });
        const upload = ana.session.uploads.add(one);
        assert.equal(upload.reason, reason, `${one.name} ${one.type}`);
        assert.equal(ana.sent("upload").length, 0);
    }
});

test("after a lost connection it goes on where the server is, by the same id", async () => {
    const ana = desk();
    const [upload] = chosen(ana, file("film", 100));
    answers(ana, upload);
    requests[0].progress(60);
    requests[0].ends(0);
    ana.closes();
    ana.clock.advance(30_000);
    ana.opens();
    ana.welcomes({ resumed: true, ...welcome() });
    await settled();
    assert.deepEqual(ana.sent("upload").map(({ id }) => id), [upload.id]);
    answers(ana, upload, { received: 55 });
    assert.equal(requests[1].url, "/files/token-film?offset=55");
    assert.equal(requests[1].body.size, 45);
    requests[1].hasAll();
    assert.equal(upload.phase, "done");
});

test("a connection that was cut alone is tried again, later each time", async () => {
    const ana = desk();
    const [upload] = chosen(ana, file("film", 100));
    answers(ana, upload);
    requests[0].ends(503);
    await settled();
    assert.equal(ana.sent("upload").length, 1);
    ana.clock.advance(1_000);
    assert.equal(ana.sent("upload").length, 2);
    answers(ana, upload);
    requests[1].ends(0);
    await settled();
    ana.clock.advance(1_999);
    assert.equal(ana.sent("upload").length, 2);
    ana.clock.advance(1);
    assert.equal(ana.sent("upload").length, 3);
    answers(ana, upload);
    requests[2].ends(0);
    await settled();
    ana.session.lookAgain(); // the network is back
    assert.equal(ana.sent("upload").length, 4);
    ana.says({ type: "pong" });
    ana.clock.advance(10_000);
    assert.equal(ana.sent("upload").length, 4);
});

test("three go at a time, and the others follow", () => {
    const ana = desk();
    const uploads = chosen(ana, ...["a", "b", "c", "d", "e"].map((name) => file(name)));
    for (const upload of uploads) answers(ana, upload);
    assert.equal(requests.length, 3);
    requests[1].hasAll();
    assert.deepEqual(requests.map(({ url }) => url.match(/token-(\w)/)[1]), ["a", "b", "c", "d"]);
    ana.session.uploads.discard(uploads[0]);
    assert.equal(requests[0].isAborted, true);
    assert.equal(requests.length, 5);
    assert.deepEqual(ana.sent("discard"), [{ type: "discard", id: uploads[0].id }]);
});

test("a preview goes before the bytes, and its fate does not hold the file up", () => {
    const ana = desk();
    const upload = ana.session.uploads.add(file("a.png", 10, "image/png"));
    const preview = new Blob(["small"], { type: "image/webp" });
    ana.session.uploads.begin(upload, { width: 800, height: 600, preview });
    assert.deepEqual(
        ana.sent("upload").map(({ width, height }) => [width, height]),
        [[800, 600]],
    );
    answers(ana, upload);
    assert.equal(requests[0].url, "/files/token-a-png/preview");
    requests[0].ends(413);
    assert.equal(requests[1].url, "/files/token-a-png?offset=0");
});

test("what the server or the disk refuses is told with its message, and can be sent again", async () => {
    const ana = desk();
    const [upload] = chosen(ana, file("plan"));
    ana.session.say("room:lobby", "look", undefined, [upload]);
    answers(ana, upload);
    requests[0].ends(507);
    const [refused] = ana.talk("room:lobby").rows.filter(({ delivery }) => delivery === "refused");
    assert.equal(refused.reason, "storage-full");
    assert.ok(ana.session.writer.canSayAgain(refused));
    ana.session.writer.sayAgain("room:lobby", refused.key);
    answers(ana, upload, { received: 10, complete: true });
    await settled();
    const [message] = ana.sent("room");
    assert.deepEqual(message.message, { text: "look", files: ["token-plan"] });

    const [gone] = chosen(ana, file("gone"));
    gone.file.slice = () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) });
    answers(ana, gone);
    requests.at(-1).ends(0);
    await settled();
    assert.equal(gone.reason, "file-unreadable");
    const [other] = chosen(ana, file("other"));
    ana.says({ type: "error", id: other.id, code: "too-many-uploads", message: "" });
    assert.equal(other.reason, "too-many-uploads");
    assert.equal(ana.state.refusal, ""); // it is told beside the file
});

test("a message that waits for its files lets others by, and can be taken back", async () => {
    const ana = desk();
    const [upload] = chosen(ana, file("film"));
    answers(ana, upload);
    ana.session.say("room:lobby", "the film", undefined, [upload]);
    ana.session.say("room:lobby", "by the way");
    await settled();
    assert.deepEqual(ana.sent("room").map(({ message }) => message.text), ["by the way"]);
    const [{ key }] = ana.talk("room:lobby").pending;
    assert.ok(ana.session.writer.isWaiting(key));
    ana.session.writer.withdraw("room:lobby", key);
    assert.deepEqual(ana.texts("room:lobby").slice(-1), ["by the way"]);
    assert.equal(ana.sent("discard").length, 1);
    requests[0].hasAll();
    await settled();
    assert.equal(ana.sent("room").length, 1);
});

test("whoever keeps the place in a photo announces it anew", () => {
    const ana = desk();
    const [upload] = chosen(ana, file("a.jpg", 10, "image/jpeg"));
    const before = upload.id;
    answers(ana, upload);
    ana.session.uploads.keepPlace(upload, true);
    assert.equal(requests[0].isAborted, true);
    assert.deepEqual(ana.sent("discard"), [{ type: "discard", id: before }]);
    const [, second] = ana.sent("upload");
    assert.equal(second.keepPlace, true);
    assert.notEqual(second.id, before);
    requests[0].hasAll(); // of the one that was given up
    assert.equal(upload.phase, "asking");
});

test("what a message names already is not announced again after a lost connection", async () => {
    const ana = desk();
    const [posted, chosenOnly] = chosen(ana, file("posted"), file("chosen"));
    for (const upload of [posted, chosenOnly]) answers(ana, upload, { complete: true });
    ana.session.say("room:lobby", "", undefined, [posted]);
    await settled();
    ana.comesBack(welcome());
    ana.hasMembers("lobby", ["Ana"]);
    await settled();
    assert.deepEqual(ana.sent("upload").map(({ id }) => id), [chosenOnly.id]);
    assert.equal(ana.sent("room").length, 1);
});

test("files of others are shown with their message; those of a deleted one are gone", () => {
    const ana = desk();
    const files = [shared("a.png", { mime: "image/PNG", width: 8, height: 6, preview: `/files/${CAP}/preview` })];
    ana.hears(1, 0, { message: { text: "", files } });
    const row = ana.talk("room:lobby").rows.at(-1);
    assert.deepEqual(row.files, [
        {
            name: "a.png",
            size: 10,
            mime: "image/png",
            width: 8,
            height: 6,
            path: `/files/${CAP}/a.png`,
            preview: `/files/${CAP}/preview`,
            upload: "",
        },
    ]);
    ana.says({ type: "delete", id: "d", seq: 2, prev: 1, at: 9, from: "Bob", room: "lobby", target: 1 });
    assert.deepEqual(ana.talk("room:lobby").rows.at(-1).files, []);
});

test("what leads elsewhere than to the server's files is no message", () => {
    const ana = desk();
    const bad = [
        "//evil.example/files/x",
        "/files/../js/main.js",
        `/files/${CAP}/..`,
        `/files/${CAP}/a/b`,
        `/files/${CAP}/a?download`,
        `/files/${CAP}/a b`,
        "javascript:alert(1)",
        "data:text/html,x",
        "/charla",
        "",
    ];
    for (const [index, path] of bad.entries())
        ana.hears(index + 1, index, { message: { text: "", files: [shared("x", { path })] } });
    assert.equal(ana.talk("room:lobby").rows.filter(({ kind }) => kind === "message").length, 0);
    ana.hears(99, 0, { message: { text: "", files: [shared("x", { path: `/files/${CAP}/%D0%BF%20(1).pdf` })] } });
    assert.equal(ana.talk("room:lobby").rows.at(-1).files.length, 1);
});

test("a picture has its place before it is there, within what a talk has room for", () => {
    assert.deepEqual(shownSize({ width: 4000, height: 3000 }), { width: 320, height: 240 });
    assert.deepEqual(shownSize({ width: 3000, height: 4000 }), { width: 180, height: 240 });
    assert.deepEqual(shownSize({ width: 100, height: 80 }), { width: 100, height: 80 });
    assert.deepEqual(shownSize({ width: 65_535, height: 1 }), { width: 320, height: 44 });
    assert.deepEqual(shownSize({ width: 0, height: 0 }), { width: 240, height: 160 });
    const picture = { ...shared("a"), mime: "image/png", preview: "", upload: "", width: 0, height: 0 };
    assert.equal(isShown(picture), true);
    assert.equal(isShown({ ...picture, size: 10_000_000 }), false); // nobody has asked for so much
    assert.equal(isShown({ ...picture, size: 10_000_000, preview: `/files/${CAP}/preview` }), true);
    assert.equal(isShown({ ...picture, mime: "image/svg+xml" }), false);
    assert.equal(isShown({ ...picture, mime: "text/html" }), false);
});

test("a name is cut before its end, and a kind is seen by the type alone", () => {
    assert.deepEqual(nameParts("a very long name of a plan.pdf"), ["a very long name of a ", "plan.pdf"]);
    assert.deepEqual(nameParts("x"), ["", "x"]);
    assert.deepEqual(nameParts(""), ["", ""]);
    assert.deepEqual(nameParts("👍👍.👍👍👍👍👍👍👍👍👍👍")[1], "👍👍👍👍👍👍");
    assert.equal(kindOf("application/zip"), "archive");
    assert.equal(kindOf("application/pdf"), "document");
    assert.equal(kindOf("image/svg+xml"), "picture");
    assert.equal(kindOf("application/octet-stream"), "file");
    assert.equal(playerFor("video/mp4"), "video");
    assert.equal(playerFor("video/x-msvideo"), null);
    assert.equal(playerFor("audio/mpeg"), "audio");
});
