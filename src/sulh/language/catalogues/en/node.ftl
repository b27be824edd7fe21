# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = held at this node: { $id }; the host does not answer, and it is sent again by itself
say-relayed = handed to the relay of { $org }: { $id }; it goes on to the host when that answers
node-outbox = { $count ->
    [one] { $count } statement of this node has no answer yet
   *[other] { $count } statements of this node have no answer yet
}
node-outbox-do = serve the node: it sends them again until the host answers
node-rewrap = statement { $id } was sealed to { $org }, which has published another key since
node-rewrap-do = wrap it again for { $org }, and say so with record.rewrap.v1
custody-own-key = signed with a key of { $org } that the signer held
custody-token = signed by the node of { $org }: { $who } came in with a token
custody-desk = signed by the node of { $org }: { $who } had logged in there
custody-hosted = signed with a key of { $org } at the node of { $owner }, for { $who }: { $owner } held the key
brief-pens = Whose hand signed
brief-pens-note = These were signed with a key that another than the speaker held; what the node says of its people is its own word.
brief-receipts = Read receipts
brief-receipts-note = What nodes and recipients said under seal to whoever sealed it.
receipt-served = { $party } was given { $id } by its node (entry { $entry })
receipt-opened = { $party } says that it opened { $id } (entry { $entry })
receipt-retracted = it has been taken back since (entry { $entry })
told-retracted = Taken back since you read it: statement { $id }, by { $party } (entry { $entry }): { $why }
