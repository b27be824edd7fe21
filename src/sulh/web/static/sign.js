// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Signing with this browser's own key: the bytes are written here, shown from the bytes, signed, and kept with the
// key's new position before anything is sent. What the node says is never trusted for what is signed.
import { Fault, code, fill, fromHex, hex, insist, isObject, join, make, named, pae, readUnsigned, sha256, tree, utf8, write } from "{sign-core.js}";
import { change, one } from "{kept.js}";

/** The account's key of this browser, or undefined. */
export const keyOf = (account) => one("keys", account);

/**
 * Whether the record knows more of this key than this browser does, or something else: then another copy of it has
 * signed (a restored profile), and one number must not say two things.
 */
const insistOwn = (key, { mechanism, org, role, seq, prev }) => {
  insist(mechanism === key.mechanism && org === key.org && role === key.role, "otherSeat");
  insist(seq <= key.position.seq + 1, "otherCopy"); // the number that the node would give next
  insist(seq !== key.position.seq + 1 || prev === key.position.id, "otherCopy");
};
/** {payload, said, id} of what would be signed next. `wanted`: what the node prepared; `position`: what it knows. */
export const compose = async (wanted, position, key, kind) => {
  insistOwn(key, position);
  insist(isObject(wanted) && isObject(wanted.body) && Array.isArray(wanted.refs), "notPrepared");
  insist(wanted.kind === kind, "otherKind");
  // The record would refuse it too; here it costs no number.
  insist(key.scope.includes(kind), "outOfScope");
  const text = write({
    body: wanted.body,
    by: null,
    issuer: { key: key.public, org: key.org, role: key.role },
    kind,
    lang: wanted.lang,
    marking: wanted.marking,
    mechanism: key.mechanism,
    occurred: wanted.occurred ?? null,
    orcon: false,
    prev: key.position.id,
    refs: wanted.refs,
    release_to: wanted.release_to ?? [],
    salt: hex(crypto.getRandomValues(new Uint8Array(16))),
    sealed: [],
    seen: position.seen,
    seq: key.position.seq + 1,
  });
  const found = readUnsigned(utf8(text));
  return { ...found, id: hex(await sha256(pae(found.payload))) };
};

/** Signs what was shown; it is durable with the key's new position before this resolves. Fault `moved`, `gone`. */
export const seal = ({ payload, said, id }, key) =>
  navigator.locks.request(`sulh-key-${key.public}`, async () => {
    const held = await keyOf(key.account);
    insist(held && held.public === key.public, "gone");
    insist(isNext(held, said), "moved"); // another tab has said something since: its number is used
    const message = pae(payload);
    const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", held.key, message));
    const known = await crypto.subtle.importKey("raw", fromHex(held.public), "Ed25519", false, ["verify"]);
    insist(await crypto.subtle.verify("Ed25519", known, signature, message), "gone");
    const leaf = {
      id, account: key.account, key: key.public, kind: said.kind, seq: said.seq, mechanism: said.mechanism,
      leaf: join([1], signature, payload), state: "waits", madeAt: Math.floor(Date.now() / 1000), tries: 0, nextAt: 0,
    };
    // Until here the signature has left nobody's hands: whatever fails now, the number is as if unused.
    let used = false;
    await change(["keys", "leaves"], (keys, leaves) => {
      const found = keys.get(key.account);
      found.onsuccess = () => {
        used = !found.result || !isNext(found.result, said);
        if (used) return;
        keys.put({ ...found.result, position: { seq: said.seq, id } });
        leaves.add(leaf);
      };
    });
    insist(!used, "moved");
    return leaf;
  });
const isNext = (key, said) => key.position.seq + 1 === said.seq && key.position.id === said.prev;

// ---- what is shown before ----

/** Words of the form that do not stand in the bytes as they were typed. */
const missing = (form, said) => {
  const texts = [];
  const walk = (value) => {
    if (typeof value === "string") texts.push(value);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(said.body);
  const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const held = texts.map(plain);
  return [...form.querySelectorAll("textarea")]
    .map((area) => plain(area.value))
    .filter((typed) => typed && !held.some((text) => text.includes(typed)));
};

const HTML_LANG = { prs: "fa-AF" };
/** Shows every field of the bytes and asks once: whether to sign. */
export const confirm = (shown, form, words) =>
  new Promise((resolve) => {
    const { said, id } = shown;
    const spoken = HTML_LANG[said.lang] ?? said.lang;
    const { body, refs, ...rest } = said;
    const label = (name) => (Object.hasOwn(words.kinds, name) ? [words.kinds[name], " "] : []);
    const role = Object.hasOwn(words.roles, said.issuer.role) ? make("span", {}, words.roles[said.issuer.role]) : code(said.issuer.role);
    const lost = missing(form, said);
    const section = (title, ...parts) => make("section", {}, make("h3", {}, title), ...parts);
    const yes = make("button", { type: "button", class: "yes" }, words.sign);
    const no = make("button", { type: "button", class: "quiet" }, words["go-back"]);
    const title = make("h2", { id: "sign-title", tabindex: "-1" }, words["sign-title"]);
    const dialog = make(
      "dialog",
      { class: "sign", "aria-labelledby": "sign-title" },
      title,
      make("p", {}, ...fill(words["sign-says"], { org: code(said.issuer.org), role })),
      ...(lost.length ? [make("div", { class: "fault", role: "alert" }, make("p", {}, words["sign-lost"]), make("ul", {}, ...lost.map((text) => make("li", { dir: "auto" }, text))))] : []),
      section(words["sign-body"], make("p", {}, ...label(said.kind), code(said.kind)), tree(words, body, spoken)),
      section(words["sign-refs"], refs.length ? make("ul", {}, ...refs.map((ref) => make("li", {}, ...named({ labels: words.refs }, ref.role), " ", code(ref.id)))) : make("p", { class: "soft" }, words.none)),
      make("details", {}, make("summary", {}, words["sign-rest"]), tree(words, { ...rest, id })),
      make("p", { class: "soft" }, words["sign-note"]),
      ...(form.dataset.unread ? [make("p", { class: "fault" }, form.dataset.unread)] : []),
      make("p", { class: "press-row" }, yes, " ", no),
    );
    let answer = false;
    yes.addEventListener("click", () => {
      answer = true;
      dialog.close();
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    title.focus(); // reading comes before pressing
  });

export { Fault };
