// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/sha256"
	"math/bits"
)

type hash = [32]byte

func leafHash(leaf []byte) hash {
	return sha256.Sum256(append([]byte{0}, leaf...))
}

func nodeHash(left, right hash) hash {
	pair := make([]byte, 0, 65)
	pair = append(append(append(pair, 1), left[:]...), right[:]...)
	return sha256.Sum256(pair)
}

// includes checks that `leaf` stands at `index` under this head (RFC 9162, section 2.1.3.2).
func (h *head) includes(leaf hash, index int64, proof []hash) *fault {
	if index >= h.size {
		return tampered("inclusion_index")
	}
	// A proof of another length proves nothing: a node could pass for a leaf.
	inner := bits.Len64(uint64(index) ^ uint64(h.size-1))
	if len(proof) != inner+bits.OnesCount64(uint64(index)>>inner) {
		return tampered("inclusion_length")
	}
	found := leaf
	for level, sibling := range proof {
		if level >= inner || index>>level&1 == 1 {
			found = nodeHash(sibling, found)
		} else {
			found = nodeHash(found, sibling)
		}
	}
	if found != h.root {
		return tampered("inclusion_root")
	}
	return nil
}
