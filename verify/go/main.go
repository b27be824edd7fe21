// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

// Sulh-verify checks a sulh receipt or certificate offline, with nothing but Go's standard library.
// It is written from docs/format.md (sections 1, 6, 7, 8, 24 and 25) and shares no code with the
// program whose files it checks.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

const (
	exitHolds      = 0
	exitRefused    = 1
	exitTampered   = 2
	exitConsistent = 3
)

var exits = map[string]int{
	"holds": exitHolds, "proven": exitHolds, "consistent": exitConsistent, "tampered": exitTampered,
	"refused": exitRefused,
}

// outcome is one result, whatever the file was.
type outcome struct {
	verdict string
	plain   any // what -json prints
	receipt *receiptResult
	cert    *certificateResult
	bad     *fault
}

// check judges a file's bytes.
func check(data []byte, confirmed string) outcome {
	bad := refused("bad_receipt")
	file := readFile(data)
	switch file["format"] {
	case receiptFormat:
		if len(data) > maxReceipt {
			break
		}
		var found *receiptResult
		if found, bad = checkReceipt(file, confirmed); bad == nil {
			return outcome{verdict: found.Verdict, plain: found, receipt: found}
		}
	case certificateFormat:
		var found *certificateResult
		if found, bad = checkCertificate(file, confirmed); bad == nil {
			return outcome{verdict: found.Verdict, plain: found, cert: found}
		}
	}
	failed := map[string]string{"code": bad.code, "verdict": bad.verdict}
	return outcome{verdict: bad.verdict, plain: failed, bad: bad}
}

// readFile gives the one object of the file, or nil.
func readFile(data []byte) object {
	content, newline := bytes.CutSuffix(data, []byte("\n"))
	if !newline || len(data) > maxCertificate {
		return nil
	}
	value, err := readPlain(content)
	if err != nil {
		return nil
	}
	file, _ := value.(object)
	return file
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(arguments []string, out, problems io.Writer) int {
	flags := flag.NewFlagSet("sulh-verify", flag.ContinueOnError)
	flags.SetOutput(problems)
	confirmed := flags.String("charter", "", "charter `ID` that you have from elsewhere (64 hex digits)")
	asJSON := flags.Bool("json", false, "print the result as JSON")
	flags.Usage = func() {
		fmt.Fprintln(problems, "usage: sulh-verify [-charter ID] [-json] FILE")
		flags.PrintDefaults()
	}
	if flags.Parse(arguments) != nil {
		return exitRefused
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return exitRefused
	}
	if *confirmed != "" && !hex32.MatchString(*confirmed) {
		fmt.Fprintln(problems, "a charter id is 64 of the letters and digits 0-9 a-f")
		return exitRefused
	}
	file, err := os.Open(flags.Arg(0))
	if err != nil {
		fmt.Fprintln(problems, err)
		return exitRefused
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxCertificate+1))
	if err != nil {
		fmt.Fprintln(problems, err)
		return exitRefused
	}
	found := check(data, *confirmed)
	if *asJSON {
		writer := json.NewEncoder(out)
		writer.SetEscapeHTML(false)
		err = writer.Encode(found.plain)
	} else {
		_, err = io.WriteString(out, tell(found, *confirmed != ""))
	}
	if err != nil {
		fmt.Fprintln(problems, err)
		return exitRefused
	}
	return exits[found.verdict]
}
