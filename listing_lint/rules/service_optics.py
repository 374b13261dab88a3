"""SVC406 and SVC407: magnifications and data rates that cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_look import states_magnification, states_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Severity
    from listing_lint.profiles.model import Figure

_BOTH = late(
    r"(?<![^\W\u2e80-\ud7a3])(?<![.,])(\d{1,5})\s?[x×х*]\s?(\d{2,4})(?:\s?mm)?(?![^\W\u2e80-\ud7a3]|\.\d)",
    re.IGNORECASE,
)
"""Magnification and aperture in millimetres, as binoculars are called: "10x42"."""
_TIMES = late(
    r"(?<![^\W\u2e80-\ud7a3])(?<![.,])(\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,7})\s?(?:[x×х](?!\s?\d|\w)|倍|배)",
    re.IGNORECASE,
)
_APERTURE = late(r"(?<![^\W\u2e80-\ud7a3])(?<![.,/])(\d{2,3})\s?(?:mm|мм|毫米)", re.IGNORECASE)


@rule(
    "SVC406",
    "magnification-impossible",
    severity="warning",
    look=states_magnification,
    figures=(
        "capacity.max_magnification_per_mm",
        "capacity.max_hand_held_magnification",
        "capacity.max_hand_held_magnification_per_mm",
        "capacity.max_optical_magnification",
    ),
    good=[
        Example({"id": "A1", "title": "Binoculars 10x42, waterproof"}, why="usual"),
        Example({"id": "A5", "title": "Zoom binoculars 8-24x25"}, why="the end of a zoom"),
        Example(
            {"id": "A2", "title": "Telescope 70 mm, 700 mm focal length, up to 210x"}, why="bold, and usual"
        ),
        Example({"id": "A3", "title": "Digital USB microscope 1600x"}, why="the size on a screen"),
        Example({"id": "A4", "title": "Poster telescope at night, 1000x700 mm"}, why="the size of a picture"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Monocular 2000x24 night vision"},
            why="so small a lens",
            says="title promises 2000 times through a lens of 24 mm, listing-lint doubts more than 240",
            at="/title",
        ),
        Example(
            {"id": "A4", "title": "Monocular telescope 40x60 with phone clip"},
            why="a beam as narrow as a pencil's lead, from a hand that shakes",
            says="title promises 40 times through a lens of 60 mm held by hand, listing-lint doubts more than 36",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "Fernglas 1000x1000 für Jagd"},
            why="held by hand",
            says="title promises 1000 times, listing-lint doubts more than 200 of what is held by hand",
            at="/title",
        ),
        Example(
            {"id": "A3", "title": "光学显微镜 100000倍"},
            why="light shows no more",
            says="title promises 100000 times, listing-lint doubts more than 2500 of a light microscope",
            at="/title",
        ),
    ],
)
def magnification_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a magnification that no lens of the kind gives.

    Reads the magnification of binoculars, monoculars, telescopes and light microscopes from the title, and compares it
    with what makers claim at most: by the aperture where the title states one, else by the kind.

    Buyers see a blur and return the goods; marketplaces call it a false description.

    State magnification and aperture as the maker does, such as 10x42.

    A glass for the hand that magnifies far more than its lens can serve ("40x60", which is 8 to 12 times in truth) is only
    told: boxes say so as well. Digital, USB and electron microscopes are left alone, and so are cases, straps and tripods.
    """
    title = listing.title or ""
    from listing_lint.service.goods import is_about

    if is_about("microscope", title):
        if not is_about("other_scope", title):
            yield from _too_much(
                listing,
                _times_in(title),
                ctx,
                "capacity.max_optical_magnification",
                "a light microscope",
            )
        return
    hand_held = is_about("field_glass", title)
    if not hand_held and not is_about("telescope", title):
        return
    per_mm = ctx.figure("capacity.max_magnification_per_mm")
    both = _BOTH.search(title) if hand_held else None
    if both is not None:
        found: tuple[float, int, int] | None = (float(both[1]), both.start(), both.end())
        aperture = int(both[2])
    else:
        found, lens = _times_in(title), _APERTURE.search(title)
        aperture = int(lens[1]) if lens is not None else 0
    if found is None or _ACCESSORY.search(title) is not None:
        return
    times, start, end = found
    if per_mm is not None and 10 <= aperture <= 300 and times > aperture * per_mm.number:
        yield _hit(
            listing,
            f"title promises {times:g} times through a lens of {aperture} mm, {ctx.profile.asked_by(per_mm)} doubts more than "
            f"{digits(aperture * per_mm.number)}",
            (start, end),
            per_mm,
            times,
            aperture * float(per_mm.number),
        )
    elif hand_held:
        kind = "capacity.max_hand_held_magnification"
        too_much = [*_too_much(listing, found, ctx, kind, "what is held by hand")]
        yield from too_much or _too_dark(listing, title, both, ctx)


