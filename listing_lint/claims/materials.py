"""Materials in the words of many languages, and which of them may be one thing.

A material has wider ones above it (merino is wool, stainless steel is steel is metal); two materials agree where one
lies above the other. Weaves and finishes (denim, satin, canvas) are made of several fibres and say nothing against any.
"""

from __future__ import annotations

from functools import cache

from listing_lint.claims.inflections import inflected
from listing_lint.claims.words import Vocabulary, vocabulary

_TERMS = {
    # Fibres
    "cotton": "cotton, organic cotton, pima cotton, baumwolle, bio baumwolle, coton, algodón, algodon, algodão, algodao, cotone, katoen, bawełna, bawełny, bawełniana, хлопок, хлопка, хлопковый,"
    " хлопковая, хлопчатобумажный, pamuk, pamuklu, 棉, 纯棉, 全棉, 棉质, 棉布, 綿, コットン, 면, 순면, قطن, قطني, ผ้าฝ้าย, คอตตอน, सूती, कपास",
    "polyester": "polyester, poliéster, poliester, poliestere, полиэстер, полиэстера, полиэфир, полиэстеровый, 聚酯纤维, 涤纶, 聚酯, 滌綸, ポリエステル, 폴리에스터, 폴리에스테르, بوليستر, โพลีเอสเตอร์, पॉलिएस्टर",
    "wool": "wool, woolen, woollen, lambswool, wolle, schurwolle, laine, lana, lã, wol, wełna, wełny, wełniany, шерсть, шерсти, шерстяной, yün, 羊毛, 毛织, ウール, 울, 양모, صوف, ขนสัตว์, ऊन",
    "merino": "merino, merino wool, merinowolle, mérinos, мериносовая шерсть, メリノ",
    "cashmere": "cashmere, kaschmir, cachemire, cachemira, kashmir, kaszmir, кашемир, кашемира, 羊绒, カシミヤ, 캐시미어, كشمير",
    "silk": "silk, mulberry silk, seide, seiden, soie, seda, seta, zijde, jedwab, шелк, шёлк, шелка, шелковый, шёлковый, ipek, 真丝, 丝绸, 桑蚕丝, 蚕丝, シルク, 絹, 실크, حرير, ผ้าไหม, रेशम",
    "linen": "linen, leinen, lin, lino, linho, linnen, лен, лён, льна, льняной, льняная, keten, 亚麻, リネン, 린넨, كتان, ลินิน",
    "hemp": "hemp, hanf, chanvre, cáñamo, cânhamo, canapa",
    "nylon": "nylon, polyamide, polyamid, poliamida, poliammide, nailon, нейлон, нейлона, нейлоновый, полиамид, naylon, 尼龙, 锦纶, ナイロン, 나일론, نايلون, ไนลอน",
    "acrylic fibre": "polyacryl, acryl, akryl, akrylu, acrylique, acrílico, acrilico, акрил, акриловый, 腈纶, アクリル",
    "viscose": "viscose, rayon, modal, lyocell, tencel, viskose, viscosa, wiskoza, вискоза, вискозы, 粘纤, 人造丝, 莫代尔, レーヨン, 레이온",
    "elastane": "elastane, spandex, lycra, elasthan, élasthanne, elastano, elastan, эластан, спандекс, 氨纶, 스판",
    "fleece": "fleece, sherpa, polar fleece, flis",
    "microfibre": "microfiber, microfibre, mikrofaser, microfibra, микрофибра, 超细纤维, マイクロファイバー",
    "down": "goose down, duck down, daunen, gänsedaunen, duvet d'oie, plumón, piumino, 羽绒, 鸭绒, 鹅绒, ダウン",
    # Leather and what looks like it
    "leather": "leather, genuine leather, real leather, full grain leather, top grain leather, cowhide, leder, echtleder, echt leder, rindsleder, rindleder, cuir, cuir véritable, cuero, piel,"
    " couro, pelle, vera pelle, cuoio, leer, skóra naturalna, skóra, кожа, натуральная кожа, кожаный, кожаная, deri, hakiki deri, 真皮, 牛皮, 皮革, 头层牛皮, 本革, レザー, 가죽, 소가죽, جلد طبيعي, جلد, หนังแท้, चमड़ा",
    "suede": "suede, nubuck, wildleder, veloursleder, daim, ante, camurça, camoscio, замша, süet, 绒面革",
    "faux leather": "faux leather, pu leather, pu, vegan leather, synthetic leather, artificial leather, imitation leather, leatherette, eco leather, polyurethane, kunstleder, similicuir, simili cuir, cuir synthétique,"
    " cuir vegan, polipiel, cuero sintético, cuero sintetico, cuero pu, piel sintética, couro sintético, couro ecológico, ecopelle, similpelle, finta pelle, kunstleer, skóra ekologiczna, ekoskóra, sztuczna skóra, искусственная кожа,"
    " экокожа, кожзам, suni deri, 人造革, 合成皮革, 仿皮, PU皮, 合成革, フェイクレザー, 합성가죽, 인조가죽, جلد صناعي, หนังเทียม",
    # Metals
    "metal": "metal, metall, métal, metallo, metaal, metalowy, металл, металлический, металла, 金属, 金屬, メタル, 메탈, 금속, معدن, โลหะ, धातु",
    "steel": "steel, carbon steel, stahl, acier, acero, aço, acciaio, staal, stal, сталь, стали, стальной, çelik, 钢, 碳钢, 高碳钢, スチール, 스틸, 강철, صلب, เหล็กกล้า",
    "stainless steel": "stainless steel, inox, edelstahl, acier inoxydable, acero inoxidable, aço inoxidável, aço inox, acciaio inossidabile, acciaio inox, roestvrij staal, rvs, stal nierdzewna, нержавеющая сталь, нержавеющей стали, нержавейка,"
    " paslanmaz çelik, 不锈钢, 不鏽鋼, ステンレス, ステンレス鋼, 스테인리스, 스텐, ستانلس ستيل, สแตนเลส, स्टेनलेस स्टील",
    "aluminium": "aluminium, aluminum, aluminium alloy, aluminum alloy, aluminio, alumínio, alluminio, алюминий, алюминия, алюминиевый, alüminyum, 铝, 铝合金, アルミ, アルミニウム, 알루미늄, ألومنيوم, อลูมิเนียม",
    "cast iron": "cast iron, gusseisen, hierro fundido, ferro fundido, ghisa, gietijzer, żeliwo, чугун, 铸铁, 鋳鉄",
    "iron": "wrought iron, schmiedeeisen, fer forgé, hierro, eisen, żelazo, железо, 铁, 铁艺, アイアン",
    "brass": "brass, messing, laiton, latón, latão, ottone, mosiądz, латунь, латуни, pirinç, 黄铜, 真鍮, 황동",
    "copper": "copper, kupfer, cuivre, cobre, rame, koper, miedź, медь, bakır, 紫铜, 纯铜, 铜, 구리",
    "zinc": "zinc alloy, zinklegierung, alliage de zinc, aleación de zinc, liga de zinco, lega di zinco, цинковый сплав, 锌合金, 亜鉛合金, 아연 합금",
    "alloy": "alloy, legierung, alliage, aleación, сплав, 合金",
    "titanium": "titanium, titane, titanio, титан, titanyum, 钛, 纯钛, 钛合金, チタン, 티타늄",
    "gold": "solid gold, 黄金",
    "sterling silver": "sterling silver, 925 silver, 925er silber, sterlingsilber, argent massif, plata de ley, prata de lei, argento 925, серебро 925, 纯银",
    # Wood
    "wood": "wood, wooden, solid wood, hardwood, holz, massivholz, hölzern, bois, bois massif, madera, madera maciza, madeira, legno, legno massello, hout, houten, drewno, drewna, drewniany, дерево, дерева, деревянный, деревянная,"
    " древесина, ahşap, 木, 木质, 实木, 原木, 木头, 木製, 天然木, ウッド, 원목, 목재, 나무, خشب, خشبي, ไม้, लकड़ी",
    "bamboo": "bamboo, bambus, bambou, bambú, bambu, bambù, bamboe, бамбук, бамбуковый, 竹, 竹制, 竹製, バンブー, 대나무, خيزران, ไม้ไผ่",
    "board": "mdf, particle board, particleboard, chipboard, plywood, spanplatte, sperrholz, contreplaqué, aglomerado, compensado, мдф, дсп, фанера, 密度板, 胶合板, 合板",
    "oak": "oak, eichenholz, eiche, chêne, roble, carvalho, rovere, дуб, 橡木",
    "pine": "pine wood, kiefernholz, kiefer, pin massif, madera de pino, сосна, 松木",
    "walnut": "walnut wood, nussbaumholz, noyer, 胡桃木",
    "acacia": "acacia wood, acacia, akazienholz, akazie",
    # Plastics and rubber
    "plastic": "plastic, kunststoff, plastik, plastique, plástico, plastico, plastica, kunststof, plastikowy, plastiku, tworzywo sztuczne, пластик, пластика, пластиковый, пластмасса, 塑料, 塑膠, 塑胶, プラスチック, 플라스틱, بلاستيك, พลาสติก, प्लास्टिक",
    "abs": "abs, abs plastic, abs kunststoff, plastique abs",
    "pvc": "pvc, vinyl, 聚氯乙烯, пвх",
    "polycarbonate": "polycarbonate, polycarbonat, policarbonato, поликарбонат, 聚碳酸酯, PC材质",
    "polypropylene": "polypropylene, polypropylen, polipropileno, polypropylène, полипропилен",
    "polyethylene": "polyethylene, polyethylen, polietileno, hdpe",
    "tritan": "tritan",
    "acrylic": "acrylic, plexiglass, plexiglas, perspex, acrylglas, 亚克力, 有机玻璃",
    "resin": "resin, polyresin, kunstharz, résine, resina, żywica, смола, reçine, 树脂, レジン",
    "tpu": "tpu",
    "silicone": "silicone, silikon, silicona, siliconen, silikonu, силикон, силиконовый, силикона, silikone, 硅胶, 硅膠, 液态硅胶, シリコン, シリコーン, 실리콘, سيليكون, ซิลิโคน, सिलिकॉन",
    "rubber": "rubber, natural rubber, gummi, kautschuk, caoutchouc, caucho, borracha, gomma, guma, резина, резиновый, каучук, kauçuk, 橡胶, ゴム, 고무, مطاط, ยาง",
    "latex": "latex, naturlatex, látex, латекс, 乳胶",
    "foam": "foam, memory foam, eva foam, schaumstoff, espuma, schiuma, piana, пена, поролон, 海绵, 泡沫",
    # Glass, ceramic, stone
    "glass": "glass, tempered glass, borosilicate, borosilicate glass, glas, borosilikatglas, hartglas, verre, verre trempé, vidrio, cristal templado, vidro, vetro, szkło, szklany, стекло, стекла, стеклянный, стеклянная, 玻璃, 钢化玻璃,"
    " 高硼硅玻璃, ガラス, 유리, زجاج, แก้ว, कांच",
    "ceramic": "ceramic, ceramics, earthenware, keramik, céramique, cerámica, cerâmica, ceramica, keramiek, ceramika, ceramiczny, керамика, керамики, керамический, керамическая, seramik, 陶瓷, 陶器, セラミック, 세라믹, 도자기, سيراميك, เซรามิก",
    "porcelain": "porcelain, bone china, fine china, porzellan, porcelaine, porcelana, porcellana, porselein, фарфор, фарфоровый, porselen, 瓷, 骨瓷, 磁器, 도자",
    "stoneware": "stoneware, steinzeug, steingut, grès, gres, 粗陶",
    "marble": "marble, marmor, marbre, mármol, mármore, marmo, мрамор, mermer, 大理石, 대리석",
    "granite": "granite, granit, granito, гранит, 花岗岩",
    "stone": "stone, pierre, piedra, pedra, pietra, камень, taş, 石材",
    # Paper and plants
    "paper": "cardboard, kraft paper, karton, pappe, carton, cartón, papelão, cartone, картон, 纸板, 牛皮纸",
    "rattan": "rattan, wicker, polyrattan, rotin, ratán, ротанг, 藤",
    "jute": "jute, yute, juta, джут, 黄麻",
}

