// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestPlainJSONIsReadInItsOneSpelling(t *testing.T) {
	for _, spelled := range []string{
		`{}`, `[]`, `null`, `true`, `"a"`, `0`, `-1`, `9007199254740991`, `-9007199254740991`,
		`{"A":1,"_":2,"a":[{"b":"صلح"}]}`, `"\"\\\n\t"`, "\"\x7f\u2028\U0001f600/\"",
		strings.Repeat("[", 16) + strings.Repeat("]", 16),
	} {
		if _, err := readPlain([]byte(spelled)); err != nil {
			t.Errorf("%q is plain and was refused", spelled)
		}
	}
}

func TestASecondSpellingIsRefused(t *testing.T) {
	for _, spelled := range []string{
		``, ` {}`, `{} `, `{}{}`, "{}\n", "\ufeff{}", `{"a":1,"a":1}`, `{"b":1,"a":2}`, `{"":1}`, `{"a-b":1}`,
		`{"` + strings.Repeat("a", 65) + `":1}`, `{"a" :1}`, `{"a":1,}`, `[1,]`, `[,1]`, `[1 ,2]`,
		`1.0`, `1e3`, `-0`, `01`, `+1`, `-`, `9007199254740992`, `-9007199254740992`, `99999999999999999999`,
		`"\u0041"`, `"\ud800"`, `"\/"`, `"\b"`, "\"\x01\"", "\"\n\"", "\"\xff\"", "\"\xed\xa0\x80\"", `"`, `"\`,
		`nul`, `True`, `NaN`, strings.Repeat("[", 17) + strings.Repeat("]", 17),
		`{`, `{"a"`, `{"a":`, `[`, `[1`, `tru`,
	} {
		if _, err := readPlain([]byte(spelled)); err == nil {
			t.Errorf("%q was read", spelled)
		}
	}
}

// FuzzPlainJSON: whatever is read is JSON to Go's own reader too, and writes to the same bytes again.
func FuzzPlainJSON(f *testing.F) {
	for _, seed := range []string{`{"a":[1,-2,"\n"],"b":{"c":null}}`, `"\\\""`, `[[[]]]`, `{"a":9007199254740991}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := readPlain(data)
		if err != nil {
			return
		}
		var out bytes.Buffer
		writer := json.NewEncoder(&out)
		writer.SetEscapeHTML(false)
		if err := writer.Encode(found); err != nil {
			t.Fatal(err)
		}
		again := strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029").Replace(strings.TrimSuffix(out.String(), "\n"))
		if again != string(data) {
			t.Fatalf("%q came back as %q", data, again)
		}
	})
}
