# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host itself, `record.folder.Host`, over a disk in memory; nothing of its steps is repeated here."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sulh.host.folder import Host
from sulh.log.note import Signer
from sulh.record.ruleset import Ruleset
from sulh.statement.keys import Key
from tests.record.world import ORIGIN, key
from tests.simulator.disk import Disk
from tests.simulator.later import PROGRAM

LOG = Signer(ORIGIN, b"l" * 32)
HOST = key("secretariat/host")


def open_host(
    disk: Disk, clock: Callable[[], datetime], host: Key = HOST, rulesets: Mapping[str, Ruleset] = PROGRAM
) -> Host:
    """Opened on a disk that any earlier process may have left in any state."""
    return Host(disk, log=LOG, host=host, rulesets=rulesets, clock=clock)
