// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// What of the node lies on this device for the time without a line, by its owner's wish alone (worker.js does it).
// On every page of somebody who has logged in: what was kept for another account, or where other people use the
// device, is erased; what was kept for this one is looked after.
import { drop, one, put, renew } from "{kept.js}";
import { ask } from "{desk.js}";

const WORKER = "/worker.js";
const OLD_SECONDS = 24 * 3600; // after a day what is kept is fetched anew
const now = () => Math.floor(Date.now() / 1000);

/** Whether this browser could keep anything for the time without a line. */
export const able = () => "serviceWorker" in navigator && "caches" in window;
/** What was asked here: {account, lang, at, until, lostAt, seen, expires}; undefined where nothing was. */
export const setup = () => one("setup", "one");

const tell = (worker, what) =>
  new Promise((resolve) => {
    const line = new MessageChannel();
    line.port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(what, [line.port2]);
  });
const registered = () => navigator.serviceWorker.getRegistration("/");

/** Keeps forms for this account from now on: "kept", or why not. */
export const begin = async (account, lang) => {
  await put("setup", { id: "one", account, lang, round: 1, at: 0, until: 0, lostAt: 0, seen: null, expires: null });
  let said = "no_line";
  try {
    const worker = await settled(await navigator.serviceWorker.register(WORKER, { scope: "/", updateViaCache: "none" }));
    // A new one has kept everything before it stands; one that stood here already is asked.
    if (worker) said = (await setup())?.at ? "kept" : await tell(worker, "keep");
  } catch (problem) {
    quiet(problem);
  }
  if (said !== "kept") await end();
  else await note(account);
  return said;
};
/** The worker that stands in the end, or null where it did not come whole. */
const settled = ({ installing, waiting, active }) =>
  new Promise((resolve) => {
    const coming = installing ?? waiting;
    if (!coming) return resolve(active);
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") resolve(null);
    });
  });

/** Takes everything away again that was drawn for somebody, and the worker with it; keys and what was signed stay. */
export const end = async () => {
  await drop("setup", "one");
  for (const name of await caches.keys()) if (name.startsWith("sulh-kept-")) await caches.delete(name);
  await (await registered())?.unregister();
};

/** The head that was seen last and the key's end: what signing without a line goes by. */
const note = async (account) => {
  const key = await one("keys", account);
  if (!key) return;
  const answer = await ask(`/speak/position?${new URLSearchParams({ key: key.public })}`);
  if (answer?.status !== 200 || !answer.data?.seen) return;
  const { seen, expires } = answer.data;
  await renew("setup", "one", (held) => ({ ...held, seen, expires }));
};

const lookAfter = async (account, shared) => {
  const held = await setup();
  // Without a wish nothing stands here: a page may have been left before it had erased everything.
  if (!held || shared || held.account !== account) return end();
  const registration = await registered();
  if (!registration?.active) return void (await begin(account, held.lang));
  await registration.update().catch(quiet); // at every page: what a mended node serves takes the old one's place
  const lang = document.documentElement.lang === "fa-AF" ? "prs" : document.documentElement.lang;
  if (held.at < now() - OLD_SECONDS || held.lang !== lang) {
    await renew("setup", "one", (one) => ({ ...one, lang }));
    await tell(registration.active, "keep");
  }
  await note(account);
};
const quiet = (problem) => {
  if (!(problem instanceof TypeError) && !(problem instanceof DOMException)) throw problem;
};

const lock = document.querySelector("form[data-lock]");
if (lock && able()) {
  void lookAfter(lock.dataset.account, lock.dataset.lock === "shared").catch(quiet);
  // A page that nobody may see any more: what the worker keeps goes with it, whether the node hears of it or not.
  document.addEventListener("sulh:lock", () => void hide().catch(quiet));
}
/** Until the same person unlocks; the wish stays. */
const hide = async () => {
  await renew("setup", "one", (held) => ({ ...held, round: held.round + 1, at: 0, until: 0 }));
  for (const name of await caches.keys()) if (name.startsWith("sulh-kept-")) await caches.delete(name);
};
