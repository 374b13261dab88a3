"""Words by which languages say that goods are made for what others make: prepositions, words of fitting, endings.

Languages are not told apart, since listings mix them.
"""

from __future__ import annotations

import re

from listing_lint.late import late

FITTING = late(
    # Adjectives and verbs of fitting, by their stems; a preposition may follow.
    r"compatibles?|compatibility|suitable|fits|fitting|suits?|applicable|works?|working|pairs?|connects?|designed|made|intended|sized"
    r"|replaces?|replacing|supports?|supporting|supported|adapts?|adapted|matche?s?|matching|goes|used?|apply|applies|interchangeable"
    r"|(?:in)?kompatib\w*|passend\w*|passt|passen|geeignet\w*|nutzbar|verwendbar"
    r"|adapt[ée]e?s?|adaptables?|convien(?:t|nent)|convenant|remplace(?:nt)?"
    r"|adaptan?|adaptam|atendem?|encaixam?|monta(?:no)?|apt[oa]s?|v[áa]lid[oa]s?|sirven?|servem?|adecuad[oa]s?|adequad[oa]s?|compat[íi]ve(?:l|is)|indicad[oa]s?"
    r"|compatibil[ei]|adatt[oaie]|adattabil[ei]|idone[oaie]"
    r"|geschikt|compatibele?|past"
    r"|pasuj\w+|kompatybiln\w+|odpowiedni\w*|przeznaczon\w+|vhodn\w+|kompatibiln\w+|passar|passer|kompatibla?|sopii|sopivat?|potrivit\w*|συμβατ\w+|κατάλληλ\w+"
    r"|совместим\w*|сумісн\w+|подход\w+|підход\w+|предназначен\w*"
    r"|uyumlu|uygun|cocok|kompatibel|متوافق\w*|مناسب\w*|يناسب|تناسب|ملائم\w*|يتوافق|تتوافق|سازگار|מתאי(?:ם|מה|מים|מות)|תוא(?:ם|מת|מים|מות)",
    re.IGNORECASE,
)
DIRECT = late(
    # Those of them that take the mark without a preposition.
    r"compatibles?|fits|fitting|suits?|replaces?|replacing|supports?|supporting|adapts?|matche?s|kompatib\w*|passend\w*|remplace(?:nt)?|adaptables?|ersetz(?:t|en)|sostituisc\w+|reemplazan?|sustituyen?|substitu(?:i|em)|vervang(?:t|en)|zastępuj\w+|nahrazuj\w+|заменя[ею]т|passar|passer|sopii|sopivat?"
    r"|compat[íi]ve(?:l|is)|compatibil[ei]|kompatybiln\w+|совместим\w*|uyumlu|uygun|مناسب\w*|متوافق\w*|يناسب|تناسب|مخصوص|תוא(?:ם|מת|מים|מות)"
    # The noun heads a list: "Compatibility: PC, PS5, Xbox".
    r"|compatibilit(?:y|é|à)|compatibilidade?|aplica(?:ção|ções|cao|ción|ciones)|atendem?|servem?",
    re.IGNORECASE,
)
INSTEAD = late(
    # What stands in place of others' goods: spare parts do, and so do copies.
    r"replacements?|substitutes?|alternatives?|equivalents?|refills?|spares?|parts?|same|ersatz\w*|alternativ\w*|ersätt\w+|recambios?|repuestos?"
    r"|ricamb\w+|rechange|remplacement|reposi[çc][ãa]o|vervang\w+|zamienn\w+|náhrad\w+|замен\w*|сменн\w*|запасн\w+|аналог\w*|yedek|بديل\w*|fit|fitted",
    re.IGNORECASE,
)
FOR = late(
    r"for|f(?:ü|ue|u)r|pour|para|p/|per|voor|dla|do|pro|till|til|för|pentru|pre|za|за|для|під|под|για|untuk|cho|برای|ל|ل|لـ|لل"
    r"|për|fyrir|priekš|skirt(?:as|a|i|os)|עבור",
    re.IGNORECASE,
)
TO = late(
    # Prepositions that say it behind an adjective of fitting, or between an accessory and a device, but not alone.
    r"with|to|of|on|in|s|mit|zu|zum|auf|an|von|avec|[àa]|aux?|con|al(?:la|lo|le)?|di|de|com|em|n[oa]s?|aos?|às|sur|su(?:l|lla|i|gli)?|met|op|z|ze|od|ke?|со?|на|к|ко|од|від|до"
    r"|med|som|se|sa|cu|με|مع|إلى|with:|ile|dengan|với",
    re.IGNORECASE,
)
HOLDS = late(r"porta|porte", re.IGNORECASE)
"""What carries it: "pochette porta iPad", "support porte iPhone". A mark that makes no devices is worn, or has a door."""
ON = late(r"na|на|к|on|auf|zu|op|for", re.IGNORECASE)
TO_MEASURE = late(
    r"na (?:míru|mieru|wymiar)|sur mesure|a medida|su misura|nach ma(?:ß|ss)|op maat|sob medida|custom (?:fit|made)|по (?:размеру|меркам)",
    re.IGNORECASE,
)
"""What is said of parts without a preposition behind it: "Autopotahy na míru Škoda"."""
MADE_FOR = late(r"made|designed|intended|sized", re.IGNORECASE)
"""Those that say it with "for" only: earrings are made with crystals."""
COMPATIBLE = late(
    r"(?:in)?[ck]ompat|совместим|сумісн|uyumlu|متوافق|replac|remplace|zamienn|geeignet|adaptab", re.IGNORECASE
)
OPEN = late(
    # Words between the preposition and the mark that change nothing.
    r"the|an?|your|my|our|this|these|those|all|any|most|many|every|each|both|other|various|new|old|older|newer|up|later|earlier|onwards?|original|genuine|popular|select|selected|certain|only|just|following"
    r"|cordless|wireless|electric|smart|intelligent\w*|inteligente\w*|inalámbric\w+|умн\w+|беспроводн\w+|kablosuz|akıllı|cm|mm|inch|in|v|robot(?:ic)?|digital|portable|model(?:s|l|le|len|o|os|e|li|lo|y|i|ów|ům|lerinin)?|модел\w+|modèles?|series|serie|gen|generation|version|brand|type|size|device|devices|s[ée]ries|linhas?|máquinas?|tratores|motor|mobil|motos?"
    r"|and|or|und|oder|et|ou|y|e|o|en|of|i|lub|oraz|и|или|та|або|ve|veya|و|أو|dan|atau|och"
    r"|den|die|das|der|dem|dein\w*|ihr\w*|alle[nr]?|viele|les?|la|votre|ton|tous|toutes|vos|los|las|el|su|tu|tus|todos|todas|os|as|seu|il|lo|gli|tutti|tutte|tuo"
    r"|de|het|uw|je|jouw|wszystkich|większości|twojego|ваш\w*|всех|большинства|тво\w+|tüm|bütün|جميع|معظم|كل",
    re.IGNORECASE,
)
ADVERB = late(
    r"\w+ly|great|well|fine|best|only|also|seamless|100|not|too|just|either|optimal|ideal|perfekt|genau|auch|gut|nur|bien|parfaitement|entièrement|perfectamente"
    r"|totalmente|perfeitamente|perfettamente|goed|perfect|idealnie|w|pełni|полностью|идеально|хорошо|тільки|tam|مع|the|part|number|parts?|no|oem",
    re.IGNORECASE,
)  # fmt: skip
UNSPACED_BEFORE = late(
    r"(?:适用于?|適用於?|适配|適配|兼容|相容|支持|支援|配套|专用于|專用於|替换|替換|(?<=[架套器片线袋盒壳膜头带])配|可用于|用于|用於|通用于|代替|对应|對應|対応機種|対応|互換|호환|전용|용)[\s:：于於]*$|(?:互換|交換用?|호환|교체용?)[\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,8}\s$"
)
MODEL = r"(?:[A-Za-z]*+\d[A-Za-z0-9+./\-]*+|[IVX]{1,4}|Pro|Max|Plus|Ultra|Mini|Lite|SE|FE|Air|Slim|OLED|Series|Gen|Generation|TM|XL|(?-i:[A-Z]{1,3})|第?\d+(?:世代|세대)|第\d+代|프로|맥스|플러스|모델\s?[A-Z0-9]\w*|버즈\d?|워치|아이폰|패드|폴드|플립|노트|탭|스위치|울트라|미니|시리즈|プロ|シリーズ|系列|手机|手機|机型)(?![A-Za-zÀ-žа-я])"
AFTER_SURE = late(
    rf"^[®™]?[\s\-]*(?:(?:ile|'?[a-zığ]{{1,4}}(?=\s))[\s]+)?(?:{MODEL}[\s\-,/]*){{0,5}}(?:['’][a-zığüş]{{1,4}}\s+)?(?:ile\s+|ve\s+|için\s+)?"
    r"(?:(?:(?!男|女|儿|童|宝|婴|孕|学生|老人|成人|官|正品|品牌|运动|健身|跑步|户外|旅行|家用|厨房|办公|比赛|训练|瑜伽|游泳|登山|夏|冬)[\u4e00-\u9fff]){1,4}(?:专用|專用)|専用|対応|互換|适用|適用|专用|專用|通用|兼容|可用|に対応|시리즈용|전용|호환|에 맞는|uyumlu\w*|uygun\w*|compatibles?(?!\s+(?:with|avec|con|for)\b)|kompatib(?:el|le[nrs]?|ilis?|ilní)\b(?!\s+mi?t\b)"
    r"|passend\w*|compat[íi]ve(?:l|is)(?!\s+com\b)|совместим\w*(?!\s+с\b)|kompatybiln\w+(?!\s+z)|compatibil[ei](?!\s+con\b))",
    re.IGNORECASE,
)
AFTER_FOR = late(
    rf"^[®™]?[\s\-]*(?:{MODEL}[\s\-,/]*){{0,5}}(?:['’]\w{{1,4}}\s+)?(?:用(?!品|户|戶|心)|용|向け|için\b|icin\b)"
    # The same in Azerbaijani, Kazakh, Uzbek, Estonian, Hindi, Bengali, Urdu, Armenian and Georgian, some behind a case's ending.
    rf"|^[®™]?[\s\-]*(?:{MODEL}[\s\-,/]*){{0,5}}(?:['’\-]\w{{1,4}}\s+|এর\s)?(?:(?:üçün|үшін|uchun|jaoks)(?!\w)|के\sलिए|के\sलिये|জন্য|کے\sلی?[ےئ]ے?|համար)"
    rf"|^[®™]?[\s\-]*(?:{MODEL}[\s\-,/]*){{0,5}}-?თვის"
    # Hungarian and Finnish say it by an ending of the name, the model or the noun behind it.
    rf"|^(?:[\s\-]+[A-Za-z]{{0,3}}\d{{0,4}}){{1,2}}(?:\s(?:Pro|Max|Plus|Ultra|Mini)){{0,2}}-(?:h[oeö]z(?!\w)|ի\sհամար)"
    rf"|^(?:[\s\-]+{MODEL}){{0,5}}(?:-?h[oeö]z|:(?:lle|een|aan|iin))(?!\w)"
    rf"|^(?:[\s\-]+{MODEL}){{1,5}}\s-?(?:puhelime(?:lle|en)|kello(?:lle|on)|tabletille|akuille|konee(?:lle|seen)|telefonhoz|órához|géphez)(?!\w)",
    re.IGNORECASE,
)
MODELS_AFTER = late(
    r"^[®™]?(?:[\s\-/]+[^\s,;|!?]{1,16}+){0,6}?[\s\-/]+(?:model|ara[çc]|kasa|seri|cihaz|motor)[^\W\d_]{0,8}"
    r"(?:(?<=[ae])\s+[öo]zel\b|\s+(?:[iı̇İ]{1,2}[çc][iı̇İ]{1,2}n\b|uyumlu|uygun))"
    r"|^[®™]?(?:[\s\-/]*[A-Z]{0,2}\d\w{0,5}(?:\s(?:Pro|Max|Plus|Ultra|Mini|Lite|FE|SE)\b){0,2})?['’](?:[yn]?[ea]|l[ae]r[ae])\s+(?:[öo]zel\b|uyumlu|uygun)",
    re.IGNORECASE,
)
"""The same in Turkish, where lines, years and "and later" stand between: "Egea HB 2015 ve Sonrası Modellerine Özel", "S24'e özel"."""
UNSPACED_FOR = late(
    r"ส(?:ำ|ํา)หรับ(?:รถยนต์|รถมอเตอร์ไซค์|รถ|มือถือ|โทรศัพท์|เครื่อง[\u0e00-\u0e7f]{0,12}|โน้ตบุ๊ค|แท็บเล็ต|รุ่น|ยี่ห้อ)?\s*$|(?:ใช้กับ|ใช้ได้กับ|ตรงรุ่น|รองรับ)(?:รถ|รุ่น|เครื่อง)?\s*$|ສຳລັບ\s*$|សម្រាប់\s*$"
)
"""The same in Thai, which writes words without blanks and has "for women" as well."""
KOREAN_ONLY_FOR = late(r"(?<=[\uac00-\ud7af])\s?(?:전용|호환)")
LABEL = late(
    # The name of a field that says it of what stands in the field.
    r"compatib|\bfits?\b|fit for|suitable|applicable|\bfor (?:[\w ]{0,20})?(?:models?|brands?|phones?|devices?|cars?|vehicles?|types?|series|machines?|use with)"
    r"|(?:device|phone|car|vehicle|machine|tablet|laptop|printer|watch|truck|motorcycle) (?:models?|brands?|make|types?)|support(?:ed)? (?:models?|devices?|systems?|brands?)|replac|suit(?:s|ed)?\b|works? with|use with|designed for|made for"
    r"|kompatib|passend|passt|geeignet|für modell|convient|adapté|adatt|apto para|v[áa]lido para|compat[íi]v|indicado para|para modelo|geschikt|pasuje|kompatyb|przeznacz|vhodn"
    r"|совместим|подход|для (?:модел|устройств|телефон|марк)|uyumlu|uygun|متوافق|مناسب|适用|適用|兼容|适配|適配|機種|机型|機型|対応|互換|호환|적용|기종",
    re.IGNORECASE,
)
DISCLAIMED = late(
    # Who says whose a mark is, or that the goods are none of its maker's.
    r"(?:\bnot\b|\bno\b|\bnor\b|\bnicht\b|\bkein\w*\b|\bnon\b|\bn'est pas\b|\bnie\b|\bне\b|\bniet\b|\bnão\b|değil|不是|非)[\w\s,'’-]{0,60}?"
    r"(?:made|manufactured|produced|affiliated|associated|endorsed|sponsored|authori[sz]ed|connected|related|sold|official|original|genuine|product|hergestellt|verbunden|affili\w+|associ\w+|afiliad\w+|asociad\w+|produ\w+|произв\w+|связан\w*|является|原装|官方)"
    r"[\w\s,'’-]{0,40}$"
    # Ties of firms are denied of long lists: "not affiliated with A, B, C or D".
    r"|(?:\bnot\b|\bno\b|\bnor\b|\bnicht\b|\bkein\w*\b|\bnon\b|\bnie\b|\bне\b|\bniet\b|\bnão\b)[\w\s,'’-]{0,60}?"
    r"(?:affiliat\w+|associat\w+|endors\w+|sponsor\w+|verbunden|affili\w+|associ\w+|afiliad\w+|asociad\w+|связан\w*)"
    r"[\w\s,'’®™&/-]{0,180}$"
    r"|(?:trade ?marks?|brand names?|markenzeichen|warenzeichen|marques? déposées?|marcas? registradas?|marchi[oe]? registrat[oi]|товарны\w+ знак\w+|商标|商標|商標です)\W{0,3}(?:names? )?(?:and logos? )?(?:of|by|von|der|de|di|от|компании)?[\w\s,]{0,24}$",
    re.IGNORECASE,
)
LEFT_OUT = late(
    # What the goods do not come with, or do not go with: "not including MagSafe". "Without Gucci logo" says it of copies.
    r"(?:\b(?:not|never) (?:includ(?:e|ed|es|ing)|compatible with|suitable for|work(?:ing)? with|support(?:ed|ing)?|come with)"
    r"|n['’]t (?:include|work with|support|come with|fit)|\bexcluding|\bexcludes?"
    r"|\b(?:nicht|kein\w*) (?:enthalten|inklusive|kompatibel mit|geeignet für)|\b(?:ne comprend|n['’]inclut|ne convient) pas|\bnon compatible avec"
    r"|\bno (?:incluye|incluido|es compatible con|apto para|compatible con)|\bnão (?:inclui|inclu[ií]do|compatível com|é compatível com)"
    r"|\bnon (?:include|incluso|inclus[oaie]|compatibile con)|\bniet (?:inclusief|geschikt voor|compatibel met)|\bnie (?:zawiera|obejmuje|pasuje do)"
    r"|\bне (?:включая|подходит (?:для|к)|совместим\w* с)|\bkhông (?:bao gồm|hỗ trợ))"
    r"[\s:]{0,2}(?:the |an? |any |your |den |die |das |ein\w* |l[ea] |les |un[ea]? |el |los |o |a |il |het |de )?$",
    re.IGNORECASE,
)
DENIED = late(
    # "These are not AirPods", "dies ist kein iPhone", "ce ne sont pas des AirPods", "esto no es un iPhone".
    r"\b(?:is|are|was|were|(?:it|they|these|this|that)['’](?:s|re)) not (?:an? |the |any |real |genuine |original )*$"
    r"|\b(?:isn|aren|wasn)['’]?t (?:an? |the |any |real |genuine |original )*$"
    r"|\b(?:ist|sind|handelt es sich (?:hier(?:bei)? )?um) (?:nicht|kein\w*) (?:ein\w* |der |die |das |echte\w* |originale?\w* )*$"
    r"|\b(?:n['’]est|ne sont) pas (?:une? |des |le |la |les |de vrai\w* )*$|\bno (?:es|son) (?:una? |un[oa]s |el |la |los |las )*$"
    r"|\bnon (?:è|sono) (?:una? |un['’]|il |la |i |le |gli )*$|\bnão (?:é|são) (?:uma? |uns |umas |o |a |os |as )*$"
    r"|\bto nie (?:jest|są) $|\bэто не $",
    re.IGNORECASE,
)
"""What the goods are said not to be."""
APART = late(
    # Characters, and what shows them: that the goods have nothing to do with who owns them. "Not an official Disney toy" says more.
    r"(?:\bnot\b|\bno\b|\bnor\b|\bnicht\b|\bkein\w*\b|\bnon\b|\bn'est pas\b|\bnie\b|\bне\b|\bniet\b|\bnão\b|\bin no way\b)[\w\s,'’-]{0,60}?"
    r"(?:affiliat\w+|associat\w+|endors\w+|sponsor\w+|connect(?:ed|ion)|verbunden|in verbindung|affili\w+|associ\w+|afiliad\w+|asociad\w+"
    r"|patrocinad\w+|vinculad\w+|powiązan\w*|связан\w*|verbonden|gelieerd)[\w\s,'’®™&/-]{0,180}$"
    r"|(?:trade ?marks?|brand names?|copyrights?|property|markenzeichen|warenzeichen|marques? déposées?|marcas? registradas?"
    r"|marchi[oe]? registrat[oi]|товарны\w+ знак\w+)\W{0,3}(?:of|by|von|der|de|di)\s[\w\s,&’'-]{0,40}$",
    re.IGNORECASE,
)
NO_CHARACTERS = late(
    r"\b(?:no|zero|keine|nicht|sans|sin|senza|sem|geen|bez|без)\s(?:(?:real|actual|official|licensed|any|de) )*$",
    re.IGNORECASE,
)
CHARACTERS = late(
    r"^[\s,/&]{0,3}(?:(?:or|and|oder|und|ou|et|o|y|e) )?(?:[A-Z]\w+[\s,/&]{1,3}(?:(?:or|and|oder|und|ou|et|o|y|e) )?){0,2}"
    r"-?(?i:characters?|figures?|princess(?:es)?|artwork|figuren|charaktere|personnages?|personajes?|personaggi|personagens|postaci)\b"
)
"""Together, that nothing of whom a mark stands for is shown: "contains no Disney characters"."""
DISCLAIMED_AFTER = late(
    r"^[\w\s®™'’\"”»]{0,24}?\b(?:does|do|did|has|have)(?: not|n['’]t) (?:sponsor|authori[sz]e|endorse|approve|made?|manufacture|produce)"
    r"|^[\w\s,&/®™()'’\"”».\-]{0,80}?(?:\b(?:is|are|sind|ist|est|sont|son|es)\b[\w\s]{0,24}(?:trade ?marks?|marken|warenzeichen|marques? déposées?|marcas? registradas?|marchi)|являются товарн|является товарн|是[^。]{0,12}商标)",
    re.IGNORECASE,
)
LEFT_OUT_AFTER = late(
    r"^[\w\s®™'’.\-]{0,24}?\s\(?(?:(?:is|are) )?(?:not included|nicht enthalten|non incluse?s?|no incluid[oa]s?|não inclu[íi]d[oa]s?|non inclus[oaie]|в комплект не входит)",
    re.IGNORECASE,
)
MODELS = late(rf"^[®™]?(?:[\s\-,/&]*{MODEL})*[\s\-]*")
"""Models behind a mark."""
HEAD_ENDS = late(r"[,;:|(\[+.!?/]|\b(?:with|for|and|mit|und|für|avec|et|pour|con|y|para|per|com|e|met|en|z|i|dla|с|и|для|ve)\b", re.IGNORECASE)  # fmt: skip
MEASURED = late(
    r"\d\s?(?:W|瓦|毫安|mAh|GB|TB|V|mm|cm|寸|英寸|ml|g|kg|L|Hz|米|人|岁|色|只|个|件|片)(?![A-Za-z])"
)
"""Numbers that are measures, and no models."""
