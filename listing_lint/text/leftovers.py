"""What is left in a text of how it was made: an assistant's chatter, unfilled templates, markup of another kind.

Each pattern is a whole shape that no seller writes for a shopper; words that a listing may hold for its own sake (robots,
templates that are sold, "hash" and "insert") need more around them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Sort = Literal["assistant", "citation", "template", "filler", "error", "page", "list"]


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch that was not meant for shoppers; ``sure`` tells that it cannot be anything else."""

    sort: Sort
    start: int
    end: int
    sure: bool


_CLUES = (
    r"\bas an? (?:ai|artificial|large)\b|\bm (?:just )?an? (?:ai|large)\b|my (?:knowledge cut|training data)|sprachmodell|\bals (?:ki|eine? (?:ki|großes))\b"
    r"|en tant qu|\bcomo (?:un )?modelo|\bcomo (?:una )?(?:ia|inteligencia)|языковая модель|искусственный|作为|我是"
    r"|certainly|of course|absolutely|\bsure\b|\bhere(?:'|’)s |\bhere (?:is|are) |hope this|let me know if|would you like me|sorry, but|assist with|help with"
    r"|(?:word|character) count:|feel free|th(?:is|at) (?:product )?(?:description|prompt|request|task)|cette d|esta descri|openai|sorry,? (?:but |i|as|the)|generate a response|please (?:provide|share)|désolé|tut mir leid|lo siento|desculpe|sinto muito|не могу|抱歉|对不起|申し訳|i do(?:n['’]t| not) have|-vous que je|möchten sie|möchtest du|soll ich|que eu\b|que (?:lo|la|te|le|ad)|хотите|好的|如果|如需"
    r"|ecco|come (?:modello|ia)|vuoi che|desideri che|oczywi|\boto\b|model językowy|\bczy (?:chcesz|chciał)|elbette|tabii|dil modeli|ister misiniz|もちろん|言語モデル|かしこまり|ご(?:要望|希望)"
    r"|물론|언어 ?모델|원하(?:시|신)|بالتأكيد|بالطبع|نموذج|(?:هل )?تريد|natuurlijk|taalmodel|wil je dat|wilt u dat|bullet point|version of this"
    r"|said:|regenerate|as requested|\bgerne|natürlich|selbstverständlich|bien sûr|claro|por supuesto|certamente|конечно|разумеется|当然|以下是"
    r"|oaicite|oai_citation|turn[0-9]|utm_source=(?:chatgpt|openai|perplexity|copilot)|【[0-9]|\[(?:attached|web:)"
    r"|\{\{|\{%|<%|\$\{|\[\[|%[a-z_]+%|__[a-z]|\{(?:product|item|brand|store|shop)"
    r"|[\[<(【](?:insert|enter|add|type|fill in|replace with|put|your|the|product|brand|company|store|shop|item|customer|model|einf|hier|marken|produkt|ihr"
    r"|tu |su |sua |votre|ваш|请|插|填|产品|品牌|此|object|inse|insé|ajout|sais|entr|indi|añad|intro|escr|agre|ingre|adici|colo|aggiu|scri|wsta|wpisz|doda|uzup|встав|введ"
    r"|укаж|добав|впиш|ürün|marka|başlı|商品|ブランド|タイトル|제품|상품|브랜드|제목|أدخل|أضف|اكتب|ضع|اسم)"
    r"|lorem|dolor sit|consectetur|pellentesque|perspiciatis|\btodo\b|fixme|\btbd\b| here\b|sample|\bdummy|\btest\b|placeholder|coming soon|m a (?:product|great)|xxx|\bxx ?[a-z]|asdf|#(?:ref|value|name|div|n/a)"
    r"|undefined|fatal error|traceback|notice:|\\x[89a-f]"
    r"|new (?:tab|window)|neue[mn] (?:tab|fenster)|nouvel onglet|nouvelle fen|nueva (?:pesta|ventana)|(?:pestaña|ventana) nueva|nuova (?:scheda|finestra)"
    r"|nova (?:aba|guia|janela)|новой вкладке|новом окне|新标签页|新窗口|新しい(?:タブ|ウィンドウ)"
    r"|nowej karcie|nowym oknie|nieuwe? (?:tab|venster)|yeni (?:sekme|pencere)|[\"']\s*\]"
)
"""The first look, one automaton of RE2: without one of these there is nothing to find."""


