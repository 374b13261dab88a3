"""The wording of invitations, by kind and language. General knowledge; each kind is an alternation of short patterns."""

from __future__ import annotations

SERVICE = (
    r"(?:whats ?app|we ?chat|weixin|telegram|viber|skype|zalo|kakao ?talk|(?-i:LINE|Line)|instagram|insta|facebook|tik ?tok|(?-i:Messenger)|discord|snapchat|(?-i:Signal)|qq|vx|v信|微信|威信|薇信|扣扣|电报|抖音|小红书"
    r"|ватсап\w*|вотсап\w*|вацап\w*|телеграм\w*|телег\w*|вайбер\w*|скайп\w*|инстаграм\w*|вконтакте|вк|واتساب|واتس|تليجرام|تلغرام|انستغرام|انستقرام|فيسبوك|ไลน์|ไอจี|เฟสบุ๊ค|เฟซบุ๊ก|카톡|카카오톡|라인|텔레그램|인스타\w*|ライン|インスタ\w*|カカオ|व्हाट्सएप|व्हाट्सऐप|टेलीग्राम|इंस्टाग्राम|וואטסאפ|טלגרם)"
)
_GAP = r"[^\n.!?。]{0,25}?"

_MESSENGER = "|".join(
    (
        rf"\b(?:add|contact|message|msg|text|call|dm|pm|chat(?: with)?|write(?: to)?|reach|find|follow|join|ping|inquire|get)\b[^\n.!?]{{0,12}}?\b(?:us|me|our|my|seller|owner|team|in touch)\b{_GAP}(?:on |via |by |through |at |in )?\b{SERVICE}(?!\w)",
        rf"\b(?:our|my)\s(?:official )?{SERVICE}\s(?:group|channel|page|account|is|for|number)",
        rf"\b(?:write|message|text|chat|inquiries|orders?|wholesale|questions?)\b[^\n.!?]{{0,20}}?\b(?:on|via|by|through|in)\s{SERVICE}(?!\w)(?!\s(?:notif|remind|mess|call|support|function))",
        rf"(?:escr[ií]b(?:e|a|enos|anos|eme|ir)\w*|cont[aá]ct\w+|agr[eé]ga\w*|añ[aá]d\w+|s[ií]gu[ei]\w*|h[aá]bla\w*|m[aá]nda\w*|consulta\w*|pregunt\w+|pide|pedidos){_GAP}(?:por|en|al?|a trav[eé]s de|vía|via)\s(?:nuestro\s)?{SERVICE}",
        rf"(?:fale|chame|entre em contato|adicione|siga|mande|envie|cham[ae]|escreva|pedidos|pe[cç]a){_GAP}(?:no|pelo|por|via|nosso|ao)\s(?:nosso\s)?{SERVICE}",
        rf"(?:contactez|[eé]crivez|ajoutez|rejoignez|suivez|joignez|envoyez|parlez|discutez|commandez){_GAP}(?:sur|par|via|notre)\s(?:notre\s)?{SERVICE}",
        rf"(?:schreib\w*|kontaktier\w*|f[üu]gen?|folg\w*|erreich\w*|melde\w*|adde\w*|bestell\w*|chatte\w*){_GAP}(?:über|per|via|auf|bei|unser\w*|in)\s(?:unser\w*\s)?{SERVICE}",
        rf"(?:contatt\w*|scriv\w*|aggiung\w*|segui\w*|chiam\w*|ordina\w*){_GAP}(?:su|via|tramite|il nostro|con)\s(?:il nostro\s)?{SERVICE}",
        rf"(?:napište|napiste|pište|kontaktujte|přidejte|sledujte|scrieți|scrie[- ]ne|contactați|adăugați|urmăriți|írjon|írj|keress\w*|kövess\w*|skriv|kontakta|kontakt|lägg till|följ|ota yhteyttä|kirjoita|seuraa|στείλτε(?: μας)?(?: μήνυμα)?|γράψτε(?: μας)?|επικοινων\w*|ακολουθήστε|προσθέστε|mag-?message|i-?add|sundan){_GAP}(?:na|pe|prin|az?|på|via|στο|στη|μέσω|sa|a|-?(?:ssa|ssä|lla))\s?(?:naš\w*\s)?{SERVICE}",
        rf"(?:írjon|írj|keress\w*){_GAP}{SERVICE}\w{{1,3}}(?!\w)",
        rf"(?<!\w)(?:nhắn|inbox|ib|kb|add)\s(?:tin\s)?{SERVICE}",
        rf"(?:napisz\w*|skontaktuj\w*|dodaj\w*|obserwuj\w*|pisz\w*|znajd[zź]\w*|zam[oó]w\w*){_GAP}(?:na|przez|w|nasz\w*)\s(?:nasz\w*\s)?{SERVICE}",
        rf"\b(?:send|drop|shoot)\s(?:us|me)\s(?:a|your)?\s?{SERVICE}",
        rf"(?<!\w)stuur (?:ons|me) (?:een )?{SERVICE}|(?:envía|envia|manda|mande|envie)\w*\s(?:un |um |uma )?{SERVICE}|envoyez[- ]nous un {SERVICE}",
        rf"(?<!\w)(?:neem contact|stuur|app|voeg|volg|bericht|bestel){_GAP}(?:via|op|per|onze)\s{SERVICE}",
        rf"{SERVICE}(?:'?\w{{0,4}})?\s?(?:üzerinden|'?[dt][ae]n|hattı\w*)[^\n.!?]{{0,25}}(?:yaz|ula|ileti|sipari|mesaj)\w*",
        rf"(?:пиш\w*|напиш\w*|добав\w*|подпис\w*|свяж\w*|связ\w*|обращай\w*|стучи\w*|заказ\w*|вступай\w*|дод\w*|зверта\w*|зв'яж\w*){_GAP}(?:в|на|через|по|наш\w*|у)\s(?:наш\w*\s)?{SERVICE}",
        rf"(?:加|添加|关注|联系|搜索?|私聊|咨询){_GAP}(?:我们?|本店|店主|客服|老板|卖家)?的?{SERVICE}",
        rf"{SERVICE}{_GAP}(?:で|から|に|を|までに|まで)(?:お問い合わせ|ご連絡|連絡|追加|登録|フォロー|友達追加|DM|相談|注文)\w*",
        rf"{SERVICE}{_GAP}(?:으로|로|에서|에|를|을|친구|추가)\s?(?:문의|연락|추가|주세요|상담|주문|팔로우)\w*",
        rf"(?:تواصل\w*|راسل\w*|أضف\w*|اضف\w*|تابع\w*|اكتب\w*|اطلب\w*){_GAP}(?:على|عبر|في|من خلال)\s?(?:ال)?{SERVICE}",
        rf"(?<!\w)(?:kết bạn|nhắn tin|nhắn|liên hệ|add|thêm|inbox|ib|chat|đặt hàng)(?!\w){_GAP}(?:qua|với|vào|trên)\s(?:shop\s)?{SERVICE}",
        rf"(?:แอด|ทัก|ติดต่อ|เพิ่มเพื่อน|ติดตาม|สอบถาม|สั่งซื้อ){_GAP}{SERVICE}",
        rf"(?<!\w)(?:hubungi|chat|kontak|tambahkan|ikuti|pesan|order){_GAP}(?:di|via|lewat|melalui)\s{SERVICE}",
        rf"{SERVICE}\s?(?:पर|से|में)[^\n.!?।]{{0,20}}(?:संपर्क|मैसेज|बात|जोड़|ऑर्डर|लिखें)\w*",
        rf"(?:כתבו|צרו קשר|הוסיפו|עקבו|שלחו|פנו){_GAP}ב{SERVICE}",
    )
)

