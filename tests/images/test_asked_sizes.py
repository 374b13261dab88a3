"""The size that an address asks for, and names that only look like one."""

from __future__ import annotations

import pytest

from listing_lint.images.asked_sizes import asked_size


@pytest.mark.parametrize(
    ("src", "size"),
    [
        ("https://thumbnail.shop.example/a/hat.jpg?_ex=128x128", (128, 128)),
        ("https://i0.wp.example/hat.jpg?resize=150%2C100", (150, 100)),
        ("https://img.example/hat.jpg?auto=format&w=200&h=300", (200, 300)),
        ("https://img.example/hat.jpg?height=300&width=200", (300, 200)),
        ("https://static.shop.example/v1/fill/w_120,h_90,al_c/hat.jpg", (120, 90)),
        ("https://res.shop.example/image/upload/c_fill,w_100,h_100/hat.png", (100, 100)),
        ("https://ae01.shop.example/kf/S1.jpg_50x50.jpg", (50, 50)),
        ("https://img.shop.example/O1CN.jpg_60x60q90.jpg_.webp", (60, 60)),
        ("https://m.media-amazon.com/images/I/71abc._AC_UL320_.jpg", (320, 320)),
        ("https://m.media-amazon.com/images/I/71abc._SX75_.jpg", (75, 75)),
        ("https://i.ebayimg.com/images/g/abc/s-l225.jpg", (225, 225)),
        ("https://i.etsystatic.com/1/r/il_75x75.123.jpg", (75, 75)),
        ("https://i.etsystatic.com/1/r/il_794xN.123.jpg", (794, 794)),
        ("https://cdn.shopify.com/s/files/1/hat_100x100.jpg?v=1", (100, 100)),
        ("https://lh3.googleusercontent.com/abc=s64-c", (64, 64)),
        ("https://img.example/cushion-50x50.jpg", None),
        ("https://img.example/wp-content/uploads/rug_160x230.jpg", None),
        ("https://img.example/hat.jpg?width=200", None),
        ("https://img.example/hat.jpg?id=128x128", None),
        ("https://m.media-amazon.com/images/I/71abc.jpg", None),
        ("https://shop.example/s-l225.jpg", None),
        ("cushion.jpg", None),
    ],
)
def test_what_an_address_asks_for(src: str, size: tuple[int, int] | None) -> None:
    assert asked_size(src) == size
