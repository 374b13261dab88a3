"""What shops without a form of their own call the members of a product, and how they are found under any of these names."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Fields, Wanted
from listing_lint.catalog.readers.fields import Kind, Names
from listing_lint.catalog.readers.words import Words, words_of

_PRICES = (
    "targetsaleprice saleprice specialprice finalprice currentprice newprice sellingprice discountedprice pricemoney price "
    "prices pricedata priceinfo unitprice productprice regularprice listprice retailprice"
)
_FURTHER_PRICES = (
    "unitamount defaultprice priceminor pricecents priceincents amountcents amountincents salepriceu priceu"
)
OWN_PRICES = Names((*_PRICES.split(), *_FURTHER_PRICES.split()))
"""What a product's price is called, but for the least of several."""
PRODUCT = Wanted(
    {
        "price": f"{_PRICES} minprice lowprice lowestprice pricemin lprice {_FURTHER_PRICES}",
        "list_price": (
            "targetoriginalprice regularprice listprice originalprice compareatprice retailprice msrp mrp oldprice priceu"
        ),
    },
    {
        "stock": "stock stockquantity inventory quantity qty inventorylevel inventoryquantity availablequantity"
    },
    id=(
        "id sku offerid productid itemid externalid externalproductid externalitemid listingid asin nmid tcin numiid goodsid"
        " skuid abstractsku identifier code handle slug uniqid objectid pid"
    ),
    title=(
        "productnameen title name productname producttitle itemname goodsname displayname prodcutname sellerproductname subject"
        " productfullname abstractname imtname skuname spuname warename commodityname unknownproducttitle"
    ),
    subtitle="subtitle",
    description=(
        "descriptionlong description productdescription longdescription bodyhtml descriptionhtml body details about desc"
        " content text"
    ),
    short_description="shortdescription summary",
    brand="brandname brand vendor yithbrand pwbbrand",
    manufacturer="manufacturer",
    category="categoryname category categorypath producttype categories breadcrumbs breadcrumb categoryid",
    sku="sku skucode productsku itemnumber itemsku vendorcode",
    gtin="gtin ean upc barcode isbn gtin13",
    mpn="mpn partnumber",
    currency="targetsalepricecurrency currency currencycode pricecurrency currencyid salepricecurrency originalpricecurrency",
    condition="condition",
    warranty="warranty warrantyinformation warrantyinfo",
    origin="countryoforigin origin",
    url="url link permalink producturl",
    weight="weight",
    dimensions="dimensions productdimensions itemdimensions",
    locale="locale language lang",
    tags="tags keywords",
    status="status",
    returns="returnpolicy returnspolicy refundpolicy",
    shipping="shippinginformation shippinginfo deliveryinformation",
)
VARIANT = Wanted(
    {
        "price": (
            "saleprice currentprice pricemoney price prices unitamount pricecents priceincents defaultprice calculatedprice"
            " retailprice variantsellprice"
        ),
        "list_price": "listprice compareatprice originalprice regularprice",
    },
    {
        "stock": "stock stockquantity inventory quantity qty inventorylevel inventoryquantity availablequantity"
    },
    sku="sku skucode variantsku code externalvendorsku",
    title="title name itemname variantnameen",
    gtin="gtin ean upc barcode",
    currency="currency currencycode",
)
PRICES = Names(part for name, _, part in PRODUCT.natives if name in ("price", "list_price"))
"""Whatever a price of a product is called, the crossed-out one as well."""
PICTURES = Names(
    (
        "images",
        "highresolutionimages",
        "imageslist",
        "imagelinks",
        "imagesurls",
        "photourls",
        "pictureurls",
        "productimages",
        "productimageset",
        "imageurls",
        "allimages",
        "allimageurls",
        "mediagalleryentries",
        "mainimage",
        "mainimageurl",
        "primaryimage",
        "image",
        "imageurl",
        "imagelink",
        "pictures",
        "photos",
        "gallery",
        "galeria",
        "galerie",
        "productimage",
        "imgurl",
        "img",
        "asseturl",
        "thumbnailimage",
        "thumbnail",
    )
)
MAIN_PICTURE = Names(("mainimage", "mainimageurl", "primaryimage"))
"""The first picture, which some interfaces keep apart from the list of the others."""
MORE_PICTURES = Names(
    (
        "additionalimages",
        "additionalimageurls",
        "extraimages",
        "productsecondaryimageurl",
        "secondaryimageurls",
        "gallery",
        "galeria",
        "galerie",
    )
)
LARGER = Names(
    (
        "original",
        "originalurl",
        "full",
        "fullsize",
        "large",
        "big",
        "hd",
        "zoom",
        "buyuk",
        "büyük",
        "grande",
        "gross",
        "groß",
    )
)
"""The same picture as a small one, in its full size, where it has an address."""
SHOWN = Names(
    (*PICTURES, *MORE_PICTURES, "media", "cover", "featuredimage", "assets", "files", "attachments")
)
ATTRIBUTES = Names(("color", "colour", "size", "material", "gender", "style", "pattern", "model"))
POINTS = Names(
    (
        "bulletpoints",
        "bullets",
        "features",
        "keyfeatures",
        "featurebullets",
        "highlights",
        "aboutitem",
        "bulletdescriptions",
    )
)
LISTS = Names(
    (
        "attributes",
        "specifications",
        "specs",
        "properties",
        "features",
        "customattributes",
        "productattributes",
        "characteristics",
        *("specdetails", "specificationdetails", "speclist", "specificationlist", "detailedspecifications"),
        *("technicalspecs", "technicalspecifications", "technicaldetails", "technicaldata", "techspecs"),
        *("productspecs", "productspecifications", "productdetails", "productinformation", "iteminformation"),
        *(
            "fichatecnica",
            "fichatécnica",
            "especificaciones",
            "especificacoes",
            "especificações",
            "fichetechnique",
        ),
        *(
            "schedatecnica",
            "specifiche",
            "technischedaten",
            "technischedetails",
            "specificaties",
            "danetechniczne",
        ),
        *(
            "parametry",
            "техническиехарактеристики",
            "технічніхарактеристики",
            "teknikozellikler",
            "teknikozellik",
        ),
        *(
            "thongsokythuat",
            "spesifikasi",
            "مشخصاتفنی",
            "مشخصات",
            "المواصفات",
            "מפרט",
            "规格参数",
            "规格详情",
            "仕様",
            "사양",
        ),
    )
)
"""What holds attributes by their names; a text that is called so is told where nothing else is taken from it."""
LIST = Names(
    (
        "specification",
        "spec",
        "attribute",
        "attrs",
        "characteristic",
        "technicalspecification",
        "technicalspec",
        "techspec",
        "merkmale",
        "atributos",
        *("productspecification", "productspec", "productattribute", "specsheet", "specificationsheet"),
    )
)
"""The same in the singular. A text that is called so is an attribute like others."""
_GROUPS = tuple(
    frozenset(part for name, _, part in PRODUCT.natives if name == member)
    for member in dict.fromkeys(name for name, _, _ in PRODUCT.natives)
)
"""Names of one member; prices are apart from each other, for several of them have a meaning."""
_PRICE_NAMES = frozenset({"saleprice", "price", "listprice"})
_KNOWN = frozenset(
    (
        *(part for _, _, part in PRODUCT.natives),
        *(part for _, _, part in VARIANT.natives),
        *(*SHOWN, *ATTRIBUTES, *POINTS, *LISTS),
        *("variants", "variations", "skus", "options", "id", "type", "language", "store", "shop", "seller"),
    )
)
"""Names that mean the same wherever they stand, whatever a table calls so."""


def fields_of(value: dict[str, Any], at: str) -> tuple[Fields, Words]:
    """The members of an object, found by what they are called in any language, and what names say besides."""
    return worded(Fields(value, at))


def worded(item: Fields) -> tuple[Fields, Words]:
    """The same members, found by what they are called in any language, and what names say besides."""
    found: tuple[Kind, Words] | None = item.kind.plans.get(worded)
    if found is None:
        key = tuple(item.value)
        kind = Kind(key)
        words = words_of(key, _KNOWN, (group - _PRICE_NAMES for group in _GROUPS))
        for english, place in words.members.items():
            kind.names.setdefault(english, (place.name, place.at))
        found = item.kind.plans[worded] = kind, words
    return Fields.of(item.value, item.at, found[0]), found[1]
