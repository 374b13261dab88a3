"""Further facets, of devices and lamps above all: protection codes, versions, sockets of bulbs, light, ages and patterns.

They are written like those of :mod:`listing_lint.claims.facet_tables`.
"""

from __future__ import annotations

from listing_lint.claims.facets import Counted, Worded

_LAMPS = (
    "bulb bulbs lamp lamps light lights led leuchtmittel glühbirne glühlampe birne lampe leuchte ampoule ampoules bombilla bombillas foco"
    " lampadina lampadine lâmpada lampada żarówka żarówki лампа лампы лампочка 灯泡 灯 電球 전구"
)

WORDED: tuple[Worded, ...] = (
    Worded(
        "pattern",
        labels="pattern; pattern type; pattern name; print; design pattern; fabric pattern; muster; musterung; motif; motifs; estampado;"
        " tipo de estampado; fantasia; stampa; estampa; patroon; wzór; узор; рисунок; принт; 图案; 花纹; 柄; 무늬; 패턴; desen",
        # Nouns that are goods, or a part of them, count in attributes alone: artificial flowers, a vest with stripes, chess, paintings.
        values={
            "solid": "solid color; solid colour; solid colored; plain color; plain colour; plain coloured; einfarbig; einfarbige; unifarben;"
            " couleur unie; color liso; tinta unita; cor lisa; effen; jednolity; однотонный; однотонная; однотонное; 纯色; 无地; düz renk",
            "striped": "striped; pinstripe; gestreift; gestreifte; gestreifter; gestreiftes; rayé; rayée; à rayures;"
            " a rayas; de rayas; a righe; rigato; listrado; listrada; gestreept; w paski; полосатый; полосатая;"
            " в полоску; 条纹; ボーダー柄; ストライプ; 줄무늬; 스트라이프; çizgili",
            "floral": "floral; floral print; flower print; geblümt; blumenmuster; fleuri; fleurie; à fleurs; floreado; de flores;"
            " floreale; a fiori; florido; florida; gebloemd; w kwiaty; цветочный принт; в цветочек; 碎花; 花柄; 꽃무늬; çiçekli",
            "checked": "plaid; checked; checkered; gingham; tartan; buffalo check; kariert; karierte; kariertes; à carreaux; a cuadros;"
            " a quadri; a quadretti; geruit; w kratę; w kratkę; клетчатый; в клетку; 格子; チェック柄; ekose",
            "dotted": "polka dot; polka dots; polka dotted; à pois; a pois; de lunares; a lunares; de bolinhas;"
            " w kropki; в горошек; 波点; 圆点; 水玉; 도트; puantiyeli",
            "camouflage": "camouflage; camo; tarnmuster; camuflaje; camuflado; mimetico; камуфляж; камуфляжный; 迷彩; 위장",
            "leopard": "leopard print; leo print; leopardenmuster; imprimé léopard; леопардовый; 豹纹; 호피",
        },
        bare={
            "solid": "solid; plain; uni; unie; liso; lisa; unito; effen; gładki; без рисунка; 素色; 단색",
            "striped": "stripes; stripe; rayures; rayas; listras; paski; полоска",
            "floral": "flowers; flower; blumen; fleurs; flores; fiori; kwiaty; цветы; цветочный; 花朵",
            "checked": "check; carreaux; cuadros; quadri; quadretti; xadrez; kratka; клетка; 체크",
            "dotted": "dots; pünktchen; pois; lunares; bolinhas",
            "leopard": "leopard; léopard; leopardo; леопард",
        },
        against="solid striped; solid floral; solid checked; solid dotted; solid camouflage; solid leopard; striped floral; striped leopard;"
        " striped checked; striped dotted; floral checked; floral dotted; floral camouflage; checked dotted; checked leopard; dotted leopard;"
        " camouflage leopard; camouflage checked; camouflage striped",
        not_beside="bass duck lining tie sheet paper notebook notebooks journal journals planner diary pages notizbuch cahier cuaderno quaderno",
        sure=False,
    ),
)

