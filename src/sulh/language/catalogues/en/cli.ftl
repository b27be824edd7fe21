# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the commands print. Commands, file names, ids and hashes are params and stay as they are.

audit-confirmed = consistent under the charter that you named
audit-not-confirmed = consistent under charter { $charter }, not confirmed by you (add --charter with the id that its organisations publish)
audit-heads-only = heads and proofs only: without the key of a record reader (--key) the entries are not to be had
audit-no-cosigners = cosigned by nobody: only the host's word stands against another history
audit-cosigners = cosigned by: { $names }
audit-void = void: entry { $entry } ({ $code }): { $why }
audit-voids = { $count ->
    [one] { $count } entry stands and changes nothing; the host should have refused it
   *[other] { $count } entries stand and change nothing; the host should have refused them
}

key-public = key: { $key }
key-for = for: { $org } as { $role }, class { $class }
key-kept = kept in { $file }: whoever reads this file can sign; keep it off shared machines
key-grant = It counts once its organisation's root says { $kind } with this body:
key-nobody = nobody yet

new-charter-id = charter id: { $charter }
new-publish = Publish this id by your own means: without it nobody knows which record is this mechanism's.
new-keys = host's keys: { $folder } (log.key signs tree heads, host.key signs receipts; keep both off shared machines)
new-waiting = Nothing else is admitted until these have assented: { $names }. Each root says:
new-in-force = in force: nobody else has to assent
new-template = wrote { $file }: fill it in (each key is explained there), then run:

say-entry = entry { $entry }: { $id }, received { $time }
say-known = already in the record: { $id }
say-refused = refused ({ $code }): { $why }
import-done = { $admitted } admitted, { $refused } refused, { $known } known before
import-copied = copied { $size } entries into { $folder }; check it with: { $command }
export-done = wrote { $size } entries to { $file }
serve-on = serving { $folder } on { $url } (end with Ctrl-C)

doctor-ok = ok
doctor-mend = MEND
doctor-python = Python { $version }
doctor-python-do = install 3.11 or newer
doctor-optimise = Python runs without -O
doctor-optimise-do = run it without -O
doctor-free = { $mebibytes } MiB free here
doctor-free-do = make room before the record grows
doctor-output = the terminal's encoding is { $encoding }
doctor-output-do = set PYTHONIOENCODING=utf-8
doctor-record = { $folder }: { $size } entries, digest { $digest }
doctor-unreadable = { $folder } cannot be read
doctor-copy = this is a copy: the host's keys are elsewhere
doctor-key-missing = { $file } is missing
doctor-key-missing-do = restore it; without it nothing can be appended
doctor-key-open = only its owner can read { $file }
