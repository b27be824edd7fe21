// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"os"
	"testing"
)

// TestEd25519Vectors writes a verdict for each of C2SP CCTV's vectors, for tests/verify to compare with
// libsodium's and the browser's.
func TestEd25519Vectors(t *testing.T) {
	path, verdicts := os.Getenv("SULH_ED25519"), os.Getenv("SULH_ED25519_OUT")
	if path == "" || verdicts == "" {
		t.Skip("SULH_ED25519 names no file of C2SP CCTV's ed25519vectors.json, or SULH_ED25519_OUT is not set")
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct{ Key, Sig, Msg string }
	if err := json.Unmarshal(raw, &vectors); err != nil {
		t.Fatal(err)
	}
	held := make([]bool, len(vectors))
	for i, one := range vectors {
		held[i] = verifyStrict(unhex(one.Key), []byte(one.Msg), unhex(one.Sig))
	}
	out, err := json.Marshal(held)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(verdicts, out, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAKeyOrASignatureOfAnotherLengthHoldsNothing(t *testing.T) {
	for _, length := range []int{0, 31, 33} {
		if verifyStrict(make([]byte, length), nil, make([]byte, 64)) {
			t.Errorf("a key of %d bytes held", length)
		}
	}
	if verifyStrict(make([]byte, 32), nil, make([]byte, 63)) {
		t.Error("a signature of 63 bytes held")
	}
}
