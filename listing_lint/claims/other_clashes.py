"""Contradictions between counts, brands and whom the goods are for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.packs import Count, counts, readings
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.counted_goods import Things
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told

_BARE_COUNT = late(r"\s*(\d{1,4})\s*")


def count_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between numbers of pieces, of the goods and of each variant."""
    if all_.alone:
        return
    for one in (all_, *(part for part in all_.parts if part.title is not None)):
        clash = _counts_of(one, all_)
        if clash is not None:
            yield clash
            return


def _counts_of(one: Told, all_: Told) -> Clash | None:
    title = one.packs
    pairs = [(statement, found) for statement in one.pairs if (found := _labelled_counts(statement))]
    if not title and not pairs:
        return (_things_clash(one, all_) or _spoken(one, pairs)) if one is all_ else None
    options = (
        [found for statement in all_.options for found in _labelled_counts(statement)] if one is all_ else []
    )
    named = readings(title) if title else frozenset()
    offered = frozenset(count.number for count in options)
    if title and one.title is not None:
        head = Spot(one.title, title[0].start, title[0].end)
        told = pairs or [
            (statement, found) for statement in one.lines if (found := _labelled_counts(statement))
        ]
        for statement, found in told:
            if (readings(found) | offered) & named or not _comparable(title, found):
                continue
            if len(told) > 1 and readings([count for _, more in told for count in more]) & named:
                continue
            multiple = _multiple(title, found)
            if multiple and _IN_PAIRS.search(one.title.text):
                continue
            return Clash(
                "number of pieces",
                Spot(statement, found[0].start, found[0].end),
                head,
                sure=_bound(statement) and not multiple and statement.where == "attribute",
            )
        if offered and not offered & named and not pairs and _comparable(title, options):
            for statement in all_.options:
                if found := _labelled_counts(statement):
                    return Clash(
                        "number of pieces", Spot(statement, found[0].start, found[0].end), head, sure=False
                    )
    lines = [(statement, found) for statement in one.lines if (found := _labelled_counts(statement))]
    for at, other in zip(pairs, lines, strict=False):
        if not readings(at[1]) & readings(other[1]) and not offered and not _multiple(at[1], other[1]):
            return Clash("number of pieces", _spot(*at), _spot(*other), sure=False)
    if offered:
        return None
    if not title and one is all_ and (clash := _things_clash(one, all_)) is not None:
        return clash
    if pairs:
        return _text_clash(one, pairs[0][1], _spot(*pairs[0])) or _spoken(one, pairs)
    if one.title is None:
        return None
    return _text_clash(one, title, _spot(one.title, title)) or _spoken(one, pairs)


def _spoken(one: Told, pairs: list[tuple[Statement, list[Count]]]) -> Clash | None:
    """A number of pieces in running text that neither the title nor an attribute knows."""
    if not one.talks or one.title is None:
        return None
    from listing_lint.claims.spoken_counts import counted_by_variants, spoken_clash

    known = readings(one.packs) if one.packs else frozenset()
    clash = spoken_clash(one, known | {count.number for _, found in pairs for count in found})
    return None if clash is None or counted_by_variants(one) else clash


def _things_clash(one: Told, all_: Told) -> Clash | None:
    """A title that counts its capsules or bags, and an attribute or a line that counts them otherwise."""
    if one.title is None or not one.title.text or one.packs:
        return None
    from listing_lint.claims.counted_goods import things
    from listing_lint.claims.surroundings import is_elsewhere

    mine = things(one.title.text)
    if len(mine) != 1 or mine[0].number < 2 or is_elsewhere(one.title.text, mine[0].start, mine[0].end):
        return None
    said: list[tuple[Statement, Count | Things]] = []
    for statement in [*one.pairs, *all_.options, *(one.lines if one.counts else ())]:
        label = statement.label
        if label is None or label.role not in ("count", "size"):
            continue
        said += [(statement, its) for its in things(statement.text) if its.kind == mine[0].kind]
        counted = label.role == "count" and not label.of and (not label.unit or things(f"2 {label.unit}"))
        # A bare "quantity" may be the stock, a "count" is none.
        counted = counted and (_bound(statement) or statement.name.casefold().strip() == "count")
        if counted and (bare := _bare_count(statement)) is not None:
            said.append((statement, bare))
    head = mine[0].number
    if not said or any(max(its.number, head) % min(its.number, head) == 0 for _, its in said):
        return None
    statement, first = said[0]
    return Clash(
        "number of pieces",
        Spot(statement, first.start, first.end),
        Spot(one.title, mine[0].start, mine[0].end),
        sure=False,
    )


def _spot(statement: Statement, found: list[Count]) -> Spot:
    return Spot(statement, found[0].start, found[0].end)


