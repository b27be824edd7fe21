// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Beside a form's reference: a box that searches what may stand there, and puts its entry's number into the field.
// It asks /find for the very page that a person would read, so that words, names and days are the server's, in the
// reader's language; without this script the link to that page stays.

const WAIT = 350; // milliseconds after the last letter
const MOST = 8;

const words = document.getElementById("seek-words")?.dataset;
let count = 0;

const found = async (among, text, signal) => {
  const asked = new URLSearchParams({ q: text, most: MOST, ...(among ? { among } : {}) });
  const answer = await fetch(`/find?${asked}`, { signal, headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return [];
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  page.querySelectorAll("ol.found small").forEach((code) => code.remove()); // of a kind its word is enough
  return [...page.querySelectorAll("ol.found > li[data-entry]")].slice(0, MOST);
};

const attach = (place) => {
  const field = document.getElementById(place.dataset.field);
  if (!field) return;
  const id = `seek-${(count += 1)}`;
  const box = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off", dir: "auto", maxLength: 80 });
  const list = Object.assign(document.createElement("ul"), { id, hidden: true });
  const told = Object.assign(document.createElement("span"), { className: "soft" });
  const label = document.createElement("label");
  label.append(words.label, " ", box);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  told.setAttribute("role", "status");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) box.setAttribute(name, value);
  place.replaceChildren(label, list, told);

  let asking = null;
  let timer = 0;
  let at = -1;
  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
    const one = list.children[at];
    if (!one) return;
    box.setAttribute("aria-activedescendant", one.id);
    one.scrollIntoView({ block: "nearest" });
  };
  const choose = (one) => {
    const number = one.dataset.entry;
    const held = field.value.split(/\s+/).filter(Boolean);
    field.value = place.dataset.one ? number : [...held.filter((text) => text !== number), number].join(" ");
    field.dispatchEvent(new Event("input", { bubbles: true })); // what keeps drafts hears of it
    told.textContent = `${words.added} ${number}`;
    box.value = "";
    close();
    box.focus();
  };
  const show = (items) => {
    list.replaceChildren(
      ...items.map((item, index) => {
        const one = Object.assign(document.createElement("li"), { id: `${id}-${index}`, textContent: item.textContent.replace(/\s+/g, " ").trim() });
        one.dataset.entry = item.dataset.entry;
        one.setAttribute("role", "option");
        one.setAttribute("aria-selected", "false");
        one.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
        one.addEventListener("click", () => choose(one));
        return one;
      }),
    );
    list.hidden = !items.length;
    at = -1;
    box.setAttribute("aria-expanded", String(items.length > 0));
    box.removeAttribute("aria-activedescendant");
    told.textContent = items.length ? words.choose : words.none;
  };
  const look = async () => {
    asking?.abort();
    const text = box.value.trim();
    if (!text) {
      close();
      told.textContent = "";
      return;
    }
    const mine = (asking = new AbortController());
    try {
      const items = await found(place.dataset.seek, text, mine.signal);
      if (asking === mine) show(items);
    } catch (error) {
      if (error instanceof TypeError) close(); // no line: the field takes a number all the same
      else if (error.name !== "AbortError") throw error;
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
  box.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault(); // else the whole form would be sent
      if (at >= 0) choose(list.children[at]);
      else if (!list.hidden && last === 0) choose(list.children[0]);
      else {
        clearTimeout(timer);
        look();
      }
    } else if (event.key === "Escape" && box.value) {
      clearTimeout(timer); // what was asked and did not come yet would open the list again
      asking?.abort();
      close(); // the stroke goes on: two of them lock the page, wherever one is
    } else if (event.key === "ArrowDown" && !list.hidden) mark(at < last ? at + 1 : 0);
    else if (event.key === "ArrowUp" && !list.hidden) mark(at > 0 ? at - 1 : last);
    else return;
    event.preventDefault();
  });
  box.addEventListener("blur", close);
};

if (words) document.querySelectorAll("[data-seek]").forEach(attach);
