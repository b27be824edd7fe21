# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An organisation's own node: a mirror with its owner's keys, its layers, its holdings, its outbox.

mirror     a proven copy of a served record, taken over in rounds
layers     public, open and the owner's layer, each folded from what is new
keys       what opens and what signs here, in a folder outside of DIR
peers      what another node answers; holdings: wraps and ciphertexts, whose they are, what is missing
rewritten  which wraps another program wrote here
slotted    fixed slots, used with traffic and without
outbox     what its people said, durable until somebody answered; delivery: to the host, else a relay
served     who was given what: the organisation in the record, the person in DIR/local
own        all of it together, step by step
"""
