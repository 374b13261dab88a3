"""Text in pictures from the command line: read, not read and said so, or insisted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.drawing import draw
from listing_lint.images import ocr
from listing_lint.images.ocr import MISSING
from listing_lint.rule import Drawing
from tests.cli.conftest import CLEAN, Lint, write

if TYPE_CHECKING:
    from pathlib import Path

HINT = f"hint: {MISSING}\n"
needs_ocr = pytest.mark.skipif(not ocr.installed(), reason="the extra ocr is not installed")


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)


@pytest.fixture
def shop(catalog: Path) -> Path:
    """A listing whose picture has a number on it."""
    (catalog / "front.png").write_bytes(
        draw(Drawing(format="PNG", width=700, height=700, lines=("WhatsApp: +86 138 0013 8000",)))
    )
    write(catalog / "mug.json", {**CLEAN, "marketplace": "aliexpress", "images": ["front.png"]})
    return catalog


@needs_ocr
def test_text_is_read_where_it_can_be(shop: Path, lint: Lint) -> None:
    done = lint("check", "--select", "CON303", "--output-format", "json")
    assert done.findings == [("mug.json", "CON303")]
    assert done.err == ""
    assert lint("check", "--select", "CON303", "--output-format", "json") == done
    assert lint("check", "--select", "CON303", "--no-ocr", "--output-format", "json").findings == []


@pytest.mark.usefixtures("without_ocr")
def test_what_was_not_read_is_said_once(shop: Path, lint: Lint) -> None:
    write(shop / "second.json", {**CLEAN, "id": "M-2", "images": ["front.png"]})
    done = lint("check", "--select", "CON")
    assert (done.status, done.err) == (0, HINT)


@pytest.mark.usefixtures("without_ocr")
@pytest.mark.parametrize(
    "words",
    [["--no-ocr"], ["--select", "IMG102"], ["--quiet"], ["--config", "lint.ocr = false"], ["--no-images"]],
)
def test_nothing_is_said_where_nobody_asked_for_text(shop: Path, lint: Lint, words: list[str]) -> None:
    assert MISSING not in lint("check", *words).err


@pytest.mark.usefixtures("without_ocr")
def test_nothing_is_said_where_there_are_no_pictures(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    assert MISSING not in lint("check", "--select", "CON").err


@pytest.mark.usefixtures("without_ocr")
@pytest.mark.parametrize(
    "words", [["--require", "ocr"], ["--config", 'lint.require = ["ocr"]'], ["--config", "lint.ocr = true"]]
)
def test_insisting_on_a_missing_extra_ends_before_any_work(shop: Path, lint: Lint, words: list[str]) -> None:
    done = lint("check", *words)
    assert (done.status, done.out) == (2, "")
    assert "pip install 'listing-lint[ocr]'" in done.err
    # A wrong path would be told of if anything had been looked for.
    assert "no-such-file" not in lint("check", "no-such-file.json", *words).err


@needs_ocr
def test_insisting_on_what_is_switched_off_contradicts_itself(shop: Path, lint: Lint) -> None:
    done = lint("check", "--require", "ocr", "--no-ocr")
    assert (done.status, done.out) == (2, "")
    assert "--no-ocr" in done.err
    for images in ("headers", "none"):
        done = lint("check", "--require", "ocr", "--images", images)
        assert (done.status, done.out) == (2, "")
        assert images in done.err


@needs_ocr
def test_insisting_on_what_is_there_changes_nothing(shop: Path, lint: Lint) -> None:
    assert lint("check", "--select", "CON303", "--require", "ocr") == lint("check", "--select", "CON303")


def test_only_known_extras_can_be_insisted_on(shop: Path, lint: Lint) -> None:
    assert lint("check", "--require", "spark").status == 2
    assert lint("check", "--config", 'lint.require = ["spark"]').status == 2