_MEMBERS = "|".join(
    (
        r"加(?:我|我们|店主|老板|卖家)(?:的)?(?:好友|微|v|V|薇|vx|VX|群)|加[vV薇微威](?:信)?(?:看|问|聊|拿|获|咨|详|私|送|有|领|了|发|更)|私聊|加(?:微|薇)信?(?:详谈|咨询|聊|优惠|领|送|有|享|了解|下单|好友|返)|加群|私信(?:我|店主)|进群|加好友",
        r"友達追加|友だち追加",
        r"\b(?:inbox|dm|pm)\s(?:us|me)\b|\bhit us up\b|\b(?:chat|hubungi|kontak)\s(?:wa|WA)\s(?:kami|admin|dulu|aja|ya)\b",
        r"\b(?:follow|dm|pm)\s(?:us|me)\s(?:on|at|for)\b[^\n.!?]{0,40}",
    )
)

_SCAN = "|".join(
    (
        r"\bscan\b[^\n.!?]{0,20}\b(?:qr|code|me|us)\b",
        r"\b(?:use|see|snap)\b[^\n.!?]{0,15}\bqr(?:[ \-]?code)?\b[^\n.!?]{0,30}\b(?:contact|chat|add|talk|reach|discount|order)\b",
        r"escane[ae]\w*[^\n.!?]{0,20}(?:código|codigo|qr)|escaneie[^\n.!?]{0,20}(?:código|qr)|scann?ez[^\n.!?]{0,20}(?:code|qr)|scannen sie[^\n.!?]{0,20}(?:code|qr)|scanne[^\n.!?]{0,15}(?:qr|code)|(?:qr-?code)[^\n.!?]{0,15}scannen|scansiona\w*[^\n.!?]{0,20}(?:codice|qr)|zeskanuj[^\n.!?]{0,20}(?:kod|qr)|scan de[^\n.!?]{0,12}code|(?:qr|kare)[^\n.!?]{0,12}kodu?[^\n.!?]{0,12}(?:oku|tara)\w*",
        r"(?:от)?скан\w*[^\n.!?]{0,20}(?:код|qr)|(?:扫描?|扫一扫|掃描?|识别|長按|长按)[^\n。!?]{0,12}(?:码|碼|二维码)|扫码|掃碼|QRコード[^\n。]{0,8}(?:スキャン|読み)|コードを(?:スキャン|読み)|QR\s?코드[^\n.]{0,8}스캔|امسح[^\n.]{0,15}(?:الرمز|الكود|رمز)|quét[^\n.]{0,10}mã|สแกน[^\n.]{0,10}(?:โค้ด|คิวอาร์|QR|qr)|pindai[^\n.]{0,12}(?:kode|qr)|scan kode|(?:क्यूआर|QR)[^\n]{0,10}स्कैन|סרקו[^\n.]{0,10}(?:קוד|ברקוד)",
    )
)

