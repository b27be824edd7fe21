// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Covers a page and locks its login: by two strokes of Escape, by the button, and at a shared terminal when nobody
// touches it. The button works without this file; what the server gives to a locked login does not depend on it.

const TWICE = 700; // milliseconds between two strokes of Escape
const LOOK = 1000; // between two looks at the clock: a machine that slept wakes up locked
const SET_BACK = 60_000; // milliseconds: a clock that is put right steps back by less
const TELL = 5000; // between two words to the other tabs that somebody is here
const BACK = "sulh-back"; // where this tab was; this tab's alone, and gone with it

const form = document.querySelector("form[data-lock]");
const others = new BroadcastChannel("sulh-lock");

/** Nothing of the page is left to be seen: not in the title, not to a screen reader, not by going back. */
const cover = () => {
  // Whoever keeps something of this page for its writer (drafts) does it now, before the page goes.
  document.dispatchEvent(new CustomEvent("sulh:lock", { detail: { shared: form.dataset.lock === "shared" } }));
  document.documentElement.classList.add("covered");
  document.title = form.dataset.title;
  for (const part of document.body.children) part.inert = true;
  sessionStorage.setItem(BACK, location.pathname + location.search);
};

let locking = false;
const lock = async (tell = true) => {
  if (locking) return;
  locking = true;
  cover();
  if (tell) others.postMessage("locked");
  try {
    const answer = await fetch("/lock", { method: "POST", credentials: "same-origin", redirect: "manual" });
    if (answer.type !== "opaqueredirect" && !answer.ok) throw new TypeError();
    location.replace("/unlock");
  } catch {
    unreached();
  }
};
/** The node does not answer: the page stays covered, is emptied, and says so. */
const unreached = () => {
  const part = document.createElement("main");
  part.className = "cover";
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = form.dataset.again;
  again.addEventListener("click", () => {
    locking = false;
    void lock(false);
  });
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = form.dataset.unreached;
  part.append(said, again);
  document.body.replaceChildren(part);
  again.focus();
};

const watchIdle = (seconds) => {
  let last = Date.now(), told = 0;
  const look = () => {
    const away = Date.now() - last;
    // A clock that was set back says nothing about who sits here.
    if (away >= seconds * 1000 || away < -SET_BACK) void lock();
  };
  const here = () => {
    look(); // the first touch after a sleep is not yet its owner's
    if (locking) return;
    last = Date.now();
    if (last - told >= TELL) {
      told = last;
      others.postMessage("here");
    }
  };
  for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"])
    document.addEventListener(kind, here, { passive: true, capture: true });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  others.addEventListener("message", ({ data }) => data === "here" && !locking && (last = Date.now()));
  setInterval(look, LOOK);
};

if (form) {
  let escaped = -TWICE;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat || event.isComposing) return;
      if (event.timeStamp - escaped < TWICE) void lock();
      escaped = event.timeStamp;
    },
    { capture: true },
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void lock();
  });
  others.addEventListener("message", ({ data }) => data === "locked" && void lock(false));
  // Out of the browser's memory by the back button: it may be another's by now, so it is asked for anew.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.documentElement.classList.add("covered");
    location.reload();
  });
  if (form.dataset.lock === "shared") watchIdle(Number(form.dataset.seconds));
  others.postMessage("open");
}

const unlocking = document.querySelector("form[data-unlock]");
if (unlocking) {
  const back = sessionStorage.getItem(BACK) ?? "";
  unlocking.elements.back.value = back;
  unlocking.addEventListener("submit", () => sessionStorage.removeItem(BACK));
  // Unlocked in another tab: this one goes where it was.
  others.addEventListener("message", ({ data }) => {
    if (data !== "open") return;
    sessionStorage.removeItem(BACK);
    location.replace(back.startsWith("/") && !back.startsWith("//") ? back : "/");
  });
}
