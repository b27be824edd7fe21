// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// one reads the file that SULH_RECEIPT names: a receipt that holds.
func one(t testing.TB) []byte {
	path := os.Getenv("SULH_RECEIPT")
	if path == "" {
		t.Skip("SULH_RECEIPT names no receipt")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestNoBitOfAReceiptCanBeTurned(t *testing.T) {
	data := one(t)
	if found := check(data, ""); found.verdict != "holds" {
		t.Fatalf("the receipt itself: %v", found.plain)
	}
	held := check(data, "").receipt
	for i := range data {
		changed := bytes.Clone(data)
		changed[i] ^= 1
		// What the cosigners sign is not all that is in a note: a line may be made one of an unknown key,
		// and a policy's text is a mere claim. Then less is shown, and never something else.
		if found := check(changed, ""); found.verdict == "holds" {
			r := found.receipt
			less := len(r.Cosigners) < len(held.Cosigners) || r.Policy == "claim"
			if !less || r.ID != held.ID || r.Root != held.Root || r.Index != held.Index || r.Charter != held.Charter {
				t.Errorf("byte %d: %v", i, found.plain)
			}
		}
	}
}

func BenchmarkReceipt(b *testing.B) {
	data := one(b)
	for b.Loop() {
		if found := check(data, ""); found.verdict != "holds" {
			b.Fatal(found.plain)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add([]byte(`{"format":"sulh receipt v1"}` + "\n"))
	f.Add([]byte(`{"format":"sulh certificate v1","what":"fork"}` + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if found := check(data, ""); found.verdict == "" {
			t.Error("no verdict")
		}
	})
}

func TestMisuseAndMissingFilesExitWithOne(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, arguments := range [][]string{{}, {"a", "b"}, {"-charter", "no", empty}, {"-what"}, {"/no/such/file"}, {empty}} {
		var out, problems bytes.Buffer
		if code := run(arguments, &out, &problems); code != exitRefused || out.Len()+problems.Len() == 0 {
			t.Errorf("%v: exit %d, %q %q", arguments, code, out.String(), problems.String())
		}
	}
}

func TestAPrintedNameCannotSteerTheTerminal(t *testing.T) {
	if shown := printable("heron\u009b2J\u202e"); strings.ContainsAny(shown, "\u009b\u202e") {
		t.Errorf("%q", shown)
	}
}
