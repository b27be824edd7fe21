// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// What this browser signed and nobody has answered for is sent again, the same bytes each time, until its node
// holds it. Sent twice does no harm: an id stands in the record once.
//
// waits     signed and kept here; no answer yet            held      the node keeps it and asks the host
// admitted  the host's signed receipt names its entry      refused   the host's signed refusal says why
// returned  the node takes it not; it says why, and no host has judged it
import { check, exactly, get, hex, insistSigned, isNatural, readPlain, readSigned, selfTest, sha256 } from "{check-core.js}";
import { BY_ITSELF, ask, kebab, send, session, words, written } from "{desk.js}";
import { all, drop, one, put, renew } from "{kept.js}";

const FIRST_WAIT = 2, LONGEST_WAIT = 600; // seconds between two tries, as a node's own outbox has them
const NOT_NOW = new Set(["quota"]); // refused today, and not tomorrow
const KEPT_SECONDS = 7 * 24 * 3600; // how long what was answered for is told here
const TYPE = (name) => `application/vnd.sulh.${name}.v1+json`;
const LEAF = "application/vnd.sulh.leaf";
const now = () => Math.floor(Date.now() / 1000);

const channel = new BroadcastChannel("sulh-outbox");
const listeners = new Set();
/** Calls `listener` whenever something here has changed, in this tab or another. */
export const watch = (listener) => {
  listeners.add(listener);
  listener();
};
const tell = () => {
  for (const listener of listeners) listener();
};
channel.addEventListener("message", tell);
/** Says that what is kept here has changed. */
export const changed = () => {
  channel.postMessage("changed");
  tell();
};

/** What somebody signed here, newest first. */
export const mine = async (account) =>
  (await all("leaves")).filter((leaf) => leaf.account === account).sort((a, b) => b.madeAt - a.madeAt || b.seq - a.seq);

// ---- answers ----

/** {what, said} of a signed answer about this leaf by the host, or null: somebody else's word settles nothing. */
const readAnswer = async (data, leaf, me) => {
  for (const what of ["receipt", "refusal"]) {
    const envelope = readSigned(data, TYPE(what));
    if (!envelope) continue;
    const said = readPlain(envelope.payload)?.value;
    const leafHash = hex(await sha256([0], leaf.leaf));
    if (envelope.keyid !== me.host || get(said, "mechanism") !== leaf.mechanism || get(said, "leaf_hash") !== leafHash) return null;
    if (what === "receipt" && !(exactly(said, ["id", "index", "leaf_hash", "mechanism", "received_at"]) && said.id === leaf.id && isNatural(said.index)))
      return null;
    try {
      await insistSigned(envelope);
    } catch (problem) {
      if (problem.code === "bad_signature") return null;
      throw problem;
    }
    return { what, said };
  }
  return null;
};
const isAnswer = (data) => typeof get(data, "payloadType") === "string";

