"""How attributes are called: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Chinese, Japanese.

One line of words for each meaning, parted by commas; underscores, case and accents count for nothing.
"""

from __future__ import annotations

NAMES: dict[str, str] = {
    "material": "material, materials, fabric, fabric content, material composition, composition, fibre composition, fiber content, "
    "fabric type, material type, main material, outer material, upper material, shell material, textile, made of, material name, "
    "stoff, obermaterial, materialzusammensetzung, zusammensetzung, material des produkts, matière, matières, matériau, matériaux, "
    "tissu, composition, materiales, tejido, composición, materiale, materiali, tessuto, composizione, materiais, tecido, "
    "composição, materiaal, materialen, stof, materiał, skład, материал, материалы, материал изделия, материал верха, основной материал, ткань, состав, состав материала, 材质, 材料, "
    "面料, 材質, 主材质, 面料材质, 成分, 素材, 材质成分, malzeme, 소재, 재질",
    "colour": "color, colour, colors, colours, color name, colour name, main color, main colour, farbe, farben, grundfarbe, couleur, "
    "couleurs, coloris, colores, colore, colori, cor, cores, kleur, kleuren, kolor, barwa, цвет, цвета, основной цвет, 颜色, 顏色, "
    "颜色分类, 色彩, カラー, 色, renk, 색상, färg, farve, väri",
    "size": "size, sizes, size name, clothing size, shoe size, größe, grösse, kleidergröße, schuhgröße, taille, tailles, pointure, "
    "talla, tallas, tamaño, número, taglia, taglie, misura, numero di scarpa, tamanho, tamanhos, maat, schoenmaat, rozmiar, размер, "
    "размеры, 尺码, 尺寸, 尺碼, 鞋码, 规格, サイズ, beden, 사이즈, storlek, koko, "
    "talle, talles, veličina, velikost, veľkosť, méret, mărime",
    "dimensions": "dimensions, dimension, product dimensions, item dimensions, package dimensions, size l x w x h, measurements, "
    "overall dimensions, assembled product dimensions, abmessungen, maße, masse, produktabmessungen, artikelabmessungen, "
    "dimensions du produit, medidas, dimensiones, dimensioni, medidas do produto, dimensões, afmetingen, wymiary, габариты, "
    "габаритные размеры, 外形尺寸, 产品尺寸, 包装尺寸, 长宽高, 商品の寸法, 寸法, boyutlar",
    "weight": "weight, item weight, product weight, net weight, gross weight, package weight, shipping weight, weight capacity, "
    "max load, maximum load, load capacity, weight limit, gewicht, artikelgewicht, produktgewicht, nettogewicht, bruttogewicht, "
    "tragkraft, belastbarkeit, poids, poids net, poids brut, poids du produit, peso, peso neto, peso bruto, peso netto, peso lordo, "
    "peso del producto, peso líquido, gewicht artikel, waga, masa, вес, масса, вес товара, вес упаковки, вес с упаковкой, вес без упаковки, вес товара с упаковкой, вес товара без упаковки, 重量, 净重, 毛重, 产品重量, 商品重量, "
    "重さ, ağırlık, 무게, vikt, paino",
    "length": "length, item length, product length, package length, cable length, cord length, chain length, total length, "
    "overall length, länge, kabellänge, gesamtlänge, longueur, longueur du câble, longitud, largo, lunghezza, comprimento, lengte, "
    "długość, длина, длина упаковки, длина предмета, длина кабеля, 长度, 長度, 线长, 长, 長さ, uzunluk, längd",
    "width": "width, item width, product width, package width, breite, largeur, ancho, anchura, larghezza, largura, breedte, "
    "szerokość, ширина, ширина упаковки, ширина предмета, 宽度, 寬度, 宽, 幅, genişlik, bredd",
    "height": "height, item height, product height, package height, höhe, hauteur, alto, altura, altezza, hoogte, wysokość, высота, высота упаковки, высота предмета, "
    "高度, 高, 高さ, yükseklik, höjd",
    "depth": "depth, item depth, product depth, tiefe, profondeur, profundidad, fondo, profondità, profundidade, diepte, głębokość, "
    "глубина, глубина предмета, 深度, 深, 奥行, derinlik, djup",
    "diameter": "diameter, item diameter, outer diameter, inner diameter, durchmesser, außendurchmesser, innendurchmesser, diamètre, "
    "diámetro, diametro, diâmetro, średnica, диаметр, 直径, 直徑, 外径, 内径, çap",
    "thickness": "thickness, item thickness, dicke, stärke, materialstärke, épaisseur, grosor, espesor, spessore, espessura, dikte, "
    "grubość, толщина, 厚度, 厚さ, kalınlık",
    "screen": "screen size, display size, screen diagonal, bildschirmgröße, bildschirmdiagonale, displaygröße, taille de l'écran, "
    "taille écran, tamaño de pantalla, dimensione schermo, dimensioni schermo, tamanho da tela, tamanho do ecrã, schermgrootte, "
    "przekątna ekranu, диагональ экрана, диагональ, 屏幕尺寸, 螢幕尺寸, 画面サイズ",
    "volume": "volume, liquid volume, item volume, volumen, füllmenge, fassungsvermögen, inhalt, contenance, volumen, volume netto, "
    "inhoud, pojemność, объем, объём, 容积, 容量, 净含量, 容積, 内容量, hacim",
    "capacity": "capacity, item capacity, kapazität, capacité, capacidad, capacità, capacidade, capaciteit, вместимость, емкость, "
    "ёмкость, kapasite",
    "storage": "storage, storage capacity, hard drive size, hard disk size, memory storage capacity, memory storage, ssd capacity, "
    "hdd capacity, flash memory size, internal storage, rom, speicherkapazität, speicherplatz, interner speicher, festplattengröße, "
    "capacité de stockage, stockage, mémoire interne, capacidad de almacenamiento, almacenamiento, memoria interna, "
    "capacità di archiviazione, memoria di archiviazione, capacidade de armazenamento, armazenamento, opslagcapaciteit, "
    "pamięć wbudowana, встроенная память, 存储容量, 机身内存, 内存容量, 硬盘容量, ストレージ容量",
    "memory": "ram, memory, ram size, ram memory, system memory, memory size, arbeitsspeicher, mémoire vive, mémoire ram, "
    "memoria ram, memória ram, werkgeheugen, pamięć ram, оперативная память, 运行内存, 运存, メモリ",
    "wattage": "wattage, power consumption, rated power, max power, output power, leistung, nennleistung, leistungsaufnahme, "
    "watt, puissance, consommation électrique, potencia, potencia nominal, potenza, potência, vermogen, moc, мощность, 功率, "
    "额定功率, 消費電力",
    "voltage": "voltage, rated voltage, input voltage, output voltage, operating voltage, spannung, betriebsspannung, tension, "
    "voltaje, tensión, tensione, voltaggio, tensão, voltagem, spanning, napięcie, напряжение, 电压, 額定電壓, 电压范围, 電圧",
    "charge": "battery capacity, akkukapazität, batteriekapazität, capacité de la batterie, capacidad de la batería, "
    "capacità della batteria, capacità batteria, capacidade da bateria, batterijcapaciteit, pojemność baterii, емкость аккумулятора, "
    "ёмкость аккумулятора, 电池容量, バッテリー容量",
    "frequency": "frequency, refresh rate, clock speed, frequenz, bildwiederholfrequenz, taktfrequenz, fréquence, frecuencia, "
    "frequenza, frequência, frequentie, częstotliwość, частота, 频率, 刷新率, 周波数",
    "chest": "bust, bust size, chest, chest circumference, bust girth, brustumfang, brustweite, brust, tour de poitrine, poitrine, "
    "busto, pecho, contorno de pecho, circonferenza petto, torace, peito, borst, borstomtrek, obwód klatki piersiowej, biust, "
    "обхват груди, грудь, 胸围, 胸圍, バスト, 胸囲, göğüs",
    "waist": "waist, waist circumference, waistline, waist size, taillenumfang, taillenweite, bundweite, tour de taille, cintura, "
    "contorno de cintura, girovita, vita, circonferenza vita, taille omtrek, obwód talii, talia, обхват талии, талия, 腰围, 腰圍, "
    "ウエスト, bel",
    "hip": "hip, hips, hip circumference, hüftumfang, hüfte, tour de hanches, hanches, cadera, contorno de cadera, fianchi, quadril, "
    "heupen, biodra, обхват бедер, обхват бёдер, бедра, 臀围, 臀圍, ヒップ",
    "shoulder": "shoulder, shoulders, shoulder width, schulterbreite, schulter, largeur d'épaules, épaules, hombros, "
    "ancho de hombros, spalle, larghezza spalle, ombro, ombros, schouderbreedte, szerokość ramion, ширина плеч, плечи, 肩宽, 肩寬, "
    "肩幅, omuz",
    "sleeve": "sleeve, sleeve length, ärmellänge, longueur des manches, manches, largo de manga, manga, lunghezza maniche, "
    "comprimento da manga, mouwlengte, długość rękawa, длина рукава, 袖长, 袖長, 袖丈, kol boyu",
    "back": "back, back width, back length, clothing length, body length, rückenlänge, rückenbreite, dos, espalda, schiena, costas, "
    "rug, plecy, длина спины, длина по спинке, 衣长, 后中长, 背宽, 着丈, 身丈",
    "inseam": "inseam, inside leg, innenbeinlänge, schrittlänge, entrejambe, tiro, entrepierna, interno gamba, cavallo, entreperna, "
    "binnenbeenlengte, długość nogawki, длина по внутреннему шву, 裤长, 内长, 股下",
    "quantity": "quantity, pack size, package quantity, number of items, number of pieces, pieces, units per pack, item package quantity, "
    "anzahl, menge, stückzahl, packungsgröße, quantité, nombre de pièces, cantidad, número de piezas, quantità, numero di pezzi, "
    "quantidade, aantal, hoeveelheid, ilość, количество, количество в упаковке, 数量, 件数, 個数, 入数, adet",
    "age group": "age group, age range, target age, recommended age, altersgruppe, altersempfehlung, groupe d'âge, tranche d'âge, "
    "grupo de edad, rango de edad, fascia d'età, età, faixa etária, leeftijdsgroep, grupa wiekowa, возрастная группа, возраст, "
    "适用年龄, 年龄段, 対象年齢",
    "gender": "gender, target gender, department, sex, geschlecht, zielgruppe, sexe, genre, género, sexo, genere, gênero, geslacht, "
    "płeć, пол, 性别, 适用性别, 適用性別, 性別",
    "pattern": "pattern, pattern name, pattern type, muster, motif, patrón, estampado, fantasia, motivo, estampa, patroon, wzór, "
    "рисунок, узор, 图案, 花型, 柄",
    "style": "style, style name, stil, estilo, stile, stijl, styl, стиль, 风格, 風格, 款式, スタイル",
    "season": "season, saison, temporada, estación, stagione, estação, seizoen, sezon, сезон, 季节, 適用季節, 适用季节, シーズン",
    "origin": "origin, country of origin, country region of manufacture, country of manufacture, made in, place of origin, "
    "country of production, countryoforigin, herkunftsland, ursprungsland, herstellungsland, pays d'origine, pays de fabrication, "
    "origine, origen, país de origen, país de fabricación, paese di origine, paese di produzione, país de origem, origem, "
    "land van herkomst, kraj pochodzenia, kraj produkcji, страна происхождения, страна производства, страна производитель, "
    "производство, 产地, 原产地, 原产国, 產地, 原産国, 生産国, menşei, 원산지, "
    "країна виробник, країна виробник товару, країна виробництва, країна походження, страна изготовитель, "
    "země původu, krajina pôvodu, származási ország, țara de origine, țara de fabricație, χώρα προέλευσης, χώρα κατασκευής, "
    "tillverkningsland, oprindelsesland, opprinnelsesland, alkuperämaa, zemlja porekla, zemlja podrijetla, xuất xứ, negara asal, "
    "ประเทศที่ผลิต, بلد المنشأ, بلد الصنع, کشور سازنده, ארץ ייצור, üretim yeri, шығарылған елі, "
    "zemlja porijekla, zemlja proizvodnje, zemlja, država porekla, država izvora, país",
    "condition": "condition, item condition, product condition, zustand, artikelzustand, état, état de l'article, condición, "
    "estado del artículo, condizione, condizioni, condição, conditie, stan, stan produktu, состояние, 新旧程度, 成色, 状态, "
    "コンディション, 商品の状態",
    "brand": "brand, brand name, marke, markenname, marque, marca, nombre de la marca, merk, marka, бренд, торговая марка, 品牌, "
    "ブランド, 브랜드",
    "model": "model, model number, model name, model no, item model number, modell, modellnummer, modèle, numéro de modèle, "
    "référence du modèle, modelo, número de modelo, modello, numero modello, modelnummer, numer modelu, модель, номер модели, 型号, "
    "型號, 型番",
    "mpn": "mpn, manufacturer part number, part number, herstellernummer, teilenummer, référence fabricant, "
    "numéro de pièce fabricant, número de pieza del fabricante, codice produttore, número de peça do fabricante, "
    "артикул производителя, 制造商零件编号, メーカー型番",
    "gtin": "gtin, gtin 8, gtin 12, gtin 13, gtin 14, gtin8, gtin12, gtin13, gtin14, global trade item number, barcode, bar code, "
    "ean upc, upc ean, gtin ean, ean gtin, strichcode, code barres, código de barras, codice a barre, streepjescode, kod kreskowy, "
    "штрихкод, штрих код, 条形码, 條碼, 商品条码, 条码, バーコード, jan, jan code, janコード, externally assigned product identifier",
    "ean": "ean, ean code, ean 13, ean13, ean 8, european article number, ean nummer, numéro ean, código ean, codice ean",
    "upc": "upc, upc code, upc a, upc number, universal product code",
    "isbn": "isbn, isbn 10, isbn 13, isbn10, isbn13, isbn number",
    "issn": "issn",
    "care": "care, care instructions, washing instructions, pflegehinweise, pflegehinweis, entretien, conseils d'entretien, cuidados, "
    "instrucciones de lavado, istruzioni di lavaggio, instruções de lavagem, wasvoorschrift, уход, 洗涤说明, 洗涤方式, お手入れ",
    "warranty": "warranty, warranty period, guarantee, garantie, garantía, garanzia, garantia, gwarancja, гарантия, 保修, 质保, 保証",
    "manufacturer": "manufacturer, manufacturer name, producer, made by, hersteller, herstellername, fabricant, fabricante, produttore, "
    "fabrikant, producent, производитель, изготовитель, 制造商, 生产厂家, 生产商, 製造商, メーカー, 製造元, üretici, gpsr manufacturer, "
    "manufacturer details, manufacturer contact, gpsr manufacturer reference, 제조사",
    "responsible person": "responsible person, eu responsible person, responsible person eu, eu responsible, authorised representative, "
    "authorized representative, eu representative, ec rep, eu authorised representative, verantwortliche person, "
    "verantwortliche person eu, eu verantwortlicher, bevollmächtigter, personne responsable, personne responsable ue, "
    "persona responsable, responsable ue, persona responsabile, responsabile ue, pessoa responsável, "
    "verantwoordelijke persoon, osoba odpowiedzialna, ответственное лицо, 欧盟责任人, 欧代, 责任人, dsa responsible party address, "
    "gpsr responsible person, responsible person details",
}
"""Meaning -> names."""