_WEBSITE = "|".join(
    (
        r"\b(?:visit|see|check(?: out)?|go to|browse|order (?:on|from|at)|buy (?:on|from|at)|shop (?:on|at)|find (?:it|more|us) (?:on|at|in)|more (?:on|at|in)|available (?:on|at)|cheaper (?:on|at|in))\b[^\n.!?]{0,25}\bour\s(?:own\s|official\s|online\s|main\s)?(?:web ?site|web ?page|site|web ?shop|online (?:shop|store)|homepage|shopify)",
        r"\bour (?:own |official )?(?:web ?site|homepage|online (?:shop|store))\b[^\n.!?]{0,25}\b(?:for|has|offers|cheaper|discount|more|wholesale|price)",
        r"\blink in (?:the |our |my )?(?:bio|profile|description)\b|\b(?:google|search)(?: for)? (?:us|our (?:name|brand|shop|store|company))\b",
        r"(?:visit[ae]\w*|compra\w*|consulta\w*|entra en)[^\n.!?]{0,20}(?:nuestr[ao]s?)\s(?:página|pagina|sitio|web|tienda online)\w*|(?:visite|acesse|compre)[^\n.!?]{0,20}(?:nosso|nossa)\s(?:site|página|loja online)|(?:visitez|consultez|commandez)[^\n.!?]{0,20}(?:notre)\s(?:site|boutique en ligne|page)|(?:besuch\w*|bestell\w*)[^\n.!?]{0,25}(?:unser\w*)\s(?:web\w*|seite|homepage|online-?shop|shop)|(?:visita\w*|acquista\w*)[^\n.!?]{0,20}(?:nostr[oa])\s(?:sito|negozio online|pagina)",
        r"(?:odwiedź|zamów|zobacz)[^\n.!?]{0,20}(?:nasz\w*)\s(?:stron\w*|sklep internetowy|sklepie)|bezoek[^\n.!?]{0,20}onze\s(?:website|site|web\w*)|web ?sitemiz\w*|sitemiz\w*[^\n.!?]{0,25}|(?:посет\w*|заход\w*|зайд\w*|заказ\w*|смотр\w*)[^\n.!?]{0,20}наш\w*\s(?:сайт\w*|магазин\w* на сайте)|на нашем сайте|(?:відвід\w*|заход\w*)[^\n.!?]{0,20}наш\w*\sсайт\w*|(?:访问|登录|登陆|浏览|搜索|前往|到)[^\n。]{0,10}(?:官网|官方网站|我们的网站|本店网站)|官网(?:下单|购买|更便宜|有售)|公式サイト(?:で|から|へ)[^\n。]{0,15}|(?:当店|弊社)の?(?:サイト|ホームページ)[^\n。]{0,15}|(?:공식|저희)\s?(?:홈페이지|사이트|웹사이트)[^\n.]{0,20}|(?:زوروا|زر|تفضلوا)[^\n.]{0,15}(?:موقعنا|متجرنا)|(?:truy cập|ghé thăm|xem)[^\n.]{0,15}(?:trang web|website)[^\n.]{0,15}(?:chúng tôi|shop|của)|(?:เยี่ยมชม|เข้า|ดู)[^\n.]{0,15}เว็บไซต์|kunjungi[^\n.]{0,15}(?:situs|website|web)|हमारी वेबसाइट[^\n]{0,20}|(?:בקרו|היכנסו)[^\n.]{0,10}באתר",
    )
)

