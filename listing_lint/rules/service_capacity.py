"""SVC401 and SVC402: capacities of batteries and of memory that cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_look import counts
from listing_lint.rules.service_numbers import Offer, Stated, offers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.profiles.model import Figure
    from listing_lint.service.physics import Cell

_COUNTED = late(
    r"(?<!\d)(?P<before>\d{1,3})\s*[x×*]|\b[x×]\s*(?P<after>\d{1,3})\b|\b(?P<series>\d{1,2})s(?P<parallel>\d{1,2})p\b",
    re.IGNORECASE,
)
"""How many cells: "2 x 18650", "18650 x2", "4S2P". Of "2 pcs 18650 9900mAh" the capacity is that of each."""
_VOLTS_LEAST = 1.0


@rule(
    "SVC401",
    "battery-capacity-impossible",
    severity="warning",
    look=counts,
    figures=(
        "capacity.max_wh_per_kg",
        "capacity.max_wh_per_litre",
        "capacity.max_nickel_wh_per_litre",
        "capacity.min_battery_price",
    ),
    good=[
        Example(
            {"id": "A1", "title": "Power bank 20,000 mAh, USB-C, 22.5 W", "weight": "340 g"},
            why="218 Wh/kg, as good ones have",
        ),
        Example({"id": "A2", "title": "18650 battery 3.7V 3500mAh"}, why="the best cells hold so much"),
        Example({"id": "A3", "title": "Charger for 18650 batteries up to 9900mAh"}, why="no battery itself"),
        Example({"id": "A4", "title": "AA NiMH rechargeable 2600mAh 1.2V, 4 pcs"}, why="as good ones have"),
        Example(
            {
                "id": "A5",
                "title": "Power bank case DIY 8x18650, 30000mAh, without battery",
                "price": 4,
                "currency": "USD",
            },
            why="no cells in it",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Power bank 50,000mAh, ultra slim", "weight": {"value": 100, "unit": "g"}},
            why="185 Wh would weigh more than half a kilogram",
            says="title promises 50,000mAh (185 Wh at 3.7 V), 100 g hold at most 35 Wh",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "2 pcs 18650 rechargeable battery 9900mAh 3.7V"},
            why="the cell is too small",
            says="title promises 9900mAh (36.6 Wh at 3.7 V), an 18650 cell holds at most 16.5 Wh",
            at="/title",
        ),
        Example(
            {"id": "A3", "title": "Mignon AA Akku NiMH 5000mAh 1,2V"},
            why="nickel holds less than lithium",
            says="title promises 5000mAh (6 Wh at 1.2 V), an AA cell holds at most 3.75 Wh",
            at="/title",
        ),
        Example(
            {"id": "A4", "title": "Power bank 200000mAh USB-C", "price": 9.9, "currency": "USD"},
            why="cheaper than its cells",
            says="for about 9.9 US dollars, the bare cells cost more than 37",
            at="/title",
        ),
        Example(
            {
                "id": "A5",
                "title": "モバイルバッテリー 薄型",
                "attributes": {"容量": "50000mAh", "重さ": "100g"},
            },
            why="in Japanese",
            says="attribute 容量 promises 50000mAh",
            at="/attributes/容量",
        ),
    ],
)
def battery_capacity_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a battery capacity that neither weight, size nor price of the product can hold.

    Takes the one capacity that the title, a variant or an attribute states, turns it into watt hours (at 3.7 V, or at
    the stated voltage if that is lower) and compares it with what the best lithium-ion cells hold by weight and by
    volume. Of cylindrical cells (18650, 21700 and others), button cells and nickel cells (AA, AAA, C, D) the name says
    the volume. Of power banks and cells the price is compared with that of the bare cells.

    False capacities are the classic of disputes: buyers measure them. Marketplaces refund and take the listing
    down.

    State what was measured. Where the capacity is right, correct the weight or the size.

    A listing with several capacities, a charger or a case is left alone; so is one without weight and size.
    """
    charges, energies = offers(listing, "charge"), offers(listing, "energy")
    if not charges and not energies:
        return
    title = listing.title or ""
    cell = _cell(title)
    found = _in_watt_hours(title, charges, energies, cell)
    if not found:
        return
    from listing_lint.service.goods import is_about
    from listing_lint.service.measured import grams, millimetres
    from listing_lint.service.physics import cell_in

    is_bank = is_about("power_bank", title)
    if is_about("battery_accessory", title) and not is_bank:
        return
    empty = is_about("no_battery", title)
    # One weight for several capacities may be that of the smallest.
    room = 3 if len({round(energy) for _, energy, _ in found}) > 1 else 1
    mass, sides = grams(listing.fields), millimetres(listing.fields)
    for offer, energy, says in found:
        hit = None if is_bank or cell is None else _by_cell(offer.stated, cell, title, energy, says, ctx)
        if hit is None and not (is_bank and empty):
            hit = _by_size(offer.stated, mass, sides, energy, room, says, ctx)
        if hit is None and not empty and (is_bank or cell_in(title) is not None):
            hit = _by_price(offer, energy, says, ctx)
        if hit is not None:
            yield hit


