"""Colours by their families, in the words of many languages."""

from __future__ import annotations

from functools import cache

from listing_lint.claims.inflections import inflected
from listing_lint.claims.words import Vocabulary, vocabulary

_TERMS = {
    "black": "black, jet black, matte black, schwarz, schwarze, schwarzer, schwarzes, schwarzem, schwarzen, noir, noire, noirs, noires, negro, negra, negros,"
    " negras, preto, preta, pretos, pretas, nero, nera, neri, nere, zwart, zwarte, czarny, czarna, czarne, чёрный, черный, чёрная, черная, чёрное, черное,"
    " черные, чёрные, siyah, 黑色, 黑, 黒, ブラック, 블랙, 검정, 검은색, أسود, سوداء, สีดำ, काला",
    "white": "white, weiß, weiss, weiße, weißer, weißes, weisse, blanc, blanche, blancs, blanches, blanco, blanca, blancos, blancas, branco, branca, bianco, bianca, bianchi,"
    " witte, biały, biała, białe, белый, белая, белое, белые, beyaz, 白色, 白, ホワイト, 화이트, 흰색, أبيض, بيضاء, สีขาว, सफेद",
    "grey": "grey, gray, anthracite, charcoal, graphite, slate, space grey, space gray, grau, graue, grauer, graues, anthrazit, gris, grise, grises, anthracite, cinza, cinzento, grigio,"
    " grigia, grijs, grijze, szary, szara, szare, серый, серая, серое, серые, графит, gri, 灰色, 深灰, 浅灰, グレー, 그레이, 회색, رمادي, สีเทา",
    "silver": "silver, silbern, silberne, silberfarben, argenté, argentée, plateado, plateada, prateado, prata, argento, argentato, zilver, srebrny, серебристый, серебряный,"
    " серебристая, gümüş, 银色, 銀色, シルバー, 실버, فضي, สีเงิน",
    "red": "red, scarlet, crimson, rot, rote, roter, rotes, rotem, roten, rouge, rouges, rojo, roja, rojos, rojas, vermelho, vermelha, rosso, rossa, rossi, rood, czerwony, czerwona,"
    " czerwone, красный, красная, красное, красные, kırmızı, 红色, 紅色, 大红, 赤, レッド, 레드, 빨간색, 빨강, أحمر, حمراء, สีแดง, लाल",
    "burgundy": "burgundy, maroon, wine red, bordeaux, weinrot, bordeauxrot, burdeos, granate, vinho, bordò, bordowy, бордовый, бордовая, bordo, 酒红, 酒红色, ワインレッド, 와인",
    "pink": "pink, hot pink, fuchsia, magenta, rosé, rosa, rosafarben, rose pink, fuchsie, roze, różowy, różowa, розовый, розовая, розовое, розовые, pembe, 粉色, 粉红, 粉红色, 玫红, ピンク, 핑크,"
    " 분홍색, وردي, สีชมพู, गुलाबी",
    "orange": "orange, orangefarben, naranja, laranja, arancione, oranje, pomarańczowy, оранжевый, оранжевая, turuncu, 橙色, 橘色, オレンジ色, 오렌지색, 주황색, برتقالي, สีส้ม",
    "yellow": "yellow, mustard yellow, gelb, gelbe, gelber, gelbes, jaune, jaunes, amarillo, amarilla, amarelo, amarela, giallo, gialla, geel, gele, żółty, żółta, желтый, жёлтый, желтая, жёлтая, sarı, 黄色,"
    " イエロー, 옐로우, 노란색, أصفر, صفراء, สีเหลือง, पीला",
    "gold": "gold, golden, rose gold, goldfarben, goldene, goldenes, doré, dorée, dorado, dorada, dourado, dourada, dorato, oro, goud, gouden, złoty, золотой, золотистый, золотая, altın, 金色, ゴールド, 골드, ذهبي, สีทอง",
    "green": "green, dark green, mint green, olive green, army green, emerald, lime green, grün, grüne, grüner, grünes, vert, verte, verts, vertes, verde, verdes, verdi, groen, groene, zielony, zielona, зелёный, зеленый,"
    " зеленая, зелёная, yeşil, 绿色, 綠色, 军绿, 緑, グリーン, 그린, 초록색, 녹색, أخضر, خضراء, สีเขียว, हरा",
    "olive": "khaki, olive drab, kaki, хаки, 卡其色, カーキ, 카키, haki",
    "turquoise": "turquoise, teal, aqua, cyan, türkis, türkise, sarcelle, turquesa, turchese, turkusowy, бирюзовый, turkuaz, 青色, 青, 湖蓝, ターコイズ, 청록색",
    "blue": "blue, light blue, sky blue, royal blue, dark blue, blau, blaue, blauer, blaues, hellblau, dunkelblau, bleu, bleue, bleus, bleues, azul, azules, azuis, azzurro, blu, blauw, blauwe, niebieski, niebieska, синий, синяя,"
    " синее, синие, голубой, голубая, mavi, 蓝色, 藍色, 天蓝, ブルー, 블루, 파란색, 파랑, أزرق, زرقاء, สีน้ำเงิน, สีฟ้า, नीला",
    "navy": "navy, navy blue, marineblau, bleu marine, azul marino, azul marinho, blu navy, granatowy, тёмно синий, темно синий, lacivert, 深蓝, 藏青, 藏青色, 紺, ネイビー, 네이비, كحلي",
    "purple": "purple, violet, lilac, lavender purple, lila, violett, violette, violets, morado, morada, violeta, roxo, roxa, paars, paarse, fioletowy, фиолетовый, фиолетовая, 紫色, パープル, 퍼플, 보라색,"
    " بنفسجي, สีม่วง, बैंगनी",
    "brown": "brown, dark brown, chocolate brown, coffee brown, braun, braune, brauner, braunes, marron, marrons, brun, brune, marrón, castanho, marrom, marrone, bruin, bruine, brązowy, brązowa, коричневый,"
    " коричневая, kahverengi, 棕色, 咖啡色, 褐色, ブラウン, 브라운, 갈색, بني, สีน้ำตาล, भूरा",
    "beige": "beige, ecru, écru, cream, ivory, off white, creme, cremefarben, crème, ivoire, crema, marfil, bege, creme, avorio, kremowy, beżowy, бежевый, бежевая, кремовый, bej, krem, 米色, 米白, 杏色, ベージュ, アイボリー, 베이지, 아이보리, بيج, สีครีม",
    "multi": "multicolor, multicolour, multi color, multi colour, multicolored, multicoloured, colorful, colourful, rainbow, assorted, rgb, mixed colors, mehrfarbig, bunt, multicolore, multicolores, multicolor, colores,"
    " colorido, variado, meerkleurig, wielokolorowy, разноцветный, цветной, радужный, çok renkli, 彩色, 多色, 五颜六色, 混色, マルチカラー, 멀티컬러, 무지개, متعدد",
    "clear": "transparent, see through, durchsichtig, transparente, trasparente, transparant, przezroczysty, прозрачный, прозрачная, şeffaf, 透明, クリア, 투명, شفاف",
}

