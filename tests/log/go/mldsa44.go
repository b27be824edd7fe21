// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

// Command mldsa44 is the second opinion on ML-DSA-44: Go's crypto/mldsa.
//
//	mldsa44 many N              for N seeds from SHAKE128(""): public key ‖ deterministic signature of ""
//	mldsa44 sign SEED MESSAGE   public key ‖ deterministic signature; arguments and output in hex
//	mldsa44 check KEY SIG MSG   exit 0 if the signature holds; arguments in hex
package main

import (
	"crypto/mldsa"
	"crypto/sha3"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
)

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func signed(seed, message []byte) []byte {
	key := must(mldsa.NewPrivateKey(mldsa.MLDSA44(), seed))
	signature := must(key.SignDeterministic(message, nil))
	return append(key.PublicKey().Bytes(), signature...)
}

func main() {
	switch os.Args[1] {
	case "many":
		seeds := sha3.NewSHAKE128()
		for range must(strconv.Atoi(os.Args[2])) {
			seed := make([]byte, 32)
			must(seeds.Read(seed))
			must(os.Stdout.Write(signed(seed, nil)))
		}
	case "sign":
		seed, message := must(hex.DecodeString(os.Args[2])), must(hex.DecodeString(os.Args[3]))
		fmt.Println(hex.EncodeToString(signed(seed, message)))
	case "check":
		key := must(mldsa.NewPublicKey(mldsa.MLDSA44(), must(hex.DecodeString(os.Args[2]))))
		signature, message := must(hex.DecodeString(os.Args[3])), must(hex.DecodeString(os.Args[4]))
		must(0, mldsa.Verify(key, message, signature, nil))
	}
}
