// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Drives Chromium with its virtual authenticator: node passkey_in_chromium.mjs PROGRAM PROFILE ORIGIN PASSWORD
// Prints one line of JSON: what happened at each step.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const [program, profile, origin, password] = process.argv.slice(2);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
const browser = spawn(program, [...flags, "about:blank"], { stdio: "ignore" });

const patiently = async (work) => {
  for (let i = 0; i < 120; i++) {
    try {
      const found = await work();
      if (found) return found;
    } catch {}
    await sleep(250);
  }
  return false;
};

const seen = { complaints: [] };
try {
  const page = await patiently(async () => {
    const port = readFileSync(`${profile}/DevToolsActivePort`, "utf8").split("\n")[0];
    return (await (await fetch(`http://127.0.0.1:${port}/json`)).json()).find((one) => one.type === "page");
  });
  const line = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((open) => (line.onopen = open));
  const waiting = new Map();
  line.onmessage = (message) => {
    const said = JSON.parse(message.data);
    if (said.id) waiting.get(said.id)(said.result);
    else if (said.method === "Log.entryAdded" && said.params.entry.level === "error") seen.complaints.push(said.params.entry.text);
    else if (said.method === "Runtime.exceptionThrown") seen.complaints.push(said.params.exceptionDetails.text);
  };
  let count = 0;
  const send = (method, params = {}) =>
    new Promise((answered) => {
      waiting.set(++count, answered);
      line.send(JSON.stringify({ id: count, method, params }));
    });
  const run = async (expression) => (await send("Runtime.evaluate", { expression, returnByValue: true })).result.value;
  const until = (expression) => patiently(() => run(expression));
  const at = (path) => `location.pathname === "${path}" && document.readyState === "complete"`;
  const press = `document.querySelector("[data-passkey] button").click()`;

  for (const part of ["Page", "Runtime", "Log", "WebAuthn"]) await send(`${part}.enable`);
  const device = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await send("WebAuthn.addVirtualAuthenticator", { options: device });
  await send("Page.navigate", { url: `${origin}/login` });
  seen.offered = await until(`${at("/login")} && !document.querySelector("[data-passkey]").hidden`);
  await run(`document.querySelector("#name").value = "maryam"; document.querySelector("#password").value = ${JSON.stringify(password)}; document.querySelector("form").submit()`);
  seen.by_password = await until(`location.pathname !== "/login/password" && location.pathname !== "/login"`);
  await send("Page.navigate", { url: `${origin}/account` });
  await until(`${at("/account")} && !document.querySelector("[data-passkey]").hidden`);
  await run(`document.querySelector("#label").value = "Phone"; ${press}`);
  seen.added = await until(`${at("/account")} && document.querySelector("li bdi").textContent === "Phone"`);
  await run(`document.querySelector("form[action='/logout']").submit()`);
  seen.out = await until(at("/login"));
  await until(`!document.querySelector("[data-passkey]").hidden`);
  await run(press);
  seen.by_passkey = await until(`location.pathname !== "/login"`);
  line.close();
} finally {
  browser.kill();
}
console.log(JSON.stringify(seen));
