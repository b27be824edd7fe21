# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh digest --layer`: of the open layer, the public one, and an organisation's own by its keys."""

from pathlib import Path

import pytest

from sulh.recompute.snapshot import layer_path
from sulh.record.opener import FolderVault
from tests.cli.commands import sulh
from tests.leaks.world import KEPT, Kept, build, opening_file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A mechanism whose folder is Heron's node: ciphertexts and wraps lie in it, its keys beside it."""
    made = build(tmp_path_factory.mktemp("layers"), KEPT)
    for done in made.held:
        FolderVault(made.dir).keep(done)
    for org in ("heron", "walnut"):
        folder = made.base / f"keys-{org}"
        folder.mkdir()
        (folder / f"{org}.kem").write_bytes(opening_file(org))
    return made


def digest(made: Kept, layer: str, *words: object) -> dict[str, object]:
    ran = sulh("digest", made.dir, "--layer", layer, "--json", *words)
    assert ran.status == 0, ran.err
    found: dict[str, object] = ran.json
    return found


def test_each_layer_has_a_digest_of_its_own_that_names_what_was_opened(made: Kept) -> None:
    heron, walnut = (
        digest(made, f"org:{org}", "--keys", made.base / f"keys-{org}") for org in ("heron", "walnut")
    )
    opened, public = digest(made, "open"), digest(made, "public")
    assert len({one["digest"] for one in (heron, walnut, opened, public)}) == 4
    assert [one["layer"] for one in (heron, walnut)] == ["org:heron", "org:walnut"]
    assert heron["opened"] != walnut["opened"] == opened["opened"] == public["opened"]


def test_the_second_time_it_comes_from_the_layers_own_snapshot(made: Kept) -> None:
    words = ("--keys", made.base / "keys-heron")
    first = digest(made, "org:heron", *words)
    snapshot = layer_path(made.dir / "local", "heron")
    assert snapshot.exists()
    assert digest(made, "org:heron", *words) == first
    snapshot.write_bytes(b"damaged")
    assert digest(made, "org:heron", *words) == first
    snapshot.unlink()
    assert digest(made, "org:heron", *words) == first
    earlier = digest(made, "org:heron", *words, "--size", 18)
    assert earlier["size"] == 18 and earlier["digest"] != first["digest"]


@pytest.mark.parametrize(
    ("layer", "keys", "says"),
    [
        ("org:heron", "", "what heron opens is opened by its keys alone"),
        ("org:stork", "keys-heron", "keys that open for stork were expected"),
        ("org:nobody", "keys-heron", "keys that open for nobody were expected"),
        ("org:heron", "keys", "and they open for -"),
        ("secret", "", "a layer is one of open, public"),
    ],
)
def test_a_layer_that_is_not_ones_own_is_one_sentence(made: Kept, layer: str, keys: str, says: str) -> None:
    words = ("--keys", made.base / keys) if keys else ()
    ran = sulh("digest", made.dir, "--layer", layer, *words)
    assert ran.status == 1 and says in ran.sentence


def test_nothing_that_was_opened_lies_readable_in_the_folder(made: Kept) -> None:
    digest(made, "org:heron", "--keys", made.base / "keys-heron")
    words = [private for private in made.private if private.isascii()]
    assert words
    for path in (path for path in Path(made.dir).rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert not any(word in data for word in words), path
