"""Texts that editors keep as trees: DatoCMS, Contentful, Lexical, ProseMirror and Wix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

TREES = [
    {
        "value": {
            "schema": "dast",
            "document": {
                "type": "root",
                "children": [
                    {
                        "type": "paragraph",
                        "children": [
                            {"type": "span", "marks": ["strong"], "value": "Oak"},
                            {"type": "span", "value": " stool"},
                        ],
                    },
                    {
                        "type": "list",
                        "children": [
                            {
                                "type": "listItem",
                                "children": [
                                    {
                                        "type": "paragraph",
                                        "children": [{"type": "span", "value": "45 cm high"}],
                                    }
                                ],
                            }
                        ],
                    },
                ],
            },
        }
    },
    {
        "nodeType": "document",
        "data": {},
        "content": [
            {
                "nodeType": "paragraph",
                "data": {},
                "content": [{"nodeType": "text", "value": "Oak stool", "marks": [], "data": {}}],
            },
            {
                "nodeType": "paragraph",
                "data": {},
                "content": [{"nodeType": "text", "value": "45 cm high", "marks": [], "data": {}}],
            },
        ],
    },
    {
        "root": {
            "type": "root",
            "children": [
                {"type": "paragraph", "children": [{"type": "text", "text": "Oak stool"}]},
                {"type": "paragraph", "children": [{"type": "text", "text": "45 cm high"}]},
            ],
        }
    },
    {
        "type": "doc",
        "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "Oak stool"}]},
            {"type": "paragraph", "content": [{"type": "text", "text": "45 cm high"}]},
        ],
    },
    {
        "nodes": [
            {"type": "PARAGRAPH", "nodes": [{"type": "TEXT", "textData": {"text": "Oak stool"}}]},
            {"type": "PARAGRAPH", "nodes": [{"type": "TEXT", "textData": {"text": "45 cm high"}}]},
        ]
    },
]


@pytest.mark.parametrize("tree", TREES, ids=["dast", "contentful", "lexical", "prosemirror", "wix"])
def test_text_of_an_editor_is_read(
    tree: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "name": "Oak stool", "price": 50, "description": tree}
    (listing,) = converted(tmp_path, [goods], capsys)
    assert listing["description"] == "Oak stool\n45 cm high"


def test_text_of_an_unknown_form_is_told_and_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "id": 1,
        "name": "Oak stool",
        "sku": "S-1",
        "price": 50,
        "description": {"blob": {"v": 3, "t": ["a"]}},
    }
    found = codes(tmp_path, [goods], capsys)
    assert "SCH102" not in found
    assert "LOD306" in found
