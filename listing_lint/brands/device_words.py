"""Nouns of devices, by the goods of the marks that make them, and the words that stand by such nouns in titles."""

from __future__ import annotations

import re

from listing_lint.late import late

_DEVICES: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple(
    (frozenset(goods.split()), late(words, re.IGNORECASE))
    for goods, words in (
        ("phones", r"phones?|mobil\w*|ponsel|smartphones?|cell|cellphones?|mobile|mobiles|handys?|téléphones?|portables?|m[óo]vil(?:es)?|tel[ée]fonos?|celular(?:es)?|telem[óo]ve(?:l|is)|telefon\w*|cellular[ei]?|смартфон\w*|телефон\w*|айфон\w*|スマホ|手机|手機|휴대폰|핸드폰|스마트폰|(?:لل?)?هاتف|(?:لل?)?جوال|هواتف|telefonlar\w*|điện|thoại|bút"),
        ("watches electronics", r"watch(?:es)?|smart ?watch(?:es)?|uhr(?:en)?|montres?|reloj(?:es)?|relógios?|orologi\w*|horloges?|zegark\w*|час\w+|смарт-?час\w+|годинник\w*|часовник\w*|saat\w*|band|手表|手錶|手环|時計|腕時計|スマートウォッチ|스마트워치|시계|(?:لل?)?ساعة|đồng|hồ|bút"),
        ("appliances home electronics tools", r"vacuums?|cleaners?|hoovers?|stick|mixers?|blenders?|robots?|machines?|makers?|jugs?|brewers?|staubsauger\w*|saug\w*|mähroboter\w*|kaffeemaschinen?|aspirateurs?|tondeuses?|cafetières?|aspiradoras?|cafeteras?|aspirador(?:es)?|aspirapolvere|stofzuigers?|odkurzacz\w*|ekspres\w*|пылесос\w*|пилосос\w*|прахосмукачк\w*|усисивач\w*|кавомашин\w*|робот\w*|кофемашин\w*|süpürge\w*|掃除機|クリーナー|吸尘器|扫地机|청소기|로봇청소기|(?:ل[لم]?)?مكنسة|لمكنسة|ماكينة|blender\w*|máy|hút|bụi"),
        ("appliances home electronics kitchen", r"washing|washers?|dryers?|dishwashers?|fridges?|freezers?|refrigerators?|ovens?|fryers?|airfryers?|coffee|espresso|bread|waschmaschinen?|trockner|geschirrspüler\w*|spülmaschinen?|kühlschr[aä]nk\w*|backofen|kaffeevollautomat\w*|fritteusen?|lave-linge|lave-vaisselle|sèche-linge|réfrigérateurs?|friteuses?|lavadoras?|lavavajillas|secadoras?|frigor[íi]ficos?|neveras?|hornos?|freidoras?|m[áa]quinas?|macchin[ae]|lavatric[ei]|lavastoviglie|frigorifer[oi]|forn[oi]|friggitric[ei]|geladeiras?|fog[ãa]o|wasmachines?|vaatwassers?|koelkast\w*|droger\w*|pralk\w*|zmywark\w*|lodówk\w*|piekarnik\w*|sprzątając\w*|robota|pračk\w*|myčk\w*|стиральн\w*|посудомоечн\w*|машин\w*|холодильник\w*|духов\w*|мультиварк\w*|çamaşır|bulaşık|makinesi|makinası|buzdolabı|fırın\w*|dammsugare\w*|støvsuger\w*|tvättmaskin\w*|vaskemaskin\w*|kaffemaskin\w*|diskmaskin\w*|o(?:pv|ppv)askemaskin\w*|kylskåp\w*|ugn\w*|ovn\w*|fours?|microwaves?|mikrowellen?|micro-ondes|micro-?ondas|magnetrons?|kuchenk\w*|moka|ollas?|cappa|caldaia|ketel|kap|kappen|hood|hauben?|dunsthauben?|herd|boiler|furnace|therme|heizung\w*|kombi\w*|klima\w*|кот(?:ла|ел|лов)|плит[аыу]|maszynk\w*|szybkowar\w*|garnk\w*|hrnec|hrnce|sekačk\w*|batidoras?|grills?|purifiers?|humidifiers?|liquidificador(?:es)?|licuadoras?|frullator[ei]|hottes?|mixeurs?|ma[sș]in[aăi]|irons?|bügeleisen|fers?|ferr[oi]|planchas?|żelaz\w*|утюг\w*|ütü\w*|máy|giặt|sấy|rửa|chén|bát|ép|xay|nồi|chiên|cơm|tủ|lạnh|nướng|sóng|bếp"),
        ("appliances home electronics computers", r"sewing|nähmaschinen?|naaimachines?"),
        ("computers", r"laptops?|notebooks?|netbooks?|players?|tablets?|printers?|computers?|pc|drucker\w*|ordinateurs?|imprimantes?|tablettes?|portátil(?:es)?|impresoras?|impressoras?|stampant[ei]|portatil[ei]|drukar\w+|laptop\w*|ноутбук\w*|принтер\w*|планшет\w*|yazıcı\w*|プリンター|ノートパソコン|タブレット|打印机|笔记本|平板|프린터|노트북|태블릿|طابعة|لابتوب|máy|tính|bảng|bút"),
        ("cameras", r"cameras?|camcorders?|drones?|kameras?|appareils?|c[áa]maras?|câmeras?|fotocamer[ae]|aparat\w*|фотоаппарат\w*|фотоапарат\w*|камер\w*|kamera\w*|カメラ|相机|无人机|카메라|드론|كاميرا"),
        ("audio", r"headphones?|earbuds?|headsets?|speakers?|kopfhörer\w*|casques?|écouteurs?|auriculares|cuffie|słuchaw\w*|наушник\w*|навушник\w*|слушалк\w*|колонк\w*|kulaklı\w*|イヤホン|ヘッドホン|耳机|이어폰|헤드폰|سماع\w*"),
        ("games electronics", r"consoles?|controllers?|gamepads?|joysticks?|konsolen?|manettes?|consolas?|mandos?|kontroler\w*|konsol\w*|приставк\w*|геймпад\w*|консол\w*"),
        ("auto motorcycle", r"cars?|vehicles?|trucks?|autos?|fahrzeuge?|voitures?|coches?|carros?|samochod\w*|автомобил\w*|автомобіл\w*|авто|мотоцикл\w*|xe|bikes?|motorcycles?|motos?|arac\w*|سيارة|لسيارة"),
        ("electronics motorcycle cycling", r"e-?scooters?|scooters?|trottinettes?|patinetes?|monopattin[oi]|hulajnog\w*|(?:электро)?самокат\w*|koloběžk\w*|kolobežk\w*|trotinetes?|skúter\w*|skuter\w*|滑板车|전동킥보드|킥보드|キックボード|hoverboards?|overboards?"),
        ("tools garden", r"batter(?:y|ies|ies?|ia)|bater[ií]as?|akkus?|accus?|akumulator\w*|drills?|mähroboter\w*|robots?|saws?|chainsaws?|tools?|mowers?|trimmers?|perceuses?|tronçonneuses?|bohrmaschinen?|kettensägen?|taladros?|motosierras?|trapan\w*|motoseg\w*|tagliaerba|decespugliator[ei]|kettingza[ag]\w*|grasmaaiers?|rasenmäher\w*|desbrozadoras?|cort(?:ador|acésped)\w*|roçadeiras?|gräsklippar\w*|kosiark\w*|газонокосил\w*|wiertark\w*|пил\w*|шуруповерт\w*|дрел\w*|бензопил\w*|matkap\w*|engines?"),
        ("cosmetics haircare appliances medical home", r"toothbrush(?:es)?|shavers?|razors?|trimmers?|handles?|zahnbürsten?|rasierer\w*|brosses?|cepillos?|spazzolin\w*|szczotecz\w*|щетк\w*|бритв\w*|シェーバー|歯ブラシ|剃须刀|电动牙刷|면도기|전동칫솔"),
        ("dolls toys", r"dolls?|bricks?|sets?|(?:mini)?figures?|minifigs?|playsets?|figuren|figurki|figurines?|figuras?|фигур\w*|puppen?|poupées?|muñecas?|lalek|lalk\w*|кукол|кукл\w*|bebek\w*"),
        ("audio electronics home appliances", r"tvs?|televisions?|fernseher\w*|téléviseurs?|televisores?|telewizor\w*|телевизор\w*"),
    )
)  # fmt: skip
"""Nouns of devices between the preposition and the mark, with the goods of the marks that make them."""
CASED = late(
    r"[^\W\d_A-Z]{3,}h[oeö]z|(?:pölyn)?imuri(?:in|lle)|\w+kone(?:eseen|elle)|puhelime(?:en|lle)|keitti?me(?:en|lle)|auto(?:on|ihin|lle)|pyörään|kelloon|tulostime(?:en|lle)"
)
"""Nouns whose case says "for": Hungarian ``porszívóhoz``, Finnish ``pölynimuriin``."""
KOREAN_FOR = late(
    r"(?!(?:여성|남성|남자|여자|남녀|아동|유아|아기|성인|어린이|학생|주니어|키즈|가정|휴대|업무|사무|여행|캠핑|등산|운동|주방|욕실|실내|실외|야외|겨울|여름|선물|골프|낚시|게임|게이밍|차량|자동차|일회|다|전|공|신|애견|반려견)용)[\uac00-\ud7af]{1,7}용"
)
"""What Korean goods are for, as it is written of devices, and not of people, places and times."""
WORK = late(
    r"(?:[àa]|da|d[aeio]|per|para|do|na)\s(?:caf[ée]|mi[ęe]sa|maso|мяса|golenia|strzyżenia|holení|stříhání|ghiaccio|gelato|glace|hielo|caff[èe]|expresso|espresso|pain|pane|p[ãa]o|pan|coudre|coser|cucire|costura|laver|lavar|lavare|gazon|barbe|kawy|szycia|prania|chleba|vapeur|bier|stiro|repasser|planchar|passar|prasowania)",
    re.IGNORECASE,
)
"""What a machine is for, behind its noun: ``machine à café``."""

