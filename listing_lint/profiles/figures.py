"""Every figure that a profile may set: the vocabulary that rules and profiles share.

A key that is not here is an error in a profile, so a misspelt override cannot pass in silence.
"""

from __future__ import annotations

from typing import Literal

from listing_lint.records import dataclass

Kind = Literal["count", "bytes", "pixels", "amount", "ratio", "share", "flag", "names", "word"]

CHARACTERS = "characters"
"""Unicode code points, as Python counts a text: not bytes, and not what a font draws as one sign."""
UTF8 = "bytes in UTF-8"

PICTURE_FORMATS = ("AVIF", "BMP", "GIF", "HEIF", "JPEG", "PNG", "PSD", "TIFF", "WEBP")
"""The formats that a profile may name: those the picture rules can read."""

PROMOTION_KINDS = ("shipping", "price", "urgency", "sales", "quality", "seller", "novelty", "gift")
"""What promotion is about, as ``text/promotion.toml`` sorts its words."""

GOODS_POLICIES = ("allowed", "permit", "prohibited")
"""What a marketplace says of a kind of goods: anybody sells it, only who has a permit or an approval, or nobody."""

GOODS: dict[str, str] = {
    "firearms": "firearms, their parts and ammunition",
    "imitation_guns": "airguns, airsoft, paintball and other guns that look like firearms",
    "weapons": "knives and other weapons that are forbidden as such",
    "self_defence": "pepper sprays and stun guns",
    "fireworks": "fireworks and explosives",
    "prescription_medicines": "medicines that need a prescription",
    "controlled_drugs": "drugs, anabolic steroids and other controlled substances",
    "cannabis": "CBD, THC and other goods of cannabis",
    "medical_devices": "medical devices that need a prescription or an approval, such as contact lenses",
    "live_animals": "live animals",
    "wildlife": "parts of protected animals, such as ivory",
    "tobacco": "tobacco and nicotine",
    "e_cigarettes": "electronic cigarettes and their liquids",
    "alcohol": "alcoholic drinks",
    "surveillance": "hidden cameras and listening devices",
    "jammers": "jammers of radio signals",
    "radar_detectors": "radar detectors",
    "lock_picks": "tools to open locks without a key",
    "counterfeit_money": "false money",
    "documents": "false documents",
    "lottery": "lottery tickets",
    "accounts": "accounts and goods of games and services",
    "gift_cards": "gift cards and vouchers",
    "licence_keys": "licence keys and download codes",
    "hazardous": "poisons, concentrated acids and other hazardous chemicals",
    "recalled": "goods that were recalled or banned for their dangers",
    "adult": "sexual goods",
    "used_underwear": "used underwear",
    "human_remains": "human remains",
}
"""Kinds of goods that not everybody may sell everywhere; ``restricted/kinds`` has a file of words for each."""


@dataclass(frozen=True, slots=True)
class FigureKind:
    """What a key means and what its value looks like.

    ``count``, ``bytes`` and ``pixels`` are whole numbers, ``amount`` is any number, none below zero.
    ``ratio`` is width : height, ``share`` a part of one, ``flag`` yes or no, ``names`` a list of texts, from
    ``choices`` where those are set, ``word`` one of the ``choices``. ``unit`` is what a number counts.
    """

    key: str
    kind: Kind
    meaning: str
    unit: str = ""
    choices: tuple[str, ...] = ()


