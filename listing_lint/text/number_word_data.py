"""The words for digits, tens and hundreds, a line a language. General knowledge.

``/`` parts spellings, ``-`` stands for a number that the language says in several words. Accents may be left out, as
people do where their keyboard lacks them.
"""

from __future__ import annotations

import unicodedata
from itertools import product

_ZERO_TO_NINE = """
en zero/oh/o/nought/nil/aught one two three four/fower five/fife six seven eight nine/niner
es cero uno/una dos tres cuatro cinco seis siete ocho nueve
pt zero um/uma dois/duas três quatro cinco seis/meia sete oito nove
fr zéro un/une deux trois quatre cinq six sept huit neuf
de null eins/ein zwei/zwo drei vier fünf/fuenf sechs sieben acht neun
it zero uno/una due tre quattro cinque sei sette otto nove
nl nul een/één twee drie vier vijf zes zeven acht negen
pl zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć
cs nula jedna/jeden dvě/dva tři čtyři pět šest sedm osm devět
sk nula jeden/jedna dva/dve tri štyri päť šesť sedem osem deväť
hr nula jedan/jedna dva/dvije tri četiri pet šest sedam osam devet
bg нула едно/един две/два три четири пет шест седем осем девет
sr нула један/једна два/две три четири пет шест седам осам девет
ro zero unu/una doi/două trei patru cinci șase/şase șapte/şapte opt nouă
hu nulla egy kettő/két három négy öt hat hét nyolc kilenc
sv noll ett/en två tre fyra fem sex sju åtta nio
da nul en/et to tre fire fem seks syv otte ni
nb null en/ett to tre fire fem seks sju/syv åtte ni
fi nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän
et null üks kaks kolm neli viis kuus seitse kaheksa üheksa
lt nulis vienas du trys keturi penki šeši septyni aštuoni devyni
lv nulle viens divi trīs četri pieci seši septiņi astoņi deviņi
tr sıfır bir iki üç dört beş altı yedi sekiz dokuz
az sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz
ru ноль/нуль один/одна/раз два/две три четыре пять шесть семь восемь девять
uk нуль/ноль один/одна два/дві три чотири п'ять/п’ять/пʼять шість сім вісім дев'ять/дев’ять/девʼять
el μηδέν ένα δύο/δυο τρία τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά
ar صفر واحد/واحدة اثنان/اثنين/إثنان/اتنين ثلاثة/ثلاث/تلاتة أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثمان/تمانية تسعة/تسع
fa صفر یک دو سه چهار پنج شش هفت هشت نه
ur صفر ایک دو تین چار پانچ چھ سات آٹھ نو
he אפס אחת/אחד שתיים/שניים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה
hi शून्य/ज़ीरो/जीरो एक दो तीन चार पांच/पाँच छह/छः/छे सात आठ नौ
hil shunya/zero ek do teen/tin char/chaar paanch/panch chhe/chah/chhah saat/sat aath/aat nau/no
bn শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়
ta பூஜ்யம்/பூஜ்ஜியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது
vi không/lẻ/linh một/mốt hai ba bốn/tư năm/lăm sáu bảy/bẩy tám chín
id nol/kosong satu dua tiga empat lima enam tujuh delapan/lapan sembilan
tl sero isa dalawa tatlo apat lima anim pito walo siyam
sw sifuri/zero moja mbili tatu nne tano sita saba nane tisa
th ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า
zh ling/lin yi/yao/yī er/liang/èr san/sān si/sì wu/wǔ liu/liù qi/qī ba/bā jiu/jiǔ
ja zero/rei/maru ichi ni san yon/shi go roku nana/shichi hachi kyu/kyuu/ku
jk ゼロ/レイ/マル イチ ニ サン ヨン/シ ゴ ロク ナナ/シチ ハチ キュウ/ク
jk れい/まる いち に さん よん/し ご ろく なな/しち はち きゅう/く
ko 공/영 일/하나 이/둘 삼/셋 사/넷 오/다섯 육/륙/여섯 칠/일곱 팔/여덟 구/아홉
kol gong/yeong il i sam sa o yuk chil pal gu
"""
_TEN_TO_NINETEEN = """
en ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
es diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
pt dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove
fr dix onze douze treize quatorze quinze seize - - -
de zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
it dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove
nl tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
pl dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście
ru десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
uk десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять
tr on - - - - - - - - -
hu tíz - - - - - - - - -
sv tio elva tolv tretton fjorton femton sexton sjutton arton nitton
"""
_TWENTY_TO_NINETY = """
en twenty thirty forty/fourty fifty sixty seventy eighty ninety
es veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa
pt vinte trinta quarenta cinquenta sessenta setenta oitenta noventa
fr vingt/vingts trente quarante cinquante soixante septante huitante nonante
de zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig
it venti trenta quaranta cinquanta sessanta settanta ottanta novanta
nl twintig dertig veertig vijftig zestig zeventig tachtig negentig
pl dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt
ru двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто
uk двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто
tr yirmi otuz kırk elli altmış yetmiş seksen doksan
hu húsz harminc negyven ötven hatvan hetven nyolcvan kilencven
sv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio
"""
_HUNDREDS = """
es cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
pt cem/cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos
pl sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset
ru сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот
uk сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот
tr yüz - - - - - - - -
hu száz - - - - - - - -
"""
_PLAIN_LETTERS = str.maketrans("ıđłəøæ", "idleoa")
_ARABIC = (str.maketrans("أإ", "اا"), str.maketrans("ة", "ه"))


