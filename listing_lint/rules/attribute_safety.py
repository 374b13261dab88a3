"""ATT51x: who answers for the product, where it is delivered to the European Union."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.attributes.categories import kinds_of
from listing_lint.attributes.countries import codes_of
from listing_lint.attributes.destinations import EU, destinations_of, reaches
from listing_lint.attributes.reading import attributes_of
from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.text.domains import suffix_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

POLICY = (
    "Regulation (EU) 2023/988 on general product safety (GPSR), Article 19, applies since 13 December 2024, "
    "checked 2026-11-27"
)
_EEA = ("IS", "LI", "NO")
_START = (2024, 12, 13)
_RISK = "marketplaces take the offer down for buyers in the EU; fines are set by each member state"
_EXEMPT = frozenset({"food", "plants", "antiques", "medicines"})
"""Article 2: food, living plants, medicines and antiques are outside; "animals" never reach a listing of this kind."""

_LAMP = {"id": "A1", "title": "Desk lamp, white"}
_MAKER = {
    "name": "Harbor Lights Ltd",
    "address": "5 Pier Road, Ningbo, China",
    "email": "safety@harbor.example",
}
_PERSON = {"name": "Lux GmbH", "address": "Hauptstr. 1, 10115 Berlin, Germany", "email": "gpsr@lux.example"}


def _asked(listing: Listing, ctx: Context) -> bool:
    """Whether the regulation asks it of this listing: it says that it is delivered to the EU, and is no exempt product."""
    day = ctx.as_of
    if (day.year, day.month, day.day) < _START or not reaches(destinations_of(listing), ("EU",)):
        return False
    return _EXEMPT.isdisjoint(kinds_of(listing.fields.get("category")))


def _filled(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return isinstance(value, dict) and any(isinstance(one, str) and one.strip() for one in value.values())


def _said(listing: Listing, member: str, meaning: str) -> tuple[Any, str]:
    """What the listing says of somebody, as a member or as an attribute, and its pointer; None where it says nothing."""
    value = listing.fields.get(member)
    if _filled(value):
        return value, listing.at(member)
    for attribute in attributes_of(listing):
        if isinstance(attribute.value, str) and attribute.value.strip() and attribute.meaning == meaning:
            return attribute.value, attribute.pointer
    return None, ""


@rule(
    "ATT511",
    "manufacturer-missing",
    severity="warning",
    fold=True,
    reads=("/manufacturer", "/attributes", "/shipping"),
    good=[
        Example({**_LAMP, "ships_to": ["DE", "FR"], "manufacturer": _MAKER, "responsible_person": _PERSON}),
        Example({**_LAMP, "ships_to": ["US"]}, why="not delivered to the EU"),
        Example(
            {
                **_LAMP,
                "ships_to": ["EU"],
                "manufacturer": "Harbor Lights",
                "attributes": {"Manufacturer contact": "5 Pier Road, Ningbo; safety@harbor.example"},
            },
            why="the rest stands in an attribute",
        ),
        Example(_LAMP, why="where it is delivered to is not said"),
    ],
    bad=[
        Example(
            {**_LAMP, "ships_to": ["DE", "FR"]},
            says="names no manufacturer",
            at="",
        ),
        Example(
            _LAMP,
            why="the configuration says where the store delivers to",
            says="names no manufacturer",
            at="",
            config={"stores": [{"path": "**", "ships-to": ["EU"]}]},
        ),
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": {"name": "Harbor Lights Ltd"}},
            why="the address is missing",
            says="gives no address of the manufacturer",
            at="/manufacturer",
        ),
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": "Harbor Lights"},
            why="a name alone",
            says="gives no address of the manufacturer",
            at="/manufacturer",
        ),
        Example(
            {
                **_LAMP,
                "ships_to": ["EU"],
                "manufacturer": {"name": "Lux GmbH", "address": "Hauptstr. 1, Berlin"},
            },
            why="no electronic address",
            says="gives no e-mail or web address of the manufacturer",
            at="/manufacturer",
        ),
    ],
)
def manufacturer_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report offers to the European Union that do not name the manufacturer with postal and electronic address.

    Runs only where the listing's `ships_to` or `shipping`, or `ships-to` of `[[stores]]`, says that it goes to the EU. Food,
    plants, medicines and antiques are left out. Listings of one file are counted together.

    Regulation (EU) 2023/988, Article 19, wants it in every offer at a distance since 13 December 2024.

    Fill in `manufacturer` with name, address and e-mail. An attribute beside it may hold the rest: "Manufacturer address".

    This is advice, not a legal opinion: the regulation has exceptions that a listing does not show.
    """
    if not _asked(listing, ctx):
        return
    maker, pointer = _said(listing, "manufacturer", "manufacturer")
    help_ = "Fill in the manufacturer's name, postal address and e-mail or web address."
    if maker is None:
        yield _hit("the offer to the EU names no manufacturer", "", help_)
    elif (lacks := _lacks(listing, maker, _OF_MAKERS)) is not None:
        yield _hit(f"the offer to the EU gives no {lacks} of the manufacturer", pointer, help_)


