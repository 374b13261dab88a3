"""SVC403 to SVC405: light, power and material that physics or the price contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_look import counts, names_material
from listing_lint.rules.service_numbers import lowest_price, one_of
from listing_lint.service.cues import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.profiles.model import Figure
    from listing_lint.rules.service_numbers import Stated


@rule(
    "SVC403",
    "light-output-impossible",
    severity="warning",
    look=counts,
    figures=("capacity.max_lumens_per_watt", "capacity.max_torch_lumens"),
    good=[
        Example({"id": "A1", "title": "LED bulb E27 9W 806 lm, warm white"}, why="90 lm/W"),
        Example(
            {"id": "A2", "title": "LED bulb 806 lm, replaces 60W, uses 9W"}, why="two powers: not judged"
        ),
        Example(
            {"id": "A3", "title": "Flashlight 1200 lumens, USB-C", "price": 25, "currency": "USD"},
            why="usual",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "LED flood light 50W 30000 lumens"},
            why="600 lm/W",
            says="title promises 30000 lumens from 50W, which is 600 lm/W; white light has at most 370",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "Flashlight 90000 lumens zoomable", "price": 12, "currency": "USD"},
            why="only torches of several kilograms come near",
            says="title promises 90000 lumens",
            at="/title",
        ),
    ],
)
def light_output_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report more light than the power of a lamp can make, or than a torch of its price has.

    Divides the lumens by the watts where the title or the attributes state one of each, and compares with the
    limit of white light. For torches without watts the lumens are compared with the profile's figure, unless
    weight or price belong to a really large one.

    Buyers return what is dark; marketplaces call it a false description.

    State what was measured.

    *Equivalent* and *replaces 60 W* speak of other lamps: those listings are left alone, and so are projectors.
    """
    light = one_of(listing, "light")
    if light is None:
        return
    from listing_lint.service.goods import is_about
    from listing_lint.service.measured import grams

    title = listing.title or ""
    if is_about("lamp_other", title):
        return
    lumens = light.quantity
    power, limit = one_of(listing, "power"), ctx.figure("capacity.max_lumens_per_watt")
    if power is not None and limit is not None and power.quantity.value > 0:
        efficacy = lumens.value / power.quantity.value
        if efficacy > limit.number:
            yield Hit(
                f"{light.name} promises {show(lumens.shown, 30)} from {show(power.quantity.shown, 20)}, "
                f"which is {digits(round(efficacy))} lm/W; white light has at most {limit.number:g}",
                light.pointer,
                "State the light that was measured, and the power that the lamp takes.",
                chars=light.chars,
                limit=limit.number,
                actual=round(efficacy),
                figure=limit,
                confidence="medium",
                severity="warning",
                data={"claim": "light", "stated": lumens.shown},
            )
            return
    most = ctx.figure("capacity.max_torch_lumens")
    if most is None or lumens.value <= most.number or not is_about("torch", title):
        return
    mass, price = grams(listing.fields), lowest_price(listing)
    if (mass is not None and mass >= 1000) or (price is not None and price >= 100):
        return
    yield Hit(
        f"{light.name} promises {show(lumens.shown, 30)}, torches of this kind have at most {digits(most.number)}",
        light.pointer,
        "State the light that was measured.",
        chars=light.chars,
        limit=most.number,
        actual=round(lumens.value),
        figure=most,
        confidence="medium",
        severity="warning",
        data={"claim": "light", "stated": lumens.shown},
    )


