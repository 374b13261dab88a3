"""SVC311 to SVC314: claims of effect on health, germs, pests and the body, and of an authority's approval."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, is_media, is_medicine, said, speaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit, Json

_BODY = {
    "slimming": "weight loss",
    "rejuvenation": "a change of the body",
    "radiation": "protection from radiation",
}
_REGISTERED = late(r"\bEPA\b.{0,12}(?:reg|est|no\b|#)", re.IGNORECASE)


def _mat(**fields: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "Bamboo bath mat with non-slip feet, 60 x 40 cm, natural", **fields}


@rule(
    "SVC311",
    "claim-medical",
    severity="error",
    look=speaks,
    figures=("claims.medical_allowed",),
    good=[
        Example(
            _mat(description="Not intended to diagnose, treat, cure or prevent any disease."),
            why="a disclaimer",
        ),
        Example({"id": "A2", "title": "The Cure band T-shirt, black, size L"}, why="the name of a band"),
        Example(_mat(description="Infrared forehead thermometer, measures in 1 second."), why="no cure"),
        Example(
            {"id": "A3", "title": "How to prevent cancer (paperback)", "category": "Books"}, why="a book"
        ),
        Example(
            {"id": "A4", "title": "Healing Arthritis", "description": "This book tells what to eat."},
            why="a book, as its description says",
        ),
        Example(_mat(description="Relieves the pressure on your heels."), why="no disease"),
        Example(_mat(description="Takes the pain out of cleaning."), why="no pain"),
    ],
    bad=[
        Example(
            _mat(description="Magnetic insoles that cure <i>arthritis</i> in two weeks."),
            why="a disease and a cure",
            says="description claims to act on a disease: “cure arthritis”",
            at="/description",
            profile="amazon",
        ),
        Example(
            _mat(bullets=["Senkt den Blutdruck"]),
            why="in German",
            says="bullet 1 claims to act on a disease",
            at="/bullets/0",
        ),
        Example(
            _mat(description="Instant relief from muscle spasms and back pain."),
            why="pain is a symptom, which a medicine may act on",
            says="description claims to act on pain: “Instant relief from muscle spasms”",
            at="/description",
        ),
    ],
)
def claim_medical(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a claim to treat, cure or prevent a disease, or to relieve pain.

    Looks for a verb of healing or of relief and a disease in one sentence, for *lowers blood pressure*, *anti-cancer*,
    *relief from a dry cough* and their like, in twelve languages. Disclaimers, ribbons and donations, plants, signs of
    the zodiac, books and drugs with their facts are left alone. *Natural pain reliever*, *relieves cramps* and
    *anti-inflammatory properties* are warnings, told where no disease is. What a medicine's text says that it is for is a
    note: its substance is named there, or its indications beside a dose.

    In most countries only an authorised medicine may say so; marketplaces remove the listing and may close the
    account.

    Say what the product is and does, without the disease: *warms the joints*, not *cures arthritis*.

    Sellers of authorised medicines switch it off for their category.
    """
    figure = forbidden(ctx, "claims.medical_allowed")
    if figure is None:
        return
    diseases = list(said(listing, "medical"))
    pains = [] if diseases else list(said(listing, "pain"))
    if not (diseases or pains) or is_media(listing):
        return
    medicine = is_medicine(listing)
    for one in diseases:
        yield hit(
            one,
            "claims to act on a disease",
            "See that you may sell the medicine here, or say what the product does without naming a disease."
            if medicine
            else "Say what the product does without naming a disease.",
            figure,
            severity="info" if medicine else None,
            confidence="low" if medicine else "high",
        )
    for one in pains[:_MOST_PAINS]:
        yield hit(
            one,
            "claims to act on pain",
            "Say what the product does without promising relief from pain: warms, supports, massages.",
            figure,
            severity="info" if medicine or figure.confidence == "unverified" else "warning",
            confidence="low" if medicine else "medium",
        )


_MOST_PAINS = 3
"""Claims on pain of one listing that are told: the others are worded alike."""


