# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What views group out of a long record, made aside while the record goes on and everybody else is served.

Of 100,000 reports it takes half a minute once: in a request it would hold the lock as long, and admission and streams
with it. So the rows are copied under the lock, which takes milliseconds; they are grouped without it; and what was
written meanwhile is taken up under it again. Until then a page says that it is being computed, and when to come back.
"""

import gc
import threading
import time
from datetime import datetime

from sulh.clock import format_time
from sulh.errors import Unavailable
from sulh.mechanism import States
from sulh.readings.compliance import Compliance, terms_on
from sulh.readings.incidents import Incidents
from sulh.readings.moment import parse_moment
from sulh.record.rows import Rows
from sulh.web.map.placing import Placing

LARGE = 4_000  # entries: below, all is made within a request, in half a second
EACH_US = 400  # microseconds of an entry, by bench/console.py, on a machine that does nothing else
COMPUTED = "being_computed"
LEAST_SECONDS, MOST_SECONDS = 2, 60


class Making:
    """One layer's rows being grouped; `size`: entries that they are of."""

    def __init__(self, rows: Rows, size: int, now: datetime) -> None:
        """Under the lock. `now`: the record's time."""
        gc.unfreeze()  # what was grouped before and is of no more use
        self.rows, self.size = rows, size
        self.followed = rows.follow()
        self._still = rows.still()
        self._now = now
        self._began = time.monotonic()
        self._made: States | None = None
        self._thread = threading.Thread(target=self._run, name="sulh-making", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        states = States(self._still)
        states.shared(Incidents).keep()
        states.shared(Placing).ready()
        states.shared(Compliance).ready()
        terms_on(states, parse_moment(format_time(self._now)))
        self._made = states
        # Some million objects that stay: whoever looks through them for cycles finds none, and half a second is gone
        # in the middle of somebody's page.
        gc.freeze()

    def join(self) -> None:
        """Wait until it has ended."""
        self._thread.join()

    @property
    def over(self) -> bool:
        """Whether it has ended; without states where something stopped it, which a request then meets itself."""
        return not self._thread.is_alive()

    def made(self) -> States | None:
        """Under the lock: the states, to be brought up to date with the rows; None while they are made."""
        if self._made is not None:
            self._made.over(self.rows)
        return self._made

    def unavailable(self) -> Unavailable:
        """That it is not there yet, and when to ask again."""
        whole = self.size * EACH_US // 1_000_000
        left = int(whole - (time.monotonic() - self._began))
        return Unavailable(
            "being_computed",
            "what is shown here is being computed from {count} entries; it is there in about {after_seconds} s, and "
            "nothing has to be sent again",
            after_seconds=max(LEAST_SECONDS, min(left, MOST_SECONDS)),
            count=self.size,
        )