COUNTED: tuple[Counted, ...] = (
    Counted(
        "bulb base",
        labels="base; bulb base; bulb base type; base type; cap type; cap; lamp base; lamp cap; socket; socket type; light socket; bulb socket;"
        " bulb type; fitting; fassung; sockel; lampenfassung; lampensockel; culot; type de culot; douille; casquillo; tipo de casquillo;"
        " portalámparas; attacco; tipo di attacco; base da lâmpada; soquete; fitting type; lampvoet; gwint; trzonek; цоколь; тип цоколя;"
        " 灯头; 灯头类型; 灯座; 口金; 소켓",
        patterns=(r"\be[- ]?(?P<n>1[0-247]|2[67]|39|40)\b(?!-?[a-z0-9])",),
        said=(r"\be[- ]?(?P<n>1[0-247]|2[67]|39|40)\b",),
        goods=_LAMPS,
        # E26 and E27, and E39 and E40, fit each other.
        near=0.04,
    ),
    Counted(
        "protection code (IP)",
        labels="ip rating; ip code; ip; ip protection; ip class; ip grade; ip level; ingress protection; waterproof rating; waterproof level;"
        " waterproof grade; water resistance rating; water resistance level; protection rating; protection level; schutzart; schutzklasse;"
        " ip schutzart; ip schutzklasse; indice ip; indice de protection; degré de protection; grado de protección; grado ip;"
        " grado di protezione; grau de proteção; beschermingsklasse; stopień ochrony; степень защиты; класс защиты; степень защиты ip;"
        " 防护等级; 防水等级; ip等级; 保護等級; 防水性能; 방수등급; koruma sınıfı",
        patterns=(r"\bip[- ]?(?P<n>[0-6][0-9])(?!\d)",),
        said=(r"\bip[- ]?(?P<n>[0-6][0-9])(?!\d)", r"\A\s*(?P<n>[1-6][0-9])\s*\Z"),
        most=69,
    ),
    Counted(
        "Bluetooth version",
        labels="bluetooth version; bluetooth; bluetooth standard; bluetooth ver; bluetooth-version; version bluetooth; version de bluetooth;"
        " versión de bluetooth; versión bluetooth; versione bluetooth; versão bluetooth; versão do bluetooth; bluetooth-versie;"
        " wersja bluetooth; версия bluetooth; версия блютуз; 蓝牙版本; 蓝牙; bluetoothバージョン; 블루투스 버전; bluetooth sürümü",
        patterns=(
            r"(?:\bbluetooth|蓝牙|ブルートゥース|블루투스|\bблютуз|\bBT)[- ]?(?:v(?:er(?:sion)?)?\.?[- ]?)?(?P<n>[1-6]\.[0-9])(?![\d.])(?! ?(?:stereo|ch\b|channels?))",
        ),
        # A whole number alone may count what it connects, or be its class or its range.
        said=(r"\A\D{0,16}(?P<n>[1-6]\.[0-9])(?![\d.])",),
        most=7,
    ),
    Counted(
        "USB version",
        labels="usb version; usb standard; usb specification; usb generation; usb interface; usb interface version; usb type; interface; usb-version;"
        " usb-standard; version usb; norme usb; versión usb; versione usb; versão usb; wersja usb; версия usb; интерфейс usb; usb版本; usb接口; usb规格",
        # The parts of 3 are called 3.0, 3.1 and 3.2 by turns.
        patterns=(r"\busb[- ]?(?P<n>[1-4])\.[0-9](?![\d.])",),
        said=(r"\busb[- ]?(?P<n>[1-4])\.[0-9]", r"\A\s*(?P<n>[1-4])\.[0-9](?![\d.])"),
        most=4,
    ),
    Counted(
        "colour temperature",
        labels="color temperature; colour temperature; color temp; cct; light temperature; light color temperature; farbtemperatur;"
        " lichtfarbe; température de couleur; temperatura de color; temperatura di colore; temperatura colore; temperatura de cor;"
        " kleurtemperatuur; temperatura barwowa; barwa światła; цветовая температура; температура света; 色温; 色温度; 색온도; renk sıcaklığı",
        patterns=(r"(?<![\w.,/–-])(?P<n>\d{4,5}) ?k\b(?! ?(?:ips|pixel|uhd|res))",),
        said=(r"(?<![\w.,])(?P<n>\d{4,5}) ?k?\b",),
        least=1500,
        most=20_000,
        near=0.04,
    ),
    Counted(
        "luminous flux",
        labels="luminous flux; lumen; lumens; lumen output; light output; brightness (lumen); lichtstrom; lichtleistung; flux lumineux;"
        " flujo luminoso; flusso luminoso; fluxo luminoso; lichtstroom; strumień świetlny; световой поток; 光通量; 流明; 光束; 전광속; ışık akısı",
        patterns=(
            r"(?<![\w.,/–-])(?<!ansi )(?<! to )(?<! zu )(?<! à )(?<!hasta )(?<!fino a )(?<! до )(?P<n>\d{2,6}) ?-?(?:lm\b(?!/)|lumens?\b|люмен\w*|лм\b|流明|ルーメン|루멘)(?! ?/)",
        ),
        said=(
            r"(?<![\w.,])(?P<n>\d{2,6}) ?(?:lm\b(?!/)|lumens?\b|люмен\w*|лм\b|流明|ルーメン|루멘)",
            r"\A\s*(?P<n>\d{2,6})\s*\Z",
        ),
        least=10,
        most=900_000,
        near=0.15,
    ),
    Counted(
        "minimum age",
        labels="minimum age; min age; recommended age; recommended minimum age; manufacturer minimum age; age; age range; age group;"
        " suitable age; age recommendation; mindestalter; altersempfehlung; alter; empfohlenes alter; altersangabe; âge; âge minimum;"
        " âge recommandé; tranche d'âge; edad; edad mínima; edad recomendada; età; età minima; età consigliata; idade; idade mínima;"
        " idade recomendada; leeftijd; minimumleeftijd; wiek; minimalny wiek; возраст; минимальный возраст; рекомендуемый возраст; 适用年龄; 年龄; 対象年齢; 사용연령",
        patterns=(
            r"\b(?:for )?(?:ages?|aged|kids|children|toddlers) (?P<n>\d{1,2}) ?(?:\+|(?:years? |yrs? )?(?:and|&) (?:up|older|above))",
            # Not "10+ years battery life".
            r"\b(?P<n>\d{1,2})\+ ?(?:years?|yrs?)(?:[- ]olds?\b|(?=\s*(?:\Z|[,.;:!)\]/|–-]|and\b|for\b|boys?\b|girls?\b|kids?\b|child|toddlers?\b)))",
            r"\b(?:für kinder )?ab (?P<n>\d{1,2}) jahren?\b",
            r"\b(?:pour enfants? )?(?:dès|à partir de) (?P<n>\d{1,2}) ans\b",
            r"\b(?:para niños )?a partir de (?P<n>\d{1,2}) (?:años|anos)\b",
            r"\b(?:per bambini )?da (?P<n>\d{1,2}) anni\b(?! in su)",
            r"(?<!гарантия )(?<!службы )\b(?:для детей )?от (?P<n>\d{1,2})(?:-?х)? лет\b",
        ),
        said=(
            r"\A\D{0,16}(?P<n>\d{1,2})(?!\d|[.,]\d)(?! ?(?:-|–|to|bis|à|a)? ?\d{0,2} ?(?:m|mo|months?|monate?n?|mois|meses|mesi|месяц\w*|мес|个月|か月|ヶ月|개월)\b)",
        ),
        least=1,
        most=18,
    ),
)