@rule(
    "SVC404",
    "power-impossible",
    severity="warning",
    look=counts,
    figures=("capacity.max_usb_watts", "capacity.max_plug_watts", "capacity.max_solar_efficiency"),
    good=[
        Example(
            {"id": "A4", "title": "Commercial kettle 9000W, 400V three-phase"}, why="no household socket"
        ),
        Example({"id": "A1", "title": "USB powered speaker, 10 W"}, why="a port can do that"),
        Example(
            {"id": "A2", "title": "Solar panel 100W, 12V", "dimensions": "1020 x 510 x 30 mm"},
            why="192 W/m2",
        ),
        Example(
            {"id": "A3", "title": "Foldable solar panel 100W", "dimensions": "30 x 20 x 5 cm"},
            why="the size when folded",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "USB powered stereo amplifier 2000W"},
            why="eight times what any port gives",
            says="title promises 2000W, a USB port delivers at most 240 W",
            at="/title",
        ),
        Example(
            {"id": "A2", "title": "Solar panel 300W for camping", "dimensions": "30 x 20 x 1 cm"},
            why="so little area catches 60 W of sunlight",
            says="title promises 300W, 300 x 200 mm give at most 21 W",
            at="/title",
        ),
        Example(
            {"id": "A3", "title": "Haartrockner 15000 W mit Ionen"},
            why="four times what a socket gives",
            says="title promises 15000 W, a household socket gives at most 3680 W",
            at="/title",
        ),
    ],
)
def power_impossible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a power that a USB port, a household socket or the area of a solar panel cannot deliver.

    Compares the one power that the title states with what a USB port gives at most, where the product is powered
    by it, with what a socket gives to hair dryers, kettles and their like, and with the sunlight on the panel's two
    longest sides.

    Buyers measure such things, and publish it.

    State the power under standard test conditions, or as continuous power (RMS).

    Foldable panels, sets and solar lamps are left alone: their size says nothing about the cells.
    """
    power = one_of(listing, "power")
    if power is None:
        return
    from listing_lint.service.goods import is_about
    from listing_lint.service.measured import millimetres
    from listing_lint.service.physics import solar_watts

    title = listing.title or ""
    usb, best = ctx.figure("capacity.max_usb_watts"), ctx.figure("capacity.max_solar_efficiency")
    plug, watts = ctx.figure("capacity.max_plug_watts"), power.quantity
    if usb is not None and watts.value > usb.number and is_about("usb_powered", title):
        says = f"a USB port delivers at most {usb.number:g} W"
        help_ = "State the continuous power that the product has."
        yield _too_strong(power, says, help_, usb, usb.number, round(watts.value))
    elif (
        plug is not None
        and watts.value > plug.number
        and is_about("mains_appliance", title)
        and not is_about("not_mains", title)
    ):
        says = f"a household socket gives at most {digits(plug.number)} W"
        help_ = "State the power that the type plate says."
        yield _too_strong(power, says, help_, plug, plug.number, round(watts.value))
    elif best is not None and is_about("solar", title) and not is_about("foldable", title):
        sides = millimetres(listing.fields)
        if len(sides) < 2:
            return
        most = solar_watts(sides[0] * sides[1], float(best.number))
        if watts.value > most:
            says = f"{sides[0]:g} x {sides[1]:g} mm give at most {most:.3g} W"
            help_ = "State the power under standard test conditions (1,000 W/m2), or correct the size."
            yield _too_strong(power, says, help_, best, round(most, 1), round(watts.value, 1))


def _too_strong(power: Stated, says: str, help_: str, figure: Figure, limit: float, actual: float) -> Hit:
    return Hit(
        f"{power.name} promises {show(power.quantity.shown, 30)}, {says}",
        power.pointer,
        help_,
        chars=power.chars,
        limit=limit,
        actual=actual,
        figure=figure,
        confidence="medium",
        data={"claim": "power", "stated": power.quantity.shown},
    )


@rule(
    "SVC405",
    "material-price-implausible",
    severity="info",
    look=names_material,
    figures=("materials.min_price_share",),
    good=[
        Example(
            {"id": "A1", "title": "Necklace, 24K gold plated", "price": 3, "currency": "USD"}, why="plated"
        ),
        Example(
            {"id": "A2", "title": "Solid gold ring, 14K", "price": 240, "currency": "USD"},
            why="a price for gold",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Women's 24K gold necklace 45 cm", "price": 3, "currency": "USD"},
            why="a gram of gold costs many times as much",
            says="title promises “24K gold” for about 3 US dollars",
            at="/title",
        ),
    ],
)
def material_price_implausible(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Tell of a precious material at a price that it cannot have.

    Looks in the title for gold, sterling silver, real diamonds, pure cashmere, silk and genuine leather, without
    words such as *plated* or *look*, and compares the lowest price with a third of what the smallest thing of it
    is worth.

    Buyers have such goods tested; what is not the material is a false description.

    Say *plated* or *blend* where that is the truth, or correct the price.

    Rates of exchange are rough, so this is only told, and only where the currency is known.
    """
    share = ctx.figure("materials.min_price_share")
    title = listing.title
    if (
        share is None
        or not title
        or (listing.fields.get("price") is None and not listing.fields.get("variants"))
    ):
        return
    from listing_lint.service.goods import materials

    shown = readable(title[:500])
    for material in materials():
        match = material.words.search(shown)
        if match is None or material.unless.search(shown) is not None:
            continue
        start, end = match.span(1) if match[1] else match.span(2)
        price = lowest_price(listing)
        if price is not None and price < material.least * float(share.number):
            yield Hit(
                f"title promises “{show(title[start:end], 40)}” for about {price:.3g} US dollars",
                listing.at("title"),
                "Say what it is made of (plated, blend, imitation), or correct the price.",
                chars=(start, end),
                limit=material.least,
                actual=round(price, 2),
                figure=share,
                confidence="low",
                severity="info",
                data={"claim": "material", "material": material.name},
            )
            return


RULES: tuple[Rule, ...] = (light_output_impossible, power_impossible, material_price_implausible)
