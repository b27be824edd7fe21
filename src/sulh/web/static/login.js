// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Passkeys on the login and account pages, and what a logout takes along; all else on them works without this file.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const code = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const send = async (part, path, body) => {
  const answer = await fetch(path + "?" + new URLSearchParams({ lang: part.dataset.lang, shared: document.getElementById("shared")?.checked ? "1" : "" }), {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "Sulh-Form": part.dataset.mark },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail);
  return said;
};

const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

const logIn = async (part, path) => {
  const asked = await send(part, `${path}/begin`, {});
  asked.challenge = bytes(asked.challenge);
  const shown = await navigator.credentials.get({ publicKey: asked });
  return send(part, path, {
    id: code(shown.rawId),
    client: code(shown.response.clientDataJSON),
    authenticator: code(shown.response.authenticatorData),
    signature: code(shown.response.signature),
    handle: code(shown.response.userHandle || new ArrayBuffer(0)),
  });
};

const add = async (part) => {
  const asked = await send(part, "/account/passkeys/begin", {});
  asked.challenge = bytes(asked.challenge);
  asked.user.id = bytes(asked.user.id);
  asked.excludeCredentials = known(asked.excludeCredentials);
  const made = await navigator.credentials.create({ publicKey: asked });
  return send(part, "/account/passkeys", {
    id: code(made.rawId),
    client: code(made.response.clientDataJSON),
    attestation: code(made.response.attestationObject),
    label: part.querySelector("input").value,
  });
};

// What was typed into forms (drafts.js) goes with the login, unless its writer wanted it kept on this device.
const eraseDrafts = () =>
  new Promise((done) => {
    const asked = indexedDB.open("sulh-drafts", 1);
    asked.onupgradeneeded = () => asked.transaction.abort(); // nothing was ever kept here
    asked.onerror = asked.onblocked = () => done();
    asked.onsuccess = () => {
      const held = asked.result.transaction("drafts", "readwrite");
      const found = held.objectStore("drafts").openCursor();
      found.onsuccess = () => {
        const at = found.result;
        if (!at) return;
        if (!at.value.stays) at.delete();
        at.continue();
      };
      held.oncomplete = held.onabort = () => {
        asked.result.close();
        done();
      };
    };
  });
// What the device kept for the time without a line (worker.js) goes with the login; what was signed and waits stays.
const eraseKept = async () => {
  if (!("caches" in window) || !navigator.serviceWorker) return;
  for (const name of await caches.keys()) if (name.startsWith("sulh-kept-")) await caches.delete(name);
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase("sulh-offline");
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
};
// Whoever comes to the door finds nothing of who sat here before.
if (document.querySelector('form[action="/login/password"]')) sessionStorage.removeItem("sulh-typed");
for (const form of document.querySelectorAll('form[action="/logout"]')) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    new BroadcastChannel("sulh-drafts").postMessage("logout"); // a form that is open elsewhere keeps nothing more
    await Promise.race([Promise.all([eraseDrafts(), eraseKept()]), new Promise((late) => setTimeout(late, 1000))]);
    form.submit();
  });
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  // A passkey is bound to a name; under an address of digits no browser gives one.
  if (!window.PublicKeyCredential || location.hostname !== part.dataset.host) continue;
  const fault = part.querySelector("[role=alert]");
  part.querySelector("button").addEventListener("click", async () => {
    fault.hidden = true;
    try {
      const done = await (part.dataset.passkey === "add" ? add(part) : logIn(part, part.dataset.passkey === "unlock" ? "/unlock/passkey" : "/login/passkey"));
      location.assign(done.to);
    } catch (error) {
      // What a browser says of a passkey is in its own words and often empty; ours says what to do.
      fault.textContent = error instanceof DOMException || !error.message ? part.dataset.failed : error.message;
      fault.hidden = false;
    }
  });
  part.hidden = false;
}