_FEW_TIMES = 30
"""Magnifications below are those of good glasses and of toys."""


def _too_dark(listing: Listing, title: str, both: re.Match[str] | None, ctx: Context) -> Iterator[Hit]:
    """A glass of one magnification that is far too large for its lens: "40x60" is 8 or 10 times in truth.

    The pupil behind the lens is its width through the magnification; makers of glasses for the hand leave 2 mm of it.
    """
    figure = ctx.figure("capacity.max_hand_held_magnification_per_mm")
    if both is None or figure is None or _OF_A_ZOOM.search(title[: both.start()]) is not None:
        return
    times, aperture = float(both[1]), int(both[2])
    if times < _FEW_TIMES or times <= aperture * figure.number or _ON_A_STAND.search(title) is not None:
        return
    yield _hit(
        listing,
        f"title promises {times:g} times through a lens of {aperture} mm held by hand, {ctx.profile.asked_by(figure)} "
        f"doubts more than {digits(round(aperture * figure.number))}",
        both.span(),
        figure,
        times,
        aperture * float(figure.number),
        severity="info",  # the box says so, too
    )


_OF_A_ZOOM = late(r"\d\s?[-–~]\s?\Z")
_ON_A_STAND = late(
    r"spotting|spektiv|longue[- ]vue|catalejo|telescopio terrestre|зрительная труба", re.IGNORECASE
)

_ACCESSORY = late(
    r"\b(?:case|bag|strap|harness|tripod|adapter|adaptor|mount|holder|lens cap|eyepiece|poster|frame|puzzle|photo|picture|print"
    r"|wallpaper|tapestry|canvas|backdrop|tasche|stativ|okular|bild|affiche|cuadro|quadro|trépied|trípode|чехол|штатив|постер|bilderrahmen|rahmen|wandbild|leinwand|fototapete|cadre|marco"
    r"|cornice|ramka|obraz|рамка|картина|tablo)\b|相框|挂画|海报|ポスター|額縁|액자|포스터",
    re.IGNORECASE,
)


def _times_in(title: str) -> tuple[float, int, int] | None:
    """The largest magnification that a title states."""
    found = [(float(re.sub(r"\D", "", match[1])), *match.span()) for match in _TIMES.finditer(title)]
    return max(found, default=None)


def _too_much(
    listing: Listing, found: tuple[float, int, int] | None, ctx: Context, key: str, what: str
) -> Iterator[Hit]:
    figure = ctx.figure(key)
    if found is None or figure is None or found[0] <= figure.number:
        return
    times, start, end = found
    yield _hit(
        listing,
        f"title promises {times:g} times, {ctx.profile.asked_by(figure)} doubts more than {digits(figure.number)} of {what}",
        (start, end),
        figure,
        times,
        float(figure.number),
    )


def _hit(
    listing: Listing,
    message: str,
    chars: tuple[int, int],
    figure: Figure,
    actual: float,
    limit: float,
    severity: Severity | None = None,
) -> Hit:
    title = listing.title or ""
    return Hit(
        message,
        listing.at("title"),
        "State the magnification and the aperture as the maker does.",
        chars=chars,
        limit=limit,
        actual=actual,
        figure=figure,
        severity=severity,
        confidence="medium" if severity is None else "low",
        data={"claim": "magnification", "stated": show(title[slice(*chars)], 30)},
    )