_PHONE = "|".join(
    (
        r"\b(?:call|phone|ring|text|sms) (?:us|our (?:office|store|shop|team|hotline))\b(?! of)|\b(?:call|text|phone) me (?:at|for|on|now|before|if|via|to (?:order|get|ask|discuss))\b|\bgive us a (?:call|ring)\b|\bleave (?:us )?(?:your|a) (?:phone|number|mobile|contact|whatsapp)\w*|\bsend (?:us )?your (?:phone|number|contact)\w*",
        r"ll[aá]m[ae]nos\b|ll[aá]mame (?:al|para|si)\b|d[eé]j(?:a|e)(?:nos)? (?:tu|su) (?:número|teléfono|contacto)|ligue para n[oó]s|deixe (?:o )?seu (?:número|telefone|contato)|appelez[- ]nous|laissez(?:-nous)? votre (?:numéro|téléphone)|rufen sie uns|ruf uns|hinterlassen sie[^\n.!?]{0,15}(?:nummer|telefon)|chiama(?:ci|teci)\b|lascia\w*[^\n.!?]{0,10}(?:numero|telefono)|zadzwo[nń] do nas|zostaw[^\n.!?]{0,10}(?:numer|telefon)|bel ons\b|laat[^\n.!?]{0,10}nummer|bizi arayın\w*|telefonunuzu bırak\w*",
        r"(?:по)?звоните(?: нам)?(?! в дверь)|оставь?т?е[^\n.!?]{0,12}(?:номер|телефон)\w*|дзвоніть(?: нам)?|залиш\w+[^\n.!?]{0,10}номер|(?:打|拨打|致电)[^\n。]{0,6}(?:电话|我们|客服)|留(?:下)?(?:您的|你的)?(?:电话|手机|号码|联系方式)|お電話(?:ください|下さい|で(?:ご)?注文|にて)|전화\s?(?:주세요|문의|바랍니다)|اتصلوا? بنا|اترك رقم\w*|gọi cho (?:chúng tôi|shop|mình)|để lại (?:số|sđt)\w*|โทรหาเรา|โทรสอบถาม|ทิ้งเบอร์\w*|(?:telepon|hubungi) kami(?! melalui chat)|हमें कॉल करें|התקשרו אלינו",
    )
)

