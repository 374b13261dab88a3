"""Google Merchant feeds in XML, RSS 2.0 and Atom, which Facebook, Pinterest and most feed tools write and read, too."""

from __future__ import annotations

import io

from listing_lint.catalog.readers import google_xml
from listing_lint.catalog.record import Record


def test_a_sellers_own_category_beside_googles_is_no_attribute() -> None:
    feed = (
        '<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>1</g:id><title>TV</title>'
        "<g:google_product_category>Electronics</g:google_product_category>"
        "<g:product_type>Consumer Electronics &gt; TVs &gt; Flat Panel TVs</g:product_type></item></channel></rss>"
    )
    (one,) = [
        item for item in google_xml.read(io.BytesIO(feed.encode()), 1 << 20, {}) if isinstance(item, Record)
    ]
    assert one.value["category"] == "Electronics"
    assert "attributes" not in one.value