def _cell(title: str) -> Cell | None:
    """The kind of cell that a title names: by its number, or its size where it is one of nickel."""
    from listing_lint.service.goods import is_about
    from listing_lint.service.physics import cell_in, coin_in, nickel_cell_in

    return cell_in(title) or coin_in(title) or (nickel_cell_in(title) if is_about("nickel", title) else None)


def _in_watt_hours(
    title: str, charges: list[Offer], energies: list[Offer], cell: Cell | None
) -> list[tuple[Offer, float, str]]:
    """What is offered with a charge or an energy: each with its watt hours, and how a message begins."""
    from listing_lint.service.goods import is_about
    from listing_lint.service.physics import CELL_VOLTS, watt_hours
    from listing_lint.service.quantities import quantities

    volts = min(
        [one.value for one in quantities(title, "voltage") if one.value >= _VOLTS_LEAST]
        + [cell.volts if cell is not None else CELL_VOLTS]
    )
    found = []
    for offer in charges:
        shown, energy = show(offer.stated.quantity.shown, 30), watt_hours(offer.stated.quantity.value, volts)
        found.append((offer, energy, f"promises {shown} ({_rounded(energy)} Wh at {volts:g} V)"))
    # Of washing machines a kilowatt-hour is what they use.
    if found or not (is_about("power_bank", title) or is_about("battery", title)):
        return found
    return [
        (offer, offer.stated.quantity.value, f"promises {show(offer.stated.quantity.shown, 30)}")
        for offer in energies
    ]


def _by_cell(stated: Stated, cell: Cell, title: str, energy: float, says: str, ctx: Context) -> Hit | None:
    """What the name of a cell tells of its size."""
    from listing_lint.service.physics import NICKEL_VOLTS

    kind = "nickel_wh" if cell.volts == NICKEL_VOLTS else "wh"
    figure = ctx.figure(f"capacity.max_{kind}_per_litre")
    if figure is None:
        return None
    count = _count(title)
    most = cell.watt_hours(float(figure.number)) * count
    if energy <= most:
        return None
    article = "an" if cell.name.startswith(("A", "18")) else "a"
    several = f"{count} {cell.name} cells hold" if count > 1 else f"{article} {cell.name} cell holds"
    return _hit(stated, f"{says}, {several} at most {_rounded(most)} Wh", figure, energy, most)


def _by_size(
    stated: Stated,
    mass: float | None,
    sides: tuple[float, ...],
    energy: float,
    room: int,
    says: str,
    ctx: Context,
) -> Hit | None:
    """What weight and size of the product leave room for."""
    density, volume = ctx.figure("capacity.max_wh_per_kg"), ctx.figure("capacity.max_wh_per_litre")
    if mass is not None and density is not None:
        most = mass / 1000 * float(density.number)
        if energy > most * room:
            said = f"{says}, {_rounded(mass)} g hold at most {_rounded(most)} Wh"
            return _hit(stated, said, density, energy, most)
    if len(sides) == 3 and volume is not None:
        most = sides[0] * sides[1] * sides[2] / 1e6 * float(volume.number)
        if energy > most * room:
            size = " x ".join(f"{side:g}" for side in sides)
            return _hit(stated, f"{says}, {size} mm hold at most {_rounded(most)} Wh", volume, energy, most)
    return None


def _by_price(offer: Offer, energy: float, says: str, ctx: Context) -> Hit | None:
    """What the bare cells would cost."""
    floor = ctx.figure("capacity.min_battery_price")
    if floor is None or offer.dollars is None or offer.dollars <= 0:
        return None
    least = energy / 1000 * float(floor.number)
    if offer.dollars >= least:
        return None
    said = f"{says} for about {offer.dollars:.3g} US dollars, the bare cells cost more than {least:.3g}"
    return _hit(offer.stated, said, floor, energy, offer.dollars / float(floor.number) * 1000)


