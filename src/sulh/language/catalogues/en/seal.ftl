# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What is sealed, on the command line.

seal-key-made = made the key that opens what is sealed to { $org }: { $file }; keep it outside of the mechanism's folder, and let the root publish it with: sulh seal publish
seal-row = { $entry }  { $id }  { $org }: { $state }
seal-state-sealed = sealed
seal-state-opens = opens here
seal-state-lacks = something to open it is missing here
seal-state-mismatch = does not open as it says
seal-state-disclosed = disclosed
seal-state-shredded = shredded