/** What an answer makes of a leaf: the fields to change. */
const judge = async ({ status, data }, leaf, me) => {
  if (status === 401 || status === 403) return { ...later(leaf), trouble: "login", detail: get(data, "detail") ?? "" };
  if (isAnswer(data) || isAnswer(get(data, "receipt")) || isAnswer(get(data, "refusal"))) {
    const signed = isAnswer(data) ? data : (get(data, "receipt") ?? get(data, "refusal"));
    const answer = await readAnswer(signed, leaf, me);
    if (!answer) return { ...later(leaf), trouble: "false_answer" };
    const { what, said } = answer;
    if (what === "receipt") return { ...SOON, state: "admitted", entry: said.index, receivedAt: said.received_at, receipt: signed, trouble: "" };
    if (said.code === "duplicate") return { ...SOON, state: "admitted", trouble: "" };
    if (NOT_NOW.has(said.code)) return { ...later(leaf), trouble: said.code };
    return { state: "refused", code: String(said.code), why: String(said.why), refusal: signed, trouble: "" };
  }
  const state = get(data, "state");
  if (status < 300 && state === "admitted") return { ...SOON, state, entry: isNatural(get(data, "entry")) ? data.entry : undefined, trouble: "" };
  if (status < 300 && (state === "held" || state === "relayed")) return { ...later(leaf), state: "held", heldAt: leaf.heldAt ?? now(), trouble: get(data, "trouble") ?? "" };
  if (status === 422 || status === 400 || status === 413)
    return { state: "returned", code: String(get(get(data, "extra"), "code") ?? status), why: String(get(data, "detail") ?? ""), trouble: "" };
  return { ...later(leaf), trouble: `status_${status}` };
};
/** Writes what an answer made of a leaf; the words of one that was not taken are a draft again. */
const settle = async (leaf, next) => {
  const back = leaf.draft && ["refused", "returned"].includes(next.state);
  if (back && !(await one("drafts", [leaf.account, leaf.draft.form, leaf.draft.about])))
    await put("drafts", { ...leaf.draft, account: leaf.account, at: now(), stays: false });
  await renew("leaves", leaf.id, (kept) => ({ ...kept, ...next, ...(next.state === "admitted" ? { draft: null } : {}) }));
};
const SOON = { tries: 0, nextAt: 0 }; // the proof is asked for from now on
const later = (leaf) => {
  const tries = (leaf.tries ?? 0) + 1;
  return { tries, nextAt: now() + Math.min(FIRST_WAIT * 2 ** Math.min(tries - 1, 20), LONGEST_WAIT) };
};

// ---- tries ----

const MOST_TOGETHER = 64; // as a node takes them (web/batch.py)
const PACKS = typeof CompressionStream === "function"; // statements of one key say much the same: a fifth goes
const MOST_BYTES = PACKS ? 120_000 : 24_000; // four seconds of a line of 50 kbit/s
let room = MOST_BYTES; // less where the line carries less

/** The next of these in their order that go in one request: all that wait, as far as there is room. */
const row = (leaves) => {
  let bytes = 0;
  const end = leaves.findIndex((leaf, at) => leaf.state !== "waits" || at === MOST_TOGETHER || ((bytes += leaf.leaf.length + 4) > room && at > 0));
  return leaves.slice(0, end < 0 ? leaves.length : Math.max(end, 1));
};
/** Tries several at once, each judged by its own answer; true where answers came. */
const attemptAll = async (leaves, me) => {
  const frames = leaves.flatMap(({ leaf }) => {
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, leaf.length);
    return [length, leaf];
  });
  const plain = new Blob(frames);
  const packed = PACKS ? await new Response(plain.stream().pipeThrough(new CompressionStream("gzip"))).blob() : plain;
  const how = PACKS ? { ...BY_ITSELF, "Content-Encoding": "gzip" } : BY_ITSELF;
  const answer = await send("/statements/all", packed, "application/vnd.sulh.leaves", how);
  const answers = get(answer?.data, "answers");
  const whole = answer?.status === 200 && Array.isArray(answers) && answers.length === leaves.length;
  const login = answer?.status === 401 || answer?.status === 403;
  // Too much for this line: half as much next time. A node that knows of no more than one gets one at a time.
  if (answer?.status === 404 || answer?.status === 405) room = 0;
  else if (!login) room = whole ? Math.min(room * 2, MOST_BYTES) : Math.floor(room / 2);
  for (const [at, leaf] of leaves.entries()) {
    const none = { ...later(leaf), trouble: answer === null ? "no_answer" : login ? "login" : `status_${answer.status}` };
    const next = whole ? await judge({ status: get(answers[at], "status"), data: get(answers[at], "data") }, leaf, me) : none;
    await settle(leaf, next);
  }
  return whole;
};

/** Tries one leaf; true where an answer came, whatever it was. */
const attempt = async (leaf, me) => {
  const held = leaf.state === "held";
  let answer = held ? await ask(`/statements/${leaf.id}`, BY_ITSELF) : await send("/statements", leaf.leaf, LEAF, BY_ITSELF);
  if (held && answer?.status === 404) answer = await send("/statements", leaf.leaf, LEAF, BY_ITSELF); // the node lost it
  const next = answer === null ? { ...later(leaf), trouble: "no_answer" } : await judge(answer, leaf, me);
  await settle(leaf, next);
  return answer !== null && next.trouble !== "login";
};