DIMENSIONS: dict[str, str] = {
    "weight": "mass, weight of an area, force",
    "length": "length, time, count",
    "width": "length, pixels",
    "height": "length, pixels",
    "depth": "length, pressure, data",
    "diameter": "length",
    "thickness": "length, mass, weight of an area, fineness of yarn",
    "dimensions": "length, volume",
    "screen": "length, pixels, angle",
    "volume": "volume, length, mass, data, charge, loudness, count, energy, power",
    "storage": "data, count, volume, length",
    "memory": "data, frequency, count",
    "wattage": "power, voltage, current, energy, torque, force, pressure, data, rotation",
    "voltage": "voltage",
    "charge": "charge, energy, power, voltage, count, time",
    "frequency": "frequency, rotation, time, count, light, resolution, loudness",
    "chest": "length",
    "waist": "length",
    "hip": "length",
    "shoulder": "length",
    "inseam": "length",
    "back": "length, angle",
    "sleeve": "length",
}
"""What an attribute of a meaning may measure; the first is what it should. Others are read too: a film's length is a time."""

BARE_NUMBERS: frozenset[str] = frozenset(
    {"weight", "width", "height", "depth", "diameter", "thickness", "dimensions", "screen", "storage", "length", "chest", "waist",
     "hip", "shoulder", "sleeve", "back", "inseam", "charge"}
)  # fmt: skip
"""Meanings whose number says nothing without its unit. A size may be a number, and "wattage" and "voltage" name their units themselves."""

COUNTS_OR_MEASURES: frozenset[str] = frozenset({"capacity", "volume"})
"""Meanings whose small whole number counts something: a tent for 4 persons, the third volume. A larger one is a measure."""

MUST_SAY: frozenset[str] = frozenset(
    {"material", "colour", "size", "dimensions", "weight", "length", "width", "height", "diameter", "thickness", "screen", "quantity",
     "origin", "condition", "model", "mpn", "gtin", "ean", "upc", "isbn", "issn", "manufacturer", "responsible person"}
)  # fmt: skip
"""Meanings that every product has or that are left out: "none" is no answer to them, as it is to a hood, a pattern or a voltage:
AliExpress itself offers "Voltage: None"."""
