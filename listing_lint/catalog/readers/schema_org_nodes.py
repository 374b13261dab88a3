"""The product nodes among JSON-LD: in graphs, lists, pages and offers, and variants that are named by reference."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from listing_lint.catalog.listing import escape
from listing_lint.records import dataclass

PRODUCTS = frozenset(
    {
        "Product", "ProductGroup", "ProductModel", "IndividualProduct", "SomeProducts", "Vehicle", "Car", "Motorcycle",
        "MotorizedBicycle", "BusOrCoach", "DietarySupplement", "ProductCollection",
    }
)  # fmt: skip
"""Types of what somebody sells."""
WORKS = frozenset({"Book", "Audiobook", "MusicAlbum", "VideoGame", "Game", "Movie", "ComicIssue"})
"""Types of works, of which somebody sells copies where offers are told with them."""
_DEPTH = 24


@dataclass(frozen=True, slots=True)
class Product:
    """A product node: its value, and its pointer in the script.

    Variants that stood elsewhere are put in their places under ``hasVariant``; ``moved`` says where they stand.
    """

    node: dict[str, Any]
    pointer: str
    moved: dict[str, str] = field(default_factory=dict)

    def absolute(self, pointer: str) -> str:
        """A pointer in the node as one in the script."""
        for here, there in self.moved.items():
            if pointer == here or pointer.startswith(f"{here}/"):
                return there + pointer[len(here) :]
        return self.pointer + pointer


def kinds(node: dict[str, Any]) -> set[str]:
    """The types of a node, without the vocabulary's address."""
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return {
        one.rpartition("/")[2].rpartition(":")[2].rpartition("#")[2] for one in named if isinstance(one, str)
    }


def is_sold(node: dict[str, Any]) -> bool:
    """Whether a node is goods, or a work with offers of its copies."""
    told = kinds(node)
    return bool(told & PRODUCTS) or ("offers" in node and bool(told & WORKS))


def products(value: Any) -> list[Product]:
    """The products of a script, in order. A variant that a group names is part of the group."""
    found: list[tuple[str, dict[str, Any]]] = []
    by_id: dict[str, tuple[str, dict[str, Any]]] = {}
    waiting: list[tuple[str, Any, int]] = [("", value, 0)]
    while waiting:
        at, item, depth = waiting.pop()
        if isinstance(item, dict):
            id_ = item.get("@id")
            if is_sold(item):
                if isinstance(id_, str) and len(item) > 2:
                    by_id.setdefault(id_, (at, item))
                found.append((at, item))
                continue
            inner = [
                (f"{at}/{escape(name)}", one, depth + 1)
                for name, one in item.items()
                if isinstance(one, dict | list)
            ]
        elif isinstance(item, list):
            inner = [
                (f"{at}/{index}", one, depth + 1)
                for index, one in enumerate(item)
                if isinstance(one, dict | list)
            ]
        else:
            continue
        if depth < _DEPTH:
            waiting += reversed(inner)
    return _grouped(found, by_id)


def _grouped(
    found: list[tuple[str, dict[str, Any]]], by_id: dict[str, tuple[str, dict[str, Any]]]
) -> list[Product]:
    used: set[str] = set()
    made = []
    for at, node in found:
        variants = node.get("hasVariant")
        moved: dict[str, str] = {}
        if isinstance(variants, list) and by_id:
            full = list(variants)
            for index, one in enumerate(variants):
                known = by_id.get(one["@id"]) if _is_reference(one) else None
                if known is not None and known[0] != at:
                    full[index] = known[1]
                    moved[f"/hasVariant/{index}"] = known[0]
                    used.add(known[0])
            if moved:
                made.append(Product({**node, "hasVariant": full}, at, moved))
                continue
        made.append(Product(node, at))
    # A bare reference is no product of its own; one that a group took is a part of it.
    return [one for one in made if one.pointer not in used and not _is_reference(one.node)]


def _is_reference(node: Any) -> bool:
    return isinstance(node, dict) and isinstance(node.get("@id"), str) and node.keys() <= {"@id", "@type"}