PURPOSE = late(
    # Whom and what goods of a mark's own are for, and where.
    r"(?:wo)?m[ae]n'?s?|ladies|girls?|boys?|kids?|child(?:ren)?'?s?|bab(?:y|ies)|toddlers?|adults?|seniors?|students?|teens?|pets?|dogs?|cats?|beginners?|professionals?|runners?|gamers?|family|families|people|him|her|everyone"
    r"|home|office|school|travel(?:ling)?|outdoors?|indoors?|sports?|gym|kitchen|bathroom|bedroom|garden|room|party|parties|work|daily|gifts?|wedding|christmas|birthday|sensitive|skin|hair|small|large|big|free|sale|use|years?|months?|days?|music|gaming|cycling|biking|running|hiking|fishing|hunting|golf|tennis|training|swimming|skiing|driving|riding|camping|racing|yoga|fitness|radfahren|laufen|wandern|cyclisme|randonnée|ciclismo|senderismo|corsa|corrida|pesca|fietsen|hardlopen|video|fun|summer|winter"
    r"|herren|damen|männer|frauen|kinder|jungen|mädchen|babys?|haus(?:halt)?|büro|schule|reise|hommes?|femmes?|enfants?|filles?|garçons?|maison|bureau|voyage|bébés?|hombres?|mujer(?:es)?|niñ[oa]s?|caballeros?|damas?|hogar|casa|oficina|viajes?"
    r"|homens?|mulher(?:es)?|crianças?|menin[oa]s?|masculin[oa]s?|feminin[oa]s?|viagem|uom[oi]n?i?|donn[ae]|bambin[oaie]|ragazz[oaie]|ufficio|viaggio|heren|dames|mannen|vrouwen|kinderen|thuis|kantoor|reizen"
    r"|mężczyzn|kobiet|dzieci|chłopc\w*|dziewczyn\w*|domu|biura|podróży|muže|ženy|děti|pány|dámy|domácnost|erkek|kadın|çocuk|bebek|ev|ofis|мужчин\w*|женщин\w*|дет\w+|мальчик\w*|девочек|девочки|дома|офиса|путешествий|подростк\w*|взрослых|рыбалки|охоты",
    re.IGNORECASE,
)
BODY = late(
    # Of what care is: behind "for" it is no device, where the mark makes none.
    r"faces?|facial|body|hands?|feet|foot|eyes?|lips?|nails?|beard|teeth|legs?|neck|lashes|brows?|scalp"
    r"|gesicht\w*|körper\w*|hände|füße|augen\w*|lippen|nägel|haut|haare?|bart|zähne|kopfhaut|wimpern"
    r"|visage|corps|mains?|pieds?|yeux|lèvres|ongles|peaux?|cheveux|barbe|dents|cils"
    r"|rostro|cara|cuerpo|manos?|pies|ojos|labios|uñas|piel|cabello|pelo|barba|dientes|pestañas"
    r"|rosto|corpo|mãos?|pés|olhos|lábios|unhas|pele|cabelos?|dentes|cílios"
    r"|viso|mani|piedi|occhi|labbra|unghie|pelle|capelli|denti|ciglia"
    r"|gezicht|lichaam|handen|voeten|ogen|nagels|huid|haar|baard|tanden|wimpers"
    r"|twarzy|ciała|rąk|stóp|oczu|ust|paznokci|skóry|włosów|brody|zębów|rzęs"
    r"|obličej|pleť|pleti|tělo|ruce|nohy|oči|rty|nehty|vlasy|tvár|telo|zuby|řasy"
    r"|лица|лицо|тела|тело|рук|руки|ног|ноги|глаз|губ|губы|ногтей|ногти|кожи|волос|волосы|бороды|зубов|бровей|ресниц"
    r"|обличчя|тіла|ніг|очей|нігтів|шкіри|волосся|брів|вій"
    r"|față|faţă|corp|mâini|picioare|ochi|buze|unghii|piele|păr|yüz|vücut|göz|dudak|tırnak|cilt|saç|wajah|tubuh|rambut|kulit",
    re.IGNORECASE,
)
OF = late(
    r"of|von|vom|van|der|de|d[aeiou]|du|des|d[aeo]l(?:la)?|фирмы|марки|firmy|značky|marki", re.IGNORECASE
)
"""What joins a device to its maker: "für Hauben von AEG"."""
BY = late(r"by|from|par|por|via|plus|incl(?:udes?|uding|uded)?|featur\w+|от|tarafından", re.IGNORECASE)
"""What names the maker of the part: "charger for HTC by Verizon"."""
LINES_THERE = frozenset(
    "아이폰 아이패드 맥북 에어팟 애플워치 갤럭시 갤럭시탭 갤럭시워치 갤럭시버즈 닌텐도스위치 플레이스테이션 킨들"
    " アイフォン アイパッド マックブック エアポッズ アップルウォッチ ギャラクシー ニンテンドースイッチ キンドル".split()
)
"""Names of lines of devices in scripts without blanks: no maker's name is among them."""
CARRIER = late(
    # What a device is carried in, right behind its name: a case of its own name would be its maker's.
    r"(?:[^\W\d_]+\s)?(?:sleeves?|pouch(?:es)?|bags?|backpacks?|briefcases?|tok|tokok|táska|tasche|rucksack|sacoche|pochette|mochila|bolso|borsa|zaino|torba|plecak|сумка|рюкзак|çanta|çantası)(?!\w)"
    r"|(?:[\uac00-\ud7af]+\s)?(?:파우치|슬리브|가방|백팩|케이스|키스킨|스트랩)|(?:ポーチ|スリーブ|バッグ|ケース)|(?:内胆包|收纳包|保护包|电脑包)",
    re.IGNORECASE,
)
_SYSTEMS = "android|ios|windows|mac"
PLATFORM = late(rf"{_SYSTEMS}|pc|macos|linux|ipados|steam|vr|chromebook", re.IGNORECASE)
"""What devices are named by besides their makers, in lists of what goods work with: "for PC, Mac, PS5"."""
_STANDARDS = late(
    rf"{_SYSTEMS}|alexa|google|bluetooth|usb|wi-?fi|hdmi|ハイレゾ|ブルートゥース|ワイヤレス|アレクサ|アンドロイド|블루투스|무선|와이파이",
    re.IGNORECASE,
)
_UNCASED = late(r"[\u30a0-\u30ff]{2,}|[\uac00-\ud7af]{2,}")


def is_line(word: str) -> bool:
    """Whether a word may be the name of a line: it has a capital or is written in katakana or Hangul, and names no standard."""
    return (word[0].isupper() or _UNCASED.fullmatch(word) is not None) and not _STANDARDS.match(word)


def is_device(word: str, goods: frozenset[str]) -> bool:
    """Whether a word is the noun of a device of a mark with these goods."""
    # "робота-пылесоса" is a device by either half; "lave-linge" stands in the list whole.
    names = (word, *word.split("-")) if "-" in word else (word,)
    return any(kinds & goods and any(map(pattern.fullmatch, names)) for kinds, pattern in _DEVICES)
