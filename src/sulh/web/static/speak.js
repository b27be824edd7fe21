// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// A form of /speak with a key of this browser's own: what is typed is kept, the node prepares the body, the reader
// sees the bytes, the key signs, the outbox sends. Without such a key the form works as it came, by the node's pen.
import { ask, kebab, send, session, words } from "{desk.js}";
import { keep } from "{drafts.js}";
import { keeps } from "{kept.js}";
import { changed, flush, mine, tellOne, watch } from "{outbox.js}";
import { ableToSign } from "{sign-core.js}";
import { Fault, compose, confirm, keyOf, seal } from "{sign.js}";

const FORM = "application/x-www-form-urlencoded";

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};
const linked = (href, text) => Object.assign(element("a", "", text), { href });

/** What the record says of the key now: {position} | {code} | {} where there is no line. */
export const standing = async (key) => {
  const answer = await ask(`/speak/position?${new URLSearchParams({ key: key.public })}`);
  if (answer === null) return {};
  if (answer.status === 200 && answer.data) return { position: answer.data };
  const code = answer.data?.extra?.code ?? `status_${answer.status}`;
  return { code: code === "not_your_key" ? "unknown_key" : code, detail: answer.data?.detail ?? "" };
};
/**
 * A number that was only given out to be signed elsewhere is nobody's: no other place has this key. One that is
 * known as a statement was signed by another copy of it.
 */
const settled = async (position, key) => {
  const next = key.position.seq + 1;
  if (position.seq <= next || position.prev === null) return position;
  const known = await ask(`/statements/${position.prev}`);
  return known?.status === 404 ? { ...position, seq: next, prev: key.position.id } : position;
};

/** A key's hand at one form: what is wanted, where the key stands, what is read before it is signed. */
export class Pen {
  constructor(form, me, say, key, draft) {
    Object.assign(this, { form, me, say, key, draft });
    this.note = element("div", "own-key");
    this.out = element("div", "own-key-out");
    this.out.setAttribute("role", "status");
    this.out.tabIndex = -1;
    form.before(this.note);
    form.after(this.out);
    this.busy = false;
  }
  tell(sentence, ...more) {
    this.out.className = "own-key-out verdict no";
    this.out.replaceChildren(element("p", "", sentence), ...more);
    this.out.hidden = false;
    this.out.focus();
  }
  clear() {
    this.out.replaceChildren();
    this.out.hidden = true;
    for (const old of this.form.querySelectorAll(".field-fault")) old.remove();
    for (const part of this.form.querySelectorAll("[aria-invalid]")) part.removeAttribute("aria-invalid");
  }

  /** Faults, each at its field, and a summary on top that leads to them. `found`: [{field, text}]. */
  faults(found) {
    const lines = found.map(({ field, text }) => {
      const part = field && (document.getElementById(`f-${field.replace(/[._]/g, "-")}`) ?? this.form.elements.namedItem(field));
      const place = part instanceof RadioNodeList ? part[0] : part;
      if (!(place instanceof Element)) return element("li", "", text);
      place.id ||= `f-${field.replace(/[._]/g, "-")}`;
      const line = element("p", "field-fault fault", text);
      line.id = `${place.id}-wrong`;
      place.setAttribute("aria-invalid", "true");
      place.setAttribute("aria-describedby", line.id);
      place.after(line);
      for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      return element("li", "", linked(`#${place.id}`, text));
    });
    this.tell(this.say["form-faults"], element("ul", "", ...lines));
  }

  /** The body that the node makes of the form, which is looked at before it is signed; null where it makes none. */
  async wanted() {
    const typed = [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "_key");
    const fields = new URLSearchParams([...typed, ["_key", this.key.public]]);
    const wanted = await send(`/speak/${this.form.dataset.speak}/prepare`, fields.toString(), FORM);
    if (wanted?.status === 200) return wanted.data;
    if (wanted === null) this.tell(this.say["no-line"]);
    else if (!(await session(true))) this.tell(this.say.login, linked("/login", this.say["login-do"]));
    else if (Array.isArray(wanted.data?.faults)) this.faults(wanted.data.faults);
    else this.tell(wanted.data?.detail ?? this.say["no-line"]);
    return null;
  }
  /** Where the key stands by the record, which must not know more of it than this browser. */
  standing() {
    return standing(this.key);
  }

