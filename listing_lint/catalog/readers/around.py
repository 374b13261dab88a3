"""What is in the names of lists and objects around listings, and of members that only listings have."""

from __future__ import annotations

SHELVES = frozenset(
    {
        "categories",
        "subcategories",
        "sections",
        "groups",
        "departments",
        "collections",
        "shelves",
        "children",
        "brands",
        *("stores", "shops", "sellers", "vendors", "suppliers", "pages", "menus", "catalogs", "catalogues"),
    }
)
"""Lists whose entries hold the listings: ``{"categories": [{"products": [...]}]}``."""

SERVICES = frozenset(
    {
        *("shipping", "shippings", "shippingmethods", "shippingoptions", "shippingrates", "shippingzones"),
        *("delivery", "deliveries", "deliverymethods", "deliveryoptions", "carriers", "couriers"),
        *(
            "payment",
            "payments",
            "paymentmethods",
            "taxes",
            "taxrates",
            "fees",
            "surcharges",
            "coupons",
            "discounts",
        ),
    }
)
"""Lists of what a shop does beside its goods, which has a name and a price, too."""

PARTS = frozenset({"product", "variant", "offer", "item", "listing", "parent"})
"""Objects side by side that are parts of one product."""

OF_FILES = frozenset({"$schema", "store", "marketplace", "locale", "currency", "meta", "status"})
"""Members of a listing that may be said for a whole file."""

OF_LISTINGS = frozenset(
    {
        "description",
        "price",
        "image",
        "images",
        "photos",
        "pictures",
        "vendorcode",
        "brand",
        "stock",
        "quantity",
    }
)
"""Members of which an entry with a title has two, if it is a listing and not a chapter or a question."""

BESIDE = (
    *("related", "similar", "recommend", "alternative", "accessor", "upsell", "crosssell", "bundle", "addon"),
    "together",
)
"""What is in the names of lists of goods that are shown beside others."""
BOUGHT = (
    *(
        "order",
        "cart",
        "history",
        "basket",
        "checkout",
        "invoice",
        "receipt",
        "purchase",
        "wishlist",
        "shipment",
    ),
    *("transaction", "refund", "quote"),
)
"""What is in the names of what one buyer takes or has taken."""
