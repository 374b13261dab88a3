"""What goods of one kind are told apart by: the size of a bed, the kind of a plug, the sun protection factor.

Two tables that one can read. Words: a value, and how it is written. Numbers: how a title writes them. ``labels`` are the names
of attributes that ask for it. Write a new one when an attribute asks for one thing of few kinds that titles name, too.
"""

from __future__ import annotations

from listing_lint.claims.facets import Counted, Worded

_SIZE_LABELS = "size; size name; größe; taille; tamaño; talla; dimensione; maat; rozmiar; размер; 尺寸; 尺码"
_CORDS = "power source; power source type; power type; power supply; corded or cordless"

WORDED: tuple[Worded, ...] = (
    Worded(
        "bed size",
        labels=f"bed size; mattress size; bedding size; sheet size; duvet size; quilt size; comforter size; {_SIZE_LABELS}",
        values={
            "twin xl": "twin xl; twin extra long; single xl; twinxl",
            "twin": "twin; single",
            "full": "full; double",
            "queen": "queen",
            "olympic queen": "olympic queen; rv queen; short queen",
            "king": "king",
            "california king": "california king; cal king; calking; western king",
            "super king": "super king; superking",
            "split king": "split king",
            "king single": "king single",
            "crib": "crib; cot",
        },
        goods="bed beds bedding sheet sheets mattress mattresses duvet comforter quilt quilts bedspread coverlet headboard topper"
        " bedsheet bedsheets bettlaken matratze matelas",
        beside="size sized bed beds bedding sheet sheets mattress duvet comforter quilt bedspread coverlet headboard topper fitted flat"
        " frame platform memory hybrid cotton microfiber linen blanket bettlaken",
        agree="king super king; king split king; twin xl twin; queen olympic queen",
    ),
    Worded(
        "sleeve length",
        labels="sleeve length; sleeve type; sleeve style; sleeve; sleeves; sleeve length type; ärmellänge; ärmel; longueur de manches;"
        " longueur des manches; manches; largo de manga; tipo de manga; manga; lunghezza manica; длина рукава; рукав; 袖长; 袖丈",
        values={
            "long": "long sleeve; long sleeves; long sleeved; longsleeve; long sleeve length; langarm; langärmelig; manches longues;"
            " manga larga; manga longa; manica lunga; maniche lunghe; długi rękaw; длинный рукав; длинным рукавом; 长袖; 長袖",
            "short": "short sleeve; short sleeves; short sleeved; shortsleeve; kurzarm; kurzärmelig; manches courtes; manga corta;"
            " manga curta; manica corta; maniche corte; krótki rękaw; короткий рукав; коротким рукавом; 短袖; 半袖",
            "none": "sleeveless; ärmellos; sans manches; sin mangas; sem mangas; senza maniche; bez rękawów; без рукавов; 无袖; 無袖",
        },
        bare={
            "long": "long; full; lang; longues; larga; longa; lunga; длинный",
            "short": "short; kurz; courtes; corta; curta",
        },
    ),
    Worded(
        "neckline",
        labels="neck; neckline; neck style; neck type; neckline style; collar; collar style; collar type; ausschnitt; ausschnittform;"
        " kragen; encolure; col; cuello; tipo de cuello; escote; scollo; decote; вырез; вырез горловины; 领型; 衣領",
        values={
            "v": "v neck; vneck; v necks; v necked; v ausschnitt; col v; encolure v; cuello v; cuello en v; scollo v; scollo a v;"
            " decote v; v-образный вырез; v领",
            "round": "crew neck; crewneck; crew necks; round neck; roundneck; o neck; rundhals; rundhalsausschnitt; col rond;"
            " cuello redondo; girocollo; gola redonda; круглый вырез; 圆领; 圓領",
            "high": "turtleneck; turtle neck; polo neck; roll neck; rollneck; mock neck; mockneck; mock turtleneck; rollkragen;"
            " stehkragen; col roulé; cuello alto; cuello vuelto; collo alto; gola alta; водолазка; 高领; 高領",
            "square": "square neck; square neckline; col carré; cuello cuadrado; 方领",
            "boat": "boat neck; boatneck; bateau neck; bateau; col bateau; cuello barco",
            "off the shoulder": "off shoulder; off the shoulder; cold shoulder; schulterfrei",
            "halter": "halter; halter neck; halterneck; neckholder",
        },
        bare={
            "v": "v",
            "round": "crew; round; o; rond; redondo",
            "high": "turtle; mock; polo",
            "square": "square",
            "boat": "boat",
        },
        agree="round boat; off the shoulder boat; off the shoulder halter; off the shoulder square",
    ),
    Worded(
        "closure",
        labels="closure; closure type; fastening; fastening type; closure style; verschluss; verschlussart; verschlusstyp; fermeture;"
        " type de fermeture; cierre; tipo de cierre; chiusura; tipo di chiusura; fecho; тип застежки; застежка; 闭合方式; 闭合",
        values={
            "laces": "lace up; lace ups; laceup; laces; schnürung; schnürverschluss; schnürer; à lacets; lacets; cordones; stringate;"
            " шнуровка; на шнуровке; 系带",
            "slip on": "slip on; slip ons; slipon; slip-on; pull on; schlupf; zum hineinschlüpfen; à enfiler; sin cordones; 套脚; 一脚蹬",
            "hook and loop": "hook and loop; hook & loop; velcro; touch fastener; klett; klettverschluss; à scratch; scratch; 魔术贴",
            "zip": "zip up; zip-up; full zip; half zip; quarter zip; zip; zipper; zipped; reißverschluss; fermeture éclair; cremallera;"
            " молния; на молнии; 拉链",
            "pullover": "pullover",
        },
        reach=3,
        against="laces slip on; laces hook and loop; slip on hook and loop; pullover zip",
        beside="sneaker sneakers shoe shoes boot boots trainers loafers oxford oxfords flats hoodie jacket sweatshirt closure fastening"
        " style design schuhe stiefel",
        sure=False,
    ),
    Worded(
        "connection",
        labels="connectivity; connectivity technology; connectivity type; connection; connection type; connection technology;"
        " transmission; signal transmission; konnektivität; verbindung; verbindungsart; verbindungstechnik; connectivité; connexion;"
        " conectividad; tipo de conexión; conexión; connettività; тип подключения; подключение; 连接方式; 接続方式",
        values={
            "wired": "wired; corded; kabelgebunden; filaire; con cable; cableado; alámbrico; con fio; проводной; проводная; проводные;"
            " 有线; 有線",
            "wireless": "wireless; bluetooth speaker; bluetooth speakers; bluetooth headphones; bluetooth headphone; bluetooth headset;"
            " bluetooth earbuds; bluetooth earphones; bluetooth keyboard; bluetooth mouse; bluetooth lautsprecher; kabellos; kabellose; kabelloser; drahtlos; sans fil; inalámbrico; inalámbrica;"
            " inalámbricos; sem fio; senza fili; беспроводной; беспроводная; беспроводные; 无线; 無線; ワイヤレス; 무선",
        },
        bare={"wireless": "bluetooth"},
        not_beside="charger charging charge charges bra ribbon ribbons adapter dongle ready enabled control controller remote"
        " router carplay mic microphone receiver doorbell presenter",
    ),
    Worded(
        "power source",
        labels=_CORDS,
        values={
            "corded": "corded; corded electric; wired electric",
            "cordless": "cordless; akku; accu; sans fil; inalámbrico; senza fili; аккумуляторная; аккумуляторный; battery powered;"
            " battery operated; batteriebetrieben",
        },
        not_beside="phone telephone phones blinds shades kettle kettles jug iron irons",
    ),
    Worded(
        "plug",
        labels="plug; plug type; plug standard; plug types; plug format; power plug; power plug type; plug specification; stecker;"
        " steckertyp; netzstecker; prise; type de prise; type de fiche; enchufe; tipo de enchufe; spina; tipo di spina; тип вилки; вилка;"
        " 插头; 插头类型; 插头规格",
        values={
            "US": "us plug; us standard; american plug; us stecker; prise us; enchufe us; 美规; 美标",
            "EU": "eu plug; european plug; euro plug; eu standard; eu stecker; schuko; prise eu; enchufe eu; 欧规; 欧标",
            "UK": "uk plug; british plug; uk standard; uk stecker; prise uk; enchufe uk; 英规; 英标",
            "AU": "au plug; aus plug; australian plug; au standard; 澳规; 澳标",
        },
        bare={
            "US": "us; usa; american",
            "EU": "eu; euro; europe; european",
            "UK": "uk; british",
            "AU": "au; aus; australian",
        },
    ),
    Worded(
        "flavour",
        labels="flavour; flavor; flavor name; flavour name; taste; geschmack; geschmacksrichtung; goût; saveur; arôme; sabor; gusto; smaak;"
        " smak; вкус; 口味; 味; フレーバー",
        values={
            "vanilla": "vanilla; vanille; vainilla; vaniglia; baunilha; wanilia; ваниль; ванильный; 香草; バニラ",
            "chocolate": "chocolate; choco; schokolade; schoko; chocolat; cioccolato; czekolada; шоколад; шоколадный; cocoa; 巧克力; チョコレート",
            "strawberry": "strawberry; strawberries; erdbeere; erdbeer; fraise; fresa; fragola; morango; truskawka; клубника; 草莓; ストロベリー",
            "banana": "banana; banane; plátano; банан; 香蕉; バナナ",
            "mint": "mint; peppermint; spearmint; minze; pfefferminze; menthe; menta; мята; 薄荷",
            "lemon": "lemon; zitrone; citron; limón; limone; limão; лимон; 柠檬; lemonade",
            "orange": "orange; naranja; arancia; laranja; апельсин; 橙子",
            "apple": "apple; apfel; pomme; manzana; mela; maçã; яблоко; 苹果",
            "cherry": "cherry; kirsche; kirsch; cerise; cereza; ciliegia; cereja; вишня; 樱桃",
            "blueberry": "blueberry; heidelbeere; blaubeere; myrtille; arándano; mirtillo; черника; 蓝莓",
            "raspberry": "raspberry; himbeere; himbeer; framboise; frambuesa; lampone; малина; 覆盆子",
            "peach": "peach; pfirsich; pêche; melocotón; pesca; pêssego; персик; 桃子",
            "mango": "mango; mangue; манго; 芒果",
            "pineapple": "pineapple; ananas; piña; abacaxi; ананас; 菠萝",
            "coconut": "coconut; kokos; kokosnuss; noix de coco; coco; cocco; кокос; 椰子",
            "caramel": "caramel; salted caramel; karamell; caramelo; caramello; карамель; 焦糖",
            "coffee": "mocha; cappuccino",
            "cookies": "cookies and cream; cookies & cream",
            "peanut butter": "",
            "grape": "grape; traube; raisin; uva; виноград; 葡萄",
            "watermelon": "watermelon; wassermelone; pastèque; sandía; anguria; арбуз; 西瓜",
            "lime": "lime; limette; lima",
            "hazelnut": "hazelnut; haselnuss; noisette; avellana; nocciola; фундук",
            "pistachio": "pistachio; pistazie; pistache; pistacho; pistacchio; фисташка",
            "matcha": "",
            "unflavoured": "unflavored; unflavoured; natural; neutral; geschmacksneutral; sans arôme; sin sabor",
        },
        bare={
            "coffee": "coffee; kaffee; café; caffè; кофе; 咖啡",
            "cookies": "cookie; cookies",
            "peanut butter": "peanut butter; peanut; erdnuss; erdnussbutter; cacahuète; 花生",
            "matcha": "matcha; green tea; 抹茶",
        },
        beside="flavor flavour flavored flavoured flavors flavours protein whey isolate casein shake powder gum gummies candy candies"
        " syrup creatine bcaa toothpaste collagen preworkout drink drops lollipop lollipops pudding yogurt milkshake geschmack proteinpulver"
        " eiweiß eiweißpulver goût saveur sabor gusto вкус",
        reach=2,
        before="flavor flavour geschmack goût saveur sabor gusto вкус flavored powder protein whey proteinpulver eiweißpulver gum syrup"
        " creatine",
        agree="lemon lime; coffee chocolate; unflavoured vanilla; chocolate cookies; chocolate hazelnut; caramel coffee; caramel vanilla",
    ),
)
"""Facets of words. A bed's "twin" is another than its "queen"; a shirt cannot have long sleeves and short ones."""

