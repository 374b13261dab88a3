"""What was made of a name is made once; texts in the place of names are not held."""

from __future__ import annotations

from listing_lint.catalog.kept_names import kept


def test_a_name_is_worked_out_once_and_a_text_each_time() -> None:
    asked: list[str] = []

    @kept
    def upper(name: str) -> str:
        """In capitals."""
        asked.append(name)
        return name.upper()

    text = "a text that stands in the place of a name " * 3
    assert [upper("sku"), upper("sku"), upper(text), upper(text)] == [
        "SKU",
        "SKU",
        text.upper(),
        text.upper(),
    ]
    assert asked == ["sku", text, text]
    assert upper.__doc__ == "In capitals."
