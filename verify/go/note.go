// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/mldsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Signed notes, tree heads and cosignatures of C2SP (docs/format.md, sections 7 and 24).

const (
	typeLog      = 1 // Ed25519 over the note's text
	typeCosigner = 4 // Ed25519 cosignature/v1
	typeMLDSA    = 6 // ML-DSA-44 cosignature

	maxNoteLines = 100
	maxOneByte   = 255 // a name whose length stands in one byte of a cosigned message
)

var (
	keyLengths       = map[byte]int{typeLog: 32, typeCosigner: 32, typeMLDSA: 1312}
	signatureLengths = map[byte]int{typeLog: 64, typeCosigner: 8 + 64, typeMLDSA: 8 + 2420}
)

// vkey is a C2SP verifier key; `spelled` is the text that it was read from.
type vkey struct {
	spelled string
	name    string
	id      [4]byte
	kind    byte
	public  []byte
}

// noteLine is one signature line: who it says signed, and the bytes after the key id.
type noteLine struct {
	name      string
	id        [4]byte
	signature []byte
}

// note is a text and its signature lines; nothing is known of the text until a line holds.
type note struct {
	text  string
	lines []noteLine
}

// head is what the text of a note says when it is a tree head.
type head struct {
	origin string
	size   int64
	root   hash
}

// base64Exact reads standard base64 in its one spelling: padded, no stray bits, no line breaks.
func base64Exact(spelled string) ([]byte, bool) {
	found, err := base64.StdEncoding.DecodeString(spelled)
	return found, err == nil && base64.StdEncoding.EncodeToString(found) == spelled
}

func readHash(found any) (hash, bool) {
	spelled, isText := found.(string)
	raw, ok := base64Exact(spelled)
	if !isText || !ok || len(raw) != 32 {
		return hash{}, false
	}
	return hash(raw), true
}

// keyName: not empty, no plus sign, nothing below U+0020, no white space.
func keyName(name string) bool {
	for _, r := range name {
		switch {
		case r <= 0x20, r == '+', r == 0x85, r == 0xa0, r == 0x1680, r >= 0x2000 && r <= 0x200a,
			r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000:
			return false
		}
	}
	return name != "" && utf8.ValidString(name)
}

// readVkey reads name+id+base64 of a key whose type is among `kinds`.
func readVkey(found any, kinds ...byte) (*vkey, bool) {
	spelled, _ := found.(string)
	parts := strings.SplitN(spelled, "+", 3)
	if len(parts) != 3 || !keyName(parts[0]) {
		return nil, false
	}
	material, ok := base64Exact(parts[2])
	if !ok || len(material) == 0 || !bytes.Contains(kinds, material[:1]) {
		return nil, false
	}
	kind, name := material[0], parts[0]
	sum := sha256.Sum256(append([]byte(name+"\n"), material...))
	if len(material) != 1+keyLengths[kind] || parts[1] != hex.EncodeToString(sum[:4]) {
		return nil, false
	}
	if kind == typeMLDSA && len(name) > maxOneByte {
		return nil, false
	}
	return &vkey{spelled: spelled, name: name, id: [4]byte(sum[:4]), kind: kind, public: material[1:]}, true
}

// decimal reads digits without leading zero, up to 2^53 - 1.
func decimal(spelled string) (int64, bool) {
	number, err := strconv.ParseInt(spelled, 10, 64)
	return number, err == nil && number >= 0 && number <= maxInteger && strconv.FormatInt(number, 10) == spelled
}

var errNote = tampered("note_malformed")

// readNote parts the text from the signature lines after its last empty line.
func readNote(spelled string) (*note, *fault) {
	for _, r := range spelled {
		if r < 0x20 && r != '\n' {
			return nil, errNote
		}
	}
	cut := strings.LastIndex(spelled, "\n\n")
	if cut < 0 || cut+2 == len(spelled) || !strings.HasSuffix(spelled, "\n") {
		return nil, errNote
	}
	found := &note{text: spelled[:cut+1]}
	lines := strings.Split(spelled[cut+2:len(spelled)-1], "\n")
	if len(lines) > maxNoteLines {
		return nil, errNote
	}
	for _, line := range lines {
		rest, dash := strings.CutPrefix(line, "— ")
		name, signed, _ := strings.Cut(rest, " ")
		raw, ok := base64Exact(signed)
		if !dash || !ok || !keyName(name) || len(raw) < 5 {
			return nil, errNote
		}
		found.lines = append(found.lines, noteLine{name, [4]byte(raw[:4]), raw[4:]})
	}
	return found, nil
}

