"""What the words around a name, and the name's own ending, say about whether it is an address. General knowledge."""

from __future__ import annotations

from listing_lint.text.spoken import listed

GENERIC = listed("com net org info biz edu gov xyz")
"""Endings that are no words: a name before one of them is an address."""

COUNTRIES = listed(
    "ru su рф cn fr pl nl jp kr vn ua by kz uz cz sk hu ro bg gr tr uk au nz se dk fi ch br mx ar cl pe"
    " hk tw sg th ph il ae za ir pk lk bd ng ke"
    " hr lt lv ee eu pt io cc gg lu lk kg qa kw bh om jo cy mt ge az mk ba rs ie укр бел ελ бг tk pw ga ws"
    " 中国 中國 公司 网络 網絡 香港 台湾 台灣 网址 コム みんな 한국 닷컴 닷넷 ไทย भारत"
    " ком орг"
)
"""Countries' endings, and those of other scripts, that are no words where goods are described."""

MAY_STAND_ALONE = listed("de es it at be us me ca co eu ie se id ai")
"""Countries' endings that are words, but at the end of a phrase rather tell an address."""

UNITS = listed(
    "in cm mm kg mg ml km gb tb mb pa ms lb oz sq cu no na nr st pc pm am is so to do my as la id sc sa"
    " su ps mp mo ma sh py md"
)
"""Endings that are units, abbreviations or very common words: only a cue or a path makes an address of them."""

SHOPS = listed("shop store online site website xyz top vip club shopping boutique market mobi icu wang")
"""Endings under which an odd name is a shop's; with others it is a model's: "note-10.pro"."""

TRADING = listed(
    "shop store online site website club vip top app link click space tech pro live sale shopping"
    " boutique market markt fashion deals discount bargains"
    " mobi asia icu wang ltd gmbh mall outlet buy cheap promo express delivery supply supplies"
    " wholesale trade trading company co global agency"
    " center direct shoes jewelry watches clothing gifts toys parts page dev cloud digital media tv"
    " network solutions services systems group luxury"
    " bid best one"
)
"""Endings under which shops are found, most of them words."""

SHOPPING = (
    r"shop|store|stor\b|deal|mall|buy|sale|market|outlet|mart|best|cheap|wholesale|trade|express|direct"
    r"|discount|factory|official|online|boutique"
    r"|tienda|loja|boutik|negozio|sklep|winkel|magaz|kauf|laden|lapak|toko|depo|depot|hub|zone|world|^my"
    r"|^get|^the|^buy|^our"
)
"""What names of shops are made of."""

ABBREVIATIONS = listed(
    "dr st inc co ltd no nr vs etc eg ie max min approx aprox ca dia diam vol fig art ref item model"
    " mod part cat qty pcs pc pkt mr mrs ms prof jr sr dept est ave rd"
    " tel mob fax attn incl excl misc temp spec specs std sz len wt ht cm mm kg lb lbs oz sq cu ft yd"
    " yr yrs mo mos hr hrs hz mhz ghz gb mb tb mah v w s u p d e i n q"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun rev ver corp bros"
    " llc gmbh intl int ext graph lat lot serial style order"
    " avg nom pos neg orig cont ed eds pp pg ch sec abb bzw usw ggf evtl inkl zzgl ca z.b ej pag núm"
    " num aprox cia ltda 产地 原产地 品牌 地址 生产 制造 国家"
)
"""What an abbreviation is, not a name."""

BEFORE_INFO = listed(
    "more product products further other general care shipping size sizes item seller company brand"
    " tech technical extra contact delivery see full detail details warranty additional"
    " basic buyer order package return returns payment model price fit sizing safety legal important"
    " useful read for and the your our this here now today out all new website"
)
"""What stands before ".info" without being a name."""

CALLED = frozenset(
    "web.com ancestry.com match.com stamps.com startech.com booking.com overstock.com pets.com salesforce.com cars.com"
    " hotels.com drugstore.com monster.com about.com chess.com jd.com web.de trip.com crypto.com"
    " priceline.com cdnow.com autotrader.com realtor.com classmates.com care.com shutterstock.com diapers.com"
    " 1-800-flowers.com proflowers.com bluenile.com vitacost.com myspace.com".split()
)
"""Firms whose own name is, or was, their address: a plain mention of one names the firm."""

QUIET_NAMES = listed(
    "asp.net vb.net ado.net ml.net f#.net c#.net visualbasic.net basic.net studio.net paint.net dot.net"
    " .net socket.io battle.net last.fm draw.io node.io"
    " will.i.am i.link inc.com photos.app mail.app maps.app system.net java.net webtv.net microsoft.net"
)
"""Names of products and techniques that look like hosts."""

