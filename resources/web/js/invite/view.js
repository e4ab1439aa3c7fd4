// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { copyText } from "../clipboard.js";
import { el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { linkTo } from "../joinlink.js";
import { MAX_INVITATION_USES } from "../limits.js";
import { refusalWords } from "../words.js";
import { CodeView } from "./code.js";

/** @typedef {import("../inviting.js").Inviting} Inviting */
/** @typedef {import("../protocol.js").InvitationTerms} InvitationTerms */

const HOUR = 60 * 60 * 1000;
const LIFETIMES = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR };

/**
 * The way here, to be passed on, as a link and a QR code; and, where newcomers say a password, invitations past it.
 * A file of its own, as marked's is: most people never open it.
 */
export class InviteView {
    #words;
    #inviting;
    #isKept;
    #room = "";
    /** The invitation in the QR code. */
    #shown = "";
    #code = new CodeView();
    #link = el("input", { type: "text", readonly: true, dir: "ltr", id: "invite-link" });
    #told = el("p", { class: "hint", role: "status" });
    #part;
    #form;
    #hint = el("p", { class: "hint" });
    #trouble = el("p", { class: "trouble", role: "alert" });
    #list = el("ul", { class: "logins" });
    #uses = el("input", { id: "invite-uses", type: "number", min: 1, max: MAX_INVITATION_USES, value: 1 });
    #lifetime;
    element;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Inviting} inviting
     * @param {() => boolean} isKept whether this person keeps their name with a password
     */
    constructor(words, inviting, isKept) {
        this.#words = words;
        this.#inviting = inviting;
        this.#isKept = isKept;
        const lifetimes = Object.keys(LIFETIMES).map((key) =>
            el("option", { value: key }, words.t(`invite.${key}`)),
        );
        this.#lifetime = el("select", { id: "invite-lifetime" }, ...lifetimes);
        this.#lifetime.value = "day";
        this.#form = this.#makeForm();
        this.#part = el(
            "section",
            {},
            el("h3", {}, words.t("invite.past")),
            this.#hint,
            this.#form,
            this.#trouble,
            this.#list,
        );
        this.element = this.#make();
        inviting.changed.connect(() => this.#render());
    }

    /** @param {string} room into which the link leads, "" for none */
    open(room) {
        this.#room = room;
        setText(this.#told, "");
        this.#inviting.forgetCode();
        this.#render();
        if (this.#canInvite) this.#inviting.list();
        this.element.showModal();
    }

    get #canInvite() {
        return this.#inviting.isLocked && this.#isKept();
    }

    #make() {
        const title = this.#words.t("invite.title");
        const dialog = el(
            "dialog",
            { class: "settings invite", "aria-label": title },
            this.#makeHead(title, () => dialog.close()),
            this.#code.element,
            el("p", {}, el("label", { for: "invite-link" }, this.#words.t("invite.link")), this.#link),
            el(
                "button",
                { class: "outlined", type: "button", onclick: () => this.#copy() },
                this.#words.t("invite.copy"),
            ),
            this.#told,
            this.#part,
        );
        dialog.addEventListener("click", (event) => {
            if (event.target === dialog) dialog.close(); // beside it
        });
        return dialog;
    }

    /** @param {string} title @param {() => void} onclick */
    #makeHead(title, onclick) {
        return el(
            "div",
            { class: "head" },
            el("h2", {}, title),
            el(
                "button",
                { class: "plain", type: "button", onclick },
                icon("close"),
                spoken(this.#words.t("drawer.close")),
            ),
        );
    }

    #makeForm() {
        return el(
            "form",
            { novalidate: true, onsubmit: (event) => this.#submit(event) },
            el("p", {}, el("label", { for: "invite-uses" }, this.#words.t("invite.uses")), this.#uses),
            el(
                "p",
                {},
                el("label", { for: "invite-lifetime" }, this.#words.t("invite.lifetime")),
                this.#lifetime,
            ),
            el("button", { class: "outlined", type: "submit" }, this.#words.t("invite.make")),
        );
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        const uses = this.#uses.valueAsNumber;
        if (!Number.isInteger(uses) || uses < 1 || uses > MAX_INVITATION_USES) {
            setText(this.#trouble, this.#words.t("invite.badUses", { most: MAX_INVITATION_USES }));
            this.#uses.focus();
            return;
        }
        const lifetime = /** @type {keyof typeof LIFETIMES} */ (this.#lifetime.value);
        this.#inviting.make(uses, LIFETIMES[lifetime]);
    }

    #copy() {
        copyText(this.#link.value);
        setText(this.#told, this.#words.t("invite.copied"));
    }

    #render() {
        const { isLocked, isOnline, code, invitations, trouble } = this.#inviting;
        const link = linkTo(location.href.replace(/#.*/, ""), this.#room, code);
        this.#link.value = link;
        this.#code.show(link, this.#words.t("invite.qr", { link }));
        if (code !== this.#shown) this.element.scrollTo(0, 0); // what is new is the QR code above
        this.#shown = code;
        this.#part.hidden = !isLocked || !isOnline;
        this.#form.hidden = !this.#canInvite;
        const hint = !this.#isKept() ? "invite.onlyKept" : code === "" ? "invite.hint" : "invite.made";
        setText(this.#hint, this.#words.t(hint));
        setText(this.#trouble, trouble === "" ? "" : refusalWords(this.#words, trouble));
        this.#list.replaceChildren(...invitations.map((one) => this.#makeRow(one)));
    }

    /** @param {InvitationTerms} terms */
    #makeRow({ invitation, uses, used = 0, expires }) {
        const until = this.#words.date(expires);
        const words = this.#words.t("invite.row", { used, uses, until });
        const label = this.#words.t("invite.takeBackOf", { words });
        return el(
            "li",
            {},
            el("p", { class: "hint" }, words),
            el(
                "button",
                {
                    class: "outlined",
                    type: "button",
                    "aria-label": label,
                    onclick: () => this.#inviting.revoke(invitation),
                },
                this.#words.t("invite.takeBack"),
            ),
        );
    }
}
