"""What the name of an attribute asks for: "Akkukapazität", "Peso neto", "电池容量", "Strap material"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from listing_lint.claims.units import SPELLINGS
from listing_lint.claims.words import LETTER
from listing_lint.late import late
from listing_lint.records import dataclass

Role = Literal[
    "storage",
    "memory",
    "any memory",
    "capacity",
    "content",
    "load",
    "weight",
    "length",
    "width",
    "height",
    "depth",
    "diameter",
    "thickness",
    "screen",
    "dimensions",
    "power",
    "voltage",
    "battery",
    "refresh rate",
    "resolution",
    "material",
    "colour",
    "count",
    "size",
    "brand",
    "gender",
    "feature",
]


@dataclass(frozen=True, slots=True)
class Label:
    """A role and the words that narrow it: ``material`` of the ``strap``. ``unit`` is a unit in brackets: "Weight (g)"."""

    role: Role
    of: tuple[str, ...] = ()
    unit: str = ""


_HEADS: dict[Role, str] = {
    "storage": "storage; storage capacity; storage size; internal storage; rom; ssd; ssd capacity; hdd; hard drive; hard drive size;"
    " hard drive capacity; hard disk; hard disk capacity; flash memory; internal memory; memory storage capacity; flash drive capacity;"
    " memory card capacity; speicherkapazität; speicherplatz; speichergröße; interner speicher; festplatte; festplattenkapazität;"
    " stockage; capacité de stockage; mémoire interne; disque dur; almacenamiento; capacidad de almacenamiento; memoria interna;"
    " armazenamento; capacidade de armazenamento; memória interna; archiviazione; capacità di archiviazione; memoria di massa;"
    " opslagcapaciteit; opslag; pamięć wewnętrzna; pamięć wbudowana; встроенная память; объем встроенной памяти;"
    " объём встроенной памяти; объем накопителя; depolama; dahili hafıza; 存储; 存储容量; 机身内存; 机身存储; 硬盘容量; 硬盘; 內存容量;"
    " ストレージ; ストレージ容量; 記憶容量; 저장용량; 저장공간; سعة التخزين; ความจุ",
    "memory": "ram; ram size; ram memory; ram capacity; system memory; arbeitsspeicher; mémoire vive; memoria ram; memória ram;"
    " оперативная память; объем оперативной памяти; объём оперативной памяти; pamięć ram; werkgeheugen; 运行内存; 运存; メモリ容量; 램",
    "any memory": "memory; memory size; memory capacity; speicher; mémoire; capacité mémoire; memoria; memória; pamięć;"
    " память; объем памяти; объём памяти; geheugen; hafıza; bellek; 内存; 内存容量; メモリ; 메모리; الذاكرة",
    "capacity": "capacity; volume; volume capacity; kapazität; fassungsvermögen; volumen; capacité; contenance; capacidad; capacidade;"
    " capacità; pojemność; ёмкость; емкость; объем; объём; вместимость; inhoud; capaciteit; kapasite; hacim; 容量; 容積; 용량; السعة; ปริมาตร",
    "content": "net content; net contents; contents; net quantity; net volume; inhalt; füllmenge; nettofüllmenge; nettoinhalt;"
    " contenu net; contenu; contenido neto; contenido; conteúdo líquido; conteúdo; contenuto netto; contenuto; zawartość;"
    " объем нетто; netto inhoud; 净含量; 净重; 内容量; 正味量; 내용량",
    "load": "load capacity; max load; maximum load; weight capacity; weight limit; maximum weight; max weight; load; payload;"
    " traglast; belastbarkeit; tragkraft; maximale belastung; max belastung; charge maximale; charge max; poids maximal; carga máxima;"
    " carga maxima; peso máximo; capacidad de carga; portata; carico massimo; грузоподъемность; максимальная нагрузка; 承重; 最大承重;"
    " 载重; 耐荷重; draagvermogen; udźwig",
    "weight": "weight; item weight; product weight; gewicht; artikelgewicht; produktgewicht; eigengewicht; poids; peso; waga; masa;"
    " вес; масса; ağırlık; 重量; 重さ; 本体重量; 무게; 중량; الوزن; น้ำหนัก; वजन",
    "length": "length; länge; longueur; largo; longitud; comprimento; lunghezza; lengte; długość; длина; uzunluk; 长度; 長さ; 길이; 全长; 线长",
    "width": "width; breite; largeur; ancho; anchura; largura; larghezza; breedte; szerokość; ширина; genişlik; 宽度; 寬度; 幅; 너비",
    "height": "height; höhe; hauteur; alto; altura; altezza; hoogte; wysokość; высота; yükseklik; 高度; 高さ; 높이",
    "depth": "depth; tiefe; profondeur; profundidad; fondo; profundidade; profondità; diepte; głębokość; глубина; derinlik; 深度; 奥行き; 奥行",
    "diameter": "diameter; durchmesser; diamètre; diámetro; diâmetro; diametro; średnica; диаметр; çap; 直径; 지름",
    "thickness": "thickness; dicke; stärke; épaisseur; grosor; espesor; espessura; spessore; dikte; grubość; толщина; kalınlık; 厚度; 厚さ; 두께",
    "screen": "screen size; display size; screen; display; bildschirm; écran; schermo; ekran; экран; 屏幕; 画面; screen diagonal; display diagonal; diagonal; diagonal size; standing screen display size;"
    " viewable size; bildschirmgröße; bildschirmdiagonale; displaygröße; displaydiagonale; taille de l'écran; taille d'écran;"
    " taille écran; diagonale; diagonale d'écran; tamaño de pantalla; tamaño de la pantalla; pantalla; tamanho da tela; tamanho do ecrã;"
    " dimensioni schermo; dimensione schermo; schermdiagonaal; schermgrootte; przekątna ekranu; przekątna; диагональ экрана;"
    " диагональ; размер экрана; ekran boyutu; 屏幕尺寸; 屏幕大小; 画面サイズ; 화면크기",
    "dimensions": "dimensions; product dimensions; item dimensions; measurements; abmessungen; maße; produktabmessungen; artikelmaße;"
    " medidas; dimensiones; dimensões; dimensioni; afmetingen; wymiary; габариты; boyutlar; 尺寸; 产品尺寸; 寸法; サイズ寸法",
    "power": "power; wattage; output power; power output; rated power; power consumption; nominal power; watts; leistung; nennleistung;"
    " ausgangsleistung; leistungsaufnahme; wattzahl; puissance; puissance nominale; potencia; potencia nominal; potência; potenza;"
    " vermogen; moc; мощность; номинальная мощность; güç; 功率; 额定功率; 输出功率; 電力; 消費電力; 정격출력; 소비전력; القدرة; กำลังไฟ",
    "voltage": "voltage; rated voltage; operating voltage; working voltage; nominal voltage; supply voltage; battery voltage; volts; akkuspannung; batteriespannung; tension de la batterie; tensión de la batería; tensão da bateria; tensione batteria;"
    " napięcie akumulatora; напряжение аккумулятора; 电池电压;"
    " spannung; nennspannung; betriebsspannung; tension; tension nominale; voltaje; tensión; tensão; voltagem; tensione; voltaggio;"
    " spanning; napięcie; напряжение; номинальное напряжение; voltaj; gerilim; 电压; 额定电压; 工作电压; 電圧; 전압; الجهد; แรงดันไฟฟ้า",
    "battery": "battery capacity; battery; battery power; akkukapazität; batteriekapazität; akku; capacité de la batterie;"
    " capacité batterie; batterie; capacidad de la batería; capacidad de batería; batería; capacidade da bateria; bateria;"
    " capacità della batteria; capacità batteria; batteria; accucapaciteit; pojemność baterii; pojemność akumulatora; емкость аккумулятора;"
    " ёмкость аккумулятора; емкость батареи; ёмкость батареи; pil kapasitesi; batarya kapasitesi; 电池容量; バッテリー容量; 배터리용량; سعة البطارية",
    "refresh rate": "refresh rate; screen refresh rate; bildwiederholrate; bildwiederholfrequenz; taux de rafraîchissement;"
    " fréquence de rafraîchissement; frecuencia de actualización; tasa de refresco; taxa de atualização; частота обновления; 刷新率; リフレッシュレート",
    "resolution": "megapixels; megapixel; effective pixels; camera resolution; sensor resolution; resolution; pixels; auflösung; résolution; resolución;"
    " resolução; разрешение; разрешение камеры; 像素; 画素数; 有效像素",
    "material": "material; material type; metal type; metal; metals; metal material; metalltyp; metallart; type de métal; tipo de metal; tipo di metallo; rodzaj metalu; тип металла; 金属材质; materials; fabric; fabric type; fabric content; composition; material composition; made of;"
    " outer material; main material; upper material; shell material; body material; stoff; obermaterial; hauptmaterial;"
    " materialzusammensetzung; zusammensetzung; materialtyp; matière; matières; matière principale; matériau; matériaux; tissu;"
    " material principal; tejido; tela; composición; materiales; composição; tecido; materiale; tessuto; composizione; materiaal; stof;"
    " materiał; skład; tkanina; материал; материал верха; состав; ткань; основной материал; malzeme; kumaş; 材质; 材料; 面料; 面料材质;"
    " 主面料成分; 材質; 素材; 主素材; 소재; 재질; المادة; الخامة; วัสดุ; सामग्री",
    "colour": "color; colour; color name; colour name; main color; main colour; color family; colour family; farbe; farbname; hauptfarbe; grundfarbe;"
    " couleur; couleur principale; coloris; color principal; cor; cor principal; colore; colore principale; kleur; kolor; barwa; цвет;"
    " основной цвет; renk; ana renk; 颜色; 颜色分类; 顏色; 主色; カラー; 色; 색상; 컬러; اللون; สี; रंग",
    "count": "pack size; pack of; set of; number of contents in sales package; pack quantity; package quantity; pack count; number of pieces; piece count; pieces; pcs; number of items;"
    " item count; unit count; units per pack; number in pack; pieces per pack; quantity; qty; count; set size; quantity per pack;"
    " number of units; packungsgröße; stückzahl; anzahl; anzahl der teile; teileanzahl; menge; packungsinhalt; quantité;"
    " nombre de pièces; nombre d'articles; nombre d'unités; cantidad; número de piezas; numero de piezas; número de artículos; unidades;"
    " cantidad por paquete; quantidade; número de peças; quantità; numero di pezzi; numero pezzi; aantal; aantal stuks; liczba sztuk;"
    " ilość; liczba elementów; количество; количество в упаковке; количество предметов; количество штук; adet; parça sayısı;"
    " 数量; 件数; 套装数量; 包装数量; 入数; 個数; セット数; 수량; 개수; العدد; จำนวน",
    "size": "size; size name; ring size; ringgröße; taille de bague; talla de anillo; tamanho do anel; misura anello; rozmiar pierścionka; размер кольца; 戒指尺寸; clothing size; shoe size; größe; kleidergröße; schuhgröße; taille; pointure; talla; talle; tamanho; taglia;"
    " maat; rozmiar; размер; размер одежды; размер обуви; beden; 尺码; 尺寸规格; サイズ; 사이즈; المقاس; ไซส์",
    "brand": "brand; brand name; marke; markenname; marque; marca; merk; marka; бренд; марка; торговая марка; 品牌; ブランド; 브랜드;"
    " العلامة التجارية; ยี่ห้อ; แบรนด์",
    "gender": "gender; ideal for; target gender; sex; department; target audience; shoe gender; suitable for gender; gender group; intended gender; geschlecht; zielgruppe; genre; sexe; género; gênero; sexo; genere; geslacht; płeć;"
    " пол; cinsiyet; 性别; 适用性别; 性別; 성별",
}

_UKRAINIAN: dict[Role, str] = {
    "storage": "вбудована пам'ять; об'єм вбудованої пам'яті",
    "memory": "оперативна пам'ять; об'єм оперативної пам'яті",
    "capacity": "об'єм; ємність; місткість",
    "weight": "вага; маса",
    "length": "довжина",
    "width": "ширина",
    "height": "висота",
    "depth": "глибина",
    "diameter": "діаметр",
    "thickness": "товщина",
    "screen": "діагональ; діагональ екрана",
    "dimensions": "габарити; розміри",
    "power": "потужність",
    "voltage": "напруга",
    "battery": "ємність акумулятора; ємність батареї",
    "material": "матеріал; склад; тканина; основний матеріал",
    "colour": "колір; основний колір",
    "count": "кількість в упаковці; кількість предметів; кількість штук; кількість",
    "size": "розмір",
    "gender": "стать",
}

_HEAD: dict[str, Role] = {
    unicodedata.normalize("NFKC", head.strip()).casefold(): role
    for heads_of in (_HEADS, _UKRAINIAN)
    for role, heads in heads_of.items()
    for head in heads.split(";")
}
_LONGEST = max(len(head.split()) for head in _HEAD)
_ENDS: tuple[tuple[str, Role], ...] = (
    *(
        (head, role)
        for head, role in sorted(_HEAD.items(), key=lambda one: -len(one[0]))
        if not head.isascii() and "\u2e80" <= head[0] <= "\ud7a3"
    ),
    ("kapazität", "capacity"),
    ("nettogewicht", "weight"),
    ("gewicht", "weight"),
    ("länge", "length"),
    ("breite", "width"),
    ("höhe", "height"),
    ("tiefe", "depth"),
    ("durchmesser", "diameter"),
    ("leistung", "power"),
    ("spannung", "voltage"),
    ("material", "material"),
    ("farbe", "colour"),
    ("gewicht", "weight"),
)
"""Ends of words without blanks, and of German compounds: what stands before narrows the role."""

_EMPTY = frozenset(
    "the a of for in de du des la le les l d del della dello dei der die das den des dem el los las do da dos das van het y e et und and"
    " product item produkt artikel produit article producto artículo produto prodotto motor engine артикул товара изделия 产品 商品 本体 製品 제품"
    " total overall gesamt totale type value name nominal rated approx ca main".split()
)
_OUTSIDE = frozenset(["outer", "upper", "exterior", "main", "shell", "body"])
"""What a material is of when it is that of the goods."""

_FIRST = frozenset(["primary", "dominant", "predominant", "principal"])
"""Of several colours or materials that of the goods, as shops name it: "Primary colour". A lamp's "base" is a part."""

