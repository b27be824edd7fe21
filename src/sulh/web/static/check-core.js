// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Made by tools/make_check_core.py from verify/check.html; change it there.
"use strict";
// Checks sulh receipts and certificates (docs/format.md) with nothing but WebCrypto. No network, no storage.
// Shares no code with the Python or the Go verifier: three readings of one page of specification.

const MAX_DEPTH = 16; // brackets open at once: no parser's stack decides
const TYPE_LOG = 1, TYPE_COSIGNER = 4, TYPE_MLDSA = 6;
const LENGTHS = { [TYPE_LOG]: [32, 64], [TYPE_COSIGNER]: [32, 72], [TYPE_MLDSA]: [1312, 2428] };

/** Why a file proves nothing: `verdict` is "tampered" or "refused", `code` as docs/format.md names it. */
class Fault extends Error {
  constructor(verdict, code) {
    super(`${verdict} (${code})`);
    this.verdict = verdict;
    this.code = code;
  }
}
const tampered = (code) => new Fault("tampered", code);
const refused = (code) => new Fault("refused", code);
const insist = (held, fault) => {
  if (!held) throw fault;
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
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(ALPHABET, (letter, i) => [letter, i]));
/** Standard base64 in its one spelling (padded, no stray bits, no line breaks), or null. */
const base64 = (text) => {
  if (typeof text !== "string" || text.length % 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const letters = text.replace(/=+$/, "");
  const out = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0, held = 0, at = 0;
  for (const letter of letters) {
    bits = ((bits << 6) | VALUES.get(letter)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 0xff;
    }
  }
  const stray = bits & ((1 << held) - 1);
  return stray || text.length - letters.length !== (4 - (letters.length % 4)) % 4 ? null : out;
};
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
const NOT_PLAIN = new Fault("refused", "not_plain");
/** Writes a value in its one spelling; throws NOT_PLAIN for what has none. */
const write = (value) => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    insist(Number.isSafeInteger(value), NOT_PLAIN);
    return String(value);
  }
  if (typeof value === "string") {
    // An escaped half of a surrogate pair is no character: other programs put U+FFFD there.
    insist(!/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/u.test(value), NOT_PLAIN);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const names = Object.keys(value).sort(); // ASCII: by UTF-16 unit is by byte
  insist(names.every((name) => /^[A-Za-z0-9_]{1,64}$/.test(name)), NOT_PLAIN);
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
    if (problem instanceof SyntaxError || problem === NOT_PLAIN) return null;
    throw problem;
  }
};
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
/** A member of an object that the file itself wrote, or undefined: nothing comes from a prototype. */
const get = (object, name) => (isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined);
const hasAll = (object, names) => isObject(object) && names.every((name) => Object.hasOwn(object, name));
const exactly = (object, names) => hasAll(object, names) && Object.keys(object).length === names.length;
const isNatural = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value, pattern) => typeof value === "string" && pattern.test(value);
const HEX32 = /^[0-9a-f]{64}$/, HEX64 = /^[0-9a-f]{128}$/, NAME = /^[a-z][a-z0-9_]{0,39}$/;
const KIND = /^[a-z][a-z_]{0,30}\.[a-z][a-z0-9_]{0,40}\.v[1-9][0-9]{0,2}$/;
const isKind = (value) => isText(value, KIND);
const isHash = (value) => isText(value, /^[^]{44}$/) && base64(value)?.length === 32;
const isHashes = (value, most = 63) => Array.isArray(value) && value.length <= most && value.every(isHash);
const listOf = (value, least, most) => Array.isArray(value) && value.length >= least && value.length <= most;

// ---- Ed25519 as libsodium holds it ----

const SMALL_ORDER = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000080",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000080",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
]);
const number = (littleEndian) => BigInt("0x" + hex(Uint8Array.from(littleEndian).reverse()));
const PRIME = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const strictPoint = (point) => !SMALL_ORDER.has(hex(point)) && number(point) % 2n ** 255n < PRIME;

/** Whether the signature holds by docs/format.md, section 6; browsers alone take more than libsodium. */
const verify = async (key, message, signature) => {
  if (key.length !== 32 || signature.length !== 64) return false;
  const [R, S] = [signature.slice(0, 32), signature.slice(32)];
  if (!strictPoint(key) || !strictPoint(R) || number(S) >= ORDER) return false;
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  } catch (problem) {
    // DataError: the 32 bytes are no point of the curve. Anything else is the browser's fault, not the key's.
    if (problem.name === "DataError") return false;
    throw problem;
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
};

