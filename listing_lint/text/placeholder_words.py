"""Words that stand where a value is missing, in one place for all rules: attributes, titles, texts, brands and cells.

What counts everywhere is in :data:`SORTS`; a title, a text and a brand have some words more, which mean something elsewhere
("Sample" is no title, and a fine colour card). Common knowledge of the trade, collected by hand.
"""

from __future__ import annotations

from typing import Literal

Sort = Literal[
    "no-value",
    "none",
    "unknown",
    "not-applicable",
    "elsewhere",
    "test",
    "default",
    "program",
    "template",
    "sign",
]

_WORDS: dict[Sort, str] = {
    "no-value": "n a, tbd, tba, tbc, t b a, t b d, t b c, none selected, not selected, nothing selected, nicht ausgewählt, "
    "non sélectionné, no seleccionado, non selezionato, не выбрано, не выбран, 未选择, to be determined, to be confirmed, to be announced, not available, not specified, unspecified, "
    "not provided, no data, no information, no info, k a, keine angabe, keine angaben, nicht angegeben, nicht verfügbar, "
    "non spécifié, non renseigné, non précisé, non disponible, non communiqué, no especificado, sin especificar, no disponible, "
    "non specificato, não especificado, não informado, não disponível, niet gespecificeerd, niet opgegeven, nie podano, brak danych, "
    "не указано, не указан, нет данных, нет информации, 暂无, 待定, 未填写, 未知参数, 暂无数据, 未設定, belirtilmemiş, 해당없음, "
    "fill in, enter value, please fill, please enter, please select, select one, select an option, choose one, choose an option, "
    "bitte wählen, bitte auswählen, veuillez choisir, veuillez sélectionner, sélectionnez, seleccione, seleccione una opción, "
    "selezionare, selecione, maak een keuze, wybierz, выберите, 请选择, 請選擇, 選択してください, seçiniz, unavailable, not known, "
    "not stated, not given, not sure, to follow, your value here, insert value, change me, todo, to do, fixme, "
    "à définir, à déterminer, à préciser, à confirmer, à compléter, por definir, por determinar, por confirmar, a definir, a determinar, a confirmar, "
    "da definire, da determinare, da confermare, zu bestimmen, noch festzulegen, noch offen, wird nachgereicht, nog te bepalen, do ustalenia, "
    "не определено, не определён, уточняется, будет уточнено, 未定, 未确定, 待确认, 待补充, 미정, 미확정, belirlenecek, belirlenmedi, "
    "no barcode, no barcode found, barcode not found, no barcode available, no ean, no upc, no gtin, no isbn, no ean found, "
    "ohne barcode, ohne ean, kein barcode, keine ean, sans code barre, sans code barres, pas de code barre, pas de code barres, "
    "sin código de barras, sem código de barras, senza codice a barre, geen barcode, geen ean, brak kodu, brak kodu kreskowego, "
    "нет штрихкода, без штрихкода, 无条码, 無條碼, 没有条码, バーコードなし, 바코드 없음, barkod yok, barkod bulunamadı",
    "none": "none, nothing, no, nil, 无, 無, 没有, нет, отсутствует, keine, keiner, keines, kein, nichts, ohne, aucun, aucune, sans, ninguno, "
    "ninguna, nada, nessuno, nessuna, nenhum, nenhuma, geen, brak, なし, yok, 없음, ingen, inga",
    "unknown": "unknown, unbekannt, inconnu, inconnue, desconocido, desconocida, sconosciuto, sconosciuta, desconhecido, onbekend, "
    "nieznany, неизвестно, неизвестен, 未知, 不详, 不明, bilinmiyor, unbekanntes, okänd",
    "not-applicable": "not applicable, does not apply, doesn t apply, nicht zutreffend, trifft nicht zu, nicht anwendbar, "
    "ne s applique pas, non applicable, sans objet, no aplica, no aplicable, no corresponde, non applicabile, não se aplica, "
    "não aplicável, niet van toepassing, nvt, n v t, nie dotyczy, не применимо, неприменимо, не применяется, 不适用, 不適用, 該当なし",
    "elsewhere": "ask seller, ask the seller, contact seller, contact the seller, please ask, ask us, consulte o vendedor, "
    "уточняйте у продавца, уточнить у продавца, 咨询客服, 详情咨询客服, 请咨询客服, 联系客服, 详询客服, "
    "follow the size chart, according to the size chart, according to size chart, "
    "see description, see the description, see description below, see the description below, refer to description, "
    "as described, as description, as per description, in description, see details, see detail, see picture, see pictures, "
    "see photo, see photos, see image, see images, see title, as shown, as picture, as picture shown, as photo shown, as shown in picture, as shown in the picture, as shown in pictures, as pictures, as pictured, as the picture, "
    "as the picture shows, as the picture shown, as pictures show, same as picture, like picture, as photo, as title, "
    "see size chart, refer to size chart, see table, see listing, see below, see above, same as above, as above, ditto, idem, 同上, dito, check description, "
    "siehe beschreibung, s beschreibung, siehe bild, siehe foto, siehe artikelbeschreibung, wie abgebildet, siehe text, "
    "voir description, voir la description, voir photo, voir photos, comme sur la photo, ver descripción, ver la descripción, "
    "ver foto, ver fotos, como en la foto, vedi descrizione, vedere descrizione, vedi foto, come da foto, come da descrizione, "
    "ver descrição, veja a descrição, conforme foto, zie beschrijving, zie foto, patrz opis, zobacz opis, "
    "см описание, смотри описание, смотрите описание, см в описании, как на фото, см фото, 见描述, 见详情, 详见描述, 详见详情页, "
    "如图, 如图所示, 看图, 见图, 參照說明, 説明参照, 画像参照, 画像通り, açıklamaya bakın",
    "test": "test, testing, test test, test123, test 123, test1, tests, prueba, teste, тест, 测试, テスト, asdf, asdfgh, asdfasdf, "
    "qwerty, qwertz, lorem ipsum, lorem ipsum dolor sit amet, foo, foobar, foo bar, abc123, xxx, xxxx, xxxxx, yyy, zzz, "
    "blah, bla bla, bla bla bla, dummy text, dummy value, placeholder, placeholder text, example value, sample text",
    "default": "default, default value, default colour, default color, default size, defaults, abc, value, standardwert, valeur par défaut, par défaut, valor predeterminado, "
    "valore predefinito, valor padrão, standaardwaarde, по умолчанию, 默认, 默认值, 默认颜色, 默认尺码, 預設, デフォルト",
    "program": "null, undefined, nan, object object, nonetype",
}

