"""Whether a usual word stands in a title where a mark does: right behind the noun for its goods, or before it.

Languages that name goods first put the mark behind them ("Bolso Guess Negro"), English and German put people, colours and
little else before it ("White Puma Trainers").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.goods import ACCESSORIES, kinds_of
from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.brands.found import Mention
    from listing_lint.brands.goods import GoodsWords

_MOST_BEFORE, _LONGEST_NOUN = 4, 3
"""Words before a mark, at the most, and words of a noun for goods."""
_SIGHT = 48
"""Signs on either side in which the noun stands."""
_WORD = late(r"[^\W\d_]+(?:['’]s?)?")
_PLAIN = late(
    # Whom goods are for, their colour and whether they are new: what stands before the mark and makes no word of it.
    r"(?:wo)?m[ae]n'?s?|ladies|ladys?|girl'?s?|boy'?s?|kid'?s?|children'?s?|toddlers?|baby|junior|youth|adult|unisex|damen|herren|kinder|dames|heren"
    r"|new|vintage|authentic|genuine|original|used|retro|rare|official|neue?r?s?"
    r"|black|white|red|blue|navy|green|grey|gray|brown|beige|pink|yellow|purple|silver|tan|cream|khaki|schwarze?[rs]?|weiße?[rs]?|rote?[rs]?|blaue?[rs]?",
    re.IGNORECASE,
)
_OF_WHOM = late(r"(?:damen|herren|kinder|mädchen|jungen|dames|heren)[^\W\d_]{3,}", re.IGNORECASE)
"""German and Dutch nouns that name goods and people both: "Damenuhr Fossil Jacqueline"."""
_BETWEEN = late(
    r"leather|canvas|cotton|denim|suede|mesh|wool|nylon|fleece|logo|leder|high|low|slim|black|white|red|blue|navy|green|grey|gray|brown|beige|pink",
    re.IGNORECASE,
)
"""A word that may stand between a mark and the noun for its goods."""
_TELLS_OF_IT = late(
    r"(?<!\w)(?:animals?|wild|ammonites?|dinosaurs?|trophy|lucky|funny|slogan|quote|referee)(?!\w)",
    re.IGNORECASE,
)
"""Words that say what is shown: "Black Puma T-Shirt, Wild Cat"."""
_GOES_ON = late(r"\s?[-–/&+]")
"""What makes a longer word of it."""
_NOTHING_OF_ITS_OWN = late(
    # What stands behind a mark that stands behind its goods: a colour, a material, whom they are for, a size, a cut, or nothing.
    r"\s*\Z|\s?[,(|]|\s\d"
    r"|\s(?:(?:de|da|di|para|pour|per|dla|für|voor)\s)?(?:hombres?|mujer(?:es)?|niñ[oa]s?|femmes?|hommes?|enfants?|filles?|garçons?|donna|uomo|bambin[oaie]|mulher(?:es)?"
    r"|feminin[oa]s?|masculin[oa]s?|infantil|damsk\w+|męsk\w+|dziecięc\w+|damen|herren|kinder|dames|heren|kadın|erkek|çocuk|dámsk\w+|pánsk\w+|uni[sc]ex|unissex|(?:wo)?m[ae]n'?s?)(?!\w)"
    r"|\s(?:negr[oa]s?|blanc[oa]?s?|blanches?|roj[oa]s?|azul(?:es)?|verdes?|gris(?:es?)?|marr[óo]n(?:es)?|marrom|beige|bege|rosas?|roses?|amarill[oa]s?|dorad[oa]s?|platead[oa]s?|plata|oro|naranjas?"
    r"|pret[oa]s?|branc[oa]s?|vermelh[oa]s?|cinzas?|prata|dourad[oa]s?|amarel[oa]s?|noire?s?|rouges?|bleue?s?|verte?s?|jaunes?|argent(?:ée?s?)?|dorée?s?|bordeaux"
    r"|ner[oaie]|bianc(?:[oa]|h[ie])|ross[oaie]|blu|verd[ei]|grigi[oa]?|marrone|giall[oaie]|argento|schwarz\w*|weiß\w*|weiss\w*|rot|blau|grün|grau|braun|gelb|silber|(?:rosé?)?gold"
    r"|czarn\w+|biał\w+|czerwon\w+|niebiesk\w+|zielon\w+|szar\w+|brązow\w+|beżow\w+|różow\w+|granatow\w+|srebrn\w+|złot\w+|zwarte?|witte?|rood|blauwe?|groene?|grijs|bruine?"
    r"|siyah|beyaz|kırmızı|mavi|yeşil|gri|kahverengi|bej|pembe|lacivert|svart|vit|röd|blå|grön|grå|brun|sort|hvid|black|white|red|blue|green|grey|gray|brown|navy|pink)(?!\w)"
    r"|\s(?:(?:de|en|em|in|di|aus)\s)?(?:cuero|piel|cuir|pelle|couro|leder|skór\w+|leer|deri|leather|lona|canvas|toile|tela|algod[óo]n|algodão|coton|cotone|baumwolle|bawełn\w+|katoen|lana|laine|wolle"
    r"|acero|acier|acciaio|aço|edelstahl|stal\w*|staal|cer[aáâ]mica|céramique|keramik|ceramiczn\w+|porcelan[ae]|porzellan|peluche|plüsch|pluszow\w+|velluto|denim|ante|daim|gamuza|camoscio|nylon|seda|soie|seta|seide|satén|satin|lino|lin|leinen|plástico|plastique|sint[ée]tic\w+|polipiel)(?!\w)"
    r"|\s(?:logo|slim|running|casual|sportiv[oa]|deportiv[oa]s?|tote|bandolera|bandoulière|tracolla|shopper|mini|midi|maxi|larg[oa]s?|cort[oa]s?|longue?s?|courte?s?|lung[oaie]|manga|manches?|manica|oversize"
    r"|cron[óo]grafo|chronograph\w*|autom[áa]tic[oa]|automatique|automati[ck]|quartz|cuarzo|original(?:es)?|clásic[oa]s?|classiques?|tartaruga|carey|écaille|fleurie?s?)(?!\w)",
    re.IGNORECASE,
)


_FURTHEST = 400
"""Characters before a word from which on there are too many words."""


def stands_by_its_goods(mention: Mention, text: str, words: GoodsWords) -> bool:
    """Whether a word with a capital stands right behind the noun for the mark's goods, or before it, and describes nothing.

    "Bolso Guess Negro" does; "T-Shirt Diesel Mechanic" and "Camiseta Champion del Mundo" do not.
    """
    written = mention.matched
    if not written[:1].isupper() or (text.isupper() and len(written) > 1) or " " in written:
        return False
    if mention.at > _FURTHEST:
        return False  # before its words are counted: in a long text of marks each would count them
    before = [one[0] for one in _WORD.finditer(text[: mention.at])]
    if not before or len(before) > _MOST_BEFORE or text[mention.at - 1 : mention.at] != " ":
        return False
    goods = mention.term.mark.goods - {ACCESSORIES}
    if _GOES_ON.match(text, mention.until):
        return False
    if any(_names(before[-wide:], goods, words) for wide in range(1, _LONGEST_NOUN + 1)):
        return (
            _NOTHING_OF_ITS_OWN.match(text, mention.until) is not None
            or _OF_WHOM.fullmatch(" ".join(before)) is not None
        )
    if (
        mention.term.kind == "word"
        or _TELLS_OF_IT.search(text)
        or not all(_PLAIN.fullmatch(one.replace("’", "'")) for one in before)
    ):
        return False
    after = [one[0] for one in _WORD.finditer(text[mention.until : mention.until + _SIGHT])]
    if after and _BETWEEN.fullmatch(after[0]):
        del after[0]
    return any(_names(after[:wide], goods, words) for wide in range(1, _LONGEST_NOUN + 1))


def _names(words: Sequence[str], goods: frozenset[str], known: GoodsWords) -> bool:
    """Whether words are the noun for one of some goods."""
    return bool(words) and not goods.isdisjoint(kinds_of(bare(" ".join(words)), known))
