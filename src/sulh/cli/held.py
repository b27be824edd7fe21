# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How a command shows a statement that a node holds, or has handed to a relay."""

import json

from sulh.language.catalogue import say
from sulh.node.outbox import Item, Stage


def show_held(item: Item, lang: str, *, as_json: bool) -> int:
    """Print how far a statement has come; 0, since the node sees to the rest."""
    if as_json:
        shown = {"id": item.id, "state": item.stage.value, "entry": item.entry, "relay": item.relay or None}
        print(json.dumps(shown))
    elif item.stage is Stage.RELAYED:
        print(say(lang, "say-relayed", id=item.id, org=item.relay))
    elif item.stage is Stage.HELD:
        print(say(lang, "say-held", id=item.id))
    else:
        print(say(lang, "say-known", id=item.id))
    return 0
