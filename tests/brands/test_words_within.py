"""Names that are words of one language, within texts in it and elsewhere; and places and phrases that have a name."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "title",
    [
        "Smykke med kors på kæde, 45 cm",
        "Kors til væggen, bøgetræ",
        "Stor korg för leksaker",
        "Korg med lock för tvätt",
        "Duk för midsommar, linne",
        "Mand ser hund, kat derimod ikke, plakat på dansk",
        "Doos om alles keurig op te bergen",
        "Koc, który nadal jest miękki po praniu",
        "Hrnek s panem Novákem, dárek",
        "Livre sur l'anthropologie des fêtes",
        "Il vizio della lettura, segnalibro con nastro",
        "Batman yöresi dokuma kilim",
        "Manual de física para el público lego",
        "木制 方太太 厨房贴纸",
        "Earrings, nikle free, with studs",
        "Mėlyna maisto dėžutė su dangteliu",
        "Šujmašīnas adata, 10 gab.",
        "Plave čizme za kišu",
        "Ang sarap makita ng mga bata",
        "Sobres per cebes i alls de la terra",
        "Norsk kirke, ornament i tre",
        "Eero Saarinen poster",
        "Seda mütsi saab pesta masinas, ja see on soe",
        "Det finnes mange typer farger, og boksen beholder formen",
        "Cái kia màu đỏ đẹp lắm",
        "Това е подарък, който ще добавите сега",
        "Поръчай сега чанта от кожа",
        "Пижама для сони, хлопок",
        "Поставка в стила на Прованс",
    ],
)
def test_they_are_words_there(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Bolso kors negro para mujer", "michael-kors"),  # no Danish
        ("Taske fra Kors til kvinder, sort læder", "michael-kors"),  # a capital
        ("Korg synthesizer med 61 tangenter för scen", "korg"),  # its goods
        ("Thee en koffie: Keurig cups voor het kantoor", "keurig"),
        ("Vizio soundbar with remote", "vizio"),
        ("Batman figür oyuncak", "batman"),
        ("Bloques lego para niños", "lego"),
        ("方太 油烟机 家用", "fotile"),
        ("Maisto diecast model car 1:24", "bburago"),
        ("Adata SSD 1 TB, ātrs", "adata"),
        ("Makita drill na may baterya", "makita"),
        ("Eero mesh wifi router", "amazon"),
        ("Картридж сега 16 бит", "sega"),
        ("Наушники сони беспроводные", "sony"),
        ("Clinique moisturizing gel", "clinique"),
        ("Balencia sneakers", "balenciaga"),
    ],
)
def test_and_marks_elsewhere(title: str, mark: str) -> None:
    assert marks(title) == [mark]
