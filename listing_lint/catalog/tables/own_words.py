"""Columns whose names hold a usual one and words of the seller's or of a program's own.

``Nome Profumeria`` names the goods where no other column does, ``Prezzo 15ml`` says what the smallest bottle costs,
``Описание ноутбука`` and ``Цена ноутбука`` say the same word of the goods, and programs that read pages call columns after
style sheets: ``card-offer-e-title``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.names import Meaning, meaning, plain
from listing_lint.catalog.tables.picture_names import LITTLE
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PRICED = frozenset({"price", "sale-price", "list_price", "price-instead"})
_TITLED = frozenset({"title", "title-instead"})
_NAMING_WORDS = "name title titel titre nom nombre titulo nome titolo nazwa название наименование naziv nume"
_NAMING = frozenset(_NAMING_WORDS.split())
"""Words of a column that names what stands in its rows."""
_OTHERS = (
    "supplier vendor customer client company user seller buyer contact owner author file sheet image category shop store brand "
    "meta seo color colour size unit currency country city street warehouse first last nick middle domain host page list short "
    "fornitore cliente azienda utente venditore categoria colore taglia negozio magazzino cognome ditta paese citta "
    "proveedor empresa usuario vendedor tienda almacen talla apellido pais ciudad "
    "fournisseur entreprise societe utilisateur vendeur categorie couleur taille magasin pays ville "
    "lieferant kunde firma benutzer verkaufer kategorie farbe grosse lager land stadt "
    "fornecedor usuario loja cor tamanho cidade поставщика клиента категории цвета магазина склада файла"
)
_OF_OTHERS = frozenset(_OTHERS.split())
"""What else a table of goods names: whose goods they are, where they lie, and what they are sorted by."""
_NO_WORDS = (
    "service services course courses lesson tour tours trip hotel room rooms apartment house flat property flight ticket event "
    "movie film plan package subscription stock share shares coin token fund index company job city restaurant meal menu unit "
    "base total net gross old new min max avg average market day date order cart fare "
    "услуги курса тура номера отеля квартиры дома билета акции тарифа события блюда "
    "servicio curso viaje habitacion entrada accion evento servico viagem quarto ingresso acao service cours voyage chambre "
    "billet action kurs reise zimmer aktie leistung dienstleistung servizio corso viaggio camera biglietto azione hizmet oda"
)
_OF_NO_GOODS = _OF_OTHERS | frozenset(_NO_WORDS.split())
"""Words of which a name and a price are said where the rows are no goods, or the names two kinds of one thing."""
_AMOUNT = late(r"(?P<word>.+?) (?P<amount>[0-9]{1,5} ?(?:ml|cl|dl|l|lt|gr?|kg|oz|lbs?|мл|л|гр?|кг))")
_CLASS = late(
    r"[a-z][a-z0-9]*(?:[-_]{1,2}[a-z0-9]+){2,}(?: (?:href|src|alt))?(?: [0-9]{1,2})?", re.IGNORECASE
)
"""A class of a style sheet, as browsers' scrapers call the columns that they fill of the elements of that class."""
_LAYOUT_WORDS = "main text value wrapper container inner content label box span block"
_LAYOUT = frozenset(_LAYOUT_WORDS.split())
"""What style sheets call the parts of a part."""
_TOLD = frozenset({"title", "price", "list_price", "sale-price", "brand", "description"})
_LONGEST_TAIL = 3


def with_own_words(cells: Sequence[str], known: Mapping[int, Meaning]) -> dict[int, Meaning]:
    """What columns mean, those with words of their own among them where the table lacks the member that they fill.

    ``known`` is what the usual names mean. In a table of classes, "content" is what a button says.
    """
    found = dict(known)
    if _are_classes(cells):
        for column, told in known.items():
            if told.member == "description" and not _LAYOUT.isdisjoint(plain(cells[column]).split()):
                del found[column]
    found.update(_of_one_word(cells, found))
    have = {told.member for told in found.values()}
    for column, told in _asked(cells, found, have):
        if told.member not in have:
            found[column] = told
            have.add(told.member)
    return found


def _of_one_word(cells: Sequence[str], known: Mapping[int, Meaning]) -> dict[int, Meaning]:
    """What columns mean that all say one word of the goods, first or last: ``phone_name``, ``phone_price``.

    Only where a name or a text and a price stand among them, and the table has neither; the word must not be one of what is
    no goods.
    """
    have = {told.member for told in known.values()}
    if have & (_PRICED | _TITLED):
        return {}
    said: dict[tuple[str, int], dict[int, Meaning]] = {}
    for column, cell in enumerate(cells):
        words = plain(cell).split()
        if column in known or not 1 < len(words) <= _LONGEST_TAIL + 1:
            continue
        for at, rest in ((0, words[1:]), (-1, words[:-1])):
            rest = [word for word in rest if word not in LITTLE]  # noqa: PLW2901
            told = meaning(" ".join(rest)) if rest else None
            if told is not None and told.sure and words[at] not in _OF_NO_GOODS:
                said.setdefault((words[at], at), {})[column] = told
    for columns in said.values():
        members = {told.member for told in columns.values()}
        if members & _PRICED and members & (_TITLED | {"description"}):
            return columns
    return {}


def _are_classes(cells: Sequence[str]) -> bool:
    """Whether most columns are called after classes of a style sheet."""
    return sum(1 for cell in cells if _CLASS.fullmatch(cell.strip())) * 2 > len(cells)


def _asked(
    cells: Sequence[str], found: Mapping[int, Meaning], have: set[str]
) -> Iterator[tuple[int, Meaning]]:
    """The columns in question with what they may mean; ``have`` may grow while they are asked for."""
    free = [column for column, cell in enumerate(cells) if column not in found and cell.strip()]
    if have.isdisjoint(_PRICED):
        for column in free:
            amount = _AMOUNT.fullmatch(plain(cells[column]))
            told = meaning(amount["word"]) if amount else None
            if told is not None and told.sure and told.member in _PRICED:
                yield column, Meaning("price", 0, told.unit)
                break
    if _are_classes(cells):
        for column in free:
            member = _of_class(cells[column].strip())
            if member:
                yield column, Meaning(member, sure=False)
    if have.isdisjoint(_TITLED) and not have.isdisjoint(_PRICED) and have & {"brand", "gtin", "sku"}:
        named = [column for column in free if _names_what(plain(cells[column]).split())]
        if len(named) == 1:
            yield named[0], Meaning("title", sure=False)


def _names_what(words: Sequence[str]) -> bool:
    """Whether a column names goods by a word of its own: a naming word first or last, and nothing that is no goods'."""
    return (
        1 < len(words) <= _LONGEST_TAIL
        and (words[0] in _NAMING or words[-1] in _NAMING)
        and _OF_OTHERS.isdisjoint(words)
    )


def _of_class(name: str) -> str:
    """The member that the last words of a class name; empty where they name none, or the element was a link or a picture."""
    if _CLASS.fullmatch(name) is None or re.search(r" (?:href|src|alt)\b", name):
        return ""
    words = [word for word in plain(name).split() if not word.isdigit()]
    while words and words[-1] in _LAYOUT:
        words.pop()
    for length in range(min(_LONGEST_TAIL, len(words)), 0, -1):
        told = meaning(" ".join(words[-length:]))
        if told is not None and told.sure and told.member in _TOLD:
            return told.member
    return ""
