// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// What is typed into a form is kept on this device while it is typed, in the account's name, and put back after a
// reload, a crash or a broken line. It goes when the statement is signed, by hand, at logout (login.js), or with time.
// Where other people use the device nothing is kept: what was typed outlives the cover of its own tab, and no more.
import { SAID, clock } from "{outbox.js}";
import { all, change, drop, one, put } from "{kept.js}";

const PAUSE = 400; // milliseconds after the last stroke
const KEPT_SECONDS = 14 * 24 * 3600; // a draft that nobody came back to
const NOT_KEPT = new Set(["_mark", "_once", "_key"]); // a form's own codes are new each time
const TYPED = "sulh-typed"; // in this tab's memory, from its cover until it is unlocked; /login empties it
const isShared = () => document.querySelector("form[data-lock]")?.dataset.lock === "shared";
const now = () => Math.floor(Date.now() / 1000);

const fieldsOf = (form) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NOT_KEPT.has(name) && !passwordIn(form, name));
const passwordIn = (form, name) => form.elements[name]?.type === "password";

/** Puts fields back, in the order in which a form lists them. */
const fill = (form, fields) => {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  const used = new Map();
  for (const part of form.elements) {
    if (!part.name || NOT_KEPT.has(part.name) || ["hidden", "file", "password", "submit", "button"].includes(part.type)) continue;
    const held = values.get(part.name) ?? [];
    if (part.type === "checkbox" || part.type === "radio") part.checked = held.includes(part.value);
    else if (part.multiple) for (const option of part.options) option.selected = held.includes(option.value);
    else {
      const at = used.get(part.name) ?? 0;
      used.set(part.name, at + 1);
      part.value = held[at] ?? "";
    }
    part.dispatchEvent(new Event("change", { bubbles: true }));
  }
};
/** What the form said when it came: only what differs from it is worth keeping. */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Keeps one form's draft. `say`: the page's words. Gives {forget, flush}. */
export const keep = async (form, account, say) => {
  const query = new URLSearchParams(location.search);
  const about = ["about", "as", "other", "anew"].map((name) => query.get(name) ?? "").join(" ").trim();
  const place = [account, form.dataset.speak, about];
  const note = document.createElement("p");
  note.className = "draft soft";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  const erase = document.createElement("button");
  [erase.type, erase.className, erase.textContent] = ["button", "quiet", say["draft-erase"]];
  const box = document.createElement("input");
  box.type = "checkbox";
  const label = document.createElement("label");
  label.append(box, " ", say["draft-stay"]);
  note.append(told, " ", erase, " ", label);
  note.hidden = true;
  form.append(note);

  const blank = fieldsOf(form);
  let timer = 0, gone = false;
  const show = (sentence, at) => {
    note.hidden = false;
    told.textContent = sentence.replace("{time}", clock(at, say.digits));
  };
  const write = async () => {
    clearTimeout(timer);
    const fields = fieldsOf(form);
    if (gone || same(fields, blank)) return;
    const at = now();
    await put("drafts", { account, form: form.dataset.speak, about, fields, at, stays: box.checked });
    show(say["draft-kept"], at);
  };
  const forget = async () => {
    clearTimeout(timer);
    gone = true;
    note.hidden = true;
    await drop("drafts", place);
  };
  if (isShared()) return inTab(form, place, () => {
    note.hidden = false;
    note.replaceChildren(told);
    told.textContent = say["draft-none"];
  });
  await sweep();
  const kept = await one("drafts", place);
  if (kept) {
    box.checked = kept.stays;
    // What the server shows again with its faults was typed later than what is kept here.
    if (form.hasAttribute("data-again")) show(say["draft-kept"], kept.at);
    else {
      fill(form, kept.fields);
      show(say["draft-back"], kept.at);
    }
  }
  form.addEventListener("input", (event) => {
    if (event.target === box) return;
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE);
  });
  box.addEventListener("change", (event) => {
    event.stopPropagation();
    void write();
  });
  erase.addEventListener("click", async () => {
    await forget();
    fill(form, blank);
    gone = false; // what is typed from here on is another draft
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void write());
  // By the node's key the page itself goes on to what was said, and takes the draft away there (outbox.js).
  // At the document: after whoever signs here has had its say.
  document.addEventListener("submit", (event) => {
    const plain = event.target === form && !event.defaultPrevented && !event.submitter?.hasAttribute("formaction");
    if (plain) sessionStorage.setItem(SAID, JSON.stringify(place));
  });
  sessionStorage.removeItem(SAID);
  // Logged out in another tab (login.js): what is still typed here is kept no more, and is gone with the page.
  new BroadcastChannel("sulh-drafts").addEventListener("message", () => {
    gone = true;
    clearTimeout(timer);
    note.hidden = true;
  });
  return { forget, write, now: () => ({ form: form.dataset.speak, about, fields: fieldsOf(form) }) };
};

/** A draft of a tab that other people will use: put back after an unlock there, for its own writer. */
const inTab = (form, place, show) => {
  const held = JSON.parse(sessionStorage.getItem(TYPED) ?? "null");
  sessionStorage.removeItem(TYPED);
  if (held && same(held.place, place)) fill(form, held.fields);
  let gone = false;
  document.addEventListener("sulh:lock", () => gone || sessionStorage.setItem(TYPED, JSON.stringify({ place, fields: fieldsOf(form) })));
  show();
  return { forget: async () => void (gone = true), write: async () => {} };
};

/** Takes away what nobody came back to. */
const sweep = async () => {
  const old = (await all("drafts")).filter((draft) => draft.at < now() - KEPT_SECONDS);
  if (old.length) await change(["drafts"], (held) => old.forEach((draft) => held.delete([draft.account, draft.form, draft.about])));
};
