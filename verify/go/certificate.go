// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import "encoding/hex"

const (
	certificateFormat = "sulh certificate v1"
	maxCertificate    = 1_000_000
	maxRefusals       = 16
	maxReceivedAt     = 64 // characters of a promise's time
)

// certificateResult is what a certificate shows, member for member as in docs/format.md, section 25.
type certificateResult struct {
	Accused string `json:"accused"`
	Charter string `json:"charter_id"`
	Code    string `json:"code"`
	Verdict string `json:"verdict"`
	What    string `json:"what"`
}

// Each reads its form and gives the steps that judge it; nil if the form is not that of section 25.
var certificates = map[string]func(object) func() (*certificateResult, *fault){
	"fork":           readFork,
	"equivocation":   readEquivocation,
	"broken_promise": readBrokenPromise,
	"inadmissible":   readInadmissible,
	"false_digest":   readFalseDigest,
}

var errNoContradiction = tampered("no_contradiction")

// checkCertificate judges a certificate; `confirmed` is the charter id that the reader was given, or "".
func checkCertificate(file object, confirmed string) (*certificateResult, *fault) {
	what, _ := file["what"].(string)
	read := certificates[what]
	if read == nil {
		return nil, refused("bad_certificate")
	}
	judge := read(file)
	if judge == nil {
		return nil, refused("bad_certificate")
	}
	found, bad := judge()
	if bad != nil {
		return nil, bad
	}
	if confirmed != "" && found.Charter != "" && found.Charter != confirmed {
		return nil, tampered("other_charter")
	}
	found.What = what
	return found, nil
}

// first gives the first fault of steps that were all taken.
func first(faults ...*fault) *fault {
	for _, bad := range faults {
		if bad != nil {
			return bad
		}
	}
	return nil
}

// unless is a fault with this code where what must hold does not.
func unless(held bool, code string) *fault {
	if held {
		return nil
	}
	return tampered(code)
}

// signedLeaf is a leaf hash, its index and its hashes.
type signedLeaf struct {
	hash  hash
	index int64
	proof []hash
}

func readFork(file object) func() (*certificateResult, *fault) {
	names := []string{"format", "what", "heads", "key"}
	leaves, forked, ok := [2]signedLeaf{}, false, true
	if leaf, has := file["leaf"]; has {
		names, forked = append(names, "leaf"), true
		leaves, ok = readTwoLeaves(leaf)
	}
	_, members := exactly(file, names...)
	key, keyOK := readVkey(file["key"], typeLog, typeCosigner, typeMLDSA)
	notes, notesOK := twoTexts(file["heads"])
	if !ok || !members || !keyOK || !notesOK {
		return nil
	}
	return func() (*certificateResult, *fault) {
		var heads [2]*head
		for i, spelled := range notes {
			said, bad := signedHead(spelled, key)
			if bad != nil {
				return nil, bad
			}
			heads[i] = said
		}
		if heads[0].origin != heads[1].origin {
			return nil, tampered("head_origin")
		}
		if !forked {
			differ := heads[0].size == heads[1].size && heads[0].root != heads[1].root
			return &certificateResult{Accused: key.spelled, Verdict: "proven"}, unless(differ, "no_contradiction")
		}
		if leaves[0].hash == leaves[1].hash {
			return nil, errNoContradiction
		}
		for i, leaf := range leaves {
			if bad := heads[i].includes(leaf.hash, leaf.index, leaf.proof); bad != nil {
				return nil, bad
			}
		}
		return &certificateResult{Accused: key.spelled, Verdict: "proven"}, nil
	}
}

func twoTexts(found any) ([2]string, bool) {
	list, _ := found.([]any)
	if len(list) != 2 {
		return [2]string{}, false
	}
	one, oneOK := list[0].(string)
	other, otherOK := list[1].(string)
	return [2]string{one, other}, oneOK && otherOK
}