@cache
def _first_look() -> Any:
    from listing_lint.text.trigger import compiled

    return compiled(_CLUES)


def any_leftovers(texts: Sequence[str]) -> bool:
    """Whether any of several texts may hold leftovers; False is certain."""
    return _first_look().search("\n".join(texts).encode("utf-8", "surrogatepass")) is not None


def find_leftovers(text: str) -> list[Leftover]:
    """Find the leftovers of a text, from left to right; they don't overlap."""
    found = [
        Leftover(sort, match.start(), match.end(), sure)
        for sort, sure, shape in _shapes()
        if sort not in _GATED or _gate(shape)(text)
        for match in _pattern(shape).finditer(text)
        if not _harmless(match[0], text)
    ]
    chosen: list[Leftover] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not chosen or one.start >= chosen[-1].end:
            chosen.append(one)
    return chosen


_CSS = late(r"\{\s*[a-z-]{2,40}\s*:", re.IGNORECASE)


_OWN_WORDS = late(
    r"\[your (?:own )?(?:name|text|initials?|photo|picture|message|date|logo|words?|letters?|number)s?(?: here)?\]"
    r"|\[(?:ihre?n?|deine?n?|euren?|votre|ton|tu|su|seu|sua|il tuo|la tua|tw[oó]j\w?|ваше?|твоё?|sizin)?\s?(?:\w{0,8}(?:name|text|bild|foto|datum|logo|wunsch)|nom"
    r"|texte|photo|date|nombre|texto|fecha|nome|testo|data|imię|tekst|имя|текст|isminiz|metniniz)\]",
    re.IGNORECASE,
)
_PERSONAL = late(
    r"personali[sz]|personnali[sz]|персонали|именн|spersonaliz|kişiye|nach wunsch|engrav|custom|monogram|embroider|gravur|gravier|gravé|grabad|gravad|printed",
    re.IGNORECASE,
)


def _harmless(found: str, text: str) -> bool:
    """A rule of a style sheet has the look of a template variable, and the buyer's own words the place of the seller's."""
    if _CSS.match(found) is not None:
        return True
    return _OWN_WORDS.fullmatch(found) is not None and _PERSONAL.search(text) is not None


_GATED: frozenset[Sort] = frozenset(("assistant", "filler", "error", "page"))
"""Whose shapes RE2 looks for before Python does: that takes milliseconds for each thousand characters, and RE2 a hundredth of it."""


@cache
def _gate(shape: str) -> Callable[[str], bool]:
    return gate(f"(?m:{shape})")


@cache
def _pattern(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE | re.MULTILINE)


_THING = r"(?:product|item|listing|seo|amazon|ebay|etsy|shopify|aliexpress|bullet|description|title|copy|text|version|html|meta)"
_ASKED = r"(?:product|brand|item|company|model|size|colou?r|material|price|name|title|feature|benefit|number|quantity|date|link|url|your|image|picture|photo|text|keyword)"
_PIECE = r"(?:description|listing|seo|bullets?|bullet points?|(?:listing|product|seo) title|copy|html|meta|wording|tone|keywords?|(?:longer|shorter) version|version of (?:this|the) (?:description|listing|text|title))"
_CANNOT = r"(?:cannot|can ?not|can['’]t|(?:(?:['’]m|am) )?(?:not able|unable) to|won['’]t be able to)"
_ADAPT = r"(?:adapt|adjust|change|customi[sz]e|edit|expand|modify|personali[sz]e|refine|tailor|tweak)"


