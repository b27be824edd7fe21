# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Work on several processes gives what it gives on one, in the same order, also when one is killed."""

import os
import signal

from sulh.compute import PLAIN, Engine, Pool, all_cores, run

TWO = Engine(processes=2)


def squares(numbers: list[int]) -> list[int]:
    return [number * number for number in numbers]


def killed_once(number: int) -> int:
    """The square; whatever process is not this one dies at 7."""
    if number == 7 and os.environ.get("SULH_TEST_HOME") != str(os.getpid()):
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def test_results_come_in_the_order_of_their_batches() -> None:
    batches = [[n, n + 1] for n in range(40)]
    assert (
        list(run(batches, squares, TWO)) == list(run(batches, squares, PLAIN)) == list(map(squares, batches))
    )


def test_a_killed_process_costs_time_and_no_result() -> None:
    os.environ["SULH_TEST_HOME"] = str(os.getpid())
    try:
        assert list(run(range(20), killed_once, TWO)) == [n * n for n in range(20)]
    finally:
        del os.environ["SULH_TEST_HOME"]


def test_without_other_processes_a_result_comes_at_once() -> None:
    with Pool(squares, PLAIN) as pool:
        assert pool.put([3]) == [[9]]
        assert list(pool.rest()) == []


def test_one_core_needs_no_other_process() -> None:
    assert all_cores().processes != 1
