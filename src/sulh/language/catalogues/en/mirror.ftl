# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

# What sulh mirror prints.

mirror-done = { $folder } holds { $size } entries, { $new } of them new
mirror-lacks = { $count ->
    [one] { $count } blob that belongs here was not to be had
   *[other] { $count } blobs that belong here were not to be had
}
mirror-root = root { $root }
mirror-digest = state digest { $digest }
mirror-equal = equal: one log, and one state at { $size } entries
audit-log = sound as a log: { $origin }, { $size } entries, root { $root }; what the entries say was not looked at
mirror-row = the states at { $size } entries differ, first in { $room }, row { $key }; whose program is wrong is for a third to compute
