"""Attributes that are answered by yes or no, against a title that says whether the goods have the feature.

"Waterproof: no" under "Waterproof Speaker". What goods are for ("case for waterproof cameras") and what stands beside a word for
something else ("waterproof bag", of a radio with its bag) says nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from listing_lint.claims.surroundings import is_elsewhere, words_after, words_before
from listing_lint.claims.told import Clash, Spot
from listing_lint.claims.words import vocabulary
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.claims.statements import Statement
    from listing_lint.claims.words import Vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """A feature: the ``labels`` that ask for it, and how titles say that the goods have it; ``beside`` it is another's."""

    name: str
    labels: str
    says: str
    beside: str = ""


ASKED: tuple[Asked, ...] = (
    Asked(
        "waterproof",
        "waterproof; water proof; is waterproof; waterproof?; wasserdicht; étanche; étanchéité; impermeable; à prova d'água; à prova de água;"
        " impermeabile; waterdicht; wodoodporny; wodoodporne; wodoodporność; водонепроницаемый; водонепроницаемость; водонепроницаемая; su geçirmez; 防水; 是否防水; 완전방수",
        "waterproof; wasserdicht; wasserdichte; wasserdichter; wasserdichtes; étanche; étanches; impermeable; impermeables; à prova d'água;"
        " impermeabile; impermeabili; waterdicht; waterdichte; wodoodporny; wodoodporna; wodoodporne; водонепроницаемый; водонепроницаемая;"
        " водонепроницаемые; водонепроницаемое; su geçirmez; 防水",
        "bag case pouch cover box sleeve zipper pocket mascara eyeliner liner layer backing connector connectors cable tape bonnet",
    ),
    Asked(
        "rechargeable",
        "rechargeable; is rechargeable; rechargeable?; wiederaufladbar; aufladbar; recargable; recarregável; ricaricabile; oplaadbaar;"
        " ładowalny; ładowalna; перезаряжаемый; перезаряжаемая; аккумуляторный; şarj edilebilir; 可充电; 是否可充电; 充电式",
        "rechargeable; wiederaufladbar; wiederaufladbare; wiederaufladbarer; wiederaufladbares; aufladbar; aufladbare; recargable; recargables;"
        " recarregável; recarregáveis; ricaricabile; ricaricabili; oplaadbaar; oplaadbare; перезаряжаемый; перезаряжаемая; перезаряжаемые;"
        " şarj edilebilir; 可充电; 充电式",
        "cell cells aa aaa 18650",
    ),
    Asked(
        "wireless",
        "wireless; is wireless; wireless?; cordless; kabellos; drahtlos; sans fil; inalámbrico; inalámbrica; sem fio; senza fili; draadloos;"
        " bezprzewodowy; bezprzewodowa; беспроводной; беспроводная; kablosuz; 无线; 是否无线",
        "wireless; cordless; kabellos; kabellose; kabelloser; kabelloses; drahtlos; sans fil; inalámbrico; inalámbrica; inalámbricos; sem fio;"
        " senza fili; draadloos; draadloze; bezprzewodowy; bezprzewodowa; bezprzewodowe; беспроводной; беспроводная; беспроводные; kablosuz; 无线",
        "charger charging charge charges bra ribbon adapter dongle ready receiver control controller remote router mic microphone doorbell"
        " carplay presenter blinds shades зарядка зарядкой",
    ),
    Asked(
        "Bluetooth",
        "bluetooth; has bluetooth; bluetooth?; mit bluetooth; 蓝牙; 是否支持蓝牙",
        "bluetooth; bluetooth speaker; bluetooth headphones; 蓝牙",
        "adapter receiver transmitter dongle ready",
    ),
    Asked(
        "dimmable",
        "dimmable; is dimmable; dimmable?; dimmbar; à intensité variable; variateur; regulable; intensidad regulable; dimerizável; dimmerabile;"
        " dimbaar; диммируемый; диммируемая; 可调光; 是否可调光",
        "dimmable; dimmbar; dimmbare; dimmbarer; regulable; regulables; dimmerabile; dimbaar; dimbare; диммируемый; диммируемая; 可调光",
    ),
    Asked(
        "foldable",
        "foldable; is foldable; foldable?; folding; faltbar; klappbar; zusammenklappbar; pliable; pliante; plegable; dobrável; pieghevole;"
        " opvouwbaar; składany; składana; складной; складная; katlanır; 可折叠; 是否可折叠; 折叠",
        "foldable; faltbar; faltbare; faltbarer; klappbar; klappbare; klappbarer; pliable; pliables; pliante; plegable; plegables; dobrável;"
        " dobráveis; pieghevole; pieghevoli; opvouwbaar; opvouwbare; składany; składana; складной; складная; katlanır; 可折叠; 折叠",
        "bag handle handles box arm arms",
    ),
    Asked(
        "dishwasher safe",
        "dishwasher safe; is dishwasher safe; dishwasher safe?; dishwasher-safe; spülmaschinenfest; spülmaschinengeeignet; lave-vaisselle;"
        " compatible lave-vaisselle; apto para lavavajillas; lavavajillas; lavável na máquina de lavar louça; lavabile in lavastoviglie;"
        " vaatwasserbestendig; można myć w zmywarce; можно мыть в посудомоечной машине; 可用洗碗机",
        "dishwasher safe; spülmaschinenfest; spülmaschinenfeste; spülmaschinengeeignet; compatible lave-vaisselle; passe au lave-vaisselle;"
        " apto para lavavajillas; apta para lavavajillas; lavabile in lavastoviglie; vaatwasserbestendig; 可用洗碗机",
        "lid parts basket",
    ),
    Asked(
        "vegan",
        "vegan; is vegan; vegan?; végan; vegano; vegana; веганский; wegański; 纯素",
        "vegan; vegane; veganer; veganes; végan; végane; vegano; vegana; wegański; wegańska; веганский; веганская; 纯素",
        "friendly options",
    ),
    Asked(
        "gluten free",
        "gluten free; gluten-free; is gluten free; gluten free?; glutenfrei; sans gluten; sin gluten; sem glúten; senza glutine; glutenvrij;"
        " bez glutenu; без глютена; 无麸质",
        "gluten free; gluten-free; glutenfrei; glutenfreie; glutenfreies; sans gluten; sin gluten; sem glúten; senza glutine; glutenvrij;"
        " bez glutenu; без глютена; 无麸质",
    ),
    Asked(
        "sugar free",
        "sugar free; sugar-free; is sugar free; sugar free?; zuckerfrei; sans sucre; sin azúcar; sem açúcar; senza zucchero; suikervrij;"
        " bez cukru; без сахара; 无糖",
        "sugar free; sugar-free; zuckerfrei; zuckerfreie; sans sucre; sin azúcar; sem açúcar; senza zucchero; suikervrij; bez cukru; без сахара; 无糖",
    ),
    Asked(
        "organic",
        "organic; is organic; organic?; bio; biologique; orgánico; ecológico; orgânico; biologico; biologisch; ekologiczny; органический; 有机",
        "organic; bio baumwolle; bio-baumwolle; biologique; orgánico; orgánica; ecológico; ecológica; orgânico; orgânica; biologico; biologica;"
        " 有机",
        "shape shapes form forms design look",
    ),
    Asked(
        "non-stick",
        "non-stick; non stick; nonstick; is non-stick; non-stick coating; nonstick coating; antihaft; antihaftbeschichtung; antihaftbeschichtet;"
        " antiadhésif; revêtement antiadhésif; antiadherente; antiaderente; antiaanbaklaag; nieprzywierająca; антипригарное покрытие; 不粘",
        "non-stick; non stick; nonstick; antihaftbeschichtet; antihaftbeschichtete; antihaft; antiadhésif; antiadhésive; antiadherente;"
        " antiadherentes; antiaderente; antiaderenti; антипригарным покрытием; 不粘",
        "spray mat mats liner liners sheet sheets paper foil",
    ),
    Asked(
        "remote control",
        "remote control included; with remote control; remote included; remote control; fernbedienung; mit fernbedienung; télécommande;"
        " avec télécommande; mando a distancia; con mando; controle remoto; telecomando; пульт ду; пульт в комплекте; 遥控",
        "with remote; with remote control; remote included; mit fernbedienung; inkl fernbedienung; avec télécommande; con mando a distancia;"
        " com controle remoto; con telecomando; с пультом; с пультом ду; 带遥控",
    ),
)
"""Features by which shoppers filter. Answers in words ("IP67") are no yes and no no."""

