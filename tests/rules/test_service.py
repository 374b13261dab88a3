"""The rules on service, promises and capacities, beyond their examples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile
from listing_lint.registry import builtin_rules
from listing_lint.rule import Context, Rule

if TYPE_CHECKING:
    from listing_lint.finding import Hit

TODAY = date(2026, 11, 27)
RULES = {rule.code: rule for rule in builtin_rules() if rule.family == "SVC"}


def ask(code: str, profile: str = "base", **fields: Any) -> list[Hit]:
    """The hits of a rule; it is not asked where its look sees nothing, as in the engine."""
    rule: Rule = RULES[code]
    listing = Listing(fields, fields, "A1", "listing.json", "")
    if rule.look is not None and not rule.look(listing):
        return []
    ctx = Context(load_profile(profile, as_of=TODAY), cast("Any", None), TODAY)
    return list(rule.check(listing, rule.options(), ctx))


def test_the_chars_are_those_of_the_claim() -> None:
    text = "<p>Kind regards.</p><p>All sales are <i>final</i>!</p>"
    (hit,) = ask("SVC101", title="Cup", description=text)
    assert hit.chars is not None
    assert text[slice(*hit.chars)] == "All sales are <i>final"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("All Sales Final No Refunds Sign, aluminium, 25 x 18 cm", 0),
        ("Sticker for shop windows: no returns, no exchanges", 0),
        ("No se aceptan devoluciones (DVD)", 0),
        ("No Refunds funny T-shirt for the gym", 0),
        ("Film about the sea on DVD (no returns)", 1),
        ("Film about the sea on DVD - no returns", 1),
        ("No returns: layout program, 1 user", 1),
    ],
)
def test_what_goods_say_is_no_term_of_the_seller(title: str, found: int) -> None:
    assert len(ask("SVC101", title=title)) == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, 1),
        ({"shipping": {"delivery_days": "12-20"}}, 0),
        ({"shipping": "Ships in 3 days"}, 0),
        ({"deliveryTime": 7}, 0),
        ({"logistics": {"freightTemplateId": 1000}}, 0),
        ({"deliveryTime": None}, 1),
    ],
)
def test_a_delivery_time_may_stand_in_a_native_member(fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC205", "aliexpress", title="Cup", **fields)) == found


def test_one_text_refuses_once() -> None:
    assert len(ask("SVC101", title="Cup", description="No refunds. No returns. All sales final.")) == 1
    assert len(ask("SVC101", title="Cup", description="No refunds.", bullets=["No returns."])) == 2


@pytest.mark.parametrize(
    ("days", "profile", "found"), [(7, "dhgate", 0), (8, "dhgate", 1), (14, "base", 0), (30, "base", 1)]
)
def test_calendar_days_are_turned_into_working_days(days: int, profile: str, found: int) -> None:
    assert len(ask("SVC103", profile, title="Cup", returns={"refund_days": days})) == found


def test_an_unverified_figure_never_fails() -> None:
    (hit,) = ask("SVC101", title="Cup", description="No refunds")
    assert hit.figure is not None
    assert hit.figure.confidence == "unverified"
    (hit,) = ask("SVC101", "dhgate", title="Cup", description="No refunds")
    assert hit.figure is not None
    assert (hit.figure.confidence, hit.severity) == ("secondary", None)


def test_guesses_warn_at_most() -> None:
    for code, fields in (
        ("SVC301", {"description": "100% waterproof"}),
        ("SVC104", {"description": "Exchange only"}),
        ("SVC401", {"title": "18650 battery 9900mAh"}),
    ):
        (hit,) = ask(code, "dhgate", **{"title": "Cup", **fields})
        assert hit.confidence != "high"
        assert hit.severity in {"warning", "info"}


@pytest.mark.parametrize(
    ("shipping", "found"),
    [
        ({"to": "Germany"}, 1),
        ({"destinations": ["US", "GB"]}, 1),
        ({"ships_to": "worldwide"}, 1),
        ({"to": ["US", "CA"]}, 0),
        ({"to": []}, 0),
        ("Ships to the EU", 1),
        ("Ships to everybody but not to the EU", 0),
    ],
)
def test_the_law_holds_where_the_listing_ships_to(shipping: Any, found: int) -> None:
    assert len(ask("SVC111", title="Cup", shipping=shipping, returns="7 days to return")) == 0 or found
    assert len(ask("SVC111", title="Cup", shipping=shipping, returns={"days": 7})) == found


def test_a_longer_term_than_the_law_is_fine() -> None:
    for term in ("14 days return", "2 weeks return", "30 days return", "10 business days return policy"):
        assert ask("SVC111", title="Cup", shipping={"to": "DE"}, returns=term) == []


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("2 years", "24 month warranty", 0),
        ("1 year", "365 days warranty", 0),
        ("1 year", "Comes with 5 years warranty", 1),
        ("1 year", "5 years warranty on the compressor", 0),
        ("1 year", "30 day money back guarantee", 0),
    ],
)
def test_warranties_are_compared_by_their_time(field: str, text: str, found: int) -> None:
    assert len(ask("SVC113", title="Cup", warranty=field, description=text)) == found


@pytest.mark.parametrize(
    ("description", "shipping", "found"),
    [
        ("Ships in 3 days", {"handling_days": 3}, 0),
        ("Ships in 3 days", {"handling_days": "2-5"}, 0),
        ("Ships in 5 business days", {"handling_days": 7}, 0),
        ("Ships in 24 hours", {"handling_days": 15}, 1),
        ("Ships in 24 hours", {"delivery_days": 15}, 0),
        ("Delivery time: 5-8 days to France", {"delivery_days": "20-40"}, 0),
        ("Delivery time: 5-8 days", {"delivery_days": "20-40"}, 1),
    ],
)
def test_times_contradict_when_no_day_is_common(description: str, shipping: Any, found: int) -> None:
    assert len(ask("SVC201", title="Cup", description=description, shipping=shipping)) == found


def test_one_of_several_places_of_dispatch_is_enough() -> None:
    several = {"Ships From": "China, United States"}
    assert ask("SVC203", title="Cup", description="Ships from USA", attributes=several) == []
    assert (
        len(ask("SVC203", title="Cup", description="Ships from USA", attributes={"Ships From": "China"})) == 1
    )
    assert ask("SVC203", title="Cup", description="Ships from Germany", shipping={"from": "EU"}) == []


@pytest.mark.parametrize(
    ("title", "fields", "found"),
    [
        ("Power bank 20000mAh", {"weight": "350 g"}, 0),
        ("Power bank 50000mAh", {"weight": "100 g"}, 1),
        ("Power bank 50.000 mAh", {"weight": {"value": 0.1, "unit": "kg"}}, 1),
        ("Power bank 50000mAh", {"weight": 100}, 0),
        ("Power bank 50000mAh", {"dimensions": "10 x 6 x 1 cm"}, 1),
        ("Power bank 10000/50000mAh", {"weight": "100 g"}, 0),
        ("Power bank case for 50000mAh", {"weight": "100 g"}, 0),
        ("Smartphone 5000mAh, 6.7 inch", {"weight": "190 g"}, 0),
        ("12V 100Ah LiFePO4 battery", {"weight": "11 kg"}, 0),
        ("21700 battery 5000mAh", {}, 0),
        ("21700 battery 9000mAh", {}, 1),
        ("18650 battery pack 4S2P 7000mAh", {}, 0),
        ("Flashlight with 18650 battery 9900mAh", {}, 1),
        ("Charger for 18650 9900mAh", {}, 0),
    ],
)
def test_batteries(title: str, fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC401", title=title, **fields)) == found


@pytest.mark.parametrize(
    ("fields", "severities"),
    [
        ({"ships_to": ["DE"]}, ["warning"]),
        ({"ships_to": "WORLD"}, ["warning"]),
        ({"ships_to": ["US"]}, []),
        ({}, ["info"]),
    ],
)
def test_only_unopened_goods_are_judged_by_the_destination(
    fields: dict[str, Any], severities: list[str]
) -> None:
    text = "We take back unopened boxes only: no returns of opened ones."
    assert [hit.severity for hit in ask("SVC111", title="Cup", returns=text, **fields)] == severities


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"ships_to": ["FR"]}, 1),
        ({"ships_to": ["EU"]}, 1),
        ({"ships_to": "WORLD"}, 1),
        ({"ships_to": ["US"]}, 0),
        ({}, 0),
    ],
)
def test_the_law_holds_where_the_listing_says_it_ships_to(fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC111", title="Cup", returns="Returns within 7 days.", **fields)) == found


@pytest.mark.parametrize(
    ("text", "profile", "found"),
    [
        ("The money is returned at the end of the month.", "dhgate", 1),
        ("Die Erstattung erfolgt zum Monatsende.", "dhgate", 1),
        ("Le remboursement a lieu une fois par mois.", "base", 1),
        ("Refunds do not wait until the end of the month.", "dhgate", 0),
        ("New colours at the end of the month. Full refund.", "dhgate", 0),
        ("Remboursement sous 15 jours ouvrés après réception du retour.", "base", 1),
        ("Remboursement sous 10 jours ouvrés après réception du retour.", "base", 0),
        ("Remboursement sous 14 jours après réception du retour.", "base", 0),
    ],
)
def test_refunds_once_a_month_and_in_working_days(text: str, profile: str, found: int) -> None:
    assert len(ask("SVC103", profile, title="Cup", returns=text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Delivery in 3-5 days worldwide.", 1),
        ("Delivery in 20-30 days worldwide.", 0),
        ("Worldwide delivery in 40 days.", 0),
        ("Delivery in 3-5 days to Germany, worldwide in 20-30 days.", 0),
    ],
)
def test_a_time_for_the_whole_world_counts_where_it_is_sooner(text: str, found: int) -> None:
    assert len(ask("SVC201", title="Cup", description=text, shipping={"delivery_days": "20-30"})) == found


def test_a_restocking_fee_that_is_kept_back_is_one_fault() -> None:
    assert len(ask("SVC102", title="Cup", returns="We keep a restocking fee of 15 % from your refund.")) == 1


@pytest.mark.parametrize(
    ("title", "fields", "found"),
    [
        ("USB stick 2TB", {"price": 5, "currency": "USD"}, 1),
        ("USB stick 2TB", {"price": "5,00 €"}, 1),
        ("USB stick 2TB", {"price": 5}, 0),
        ("USB stick 2TB", {"price": 120, "currency": "USD"}, 0),
        ("USB stick 64GB", {"price": 3, "currency": "USD"}, 0),
        ("Card reader for SD card 2TB", {"price": 5, "currency": "USD"}, 0),
        ("microSD card 512GB", {"price": 30, "currency": "USD"}, 0),
        ("TF card 8TB", {}, 1),
        ("SSD 4TB external", {"price": 9, "currency": "USD"}, 1),
        ("Dash cam with SD card slot up to 2TB", {"price": 20, "currency": "USD"}, 0),
        ("Class 10 128GB SDXC card", {"price": 12, "currency": "USD"}, 0),
        ("Флешка 2 ТБ", {"price": 300, "currency": "RUB"}, 1),
    ],
)
def test_memory(title: str, fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC402", title=title, **fields)) == found


@pytest.mark.parametrize(
    ("title", "fields", "found"),
    [
        ("LED bulb 9W 1055 lm", {}, 0),
        ("LED lamp 10W 10000lm", {}, 1),
        ("LED bulb 100W equivalent 1600lm 15W", {}, 0),
        ("Flashlight 120000 lumens", {"price": 15, "currency": "USD"}, 1),
        ("Flashlight 80000 lumens", {"price": 430, "currency": "USD"}, 0),
        ("Projector 9000 lumens 50W", {}, 0),
    ],
)
def test_light(title: str, fields: dict[str, Any], found: int) -> None:
    assert len(ask("SVC403", title=title, **fields)) == found


@pytest.mark.parametrize(
    ("title", "price", "found"),
    [
        ("24K gold ring", 3, 1),
        ("24K gold plated ring", 3, 0),
        ("Gold tone ring 18K gold color", 3, 0),
        ("925 sterling silver ring", 0.5, 1),
        ("925 sterling silver ring", 8, 0),
        ("100% cashmere sweater", 4, 1),
        ("Cashmere feel scarf", 4, 0),
        ("24K gold HDMI cable", 4, 0),
    ],
)
def test_materials(title: str, price: float, found: int) -> None:
    assert len(ask("SVC405", title=title, price=price, currency="USD")) == found
    assert ask("SVC405", title=title, price=price) == []


JSON = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20)
VALUE = JSON | st.lists(JSON, max_size=3) | st.dictionaries(st.text(max_size=8), JSON, max_size=3)
SPOKEN = st.sampled_from(
    [
        "No refunds",
        "100% waterproof",
        "Ships from USA in 3 days",
        "kills germs",
        "USB stick 2TB",
        "18650 9900mAh",
        "24K gold",
        "LED 5W 9000 lm",
    ]
)


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "title",
                "description",
                "bullets",
                "attributes",
                "variants",
                "shipping",
                "returns",
                "warranty",
                "price",
                "currency",
                "weight",
                "dimensions",
                "category",
                "condition",
                "ships_to",
            ]
        ),
        VALUE | SPOKEN,
    ),
    st.sampled_from(["base", "dhgate", "aliexpress", "amazon"]),
)
def test_no_listing_breaks_a_rule(fields: dict[str, Any], profile: str) -> None:
    for code in RULES:
        for hit in ask(code, profile, **fields):
            if hit.chars is not None:
                assert 0 <= hit.chars[0] < hit.chars[1]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("*DispatchTimeMax", "Dispatched within 5 days.", 1),
        ("Dispatch time max", "Dispatched within 1 day.", 0),
        ("fulfillment_latency", "Ships within 10 days.", 1),
        ("Handling time", "Dispatched within 2 days.", 0),
        ("Max speed", "Dispatched within 5 days.", 0),
        ("Handle", "Dispatched within 5 days.", 0),
    ],
)
def test_a_time_of_dispatch_among_the_attributes(name: str, text: str, found: int) -> None:
    assert len(ask("SVC201", title="Wallet", description=text, attributes={name: "1"})) == found


def test_goods_made_to_order_may_leave_later_than_others_arrive() -> None:
    late = "Delivered within 2 days. Custom sizes: handling time 10-14 days."
    assert ask("SVC201", title="Cup", description=late.replace("Custom sizes: h", "H"))
    assert not ask("SVC201", title="Cup", description=late)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The set carries a 90-day warranty. The speaker in it carries its maker's own two-year warranty.",
            0,
        ),
        ("2 year warranty. We give a 1 year warranty.", 1),
        ("2 Jahre Garantie. 24 Monate Gewährleistung.", 0),
        ("2 year warranty on the motor. 1 year warranty.", 0),
        ("2 year manufacturer warranty. 1 year seller warranty.", 0),
        ("Гарантия 12 месяцев. Гарантия 2 года.", 1),
    ],
)
def test_two_warranties_in_one_text(text: str, found: int) -> None:
    assert len(ask("SVC113", title="Lamp", description=text)) == found


def test_relief_from_pain_is_a_warning_and_not_told_beside_a_disease() -> None:
    (hit,) = ask("SVC311", "amazon", title="Cushion", description="Lindert Schmerzen im Rücken.")
    assert hit.severity == "warning"
    assert "pain" in hit.message
    (hit,) = ask("SVC311", "amazon", title="Cushion", description="Cures arthritis. Relieves back pain.")
    assert "disease" in hit.message


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Metformin 850 mg, 60 tablets", "Indications: treatment of type 2 diabetes mellitus in adults."),
        ("Ibuprofène 400 mg comprimés", "Soulage les douleurs associées à la grippe et aux rhumes."),
        (
            "Zolprin 10 mg Tabletten",
            "Anwendungsgebiete: Behandlung von Bluthochdruck. Gegenanzeigen: Schwangerschaft.",
        ),
        ("Аналон 20 мг", "Показания: лечит артрит. Противопоказания: язва."),
    ],
)
def test_what_a_medicine_is_for_is_a_note(title: str, description: str) -> None:
    for hit in ask("SVC311", "amazon", title=title, description=description):
        assert hit.severity == "info"


@pytest.mark.parametrize("title", ["Juego de mesa para dos", "Настольная игра о врачах", "Affiche ancienne"])
def test_what_games_and_posters_say_is_no_promise(title: str) -> None:
    assert ask("SVC311", "amazon", title=title, description="Soulage les douleurs. Cures arthritis.") == []


def test_a_leaflets_word_alone_makes_no_medicine() -> None:
    (hit,) = ask("SVC311", "amazon", title="Herbal tea", description="Indications: cures diabetes.")
    assert hit.severity != "info"