_RATED = frozenset("rated usable real effective nutzbare réelle efectiva".split())
"""What a power bank gives is less than its cells hold."""

_BRACKETS = late(r"[(（\[]([^()（）\[\]]{0,24})[)）\]]")
_CAMEL = late(r"(?<=[a-z]{2})(?=[A-Z])")
"""Between the words of ``itemWeight``, but not within the unit of "Capacity (mAh)"."""
_WORD = late(rf"(?:{LETTER}|\d)+(?:['’][^\W_]+)?")


@lru_cache(maxsize=4096)
def label_of(name: str) -> Label | None:
    """What a label asks for; None for one that is not known. At most a line long, or it is no label."""
    if not name or len(name) > 60:
        return None
    name = _CAMEL.sub(" ", name)  # itemWeight
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    if "_" in text or "." in text:
        text = text.replace("_", " ").replace(".", " ")
    if "-" in text:
        text = text.replace("-", " ")
    unit = ""
    bracket = _BRACKETS.search(text)
    if bracket is not None:
        unit = bracket[1].strip()
        text = text[: bracket.start()] + " " + text[bracket.end() :]
    words = _WORD.findall(text)
    if not words or len(words) > 8:
        return None
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for place in range(len(words) - size, -1, -1):
            role = _HEAD.get(" ".join(words[place : place + size]))
            if role is not None:
                rest = words[:place] + words[place + size :]
                for word in rest:
                    if not unit and word in SPELLINGS:  # "Мощность, Вт"
                        unit = word
                        rest = [other for other in rest if other != word]
                        break
                if role in ("capacity", "battery") and not _RATED.isdisjoint(rest):
                    return Label(role, (*_narrowed(rest), "rated"), unit)
                if role == "material":
                    rest = [word for word in rest if word not in _OUTSIDE]
                if role in ("material", "colour"):
                    rest = [word for word in rest if word not in _FIRST]
                return Label(role, _narrowed(rest), unit)
    for end, role in _ENDS:
        word = words[-1]
        if word.endswith(end) and len(word) > len(end):
            return Label(role, _narrowed([*words[:-1], word[: -len(end)].removesuffix("s")]), unit)
    return None


def _narrowed(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if word not in _EMPTY and not word.isdigit()))