SORTS: dict[Sort, tuple[str, ...]] = {sort: tuple(words.split(", ")) for sort, words in _WORDS.items()}
"""Whole values by what kind of empty answer they are."""

_PROGRAMS = frozenset((*SORTS["program"], "[object object]", "n/a", "#n/a", "nil", "none"))
"""What programs and spreadsheets write."""
_EVERYWHERE = _PROGRAMS | frozenset(
    word for sort in ("no-value", "not-applicable", "test") for word in SORTS[sort]
)
"""What is never a name or a text of goods."""

PLACEHOLDERS: frozenset[str] = _EVERYWHERE | frozenset(
    (
        "i'm a product|i’m a product|null|none|undefined|nan|n/a|na|nil|void|tbd|tba|todo|test|tests|testing|test test|test product|test item|test listing"
        "|test title|do not buy|untitled|untitled product|no title|title|title here|your title|your title here|insert title"
        "|no title available|title not available|no name|no product name|product title|product name|product|products|new product|my product|sample|sample product|example product|example|demo"
        "|demo product|item|item name|new item|new listing|listing|draft|dummy|dummy product|placeholder|asdf|asdfasdf|qwerty"
        "|xxx|xxxx|aaa|abc|abcd|foo|bar|foo bar|foobar|blah|lorem ipsum|lorem ipsum dolor sit amet|default title"
        "|[object object]|#n/a|#name?|#ref!|#value!|name|string|unknown|missing title|empty|testprodukt|testartikel"
        "|test artikel|ohne titel|neues produkt|neuer artikel|artikelname|produktname|titel|sans titre|nouveau produit"
        "|produit test|nom du produit|titre|sin título|sin titulo|nuevo producto|producto de prueba|nombre del producto|prueba"
        "|título|titulo|sem título|novo produto|produto teste|teste|nome do produto|senza titolo|nuovo prodotto"
        "|prodotto di prova|nome prodotto|titolo|bez tytułu|nowy produkt|produkt testowy|тест|тестовый товар|тестовый продукт"
        "|без названия|новый товар|название товара|название|测试|测试产品|测试商品|新建商品|新产品|产品名称|商品名称|商品标题|标题|无标题|未命名|無標題|請輸入標題|请输入标题|テスト"
        "|テスト商品|無題|商品名|名称未設定|테스트|제목 없음|상품명"
        # The word for goods alone, or with a number: what a new shop calls the first of them.
        "|produkt|artikel|produit|article|producto|artículo|articulo|produto|artigo|prodotto|articolo|товар|продукт|продукция|виріб|výrobek|zboží|izdelek|proizvod|artikl"
        "|termék|tuote|toode|prekė|ürün|urun|mahsulot|məhsul|sản phẩm|san pham|produk|barang|προϊόν|منتج|محصول|מוצר|商品|产品|產品|製品|상품|제품|สินค้า"
        "|exemple de produit|produit exemple|titre du produit|produit sans titre|produit sans nom|nouvel article|título do produto|produto exemplo|produto sem nome|produto sem título|prodotto di esempio|prodotto senza nome|titolo prodotto|producto ejemplo|producto de ejemplo|producto sin nombre|producto sin título|titulo aqui|untitled listing|untitled item"
        "|başlıksız|ürün adı|yeni ürün|isimsiz ürün|بدون عنوان|منتج جديد|اسم المنتج|منتج تجريبي|عنوان المنتج|新商品|新製品|タイトルなし|제목없음|새 상품|상품 이름"
        "|bez názvu|nový produkt|névtelen|új termék|fără titlu|produs nou|nimetön|namnlös|ny produkt|nieuw product|zonder titel|naamloos|produk baru|sản phẩm mới"
        "|musterartikel|musterprodukt|beispielprodukt|beispielartikel|artikel ohne titel|product zonder naam|coming soon|пример товара|товар без названия|скоро в продаже|测试商品请勿拍|测试链接请勿拍|测试专用|请勿拍|样例商品|示例商品|示例产品|請填寫標題|サンプル商品|테스트 상품|테스트상품|샘플 상품"
    ).split("|")
)
"""Whole titles that somebody or some program wrote for the time being, in small letters."""

