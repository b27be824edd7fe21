// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Who stands at this page, in which words it speaks, and how it asks its node.

const lang = () => new URLSearchParams({ lang: document.documentElement.lang });
let here = null;
let spoken = null;

const load = async () => {
  const answer = await fetch(`/keys/session?${lang()}`, { credentials: "same-origin" });
  return answer.ok ? answer.json() : null;
};
/** Who has logged in: {account, org, role, mark, mechanism, host, …}, or null. `again`: ask anew. */
export const session = (again = false) => {
  if (again || here === null)
    here = load().catch((problem) => {
      here = null; // the line broke: the next one asks anew
      throw problem;
    });
  return here;
};

/** The page's words: {name: sentence}, with `labels` of fields, and digits as the reader wants them. */
export const words = () => {
  spoken ??= fetch(`/keys/words?${lang()}`, { credentials: "same-origin" })
    .then((answer) => answer.json())
    .catch((problem) => {
      spoken = null;
      throw problem;
    });
  return spoken;
};
/** A code as the words name it: other_copy and otherCopy are other-copy. */
export const kebab = (code) => code.replace(/_/g, "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Our own words with their numbers in the reader's digits. */
export const written = (text, digits) => String(text).replace(/[0-9]/g, (digit) => [...digits][Number(digit)] ?? digit);

const SECONDS = 30; // for one answer: a slow line is waited for, a dead one is not
/** What is asked without anybody having done anything: it shows nobody's presence, and keeps no login open. */
export const BY_ITSELF = { "Sulh-By-Itself": "1" };
/**
 * Sends with the mark of this login's forms: {status, data} (data null where it is no JSON), or null where there
 * was no answer. A mark that is no more is asked for anew, once, and only for whoever it was sent as: in another tab
 * somebody else may have logged in meanwhile.
 */
export const send = async (path, body, type, more = {}, again = true) => {
  try {
    const me = await session();
    const answer = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      redirect: "error",
      headers: { "Content-Type": type, "Sulh-Form": me?.mark ?? "", Accept: "application/json", ...more },
      body,
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    if (again && (answer.status === 401 || answer.status === 403)) {
      const now = await session(true);
      if (now && now.account === me?.account && now.mark !== me.mark) return send(path, body, type, more, false);
    }
    return { status: answer.status, ...(await read(answer)) };
  } catch (problem) {
    if (isBroken(problem)) return null;
    throw problem;
  }
};
/** Asks: {status, data, bytes}, or null where there was no answer. */
export const ask = async (path, more = {}) => {
  try {
    const answer = await fetch(path, {
      credentials: "same-origin",
      headers: { Accept: "application/json", ...more },
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    return { status: answer.status, ...(await read(answer)) };
  } catch (problem) {
    if (isBroken(problem)) return null;
    throw problem;
  }
};
const read = async (answer) => {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  try {
    return { bytes, data: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch (problem) {
    if (problem instanceof SyntaxError) return { bytes, data: null };
    throw problem;
  }
};
/** Whether the line broke, or took too long; anything else is our own mistake. */
const isBroken = (problem) =>
  problem instanceof TypeError || (problem instanceof DOMException && ["AbortError", "TimeoutError", "NetworkError"].includes(problem.name));
