"""Hosts from which marketplaces deliver their own pictures: a picture from there was taken from a listing there.

General knowledge, as anybody sees it in the source of these marketplaces' pages.
"""

from __future__ import annotations

PICTURE_HOSTS: dict[str, str] = {
    "alicdn.com": "AliExpress and Alibaba",
    "aliimg.com": "AliExpress and Alibaba",
    "aliexpress-media.com": "AliExpress",
    "dhresource.com": "DHgate",
    "media-amazon.com": "Amazon",
    "ssl-images-amazon.com": "Amazon",
    "images-amazon.com": "Amazon",
    "contestimg.wish.com": "Wish",
    "ebayimg.com": "eBay",
    "ebaystatic.com": "eBay",
    "etsystatic.com": "Etsy",
    "walmartimages.com": "Walmart",
    "susercontent.com": "Shopee",
    **{
        f"cf.shopee.{country}": "Shopee"
        for country in "sg vn tw ph co.id co.th com.my com.br com.mx com.co cl".split()
    },
    "slatic.net": "Lazada",
    "lazcdn.com": "Lazada",
    "kwcdn.com": "Temu",
    "tiktokcdn.com": "TikTok",
    "tiktokcdn-us.com": "TikTok",
    "tiktokcdn-eu.com": "TikTok",
    "ttcdn-us.com": "TikTok",
    "ibyteimg.com": "TikTok",
    "micstatic.com": "Made-in-China",
    "globalsources.com": "Global Sources",
    "360buyimg.com": "JD.com",
    "pddpic.com": "Pinduoduo",
    "tbcdn.cn": "Taobao",
    "taobaocdn.com": "Taobao",
    "mlstatic.com": "Mercado Libre",
    "ozone.ru": "Ozon",
    "wbbasket.ru": "Wildberries",
    "wbstatic.net": "Wildberries",
    "r10s.jp": "Rakuten",
    "flixcart.com": "Flipkart",
    "images.meesho.com": "Meesho",
    "myntassets.com": "Myntra",
    "tokopedia.net": "Tokopedia",
    "tikicdn.com": "Tiki",
    "dsmcdn.com": "Trendyol",
    "hepsiburada.net": "Hepsiburada",
    "nooncdn.com": "Noon",
    "jumia.is": "Jumia",
    "ltwebstatic.com": "Shein",
    "s-bol.com": "bol",
    "media.takealot.com": "Takealot",
    "vinted.net": "Vinted",
    "mercdn.net": "Mercari",
    "neweggimages.com": "Newegg",
    "joomcdn.net": "Joom",
    "coupangcdn.com": "Coupang",
    "allegroimg.com": "Allegro",
    "cdscdn.com": "Cdiscount",
    "fruugo.com": "Fruugo",
    "banggood.com": "Banggood",
    "gearbest.com": "Gearbest",
}
"""Host (with all below it) and the marketplace whose pictures it holds."""


def marketplace_of(host: str) -> str | None:
    """The marketplace whose pictures a host delivers, or None."""
    parts = host.lower().rstrip(".").split(".")
    for start in range(len(parts) - 1):
        found = PICTURE_HOSTS.get(".".join(parts[start:]))
        if found is not None:
            return found
    return None
