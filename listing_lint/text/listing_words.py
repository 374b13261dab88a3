"""Words that listings hold for a reason, or in place of a text: acronyms, sizes, colours, placeholders.

Common knowledge of the trade, collected by hand; a line a language or a field of goods.
"""

from __future__ import annotations

ACRONYMS: frozenset[str] = frozenset(
    (
        "usb hdmi led lcd oled qled rgb dvd cd gps gsm lte nfc rfid wifi wlan lan poe ssd hdd nvme sata pcie ddr ram rom cpu"
        " gpu bios vga dvi hdtv uhd fhd hdr dslr ccd cmos ptz nvr dvr cctv pvc abs tpu tpe pla petg pet eva epp hdpe ldpe pu"
        " ptfe bpa fda uv uva uvb spf iso ansi din asme astm csa etl rohs ce fcc ukca usa uk eu uae diy atv utv suv rv bmx mtb"
        " cnc pwm dc ac acdc emi rf ups atx itx oem odm aux midi xlr rca spdif toslink vhs mp3 usb-c otg qi pd qc gan mcu pcb"
        " smd bnc sma rj45 tv pc mac ios nba nfl nhl mlb fifa uefa nasa bbq edc molle emt ppe kn95 ffp2 n95 hepa hvac psi crt"
        " kvm vesa isbn ean upc sku xs xl xxl xxxl xxs s m l aa aaa lr sr cr obd obdii ecu esp tpms vin haccp gmp mens womens"
        " ir pir cob co2 ph tds dna dha epa bcaa msm q10 vip faq asap"
    ).split(" ")
)
"""Words that are written in capitals for their own sake."""

SIZES: frozenset[str] = frozenset(
    (
        "xxs xs s m l xl xxl xxxl 2xl 3xl 4xl 5xl 6xl small medium large mm cm in inch ft yd mg g kg lb oz ml cl w v a mah ah"
        " gb tb mb hz pc pcs pack piece pieces set pair size eu us uk"
    ).split(" ")
)
"""Sizes and units: what the shopper chooses among variants."""

COLOURS: frozenset[str] = frozenset(
    (
        "black white red blue green yellow orange purple pink brown grey gray silver gold golden beige ivory navy teal"
        " turquoise khaki burgundy maroon coral cream rose violet lilac lavender mint olive tan charcoal bronze copper"
        " champagne nude multicolor multicolour light dark matte matt bright deep schwarz weiß weiss rot blau grün gelb lila"
        " rosa braun grau silber türkis dunkel hell noir blanc rouge bleu vert jaune marron gris argent negro blanco rojo azul"
        " verde amarillo morado marrón plata preto branco vermelho amarelo roxo cinza nero bianco rosso giallo viola grigio"
        " argento черный чёрный белый красный синий зеленый зелёный желтый жёлтый розовый серый голубой коричневый"
    ).split(" ")
)
"""Colours, and words that go with them."""

VAGUE: frozenset[str] = frozenset(
    (
        "other others accessory product supply item good misc general new sale men women kid baby home garden sport outdoor"
        " fashion beauty health electronic tool part equipment device set kit all shop catalog default root"
    ).split(" ")
)
"""What the last step of a category says where it says nothing."""

PLACEHOLDERS: frozenset[str] = frozenset(
    (
        "null|none|undefined|nan|n/a|na|nil|void|tbd|tba|todo|test|tests|testing|test test|test product|test item|test listing"
        "|test title|do not buy|untitled|untitled product|no title|title|title here|your title|your title here|insert title"
        "|product title|product name|product|products|new product|my product|sample|sample product|example product|example|demo"
        "|demo product|item|item name|new item|new listing|listing|draft|dummy|dummy product|placeholder|asdf|asdfasdf|qwerty"
        "|xxx|xxxx|aaa|abc|abcd|foo|bar|foo bar|foobar|blah|lorem ipsum|lorem ipsum dolor sit amet|default title"
        "|[object object]|#n/a|#name?|#ref!|#value!|name|string|unknown|missing title|empty|testprodukt|testartikel"
        "|test artikel|ohne titel|neues produkt|neuer artikel|artikelname|produktname|titel|sans titre|nouveau produit"
        "|produit test|nom du produit|titre|sin título|sin titulo|nuevo producto|producto de prueba|nombre del producto|prueba"
        "|título|titulo|sem título|novo produto|produto teste|teste|nome do produto|senza titolo|nuovo prodotto"
        "|prodotto di prova|nome prodotto|titolo|bez tytułu|nowy produkt|produkt testowy|тест|тестовый товар|тестовый продукт"
        "|без названия|новый товар|название товара|название|测试|测试产品|测试商品|新建商品|新产品|产品名称|商品名称|商品标题|标题|无标题|未命名|無標題|請輸入標題|请输入标题|テスト"
        "|テスト商品|無題|商品名|名称未設定|테스트|제목 없음|상품명"
    ).split("|")
)
"""Whole titles that somebody or some program wrote for the time being, in small letters."""

NOTHING: frozenset[str] = frozenset(
    (
        "\"\"|#n/a|#ref!|''|(none)|(null)|*|-|--|---|.|..|...|/|0|<null>|?|[]|[object|[object object]|\\|\\n|_|aucune description"
        "|beschreibung|coming soon|description|description not available|empty|false|keine|keine beschreibung|n / a|n/a|na|nan"
        "|nbsp|nessuna descrizione|nil|no description|no description available|none|not applicable|not available|null|object]"
        "|product description|sem descrição|sin descripción|tba|tbd|test|todo|true|undefined|undefined undefined|x|xx|xxx|{}"
        "|нет|нет описания|описания|…|无|暂无|暂无描述|空"
    ).split("|")
)
"""What programs and people write for "nothing" in place of a text, in small letters."""

CAMERA_STARTS: frozenset[str] = frozenset(
    "IMG_ IMG- DSC_ DSC- DSCN DSCF PXL_ PXL- MVIM VID_ WP_2 WHAT SCRE 微信图片 微信截图 MMEX".split(" ")
) | {f"{name}{digit}" for name in ("IMG", "DSC", "PXL") for digit in range(10)}
"""How the names of files begin that cameras, phones and messengers give, in capitals: four characters of each."""
