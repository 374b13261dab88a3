"""Write ``docs/gate.md``: a gate from its first run on an old catalog to a pull request, with what the commands print.

    python -m tools.build_gate

Everything is run: a git repository is made, the commands are those of the page. A test says when the page is out of date.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from listing_lint.drawing import draw
from listing_lint.rule import Drawing
from tools.transcripts import DAY, ROOT, environment

OUT = ROOT / "docs" / "gate.md"

_SETTINGS = f"""\
[lint]
profile = "dhgate"
baseline = "listing-lint.baseline"
select = ["LOD", "SCH", "IMG1", "CON", "TTL1", "TTL3", "VAR3", "CHG", "LNT"]
as-of = {DAY}      # only so that this page stays the same; leave it out
"""
_SHORT = 40
"""Lines of an output that are shown; of longer ones the beginning is, and the rest is counted."""
_FORMATS = (
    ("concise", "text", "One line a finding, for a terminal or a hook."),
    ("github", "text", "Workflow commands: GitHub shows them in the pull request's lines."),
    ("markdown", "markdown", "For a comment; in GitHub Actions it is also added to the step's summary."),
    ("gitlab", "json", "GitLab's code quality report."),
    ("junit", "xml", "For Jenkins, GitLab's test tab and others."),
    ("sarif", "json", "For GitHub's code scanning and editors."),
    ("json", "json", "The whole report for programs."),
    ("jsonl", "json", "The same, a finding a line."),
)


def mug(number: int, colour: str, **more: Any) -> dict[str, Any]:
    """A listing without a fault."""
    return {
        "id": f"MUG-{number}",
        "store": "north",
        "marketplace": "dhgate",
        "title": f"Enamel camping mug, 350 ml, with {colour} rim and a handle that stays cool, number {number}",
        "description": f"<p>Enamelled steel mug number {number}. It is light and does not break.</p>",
        "images": [f"pictures/{colour}-{side}.png" for side in ("front", "side", "detail")],
        "price": 9.9,
        "currency": "USD",
        **more,
    }


def _old() -> list[dict[str, Any]]:
    promoted = {"promotion": {"start": "2026-11-10", "end": "2026-11-30", "discount": 20}}
    return [
        mug(1, "blue", description="<p>Questions? WhatsApp +86 138 0013 8000</p>"),
        mug(2, "red", title="Mug!!!"),
        mug(3, "green", **promoted),
        mug(4, "white", price=-1),
        mug(5, "black", currency="DOLLAR"),
    ]


class Shop:
    """The repository, and the page that grows while commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lines: list[str] = []

    def say(self, *lines: str) -> None:
        """Add lines to the page."""
        self.lines += lines

    def write(self, listings: list[dict[str, Any]]) -> None:
        """Write the store's listings."""
        file = self.folder / "north" / "mugs.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(listings, indent=2) + "\n", encoding="utf-8")

    def picture(self, name: str, seed: int) -> None:
        """Draw a picture."""
        file = self.folder / "north" / "pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(draw(Drawing(format="PNG", width=800, height=800, seed=seed)))

    def git(self, *words: str) -> None:
        """Run git, as nobody in particular and at a fixed time."""
        who = {
            f"GIT_{role}_{what}": text
            for role in ("AUTHOR", "COMMITTER")
            for what, text in (
                ("NAME", "A Seller"),
                ("EMAIL", "seller@example.com"),
                ("DATE", f"{DAY}T08:00:00Z"),
            )
        }
        subprocess.run(
            ["git", *words],
            cwd=self.folder,
            check=True,
            capture_output=True,
            env={**environment(), **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        )

    def run(self, *words: str, language: str = "text", shown: int = _SHORT) -> None:
        """Run the linter, and add the command and what it prints to the page."""
        done = subprocess.run(
            [sys.executable, "-m", "listing_lint", *words],
            cwd=self.folder,
            capture_output=True,
            check=False,
            env=environment(),
        )
        if b"Traceback" in done.stderr:
            raise RuntimeError(done.stderr.decode())
        lines = (done.stdout + done.stderr).decode().splitlines()
        if len(lines) > shown:
            lines = [*lines[:shown], f"... ({len(lines) - shown:,} more lines)"]
        lines = [line if len(line) <= 700 else f"{line[:700]} ..." for line in lines]
        self.say(
            "```console",
            f"$ listing-lint {' '.join(words)}",
            "```",
            "",
            f"```{language}",
            *lines,
            "```",
            "",
            f"Exit status: {done.returncode}.",
            "",
        )


def page() -> str:
    """The page, made anew."""
    with tempfile.TemporaryDirectory() as name:
        shop = Shop(Path(name).resolve())
        _first_run(shop)
        _pull_request(shop)
        return "\n".join(shop.lines).rstrip() + "\n"


def _first_run(shop: Shop) -> None:
    (shop.folder / "listing-lint.toml").write_text(_SETTINGS, encoding="utf-8")
    (shop.folder / ".gitignore").write_text(".listing-lint-cache/\n", encoding="utf-8")
    shop.write(_old())
    for seed, colour in enumerate(("blue", "red", "green", "white", "black")):
        for number, side in enumerate(("front", "side", "detail")):
            shop.picture(f"{colour}-{side}.png", 10 * seed + number)
    shop.git("init", "-q", "-b", "main")
    shop.say(
        "# A gate, from the first run to a pull request",
        "",
        "<!-- Made by python -m tools.build_gate: do not edit. -->",
        "",
        "Everything on this page was run in a git repository; a test runs it again. The configuration:",
        "",
        "```toml",
        *_SETTINGS.splitlines(),
        "```",
        "",
        "## The first run",
        "",
        "Five mugs that have been on sale for years, four of them with faults:",
        "",
    )
    shop.run("check", "--no-baseline", "-o", "concise")
    shop.say(
        "Nobody repairs ten thousand old listings on a Monday. They become known, and the gate asks for what is new:",
        "",
    )
    shop.run("baseline", "create")
    shop.run("check")
    shop.run("baseline", "show")
    shop.git("add", "-A")
    shop.git("commit", "-q", "-m", "Mugs")


def _pull_request(shop: Shop) -> None:
    shop.git("checkout", "-q", "-b", "more-mugs")
    listings = _old()
    listings[2] = {
        **listings[2],
        "title": listings[2]["title"].replace("a handle", "a bamboo handle"),
        "price": 8.9,
    }
    listings.append(
        mug(6, "blue", title="Nike style mug, best price, write to deals@example.com", price="cheap")
    )
    shop.write(listings)
    shop.picture("white-front.png", 99)
    shop.git("add", "-A")
    shop.git("commit", "-q", "-m", "One more mug")
    shop.say(
        "## A pull request",
        "",
        "A branch adds a listing with faults (`MUG-6`), replaces the main picture of another one (`MUG-4`) and edits a third",
        "one while it is promoted (`MUG-3`). The old faults stay out of it:",
        "",
    )
    shop.run("check", "--against", "main", shown=200)
    shop.say("## The same in every format", "")
    for form, language, about in _FORMATS:
        shop.say(f"### {form}", "", about, "")
        shop.run("check", "--against", "main", "-o", form, language=language)
    _page_for_people(shop)
    shop.say(
        "Several formats go into one run, such as",
        "`-o concise -o gitlab=gl-code-quality-report.json -o junit=listing-lint.xml`.",
        "",
        "## After the merge",
        "",
        "Somebody mends an old fault. The baseline is told of it, and shrinks:",
        "",
    )
    listings = _old()
    listings[3] = {**listings[3], "price": 12.5}
    shop.git("checkout", "-q", "main")
    shop.write(listings)
    shop.run("check")
    shop.run("baseline", "prune")


def _page_for_people(shop: Shop) -> None:
    """The HTML report goes into a file, of which the page says what it is."""
    shop.say(
        "### html", "", "A page for people, to be kept with the build: one file, which loads nothing.", ""
    )
    shop.run("check", "--against", "main", "-o", "html=report.html")
    file = shop.folder / "report.html"
    text = file.read_text(encoding="utf-8")
    title = html.unescape(re.search("<title>(.*?)</title>", text)[1])  # type: ignore[index]
    told = [code for code in sorted(set(re.findall(r"\b[A-Z]{3}[0-9]{3}\b", text))) if f">{code}<" in text]
    size = round(len(text.encode()) / 1000, -1)
    shop.say(
        f"`report.html` has about {size:.0f} KB, is called \u201c{title}\u201d and tells of {', '.join(told)}.",
        "",
    )
    file.unlink()


if __name__ == "__main__":
    OUT.write_text(page(), encoding="utf-8")
