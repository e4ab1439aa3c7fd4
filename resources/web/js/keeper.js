// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./outbox.js").Entry} Entry */

/**
 * @typedef {{id: string, owner: string, tab: string, number: number, entry: Entry}} Kept
 */

const DATABASE = "charla";
const ENTRIES = "outbox";
const PATIENCE_MS = 2_000; // a disk that takes longer must not hold a message back

/**
 * Keeps what is on its way in the browser's database, where a reload or a restart finds it. What a
 * tab that is gone has left there, the next one of the same person takes over; a living tab's is
 * left alone. Where there is no database nothing outlives the page; never throws.
 */
export class Keeper {
    #tab;
    #factory;
    #locks;
    #owner = "";
    #number = 0;
    /** @type {Promise<IDBDatabase> | null} */
    #database = null;
    #isHeld = false;
    #adoptions = 0;
    /** While an adoption is under way: what it must not bring back. @type {Set<string>} */
    #dropped = new Set();

    /**
     * @param {string} tab its name among the tabs of this browser
     * @param {IDBFactory | null} [factory]
     * @param {LockManager | undefined} [locks] there in secure contexts only
     */
    constructor(tab, factory = globalThis.indexedDB ?? null, locks = globalThis.navigator?.locks) {
        this.#tab = tab;
        this.#factory = factory;
        this.#locks = locks;
    }

    /**
     * @param {string} owner the person whose entries are kept from now on
     * @param {readonly Entry[]} entries that are on their way already
     * @param {(entries: Entry[]) => void} give what else is there for this tab, in its order
     */
    adopt(owner, entries, give) {
        this.#owner = owner;
        if (!this.#factory) return;
        this.#adoptions += 1;
        const taken = this.#alone(async () => {
            const living = await this.#livingTabs();
            for (const entry of entries) if (!this.#dropped.has(entry.id)) await this.#put(entry);
            return await this.#takeOver(owner, living);
        });
        const given = taken.then((found) => {
            if (owner === this.#owner) give(found.filter(({ id }) => !this.#dropped.has(id)));
        });
        given.catch(ignore).finally(() => this.#endAdoption());
    }

    /** @param {Entry} entry @param {() => void} done it may go out */
    keep(entry, done) {
        if (!this.#factory) {
            done();
            return;
        }
        const waited = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
        Promise.race([this.#put(entry), waited]).then(done, done);
    }

    /** @param {string} id */
    drop(id) {
        if (this.#adoptions > 0) this.#dropped.add(id);
        if (this.#factory) this.#write((store) => store.delete(id)).catch(ignore);
    }

    /** The person wants nothing to stay behind. */
    forget() {
        const owner = this.#owner;
        this.#owner = "";
        if (!this.#factory || owner === "") return;
        this.#eachOf(owner, (cursor) => cursor.delete()).catch(ignore);
    }

    // ---- the database ----

    /** @param {Entry} entry */
    #put(entry) {
        this.#number = Math.max(this.#number + 1, Date.now() * 1000);
        const kept = { id: entry.id, owner: this.#owner, tab: this.#tab, number: this.#number };
        return this.#write((store) => store.put({ ...kept, entry }));
    }

    #endAdoption() {
        this.#adoptions -= 1;
        if (this.#adoptions === 0) this.#dropped.clear();
    }

    /** @param {string} owner @param {ReadonlySet<string> | null} living null when nobody knows */
    async #takeOver(owner, living) {
        /** @type {Kept[]} */
        const found = [];
        await this.#eachOf(owner, (cursor) => {
            const kept = /** @type {Kept} */ (cursor.value);
            if (kept.tab !== this.#tab && living?.has(kept.tab)) return;
            found.push(kept);
            if (kept.tab !== this.#tab) cursor.update({ ...kept, tab: this.#tab });
        });
        return found
            .sort((one, other) => one.number - other.number)
            .map(({ entry }) => entry);
    }

    /** @param {string} owner @param {(cursor: IDBCursorWithValue) => void} act */
    #eachOf(owner, act) {
        return this.#write((store) => {
            const request = store.openCursor();
            request.addEventListener("success", () => {
                const cursor = request.result;
                if (!cursor) return;
                if (cursor.value.owner === owner) act(cursor);
                cursor.continue();
            });
        });
    }

    /** @param {(store: IDBObjectStore) => void} act @returns {Promise<void>} once it is on disk */
    async #write(act) {
        this.#database ??= this.#open();
        const transaction = (await this.#database).transaction(ENTRIES, "readwrite");
        act(transaction.objectStore(ENTRIES));
        await new Promise((resolve, reject) => {
            transaction.addEventListener("complete", () => resolve(null));
            transaction.addEventListener("abort", () => reject(transaction.error));
        });
    }

    /** @returns {Promise<IDBDatabase>} */
    #open() {
        return new Promise((resolve, reject) => {
            const request = /** @type {IDBFactory} */ (this.#factory).open(DATABASE, 1);
            request.addEventListener("upgradeneeded", () =>
                request.result.createObjectStore(ENTRIES, { keyPath: "id" }),
            );
            request.addEventListener("success", () => resolve(request.result));
            request.addEventListener("error", () => reject(request.error));
        });
    }

    // ---- the other tabs ----

    /**
     * No two tabs at a time.
     * @template Result
     * @param {() => Promise<Result>} act
     * @returns {Promise<Result>}
     */
    async #alone(act) {
        return this.#locks ? await this.#locks.request("charla.outbox", act) : await act();
    }

    /** Those that are open now, this one among them. @returns {Promise<Set<string> | null>} */
    async #livingTabs() {
        if (!this.#locks) return null; // then two may send the same: it has the same id
        if (!this.#isHeld) await this.#hold(this.#locks);
        const { held = [] } = await this.#locks.query();
        return new Set(held.map(({ name = "" }) => name.replace(/^charla\.tab\./, "")));
    }

    /** As long as the tab is there. @param {LockManager} locks @returns {Promise<void>} */
    #hold(locks) {
        this.#isHeld = true;
        return new Promise((resolve) => {
            const held = locks.request(`charla.tab.${this.#tab}`, () => {
                resolve();
                return new Promise(() => {});
            });
            held.catch(ignore);
        });
    }
}

function ignore() {
    // Then it lives as long as the page.
}
