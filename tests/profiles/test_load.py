"""Files, overrides, inheritance and days."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.profiles.load import (
    ProfileError,
    Sources,
    builtin_names,
    known_names,
    load_profile,
    load_profiles,
    read_sources,
    resolve_name,
)

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.profiles.model import Figure, Profile

TODAY = date(2026, 11, 22)


def with_overrides(overrides: dict[str, Any], name: str, day: date = TODAY) -> Profile:
    return load_profile(name, as_of=day, sources=read_sources(overrides=overrides))


def write(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_child_inherits_and_says_where_from() -> None:
    profile = load_profile("dhgate", as_of=TODAY)
    assert profile.figures["images.min_count"].value == 3
    assert profile.figures["images.min_count"].origin == "dhgate"
    assert profile.figures["images.cmyk_allowed"].origin == "base"
    assert (profile.name, profile.title, profile.extends) == ("dhgate", "DHgate", "base")
    assert profile.aliases == ("dhgate.com", "敦煌网", "敦煌網", "敦煌")


def test_an_alias_loads_the_profile() -> None:
    assert load_profile("敦煌网", as_of=TODAY).name == "dhgate"


def test_a_bare_value_is_the_users_own() -> None:
    figure = with_overrides({"dhgate": {"images": {"max_count": 10}}}, "dhgate").figures["images.max_count"]
    assert (figure.value, figure.source, figure.confidence, figure.checked) == (
        10,
        "your configuration",
        "own",
        None,
    )
    assert figure.origin == "your configuration"
    assert figure.policy == "your configuration"


def test_a_bare_list_and_an_empty_list() -> None:
    overrides = {"dhgate": {"images": {"formats": ["JPEG", "PNG"], "tolerated_formats": []}}}
    figures = with_overrides(overrides, "dhgate").figures
    assert figures["images.formats"].names == ("JPEG", "PNG")
    assert figures["images.tolerated_formats"].names == ()


def test_an_override_of_the_base_reaches_its_children_unless_they_say_otherwise() -> None:
    overrides = {"base": {"images": {"cmyk_allowed": True, "min_count": 2}}}
    figures = with_overrides(overrides, "dhgate").figures
    assert figures["images.cmyk_allowed"].value is True
    assert figures["images.min_count"].value == 3


def test_off_removes_a_figure() -> None:
    overrides = {"amazon": {"title": {"max_length": {"off": True}}, "images": {"min_count": {"off": True}}}}
    profile = with_overrides(overrides, "amazon")
    assert "title.max_length" not in profile.figures
    assert "images.min_count" not in profile.figures
    assert "images.min_count" in load_profile("wish", as_of=TODAY).figures


def test_a_table_without_value_changes_what_it_names_and_keeps_the_source() -> None:
    overrides = {"amazon": {"title": {"advised_max_length": {"severity": "error", "confidence": "primary"}}}}
    figure = with_overrides(overrides, "amazon").figures["title.advised_max_length"]
    assert (figure.value, figure.severity, figure.confidence) == (75, "error", "primary")
    assert figure.effective_from == date(2026, 7, 27)
    assert figure.source.startswith("tools citing")
    assert figure.origin == "amazon, your configuration"


def test_a_new_name_with_extends_is_a_new_profile() -> None:
    overrides = {
        "amazon-de": {
            "extends": "amazon",
            "label": "Amazon Deutschland",
            "aliases": ["amazon germany"],
            "title": {"max_length": 80},
        }
    }
    sources = read_sources(overrides=overrides)
    profile = load_profile("amazon-de", as_of=TODAY, sources=sources)
    assert (profile.title, profile.extends) == ("Amazon Deutschland", "amazon")
    assert profile.figures["title.max_length"].value == 80
    assert profile.figures["images.max_count"].origin == "amazon"
    # The user's profile is preferred to the shipped alias of the same spelling.
    assert resolve_name("Amazon.DE", sources) == "amazon-de"
    assert resolve_name("Amazon Germany", sources) == "amazon-de"
    assert resolve_name("amazon.fr", sources) == "amazon"
    assert known_names(sources) == (*builtin_names(), "amazon-de")


def test_a_profile_without_label_is_called_by_its_name() -> None:
    profile = with_overrides({"temu": {"extends": "base"}}, "temu")
    assert (profile.title, profile.aliases, profile.summary) == ("temu", (), "")


DATED = """
name = "market"
extends = "base"

[[title.max_length]]
value = 75
effective_from = 2026-07-27

[[title.max_length]]
value = 250

