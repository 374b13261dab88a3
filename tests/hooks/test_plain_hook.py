"""The README's hook for those who do without pre-commit."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from tests.hooks.conftest import BAD, GOOD, ROOT, Repository


@pytest.mark.skipif(os.name == "nt", reason="the hook names .venv/bin, which is Scripts on Windows")
def test_a_plain_git_hook_blocks_the_commit(shop: Repository) -> None:
    script = Path(sys.executable).with_name("listing-lint")
    if not script.exists():
        pytest.skip("the entry point listing-lint is not beside the interpreter")
    (text,) = re.findall(
        r"^```sh\n(#!/bin/sh\n.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    program = shop.folder / ".venv/bin/listing-lint"
    program.parent.mkdir(parents=True)
    program.symlink_to(script)
    shop.write(".gitignore", ".venv/\n")
    hook = shop.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(text, encoding="utf-8")
    hook.chmod(0o755)
    shop.write("listings/mug.json", {**GOOD, "brand": "Unbranded"})
    assert shop.commit().returncode == 0
    before = shop.head
    shop.write("listings/cup.json", BAD)
    done = shop.commit()
    assert done.returncode == 1
    assert "listings/cup.json:3:12" in done.stdout
    assert shop.head == before