_OF_MAKERS = (
    "manufacturer",
    "hersteller",
    "fabricant",
    "fabricante",
    "produttore",
    "producent",
    "gpsr",
    "制造商",
    "生产商",
)
_OF_PERSONS = (
    "responsible",
    "verantwortlich",
    "responsable",
    "responsabile",
    "gpsr",
    "eu rep",
    "负责人",
    "欧代",
)
_WORD = late(r"[^\s,;<>()]+")
_FORMS = frozenset({"ltd", "inc", "llc", "gmbh", "srl", "limited", "company"})
"""Forms of companies that are endings of domains, too: "Co.Ltd"."""
_POSTAL = late(r"\d|[,;\n]|[省市区區县縣路街号號]")
_SAYS = late(
    r"address|street|city|postal|adresse|anschrift|straße|strasse|ville|dirección|calle|indirizzo|adres|地址"
    r"|(?<![^\W_])(?:ort|plz|rue|zip)(?![^\W_])",
    re.IGNORECASE,
)
_ELECTRONIC_KEY = late(r"mail|web|\burl|correo|邮箱|网址", re.IGNORECASE)
_PHONE_KEY = late(r"phone|fax|mobile|telefon|téléphone|(?<![^\W_])tel(?![^\W_])|电话", re.IGNORECASE)
_COUNTRY = ("country", "country_code", "countrycode")
_NAMES = ("name", "brand", "id", *_COUNTRY)
_PARTIES = (None, "manufacturer", "responsible person")
_MOST = 2000


def _is_electronic(word: str) -> bool:
    """Whether a word is an e-mail or web address, written with a scheme or without."""
    word = word.casefold().strip(".:")
    if "@" in word or word.startswith(("www.", "http:", "https:")):
        return True
    host = word.rpartition(":")[2].partition("/")[0]
    return "." in host and suffix_of(host) not in (None, host, *_FORMS)


def _on_paper(text: str) -> str:
    """What a text holds besides e-mail and web addresses."""
    kept = _WORD.sub(lambda word: "" if _is_electronic(word[0]) else word[0], text)
    return kept.strip(" .,;:<>()\n")