[[title.max_length]]
value = 200
effective_from = 2025-01-21
"""


@pytest.mark.parametrize(
    ("day", "value", "upcoming"),
    [
        (date(2000, 1, 1), 250, [200, 75]),
        (date(2025, 1, 20), 250, [200, 75]),
        (date(2025, 1, 21), 200, [75]),
        (date(2026, 7, 26), 200, [75]),
        (date(2026, 7, 27), 75, []),
        (date(2030, 1, 1), 75, []),
    ],
)
def test_the_latest_value_that_has_begun_is_in_force(
    tmp_path: Path, day: date, value: int, upcoming: list[int]
) -> None:
    profile = load_profile("market", as_of=day, sources=read_sources([write(tmp_path, DATED)]))
    assert profile.figures["title.max_length"].value == value
    assert [figure.value for figure in profile.upcoming] == upcoming


def test_a_future_value_leaves_the_inherited_one_in_force_until_then() -> None:
    overrides: dict[str, Any]
    overrides = {"dhgate": {"images": {"max_count": {"value": 12, "effective_from": date(2027, 1, 1)}}}}
    assert with_overrides(overrides, "dhgate").figures["images.max_count"].value == 8
    assert with_overrides(overrides, "dhgate", date(2027, 1, 1)).figures["images.max_count"].value == 12
    # An undated value of the child is the end of all that its parent says.
    overrides = {"later": {"extends": "amazon", "title": {"advised_max_length": 100}}}
    assert with_overrides(overrides, "later").figures["title.advised_max_length"].value == 100
    assert (
        with_overrides(overrides, "later", date(2025, 1, 1)).figures["title.advised_max_length"].value == 100
    )


def test_a_file_makes_a_profile_and_takes_overrides(tmp_path: Path) -> None:
    path = write(tmp_path, 'name = "mine"\nextends = "dhgate"\n[images]\nmax_count = 5\nmin_count = 2\n')
    sources = read_sources([path], {"mine": {"images": {"min_count": 1}}}, overrides_from="listing-lint.toml")
    profile = load_profile("mine", as_of=TODAY, sources=sources)
    assert profile.figures["images.max_count"].origin == str(path)
    assert profile.figures["images.max_count"].source == "your profile mine.toml"
    assert profile.figures["images.min_count"].value == 1
    assert profile.figures["images.min_count"].origin == "listing-lint.toml"
    assert profile.figures["title.max_length"].value == 140


def test_a_file_may_extend_or_replace_the_shipped_profile_of_its_name(tmp_path: Path) -> None:
    extending = write(tmp_path, 'name = "dhgate"\nextends = "dhgate"\nimages.max_count = 6\n', "a.toml")
    profile = load_profile("dhgate", as_of=TODAY, sources=read_sources([extending]))
    assert (profile.figures["images.max_count"].value, profile.title) == (6, "DHgate")
    assert (profile.extends, profile.figures["title.max_length"].value) == ("base", 140)
    replacing = write(tmp_path, 'name = "dhgate"\nimages.max_count = 6\n', "b.toml")
    profile = load_profile("dhgate", as_of=TODAY, sources=read_sources([replacing]))
    assert list(profile.figures) == ["images.max_count"]


def test_profiles_in_a_circle_are_an_error(tmp_path: Path) -> None:
    a = write(tmp_path, 'name = "a"\nextends = "b"\n', "a.toml")
    b = write(tmp_path, 'name = "b"\nextends = "a"\n', "b.toml")
    with pytest.raises(ProfileError, match="the profile a extends itself: a -> b -> a"):
        load_profile("a", as_of=TODAY, sources=read_sources([a, b]))
    own = write(tmp_path, 'name = "own"\nextends = "own"\n', "own.toml")
    with pytest.raises(ProfileError, match="own -> own"):
        load_profile("own", as_of=TODAY, sources=read_sources([own]))
    with pytest.raises(ProfileError, match="x -> y -> x"):
        with_overrides({"x": {"extends": "y"}, "y": {"extends": "x"}}, "x")
    base = write(tmp_path, 'name = "base"\nextends = "dhgate"\n', "base.toml")
    with pytest.raises(ProfileError, match="dhgate -> base -> dhgate"):
        load_profile("dhgate", as_of=TODAY, sources=read_sources([base]))


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (
            {"images": {"max_cout": 8}},
            "'images.max_cout' is an unknown figure; did you mean images.max_count?",
        ),
        ({"image": {"max_count": 8}}, "'image' is an unknown key; did you mean images?"),
        ({"images": 8}, "images must be a table of figures"),
        ({"title": "DHgate"}, "title must be a table of figures; the marketplace's name goes to label"),
        ({"images": {"max_count": "8"}}, "images.max_count must be a whole number, 0 or more, found '8'"),
        ({"images": {"max_count": -1}}, "images.max_count must be a whole number"),
        ({"images": {"max_count": 8.0}}, "images.max_count must be a whole number"),
        ({"images": {"max_count": True}}, "images.max_count must be a whole number"),
        ({"images": {"max_count": None}}, "images.max_count must be a whole number"),
        ({"images": {"max_bytes": "2 MB"}}, "images.max_bytes must be a whole number of bytes"),
        ({"images": {"min_width": [1]}}, "images.min_width must be a whole number of pixels"),
        ({"images": {"min_aspect": 0}}, "images.min_aspect must be a number above 0"),
        ({"images": {"min_aspect": float("nan")}}, "images.min_aspect must be a number above 0"),
        ({"images": {"main_min_fill": 85}}, "images.main_min_fill must be a number from 0 to 1, found 85"),
        ({"package": {"max_side": float("inf")}}, "package.max_side must be a number, 0 or more"),
        ({"images": {"cmyk_allowed": 1}}, "images.cmyk_allowed must be true or false, found 1"),
        ({"goods": {"alcohol": False}}, "goods.alcohol must be one of its words, found False"),
        ({"goods": {"alcohol": "permitted"}}, "'permitted' is an unknown value of goods.alcohol"),
        ({"goods": {"alcool": "permit"}}, "'goods.alcool' is an unknown figure; did you mean goods.alcohol?"),
        ({"images": {"formats": "JPEG"}}, "images.formats must be a list of texts, found 'JPEG'"),
        ({"images": {"formats": ["JPEG", 1]}}, "images.formats must be a list of texts"),
        ({"images": {"formats": ["jpg"]}}, "'jpg' is an unknown value of images.formats"),
        ({"images": {"formats": ["WEPB"]}}, "did you mean WEBP?"),
        ({"images": {"max_count": {}}}, "images.max_count is empty"),
        ({"images": {"max_count": []}}, "images.max_count must be a whole number"),
        (
            {"images": {"max_count": {"vale": 8}}},
            "'vale' is an unknown field of images.max_count; did you mean value?",
        ),
        ({"images": {"max_count": {"value": 8, "off": True}}}, "off = true stands alone"),
        ({"images": {"max_count": {"off": False}}}, "off = true stands alone"),
        ({"images": {"max_count": {"value": 8, "confidence": "sure"}}}, "confidence must be one of primary"),
        ({"images": {"max_count": {"value": 8, "confidence": []}}}, "confidence must be one of primary"),
        ({"images": {"max_count": {"value": 8, "severity": "fatal"}}}, "severity must be one of info"),
        (
            {"images": {"max_count": {"value": 8, "checked": "2026-11-22"}}},
            "checked must be a date without quotes",
        ),
        (
            {"images": {"max_count": {"value": 8, "effective_from": datetime(2026, 1, 1)}}},  # noqa: DTZ001
            "effective_from must be a date",
        ),
        ({"images": {"max_count": {"effective_from": TODAY}}}, "effective_from needs a value beside it"),
        ({"images": {"max_count": {"value": 8, "source": 1}}}, "source must be a text"),
        ({"images": {"max_count": {"value": 8, "note": "\x1b[31m"}}}, "note must be a text of printable"),
        ({"images": {"max_count": [{"value": 8}, {"value": 9}]}}, "two values without effective_from"),
        (
            {
                "images": {
                    "max_count": [
                        {"value": 8, "effective_from": TODAY},
                        {"value": 9, "effective_from": TODAY},
                    ]
                }
            },
            "two values from 2026-11-22",
        ),
        (
            {"images": {"max_count": [{"value": 8}, {"note": "x"}]}},
            "each of several dated values needs a value",
        ),
        ({"label": 1}, "label must be a text"),
        ({"aliases": "dh"}, "aliases must be a list"),
        ({"aliases": ["--"]}, "which is no name"),
        ({"name": "dhgate"}, "named by its table"),
        ({"extends": "base"}, "dhgate exists already"),
        ("x", "must be a table"),
    ],
)
def test_mistakes_are_explained(table: object, says: str) -> None:
    with pytest.raises(ProfileError) as caught:
        read_sources(overrides={"dhgate": table}, overrides_from="listing-lint.toml")
    assert says in str(caught.value)
    assert str(caught.value).startswith("listing-lint.toml")


def test_unknown_names_are_explained(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="there is no profile 'dhgat', did you mean dhgate\\?"):
        load_profile("dhgat", as_of=TODAY)
    with pytest.raises(
        ProfileError, match="no profile dhgte, did you mean dhgate\\?; a new one needs extends"
    ):
        read_sources(overrides={"dhgte": {"images": {"max_count": 1}}})
    with pytest.raises(ProfileError, match="mine extends amzon, which is unknown, did you mean amazon"):
        read_sources([write(tmp_path, 'name = "mine"\nextends = "amzon"\n')])
    with pytest.raises(ProfileError, match=r"wish changes title\.max_length, which no profile sets"):
        with_overrides({"wish": {"title": {"max_length": {"severity": "error"}}}}, "wish")


def test_ambiguous_names_are_refused(tmp_path: Path) -> None:
    one = write(tmp_path, 'name = "my-shop"\n', "1.toml")
    two = write(tmp_path, 'name = "my.shop"\n', "2.toml")
    with pytest.raises(ProfileError, match="differ too little"):
        read_sources([one, two])
    with pytest.raises(ProfileError, match=r"the profile my-shop stands in .*1\.toml already"):
        read_sources([one, write(tmp_path, 'name = "my-shop"\n', "3.toml")])
    alias = {"a": {"extends": "base", "aliases": ["Z"]}, "b": {"extends": "base", "aliases": ["z"]}}
    with pytest.raises(ProfileError, match="the alias z stands for both a and b"):
        read_sources(overrides=alias)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"name = ", "no valid TOML"),
        (b"name = 'x'\n\xff", "not UTF-8"),
        (b"", "needs a name"),
        (b"name = 1", "name must be a text"),
        (b'name = "a\\u0007"', "printable"),
        (b'name = "-"', "is no name for a profile"),
        (b"x = " + b"[" * 100_000, "no valid TOML"),
        (b'name = "x"\nimages.max_count = ' + b"9" * 5000, "no valid TOML"),
        (b'name = "x"\nimages.min_aspect = 1' + b"0" * 500, ""),
        (b"#" * 1_000_001, "larger than 1,000,000 bytes"),
    ],
)
def test_hostile_files_are_refused_or_read(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    if not says:
        assert "x" in read_sources([path]).files
        return
    with pytest.raises(ProfileError) as caught:
        read_sources([path])
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_missing_file_and_a_folder_are_explained(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(ProfileError, match="can't be read"):
            read_sources([path])


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "bom.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "bom"\n')
    assert "bom" in read_sources([path]).files


def test_everything_can_be_handed_to_another_process() -> None:
    sources = read_sources(overrides={"mine": {"extends": "amazon", "images": {"formats": ["PNG"]}}})
    assert pickle.loads(pickle.dumps(sources)) == sources
    profiles = load_profiles(as_of=TODAY, sources=sources)
    assert pickle.loads(pickle.dumps(profiles)) == profiles
    assert list(profiles) == [*builtin_names(), "mine"]


def test_only_the_profiles_that_are_asked_for_are_parsed() -> None:
    script = (
        "import sys, datetime\n"
        "from listing_lint.profiles import load\n"
        "load.resolve_name('amazon.de')\n"
        "load.read_sources(overrides={'dhgate': {'images': {'max_count': 1}}})\n"
        "assert 'tomllib' not in sys.modules\n"
        "load.load_profile('dhgate', as_of=datetime.date(2026, 1, 1))\n"
        "assert load._builtin.cache_info().currsize == 2, load._builtin.cache_info()\n"
        "heavy = {'PIL', 'click', 'jsonschema', 'rapidfuzz', 'importlib.metadata', 'importlib.resources'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["value", "off", "source", "checked", "severity", "effective_from", "images", "title"]
            )
            | st.sampled_from(["max_count", "formats", "main_min_fill", "extends", "aliases", "label"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@given(table=ANYTHING, name=st.sampled_from(["dhgate", "mine", "", "\x00"]))
def test_no_override_does_worse_than_a_profile_error(table: Any, name: str) -> None:
    problem = ""
    try:
        sources = read_sources(overrides={name: table})
        profiles = load_profiles(as_of=TODAY, sources=sources)
    except ProfileError as error:
        problem = str(error)
    else:
        assert isinstance(sources, Sources)
        assert all(profile.name for profile in profiles.values())
    assert problem.isprintable()


@given(
    st.lists(st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=6, unique=True),
    st.dates(date(2019, 1, 1), date(2031, 1, 1)),
)
def test_days_in_any_order(days: list[date | None], today: date) -> None:
    entries: list[dict[str, Any]] = [
        {"value": number, **({"effective_from": day} if day else {})} for number, day in enumerate(days)
    ]
    profile = with_overrides({"mine": {"extends": "base", "title": {"max_length": entries}}}, "mine", today)
    begun = [(day or date.min, number) for number, day in enumerate(days) if (day or date.min) <= today]
    found: Figure | None = profile.figures.get("title.max_length")
    assert (found.value if found else None) == (max(begun)[1] if begun else None)
    assert len(profile.upcoming) == len(days) - len(begun)
