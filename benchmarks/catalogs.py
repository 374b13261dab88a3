"""Large catalogs made for measuring: clean listings of about 2.8 KB, with findings in as many as asked."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

VERSION = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
"""Part of the names of generated files, so that a changed generator does not meet its old files."""

_GARMENTS = (
    "summer dress",
    "knit cardigan",
    "rain jacket",
    "denim skirt",
    "linen shirt",
    "wool scarf",
    "jogging trousers",
)
_TEXT = """
soft breathable fabric with a matte finish that keeps its shape after many washes and dries quickly in the shade
the seams are flat so that nothing rubs and the hem falls straight whatever the weather brings along the way home
"""
_WORDS = _TEXT.split()


def listing(number: int, rng: random.Random, *, faulty: bool = False) -> dict[str, Any]:
    """One DHgate listing; a faulty one has a wrong type, or nine pictures, or a title that is too long."""
    garment = rng.choice(_GARMENTS)
    title = (
        f"Women's {garment} with pockets, long sleeves, relaxed fit, for spring and autumn, model {number}"
    )
    made: dict[str, Any] = {
        "id": f"LL-{number:07}",
        "store": "linen-lane",
        "marketplace": "dhgate",
        "locale": "en",
        "title": title,
        "description": f"<p>{' '.join(rng.choices(_WORDS, k=225))}</p>",
        "brand": "Unbranded",
        "category": "Apparel > Women > Tops",
        "attributes": {
            "Material": "95% cotton, 5% elastane",
            "Season": "spring",
            "Length": "66 cm",
            "Shoulder": "41 cm",
            "Waist": "78 cm",
            "Care": "machine wash at 30 °C",
            "Country of origin": "China",
        },
        "images": [f"pictures/{number}/{side}.jpg" for side in ("front", "back", "side", "detail", "label")],
        "keywords": ["cotton", "relaxed fit", garment],
        "price": round(rng.uniform(8, 60), 2),
        "currency": "USD",
        "variants": [
            {
                "sku": f"LL-{number:07}-{color[:2].upper()}-{size}",
                "price": round(rng.uniform(8, 60), 2),
                "stock": rng.randrange(200),
                "attributes": {"colour": color, "size": size},
            }
            for color in ("navy", "sand")
            for size in ("S", "M", "L", "XL")
        ],
    }
    if faulty:
        kind = number // 10 % 3
        if kind == 0:
            made["variants"][3]["stock"] = "12"
        elif kind == 1:
            made["images"] = [f"pictures/{number}/{side}.jpg" for side in range(9)]
        else:
            made["title"] = title + ", " + " ".join(rng.choices(_WORDS, k=14))
    return made


def write_jsonl(folder: Path, count: int, *, every: int = 0) -> Path:
    """A JSONL feed of ``count`` listings; one of ``every`` is faulty (none for 0). Kept if it is there already."""
    file = folder / f"{f'one-faulty-of-{every}' if every else 'clean'}-{count}-{VERSION}.jsonl"
    if not file.exists():
        rng = random.Random(20261122)
        partial = file.with_suffix(".part")
        with partial.open("w", encoding="utf-8") as out:
            for number in range(count):
                made = listing(number, rng, faulty=bool(every) and number % every == 0)
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
        partial.rename(file)
    return file
