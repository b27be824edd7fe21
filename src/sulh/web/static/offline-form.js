// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// A kept form: what is typed is kept, read here (reading.js), shown from the bytes, signed with this browser's key, and
// sent when there is a line. Nobody has judged it before it is signed; the page says so.
import { session, words } from "{desk.js}";
import { keep } from "{drafts.js}";
import { keeps, renew } from "{kept.js}";
import { setup } from "{offline.js}";
import { tellLost } from "{offline-page.js}";
import { readForm } from "{reading.js}";
import { ableToSign } from "{sign-core.js}";
import { keyOf } from "{sign.js}";
import { Pen, bind } from "{speak.js}";

const NONE = { size: 0, root: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }; // nothing seen yet

/** A pen that asks nobody: its key counts on from what this browser signed, and the record judges later. */
class FarPen extends Pen {
  constructor(asked, held, ...rest) {
    super(...rest);
    [this.asked, this.held] = [asked, held];
  }
  async wanted() {
    const typed = [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
    const { wanted, faults } = readForm(typed, this.asked);
    if (!faults.size) return wanted;
    this.faults([...faults].map(([field, code]) => ({ field, text: this.form.dataset[code] })));
    return null;
  }
  async standing() {
    if (this.held?.expires && Date.parse(this.held.expires) <= Date.now()) return { code: "expired_key" };
    const { mechanism, org, role, position } = await keyOf(this.me.account);
    return { position: { mechanism, org, role, seq: position.seq + 1, prev: position.id, seen: this.held?.seen ?? NONE } };
  }
  /** What was typed stays beside the leaf until it is admitted: if it is refused in a week, it is typed once. */
  async sent(leaf) {
    const draft = this.draft.now();
    await renew("leaves", leaf.id, (kept) => ({ ...kept, draft }));
    return super.sent(leaf);
  }
}

const attach = async (form) => {
  // Buttons of a form that ask its node for more fields.
  for (const button of form.querySelectorAll("button[formaction]")) button.hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  const held = await setup();
  const me = held ? { account: held.account } : await session();
  if (!me || !(await keeps())) return;
  const say = await words();
  const draft = await keep(form, me.account, say);
  const key = (await ableToSign()) && navigator.locks ? await keyOf(me.account) : undefined;
  const none = form.querySelector("[data-part=no-key]");
  if (!key?.scope.includes(form.dataset.kind)) {
    none.hidden = false;
    form.dataset.ready = "draft";
    return;
  }
  const asked = JSON.parse(form.dataset.kept);
  bind(new FarPen(asked, held, form, me, say, key, draft));
};
void tellLost();
for (const form of document.querySelectorAll("form[data-kept]")) void attach(form);
