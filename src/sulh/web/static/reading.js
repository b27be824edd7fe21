// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// What a form says, read without its node: the same body that web/speak/reading.py makes of the same fields, or a
// fault at a field. It is the stricter of the two: what it cannot read for sure waits for the line.
// `asked` is data of the page (web/speak/without_line.py): the fields of the kind, and what it knows of this record.

const MOST_ITEMS = 500;
const OTHER = "other";
const TIMES = ["since_day", "since_hour", "until_day", "until_hour"];
const HEX = /^[0-9a-f]{64}$/, CODE = /^[a-z][a-z0-9_]{0,39}$/, INDEX = /^(0|[1-9][0-9]{0,2})$/, WHOLE = /^[+-]?[0-9]{1,18}$/;
const HOUR = /^([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?$/;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const ZONE = /^([+-])([0-9]{2}):([0-5][0-9])$/;
const SPLIT = /[\s,;،؛]+/;

/** Why a field says nothing yet: `needed`, or `unfit` for what this page does not read as it stands. */
class Wrong extends Error {}
const unfit = () => new Wrong("unfit");

const latin = (text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

let made = null;
/** What may not stand in a text, and a joiner between two letters whose shape it is. */
const patterns = ({ forbidden, arabic }) => {
  if (made?.of !== forbidden)
    made = { of: forbidden, forbidden: new RegExp(`[${forbidden}]`, "u"), joined: new RegExp(`(?<=[${arabic}])[\\u200c\\u200d](?=[${arabic}])`, "gu") };
  return made;
};

class Form {
  constructor(entries, asked) {
    this.asked = asked;
    this.entered = new Map();
    this.faults = new Map();
    this.used = new Set();
    this.held = new Set(); // paths that hold an answer; a zone alone is none
    this.below = new Map();
    for (const [name, value] of entries) this.entered.set(name, [...(this.entered.get(name) ?? []), value]);
    for (const [name, texts] of this.entered) {
      // Space to JavaScript and a character that no statement may hold: it is not left out without a word.
      if (texts.some((text) => text.includes("\ufeff"))) this.faults.set(name, "unfit");
      const answered = texts.some((text) => text.trim()) && !name.endsWith(".zone");
      if (answered) this.held.add(name);
      const parts = name.split(".");
      for (let at = 1; at < parts.length; at++) {
        const above = parts.slice(0, at).join(".");
        if (!this.below.has(above)) this.below.set(above, new Set());
        this.below.get(above).add(parts[at]);
        if (answered) this.held.add(above);
      }
    }
  }
  one(path) {
    this.used.add(path);
    const found = this.entered.get(path) ?? [];
    if (found.length > 1) throw unfit();
    return found[0] ?? "";
  }
  several(path) {
    this.used.add(path);
    return [...new Set((this.entered.get(path) ?? []).filter(Boolean))];
  }
  under(path) {
    return [...(this.below.get(path) ?? [])].filter((step) => INDEX.test(step)).map(Number).sort((a, b) => a - b);
  }
  pass(path) {
    for (const name of this.entered.keys()) if (name.startsWith(`${path}.`)) this.used.add(name);
  }
  /** A text as a statement may hold it, of the characters of Unicode 14 alone: the record's own table. */
  text(text, longest, lines) {
    let plain = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
    if (!lines) plain = plain.split(/\s+/).join(" ");
    if (longest != null && [...plain].length > longest) throw unfit();
    const bare = plain.replace(/[\n\t]/g, "");
    const { forbidden, joined } = patterns(this.asked);
    if (forbidden.test(bare) || /[\u2066-\u2069\p{Surrogate}]/u.test(bare)) throw unfit();
    if (/[\u200c\u200d]/.test(bare.replace(joined, ""))) throw unfit();
    return plain;
  }
}

// ---- times and places ----

const day = (text) => {
  const plain = latin(text).trim();
  if (!plain) return "";
  const found = DAY.exec(plain);
  const date = found && new Date(Date.UTC(+found[1], +found[2] - 1, +found[3]));
  if (!date || date.toISOString().slice(0, 10) !== plain || +found[1] < 1000 || +found[1] > 9998) throw unfit();
  return plain;
};
const zone = (text) => {
  const plain = latin(text).trim();
  const found = ZONE.exec(plain);
  const minutes = found && (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
  if (!found || minutes < -720 || minutes > 840 || plain === "-00:00") throw unfit();
  return plain;
};
const point = (date, hour, where) => {
  const on = day(date), at = latin(hour).trim();
  if (!on || !at) {
    if (at && at !== "?") throw unfit();
    return on;
  }
  const found = HOUR.exec(at);
  if (!found) throw unfit();
  return `${on}T${found[1].padStart(2, "0")}:${found[2]}:${found[3] ?? "00"}${zone(where)}`;
};
/** The first and the last millisecond that a time may mean. */
const span = (text, where) => {
  if (!text) return [-Infinity, Infinity];
  if (text.includes("T")) return [Date.parse(text), Date.parse(text)];
  const start = Date.parse(`${text}T00:00:00${where}`);
  return [start, start + 86_400_000];
};
const when = (found, where) => {
  const since = point(found.since_day, found.since_hour, where);
  let until = point(found.until_day || found.since_day, found.until_hour, where);
  if (!found.until_day && !found.until_hour) until = since;
  if (!since && !until) return null;
  const bare = [since, until].some((text) => text && !text.includes("T"));
  const spoken = bare ? zone(where) : "";
  if (since !== until && span(until, spoken)[1] <= span(since, spoken)[0]) throw unfit();
  return { since, until, zone: spoken };
};

const ANGLE = /\s*(?<sign>[+\-−]?)(?<deg>[0-9]{1,3}(?:\.[0-9]{1,12})?)\s*(?:[°º]|deg)?(?:\s*(?<min>[0-9]{1,2}(?:\.[0-9]{1,10})?)\s*['′’])?(?:\s*(?<sec>[0-9]{1,2}(?:\.[0-9]{1,8})?)\s*(?:"|″|”|''))?\s*(?<side>[^\s\d,;،؛°'"+\-.]{0,8})\s*/y;
const DEGREE = 10_000_000n, MOST_SPOT = 80;
const share = (text, of) => {
  if (text === undefined) return 0n;
  const [before, after = ""] = text.split(".");
  if (of > 1n && Number(before) >= 60) throw unfit();
  const below = of * 10n ** BigInt(after.length);
  return (2n * BigInt(before + after) * DEGREE + below) / (2n * below);
};
const spot = (text, sides) => {
  const plain = latin(text).replace(/٫/g, ".").replace(/[،؛]/g, ",").trim().toLowerCase();
  if (!plain) return null;
  if ([...plain].length > MOST_SPOT) throw unfit();
  const found = {};
  let at = 0;
  for (const axis of ["lat", "lon"]) {
    ANGLE.lastIndex = at;
    const part = ANGLE.exec(plain)?.groups;
    if (!part) throw unfit();
    at = ANGLE.lastIndex;
    let [named, sign] = [axis, "-−".includes(part.sign) && part.sign ? -1n : 1n];
    if (part.side) {
      if (!Object.hasOwn(sides, part.side) || part.sign) throw unfit();
      [named, sign] = [sides[part.side][0], BigInt(sides[part.side][1])];
    }
    if ((part.min !== undefined && part.deg.includes(".")) || (part.sec !== undefined && (part.min ?? ".").includes("."))) throw unfit();
    const size = sign * (share(part.deg, 1n) + share(part.min, 60n) + share(part.sec, 3600n));
    const most = (named === "lat" ? 90n : 180n) * DEGREE;
    if (Object.hasOwn(found, named) || size > most || size < -most) throw unfit();
    found[named] = size;
    if (",;".includes(plain[at] ?? " ")) at++;
  }
  if (at !== plain.length || found.lat === undefined || found.lon === undefined) throw unfit();
  return { lat_e7: Number(found.lat), lon_e7: Number(found.lon) };
};

// ---- fields ----

const line = (form, asked, path) => form.text(form.one(path), asked.longest, asked.look === "text") || null;
const code = (form, asked, path) => {
  let text = form.one(path).trim();
  if (asked.family) text = form.one(`${path}.${OTHER}`).trim() || text;
  if (asked.longest === 64) text = text.toLowerCase();
  if (!text) return null;
  if (!(asked.longest === 64 ? HEX : CODE).test(text)) throw unfit();
  return text;
};
const choice = (form, asked, path) => {
  const text = form.one(path);
  if (!text) return null;
  if (!asked.choices.includes(text)) throw unfit();
  return asked.choices.join() === "true,false" ? text === "true" : text;
};
const flag = (form, asked, path) => {
  const text = form.one(path);
  if (!["", "yes"].includes(text)) throw unfit();
  return text ? true : asked.required ? false : null;
};
const number = (form, asked, path) => {
  const text = latin(form.one(path).trim());
  if (!text) return null;
  const found = Number(text);
  if (!WHOLE.test(text) || !Number.isSafeInteger(found) || found < (asked.least ?? -Infinity) || found > (asked.most ?? Infinity)) throw unfit();
  return found + 0;
};
const times = (form, path) => {
  const where = form.one(`${path}.zone`).trim() || form.asked.zone;
  return [Object.fromEntries(TIMES.map((name) => [name, form.one(`${path}.${name}`).trim()])), where];
};
const moment = (form, asked, path) => {
  const where = form.one(`${path}.zone`).trim() || form.asked.zone;
  const [on, at] = [form.one(`${path}.since_day`), form.one(`${path}.since_hour`)];
  return latin(on).trim() ? point(on, at || "?", where) : null;
};
const org = (form, asked, path) => {
  const text = form.one(path);
  if (text && !form.asked.orgs.includes(text)) throw unfit();
  return text || null;
};
const counted = (asked, found) => {
  if (found.length > (asked.most ?? MOST_ITEMS) || (found.length && found.length < (asked.least ?? 0))) throw unfit();
  return found.length ? found : null;
};
const all = (known) => (form, asked, path) => {
  const found = form.several(path);
  if (found.some((text) => !(asked.choices?.length ? asked.choices : known(form)).includes(text))) throw unfit();
  return counted(asked, found);
};
const ref = (text) => {
  if (!HEX.test(text)) throw unfit(); // an entry's number is looked up where the record is
  return text;
};
const refs = (form, asked, path) => {
  form.used.add(path);
  const texts = (form.entered.get(path) ?? []).flatMap((whole) => whole.split(SPLIT)).filter(Boolean);
  return counted(asked, [...new Set(texts.map(ref))]);
};
const lines = (form, asked, path) =>
  counted(asked, form.one(path).replace(/\r/g, "\n").split("\n").filter((text) => text.trim()).map((text) => form.text(text, asked.longest, false)));
const codes = (form, asked, path) => {
  const found = [...form.one(path).trim().split(SPLIT).filter(Boolean), ...form.several(`${path}.${OTHER}`)];
  if (!found.every((text) => (asked.longest === 64 ? HEX : CODE).test(text))) throw unfit();
  return counted(asked, [...new Set(found)]);
};
const pairs = (form, asked, path) => {
  const found = {};
  for (const line of form.one(path).replace(/\r/g, "\n").split("\n").filter((text) => text.trim())) {
    const at = line.indexOf(":"), name = line.slice(0, at).trim(), text = line.slice(at + 1).trim();
    if (at < 0 || !CODE.test(name) || !text || Object.hasOwn(found, name)) throw unfit();
    const digits = latin(text), [value] = asked.parts;
    if (value.look !== "number") found[name] = form.text(text, value.longest, false);
    else if (WHOLE.test(digits) && Number.isSafeInteger(Number(digits))) found[name] = Number(digits) + 0;
    else throw unfit();
  }
  return counted(asked, Object.keys(found)) && found;
};
const tongues = (form, asked, path) => {
  const said = asked.choices.map((tongue) => [tongue, field(form, asked.parts[0], `${path}.${tongue}`)]).filter(([, value]) => value !== null);
  return said.length ? Object.fromEntries(said) : asked.required ? {} : null;
};
const group = (form, asked, path) => {
  if (asked.required || form.held.has(path)) return parts(form, asked.parts, path);
  form.pass(path);
  return null;
};
const list = (form, asked, path) => {
  const found = [];
  for (const at of form.under(path).map((one) => `${path}.${one}`))
    if (form.held.has(at)) found.push(parts(form, asked.parts[0].parts, at));
    else form.pass(at);
  return counted(asked, found);
};
const oneOf = (form, asked, path) => {
  const tag = asked.parts.find((variant) => variant.tag)?.tag[0] ?? "kind";
  const chosen = form.one(`${path}.${tag}`);
  const variant = asked.parts.find((one) => one.tag?.[1] === chosen);
  if (!variant) {
    if (chosen || form.held.has(path)) throw unfit();
    form.pass(path);
    return null;
  }
  const found = parts(form, variant.parts, path);
  for (const [name, texts] of form.entered)
    if (name.startsWith(`${path}.`) && !form.used.has(name)) {
      form.used.add(name);
      if (texts.some((text) => text.trim()) && !name.endsWith(".zone")) form.faults.set(name, "unfit"); // another answer's
    }
  return { [tag]: chosen, ...found };
};
const READERS = {
  line, text: line, code, choice, flag, number, radius: number, moment, org, refs, lines, codes, pairs, tongues, group, list,
  when: (form, asked, path) => when(...times(form, path)),
  day: (form, asked, path) => day(form.one(path)) || null,
  zone: (form, asked, path) => (form.one(path).trim() ? zone(form.one(path)) : null),
  spot: (form, asked, path) => spot(form.one(path), form.asked.sides),
  orgs: all((form) => form.asked.orgs),
  choices: all(() => []),
  ref: (form, asked, path) => (form.one(path).trim() ? ref(form.one(path).trim()) : null),
  one_of: oneOf,
};
const field = (form, asked, path) => {
  try {
    if (!READERS[asked.look]) throw unfit();
    const value = READERS[asked.look](form, asked, path);
    if (value === null && asked.required) throw new Wrong("needed");
    return value;
  } catch (problem) {
    if (!(problem instanceof Wrong)) throw problem;
    if (!form.faults.has(path)) form.faults.set(path, problem.message);
    return null;
  }
};
const parts = (form, fields, path) => {
  const found = {};
  for (const part of fields) {
    const value = field(form, part, path ? `${path}.${part.name}` : part.name);
    if (value === null) continue;
    if (part.name === "place" && part.look === "spot") Object.assign(found, value);
    // A statement has one spelling: what is as it would be anyway is left out.
    else if (!("standard" in part) || JSON.stringify(value) !== JSON.stringify(part.standard)) found[part.name] = value;
  }
  return found;
};

const OWN = new Set(["_once", "_mark", "_more", "_key"]);
/** {wanted: {kind, body, refs, occurred, marking, lang}, faults: Map(field -> code)} of a form's [name, text] pairs. */
export const readForm = (entries, asked) => {
  const form = new Form(entries.filter(([name]) => !OWN.has(name)), asked);
  const body = parts(form, asked.parts, "");
  const named = asked.refs.flatMap((one) => (field(form, { ...one, look: "refs" }, `_ref.${one.name}`) ?? []).map((id) => ({ role: one.name, id })));
  const occurred = field(form, { look: "when" }, "_occurred");
  const lang = field(form, { look: "choice", choices: asked.langs, required: true }, "_lang");
  const marking = field(form, { look: "choice", choices: asked.markings, required: true }, "_marking");
  for (const name of form.entered.keys()) if (!form.used.has(name) && !form.faults.has(name)) form.faults.set(name, "unfit");
  if (named.length > asked.most_refs) form.faults.set("", "unfit");
  return { wanted: { kind: asked.kind, body, refs: named, occurred, marking, lang }, faults: form.faults };
};