/**
 * Whether this browser holds Ed25519 as section 6 asks. Points with a part of small order tell equations
 * apart: a browser that multiplies by the cofactor takes the third, which other verifiers refuse.
 */
const KNOWN = [
  ["10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f", "ed25519vectors",
    "36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56bbbfd00bd9c259d8d222d15e67a3d8228585050dbb9b9585be20d8fadc721da03", true],
  ["d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b", true],
  ["10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f", "ed25519vectors 3",
    "b62cf890de42c413b11b1411c9f01f1c4d77aa87ef182258d1251f69af2a3506030b03796b78f7afeadfccaedc9d09ce6d487d1ece1f16b1ae2b59b7e5c40603", false],
];
const selfTest = async () => {
  if (typeof crypto === "undefined" || !crypto.subtle) return false;
  try {
    for (const [key, message, signature, holds] of KNOWN)
      if ((await verify(fromHex(key), utf8(message), fromHex(signature))) !== holds) return false;
    return true;
  } catch (problem) {
    if (problem.name === "NotSupportedError") return false; // the browser has no Ed25519
    throw problem;
  }
};

// ---- notes, heads, cosignatures, proofs ----

const NOT_IN_NAMES = /[\u0000-\u0020+\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const keyName = (name) => name !== "" && !NOT_IN_NAMES.test(name) && !/\p{Surrogate}/u.test(name);

/** A vkey {text, name, id, type, key}, or null. */
const readVkey = async (text, types) => {
  const parts = typeof text === "string" ? /^([^+]*)\+([^+]*)\+([^]*)$/.exec(text) : null;
  const material = parts && keyName(parts[1]) ? base64(parts[3]) : null;
  if (!material || !types.includes(material[0]) || material.length !== 1 + LENGTHS[material[0]][0]) return null;
  if (material[0] === TYPE_MLDSA && utf8(parts[1]).length > 255) return null;
  const id = hex((await sha256(utf8(parts[1] + "\n"), material)).slice(0, 4));
  return parts[2] === id ? { text, name: parts[1], id, type: material[0], key: material.slice(1) } : null;
};
/** An integer in decimal digits without leading zero, up to 2^53 - 1, or null. */
const decimal = (text) => {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
};
/** A note {text, lines: [{name, id, signature}]}. */
const readNote = (note) => {
  const malformed = tampered("note_malformed");
  const cut = note.lastIndexOf("\n\n");
  insist(!/[\u0000-\u0009\u000b-\u001f]/.test(note) && cut >= 0, malformed);
  insist(note.endsWith("\n") && cut + 2 < note.length, malformed);
  const spelled = note.slice(cut + 2, -1).split("\n");
  insist(spelled.length <= 100, malformed);
  const lines = spelled.map((line) => {
    const parts = /^— ([^ ]+) ([^ ]+)$/.exec(line);
    const bytes = parts && keyName(parts[1]) ? base64(parts[2]) : null;
    insist(bytes && bytes.length >= 5, malformed);
    return { name: parts[1], id: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  });
  return { text: note.slice(0, cut + 1), lines };
};
/**
 * {origin, size, root} of a note's text: exactly three lines. With more, another signed text whose second
 * line is a number, such as a relay's note, could be read as a head and accuse its signer.
 */
const readHead = ({ text }) => {
  const said = text.split("\n");
  const [size, root] = [decimal(said[1] ?? ""), base64(said[2] ?? "")];
  insist(said.length === 4 && said[0] !== "" && size !== null && root?.length === 32, tampered("note_malformed"));
  return { origin: said[0], size, root };
};
const isOf = (line, key) => line.name === key.name && line.id === key.id;

/** Throws unless the line holds; gives the seconds that it names (0 for a log's own). */
const insistLine = async (note, key, line) => {
  insist(line.signature.length === LENGTHS[key.type][1], tampered("signature_length"));
  if (key.type === TYPE_LOG) {
    insist(await verify(key.key, utf8(note.text), line.signature), tampered("signature_wrong"));
    return 0;
  }
  const seconds = new DataView(line.signature.buffer).getBigUint64(line.signature.byteOffset);
  insist(seconds <= BigInt(Number.MAX_SAFE_INTEGER), tampered("signature_time"));
  const message = utf8(`cosignature/v1\ntime ${seconds}\n${note.text}`);
  insist(await verify(key.key, message, line.signature.slice(8)), tampered("signature_wrong"));
  return Number(seconds);
};
/** The head of a note that `key` signed: one line of a log, one or more of a cosigner, and each holds. */
const signedHead = async (text, key) => {
  const note = readNote(text);
  const lines = note.lines.filter((line) => isOf(line, key));
  insist(lines.length === 1 || (lines.length > 1 && key.type !== TYPE_LOG), tampered("head_unsigned"));
  for (const line of lines) await insistLine(note, key, line);
  const head = readHead(note);
  insist(key.type !== TYPE_LOG || head.origin === key.name, tampered("head_origin"));
  return head;
};

const leafHash = (...parts) => sha256([0], ...parts);
/** Throws unless the leaf hash stands at `index` under the head (RFC 9162, section 2.1.3.2). */
const insistIncluded = async (head, index, leaf, proof) => {
  insist(index < head.size, tampered("inclusion_index"));
  let at = index, last = head.size - 1, found = leaf;
  for (const sibling of proof.map(base64)) {
    // A proof of another length proves nothing: a node could pass for a leaf.
    insist(last > 0, tampered("inclusion_length"));
    if (at % 2 === 1 || at === last) {
      found = await sha256([1], sibling, found);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else found = await sha256([1], found, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  insist(last === 0, tampered("inclusion_length"));
  insist(same(found, head.root), tampered("inclusion_root"));
};

// ---- statements and charters ----

const TYPE = (name) => `application/vnd.sulh.${name}.v1+json`;
const MAX_LEAF = 60000, LEAF_HEADER = 65;

/** {keyid, signature, payload, message} of a DSSE envelope of this type, or null. */
const readSigned = (value, type) => {
  if (!exactly(value, ["payload", "payloadType", "signatures"]) || value.payloadType !== type) return null;
  if (!listOf(value.signatures, 1, 1) || !exactly(value.signatures[0], ["keyid", "sig"])) return null;
  const { keyid, sig } = value.signatures[0];
  const [payload, signature] = [base64(value.payload), base64(sig)];
  if (!payload || signature?.length !== 64 || !isText(keyid, HEX32)) return null;
  return { keyid, signature, payload, message: pae(type, payload) };
};
const pae = (type, payload) => join(utf8(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload);
const insistSigned = async ({ keyid, message, signature }) =>
  insist(await verify(fromHex(keyid), message, signature), tampered("bad_signature"));

/** A statement's header and body, or null if its payload is not of the form of section 24. */
const readHeader = async (envelope) => {
  const read = envelope.payload.length <= MAX_LEAF - LEAF_HEADER ? readPlain(envelope.payload) : null;
  if (!hasAll(read?.value, ["body", "issuer", "kind", "mechanism", "prev", "seq"])) return null;
  const { body, issuer, kind, mechanism, prev, seq } = read.value;
  const form =
    exactly(issuer, ["key", "org", "role"]) && isText(issuer.key, HEX32) &&
    isText(issuer.org, NAME) && isText(issuer.role, NAME) && isKind(kind) && isObject(body) &&
    [mechanism, prev].every((id) => id === null || isText(id, HEX32)) && isNatural(seq) && seq >= 1;
  if (!form) return null;
  const { key, org, role } = issuer;
  const id = hex(await sha256(envelope.message));
  return { ...envelope, keyid: key, id, kind, mechanism, key, org, role, seq, prev, body, whole: read.value };
};
const readStatement = async (value) => {
  const envelope = readSigned(value, TYPE("statement"));
  const said = envelope && (await readHeader(envelope));
  return said && said.key === envelope.keyid ? said : null;
};
/** The payload of a leaf, or null if the leaf has not the length and the first byte of one. */
const payloadOf = (leaf) =>
  leaf.length > LEAF_HEADER && leaf.length <= MAX_LEAF && leaf[0] === 1 ? leaf.slice(LEAF_HEADER) : null;
const readLeaf = async (leaf) => {
  const payload = payloadOf(leaf);
  if (!payload) return null;
  return readHeader({ signature: leaf.slice(1, LEAF_HEADER), payload, message: pae(TYPE("statement"), payload) });
};
const hashOf = (said) => leafHash([1], said.signature, said.payload);

const ROLES = {
  party: ["financial_authority", "liaison_officer", "monitor", "party", "sealing"],
  co_chair: ["co_chair", "monitor", "sealing"],
  secretariat: ["monitor", "sealing", "secretariat"],
  monitor: ["monitor", "sealing"],
  guarantor: ["guarantor", "sealing"],
  mediator: [],
  documentarian: ["documentarian"],
};
const HOSTING = { real: "secretariat", exercise: "secretariat", documentary: "documentarian" };
const twice = (list) => new Set(list).size !== list.length;

/** A charter {said, log, host, hostOrg, organisations, cosigners}, or null. */
const readCharter = async (value) => {
  const said = await readStatement(value);
  if (said?.kind !== "record.charter.v1" || said.mechanism !== null) return null;
  const { body } = said;
  const hosting = isText(get(body, "charter_class"), /^[a-z]+$/) ? get(HOSTING, body.charter_class) : undefined;
  const log = await readVkey(get(body, "log"), [TYPE_LOG]);
  const [host, listed, declared] = [get(body, "host"), get(body, "organisations"), get(body, "cosigners") ?? []];
  if (!hosting || !log || get(body, "origin") !== log.name || !isText(host, HEX32)) return null;
  if (!listOf(listed, 1, 32) || !listOf(declared, 0, 64) || get(body, "cosigners") === null) return null;
  const organisations = listed.map((org) => ({ id: get(org, "id"), kind: get(org, "kind"), root: get(org, "root") ?? null }));
  for (const { id, kind, root } of organisations) {
    if (!isText(id, NAME) || typeof kind !== "string" || !Object.hasOwn(ROLES, kind)) return null;
    if (root !== null && !isText(root, HEX32)) return null;
  }
  const roots = organisations.map(({ root }) => root).filter((root) => root !== null);
  if (twice(organisations.map(({ id }) => id)) || twice([host, ...roots])) return null;
  const cosigners = [];
  for (const row of declared) {
    const key = await readVkey(get(row, "vkey"), [TYPE_COSIGNER, TYPE_MLDSA]);
    if (!key || !organisations.some(({ id }) => id === get(row, "org"))) return null;
    cosigners.push({ org: row.org, key });
  }
  if (twice(cosigners.map(({ key }) => key.name))) return null;
  const hostOrg = organisations.find(({ kind }) => kind === hosting)?.id;
  return hostOrg === undefined ? null : { said, log, host, hostOrg, organisations, cosigners };
};
const insistDrafted = async (charter) => {
  await insistSigned(charter.said);
  const { org, role, key } = charter.said;
  const drafter = charter.organisations.find(({ id }) => id === org);
  insist(role === "root" && drafter?.root === key, tampered("not_the_drafter"));
};
/** {charter, hashes} of a member that is exactly {hashes, statement}, or null. */
const readFounding = async (value) => {
  if (!exactly(value, ["hashes", "statement"]) || !isHashes(value.hashes)) return null;
  const charter = await readCharter(value.statement);
  return charter && { charter, hashes: value.hashes };
};

/** The joint and operational policy files that follow from a charter (section 8). */
const policies = ({ log, organisations, cosigners }) => {
  const side = (kind, word) => {
    const lines = [], members = [];
    for (const org of organisations.filter((one) => one.kind === kind)) {
      const names = cosigners.filter((one) => one.org === org.id).map(({ key }) => {
        lines.push(`witness ${key.name} ${key.text}`);
        return key.name;
      });
      if (names.length > 1) lines.push(`group ${org.id} all ${names.join(" ")}`);
      if (names.length) members.push(names.length > 1 ? org.id : names[0]);
    }
    return members.length ? { lines: [...lines, `group ${kind} ${word} ${members.join(" ")}`], kind } : null;
  };
  const policy = (...sides) => {
    const there = sides.filter((one) => one !== null);
    const lines = cosigners.length
      ? [...there.flatMap((one) => one.lines), `group tier all ${there.map((one) => one.kind).join(" ")}`, "quorum tier"]
      : ["quorum none"];
    return [`log ${log.text}`, ...lines, ""].join("\n");
  };
  const [parties, chairs] = [side("party", "all"), side("co_chair", "any")];
  return { joint: policy(parties, chairs), operational: policy(chairs) };
};
/** The tiers reached; an organisation that declares no key has not signed. */
const tiersOf = ({ organisations, cosigners }, signers) => {
  const signed = ({ id }) => {
    const keys = cosigners.filter(({ org }) => org === id);
    return keys.length > 0 && keys.every(({ key }) => signers.has(key));
  };
  const of = (kind) => organisations.filter((org) => org.kind === kind);
  if (!cosigners.length) return ["operational", "joint"];
  if (!of("co_chair").some(signed)) return [];
  return of("party").every(signed) ? ["operational", "joint"] : ["operational"];
};

// ---- receipts (section 24) ----

const MAX_FILE = 1000000, MAX_RECEIPT = 400000;

const isSeating = ({ kind, body }) => {
  if (!isText(get(body, "proof"), HEX64)) return false;
  if (kind === "record.key_rotate.v1") return ["new", "old"].every((name) => isText(get(body, name), HEX32));
  const scope = get(body, "scope");
  return (
    kind === "record.key_grant.v1" && isText(get(body, "key"), HEX32) && isText(get(body, "role"), NAME) &&
    ["role", "device"].includes(get(body, "level")) &&
    (scope === undefined || (listOf(scope, 1, 64) && scope.every(isKind)))
  );
};
/** {index, hashes, note} of a C2SP tlog-proof without extra data, or null. */
const readProof = (text) => {
  if (typeof text !== "string" || !text.includes("\n\n")) return null;
  const cut = text.indexOf("\n\n");
  const [first, second = "", ...hashes] = text.slice(0, cut).split("\n");
  const index = decimal(/^index (.*)$/.exec(second)?.[1] ?? "");
  if (first !== "c2sp.org/tlog-proof@v1" || index === null || !isHashes(hashes)) return null;
  return { index, hashes, note: text.slice(cut + 2) };
};
/** A receipt file that has its form (nothing of it is checked), or null. */
const readReceipt = async (file) => {
  if (!exactly(file, ["charter", "format", "keys", "policy", "proof", "statement"])) return null;
  const [founding, said, proof] = [await readFounding(file.charter), await readStatement(file.statement), readProof(file.proof)];
  const { policy } = file;
  const claims = exactly(policy, ["joint", "operational"]) &&
    Object.values(policy).every((text) => typeof text === "string" && [...text].length <= 200000);
  if (!founding || !said || !proof || !claims || !listOf(file.keys, 0, 64)) return null;
  const keys = [];
  for (const row of file.keys) {
    const key = exactly(row, ["hashes", "index", "statement"]) && isHashes(row.hashes) && (await readStatement(row.statement));
    if (!key || !isNatural(row.index) || row.index <= (keys.at(-1)?.index ?? 0) || !isSeating(key)) return null;
    keys.push({ said: key, index: row.index, hashes: row.hashes });
  }
  if (keys.length && keys.at(-1).index >= proof.index) return null;
  return { ...founding, keys, policy, note: proof.note, entry: { said, index: proof.index, hashes: proof.hashes } };
};

/** Step 3: the head, the cosigners' lines in the note's order, and the keys that signed. */
const checkHead = async ({ charter, note: text }) => {
  const { log } = charter;
  const note = readNote(text);
  const own = note.lines.filter((line) => isOf(line, log));
  insist(own.length === 1, tampered("head_unsigned"));
  await insistLine(note, log, own[0]);
  const head = readHead(note);
  insist(head.origin === log.name, tampered("head_origin"));
  const [ties, signers] = [[], new Set()];
  for (const line of note.lines.filter((one) => !isOf(one, log))) {
    const key = charter.cosigners.find((one) => isOf(line, one.key))?.key;
    if (!key || key.type === TYPE_MLDSA) continue; // no browser checks ML-DSA-44: as if it were not there
    ties.push({ name: key.name, time: await insistLine(note, key, line) });
    signers.add(key);
  }
  return { head, ties, signers };
};

/** Step 6: who sits where, from the charter through grants and rotations. */
class Seats {
  constructor({ said, organisations, host, hostOrg }) {
    this.charter = said.id;
    this.kinds = new Map(organisations.map(({ id, kind }) => [id, kind]));
    this.held = new Map([[host, { org: hostOrg, role: "host", level: "role", scope: [] }]]);
    for (const { id, root } of organisations)
      if (root !== null) this.held.set(root, { org: id, role: "root", level: "root", scope: [] });
  }
  act({ key, org, role, kind }) {
    const seat = this.held.get(key);
    insist(seat, tampered("unknown_key"));
    insist(seat.org === org && seat.role === role, tampered("not_its_role"));
    for (let one = seat; one; one = one.level === "device" ? this.held.get(one.by) : null)
      insist(!one.ended, tampered("revoked_key"));
    insist(!seat.scope.length || seat.scope.includes(kind), tampered("out_of_scope"));
    return seat;
  }
  /** The new key itself must have signed: else anyone could claim it who knows its public half. */
  async insistProof({ body }, org, role, key) {
    const text = utf8(`sulh/key-proof/v1\n${this.charter}\n${org}\n${role}\n${key}\n`);
    insist(await verify(fromHex(key), text, fromHex(body.proof)), tampered("bad_signature"));
  }
  async take(said) {
    const seat = this.act(said);
    return said.kind === "record.key_grant.v1" ? this.grant(said, seat) : this.rotate(said);
  }
  async grant(said, granter) {
    const { key, level, role, scope = [] } = said.body;
    const byRoot = granter.level === "root" && level === "role";
    const byRole = granter.level === "role" && granter.role !== "host" && level === "device";
    insist(byRoot || byRole, tampered("may_not_grant"));
    const roles = byRoot ? ROLES[this.kinds.get(said.org)] : [granter.role];
    insist(roles.includes(role), tampered("may_not_grant_role"));
    const within = scope.length > 0 && scope.every((kind) => granter.scope.includes(kind));
    insist(!granter.scope.length || within, tampered("wider_scope"));
    insist(!this.held.has(key), tampered("key_in_use"));
    await this.insistProof(said, said.org, role, key);
    this.held.set(key, { org: said.org, role, level, scope, by: said.key });
  }
  async rotate(said) {
    insist(said.role === "root", tampered("may_not_say"));
    const old = this.held.get(said.body.old);
    insist(old && old.org === said.org, tampered("not_own_key"));
    insist(!old.ended, tampered("revoked_key"));
    insist(!this.held.has(said.body.new), tampered("key_in_use"));
    await this.insistProof(said, old.org, old.role, said.body.new);
    this.held.set(said.body.new, { ...old });
    old.ended = true;
  }
}

/** The result of a receipt file by the seven steps of section 24; throws a Fault at the first that fails. */
const checkReceipt = async (file, given) => {
  const read = await readReceipt(file); // 1. form
  insist(read, refused("bad_receipt"));
  const { charter, hashes, keys, policy, entry } = read;
  const charterId = charter.said.id;
  await insistDrafted(charter); // 2. charter
  insist(given === null || given === charterId, tampered("other_charter"));
  const { head, ties, signers } = await checkHead(read); // 3. head
  const entries = [...keys, entry];
  await insistIncluded(head, 0, await hashOf(charter.said), hashes); // 4. inclusion
  for (const { said, index, hashes: proof } of entries) await insistIncluded(head, index, await hashOf(said), proof);
  for (const { said, index } of entries) { // 5. words
    await insistSigned(said);
    insist(said.mechanism === charterId || (index === 0 && said.id === charterId), tampered("other_mechanism"));
  }
  const seats = new Seats(charter); // 6. keys
  for (const { said } of keys) await seats.take(said);
  seats.act(entry.said);
  const derived = policies(charter); // 7. policy
  const follows = derived.joint === policy.joint && derived.operational === policy.operational;
  const { id, kind, org, role, key } = entry.said;
  return {
    verdict: "holds", code: "", charter_id: charterId, confirmed: given !== null,
    id, kind, org, role, key, index: entry.index, size: head.size, root: toBase64(head.root),
    policy: follows ? "charter" : "claim", tiers: follows ? tiersOf(charter, signers) : [], cosigners: ties,
    unchecked: [
      ...(given === null ? ["charter"] : []), ...(follows ? [] : ["policy"]), "amendment", "revocation", "void",
      ...(charter.cosigners.some((one) => one.key.type === TYPE_MLDSA) ? ["ml-dsa-44"] : []),
    ],
  };
};

// ---- certificates (section 25) ----

const members = (...names) => ["format", "what", ...names];
const consent = (held) => insist(held, tampered("no_contradiction"));

/** Each reads its form (null if it is another) and gives the steps that judge it. */
const CERTIFICATES = {
  async fork(file) {
    const leaf = get(file, "leaf");
    const key = await readVkey(get(file, "key"), [TYPE_LOG, TYPE_COSIGNER, TYPE_MLDSA]);
    const form = exactly(file, members("heads", "key", ...(leaf === undefined ? [] : ["leaf"]))) && key &&
      listOf(file.heads, 2, 2) && file.heads.every((note) => typeof note === "string") &&
      (leaf === undefined || (exactly(leaf, ["hashes", "index", "proofs"]) && isNatural(leaf.index) &&
        listOf(leaf.hashes, 2, 2) && isHashes(leaf.hashes) && listOf(leaf.proofs, 2, 2) && leaf.proofs.every((one) => isHashes(one))));
    return form && (async () => {
      insist(key.type !== TYPE_MLDSA, refused("unsupported"));
      const [one, two] = [await signedHead(file.heads[0], key), await signedHead(file.heads[1], key)];
      insist(one.origin === two.origin, tampered("head_origin"));
      if (leaf === undefined) consent(one.size === two.size && !same(one.root, two.root));
      else {
        consent(leaf.hashes[0] !== leaf.hashes[1]);
        await insistIncluded(one, leaf.index, base64(leaf.hashes[0]), leaf.proofs[0]);
        await insistIncluded(two, leaf.index, base64(leaf.hashes[1]), leaf.proofs[1]);
      }
      return { accused: key.text, verdict: "proven" };
    });
  },

  async equivocation(file) {
    if (!exactly(file, members("accused", "refusals", "statements")) || !isText(file.accused, HEX32)) return null;
    if (!listOf(file.refusals, 0, 16) || !listOf(file.statements, 2, 2)) return null;
    const [one, two] = [await readStatement(file.statements[0]), await readStatement(file.statements[1])];
    const refusals = file.refusals.map((value) => {
      const envelope = readSigned(value, TYPE("refusal"));
      const said = envelope && readPlain(envelope.payload)?.value;
      return ["id", "key", "mechanism"].every((name) => isText(get(said, name), HEX32)) ? { ...envelope, said } : null;
    });
    if (!one || !two || refusals.includes(null)) return null;
    return async () => {
      await insistSigned(one);
      await insistSigned(two);
      insist(one.key === file.accused && two.key === file.accused, tampered("other_accused"));
      insist(one.mechanism !== null && one.mechanism === two.mechanism, tampered("other_mechanism"));
      consent(one.seq === two.seq && one.id !== two.id);
      for (const refusal of refusals) {
        await insistSigned(refusal);
        const { id, key, mechanism } = refusal.said;
        const names = mechanism === one.mechanism && key === file.accused && [one.id, two.id].includes(id);
        insist(names, tampered("other_refusal"));
      }
      return { accused: file.accused, charter_id: one.mechanism, verdict: "proven" };
    };
  },

  async broken_promise(file) {
    const readPromise = (value) => {
      const envelope = readSigned(value, TYPE("receipt"));
      const said = envelope && readPlain(envelope.payload)?.value;
      const form = exactly(said, ["id", "index", "leaf_hash", "mechanism", "received_at"]) && isNatural(said.index) &&
        ["id", "leaf_hash", "mechanism"].every((name) => isText(said[name], HEX32)) &&
        typeof said.received_at === "string" && [...said.received_at].length >= 1 && [...said.received_at].length <= 64;
      return form ? { ...envelope, said } : null;
    };
    const { accused } = file;
    const promise = readPromise(get(file, "promise"));
    if (!isText(get(file, "accused"), HEX32) || !promise) return null;
    const { index, leaf_hash, mechanism } = promise.said;
    const insistMade = async (made) => {
      await insistSigned(made);
      insist(made.keyid === accused, tampered("other_accused"));
    };
    if (exactly(file, members("accused", "promise", "promise2"))) {
      const other = readPromise(file.promise2);
      return other && (async () => {
        await insistMade(promise);
        await insistMade(other);
        insist(other.said.mechanism === mechanism, tampered("other_mechanism"));
        consent(other.said.index === index && other.said.leaf_hash !== leaf_hash);
        return { accused, charter_id: mechanism, verdict: "proven" };
      });
    }
    if (!exactly(file, members("accused", "charter", "head", "leaf", "promise")) || typeof file.head !== "string") return null;
    const { leaf } = file;
    if (!exactly(leaf, ["hash", "index", "proof"]) || !isHash(leaf.hash) || !isNatural(leaf.index) || !isHashes(leaf.proof)) return null;
    const founding = await readFounding(file.charter);
    return founding && (async () => {
      const { charter, hashes } = founding;
      await insistMade(promise);
      await insistDrafted(charter);
      insist(charter.said.id === mechanism, tampered("other_mechanism"));
      const head = await signedHead(file.head, charter.log);
      await insistIncluded(head, 0, await hashOf(charter.said), hashes);
      await insistIncluded(head, leaf.index, base64(leaf.hash), leaf.proof);
      consent(leaf.index === index && hex(base64(leaf.hash)) !== leaf_hash);
      // Whether another key was the host's at that time, only the record shows.
      return { accused, charter_id: mechanism, verdict: charter.host === accused ? "proven" : "consistent" };
    });
  },

  async inadmissible(file) {
    if (!exactly(file, members("accused", "charter", "code", "entries", "head"))) return null;
    const [accused, founding] = [await readVkey(file.accused, [TYPE_LOG]), await readFounding(file.charter)];
    const { code, entries, head: note } = file;
    if (!accused || !founding || !isText(code, NAME) || typeof note !== "string") return null;
    const [one, two] = [get(BY_ONE, code), get(BY_TWO, code)];
    if (!listOf(entries, two ? 2 : 1, one ? 1 : two ? 2 : 4)) return null;
    let before = 0;
    for (const entry of entries) {
      if (!exactly(entry, ["hashes", "index", "leaf"]) || !isHashes(entry.hashes) || !isNatural(entry.index)) return null;
      if (entry.index <= before || !(base64(entry.leaf)?.length <= 65535)) return null;
      before = entry.index;
    }
    return async () => {
      const { charter, hashes } = founding;
      await insistDrafted(charter);
      const head = await signedHead(note, charter.log);
      insist(accused.text === charter.log.text, tampered("other_accused"));
      await insistIncluded(head, 0, await hashOf(charter.said), hashes);
      const leaves = entries.map(({ leaf }) => base64(leaf));
      for (const [i, { index, hashes: proof }] of entries.entries())
        await insistIncluded(head, index, await leafHash(leaves[i]), proof);
      if (one || two) {
        const said = await Promise.all(leaves.map(readLeaf));
        if (code === "unreadable") consent(one(leaves[0]));
        else consent(said.every((each) => each !== null) && (await (one ?? two)(...said, charter.said.id)));
      }
      return { accused: accused.text, charter_id: charter.said.id, code, verdict: one || two ? "proven" : "consistent" };
    };
  },

  async false_digest(file) {
    if (!exactly(file, members("accused", "charter", "digest", "statement"))) return null;
    const [charter, said] = [await readCharter(file.charter), await readStatement(file.statement)];
    const { accused, digest } = file;
    const form = charter && said?.kind === "record.state_digest.v1" && isText(accused, HEX32) && isText(digest, HEX32) &&
      ["digest", "ruleset"].every((name) => isText(get(said.body, name), HEX32)) &&
      isText(get(said.body, "layer"), NAME) && isNatural(get(said.body, "size")) &&
      exactly(get(said.whole, "seen"), ["root", "size"]) && isText(said.whole.seen.root, HEX32) && isNatural(said.whole.seen.size);
    return form && (async () => {
      await insistDrafted(charter);
      await insistSigned(said);
      insist(said.key === accused, tampered("other_accused"));
      insist(said.mechanism === charter.said.id, tampered("other_mechanism"));
      consent(digest !== said.body.digest);
      return { accused, charter_id: charter.said.id, verdict: "consistent" };
    });
  },
};

/** What an honest host's record does not hold: shown by one leaf, or by two statements in log order. */
const BY_ONE = {
  unreadable: (leaf) => !payloadOf(leaf) || !isObject(readPlain(payloadOf(leaf))?.value),
  bad_signature: async ({ keyid, message, signature }) => !(await verify(fromHex(keyid), message, signature)),
  charter_first: ({ kind }) => kind === "record.charter.v1",
  other_mechanism: ({ kind, mechanism }, charterId) => kind !== "record.charter.v1" && mechanism !== charterId,
};
const breaksChain = (before, after) => after.seq === before.seq + 1 && after.prev !== before.id;
const BY_TWO = {
  duplicate: (a, b) => a.id === b.id,
  equivocation: (a, b) => a.key === b.key && a.seq === b.seq && a.id !== b.id,
  contradicts_prev: (a, b) => a.key === b.key && (breaksChain(a, b) || breaksChain(b, a)),
  revoked_key: (a, b) =>
    (a.kind === "record.key_revoke.v1" && get(a.body, "key") === b.key) ||
    (a.kind === "record.key_rotate.v1" && get(a.body, "old") === b.key),
  not_its_role: (a, b) =>
    a.kind === "record.key_grant.v1" && get(a.body, "key") === b.key &&
    (a.org !== b.org || get(a.body, "role") !== b.role),
};

const checkCertificate = async (file, given) => {
  const what = get(file, "what");
  const read = typeof what === "string" ? get(CERTIFICATES, what) : undefined;
  const judge = read ? await read(file) : null;
  insist(judge, refused("bad_certificate"));
  const result = { charter_id: "", code: "", ...(await judge()), what };
  insist(given === null || !result.charter_id || given === result.charter_id, tampered("other_charter"));
  return result;
};

// ---- the one door ----

/**
 * What a file shows: the result of docs/format.md, section 24 or 25, and `file`, what was read (null if
 * it is no such file). `given` is the charter id that the reader has from elsewhere, or null.
 */
const check = async (bytes, given = null) => {
  const whole = bytes.length <= MAX_FILE && bytes.at(-1) === 0x0a ? readPlain(bytes.slice(0, -1)) : null;
  const file = whole?.value ?? null;
  const format = get(file, "format");
  try {
    if (format === "sulh certificate v1") return { result: await checkCertificate(file, given), file };
    insist(format === "sulh receipt v1" && bytes.length <= MAX_RECEIPT, refused("bad_receipt"));
    return { result: await checkReceipt(file, given), file };
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem;
    return { result: { code: problem.code, verdict: problem.verdict }, file };
  }
};

export { check, exactly, get, hex, insistSigned, isNatural, readPlain, readSigned, selfTest, sha256, utf8 };