def _text_clash(one: Told, known: list[Count], head: Spot) -> Clash | None:
    """A set or pack in running text that counts otherwise: only where the text has one count and it is of the same way."""
    from listing_lint.claims.statements import Statement

    said: list[tuple[Statement, Count]] = []
    for passage in one.passages:
        text = passage.view.text
        statement = Statement("text", text, passage.pointer, None, "", passage.view)
        said += [(statement, count) for count in counts(text)]
    if not said or readings([count for _, count in said]) & readings(known):
        return None
    numbers = {count.number for _, count in said}
    statement, count = said[0]
    if len(numbers) != 1 or len(known) != 1 or count.number == 1:
        return None
    if count.way == "pieces" or known[0].way == "pieces" or _multiple(known, [count]):
        return None
    return Clash("number of pieces", head, Spot(statement, count.start, count.end), sure=False)


def _labelled_counts(statement: Statement) -> list[Count]:
    """What a label for a number of pieces holds: a count, or a bare number above one."""
    label = statement.label
    if label is None or label.role not in ("count", "size") or (label.of and label.role == "count"):
        return []
    found = [count for count in counts(statement.text) if count.number > 1]
    if found or label.role == "size":
        return found
    if label.unit and not counts(f"2 {label.unit}"):
        return []
    bare = _bare_count(statement)
    if bare is None or (bare.number > _MOST_OF_A_STOCK and not _bound(statement)):
        return []
    return [bare]


def _bare_count(statement: Statement) -> Count | None:
    """The number above one that is all that a statement says."""
    match = _BARE_COUNT.fullmatch(statement.text)
    if match is None or int(match[1]) < 2:
        return None
    return Count(match.start(1), match.end(1), int(match[1]), "pieces")


_MOST_OF_A_STOCK = 60
"""Pieces that a bare "quantity" may count of a pack; of more it is the stock."""


def _bound(statement: Statement) -> bool:
    """Whether a label can be nothing but the pieces of a pack; a bare "quantity" may be the stock."""
    return not (statement.name.casefold().strip() in _STOCK and _BARE_COUNT.fullmatch(statement.text))


_STOCK = frozenset(
    "quantity qty anzahl menge quantité cantidad quantidade quantità количество кількість 数量 aantal ilość count".split()
)


def _comparable(some: list[Count], others: list[Count]) -> bool:
    """Whether no count is one: one pack, of however many."""
    return all(count.number > 1 for count in (*some, *others))


def _multiple(some: list[Count], others: list[Count]) -> bool:
    """Whether the one counts packs and the other pieces, which may be a multiple of them."""
    return any(
        one.way != other.way and max(one.number, other.number) % min(one.number, other.number) == 0
        for one in some
        for other in others
    )


_IN_PAIRS = late(
    r"pairs?\b|socks?\b|gloves|earrings|shoes|paar|socken|paires?\b|chaussettes|pares\b|calcetines|пар|носк|双|对|セット|足",
    re.IGNORECASE,
)