def _spellings(word: str) -> set[str]:
    """The word with and without its accents; Arabic with the letters that are often written for one another."""
    found = {word}
    if "\u0620" <= word[0] <= "\u064a":
        for changes in product((False, True), repeat=2):
            other = word
            for table, change in zip(_ARABIC, changes, strict=True):
                other = other.translate(table) if change else other
            found.add(other)
    elif word[0] < "\u0370" or "\u1e00" <= word[0] < "\u1f00":
        bare = unicodedata.normalize("NFD", word.translate(_PLAIN_LETTERS))
        found.add("".join(char for char in bare if not unicodedata.combining(char)))
    return found


def _table(lines: str, first: int, step: int) -> dict[str, dict[str, str]]:
    """For each language its words and their numbers."""
    tables: dict[str, dict[str, str]] = {}
    for line in lines.strip().split("\n"):
        language, *words = line.split()
        table = tables.setdefault(language, {})
        for place, written in enumerate(words):
            for word in written.split("/") if written != "-" else ():
                for spelling in _spellings(word):
                    table.setdefault(spelling, str(first + place * step))
    return tables


def _joined_tens(units: dict[str, str], tens: dict[str, str], link: str) -> dict[str, str]:
    """Two-digit numbers that begin with their unit: sechsundsiebzig, zesenzeventig."""
    return {
        f"{unit}{link}{ten}": value[0] + digit
        for (unit, digit), (ten, value) in product(units.items(), tens.items())
        if digit != "0"
    }


def _elided_tens(units: dict[str, str], tens: dict[str, str]) -> dict[str, str]:
    """Italian ones: trentaquattro, ventuno, settantotto."""
    return {
        (ten[:-1] if unit[0] in "uo" else ten) + unit: value[0] + digit
        for (unit, digit), (ten, value) in product(units.items(), tens.items())
        if digit != "0"
    }


def _all_words() -> dict[str, dict[str, str]]:
    digits, teens = _table(_ZERO_TO_NINE, 0, 1), _table(_TEN_TO_NINETEEN, 10, 1)
    tens, hundreds = _table(_TWENTY_TO_NINETY, 20, 10), _table(_HUNDREDS, 100, 100)
    return {
        language: hundreds.get(language, {}) | tens.get(language, {}) | teens.get(language, {}) | table
        for language, table in digits.items()
    }


def _compounds(words: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The numbers of two digits that some languages write in one word."""
    digits = {
        language: {word: value for word, value in words[language].items() if len(value) == 1}
        for language in _ONE_WORD
    }
    tens = {
        language: {
            word: value
            for word, value in words[language].items()
            if len(value) == 2 and value[1] == "0" != value[0] != "1"
        }
        for language in _ONE_WORD
    }
    diaeresis = {"twee": "2", "drie": "3"}
    return {
        "de": _joined_tens(digits["de"], tens["de"], "und"),
        "nl": _joined_tens(digits["nl"], tens["nl"], "en") | _joined_tens(diaeresis, tens["nl"], "ën"),
        "it": _elided_tens(digits["it"], tens["it"]),
        "es": {f"veinti{unit}": f"2{digit}" for unit, digit in digits["es"].items() if digit != "0"},
    }


_ONE_WORD = ("de", "nl", "it", "es")
_simple = _all_words()
_joined = _compounds(_simple)
WORDS: dict[str, dict[str, str]] = {
    language: _joined.get(language, {}) | table for language, table in _simple.items()
}
"""For each language its number words, in lower case, and their digits: a whole number of one to three of them."""

_flat = {word: value for table in reversed(_simple.values()) for word, value in table.items()}
DIGIT_WORDS: dict[str, str] = {word: value for word, value in _flat.items() if len(value) == 1}
TENS: dict[str, str] = {word: value for word, value in _flat.items() if len(value) == 2}
HUNDREDS: dict[str, str] = {word: value for word, value in _flat.items() if len(value) == 3}
"""All languages together, for a first look; without the many that are made of two ("zweiunddreißig")."""

LANGUAGES: dict[str, frozenset[str]] = {
    word: frozenset(language for language, table in WORDS.items() if word in table)
    for word in (*_flat, *(word for table in _joined.values() for word in table))
}
"""The languages of each word."""

MULTIPLIERS: dict[str, str] = {
    **dict.fromkeys(("hundred", "hundert", "honderd", "hundra", "yüz", "yuz", "száz"), "00"),
    **dict.fromkeys(("thousand", "mil", "mille"), "000"),
}
"""Words that put noughts behind a digit: "eight hundred"."""

_TWICE = """
double doble dobles duplo dupla doppel doppelt doppia doppio dubbel dubbele dobbelt podwójne podwójna çift
дважды двойной двойная подвійний डबल ดับเบิล
"""
_THRICE = "triple treble triples triplo dreifach tripla potrójne трижды тройной тройная ट्रिपल"
REPEATS: dict[str, int] = {
    **dict.fromkeys(_TWICE.split(), 2),
    **dict.fromkeys(_THRICE.split(), 3),
    "quadruple": 4,
}
"""Words that say a digit several times."""

LINKS = frozenset("and y e et und en и i a og och és i".split())
"""Words between a ten and its unit: "cuarenta y cinco"."""

PLUS = frozenset("plus más mas mais più piu плюс artı plus+ 加 プラス 플러스 زائد บวก cộng tambah".split())
"""What a plus sign is called."""

HAN_DIGITS: dict[str, str] = {
    char: str(digit)
    for row in (
        "零一二三四五六七八九",
        "〇壹贰叁肆伍陆柒捌玖",
        "○壱貳參肆伍陸柒捌玖",
        "零幺两弐四五六七八九",
        "零么兩仨四五六七八九",
    )
    for digit, char in enumerate(row)
}
HANGUL_DIGITS: dict[str, str] = {
    char: str(digit)
    for row in ("공일이삼사오육칠팔구", "영일이삼사오육칠팔구")
    for digit, char in enumerate(row)
}