def _written(value: Any) -> str:
    """The text of a part, or the texts that it consists of."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return ", ".join(one for one in value[:20] if isinstance(one, str))[:_MOST]
    return value[:_MOST] if isinstance(value, str) else ""


def _lacks(listing: Listing, party: Any, called: tuple[str, ...]) -> str | None:
    """What the offer does not say of somebody whom it names; None where it says all, or may say it elsewhere.

    Attributes beside the name may hold the rest: "Manufacturer address".
    """
    if isinstance(party, dict):
        if not _filled(party.get("name")):
            return None
        parts = [(key, _written(value)) for key, value in party.items() if key.casefold() not in _NAMES]
    else:
        parts = [("", _written(party))]
    for attribute in attributes_of(listing):
        label = attribute.name.casefold()
        if (
            isinstance(attribute.value, str)
            and attribute.meaning in _PARTIES
            and any(word in label for word in called)
        ):
            parts.append((label, attribute.value[:_MOST]))
    electronic = postal = False
    for key, text in parts:
        paper = _on_paper(text)
        by_key = bool(text.strip()) and _ELECTRONIC_KEY.search(key) is not None
        electronic = electronic or by_key or paper != text.strip(" .,;:<>()\n")
        if paper and not by_key and not _PHONE_KEY.search(key):
            postal = postal or _SAYS.search(key) is not None or _POSTAL.search(paper) is not None
    if not postal and not electronic:
        return "address"
    if not electronic:
        return "e-mail or web address"
    return None if postal else "postal address"


@rule(
    "ATT512",
    "responsible-person-missing",
    severity="warning",
    fold=True,
    reads=("/manufacturer", "/responsible_person", "/attributes", "/shipping"),
    good=[
        Example({**_LAMP, "ships_to": ["EU"], "manufacturer": _MAKER, "responsible_person": _PERSON}),
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": _PERSON}, why="the manufacturer sits in the EU"
        ),
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": "Lux"},
            why="where the manufacturer sits is not said",
        ),
    ],
    bad=[
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": _MAKER},
            says="manufacturer sits in CN",
            at="/manufacturer",
        ),
        Example(
            {**_LAMP, "ships_to": ["EU"], "manufacturer": _MAKER, "responsible_person": {"name": "Lux GmbH"}},
            why="a name alone",
            says="gives no address of the responsible person",
            at="/responsible_person",
        ),
        Example(
            {
                **_LAMP,
                "ships_to": ["EU"],
                "manufacturer": _MAKER,
                "responsible_person": {**_PERSON, "address": "London, UK"},
            },
            why="the United Kingdom is not in the EU",
            says="responsible person sits in GB",
            at="/responsible_person",
        ),
    ],
)
def responsible_person_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report offers to the EU whose manufacturer sits elsewhere and that name nobody responsible in the EU.

    Reads the country at the end of the manufacturer's address, or its member `country`; where it is not said, nothing is
    reported. The responsible person must sit in a member state, and be named with postal and electronic address.

    Regulation (EU) 2023/988, Articles 16 and 19, wants it in every offer at a distance since 13 December 2024.

    Fill in `responsible_person` with name, address and e-mail: the importer, an authorised representative or the
    fulfilment service.

    This is advice, not a legal opinion.
    """
    if not _asked(listing, ctx):
        return
    person, pointer = _said(listing, "responsible_person", "responsible person")
    if person is not None:
        if isinstance(person, dict) and (lacks := _lacks(listing, person, _OF_PERSONS)) is not None:
            yield _hit(
                f"the offer to the EU gives no {lacks} of the responsible person",
                pointer,
                "Fill in the postal address, and an e-mail or web address.",
            )
        where = _country(person)
        if _outside(where):
            yield _hit(
                f"the responsible person sits in {where}, which is outside of the EU",
                pointer,
                "Name somebody in a member state: the importer, an authorised representative or the fulfilment service.",
            )
        return
    maker, pointer = _said(listing, "manufacturer", "manufacturer")
    where = _country(maker)
    if _outside(where):
        yield _hit(
            f"the manufacturer sits in {where}, and the offer to the EU names no responsible person",
            pointer,
            "Fill in the name, address and e-mail of the importer, authorised representative or fulfilment service in the EU.",
        )


def _outside(country: str | None) -> bool:
    return country is not None and country not in EU and country not in _EEA


def _country(party: Any) -> str | None:
    """The country of an address: its own member, or the last part of the text that names one."""
    if isinstance(party, dict):
        for key, value in party.items():
            if isinstance(value, str) and key.casefold() in _COUNTRY:
                codes = codes_of(value)
                if len(codes) == 1:
                    return codes[0]
        for key, value in party.items():
            if isinstance(value, str) and "address" in key.casefold():
                found = _country(value)
                if found:
                    return found
        return None
    if not isinstance(party, str):
        return None
    # What follows the country is no part of the address: an e-mail, a telephone number.
    text = _on_paper(party[-200:]).replace("\n", ",").replace(";", ",")
    parts = [part.strip(" .") for part in text.split(",")]
    while len(parts) > 2 and not any(map(str.isalpha, parts[-1])):
        parts.pop()
    if len(parts) < 2 or len(parts[-1]) < 2:
        return None
    last = parts[-1]
    # "10115 Berlin DE", "Ningbo 315000 China": the last word or two.
    words = last.split()
    for candidate in (last, " ".join(words[-2:]), words[-1] if words else ""):
        codes = codes_of(candidate)
        if len(codes) == 1 and (len(candidate) > 2 or candidate.isupper()):
            return codes[0]
    return None


def _hit(message: str, pointer: str, help_: str) -> Hit:
    return Hit(
        message, pointer, help_, policy=POLICY, penalty=_RISK, confidence="medium", subject=message[:40]
    )


RULES: tuple[Rule, ...] = (manufacturer_missing, responsible_person_missing)