_UKRAINIAN = {
    "cotton": "бавовна, бавовни, бавовняний",
    "polyester": "поліестер, поліестеру, поліестеровий",
    "wool": "вовна, вовни, вовняний",
    "merino": "мериносова вовна",
    "cashmere": "кашемір, кашеміру, кашеміровий",
    "silk": "шовк, шовку, шовковий",
    "linen": "льон, льону, лляний, льняний",
    "nylon": "нейлон, нейлону, нейлоновий, поліамід",
    "acrylic fibre": "акриловий",
    "viscose": "віскоза, віскози, віскозний",
    "elastane": "еластан",
    "microfibre": "мікрофібра",
    "leather": "шкіра, шкіри, натуральна шкіра, натуральної шкіри, шкіряний",
    "suede": "замшевий",
    "faux leather": "екошкіра, штучна шкіра, штучної шкіри, шкірозамінник",
    "metal": "метал, металу, металевий",
    "steel": "сталевий",
    "stainless steel": "нержавіюча сталь, нержавіючої сталі, нержавійка",
    "aluminium": "алюміній, алюмінію, алюмінієвий",
    "wood": "деревина, дерево, дерева",
    "bamboo": "бамбуковий",
    "plastic": "пластмаса, пластиковий",
    "silicone": "силікон, силікону, силіконовий",
    "rubber": "гума, гумовий",
    "glass": "скло, скла, скляний",
    "ceramic": "кераміка, кераміки, керамічний",
    "porcelain": "порцеляна, порцеляновий",
}

