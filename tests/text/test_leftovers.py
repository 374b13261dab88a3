"""What is left in a text of how it was made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.leftovers import any_leftovers, find_leftovers, find_markdown

BAD = {
    "As an AI language model, I cannot": "assistant",
    "Certainly! Here is a product description for your cup:": "assistant",
    "Sure, here's the rewritten title": "assistant",
    "Here's an optimized product description for Amazon:": "assistant",
    "I hope this helps!": "assistant",
    "Let me know if you'd like me to adjust the tone.": "assistant",
    "I'm sorry, but I cannot write this": "assistant",
    "Als KI-Sprachmodell kann ich nicht": "assistant",
    "Gerne! Hier ist die Beschreibung": "assistant",
    "Bien sûr ! Voici la description": "assistant",
    "¡Claro! Aquí tienes la descripción": "assistant",
    "Конечно! Вот описание": "assistant",
    "当然！以下是为您优化的产品描述：": "assistant",
    "作为一个AI语言模型，我": "assistant",
    "A cup :contentReference[oaicite:3]{index=3}": "citation",
    "A cup turn0search12": "citation",
    "see x.test/?utm_source=chatgpt.com": "citation",
    "Pellentesque habitant morbi tristique senectus et netus.": "filler",
    "{{title}}": "template",
    "{{ product.name | upcase }}": "template",
    "{% if product %}": "template",
    "<%= name %>": "template",
    "${productName}": "template",
    "%PRODUCT_NAME%": "template",
    "__PRODUCT_TITLE__": "template",
    "{product_name}": "template",
    "[insert product name]": "template",
    "[Insert image of cup here]": "template",
    "[Your Brand]": "template",
    "welcome to [Company Name] now": "template",
    "【请填写品牌】": "template",
    "Lorem ipsum dolor sit amet": "filler",
    "Description goes here": "filler",
    "I'm a product description. Say more here.": "filler",
    "I’m a great place to tell buyers of your returns.": "filler",
    "Add your product details here...": "filler",
    "TODO: write the text": "filler",
    "TODO add the size": "filler",
    "XXX cm x XXX cm, weight XX kg": "filler",
    "This is a placeholder description": "filler",
    "The colour is __COLOR__.": "template",
    "[Product Name] in blue": "template",
    "Best wishes, [your name]": "template",
    "Word count: 150": "assistant",
    "Feel free to adjust the tone to your brand.": "assistant",
    "Feel free to adjust the tone or add details.": "assistant",
    "Sorry but I cannot fulfil this request, it goes against a policy": "assistant",
    "It violates OpenAI's use policy - Grey": "assistant",
    "[Apologies, but I'm unable to assist with this request] - Blue": "assistant",
    "Sorry but I can't generate a response": "assistant",
    "Sorry, I can't provide the information you are looking for": "assistant",
    "I'm sorry, but the image provided shows no product.": "assistant",
    "As an AI developed by a firm, I sell nothing": "assistant",
    "As an AI assistant, I have seen no such table": "assistant",
    "Please provide the product description you would like me to rewrite.": "assistant",
    "Would you like me to add some keywords?": "assistant",
    "Let me know if you need any further changes": "assistant",
    "Es tut mir leid, aber ich kann diese Anfrage nicht beantworten.": "assistant",
    "Je suis désolé, mais je ne peux pas répondre à cette demande.": "assistant",
    "Lo siento, pero no puedo cumplir con esa solicitud.": "assistant",
    "Desculpe, mas não posso atender a esse pedido.": "assistant",
    "К сожалению, я не могу выполнить этот запрос.": "assistant",
    "抱歉，我无法提供该产品的说明。": "assistant",
    "申し訳ありませんが、このリクエストにはお応えできません": "assistant",
    "Enjoy every walk. Feel free to customize this product description to match the traits of your cane.": "assistant",
    "Feel free to use this description or modify it for your shop.": "assistant",
    "Feel free to tweak the bullet points": "assistant",
    "Feel free to adjust the specific details as needed.": "assistant",
    "You can tailor this description to your brand.": "assistant",
    "N'hésitez pas à personnaliser cette description.": "assistant",
    "Siéntete libre de adaptar esta descripción a tu tienda.": "assistant",
    "Sinta-se à vontade para ajustar esta descrição.": "assistant",
    "I don't have access to the exact dimensions.": "assistant",
    "Souhaitez-vous que je raccourcisse le texte ?": "assistant",
    "Möchten Sie, dass ich den Text kürze?": "assistant",
    "¿Quieres que lo adapte a Amazon?": "assistant",
    "Quer que eu escreva outra versão?": "assistant",
    "Хотите, я сделаю короче?": "assistant",
    "好的，以下是优化后的标题": "assistant",
    "[object Object]": "error",
    "#REF!": "error",
    r"b'\xf0\x9f\x94\xa5Buy 10 free 1'": "error",
    r"Caf\xc3\xa9 cup": "error",
    "Wall sticker, 22 x 30 cmOpen in new tab.": "page",
    "Size chart (opens in a new window)": "page",
    "Steel cup. Opens in new tab": "page",
    "Größentabelle (öffnet in neuem Tab)": "page",
    "Guide des tailles s'ouvre dans un nouvel onglet": "page",
    "Guía de tallas (se abre en una pestaña nueva)": "page",
    "Таблица размеров откроется в новой вкладке": "page",
    "サイズ表 新しいタブで開きます": "page",
    '["\\nTravel cup ", " 500 ml\\n"]': "list",
    "['Travel cup']": "list",
}


BAD |= dict.fromkeys(
    (
        "Certo! Ecco la descrizione del prodotto:",
        "Vuoi che la adatti per un altro mercato?",
        "Come modello linguistico, non posso verificarlo.",
        "Oczywiście! Oto opis produktu:",
        "Czy chcesz, żebym skrócił tekst?",
        "Jako model językowy nie mogę tego sprawdzić.",
        "Elbette! İşte ürün açıklaması:",
        "Metni kısaltmamı ister misiniz?",
        "Bir yapay zeka dil modeli olarak doğrulayamam.",
        "もちろんです！以下が商品説明です：",
        "AI言語モデルとして、確認できません。",
        "ご要望があれば、さらに調整いたします。",
        "물론입니다! 다음은 상품 설명입니다:",
        "AI 언어 모델로서 확인할 수 없습니다.",
        "بالتأكيد! إليك وصف المنتج:",
        "بصفتي نموذجًا لغويًا، لا يمكنني التحقق.",
        "Natuurlijk! Hier is de productbeschrijving:",
        "Here are five bullet points for your listing:",
        "Would you like a shorter version of this description?",
    ),
    "assistant",
)
BAD |= dict.fromkeys(
    (
        "[Hier Produktname einfügen] aus Stahl",
        "[Insérer le nom du produit] en acier",
        "[Insertar nombre del producto] de acero",
        "[Inserir nome do produto] em aço",
        "[Inserisci nome prodotto] in acciaio",
        "[Wstaw nazwę produktu] ze stali",
        "[Вставьте название товара] из стали",
        "[Ürün adını girin] çelik",
        "[商品名を入力]ステンレス",
        "[제품명 입력] 스텐",
        "[أدخل اسم المنتج] فولاذ",
    ),
    "template",
)


@pytest.mark.parametrize(("text", "sort"), BAD.items())
def test_leftovers_are_found(text: str, sort: str) -> None:
    assert [one.sort for one in find_leftovers(text)][:1] == [sort]
    assert any_leftovers(["a clean text", text])


@pytest.mark.parametrize(
    "text",
    [
        "Language model toy robot with AI assistant",
        "Here is the best cup for you: steel",
        "Ecco la tazza in acciaio da 500 ml. Certo, è lavabile.",
        "Vuoi un caffè sempre caldo?",
        "Oto 500 ml przyjemności. Czy chcesz gorącej kawy?",
        "Elbette sızdırmaz. İşte kutu içeriği: bardak",
        "もちろん食洗機対応です。以下の内容：本体",
        "물론 식기세척기 사용 가능. 구성품: 본체",
        "بالتأكيد مانع للتسرب",
        "[HDMI 입력] 케이블, 【サイズ】22cm",
        "Personalisiert: [Ihr Name] wird graviert",
        "Bague personnalisée avec [votre nom]",
        "Feel free to contact us through messages",
        "Of course, you may wash it. Certainly a nice cup.",
        "Let me know if you have questions",
        "Would you like to make coffee?",
        "p {color: red} .a{margin:0}",
        "[2 Pack] [Upgraded] [New Version] case",
        "[Brand] X [Material] Cotton",
        "[Product Name]: Cup",
        "【产品名称】：杯子 【Product Name】: Cup",
        "Insert the battery (insert the + side), (insert included)",
        "Personalised [Name] mug, your name here",
        "100 % cotton, 50% wool %",
        "{S, M, L} Made in {USA}",
        "turn 0 search 12",
        "2 << 3, a <b> c",
        "Todo lo que necesitas para tu cocina",
        "TODO EN UNO: cámara y foto",
        "Todo list notepad, TODO printed on top",
        "Personalise it: [your name] is engraved on the back",
        "Size XXL, XXXL, made in 20XX",
        "Feel free to adjust the strap to your size",
        "Five holes: feel free to adjust the length for your item",
        "Feel free to adjust the angle, see details in the manual",
        "Feel free to modify the size, write the details in a message",
        "Editable template: feel free to edit the text, colours and photos, and to customize this title page",
        "Would you like me to add a gift note? Would you like me to make it in blue?",
        "Let me know if you'd like me to change the background",
        "I hope this helps you choose the size",
        "I'm sorry, but I don't accept returns on made pieces",
        "Sorry, but I cannot write more than 12 letters on a ring. Sorry, the text cannot be changed later.",
        "If we cannot fulfil your request, we give your money back",
        "A small drill cannot complete this task",
        "Works as an AI assistant in the living room",
        "A novel on what it means to live as an AI model",
        "The watch keeps my training data. I do not have exact dimensions of older frames.",
        "Please provide the text you want on the shirt",
        "Tone knob: feel free to adjust the tone and the volume to your taste",
        "Feel free to adapt the recipe, the version with nuts is on the back",
        "You can customize this item. As this description says, it is made of oak",
        "I don't have pets",
        "如果需要安装，请联系客服",
        "Middle click to open in new tab, wheel to scroll",
        "Mouse with a key that makes links open in new tab",
        "New window film, opens in summer",
        "Neues Fenster aus Holz, öffnet nach innen",
        '["Limited"] Travel cup ["New"]',
        "['90s] Denim jacket",
        '[Set of 2] Cup 5"]',
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert find_leftovers(text) == []


@given(st.text("ai []{}%<>$_here is your insert product title", max_size=60))
def test_the_first_look_misses_nothing(text: str) -> None:
    assert any_leftovers([text]) or not find_leftovers(text)


@given(st.lists(st.sampled_from([*BAD, "a cup", "[2 Pack]"]), max_size=4).map(" \n".join))
def test_places_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    behind = 0
    for one in find_leftovers(text):
        assert behind <= one.start < one.end <= len(text)
        behind = one.end
        assert any_leftovers([text])


def test_markdown_is_told_by_its_kind() -> None:
    text = "# Cup\n**bold** and [a](https://b.test)\n| --- | --- |\n```\nx"
    assert [kind for kind, _, _ in find_markdown(text)] == ["heading", "bold", "link", "table", "code"]
    assert find_markdown("#1 cup, 2**3**4, ** a **, *x*, [a] (b), rated ***, -----") == []
