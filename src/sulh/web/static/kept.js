// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// What this browser keeps for this site, in IndexedDB: keys with their positions, what they signed, drafts.
// A key and what it signed stand in one database, so that one transaction moves both or neither.

const SCHEMAS = {
  "sulh-keys": { version: 1, stores: { keys: "account", leaves: "id" } },
  "sulh-drafts": { version: 1, stores: { drafts: ["account", "form", "about"] } },
  "sulh-offline": { version: 1, stores: { setup: "id" } }, // worker.js opens it too
};
const OF = { keys: "sulh-keys", leaves: "sulh-keys", drafts: "sulh-drafts", setup: "sulh-offline" };
const opened = new Map();

const open = (name) =>
  new Promise((resolve, reject) => {
    const { version, stores } = SCHEMAS[name];
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(stores))
        if (!asked.result.objectStoreNames.contains(store)) asked.result.createObjectStore(store, { keyPath });
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => {
        asked.result.close(); // a newer page of ours changes it: this one opens it anew when it needs it
        opened.delete(name);
      };
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error);
  });
const database = (name) => {
  if (!opened.has(name)) opened.set(name, open(name));
  return opened.get(name);
};

/** Runs `work(...stores)` in one transaction; resolves with what it returned when that is durable. */
export const change = async (stores, work) => {
  const held = (await database(OF[stores[0]])).transaction(stores, "readwrite", { durability: "strict" });
  return new Promise((resolve, reject) => {
    let result;
    held.oncomplete = () => resolve(result);
    held.onabort = () => reject(held.error ?? new DOMException("not kept", "AbortError"));
    result = work(...stores.map((name) => held.objectStore(name)));
  });
};

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const reading = async (store) => (await database(OF[store])).transaction(store, "readonly").objectStore(store);

/** One of a store, or undefined. */
export const one = async (store, key) => answer((await reading(store)).get(key));
/** All of a store. */
export const all = async (store) => answer((await reading(store)).getAll());
/** Writes one. */
export const put = (store, value) => change([store], (held) => void held.put(value));
/** Takes one away. */
export const drop = (store, key) => change([store], (held) => void held.delete(key));
/** Writes `next(one)` in the place of one that is still there; nothing where it is gone. */
export const renew = (store, key, next) =>
  change([store], (held) => {
    const found = held.get(key);
    found.onsuccess = () => found.result && held.put(next(found.result));
  });

/** Whether this browser keeps anything at all; some do not in private windows. */
export const keeps = async () => {
  try {
    await all("keys");
    return true;
  } catch (problem) {
    if (problem instanceof DOMException || problem instanceof ReferenceError) return false;
    throw problem;
  }
};
