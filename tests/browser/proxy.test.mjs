// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page behind nginx, by https, with the very file that docs/proxy/ shows.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Guest, launch, PATIENCE_MS, Program, Server } from "./support.mjs";

const HOST = "chat.example";
const folder = await mkdtemp(join(tmpdir(), "charla-proxy-"));
after(() => rm(folder, { recursive: true }));
const certificate = join(folder, "fullchain.pem");
const key = join(folder, "key.pem");

/** One that was free a moment ago: nginx can't take a free one by itself. */
async function freePort() {
    const some = createServer().listen(0, "127.0.0.1");
    await once(some, "listening");
    const { port } = some.address();
    some.close();
    await once(some, "close");
    return port;
}

async function listens(port) {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
        const socket = connect(port, "127.0.0.1");
        const isThere = await new Promise((told) => {
            socket.once("connect", () => told(true)).once("error", () => told(false));
        });
        socket.destroy();
        if (isThere) return;
        assert.ok(performance.now() < end, "nginx does not listen");
    }
}

/** docs/proxy/nginx.conf with other places in it, each of which must be there. */
async function site(places) {
    let text = await readFile(new URL("../../docs/proxy/nginx.conf", import.meta.url), "utf8");
    for (const [old, place] of places) {
        assert.ok(text.includes(old), `${old} is not in the file`);
        text = text.replace(old, place);
    }
    return text;
}

/** @param {Server} server @returns {Promise<{url: string}>} */
async function behindNginx(server) {
    const [plain, port] = [await freePort(), await freePort()];
    await writeFile(
        join(folder, "site"),
        await site([
            ["http://127.0.0.1:9090;", `http://127.0.0.1:${server.port};`],
            ["listen 80;", `listen 127.0.0.1:${plain};`],
            ["listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`],
            ["/etc/ssl/chat.example/fullchain.pem", certificate],
            ["/etc/ssl/chat.example/key.pem", key],
        ]),
    );
    const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const folders = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ");
    const frame = join(folder, "nginx.conf");
    await writeFile(
        frame, // without a master: one that is killed would leave its workers behind
        `daemon off; master_process off; pid ${folder}/pid; events {} http { access_log off; ${folders} include ${folder}/site; }`,
    );
    new Program("/usr/sbin/nginx", ["-p", folder, "-e", "stderr", "-c", frame]);
    await listens(port);
    return { url: `https://${HOST}:${port}/` };
}

const subject = `-subj /CN=${HOST} -addext subjectAltName=DNS:${HOST}`;
execFileSync(
    "openssl",
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 ${subject} -keyout ${key} -out ${certificate}`.split(" "),
    { stdio: "ignore" },
);
const publicKey = new X509Certificate(await readFile(certificate)).publicKey;
const known = createHash("sha256").update(publicKey.export({ type: "spki", format: "der" })).digest("base64");
const browser = await launch([
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${known}`, // as one of an authority
]);
const told = ["--trusted-proxies", "127.0.0.1", "--allow-host", HOST];

const data = join(folder, "data");
const server = await new Server(0, data, told).ready();
const proxy = await behindNginx(server);
const guests = [];
for (const nick of ["Ana", "Bob"]) {
    const guest = await Guest.open(browser);
    await (await guest.enters(proxy, nick)).isIn();
    guests.push(guest);
}
const [ana, bob] = guests;

test("people talk and send files by a page behind nginx", async () => {
    await ana.says("Hello from behind");
    await bob.sees("Ana", "Hello from behind");

    const content = randomBytes(2 * 1024 * 1024); // more than nginx takes by default
    const [chooser] = await Promise.all([
        ana.page.waitForEvent("filechooser"),
        ana.page.getByRole("button", { name: "Attach files" }).click(),
    ]);
    await chooser.setFiles([{ name: "noise.bin", mimeType: "application/octet-stream", buffer: content }]);
    await ana.page.locator(".tray .chosen").first().waitFor();
    await ana.says("as promised");
    const message = await bob.sees("Ana", "as promised");
    const address = await message.locator('a[href*="/files/"]').first().getAttribute("href");
    const digest = await bob.page.evaluate(async (path) => {
        const bytes = await (await fetch(path)).arrayBuffer();
        const hash = await crypto.subtle.digest("SHA-256", bytes);
        return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }, address);
    assert.equal(digest, createHash("sha256").update(content).digest("hex"));
    for (const guest of guests) assert.deepEqual(guest.complaints, []);
});

test("a server that is restarted has its pages back", async (t) => {
    await server.end();
    for (const guest of guests) await guest.page.waitForSelector('.chat:not([data-phase="online"])');
    await ana.says("Said while it was away");
    await new Server(Number(server.port), data, told).ready();
    const since = performance.now();
    for (const guest of guests) await guest.isIn();
    t.diagnostic(`they were back after ${Math.round(performance.now() - since)} ms`); // promised: 2000 (unit.backoff)
    await bob.sees("Ana", "Said while it was away");
    assert.equal(await bob.count("Said while it was away"), 1);
});
