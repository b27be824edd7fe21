// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// The page of this browser's own key: made here and kept here, asked for by a file, granted by the organisation.
import { kebab, session, words, written } from "{desk.js}";
import { change, keeps, one } from "{kept.js}";
import { clock, mine } from "{outbox.js}";
import { ableToSign, hex, sha256, utf8 } from "{sign-core.js}";
import { standing } from "{speak.js}";

const FORMAT = "sulh key request v1";
const part = document.getElementById("own-key");
const at = (name) => part.querySelector(`[data-part=${name}]`);
const show = (name) => {
  for (const one of part.querySelectorAll("[data-part]")) one.hidden = !name.includes(one.dataset.part);
};

/** Six groups of five digits that follow from a public key: what people read to one another. */
const fingerprint = async (key) => {
  const hash = await sha256(utf8(`sulh/fingerprint/v1\n${key}\n`));
  return Array.from({ length: 6 }, (_, i) => {
    const chunk = hash.slice(5 * i, 5 * i + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(chunk % 100000).padStart(5, "0");
  }).join(" ");
};

const makeKey = async (me, form) => {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const key = hex(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const { mechanism, org, role } = me;
  const text = utf8(`sulh/key-proof/v1\n${mechanism}\n${org}\n${role}\n${key}\n`);
  const proof = hex(new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, text)));
  const scope = [...form.querySelectorAll("input[name=kind]:checked")].map((box) => box.value).sort();
  const device = form.elements.device.value.normalize("NFC").trim().slice(0, 64);
  const made = {
    account: me.account, key: pair.privateKey, public: key, proof, mechanism, org, role, keyClass: me.key_class,
    scope, device, madeAt: Math.floor(Date.now() / 1000), position: { seq: 0, id: null },
  };
  // Another tab's key is not written over: its request may be on its way.
  await change(["keys"], (keys) => {
    const held = keys.get(me.account);
    held.onsuccess = () => held.result || keys.put(made);
  });
  // Without it a browser may clear what a site keeps when room is short.
  await navigator.storage?.persist?.();
};
const requestFile = ({ public: key, proof, mechanism, org, role, keyClass, scope, device }) =>
  `${JSON.stringify({ format: FORMAT, mechanism, org, role, key_class: keyClass, key, proof, scope, device }, null, 2)}\n`;

const tellStanding = async (key, say) => {
  const out = at("standing");
  const { position, code, detail } = await standing(key);
  const sentence = position ? say["stands"] : (say[`key-${kebab(code ?? "")}`] ?? detail ?? say["no-line"]);
  out.replaceChildren(sentence);
  if (position?.expires) out.append(" ", say["stands-until"], " ", Object.assign(document.createElement("bdi"), { className: "hour", textContent: position.expires }));
  out.dataset.code = position ? "granted" : (code ?? "");
};

const draw = async (me, say) => {
  const key = await one("keys", me.account);
  if (!key) return show(["none"]);
  show(["held", "standing", "end"]);
  at("held").querySelector("[data-shows=fingerprint]").textContent = await fingerprint(key.public);
  at("held").querySelector("[data-shows=public]").textContent = key.public;
  at("held").querySelector("[data-shows=device]").textContent = key.device;
  at("held").querySelector("[data-shows=made]").textContent = clock(key.madeAt, say.digits);
  at("held").querySelector("[data-shows=said]").textContent = written(key.position.seq, say.digits);
  at("held").querySelector("[data-shows=scope]").textContent = key.scope.join(", ");
  for (const place of part.querySelectorAll("[data-shows=revoke]")) place.textContent = `sulh key revoke DIR ${key.public} --by ROLE.key --reason lost`;
  const link = at("held").querySelector("a[download]");
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([requestFile(key)], { type: "application/json" }));
  link.download = `key-${key.org}-${key.role}-${key.public.slice(0, 8)}.json`;
  await tellStanding(key, say);
};

const forget = async (me, say) => {
  const out = at("end").querySelector("[role=status]");
  const open = (await mine(me.account)).filter((leaf) => leaf.state === "waits");
  const box = at("end").querySelector("input[type=checkbox]");
  if (!box.checked) return void (out.textContent = say["forget-first"]);
  if (open.length) return void (out.textContent = say["forget-waits"]);
  await change(["keys"], (keys) => void keys.delete(me.account));
  box.checked = false;
  out.textContent = "";
  await draw(me, say);
};

const begin = async () => {
  const [me, say] = [await session(), await words()];
  if (!me?.role) return show(["nobody"]);
  if (!(await ableToSign()) || !navigator.locks || !(await keeps())) return show(["unable"]);
  // A key that stays behind for whoever sits down next is nobody's.
  if (me.shared && !(await one("keys", me.account))) return show(["shared"]);
  const form = at("none").querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.querySelector("input[name=kind]:checked")) return void (form.querySelector("[role=alert]").hidden = false);
    await makeKey(me, form);
    await draw(me, say);
    at("held").querySelector("h2").focus();
  });
  at("held").querySelector("button").addEventListener("click", () => void draw(me, say));
  at("end").querySelector("button").addEventListener("click", () => void forget(me, say));
  await draw(me, say);
};

if (part) void begin();
