# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Which reports of a table tell of one incident.

fuse-done = reports: { $reports }; incidents: { $incidents }
fuse-partition = partition: { $digest }
fuse-parameters = parameters: { $digest } in { $path }
fuse-unread = columns that are not read: { $columns }
fuse-unknown-acts = lines whose act is none of the known ones, taken as undetermined: { $lines }
fuse-bad = bad rows: { $bad }; they count for nothing
fuse-bad-row = line { $line }: { $why }
