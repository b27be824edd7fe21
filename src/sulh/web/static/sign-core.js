// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Made by tools/make_sign_core.py from verify/signer.html; change it there.
"use strict";
const MAX_DEPTH = 16; // brackets open at once: no parser's stack decides
const MAX_PAYLOAD = 60000 - 65;

/** Why nothing is signed; `code` names the sentence. */
class Fault extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
const refused = (code) => new Fault(code);
const insist = (held, code) => {
  if (!held) throw refused(code);
};

// ---- bytes ----

const utf8 = (text) => new TextEncoder().encode(text);
/** Text of bytes that are UTF-8, or null; nothing is repaired, and a byte order mark stays what it is. */
const textOf = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
};
const join = (...parts) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const toBase64 = (bytes) => {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) out += i + k > bytes.length ? "=" : ALPHABET[(three >> (18 - 6 * k)) & 63];
  }
  return out;
};

// ---- plain JSON: one spelling for each value ----

const tooDeep = (text) => {
  let open = 0, inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === "\\") i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === "{" || c === "[") {
      if (++open > MAX_DEPTH) return true;
    } else if (c === "}" || c === "]") open--;
  }
  return false;
};
/** Writes a value in its one spelling; throws `notPlain` for what has none. */
const write = (value) => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    insist(Number.isSafeInteger(value), "notPlain");
    return String(value);
  }
  if (typeof value === "string") {
    // An escaped half of a surrogate pair is no character: other programs put U+FFFD there.
    insist(!/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/u.test(value), "notPlain");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const names = Object.keys(value).sort(); // ASCII: by UTF-16 unit is by byte
  insist(names.every((name) => /^[A-Za-z0-9_]{1,64}$/.test(name)), "notPlain");
  return `{${names.map((name) => `"${name}":${write(value[name])}`).join(",")}}`;
};
/**
 * {value} of plain JSON, or null. JSON.parse alone would take the last of two equal members and round
 * 2^53 + 1: writing the value again and comparing shows both.
 */
const readPlain = (bytes) => {
  const text = textOf(bytes);
  if (text === null || tooDeep(text)) return null;
  try {
    const value = JSON.parse(text);
    return write(value) === text ? { value } : null;
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof Fault) return null;
    throw problem;
  }
};
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const exactly = (object, names) =>
  isObject(object) && names.every((name) => Object.hasOwn(object, name)) && Object.keys(object).length === names.length;
const isNatural = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value, pattern) => typeof value === "string" && pattern.test(value);
const HEX32 = /^[0-9a-f]{64}$/, HEX16 = /^[0-9a-f]{32}$/, NAME = /^[a-z][a-z0-9_]{0,39}$/;
const KIND = /^[a-z][a-z_]{0,30}\.[a-z][a-z0-9_]{0,40}\.v[1-9][0-9]{0,2}$/;

// ---- what can be shown ----

const TYPE = "application/vnd.sulh.statement.v1+json";
const FIELDS = [
  "body", "by", "issuer", "kind", "lang", "marking", "mechanism", "occurred", "orcon", "prev", "refs",
  "release_to", "salt", "sealed", "seen", "seq",
];
// Nothing is hidden: what draws no shape, or turns the reading direction, cannot be shown as it is. Isolates are
// written out beside their text; joiners stand between letters of the Arabic script, whose shape they are.
const HIDDEN = /(?![\n\t\u200c\u200d\u2066-\u2069])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const LOOSE_JOINER = /(?<!\p{Script_Extensions=Arabic})[\u200c\u200d]|[\u200c\u200d](?!\p{Script_Extensions=Arabic})/u;
const showable = (value) => {
  if (typeof value === "string") return !HIDDEN.test(value) && !LOOSE_JOINER.test(value);
  if (Array.isArray(value)) return value.every(showable);
  return !isObject(value) || Object.entries(value).every(([name, one]) => /^[a-z0-9_]+$/.test(name) && showable(one));
};

