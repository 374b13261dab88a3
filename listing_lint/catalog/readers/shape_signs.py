"""The native forms of JSON and what tells them apart: names of members that only one of them has together."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A native form of JSON: any one of ``signs`` is a set of names that only it has together."""

    format: str
    convert: str
    signs: tuple[frozenset[str], ...]


def _shape(format_: str, convert: str, *signs: str) -> Shape:
    return Shape(format_, convert, tuple(frozenset(sign.split()) for sign in signs))


SHAPES: tuple[Shape, ...] = (
    _shape("dhgate", "dhgate:convert", "itembase", "itemskulist itemimglist", "itemskulist catepubid"),
    _shape(
        "alibaba",
        "alibaba:convert",
        "icbucatprop",
        "scimages",
        "supertext",
        "sourcingtrade",
        "wholesaletrade",
        "mainimage subject",
        "producttitle ladderprice",
    ),
    _shape(
        "aliexpress",
        "aliexpress:convert",
        "aeopaeproductskus",
        "aeopaeproductpropertys",
        "titlemultilanguagelist",
        "multilanguagesubjectlist",
        "imageurllist skuinfolist",
        "mainimageurlslist",
        "subject imageurls",
        "subject detail",
        "subject skuinfolist",
        "subjectlist detailsourcelist",
    ),
    _shape("aliexpress", "aliexpress_answers:convert", "aeitembaseinfodto"),
    _shape(
        "amazon",
        "amazon:convert",
        "producttype attributes",
        "producttype requirements",
        "summaries attributes",
        "summaries sku",
        "operationtype sku",
        "operationtype messageid",
        "producttype patches",
    ),
    # Medusa has Shopify's handles, and variants with prices of its own; 1688 calls its titles subjects.
    _shape(
        "generic",
        "generic:convert",
        "title handle thumbnail variants",
        "title handle isgiftcard variants",
        "subject productimage",
    ),
    _shape(
        "generic",
        "generic:convert",
        "itemname handle variants",  # Loyverse, which has Shopify's handles as well
        "title printproviderid",  # Printify, which counts in cents
        "title blueprintid",
        "sellerproductname items",  # Coupang
        "price productid title variantid",  # a list of variants, whatever else it has of Shopify's
    ),
    _shape(
        "shopify",
        "shopify:convert",
        "bodyhtml",
        "descriptionhtml title",
        "descriptionhtml handle",
        "descriptionhtml vendor",
        "handle vendor",
        "handle variants",
        "handle producttype",
        "title producttype vendor",
    ),
    _shape(
        "tiktok",
        "tiktok:convert",
        "mainimages skus",
        "productname skus",
        "categorychains skus",
        "packageweight skus",
        "mainimages categoryid",
        "title skus salesregions",
        "title skus updatetime",
    ),
    # What programs write of WooCommerce's pages has Wish's main image, and so have many shops beside the list of all pictures.
    _shape("woocommerce", "woocommerce:convert", "mainimage permalink regularprice"),
    _shape("generic", "generic:convert", "mainimage images name", "mainimage name slug"),
    _shape(
        "wish",
        "wish:convert",
        "parentsku name",
        "extraimages name tags",
        "extraimages name variants",
        "mainimage tags name",
        "mainimage variations",
        "localizedprice parentsku",
    ),
    # Shops of their own know Google's categories, too; Google's items have no picture that is called so.
    _shape(
        "generic",
        "generic:convert",
        "googleproductcategory image title",
        "googleproductcategory image name",
        "googleproductcategory images title",
        "googleproductcategory images name",
    ),
    _shape(
        "google",
        "google:convert",
        "offerid imagelink",
        "offerid feedlabel",
        "offerid contentlanguage",
        "offerid productattributes",
        "imagelink title",
        "googleproductcategory",
    ),
    _shape("generic", "generic:convert", "name sku retailprice"),  # with the blank product beside it
    # Mercado Libre has WooCommerce's permalinks and prices of a sale, and no names.
    _shape("generic", "generic:convert", "title permalink currencyid", "title permalink siteid"),
    _shape(
        "ebay",
        "ebay:convert",
        "product availability",
        "product sku",
        "product condition packageweightandsize",
        "inventoryitem",
        "inventoryitemgroupkey",
        "offerid pricingsummary",
        "sku pricingsummary",
        "sku listingdescription",
    ),
    _shape(
        "woocommerce",
        "woocommerce:convert",
        "regularprice permalink",
        "regularprice images name categories",
        "regularprice images name type",
        "regularprice images name shortdescription",
        "saleprice permalink",
        "stockstatus permalink",
        "prices permalink",
    ),
    _shape("generic", "amazon_answers:convert", "asin summaries", "asin iteminfo"),
    _shape("generic", "lazada:convert", "primarycategory skus", "itemid attributes skus"),
    _shape(
        "generic",
        "generic:convert",
        "name price",
        "name sku",
        "name images description",
        "name variations description",
        "name variants description",
        "name variations images",
        "name variations producttype",
        "name sellingmode",
        "name variations istaxable",
        "name variants images",
        "name imageurl",
        "productname price",
        "productname description",
        "producttitle price",
        "name pricedata",
        "name unitamount",
        "name defaultprice",
        "name slug producttype",
        "itemname itemid",
        "itemname itemcode",
        "name salesdetails",  # Xero
        "name salepriceu",  # Wildberries, which counts in kopecks
        "name priceu",
        "offerid subject priceinfo",  # what 1688 answers
        "itemname itemsku",
        "title currencyid",
        "title pictures price",
        "listingid title",
        "title vendorcode",
        "itemid title sellingstatus",
        "title pricerange",
        "name pricerange",
        "code translations variants",
        "productdescription productcategory",
        "productdescription productstore",
        "name imagegroups",  # Salesforce
        "abstractname abstractsku",  # Spryker
        "imtname nmid",  # the card of Wildberries
        "itemtexts itemid",  # plentymarkets
        "unknownproducttitle ean",  # bol
    ),
)
"""In this order: where two fit, the first one counts. Names are compared without case and underscores."""