_EMAIL = "|".join(
    (
        r"\b(?:e-?mail|mail) (?:us|me)\b|\b(?:send|drop|write) (?:us )?(?:an )?(?:e-?mail)\b(?: to us)?|\bcontact us (?:by|via|through|at our) e-?mail\b|\bask for (?:our )?(?:e-?mail|catalog by e-?mail)\b",
        r"env[ií](?:e|a)(?:nos|me) un (?:correo|e-?mail)|escr[ií]b(?:e|a)nos (?:un )?(?:correo|e-?mail)|(?:mande|envie)(?:-nos)? um e-?mail|envoyez[- ]nous un (?:e-?mail|courriel|mail)|(?:schreiben|schicken|senden) sie uns (?:eine )?(?:e-?mail|mail)|mailen sie|mandaci (?:una )?e-?mail|scrivici (?:una )?e-?mail|napisz do nas (?:maila|e-?mail)|stuur ons (?:een )?(?:e-?mail|mail)|mail ons|bize (?:e-?posta|mail) (?:at|gönder)\w*|(?:на)?пишите (?:нам )?на (?:почту|e-?mail|имейл)\w*|发(?:送)?(?:邮件|电邮)(?:给我们|至|到)|メールで(?:お問い合わせ|ご連絡)|이메일(?:로)? (?:문의|연락|보내)\w*|راسلنا (?:عبر|على) (?:البريد|الإيميل|الايميل)|gửi (?:e-?mail|thư) cho (?:chúng tôi|shop)|ส่งอีเมล\w*|kirim e-?mail (?:ke )?kami",
    )
)

_ORDER = "|".join(
    (
        r"\bcontact (?:us|me|the seller|seller|our team)\b(?:[^\n.!?]{0,30}\b(?:before|prior to)\s(?:you )?(?:order|buy|purchas|plac|pay|bid)\w*)|\bbefore (?:you )?(?:order|buy|purchas|plac|pay)\w*[^\n.!?]{0,30}\bcontact (?:us|me|the seller|seller)\b",
        r"\bcontact (?:us|me)\b[^\n.!?]{0,20}\bfor (?:a |an |the |our |better |more |lower |special |bulk |wholesale )*(?:discount|wholesale|price|quote|quotation|deal|catalog)\w*",
        r"(?:antes de (?:comprar|pedir|hacer el pedido|ordenar)[^\n.!?]{0,25}(?:cont[aá]ct\w+|consult\w+|escr[ií]b\w+)|cont[aá]ct\w+[^\n.!?]{0,25}antes de (?:comprar|pedir|hacer|ordenar|realizar))|(?:entre em contato|contate)[^\n.!?]{0,20}antes de comprar|antes de comprar[^\n.!?]{0,25}(?:entre em contato|contate|fale)|contactez[- ]nous[^\n.!?]{0,15}avant (?:de commander|d'acheter|toute commande)|kontaktieren sie uns[^\n.!?]{0,20}vor (?:der|dem|einer|ihrer) (?:bestellung|kauf)|contatt\w+[^\n.!?]{0,15}prima di (?:ordinare|acquistare)|skontaktuj się[^\n.!?]{0,20}przed (?:zakupem|zamówieniem)|neem contact[^\n.!?]{0,25}(?:voor|voordat)[^\n.!?]{0,10}bestel\w*",
        r"(?:перед (?:заказом|покупкой|оформлением)[^\n.!?]{0,25}(?:свяж|напиш|уточн)\w+|(?:свяж|напиш)\w+[^\n.!?]{0,20}перед (?:заказом|покупкой))|(?:下单|拍下?|购买|订购)前[^\n。]{0,8}(?:联系|咨询)(?:我们|客服|卖家|店主)?|ご注文前に[^\n。]{0,10}(?:お問い合わせ|ご連絡)|(?:주문|구매) 전[^\n.]{0,10}(?:문의|연락)\w*|تواصل\w* معنا قبل (?:الشراء|الطلب)|liên hệ[^\n.]{0,15}trước khi (?:mua|đặt)\w*",
    )
)