_UKRAINIAN = {
    "black": "чорний",
    "white": "білий",
    "grey": "сірий",
    "silver": "сріблястий, срібний",
    "red": "червоний",
    "burgundy": "бордовий",
    "pink": "рожевий",
    "orange": "помаранчевий, оранжевий",
    "yellow": "жовтий",
    "gold": "золотий, золотистий",
    "green": "зелений",
    "turquoise": "бірюзовий",
    "blue": "синій, блакитний",
    "purple": "фіолетовий",
    "brown": "коричневий",
    "beige": "бежевий, молочний, кремовий",
    "multi": "різнокольоровий",
    "clear": "прозорий",
}

_NEAR = {
    frozenset(pair.split())
    for pair in (
        "black grey, black navy, grey silver, grey white, grey blue, grey beige, grey brown, grey purple, silver white, white beige, white clear, silver clear, red burgundy, red pink,"
        " red orange, burgundy purple, burgundy brown, burgundy pink, pink purple, pink orange, pink gold, pink beige, orange yellow, orange brown, orange gold,"
        " yellow gold, yellow beige, gold brown, gold beige, green olive, green turquoise, green yellow, olive beige, olive brown, olive grey, turquoise blue,"
        " blue navy, blue purple, navy purple, navy grey, brown beige, silver blue, turquoise green"
    ).split(", ")
}


@cache
def colour_names() -> frozenset[str]:
    """The names of colours that are one word, in every language and without case."""
    found = (term.strip().casefold() for terms in _TERMS.values() for term in terms.split(","))
    return frozenset(term for term in found if " " not in term) - {"vinho", "와인"}  # wine is sold, too


@cache
def colour_words() -> Vocabulary:
    """The colours that are told apart, by their words."""
    return vocabulary(inflected(_TERMS, _UKRAINIAN))


def same_colour(one: str, other: str) -> bool:
    """Whether two families may name one colour: shades between them are called by either."""
    return one == other or "multi" in (one, other) or frozenset((one, other)) in _NEAR