MAIL_HOSTS = listed(
    "gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com aol.com qq.com 163.com"
    " 126.com foxmail.com mail.ru yandex.ru live.com"
    " mac.com protonmail.com proton.me gmx.de gmx.net web.de naver.com hanmail.net daum.net me.com msn.com"
)

FILE_ENDINGS = listed(
    "zip mov md py sh pl rs ps so ai cab app pub in am cc la pm as ml st sc tf mk ms bz link box info"
    " download"
)
"""Endings of hosts that are also those of files."""

COMMON_ENDINGS_OF_FILES = listed(
    "png jpg jpeg gif webp svg bmp js ts css html htm php pdf json xml csv txt exe dll apk rar tar gz"
    " mp3 mp4 avi stl obj"
)
"""Endings of files that are no hosts' endings."""

FILE_STEMS = (
    r"(?:read[\-_]?me|install(?:er)?|set-?up|config(?:ure)?|main|index|test(?:s|ing)?|photos?|videos?"
    r"|clips?|images?|img|file(?:s|name)?|doc(?:ument)?s?|manuals?|drivers?"
    r"|licen[sc]e|changelog|change|changes|backup|archive|data|scripts?|run|build|updates?|firmware|demo"
    r"|sample|example|template|user-?guide|guide|instructions?|movie|film"
    r"|logo|icon|design|pattern|artwork|output|input|app|package|__init__|makefile|contributing|todo"
    r"|notes?|software|dsc\w*|untitled\w*|screen-?shot\w*)[\-_]?[0-9.]*"
)
FILE_CUE = (
    r"(?:\bfiles?|unzip|extract(?:s|ed|ing)?|\bopen|\brun|execute|import(?:s|ed)?|\bcalled|\bnamed"
    r"|folder|datei|archivo|fichier|файл|文件|ファイル|파일|\bpython3?|\bbash|\bcd|\bsource"
    r"|\bformat)[\s:\"'`“]{1,4}$"
)

