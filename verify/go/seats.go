// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0

package main

import "slices"

const (
	kindGrant  = "record.key_grant.v1"
	kindRotate = "record.key_rotate.v1"
	maxScope   = 64
)

// seat is what a key may do, as far as the statements of one file show.
type seat struct {
	org, role, level string
	scope            []string
	by               string // the key that granted it, "" for those of the charter
	ended            bool
}

// seats is a chain of keys under one charter.
type seatsOf struct {
	charter *charter
	held    map[string]*seat
}

func newSeats(c *charter) *seatsOf {
	s := &seatsOf{c, map[string]*seat{}}
	for _, org := range c.organisations {
		if org.root != "" {
			s.held[org.root] = &seat{org: org.id, role: "root", level: "root"}
		}
	}
	s.held[c.host] = &seat{org: c.hostOrg, role: "host", level: "role"}
	return s
}

// seats tells whether a statement has the form of a grant or a rotation.
func seats(said *statement) bool {
	_, proofOK := matches(said.body["proof"], hex64)
	switch said.kind {
	case kindGrant:
		_, keyOK := matches(said.body["key"], hex32)
		_, roleOK := matches(said.body["role"], plainID)
		_, scopeOK := scopeOf(said.body)
		level := said.body["level"]
		return proofOK && keyOK && roleOK && scopeOK && (level == "role" || level == "device")
	case kindRotate:
		_, newOK := matches(said.body["new"], hex32)
		_, oldOK := matches(said.body["old"], hex32)
		return proofOK && newOK && oldOK
	}
	return false
}

func scopeOf(body object) ([]string, bool) {
	found, has := body["scope"]
	if !has {
		return nil, true
	}
	list, ok := found.([]any)
	if !ok || len(list) < 1 || len(list) > maxScope {
		return nil, false
	}
	var scope []string
	for _, member := range list {
		kind, ok := matches(member, kindName)
		if !ok {
			return nil, false
		}
		scope = append(scope, kind)
	}
	return scope, true
}

// act: the issuer's key may say this, as the organisation and in the role that it claims.
func (s *seatsOf) act(said *statement) *fault {
	held := s.held[said.key]
	switch {
	case held == nil:
		return tampered("unknown_key")
	case held.org != said.org || held.role != said.role:
		return tampered("not_its_role")
	case s.fallen(held):
		return tampered("revoked_key")
	case len(held.scope) > 0 && !slices.Contains(held.scope, said.kind):
		return tampered("out_of_scope")
	}
	return nil
}

// fallen: it has ended, or it is a device's key and the key that granted it has.
func (s *seatsOf) fallen(held *seat) bool {
	for held.level == "device" && !held.ended {
		held = s.held[held.by]
	}
	return held.ended
}

func (s *seatsOf) seat(said *statement) *fault {
	if bad := s.act(said); bad != nil {
		return bad
	}
	if said.kind == kindGrant {
		return s.grant(said)
	}
	return s.rotate(said)
}

func (s *seatsOf) grant(said *statement) *fault {
	granter := s.held[said.key]
	key, role, level := said.body["key"].(string), said.body["role"].(string), said.body["level"].(string)
	scope, _ := scopeOf(said.body)
	switch {
	case granter.level == "root" && level == "role":
		if !slices.Contains(rolesOf[s.charter.organisation(said.org).kind], role) {
			return tampered("may_not_grant_role")
		}
	case granter.level == "role" && granter.role != "host" && level == "device":
		if role != granter.role {
			return tampered("may_not_grant_role")
		}
	default:
		return tampered("may_not_grant")
	}
	if len(granter.scope) > 0 && (len(scope) == 0 || !within(scope, granter.scope)) {
		return tampered("wider_scope")
	}
	if s.held[key] != nil {
		return tampered("key_in_use")
	}
	if bad := s.proven(said, said.org, role, key); bad != nil {
		return bad
	}
	s.held[key] = &seat{org: said.org, role: role, level: level, scope: scope, by: said.key}
	return nil
}

func (s *seatsOf) rotate(said *statement) *fault {
	fresh, old := said.body["new"].(string), s.held[said.body["old"].(string)]
	switch {
	case said.role != "root":
		return tampered("may_not_say")
	case old == nil || old.org != said.org:
		return tampered("not_own_key")
	case old.ended:
		return tampered("revoked_key")
	case s.held[fresh] != nil:
		return tampered("key_in_use")
	}
	if bad := s.proven(said, old.org, old.role, fresh); bad != nil {
		return bad
	}
	old.ended = true
	s.held[fresh] = &seat{org: old.org, role: old.role, level: old.level, scope: old.scope, by: old.by}
	return nil
}

// proven: the new key itself signed for this charter, organisation and role. Without it a key could be
// claimed by whoever knows its public half.
func (s *seatsOf) proven(said *statement, org, role, key string) *fault {
	text := "sulh/key-proof/v1\n" + s.charter.said.id + "\n" + org + "\n" + role + "\n" + key + "\n"
	if !verifyStrict(unhex(key), []byte(text), unhex(said.body["proof"].(string))) {
		return tampered("bad_signature")
	}
	return nil
}

func within(inner, outer []string) bool {
	for _, kind := range inner {
		if !slices.Contains(outer, kind) {
			return false
		}
	}
	return true
}
