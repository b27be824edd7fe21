# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A sender at the desk of a host that it has no reason to trust."""

import pytest

from sulh.cli.desk import post
from sulh.errors import Unavailable
from tests.log.test_remote import HEAD, answering, saying


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (HEAD % 1_000_000 + b"x" * 100_001, "more than 100000 bytes"),
        (b"no HTTP at all\r\n\r\n", "no HTTP at all"),
        (
            b"HTTP/1.1 307 Temporary\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
            "status 307",
        ),
        (HEAD % 9 + b"short", "IncompleteRead"),
    ],
)
def test_a_host_that_answers_a_statement_with_nonsense_gets_one_sentence(answer: bytes, said: str) -> None:
    with answering(saying(answer)) as (url, _), pytest.raises(Unavailable) as caught:
        post(url, b"leaf", "00" * 32)
    assert "did not answer as expected" in str(caught.value) and said in str(caught.value)
