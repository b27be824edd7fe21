// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestInclusionProofsOfOthers takes the inclusion files of transparency-dev/merkle (testdata/inclusion).
func TestInclusionProofsOfOthers(t *testing.T) {
	folder := os.Getenv("SULH_MERKLE")
	if folder == "" {
		t.Skip("SULH_MERKLE names no folder of transparency-dev/merkle's testdata/inclusion")
	}
	count := 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var one struct {
			LeafIdx, TreeSize uint64
			Root, LeafHash    []byte
			Proof             [][]byte
			WantErr           bool
		}
		if err := json.Unmarshal(raw, &one); err != nil {
			return err
		}
		count++
		if held := includedOf(one.LeafIdx, one.TreeSize, one.Root, one.LeafHash, one.Proof); held == one.WantErr {
			t.Errorf("%s: held is %v", path, held)
		}
		return nil
	})
	if err != nil || count < 90 {
		t.Fatalf("%d files read, %v", count, err)
	}
}

func includedOf(index, size uint64, root, leaf []byte, proof [][]byte) bool {
	if index > maxInteger || size > maxInteger || len(root) != 32 || len(leaf) != 32 {
		return false
	}
	var hashes []hash
	for _, one := range proof {
		if len(one) != 32 {
			return false
		}
		hashes = append(hashes, hash(one))
	}
	return (&head{size: int64(size), root: hash(root)}).includes(hash(leaf), int64(index), hashes) == nil
}

func TestEveryLeafOfSmallTreesIsIncludedAndAProofFitsNoOtherPlace(t *testing.T) {
	for size := 1; size <= 17; size++ {
		leaves := make([]hash, size)
		for i := range leaves {
			leaves[i] = leafHash([]byte{byte(i)})
		}
		at := &head{size: int64(size), root: rootOf(leaves)}
		for i := range leaves {
			proof := proofOf(leaves, i)
			if bad := at.includes(leaves[i], int64(i), proof); bad != nil {
				t.Errorf("leaf %d of %d: %v", i, size, bad)
			}
			if at.includes(leaves[i], int64(i), append(proof, hash{})) == nil {
				t.Errorf("leaf %d of %d: a longer proof held", i, size)
			}
			for other := range size + 1 {
				if other != i && at.includes(leaves[i], int64(other), proof) == nil {
					t.Errorf("the proof of %d of %d held for %d", i, size, other)
				}
			}
		}
	}
}

func split(size int) int {
	k := 1
	for k*2 < size {
		k *= 2
	}
	return k
}

func rootOf(leaves []hash) hash {
	if len(leaves) == 1 {
		return leaves[0]
	}
	k := split(len(leaves))
	return nodeHash(rootOf(leaves[:k]), rootOf(leaves[k:]))
}

func proofOf(leaves []hash, index int) []hash {
	if len(leaves) == 1 {
		return nil
	}
	k := split(len(leaves))
	if index < k {
		return append(proofOf(leaves[:k], index), rootOf(leaves[k:]))
	}
	return append(proofOf(leaves[k:], index-k), rootOf(leaves[:k]))
}
