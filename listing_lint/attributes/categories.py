"""What kind of goods a category names: only as much as the attribute rules need."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from listing_lint.brands.letters import bare

_KINDS: dict[str, str] = {
    "clothing": "clothing, clothes, apparel, garment, garments, dress, dresses, skirt, skirts, shirt, shirts, t shirt, t shirts, tops, "
    "blouse, blouses, sweater, sweaters, hoodie, hoodies, sweatshirt, sweatshirts, jacket, jackets, coat, coats, trousers, pants, "
    "jeans, leggings, shorts, suit, suits, swimwear, lingerie, nightwear, activewear, sportswear, outerwear, jumpsuits, bekleidung, "
    "kleidung, kleider, damenbekleidung, herrenbekleidung, damenmode, herrenmode, hemden, hosen, jacken, mäntel, pullover, "
    "vêtements, vêtement, robes, pantalons, vestes, manteaux, ropa, vestidos, camisas, pantalones, chaquetas, abrigos, "
    "abbigliamento, vestiti, camicie, pantaloni, giacche, cappotti, roupas, vestuário, camisas, calças, kleding, jurken, broeken, "
    "jassen, odzież, ubrania, sukienki, spodnie, kurtki, одежда, платья, рубашки, брюки, куртки, пальто, 服装, 服饰, 女装, 男装, "
    "童装, 连衣裙, 衬衫, 裤子, 外套, 上衣, レディースファッション, メンズファッション, 衣類",
    "shoes": "shoes, shoe, footwear, boots, sneakers, sandals, schuhe, stiefel, chaussures, zapatos, calzado, scarpe, calzature, sapatos, "
    "calçados, schoenen, obuwie, buty, обувь, 鞋, 鞋靴, 女鞋, 男鞋, 靴",
    "clothing accessories": "hats, caps, scarves, gloves, belts, ties, socks, handbags, bags, wallets, sunglasses, hair accessories, "
    "accessories, accessoires, accesorios, accessori, acessórios, аксессуары, 配饰, 帽子, 围巾, 手套, 腰带, 袜子, costumes, fabric, "
    "hangers, cosplay, winter wear, care, laundry, irons, steamers, racks, storage, closet, wardrobes, organizers, printing, patterns, "
    "doll, dolls, pet, pets, dog, dogs, cat, cats, toys, wäschepflege, puppen, haustiere, 宠物, 娃娃",
    "food": "food, grocery, groceries, beverages, drinks, snacks, lebensmittel, getränke, alimentation, épicerie, boissons, alimentos, "
    "comida, bebidas, alimentari, bevande, voeding, żywność, продукты, продукты питания, напитки, 食品, 饮料, 零食, 生鲜, fruit, "
    "fruits, vegetables, dairy, meat, tea, coffee, wine, pet food, supplements",
    "plants": "plants, seeds, live plants, pflanzen, plantes, plantas, piante, растения, 植物, 种子",
    "antiques": "antiques, antiquitäten, antiquités, antigüedades, antiquariato, антиквариат, 古董",
    "medicines": "medicines, medicine, pharmacy, arzneimittel, médicaments, medicamentos, farmaci, лекарства, 药品",
}


@cache
def _words() -> dict[str, str]:
    return {bare(word): kind for kind, words in _KINDS.items() for word in words.split(", ")}


def kinds_of(category: Any) -> frozenset[str]:
    """The kinds of goods that a category's words name; empty for a number, or for words that are not known."""
    if isinstance(category, list):
        category = " > ".join(part for part in category[:20] if isinstance(part, str))
    return _kinds(category[:300]) if isinstance(category, str) else frozenset()


@lru_cache(maxsize=8192)
def _kinds(category: str) -> frozenset[str]:
    known = _words()
    words = bare(category).split(" ")
    found = set()
    for start in range(len(words)):
        for wide in (3, 2, 1):
            kind = known.get(" ".join(words[start : start + wide]))
            if kind:
                found.add(kind)
                break
    return frozenset(found)


def below_category(value: Any, wanted: str) -> bool:
    """Whether a listing's category is ``wanted`` or lies below it (``Apparel > Dresses`` below ``Apparel``)."""
    parts = value if isinstance(value, list) else str(value or "").split(">")
    names = [str(part).strip().casefold() for part in parts]
    target = [part.strip().casefold() for part in wanted.split(">")]
    return names[: len(target)] == target or (len(target) == 1 and target[0] in names)
