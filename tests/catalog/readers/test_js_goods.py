"""Goods that a program of JavaScript or TypeScript writes out, as shops that are made by hand do: ``const products = [...]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.readers.js_goods import holds_goods, read
from listing_lint.catalog.record import Record
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path


def values(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(text.encode(), 1, 0, 1 << 20) if isinstance(item, Record)]


SHOP = """\
import { Product } from './types';
import mugPicture from "../assets/mug.png";

// what we sell; don't sort it
const CDN = 'https://cdn.lumo.example';

export const categories = [
  { id: 'c1', name: 'Mugs', slug: 'mugs' },
  { id: 'c2', name: 'Bowls', slug: 'bowls' },
];

export const products: Product[] = [
  {
    id: 'm-1',
    name: "Mug of enamelled steel",
    price: 12.50, // with its lid
    description: 'Holds half a litre, it\\'s ' + 'made in Lisbon.',
    image: mugPicture,
    inStock: true,
    sku: undefined,
    onClick: () => { alert("it's gone"); },
  },
  {
    'id': 'b-2', name: `Bowl of ash`, price: 1_020, category: 'Bowls' as const,
    description: "Turned by hand \\u2014 mail bob@example.com",
    images: [`${CDN}/bowl.jpg`, require('./bowl-2.jpg'), makePicture(3)],
    /* not yet: */ rating: average([5, 4]),
    ...defaults,
  },
].map((product) => ({ ...product, slug: slugify(product.name) }));

