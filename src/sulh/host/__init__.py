# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who appends: one process with a folder, its cosigners beside it.

folder     DIR/record and DIR/local, and the host that holds them
admission quarantine          the one door; what was refused
addresses asking vouching     where cosigners are, how they are asked, whether they vouch for this copy
witnessing evidence           each head is shown to them; what contradicts its own history is kept
dues watch                    when a head is due, and what a host does by itself
"""
