"""Texts that say that the text is still to be written, and titles that say that the product is a test, in a dozen languages.

"Beschreibung folgt", "[Insert product title here]", "Artículo de prueba 2": what is missing, and that it is, in the order of the
language. The words are the trade's, collected by hand; that a whole text is made of them, and of nothing else, is what tells.
"""

from __future__ import annotations

from listing_lint.late import late

_LONGEST = 90
"""Characters of such a text, at the most."""
_AROUND = " .…!:;-–—*_[](){}<>【】\"'"
"""Signs around such a text."""

# The thing that is missing, what says so behind it, and what asks for it before it.
_MISSING: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:(?:full|short|long|detailed|main|seo|more) )?(?:(?:product|item|listing) )?(?:description|details?|title|name|text|content|information|info|specifications?|specs|features)",
        r"(?:(?:will|to|is|are) )?(?:be )?(?:(?:not )?(?:yet )?(?:goes|comes|to go|added|written|updated|follows?|coming|come|provided|pending|missing|needed|unavailable|in progress|under construction|tbd|tba|not available|available)(?: (?:here|soon|later|shortly|yet))?|here|soon|later|shortly)",
        r"(?:please )?(?:add|insert|enter|write|type|put|your|fill in|placeholder|this is a placeholder|sample|dummy)(?: (?:your|the|a|an))?",
    ),
    (
        r"(?:artikel|produkt|kurz)?-?(?:beschreibung|bezeichnung|titel|text|details|infos?|informationen|name)(?:stext)?",
        r"(?:folgt|folgen|kommt|fehlt|hier|einfügen|eingeben|eintragen|ergänzen|in kürze|in bearbeitung|in arbeit|noch|bald|später|demnächst|nicht vorhanden|verfügbar| )+",
        r"(?:bitte|hier|ihr|ihre|ihren|dein|deine|deinen|den|die|noch| )+",
    ),
    (
        r"(?:description|texte|titre|nom|détails|informations|fiche|contenu)(?: (?:du|de l'|de) ?(?:produit|article))?(?: du produit)?",
        r"(?:à venir|à compléter|à ajouter|à rédiger|à remplir|bientôt(?: disponible)?|prochainement|en cours(?: de rédaction| de création)?|ici|manquante?|à insérer)",
        r"(?:veuillez )?(?:insérer|insérez|ajouter|ajoutez|saisir|saisissez|entrer|entrez|écrire|écrivez|votre)(?: (?:la|le|une|un|votre|ici))*",
    ),
    (
        r"(?:descripción|texto|título|nombre|detalles|información|contenido)(?: del (?:producto|artículo))?",
        r"(?:pendiente|próximamente|en breve|aquí|por (?:añadir|completar|definir)|en construcción|muy pronto|próxima|falta|de ejemplo)",
        r"(?:inserte|insertar|inserta|añadir|añada|añade|agregar|agregue|agrega|escriba|escribe|introduzca|su|tu)(?: (?:la|el|una|un|su|tu|aquí))*",
    ),
    (
        r"(?:descrição|texto|título|nome|detalhes|informações|conteúdo)(?: do (?:produto|artigo|item))?",
        r"(?:em breve|pendente|aqui|a (?:definir|adicionar|preencher)|em construção|em desenvolvimento|faltando|de exemplo)",
        r"(?:insira|inserir|adicione|adicionar|escreva|digite|coloque|preencha|sua|seu)(?: (?:a|o|uma|um|sua|seu|aqui))*",
    ),
    (
        r"(?:descrizione|testo|titolo|nome|dettagli|informazioni|contenuto)(?: (?:del prodotto|prodotto))?",
        r"(?:in arrivo|a breve|prossimamente|qui|da (?:inserire|aggiungere|completare|definire)|in costruzione|in preparazione|mancante)",
        r"(?:inserire|inserisci|aggiungi|aggiungere|scrivi|il tuo|la tua)(?: (?:la|il|una|un|qui))*",
    ),
    (
        r"(?:product)?-?(?:omschrijving|beschrijving|tekst|titel|naam|details|informatie)",
        r"(?:volgt|komt|binnenkort|hier|ontbreekt|nog|later|niet ingevuld|toevoegen| )+",
        r"(?:voeg|vul|schrijf|hier|uw|je|jouw|de|een| )+",
    ),
    (
        r"(?:opis|tekst|tytuł|nazwa|szczegóły|informacje)(?: (?:produktu|towaru))?",
        r"(?:wkrótce|w przygotowaniu|tutaj|do uzupełnienia|zostanie dodany|brak|w budowie|pojawi się wkrótce)",
        r"(?:wstaw|dodaj|wpisz|twój|tutaj|tu| )+",
    ),
    (
        r"(?:описание|текст|название|заголовок|информация|характеристики)(?: (?:товара|продукта))?",
        r"(?:скоро|позже|появится|будет|добавлен[оа]?|здесь|отсутствует|уточняется|в разработке|в процессе|готовится|заполняется|в ближайшее время| )+",
        r"(?:введите|вставьте|добавьте|напишите|заполните|укажите|здесь|ваш|ваше| )+",
    ),
    (
        r"(?:ürün )?(?:açıklaması|açıklama|başlığı|adı|metni|detayları)",
        r"(?:yakında|buraya|eklenecek|gelecek|girilecek|hazırlanıyor| )+",
        r"(?:buraya|lütfen|ekleyin|yazın|girin| )+",
    ),
    (
        r"(?:商品|产品|產品|宝贝)?(?:描述|详情|說明|说明|标题|標題|名称|名稱|介绍|文字|内容)",
        r"(?:待补充|待添加|待完善|待填写|即将上线|稍后|补充中|敬请期待|更新中|编辑中|请填写)",
        r"(?:请|在|此处|这里|填写|输入|插入|添加|编辑)+",
    ),
    (
        r"(?:商品)?(?:説明文?|詳細|タイトル|名)",
        r"(?:準備中|近日公開|後日|ここに入力|未入力|追加予定)",
        r"(?:ここに|入力してください|記入)+",
    ),
    (
        r"(?:상품|제품)? ?(?:설명|상세설명|제목|이름)",
        r"(?:준비 ?중|추후|입력|곧|업데이트 예정)",
        r"(?:여기에|입력하세요)",
    ),
)
_ASKS_BEHIND = r"(?:eingeben|einfügen|eintragen|hier|here|toe|in|ici|aquí|aqui|qui|tutaj|здесь|buraya|girin|yazın|ekleyin|を入力|を入力してください|입력하세요| )*"
_UNWRITTEN = late(
    "(?i)(?:"
    + "|".join(f"{thing} ?{behind}|{before} ?{thing} ?{_ASKS_BEHIND}" for thing, behind, before in _MISSING)
    + ")"
)

