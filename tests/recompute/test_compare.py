# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Two states that differ in one row are found to differ in that row."""

from hypothesis import given
from hypothesis import strategies as st

from sulh.recompute.compare import first_row
from sulh.record.rows import Rows

Content = dict[tuple[str, str], bytes]


def rows_of(content: Content) -> Rows:
    rows = Rows()
    for (room, key), value in content.items():
        rows.put(room, key, value)
    return rows


contents = st.dictionaries(
    st.tuples(st.sampled_from(["talks", "incidents"]), st.text("abc/", min_size=1, max_size=4)),
    st.binary(max_size=4),
    max_size=30,
)


@given(contents)
def test_equal_states_have_no_first_difference(content: Content) -> None:
    assert first_row(rows_of(content), rows_of(dict(reversed(content.items())))) is None


@given(contents, st.data())
def test_one_changed_added_or_missing_row_is_named_with_both_values(
    content: Content, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([*content, ("talks", "new")]))
    value = data.draw(st.one_of(st.none(), st.binary(min_size=5, max_size=5)))
    other = {**content}
    if value is None:
        other.pop(name, None)
    else:
        other[name] = value
    found = first_row(rows_of(content), rows_of(other))
    if other == content:
        assert found is None
        return
    assert found is not None
    assert (found.room, found.key) == name
    assert (found.ours, found.theirs) == (content.get(name), value)


def test_of_many_differences_both_sides_name_the_same_first_one() -> None:
    one = rows_of({("talks", f"term/{n}"): b"1" for n in range(2_000)})
    two = rows_of({("talks", f"term/{n}"): b"2" if n % 3 else b"1" for n in range(2_000)})
    ours, theirs = first_row(one, two), first_row(two, one)
    assert ours is not None and theirs is not None
    assert (ours.room, ours.key, ours.ours, ours.theirs) == (theirs.room, theirs.key, b"1", b"2")
    assert (theirs.ours, theirs.theirs) == (b"2", b"1")