COUNTED: tuple[Counted, ...] = (
    Counted(
        "number of seats",
        labels="seats; seater; seat count; number of seats; seating capacity; seat capacity; sitzplätze; anzahl sitzplätze; anzahl der"
        " sitzplätze; sitzer; nombre de places; places assises; número de plazas; plazas; numero posti; lugares; количество мест;"
        " число посадочных мест; 座位数; 座位",
        patterns=(
            r"{n}[- ]?(?:seater|sitzer|plazas|posti|lugares|places|местн\w*|osobow\w*)\b",
            r"\bseats {n}\b",
            r"{n}[- ]seat\b",
            r"{n}人座|{n}人掛け",
        ),
    ),
    Counted(
        "number of persons",
        labels="number of persons; number of people; person capacity; people capacity; occupancy; occupant capacity; sleeping capacity;"
        " personenanzahl; anzahl personen; personen; nombre de personnes; capacité en personnes; número de personas; numero di persone;"
        " количество человек; 人数; 适用人数",
        patterns=(
            r"{n}[- ](?:persons?|people|man)(?= (?:tent|sauna|hot tub|hammock|kayak|raft|camping|dome|instant|pop|family))",
            r"(?:tent|zelt|tente) (?:for|für|pour|para) {n}(?: (?:persons?|people|personen|personnes|personas))?",
            r"{n}[- ]personen[- ]?zelt",
            r"{n}-местная палатка",
            r"{n}人(?:用)?(?:帐篷|テント)",
        ),
    ),
    Counted(
        "ply",
        labels="ply; ply count; number of plies; plies; lagen; anzahl der lagen; lagig; nombre de plis; épaisseurs; capas; número de capas;"
        " strati; veli; warstwy; количество слоев; слои; 层数",
        patterns=(r"{n}[- ]?ply\b", r"{n}[- ]?lagig\w*", r"{n} (?:plis|épaisseurs|capas|veli)\b", r"{n}层"),
        goods="tissue tissues paper towel towels napkin napkins roll rolls mask masks wipes toilettenpapier küchenrolle servietten papier"
        " toilet toilette mouchoirs servilletas yarn garn carta papel бумага салфетки 纸 纸巾",
    ),
    Counted(
        "thread count",
        labels="thread count; threadcount; thread counts; fadenzahl; fadendichte; nombre de fils; número de hilos; hilos; fili; 支数",
        patterns=(
            r"{n}[- ]?(?:thread[- ]?count|tc)\b",
            r"thread[- ]?count(?: of|:)? {n}",
            r"{n} (?:fils|hilos|fili)\b",
        ),
        least=80,
    ),
    Counted(
        "sun protection factor",
        labels="spf; sun protection; sun protection factor; spf rating; spf value; lichtschutzfaktor; lsf; indice spf; indice de protection;"
        " fps; factor de protección solar; fattore di protezione; фактор защиты; 防晒指数",
        patterns=(r"\b(?:spf|lsf|fps|fpu)[- ]?{m}\+*",),
    ),
    Counted(
        "denier",
        labels="denier; den; fabric denier; thread denier; tights denier; hosiery denier; fadenstärke; deniers; плотность den; 丹尼尔",
        patterns=(r"{n}[- ]?(?:den|denier|deniers|den\.|ден)\b",),
    ),
    Counted(
        "gold karat",
        labels="metal purity; gold purity; karat; gold karat; metal stamp; purity; metal karat; feingehalt; goldgehalt; titre; pureté;"
        " pureza; quilates; quilataje; проба; проба золота; 含金量",
        patterns=(
            r"{n}[- ]?(?:k|kt|karat|carat|ct)\b(?=[ -]*(?:solid |real |white |yellow |rose |pure )*(?:gold|or|oro|ouro)\b)",
            r"{n}[- ]?karat gold",
            r"{n}k金",
            r"{n}[- ]?(?:k|kt|karat|carat)\b(?=\s*(?:and|or|&|/|,|und|oder)\s*\d)",
            r"{n}[- ]?karat(?= weiß| gelb| rosé)",
        ),
        said=(r"{n}[- ]?(?:k|kt|karat|carat|ct|quilates)?\b",),
        same={
            "585": 14,
            "583": 14,
            "750": 18,
            "375": 9,
            "333": 8,
            "417": 10,
            "416": 10,
            "916": 22,
            "999": 24,
        },
        only=(8, 9, 10, 12, 14, 18, 20, 21, 22, 23, 24),
    ),
    Counted(
        "carat weight",
        labels="carat; carats; carat weight; total carat weight; stone weight; diamond weight; total diamond weight; gem weight; ct; ctw;"
        " karatgewicht; poids en carats; peso en quilates; каратность; 克拉",
        patterns=(
            r"{d}[- ]?(?:carats?|cttw|ctw|ct\.? ?t\.?w\.?|ct|克拉)(?![a-z])(?! ?(?:solid |yellow |white |rose )*gold)(?! ?(?:each|per\b|pro\b|je\b|por\b|par\b|each stone))",
        ),
        said=(r"{d}[- ]?(?:carats?|cttw|ctw|ct\.?|克拉)?",),
        goods="diamond diamonds moissanite ring rings earrings necklace pendant gemstone sapphire ruby emerald zirconia bracelet 钻 莫桑石",
    ),
    Counted(
        "lens power",
        labels="lens power; diopter; diopters; dioptre; dioptrien; dioptrie; lens strength; strength; magnification strength; reading power;"
        " sphere; sph; power; stärke; sehstärke; dioptrías; диоптрии; 度数",
        patterns=(r"[+-]{d}(?:d\b|dpt\b)?(?=[ ,;)]|$)", r"(?:strength|power|stärke|diopter) [+-]?{d}\b"),
        said=(r"[+-]?{d}",),
        goods="reading readers glasses eyeglasses lesebrille brille lunettes gafas contact kontaktlinsen очки 老花镜",
        most=20,
    ),
    Counted(
        "number of drawers",
        labels="drawers; number of drawers; drawer count; schubladen; anzahl schubladen; nombre de tiroirs; tiroirs; cajones; cassetti;"
        " количество ящиков; 抽屉数",
        patterns=(r"{n}[- ]?(?:drawers?|schubladen|tiroirs|cajones|cassetti)\b",),
    ),
    Counted(
        "number of tiers",
        labels="tiers; number of tiers; tier; ebenen; anzahl ebenen; niveaux; étages; niveles; ripiani; количество ярусов; 层数; 层",
        patterns=(
            r"{n}[- ]?(?:tiers?|tiered|ebenen|niveaux|étages|niveles|ripiani)\b",
            r"{n}层(?=架|置物|收纳|书)",
        ),
    ),
    Counted(
        "number of shelves",
        labels="shelves; number of shelves; shelf count; anzahl böden; fachböden; anzahl fachböden; nombre d'étagères; número de estantes;"
        " количество полок",
        patterns=(r"{n}[- ]?(?:shelf|shelves|fachböden|étagères|estantes)\b",),
    ),
    Counted(
        "number of burners",
        labels="burners; number of burners; burner count; heating elements; number of heating elements; kochfelder; anzahl kochzonen;"
        " nombre de feux; número de quemadores; fuochi; количество конфорок",
        patterns=(r"{n}[- ]?burners?\b", r"{n} (?:feux|quemadores|fuochi)\b"),
    ),
    Counted(
        "number of ports",
        labels="ports; number of ports; port count; total number of ports; anzahl anschlüsse; anzahl ports; nombre de ports;"
        " número de puertos; numero di porte; количество портов; 端口数",
        patterns=(r"{n}[- ]ports?\b(?! replicator)", r"{n}口"),
    ),
    Counted(
        "number of outlets",
        labels="outlets; number of outlets; outlet count; total power outlets; sockets; number of sockets; steckdosen; anzahl steckdosen;"
        " nombre de prises; número de tomas; numero prese; количество розеток",
        patterns=(
            r"{n}[- ]?(?:outlets?|way|gang|fach|prises|tomas|prese)\b(?=.*(?:strip|extension|power|surge|leiste|multiprise|regleta|$))",
        ),
        goods="strip strips outlet outlets surge extension steckdosenleiste multiprise regleta",
    ),
    Counted(
        "number of doors",
        labels="doors; number of doors; door count; türen; anzahl türen; nombre de portes; número de puertas; количество дверей",
        patterns=(r"{n}[- ](?:doors?|türen|türig\w*|portes|puertas|ante)\b",),
    ),
)
"""Facets of numbers. ``{n}`` stands for a whole number or a word for one, ``{m}`` for one that letters may stand before, ``{d}``
for one with decimals."""

INCLUDED_LABELS = (
    "battery included; batteries included; battery included?; batteries included?; are batteries included; includes batteries;"
    " includes battery; with battery; battery; batteries; batterie enthalten; batterien enthalten; akku enthalten; batterien inklusive;"
    " inklusive batterien; piles incluses; piles fournies; batterie incluse; pilas incluidas; batería incluida; baterías incluidas;"
    " batterie incluse; pile incluse; батарейки в комплекте; аккумулятор в комплекте; 是否含电池; 含电池"
)
YES = (
    "yes y true 1 included ja oui sí si sim да 是 含 enthalten incluses incluse incluidas incluida inklusive"
)
NO = "no n false 0 none not nein non não нет 否 不含 ohne without"
