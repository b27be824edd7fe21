// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Proves an entry in the reader's own browser: fetches its receipt, checks every step by the code of the offline
// page, and compares the proven bytes with those that this page shows. Reading needs none of it.
import { check, selfTest, utf8 } from "{check-core.js}";

const part = document.getElementById("proof");
const shown = document.getElementById("payload");

/** A sentence, and below it codes, each behind its word where it has one; texts stay texts. */
const say = (kind, sentence, ...codes) => {
  const out = part.querySelector("[role=status]");
  const line = (word, text) => {
    const p = document.createElement("p");
    const code = document.createElement("bdi");
    code.dir = "ltr";
    code.className = "code ascii";
    code.textContent = text;
    p.append(word, " ", code);
    return p;
  };
  const first = document.createElement("p");
  first.append(sentence);
  out.className = `verdict ${kind}`;
  out.replaceChildren(first, ...codes.map(([word, text]) => line(word, text)));
  out.hidden = false;
};

/** Whether the payload in the receipt is, byte for byte, the text on this page. */
const isShown = (file) => {
  const bytes = Uint8Array.from(atob(file.statement.payload), (c) => c.charCodeAt(0));
  const here = utf8(shown.textContent);
  return bytes.length === here.length && bytes.every((byte, at) => byte === here[at]);
};

const prove = async () => {
  const words = part.dataset;
  if (!(await selfTest())) return say("no", words.old);
  const answer = await fetch(words.receipt, { credentials: "same-origin" });
  if (!answer.ok) return say("no", words.failed, ["", (await answer.json()).detail ?? String(answer.status)]);
  const { result, file } = await check(new Uint8Array(await answer.arrayBuffer()));
  if (result.verdict !== "holds" || !isShown(file)) return say("no", words.not, ["", result.code || "other_bytes"]);
  return say("yes", words.holds, [words.head, `${result.size} ${result.root}`], [words.charter, result.charter_id]);
};

if (part && shown) {
  const button = part.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await prove();
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem; // the line broke; anything else is our mistake
      say("no", part.dataset.failed, ["", problem.message]);
    } finally {
      button.disabled = false;
    }
  });
}