func readTwoLeaves(found any) ([2]signedLeaf, bool) {
	row, ok := exactly(found, "hashes", "index", "proofs")
	if !ok {
		return [2]signedLeaf{}, false
	}
	index, indexOK := natural(row["index"])
	hashes, hashesOK := readHashes(row["hashes"])
	proofs, _ := row["proofs"].([]any)
	if !indexOK || !hashesOK || len(hashes) != 2 || len(proofs) != 2 {
		return [2]signedLeaf{}, false
	}
	one, oneOK := readHashes(proofs[0])
	other, otherOK := readHashes(proofs[1])
	return [2]signedLeaf{{hashes[0], index, one}, {hashes[1], index, other}}, oneOK && otherOK
}

// refusal is what a host said when it took no statement.
type refusal struct {
	*signed
	id, key, mechanism string
}

func readEquivocation(file object) func() (*certificateResult, *fault) {
	_, members := exactly(file, "format", "what", "accused", "refusals", "statements")
	accused, accusedOK := matches(file["accused"], hex32)
	listed, _ := file["statements"].([]any)
	refusals, refusalsOK := readRefusals(file["refusals"])
	if !members || !accusedOK || !refusalsOK || len(listed) != 2 {
		return nil
	}
	one, oneOK := readStatement(listed[0])
	other, otherOK := readStatement(listed[1])
	if !oneOK || !otherOK {
		return nil
	}
	return func() (*certificateResult, *fault) {
		bad := first(
			one.verify(), other.verify(),
			unless(one.key == accused && other.key == accused, "other_accused"),
			unless(one.mechanism == other.mechanism && one.mechanism != "", "other_mechanism"),
			unless(one.seq == other.seq && one.id != other.id, "no_contradiction"),
		)
		for _, said := range refusals {
			names := said.mechanism == one.mechanism && said.key == accused && (said.id == one.id || said.id == other.id)
			bad = first(bad, said.verify(), unless(names, "other_refusal"))
		}
		return &certificateResult{Accused: accused, Charter: one.mechanism, Verdict: "proven"}, bad
	}
}

func readRefusals(found any) ([]refusal, bool) {
	list, ok := found.([]any)
	if !ok || len(list) > maxRefusals {
		return nil, false
	}
	var refusals []refusal
	for _, member := range list {
		envelope, ok := readSigned(member, typeRefusal)
		if !ok {
			return nil, false
		}
		value, err := readPlain(envelope.payload)
		payload, isObject := value.(object)
		if err != nil || !isObject {
			return nil, false
		}
		id, idOK := matches(payload["id"], hex32)
		key, keyOK := matches(payload["key"], hex32)
		mechanism, mechanismOK := matches(payload["mechanism"], hex32)
		if !idOK || !keyOK || !mechanismOK {
			return nil, false
		}
		refusals = append(refusals, refusal{envelope, id, key, mechanism})
	}
	return refusals, true
}

// promise is a host's receipt: this id will be entry `index`.
type promise struct {
	*signed
	id, leafHash, mechanism string
	index                   int64
}

func readPromise(found any) (*promise, bool) {
	envelope, ok := readSigned(found, typeReceipt)
	if !ok {
		return nil, false
	}
	value, err := readPlain(envelope.payload)
	payload, ok := exactly(value, "id", "index", "leaf_hash", "mechanism", "received_at")
	if err != nil || !ok {
		return nil, false
	}
	id, idOK := matches(payload["id"], hex32)
	leaf, leafOK := matches(payload["leaf_hash"], hex32)
	mechanism, mechanismOK := matches(payload["mechanism"], hex32)
	index, indexOK := natural(payload["index"])
	at, atOK := payload["received_at"].(string)
	length := len([]rune(at))
	return &promise{envelope, id, leaf, mechanism, index},
		idOK && leafOK && mechanismOK && indexOK && atOK && length >= 1 && length <= maxReceivedAt
}

