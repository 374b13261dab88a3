"""ATT4xx: GTIN, EAN, UPC, ISBN and ISSN of a listing and its variants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from listing_lint.attributes.identifiers import PREFIX_SOURCE, SEVERAL, Kind, Verdict, judge
from listing_lint.attributes.placeholders import placeholder
from listing_lint.attributes.reading import attributes_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_KINDS: dict[str, Kind] = {"gtin": "gtin", "ean": "ean", "upc": "upc", "isbn": "isbn", "issn": "issn"}
_BARCODE = frozenset({"gtin"})
_TITLE = "Ballpoint pen, blue, pack of 10"


@dataclass(frozen=True, slots=True)
class Code:
    """One identifier as written. ``sure`` is False where the name may mean a number of the seller's own ("barcode")."""

    text: str
    kind: Kind
    pointer: str
    sure: bool
    variant: int | None

    @property
    def called(self) -> str:
        """The kind as messages name it."""
        return self.kind.upper() if self.kind != "gtin" else "GTIN"


def codes_of(listing: Listing) -> tuple[Code, ...]:
    """The identifiers of a listing: the member ``gtin``, that of its variants, attributes called so; found once and kept."""
    found: tuple[Code, ...] | None = listing.__dict__.get("_codes")
    if found is None:
        found = listing.__dict__["_codes"] = tuple(_codes(listing))
    return found


def _codes(listing: Listing) -> Iterator[Code]:
    value = listing.fields.get("gtin")
    if value is not None:
        yield from _member(value, listing.at("gtin"), None)
    variants = listing.fields.get("variants")
    if isinstance(variants, list):
        for index, variant in enumerate(variants):
            if isinstance(variant, dict) and variant.get("gtin") is not None:
                yield from _member(variant["gtin"], listing.at("variants", index, "gtin"), index)
    for attribute in attributes_of(listing):
        kind = _KINDS.get(attribute.meaning or "")
        if kind is None or isinstance(attribute.value, bool):
            continue
        sure = kind != "gtin" or "gtin" in attribute.name.casefold()
        for text in (
            SEVERAL.split(attribute.text.strip()[:2000])
            if isinstance(attribute.value, str)
            else [attribute.text]
        ):
            if text:
                yield Code(text, kind, attribute.pointer, sure, attribute.variant)


def _member(value: object, pointer: str, variant: int | None) -> Iterator[Code]:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
        yield Code(str(value), "gtin", pointer, True, variant)


_BARS = (
    *(
        "barcode",
        "bar code",
        "bar_code",
        "strichcode",
        "code barre",
        "code-barre",
        "barras",
        "barre",
        "barkod",
        "streckkod",
    ),
    *(
        "streepjescode",
        "kreskow",
        "čárov",
        "carovy",
        "штрихкод",
        "штрих-код",
        "баркод",
        "vạch",
        "บาร์โค้ด",
        "条码",
        "条形码",
    ),
    *("條碼", "バーコード", "바코드", "batang", "باركود", "ברקוד"),
)
_STANDARD = ("gtin", "ean", "upc", "isbn", "issn", "jan", "gs1")


_OZON = late(r"OZN[0-9]{6,12}")
"""What Ozon prints on goods that have no number of their own, and exports in the place of one."""


def is_barcode(name: str) -> bool:
    """Whether a field's name says a code of bars and no standard: shops print numbers of their own, too."""
    folded = name.casefold()
    return any(word in folded for word in _BARS) and not any(word in folded for word in _STANDARD)


def judged(listing: Listing) -> tuple[tuple[Code, Verdict], ...]:
    """The faulty identifiers of a listing; found once and kept, for each fault has a rule of its own."""
    found: tuple[tuple[Code, Verdict], ...] | None = listing.__dict__.get("_judged")
    if found is None:
        pairs = []
        for code in codes_of(listing):
            verdict = judge(code.text, code.kind)
            if verdict is not None:
                own = (
                    code.sure
                    and code.kind == "gtin"
                    and (_OZON.fullmatch(code.text) or is_barcode(listing.called(code.pointer)))
                )
                pairs.append((replace(code, sure=False) if own else code, verdict))
        found = listing.__dict__["_judged"] = tuple(pairs)
    return found


def _hit(
    code: Code, verdict: Verdict, help_: str, severity: Literal["error", "warning"] | None = None
) -> Hit:
    better = f' "{verdict.better}" was probably meant.' if verdict.better else ""
    return Hit(
        f'the {code.called} "{show(code.text, 40)}" {verdict.why}',
        code.pointer,
        help_ + better,
        actual=storable(code.text),
        severity=severity if code.sure else "warning",
        confidence="high" if code.sure else "medium",
        data={"kind": code.kind, "fault": verdict.fault, "suggestion": verdict.better},
    )


def _fields(gtin: str | int) -> dict[str, str | int]:
    return {"id": "A1", "title": _TITLE, "gtin": gtin}


