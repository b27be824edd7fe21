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
