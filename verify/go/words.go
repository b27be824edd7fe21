// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// What the program prints for a person: sentences first, hashes last, and what was not checked.

var uncheckedWords = map[string]string{
	"policy":     "who had to cosign: the file's policy is not the one of the first charter, and only the record shows whether it was amended",
	"amendment":  "whether the charter was amended before this entry",
	"revocation": "whether the key had ended or expired before this entry",
	"void":       "whether the entry broke a rule of the record and counts for nothing",
}

var whatWords = map[string]string{
	"fork":           "one key signed two histories of one log",
	"equivocation":   "one key signed two statements under one number",
	"broken_promise": "the host promised a place in the record to one entry and another stands there",
	"inadmissible":   "the log holds an entry that its host had to refuse (%s)",
	"false_digest":   "a key signed a state digest that somebody else computed otherwise",
}

func tell(found outcome, confirmed bool) string {
	switch {
	case found.receipt != nil:
		return tellReceipt(found.receipt)
	case found.cert != nil:
		return tellCertificate(found.cert, confirmed)
	case found.verdict == "tampered":
		return fmt.Sprintf("DOES NOT HOLD (%s): this file shows nothing; docs/format.md says at which step\n", found.bad.code)
	}
	return fmt.Sprintf("refused (%s): this is no sulh receipt or certificate in its one spelling, or one that this program cannot check\n", found.bad.code)
}

func tellReceipt(r *receiptResult) string {
	var out strings.Builder
	line := func(format string, values ...any) { fmt.Fprintf(&out, format+"\n", values...) }
	if r.Confirmed {
		line("HOLDS, under the charter that you named.")
	} else {
		line("NOT CONFIRMED: anyone can make such a file for a charter of their own. Compare the charter id below")
		line("with the one that the organisations publish, or give it with -charter. Within that charter it HOLDS.")
	}
	line("%s (%s) said this with its key: %s", r.Org, r.Role, r.Kind)
	line("A signature shows who said it, not that it is true.")
	line("It stands in the record as entry %d, under a head of %d entries.", r.Index, r.Size)
	line("%s", cosignedWords(r))
	line("Not checked, because no receipt can show it:")
	for _, what := range r.Unchecked {
		if words, has := uncheckedWords[what]; has {
			line("  - %s", words)
		}
	}
	for _, by := range r.Cosigners {
		line("cosigner      %s at %s", printable(by.Name), time.Unix(by.Time, 0).UTC().Format(time.RFC3339))
	}
	line("charter id    %s", r.Charter)
	line("statement id  %s", r.ID)
	line("key           %s", r.Key)
	line("root          %s", r.Root)
	return out.String()
}

func cosignedWords(r *receiptResult) string {
	switch {
	case len(r.Cosigners) == 0:
		return "Cosigned by nobody: only the host's word stands against another history."
	case r.Policy == "claim":
		return "Whether enough organisations cosigned cannot be told from this file."
	case slices.Contains(r.Tiers, "joint"):
		return "Cosigned by every party and a co-chair."
	case slices.Contains(r.Tiers, "operational"):
		return "Cosigned by a co-chair, and not by every party."
	}
	return "Cosigned by too few organisations."
}

func tellCertificate(c *certificateResult, confirmed bool) string {
	what := whatWords[c.What]
	if strings.Contains(what, "%s") {
		what = fmt.Sprintf(what, c.Code)
	}
	first := "PROVEN: " + what + ".\n"
	if c.Verdict == "consistent" {
		first = "NOT PROVEN by this program alone. The file says: " + what + ".\n" +
			"Its form holds; who has the record can recompute it: sulh check FILE --record DIR\n"
	}
	if c.Charter != "" && !confirmed {
		first = "NOT CONFIRMED: compare the charter id below with the one that the organisations publish,\n" +
			"or give it with -charter.\n" + first
	}
	out := first + "accused key   " + printable(c.Accused) + "   (a key, never a person)\n"
	if c.Charter != "" {
		out += "charter id    " + c.Charter + "\n"
	}
	return out
}

// printable: a key's name may hold characters that would steer a terminal or turn the reading direction.
func printable(text string) string {
	var out strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, "\\u{%04X}", r)
		}
	}
	return out.String()
}