def _shapes() -> Iterator[tuple[Sort, bool, str]]:
    # What an assistant says of itself.
    yield (
        "assistant",
        True,
        (
            r"\bas an ai language model\b|\bas an? (?:ai|artificial intelligence|large)(?:[ -](?:powered|based))?(?: language)? (?:model|assistant|chatbot)(?:, ?| )(?:i|my)\b"
            r"|\bas an? (?:ai|artificial intelligence|large language)(?: (?:model|assistant))? (?:created|developed|trained) by\b"
            r"|\bi(?:'|’)?m (?:just )?an? (?:ai|large) (?:language )?(?:model|assistant)\b|\b(?:my knowledge cut-?off|(?:beyond|from|in|of) my training data)\b"
            r"|\bals (?:ki|ein(?:e)? (?:ki|großes))[- ]?(?:sprachmodell|assistent)|\bals sprachmodell\b"
            r"|\ben tant qu(?:e|['’]) ?(?:modèle de langage|ia\b|intelligence artificielle|assistant ia)"
            r"|\bcomo (?:un )?modelo de (?:lenguaje|linguagem)\b|\bcomo (?:una )?(?:ia|inteligencia artificial),"
            r"|\bкак (?:языковая модель|искусственный интеллект|ии[- ]модель)"
            r"|作为(?:一个|一名|一款)?(?:ai|人工智能|大?语言模型|大模型)|我是(?:一个)?(?:ai|人工智能|语言模型)"
        ),
    )
    yield (
        "assistant",
        True,
        (
            r"^\W{0,3}(?:certainly|of course|absolutely|sure(?: thing)?)\s?[!,.:]{1,2}\s*(?:here(?:['’]s| is| are)|below is|i(?:['’]d| would) be happy)"
            rf"|\bhere(?:['’]s| is| are) (?:an?|the|your|some|\w+) (?:\w+[ -]){{0,4}}?(?:rewritten|revised|optimi[sz]ed|polished|draft"
            rf"|generated|suggested|rephrased|translated)\s(?:\w+[ -]){{0,3}}?{_THING}"
            rf"|^\W{{0,3}}here(?:['’]s| is) (?:an?|the|your) (?:\w+[ -]){{0,4}}?(?:product )?(?:description|title|listing|bullet points)\b[^.\n]{{0,60}}:"
            rf"|\bi hope this (?:product )?(?:description|listing|title|version)\b|\b(?:let me know if you(?:['’]d| would) like (?:me )?|would you like me )to (?:\w+ ){{0,3}}?(?:rewrite|rephrase|shorten"
            rf"|(?:add|adjust|change|create|expand|format|generate|make|modify|provide|revise|tailor|tweak|write)\b[^.?\n]{{0,50}}\b{_PIECE})\b"
            rf"|\bi ?{_CANNOT} (?:\w+ )?(?:answer|assist with|complete|comply with|fulfil+|help with|process) (?:this|that) (?:prompt|request|task)\b|\bi ?{_CANNOT} generate a response\b"
            rf"|\bsorry,? (?:but )?(?:as an ai\b|the (?:image|information|link|text) (?:provided|shared|you)\b|i ?{_CANNOT} (?:analy[sz]e|generate|rewrite|write (?:a|that|the|this)|provide the information you)\b)"
            r"|\bi (?:cannot|can['’]t) (?:assist|help) with (?:that|this)\b|\bopenai(?:['’]s)? (?:\w+ ){0,2}polic(?:y|ies)\b"
            r"|\bplease (?:provide|share) (?:me with )?the (?:product )?(?:description|details|information|text|title) (?:so (?:that )?i can|you(?:['’]d| would)? (?:like|want) me to)\b"
            r"|^(?:chatgpt|gpt-4|claude|gemini) said:|\bregenerate response\b|\bas requested, here\b"
            r"|^\W{0,3}(?:gerne|natürlich|selbstverständlich)[!,.]\s*hier (?:ist|sind)\b|^\W{0,3}bien sûr ?[!,.]\s*voici\b"
            r"|^\W{0,3}(?:¡?claro|por supuesto|certamente)(?: que sí)?[!,.]\s*(?:aquí|aqui)\b|^\W{0,3}(?:конечно|разумеется)[!,.]\s*вот\b"
            rf"|^\W{{0,3}}(?:word|character) count: ?\d|\bfeel free to {_ADAPT} (?:this|these|the) (?:\w+ ){{0,2}}?(?:descriptions?|listing|bullet points|wording)\b"
            rf"|\b(?:you can {_ADAPT}|feel free to use) this (?:product )?description\b|\bfeel free to (?:adjust|tweak|adapt|modify) this (?:title|copy|version)\b"
            r"|\bfeel free to (?:adjust|tweak|adapt) (?:this text\b|the (?:\w+ )?details\b)|\bfeel free to (?:adjust|tweak|adapt|modify|edit) the tone(?: or (?:add|content|details|length|style|wording)\b"
            r"| (?:or \w+ )?to (?:(?:better )?(?:fit|match|suit) )?your (?:audience|brand|customers|shop|store|style|voice)\b)"
            r"|\bn['’]hésitez pas à (?:adapter|ajuster|modifier|personnaliser) cette description\b|\b(?:siént[ea]te libre de|no dudes en|puedes) (?:adaptar|ajustar|modificar|personalizar) esta descripción\b"
            r"|\b(?:sinta-se|fique) à vontade para (?:adaptar|ajustar|modificar|personalizar) esta descrição\b"
            r"|\bi do(?:n['’]t| not) have (?:access to\b[^.\n]{0,40}\b(?:information|details|dimensions|specifications)|(?:enough|specific) (?:information|details) (?:about|on|regarding|to)\b)"
            r"|^\W{0,3}(?:souhaitez|voulez)-vous que je|^\W{0,3}(?:möchten sie|möchtest du|soll ich)\b[^.\n]{0,60}\b(?:anpass|überarbeit|kürz|übersetz|umformulier)"
            r"|^\W{0,3}¿(?:quieres|te gustaría|desea|deseas) que (?:lo|la|te|le|adapte|ajuste|traduzca)\b|^\W{0,3}(?:quer|gostaria|deseja) que eu\b"
            r"|^\W{0,3}хотите, (?:чтобы )?я\b|(?:如果您?|如)(?:需要|想要)[^。\n]{0,20}(?:调整|修改|优化|润色)[^。\n]{0,20}(?:告诉我|随时)|^\W{0,3}好的[！!，,。]\s*(?:以下|这是|下面)"
            r"|^\W{0,3}当然(?:可以)?[！!，,。]\s*(?:以下|这是|下面)|以下是(?:为您|根据您|优化后|改写后|翻译)[^。\n]{0,30}[：:]"
        ),
    )
    yield (
        "assistant",
        True,
        (
            r"^\W{0,3}(?:certo|certamente|ecco)\b[!,.:]?\s*(?:ecco )?(?:qui )?(?:la|il|una|un|le|i|alcun\w)\s(?:tua |tuo |breve |nuova )?(?:descrizion\w|titol\w|test\w|version\w|elenc\w|punti)\b[^.\n]{0,60}:"
            r"|\bcome (?:modello (?:linguistico|di linguaggio)|(?:intelligenza artificiale|ia),)|^\W{0,3}(?:vuoi|desideri|vuole) che (?:lo|la|li|le|io|ti|modific|adatt|tradu|accorc)"
            r"|^\W{0,3}oczywiście[!,.]\s*oto\b|^\W{0,3}oto (?:\w+ ){0,3}(?:opis|tytuł|tekst|propozycj)\w*\b[^.\n]{0,60}:|\bjako (?:model językowy|sztuczna inteligencja|ai)\b"
            r"|^\W{0,3}czy (?:chcesz|chciał\w+),? (?:żebym|abym)\b|^\W{0,3}(?:elbette|tabii(?: ki)?)[!,.]\s*işte\b|^\W{0,3}işte (?:\w+ ){0,3}(?:açıklama|başlı|metn)\w*\b[^.\n]{0,40}:"
            r"|\b(?:bir )?(?:yapay zek[aâ] )?dil modeli olarak\b|\b(?:kısalt|düzenle|uyarla|değiştir|çevir|yaz)\w{0,3}m[ıi]m?[ıi]? ister misiniz"
            r"|^\W{0,3}(?:もちろん(?:です)?|かしこまりました|承知(?:いた)?しました)[！!。、,]\s*(?:以下|こちら|では)|(?:ai)?(?:大規模)?言語モデルとして|以下(?:が|は)(?:商品)?(?:説明|タイトル)(?:文|案)?です[：:。]"
            r"|^\W{0,3}ご(?:要望|希望)(?:があれば|に応じて)[^。\n]{0,20}(?:調整|修正|変更|翻訳)"
            r"|^\W{0,3}(?:물론입니다|물론이죠|네)[!,.]\s*(?:다음은|아래는|여기)|(?:ai )?언어 ?모델로서|^\W{0,3}(?:다음은|아래는) (?:상품|제품)? ?(?:설명|제목)[^.\n]{0,20}:"
            r"|^\W{0,3}원하(?:시면|신다면)[^.\n]{0,20}(?:수정|조정|번역|변경)"
            r"|^\W{0,3}(?:بالتأكيد|بالطبع)[!،,.]\s*(?:إليك|هذا|فيما)|بصفتي (?:نموذج|ذكاء)|كنموذج لغوي|^\W{0,3}هل تريد (?:مني )?أن (?:أعدل|أختصر|أترجم|أكتب)"
            r"|(?:抱歉|对不起)[，,]\s?(?:但)?我(?:无法|不能)(?:提供|生成|回答|完成|满足|处理|协助)|申し訳(?:ありません|ございません)が、(?:この|その|ご)(?:リクエスト|要求|要望)"
            r"|\b(?:désolée?,? mais|désolée?,) je ne peux pas (?:\w+ )?(?:à )?cette demande\b|\btut mir leid, (?:aber )?(?:ich kann )?(?:diese|dieser|ihre|ihrer) anfrage\b|\btut mir leid, (?:aber )?(?:ich kann|dabei kann ich) (?:ihnen )?(?:dabei )?nicht (?:helfen|weiterhelfen)\b"
            r"|\blo siento, (?:pero )?no puedo (?:\w+ )?(?:con )?(?:esa|esta) (?:petición|solicitud|tarea)\b|\b(?:desculpe|sinto muito), (?:mas )?não posso (?:\w+ )?(?:a |com )?(?:essa|esta|esse|este) (?:pedido|solicitação|tarefa)\b"
            r"|\b(?:извините|к сожалению), (?:но )?я не могу (?:\w+ )?(?:с )?(?:этот|этим|ваш|вашим) запрос"
            r"|^\W{0,3}natuurlijk[!,.]\s*hier (?:is|zijn|heb)\b|\bals (?:ai-)?taalmodel\b|^\W{0,3}(?:wil je|wilt u) dat ik\b"
            rf"|^\W{{0,3}}here (?:are|is) (?:\w+ ){{0,3}}bullet points (?:for|about|that)\b[^.\n]{{0,60}}:|^\W{{0,3}}would you like (?:an?|the|another) (?:\w+ ){{0,3}}(?:version|rewrite|translation) of (?:this|the) {_THING}"
        ),
    )
    # What a seller may say as well.
    yield (
        "assistant",
        False,
        (
            r"\bi hope this helps\s?(?:[!.]|$)|\blet me know if you(?: need|(?:['’]d| would) like (?:me )?to make) any (?:(?:additional|further|more|other) )?(?:adjustments|changes|edits|modifications|revisions|tweaks)\b"
        ),
    )
    yield (
        "citation",
        True,
        (
            r":?contentReference\[oaicite:\d+\]\{[^}\n]{0,40}\}|\boaicite\b|\boai_citation\b|[\ue200-\ue204]?\b(?:cite)?turn\d{1,2}(?:search|view|image|news|product)\d{1,3}"
            r"|【\d{1,3}[:†][^】\n]{0,40}】|[?&]utm_source=(?:chatgpt\.com|openai|perplexity|copilot)|\[attached_file:\d+\]|\[web:\d+\]"
        ),
    )
    # Templates that nobody filled in.
    yield (
        "template",
        True,
        (
            r"\{\{\s*[\w.|\-' \[\]\"]{1,80}\s*\}\}|\{%-?\s*(?:if|for|endif|endfor|else|set|include|assign)\b[^%\n]{0,120}-?%\}|<%=?\s?[^%\n]{1,120}%>"
            r"|\$\{[\w.]{1,60}\}|\[\[\s*[A-Za-z_ ]{2,40}\s*\]\]"
            r"|%(?:[A-Z]{2,20}_)?(?:PRODUCT|TITLE|BRAND|NAME|PRICE|DESCRIPTION|STORE|SKU)(?:_[A-Z]{2,20}){0,3}%"
            r"|__(?:PRODUCT|TITLE|BRAND|NAME|PRICE|DESCRIPTION|STORE|SKU|COLOU?R|SIZE|MATERIAL|MODEL|QUANTITY|CATEGORY|WEIGHT)(?:_[A-Z]{2,20}){0,3}__"
            r"|\{(?:product|item|brand|store|shop)[_ .-]?(?:name|title|price|brand|description|model|sku|url)\}"
        ),
    )
    yield (
        "template",
        True,
        (
            rf"[\[<(](?:insert|enter|add|type|fill in|replace with|put)\s(?:your |the |a )?(?:\w+[ -]){{0,3}}?{_ASKED}[^\]>)\n]{{0,40}}[\]>)]"
            # By itself on its line, "[Product Name]" is the label of what follows.
            r"|\[(?-i:Product|Brand|Item) (?-i:Name|Title)\](?= [a-z])|(?:(?<=[a-z,] )|(?<=\[))\[(?:the )?(?:product|brand|company|store|shop|item|customer|model)[ _-](?:name|title|number)\](?! ?[:：])"
            r"|\[your (?:product|brand|company|store|shop|item|model)[ _-]?(?:name|title|number|description|brand|here)?\]"
            r"|\[your [a-z ]{3,40}\]|\[(?:einfügen|hier einfügen|ihr(?:e|en)? \w{3,20})\]"
            r"|\[(?:tu marca|su marca|votre marque|sua marca|ваш бренд)\]|[\[【]请?(?:在?此处)?(?:插入|填写|输入)[^\]】\n]{0,20}[\]】]"
        ),
    )
    yield (
        "template",
        True,
        (
            r"[\[<](?:hier )?(?:\w+[ -]){1,3}(?:einfügen|eintragen|eingeben|ergänzen)[\]>]|[\[<](?:insérer|insérez|ajouter|ajoutez|saisir|saisissez|entrer|entrez|indiquer|indiquez)\s[^\]>\n]{3,50}[\]>]"
            r"|[\[<](?:insertar|inserte|inserta|añadir|añada|añade|introducir|introduzca|escribir|escriba|agregar|agregue|ingrese|ingresar)\s[^\]>\n]{3,50}[\]>]"
            r"|[\[<](?:inserir|insira|adicionar|adicione|escrever|escreva|coloque|colocar)\s[^\]>\n]{3,50}[\]>]|[\[<](?:inserire|inserisci|aggiungi|aggiungere|scrivi|scrivere)\s[^\]>\n]{3,50}[\]>]"
            r"|[\[<](?:wstaw|wpisz|dodaj|uzupełnij)\s[^\]>\n]{3,50}[\]>]|[\[<](?:вставьте|вставить|введите|укажите|добавьте|впишите)\s[^\]>\n]{3,50}[\]>]"
            r"|[\[<](?:ürün|marka|başlık|mağaza)\w*\s[^\]>\n]{0,30}(?:girin|giriniz|ekleyin|yazın|yazınız)[\]>]"
            r"|[\[【](?:商品名|ブランド名?|タイトル|価格|商品説明|素材|サイズ)を?(?:ここに)?(?:入力|記入|挿入)(?:してください)?[\]】]|[\[【](?:제품명|상품명|브랜드명?|제목|가격|설명)(?:을|를)? ?(?:입력|삽입|기입)(?:하세요)?[\]】]"
            r"|[\[<](?:أدخل|أضف|اكتب|ضع)\s[^\]>\n]{3,50}[\]>]"
        ),
    )
    yield (
        "filler",
        True,
        (
            r"\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b"
            # What WooCommerce's samples are filled with, and what the words of printers come from.
            r"|\bpellentesque habitant morbi\b|\bsed ut perspiciatis unde\b"
        ),
    )
    yield (
        "filler",
        False,
        (
            r"^\W{0,3}(?-i:TODO|FIXME|TBD)(?: ?:|\s+(?:add|write|insert|fill|fix|check|describe|update|translate|ask)\b)|\b(?:description|text|content|details|copy) (?:goes|comes|to go) here\b"
            r"|\b(?:your|enter|insert|add|write|type|put)(?: (?:your|the))?(?: (?:product|item))? (?:text|description|details|content|information) here\b"
            r"|\bthis is a (?:sample|test|dummy|placeholder) (?:product|description|text)\b"
            # A measure that nobody took; sizes are XXL, and years 20XX.
            r"|(?<![\w-])(?-i:X{2,4}) ?(?:cm|mm|kg|ml|inch|inches|oz|lbs?|grams?)\b"
            # Wix fills a new product with these.
            r"|\bI['’]m a (?:product description\b|great place to (?:include|add|write|tell|let)\b)"
            r"|\bdescription coming soon\b|^\W{0,3}(?:xxx+|asdf\w*)\W{0,3}$"
        ),
    )
    yield (
        "error",
        True,
        r"\[object Object\]|#(?:REF|VALUE|NAME|DIV/0)[!?]|#N/A\b|\bundefined undefined\b|^(?:Fatal error|Traceback \(most recent call last\)|Notice: Undefined)"
        # The bytes of a letter or of a picture sign, spelled out by a program: as Python writes them.
        r"|(?:\\x[89a-f][0-9a-f]){2,64}",
    )
    # What a page says of a link to those who cannot see it, copied along with the words of the link.
    yield (
        "page",
        False,
        (
            r"(?:(?<=\S)|(?<=[.!?|>] )|^)(?-i:Opens?) in (?:a )?new (?:tab|window)\b\.?(?=\W*$)"
            r"|\((?:(?:the |this )?link )?opens? in (?:a )?new (?:tab|window)\)"
            r"|(?:(?<=\S)|(?<=[.!?|>] )|^)(?-i:Öffnet|Wird|Öffnen) in (?:einem )?neue[mn] (?:tab|fenster)(?: geöffnet)?\b\.?(?=\W*$)"
            r"|\((?:öffnet|wird) in (?:einem )?neue[mn] (?:tab|fenster)(?: geöffnet)?\)"
            r"|\(?\bs['’]ouvre dans une? (?:nouvel onglet|nouvelle fenêtre)\b\)?"
            r"|\(?\bse abre en una (?:nueva (?:pestaña|ventana)|(?:pestaña|ventana) nueva)\b\)?"
            r"|\(?\bsi apre in una nuova (?:scheda|finestra)\b\)?|\(?\babre (?:em|numa|em uma) nova (?:aba|guia|janela)\b\)?"
            r"|\(?\botwiera się w now(?:ej karcie|ym oknie)\b\)?|\(?\bopent in (?:een )?nieuwe? (?:tab(?:blad)?|venster)\b\)?"
            r"|\(?\byeni (?:sekmede|pencerede) açılır\b\)?"
            r"|\(?\bоткроется в нов(?:ой вкладке|ом окне)\b\)?|[(（]?在新(?:标签页|窗口)中?打开[)）]?|[(（]?新しい(?:タブ|ウィンドウ)で開(?:く|きます)[)）]?"
        ),
    )
    # Several texts as a program writes a list of them.
    yield "list", False, r"\A\s*\[\s*([\"'])(?:(?!\1\s*\])[\s\S]){1,4000}\1\s*\]\s*\Z"


