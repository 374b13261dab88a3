"""Write ``docs/repairs.md``: ten messy listings before and after their repair, and what is left of them.

    python -m tools.build_repairs

Everything is run. A test says when the page is out of date.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from tools.messy_listings import TEN
from tools.transcripts import DAY, ROOT, changes, environment

if TYPE_CHECKING:
    from tools.messy_listings import Messy

OUT = ROOT / "docs" / "repairs.md"
_LANGUAGES = {".json": "json", ".jsonl": "json", ".csv": "text"}
_WIDTH = 700
"""Characters of a line that are shown."""
_HEAD = """\
# Ten messy listings, before and after

<!-- Made by python -m tools.build_repairs: do not edit. -->

Each listing is in a folder of its own. `listing-lint fix` makes the safe repairs; `listing-lint fix --unsafe-fixes` after it
makes those, too, that may lose something that somebody wanted. A test runs all of it again. [Repairs](fixes.md) says what the
levels mean.
"""


def _run(folder: Path, *words: str) -> str:
    """What the linter prints; status 0 and 1 are both well."""
    done = subprocess.run(
        [sys.executable, "-m", "listing_lint", *words, "--no-cache", "--no-ocr", "--as-of", DAY],
        cwd=folder,
        capture_output=True,
        check=False,
        env=environment(),
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr.decode())
    return done.stdout.decode()


def _findings(folder: Path, profile: str) -> list[dict[str, Any]]:
    said = json.loads(_run(folder, "check", "-o", "json", "--profile", profile))
    findings: list[dict[str, Any]] = said["findings"]
    return findings


def _lines(findings: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['severity']:7}  {one['code']}  {_shown(one['message'])}"
        for one in sorted(findings, key=lambda one: (one["code"], one["message"]))
    ] or ["(nothing)"]


def _shown(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]} ..."


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _pictures(folder: Path) -> dict[str, str]:
    """What each picture is, by name."""
    found = {}
    for file in sorted(folder.iterdir()):
        if file.suffix in {".jpg", ".png", ".webp"}:
            with Image.open(file) as picture:
                notes = picture.getexif()
                told = ", with notes of the camera" if notes else ""
                turned = ", turned by EXIF" if notes.get(0x0112, 1) != 1 else ""
                seen = ", transparent" if "A" in picture.mode else ""
                found[file.name] = f"{picture.format} {picture.width} × {picture.height}{seen}{turned}{told}"
    return found


def _block(language: str, lines: list[str]) -> list[str]:
    return [f"```{language}", *lines, "```", ""]


def section(number: int, messy: Messy) -> tuple[list[str], tuple[int, int, int]]:
    """The lines of one listing, and how many findings it had: before, after the safe repairs, and after all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        file = folder / messy.name
        file.write_bytes(messy.text.encode("utf-8"))
        for picture, data in messy.pictures.items():
            (folder / picture).write_bytes(data)
        found = _findings(folder, messy.profile)
        lines = [
            f"## {number}. {messy.heading}",
            "",
            f"{messy.trouble} It is for {messy.profile}, in `{messy.name}`:",
            "",
            *_block(_LANGUAGES[file.suffix], [_shown(line) for line in messy.text.splitlines()]),
            *_block("text", _lines(found)),
        ]
        counts = [len(found)]
        before, older = _text(file), _pictures(folder)
        for words, what in (
            (("fix",), "After `fix`"),
            (("fix", "--unsafe-fixes"), "After `fix --unsafe-fixes`"),
        ):
            _run(folder, *words, "--profile", messy.profile)
            text, pictures = _text(file), _pictures(folder)
            changed = [_shown(line) for line in changes(before, text)]
            made = {one: told + _made_from(one, older) for one, told in pictures.items() if one not in older}
            before, older = text, pictures
            found = _findings(folder, messy.profile)
            counts.append(len(found))
            if not changed:
                lines += [f"{what} nothing {'more ' if len(words) > 1 else ''}is different.", ""]
                continue
            lines += [f"{what}:", "", *_block("diff", changed)]
            if made:
                lines += ["New pictures:", "", *(f"- `{one}`: {told}" for one, told in made.items()), ""]
        lines += ["Left:", "", *_block("text", _lines(found))]
        return lines, (counts[0], counts[1], counts[2])


def _made_from(name: str, older: dict[str, str]) -> str:
    stem = name.partition(".fixed")[0]
    return next((f", of `{one}` ({told})" for one, told in older.items() if one.startswith(f"{stem}.")), "")


def page() -> str:
    """The page, made anew."""
    sections = [section(number, messy) for number, messy in enumerate(TEN, 1)]
    table = [
        "| listing | for | findings before | after `fix` | after `--unsafe-fixes` |",
        "|---|---|---|---|---|",
        *(
            f"| {number}. {messy.heading} | {messy.profile} | {before} | {safe} | {last} |"
            for number, (messy, (_, (before, safe, last))) in enumerate(zip(TEN, sections, strict=True), 1)
        ),
    ]
    total = [sum(counts[at] for _, counts in sections) for at in range(3)]
    table.append(f"| all | | {total[0]} | {total[1]} | {total[2]} |")
    lines = [*_HEAD.splitlines(), "", *table, "", *(line for part, _ in sections for line in part)]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    OUT.write_text(page(), encoding="utf-8")
