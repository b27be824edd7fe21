"use strict";
// Runs jobs through the scripts of verify/check.html, alike in node and in a browser. Holds no rule itself.

/** {able, files, ed25519, inclusion, took}: results, in the order of the jobs. */
const runJobs = async (jobs) => {
  const able = await selfTest();
  const files = [];
  for (const { data, charter } of jobs.files ?? []) files.push((await check(base64(data), charter)).result);
  const ed25519 = [];
  for (const { key, msg, sig } of jobs.ed25519 ?? []) ed25519.push(await verify(fromHex(key), utf8(msg), fromHex(sig)));
  const inclusion = [];
  for (const { root, size, index, leaf, proof } of jobs.inclusion ?? []) {
    try {
      await insistIncluded({ root: base64(root), size }, index, base64(leaf), proof);
      inclusion.push("");
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem;
      inclusion.push(problem.code);
    }
  }
  const took = []; // milliseconds for each of the rounds
  for (let i = 0; i < (jobs.rounds ?? 0); i++) {
    const start = performance.now();
    await check(base64(jobs.files[0].data), jobs.files[0].charter);
    took.push(performance.now() - start);
  }
  return { able, files, ed25519, inclusion, took };
};