# What a product is called that is none, before or behind the word for product.
_TESTS = (
    r"(?:(?:test|testing|sample|demo|dummy|example|untitled|unnamed|new|my|temp|temporary|draft|placeholder|default) )+(?:product|item|article|listing|title|entry|goods)"
    r"|(?:product|item|listing|article) (?:test|title|name|title here|name here|without (?:title|name))",
    r"(?:test|beispiel|demo|neue[rs]|unbenannte[rs]|namenlose[rs])[ -]?(?:produkt|artikel|titel|angebot)|(?:produkt|artikel) ohne (?:titel|namen?)",
    r"(?:produit|article|titre|annonce) (?:test|de test|sans titre|sans nom|exemple|d'exemple|de démonstration)|nouve(?:au produit|l article)",
    r"(?:producto|artículo|anuncio|título) (?:de prueba|prueba|sin título|sin nombre|de ejemplo|nuevo|test)|nuevo (?:producto|artículo)",
    r"(?:produto|artigo|item|anúncio|título) (?:de teste|teste|sem título|sem nome|de exemplo|novo)|novo (?:produto|item|anúncio|artigo)",
    r"(?:prodotto|articolo) (?:di prova|test|senza titolo|senza nome|di esempio)|nuovo (?:prodotto|articolo)",
    r"(?:test|voorbeeld|nieuw|demo)[ -]?(?:product|artikel)|(?:product|artikel) zonder (?:titel|naam)",
    r"(?:produkt|towar|artykuł) (?:testowy|przykładowy|bez nazwy|bez tytułu)|nowy (?:produkt|towar)",
    r"(?:тестовый|пробный|новый|тест) (?:товар|продукт)|(?:товар|продукт) (?:без названия|тест|для теста)",
    r"(?:test|deneme|örnek|yeni|isimsiz) ürün(?:ü)?",
    r"(?:测试|測試|新建|示例|样例|演示|未命名)(?:商品|产品|產品|宝贝|链接|專用|专用)",
    r"(?:テスト|サンプル|新規)(?:商品|製品|アイテム)|(?:테스트|샘플|새) ?(?:상품|제품)",
)
_NOT_TO_BUY = r"(?:please )?(?:do not|don't|not for) (?:buy|order|purchase|sale|delete)|nicht kaufen|ne pas acheter|no comprar|não comprar|не покупать|请?勿(?:拍|下单|购买)|不要拍"
_TEST = late(
    rf"(?i)(?:{'|'.join(_TESTS)}|test)[ ,;:.!\-–—(]*(?:{_NOT_TO_BUY})[ .!)]*|(?:{'|'.join(_TESTS)})(?: ?[#(]?\d{{0,6}}\)?)"
)


# Of these words each such text holds one: others need no pattern, and a short run compiles none.
_THINGS = (
    "description beschreibung bezeichnung omschrijving descripci descriç descrizione açıklama описани opis text texte texto tekst testo текст metni"
    " title titel titre título titulo titolo tytuł заголов başlığı name nom nombre nome naam nazwa названи detail détails detalles detalhes dettagli"
    " info specs specifications features contenu contenido conteúdo contenuto content fiche szczegóły характеристик adı"
    " product produkt produit producto produto prodotto item article artikel artículo artigo articolo artykuł towar listing anuncio anúncio annonce"
    " angebot entry goods товар продукт ürün test"
).split()
_UNSPACED = "描述 详情 說明 说明 标题 標題 名称 名稱 介绍 商品 产品 產品 宝贝 链接 专用 測試 测试 説明 詳細 文字 内容 タイトル 製品 アイテム 상품 제품 설명 제목 이름".split()


def _may_be(text: str) -> bool:
    """The cheap look: the text is short, and names what may be missing."""
    if not text or len(text) > _LONGEST:
        return False
    folded = text.casefold()
    if any(word in folded for word in _THINGS):
        return True
    return not text.isascii() and any(word in folded for word in _UNSPACED)


def is_unwritten(text: str) -> bool:
    """Whether a whole text says that it is still to be written: "Description coming soon", "[Add your text here]"."""
    if not _may_be(text):
        return False
    return _UNWRITTEN.fullmatch(" ".join(text.split()).strip(_AROUND)) is not None


def is_for_a_test(title: str) -> bool:
    """Whether a whole title calls the product a test, a sample of the shop system, or one without a name."""
    return _may_be(title) and _TEST.fullmatch(title.strip(_AROUND)) is not None
