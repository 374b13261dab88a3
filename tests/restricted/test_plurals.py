"""Singular and plural by the rules of a language."""

from __future__ import annotations

import pytest

from listing_lint.restricted.plurals import forms


@pytest.mark.parametrize(
    ("name", "language", "found"),
    [
        ("gift card", "en", ["gift card", "gift cards"]),
        ("toy box", "en", ["toy box", "toy boxes"]),
        ("brass knuckles", "en", ["brass knuckles"]),
        ("pistola", "es", ["pistola", "pistolas"]),
        ("navaja automática", "es", ["navaja automatica", "navajas automaticas", "navajas automatica"]),
        ("lente de contacto", "es", ["lente de contacto", "lentes de contacto"]),
        ("lentes de contacto", "es", ["lentes de contacto", "lente de contacto"]),
        ("ron blanco", "es", ["ron blanco", "ron blancos"]),
        ("tarjeta regalo", "es", ["tarjeta regalo", "tarjetas regalos", "tarjetas regalo"]),
        ("pez", "es", ["pez"]),
        (
            "cigarette électronique",
            "fr",
            ["cigarette electronique", "cigarettes electroniques", "cigarettes electronique"],
        ),
        ("couteau papillon", "fr", ["couteau papillon", "couteaux papillons", "couteaux papillon"]),
        ("pétards", "fr", ["petards", "petard"]),
        ("coltello a scatto", "it", ["coltello a scatto", "coltelli a scatto"]),
        ("fucile da caccia", "it", ["fucile da caccia", "fucili da caccia"]),
        ("pistole", "de", ["pistole", "pistolen"]),
        ("Schlagring", "de", ["schlagring"]),
        ("вейп", "ru", ["веип"]),
        ("кастет", "ru", ["кастет", "кастеты"]),
        ("петарда", "ru", ["петарда", "петарды"]),
        ("amoxicilline", "inn", ["amoxicilline", "amoxicillina", "amoxicillin"]),
        ("trazodone", "inn", ["trazodone", "trazodon", "trazodona"]),
        ("metronidazole", "inn", ["metronidazole", "metronidazol"]),
        ("viagra", "inn", ["viagra"]),
        ("gaz", "tr", ["gaz"]),
    ],
)
def test_a_name_and_its_other_number(name: str, language: str, found: list[str]) -> None:
    assert list(forms(name, language)) == found
