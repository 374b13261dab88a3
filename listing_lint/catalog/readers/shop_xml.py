"""Product feeds of shops and price comparers in XML that have no form of their own here, by the usual names of elements.

``<products><product><name>…``, products whose members are attributes of one tag, Yandex' ``<offer>`` with
``<param name="…">`` and the like. What the names mean is said once, for JSON too, in
:mod:`listing_lint.catalog.readers.generic`.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import IO, TYPE_CHECKING, Any

from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.listing import MISSED, escape, unescape
from listing_lint.catalog.native import Lost, Native, follow, unread_texts
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.commerceml import (
    ALIASES,
    INSIDE,
    Classifier,
    classifier,
    is_exchange,
    settle,
)
from listing_lint.catalog.readers.generic import convert
from listing_lint.catalog.readers.parser import told_unread
from listing_lint.catalog.readers.posts import POSTS, pictures
from listing_lint.catalog.readers.posts import record as post
from listing_lint.catalog.readers.words import describes_goods, stands_for
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_goods import ITEMS, categories, goods_elements
from listing_lint.catalog.readers.xml_places import TEXT
from listing_lint.catalog.readers.xml_plain import inner as plain_inner
from listing_lint.catalog.readers.xml_plain import is_numbered, short
from listing_lint.catalog.readers.xml_raw import Locator, name_field, name_place, raw_of
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.names import meaning
from listing_lint.catalog.tables.said import count
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

_CODES = frozenset({"ean", "ean13", "gtin", "upc", "isbn", "barcode", "mpn", "sku", "штрихкод"})
"""Codes, which are a text whatever stands beside it: ``<ean type="13">``."""
_ALIASES = {
    "picture": "images",
    "img": "images",
    "imgurl": "images",
    "imgurl_alternative": "additionalimages",
    "additional_image": "additionalimages",
    "param": "attributes",
    "attribute": "attributes",
    "property": "attributes",
    "currencyid": "currency",
    "price_vat": "price",
    "categorytext": "category",
    "categoryid": "category",
    "item_id": "id",
    "vendorcode": "mpn",
    "cat": "category",
    "prod_id": "mpn",
    "highpic": "images",
    "supplier_pid": "id",
    "supplier_aid": "id",
    "startprice": "price",
    "urunsecenek": "variants",
    **ALIASES,
}
"""Names of well-known feeds, and the usual ones that mean the same."""

_INSIDE = {
    "product_details/description_short": "title",
    "product_details/description_long": "description",
    "product_details/international_pid": "gtin",
    "product_details/ean": "gtin",
    "product_details/manufacturer_name": "manufacturer",
    "product_details/manufacturer_pid": "mpn",
    "product_details/keyword": "keywords",
    "product_features/feature": "attributes",
    "product_price_details/product_price/price_amount": "price",
    "product_price_details/product_price/price_currency": "currency",
    "mime_info/mime": "images",
    "user_defined_extensions/stock": "stock",
    "stock/amount": "stock",
    "imgs/main": "images",
    "imgs/i": "additionalimages",
    "attrs/a": "attributes",
    "eancode/ean": "gtin",
    "cityprices/cityprice": "price",
    "availabilities/availability/stockcount": "stock",
    "productdescription/longdesc": "description",
    "productdescription/shortdesc": "short_description",
    "supplier/name": "brand",
    "primarycategory/categoryname": "category",
    "category/name/value": "category",
    "descriptiondata/title": "title",
    "descriptiondata/brand": "brand",
    "descriptiondata/description": "description",
    "descriptiondata/bulletpoint": "bulletpoints",
    "descriptiondata/manufacturer": "manufacturer",
    "descriptiondata/mfrpartnumber": "mpn",
    "descriptiondata/msrp": "list_price",
    "standardproductid/value": "gtin",
    "sellingstatus/currentprice": "price",
    # Yandex' `<condition type="preowned"><reason>...</reason></condition>`, and what others write about it.
    "condition/type": "condition",
    "condition/value": "condition",
    "condition/name": "condition",
    "associations/images/image": "images",
    "itemid/supplierpartid": "id",
    "itemdetail/description": "description",
    "itemdetail/description/shortname": "title",
    "itemdetail/unitprice/money": "price",
    "itemdetail/manufacturername": "manufacturer",
    "itemdetail/manufacturerpartid": "mpn",
    "itemdetail/classification": "category",
    "itemdetail/url": "url",
    **INSIDE,
}
"""Members that BMEcat, Ceneo, Icecat, CommerceML, Kaspi, eBay, PrestaShop, cXML and Amazon keep inside of others.

