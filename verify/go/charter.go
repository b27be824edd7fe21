// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import "strings"

const (
	kindCharter      = "record.charter.v1"
	maxOrganisations = 32
	maxCosigners     = 64
)

// rolesOf is the table of docs/format.md, section 11: the roles that a root may grant.
var rolesOf = map[string][]string{
	"party":         {"financial_authority", "liaison_officer", "monitor", "party", "sealing"},
	"co_chair":      {"co_chair", "monitor", "sealing"},
	"secretariat":   {"monitor", "sealing", "secretariat"},
	"monitor":       {"monitor", "sealing"},
	"guarantor":     {"guarantor", "sealing"},
	"mediator":      {},
	"documentarian": {"documentarian"},
}

type organisation struct {
	id, kind, root string // root "" where it has none
}

type cosigner struct {
	org string
	key *vkey
}

// charter is entry 0 and what a verifier reads of it.
type charter struct {
	said          *statement
	log           *vkey
	host          string
	hostOrg       string
	organisations []organisation
	cosigners     []cosigner
}

// readCharter takes a charter's envelope; false if it is not of the form of section 24.
func readCharter(found any) (*charter, bool) {
	said, ok := readStatement(found)
	if !ok || said.kind != kindCharter || said.mechanism != "" {
		return nil, false
	}
	c := &charter{said: said}
	class, _ := said.body["charter_class"].(string)
	hosting := map[string]string{"real": "secretariat", "exercise": "secretariat", "documentary": "documentarian"}[class]
	c.log, ok = readVkey(said.body["log"], typeLog)
	if !ok || hosting == "" || said.body["origin"] != c.log.name {
		return nil, false
	}
	if c.host, ok = matches(said.body["host"], hex32); !ok {
		return nil, false
	}
	if !c.readOrganisations(said.body["organisations"]) || !c.readCosigners(said.body) {
		return nil, false
	}
	for _, org := range c.organisations {
		if org.kind == hosting && c.hostOrg == "" {
			c.hostOrg = org.id
		}
	}
	return c, c.hostOrg != ""
}

func (c *charter) readOrganisations(found any) bool {
	list, _ := found.([]any)
	if len(list) < 1 || len(list) > maxOrganisations {
		return false
	}
	keys := map[string]bool{c.host: true}
	for _, member := range list {
		row, ok := member.(object)
		if !ok {
			return false
		}
		id, idOK := matches(row["id"], plainID)
		kind, _ := row["kind"].(string)
		root, rootOK := hexOrNull(row["root"])
		if _, known := rolesOf[kind]; !known || !idOK || !rootOK || c.organisation(id) != nil || keys[root] {
			return false
		}
		if root != "" {
			keys[root] = true
		}
		c.organisations = append(c.organisations, organisation{id, kind, root})
	}
	return true
}

func (c *charter) readCosigners(body object) bool {
	declared, has := body["cosigners"]
	if !has {
		return true
	}
	list, ok := declared.([]any)
	if !ok || len(list) > maxCosigners {
		return false
	}
	names := map[string]bool{}
	for _, member := range list {
		row, ok := member.(object)
		if !ok {
			return false
		}
		org, isText := row["org"].(string)
		key, keyOK := readVkey(row["vkey"], typeCosigner, typeMLDSA)
		if !isText || c.organisation(org) == nil || !keyOK || names[key.name] {
			return false
		}
		names[key.name] = true
		c.cosigners = append(c.cosigners, cosigner{org, key})
	}
	return true
}

func (c *charter) organisation(id string) *organisation {
	for i := range c.organisations {
		if c.organisations[i].id == id {
			return &c.organisations[i]
		}
	}
	return nil
}

// verify: the charter is signed, by the root of an organisation that it names.
func (c *charter) verify() *fault {
	if bad := c.said.verify(); bad != nil {
		return bad
	}
	drafter := c.organisation(c.said.org)
	if c.said.role != "root" || drafter == nil || drafter.root != c.said.key {
		return tampered("not_the_drafter")
	}
	return nil
}

func (c *charter) keysOf(org string) []*vkey {
	var found []*vkey
	for _, declared := range c.cosigners {
		if declared.org == org {
			found = append(found, declared.key)
		}
	}
	return found
}

// policyText writes the policy file that follows from the charter (section 8).
func (c *charter) policyText(joint bool) string {
	lines := []string{"log " + c.log.spelled}
	if len(c.cosigners) == 0 {
		return lines[0] + "\nquorum none\n"
	}
	tier := []string{"group tier all"}
	side := func(kind, word string) {
		members := []string{"group", kind, word}
		for _, org := range c.organisations {
			keys := c.keysOf(org.id)
			if org.kind != kind || len(keys) == 0 {
				continue
			}
			group := "group " + org.id + " all"
			for _, key := range keys {
				lines = append(lines, "witness "+key.name+" "+key.spelled)
				group += " " + key.name
			}
			if len(keys) > 1 {
				lines = append(lines, group)
				members = append(members, org.id)
			} else {
				members = append(members, keys[0].name)
			}
		}
		if len(members) > 3 {
			lines = append(lines, strings.Join(members, " "))
			tier = append(tier, kind)
		}
	}
	if joint {
		side("party", "all")
	}
	side("co_chair", "any")
	if len(tier) == 1 {
		tier = append(tier, "") // a space stands after `all` even then
	}
	lines = append(lines, strings.Join(tier, " "), "quorum tier")
	return strings.Join(lines, "\n") + "\n"
}

// tiers: those that the organisations which signed have reached; an organisation that declares no key
// has not signed, so a policy that nobody can meet is not met.
func (c *charter) tiers(signedBy func(*vkey) bool) []string {
	if len(c.cosigners) == 0 {
		return []string{"operational", "joint"}
	}
	chair, parties := false, true
	for _, org := range c.organisations {
		keys := c.keysOf(org.id)
		signed := len(keys) > 0
		for _, key := range keys {
			signed = signed && signedBy(key)
		}
		chair = chair || org.kind == "co_chair" && signed
		parties = parties && (org.kind != "party" || signed)
	}
	switch {
	case chair && parties:
		return []string{"operational", "joint"}
	case chair:
		return []string{"operational"}
	}
	return []string{}
}
