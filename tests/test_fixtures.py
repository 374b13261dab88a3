"""The catalogs of ``fixtures/``: what ``check`` prints for each, byte for byte, in every way of running it.

``LISTING_LINT_UPDATE_GOLDEN=1 pytest tests/test_fixtures.py`` rewrites the expected outputs; the rewritten tests fail, so that
nothing changes unread.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

CATALOGS = Path(__file__).parent.parent / "fixtures" / "catalogs"
NAMES = sorted(folder.name for folder in CATALOGS.iterdir() if folder.is_dir())
STATUS = {"clean-wish": 0}


def check(name: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("LISTING_LINT", "GITHUB_"))
    }
    # Text in pictures is read in a test of its own: it takes half a second a picture, and not everybody has the reader.
    reading = [] if "--require" in arguments else ["--no-ocr"]
    command = [sys.executable, "-m", "listing_lint", "check", "--as-of", "2026-11-22", *reading, *arguments]
    return subprocess.run(command, cwd=CATALOGS / name, capture_output=True, env=environment, check=False)


def same_as_golden(file: Path, actual: bytes) -> None:
    if os.environ.get("LISTING_LINT_UPDATE_GOLDEN"):
        file.write_bytes(actual)
        pytest.fail(f"rewrote {file.name}; read the difference")
    assert file.read_bytes().decode() == actual.decode()


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="RapidOCR is not installed")
def test_text_in_pictures_is_read() -> None:
    done = check("aliexpress-contacts", "--require", "ocr", "--select", "CON303", "-o", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["listing"], finding["pointer"]) == ("LC-TRAY", "/images/1")
    assert finding["data"]["value"] == "+8613800138000"
    assert finding["confidence"] == "medium"
    assert finding["data"]["box"][1] > 600


def test_there_are_catalogs_of_every_kind() -> None:
    assert {"aliexpress-electronics", "clean-wish", "dhgate-clothing", "multi-store"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_check_prints_what_is_expected(name: str) -> None:
    done = check(name)
    assert done.stderr == b""
    assert done.returncode == STATUS.get(name, 1)
    same_as_golden(CATALOGS / name / "expected.txt", done.stdout)


@pytest.mark.parametrize("name", NAMES)
def test_one_process_and_two_print_the_same(name: str) -> None:
    assert check(name, "--jobs", "1", "--no-cache").stdout == check(name, "--jobs", "2", "--no-cache").stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_second_run_prints_the_same_report(name: str) -> None:
    first, second = (check(name, "-o", "json").stdout for _ in range(2))
    assert first == second
    report = json.loads(first)
    assert report["summary"]["listings"] > 0


def test_every_planted_fault_is_found() -> None:
    """The tables of fixtures/README.md name listing and rule of each planted fault."""
    planted = planted_faults((CATALOGS.parent / "README.md").read_text(encoding="utf-8"))
    assert len(planted) >= 32
    found: set[tuple[str, str]] = set()
    for name in NAMES:
        for finding in json.loads(check(name, "-o", "json").stdout)["findings"]:
            found.add((finding["listing"] or "", finding["code"]))
    assert [fault for fault in planted if fault not in found and ("", fault[1]) not in found] == []


def planted_faults(text: str) -> list[tuple[str, str]]:
    """Listing id and rule code of every row, one entry a code."""
    faults = []
    for line in text.splitlines():
        cells = line.strip("|").split("|")
        ids = re.findall(r"\b[A-Z]{2}-[A-Z0-9]+\b", " ".join(cells[:2]))
        if line.startswith("|") and ids and "none:" not in cells[-1]:
            faults += [(ids[0], code) for code in re.findall(r"\b[A-Z]{3}\d{3}\b", cells[-1])]
    return faults