_RATE = late(
    r"(?<![\w.,])(\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,6}(?:[.,]\d)?)\s?([MmGg](?:B|o|b)|[МмГг][Бб])\s?/\s?(?:[sS]|sec|с|сек|秒)(?![a-z])"
)
_BUS = late(
    r"usb[\s-]?(?:type[\s-]?)?(?:c\s)?(4(?:\.0)?|[23](?:\.[0-2](?:\s?gen\s?[12](?:x2)?)?)?)(?![\d.]?\d|\s?[tgтг][bбo])"
    r"|thunderbolt|nvme|pcie|ufs|sata|firewire",
    re.IGNORECASE,
)
"""The connections that a title names; of USB, by its version."""


@rule(
    "SVC407",
    "data-rate-impossible",
    severity="warning",
    look=states_rate,
    figures=("capacity.max_usb_two_rate", "capacity.max_usb_three_rate", "capacity.max_card_rate"),
    good=[
        Example({"id": "A1", "title": "USB 2.0 flash drive 32GB, 30 MB/s"}, why="what it can"),
        Example(
            {"id": "A2", "title": "USB 3.0 flash drive 128GB, 400MB/s, also for USB 2.0"},
            why="two speeds of USB",
        ),
        Example({"id": "A4", "title": "USB 2.0 flash drive 32GB, up to 480 Mb/s"}, why="in bits"),
        Example(
            {"id": "A5", "title": "microSD card 64GB, 100MB/s, with USB 2.0 reader"},
            why="the USB of the reader",
        ),
        Example({"id": "A3", "title": "Portable SSD 1TB USB 3.2 Gen 2, 1050 MB/s"}, why="a later USB"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "USB 2.0 flash drive 64GB, 500MB/s"},
            why="the bus is too slow",
            says="title promises 500MB/s, USB 2.0 carries at most 60 MB/s",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "Carte microSD 128 Go, 9000 Mo/s"},
            why="no card is so fast",
            says="title promises 9000 Mo/s, a memory card carries at most 4000 MB/s",
            at="/title",
        ),
    ],
)
def data_rate_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a data rate of a stick, a card or a disk that its connection cannot carry.

    Compares the highest rate in megabytes a second that the title states with what the one USB that it names carries,
    and that of a memory card with the fastest connection that cards have.

    Buyers measure it, and it goes with forged memory.

    State the rate that was measured.

    Where the title names several connections, the fastest may be meant: such listings are left alone. A small b may be
    bits, and is taken for them; the USB that the title of a card names is that of its reader.
    """
    title = listing.title or ""
    rates = [(_rate(match[1], match[2]), *match.span()) for match in _RATE.finditer(title)]
    if not rates:
        return
    from listing_lint.service.goods import is_about

    rate, start, end = max(rates)
    buses = {(match[1] or match[0]).replace(" ", "").lower() for match in _BUS.finditer(title)}
    figure, what = None, ""
    if any(is_about(one, title) for one in ("microsd", "sd", "card")):
        figure, what = ctx.figure("capacity.max_card_rate"), "a memory card"
    elif not any(is_about(one, title) for one in ("stick", "ssd", "disk")):
        return
    elif buses == {"2.0"}:
        figure, what = ctx.figure("capacity.max_usb_two_rate"), "USB 2.0"
    elif buses and buses <= {"3.0", "3.1gen1", "3.2gen1"}:
        figure, what = ctx.figure("capacity.max_usb_three_rate"), "USB 3.0"
    if figure is not None and rate > figure.number:
        yield Hit(
            f"title promises {show(title[start:end], 30)}, {what} carries at most {digits(figure.number)} MB/s",
            listing.at("title"),
            "State the rate that was measured.",
            chars=(start, end),
            limit=figure.number,
            actual=rate,
            figure=figure,
            confidence="medium",
            data={"claim": "rate", "stated": show(title[start:end], 30)},
        )


def _rate(text: str, unit: str) -> float:
    """Megabytes a second."""
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text)
    number = float(re.sub(r"\D", "", text) if grouped else text.replace(",", "."))
    return number * (1000 if unit[0] in "GgГг" else 1) / (8 if unit[1] in "bб" else 1)


RULES: tuple[Rule, ...] = (magnification_impossible, data_rate_impossible)
