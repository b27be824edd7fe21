// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// The page of what this device keeps: asked for, told, erased; without a line it stands in the place of others.
import { session, words } from "{desk.js}";
import { keeps } from "{kept.js}";
import { able, begin, end, setup } from "{offline.js}";
import { clock, mine, tellOne, watch } from "{outbox.js}";

const part = document.getElementById("offline");
const at = (name) => part?.querySelector(`[data-part=${name}]`);
const shows = (name) => part.querySelector(`[data-shows=${name}]`);

/** A sentence with a time of this device's clock in it, which reads from left to right in every language. */
const timed = (place, sentence, at) => {
  const [before, after = ""] = sentence.split(/[\u2066-\u2069]*\{time\}[\u2066-\u2069]*/);
  const hour = Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: clock(at, part?.dataset.digits ?? place.dataset.digits) });
  place.replaceChildren(before, hour, after);
};
/** Since when there is no line, on every kept page; and a page that was open when somebody locked is gone. */
export const tellLost = async () => {
  const place = document.querySelector("[data-lost]");
  const held = await setup();
  if (held?.lostAt) timed(place, place.dataset.lost, held.lostAt);
  else place.replaceChildren();
};
new BroadcastChannel("sulh-lock").addEventListener("message", ({ data }) => {
  if (data !== "locked") return;
  document.body.replaceChildren();
  location.replace("/unlock");
});

const draw = async () => {
  const held = await setup();
  const kept = Boolean(held?.at && held.until > Date.now() / 1000);
  const me = await session().catch(() => null);
  at("on").hidden = !kept;
  at("off").hidden = kept || !me?.may_hand_in;
  if (kept) timed(shows("until"), part.dataset.until, held.until);
  const astray = location.pathname !== "/offline";
  at("astray").hidden = !astray;
  if (astray) shows("astray").textContent = location.pathname;
  return me?.account ?? held?.account;
};
const list = async (account) => {
  const leaves = account ? (await mine(account)).filter(({ checked }) => !checked) : [];
  at("waiting").hidden = leaves.length === 0;
  if (!leaves.length) return;
  const say = await words();
  const heading = Object.assign(document.createElement("h2"), { textContent: say["outbox-title"] });
  const items = Object.assign(document.createElement("ul"), { className: "lines" });
  items.append(...leaves.map((leaf) => tellOne(leaf, say, say.digits)));
  at("waiting").replaceChildren(heading, items);
};
const start = async () => {
  if (!able() || !(await keeps())) return void (at("unable").hidden = false);
  const me = await session().catch(() => null);
  if (me?.shared) return void (at("shared").hidden = false);
  const lang = document.documentElement.lang === "fa-AF" ? "prs" : document.documentElement.lang;
  part.addEventListener("click", async ({ target }) => {
    if (!target.dataset.do) return;
    target.disabled = true;
    const said = target.dataset.do === "keep" ? await begin(me.account, lang) : await end();
    shows("said").textContent = !said || said === "kept" ? "" : part.dataset.failed;
    target.disabled = false;
    await draw();
  });
  const account = await draw();
  watch(() => void list(account));
  part.dataset.ready = "yes";
};
void tellLost();
if (part) void start();