BMEcat 1.2 says article where 2005 says product.
"""
_OUTER = frozenset(path.partition("/")[0] for path in _INSIDE)
_AROUND = frozenset(path[:at] for path in _INSIDE for at, sign in enumerate(path) if sign == "/")


def read(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record | LoadProblem]:
    """The products of a feed; ``columns`` are for tables."""
    del columns
    opened = as_utf8(stream)
    yield from opened.problems
    anything = False
    start = opened.stream.tell()
    head = opened.stream.read(_HEAD).decode("utf-8", "replace")
    opened.stream.seek(start)
    if POSTS.search(head[:_LOOKED_AT]):
        yield from _posts(opened.stream, limit, opened.first_line, pictures(head))
        return
    goods = goods_elements(head[:_LOOKED_AT])
    if "<IndexItemAdd" in head:
        goods = frozenset({"IndexItemAdd"})  # of cXML
    wanted = ITEMS if not goods or not goods.isdisjoint(ITEMS) else goods
    book = classifier(head) if is_exchange(head) else None
    make = partial(_record, categories=categories(head), currency=_currency_in(head), book=book)
    for item in pieces(opened.stream, wanted, limit, make, first_line=opened.first_line):
        anything = anything or not isinstance(item, LoadProblem) or item.rule != "xml-doctype"
        yield item
    if not anything:
        yield LoadProblem("no-listing", detail="no element in it is called a product, an item or an offer")


def _posts(
    stream: IO[bytes], limit: int, first_line: int, addresses: Mapping[str, str]
) -> Iterator[Record | LoadProblem]:
    """The products among the posts of a shop."""
    anything = False
    make = partial(post, addresses=addresses)
    for item in pieces(stream, frozenset({"item"}), limit, make, first_line=first_line):
        if item is not None:
            anything = anything or isinstance(item, Record)
            yield item
    if not anything:
        yield LoadProblem("no-listing", detail="none of its posts is a product")


_HEAD = 1 << 20
"""Bytes in which a feed may list its categories."""
_LOOKED_AT = 1 << 16


def _currency_in(head: str) -> str | None:
    """The currency of a feed that names it nowhere at its prices: what it says at its head, or the only one of its readers."""
    told = _OWN_CURRENCY.search(head) or _RATED.search(head)
    if told is not None:
        return currency_of(told["code"])
    return next((code for sign, code in _ONLY_CURRENCY if sign.search(head)), None)


_OWN_CURRENCY = late(
    r"""<currency\s(?=[^<>]*\brate\s*=\s*["']1(?:\.0+)?["'])[^<>]*\bid\s*=\s*["'](?P<code>[A-Za-z]{3})["']"""
)
"""Yandex' list of currencies: the one whose rate is 1 is that of the shop."""
_RATED = late(
    # Bounds, as a tag may say "id" thousands of times.
    r"""<currency\s[^<>]{0,100}\b(?:code|id)\s{0,9}=\s{0,9}["'](?P<code>[A-Za-z]{3})["'][^<>]{0,100}>\s{0,20}1(?:[.,]0{1,9})?\s{0,20}</currency"""
)
"""A currency whose rate of 1 stands in its element."""
_ONLY_CURRENCY = (
    (late(r"<kaspi_catalog[\s>]"), "KZT"),
    (late(r"http://www\.zbozi\.cz/ns/offer/"), "CZK"),
    (late(r"<CATEGORYTEXT>\s*(?:<!\[CDATA\[)?\s*Heureka\.cz\b"), "CZK"),
    (late(r"<CATEGORYTEXT>\s*(?:<!\[CDATA\[)?\s*Heureka\.sk\b"), "EUR"),
    (late(r"<offers\b[^<>]*>\s*(?:<group\b[^<>]*>\s*)?<o\s[^<>]*\bprice\s*="), "PLN"),
)
"""Comparers and marketplaces of one country whose feeds have no element for a currency: Kaspi, Zboží.cz, Heureka, Ceneo."""


def _record(
    piece: Piece, categories: Mapping[str, str], currency: str | None, book: Classifier | None
) -> Record | LoadProblem:
    raw = raw_of(piece.attributes, piece.events)
    value, names = _plain(raw)
    if book is not None:
        settle(value, names, book)
    category = value.get("category")
    if isinstance(category, str) and category in categories:
        value["category"] = categories[category]
    made = convert(value, "", value)
    if not isinstance(made.fields.get("title"), str) and not describes_goods(value):
        what = f"<{piece.name[:60]}> has no name or title"
        return LoadProblem(
            "not-a-listing",
            detail=what,
            span=Span(piece.line, piece.column + 1, piece.line, piece.column + 2),
        )

    known = {f"/{escape(name)}": at for name, at in names.items()}
    held: dict[str, Any] = {}

    def back(pointer: str) -> str:
        # As a rule a member is one element.
        return known.get(pointer) or _written(pointer, raw, names, held)

    if currency is not None and "price" in made.fields:
        made.fields.setdefault("currency", currency)
    native = made.native
    places = {here: back(at) for here, at in native.pointers.items()}
    for member in MISSED - made.fields.keys():
        if blank := _empty(raw, member):
            places.setdefault(f"/{member}", f"/{escape(blank)}")
    native = Native(
        "generic-xml",
        raw,
        places,
        native.shifts,
        tuple(Lost(back(one.pointer), one.reason) for one in native.lost),
        (*(back(at) for at in native.used), *_labels(raw)),
        partial=native.partial,
        lacks=native.lacks - _blank(raw) if native.lacks else native.lacks,
        lacks_because=native.lacks_because,
        locate=Locator(piece),
        name_place=name_place,
        name_field=name_field,
    )
    flaws: tuple[LoadProblem, ...] = ()
    if unread := _unread(native, made.fields):
        listing = made.fields.get("id")
        span = Span(piece.line, piece.column + 2, piece.line, piece.column + 2 + len(piece.name))
        flaws = (told_unread(unread, span, str(listing)[:200] if listing is not None else None),)
    return Record(made.fields, SourceText("", piece.line), 0, 0, piece.offset, flaws=flaws, native=native)


def _blank(raw: Mapping[str, Any]) -> set[str]:
    """The canonical pointers of what empty elements are there for."""
    return {f"/{stands_for(short(name))}" for name, item in raw.items() if item in ("", [], {}, None)}


def _empty(raw: Mapping[str, Any], member: str) -> str | None:
    """The element that is there for a member and has nothing in it."""
    for written, item in raw.items():
        if item in ("", [], {}, None):
            name = short(written)
            if stands_for(_ALIASES.get(name.lower(), name)) == member:
                return written
    return None


def _unread(native: Native, fields: Mapping[str, Any]) -> list[str]:
    """Elements and attributes that hold a text which is in no member, and does not only say whether the product is there."""
    texts = unread_texts(native, "")
    # Not what another element says as well: Heureka's PRODUCT is mostly its PRODUCTNAME.
    read = {text.strip() for text in fields.values() if isinstance(text, str)} if texts else set()
    return [
        name.removeprefix("@")
        for name in texts
        if native.raw[name].strip() not in read and not _says_whether_sold(name)
    ]


def _says_whether_sold(name: str) -> bool:
    """Whether an element says if the product is there, in however many words."""
    found = meaning(short(name))
    return found is not None and found.member == "status"


def _plain(raw: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The product as an object of plain names, and what each of them is called in the file."""
    value: dict[str, Any] = {}
    names: dict[str, str] = {}
    for written, item in raw.items():
        if not item:
            continue
        name = _meant(written)
        if item.__class__ is str:  # as nearly all are
            if name not in value:
                value[name] = item
                names[name] = f"/{escape(written)}"
            continue
        own = short(written).lower()
        outer = own.replace("article", "product")
        if outer in _OUTER and isinstance(item, dict) and not is_numbered(item):
            _take_inside(outer, f"/{escape(written)}", item, value, names)
            continue
        is_text = is_numbered(item) or (own in _CODES and isinstance(item, dict) and TEXT in item)
        if name not in value:
            value[name] = item[TEXT] if is_text else plain_inner(item)
            names[name] = f"/{escape(written)}" + (f"/{TEXT}" if is_text else "")
    if "model" in value and value.keys().isdisjoint(("name", "title")):
        # Yandex's vendor.model offers: the shop puts the name together.
        kind, vendor, model = (value.get(name) for name in ("typePrefix", "vendor", "model"))
        if isinstance(vendor, str) and isinstance(model, str):
            value["title"] = _put_together(kind, vendor, model)
            names["title"] = names["model"]
        elif (
            isinstance(value["model"], str)
            and not value.keys() & {"typePrefix", "vendor"}
            and not any(map(_names_goods, value))
        ):
            # Kaspi's offers have no other name.
            value["title"], names["title"] = value.pop("model"), names["model"]
    if "stockCode" in value and isinstance(value.get("label"), str) and not any(map(_names_goods, value)):
        value["title"], names["title"] = value.pop("label"), names["label"]  # IdeaSoft's name of the goods
    return value, names


@kept
def _meant(written: str) -> str:
    """The plain name of an element, or the usual one that means the same."""
    name = short(written)
    return _ALIASES.get(name.lower(), name)


def _names_goods(name: str) -> bool:
    """Whether a plain name is one of names: ``<itemTitle>``."""
    found = meaning(name)
    return found is not None and found.member == "title"


def _put_together(kind: Any, vendor: str, model: str) -> str:
    """The name of an offer; a model that begins with its vendor does not have it twice."""
    lead, rest = model[: len(vendor)], model[len(vendor) :]
    named = lead.casefold() == vendor.casefold() and not rest[:1].isalnum()
    parts = (kind, "" if named else vendor, model)
    return " ".join(part for part in parts if isinstance(part, str) and part)


def _take_inside(
    path: str, at: str, item: dict[str, Any], value: dict[str, Any], names: dict[str, str]
) -> None:
    """The members of one element that stand in others, with where they are in the file."""
    for written, inner in item.items():
        if not inner:
            continue
        here, whole_name, text_name = _inside(path, written)
        name = whole_name or (text_name if isinstance(inner, str) else None)
        if name is None and here not in _AROUND:
            continue
        place = f"{at}/{escape(written)}"
        if here == "itemdetail/description":
            # Of cXML: the short name stands in the text, which is the name where there is none.
            if isinstance(inner, dict):
                _take_inside(here, place, inner, value, names)
            name = name if "title" in value else "title"
        if name is None and here in _AROUND:
            # Of several prices the first one.
            first, place = (inner[0], f"{place}/0") if isinstance(inner, list) and inner else (inner, place)
            if isinstance(first, dict):
                _take_inside(here, place, first, value, names)
        elif name is not None:
            whole = name in _LISTS or (
                name in ("price", "list_price") and isinstance(inner, dict)
            )  # with its currency
            inner = inner if whole else _text_of(inner)  # noqa: PLW2901
            inner = count(inner) if name == "stock" and isinstance(inner, str) else inner  # noqa: PLW2901
            if name not in value or name == "title":
                value[name] = plain_inner(inner)
                names[name] = place


@lru_cache(maxsize=4096)
def _inside(path: str, written: str) -> tuple[str, str | None, str | None]:
    """The way to an element inside of another one, what it is as a whole, and what it is where it is a text alone."""
    here = f"{path}/{short(written).lower().replace('article', 'product')}"
    return here, _INSIDE.get(here), _INSIDE.get(f"{here}/value")


_LISTS = frozenset({"attributes", "properties", "images", "additionalimages", "keywords", "bulletpoints"})


def _text_of(item: Any) -> Any:
    """The text of an element that has attributes, too; of several, that of the first."""
    if isinstance(item, list) and item:
        item = item[0]
    return item.get(TEXT, item) if isinstance(item, dict) else item


def _written(pointer: str, raw: Any, names: dict[str, str], held: dict[str, Any]) -> str:
    """A pointer in plain names as one in the names of the file.

    ``held`` remembers what stands in each of ``names``: a product has dozens of parameters.
    """
    if not pointer:
        return ""
    first, *tokens = pointer.split("/")[1:]
    member = unescape(first)
    made, here = names.get(member, ""), raw
    if not made:
        tokens.insert(0, first)
    elif tokens:
        if made not in held:
            held[made] = follow(raw, made)
        here = held[made]
    for token in tokens:
        if here.__class__ is list:
            made += f"/{token}"
            here = here[int(token)] if token.isdigit() and int(token) < len(here) else None
        elif here.__class__ is dict:
            name = unescape(token)
            known = name if name in here and short(name) == name else _known_by(name, here)
            made += f"/{escape(known)}"
            here = here.get(known)
        else:
            made += f"/{token}"
            here = None
    return made


def _known_by(name: str, here: dict[str, Any]) -> str:
    """What an element is called in the file that has a plain name."""
    return next((written for written in here if short(written) == name), name)


def _labels(raw: dict[str, Any]) -> Iterator[str]:
    """The names of parameters: they are told as names of attributes."""
    for written, item in raw.items():
        if item.__class__ is not str and _ALIASES.get(short(written).lower()) == "attributes":
            entries = enumerate(item) if isinstance(item, list) else [(-1, item)]
            for index, entry in entries:
                if isinstance(entry, dict) and "@name" in entry:
                    yield f"/{escape(written)}/@name" if index < 0 else f"/{escape(written)}/{index}/@name"