def _count(title: str) -> int:
    """How many cells the capacity may be that of, at most."""
    found = 1
    for match in _COUNTED.finditer(title[:300]):
        if match["series"]:
            found = max(found, int(match["series"]) * int(match["parallel"]))
        else:
            found = max(found, int(match["before"] or match["after"]))
    return min(found, 100)


def _hit(stated: Stated, says: str, figure: Figure, energy: float, most: float) -> Hit:
    return Hit(
        f"{stated.name} {says}",
        stated.pointer,
        "State the capacity that was measured; where it is right, correct the weight, the size or the type of cell.",
        chars=stated.chars,
        limit=round(most, 1),
        actual=round(energy, 1),
        figure=figure,
        severity="warning",
        confidence="medium",
        data={"claim": "battery", "stated": stated.quantity.shown},
    )


def _rounded(value: float) -> str:
    """Three figures, as in a sentence."""
    shown = f"{value:.3g}"
    return digits(int(float(shown))) if float(shown) >= 100 else f"{float(shown):g}"


_SEVERAL_GOODS = re.compile(r"[&,+]|\b(?:and|und|et|y|e|и)\b", re.IGNORECASE)


@rule(
    "SVC402",
    "storage-capacity-impossible",
    severity="warning",
    look=counts,
    figures=(
        "capacity.max_sd_terabytes",
        "capacity.max_microsd_terabytes",
        "capacity.max_usb_stick_terabytes",
        "capacity.min_flash_price",
        "capacity.min_disk_price",
    ),
    good=[
        Example({"id": "A1", "title": "USB flash drive 128GB", "price": 9.9, "currency": "USD"}, why="usual"),
        Example(
            {"id": "A2", "title": "Card reader, supports cards up to 2TB", "price": 4, "currency": "USD"},
            why="no memory itself",
        ),
        Example({"id": "A3", "title": "USB flash drive 2TB", "price": 5}, why="the currency is not known"),
        Example(
            {
                "id": "A4",
                "title": "Portable disk 4TB",
                "category": "Hard disks & USB flash drives",
                "price": 89,
                "currency": "USD",
            },
            why="a category of several goods",
        ),
        Example(
            {"id": "A5", "title": "Dash camera with 2TB SD card slot", "price": 30, "currency": "USD"},
            why="what it goes into",
        ),
        Example(
            {"id": "A6", "title": "Festplattengehäuse 2,5 Zoll bis 16 TB", "price": 12, "currency": "EUR"},
            why="a case for a disk",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "SwiftKey stick 4TB metal",
                "category": "Computers > USB flash drives",
                "price": 8,
                "currency": "USD",
            },
            why="the category says what it is",
            says="promises 4TB",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "USB 3.0 flash drive 2TB metal", "price": 4.99, "currency": "USD"},
            why="cheaper than the bare memory",
            says="title promises 2TB for about 4.99 US dollars",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "USBメモリ 2TB スマホ用", "price": 5, "currency": "USD"},
            why="in Japanese",
            says="title promises 2TB for about 5 US dollars",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "Disque dur externe 16 To, USB 3.0", "price": 22, "currency": "EUR"},
            why="a disk",
            says="a disk costs more than 12 a terabyte",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "microSD memory card 16TB class 10", "price": 300, "currency": "USD"},
            why="no such card exists",
            says="title promises 16TB, the largest microSD cards have 4 TB",
            at="/title",
        ),
        Example(
            {
                "id": "A3",
                "title": "USB stick with swivel",
                "currency": "EUR",
                "variants": [
                    {"sku": "S1", "price": 6, "attributes": {"Capacity": "32GB"}},
                    {"sku": "S2", "price": 9, "attributes": {"Capacity": "2TB"}},
                ],
            },
            why="one variant of two",
            says="promises 2TB for about 9.9 US dollars",
            at="/variants/1/attributes/Capacity",
        ),
    ],
)
def storage_capacity_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a USB stick, memory card, SSD or hard disk that is larger than any, or cheaper than its memory.

    Takes the capacity that the title or a variant states and compares it with the largest one that is sold, and
    its price with the lowest believable price of flash memory or of a disk; a third of that is still let pass.

    Such goods are forged: they report 2 TB and keep 32 GB. Marketplaces ban their sellers.

    Correct the capacity or the price.

    Card readers, cases, and devices that hold or support a card are left alone; without a currency the price is not judged.
    """
    offered = [offer for offer in offers(listing, "storage") if offer.stated.quantity.value >= 0.2]
    if not offered:
        return
    kind = _kind_of_memory(listing)
    if kind is None:
        return
    largest = _LARGEST.get(kind)
    floor = ctx.figure("capacity.min_disk_price" if kind == "disk" else "capacity.min_flash_price")
    what = "a disk" if kind == "disk" else "the memory alone"
    for offer in offered:
        stated = offer.stated
        limit = ctx.figure(largest[0]) if largest else None
        if limit is not None and largest is not None and stated.quantity.value > limit.number:
            yield Hit(
                f"{stated.name} promises {show(stated.quantity.shown, 30)}, the largest {largest[1]} have {limit.number:g} TB",
                stated.pointer,
                "State the capacity that was measured.",
                chars=stated.chars,
                limit=limit.number,
                actual=round(stated.quantity.value, 3),
                figure=limit,
                confidence="medium",
                severity="warning",
                data={"claim": "storage", "stated": stated.quantity.shown},
            )
            continue
        if floor is None or offer.dollars is None:
            continue
        rate = offer.dollars / stated.quantity.value
        if rate < floor.number / 3:
            yield Hit(
                f"{stated.name} promises {show(stated.quantity.shown, 30)} for about {offer.dollars:.3g} US dollars, "
                f"{what} costs more than {floor.number:g} a terabyte",
                stated.pointer,
                "Correct the capacity or the price.",
                chars=stated.chars,
                limit=floor.number,
                actual=round(rate, 2),
                figure=floor,
                confidence="medium",
                severity="warning",
                data={
                    "claim": "storage",
                    "stated": stated.quantity.shown,
                    "dollars": round(offer.dollars, 2),
                },
            )


_LARGEST = {
    "microsd": ("capacity.max_microsd_terabytes", "microSD cards"),
    "sd": ("capacity.max_sd_terabytes", "SD cards"),
    "card": ("capacity.max_sd_terabytes", "memory cards"),
    "stick": ("capacity.max_usb_stick_terabytes", "USB sticks"),
}
_WITH_ADAPTER = late(
    r"(?i)(?:[+&]|\b(?:with|and|incl(?:uding|udes)?|mit|und|inkl|inklusive|avec|con|com|e|y|et|z|i|ile|с|и|plus)\b\.?)\s?"
    r"(?:[^\W\d_]{1,8}[ -]){0,2}(?:adapt[eoa]\w{1,6}|adaptör\w{0,2}|адаптер\w{0,3}|adattatore|переходник\w{0,3})"
    r"|(?:含|带|送|付き?)?(?:アダプター?|适配器|转接卡)(?:付き)?|어댑터 ?포함"
)
_KINDS = ("microsd", "sd", "stick", "card", "ssd", "disk")


def _kind_of_memory(listing: Listing) -> str | None:
    """What kind of memory is sold; None for what goes with one, and for what has one in it."""
    from listing_lint.service.goods import is_about, place_of

    # A card is sold with an adapter; an adapter for cards is none.
    title = _WITH_ADAPTER.sub(" ", (listing.title or "")[:2000])
    if is_about("storage_accessory", title):
        return None
    kind = next((kind for kind in _KINDS if is_about(kind, title)), None)
    if kind is None and listing.category is not None:
        # "SanDisk stick 4TB" among the USB flash drives; a category of several goods tells nothing.
        last = re.split(r"[>/|]", listing.category[-200:])[-1]
        if not _SEVERAL_GOODS.search(last):
            kind = next((one for one in ("stick", "card") if is_about(one, last)), None)
        return None if is_about("storage_host", title) else kind
    if kind == "ssd" and is_about("other_memory", title):
        kind = "disk"  # "SSD external hard drive": whichever it is, it costs what a disk does
    if kind is None or (kind != "disk" and is_about("other_memory", title)):
        return None
    # "Camera with a memory card" is a camera, "memory card for cameras" is a card.
    host, place = place_of("storage_host", title), place_of(kind, title)
    return None if host is not None and place is not None and host < place else kind


RULES: tuple[Rule, ...] = (battery_capacity_impossible, storage_capacity_impossible)
