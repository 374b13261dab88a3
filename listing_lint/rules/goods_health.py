"""GDS111 to GDS113: medicines, drugs and medical devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, Rule, rule
from listing_lint.rules.goods_judging import Allowed, offers_any, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


@rule(
    "GDS111",
    "goods-prescription",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.prescription_medicines",),
    good=[
        Example({"id": "A1", "title": "Ibuprofen 200 mg, 100 tablets"}, why="sold without a prescription"),
        Example({"id": "A2", "title": "Vitamin C 1000 mg tablets"}, why="a supplement"),
        Example({"id": "A3", "title": "Insulin cooler, travel case"}, why="made for it"),
        Example({"id": "A4", "title": "Viagra Falls poster, 50 x 70 cm"}, why="no dose, and a poster"),
    ],
    bad=[
        Example(
            {"id": "A5", "title": "Amoxicillin 500mg capsules, 21 pcs"},
            why="an antibiotic",
            says="title offers a medicine that needs a prescription, which Amazon does not allow: “Amoxicillin”",
            at="/title",
            profile="amazon",
        ),
        Example(
            {
                "id": "A6",
                "title": "Blood pressure tablets",
                "attributes": {"Active ingredient": "Losartan 50 mg"},
            },
            why="the active ingredient says it",
            says="attribute Active ingredient offers a medicine",
            at="/attributes/Active ingredient",
        ),
        Example(
            {"id": "A7", "title": "Амоксициллин 500 мг таблетки"}, why="in Russian", says="“Амоксициллин”"
        ),
    ],
)
def goods_prescription(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report medicines that need a prescription, by their international names.

    Looks for some 250 international nonproprietary names (INN) and the best known trade names, and for the endings that
    INNs of one class share (*-cillin*, *-sartan*, *-statin*), beside a dose or a form such as *tablets*. Medicines that
    many countries sell freely (ibuprofen, paracetamol, loratadine, omeprazole) are not among them; supplements, tests
    and cases are left alone.

    Only pharmacies may sell them, against a prescription; marketplaces remove the listing and may close the account.

    Take the listing out. A pharmacy with a permit names its goods under `allow`.

    What needs a prescription differs from country to country: this list holds what does in most.
    """
    yield from refused(listing, options, ctx, "prescription_medicines")


@rule(
    "GDS112",
    "goods-drugs",
    severity="error",
    look=offers_any,
    options=Allowed,
    figures=("goods.controlled_drugs", "goods.cannabis"),
    good=[
        Example({"id": "A1", "title": "Drug test kit, 12 panels, cocaine and THC"}, why="a test"),
        Example({"id": "A2", "title": "Hemp seed oil, 250 ml"}, why="food"),
        Example({"id": "A3", "title": "Opium eau de parfum, 90 ml"}, why="a scent"),
    ],
    bad=[
        Example(
            {"id": "A4", "title": "Testosterone enanthate 250 mg/ml, 10 ml vial"},
            why="a steroid",
            says="title offers a controlled or refused substance, which Alibaba.com does not allow",
            profile="alibaba",
        ),
        Example(
            {"id": "A5", "title": "CBD oil 1000 mg, full spectrum"},
            why="Amazon refuses it",
            says="title offers goods of cannabis, which Amazon does not allow: “CBD oil”",
            profile="amazon",
        ),
    ],
)
def goods_drugs(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report drugs, anabolic steroids, goods of cannabis and substances that marketplaces refuse.

    Looks for their names in a dozen languages. Tests, detox, scents and films with such names, hemp seeds and cloth are
    left alone.

    Most are crimes to sell; customs and payment providers act on them as well as marketplaces.

    Take the listing out.

    Kratom, SARMs, peptides and poppers are free in some countries: they are a guess, and warn at most. CBD is only told
    where no marketplace's policy is known.
    """
    yield from refused(listing, options, ctx, "controlled_drugs", "cannabis")


@rule(
    "GDS113",
    "goods-medical-devices",
    severity="warning",
    look=offers_any,
    options=Allowed,
    figures=("goods.medical_devices",),
    good=[
        Example({"id": "A1", "title": "Contact lens case, travel kit"}, why="an accessory"),
        Example({"id": "A2", "title": "Hyaluronic acid serum, 30 ml"}, why="a cosmetic"),
    ],
    bad=[
        Example(
            {"id": "A3", "title": "Coloured contact lenses, brown, 1 pair"},
            why="a prescription in the USA",
            says="title offers a medical device that needs a prescription or an approval, which Wish does not allow",
            profile="wish",
        ),
        Example(
            {"id": "A4", "title": "Auto CPAP machine with humidifier"},
            why="by prescription",
            says="“Auto CPAP machine”",
        ),
    ],
)
def goods_medical_devices(listing: Listing, options: Allowed, ctx: Context) -> Iterator[Hit]:
    """Report medical devices that need a prescription or an approval: contact lenses, fillers, breathing machines.

    Looks for their names in a dozen languages; cases, solutions, hoses and cosmetics are left alone.

    In the USA contact lenses, also those without correction, and CPAP machines are sold by prescription only; in the EU
    they need a conformity assessment. Marketplaces ask for the papers or refuse the goods.

    Get the approval before you upload the listing, and hold the papers ready.

    Where no marketplace's policy is known it is only told.
    """
    yield from refused(listing, options, ctx, "medical_devices")


RULES: tuple[Rule, ...] = (goods_prescription, goods_drugs, goods_medical_devices)
