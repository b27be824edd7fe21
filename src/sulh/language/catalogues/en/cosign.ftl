# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# The cosigner: what `sulh cosign` prints, and its faults.

cosign-key-cosign = cosigning key (Ed25519), for the charter:
cosign-key-ml-dsa = second cosigning key (ML-DSA-44), for the charter; where both are declared, both must sign:
cosign-key-relay = relay key, for the charter:
cosign-serving = { $name } cosigns on { $url } (end with Ctrl-C)
cosign-head = { $origin }: size { $size }, root { $root }, cosigned at { $at }
cosign-no-heads = no head was cosigned yet
cosign-offences = kept requests: { $proven } prove that the log signed two histories, { $others } prove nothing by themselves
cosign-relayed = relayed statements: { $pending } not yet answered by the host, { $answered } answered