@rule(
    "ATT401",
    "identifier-malformed",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    good=[
        Example(_fields("4006381333931"), why="an EAN of 13 digits"),
        Example(_fields("0-36000-29145-2"), why="hyphens and blanks do not count"),
        Example(
            {"id": "A1", "title": _TITLE, "attributes": {"ISBN": "0-306-40615-2"}}, why="an old ISBN of ten"
        ),
    ],
    bad=[
        Example(
            _fields("40063813338"),
            why="two digits are missing",
            says="has 11 digits, and a GTIN has 8, 12, 13 or 14",
            at="/gtin",
        ),
        Example(
            {"id": "A1", "title": _TITLE, "attributes": {"EAN": "X001ABC123"}},
            why="the warehouse's own number",
            says="holds other signs than digits",
            at="/attributes/EAN",
        ),
    ],
)
def identifier_malformed(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN, EAN, UPC, ISBN or ISSN that has not the form of one.

    Counts the digits: a GTIN has 8, 12, 13 or 14, an EAN 8 or 13, a UPC 12, an ISBN 10 or 13, an ISSN 8.

    Marketplaces refuse the upload, or take the product for another one.

    Copy the number from below the barcode. Where the product has none, leave the field out and ask the marketplace for an
    exemption.

    A number of the seller's own under the name "barcode" is only a warning if it has digits alone, and nothing otherwise.
    """
    for code, verdict in judged(listing):
        if verdict.fault == "letters":
            if not any(char.isdigit() for char in code.text) or placeholder(code.text) or not code.sure:
                continue  # words are another rule's matter
            yield _hit(code, verdict, "Write the number that stands below the barcode.")
        elif verdict.fault == "length":
            yield _hit(code, verdict, "Write the whole number that stands below the barcode.")
        elif verdict.fault == "other-kind":
            yield _hit(code, verdict, "Give the number in the field of its kind.", "warning")


@rule(
    "ATT402",
    "identifier-check-digit",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    good=[
        Example(_fields("4006381333931")),
        Example({"id": "A1", "title": _TITLE, "attributes": {"ISSN": "0317-8471"}}),
    ],
    bad=[
        Example(
            _fields("4006381333932"),
            why="the last digit is wrong",
            says="ends in 2, and its check digit would be 1",
            at="/gtin",
        ),
        Example(
            {"id": "A1", "title": _TITLE, "variants": [{"sku": "A", "gtin": "4006381333913"}]},
            why="two digits are swapped",
            says="check digit would be",
            at="/variants/0/gtin",
        ),
    ],
)
def identifier_check_digit(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN, EAN, UPC, ISBN or ISSN whose last digit does not fit the others.

    Computes the check digit of the standard: GS1 for GTIN and ISBN-13, modulo 11 for ISBN-10 and ISSN.

    The number belongs to no product, or to another one; marketplaces refuse it.

    Compare all digits with those below the barcode: one is wrong, or two are swapped. Do not just change the last one.
    """
    for code, verdict in judged(listing):
        if verdict.fault == "check-digit":
            yield _hit(
                code,
                verdict,
                "Compare all digits with those below the barcode: one of them is wrong, or two are swapped.",
            )


@rule(
    "ATT403",
    "identifier-restricted",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    good=[
        Example(_fields("9771234567003"), why="a magazine"),
        Example(_fields("10614141000415"), why="a case: its first digit is not part of the prefix"),
    ],
    bad=[
        Example(_fields("2000000012346"), why="a shop's own number", says="begins with 2", at="/gtin"),
        Example(_fields("9912345000014"), why="a coupon", says="numbers of coupons", at="/gtin"),
    ],
)
def identifier_restricted(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN from a range that no product for sale has.

    GS1 keeps the prefixes 02, 04 and 20 to 29, and short numbers that begin with 0 or 2, for use inside a shop, company or
    region, 981 to 984 and 99 for coupons, 980 for refund receipts, 952 for demonstrations, and 05 in reserve.

    Such numbers are not unique in the world: marketplaces and search engines refuse them.

    Use the manufacturer's number. For goods of your own, get numbers from GS1; where none exists, leave the field out.
    """
    for code, verdict in judged(listing):
        if verdict.fault == "restricted":
            hit = _hit(
                code,
                verdict,
                "Use the manufacturer's number, or numbers of your own from GS1; without one, leave the field out.",
            )
            yield _with_policy(hit)


def _with_policy(hit: Hit) -> Hit:
    return replace(hit, policy=PREFIX_SOURCE)


@rule(
    "ATT404",
    "identifier-made-up",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    good=[Example(_fields("4006381333931"))],
    bad=[
        Example(
            _fields("1234567890128"),
            why="it passes the check digit all the same",
            says="counts up or down",
            at="/gtin",
        ),
        Example(_fields("0000000000000"), says="is the digit 0 alone", at="/gtin"),
    ],
)
def identifier_made_up(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN that somebody typed to fill the field: one digit over and over, or digits that count up.

    Such numbers may pass the check digit, and belong to nobody.

    Marketplaces refuse them, or join the listing to the other products with the same invented number.

    Use the real number, or leave the field out and ask for an exemption.
    """
    for code, verdict in judged(listing):
        if verdict.fault == "placeholder":
            yield _hit(
                code,
                verdict,
                "Use the number below the barcode; where the product has none, leave the field out.",
            )


@rule(
    "ATT405",
    "identifier-damaged",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    good=[
        Example(_fields("036000291452"), why="a UPC with its leading zero"),
        Example(_fields(4006381333931), why="a number without a leading zero loses nothing"),
    ],
    bad=[
        Example(
            _fields("4.00638E+12"), why="as a spreadsheet shows it", says="in scientific notation", at="/gtin"
        ),
        Example(
            _fields(36000291452),
            why="a number loses its leading zero",
            says="its leading zeros are lost",
            at="/gtin",
        ),
        Example(
            _fields('="4006381333931"'), why="as a formula", says="the formula of a spreadsheet", at="/gtin"
        ),
    ],
)
def identifier_damaged(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN that a spreadsheet has damaged: scientific notation, lost leading zeros, a formula.

    The digits that scientific notation has cut are lost for good.

    The number is refused, or read as another product's.

    Format the column as text before the numbers are filled in, and copy them again from the source.
    """
    for code, verdict in judged(listing):
        if verdict.fault == "damaged":
            yield _hit(code, verdict, "Format the column as text and copy the number again.")


RULES: tuple[Rule, ...] = (
    identifier_malformed,
    identifier_check_digit,
    identifier_restricted,
    identifier_made_up,
    identifier_damaged,
)
