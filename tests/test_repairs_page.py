"""The page with ten messy listings shows what happens to them."""

from __future__ import annotations

from tools.build_repairs import OUT, page


def test_the_page_is_up_to_date() -> None:
    text = page()
    assert OUT.read_text(encoding="utf-8") == text, "run python -m tools.build_repairs"
    # It ends well, and not by saying nothing.
    assert text.count("\n## ") == 10
    assert text.count("(nothing)") >= 5
    assert "cutout.fixed.jpg" in text
    contacts = text.split("Ways round the marketplace\n")[1].split("\n## ")[0]
    assert "+  " in contacts
    assert not any(line.startswith("+") and "138" in line for line in contacts.splitlines())