FIGURES: tuple[FigureKind, ...] = (
    # Pictures.
    FigureKind("images.max_count", "count", "most pictures a listing may have", "pictures"),
    FigureKind("images.min_count", "count", "fewest pictures a listing must have", "pictures"),
    FigureKind("images.advised_min_count", "count", "fewest pictures that are advised", "pictures"),
    FigureKind("images.advised_max_count", "count", "most pictures that are advised", "pictures"),
    FigureKind("images.min_promotion_count", "count", "fewest pictures with the role promotion", "pictures"),
    FigureKind(
        "images.formats",
        "names",
        "picture formats accepted, as found in the file's content",
        choices=PICTURE_FORMATS,
    ),
    FigureKind(
        "images.tolerated_formats",
        "names",
        "formats that one source accepts and another refuses: a warning",
        choices=PICTURE_FORMATS,
    ),
    FigureKind("images.max_bytes", "bytes", "largest picture file", "bytes"),
    FigureKind(
        "images.advised_max_bytes", "bytes", "largest picture file by an older or stricter source", "bytes"
    ),
    FigureKind("images.max_name_length", "count", "longest picture file name", CHARACTERS),
    FigureKind("images.min_width", "pixels", "smallest width", "pixels"),
    FigureKind("images.min_height", "pixels", "smallest height", "pixels"),
    FigureKind("images.min_longest_side", "pixels", "smallest allowed longer side", "pixels"),
    FigureKind(
        "images.advised_longest_side", "pixels", "longer side that zoom or good ranking needs", "pixels"
    ),
    FigureKind(
        "images.best_longest_side", "pixels", "longer side that is advised for best results", "pixels"
    ),
    FigureKind("images.max_longest_side", "pixels", "largest allowed longer side", "pixels"),
    FigureKind("images.max_megapixels", "count", "largest area in megapixels", "megapixels"),
    FigureKind("images.min_aspect", "ratio", "narrowest width : height"),
    FigureKind("images.max_aspect", "ratio", "widest width : height"),
    FigureKind(
        "images.marketing_square_min_side", "pixels", "smallest side of a square marketing picture", "pixels"
    ),
    FigureKind(
        "images.marketing_portrait_min_width", "pixels", "smallest width of a 3:4 marketing picture", "pixels"
    ),
    FigureKind(
        "images.marketing_portrait_min_height",
        "pixels",
        "smallest height of a 3:4 marketing picture",
        "pixels",
    ),
    FigureKind("images.animation_allowed", "flag", "whether animated pictures are accepted"),
    FigureKind("images.cmyk_allowed", "flag", "whether CMYK pictures are accepted"),
    FigureKind(
        "images.main_unique",
        "flag",
        "whether a main picture must differ from every other listing of the store",
    ),
    FigureKind(
        "images.main_background_white", "share", "share of the main picture's edge that must be white"
    ),
    FigureKind("images.main_min_fill", "share", "share of the main picture that the product must fill"),
    FigureKind(
        "images.main_text_allowed", "flag", "whether text or a logo may be laid over the main picture"
    ),
    FigureKind("images.watermark_allowed", "flag", "whether watermarks are accepted"),
    FigureKind("images.size_chart_allowed", "flag", "whether a size chart may be a product picture"),
    FigureKind("images.border_allowed", "flag", "whether a frame around the picture is accepted"),
    FigureKind("images.placeholder_allowed", "flag", "whether a placeholder picture is accepted"),
    # Title.
    FigureKind("title.max_length", "count", "longest title", CHARACTERS),
    FigureKind(
        "title.advised_max_length",
        "count",
        "longest title by advice, or by a newer source that is not yet confirmed",
        CHARACTERS,
    ),
    FigureKind("title.min_length", "count", "shortest title", CHARACTERS),
    FigureKind("title.max_word_uses", "count", "most times that one word may stand in a title", "times"),
    FigureKind(
        "title.keyword_within_words", "count", "the core keyword stands among the first words", "words"
    ),
    FigureKind("title.forbidden_characters", "names", "characters that a title must not hold"),
    FigureKind(
        "title.restricted_characters", "names", "characters that may only identify or measure, not decorate"
    ),
    FigureKind("title.forbidden_phrases", "names", "phrases that a title must not hold"),
    FigureKind(
        "title.promotion_refused",
        "names",
        "kinds of promotion that a title must not hold",
        choices=PROMOTION_KINDS,
    ),
    FigureKind(
        "title.promotion_discouraged",
        "names",
        "kinds of promotion that waste a title's room",
        choices=PROMOTION_KINDS,
    ),
    FigureKind(
        "title.decoration_allowed", "flag", "whether a title may hold emoji, stars and other ornaments"
    ),
    FigureKind("title.max_capitals", "share", "largest share of a title's words in capital letters"),
    FigureKind("title.stacking_allowed", "flag", "whether a title may be a heap of search terms"),
    FigureKind("title.chinese_allowed", "flag", "whether a title may hold Chinese characters"),
    FigureKind("title.unique", "flag", "whether a title must differ from every other listing of the store"),
    # Other texts. A length is that of the text as written, HTML included.
    FigureKind("description.max_length", "count", "longest description, HTML included", CHARACTERS),
    FigureKind("description.max_bytes", "bytes", "longest description, HTML included", UTF8),
    FigureKind(
        "description.min_length", "count", "shortest description, as shoppers see it without HTML", CHARACTERS
    ),
    FigureKind(
        "description.max_block_length", "count", "longest stretch of text without a break", CHARACTERS
    ),
    FigureKind("description.html_allowed", "flag", "whether a description may hold HTML"),
    FigureKind("description.stripped_tags", "names", "HTML elements that the marketplace removes"),
    FigureKind(
        "description.allowed_tags", "names", "HTML elements that a description may hold, all others not"
    ),
    FigureKind(
        "description.active_content_allowed",
        "flag",
        "whether a description may hold scripts, frames, forms and embedded objects",
    ),
    FigureKind("description.link_hosts", "names", "sites that a link in the description may lead to"),
    FigureKind("description.image_hosts", "names", "sites that a picture in the description may come from"),
    FigureKind("short_description.max_length", "count", "longest short description", CHARACTERS),
    FigureKind(
        "short_description.max_title_overlap", "share", "most that it may have in common with the title"
    ),
    FigureKind("short_description.chinese_allowed", "flag", "whether it may hold Chinese characters"),
    FigureKind("bullets.max_count", "count", "most selling points", "selling points"),
    FigureKind("bullets.min_count", "count", "fewest selling points", "selling points"),
    FigureKind("bullets.max_length", "count", "longest selling point", CHARACTERS),
    FigureKind("bullets.min_length", "count", "shortest selling point", CHARACTERS),
    FigureKind("bullets.max_total_length", "count", "longest sum of all selling points", CHARACTERS),
    FigureKind(
        "bullets.max_title_overlap", "share", "most words that selling points may share with the title"
    ),
    FigureKind("keywords.max_count", "count", "most keywords", "keywords"),
    FigureKind("keywords.max_length", "count", "longest keyword", CHARACTERS),
    FigureKind("keywords.max_total_bytes", "bytes", "longest sum of all keywords", UTF8),
    FigureKind("video.hosts", "names", "sites that a video may come from"),
    # Contact details and links, wherever they stand.
    FigureKind(
        "contact.details_allowed", "flag", "whether texts and pictures may show contact details of the seller"
    ),
    FigureKind("contact.links_allowed", "flag", "whether texts and pictures may lead to other sites"),
    FigureKind(
        "contact.order_invitations_allowed",
        "flag",
        "whether a listing may ask buyers to get in touch before they order",
    ),
    FigureKind("contact.hidden_text_allowed", "flag", "whether a description may hold text that nobody sees"),
    FigureKind(
        "contact.own_hosts", "names", "the marketplace's own sites, which a listing may name and link to"
    ),
    # Attributes and identifiers.
    FigureKind("attributes.max_custom", "count", "most attributes of the seller's own", "attributes"),
    FigureKind("attributes.max_value_length", "count", "longest value of an attribute", CHARACTERS),
    FigureKind("attributes.refused_values", "names", "values that say nothing and are refused"),
    FigureKind(
        "attributes.tolerated_values",
        "names",
        "values that say nothing and that the marketplace offers itself",
    ),
    FigureKind(
        "attributes.clothing_measurements",
        "flag",
        "whether clothing is described with its measurements, each with a unit",
    ),
    FigureKind(
        "attributes.chinese_allowed", "flag", "whether values of one's own may hold Chinese characters"
    ),
    FigureKind(
        "brand.others_allowed",
        "flag",
        "whether a listing may use the marks of others without an authorisation",
    ),
    FigureKind("brand.required", "flag", "whether a listing must name its brand"),
    FigureKind("gtin.required", "flag", "whether a listing needs a GTIN, unless exempt"),
    # Variants, prices, stock and the parcel.
    FigureKind("variants.max_count", "count", "most variants of a listing", "variants"),
    FigureKind("variants.max_options", "count", "most properties that variants may differ in", "properties"),
    FigureKind("variants.max_custom", "count", "most variants of the seller's own making", "variants"),
    FigureKind(
        "variants.advised_max_custom",
        "count",
        "most variants of the seller's own making by the stricter of two sources",
        "variants",
    ),
    FigureKind("variants.max_value_length", "count", "longest value of a variant's property", CHARACTERS),
    FigureKind("variants.forbidden_characters", "names", "characters that such a value must not hold"),
    FigureKind("variants.max_sku_length", "count", "longest SKU code", CHARACTERS),
    FigureKind(
        "variants.sku_alphanumeric", "flag", "whether an SKU code is made of letters and digits alone"
    ),
    FigureKind(
        "variants.others_allowed",
        "flag",
        "whether a variant may be something else than the goods: an accessory, a sample, a fee",
    ),
    FigureKind("variants.min_price", "amount", "lowest price of a variant", "currency units"),
    FigureKind("variants.max_price", "amount", "highest price of a variant", "currency units"),
    FigureKind("variants.max_stock", "count", "largest stock of a variant", "pieces"),
    FigureKind("variants.min_total_stock", "count", "smallest stock of all variants together", "pieces"),
    FigureKind("variants.max_total_stock", "count", "largest stock of all variants together", "pieces"),
    FigureKind("price.min", "amount", "lowest price", "currency units"),
    FigureKind(
        "price.range_allowed", "flag", "whether a price may be a range, from the lowest to the highest"
    ),
    FigureKind("package.min_side", "amount", "shortest side of the parcel", "cm"),
    FigureKind("package.max_side", "amount", "longest side of the parcel", "cm"),
    FigureKind("package.max_girth", "amount", "largest length + 2 x (width + height) of the parcel", "cm"),
    FigureKind("package.min_weight", "amount", "smallest weight of the parcel", "kg"),
    FigureKind("package.max_weight", "amount", "largest weight of the parcel", "kg"),
    FigureKind("shipping.min_days", "count", "fewest days until dispatch", "days"),
    FigureKind("shipping.max_days", "count", "most days until dispatch", "days"),
    FigureKind("shipping.time_required", "flag", "whether a listing must state a delivery time"),
    FigureKind(
        "shipping.contradictions_allowed", "flag", "whether text and fields may promise different terms"
    ),
    # Service: returns and warranty.
    FigureKind("returns.refusal_allowed", "flag", "whether a listing may refuse returns and refunds"),
    FigureKind(
        "returns.partial_only_allowed", "flag", "whether refunds may be limited to a part of the price"
    ),
    FigureKind(
        "returns.max_refund_days",
        "count",
        "most days until the refund, once the return arrived",
        "working days",
    ),
    FigureKind(
        "returns.other_payment_allowed", "flag", "whether a refund may go another way than the payment came"
    ),
    FigureKind("returns.feedback_terms_allowed", "flag", "whether refunds or gifts may depend on feedback"),
    FigureKind(
        "returns.buyer_always_pays_allowed",
        "flag",
        "whether the buyer may have to pay for returns whatever their reason",
    ),
    FigureKind("returns.restocking_fee_allowed", "flag", "whether a fee may be kept back from a refund"),
    FigureKind("returns.eu_min_days", "count", "shortest time to withdraw from a purchase in the EU", "days"),
    FigureKind("returns.uk_min_days", "count", "shortest time to cancel a purchase in the UK", "days"),
    FigureKind("warranty.eu_min_months", "count", "shortest legal guarantee in the EU", "months"),
    FigureKind("warranty.contradictions_allowed", "flag", "whether a listing may state different warranties"),
    # Promises and claims of effect.
    FigureKind("promises.absolute_allowed", "flag", "whether a listing may promise what nothing keeps"),
    FigureKind("promises.lifetime_allowed", "flag", "whether a listing may promise a warranty for life"),
    FigureKind("promises.lowest_price_allowed", "flag", "whether a listing may promise the lowest price"),
    FigureKind(
        "claims.medical_allowed", "flag", "whether a listing may claim to treat, cure or prevent a disease"
    ),
    FigureKind(
        "claims.pesticide_allowed", "flag", "whether a listing may claim to kill or repel germs and pests"
    ),
    FigureKind(
        "claims.body_allowed", "flag", "whether a listing may promise weight loss, rejuvenation and the like"
    ),
    FigureKind("claims.approval_allowed", "flag", "whether a listing may boast of an authority's approval"),
    FigureKind(
        "claims.environment_allowed", "flag", "whether absolute claims about the environment may stand alone"
    ),
    FigureKind(
        "claims.certificates_allowed", "flag", "whether a certificate may be claimed without its number"
    ),
    # Goods that may not be sold, or only with a permit.
    *(
        FigureKind(f"goods.{name}", "word", f"whether one may sell {what}", choices=GOODS_POLICIES)
        for name, what in GOODS.items()
    ),
    # What physics and prices make of a capacity.
    FigureKind("capacity.max_wh_per_kg", "amount", "most energy that a battery holds by its weight", "Wh/kg"),
    FigureKind("capacity.max_wh_per_litre", "amount", "most energy that a cell holds by its size", "Wh/l"),
    FigureKind(
        "capacity.max_nickel_wh_per_litre",
        "amount",
        "most energy that a nickel cell holds by its size",
        "Wh/l",
    ),
    FigureKind(
        "capacity.min_battery_price",
        "amount",
        "lowest believable price of battery cells",
        "US dollars per kWh",
    ),
    FigureKind("capacity.max_sd_terabytes", "amount", "largest SD card that is sold", "TB"),
    FigureKind("capacity.max_microsd_terabytes", "amount", "largest microSD card that is sold", "TB"),
    FigureKind("capacity.max_usb_stick_terabytes", "amount", "largest USB stick that is sold", "TB"),
    FigureKind(
        "capacity.min_flash_price", "amount", "lowest believable price of flash memory", "US dollars per TB"
    ),
    FigureKind(
        "capacity.min_disk_price", "amount", "lowest believable price of a hard disk", "US dollars per TB"
    ),
    FigureKind("capacity.max_lumens_per_watt", "amount", "most light of a lamp by its power", "lm/W"),
    FigureKind("capacity.max_torch_lumens", "amount", "most light of a hand-held torch", "lm"),
    FigureKind("capacity.max_usb_watts", "amount", "most power that a USB port delivers", "W"),
    FigureKind(
        "capacity.max_plug_watts", "amount", "most power that an appliance takes from a household socket", "W"
    ),
    FigureKind("capacity.max_usb_two_rate", "amount", "most data that USB 2.0 carries", "MB/s"),
    FigureKind("capacity.max_usb_three_rate", "amount", "most data that the first USB 3 carries", "MB/s"),
    FigureKind("capacity.max_card_rate", "amount", "most data that a memory card carries", "MB/s"),
    FigureKind(
        "capacity.max_magnification_per_mm",
        "amount",
        "most magnification that is sold by its lens",
        "per mm of aperture",
    ),
    FigureKind(
        "capacity.max_hand_held_magnification",
        "amount",
        "most magnification of binoculars and monoculars",
        "x",
    ),
    FigureKind(
        "capacity.max_hand_held_magnification_per_mm",
        "amount",
        "most magnification of binoculars and monoculars by their lens",
        "per mm of aperture",
    ),
    FigureKind(
        "capacity.max_optical_magnification", "amount", "most magnification of a light microscope", "x"
    ),
    FigureKind(
        "capacity.max_solar_efficiency", "share", "best share of sunlight that a solar panel turns into power"
    ),
    FigureKind(
        "materials.min_price_share", "share", "share of a material's worth below which a price is doubted"
    ),
    # What a change may do to a listing.
    FigureKind(
        "changes.main_image_allowed", "flag", "whether the main picture may be replaced without further ado"
    ),
    FigureKind("changes.max_fields", "count", "most fields that should change at once", "fields"),
    FigureKind(
        "changes.min_title_share",
        "share",
        "share of a title's words in common, below which it names another product",
    ),
    FigureKind("changes.promotion_editable", "names", "fields that may change while a promotion runs"),
    FigureKind(
        "changes.promotion_months",
        "count",
        "months after the present one that a promotion may lie in",
        "months",
    ),
    FigureKind("changes.price_rise_allowed", "flag", "whether a price may rise before a promotion"),
    # The store as a whole.
    FigureKind("store.max_listings", "count", "most listings in one store", "listings"),
    FigureKind(
        "similarity.store_share", "share", "share of similar listings from which two stores count as related"
    ),
    FigureKind("similarity.near_share", "share", "part of that share from which on it is near"),
    FigureKind("similarity.min_matched", "count", "fewest products in common that tell anything", "products"),
    FigureKind(
        "similarity.min_products",
        "count",
        "fewest products of the smaller store that tell anything",
        "products",
    ),
    FigureKind("similarity.copies_allowed", "flag", "whether a store may list the same product twice"),
    FigureKind("similarity.twins_allowed", "flag", "whether two stores may list the same product"),
)

KINDS: dict[str, FigureKind] = {figure.key: figure for figure in FIGURES}

GROUPS: frozenset[str] = frozenset(figure.key.partition(".")[0] for figure in FIGURES)
"""The first words of all keys: the tables of a profile file."""
