// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Says that something new has come; the reader decides when to look. Pages never change under whoever reads them.
const part = document.getElementById("live");

if (part && window.EventSource) {
  const { layer, from } = part.dataset;
  const stream = new EventSource(`/stream?${new URLSearchParams({ layer, from })}`);
  let count = 0;
  stream.addEventListener("entry", () => {
    count += 1;
    part.querySelector("span").textContent = `+${count}`;
    part.hidden = false;
  });
  stream.addEventListener("end", () => stream.close());
}
