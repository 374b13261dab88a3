"""``convert``: what is written, what is said of it, and that a converted catalog is judged as the native one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.formats import FORMATS
from tests.catalog.markup_natives import GOOGLE, MARKUP, PAGE
from tests.catalog.natives import NATIVES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Lint

SAMPLES: dict[str, tuple[str, str]] = {
    **{name: ("listing.json", json.dumps(listing, indent=1)) for name, (_, listing) in NATIVES.items()},
    **{name: (file, text) for name, (file, _, text) in MARKUP.items()},
}


def judged(lint: Lint, file: str) -> list[Any]:
    """What is found in the listings of a file, without places; what could not be read is no matter of the listings."""
    done = lint("check", file, "--no-images", "--isolated", "-o", "json")
    assert done.status in (0, 1), done.err
    return sorted(
        [one["fingerprint"], one["code"], one["message"], one["listing"]]
        for one in json.loads(done.out)["findings"]
        if not one["code"].startswith("LOD")
    )


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("form", ["canonical-json", "jsonl"])
def test_a_converted_file_is_judged_as_the_native_one(
    name: str, form: str, catalog: Path, lint: Lint
) -> None:
    file, text = SAMPLES[name]
    (catalog / file).write_text(text, encoding="utf-8")
    target = "out.jsonl" if form == "jsonl" else "out.json"
    done = lint("convert", file, "-o", target, "--isolated")
    assert done.status == (1 if name == "schema-org-page" else 0), done.err
    assert judged(lint, file) == judged(lint, target)


@pytest.mark.parametrize("name", SAMPLES)
def test_converting_twice_changes_nothing(name: str, catalog: Path, lint: Lint) -> None:
    file, text = SAMPLES[name]
    (catalog / file).write_text(text, encoding="utf-8")
    lint("convert", file, "-o", "one.json", "--isolated")
    assert lint("convert", "one.json", "-o", "two.json", "--isolated").status == 0
    assert (catalog / "one.json").read_bytes() == (catalog / "two.json").read_bytes()


def test_every_json_and_markup_format_has_a_sample() -> None:
    sampled = {form for form, _ in NATIVES.values()} | {form for _, form, _ in MARKUP.values()}
    tables = {entry.name for entry in FORMATS if entry.kind == "stream" and not entry.name.endswith("-xml")}
    tables |= {entry.name for entry in FORMATS if entry.mapped}  # which are nothing without their map, either
    assert {entry.name for entry in FORMATS} - sampled - tables == {"canonical"}


def test_what_had_no_place_is_counted(catalog: Path, lint: Lint) -> None:
    (catalog / "feed.xml").write_text(GOOGLE, encoding="utf-8")
    done = lint("convert", "feed.xml", "--report", "report.json")
    assert done.status == 0
    (listing,) = json.loads(done.out)
    assert listing["marketplace"] == "google"
    assert "feed.xml: 1 listing (a Google Merchant feed in XML)" in done.err
    assert "no place for 1 x element g:custom_label_0: it steers campaigns" in done.err
    (file,) = json.loads((catalog / "report.json").read_text())["files"]
    assert (file["format"], file["listings"], file["complete"]) == ("google-xml", 1, True)
    assert {loss["field"]: loss["count"] for loss in file["lost"]}["element c:margin"] == 1


def test_what_could_not_be_read_is_told_as_in_check(catalog: Path, lint: Lint) -> None:
    (catalog / "page.html").write_text(PAGE, encoding="utf-8")
    done = lint("convert", "page.html", "--report", "report.json")
    assert done.status == 1
    assert len(json.loads(done.out)) == 2
    assert "page.html:15:65: LOD101" in done.err
    report = json.loads((catalog / "report.json").read_text())
    assert [one["code"] for one in report["findings"]] == ["LOD101"]
    assert not report["files"][0]["complete"]


def test_a_folder_gets_a_file_for_each(catalog: Path, lint: Lint) -> None:
    (catalog / "in" / "deep").mkdir(parents=True)
    (catalog / "in" / "feed.xml").write_text(GOOGLE, encoding="utf-8")
    (catalog / "in" / "deep" / "page.html").write_text(PAGE, encoding="utf-8")
    (catalog / "in" / "deep" / "page.json").write_text('{"id": "1", "title": "Mug"}')
    assert lint("convert", "in", "-o", "out").status == 1
    names = sorted(str(file.relative_to(catalog / "out")) for file in (catalog / "out").rglob("*.json"))
    assert names == ["in/deep/page.html.json", "in/deep/page.json.json", "in/feed.json"]


@pytest.mark.parametrize("target", ["feed.xml", "../catalog/feed.xml", "link.json"])
def test_an_input_is_never_replaced(target: str, catalog: Path, lint: Lint) -> None:
    (catalog / "feed.xml").write_text(GOOGLE, encoding="utf-8")
    (catalog / "link.json").symlink_to("feed.xml")
    done = lint("convert", "feed.xml", "-o", target)
    assert done.status == 2
    assert "would be replaced" in done.err
    assert lint("convert", "feed.xml", "--report", target).status == 2
    assert (catalog / "feed.xml").read_text(encoding="utf-8") == GOOGLE


def test_nothing_read_writes_nothing(catalog: Path, lint: Lint) -> None:
    (catalog / "out.json").write_text("[1]")
    (catalog / "feed.xml").write_text(GOOGLE.replace("</g:id>", "</g:idx>"), encoding="utf-8")
    done = lint("convert", "feed.xml", "-o", "out.json")
    assert done.status == 1
    assert "nothing was written" in done.err
    assert (catalog / "out.json").read_text() == "[1]"


def test_wrong_usage(catalog: Path, lint: Lint) -> None:
    assert lint("convert").status == 2
    assert lint("convert", "nothing.xml").status == 2
    (catalog / "map.xml").write_text("<urlset/>")
    done = lint("convert", "map.xml")
    assert done.status == 1
    assert "a site map" in done.err


def test_pictures_are_named_from_where_the_result_stands(catalog: Path, lint: Lint) -> None:
    (catalog / "in").mkdir()
    (catalog / "in" / "mug.jpg").write_bytes(b"x")
    listing = {
        "id": "1",
        "title": "Mug",
        "images": ["mug.jpg", "no.jpg", {"src": "mug.jpg"}, "https://x.example/a.jpg"],
    }
    (catalog / "in" / "mug.json").write_text(json.dumps(listing))
    lint("convert", "in/mug.json", "-o", "out/mug.json")
    (made,) = json.loads((catalog / "out" / "mug.json").read_text())
    assert made["images"] == ["../in/mug.jpg", "no.jpg", {"src": "../in/mug.jpg"}, "https://x.example/a.jpg"]


def test_the_configuration_s_members_are_written(catalog: Path, lint: Lint) -> None:
    (catalog / "listing-lint.toml").write_text(
        '[[stores]]\npath = "**"\nstore = "harbour"\nmarketplace = "wish"\n'
    )
    (catalog / "feed.xml").write_text(GOOGLE, encoding="utf-8")
    (listing,) = json.loads(lint("convert", "feed.xml").out)
    assert (listing["store"], listing["marketplace"]) == ("harbour", "wish")


def test_large_inputs_become_lines(catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("listing_lint.cli.convert._LARGE", 100)
    (catalog / "feed.xml").write_text(GOOGLE, encoding="utf-8")
    lint("convert", "feed.xml", "-o", "out")
    assert (catalog / "out" / "feed.jsonl").read_text(encoding="utf-8").count("\n") == 1
