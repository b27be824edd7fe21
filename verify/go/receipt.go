// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/base64"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	receiptFormat = "sulh receipt v1"
	maxReceipt    = 400_000
	maxHashes     = 63 // the longest proof that an index below 2^63 can have
	maxKeys       = 64
	maxPolicy     = 200_000 // characters
	proofFirst    = "c2sp.org/tlog-proof@v1"
)

// placed is a statement, where it stands and the hashes that show it.
type placed struct {
	said  *statement
	index int64
	proof []hash
}

// receipt is a receipt file that has the right form; nothing in it has been checked.
type receipt struct {
	charter *charter
	proof   []hash // of the charter at index 0
	keys    []placed
	policy  [2]string // joint, operational
	note    string
	placed
}

// receiptResult is what a receipt shows, member for member as in docs/format.md, section 24.
type receiptResult struct {
	Charter   string   `json:"charter_id"`
	Code      string   `json:"code"`
	Confirmed bool     `json:"confirmed"`
	Cosigners []tie    `json:"cosigners"`
	ID        string   `json:"id"`
	Index     int64    `json:"index"`
	Key       string   `json:"key"`
	Kind      string   `json:"kind"`
	Org       string   `json:"org"`
	Policy    string   `json:"policy"`
	Role      string   `json:"role"`
	Root      string   `json:"root"`
	Size      int64    `json:"size"`
	Tiers     []string `json:"tiers"`
	Unchecked []string `json:"unchecked"`
	Verdict   string   `json:"verdict"`
}

// tie is one cosigner's line that holds.
type tie struct {
	Name string `json:"name"`
	Time int64  `json:"time"`
}

// checkReceipt judges a receipt file; `confirmed` is the charter id that the reader was given, or "".
func checkReceipt(file object, confirmed string) (*receiptResult, *fault) {
	r, ok := readReceipt(file) // 1. form
	if !ok {
		return nil, refused("bad_receipt")
	}
	if bad := r.charter.verify(); bad != nil { // 2. charter
		return nil, bad
	}
	charterID := r.charter.said.id
	if confirmed != "" && confirmed != charterID {
		return nil, tampered("other_charter")
	}
	at, ties, signers, bad := r.readHead() // 3. head
	if bad != nil {
		return nil, bad
	}
	if bad := r.included(at); bad != nil { // 4. inclusion
		return nil, bad
	}
	if bad := r.words(charterID); bad != nil { // 5. words
		return nil, bad
	}
	if bad := r.acts(); bad != nil { // 6. keys
		return nil, bad
	}
	policy, tiers := "claim", []string{} // 7. policy
	if r.policy == [2]string{r.charter.policyText(true), r.charter.policyText(false)} {
		policy, tiers = "charter", r.charter.tiers(func(key *vkey) bool { return signers[key] })
	}
	unchecked := []string{"amendment", "revocation", "void"}
	if policy == "claim" {
		unchecked = append([]string{"policy"}, unchecked...)
	}
	if confirmed == "" {
		unchecked = append([]string{"charter"}, unchecked...)
	}
	return &receiptResult{
		Charter: charterID, Confirmed: confirmed != "", Cosigners: ties, ID: r.said.id, Index: r.index,
		Key: r.said.key, Kind: r.said.kind, Org: r.said.org, Policy: policy, Role: r.said.role,
		Root: base64.StdEncoding.EncodeToString(at.root[:]), Size: at.size, Tiers: tiers,
		Unchecked: unchecked, Verdict: "holds",
	}, nil
}

func readReceipt(file object) (*receipt, bool) {
	if _, ok := exactly(file, "format", "charter", "keys", "policy", "proof", "statement"); !ok {
		return nil, false
	}
	var r receipt
	var good [5]bool
	r.charter, r.proof, good[0] = readFounding(file["charter"])
	r.said, good[1] = readStatement(file["statement"])
	r.index, r.placed.proof, r.note, good[2] = readProof(file["proof"])
	good[3] = r.readPolicy(file["policy"])
	good[4] = r.readKeys(file["keys"])
	return &r, good == [5]bool{true, true, true, true, true}
}

// readFounding reads {hashes, statement}: a charter and its proof at index 0.
func readFounding(found any) (*charter, []hash, bool) {
	row, ok := exactly(found, "hashes", "statement")
	if !ok {
		return nil, nil, false
	}
	proof, proofOK := readHashes(row["hashes"])
	founding, ok := readCharter(row["statement"])
	return founding, proof, ok && proofOK
}