def brand_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between two declarations of the brand."""
    from listing_lint.brands.kinds import UNBRANDED
    from listing_lint.brands.letters import bare

    if not all_.of_role("brand")[0]:
        return
    said = [
        statement
        for statement in [*all_.of_role("brand")[0], *(all_.lines if _names_a_brand(all_) else ())]
        if statement.label is not None and statement.label.role == "brand" and not statement.label.of
    ]
    if len(said) < 2:
        return
    first = next((one for one in said if one.where == "field"), said[0])
    for other in said:
        if other is first or len(other.text) > 60:
            continue
        mine, its = bare(first.text), bare(other.text)
        if mine in UNBRANDED and its in UNBRANDED:
            continue  # "No brand" and "None" say the same
        if not mine or not its or mine in its or its in mine or mine.replace(" ", "") == its.replace(" ", ""):
            continue
        if _initials(mine) == its or _initials(its) == mine:
            continue
        yield Clash(
            "brand",
            Spot(other, 0, len(other.text)),
            Spot(first, 0, len(first.text)),
            sure=other.where != "line",
        )
        return


_BRAND_LABEL = late(
    "(?:[Bb]rand|BRAND|[Mm]arke|[Mm]arka|[Mm]arca|[Mm]arque|[Mm]erk|[Бб]ренд|[Мм]арка|品牌|ブランド|브랜드|التجارية|แบรนด์|ยี่ห้อ)"
    r"(?: ?[Nn]ame)? ?[:：<|=]"
)
_MAY_LABEL_BRAND = gate(_BRAND_LABEL.pattern)


def _names_a_brand(all_: Told) -> bool:
    """A cheap look at the running texts, before their HTML is read."""
    listing = all_.listing
    if listing is None:
        return False
    bullets = listing.fields.get("bullets")
    texts = [
        listing.description,
        listing.text("short_description"),
        *(bullets if isinstance(bullets, list) else ()),
    ]
    return any(
        isinstance(text, str) and _MAY_LABEL_BRAND(text) and _BRAND_LABEL.search(text) for text in texts
    )


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split())


WHOM = {
    "men": "men mens men's man male males gents gentlemen herren männer homme hommes masculin hombre hombres caballero masculino masculinos homem homens masculina masculinas maschile uomo uomini heren mężczyzna mężczyzn męska masculinos maschile męski męskie"
    " мужской мужская мужские мужское мужчин erkek 男 男士 男式 男款 男性 メンズ 남성 남자 رجالي",
    "women": "women womens women's woman female females ladies lady's ladies' damen frauen femme femmes féminin mujer mujeres dama feminino femininos mulher mulheres feminina femininas femenino femenina femmina femminile donna donne dames kobieta kobiet damska damski damskie"
    " женский женская женские женское женщин kadın bayan 女 女士 女式 女款 女性 レディース 여성 여자 نسائي",
    "boys": "boy boys boy's boys' jungen junge garçon garçons niño niños menino meninos ragazzo bambino jongens chłopców chłopięca мальчиков мальчика 男童 男孩",
    "girls": "girl girls girl's girls' mädchen fille filles niña niñas menina meninas bambina meisjes dziewczynek девочек девочки 女童 女孩",
    "both": "unisex unisexe unisexo unisexu унисекс 中性 男女 男女通用 ユニセックス 남녀공용 adult adults kids children couple couples all",
}
_WHO = {word: name for name, words in WHOM.items() for word in words.split()}
_WHO_UNSPACED = late(
    "男女通用|男女|男童|女童|男孩|女孩|男士|女士|男式|女式|男款|女款|男性|女性|中性|メンズ|レディース|ユニセックス"
)
_PERSON = late(r"[^\W\d_]+(?:['’]s?)?")


def gender_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between whom the title names and whom the attribute names."""
    title = all_.title
    if title is None or not (all_.pairs or all_.talks):
        return
    asked = list(all_.of_role("gender")[0])
    if not asked and any(_MAY_LABEL_GENDER(text) and _GENDER_LABEL.search(text) for text in all_.spoken):
        asked = [one for one in all_.lines if one.label is not None and one.label.role == "gender"]
    for statement in asked:
        its = _who(statement.text)
        mine = _who(title.text)
        names, others = {name for name, *_ in mine}, {name for name, *_ in its}
        if "both" in names | others:
            # Children are girls or boys: "kids" beside one of them says nothing else, and is for both where it stands alone.
            if any(_is_for_both(title.text, mine)) or any(_is_for_both(statement.text, its)):
                continue
            names.discard("both")
            others.discard("both")
            mine = [one for one in mine if one[0] != "both"]
            its = [one for one in its if one[0] != "both"]
        if len(names) != 1 or len(others) != 1:
            continue
        if names == others or {*names, *others} in ({"men", "boys"}, {"women", "girls"}):
            continue
        _, start, end = mine[0]
        _, first, last = its[0]
        yield Clash(
            "gender",
            Spot(statement, first, last),
            Spot(title, start, end),
            sure=statement.where != "line",
        )
        return


def _is_for_both(text: str, found: list[tuple[str, int, int]]) -> Iterator[bool]:
    """Of each person that stands for both, whether it says so: "unisex" and "adults" do, "kids" leaves it open."""
    return (text[start:end].casefold() not in _CHILDREN for name, start, end in found if name == "both")


_CHILDREN = frozenset(("kids", "children"))

_GENDER_LABEL = late(
    r"(?:[Gg]ender|GENDER|[Gg]eschlecht|[Zz]ielgruppe|[Gg]enre|[Ss]exe|[Gg]énero|[Ss]exo|[Gg]enere|[Gg]eslacht|[Pp]łeć|[Пп]ол|[Cc]insiyet|性别|性別|성별)"
    r"\s?(?:</\w+>\s*)*[:：<|=]"
)
"""Looked for first: to take all lines of a text apart takes far longer."""
_MAY_LABEL_GENDER = gate(_GENDER_LABEL.pattern)


def _who(text: str) -> list[tuple[str, int, int]]:
    found = []
    for match in _PERSON.finditer(text):
        name = _WHO.get(match[0].casefold().replace("’", "'"))
        if name is not None:
            found.append((name, match.start(), match.end()))
    if not text.isascii():
        found += [(_WHO[match[0]], match.start(), match.end()) for match in _WHO_UNSPACED.finditer(text)]
    return found
