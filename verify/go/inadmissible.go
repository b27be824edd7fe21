// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import "regexp"

const (
	maxLeafShown   = 65_535 // what an entry bundle's length can say
	maxOtherCode   = 4      // entries behind a code that the record decides
	kindRevoke     = "record.key_revoke.v1"
	codeUnreadable = "unreadable"
)

var codeName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}\z`)

// shownEntry is a leaf of the log, byte for byte; `said` is nil if it is no statement.
type shownEntry struct {
	leaf  []byte
	index int64
	proof []hash
	said  *statement
}

// byOne and byTwo: what an honest host's record does not hold (the table of section 25).
var byOne = map[string]func(charterID string, said *statement) bool{
	"bad_signature":   func(_ string, said *statement) bool { return said.verify() != nil },
	"charter_first":   func(_ string, said *statement) bool { return said.kind == kindCharter },
	"other_mechanism": func(id string, said *statement) bool { return said.kind != kindCharter && said.mechanism != id },
}

var byTwo = map[string]func(one, two *statement) bool{
	"duplicate": func(one, two *statement) bool { return one.id == two.id },
	"equivocation": func(one, two *statement) bool {
		return one.key == two.key && one.seq == two.seq && one.id != two.id
	},
	"contradicts_prev": func(one, two *statement) bool {
		return one.key == two.key && (breaksChain(one, two) || breaksChain(two, one))
	},
	"revoked_key": func(one, two *statement) bool {
		return one.kind == kindRevoke && one.body["key"] == two.key ||
			one.kind == kindRotate && one.body["old"] == two.key
	},
	"not_its_role": func(one, two *statement) bool {
		return one.kind == kindGrant && one.body["key"] == two.key &&
			(two.org != one.org || one.body["role"] != two.role)
	},
}

func breaksChain(before, after *statement) bool {
	return after.seq == before.seq+1 && after.prev != before.id
}

func readInadmissible(file object) func() (*certificateResult, *fault) {
	_, members := exactly(file, "format", "what", "accused", "charter", "code", "entries", "head")
	accused, accusedOK := readVkey(file["accused"], typeLog)
	founding, proof, charterOK := readFounding(file["charter"])
	code, codeOK := matches(file["code"], codeName)
	spelled, noteOK := file["head"].(string)
	entries, entriesOK := readEntries(file["entries"], code)
	if !members || !accusedOK || !charterOK || !codeOK || !noteOK || !entriesOK {
		return nil
	}
	return func() (*certificateResult, *fault) {
		if bad := founding.verify(); bad != nil {
			return nil, bad
		}
		at, bad := signedHead(spelled, founding.log)
		if bad != nil {
			return nil, bad
		}
		bad = first(
			unless(accused.spelled == founding.log.spelled, "other_accused"),
			at.includes(founding.said.leafHash(), 0, proof),
		)
		for _, entry := range entries {
			bad = first(bad, at.includes(leafHash(entry.leaf), entry.index, entry.proof))
		}
		verdict, shown := shows(code, founding.said.id, entries)
		return &certificateResult{
			Accused: accused.spelled, Charter: founding.said.id, Code: code, Verdict: verdict,
		}, first(bad, unless(shown, "no_contradiction"))
	}
}

func readEntries(found any, code string) ([]shownEntry, bool) {
	list, _ := found.([]any)
	least, most := 1, maxOtherCode
	if byOne[code] != nil || code == codeUnreadable {
		most = 1
	} else if byTwo[code] != nil {
		least, most = 2, 2
	}
	if len(list) < least || len(list) > most {
		return nil, false
	}
	var entries []shownEntry
	before := int64(0)
	for _, member := range list {
		row, ok := exactly(member, "hashes", "index", "leaf")
		if !ok {
			return nil, false
		}
		spelled, isText := row["leaf"].(string)
		leaf, leafOK := base64Exact(spelled)
		index, indexOK := natural(row["index"])
		proof, proofOK := readHashes(row["hashes"])
		if !isText || !leafOK || len(leaf) > maxLeafShown || !indexOK || !proofOK || index <= before {
			return nil, false
		}
		before = index
		entry := shownEntry{leaf, index, proof, nil}
		if said, ok := readLeaf(leaf); ok {
			entry.said = said
		}
		entries = append(entries, entry)
	}
	return entries, true
}

// shows gives the verdict for this code, and whether the entries show what it says.
func shows(code, charterID string, entries []shownEntry) (string, bool) {
	if code == codeUnreadable {
		return "proven", unreadable(entries[0].leaf)
	}
	one, two := byOne[code], byTwo[code]
	if one == nil && two == nil {
		return "consistent", true // the record decides
	}
	for _, entry := range entries {
		if entry.said == nil {
			return "proven", false
		}
	}
	if one != nil {
		return "proven", one(charterID, entries[0].said)
	}
	return "proven", two(entries[0].said, entries[1].said)
}

func unreadable(leaf []byte) bool {
	payload, ok := payloadOf(leaf)
	if !ok {
		return true
	}
	value, err := readPlain(payload)
	_, isObject := value.(object)
	return err != nil || !isObject
}
