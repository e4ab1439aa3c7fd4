// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { Timeline } from "../../../resources/web/js/timeline.js";

const message = (seq, prev) => ({
    type: "room",
    id: `id-${seq}`,
    seq,
    prev,
    at: 0,
    from: "Bob",
    to: "lobby",
    message: { text: "" },
});

test("nothing is missing of a talk without messages", () => {
    const timeline = new Timeline();
    timeline.setTip(0);
    assert.equal(timeline.missing(), null);
    assert.equal(timeline.older(), null);
});

test("the newest page is asked for first, and the pages before it on demand", () => {
    const timeline = new Timeline();
    timeline.setTip(9);
    const newest = timeline.missing();
    assert.deepEqual(newest, { direction: "newest", bound: 0, limit: 50 });
    timeline.addPage(newest, [message(7, 5), message(9, 7)], true);
    assert.equal(timeline.missing(), null);
    const older = timeline.older();
    assert.deepEqual(older, { direction: "back", bound: 7, limit: 50 });
    timeline.addPage(older, [message(2, 0), message(5, 2)], false);
    assert.equal(timeline.older(), null);
});

test("a gap is seen by prev and asked for from where it begins", () => {
    const timeline = new Timeline();
    timeline.add("a", 1, 0);
    assert.equal(timeline.missing(), null);
    timeline.add("e", 5, 4);
    const gap = timeline.missing();
    assert.deepEqual(gap, { direction: "forward", bound: 1, limit: 100 });
    const places = timeline.addPage(gap, [message(3, 1), message(4, 3), message(5, 4)], false);
    assert.deepEqual(
        places.map((place) => place?.seq ?? null),
        [3, 4, null],
    );
    assert.equal(timeline.missing(), null);
});

test("the same message has one place, by seq or by id", () => {
    const timeline = new Timeline();
    assert.notEqual(timeline.add("a", 1, 0), null);
    assert.equal(timeline.add("a", 1, 0), null);
    timeline.beginLife();
    assert.equal(timeline.add("a", 1, 0), null);
    assert.deepEqual(timeline.add("b", 2, 1), { life: 1, seq: 2, notice: 0 });
});

test("asking ends, whatever a server answers", () => {
    for (const answer of [[], [message(3, 99)], [message(9, 0)], [message(4, 4), message(4, 4)]]) {
        const timeline = new Timeline();
        timeline.add("a", 1, 0);
        timeline.setTip(8);
        let turns = 0;
        for (let request = timeline.missing(); request; request = timeline.missing()) {
            timeline.addPage(request, answer, true);
            turns += 1;
            assert.ok(turns < 10, JSON.stringify(answer));
        }
    }
});

test("what comes behind the beginning of news is news, what comes before is history", () => {
    const timeline = new Timeline();
    assert.equal(timeline.isNews(9), false);
    timeline.startNews(5);
    timeline.startNews(2);
    assert.deepEqual(
        [5, 6].map((seq) => timeline.isNews(seq)),
        [false, true],
    );
    timeline.stopNews();
    assert.equal(timeline.isNews(6), false);
});

test("notices stand behind all that was told before", () => {
    const timeline = new Timeline();
    timeline.add("a", 4, 0);
    assert.deepEqual(timeline.here(), { life: 0, seq: 4, notice: 1 });
    assert.deepEqual(timeline.here(), { life: 0, seq: 4, notice: 2 });
});
