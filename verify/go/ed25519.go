// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
)

// The encodings of points of small order (docs/format.md, section 6). Under such a key a signature says
// nothing: one signature fits many messages.
var smallOrder = func() map[[32]byte]bool {
	found := map[[32]byte]bool{}
	for _, spelled := range []string{
		"0000000000000000000000000000000000000000000000000000000000000000",
		"0000000000000000000000000000000000000000000000000000000000000080",
		"0100000000000000000000000000000000000000000000000000000000000000",
		"0100000000000000000000000000000000000000000000000000000000000080",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
	} {
		var point [32]byte
		if _, err := hex.Decode(point[:], []byte(spelled)); err != nil {
			panic(err)
		}
		found[point] = true
	}
	return found
}()

var (
	fieldPrime = littleEndian("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")
	groupOrder = littleEndian("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
)

func littleEndian(spelled string) []byte {
	number, err := hex.DecodeString(spelled)
	if err != nil {
		panic(err)
	}
	return number
}

// below compares two little-endian numbers of 32 bytes.
func below(a, b []byte) bool {
	for i := 31; i >= 0; i-- {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// strictPoint: a canonical encoding, and not of small order.
func strictPoint(point []byte) bool {
	y := bytes.Clone(point)
	y[31] &= 0x7f
	return below(y, fieldPrime) && !smallOrder[[32]byte(point)]
}

// verifyStrict holds where libsodium holds. crypto/ed25519 alone takes keys and R of small order and
// other spellings of a key: what one reader takes and another refuses is no proof.
func verifyStrict(key, message, signature []byte) bool {
	if len(key) != ed25519.PublicKeySize || len(signature) != ed25519.SignatureSize {
		return false
	}
	if !strictPoint(key) || !strictPoint(signature[:32]) || !below(signature[32:], groupOrder) {
		return false
	}
	return ed25519.Verify(key, message, signature)
}
