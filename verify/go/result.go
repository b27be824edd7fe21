// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

// fault is why a file proves nothing: a verdict and the code that docs/format.md gives it.
type fault struct {
	verdict string // "tampered": evidence against somebody; "refused": not such a file
	code    string
}

func (f *fault) Error() string { return f.verdict + " (" + f.code + ")" }

func tampered(code string) *fault { return &fault{"tampered", code} }

func refused(code string) *fault { return &fault{"refused", code} }