_PLACES = (
    r"visit(?:ing)?(?: us)?(?: (?:at|on|our))?|web ?sites?(?: is| at)?|home ?page|web ?page|web ?shop"
    r"|e-?shop|online ?shop|our (?:own )?(?:shop|store|web|page|site)|(?:on|at|our|the|this"
    r"|official) site"
    r"|go(?:ing)? to|head (?:over )?to|log ?on to|check (?:out|us out at)|find (?:us|more|me|it"
    r"|our \w+)(?: \w+){0,2}? (?:at|on)|look (?:us|me) up (?:at|on)|order(?:ing)? (?:at|on|from|via"
    r"|through|directly at)"
    r"|buy (?:direct(?:ly)? )?(?:at|on|from|via)|shop (?:at|on|with us at)|see (?:more |us )?(?:at|on)"
    r"|search for|google(?: us| for)?|browse to|type in|url|(?:link|address|domain|search|web)(?= ?[:：]"
    r"| is)|register (?:at|on)|sign up (?:at|on)"
    r"|cheaper (?:at|on)|available (?:at|on) our|more (?:info|details?|products?"
    r"|models?)(?: \w+){0,2}?(?: at| on|:)|contact us (?:at|on|via)|follow us on|reach us (?:at|on|via)"
    r"|download(?:ed)? (?:at|from|on)|redeem at|powered by|copyright|©"
    r"|visit[ae](?:r|nos|mos|z|zt)?|visítenos|sitio(?: web)?|p[aá]gina(?: web)?|nuestra (?:web|tienda)"
    r"|tienda (?:online|en l[ií]nea)|compra(?:r)? en|entra(?:r)? en|ingrese (?:a|en)|búscanos en"
    r"|buscanos en|encu[eé]ntranos en|vis[ií]ta(?:nos)?(?: en)?"
    r"|site(?: web)?|acesse|visite(?: o)?(?: nosso)?|nosso site|nossa loja|loja (?:online|virtual)"
    r"|compre (?:em|no)|confira (?:em|no)|entre em"
    r"|notre (?:site|boutique)|rendez-vous sur|visitez|consultez|achetez sur|commandez sur"
    r"|retrouvez-nous sur|disponible sur"
    r"|web-?seite|webseite|internetseite|unser(?:e|em|er|en)? (?:shop|seite|onlineshop|website|homepage)"
    r"|besuchen sie(?: uns)?(?: (?:auf|unter))?|besuch uns auf|besuche|bestellen (?:sie )?(?:auf|unter"
    r"|bei)|mehr (?:auf|unter|bei)|infos? (?:auf|unter)|kaufen (?:auf|bei|unter)|shop unter|jetzt auf"
    r"|günstiger auf"
    r"|sito(?: web)?|visita(?:te)?(?: il nostro)?(?: sito)?|nostro (?:sito|negozio)|acquista su"
    r"|ordina su|trovaci su|vai su|scopri su"
    r"|strona(?: www| internetowa)?|nasz(?:a|ej|ą)? (?:strona|stronie|stronę|sklep)"
    r"|odwiedź(?: nas)?(?: na)?|zapraszamy na|sklep(?: internetowy)?|kup na|zamów na|więcej na|wejdź na"
    r"|web-?winkel|bezoek(?: ons)?(?: op)?|onze (?:site|website|webshop|winkel)|bestel (?:op|via)"
    r"|koop op|kijk op|ga naar"
    r"|web ?sitemiz|sitemiz|site(?:si)?|adresimiz|ziyaret edin|ziyaret|adresi"
    r"|hemsida|besök(?: oss)?(?: på)?|hjemmeside|besøg|besøk|nettside|nettbutikk|verkkokauppa|kotisivut"
    r"|navštivte|webov[áé] str[aá]nk[ay]|eshop|na webu|látogasson el|weboldal|webáruház|vizitați|site-ul"
    r"|magazin(?:ul)? online"
    r"|kunjungi|situs(?: web)?|toko online|laman|beli di|pesan di|cek di|truy cập|trang web|website"
    r"|ghé thăm|đặt hàng tại|mua (?:hàng )?tại|xem (?:thêm )?tại"
)
_PLACES_OTHER = (
    r"сайт[аеу]?|наш(?:ем|его)? (?:магазин|сайт)\w?|интернет-магазин\w?|заходите на|переходите на"
    r"|посетите|ищите на|адрес|ссылк[аеу]|заказать на|купить на|сайті|відвідайте|замовляйте на"
    r"|інтернет-магазин|уебсайт|сајт"
    r"|官网|官網|官方网站|官方網站|网址|網址|网站|網站|网店|網店|商城|访问|訪問|登录|登錄|登陆|浏览|瀏覽|搜索|进入|请上|请到|链接|連結|域名|主页|主頁|独立站|购买请到|下单"
    r"|公式サイト|サイト|ホームページ|ウェブサイト|通販|オンラインショップ|ショップ|検索|アクセス|はこちら|URL"
    r"|홈페이지|사이트|웹사이트|쇼핑몰|자사몰|방문|접속|검색|주소|공식몰"
    r"|موقعنا|موقع|الموقع|زوروا|زورونا|تفضل بزيارة|المتجر|متجرنا|رابط|اطلب من|سایت|وب ?سایت"
    r"|เว็บไซต์|เว็บ|เว็ป|สั่งซื้อ(?:ได้)?(?:ที่)?|เยี่ยมชม|ดูเพิ่มเติม(?:ที่)?|ช้อป(?:ที่)?|ลิงก์|ลิงค์"
    r"|वेबसाइट|वेब|साइट|हमारी|देखें|אתר|באתר|בקרו|ιστοσελίδα|επισκεφθείτε|κατάστημα"
)
CUE = (
    rf"(?:(?<![^\W_])(?:{_PLACES})|(?:{_PLACES_OTHER}))"
    r"(?:\s(?:is|at|on|of|our|us|the|by|here|now|today|here at|el|la|es|il|è|est|ist|jest|é|o|web|shop"
    r"|store|site|online|website))?[^\w\n]{0,6}(?:是|为|為|は|이?는?|ที่|على|:)?[^\w\n]{0,6}$"
)
"""What sends the reader to what stands right behind it."""

NEAR_CUE = (
    rf"(?:(?<![^\W_])(?:visit|web ?site|home ?page|our (?:shop|store|web|page|site)|order|buy|shop|sitio"
    rf"|p[aá]gina|sito|seite|webseite|strona|sklep|tienda|loja|boutique|acesse|site)(?![^\W_])"
    rf"|(?:{_PLACES_OTHER}))"
)
"""The same a few words away."""

PREPOSITION = (
    r"(?<![^\W_])(?:at|on|from|via|by|see|check|join|try|auf|bei|unter|von|über|sur|chez|via|en|em|no|na"
    r"|su|da|op|bij|på|hos|fra|w|z|од|на|в|у|из|от|з|із|tại|ở|di|dari|pada|@)\s{1,2}$|[在到于上는]$|で$|から$"
    r"|(?<![^\W_])(?:من|على|في)\s$"
)
"""What stands before a place."""

AFTER_CUE = (
    r"[\s\-–—:|,(]{0,4}(?:is |are )?(?:our|the|my|official|unsere|notre|nuestr[ao]|nosso|nostro|nasz|наш"
    r"|我们的|官方)?\s?(?:official )?(?:web ?site|online (?:shop|store)|webshop|webseite|site|sitio|tienda"
    r"|boutique|sklep|сайт|官网|网站|サイト|адрес|adresinde|adresimiz|sitemiz|'?[dt]en al|를? ?검색|에서|で検索|を検索|搜索)"
)
"""What may stand behind an address."""