_YES = frozenset("yes y true 1 ja oui sí si sim да tak evet 是 有 支持 있음".split())
_NO = frozenset("no n false 0 nein non não nao нет nie hayır nee 否 无 不支持 不 없음".split())
_NOT = frozenset(
    "not non no nicht kein keine pas ne sin sem senza non niet nie bez не без without ohne sans".split()
)


@cache
def _by_name() -> Mapping[str, Asked]:
    return {one.name: one for one in ASKED}


@cache
def _words(name: str) -> Vocabulary:
    return vocabulary({name: _by_name()[name].says.replace(";", ",")})


def yes_or_no_clashes(title: Statement, own: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """The features that the title says and an attribute denies, or the other way round."""
    for name in own.keys() & _by_name().keys():
        for statement in own[name]:
            has = _answer(name, statement.text)
            if has is None:
                continue
            found = _said(name, title.text)
            if found is not None and found[0] is not has:
                yield Clash(name, Spot(statement, 0, len(statement.text)), Spot(title, *found[1:]))
                break


def _answer(name: str, text: str) -> bool | None:
    """Whether a value says that the goods have the feature, by "yes" or in its own word: "not dimmable"; None for any other."""
    answer = text.casefold().strip(" .!")
    if answer in _YES or answer in _NO:
        return answer in _YES
    if len(answer) > _LONGEST_ANSWER:
        return None
    terms = list(_words(name).find(answer))
    if len(terms) != 1 or terms[0].end != len(answer):
        return None
    before = answer[: terms[0].start].strip(" -")
    return True if not before else False if before in _NOT else None


_LONGEST_ANSWER = 40


def _said(name: str, text: str) -> tuple[bool, int, int] | None:
    """Whether a title says that the goods have the feature, or have it not, and where; None where it leaves that open."""
    terms = list(_words(name).find(text))
    if not terms:
        return None
    beside = frozenset(_by_name()[name].beside.split())
    said = set()
    for term in terms:
        if is_elsewhere(text, term.start, term.end) or not beside.isdisjoint(words_after(text, term.end)[:1]):
            return None
        denied = not _NOT.isdisjoint(words_before(text, term.start)[-1:]) or text[
            max(0, term.start - 4) : term.start
        ].lower().endswith("non-")
        said.add(not denied)
    return (said.pop(), terms[0].start, terms[0].end) if len(said) == 1 else None
