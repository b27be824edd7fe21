# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Drives `verify/signer.html`: its first script in node, and the whole page in Chromium as a person would.

After a change of the page: `python -m tests.verify.signer` writes its policy anew; then `make docs`.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
from typing import Any

from tests.verify.page import ROOT, scripts, sealed
from tests.verify.programs import PAGE_SECONDS, dom, node

SIGNER = ROOT / "verify" / "signer.html"


def page() -> str:
    return SIGNER.read_text(encoding="utf-8")


def in_node(payload: str, key: str, passphrase: str = "") -> Any:
    """{envelope, id} or {fault}: the core's own functions, as the page calls them."""
    program = node()
    if program is None:
        raise RuntimeError("ask node() first")
    driver = (
        "const [core, payload, key, words] = JSON.parse(require('fs').readFileSync(0));"
        "require('vm').runInThisContext(core + `;globalThis.run = async (payload, key, words) => {"
        "try { return await signWith(readUnsigned(utf8(payload)), key, words); }"
        "catch (problem) { if (!(problem instanceof Fault)) throw problem; return { fault: problem.code }; } };`);"
        "run(payload, key, words).then((r) => process.stdout.write(JSON.stringify(r)));"
    )
    sent = json.dumps([scripts(page())["core"], payload, key, passphrase])
    ran = subprocess.run(
        [program, "-e", driver], input=sent, capture_output=True, text=True, timeout=PAGE_SECONDS, check=False
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return json.loads(ran.stdout)


def driven(payload: str, *, key: str = "", passphrase: str = "", lang: str = "en", then: str = "") -> str:
    """The page's tree after this text was shown; `then` presses on. Scripts are taken out of it."""
    typed = json.dumps([payload, key, passphrase]).replace("<", "\\u003c")
    drive = (
        f"(async () => {{ try {{ const [payload, key, passphrase] = {typed};"
        f"[...at('languages').children].find((b) => b.lang === {json.dumps(lang)}).click();"
        "at('text').value = payload; await show(); keyText = key; at('words').value = passphrase;"
        f"{then} }} finally {{ document.body.dataset.done = '1'; }} }})();"
    )
    text = sealed(page().replace("</body>", f'<script id="drive">{drive}</script>\n</body>'))
    return re.sub(r"<script.*?</script>", "", dom(text), flags=re.DOTALL)


SIGN = "at('read').checked = true; await ask(); await sign();"


def envelope_in(tree: str) -> str:
    found = re.search(r'<textarea id="envelope"[^>]*>(.*?)</textarea>', tree, re.DOTALL)
    if found is None:
        raise RuntimeError("nothing was signed")
    return html.unescape(found[1])


if __name__ == "__main__":
    SIGNER.write_text(sealed(page()), encoding="utf-8")
