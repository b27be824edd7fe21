# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The documents say what the code does: what is generated is current, and nothing is left out."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tools import docs_tables

from sulh.cli.main import COMMANDS, parser_of
from sulh.mechanism import KINDS
from sulh.record.gate import LAYERS
from tests.record.world import made

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
OURS = [*PAGES, ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md"]
COLUMNS = 110
# Files whose codes can become a void, and so are state: the judge's.
JUDGE = re.compile(
    r"clock\.py|statement/(canon|text|kind|assertion|envelope|keys)\.py|log/(note|policy)\.py|\w+/(kinds|state)\.py|"
    r"record/(chain|charter|decisions|heads|overrides|policies|published|relays|ruleset|silences|standing|things|"
    r"trust|trust_kinds)\.py"
)
# Codes of those files that no entry can get: envelopes, policies' quorums, deadlines, and what types rule out.
NEVER_VOID = {
    "bad_envelope",
    "quorum_missing",
    "bad_delay",
    "key_seed",
    "too_deep",
    "bad_key",
    "bad_json_number",
}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def by_hand(text: str) -> str:
    """A page without what cog wrote into it."""
    return re.sub(r"\]\]\] -->.*?<!-- \[\[\[end\]\]\] -->", "", text, flags=re.DOTALL)


def test_what_is_generated_is_what_the_code_says_now() -> None:
    """If this fails: make docs."""
    names = [str(path.relative_to(ROOT)) for path in OURS]
    command = [sys.executable, "-m", "cogapp", "--check", *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"make docs\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", ["docs/format.md", "docs/kinds.md", "docs/duties.md"])
def test_every_kind_is_documented(page: str) -> None:
    text = read(page)
    assert [kind.name for kind in KINDS if f"`{kind.name}`" not in text] == []


def test_every_code_is_documented() -> None:
    text = read("docs/codes.md")
    codes = {one.code for one in docs_tables.raised()}
    assert len(codes) > 150
    assert sorted(code for code in codes if f"**`{code}`**" not in text) == []


def test_every_code_that_can_be_state_stands_in_the_format() -> None:
    text = by_hand(read("docs/format.md"))
    codes = {one.code for one in docs_tables.raised() if JUDGE.fullmatch(one.file)} - NEVER_VOID
    assert sorted(code for code in codes if f"`{code}`" not in text) == []


def test_every_code_that_the_judges_table_names_exists() -> None:
    codes = {one.code for one in docs_tables.raised()}
    steps = re.findall(r"^\| \d+ \|.*\| (.*) \|$", read("docs/format.md"), flags=re.MULTILINE)
    assert len(steps) == 12
    named = {code for step in steps for code in re.findall(r"`(\w+)`", step)}
    assert named - codes == {"occurred"}


def test_every_command_and_option_is_documented() -> None:
    text = read("docs/commands.md")
    assert sorted(name for name in COMMANDS if f"### `sulh {name}" not in text) == []
    for name in COMMANDS:
        part = text.partition(f"### `sulh {name}")[2].partition("\n### ")[0] + text.partition("\n### ")[0]
        for action in parser_of(name)._actions:
            missing = [option for option in action.option_strings if f"`{option}`" not in part]
            assert action.dest == "help" or missing == [], f"sulh {name}"


def test_every_role_of_a_reference_and_every_layer_is_documented() -> None:
    kinds, layers = read("docs/kinds.md"), read("docs/format.md").partition("## 16")[2].partition("## 17")[0]
    assert sorted(role for role in docs_tables.ref_roles() if f"`{role}`" not in kinds) == []
    assert sorted(layer for layer in LAYERS if f"- `{layer}`" not in layers) == []


def test_every_file_of_a_folder_is_documented(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.head()
    world.refused(world.word("void"))
    world.host.close()
    layout = read("docs/format.md").partition("## 8.")[2].partition("## 9.")[0]
    found = {
        f"DIR/{part}/{path.name}"
        for part in ("record", "local")
        for path in (world.path / part).iterdir()
        if not path.name.endswith(("-wal", "-shm"))
    }
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    found |= {f"DIR/local/{name}" for name in re.findall(r'local / "([^"]+)"', source)}
    assert len(found) >= 8
    assert sorted(name for name in found if name not in layout.replace("lock, DIR", "lock DIR")) == []


def test_every_duty_names_tests_and_pages_that_are_there() -> None:
    text = read("docs/duties.md")
    for path in re.findall(r"`(tests/[^`]+)`", text):
        assert (ROOT / path).exists(), path
    for command in re.findall(r"`sulh (\w+)", text):
        assert command in COMMANDS, command


def test_every_dependency_has_its_reason() -> None:
    text = read("docs/dependencies.md")
    wanted = (read("requirements.in") + read("requirements-dev.in")).split()
    names = [name for name in wanted if name not in {"-r", "requirements.in"}]
    assert sorted(name for name in names if f"`{name}`" not in text) == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target, _, anchor in re.findall(r"\]\(((?!http)[^)#]*)(#([^)]*))?\)", text):
        page = path.parent / target if target else path
        assert page.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}
            assert anchor in slugs, anchor


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_pages_fit_a_screen_and_say_nothing_of_machines(path: Path) -> None:
    long = [
        line
        for line in by_hand(path.read_text(encoding="utf-8")).splitlines()
        if len(line) > COLUMNS and not line.startswith("|")
    ]
    assert long == []
    assert not re.search(r"/(work|home|root|tmp)/", path.read_text(encoding="utf-8"))


def test_the_architecture_and_the_decisions_are_short() -> None:
    assert len(read("ARCHITECTURE.md").splitlines()) <= 150
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{n:04d}" for n in range(1, len(decisions) + 1)]
    for path in decisions:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith(f"# {path.name[:4]} ") and len(lines) <= 60
        assert any(line.startswith("**Rejected.**") for line in lines), path.name
