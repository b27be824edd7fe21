# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What commands print at a node's folder, and faults of nodes.

say-held = held at this node: { $id }; the host does not answer, and it is sent again by itself
say-relayed = handed to the relay of { $org }: { $id }; it goes on to the host when that answers
