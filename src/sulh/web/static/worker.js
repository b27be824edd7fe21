// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Shows the forms that this device was asked to keep, where there is no line; with a line it hands everything through.
// It was asked for by one person on a device of their own, keeps what one account may see, and erases it at a lock, a
// logout, another's login, and in the end by itself (docs/decisions/0037).
"use strict";
const VERSION = "{VERSION}"; // of the files below and of what draws the pages: another program is another worker
const FILES = "{FILES}"; // addresses that are the hashes of what stands there
const CACHE = `sulh-kept-${VERSION}`;
const PAGE = "/offline", WORDS = "/keys/words", SESSION = "/keys/session";
const KEPT_SECONDS = 30 * 24 * 3600; // as long as a device's key is granted at a time
const PATIENCE = 45_000; // milliseconds for the head of a page: on the worst line that we know it takes ten seconds
const now = () => Math.floor(Date.now() / 1000);

// ---- what the device was asked: one record beside the keys ----

const database = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open("sulh-offline", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("setup", { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
/** Runs `next(setup)` and writes what it gives; null takes the record away, undefined leaves it. */
const setup = async (next = () => undefined) => {
  const held = await database();
  try {
    return await new Promise((resolve, reject) => {
      const moved = held.transaction("setup", "readwrite");
      const store = moved.objectStore("setup"), found = store.get("one");
      let after;
      found.onsuccess = () => {
        const made = next(found.result);
        after = made === undefined ? found.result : made;
        if (made === null) store.delete("one");
        else if (made !== undefined) store.put(made);
      };
      moved.oncomplete = () => resolve(after);
      moved.onabort = () => reject(moved.error);
    });
  } finally {
    held.close();
  }
};

/** Nothing that was drawn for anybody is left. `round`: what is still being fetched is not kept any more. */
const erase = async (end) => {
  await setup((held) => (held ? (end ? null : { ...held, round: held.round + 1, at: 0, until: 0 }) : undefined));
  for (const name of await caches.keys()) if (name.startsWith("sulh-kept-")) await caches.delete(name);
  if (end) await self.registration.unregister();
};

// ---- keeping ----

class Refusal extends Error {}
/** An answer that is here whole: one that is not read keeps its connection, and there are six. */
const fetched = async (path, cache = "no-cache") => {
  const answer = await fetch(path, { credentials: "same-origin", redirect: "error", cache });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) throw new Refusal(answer.status);
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Set-Cookie"]) headers.delete(name);
  return { bytes, answer: new Response(bytes, { status: 200, headers }) };
};
/** A file of ours, if its bytes are what its name says. */
const file = async (path) => {
  const { bytes, answer } = await fetched(path, "default");
  const made = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = Array.from(made.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!path.includes(`-${hash}.`)) throw new Refusal("changed");
  return answer;
};
const account = async (query) => JSON.parse(new TextDecoder().decode((await fetched(SESSION + query)).bytes)).account;
/** Keeps all of it or nothing: "kept", "nobody" where it is not the one who asked, "refused"; throws without a line. */
const keep = async () => {
  const asked = await setup();
  if (!asked) return "nobody";
  const query = `?${new URLSearchParams({ lang: asked.lang })}`;
  const gathered = new Map();
  try {
    if ((await account(query)) !== asked.account) {
      await erase(true);
      return "nobody";
    }
    const { answer: page } = await fetched(PAGE + query);
    const forms = (page.headers.get("Sulh-Forms") ?? "").split(",").filter(Boolean);
    gathered.set(PAGE, page);
    for (const name of forms) gathered.set(`${PAGE}/${name}`, (await fetched(`${PAGE}/${name}${query}`)).answer);
    gathered.set(WORDS, (await fetched(WORDS + query)).answer);
    for (const path of FILES) gathered.set(path, await file(path));
    // Somebody else may have logged in while it came.
    if ((await account(query)) !== asked.account) throw new Refusal("other");
  } catch (problem) {
    if (problem instanceof Refusal) return "refused";
    throw problem;
  }
  const store = await caches.open(CACHE);
  for (const [path, answer] of gathered) await store.put(path, answer);
  const held = await setup((one) => (one?.round === asked.round ? { ...one, at: now(), until: now() + KEPT_SECONDS, version: VERSION } : undefined));
  if (held?.round === asked.round) return "kept";
  await caches.delete(CACHE); // locked or logged out meanwhile
  return "nobody";
};

self.addEventListener("install", (event) => {
  // A worker that stands in a browser is replaced at once: it may be one of a node that was broken into. Without a
  // line the install fails, and the one that stands goes on; it is tried again with each page.
  event.waitUntil(keep().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(clear());
});
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const answer = (work) => event.waitUntil(work.then((said) => port.postMessage(said), () => port.postMessage("no_line")));
  if (event.data === "keep") answer(keep());
  if (event.data === "erase") answer(erase(true).then(() => "erased"));
});

// ---- answering ----

const patient = (asked) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TypeError("no answer")), PATIENCE);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
const lost = (held) => (held && !held.lostAt ? { ...held, lostAt: now() } : undefined);
const found = (held) => (held?.lostAt ? { ...held, lostAt: 0 } : undefined);

/** What the device shows in the place of a page that does not come. */
const without = async (url) => {
  const held = await setup(lost);
  if (!held || held.until < now()) {
    if (held) await erase(false);
    return Response.error();
  }
  const store = await caches.open(CACHE);
  const form = /^\/speak\/([a-z-]{1,40})$/.exec(url.pathname);
  if (form && (await store.match(`${PAGE}/${form[1]}`))) return Response.redirect(`${PAGE}/${form[1]}`);
  const own = url.pathname === PAGE || url.pathname.startsWith(`${PAGE}/`);
  const page = own && (await store.match(url.pathname));
  if (page) return page;
  const instead = await store.match(PAGE);
  return instead ? new Response(instead.body, { status: 503, headers: instead.headers }) : Response.error();
};
const visit = async (request, url) => {
  try {
    const answer = await patient(fetch(request));
    await setup(found);
    return answer;
  } catch (problem) {
    if (problem instanceof TypeError) return without(url);
    throw problem;
  }
};
const part = async (request, url) => {
  try {
    return await fetch(request);
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    return (await (await caches.open(CACHE)).match(url.pathname)) ?? Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/lock") event.waitUntil(erase(false));
  if (request.method === "POST" && url.pathname === "/logout") event.waitUntil(erase(true));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(visit(request, url));
  else if (url.pathname === WORDS || FILES.includes(url.pathname)) event.respondWith(part(request, url));
});
