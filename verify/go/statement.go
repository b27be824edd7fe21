// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
)

const (
	typeStatement = "application/vnd.sulh.statement.v1+json"
	typeReceipt   = "application/vnd.sulh.receipt.v1+json"
	typeRefusal   = "application/vnd.sulh.refusal.v1+json"

	maxLeaf    = 60_000
	leafHeader = 1 + 64 // 0x01 and the signature
	maxPayload = maxLeaf - leafHeader
)

var (
	hex32    = regexp.MustCompile(`^[0-9a-f]{64}\z`)
	hex64    = regexp.MustCompile(`^[0-9a-f]{128}\z`)
	plainID  = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}\z`)
	kindName = regexp.MustCompile(`^[a-z][a-z_]{0,30}\.[a-z][a-z0-9_]{0,40}\.v[1-9][0-9]{0,2}\z`)
)

// signed is a DSSE envelope of one of our media types: bytes, and who is said to have signed them.
type signed struct {
	keyid     string
	signature []byte
	payload   []byte
	message   []byte // what the signature is over (PAE)
}

// statement is an envelope whose payload has a header of docs/format.md, section 24.
type statement struct {
	signed
	id        string
	kind      string
	mechanism string // "" for null
	key       string
	org       string
	role      string
	seq       int64
	prev      string // "" for null
	body      object
	whole     object // the payload, for what a rule reads besides
}

func matches(found any, pattern *regexp.Regexp) (string, bool) {
	text, ok := found.(string)
	return text, ok && pattern.MatchString(text)
}

// hexOrNull gives "" for null.
func hexOrNull(found any) (string, bool) {
	if found == nil {
		return "", true
	}
	return matches(found, hex32)
}

func natural(found any) (int64, bool) {
	number, ok := found.(int64)
	return number, ok && number >= 0
}

func pae(mediaType string, payload []byte) []byte {
	head := "DSSEv1 " + strconv.Itoa(len(mediaType)) + " " + mediaType + " " + strconv.Itoa(len(payload)) + " "
	return append([]byte(head), payload...)
}

func unhex(spelled string) []byte {
	raw, err := hex.DecodeString(spelled)
	if err != nil {
		panic(err) // every caller has matched the pattern before
	}
	return raw
}

// readSigned reads exactly {payload, payloadType, signatures: [{keyid, sig}]} of one media type.
func readSigned(found any, mediaType string) (*signed, bool) {
	envelope, ok := exactly(found, "payload", "payloadType", "signatures")
	if !ok || envelope["payloadType"] != mediaType {
		return nil, false
	}
	list, _ := envelope["signatures"].([]any)
	if len(list) != 1 {
		return nil, false
	}
	line, ok := exactly(list[0], "keyid", "sig")
	if !ok {
		return nil, false
	}
	keyid, keyOK := matches(line["keyid"], hex32)
	sig, sigIsText := line["sig"].(string)
	spelled, payloadIsText := envelope["payload"].(string)
	signature, sigOK := base64Exact(sig)
	payload, payloadOK := base64Exact(spelled)
	if !keyOK || !sigIsText || !payloadIsText || !sigOK || !payloadOK || len(signature) != 64 {
		return nil, false
	}
	return &signed{keyid, signature, payload, pae(mediaType, payload)}, true
}

func (s *signed) verify() *fault {
	if !verifyStrict(unhex(s.keyid), s.message, s.signature) {
		return tampered("bad_signature")
	}
	return nil
}

// readStatement reads a statement's envelope.
func readStatement(found any) (*statement, bool) {
	envelope, ok := readSigned(found, typeStatement)
	if !ok {
		return nil, false
	}
	said, ok := readHeader(envelope)
	return said, ok && said.key == said.keyid
}

// readLeaf reads a statement from a log's leaf; the key in its header stands for the envelope's.
func readLeaf(leaf []byte) (*statement, bool) {
	payload, ok := payloadOf(leaf)
	if !ok {
		return nil, false
	}
	said, ok := readHeader(&signed{"", leaf[1:leafHeader], payload, pae(typeStatement, payload)})
	if ok {
		said.keyid = said.key
	}
	return said, ok
}

// payloadOf gives a leaf's payload if the leaf has the length and first byte that it must have.
func payloadOf(leaf []byte) ([]byte, bool) {
	if len(leaf) <= leafHeader || len(leaf) > maxLeaf || leaf[0] != 1 {
		return nil, false
	}
	return leaf[leafHeader:], true
}

func readHeader(envelope *signed) (*statement, bool) {
	if len(envelope.payload) > maxPayload {
		return nil, false
	}
	value, err := readPlain(envelope.payload)
	payload, isObject := value.(object)
	if err != nil || !isObject || !hasAll(payload, "kind", "mechanism", "issuer", "seq", "prev", "body") {
		return nil, false
	}
	issuer, ok := exactly(payload["issuer"], "key", "org", "role")
	if !ok {
		return nil, false
	}
	sum := sha256.Sum256(envelope.message)
	said := &statement{signed: *envelope, id: hex.EncodeToString(sum[:]), whole: payload}
	var good [8]bool
	said.kind, good[0] = matches(payload["kind"], kindName)
	said.mechanism, good[1] = hexOrNull(payload["mechanism"])
	said.key, good[2] = matches(issuer["key"], hex32)
	said.org, good[3] = matches(issuer["org"], plainID)
	said.role, good[4] = matches(issuer["role"], plainID)
	said.seq, good[5] = natural(payload["seq"])
	said.prev, good[6] = hexOrNull(payload["prev"])
	said.body, good[7] = payload["body"].(object)
	return said, good == [8]bool{true, true, true, true, true, true, true, true} && said.seq >= 1
}

// leafHash is that of the statement as a leaf: 0x01, signature, payload.
func (s *statement) leafHash() hash {
	leaf := make([]byte, 0, leafHeader+len(s.payload))
	return leafHash(append(append(append(leaf, 1), s.signature...), s.payload...))
}
