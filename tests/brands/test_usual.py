"""Short names of marks that are usual words: they count beside the mark's goods, and where they stand like a name."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Claim, Field, claims_in


def claims(title: str, *, description: str = "", brand: str = "") -> tuple[Claim, ...]:
    fields = [Field(title, "title"), Field(description, "description"), Field(brand, "attribute", "brand")]
    judged = claims_in(
        [one for one in fields if one.text], core.lexicon(), core.goods(), brand=brand, day=date(2026, 11, 28)
    )
    return judged.claims


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Element complete skateboard 8.0 inch", "Element Skateboards"),
        ("Mango Women's midi dress, black", "Mango MNG"),
        ("Men's shirt GANT regular fit, blue", "Gant Rugger"),
        ("new electric guitar-free jacket by Gant, wool", "Gant Rugger"),
        ("M@ngo women's dress, size M", "Mango MNG"),
        ("Wilson tennis racket 100 sq in", "Wilson Sporting Goods"),
        ("Burton snowboard bindings", "Burton Snowboards"),
        ("Arena costume da bagno donna", "Arena Swimwear"),
        ("Stitch mug, ceramic, 350 ml", "Lilo & Stitch"),
        ("Mochila Stitch azul", "Lilo & Stitch"),
        ("Tazza Stitch ceramica, 300 ml", "Lilo & Stitch"),
    ],
)
def test_beside_its_goods_a_word_is_the_mark(title: str, mark: str) -> None:
    assert [one.mention.term.mark.name for one in claims(title)] == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Element storage box, grey",  # none of its goods
        "Women's dress with mango print",  # no capital
        "Women's summer dress in Mango and Lime",  # one of several words with capitals
        "Jacket, GREEN GANT BLUE, size L",  # capitals among capitals
        "Kitchen shelf in a giant box",
    ],
)
def test_elsewhere_it_is_a_word(title: str) -> None:
    assert claims(title) == ()


def test_in_running_text_it_counts_where_the_mark_is_named_in_full() -> None:
    text = "The deck is by Element. Replacement Element wheels are sold apart."
    assert claims("Skateboard deck 8.0 inch", description=text) == ()
    assert {one.field for one in claims("Element Skateboards deck 8.0 inch", description=text)} == {0, 1}


def test_as_a_declared_brand_it_is_the_mark_beside_its_goods_only() -> None:
    assert claims("Desk lamp with dimmer", brand="Element") == ()
    assert [one.mention.term.mark.id for one in claims("Skateboard deck", brand="Element")] == [
        "element-skate"
    ]


def test_what_goods_are_made_for_is_not_parted_by_a_word() -> None:
    (claim,) = claims("iPad Head Rest Mount Holder")
    assert (claim.mention.matched, claim.level) == ("iPad", "made for")


def seen(text: str, role: str, title: str) -> list[str]:
    fields = [Field(title, "title"), Field(text, role)]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 11, 28))
    return [one.mention.term.mark.name for one in judged.claims if one.field == 1]


def test_two_letters_in_the_name_of_a_file_are_a_mark_where_the_title_says_so() -> None:
    assert seen("ref_VW_34FR_watch-41.jpg", "image", "Steel watch, 41 mm") == []
    assert seen("VW_cap.jpg", "image", "Wheel cap for the car, VW") == ["Volkswagen"]
    assert seen("volkswagen_cap.jpg", "image", "Wheel cap") == ["Volkswagen"]


def test_a_persons_short_name_is_not_run_together() -> None:
    assert seen("35 jetli, hidroterapi", "description", "Jakuzi, 2 kişilik") == []
    assert seen("Poster of Jet Li, 50 x 70 cm", "description", "Poster, 50 x 70 cm") == ["Jet Li"]


def test_words_of_other_languages_that_are_nearly_marks() -> None:
    assert seen("Posterdruck auf mattem Papier, Format A4", "description", "Stadtkarte Poster") == []
    assert seen("Terinspirasi dari dunia motorsport, suede", "description", "Sneakers, black, size 42") == []
    assert [one.mention.term.mark.name for one in claims("Organizador con 11 compartimentos")] == []


def test_a_cut_name_with_signs_is_still_one() -> None:
    for text, mark in (
        ("𝗚𝘂𝗰𝗶 Women Loafers Horsebit Leather Flat Slip On", "Gucci"),
        ("L0uis Vuit0n Wallet Men Bifold Damier Canvas", "Louis Vuitton"),
    ):
        assert [one.mention.term.mark.name for one in claims(text)] == [mark]


def test_a_name_at_which_a_page_cut_the_title_is_not_disguised() -> None:
    def marks(title: str) -> list[str]:
        return [one.mention.term.mark.id for one in claims(title)]

    assert marks("Gold necklace pendant silver by Swarovsk") == ["swarovski"]
    assert marks("Gold necklace pendant silver by Swarovsk...") == []
    assert marks("Gold necklace pendant silver by Swarovski...") == ["swarovski"]
    assert marks("Wireless earbuds in black by Samsng...") == ["samsung"]


def test_a_name_whose_first_word_belongs_to_the_one_before() -> None:
    assert not claims("Smart Watch Long Battery Life Fitness Tracker")
    assert [one.mention.term.mark.id for one in claims("Life Fitness treadmill belt")] == ["life-fitness"]


def test_a_mark_that_is_repeated_hundreds_of_times_is_counted_to_the_end() -> None:
    (made,) = claims("Case for iPhone 15. " * 300)
    assert (made.level, made.more) == ("made for", 299)
    (plain,) = claims("Nike shoes. " * 300)
    assert (plain.level, plain.more) == ("plain", 299)


def test_places_and_people_that_have_the_name() -> None:
    for text in (
        "Kenwood House London Art Print",
        "Honeywell Street Dublin Poster",
        'Name Stamp "Valentino" for Children\'s Clothes',
        "Personalised Name Necklace Chloe Rose Gold",
        "Bentley Name Plaque for Dog Bowl",
        "Cake Topper Initials H & M Wedding Gold",
        "Зара имя кулон серебро",
    ):
        assert not claims(text), text
    for text, mark in (
        ("Kenwood Mixer House Print Edition", "kenwood"),
        ("Brand name bag Chloe leather", "chloe"),
        ("Versace Street Style Poster", "versace"),
    ):
        assert [one.mention.term.mark.id for one in claims(text)] == [mark]


def test_a_usual_word_that_alone_has_capitals_or_latin_letters_is_a_name() -> None:
    assert [one.mention.term.mark.id for one in claims("Vestido Desigual para mujer verano")] == ["desigual"]
    assert [one.mention.term.mark.id for one in claims("Кроссовки Puma для зала")] == ["puma"]
    assert not claims("Vestido de corte desigual para mujer")
    assert not claims("Пума и гепард раскраска для детей")


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("Nintendo Switch Console Neon Azul Vermelho Joy-con", {"Nintendo Switch"}),
        ("芭比姨 针织连衣裙女秋冬包臀裙", set()),
        ("Monster Abra A5 Oyun Bilgisayarı 16GB RAM", {"Monster Notebook"}),
        ("Monster HDMI cable 2 m for television", {"Monster Cable"}),
        ("芭比娃娃 公主裙", {"Barbie"}),
    ],
)
def test_words_and_names_of_others_that_hold_a_mark(title: str, marks: set[str]) -> None:
    assert {claim.mention.term.mark.name for claim in claims(title)} == marks


def test_a_usual_word_is_sure_beside_a_line_of_the_mark() -> None:
    (apple,) = claims("Apple iPhone 15 Pro 128GB 256GB")
    assert apple.sure


@pytest.mark.parametrize(
    "title",
    [
        "コロンビア コーヒー豆 500g 中煎り",
        "アップル アロマキャンドル 天然ソイ",
        "アップル型 小物入れ 陶器",
        "64ギガバイト USBメモリ",
        "푸마 동물 인형 30cm",
        "아마존 정글 벽지 스티커",
        "Кружка Пума Дикая Кошка Керамика 330 мл",
        "Футболка с принтом пума и горы мужская",
        "لوحة امازون طبيعة خضراء",
        "升华为主题的热转印纸 A4 100张",
        "奔驰在草原上的骏马 十字绣",
    ],
)
def test_names_in_other_scripts_are_words_there_too(title: str) -> None:
    assert claims(title) == ()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Кроссовки Пума мужские белые", "Puma"),
        ("кроссовки пума мужские", "Puma"),
        ("アップル 純正 充電器 20W", "Apple"),
        ("コロンビア フリース ジャケット", "Columbia"),
        ("푸마 운동화 여성 화이트", "Puma"),
    ],
)
def test_and_marks_beside_their_goods(title: str, mark: str) -> None:
    assert [one.mention.term.mark.name for one in claims(title)] == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Corona de Cumpleaños Niña Fieltro Fiesta",
        "Puma de Peluche 30 cm",
        "Manteau Camel Femme Laine",
        "Bluse mit Puma-Muster für Damen",
        "Foulard imprimé Puma pour femme",
        "Puma print leggings, wild animal look",
        "Whip Stitch Blanket, cream wool",
        "Rogue Pirate Costume Captain, eye patch",
        "Puma Kostüm Kinder, Raubkatze",
        "Barbour's map turtle figurine",
        "Stitch Pattern Pencil Case, canvas",
        "Ring, engraved with initials such as A.M. or L&V",
    ],
)
def test_a_usual_word_goes_on_as_one(title: str) -> None:
    assert claims(title) == ()


def test_a_longer_name_of_a_usual_word_says_more() -> None:
    named = [one.mention.term.mark.name for one in claims("Omega Seamaster 300 Automatic Blue Dial")]
    assert named == ["Omega"]
    assert claims("Coach New York print poster") == ()


@pytest.mark.parametrize(
    "title",
    [
        "カシオペア座 ネックレス シルバー",
        "プラダン 養生ボード 10枚 白",
        "红牛皮纸袋 手提礼品袋 50个",
        "Uno Due Tre Numeri Legno Montessori",
        "Figura Giapponese Yokai Statuetta",
        "Maggi Kraut Liebstöckel Samen Bio",
        "Cooler Master Chef Apron, funny gift",
        "Petit Bateau en Papier Mobile Bébé",
    ],
)
def test_words_that_begin_as_a_name_does(title: str) -> None:
    assert claims(title) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Boneco de Pelúcia Urso 40 cm",
        "Scudo e Lancia Costume Bambino Romano",
        "Tumi Peruano Cuchillo Ceremonial Bronce",
        "Skagen Plakat Hav Danmark 50x70",
        "Castore e Polluce Statuetta",
        "Elmo Romano Medievale Metallo",
        "Mercedes Nombre Collar Plata",
        "Nike Göttin Siegesgöttin Statue",
        "Coronita Novia Flores Pelo Blanca",
        "Calendrier de l'Avent en bois, LED",
        "Sega ad arco per traforo, hobby",
        "Caillou décoratif blanc, sac de 10 kg",
        "En catimini, chaussons souris",
        "Boehmeria nivea fibre for spinning, 100 g",
        "Virgen de las Mercedes, estampa",
        "Túpac Amaru, busto de resina",
        "Antica bottega orafa, anello in argento",
        "北面窗户 遮光窗帘",
        "Teams Football Bibs Kids 10 Pack",
        "三星堆 面具 摆件",
    ],
)
def test_names_are_words_of_other_languages(title: str) -> None:
    assert claims(title) == ()


def test_and_marks_on_their_goods() -> None:
    assert [one.mention.term.mark.name for one in claims("Tumi leather backpack for laptops")] == ["Tumi"]
    assert [one.mention.term.mark.name for one in claims("Skagen watch for women, mesh")] == ["Skagen"]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Louis Viton Wallet Women", "Louis Vuitton"),
        ("Calvin Kline underwear, 3 pack", "Calvin Klein"),
        ("Iphon 15 Pro Max 256GB", "Apple"),
        ("Miky Mouse lunch box for kids", "Mickey Mouse"),
        ("Jo Malon cologne 100 ml", "Jo Malone"),
        ("Tom Frd perfume 50 ml", "Tom Ford"),
        ("Star Wrs helmet toy", "Star Wars"),
        ("Case for I phone 14 Pro", "Apple"),
    ],
)
def test_how_names_are_often_misspelt(title: str, mark: str) -> None:
    assert [one.mention.term.mark.name for one in claims(title)] == [mark]


@pytest.mark.parametrize(
    "title", ["Kat Spa Day Gift", "Tom FRD manual", "Tom Fry cookbook", "Art Wks canvas"]
)
def test_short_words_beside_a_given_name_are_no_misspelt_name(title: str) -> None:
    assert claims(title) == ()


def test_a_brand_of_ones_own_that_is_near_to_a_mark_may_have_a_line_of_it_behind() -> None:
    assert claims("Pandoria Charm Bracelet Kit", brand="Pandoria") == ()
    assert [one.mention.term.mark.id for one in claims("Pandoria Charm Bracelet Kit")] == ["pandora"]


@pytest.mark.parametrize(
    ("description", "marks"),
    [
        ("Variety comes from off-white hairy suede on the toe.", 0),
        ("An airy upper, framed by off-white leather.", 0),
        ("The upper is by off-white.", 1),
        ("Made for fans of the off-white brand. Size 42.", 1),
        ("The Off-White pair with the red tag.", 1),
    ],
)
def test_the_name_of_a_colour_in_small_letters_is_the_colour(description: str, marks: int) -> None:
    assert len(claims("Low sneakers for men, canvas, grey", description=description)) == marks


@pytest.mark.parametrize("title", ["Помпа водяная (насос) охлаждения", "Pump (насос для воды), steel"])
def test_a_bracket_that_is_closed_is_no_letter(title: str) -> None:
    assert claims(title) == ()


def test_the_number_of_a_picture_is_no_letter() -> None:
    assert seen("BRE_1.jpg", "image", "Brelok z logo") == []
    assert seen("N1KE_shoe.jpg", "image", "Running shoe") != []


def test_a_letter_before_an_apostrophe_begins_the_next_word() -> None:
    car = "Macchina a pedali per bambini"
    assert seen("Ispirato alle auto da corsa d'epoca", "description", car) == []
    assert seen("Design: ispirato alle auto da corsa d’epoca", "description", car) == []
    assert seen("Coprisedili per Opel Corsa D 'Edition'", "description", car) != []


def test_a_place_where_one_looks_things_up_is_no_claim() -> None:
    assert claims("Online kursus for restauranter", description="Lær at blive fundet på Google.") == ()
    assert claims("Stoneware mug", description="Search it on Google, and write to us.") == ()
    named = [
        one.mention.term.mark.name for one in claims("Mug with Google logo", description="The Google logo.")
    ]
    assert named == ["Google", "Google"]
    assert len(claims("Wireless earbuds", description="Made by Google, unlike others.")) == 1


@pytest.mark.parametrize(
    ("title", "description", "fields"),
    [
        ("FUTSAL SUPREME PINK", "FUTSAL SUPREME PINK - Shoes for indoor courts, sole of rubber", set()),
        ("CAMISETA SUPREME ROJA", "CAMISETA SUPREME ROJA - Camiseta de algodón", {1}),
        ("Black shoes", "Shoes of leather by SUPREME in black", {1}),
        ("Black shoes", "These are the SUPREME shoes in black", {1}),
    ],
)
def test_capitals_among_capitals_at_the_beginning_of_a_description_say_nothing(
    title: str, description: str, fields: set[int]
) -> None:
    assert {one.field for one in claims(title, description=description)} == fields
