"""The words for digits and tens. General knowledge; one line a language."""

from __future__ import annotations

_TABLE = """
en zero one two three four five six seven eight nine
es cero uno dos tres cuatro cinco seis siete ocho nueve
pt zero um dois três quatro cinco seis sete oito nove
fr zéro un deux trois quatre cinq six sept huit neuf
de null eins zwei drei vier fünf sechs sieben acht neun
it zero uno due tre quattro cinque sei sette otto nove
nl nul een twee drie vier vijf zes zeven acht negen
pl zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć
cs nula jedna dvě tři čtyři pět šest sedm osm devět
sv noll ett två tre fyra fem sex sju åtta nio
tr sıfır bir iki üç dört beş altı yedi sekiz dokuz
ro zero unu doi trei patru cinci șase șapte opt nouă
hu nulla egy kettő három négy öt hat hét nyolc kilenc
ru ноль один два три четыре пять шесть семь восемь девять
ru нуль одна две три четыре пять шесть семь восемь девять
uk нуль один два три чотири п'ять шість сім вісім дев'ять
ar صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة
ar صفر واحد اثنين ثلاثه اربعة خمسه سته سبعه ثمانيه تسعه
fa صفر یک دو سه چهار پنج شش هفت هشت نه
he אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע
hi शून्य एक दो तीन चार पांच छह सात आठ नौ
hi शून्य एक दो तीन चार पाँच छः सात आठ नौ
vi không một hai ba bốn năm sáu bảy tám chín
id nol satu dua tiga empat lima enam tujuh delapan sembilan
id kosong satu dua tiga empat lima enam tujuh lapan sembilan
th ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า
el μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα
zh ling yi er san si wu liu qi ba jiu
ja zero ichi ni san yon go roku nana hachi kyu
ja ゼロ いち に さん よん ご ろく なな はち きゅう
ja れい イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ
ko 공 일 이 삼 사 오 육 칠 팔 구
ko 영 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉
"""
DIGIT_WORDS: dict[str, str] = {
    word: str(digit)
    for line in reversed(_TABLE.split("\n"))
    for digit, word in enumerate(line.split()[1:])
}
DIGIT_WORDS |= {
    "oh": "0", "o": "0", "nought": "0", "zwo": "2", "fuenf": "5", "tres": "3", "uma": "1", "duas": "2", "meia": "6", "une": "1", "ein": "1", "één": "1", "zero": "0",
    "sifir": "0", "uc": "3", "dort": "4", "bes": "5", "alti": "6", "piec": "5", "szesc": "6", "dziewiec": "9", "yao": "1", "maru": "0", "rei": "0", "shi": "4", "shichi": "7", "ku": "9",
    "zeró": "0", "mot": "1", "bon": "4", "nam": "5", "sau": "6", "bay": "7", "tam": "8", "chin": "9", "tư": "4", "lẻ": "0", "linh": "0", "oeno": "1", "niner": "9", "マル": "0", "レイ": "0", "シ": "4", "シチ": "7", "ク": "9", "まる": "0", "し": "4", "しち": "7", "く": "9", "fower": "4", "п’ять": "5", "дев’ять": "9", "пʼять": "5", "девʼять": "9",
}  # fmt: skip
"""A word and its digit."""

TENS: dict[str, str] = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "dix": "10", "onze": "11", "douze": "12", "treize": "13", "quatorze": "14", "quinze": "15", "seize": "16", "dix-sept": "17", "dix-huit": "18", "dix-neuf": "19", "vingt": "20", "trente": "30", "quarante": "40", "cinquante": "50", "soixante": "60",
    "soixante-dix": "70", "soixante-et-onze": "71", "soixante-douze": "72", "soixante-treize": "73", "soixante-quatorze": "74", "soixante-quinze": "75", "soixante-seize": "76", "soixante-dix-sept": "77", "soixante-dix-huit": "78", "soixante-dix-neuf": "79",
    "quatre-vingt": "80", "quatre-vingts": "80", "quatre-vingt-un": "81", "quatre-vingt-deux": "82", "quatre-vingt-trois": "83", "quatre-vingt-quatre": "84", "quatre-vingt-cinq": "85", "quatre-vingt-six": "86", "quatre-vingt-sept": "87", "quatre-vingt-huit": "88", "quatre-vingt-neuf": "89",
    "quatre-vingt-dix": "90", "quatre-vingt-onze": "91", "quatre-vingt-douze": "92", "quatre-vingt-treize": "93", "quatre-vingt-quatorze": "94", "quatre-vingt-quinze": "95", "quatre-vingt-seize": "96", "quatre-vingt-dix-sept": "97", "quatre-vingt-dix-huit": "98", "quatre-vingt-dix-neuf": "99",
    "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15", "veinte": "20", "treinta": "30", "cuarenta": "40", "cincuenta": "50", "sesenta": "60", "setenta": "70", "ochenta": "80", "noventa": "90",
    "dez": "10", "vinte": "20", "trinta": "30", "quarenta": "40", "cinquenta": "50", "sessenta": "60", "oitenta": "80", "zehn": "10", "elf": "11", "zwölf": "12", "zwanzig": "20", "dreißig": "30", "vierzig": "40", "fünfzig": "50", "sechzig": "60", "siebzig": "70", "achtzig": "80", "neunzig": "90",
    "dieci": "10", "venti": "20", "trenta": "30", "quaranta": "40", "cinquanta": "50", "sessanta": "60", "settanta": "70", "ottanta": "80", "novanta": "90",
    "десять": "10", "одиннадцать": "11", "двенадцать": "12", "тринадцать": "13", "четырнадцать": "14", "пятнадцать": "15", "шестнадцать": "16", "семнадцать": "17", "восемнадцать": "18", "девятнадцать": "19",
    "двадцать": "20", "тридцать": "30", "сорок": "40", "пятьдесят": "50", "шестьдесят": "60", "семьдесят": "70", "восемьдесят": "80", "девяносто": "90",
}  # fmt: skip
"""Numbers of two digits, which some languages read telephone numbers in."""

HUNDREDS: dict[str, str] = {
    "сто": "100", "двести": "200", "триста": "300", "четыреста": "400", "пятьсот": "500", "шестьсот": "600", "семьсот": "700", "восемьсот": "800", "девятьсот": "900",
    "двісті": "200", "чотириста": "400", "п'ятсот": "500", "шістсот": "600", "сімсот": "700", "вісімсот": "800", "дев'ятсот": "900",
    "cien": "100", "ciento": "100", "doscientos": "200", "trescientos": "300", "cuatrocientos": "400", "quinientos": "500", "seiscientos": "600", "setecientos": "700", "ochocientos": "800", "novecientos": "900",
}  # fmt: skip
"""Numbers of three digits, which Russian and Spanish speakers read groups of a telephone number in."""

REPEATS: dict[str, int] = {
    "double": 2, "triple": 3, "treble": 3, "doble": 2, "dobles": 2, "duplo": 2, "doppel": 2, "doppia": 2, "doppio": 2, "dubbel": 2, "çift": 2, "дважды": 2, "двойной": 2,
}  # fmt: skip
"""Words that say a digit several times."""

HAN_DIGITS: dict[str, str] = {
    char: str(digit)
    for row in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○壱貳參肆伍陸柒捌玖", "零幺两弐四五六七八九", "零么兩仨四五六七八九")
    for digit, char in enumerate(row)
}
HANGUL_DIGITS: dict[str, str] = {char: str(digit) for row in ("공일이삼사오육칠팔구", "영일이삼사오육칠팔구") for digit, char in enumerate(row)}  # fmt: skip