/** {payload, said} of the bytes of an unsigned statement; a newline after them is no part of them. */
const readUnsigned = (bytes) => {
  const payload = bytes.at(-1) === 0x0a ? bytes.slice(0, -1) : bytes;
  insist(payload.length <= MAX_PAYLOAD, "tooLong");
  const said = readPlain(payload)?.value;
  insist(exactly(said, FIELDS), "notStatement");
  const { issuer, kind, mechanism, prev, seen, refs, sealed, seq, salt } = said;
  const form =
    exactly(issuer, ["key", "org", "role"]) && isText(issuer.key, HEX32) && isText(issuer.org, NAME) &&
    isText(issuer.role, NAME) && isText(kind, KIND) && isObject(said.body) && isText(salt, HEX16) &&
    [mechanism, prev].every((id) => id === null || isText(id, HEX32)) && isNatural(seq) && seq >= 1 &&
    exactly(seen, ["root", "size"]) && isText(seen.root, HEX32) && isNatural(seen.size) && Array.isArray(refs) &&
    refs.every((ref) => exactly(ref, ["id", "role"]) && isText(ref.id, HEX32) && isText(ref.role, NAME)) &&
    Array.isArray(said.release_to) && Array.isArray(sealed) && typeof said.orcon === "boolean" &&
    [said.lang, said.marking].every((text) => typeof text === "string");
  insist(form, "notStatement");
  insist(sealed.length === 0 && kind !== "record.sealed.v1", "sealedInside");
  insist(showable(said), "notShowable");
  return { payload, said };
};

// ---- signing ----

const pae = (payload) => join(utf8(`DSSEv1 ${TYPE.length} ${TYPE} ${payload.length} `), payload);

const PKCS8 = fromHex("302e020100300506032b657004220420"); // RFC 8410: before the seed of an Ed25519 key

/** Whether this browser signs with Ed25519 as RFC 8032 says (its first test vector). */
const ableToSign = async () => {
  if (typeof crypto === "undefined" || !crypto.subtle) return false;
  try {
    const seed = fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const key = await crypto.subtle.importKey("pkcs8", join(PKCS8, seed), "Ed25519", false, ["sign"]);
    const signed = hex(new Uint8Array(await crypto.subtle.sign("Ed25519", key, new Uint8Array(0))));
    return signed.startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b");
  } catch (problem) {
    if (problem.name === "NotSupportedError" || problem.name === "DataError") return false;
    throw problem;
  }
};

/** An element with children; text goes in as text, so nothing in a file becomes a part of the page. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
/** Isolates are the one thing without a shape that a statement may hold: they are written out. */
const visible = (text) =>
  text.replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
const code = (text) => make("bdi", { dir: "ltr", class: "code" }, visible(String(text)));
/** A sentence whose {names} are filled with nodes. */
const fill = (sentence, values) =>
  sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part].cloneNode(true) : part)).filter((part) => part !== "");
const named = (words, name) => {
  const label = name === "issuer" ? "says" : name;
  return Object.hasOwn(words.labels, label) ? [words.labels[label], " ", code(name)] : [code(name)];
};

const empty = (value) => (Array.isArray(value) && !value.length) || (isObject(value) && !Object.keys(value).length);
const tree = (words, value, spoken = "und") => {
  if (value === null || value === "" || empty(value)) return make("span", { class: "help" }, words.none, " ", code(write(value)));
  if (Array.isArray(value)) return make("ul", {}, ...value.map((one) => make("li", {}, tree(words, one, spoken))));
  if (isObject(value)) {
    const rows = Object.entries(value).flatMap(([name, one]) => [
      make("dt", {}, ...named(words, name)), make("dd", {}, tree(words, one, spoken)),
    ]);
    return make("dl", {}, ...rows);
  }
  if (typeof value !== "string") return code(value);
  return /^[\x21-\x7e]+$/.test(value) ? code(value) : make("bdi", { dir: "auto", lang: spoken }, visible(value));
};

export { Fault, insist, utf8, join, hex, fromHex, sha256, toBase64, write, readPlain, isObject, readUnsigned, pae, ableToSign, make, visible, code, fill, named, tree };