export function find(id: string) {
  return products.find((product) => product.id === id);
}
"""


def test_what_is_read() -> None:
    assert formats.detect(SHOP.encode(), "shop.ts") == "javascript"
    mug, bowl = values(SHOP)
    assert mug == {
        "id": "m-1",
        "title": "Mug of enamelled steel",
        "price": 12.5,
        "description": "Holds half a litre, it's made in Lisbon.",
        "images": ["../assets/mug.png"],
    }
    assert bowl == {
        "id": "b-2",
        "title": "Bowl of ash",
        "price": 1020,
        "category": "Bowls",
        "description": "Turned by hand — mail bob@example.com",
        "images": ["https://cdn.lumo.example/bowl.jpg", "./bowl-2.jpg"],
    }


def test_a_finding_stands_at_its_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "shop.ts").write_text(SHOP, encoding="utf-8")
    (found,) = [one for one in checked(tmp_path / "shop.ts", capsys) if one["code"] == "CON101"]
    assert found["pointer"] == "/description"
    assert found["span"] == {"line": 25, "column": 46, "end_line": 25, "end_column": 61}


@pytest.mark.parametrize(
    "text",
    [
        "module.exports = [{ id: 'm-1', name: 'Mug', price: 4 }, { id: 'm-2', name: 'Cup', price: 5 }];\n",
        "export default Object.freeze([{ id: 'm-1', name: 'Mug', price: 4 }, { id: 'm-2', name: 'Cup', price: 5 }])",
        "var goods = {\n items: [{id: 'm-1', name: 'Mug', price: 4}, {id: 'm-2', name: 'Cup', price: 5},],\n}",
        "db.products.insertMany([{ _id: ObjectId('m-1'), name: 'Mug', price: 4 }, { _id: 'm-2', name: 'Cup', price: 5 }])",
        "const [all, setAll] = useState<Product[]>([{id: 'm-1', name: 'Mug', price: 4}, {id: 'm-2', name: 'Cup', price: 5}]);",
        "window.SHOP = { products: [{ id: 'm-1', name: 'Mug', price: 4 }, { id: 'm-2', name: 'Cup', price: 5 }] }",
        "export function goods() {\n  return [{ id: 'm-1', name: 'Mug', price: 4 }, { id: 'm-2', name: 'Cup', price: 5 }]\n}",
        "'use strict'\n/** @type {Product[]} */\nconst list = [{ id: 'm-1', name: 'Mug', price: 4 } satisfies Product,"
        " { id: 'm-2', name: 'Cup', price: 5 }] as const",
    ],
)
def test_ways_to_write_goods_out(text: str) -> None:
    assert formats.detect(text.encode(), "shop.js") == "javascript"
    assert [(one["id"], one["title"], one["price"]) for one in values(text)] == [
        ("m-1", "Mug", 4),
        ("m-2", "Cup", 5),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "export const nav = [{ title: 'Home', url: '/' }, { title: 'Shop', url: '/shop' }];",
        "export const team = [{ name: 'Ann', role: 'Baker', image: 'ann.jpg' }, { name: 'Bo', role: 'Cook', image: 'bo.jpg' }];",
        "import { defineConfig } from 'vite';\nexport default defineConfig({ server: { port: 80 }, name: 'shop' });",
        "export interface Product { id: string; name: string; price: number; image: string }\n",
        "export const faqs = [{ question: 'Do you ship?', answer: 'Yes.' }];",
        "type Props = { name: string; price: number };\nexport function Card({ name, price }: Props) { return name + price; }",
        "it('adds', () => { expect(add({ a: 1, b: 2 })).toEqual(3); });",
        "const posts = [{ id: 1, title: 'On mugs', excerpt: 'They hold tea.', date: '2026-01-01', image: 'm.jpg' }];",
        "const a = [{",
        "const a = {b: `${",
        "",
    ],
)
def test_other_programs_are_passed_over(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert formats.detect(text.encode(), "other.ts") in (None, "canonical")
    (tmp_path / "other.ts").write_text(text, encoding="utf-8")
    (tmp_path / "mug.json").write_text('{"id": "1", "title": "Mug"}', encoding="utf-8")
    assert all(one["path"].endswith("mug.json") for one in checked(tmp_path, capsys))


@pytest.mark.parametrize(
    "name", ["shop.test.js", "shop.stories.tsx", "vite.config.ts", "types.d.ts", "app.min.js"]
)
def test_what_is_written_for_the_program_itself_is_no_catalog(name: str) -> None:
    assert formats.detect(SHOP.encode(), name) is None


def test_a_program_that_is_longer_than_what_is_looked_at() -> None:
    goods = ",\n".join(f"  {{ id: 'm-{n}', name: 'Mug {n}', price: {n} }}" for n in range(3000))
    text = f"export const products = [\n{goods}\n];\n"
    assert formats.detect(text.encode()[: 1 << 16], "shop.ts") == "javascript"
    assert len(values(text)) == 3000


def test_halves_of_a_character_and_what_only_running_tells() -> None:
    (one,) = values(
        r"const products = [{ id: 'm-1', name: 'Mug \ud83c\udf75 \x41', price: cost * 2, stock: getStock('m-1') }];"
    )
    assert one["title"] == "Mug 🍵 A"
    assert "price" not in one or one["price"] is None


@pytest.mark.parametrize(
    "hostile",
    [
        "([" * 50_000,
        "=[{a:" * 50_000,
        "='" * 50_000,
        '\\"' * 50_000,
        "/*" * 50_000,
        "=[" + "`${" * 50_000,
        "=[f(" + "`${f(" * 30_000,
        "=[" + "'a'+" * 50_000,
        "=[a<" + "<" * 50_000,
        "x=[{a:1,b:2}];" * 10_000,
        "=[ref(" * 30_000,
    ],
)
def test_hostile_programs_end(hostile: str) -> None:
    # Of what costs the square of its length nobody sees the end.
    list(read(hostile.encode() * 4, 1, 0, 1 << 22))


@pytest.mark.parametrize(
    "number",
    [
        ".5e999",
        "-.5e999",
        "1e999",
        "9" * 5_000,
        "0x" + "f" * 400,
        "1_0e9_9",
        "08.5",
        "1.",
        "-0",
        "+.5",
        "12n",
    ],
)
def test_any_number_is_read(number: str) -> None:
    text = f'export const products = [{{ id: {number}, name: "Mug", price: 5, sku: "a", weight: {number} }}];'
    assert holds_goods(text.encode(), "products.ts")
    assert [one["title"] for one in values(text)] == ["Mug"]


_PIECES = st.sampled_from(
    [*"{}[]():,;.=`'\"\\/*+-$? \n", "${", "...", "=>", "//", "/*", "*/", "name", "price: 5", '"a"', "id: 1", "const x = ", "1e999", "\\u{110000}", "\ud800"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(_PIECES | st.text(max_size=3), max_size=60).map("".join))
def test_any_program_is_read(rest: str) -> None:
    goods = 'const goods = [{ id: 1, name: "Mug", price: 5, sku: "a" }];'
    for text in (goods + rest, rest + goods, goods[:-3] + rest):
        holds_goods(text.encode("utf-8", "surrogatepass"), "goods.ts")
        list(read(text.encode("utf-8", "surrogatepass"), 1, 0, 1 << 20))


_LIST = "[\n  { title: 'Mug', handle: 'mug', status: Status.PUBLISHED, price: 12, sku: 'M-1', parts: tags.map(({ id }) => [id, 1]) },\n]"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (
            "export const seedProducts = ({\n  channels,\n  shop_id,\n}: {\n  channels: { id: string }[];\n"
            "  shop_id: string;\n}): CreateProductInput[] => ",
            "",
        ),
        ("const products = () => ", ""),
        ("const products: () => Product[] = async () => ", ""),
        ("const products = shop => ", ""),
        ("  const products = useMemo<Product[]>(() => ", ", [])"),
    ],
)
def test_what_a_function_returns(head: str, tail: str) -> None:
    kinds = "const kinds = () => [{ id: 'c1', label: 'Mugs' }, { id: 'c2', label: 'Bowls' }];\n"
    program = f"{kinds}{head}{_LIST}{tail};\n"
    assert formats.detect(program.encode(), "shop.ts") == "javascript"
    assert [one["title"] for one in values(program)] == ["Mug"]


def test_what_is_kept_as_json_is_read() -> None:
    program = (
        "const products = [{ name: 'Case', slug: 'case', price: 120, stock: 3,\n"
        "  images: JSON.stringify(['https://cdn.lumo.example/a.jpg']), specifications: JSON.stringify({ Weight: '34 g' }, null, 2) }];"
    )
    (case,) = values(program)
    assert case["images"] == ["https://cdn.lumo.example/a.jpg"]
    assert case["attributes"] == {"Weight": "34 g"}


def test_what_a_function_returns_of_each_entry_is_none() -> None:
    program = "const rows = lines.map((line) => [{ label: 'Price', text: line.price }, { label: 'Name', text: line.name }]);\n"
    assert formats.detect(program.encode(), "shop.ts") is None


def test_goods_deep_in_the_answer_that_a_program_keeps() -> None:
    text = """export const data1 = {"data": {"catalog": {"category": {"count": 2, "products": {"total": 2, "list": [
      {"id": "m-1", "name": "Mug of clay", "price": 9.5, "sku": "M-1"},
      {"id": "m-2", "name": "Mug of glass", "price": 8.5, "sku": "M-2"}]}}}}}"""
    assert holds_goods(text.encode(), "data.js")
    assert [one["id"] for one in values(text)] == ["m-1", "m-2"]
