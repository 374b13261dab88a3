"""Words beside a mark that make it a copy, and those that only look like it."""

from __future__ import annotations

import pytest

from listing_lint.brands.surroundings import made_worse


def worse(text: str, mark: str) -> str | None:
    start = text.index(mark)
    found = made_worse(text, start, start + len(mark))
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Gucci style belt", "style"),
        ("Gucci look bag", "style"),
        ("Gucci-like bag", "style"),
        ("Gucci copy, brown", "copy"),
        ("copy of Gucci belt", "copy"),
        ("Gucci AAA quality bag", "mirror quality"),
        ("Belt. Inspired by Gucci", "inspired"),
        ("Inspired Gucci belt", "inspired"),
        ("Gucci inspired belt", "inspired"),
        ("Gucci type belt", "style"),
        ("Gucci homage watch", "style"),
        ("A scent inspired by Gucci", "inspired"),
        ("Gucci replica jersey", "replica"),
        ("Gucci type watch", "style"),
    ],
)
def test_words_for_copies(text: str, said: str) -> None:
    assert worse(text, "Gucci") == said


@pytest.mark.parametrize(
    "text",
    [
        "the elves of Gucci look desperately for help",
        "Gucci look even better",
        "use Gucci like a pro",
        "Gucci like new",
        "video copy to Gucci and phone",
        "Gucci copy your files",
        "Gucci 风衣 女款",
        "Gucci 風水 置物",
        "Gucci 風衣 女款 卡其色",
        "Gucci風衣女款",
        "Gucci 風防 交換用 ガラス",
        "Gucci 风琴包 女",
        "Gucci风筝",
        "Gucci 風合いのある生地",
        "Gucci Gürtel stilvoll",
        "Reloj estilo deportivo Gucci",
        "Cargador tipo C Gucci",
        "Belt. Inspired and created by Gucci",
        "Belt. Inspired, handmade by Gucci",
        "Gucci belt inspired by the sea",
        "Gucci scarpe ispirate al mare",
        "Gucci Gürtel, inspiriert von der See",
        "Gucci Type 6 toner",
        "Gucci Type-C cable",
        "Gucci Type II gasket",
        "Gucci Type SP001 shoes",
        "A pen tool inspired by Gucci Draw",
        "The interface is heavily inspired by Gucci Draw",
        "Benutzeroberfläche, inspiriert von Gucci",
        "Image editor inspired by Gucci Draw",
        "Smart region-selection (inspired by Gucci Quick Pick)",
        "Licensed Gucci replica jersey, official club product",
    ],
)
def test_verbs_and_comparisons_say_no_copy(text: str) -> None:
    assert worse(text, "Gucci") is None


@pytest.mark.parametrize(
    ("text", "mark", "said"),
    [
        ("Dámsky parfum dupé Burberry Her", "Burberry", "dupe"),
        ("Parfum inšpirovaný značkou Burberry", "Burberry", "inspired"),
        ("Parfém inspirovaný Burberry", "Burberry", "inspired"),
        ("Perfumy inspirowane Chanel", "Chanel", "inspired"),
        ("Parfym inspirerad av Chanel", "Chanel", "inspired"),
        ("Parfum inspirat din Chanel", "Chanel", "inspired"),
        ("Chanel esinlenilmiş parfüm", "Chanel", "inspired"),
        ("عطر مستوحى من ديور", "ديور", "inspired"),
        ("Tasche im Stil von Gucci", "Gucci", "style"),
        ("Gürtel im Gucci Stil", "Gucci", "style"),
        ("Sac inspiré Chanel", "Chanel", "inspired"),
        ("Bolsa inspirada Chanel", "Chanel", "inspired"),
        ("Cinturón estilo Gucci", "Gucci", "style"),
        ("Borsa tipo Chanel", "Chanel", "style"),
        ("Borsa stile Gucci", "Gucci", "style"),
        ("Balenciaga knock off sneakers", "Balenciaga", "fake"),
        ("グッチ風 ベルト", "グッチ", "style"),
        ("香奈儿风外套女", "香奈儿", "style"),
        ("香奈儿风水钻耳环", "香奈儿", "style"),
        ("香奈儿风机车包", "香奈儿", "style"),
        ("香奈儿風帽子 女", "香奈儿", "style"),
        ("Bolso al estilo de Gucci", "Gucci", "style"),
        ("Kabelka ve stylu Gucci", "Gucci", "style"),
        ("Sac dans le style d'Hermès", "Hermès", "style"),
        ("Сумка в стиле Gucci", "Gucci", "style"),
        ("Podróbka zegarka Rolex", "Rolex", "fake"),
        ("Napodobenina hodiniek Rolex", "Rolex", "fake"),
        ("Rolex taklit saat", "Rolex", "fake"),
        ("خلاط كهربائي شبيه Philips", "Philips", "style"),
        ("حقيبة مشابهة ل Gucci", "Gucci", "style"),
        ("تیشرت مردانه طرح Adidas", "Adidas", "style"),
        ("کفش های کپی Nike", "Nike", "copy"),
        ("Sepatu mirip Nike", "Nike", "style"),
        ("Dyson benzeri kablosuz süpürge", "Dyson", "style"),
        ("Dyson muadili süpürge", "Dyson", "style"),
        ("Tênis Nike primeira linha", "Nike", "mirror quality"),
        ("Bolso Gucci calidad espejo", "Gucci", "mirror quality"),
        ("Sac Gucci qualité miroir", "Gucci", "mirror quality"),
        ("Zapatillas Nike clon", "Nike", "mirror quality"),
        ("Tas Gucci KW super", "Gucci", "mirror quality"),
        ("Tas Gucci semi original", "Gucci", "mirror quality"),
        ("Çanta Gucci A kalite ithal", "Gucci", "mirror quality"),
        ("Túi Gucci hàng F1", "Gucci", "mirror quality"),
        ("กระเป๋า Gucci งานมิลเลอร์", "Gucci", "mirror quality"),
        ("حذاء Nike هاي كوبي", "Nike", "mirror quality"),
        ("Nike 莆田 球鞋", "Nike", "mirror quality"),
        ("Кроссовки Nike 1в1", "Nike", "1:1"),
    ],
)
def test_copies_in_further_languages(text: str, mark: str, said: str) -> None:
    assert worse(text, mark) == said


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Nike boty ve stylu retro", "Nike"),
        ("Gucci borsa in stile vintage", "Gucci"),
        ("Nike Tasche im Stil von heute", "Nike"),
        ("Zapatillas Nike estilo urbano", "Nike"),
        ("Philips لمبة شبيهة بضوء النهار", "Philips"),
        ("تیشرت Adidas طرح گل", "Adidas"),
    ],
)
def test_a_style_that_is_not_the_marks(text: str, mark: str) -> None:
    assert worse(text, mark) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Pneu Michelin de primeira linha", "Michelin"),
        ("Heater Bosch 1 kW", "Bosch"),
        ("Bosch 2.2 kW super silent", "Bosch"),
        ("Lego Guerra dos Clones", "Lego"),
        ("Lego Clon Trooper", "Lego"),
        ("Adapter Apple 3в1", "Apple"),
        ("Samsung A kalite enerji sınıfı", "Samsung"),
    ],
)
def test_first_lines_kilowatts_and_troopers(text: str, mark: str) -> None:
    assert worse(text, mark) is None
