"""Pictures of products that have no form of their own, where there are very many of them."""

from __future__ import annotations

from listing_lint.catalog.readers.generic import convert

MANY = 15_000


def addresses(kind: str) -> list[str]:
    return [f"https://img.example/{kind}{number}.jpg" for number in range(MANY)]


def images_of(value: dict[str, object]) -> list[object]:
    found = convert({"name": "Mug of clay", "price": "3.00", **value}, "", {}).fields["images"]
    assert isinstance(found, list)
    return found


def test_each_of_many_pictures_is_looked_up_and_not_sought_among_all_others() -> None:
    shown, more = addresses("a"), addresses("b")
    assert images_of({"images": shown, "gallery": more}) == shown + more
    assert images_of({"images": shown, "gallery": shown}) == shown


def test_each_of_many_members_that_hold_a_picture_is_taken_once() -> None:
    shown = addresses("a")
    members = {f"picture_{number}": address for number, address in enumerate(shown)}
    found = images_of({**members, "image": shown[0]})
    assert found[:100] == shown[:100]
    assert len(found) == len(set(map(str, found))) > MANY // 4  # a larger number in a name may be a size
