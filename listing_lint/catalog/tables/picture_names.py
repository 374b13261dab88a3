"""Columns of pictures, whatever words stand around the one for a picture."""

from __future__ import annotations

import re


def pictured(text: str) -> str:
    """What a plain name of a column of pictures means, whatever stands around the word for them; empty for other names.

    ``internal image url``, ``sku images 1``, ``big image``: every word is one for a picture, an address, or for which
    picture it is. ``image alt``, ``image width`` and ``image count`` are none.
    """
    words = frozenset(re.sub(r"[0-9]+", " ", text).split())
    if words.isdisjoint(_PICTURE) or not words <= _OF_PICTURES or text.endswith(_NO_PICTURE):
        return ""
    if not words.isdisjoint(_SMALL):
        return "thumbnail"
    return "images" if words.isdisjoint(_FIRST) else "main-image"


def number_in(text: str) -> int:
    """The first number in a name, 0 where it has none."""
    number = re.search(r"[0-9]{1,3}", text)
    return int(number[0]) if number else 0


_PICTURE_WORDS = (
    "image images img imgs imageurl imageurls imagelink imagelinks imagesrc imgurl picture pictures "
    "pictureurl pic pics picurl photo photos photourl smallimage bigimage bigimg bigpic longimg "
    "largeimage mainimage thumbnail thumbnails thumb bild bilder foto fotos imagen imagenes imagem "
    "imagens immagine immagini zdjecie zdjecia gambar resim gorsel изображение изображения фото картинка"
)
_PICTURE = frozenset(_PICTURE_WORDS.split())
_SMALL = frozenset({"small", "smallimage", "thumbnail", "thumbnails", "thumb", "mini", "preview", "tiny"})
_FIRST = frozenset(
    {"main", "mainimage", "primary", "cover", "featured", "feature", "hero", "principal", "display"}
)
_WHICH_WORDS = (
    "sku detail details detailed internal external original export import big large medium high hi low res resolution "
    "full fullsize size front back side product products item variant variation gallery additional alternate "
    "alternative alt extra other more secondary default remote local hosted cdn file files location media asset "
    "assets set list marketing listing zoom standard href all group background white web http https source first "
    "second third origin download ecom ecommerce shop online"
)
_WHICH = frozenset(_WHICH_WORDS.split())
"""Words that say which picture a column holds."""
_NO_PICTURE = (" alt", " size", " source", " origin", " set", " resolution", " group")
"""What a name ends with that tells of a picture and holds none."""


_ADDRESS_WORDS = (
    "url urls link links uri uris src path paths ссылка ссылки adresse adres lien liens enlace enlaces"
)
ADDRESS = frozenset(_ADDRESS_WORDS.split())
_LITTLE_WORDS = (
    "of the to de des du la le les las los el der die das zu zur di del delle do da dos van na к на"
)
LITTLE = frozenset(_LITTLE_WORDS.split())

_OF_PICTURES = _PICTURE | _WHICH | ADDRESS | LITTLE | _SMALL | _FIRST
