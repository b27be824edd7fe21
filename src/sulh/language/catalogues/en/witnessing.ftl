# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

host-only-reads = this host only reads
host-cosigner = { $org }: the cosigner holds the head of size { $size }
host-cosigner-failing = { $org }: the cosigner has failed since { $time } ({ $code })
host-cosigner-do = ask { $org } to look at its cosigner; what counts stands in the logged heads