const PROOFS = 6; // at a time, as many connections as a browser opens: what is written meanwhile does not wait for them
/**
 * Asks for the proof of what was admitted: the receipt with its path to a signed head, checked against the charter
 * that the key was made for. Then the words need no longer lie here.
 */
const prove = async (leaf, copied) => {
  const wait = () => renew("leaves", leaf.id, (kept) => ({ ...kept, ...later(kept) }));
  if (leaf.entry !== undefined && leaf.entry >= copied) return wait(); // the node's copy is not as far yet
  const answer = await ask(`/api/record/entries/${leaf.id}/receipt`, BY_ITSELF);
  if (answer?.status !== 200) return wait();
  const { result, file } = await check(answer.bytes, leaf.mechanism);
  const holds = result.verdict === "holds" && result.id === leaf.id && (leaf.entry === undefined || leaf.entry === result.index);
  const next = holds && file ? { checked: true, entry: result.index, root: result.root, size: result.size, leaf: null } : { trouble: "false_receipt" };
  return renew("leaves", leaf.id, (kept) => ({ ...kept, ...next, ...(holds ? {} : later(kept)) }));
};

const isDue = (leaf, all) => all || (leaf.nextAt ?? 0) <= now();
const AWAY = 15; // seconds between two looks for a login or a line; a browser that sees its line come back looks at once
let timer = 0;
/** One round over all that waits here, in the order of its numbers. `all`: whatever its time. */
export const flush = (all = false) =>
  navigator.locks.request("sulh-outbox", async () => {
    const kept = await every();
    if (!kept.length) return;
    const me = await session().catch(() => null);
    if (me === null) return arm(kept, AWAY);
    const own = kept.filter((leaf) => leaf.account === me.account);
    let waiting = own.filter((leaf) => (leaf.state === "waits" || leaf.state === "held") && isDue(leaf, all));
    while (waiting.length) {
      const next = row(waiting);
      if (!(await (next.length > 1 ? attemptAll(next, me) : attempt(next[0], me)))) break;
      waiting = waiting.slice(next.length);
      changed();
    }
    const known = await Promise.all(own.map(({ id }) => one("leaves", id)));
    const open = known.filter((leaf) => leaf?.state === "admitted" && !leaf.checked && isDue(leaf, all));
    if (open.length && (await selfTest())) {
      const copied = (await ask("/healthz"))?.data?.size ?? 0;
      await Promise.all(open.slice(0, PROOFS).map((leaf) => prove(leaf, copied)));
    }
    changed();
    arm(await every());
  });
const every = async () => {
  const kept = (await all("leaves")).sort((a, b) => a.seq - b.seq);
  const old = kept.filter((leaf) => leaf.checked && leaf.madeAt < now() - KEPT_SECONDS);
  for (const leaf of old) await drop("leaves", leaf.id);
  return kept.filter((leaf) => !old.includes(leaf));
};
/** Comes back when the next one is due. */
const arm = (kept, least = 1) => {
  const open = kept.filter((leaf) => leaf.state === "waits" || leaf.state === "held" || (leaf.state === "admitted" && !leaf.checked));
  clearTimeout(timer);
  if (!open.length) return;
  const wait = Math.max(least, Math.min(...open.map((leaf) => leaf.nextAt ?? 0)) - now());
  timer = setTimeout(flush, wait * 1000);
};

// ---- what is shown ----

/** How many signed statements of this browser no node has taken. */
const badge = async (part) => {
  const count = (await all("leaves")).filter((leaf) => ["waits", "returned"].includes(leaf.state) && leaf.account === part.dataset.account).length;
  part.hidden = count === 0;
  part.textContent = part.dataset.words.replace("{count}", written(count, part.dataset.digits));
};
const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};
const code = (text) => {
  const made = element("bdi", "code", String(text));
  made.dir = "ltr";
  return made;
};
const STATES = { waits: "said", held: "signed", admitted: "received", refused: "void", returned: "void" };

