// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Moving about by keys: ? lists them, j and k go through a page's entries, / to its first field, g and a letter to a
// page. Nothing is taken from who types, and whoever wants no such keys turns them off; all of it is in links too.

const OFF = "sulh-keys-off"; // a choice of this device; nothing about anybody
const AFTER = 1500; // milliseconds that a letter may come after g
const ROWS = "main .lines > li, main tbody tr, main .card, main article, main .entries > li";

const list = document.getElementById("keyboard");
const letters = new Map([...document.querySelectorAll("[data-key]")].map((link) => [link.dataset.key, link]));
let begun = -AFTER;

/** The key as it is printed on a Latin keyboard: an Arabic, Pashto or Urdu layout has its own letters there. */
const letterOf = (event) => {
  if (/^[!-~]$/.test(event.key)) return event.key.toLowerCase();
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key === "؟" ? "?" : "";
};
const isTyping = (part) => part instanceof Element && part.closest("input, select, textarea, [contenteditable]") !== null;
const isShown = (part) => part.getClientRects().length > 0;

const step = (by) => {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => isShown(row) && !row.querySelector(ROWS));
  if (!rows.length) return;
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const at = now < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, now + by));
  const target = rows[at].querySelector("a[href], button, summary") ?? rows[at];
  if (target === rows[at]) target.tabIndex = -1;
  target.focus();
  rows[at].scrollIntoView({ block: "nearest" });
};
const search = () => {
  const found = [...document.querySelectorAll("main input:not([type=hidden]), main select")].find(isShown);
  found?.focus();
  found?.select?.();
  return found !== undefined;
};

const press = (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (isTyping(event.target) || list.open || localStorage.getItem(OFF)) return;
  const letter = letterOf(event);
  const link = event.timeStamp - begun < AFTER ? letters.get(letter) : undefined;
  begun = letter === "g" && !link ? event.timeStamp : -AFTER;
  if (link) link.click();
  else if (letter === "?") list.showModal();
  else if (letter === "j") step(1);
  else if (letter === "k") step(-1);
  else if (letter !== "/" || !search()) return;
  event.preventDefault();
};

if (list?.showModal) {
  document.addEventListener("keydown", press);
  const off = list.querySelector("input");
  off.checked = localStorage.getItem(OFF) !== null;
  off.addEventListener("change", () => (off.checked ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF)));
  const open = document.querySelector("[data-keyboard]");
  open.hidden = false; // with the keys off, this is the way back to them
  open.addEventListener("click", () => list.showModal());
}