// readHead takes exactly three lines. With more, another signed text whose second line is a number, such
// as a relay's note, could be read as a head and accuse its signer.
func (n *note) readHead() (*head, *fault) {
	lines := strings.Split(n.text, "\n")
	if len(lines) != 4 || lines[0] == "" {
		return nil, errNote
	}
	size, sizeOK := decimal(lines[1])
	root, rootOK := readHash(lines[2])
	if !sizeOK || !rootOK {
		return nil, errNote
	}
	return &head{lines[0], size, root}, nil
}

// isOf: by the pair of name and id, never by one of them alone.
func (line noteLine) isOf(key *vkey) bool { return line.name == key.name && line.id == key.id }

func (n *note) linesOf(key *vkey) []noteLine {
	var found []noteLine
	for _, line := range n.lines {
		if line.isOf(key) {
			found = append(found, line)
		}
	}
	return found
}

// verify checks one line and gives the seconds that it names (0 for a log's own line).
func (n *note) verify(key *vkey, line noteLine) (int64, *fault) {
	if len(line.signature) != signatureLengths[key.kind] {
		return 0, tampered("signature_length")
	}
	if key.kind == typeLog {
		return 0, holds(verifyStrict(key.public, []byte(n.text), line.signature))
	}
	seconds, signature := binary.BigEndian.Uint64(line.signature), line.signature[8:]
	if seconds > maxInteger || key.kind == typeMLDSA && seconds == 0 {
		return 0, tampered("signature_time")
	}
	if key.kind == typeCosigner {
		message := "cosignature/v1\ntime " + strconv.FormatUint(seconds, 10) + "\n" + n.text
		return int64(seconds), holds(verifyStrict(key.public, []byte(message), signature))
	}
	return int64(seconds), n.verifyMLDSA(key, seconds, signature)
}

func holds(verified bool) *fault {
	if !verified {
		return tampered("signature_wrong")
	}
	return nil
}

// verifyMLDSA: such a cosigner signs what the three lines say, and its own name (tlog-cosignature).
func (n *note) verifyMLDSA(key *vkey, seconds uint64, signature []byte) *fault {
	said, bad := n.readHead()
	if bad != nil || len(said.origin) > maxOneByte {
		return errNote
	}
	message := append([]byte("subtree/v1\n\x00"), byte(len(key.name)))
	message = append(message, key.name...)
	message = binary.BigEndian.AppendUint64(message, seconds)
	message = append(message, byte(len(said.origin)))
	message = append(message, said.origin...)
	message = binary.BigEndian.AppendUint64(message, 0)
	message = binary.BigEndian.AppendUint64(message, uint64(said.size))
	message = append(message, said.root[:]...)
	public, err := mldsa.NewPublicKey(mldsa.MLDSA44(), key.public)
	return holds(err == nil && mldsa.Verify(public, message, signature, nil) == nil)
}

// signedHead reads a note that `key` signed: exactly one line of a log, at least one of a cosigner, and
// each holds; then what its text says.
func signedHead(spelled string, key *vkey) (*head, *fault) {
	found, bad := readNote(spelled)
	if bad != nil {
		return nil, bad
	}
	lines := found.linesOf(key)
	if len(lines) == 0 || key.kind == typeLog && len(lines) != 1 {
		return nil, tampered("head_unsigned")
	}
	for _, line := range lines {
		if _, bad := found.verify(key, line); bad != nil {
			return nil, bad
		}
	}
	said, bad := found.readHead()
	if bad != nil {
		return nil, bad
	}
	if key.kind == typeLog && said.origin != key.name {
		return nil, tampered("head_origin")
	}
	return said, nil
}
