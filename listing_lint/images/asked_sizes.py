"""The size that the address of a picture asks for: shops and marketplaces send a small copy under another address.

Only ways of writing it that mean nothing else: a size in the name of a file alone may be that of the goods
(``cushion-50x50.jpg``).
"""

from __future__ import annotations

import re

from listing_lint.late import late
from listing_lint.text.domains import host_of, under

_ANYWHERE = (
    # Rakuten's and WordPress' queries; imgix, Shopify; Cloudinary and Wix; AliExpress and Taobao behind the file's name.
    late(
        r"[?&](?:_ex|size|resize|fit|thumb(?:nail)?)=([0-9]{2,4})(?:x|,|%2C)([0-9]{2,4})(?![0-9])",
        re.IGNORECASE,
    ),
    late(r"[?&](?:w|width)=([0-9]{2,4})&(?:amp;)?(?:h|height)=([0-9]{2,4})(?![0-9])", re.IGNORECASE),
    late(r"[?&](?:h|height)=([0-9]{2,4})&(?:amp;)?(?:w|width)=([0-9]{2,4})(?![0-9])", re.IGNORECASE),
    late(r"/(?:[a-z]_[a-z]+,)*w_([0-9]{2,4}),h_([0-9]{2,4})(?![0-9])"),
    late(r"\.(?:jpe?g|png|webp)_([0-9]{2,4})x([0-9]{2,4})[a-z0-9._]{0,24}$", re.IGNORECASE),
)
_OF_HOSTS = (
    (
        frozenset({"media-amazon.com", "images-amazon.com", "ssl-images-amazon.com"}),
        late(r"\._(?:[A-Z]{2}_)?(?:S[LXYRS]|U[LXYS])([0-9]{2,4})(?:_[A-Z0-9,_]*)?_\.[a-z]+$"),
    ),
    (frozenset({"ebayimg.com"}), late(r"/s-l([0-9]{2,4})\.[a-z]+$")),
    (frozenset({"etsystatic.com"}), late(r"/il_([0-9]{2,4})x([0-9]{2,4}|N)\.")),
    (
        frozenset({"cdn.shopify.com"}),
        late(r"_([0-9]{2,4})x([0-9]{2,4})(?:_crop_[a-z]+)?\.(?:jpe?g|png|webp|gif)(?:\?|$)"),
    ),
    (frozenset({"googleusercontent.com", "ggpht.com"}), late(r"=s([0-9]{2,4})(?:-[a-z0-9]+)*$")),
)
"""Ways of single hosts; one number is the longer side."""


def asked_size(src: str) -> tuple[int, int] | None:
    """Width and height that an address on the network asks for; None where it asks for no size."""
    for pattern in _ANYWHERE:
        found = pattern.search(src)
        if found is not None:
            return int(found[1]), int(found[2])
    host = host_of(src)
    for hosts, pattern in _OF_HOSTS if host is not None else ():
        if host is not None and under(host, hosts) and (found := pattern.search(src)) is not None:
            sides = [int(side) for side in found.groups() if side is not None and side.isdigit()]
            return sides[0], sides[-1]
    return None