_ABOVE = {
    "merino": ("wool",),
    "cashmere": ("wool",),
    "suede": ("leather",),
    "stainless steel": ("steel",),
    "steel": ("metal", "alloy"),
    "aluminium": ("metal", "alloy"),
    "cast iron": ("metal", "iron"),
    "iron": ("metal",),
    "brass": ("metal", "alloy", "copper"),
    "copper": ("metal",),
    "zinc": ("metal", "alloy"),
    "alloy": ("metal",),
    "titanium": ("metal", "alloy"),
    "gold": ("metal",),
    "sterling silver": ("metal",),
    "bamboo": ("wood",),
    "board": ("wood",),
    "oak": ("wood",),
    "pine": ("wood",),
    "walnut": ("wood",),
    "acacia": ("wood",),
    "abs": ("plastic",),
    "pvc": ("plastic",),
    "polycarbonate": ("plastic",),
    "polypropylene": ("plastic",),
    "polyethylene": ("plastic",),
    "tritan": ("plastic",),
    "acrylic": ("plastic",),
    "resin": ("plastic",),
    "tpu": ("plastic", "silicone", "rubber"),
    "latex": ("rubber",),
    "porcelain": ("ceramic",),
    "stoneware": ("ceramic",),
    "marble": ("stone",),
    "granite": ("stone",),
    "microfibre": ("polyester", "nylon"),
    "fleece": ("polyester",),
    "rattan": ("plastic", "wood"),
    "foam": ("plastic", "rubber", "latex"),
}

