"""The rules on contact details, asked through the whole linter: allowances, fields, places and severities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.registry import builtin_rules
from listing_lint.rule import Example
from listing_lint.testing import lint_example

if TYPE_CHECKING:
    from listing_lint.finding import Finding

RULES = {rule.code: rule for rule in builtin_rules()}
MAIL = "sales@harborgoods.com"


def found(fields: dict[str, Any], profile: str = "dhgate", **more: Any) -> list[Finding]:
    listing = {
        "id": "A1",
        "title": "Stainless steel travel cup, 500 ml, with lid, matte black finish",
        **fields,
    }
    example = Example(listing, profile=profile, **more)
    return [one for one in lint_example(RULES["CON101"], example) if one.code.startswith("CON")]


def codes(fields: dict[str, Any], profile: str = "dhgate", **more: Any) -> list[str]:
    return [one.code for one in found(fields, profile, **more)]


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"title": f"Cup, {MAIL}"}, "/title"),
        ({"subtitle": MAIL}, "/subtitle"),
        ({"description": MAIL}, "/description"),
        ({"short_description": MAIL}, "/short_description"),
        ({"bullets": ["x", MAIL]}, "/bullets/1"),
        ({"keywords": ["x", MAIL]}, "/keywords/1"),
        ({"keywords": MAIL}, "/keywords"),
        ({"tags": [MAIL]}, "/tags/0"),
        ({"brand": MAIL}, "/brand"),
        ({"sku": MAIL}, "/sku"),
        ({"attributes": {"Note": MAIL}}, "/attributes/Note"),
        ({"attributes": {MAIL: "x"}}, f"/attributes/{MAIL}"),
        ({"attributes": {"Note": ["x", MAIL]}}, "/attributes/Note/1"),
        ({"attributes": {"Note": {"value": MAIL}}}, "/attributes/Note/value"),
        ({"attributes": [{"name": "Note", "value": MAIL}]}, "/attributes/0/value"),
        ({"attributes": [{"name": MAIL, "value": "x"}]}, "/attributes/0/name"),
        ({"variants": [{"sku": MAIL}]}, "/variants/0/sku"),
        ({"variants": [{"title": MAIL}]}, "/variants/0/title"),
        ({"variants": [{"attributes": {"Colour": MAIL}}]}, "/variants/0/attributes/Colour"),
        ({"variants": [{"image": f"{MAIL}.jpg"}]}, "/variants/0/image"),
        ({"images": [f"a/{MAIL}.jpg"]}, "/images/0"),
        ({"images": [{"src": "a.jpg", "alt": MAIL}]}, "/images/0/alt"),
        ({"shipping": {"note": MAIL}}, "/shipping/note"),
        ({"returns": MAIL}, "/returns"),
        ({"warranty": {"contact": {"mail": MAIL}}}, "/warranty/contact/mail"),
    ],
)
def test_every_text_is_read(fields: dict[str, Any], pointer: str) -> None:
    (finding,) = found(fields)
    assert (finding.code, finding.pointer, finding.severity) == ("CON101", pointer, "error")
    assert finding.data["value"] == MAIL
    assert finding.data["kind"] == "email"
    assert finding.data["way"] == "plain"


@pytest.mark.parametrize(
    "fields",
    [
        {"meta": {"supplier": MAIL}},
        {"x-note": MAIL},
        {"id": MAIL},
        {"url": "https://harborgoods.com/cup"},
        {"video": "https://youtu.be/abc"},
        {"gtin": "4006381333931", "mpn": "920-002825"},
        {"manufacturer": {"name": "Northwind GmbH", "email": MAIL, "phone": "+49 30 23125014"}},
        {"attributes": {"Manufacturer": f"Northwind GmbH, {MAIL}"}},
        {"attributes": {"EU Responsible Person": f"Northwind, Hauptstraße 12, 10115 Berlin, {MAIL}"}},
        {"attributes": {"欧代": f"Northwind {MAIL}"}},
    ],
)
def test_what_is_not_read_or_must_hold_contacts(fields: dict[str, Any]) -> None:
    assert codes(fields) == []


def test_what_a_store_may_show() -> None:
    text = f"{MAIL}, www.harborgoods.com/cups and https://shop.harborgoods.com, tel +86 138 0013 8000, other.com/x"
    config = {"stores": [{"path": "**", "allowed-contacts": [MAIL, "harborgoods.com", "+86 138-0013-8000"]}]}
    assert {one.data["value"] for one in found({"description": text}, config=config)} == {"other.com/x"}


def test_a_marketplaces_own_sites() -> None:
    text = 'See https://www.aliexpress.com/item/1.html <a href="//dhgate.com/x">y</a>'
    assert codes({"description": text}, "aliexpress") == ["CON201"]
    assert codes({"description": text}, "dhgate") == ["CON103"]


def test_the_declared_brand() -> None:
    assert codes({"title": "StarTech.com USB-C hub", "brand": "StarTech.com"}) == []
    assert codes({"description": "Visit startech.com today", "brand": "StarTech.com"}) == []
    assert codes({"description": "Visit startech.com today", "brand": "Acme"}) == ["CON103"]


def test_a_profile_may_allow_them() -> None:
    config = {"profiles": {"dhgate": {"contact": {"details_allowed": True, "links_allowed": True}}}}
    assert codes({"description": f"{MAIL} www.harborgoods.com"}, config=config) == []


def test_without_a_marketplace_they_only_warn() -> None:
    (finding,) = found({"description": MAIL}, "base")
    assert finding.severity == "warning"
    assert "unverified" in finding.policy


def test_a_label_is_the_cue_and_the_value_is_marked() -> None:
    (finding,) = found({"attributes": {"Tel": "030 23125014"}})
    assert finding.code == "CON102"
    (finding,) = found({"attributes": {"微信": "harbor_88"}})
    assert (finding.code, finding.data["service"]) == ("CON104", "WeChat")
    assert finding.span.end_column - finding.span.column == len("harbor_88")
    assert codes({"attributes": {"Part number": "030 23125014"}}) == []


def test_contacts_that_are_split_over_fields() -> None:
    (finding,) = found({"bullets": ["Questions? sales@harbor", "goods.com answers"]})
    assert (finding.code, finding.pointer) == ("CON101", "/bullets/1")
    assert "split over several fields" in finding.message
    assert codes({"bullets": ["Length 66 cm", "Width 138", "Height 8000"]}) == []


def test_positions_in_a_file_name() -> None:
    (finding,) = found({"images": ["https://cdn.example.com/a/call-us-+8613800138000.jpg?x=1"]})
    assert finding.code == "CON102"


def test_the_findings_of_one_text_come_in_its_order() -> None:
    text = f"{MAIL} then WhatsApp: +86 138 0013 8000 then www.harborgoods.com"
    assert [one.code for one in found({"description": text})] == ["CON101", "CON104", "CON103"]


@pytest.mark.parametrize("value", [None, 7, True, [], {}, [[MAIL]], {"a": {"b": None}}])
def test_odd_values_crash_nothing(value: Any) -> None:
    for name in (
        "title",
        "description",
        "bullets",
        "keywords",
        "attributes",
        "variants",
        "images",
        "shipping",
        "brand",
    ):
        example = Example({"id": "A1", "title": "x", name: value}, profile="dhgate")
        names = {one.name for one in lint_example(RULES["CON101"], example)}
        assert "rule-crashed" not in names


def test_an_editors_copy_of_a_link_is_told_with_what_is_shown() -> None:
    address = "https://harborgoods.com/faq"
    shown = f'<a href="{address}" data-mce-href="{address}">{address}</a>'
    hidden = f'<b data-mce-href="{address}">our questions</b>'
    for text in (shown, hidden, f"{shown} {hidden}"):
        assert codes({"description": f"<p>Questions: {text}</p>"}).count("CON103") == 1, text


def test_a_link_between_quotes_that_a_program_has_escaped_is_one() -> None:
    text = r"<p>Ask us <a rel=\"nofollow\" href=\"http://wa.me/12025550143\" target=\"_blank\">here</a></p>"
    assert [one.message for one in found({"description": text}) if one.code == "CON201"] == [
        "description has a link to wa.me"
    ]


def test_a_tag_between_a_cue_and_a_number_splits_neither() -> None:
    link = '<a href="https://harborgoods.com/call">'
    plain = found({"description": f"<p><strong>Phone:</strong> {link}0638 662 200</a></p>"})
    assert [one.message for one in plain if one.code == "CON102"] == [
        "description shows a phone number: 0638662200"
    ]
    (split,) = found({"description": "<p><strong>Phone:</strong> 0638<b> 662</b> 200</p>"})
    assert "split by HTML tags" in split.message


def test_a_point_in_a_stock_code_makes_no_address() -> None:
    assert codes({"sku": "kx20rb4dt.shop"}) == []
    assert codes({"variants": [{"sku": "kx20rb4dt.shop"}]}) == []
    assert codes({"description": "See kx20rb4dt.shop"}) == ["CON103"]
    assert codes({"sku": "harborgoods.com"}) == ["CON103"]
    assert codes({"sku": "harborgoods.shop"}) == ["CON103"]
    assert codes({"sku": "www.harbor24.shop"}) == ["CON103"]
