"""Draw the pictures of the README and the site from what the program really prints for the fixtures.

    python -m tools.build_pictures

The terminal becomes an SVG. The HTML report is photographed in a headless Chromium: its pixels depend on the fonts there are.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.reports.browser import chromium, page
from tools.terminal_picture import picture

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "pictures"
CATALOGS = ROOT / "fixtures" / "catalogs"
SHOWN = "listing-lint check --select CON101,CON102,CON104 aliexpress-contacts"
"""Three findings that say much: a number in words, invisible characters, a name in wide letters."""
REPORTED = ("aliexpress-contacts", "dhgate-clothing")
WIDTH, HEIGHT = 1280, 1500
COLORS = 256
"""Of the photograph: a page has few, and the file is a third of the size."""


def lint(*arguments: str, color: bool = False) -> str:
    """What the program prints, run where the fixture catalogs are."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LISTING_LINT_", "GITHUB_"))}
    done = subprocess.run(
        [sys.executable, "-m", "listing_lint", *arguments, "--color", "always" if color else "never"],
        cwd=CATALOGS,
        env={**kept, "LISTING_LINT_NO_TIME": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    return done.stdout


def terminal() -> str:
    """The SVG of the terminal."""
    printed = lint(*shlex.split(SHOWN)[1:], "--no-ocr", "--no-cache", color=True)
    lines = [f"\x1b[1;32m$\x1b[0m \x1b[1m{SHOWN}\x1b[0m", *printed.rstrip("\n").split("\n")]
    return picture(lines, "listing-lint check at a terminal")


def report(file: Path) -> None:
    """The photograph of the HTML report."""
    browser = chromium()
    if browser is None:
        raise RuntimeError("no Chromium on the path (Debian: apt-get install chromium)")
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "report.html")
        lint("check", "--no-ocr", "--no-cache", "--exit-zero", "-o", f"html={written}", *REPORTED)
        with page(browser, Path(folder)) as tab:
            tab.size(WIDTH, HEIGHT)
            tab.prefers("light")
            tab.open(written)
            tab.picture(file)
    Image.open(file).convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> int:
    """Write both pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "terminal.svg").write_text(terminal(), encoding="utf-8", newline="\n")
    report(OUT / "report.png")
    for file in sorted(OUT.iterdir()):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