NESTED = Shape("generic", "generic:convert_nested", ())
"""A product whose members stand in several objects inside of it."""

TYPED = Shape("generic", "typed:convert", ())
"""A product whose values stand under the names of their kinds."""

BOXED = Shape("generic", "boxed:convert", ())
"""A product that was XML: each of its values alone in a list, or in an object of a text."""
GENERIC = SHAPES[-1]
"""The products of a shop of no known form."""


def is_called_otherwise(shape: Shape, names: set[str]) -> bool:
    """Whether a product has its name under one that the form of its sign has not: shops of many systems have handles, too.

    Shopify calls it a title, and an item of eBay has it inside of its product.
    """
    if shape.format == "shopify":
        return "name" in names and names.isdisjoint(("title", "handleid"))
    return shape.format == "ebay" and "name" in names and not names.isdisjoint(("price", "images", "media"))


CANONICAL = frozenset(
    {
        "$schema",
        "id",
        "store",
        "marketplace",
        "locale",
        "title",
        "subtitle",
        "description",
        "short_description",
        "bullets",
        "keywords",
        "tags",
        "brand",
        "manufacturer",
        "category",
        "attributes",
        "images",
        "video",
        "variants",
        "sku",
        "price",
        "list_price",
        "currency",
        "stock",
        "gtin",
        "mpn",
        "condition",
        "origin",
        "weight",
        "dimensions",
        "package",
        "shipping",
        "returns",
        "warranty",
        "promotion",
        "url",
        "status",
        "meta",
    }
)
"""The members of a canonical listing. An object that has no others is one."""

WRAPPERS = frozenset(
    {
        "products",
        "items",
        "messages",
        "product_list",
        "productList",
        "item_list",
        "itemList",
        "inventoryItems",
        "entries",
        "resources",
        "requests",
        "data",
        "results",
        "result",
        "list",
        "rows",
        "records",
        "nodes",
        "cards",
        "offers",
        "inventoryItemGroups",
        "toReturn",
        "productInputs",
        "Products",
        "Items",
    }
)
"""Names under which an envelope holds its listings; a list of objects under another name is found too, but read twice."""
