// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { begin } from "./support.mjs";

const corpus = new URL("../corpora/markdown.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(corpus, "utf8"));

const { browser, enter } = await begin();

/** What a browser makes of a row: its blocks as elements of the page, read back. */
function seenBlocks(text) {
    const blockOf = (element, quotes) => {
        const isCode = element.localName === "pre";
        const runs = [];
        let words = "";
        const walk = (node, styles, link) => {
            if (node.nodeType === Node.TEXT_NODE) {
                const start = words.length;
                words += node.data;
                const last = runs.at(-1);
                if ((styles === "" && link === "") || isCode) return;
                if (last && last[2] === styles && (last[3] ?? "") === link && last[0] + last[1] === start)
                    last[1] += node.data.length;
                else runs.push([start, node.data.length, styles, ...(link === "" ? [] : [link])]);
                return;
            }
            const letter = { STRONG: "b", EM: "i", S: "s", CODE: "c" }[node.tagName] ?? "";
            const order = [...(styles + letter)].sort((a, b) => "bisc".indexOf(a) - "bisc".indexOf(b));
            const target = node.tagName === "A" ? node.getAttribute("href") : link;
            for (const child of node.childNodes) walk(child, order.join(""), target);
        };
        for (const child of element.childNodes) walk(child, "", "");
        return {
            text: words,
            ...(isCode && { code: true }),
            ...(quotes > 0 && { quotes }),
            ...(runs.length > 0 && { runs }),
        };
    };
    const blocksOf = (box, quotes) =>
        [...box.children].flatMap((element) => {
            if (element.localName === "blockquote") return blocksOf(element, quotes + 1);
            if (!element.matches(".item")) return [blockOf(element, quotes)];
            const mark = element.querySelector(".sign").textContent.trim();
            const { text: words, runs, code } = blockOf(element.lastElementChild, quotes);
            return [
                {
                    text: words,
                    ...(code && { code }),
                    ...(quotes > 0 && { quotes }),
                    lists: Number(element.dataset.depth),
                    ...(mark !== "" && { mark }),
                    ...(runs && { runs }),
                },
            ];
        });
    const isPlain = ![...text.children].some((child) => child.matches("p, pre, blockquote, .item"));
    return isPlain ? [blockOf(text, 0)] : blocksOf(text, 0);
}

test("every row of the corpus looks in the page as it does in the window", async () => {
    const ana = await enter("Mia", "marks");
    const odd = /\u0000|\r/; // such texts can't be sent
    // eslint-disable-next-line no-control-regex
    const refused = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
    const sent = rows.filter(({ text }) => typeof text === "string" && text.trim() !== "");
    let looked = 0;
    for (const { name, text, blocks } of sent) {
        if (odd.test(text) || refused.test(text)) continue;
        looked += 1;
        await ana.page.fill("#composer", text);
        await ana.page.press("#composer", "Escape"); // what is offered for an @
        await ana.page.press("#composer", "Enter");
        const count = looked;
        await ana.page.waitForFunction(
            (number) => {
                const last = [...document.querySelectorAll("ol.lines > .message")].at(-1);
                return last?.dataset.delivery === "committed" && Number(last.ariaPosInSet) > number;
            },
            count - 1,
        );
        const line = ana.page.locator("ol.lines > .message").last();
        assert.deepEqual(await line.locator(".text").evaluate(seenBlocks), blocks, name);
    }
    assert.ok(looked > 130, `${looked}`);
    assert.deepEqual(ana.complaints, []);
    await ana.context.close();
});

test("a link opens beside the page, and the other side learns nothing", async () => {
    const ana = await enter("Ada", "links");
    await ana.says("see [the plan](https://example.org/plan)");
    const link = ana.page.locator(".text a");
    await link.waitFor();
    assert.equal(await link.getAttribute("href"), "https://example.org/plan");
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.match(await link.getAttribute("rel"), /noopener/);
    assert.equal(await link.getAttribute("title"), "https://example.org/plan");
    await ana.context.close();
});

test("who is named is highlighted, oneself more so, and a quote has no marks", async () => {
    const ana = await enter("Ana", "names");
    const bob = await enter("Bob Ray", "names");
    await ana.page.locator(".members .name", { hasText: "Bob Ray" }).waitFor();
    await bob.says("**ana**, ask @Ana or @Bob Ray, not @Nobody or Anatol");
    const text = ana.page.locator(".message .text").last();
    await text.locator(".mention").first().waitFor();
    assert.deepEqual(await text.locator(".mention.own-name").allTextContents(), ["ana", "@Ana"]);
    assert.deepEqual(await text.locator(".mention:not(.own-name)").allTextContents(), ["@Bob Ray"]);
    await ana.does("ask", "Reply");
    assert.equal(
        await ana.page.locator(".purpose .excerpt").textContent(),
        "ana, ask @Ana or @Bob Ray, not @Nobody or Anatol",
    );
    await ana.context.close();
    await bob.context.close();
});