  /** One press of the button, from the form to the outbox. */
  async speak() {
    this.clear();
    await this.draft.write();
    // 1. What is said; whoever made a body of it is not believed.
    const wanted = await this.wanted();
    if (!wanted) return;
    for (let again = false; ; again = true) {
      // 2. Where the key stands: by this browser, and by the record.
      const { position, code, detail } = await this.standing();
      if (!position) return this.tell(this.say[`key-${kebab(code ?? "")}`] ?? detail ?? this.say["no-line"]);
      this.key = await keyOf(this.me.account);
      if (!this.key) return this.tell(this.say["fault-gone"]);
      const shown = await compose(wanted, await settled(position, this.key), this.key, this.form.dataset.kind);
      // 3. Read, and asked once.
      if (again) this.tell(this.say["fault-moved"]);
      if (!(await confirm(shown, this.form, this.say))) return this.out.replaceChildren();
      // 4. Signed and kept, then sent.
      try {
        return await this.sent(await seal(shown, this.key));
      } catch (problem) {
        if (!(problem instanceof Fault) || problem.code !== "moved") throw problem;
      }
    }
  }
  async sent(leaf) {
    await this.draft.forget();
    this.form.hidden = true;
    this.note.hidden = true;
    this.out.className = "own-key-out verdict yes";
    this.out.hidden = false;
    watch(async () => {
      const held = (await mine(this.me.account)).find(({ id }) => id === leaf.id);
      if (held) this.out.replaceChildren(element("ul", "lines", tellOne(held, this.say, this.say.digits)), element("p", "", linked(`/sent/${leaf.id}`, this.say["see-sent"])));
    });
    this.out.focus();
    changed();
    await flush(true);
  }

  async press() {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.speak();
    } catch (problem) {
      if (!(problem instanceof Fault) && !(problem instanceof DOMException)) throw problem;
      const code = problem instanceof Fault ? problem.code : "notKept";
      this.tell(this.say[code === "outOfScope" ? "key-other-kind" : `fault-${kebab(code)}`] ?? this.say["fault-not-prepared"]);
    } finally {
      this.busy = false;
    }
  }
}

/**
 * Whether a press means this browser's key: its own button, or the Enter key, which a browser takes for the first
 * button of a form. The button of the node's key and the ways to a file stay what they are.
 */
const isOwn = (submitter) => !submitter || submitter.hasAttribute("data-own") || submitter.classList.contains("skip");

const attach = async (form) => {
  const [me, say] = [await session(), await words()];
  if (!me || !(await keeps())) return;
  const draft = await keep(form, me.account, say);
  const key = (await ableToSign()) && navigator.locks ? await keyOf(me.account) : undefined;
  if (!key) return;
  const pen = new Pen(form, me, say, key, draft);
  const { kind } = form.dataset;
  if (!key.scope.includes(kind)) {
    pen.note.append(element("p", "soft", say["key-other-kind"]));
    return;
  }
  const { position, code } = await standing(key);
  if (code || (position && position.scope.length && !position.scope.includes(kind))) {
    pen.note.append(element("p", "soft", say[`key-${kebab(code ?? "other-kind")}`] ?? say["key-none"], " ", linked("/keys", say["key-page"])));
    return;
  }
  bind(pen);
};
/** The button by which a key signs what stands in a form. */
export const bind = (pen) => {
  const { form, say } = pen;
  pen.note.append(element("p", "", element("span", "is is-signed", say.signed), " ", say["key-signs"], " ", linked("/keys", say["key-page"])));
  const own = element("button", "main", say["sign-own"]);
  own.dataset.own = "";
  const ways = form.querySelector(".ways") ?? form;
  ways.prepend(element("p", "", own));
  form.addEventListener("submit", (event) => {
    if (!isOwn(event.submitter)) return;
    event.preventDefault();
    void pen.press();
  });
  form.dataset.ready = "own-key";
};

for (const form of document.querySelectorAll("form[data-speak]:not([data-kept])"))
  void attach(form).catch((problem) => {
    if (!(problem instanceof TypeError)) throw problem; // no line: the form works as it came
  });
