"""The ATT rules: edges that their examples leave out, and any JSON in any field."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.registry import builtin_rules
from listing_lint.rule import Context, Member

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.rule import Rule

TODAY = date(2026, 11, 27)
RULES: dict[str, Rule] = {rule.code: rule for rule in builtin_rules() if rule.family == "ATT"}
ON_LISTINGS = [rule for rule in RULES.values() if rule.scope == "listing"]


def context(profile: str = "base", **needs: Any) -> Context:
    overrides = {profile: needs} if needs else {}
    made = load_profile(profile, as_of=TODAY, sources=read_sources(overrides=overrides))
    return Context(made, cast("Any", None), TODAY)


def ask(code: str, fields: Any, ctx: Context | None = None, **more: Any) -> list[Hit]:
    rule = RULES[code]
    listing = Listing(fields, fields, "A1", "listing.json", "", **more)
    return list(rule.check(listing, rule.options(), ctx or context()))


def attributes(**values: Any) -> dict[str, Any]:
    return {"title": "x", "attributes": {name.replace("_", " "): value for name, value in values.items()}}


# Values.


@pytest.mark.parametrize(
    "fields",
    [
        attributes(Voltage="None"),
        attributes(Brand="N/A"),
        attributes(Title="Default Title"),
        attributes(Size="XXX"),
        attributes(Model="NAN"),
        attributes(Hood="None"),
        attributes(Author="Unknown"),
        {"gtin": "Does not apply"},
        {"attributes": "text"},
        {"attributes": [1, None, {"name": 5}]},
        attributes(Timer="+", Socket="-"),
        attributes(Wi_Fi="✓", Bluetooth="–", NFC="—"),
        {"tags": "mug, steel, nan bread"},
        {"tags": ["Nan", "none", "-"], "keywords": "Null modem"},
        {"tags": 5, "keywords": [None, {"nan": 1}]},
    ],
)
def test_no_placeholder(fields: Any) -> None:
    assert ask("ATT201", fields) == []


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"tags": "nan"}, "/tags"),
        ({"tags": ["mug", " null "]}, "/tags"),
        ({"keywords": "mug, undefined, steel"}, "/keywords"),
        (attributes(Timer="-", Socket="-"), "/attributes/Timer"),
        (attributes(Timer="+", Material="-"), "/attributes/Material"),
        (attributes(Timer="+", Socket="n/a"), "/attributes/Socket"),
    ],
)
def test_what_a_program_left_among_tags_and_a_dash_without_a_plus(fields: Any, pointer: str) -> None:
    assert ask("ATT201", fields)[0].pointer == pointer


def test_a_fault_of_all_variants_is_said_once() -> None:
    fields = {"variants": [{"attributes": {"Colour": "N/A"}} for _ in range(50)]}
    (hit,) = ask("ATT201", fields)
    assert hit.pointer == "/variants/0/attributes/Colour"


def test_what_the_marketplace_offers_itself_is_no_placeholder() -> None:
    fields = attributes(Colour="Unknown", Country_of_origin="Unknown")
    (hit,) = ask("ATT201", fields)
    assert hit.pointer == "/attributes/Colour"
    assert len(ask("ATT201", fields, context("amazon"))) == 2
    assert ask("ATT201", fields, context("amazon", attributes={"tolerated_values": ["unknown"]})) == []


def test_does_not_apply_counts_where_the_marketplace_is_known_not_to_offer_it() -> None:
    assert len(ask("ATT201", {"gtin": "Does not apply"}, context("amazon"))) == 1


def test_values_in_lists_and_objects_are_read() -> None:
    fields = {
        "attributes": {"Colour": ["red", "n/a"], "Size": {"value": "see description"}},
        "variants": [{"attributes": [{"name": "Farbe", "value": "keine"}]}],
    }
    assert [hit.pointer for hit in ask("ATT201", fields)] == [
        "/attributes/Colour/1",
        "/attributes/Size/value",
        "/variants/0/attributes/0/value",
    ]


# Units.


@pytest.mark.parametrize(
    "fields",
    [
        attributes(Height="20 cm"),
        attributes(Height="0"),
        attributes(Height="about 20"),
        attributes(Height_in_cm="20"),
        attributes(Length="Long"),
        attributes(Sleeve_length="3/4 sleeve"),
        attributes(Size="42"),
        attributes(Quantity="5"),
        attributes(Wattage="60"),
        {"attributes": {"height": "20", "unit of measure": "inches"}},
        {"attributes": {"weight": "2", "weight_unit": "lb"}},
        {"attributes": {"Size": "32x34"}, "category": "Jeans"},
    ],
)
def test_units_that_are_there_or_not_needed(fields: Any) -> None:
    assert ask("ATT221", fields) == []


def test_a_unit_of_another_measure_does_not_cover() -> None:
    assert len(ask("ATT221", {"attributes": {"height": "20", "weight_unit": "lb"}})) == 1


def test_numbers_in_json_are_information() -> None:
    (number,) = ask("ATT221", attributes(Height=20))
    (text,) = ask("ATT221", attributes(Height="20"))
    assert (number.severity, text.severity) == ("info", "warning")


@pytest.mark.parametrize(
    "fields",
    [
        attributes(Length="90 minutes"),
        attributes(Length="32 L"),
        attributes(Weight="2 pcs"),
        attributes(Weight="500 g / 2 pcs"),
        attributes(Product_dimensions="19.8 x 15.5 x 7.5 cm; 1.28 Kilograms"),
        attributes(Depth="3 bar"),
        attributes(Voltage="AC 220V 50Hz"),
        attributes(Weight="heavy"),
        attributes(Thickness="20 D"),
        attributes(Volume="90 dB"),
        attributes(Battery_capacity="10 Wh"),
        attributes(Masse="0,57 kg"),
        attributes(Masse="30 x 20 cm"),
    ],
)
def test_units_that_fit(fields: Any) -> None:
    assert ask("ATT222", fields) == []


@pytest.mark.parametrize(
    "fields",
    [
        attributes(Weight="30 cm"),
        attributes(Gewicht="30 Zentimeter"),
        attributes(Height="2 kg"),
        attributes(Storage="5000 mAh"),
        attributes(重量="30厘米"),
        attributes(Maße="5 kg"),
        {"attributes": [{"name": "Width", "value": 5, "unit": "litres"}]},
    ],
)
def test_units_that_do_not_fit(fields: Any) -> None:
    assert len(ask("ATT222", fields)) == 1


@pytest.mark.parametrize(
    ("locale", "value", "hits"),
    [
        ("en-US", "1,5 kg", 1),
        ("zh", "1,5 kg", 1),
        ("de", "1,5 kg", 0),
        (None, "1,5 kg", 0),
        ("en", "1,500 g", 0),
        ("en", "10, 12 cm", 0),
        ("en", "1,2,3 cm", 0),
        ("en-ZA", "1,5 kg", 0),
    ],
)
def test_decimal_commas(locale: str | None, value: str, hits: int) -> None:
    assert len(ask("ATT223", {**attributes(Weight=value), "locale": locale})) == hits


def test_the_density_of_osmium_is_the_limit() -> None:
    heavy = attributes(Weight="22.7 kg", Dimensions="10 x 10 x 10 cm")
    light = attributes(Weight="22.5 kg", Dimensions="10 x 10 x 10 cm")
    assert len(ask("ATT225", heavy)) == 1
    assert ask("ATT225", light) == []
    canonical = {"weight": "3 kg", "dimensions": {"length": 10, "width": 10, "height": 1, "unit": "mm"}}
    assert len(ask("ATT225", canonical)) == 1


def test_wrapping_and_what_a_thing_carries_are_not_its_matter() -> None:
    def told(weighed: dict[str, Any], box: dict[str, Any], **more: Any) -> bool:
        return bool(
            ask("ATT225", {"id": "A1", "title": "Memory card", "attributes": {**weighed, **box}, **more})
        )

    card = {"Dimensions": "32 x 24 x 2.1 mm"}
    assert told({"Item weight": "50 g"}, card)
    assert not told({"Shipping weight": "50 g"}, card)
    assert not told({"Package Weight": "0.5 kg"}, card)
    assert not told({"Вес с упаковкой": "120 г"}, card)
    assert not told({}, card, weight={"value": 454, "unit": "g"})
    assert told({"Shipping weight": "12 lb"}, card)
    assert told({"Shipping weight": "50 g"}, {"Package dimensions": "32 x 24 x 2.1 mm"})
    assert told(
        {},
        {},
        weight={"value": 454, "unit": "g"},
        dimensions={"length": 3, "width": 2, "height": 0.2, "unit": "cm"},
    )
    hook = {"Dimensions": "10 x 5 x 2 cm"}
    assert not told({"Weight capacity": "50 kg"}, hook)
    assert not told({"Tragkraft": "50 kg"}, hook)
    assert told({"Weight capacity": "50 kg", "Weight": "30 kg"}, hook)


def test_measures_far_off() -> None:
    assert [hit.pointer for hit in ask("ATT224", attributes(Height="1500 m", Weight="0 g"))] == [
        "/attributes/Height",
        "/attributes/Weight",
    ]
    assert ask("ATT224", attributes(Height="15 cm", Length="3 km")) == []


# Clothing.


def test_a_size_chart_is_a_measurement_table() -> None:
    fields = {"category": "Dresses", "images": [{"src": "a.jpg", "role": "size-chart"}]}
    assert ask("ATT226", fields, context("dhgate")) == []
    assert len(ask("ATT226", {"category": "Dresses"}, context("dhgate"))) == 1


@pytest.mark.parametrize("unit", ["cm", 'in"', "inches", "厘米", "см"])
def test_any_unit_of_length_will_do(unit: str) -> None:
    text = f"Bust 86 {unit} Waist 66 {unit} Hip 90 {unit}"
    assert ask("ATT227", {"category": "Dresses", "description": text}) == []
    assert len(ask("ATT227", {"category": "Dresses", "description": "胸围 86 腰围 66 臀围 90"})) == 1


# Identifiers.


def test_codes_are_found_wherever_they_stand() -> None:
    fields = {
        "gtin": "4006381333932",
        "variants": [{"gtin": "4006381333930", "attributes": {"UPC": "036000291453"}}],
        "attributes": {"EAN": "4006381333934, 4006381333931", "ISBN": "0306406153"},
    }
    assert [hit.pointer for hit in ask("ATT402", fields)] == [
        "/gtin",
        "/variants/0/gtin",
        "/attributes/EAN",
        "/attributes/ISBN",
        "/variants/0/attributes/UPC",
    ]


@pytest.mark.parametrize(
    ("fields", "pointers"),
    [
        ({"id": "None"}, ["/id"]),
        ({"id": "A", "sku": "nan"}, ["/sku"]),
        ({"id": "A", "variants": [{"sku": "null"}, {"sku": "A-2"}]}, ["/variants/0/sku"]),
        ({"id": "NA", "sku": "-"}, []),
        ({"id": "None-such 4"}, []),
        ({"id": 4, "sku": None}, []),
    ],
)
def test_a_code_that_a_program_wrote_for_none(fields: Any, pointers: list[str]) -> None:
    hits = ask("ATT201", {"title": "Travel mug, steel", **fields})
    assert [hit.pointer for hit in hits] == pointers
    assert all(hit.fix is None for hit in hits)


def test_a_barcode_of_ones_own_is_only_a_warning() -> None:
    assert ask("ATT401", attributes(Barcode="WH-0042")) == []
    assert ask("ATT401", {"gtin": "OZN165460157"}) == []  # Ozon prints and exports it where there is none
    assert len(ask("ATT401", {"gtin": "X165460157"})) == 1
    (hit,) = ask("ATT402", attributes(Barcode="4006381333932"))
    assert hit.severity == "warning"


@pytest.mark.parametrize("value", [True, 1.5e300, [], {}, None, "", "  ", "N/A", "exempt"])
def test_what_is_no_code_is_another_rules_matter(value: Any) -> None:
    for code in ("ATT401", "ATT402", "ATT403", "ATT404"):
        assert ask(code, {"gtin": value}) == [] or value == 1.5e300


def test_rows_of_one_sku_are_one_product() -> None:
    same = {"gtin": "4006381333931"}
    assert ask("ATT411", {"variants": [{**same, "sku": "A"}, {**same, "sku": "A"}]}) == []
    assert len(ask("ATT411", {"variants": [same, same, same]})) == 2


def test_listings_share_a_number_within_store_market_language_and_condition() -> None:
    key = RULES["ATT412"].key
    assert key is not None

    def of(**fields: Any) -> str | None:
        listing = Listing(fields, fields, "A1", "a.json", "", fields.get("store"))
        return key(listing, context())

    assert of(gtin="036000291452") == of(gtin=36000291452) or of(gtin=36000291452) is None
    assert of(gtin="036000291452") == of(gtin="0036000291452")
    assert of(gtin="036000291452") != of(gtin="036000291452", store="north")
    assert of(gtin="036000291452") != of(gtin="036000291452", condition="used")
    assert of(gtin="036000291453") is None


def test_each_further_listing_names_the_first() -> None:
    rule = RULES["ATT412"]
    members = []
    for number in range(3):
        fields: Any = {"gtin": "4006381333931"}
        members.append(Member(Listing(fields, fields, f"A{number}", "a.json", ""), number + 1, 1))
    hits = list(rule.check(members, rule.options(), context()))
    assert [(hit.member, hit.data["first"]) for hit in hits] == [(1, "A0"), (2, "A0")]


# Condition, origin, safety.


@pytest.mark.parametrize(
    "fields",
    [
        {"condition": "New"},
        {"condition": "NEW_WITH_TAGS"},
        {"condition": "used_like_new"},
        {"condition": "likenew"},
        {"condition": "showcasesample"},
        {"condition": "1000"},
        {"condition": "https://schema.org/NewCondition"},
        {"condition": "Used - very good, with box"},
        {"condition": "全新"},
        {"condition": "gebraucht"},
        {"attributes": {"Condizioni": "Ottime"}},
        {"condition": 5},
        attributes(Condition="In-Stock Items"),
        attributes(Condition="Normal"),
    ],
)
def test_conditions_that_are_known(fields: Any) -> None:
    assert ask("ATT501", fields) == []


@pytest.mark.parametrize(
    "origin", ["CN", "Yiwu", "Tuscany", "EU/China", "Hecho en México", "N/A", "ペルー", 5]
)
def test_origins_that_may_be_right(origin: Any) -> None:
    assert ask("ATT502", {"origin": origin}) == []


def test_gpsr_only_since_its_day() -> None:
    fields = {"ships_to": ["EU"]}
    assert len(ask("ATT511", fields)) == 1
    before = Context(load_profile("base", as_of=date(2024, 12, 12)), cast("Any", None), date(2024, 12, 12))
    assert ask("ATT511", fields, before) == []


def test_gpsr_leaves_food_out() -> None:
    assert ask("ATT511", {"ships_to": ["EU"], "category": "Grocery > Tea"}) == []


@pytest.mark.parametrize(
    ("maker", "hits"),
    [
        ("Harbor Ltd, 5 Pier Road, Ningbo, China", 1),
        ("Lux GmbH, Hauptstr. 1, 10115 Berlin, Germany", 0),
        ("Lux GmbH, Hauptstr. 1, 10115 Berlin DE", 0),
        ("Harbor", 0),
        ({"name": "Harbor", "country": "CN"}, 1),
        ({"name": "Harbor", "address": "Oslo, Norway"}, 0),
        (["Harbor"], 0),
    ],
)
def test_a_maker_outside_the_union_needs_somebody_inside(maker: Any, hits: int) -> None:
    assert len(ask("ATT512", {"ships_to": ["EU"], "manufacturer": maker})) == hits


def test_a_upc_is_told_by_the_digit_that_it_begins_with() -> None:
    (hit,) = ask("ATT403", {"gtin": "257183649506"})
    assert "begins with 2, as an EAN with 02: numbers that a shop gives" in hit.message


@pytest.mark.parametrize(
    ("offer", "lacks"),
    [
        ({"manufacturer": "Harbor"}, "address"),
        ({"manufacturer": "Harbor Ltd, 5 Pier Road, Ningbo"}, "e-mail or web address"),
        ({"manufacturer": {"name": "Harbor", "email": "a@harbor.example"}}, "postal address"),
        ({"manufacturer": {"name": "Harbor", "country": "DE"}}, "address"),
        ({"attributes": {"Hersteller": "Harbor GmbH"}}, "address"),
        ({"manufacturer": {"name": "Harbor", "street": "Kai 1", "website": "www.harbor.example"}}, ""),
        ({"manufacturer": "Harbor", "attributes": {"GPSR contact": "Kai 1, a@harbor.example"}}, ""),
        ({"manufacturer": {"id": "m-22"}}, ""),
        ({"manufacturer": {"name": "Harbor", "address": "Kai 1, 10115 Berlin", "website": "harbor.ro"}}, ""),
        (
            {"manufacturer": {"name": "Harbor", "address": ["Kai 1", "10115 Berlin"], "mail": "a (at) b.at"}},
            "",
        ),
        ({"manufacturer": "Harbor\nKai 1\n10115 Berlin\nWWW.HARBOR.EXAMPLE"}, ""),
        ({"manufacturer": "Harbor Ltd Kai 1 10115 Berlin a@harbor.example"}, ""),
        ({"manufacturer": "港湾有限公司 深圳市南山区 a@harbor.example"}, ""),
        ({"manufacturer": "Harbor Co.Ltd, 5 Pier Road, Ningbo"}, "e-mail or web address"),
        ({"manufacturer": {"name": "Harbor", "web address": "https://harbor.example/1"}}, "postal address"),
        ({"manufacturer": {"name": "Harbor", "phone": "+49 30 1234"}}, "address"),
        ({"manufacturer": "Harbor, a@harbor.example"}, "postal address"),
        ({"manufacturer": "Harbor", "attributes": {"Manufacturer part number": "HB-12"}}, "address"),
    ],
)
def test_a_maker_needs_a_postal_and_an_electronic_address(offer: dict[str, Any], lacks: str) -> None:
    told = [hit.message for hit in ask("ATT511", {"ships_to": ["EU"], **offer})]
    assert told == ([f"the offer to the EU gives no {lacks} of the manufacturer"] if lacks else [])


def test_people_named_in_attributes_count() -> None:
    fields = {
        "ships_to": ["EU"],
        "attributes": {"Manufacturer": "Harbor Ltd, Ningbo, China, safety@harbor.example"},
    }
    assert ask("ATT511", fields) == []
    (hit,) = ask("ATT512", fields)
    assert hit.pointer == "/attributes/Manufacturer"
    person = {**fields["attributes"], "EU Responsible Person": "Lux GmbH, Berlin, Germany"}  # type: ignore[dict-item]
    assert ask("ATT512", {**fields, "attributes": person}) == []


# Needs.


def test_needs_are_met_by_members_variants_and_other_languages() -> None:
    wants = [
        {"name": "all", "required": ["Brand", "GTIN", "Colour", "Weight", "Dimensions", "/package/weight"]}
    ]
    full = {
        "brand": "Harbor",
        "weight": 5,
        "package": {"weight": "1 kg"},
        "variants": [{"gtin": "4006381333931", "attributes": {"Farbe": "blau"}}],
        "attributes": {"Länge": "5 cm", "Breite": "3 cm"},
    }
    assert ask("ATT101", full, context(needs=wants)) == []
    assert len(ask("ATT101", {"attributes": {"Brand": " "}}, context(needs=wants))) == 6


def test_needs_by_destination() -> None:
    fields: dict[str, Any] = {"category": "Dresses"}
    assert ask("ATT101", fields) == []
    (hit,) = ask("ATT101", {**fields, "ships_to": ["FR"]})
    assert hit.figure is not None
    assert "1007/2011" in hit.figure.source
    assert ask("ATT101", {**fields, "ships_to": ["FR"], "attributes": {"Composition": "100% coton"}}) == []
    assert ask("ATT101", {"category": "Dresses > Belts", "ships_to": ["FR"]}) == []


def test_yes_is_true_and_ja() -> None:
    wants = [{"name": "b", "required": ["Battery type"], "when": {"Batteries included": ["yes"]}}]
    for yes in ("Yes", "ja", "true", True, "是"):
        fields = {"attributes": {"Batteries included": yes}}
        assert len(ask("ATT101", fields, context(needs=wants))) == 1
    assert ask("ATT101", {"attributes": {"Batteries included": False}}, context(needs=wants)) == []


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["4006381333932", "N/A", "20", "30 cm", "1,5 kg", "EU", "China", "Dresses", "new"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "value", "unit", "Weight", "EAN", "Colour", "gtin", "attributes", "Größe"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)
FIELDS = st.dictionaries(
    st.sampled_from(
        [
            "attributes",
            "variants",
            "gtin",
            "mpn",
            "condition",
            "origin",
            "manufacturer",
            "responsible_person",
            "category",
            "ships_to",
            "shipping",
            "weight",
            "dimensions",
            "description",
            "locale",
            "images",
            "bullets",
            "productType",
        ]
    ),
    JSON,
    max_size=6,
)
CONTEXTS = {name: context(name) for name in ("base", "dhgate", "amazon")}


@settings(max_examples=300)
@given(FIELDS, st.sampled_from(sorted(CONTEXTS)))
def test_no_listing_breaks_a_rule(fields: dict[str, Any], profile: str) -> None:
    for rule in ON_LISTINGS:
        listing = Listing(fields, fields, "A1", "listing.json", "")
        for hit in rule.check(listing, rule.options(), CONTEXTS[profile]):
            assert hit.message
            assert hit.help
            assert hit.pointer == "" or hit.pointer.startswith("/")
    key = RULES["ATT412"].key
    assert key is not None
    key(Listing(fields, fields, "A1", "listing.json", ""), CONTEXTS[profile])


@pytest.mark.parametrize(
    ("brand", "profile", "told"),
    [
        ("nan", "aliexpress", ["/brand"]),
        (" NULL ", "aliexpress", ["/brand"]),
        ("Nan", "aliexpress", []),  # a name, and a bread
        ("None", "aliexpress", []),
        ("nan", "dhgate", []),  # brand-attribute-missing tells it there
    ],
)
def test_what_programs_write_for_no_brand(brand: str, profile: str, told: list[str]) -> None:
    assert [hit.pointer for hit in ask("ATT201", {"title": "x", "brand": brand}, context(profile))] == told


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("Weight", "0", True),
        ("Вес", "0", True),
        ("Peso", "0,00", True),
        ("Depth", "0.0", True),
        ("Weight", "0.5", False),
        ("Memory", "0", False),
        ("Colour number", "0", False),
        ("Size", "0", False),
    ],
)
def test_a_zero_is_no_measure_in_whatever_unit(name: str, value: str, told: bool) -> None:
    hits = ask("ATT224", {"attributes": {name: value}})
    assert [hit.fold for hit in hits] == ([True] if told else [])


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"weight": 0}, ["weight"]),
        ({"weight": "0.000 kg"}, ["weight"]),
        ({"weight": "0,0"}, ["weight"]),
        ({"weight": {"value": 0, "unit": "g"}}, ["weight"]),
        ({"weight": {"value": "0.00"}}, ["weight"]),
        ({"dimensions": {"length": 0, "width": 0, "height": 3, "unit": "cm"}}, ["length and width"]),
        ({"dimensions": {"height": {"value": 0, "unit": "mm"}}}, ["height"]),
        ({"package": {"weight": {"value": 0.0, "unit": "kg"}}}, ["parcel's weight"]),
        ({"package": {"dimensions": {"width": 0, "length": 4, "unit": "cm"}}}, ["parcel's width"]),
        ({"package": {"weight": "1 kg", "dimensions": [0]}}, []),
        ({"package": {"height": 0, "length": 4, "unit": "cm"}}, ["parcel's height"]),
        ({"package": 0}, []),
        ({"weight": "0.5 kg", "dimensions": {"length": 10, "width": "0.2", "unit": "cm"}}, []),
        ({"weight": "00-1 kg", "dimensions": "0"}, []),
        ({"weight": True, "dimensions": [0]}, []),
        ({"weight": {"value": None}, "dimensions": {"length": {"unit": "cm"}}}, []),
    ],
)
def test_a_weight_and_sides_of_nothing(fields: Any, told: list[str]) -> None:
    assert [hit.subject for hit in ask("ATT224", fields)] == told
