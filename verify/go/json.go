// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// Plain JSON (docs/format.md, section 24): one spelling for each value, so the reader takes that spelling
// and nothing else. encoding/json would take the last of two equal members, round a number and put U+FFFD
// in place of broken text: one file, two readings.

const (
	maxDepth   = 16        // brackets open at once: no parser's stack decides
	maxInteger = 1<<53 - 1 // what every program reads alike
	maxName    = 64        // characters of a member's name
)

// object is a JSON object; the reader has seen that its names ascend, so none stands twice.
type object map[string]any

var errNotPlain = errors.New("not plain JSON")

type reader struct {
	data []byte
	at   int
	open int
}

// readPlain reads one value and nothing around it: nil, bool, int64, string, []any or object.
func readPlain(data []byte) (any, error) {
	if !utf8.Valid(data) {
		return nil, errNotPlain
	}
	in := &reader{data: data}
	found, err := in.value()
	if err == nil && in.at != len(data) {
		return nil, errNotPlain
	}
	return found, err
}

func (in *reader) next() byte {
	if in.at < len(in.data) {
		return in.data[in.at]
	}
	return 0
}

func (in *reader) take(text string) bool {
	end := in.at + len(text)
	if end > len(in.data) || string(in.data[in.at:end]) != text {
		return false
	}
	in.at = end
	return true
}

func (in *reader) value() (any, error) {
	switch c := in.next(); {
	case c == '{' || c == '[':
		if in.open++; in.open > maxDepth {
			return nil, errNotPlain
		}
		defer func() { in.open-- }()
		if c == '{' {
			return in.object()
		}
		return in.list()
	case c == '"':
		return in.text()
	case c == '-' || isDigit(c):
		return in.number()
	case in.take("true"):
		return true, nil
	case in.take("false"):
		return false, nil
	case in.take("null"):
		return nil, nil
	}
	return nil, errNotPlain
}

func (in *reader) object() (any, error) {
	in.at++
	found, before := object{}, ""
	for !in.take("}") {
		if len(found) > 0 && !in.take(",") || in.next() != '"' {
			return nil, errNotPlain
		}
		name, err := in.text()
		if err != nil || !plainName(name) || name <= before || !in.take(":") {
			return nil, errNotPlain
		}
		if found[name], err = in.value(); err != nil {
			return nil, err
		}
		before = name
	}
	return found, nil
}

func plainName(name string) bool {
	for i := 0; i < len(name); i++ {
		c := name[i]
		if !(isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_') {
			return false
		}
	}
	return len(name) >= 1 && len(name) <= maxName
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (in *reader) list() (any, error) {
	in.at++
	found := []any{}
	for !in.take("]") {
		if len(found) > 0 && !in.take(",") {
			return nil, errNotPlain
		}
		member, err := in.value()
		if err != nil {
			return nil, err
		}
		found = append(found, member)
	}
	return found, nil
}

// number reads digits and compares with the one spelling of what they say: no fraction, exponent, -0,
// leading zero, and nothing beyond ±(2^53 - 1).
func (in *reader) number() (any, error) {
	start := in.at
	in.take("-")
	for isDigit(in.next()) {
		in.at++
	}
	spelled := string(in.data[start:in.at])
	number, err := strconv.ParseInt(spelled, 10, 64)
	if err != nil || strconv.FormatInt(number, 10) != spelled || number > maxInteger || number < -maxInteger {
		return nil, errNotPlain
	}
	return number, nil
}

func (in *reader) text() (string, error) {
	in.at++
	var out []byte
	for in.at < len(in.data) {
		c := in.data[in.at]
		in.at++
		switch {
		case c == '"':
			return string(out), nil
		case c < 0x20:
			return "", errNotPlain
		case c != '\\':
			out = append(out, c)
		case in.take(`"`):
			out = append(out, '"')
		case in.take(`\`):
			out = append(out, '\\')
		case in.take("n"):
			out = append(out, '\n')
		case in.take("t"):
			out = append(out, '\t')
		default: // another escape is a second spelling, or half a character
			return "", errNotPlain
		}
	}
	return "", errNotPlain
}

// exactly: the object's members are those named, no more and no fewer.
func exactly(found any, names ...string) (object, bool) {
	members, ok := found.(object)
	return members, ok && len(members) == len(names) && hasAll(members, names...)
}

func hasAll(members object, names ...string) bool {
	for _, name := range names {
		if _, has := members[name]; !has {
			return false
		}
	}
	return true
}
