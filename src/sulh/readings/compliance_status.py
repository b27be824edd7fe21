# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The words for what can be said of a term and a party, and what each rests on.

None of them is a verdict of the program: `breached` repeats what both co-chairs issued, `kept` what a verifier
checked, `no_breach_found` what those who looked did not find, with how much they looked. A party that is not
bound by its own consent is told apart by the words why, never by a word of its own.
"""

from enum import StrEnum


class Status(StrEnum):
    """What can be said of a term and a party at a moment.

    breached         an issued finding says so, of an act for which the term bound the party
    disputed         the party denies or withdrew its consent, or what it owes is disputed
    late             something it owed is past its time and was not verified
    alleged          somebody alleges it, and nobody has found anything; see who alleges and who denies
    suspended        it stands suspended for this party
    not_verifiable   it is said to bind, and nothing in the record could show a breach
    unknown          it is not known whether it binds or applied, or nobody looked enough
    not_yet_due      what is owed is not due yet
    no_breach_found  it was looked at as the charter asks, and no breach was found; see the figures
    kept             what was owed was done, and whoever verifies it says so
    not_in_force     it did not apply
    """

    BREACHED = "breached"
    DISPUTED = "disputed"
    LATE = "late"
    ALLEGED = "alleged"
    SUSPENDED = "suspended"
    NOT_VERIFIABLE = "not_verifiable"
    UNKNOWN = "unknown"
    NOT_YET_DUE = "not_yet_due"
    NO_BREACH_FOUND = "no_breach_found"
    KEPT = "kept"
    NOT_IN_FORCE = "not_in_force"


# Of a term as a whole the first of these that holds for any party is said: nothing good of one hides what is
# open about another.
GRAVEST_FIRST = tuple(Status)
# What may be shown as good news. Everything else is not, whatever a page looks like.
GOOD = frozenset({Status.NO_BREACH_FOUND, Status.KEPT})


class TermWhy(StrEnum):
    """What a status rests on, or what stands in the way of saying more.

    Of the text and of consent:
    no_text_carried        the words of the instrument stand nowhere in the record
    consent_not_given      a party has not consented by its own key
    consent_not_carried    of a party no consent is carried at all
    consent_undated        no head of the record bounds when it consented
    consent_not_sure       whether it was bound at that time is not sure
    withdrawn, suspended   by the party's own act on the instrument
    replaced               by terms to which the party itself consented
    binds_nobody_named     no source says whom it binds

    Of time and place:
    window_not_sure        whether its window held then is only possible, or no
    no_window              nothing says from when to when it applies
    time_not_sure          when something is said to have happened is not known closely enough
    place_not_sure         where is not known closely enough, or on which side is in dispute

    Of what can be seen:
    not_observable         by its nature or by its own words nobody could see a breach
    declared_only          only the party's own word could show it
    observability_unknown  nobody says how a breach could be noticed
    no_verifier            nobody in this mechanism is there to check
    no_test_given          the term does not say as data what would breach it
    coverage_not_adopted   the charter sets no share of time that has to be watched
    coverage_too_low       less was watched than the charter asks
    not_watched            nobody planned to watch at all
    no_observation         no report of the record is about it

    Of what was found and done:
    finding_issued         both co-chairs signed off that it was breached
    finding_waiting        a finding says so that is not signed off by both co-chairs
    finding_split          a co-chair refused a finding that says so
    finding_not_joint      it is issued, and not yet in the hands of those who must hold it
    finding_contested      a co-chair says that the key was stolen that signed it off
    finding_outside_scope  a finding is about a term or time that did not bind the party
    excepted               a finding says that an exception permitted it
    not_confirmed          a finding says that it was not confirmed
    self_reported          the party reported it itself
    done_late              it was verified as done after its time
    declared_not_verified  it is declared as done, and nobody verified that
    partly_done            it was verified as done in part
    not_done               whoever verifies says that it was not done
    nothing_declared       nothing says that it was done
    due_unknown            when it is due is not known
    duty_disputed          a party disputes what it owes or what was checked
    owed_by_others_word    others say that it is owed, and neither the party nor the term does
    other_verifier         it was verified by another than the term names
    duty_suspended         both co-chairs stopped its clock
    """

    NO_TEXT_CARRIED = "no_text_carried"
    CONSENT_NOT_GIVEN = "consent_not_given"
    CONSENT_NOT_CARRIED = "consent_not_carried"
    CONSENT_UNDATED = "consent_undated"
    CONSENT_NOT_SURE = "consent_not_sure"
    WITHDRAWN = "withdrawn"
    SUSPENDED = "suspended"
    REPLACED = "replaced"
    BINDS_NOBODY_NAMED = "binds_nobody_named"
    WINDOW_NOT_SURE = "window_not_sure"
    NO_WINDOW = "no_window"
    TIME_NOT_SURE = "time_not_sure"
    PLACE_NOT_SURE = "place_not_sure"
    NOT_OBSERVABLE = "not_observable"
    DECLARED_ONLY = "declared_only"
    OBSERVABILITY_UNKNOWN = "observability_unknown"
    NO_VERIFIER = "no_verifier"
    NO_TEST_GIVEN = "no_test_given"
    COVERAGE_NOT_ADOPTED = "coverage_not_adopted"
    COVERAGE_TOO_LOW = "coverage_too_low"
    NOT_WATCHED = "not_watched"
    NO_OBSERVATION = "no_observation"
    FINDING_ISSUED = "finding_issued"
    FINDING_WAITING = "finding_waiting"
    FINDING_SPLIT = "finding_split"
    FINDING_NOT_JOINT = "finding_not_joint"
    FINDING_CONTESTED = "finding_contested"
    FINDING_OUTSIDE_SCOPE = "finding_outside_scope"
    EXCEPTED = "excepted"
    NOT_CONFIRMED = "not_confirmed"
    SELF_REPORTED = "self_reported"
    DONE_LATE = "done_late"
    DECLARED_NOT_VERIFIED = "declared_not_verified"
    PARTLY_DONE = "partly_done"
    NOT_DONE = "not_done"
    NOTHING_DECLARED = "nothing_declared"
    DUE_UNKNOWN = "due_unknown"
    DUTY_DISPUTED = "duty_disputed"
    OWED_BY_OTHERS_WORD = "owed_by_others_word"
    OTHER_VERIFIER = "other_verifier"
    DUTY_SUSPENDED = "duty_suspended"


# What keeps anybody from knowing, whatever happened; shown by itself on the first screen.
UNVERIFIABLE = (
    TermWhy.NO_TEXT_CARRIED,
    TermWhy.CONSENT_NOT_GIVEN,
    TermWhy.CONSENT_NOT_CARRIED,
    TermWhy.WINDOW_NOT_SURE,
    TermWhy.NO_WINDOW,
    TermWhy.BINDS_NOBODY_NAMED,
    TermWhy.NOT_OBSERVABLE,
    TermWhy.NO_VERIFIER,
    TermWhy.NO_OBSERVATION,
)


def gravest(statuses: list[Status]) -> Status:
    """What is said of a term of which this is said for each party; of nobody: unknown."""
    return min(statuses, key=GRAVEST_FIRST.index, default=Status.UNKNOWN)