func readHashes(found any) ([]hash, bool) {
	list, ok := found.([]any)
	if !ok || len(list) > maxHashes {
		return nil, false
	}
	proof := make([]hash, len(list))
	for i, member := range list {
		if proof[i], ok = readHash(member); !ok {
			return nil, false
		}
	}
	return proof, true
}

// readProof reads a C2SP tlog-proof without extra data: index, hashes, and the note as it stands.
func readProof(found any) (index int64, proof []hash, note string, ok bool) {
	text, _ := found.(string)
	top, note, ok := strings.Cut(text, "\n\n")
	lines := strings.Split(top, "\n")
	if !ok || len(lines) < 2 || len(lines)-2 > maxHashes || lines[0] != proofFirst {
		return 0, nil, "", false
	}
	spelled, named := strings.CutPrefix(lines[1], "index ")
	if index, ok = decimal(spelled); !ok || !named {
		return 0, nil, "", false
	}
	for _, line := range lines[2:] {
		sibling, ok := readHash(line)
		if !ok {
			return 0, nil, "", false
		}
		proof = append(proof, sibling)
	}
	return index, proof, note, true
}

func (r *receipt) readPolicy(found any) bool {
	row, ok := exactly(found, "joint", "operational")
	if !ok {
		return false
	}
	for i, name := range []string{"joint", "operational"} {
		text, isText := row[name].(string)
		if !isText || utf8.RuneCountInString(text) > maxPolicy {
			return false
		}
		r.policy[i] = text
	}
	return true
}

func (r *receipt) readKeys(found any) bool {
	list, ok := found.([]any)
	if !ok || len(list) > maxKeys {
		return false
	}
	before := int64(0)
	for _, member := range list {
		row, ok := exactly(member, "hashes", "index", "statement")
		if !ok {
			return false
		}
		said, saidOK := readStatement(row["statement"])
		index, indexOK := natural(row["index"])
		proof, proofOK := readHashes(row["hashes"])
		if !saidOK || !indexOK || !proofOK || index <= before || !seats(said) {
			return false
		}
		before = index
		r.keys = append(r.keys, placed{said, index, proof})
	}
	return len(r.keys) == 0 || before < r.index
}

// readHead is step 3; it gives the head, the cosigners' lines in the note's order, and whose they were.
func (r *receipt) readHead() (*head, []tie, map[*vkey]bool, *fault) {
	c := r.charter
	n, bad := readNote(r.note)
	if bad != nil {
		return nil, nil, nil, bad
	}
	own := n.linesOf(c.log)
	if len(own) != 1 {
		return nil, nil, nil, tampered("head_unsigned")
	}
	if _, bad := n.verify(c.log, own[0]); bad != nil {
		return nil, nil, nil, bad
	}
	at, bad := n.readHead()
	if bad != nil {
		return nil, nil, nil, bad
	}
	if at.origin != c.log.name {
		return nil, nil, nil, tampered("head_origin")
	}
	ties, signers := []tie{}, map[*vkey]bool{}
	for _, line := range n.lines {
		key := c.cosignerOf(line)
		if key == nil {
			continue
		}
		seconds, bad := n.verify(key, line)
		if bad != nil {
			return nil, nil, nil, bad
		}
		ties, signers[key] = append(ties, tie{key.name, seconds}), true
	}
	return at, ties, signers, nil
}

// cosignerOf: of two keys with this name and id the line is of the first, and the log's comes before all.
func (c *charter) cosignerOf(line noteLine) *vkey {
	if line.isOf(c.log) {
		return nil
	}
	for _, declared := range c.cosigners {
		if line.isOf(declared.key) {
			return declared.key
		}
	}
	return nil
}

// included is step 4.
func (r *receipt) included(at *head) *fault {
	if bad := at.includes(r.charter.said.leafHash(), 0, r.proof); bad != nil {
		return bad
	}
	for _, entry := range slices.Concat(r.keys, []placed{r.placed}) {
		if bad := at.includes(entry.said.leafHash(), entry.index, entry.proof); bad != nil {
			return bad
		}
	}
	return nil
}

// words is step 5.
func (r *receipt) words(charterID string) *fault {
	for _, entry := range slices.Concat(r.keys, []placed{r.placed}) {
		if bad := entry.said.verify(); bad != nil {
			return bad
		}
		isCharter := entry.index == 0 && entry.said.id == charterID
		if entry.said.mechanism != charterID && !isCharter {
			return tampered("other_mechanism")
		}
	}
	return nil
}

// acts is step 6.
func (r *receipt) acts() *fault {
	held := newSeats(r.charter)
	for _, entry := range r.keys {
		if bad := held.seat(entry.said); bad != nil {
			return bad
		}
	}
	return held.act(r.said)
}
