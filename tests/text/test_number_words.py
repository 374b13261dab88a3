"""Digits written as words, and letters that stand for digits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.text.fold import fold
from listing_lint.text.known_words import known
from listing_lint.text.number_word_data import DIGIT_WORDS, LANGUAGES, WORDS
from listing_lint.text.number_words import digits_read, spelled_digits
from listing_lint.text.seeing import find_contacts
from listing_lint.text.trigger import suspicious
from listing_lint.text.view import LEET, NUMBER_WORD, View

SPELLED = [
    ("one three eight double zero one three eight oh oh oh", "13800138000"),
    ("one 3 eight 0 0 1 3 8 zero zero zero", "13800138000"),
    ("plus eight six one three eight zero zero one three eight zero zero zero", "+8613800138000"),
    ("oneonethreeeightfivefivezerosix", "11385506"),
    ("one-three-eight-five-five-five-oh-one-two", "138555012"),
    ("ONE THREE EIGHT FIVE FIVE FIVE ZERO ONE", "13855501"),
    ("One,Three,Eight,Five,Five,Five,Zero,One", "13855501"),
    ("triple zero nine double five four two one", "000955421"),
    ("five five five, one two one two", "5551212"),
    ("nine eight seven six five four three two one zero", "9876543210"),
    ("six one two three four five six seven eight", "612345678"),
    ("seis uno dos tres cuatro cinco seis siete ocho", "612345678"),
    ("seis doce treinta y cuatro cincuenta y seis setenta y ocho", "612345678"),
    ("noventa y uno cuatro cinco seis siete ocho nueve", "91456789"),
    ("seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho", "612345678"),
    ("nove um dois três quatro cinco meia sete oito", "912345678"),
    ("onze nove oito sete seis cinco quatro três dois um zero", "119876543210"),
    ("zéro six douze trente-quatre cinquante-six soixante-dix-huit", "0612345678"),
    ("zero six douze trente quatre cinquante six soixante dix huit", "0612345678"),
    ("zéro six vingt-et-un quatre-vingt-dix-neuf quatre-vingts soixante et onze", "0621998071"),
    ("zéro un quarante deux soixante huit cinquante trois zéro zéro", "0142685300"),
    ("null eins sieben sechs eins zwei drei vier fünf sechs sieben", "01761234567"),
    ("null eins sieben eins zwo drei vier fünf", "01712345"),
    ("null einundsiebzig sechsundsiebzig zweiunddreißig fünfundvierzig", "071763245"),
    ("tre tre tre uno due tre quattro cinque sei sette", "3331234567"),
    ("nul zes een twee drie vier vijf zes zeven acht", "0612345678"),
    ("sześć zero zero jeden dwa trzy cztery pięć sześć", "600123456"),
    ("sześćset sto dwadzieścia trzy czterysta pięćdziesiąt sześć", "600123456"),
    ("восемь девять один шесть один два три четыре пять шесть семь", "89161234567"),
    ("восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь", "89161234567"),
    ("плюс семь девять один шесть один два три четыре пять шесть семь", "+79161234567"),
    ("нуль шість сім один два три чотири п'ять шість сім", "0671234567"),
    ("sıfır beş üç iki bir iki üç dört beş altı yedi", "05321234567"),
    ("sıfır beş yüz otuz iki yüz yirmi üç kırk beş altmış yedi", "05321234567"),
    ("صفر خمسة صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة", "0501234567"),
    ("صفر خمسه صفر واحد اثنين ثلاثه اربعه خمسه سته سبعه", "0501234567"),
    ("नौ आठ सात छह पांच चार तीन दो एक शून्य", "9876543210"),
    ("nau aath saat chhe paanch char teen do ek shunya", "9876543210"),
    ("一三八零零一三八零零零", "13800138000"),
    ("壹叁捌零零壹叁捌零零零", "13800138000"),
    ("幺三八零零幺三八零零零", "13800138000"),
    ("一 三 八 〇 〇 一 三 八 〇 〇 〇", "13800138000"),
    ("一三8零零1三8零零零", "13800138000"),
    ("yi san ba ling ling yi san ba ling ling ling", "13800138000"),
    ("yao san ba wu wu liu liu qi qi ba ba", "13855667788"),
    ("yisanbalinglingyisanbalinglingling", "13800138000"),
    ("〇九〇一二三四五六七八", "09012345678"),
    ("ゼロ きゅう ゼロ いち に さん よん ご ろく なな はち", "09012345678"),
    ("ゼロキュウゼロイチニサンヨンゴロクナナハチ", "09012345678"),
    ("zero kyu zero ichi ni san yon go roku nana hachi", "09012345678"),
    ("공일공 일이삼사 오육칠팔", "01012345678"),
    ("공 일 공 일 이 삼 사 오 육 칠 팔", "01012345678"),
    ("영일공일이삼사오육칠팔", "01012345678"),
    ("không chín một hai ba bốn năm sáu bảy tám", "0912345678"),
    ("khong chin mot hai ba bon nam sau bay tam", "0912345678"),
    ("ศูนย์แปดหนึ่งสองสามสี่ห้าหกเจ็ดแปด", "0812345678"),
    ("ศูนย์ แปด หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด", "0812345678"),
    ("nol delapan satu dua tiga empat lima enam tujuh delapan", "0812345678"),
    ("šest nula jedna dva tři čtyři pět šest sedm", "601234567"),
    ("noll sju noll ett två tre fyra fem sex sju", "0701234567"),
    ("nul seks en to tre fire fem seks syv otte", "0612345678"),
    ("null ni en to tre fire fem seks sju", "091234567"),
    ("nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän", "0401234567"),
    ("nulla hat harminc egy kettő három négy öt hat hét", "06301234567"),
    ("zero șapte doi doi unu doi trei patru cinci șase", "0722123456"),
    ("μηδέν έξι εννέα επτά ένα δύο τρία τέσσερα πέντε έξι", "0697123456"),
    ("אפס חמש אפס אחת שתיים שלוש ארבע חמש שש שבע", "0501234567"),
    ("صفر نه یک دو یک دو سه چهار پنج شش هفت", "09121234567"),
    ("nula devet jedan dva tri četiri pet šest sedam osam", "0912345678"),
    ("нула осем осем осем едно две три четири пет шест", "0888123456"),
    ("zero nine one seven one two three four five six seven", "09171234567"),
    ("sifuri saba moja mbili tatu nne tano sita saba nane", "0712345678"),
    ("শূন্য এক সাত এক দুই তিন চার পাঁচ ছয় সাত আট", "01712345678"),
    ("o one seven one two three four five six", "017123456"),
    ("zero-seven-seven double-zero nine-zero-zero one-two-three", "07700900123"),
    ("nine one five five five oh one four two", "915550142"),
    ("oh four one two three four five six seven eight", "0412345678"),
    ("eight hundred five five five one two one two", "8005551212"),
    ("twenty-one two twenty-three forty-five", "2122345"),
    ("(four-one-five) 736-5000", "4157365000"),
    ("четыре девять пять-один два три-сорок пять-шестьдесят семь", "4951234567"),
    ("ноль шесть семь, сто двадцать три, сорок пять, шестьдесят семь", "0671234567"),
    ("einundzwanzig neunundneunzig zwölf null null", "21991200"),
    ("vijfentwintig zesenzeventig twaalf nul nul", "25761200"),
]

PROSE = [
    "two or three pieces",
    "one size fits all",
    "三件套",
    "一二三",
    "一二三四五六七",
    "one two three four five six",
    "ten nine eight seven six five four three two one",
    "one, two, three, four and five seater",
    "un deux trois quatre cinq six",
    "eins zwei drei vier fünf sechs sieben",
    "раз два три четыре пять",
    "1 2 3 4 5 6 7 8",
    "4 in one, three in one, two in one",
    "uno de seis colores, dos de tres",
    "四五六七年",
    "七八九十",
    "第一二三四五六章",
    "一体二用三层四件五金六角",
    "일이삼사오육칠",
    "Three Two One Zero",
    "six pack, twelve pack, twenty four pack",
    "four by four",
    "seven of nine, two of five, six of eight",
    "one for you two for me three for all four fun five six",
    "Set of six, four, two and one",
    "one two 1 2 3 4",
    "eight eight eight",
    "five five five five",
    "due in uno tre in uno",
    "dez vinte trinta quarenta cinquenta",
    "size one two three four five six seven eight",
    "No. one two three",
    "die eins die zwei",
    "yi er san si wu liu qi ba jiu",
    "San Yi Ba",
    "ichi ni san shi go roku",
    "O O O O O O",
    "hat hat hat hat hat hat",
    "um um um um um um",
    "o one o one o one",
    "ba ba ba ba ba ba ba",
    "to to to to",
    "do do do do do",
    "sau bay tam chin",
    "dos tres dos tres dos tres",
    "5 one 5 one 5",
    "sex sju åtta nio",
    "he has six of one and two of three four five",
    "si si si si si si",
    "ring one one, ring two two",
    "四季五谷六畜七情八方九州",
    "三三两两一五一十七七八八",
    "五一六一七一",
    "一七一七",
    "二〇二三年一月一五日",
    "Pet726 Pet7402 Pet9422",
    "Lexmark 12035SA - 12035SA Toner 2000 Page-Yield",
]


SAMPLES = [*sorted(DIGIT_WORDS)[::7], "double", "hundred", "+", "12", "et", "-", "quatre-vingt", "xx"]
HOSTILE = [
    *("one ", "one", "two-", "一三", "일삼", "いちに", "O0", "O 0 "),
    *("double ", "сто ", "quatre-vingt-", "+", "ab1"),
]


def digits_of(view: View) -> str:
    return "".join(char for char in view.text if char.isdigit() or char == "+")


@pytest.mark.parametrize(("text", "digits"), SPELLED)
def test_number_words_are_read_as_digits(text: str, digits: str) -> None:
    view = spelled_digits(fold(View(text), known))
    assert view is not None
    assert digits_of(view) == digits


@pytest.mark.parametrize("text", PROSE)
def test_prose_counts_and_names_stay(text: str) -> None:
    assert spelled_digits(fold(View(text), known)) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("โทร ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด", "0812345678"),
        ("رقمنا صفر خمسة صفر واحد اثنين ثلاثة أربعة خمسة ستة سبعة", "0501234567"),
        ("Numaramız sıfır beş otuz iki, yüz yirmi üç, kırk beş, altmış yedi", "05321234567"),
    ],
)
def test_words_for_digits_make_a_number_behind_its_cue(text: str, value: str) -> None:
    assert suspicious(text)
    assert [one.value for one in find_contacts(text)] == [value]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_each_language_says_all_ten_digits(language: str) -> None:
    table = WORDS[language]
    by_digit = {digit: word for word, digit in reversed(table.items()) if len(digit) == 1}
    assert sorted(by_digit) == list("0123456789")
    order = "5039184726"
    view = spelled_digits(View(" ".join(by_digit[digit] for digit in order)))
    assert view is not None
    assert digits_of(view) == order


def test_every_word_knows_its_languages() -> None:
    for word in DIGIT_WORDS:
        assert LANGUAGES[word]
        assert word == word.lower()


def test_the_way_back_leads_to_the_words() -> None:
    text = "Clock, call four one five five five five zero one seven two today"
    view = spelled_digits(View(text))
    assert view is not None
    start = view.text.index("4155550172")
    first, last = view.span(start, start + 10)
    assert text[first:last] == "four one five five five five zero one seven two"
    assert view.ways(start, start + 10) & NUMBER_WORD
    assert view.text.startswith("Clock, call ")
    assert view.text.endswith(" today")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("O79I23 4S6", "079123 456"),
        ("13B0O13 8000", "1380013 8000"),
        ("+86 l38 OOI3 8OOO", "+86 138 0013 8000"),
        ("tel O912 345 678", "tel 0912 345 678"),
        ("415-736-SOOO", "415-736-5000"),
        ("O151 - 2 3 4 5 6 7 8 9", "0151 - 2 3 4 5 6 7 8 9"),
        ("8-9О3-О1О-2О-3О", "8-903-010-20-30"),
    ],
)
def test_letters_between_digits_are_read_as_digits(text: str, read: str) -> None:
    view = digits_read(View(text))
    assert view is not None
    assert view.text == read
    assert view.ways(0, len(view.text)) & LEET


@pytest.mark.parametrize(
    "text",
    [
        "BOSS 500",
        "ISO 9001",
        "B001BOOK01",
        "LB-1000 SB",
        "I5 8250",
        "SO-DIMM",
        "CB1000",
        "ISO 9001 14001",
        "lol 1000000",
        "5S-8OO7",
        "1234567890",
    ],
)
def test_models_and_words_keep_their_letters(text: str) -> None:
    assert digits_read(View(text)) is None


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for view in (spelled_digits(View(text)), digits_read(View(text))):
        if view is not None:
            start, end = view.span(0, len(view.text))
            assert 0 <= start < end <= len(text)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            [*sorted(DIGIT_WORDS)[::7], "double", "hundred", "+", "12", "et", "-", "quatre-vingt", "xx"]
        ),
        max_size=14,
    )
)
def test_any_words_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    view = spelled_digits(View(text))
    if view is not None:
        assert len(view.starts or ()) == len(view.text)
        assert view.text != text


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_hostile_texts_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    for view in (spelled_digits(View(text)), digits_read(View(text))):
        assert view is None or len(view.text) <= len(text) * 2