@rule(
    "SVC312",
    "claim-pesticide",
    severity="error",
    look=speaks,
    figures=("claims.pesticide_allowed",),
    good=[
        Example(_mat(description="Wipe clean with a damp cloth. Water repellent."), why="water is no pest"),
        Example({"id": "A2", "title": "Mosquito net for double beds, white"}, why="a barrier"),
        Example({"id": "A3", "title": "Flea comb for cats, steel"}, why="a tool"),
        Example({"id": "A4", "title": "Antivirus software: removes viruses"}, why="other viruses"),
        Example(
            _mat(description="Kills 99.9% of bacteria. EPA Reg. No. 12345-6."),
            why="a registered product",
        ),
    ],
    bad=[
        Example(
            _mat(description="The coating kills 99.9% of bacteria."),
            why="a pesticide by its own words",
            says="description claims to act against germs or pests: “kills 99.9% of bacteria”",
            at="/description",
            profile="amazon",
        ),
        Example(
            _mat(title="Ultrasonic mosquito repeller bracelet"),
            why="a device against pests",
            says="title claims to act against germs or pests",
            at="/title",
        ),
        Example(
            _mat(description="Natural antibacterial bamboo."),
            why="one word is enough for Amazon",
            says="description calls the product antimicrobial: “antibacterial”",
            at="/description",
            profile="amazon",
        ),
    ],
)
def claim_pesticide(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a claim to kill or repel germs, mould, insects or other pests.

    Looks for *kills 99.9 % of bacteria*, *repels mosquitoes*, *antibacterial* and their like, in twelve languages.
    Nets, combs and other barriers, software, games, soaps and products with a registration in the listing are
    left alone.

    In the USA such a claim makes a pesticide of any product (FIFRA): without the EPA's numbers it must not be sold,
    and Amazon takes the listing down. The EU has its regulation on biocides.

    Remove the claim, or state the registration.

    A single word such as *antibacterial* is a guess, and only warns where the marketplace's policy names it;
    elsewhere it is told.
    """
    figure = forbidden(ctx, "claims.pesticide_allowed")
    if figure is None or next(said(listing, "pesticide", "antimicrobial"), None) is None:
        return
    if is_media(listing) or _is_registered(listing):
        return
    help_ = "Remove the claim, or state the registration (in the USA the EPA's numbers)."
    strong = False
    for one in said(listing, "pesticide"):
        strong = True
        yield hit(one, "claims to act against germs or pests", help_, figure)
    if strong:
        return
    one = next(said(listing, "antimicrobial"), None)  # type: ignore[assignment]
    if one is not None:
        yield hit(
            one,
            "calls the product antimicrobial",
            help_,
            figure,
            confidence="medium",
            severity="info" if figure.confidence == "unverified" else "warning",
        )


def _is_registered(listing: Listing) -> bool:
    from listing_lint.catalog.texts import strings_of

    return any("EPA" in text and _REGISTERED.search(text) for text in strings_of(listing.fields))


@rule(
    "SVC313",
    "claim-body",
    severity="warning",
    look=speaks,
    figures=("claims.body_allowed",),
    good=[
        Example(_mat(description="Blocks 98% of UV radiation."), why="a measure of cloth and glass"),
        Example(_mat(description="Reduces the look of wrinkles."), why="a cosmetic claim"),
    ],
    bad=[
        Example(
            _mat(description="Wear it at night and lose 10 kg without diet."),
            why="a miracle",
            says="description promises weight loss: “lose 10 kg",
            at="/description",
        ),
        Example(
            _mat(title="Anti-radiation sticker for phones"),
            why="nothing to measure",
            says="title promises protection from radiation",
            at="/title",
        ),
    ],
)
def claim_body(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report promises of weight loss, rejuvenation and protection from radiation.

    Looks for *lose 10 kg*, *removes wrinkles permanently*, *regrows hair*, *anti-radiation* and their like, in
    twelve languages. Protection from sun, heat and X-rays can be measured and is left alone.

    Marketplaces count such goods among the misleading ones, and authorities pursue them.

    Say what the product is and how it is used.

    This goes by wording, so it only warns.
    """
    figure = forbidden(ctx, "claims.body_allowed")
    if figure is None:
        return
    for one in said(listing, "slimming", "rejuvenation", "radiation"):
        if is_media(listing):
            return
        yield hit(
            one,
            f"promises {_BODY[one.claim.kind]}",
            "Say what the product is and how it is used.",
            figure,
            confidence="medium",
        )


@rule(
    "SVC314",
    "claim-approval",
    severity="warning",
    look=speaks,
    figures=("claims.approval_allowed",),
    good=[
        Example(_mat(description="This statement has not been evaluated by the FDA."), why="a disclaimer"),
    ],
    bad=[
        Example(
            _mat(description="FDA approved bamboo, safe for the whole family."),
            why="the FDA approves no mats",
            says="description boasts of an authority's approval: “FDA approved”",
            at="/description",
        ),
    ],
)
def claim_approval(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a claim that an authority approved, registered or certified the product.

    Looks for *FDA approved*, *FDA registered*, *approved by the CDC* and their like. A registration number in the
    same sentence makes a fact of it.

    The FDA approves drugs and some devices; it registers firms, not goods, and forbids to boast of that.
    Marketplaces remove the claim or the listing.

    Name the standard that the material meets (for example 21 CFR 177.2600 for rubber).

    This goes by wording, so it only warns.
    """
    figure = forbidden(ctx, "claims.approval_allowed")
    if figure is None:
        return
    for one in said(listing, "approval"):
        if is_media(listing):
            return
        yield hit(
            one,
            "boasts of an authority's approval",
            "Name the standard that the product meets, or the number of the approval.",
            figure,
            confidence="medium",
        )


RULES: tuple[Rule, ...] = (claim_medical, claim_pesticide, claim_body, claim_approval)