_PAYMENT = "|".join(
    (
        r"\b(?:pay|payment|order|buy|deal|transaction|trade)\b[^\n.!?]{0,25}\b(?:outside|off)(?: of)?[ \-](?:the )?(?:platform|site|ali ?express|dh ?gate|amazon|wish|ebay|alibaba)|\boff[- ]platform (?:pay|order|deal)\w*|\b(?:pay|payment|send money|transfer)\b[^\n.!?]{0,20}\b(?:directly|direct|to us|by|via|through|with)\b[^\n.!?]{0,12}\b(?:pay ?pal|western union|moneygram|bank transfer|wire transfer|zelle|venmo|cash ?app|bitcoin|usdt|crypto)\b|\b(?:pay ?pal|western union|bank transfer|usdt)\b[^\n.!?]{0,20}\b(?:discount|cheaper|\d{1,2} ?% off|accepted directly)",
        r"(?:paga|pagar|pago)\w*[^\n.!?]{0,20}(?:fuera de|directamente por|directo por)[^\n.!?]{0,20}|pague por fora|(?:payez|paiement)[^\n.!?]{0,15}(?:hors|en dehors)[^\n.!?]{0,20}|(?:zahl\w*|bezahl\w*)[^\n.!?]{0,20}(?:außerhalb|direkt per paypal)[^\n.!?]{0,15}|(?:оплат\w*)[^\n.!?]{0,15}(?:вне|мимо|напрямую|на карту)[^\n.!?]{0,20}|(?:线下|私下|微信|支付宝|场外)(?:交易|转账|付款|打款|下单)[^\n。]{0,10}|직거래|계좌\s?이체\s?시|振込(?:なら|で割引)",
    )
)

MESSENGER = _MESSENGER
"""Invitations that name a messenger or network."""

INVITATIONS: tuple[tuple[str, str], ...] = (
    ("messenger", _MEMBERS),
    ("scan", _SCAN),
    ("website", _WEBSITE),
    ("email", _EMAIL),
    ("phone", _PHONE),
    ("order", _ORDER),
    ("payment", _PAYMENT),
)
"""Kind and pattern of those that name none, the most telling first."""

ALLOWED = (
    r"\b(?:through|via|by|on|using|in|with)\b[^\n.!?]{0,25}\b(?:ali ?express|dh ?gate|alibaba|amazon|wish|ebay|etsy|walmart|shopee|lazada|temu|platform|marketplace|trade ?manager|aliwangwang|buyer[- ]seller|seller messag|site messag|message (?:center|centre)|messages? (?:here|button)|chat (?:button|here)|contact seller|contact button|order page)|\b(?:courier|checkout|delivery|shipping|driver|parcel)\b"
    r"|\b(?:ali ?express|dh ?gate|amazon|wish|platform)[^\n.!?]{0,12}\b(?:message|messages|chat|messaging|inbox)\b|\b(?:message|messages) here\b|here on (?:dh ?gate|ali ?express|wish|alibaba)|站内信|站內信|站内(?:消息|信)|阿里旺旺|平台(?:消息|客服|聊天)|через (?:сообщения|чат) (?:на|ali|площадки|платформы)|сообщени\w+ (?:на )?(?:ali|площадк|платформ)\w*"
)
"""The marketplace's own ways, which are fine; searched in the sentence around an invitation."""

PRODUCT_SCANS = (
    r"\b(?:app|apps|application|download|install|pair|pairing|connect|connection|wi-?fi|bluetooth|manual|instructions?|user guide|setup|set up|firmware|activate|activation|register the device|warranty card|barcode scanner|scanner|printer|reader|document|screen|payment terminal|menu|video tutorial|watch|device|authenticity|verify|anti-counterfeit)\b"
    r"|приложени\w*|инструкци\w*|подключ\w*|скача\w*|aplicaci[oó]n|descarg\w*|emparejar|conectar|aplicativo|baixar|télécharg\w*|application|herunterladen|verbinden|bedienungsanleitung|scaricare|istruzioni|aplikacj\w*|pobra\w*|instrukcj\w*|uygulama\w*|indir\w*|kullanım kılavuz\w*|下载|下載|说明书|說明書|配对|连接|连网|配网|APP|安装|防伪|验证|アプリ|ダウンロード|取扱説明書|ペアリング|接続|앱|다운로드|설명서|연결|تطبيق|تحميل|ứng dụng|tải|hướng dẫn|kết nối|แอป|ดาวน์โหลด|คู่มือ|aplikasi|unduh|panduan|ऐप|डाउनलोड"
)
"""What a code on the product itself is for."""
