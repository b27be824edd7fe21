// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// One choice of time and ground for timeline, map and table. The server computes what follows from it; its address is the choice.
const ASKS = ["since", "until", "area"];
const SETTLES_MS = 250;
let running = null;

const here = () => new URL(location.href);
const followed = () => document.querySelectorAll("[data-follows]");

// Asks the server for the same page at another choice and puts in what follows from it. The address is that of the page,
// so that a reload and a colleague see the same.
export async function look(choice, { push = true } = {}) {
  const url = here();
  for (const [name, value] of Object.entries(choice)) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  url.searchParams.delete("skip");
  url.searchParams.delete("named");
  running?.abort();
  const mine = (running = new AbortController());
  const main = document.getElementById("main");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: mine.signal, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of followed()) {
      const other = page.querySelector(`[data-follows="${part.dataset.follows}"]`);
      if (!other) throw new Error(part.dataset.follows);
      part.replaceWith(document.adoptNode(other));
    }
    const foot = page.querySelector("footer");
    if (foot) document.querySelector("footer").replaceWith(document.adoptNode(foot));
    if (push) history.pushState(null, "", url);
    pick();
    say("sulh:looked", { since: asked("since"), until: asked("until"), area: url.searchParams.get("area") ?? "" });
  } catch (why) {
    if (why.name === "AbortError") return;
    console.warn(why); // whatever failed here, the server says it better on a page of its own
    location.assign(url);
  } finally {
    if (running === mine) main.removeAttribute("aria-busy");
  }
}

const asked = (name) => document.getElementById(name)?.value ?? "";
const say = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

// An incident that is pointed at in one place is lit in all.
let lit = "";
export function light(report, { from = "" } = {}) {
  if (report === lit) return;
  lit = report;
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  for (const one of report ? document.querySelectorAll(`[data-report="${CSS.escape(report)}"]`) : []) one.classList.add("lit");
  say("sulh:lit", { report, from });
}
for (const name of ["pointerover", "focusin"]) {
  document.addEventListener(name, (event) => {
    const one = event.target.closest?.("[data-report]");
    if (one) light(one.dataset.report);
  });
}

// The time around: columns that are links; a drag, or its two ends by the keyboard, chooses several.
const svg = document.querySelector("svg.overview");
const columns = svg ? [...svg.querySelectorAll(".column")] : [];
const ends = [];
let first = -1, last = -1, begun = -1, moved = false, waiting = 0;

function pick() {
  const since = asked("since"), until = asked("until");
  first = columns.findIndex((one) => !since || one.dataset.until >= since);
  last = columns.findLastIndex((one) => !until || one.dataset.since <= until);
  draw();
}

function draw() {
  columns.forEach((one, at) => one.classList.toggle("picked", at >= first && at <= last));
  ends.forEach((end, which) => {
    const at = Math.max(0, Math.min(which ? last : first, columns.length - 1)), one = columns[at].dataset;
    const x = Number(one.x) + (which ? Number(one.wide) : 0);
    end.setAttribute("transform", `translate(${x} 0)`);
    end.setAttribute("aria-valuenow", at);
    end.setAttribute("aria-valuetext", which ? one.until : one.since);
  });
}

function choose() {
  clearTimeout(waiting);
  look({ since: columns[first].dataset.since, until: columns[last].dataset.until });
}

function step(which, by, both) {
  const most = columns.length - 1, wide = last - first;
  if (both) {
    first = Math.max(0, Math.min(first + by, most - wide));
    last = first + wide;
  } else if (which) last = Math.max(first, Math.min(last + by, most));
  else first = Math.max(0, Math.min(first + by, last));
  draw();
  clearTimeout(waiting);
  waiting = setTimeout(choose, SETTLES_MS);
}

function handle(which) {
  const make = (name, of) => Object.entries(of).reduce((one, [key, value]) => (one.setAttribute(key, value), one), document.createElementNS("http://www.w3.org/2000/svg", name));
  const room = svg.viewBox.baseVal.height;
  const end = make("g", { class: "end", tabindex: 0, role: "slider", "aria-label": which ? svg.dataset.to : svg.dataset.from, "aria-valuemin": 0, "aria-valuemax": columns.length - 1, "aria-orientation": "horizontal" });
  end.append(make("line", { x1: 0, x2: 0, y1: 0, y2: room }), make("rect", { x: which ? -1 : -9, y: room / 2 - 12, width: 10, height: 24, rx: 3 }));
  end.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 7, PageDown: -7, Home: -columns.length, End: columns.length }[event.key];
    if (!by) return;
    event.preventDefault();
    step(which, by, event.shiftKey);
  });
  svg.append(end);
  return end;
}

const at = (event) => {
  const box = svg.getBoundingClientRect(), x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  const found = columns.findIndex((one) => x < Number(one.dataset.x) + Number(one.dataset.wide));
  return found < 0 ? columns.length - 1 : found;
};

if (columns.length) {
  ends.push(handle(0), handle(1));
  pick();
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const end = event.target.closest(".end");
    begun = end ? (end === ends[0] ? last : first) : at(event);
    moved = false;
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  addEventListener("pointermove", (event) => {
    if (begun < 0) return;
    const now = at(event);
    moved ||= now !== begun;
    if (moved) [first, last] = [Math.min(begun, now), Math.max(begun, now)], draw();
  });
  addEventListener("pointerup", () => {
    if (begun >= 0 && moved) choose();
    begun = -1;
  });
  svg.addEventListener("click", (event) => {
    const column = event.target.closest(".column");
    if (!column || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!moved) look({ since: column.dataset.since, until: column.dataset.until });
    moved = false;
  });
}

document.addEventListener("click", (event) => {
  const anywhere = event.target.closest?.(".chosen-area a");
  if (!anywhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  look({ area: "" });
});
addEventListener("popstate", () => look(Object.fromEntries(ASKS.map((name) => [name, here().searchParams.get(name) ?? ""])), { push: false }));