NO_CATEGORIES: frozenset[str] = frozenset(
    (
        "uncategorized|uncategorised|unkategorisiert|allgemein unkategorisiert|non classé|non classe|non catégorisé|sin categoría"
        "|sin categoria|sin categorizar|sem categoria|sem categorização|senza categoria|geen categorie|niet gecategoriseerd"
        "|bez kategorii|nezařazené|kategorisiz|genel kategori yok|okategoriserad|uncategorized products|без категории|без рубрики"
        "|未分类|未分類|未カテゴリー|분류되지 않음|미분류|غير مصنف|ללא קטגוריה"
    ).split("|")
)
"""What shop systems call the category of goods that nobody has put into one, in small letters."""
NEW_SHOPS: frozenset[str] = frozenset(
    {"my store", "mystore", "my shop", "your store", "your shop", "mein shop", "mi tienda"}
)
"""What shop systems call a new shop, and write as the brand of its goods until somebody names it, in small letters."""

NOTHING: frozenset[str] = _EVERYWHERE | frozenset(
    (
        "\"\"|#n/a|#ref!|''|(none)|(null)|*|-|--|---|.|..|...|/|0|<null>|?|[]|[object|[object object]|\\|\\n|_|aucune description"
        "|beschreibung|coming soon|description|description not available|empty|false|keine|keine beschreibung|n / a|n/a|na|nan"
        "|nbsp|nessuna descrizione|nil|no description|no description available|none|not applicable|not available|null|object]"
        "|product description|sem descrição|sin descripción|tba|tbd|test|todo|true|undefined|undefined undefined|x|xx|xxx|{}"
        "|нет|нет описания|описания|описание|…|无|暂无|暂无描述|空|描述|没有描述|無|なし|説明|説明なし|説明はありません|説明文なし|없음|설명|설명 없음|설명없음"
        "|لا يوجد|لا يوجد وصف|بدون وصف|الوصف|brak|brak opisu|opis|yok|açıklama|açıklama yok|açıklama bulunmuyor|geen|geen beschrijving|ingen"
        "|ingen beskrivning|žádný popis|bez popisu|nincs|nincs leírás|fără descriere|pas de description|sans description|niente|nessuna|nada"
        "|немає опису|אין תיאור|ไม่มี|không có|không có mô tả|tidak ada|tidak ada deskripsi|descripción|descrição|descrizione"
    ).split("|")
)
"""What programs and people write for "nothing" in place of a text, in small letters."""

