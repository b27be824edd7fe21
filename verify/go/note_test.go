// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/mldsa"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"testing"
)

// The example of C2SP's signed-note: not made by us.
const (
	exampleKey  = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
	exampleText = "This is an example message.\n\n— example.com/foo " +
		"Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)

func TestTheExampleOfTheSpecificationHolds(t *testing.T) {
	key, ok := readVkey(exampleKey, typeLog)
	if !ok {
		t.Fatal("the key was refused")
	}
	n, bad := readNote(exampleText)
	if bad != nil {
		t.Fatal(bad)
	}
	if _, bad := n.verify(key, n.linesOf(key)[0]); bad != nil {
		t.Error(bad)
	}
	n.text = "This is another message.\n"
	if _, bad := n.verify(key, n.linesOf(key)[0]); bad == nil || bad.code != "signature_wrong" {
		t.Errorf("another text: %v", bad)
	}
}

func TestAKeyIsReadInItsOneSpelling(t *testing.T) {
	for _, spelled := range []string{
		"", exampleKey + "\n", " " + exampleKey, strings.ToUpper(exampleKey), exampleKey[:len(exampleKey)-1] + "l",
		strings.Replace(exampleKey, "530d903a", "530d903b", 1), strings.Replace(exampleKey, "foo", "f o", 1),
		strings.Replace(exampleKey, "example.com/foo", "", 1), exampleKey + "=",
	} {
		if _, ok := readVkey(spelled, typeLog); ok {
			t.Errorf("%q was read", spelled)
		}
	}
	if _, ok := readVkey(exampleKey, typeCosigner, typeMLDSA); ok {
		t.Error("a log's key was taken for a cosigner's")
	}
}

func TestANoteThatIsNoneIsRefused(t *testing.T) {
	line := exampleText[strings.Index(exampleText, "—"):]
	for _, spelled := range []string{
		"", "\n", "text\n", "text\n\n", "text\n" + line, line, "text\n\n" + line + "x", "te\txt\n\n" + line,
		"text\n\n" + strings.TrimSuffix(line, "\n"), "text\n\n-" + line[3:], "text\n\n" + strings.Repeat(line, 101),
		"text\n\n" + strings.Replace(line, "foo ", "foo  ", 1), "text\n\n— a AAAAAA==\n",
	} {
		if _, bad := readNote(spelled); bad == nil {
			t.Errorf("%q was read", spelled)
		}
	}
}

func TestAHeadHasExactlyThreeLines(t *testing.T) {
	root := base64.StdEncoding.EncodeToString(make([]byte, 32))
	good := "origin\n7\n" + root + "\n"
	if said, bad := (&note{text: good}).readHead(); bad != nil || said.size != 7 {
		t.Errorf("a good head: %v", bad)
	}
	for _, text := range []string{
		"", "origin\n7\n", good + "more\n", "\n7\n" + root + "\n", "origin\n07\n" + root + "\n",
		"origin\n+7\n" + root + "\n", "origin\n9007199254740992\n" + root + "\n", "origin\n7\n" + root[:40] + "\n",
	} {
		if _, bad := (&note{text: text}).readHead(); bad == nil {
			t.Errorf("%q was read as a head", text)
		}
	}
}

func TestAnMLDSACosignatureCommitsToNameTimeOriginSizeAndRoot(t *testing.T) {
	private, err := mldsa.GenerateKey(mldsa.MLDSA44())
	if err != nil {
		t.Fatal(err)
	}
	material := append([]byte{typeMLDSA}, private.PublicKey().Bytes()...)
	sum := sha256.Sum256(append([]byte("almond/mldsa\n"), material...))
	key, ok := readVkey("almond/mldsa+"+hex.EncodeToString(sum[:4])+"+"+base64.StdEncoding.EncodeToString(material), typeMLDSA)
	if !ok {
		t.Fatal("the key was refused")
	}
	root := make([]byte, 32)
	if _, err := rand.Read(root); err != nil {
		t.Fatal(err)
	}
	n := &note{text: "example/log\n258\n" + base64.StdEncoding.EncodeToString(root) + "\n"}
	message := append([]byte("subtree/v1\n\x00\x0calmond/mldsa\x00\x00\x00\x00\x00\x00\x00\x05\x0bexample/log"), make([]byte, 8)...)
	message = append(binary.BigEndian.AppendUint64(message, 258), root...)
	signature, err := private.Sign(nil, message, nil)
	if err != nil {
		t.Fatal(err)
	}
	line := noteLine{key.name, key.id, append([]byte{0, 0, 0, 0, 0, 0, 0, 5}, signature...)}
	if seconds, bad := n.verify(key, line); bad != nil || seconds != 5 {
		t.Errorf("%d, %v", seconds, bad)
	}
	line.signature[7] = 6
	if _, bad := n.verify(key, line); bad == nil || bad.code != "signature_wrong" {
		t.Errorf("another time: %v", bad)
	}
	line.signature[7] = 0
	if _, bad := n.verify(key, line); bad == nil || bad.code != "signature_time" {
		t.Errorf("no time: %v", bad)
	}
}