func readBrokenPromise(file object) func() (*certificateResult, *fault) {
	accused, accusedOK := matches(file["accused"], hex32)
	made, madeOK := readPromise(file["promise"])
	if !accusedOK || !madeOK {
		return nil
	}
	if _, two := exactly(file, "format", "what", "accused", "promise", "promise2"); two {
		return readTwoPromises(file, accused, made)
	}
	_, members := exactly(file, "format", "what", "accused", "charter", "head", "leaf", "promise")
	leaf, leafOK := readOneLeaf(file["leaf"])
	founding, proof, charterOK := readFounding(file["charter"])
	spelled, noteOK := file["head"].(string)
	if !members || !leafOK || !charterOK || !noteOK {
		return nil
	}
	return func() (*certificateResult, *fault) {
		bad := first(
			made.verify(), unless(made.keyid == accused, "other_accused"),
			founding.verify(), unless(founding.said.id == made.mechanism, "other_mechanism"),
		)
		if bad != nil {
			return nil, bad
		}
		at, bad := signedHead(spelled, founding.log)
		if bad != nil {
			return nil, bad
		}
		verdict := "proven"
		if founding.host != accused {
			verdict = "consistent" // whether the key was the host's then, the record shows
		}
		broken := leaf.index == made.index && hex.EncodeToString(leaf.hash[:]) != made.leafHash
		return &certificateResult{Accused: accused, Charter: made.mechanism, Verdict: verdict}, first(
			at.includes(founding.said.leafHash(), 0, proof), at.includes(leaf.hash, leaf.index, leaf.proof),
			unless(broken, "no_contradiction"),
		)
	}
}

func readTwoPromises(file object, accused string, one *promise) func() (*certificateResult, *fault) {
	other, ok := readPromise(file["promise2"])
	if !ok {
		return nil
	}
	return func() (*certificateResult, *fault) {
		broken := one.index == other.index && one.leafHash != other.leafHash
		return &certificateResult{Accused: accused, Charter: one.mechanism, Verdict: "proven"}, first(
			one.verify(), unless(one.keyid == accused, "other_accused"),
			other.verify(), unless(other.keyid == accused, "other_accused"),
			unless(one.mechanism == other.mechanism, "other_mechanism"),
			unless(broken, "no_contradiction"),
		)
	}
}

func readOneLeaf(found any) (signedLeaf, bool) {
	row, ok := exactly(found, "hash", "index", "proof")
	if !ok {
		return signedLeaf{}, false
	}
	leaf, leafOK := readHash(row["hash"])
	index, indexOK := natural(row["index"])
	proof, proofOK := readHashes(row["proof"])
	return signedLeaf{leaf, index, proof}, leafOK && indexOK && proofOK
}

func readFalseDigest(file object) func() (*certificateResult, *fault) {
	_, members := exactly(file, "format", "what", "accused", "charter", "digest", "statement")
	accused, accusedOK := matches(file["accused"], hex32)
	founding, charterOK := readCharter(file["charter"])
	digest, digestOK := matches(file["digest"], hex32)
	said, saidOK := readStatement(file["statement"])
	if !members || !accusedOK || !charterOK || !digestOK || !saidOK || said.kind != "record.state_digest.v1" {
		return nil
	}
	if !computed(said) {
		return nil
	}
	return func() (*certificateResult, *fault) {
		return &certificateResult{Accused: accused, Charter: founding.said.id, Verdict: "consistent"}, first(
			founding.verify(), said.verify(),
			unless(said.key == accused, "other_accused"),
			unless(said.mechanism == founding.said.id, "other_mechanism"),
			unless(said.body["digest"] != digest, "no_contradiction"),
		)
	}
}

// computed tells whether a statement names a state digest, and the head that its signer had seen.
func computed(said *statement) bool {
	_, digestOK := matches(said.body["digest"], hex32)
	_, rulesetOK := matches(said.body["ruleset"], hex32)
	_, layerOK := matches(said.body["layer"], plainID)
	_, sizeOK := natural(said.body["size"])
	seen, seenOK := exactly(said.whole["seen"], "root", "size")
	_, rootOK := matches(seen["root"], hex32)
	_, seenSizeOK := natural(seen["size"])
	return digestOK && rulesetOK && layerOK && sizeOK && seenOK && rootOK && seenSizeOK
}