_BOLD = late(
    r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*\*(?![\w*])|(?<![\w_])__(?=[^\s_])[^_\n]{1,120}(?<=[^\s_])__(?![\w_])"
)
_HEADING = late(r"^#{1,6} {1,2}\S[^\n]{0,120}$", re.MULTILINE)
_LINK = late(r"!?\[[^\]\n]{1,120}\]\((?:https?://|/|mailto:|#)[^)\s]{0,300}\)")
_FENCE = late(r"^```\w{0,12}$", re.MULTILINE)
_TABLE = late(r"^\|?\s?:?-{3,}:?\s?\|[-|: ]{0,200}$", re.MULTILINE)


def find_markdown(text: str) -> list[tuple[str, int, int]]:
    """Find Markdown: its name (``bold``, ``heading``, ``link``, ``code``, ``table``) and its place."""
    found: list[tuple[str, int, int]] = []
    if "**" in text or "__" in text:
        found += [("bold", *match.span()) for match in _BOLD.finditer(text)]
    if "# " in text:
        found += [("heading", *match.span()) for match in _HEADING.finditer(text)]
    if "](" in text:
        found += [("link", *match.span()) for match in _LINK.finditer(text)]
    if "```" in text:
        found += [("code", *match.span()) for match in _FENCE.finditer(text)]
    if "---" in text and "|" in text:
        found += [("table", *match.span()) for match in _TABLE.finditer(text)]
    return sorted(found, key=lambda one: one[1])
