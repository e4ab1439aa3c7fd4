// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, Guest } from "./support.mjs";

const { browser, server, enter } = await begin();

const DOORS = {
    "en-GB": "Your name",
    "es-MX": "Tu nombre",
    it: "Il tuo nome",
    "zh-CN": "你的名字",
    ru: "Ваше имя",
    fr: "Your name", // which there is none of
};

for (const [locale, label] of Object.entries(DOORS))
    test(`a browser in ${locale} gets the page in it`, async () => {
        const guest = await Guest.open(browser, { locale });
        await guest.page.goto(server.url);
        assert.equal(await guest.page.locator('label[for="nick"]').textContent(), label);
        await guest.page.fill("#nick", `Nick ${locale}`);
        await guest.page.press("#nick", "Enter");
        await guest.isIn();
        // Nothing is left untranslated: no key is shown in place of a text.
        const shown = await guest.page.evaluate(() => document.body.textContent);
        assert.doesNotMatch(shown, /\b(?:rooms|talks|members|composer|settings|message)\.[a-z]/i);
        await guest.context.close();
    });

test("another language can be chosen, and what was begun stays", async () => {
    const guest = await enter("Ana", "words");
    await guest.page.fill("#composer", "half");
    await guest.page.getByRole("button", { name: "Settings", exact: true }).click();
    await guest.page.selectOption("#language", "ru");
    await guest.page.locator("html[lang=ru]").waitFor();
    await guest.isIn();
    assert.equal(await guest.page.inputValue("#composer"), "half");
    await guest.page.getByRole("button", { name: "Настройки", exact: true }).waitFor();
    await guest.page.reload();
    await guest.page.locator("html[lang=ru]").waitFor();
    await guest.context.close();
});

test("who writes from right to left turns nothing around", async () => {
    const ana = await enter("אנה", "חדר 7");
    const bob = await enter("Bill", "חדר 7");
    await ana.says("שלום **Bob** (12:30)!");
    const message = await bob.sees("אנה", "שלום");
    assert.equal(await message.locator(".text").evaluate((text) => getComputedStyle(text).direction), "rtl");
    for (const name of await bob.page.locator(".author, .row .name, .bar h1").all()) {
        const isolated = await name.evaluate((element) => {
            const bdi = element.matches("bdi") ? element : element.querySelector("bdi");
            return bdi !== null && getComputedStyle(bdi).unicodeBidi.includes("isolate");
        });
        assert.ok(isolated, await name.textContent());
    }
    // The page itself stays as it is.
    assert.equal(await bob.page.evaluate(() => getComputedStyle(document.body).direction), "ltr");
    await ana.context.close();
    await bob.context.close();
});