/** What nobody will take is kept until its signer has seen it. */
const away = (leaf, said) => {
  const button = element("button", "quiet", said["put-away"]);
  button.type = "button";
  button.addEventListener("click", async () => {
    await drop("leaves", leaf.id);
    changed();
  });
  return element("p", "", button);
};
/** One statement with how far it has come: signed, received, checked. */
export const tellOne = (leaf, said, digits) => {
  const mark = (look, text) => element("span", `is is-${look}`, text);
  const lines = [element("p", "", mark("signed", said.signed), " ", said.kinds[leaf.kind] ?? "", " ", code(leaf.kind), " ", said.number, " ", code(leaf.seq), " ", element("span", "soft", clock(leaf.madeAt, digits)))];
  const sentence = said[`state-${leaf.state}`] ?? leaf.state;
  const state = element("p", "");
  if (leaf.state === "admitted") state.append(mark("received", said.received), " ");
  else if (leaf.state !== "held") state.append(mark(STATES[leaf.state] ?? "said", said[`word-${leaf.state}`] ?? leaf.state), " ");
  state.append(sentence);
  if (leaf.entry !== undefined) {
    const link = element("a", "entry", said.entry, " ", code(leaf.entry));
    link.href = `/record/entries/${leaf.entry}`;
    state.append(" ", link);
  }
  if (leaf.why) state.append(" ", Object.assign(element("q", "", leaf.why), { dir: "auto" }), " ", code(leaf.code));
  if (leaf.trouble && leaf.state !== "admitted") state.append(" ", element("span", "soft", said[`trouble-${kebab(leaf.trouble)}`] ?? "", " ", code(leaf.trouble)));
  lines.push(state);
  if (leaf.checked) lines.push(element("p", "", mark("checked", said.checked), " ", said["checked-note"], " ", code(leaf.root)));
  if (leaf.trouble === "false_receipt") lines.push(element("p", "fault", said["trouble-false-receipt"]));
  if (leaf.state === "refused" || leaf.state === "returned") lines.push(away(leaf, said));
  return element("li", "", element("div", "wide", ...lines));
};
/** The hour of this device's clock, and the day where it is another. */
export const clock = (seconds, digits) => {
  const at = new Date(seconds * 1000);
  const two = (number) => String(number).padStart(2, "0");
  const hour = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = at.toDateString() === new Date().toDateString() ? "" : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} `;
  return written(day + hour, digits);
};

const list = async (part) => {
  const me = await session().catch(() => null);
  const leaves = me ? await mine(me.account) : [];
  part.hidden = leaves.length === 0;
  if (!leaves.length) return;
  const said = await words().catch(() => null);
  if (!said) return;
  const items = element("ul", "lines", ...leaves.map((leaf) => tellOne(leaf, said, said.digits)));
  const again = element("button", "", said["send-now"]);
  again.type = "button";
  again.hidden = !leaves.some((leaf) => ["waits", "held"].includes(leaf.state));
  again.addEventListener("click", () => void flush(true));
  part.replaceChildren(element("h2", "", said["outbox-title"]), element("p", "soft", said["outbox-note"]), items, again);
};

// ---- at every page ----

/** Where a form leaves word of its draft when the page goes on to /sent/<id>: said, so no draft any more. */
export const SAID = "sulh-said";
const takeDraft = async () => {
  const place = sessionStorage.getItem(SAID);
  sessionStorage.removeItem(SAID);
  // Straight from the form alone: whose line broke there, and who looks at an older statement, has said nothing.
  const from = document.referrer && new URL(document.referrer).pathname;
  if (place && location.pathname.startsWith("/sent/") && from.startsWith("/speak/")) await drop("drafts", JSON.parse(place));
};

const hurry = () => void flush(true);
if (navigator.locks && window.indexedDB) {
  for (const part of document.querySelectorAll("[data-browser-waiting]")) watch(() => void badge(part).catch(quiet));
  for (const part of document.querySelectorAll("[data-browser-outbox]")) watch(() => void list(part).catch(quiet));
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && hurry());
  void flush(true).catch(quiet);
  void takeDraft().catch(quiet);
}
/** A browser that keeps nothing (private windows of some) has nothing waiting. */
function quiet(problem) {
  if (!(problem instanceof DOMException)) throw problem;
}