_ALIKE = {
    frozenset(pair.split(", "))
    for pair in (
        "acrylic fibre, acrylic",
        "silicone, rubber",
        "nylon, plastic",
        "polyester, plastic",
        "pvc, faux leather",
        "faux leather, plastic",
        "polyester, faux leather",
        "microfibre, faux leather",
        "fleece, cotton",
        "jute, hemp",
        "glass, ceramic",
        "iron, steel",
        "cast iron, steel",
        "bamboo, viscose",
        "faux leather, microfibre",
        "linen, hemp",
        "board, paper",
        "zinc, steel",
        "elastane, nylon",
        "elastane, polyester",
        "elastane, cotton",
        "down, nylon",
        "down, polyester",
        "stone, ceramic",
        "resin, stone",
        "resin, marble",
        "foam, polyester",
        "foam, cotton",
        "foam, nylon",
    )
}

FIBRES = frozenset(
    [
        "cotton",
        "polyester",
        "wool",
        "merino",
        "cashmere",
        "silk",
        "linen",
        "hemp",
        "nylon",
        "acrylic fibre",
        "viscose",
        "elastane",
        "leather",
        "suede",
        "faux leather",
        "fleece",
        "microfibre",
    ]
)
"""What clothes are made of."""


@cache
def material_words() -> Vocabulary:
    """The materials that are told apart, by their words."""
    return vocabulary(inflected(_TERMS, _UKRAINIAN))


@cache
def _all_above(name: str) -> frozenset[str]:
    found = {name}
    for wider in _ABOVE.get(name, ()):
        found |= _all_above(wider)
    return frozenset(found)


def same_material(one: str, other: str) -> bool:
    """Whether two materials may be one thing: the same, one wider than the other, or sold under either name."""
    if one == other or one in _all_above(other) or other in _all_above(one):
        return True
    return any(
        frozenset((mine, its)) in _ALIKE
        for mine in _all_above(one)
        for its in _all_above(other)
        if mine != its
    )