_NO_BRANDS: tuple[Sort, ...] = ("program", "no-value", "not-applicable", "unknown", "elsewhere")
NO_ANSWER: frozenset[str] = frozenset(
    (
        *(word for sort in _NO_BRANDS for word in SORTS[sort]),
        # Of the words for none, those that no brand is called: there is Nothing, which makes telephones.
        *("none", "no", "无", "無", "нет", "keine", "aucune", "ninguna", "nessuna", "nenhuma"),
        *("na", "others", "other", "unnamed", "其他", "其它"),
        *(
            "other brand",
            "other brands",
            "autre marque",
            "autres marques",
            "autre",
            "autres",
            "andere marke",
            "andere marken",
        ),
        *(
            "sonstige",
            "sonstiges",
            "sonstige marke",
            "otra marca",
            "otras marcas",
            "otros",
            "outra marca",
            "outras marcas",
        ),
        *(
            "outros",
            "altra marca",
            "altre marche",
            "altro",
            "ander merk",
            "overige",
            "overige merken",
            "inna marka",
            "inne",
        ),
        *(
            "другой бренд",
            "другие бренды",
            "другое",
            "другой",
            "інший бренд",
            "інше",
            "diğer",
            "diğer marka",
            "その他",
            "기타",
        ),
        *(
            "khác",
            "thương hiệu khác",
            "lainnya",
            "merek lain",
            "alte mărci",
            "jiná značka",
            "ostatní",
            "egyéb",
            "その他ブランド",
        ),
        # What forms and templates have in the field, and who tries a form writes into it.
        *(
            "your brand here",
            "your brand name",
            "your brand name here",
            "brand name here",
            "brand here",
            "insert brand",
        ),
        *(
            "insert brand name",
            "enter brand",
            "enter brand name",
            "brand",
            "brand name",
            "ihre marke",
            "ihre marke hier",
        ),
        *(
            "votre marque",
            "votre marque ici",
            "su marca",
            "su marca aquí",
            "tu marca",
            "sua marca",
            "la tua marca",
            "uw merk",
        ),
        *(
            "twoja marka",
            "ваш бренд",
            "ваша марка",
            "您的品牌",
            "你的品牌",
            "品牌",
            "品牌名称",
            "test",
            "test brand",
            "testmarke",
        ),
        *("xxx", "xxxx", "asdf", "тест", "测试", "テスト"),
    )
)
"""Brands that do not even say that the goods have no brand."""

CELLS: frozenset[str] = frozenset({"null", "none", "nan", "n/a", "na", "nil", "undefined", "-", "--"})
"""What exports write into a cell that has no value."""


_NO_CODE = frozenset({"none", "null", "nan", "undefined", "n/a", "nil"})
_LONGEST_NO_CODE = 12


def is_no_code(text: str) -> bool:
    """Whether a program wrote a word for none in the place of a code; a seller may well call something "NA" or "-"."""
    return len(text) <= _LONGEST_NO_CODE and text.strip().lower() in _NO_CODE
