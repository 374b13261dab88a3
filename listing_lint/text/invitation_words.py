"""The wording of invitations, by kind and language. General knowledge; each kind is an alternation of short patterns."""

from __future__ import annotations

_US = r"(?:us|me|our|my|the seller|seller|the owner|owner)"

_COMMERCE = (
    r"prices?|cheaper|discounts?|reply faster|more (?:photos|pictures|styles|models)|precio|descuento|más fotos|compra|atención|preço|desconto|mais fotos|atendimento|prix|remise|plus de photos|preise?|rabatt|mehr fotos|anfragen|fragen|prezz[oi]|sconto|per info|altre foto|cen[ay]|rabat|więcej zdjęć|pytania|prijs|korting|vragen|meer foto'?s|fiyat\w{0,3}|indirim"
    r"|дешевле|дешевше|цен[аы]|скидк\w|подробност\w|больше фото|більше фото|питання|вопрос\w|ціна|سعر|خصم|الطلب|للحجز|giá (?:tốt|rẻ|sỉ)|mua hàng|tư vấn|ราคา\S{0,8}|รูปเพิ่ม\S{0,6}|ส่วนลด|harga|pemesanan|info lanjut|diskon|दाम|और फोटो"
)
_BY = r"on|via|by|through|over|por|pelo|pela|no|na|en|al|sur|par|per|über|auf|su|tramite|przez|op|in|im|w|в|у|через|нашем|нашому|qua|trên|di|lewat|melalui|ทาง|ใน|على|عبر|عن طريق|στο|için|silakan|wa"

ASK_BEFORE: tuple[str, ...] = (
    rf"(?<![^\W\d_])(?:{_COMMERCE})(?![a-z])[^\n.!?]{{0,20}}?(?<![^\W\d_])(?:{_BY})\s?(?:ال)?$|(?:ราคา|รูปเพิ่ม|ส่วนลด|สั่ง)\S{{0,8}}(?:ทาง|ใน)\s?$",
    r"\b(?:kindly|please|pls|silakan|send an?|let'?s (?:talk|chat) on|drop us an? [a-z]{{2,6}} on|için)\s$|(?:للحجز|للطلب|للاستفسار)\s?(?:عبر )?(?:ال)?$|(?:ci trovi|trovate|scriver?et?e?|zapraszamy|kierować|einfach)\s(?:su|na|nasz|per|via)(?:\snasz\w{{0,2}})?\s$".replace(
        "{{", "{"
    ).replace("}}", "}"),
    r"公式$|\b(?:our|my) (?:official |own )?$",
    rf"\b(?:add|contact|message|msg|text|dm|pm|chat(?: to| with)?|write(?: to)?|reach|find|join|ping|inbox|tag|like|subscribe(?: to)?|hit|check(?: out)?|visit|see|follow|get in touch with|speak (?:to|with)|talk (?:to|with)|ask|get|send|connect with)\b[^\n.!?]{{0,14}}?\b{_US}\b",
    r"\b(?:orders?|ordering|ask|inquire|inquir(?:y|ies)|enquir(?:y|ies)|prices?|questions?|wholesale|details|quotes?|reach out|get in touch|more photos|catalog(?:ue)?|deal)\b[^\n.!?]{0,20}?\b(?:on|via|by|through|over)",
    r"\b(?:add|follow)(?: on| by)?\s$",
    # Spanish, Portuguese, French, Italian
    r"(?:escr[ií]b(?:e|a|i|an)?(?:nos|me)|escribir(?:nos|me)?|cont[aá]ct(?:a|e|en|á)?(?:nos|me|r)?|agr[eé]g(?:a|ue|á)(?:nos|me)?|añ[aá]d(?:e|a)(?:nos|me)|s[ií]gu?[ea](?:nos|me)|síganos|h[aá]bla(?:nos|me)|m[aá]nda(?:nos|me)|[uú]n[ea](?:te|se)|b[uú]sca(?:nos|me|r)|pregunt(?:a|e|ar) (?:por|al)|pide(?:lo)? (?:por|al)|pedidos|consult(?:a|e|as|ar) (?:precio|por|al|disponib)|ll[aá]ma(?:nos|me)|encu[eé]ntra(?:nos|me)|vis[ií]ta(?:nos)?|comun[ií]ca(?:te|rse)|manda (?:mensaje|foto|msj)|nuestro (?:grupo|canal))",
    r"(?:fal(?:e|a|em) (?:conosco|comigo|pelo|no|com)|chama?(?: a gente|-nos)?|chame(?:-nos)?|entre em contato|entrem? no nosso|adicion(?:e|a)(?:-nos)?|sig(?:a|am)(?:-nos)?|(?:mande|envie|manda) (?:uma? )?(?:mensagem|msg|foto)|escreva(?:-nos)?|pe[cç]a|pedidos|encomend\w{1,4}|nosso (?:grupo|canal)|curta nossa)",
    r"(?:contactez|[eé]crivez|ajoutez|rejoignez|suivez|joignez|retrouvez|envoyez|parlez|discutez|commandez)(?:[- ](?:nous|moi|notre|nos|le|la|un|par|sur|via|avec))",
    r"(?:contatt(?:a|ate)(?:ci|mi)?|contatta(?:te)?ci|scriv(?:ici|eteci|imi)|aggiung(?:ici|imi|i il nostro|ete)|segui(?:ci|teci|mi|te)|unisci(?:ti)?|unitevi|ordina (?:su|via|tramite)|chatta con noi|trovaci|iscriviti|il nostro (?:gruppo|canale))",
    # German, Dutch
    r"(?:schreib(?:en|t|e)? (?:sie )?(?:uns|mir)|kontaktier\w{0,3} (?:sie )?(?:uns|mich)|folg(?:en|t|e)? (?:sie )?(?:uns|mir)|f[üu]g(?:en|t|e)? (?:sie )?(?:uns|mich)|erreich(?:en|t|e)? (?:sie )?(?:uns|mich)|meld(?:en|et|e) (?:sie )?(?:sich|euch|dich)|besuch(?:en|t|e)? (?:sie )?uns|find(?:en|et|e) (?:sie )?uns|tret(?:en|et) (?:sie )?|bestell(?:en|t|e|ungen)? (?:sie )?(?:per|über|via)|adde(?:t|n)? (?:uns|mich)|chatte[nt]? (?:sie )?mit uns|unser(?:e[rnm]?)?)(?=\s)",
    r"(?<!\w)(?:neem contact|stuur (?:ons|me)|app (?:ons|me)|voeg (?:ons|me)|volg (?:ons|onze)|bericht ons|bestel (?:via|op|per)|word lid|vind ons|onze)(?!\w)",
    # Polish, Czech, Romanian, Hungarian, Greek, the North, Filipino
    r"(?:napisz\w{0,3}|skontaktuj\w{0,2} si[eę]|dodaj (?:nas|mnie|nasz)|obserwuj (?:nas|mnie|nasz)|pisz (?:do nas|na)|znajd[zź] nas|zam[oó]w(?:ienia)?|do[lł][aą]cz(?: do)?|polub nas|znajdzie(?:sz|cie) nas)",
    r"(?<!\w)(?:napi[sš]te|napi[sš]|pi[sš]te|kontaktujte|přidejte|pridajte|sledujte|najdete n[aá]s|scrie(?:ți|ti)?[- ]ne|contacta(?:ți|ti)|contactează|adăug\w{1,4}|urmăr\w{1,6}-?ne|urmăriți|găsi(?:ți|ti)|[ií]rj(?:on|atok)?|keress\w{0,4}|k[oö]vess\w{0,4}|csatlakozz\w{0,4})",
    r"(?<!\w)(?:στείλτε|γράψτε|επικοινων\w{1,6}|ακολουθήστε|προσθέστε|βρείτε|skriv|kontakta?|lägg till|följ|følg|hitta|finn|find os|ota yhteyttä|kirjoita|seuraa|löydät|mag-?message|i-?add|sundan)(?!\w)",
    # Russian, Ukrainian
    r"(?<!\w)(?:(?:на)?пишите|пиши|напиши|добавля\w{1,5}|добав(?:ь|ьте|ьтесь)|подпис\w{2,8}|подпиш\w{2,8}|свяж\w{2,5}|связ(?:ь|аться)|обращай\w{2,4}|стучи\w{0,5}|заказ(?:ать|ы|ывайте|)?|вступай\w{0,4}|ищите|присоединяй\w{2,5}|звоните|наш\w{0,2} (?:канал|групп\w|чат)|наш\w{0,2})(?!\w)",
    r"(?<!\w)(?:(?:на)?пишіть|додавай\w{2,5}|підпис\w{2,8}|зверта\w{2,6}|зв['’ʼ]яж\w{2,6}|зв['’ʼ]яз(?:ок|атися)|замовля\w{2,5}|замовлення|шукайте|приєднуй\w{2,5})(?!\w)",
    # Arabic, Hebrew
    r"(?:تواصل\w{0,3}|راسل\w{0,4}|[أا]ضف\w{0,3}|[أا]ضيف\w{0,4}|تابع\w{0,4}|اكتب\w{0,2} لنا|اطلب\w{0,3}|انضم\w{0,3}|للطلب|للطلبات|للتواصل|للاستفسار|اتصل\w{0,2}|شارك\w{0,2})|(?:כתבו|צרו קשר|הוסיפו|עקבו|שלחו|פנו|דברו|הצטרפו|להזמנות|לפרטים)",
    # Vietnamese, Thai, Indonesian
    r"(?<!\w)(?:kết bạn|(?<!tin )nhắn(?: tin)?(?: qua)?|liên hệ|add|thêm|inbox|ib|chat(?: qua)?|đặt hàng|theo dõi (?:chúng tôi|shop|mình)?|tham gia(?: nhóm)?|follow)(?!\w)|(?:แอด|ทักแชท|ทัก|ติดต่อ|เพิ่มเพื่อน|ติดตาม|สอบถาม|สั่งซื้อ|กดติดตาม|สั่ง)",
    r"(?<!\w)(?:hubungi|(?:chat|kontak|pesan|order|pesan|beli|tanya) (?:di|via|lewat|melalui|ke)|tambahkan|ikuti|gabung|follow|japri|cek|chat(?= wa\b))(?!\w)",
    # Chinese
    r"(?:加|添加|加入|关注|關注|联系(?!人)|聯繫|聯絡|搜索?|进|私聊|咨询|諮詢|请加|可加|欢迎加)(?:我们?|我們|本店|店主|客服|老板|卖家|好友|一下|店铺)?的?[^\n。，,\s]{0,5}$",
)
"""What asks somebody to get in touch, before the name of a messenger; a few words may lie between."""

ASK_AFTER: tuple[str, ...] = (
    r"\s(?:server|community)\b",
    r"\s(?:us|me)\b(?!\s(?:to|with)\b)",
    r"\s(?:for|to) (?:order|price|wholesale|discount|details|more (?:info|photos|pictures|styles)|quote|catalog|bulk|inquir|enquir)",
    r"(?:\s(?:group|channel|page|account|community))?\s(?:for|to get) (?:discounts?|coupons?|offers?|deals?)",
    # Turkish, Hindi, Indonesian
    r"['’]?\w{0,4}\s[^\n.!?]{0,25}?(?:yaz[ıi]n\w{0,4}|yazabil\w{1,8}|yaz(?!\w)|ulaş[ıi]\w{0,8}|ulaşabil\w{1,8}|iletişim\w{0,3}|sipariş ver\w{0,4}|takip ed\w{0,4}|kat[ıi]l[ıi]n\w{0,4}|mesaj at\w{0,4}|ekleyin\w{0,2})",
    r"\s?(?:पर|से|में|ग्रुप|चैनल)[^\n।]{0,20}(?:संपर्क|मैसेज करें|मैसेज भेजें|बात कर|जोड़ें|जुड़ें|जॉइन|ऑर्डर|लिखें|फॉलो|कॉल करें)",
    r"\s(?:untuk (?:order|pesan|pemesanan|info|harga)|kami|dulu|aja|admin|sekarang|ya)\b",
    r"\s(?:ngay|cho shop|cho mình|để (?:được|biết|nhận|tư vấn))",
    # Chinese, Japanese, Korean
    r"(?:号|上|客服|详细)?(?:联系|聯繫|咨询|諮詢|私聊|详谈|看货|下单|加好友|交易|报价|了解|领|优惠)|群(?!聊)",
    r"\s?करें|\s?(?:주시면|환영|에서 (?:더|구매|주문))|(?:へ|から)(?:どうぞ|ご|お)|(?:下单|有优惠|谈价|发实拍)|\s(?:дешевле|дешевше)",
    r"(?:で|から|に|を|の|にて|まで)?(?:お問い合わせ|ご連絡|連絡|友達|友だち|追加|登録|フォロー|DM|相談|ご注文|注文|メッセージください)",
    r"\s?(?:으로|로|에서|에|를|을|채널)?\s?(?:친구\s?추가|친추|문의|연락|추가|상담|주문|팔로우|DM|디엠|주세요)",
    r"\s?(?:สั่งซื้อ|สอบถาม|ได้เลย|มาเลย)",
)
"""The same behind the name, in languages that put the verb there."""

FEATURES = (
    r"\b(?:notif\w{0,12}|remind\w{0,6}|alerts?|stickers?|emojis?|wrist|incoming|receive|supports?(?! (?:ticket|team|staff|desk))|compatible|headset|webcam|keyboard|friends|without taking|reading|vibrat\w{0,6}|smart ?watch|smart ?band|stay connected|displays?|syncs?|works with|fans|reels|our app|viva-?voz|manos libres|vivavoce|di jam|trends?|style|filter|emoticons?|hands-?free|answer)\b"
    r"|notificaci|mensajes de|reloj|pulsera|teclado|notificaç|mensagens d|pulso|relógio|messages? whatsapp|poignet|montre|rappel|nachrichten|benachricht|handgelenk|uhr\b|notifich|messaggi|polso|orologio|powiadom|wiadomości z|zegar|meldingen|berichten|pols\b|bildirim|mesajlar|bileğ|saat\b"
    r"|уведомл|сообщени(?:я|й) (?:в|из|от)?|часы|часах|браслет|сповіщ|повідомлен|годинник|消息|提醒|通知|表情|支付|手表|手环|小程序|同款|お知らせ|着信|スタンプ|알림|워치|시계|이모티콘|إشعار|رسائل|معصم|ساعة|thông báo|đồng hồ|แจ้งเตือน|ข้อมือ|นาฬิกา|สติ๊กเกอร์|notifikasi|pergelangan|jam tangan|stiker|नोटिफिकेशन|कलाई|घड़ी|התרא|שעון|ειδοποι|ρολόι|upozorn|hodink|értesít|notificări|ceas\b|cărți\b"
)
"""What makes a messenger's name a feature of a product, in the sentence around it."""

_MEMBERS = "|".join(
    (
        r"\b(?:on|via|through) the (?:green|blue) (?:chat |bubble |messenger )?app\b",
        r"加(?:我|我们|店主|老板|卖家|客服)的?(?:好友|微|v|薇|vx|群)|(?:加|➕)[v薇微威]信?(?:看|问|聊|拿|获|咨|详|私|送|有|领(?:取|券|红包|优惠|资料)|了|发|更|进|好友|群|$|\s|[，。,！])|(?<!可)私聊|加群|私信(?:我|店主|领|咨询)|进群|加好友|加[qQ]群",
        r"友達追加|友だち追加|DM(?:で|から|を)?(?:お問い合わせ|ください|下さい|お待ち|ご連絡)|(?:DM|디엠|다이렉트)\s?(?:문의|주세요|으로)|오픈(?:채팅|카톡)(?:으로|방)?\s?(?:문의|연락|주세요)",
        r"\b(?:inbox|dm|pm)\s(?:us|me|for|to|untuk|ya|kami)\b(?!\s(?:use|w\b|\d))|\bhit us up\b|\binto (?:our|my) dms?\b|\bjapri(?: ya| kami| admin)?\b|\b(?:chat|hubungi|kontak|order via|order|wa)\s(?:wa\b|kami\b|admin\b)",
        r"\b(?:follow|dm|pm)\s(?:us|me)\s(?:on|at)\b(?! (?:this|here|the (?:store|shop)))[^\n.!?]{0,40}",
        r"(?<!\w)(?:пиш\w{1,4}|напиш\w{1,4}) (?:мне |нам )?(?:в )?(?:личк\w|личные сообщения|директ|лс(?!\w))|в (?:директ|личку) (?:для заказа|пишите)|(?:chama|mande|manda|me chama)[^\n.!?]{0,20} (?:no|na) (?:direct|dm|zap|privado|pv)\b|(?:escr[ií]be(?:nos|me)?|manda|mensaje)[^\n.!?]{0,15} (?:por|al|en) (?:privado|interno|md|dm|inbox)\b|(?:راسلونا|تواصل) خاص|أرسل خاص",
        r"(?<!\w)(?:ib|inbox)(?: shop| mình| ngay)? (?:để|nhận|shop|mình|ngay|giá)|อินบ็อกซ์|ทักแชท(?!.{0,12}(?:shopee|lazada))|ทักมาที่|แอดมา|(?:app|whatsapp) ons\b|stuur ons een dm|(?<!\w)(?:theo dõi|like|follow|ghé|ikuti|kunjungi|polub|lubię)[^\n.!?]{0,12} ?fan ?page(?!\w)",
    )
)

_SCAN = "|".join(
    (
        r"\b(?:point|aim) your (?:camera|phone)[^\n.!?]{0,15}\b(?:qr|code)|\bqr\b[^\n.!?]{0,25}\bscan for\b|\buse wechat to scan\b|flashez[^\n.!?]{0,12}(?:code|qr)|inquadra[^\n.!?]{0,12}(?:codice|qr)|apont\w{1,2}[^\n.!?]{0,25}(?:qr|código)|escan[eé]a\w* y |навед\w{2,4} камер\w[^\n.!?]{0,12}(?:qr|код)|QR\s?(?:코드)?\s?스캔|quét qr|สแกนเพื่อ(?:เพิ่ม|ติดต่อ|แอด)|scan barcode untuk|qr-?code scannen",
        r"(?:qr|kare)[^\n.!?]{0,12}kod\w{0,3}[^\n.!?]{0,8}(?:oku|tara)\w*|(?:scan|scanna|skanna|skann) (?:qr|koden|kod)|naskenujte|naskenuj|σκανάρετε|scanați|scanează codul|olvassa be",
        r"\bscan\b(?! your)[^\n.!?]{0,20}\b(?:qr|code|me|us)\b|\bscan to (?:add|contact|join|follow|chat|order|get)\b",
        r"\b(?:use|see|snap)\b[^\n.!?]{0,15}\bqr(?:[ \-]?code)?\b[^\n.!?]{0,30}\b(?:contact|chat|add|talk|reach|discount|order)\b",
        r"escane[ae]\w*[^\n.!?]{0,20}(?:código|codigo|qr)|escaneie[^\n.!?]{0,20}(?:código|qr)|scann?ez[^\n.!?]{0,20}(?:code|qr)|scannen sie[^\n.!?]{0,20}(?:code|qr)|scanne[^\n.!?]{0,15}(?:qr|code)|(?:qr-?code)[^\n.!?]{0,15}scannen|scansiona\w*[^\n.!?]{0,20}(?:codice|qr)|zeskanuj[^\n.!?]{0,20}(?:kod|qr)|scan de[^\n.!?]{0,12}code|(?:qr|kare)[^\n.!?]{0,12}kodu?[^\n.!?]{0,12}(?:oku|tara)\w*",
        r"(?:от)?скан\w*[^\n.!?]{0,20}(?:код|qr)|(?:扫描?|扫一扫|掃描?|识别|長按|长按)[^\n。!?]{0,12}(?:(?<![扫掃])码|(?<![扫掃])碼)|[扫掃][码碼](?=.{0,3}(?:加|进|入群|领|关注|添加|联系|咨询|优惠|好友|下单|购买|看|聊))|QRコード[^\n。]{0,8}(?:スキャン|読み)|コードを(?:スキャン|読み)|QR\s?코드[^\n.]{0,8}스캔|امسح[^\n.]{0,15}(?:الرمز|الكود|رمز)|quét[^\n.]{0,10}mã|สแกน[^\n.]{0,10}(?:โค้ด|คิวอาร์|QR|qr)|pindai[^\n.]{0,12}(?:kode|qr)|scan kode|(?:क्यूआर|QR)[^\n]{0,10}स्कैन|סרקו[^\n.]{0,10}(?:קוד|ברקוד)",
    )
)

_FORM = (
    r"\b(?:our|my|(?:web ?site|web ?page|site|homepage|web ?shop)(?:['’]s)?) contact(?: us)? form\b(?! factor)|\bcontact(?: us)? form (?:on|at|of|in) (?:the|our|my) (?:web ?site|web ?page|site|homepage|web ?shop)\b"
    r"|(?<!\w)unser\w{0,2} kontaktformular\w{0,2}|kontaktformular\w{0,2} (?:auf|unserer|der) (?:unserer |der )?(?:web\w*|seite|homepage)"
    r"|(?<!\w)notre formulaire de contact\b|formulaire de contact (?:de|sur|du) (?:notre |le )?site\b|(?<!\w)nuestro formulario de contacto\b|formulario de contacto (?:de|en) (?:nuestr[ao]|la|el) (?:web|página|pagina|sitio)\b"
    r"|(?<!\w)nosso formulário de conta[ct]{1,2}o\b|(?<!\w)nostro modulo (?:di )?contatt[oi]\b|(?<!\w)ons contactformulier\b|(?<!\w)nasz\w{0,4} formularz\w{0,3} kontaktow\w{1,3}|форм\w{1,3} обратной связи на (?:нашем )?сайте"
)
"""A form on a site of the seller's own; marketplaces have one, too, to which a shopper may be sent."""

_WEBSITE = "|".join(
    (
        r"\border (?:from|with) us direct(?:ly)?\b|\bdirectly from us and save\b|\bcontact details? (?:is|are) (?:in|on) the (?:last|second|first|next) (?:photo|picture|image)\b",
        _FORM,
        r"\bour own (?:web ?site|web ?shop|online store)\b|\b(?:name|us|it) (?:in|into|on) google\b|\bgoogle it\b|\bdirect(?:ly)? from us\b|(?:请|上|到|去)官网|官网有(?:更多|优惠)|自社サイト|(?:자사|自社|공식)몰에서|موقعنا (?:الرسمي|الإلكتروني)|xem thêm[^\n.]{0,12}(?:website|trang web)|(?:ใน|ที่)เว็บ(?:ไซต์)?(?:ของเรา|$|\s)|(?:web sitemiz|sitemiz)",
        r"\b(?:on|from|at|via|through) our (?:own |official |factory |company |brand |main |new )?(?:web ?site|web ?shop|site|online (?:shop|store)|homepage|web ?page)\b",
        r"\blink (?:na|en la|en|nella|in der|dans la|di) bio\b|\blien en bio\b|\bссылка в (?:шапке )?профил\w|посилання в профілі|ลิงก์ในไบโอ|プロフィールのリンク|프로필 링크",
        r"in unserem (?:online-?shop|web-?shop)|auf unserer (?:web\w*|seite|homepage)|sur notre (?:site|boutique en ligne)|(?:en|desde) nuestra (?:web|página|pagina|tienda online)|(?:no|pelo) nosso (?:site|e-?commerce)|(?:sul|dal) nostro (?:sito|shop online)|w naszym sklepie internetowym|na naszej stronie|op onze (?:website|site|webshop)|in onze webshop|на (?:нашому|нашім) сайті|на нашем сайте|na našem webu|på vår (?:hemsida|webbplats)|pe site-ul nostru|a (?:weboldalunkon|honlapunkon)",
        r"(?:百度|谷歌|淘宝|淘寶|google)[^\n。]{0,4}(?:搜索?|搜尋)|(?:mua|đặt|xem)[^\n.]{0,10}(?:trang web|website)|(?:beli|pesan|cek|order|murah|lengkap)[^\n.]{0,8}(?:situs|website|web) kami|(?:اطلب|تسوق|اشتر)\w*[^\n.]{0,12}(?:موقعنا|متجرنا)",
        r"\b(?:visit|see|check(?: out)?|go to|browse|order (?:on|from|at)|buy (?:on|from|at)|shop (?:on|at)|find (?:it|more|us) (?:on|at|in)|more (?:on|at|in)|available (?:on|at)|cheaper (?:on|at|in))\b[^\n.!?]{0,25}\bour\s(?:own\s|official\s|online\s|main\s)?(?:web ?site|web ?page|site|web ?shop|online (?:shop|store)|homepage|shopify)",
        r"\bour (?:own |official )?(?:web ?site|homepage|online (?:shop|store))\b[^\n.!?]{0,25}\b(?:for|has|offers|cheaper|discount|more|wholesale|price)",
        r"\blink in (?:the |our |my )?(?:bio|profile|description)\b|\b(?:google|search)(?: for)? (?:us|our (?:name|brand|shop|store|company))\b",
        r"(?:visit[ae]\w*|compra\w*|consulta\w*|entra en)[^\n.!?]{0,20}(?:nuestr[ao]s?)\s(?:página|pagina|sitio|web|tienda online)\w*|(?:visite|acesse|compre)[^\n.!?]{0,20}(?:nosso|nossa)\s(?:site|página|loja online)|(?:visitez|consultez|commandez)[^\n.!?]{0,20}(?:notre)\s(?:site|boutique en ligne|page)|(?:besuch\w*|bestell\w*)[^\n.!?]{0,25}(?:unser\w*)\s(?:web\w*|seite|homepage|online-?shop|shop)|(?:visita\w*|acquista\w*)[^\n.!?]{0,20}(?:nostr[oa])\s(?:sito|negozio online|pagina)",
        r"(?:odwiedź|zamów|zobacz)[^\n.!?]{0,20}(?:nasz\w*)\s(?:stron\w*|sklep internetowy|sklepie)|bezoek[^\n.!?]{0,20}onze\s(?:website|site|web\w*)|web ?sitemiz\w*|sitemiz\w*[^\n.!?]{0,25}|(?:посет\w*|заход\w*|зайд\w*|заказ\w*|смотр\w*)[^\n.!?]{0,20}наш\w*\s(?:сайт\w*|магазин\w* на сайте)|на нашем сайте|(?:відвід\w*|заход\w*)[^\n.!?]{0,20}наш\w*\sсайт\w*|(?:访问|登录|登陆|浏览|搜索|前往|到)[^\n。]{0,10}(?:官网|官方网站|我们的网站|本店网站)|官网(?:下单|购买|更便宜|有售)|公式サイト(?:で|から|へ)[^\n。]{0,15}|(?:当店|弊社)の?(?:サイト|ホームページ)[^\n。]{0,15}|(?:공식|저희)\s?(?:홈페이지|사이트|웹사이트)[^\n.]{0,20}|(?:زوروا|زر|تفضلوا)[^\n.]{0,15}(?:موقعنا|متجرنا)|(?:truy cập|ghé thăm|xem)[^\n.]{0,15}(?:trang web|website)[^\n.]{0,15}(?:chúng tôi|shop|của)|(?:เยี่ยมชม|เข้า|ดู)[^\n.]{0,15}เว็บไซต์|kunjungi[^\n.]{0,15}(?:situs|website|web)|हमारी वेबसाइट[^\n]{0,20}|(?:בקרו|היכנסו)[^\n.]{0,10}באתר",
    )
)

_PHONE = "|".join(
    (
        r"\b(?:contact|reach|call|consult) (?:us|me) (?:by|per|on the) (?:phone|telephone|text message)\b|\bmeld(?:en|et|e) (?:sie )?(?:sich|euch|dich)\b[^\n.!?]{0,25}\btelefonisch\b",
        r"\b(?:call|phone|ring) before (?:you )?(?:purchas|order|buy)\w*|\b(?:call|text) the number\b|ll[aá]m[ae]\w* antes de|ligue antes de|appelez[^\n.!?]{0,6} avant (?:de commander|d'acheter|l'achat)|rufen sie[^\n.!?]{0,6} vor (?:der|dem)|telefon(?:are|ate|i) prima|(?:proszę|prosimy) (?:o telefon|dzwonić)|graag (?:even )?bellen|bel even|lütfen arayın\w*|(?:телефон|номер)\w? на (?:фото|картинк\w)|电话(?:订购|咨询|下单|联系)|图片?上有?(?:电话|号码)|電話(?:注文|でお)|お電話で(?:の)?お|전화\s?(?:주문|상담)|اتصل (?:للطلب|للحجز|للشراء)|gọi điện (?:để|đặt|cho (?:shop|mình|chúng tôi))|(?:telp|telpon|telepon) (?:dulu|kami|sebelum)|(?:हमें|अभी|ऑर्डर के लिए) कॉल करें|^कॉल करें|\. कॉल करें",
        r"\bcall (?:to order|now (?:to|for)|for (?:price|details|quote|order)\w*)|\b(?:ligue e (?:peça|compre)|ligue (?:já|agora))|numaran[ıi]z[ıi] b[ıi]rak\w*|телефонуйте|зателефонуйте|欢迎(?:来电|致电)|来电(?:咨询|订购|订货|洽谈)(?!灯)|致电(?:咨询|订购)|اتصل(?:وا)? (?:بنا|الآن|على)|gọi (?:ngay|đặt|để)|โทร(?:สั่ง|มา|เลย|ติดต่อ)\w*|tinggalkan (?:nomor|no)|(?:अपना )?नंबर (?:छोड़ें|भेजें)|השאירו (?:מספר|טלפון)|volejte(?: nám)?|ring oss|sunați-ne|suna(?:ți|ti) acum|hívjon (?:minket|bennünket)|καλέστε μας|soita meille|τηλεφωνήστε",
        r"(?<!to )\b(?:call|phone|ring|text|sms) (?:us|our (?:office|store|shop|team|hotline))\b(?! of| old)|\b(?:call|text|phone) me (?:at|for|on|now|before|if|via|to (?:order|get|ask|discuss))\b|\bgive us a (?:call|ring)\b|\bleave (?:us )?(?:your|a) (?:phone number|number|mobile number|contact (?:details|number|info)\w*|whatsapp)\b|\bsend us your (?:phone|number|contact)\w*",
        r"ll[aá]m[ae]nos\b|ll[aá]mame (?:al|para|si)\b|d[eé]j(?:a|e)(?:nos)? (?:tu|su) (?:número|teléfono|contacto)|ligue para n[oó]s|deixe (?:o )?seu (?:número|telefone|contato)|appelez[- ]nous|laissez(?:-nous)? votre (?:numéro|téléphone)|rufen sie uns|ruf uns|hinterlassen sie[^\n.!?]{0,15}(?:nummer|telefon)|chiama(?:ci|teci)\b|lascia\w*[^\n.!?]{0,10}(?:numero|telefono)|zadzwo[nń] do nas|zostaw[^\n.!?]{0,10}(?:numer|telefon)|bel ons\b|laat[^\n.!?]{0,10}nummer|bizi arayın\w*|telefonunuzu bırak\w*",
        r"(?:по)?звоните(?! в дверь| прямо)(?: нам| сейчас| по |[.!])|оставь?т?е[^\n.!?]{0,12}(?:номер|телефон)\w*|дзвоніть(?! у дзв| в дв| прямо)(?: нам)?|залиш\w+[^\n.!?]{0,10}номер|(?:请?拨打|致电|打电话(?:给|联系|咨询|订购))[^\n。]{0,6}(?:电话|我们|客服|咨询|店主)?|留(?:下)?(?:您的|你的)?(?:电话|手机|号码|联系方式)|お電話(?:ください|下さい|で(?:ご)?注文|にて)|전화\s?(?:주세요|문의|바랍니다)|اتصلوا? بنا|اترك رقم\w*|gọi cho (?:chúng tôi|shop|mình)|để lại (?:số|sđt)\w*|โทรหาเรา|โทรสอบถาม|ทิ้งเบอร์\w*|(?:telepon|hubungi) kami(?! melalui chat)|हमें कॉल करें|התקשרו אלינו",
    )
)

_CATALOG = r"(?:catalog\w*|cat[aá]logo\w*|price ?list\w*|прайс\w*|каталог\w*|目录|目錄|報價|报价|カタログ|카탈로그|báo giá|katalog\w*|preisliste\w*|listin\w|cennik\w*|prijslijst)"
_MAILED = r"(?:by|via|per|por|par|to our|to my|na|на|cho|mailem) ?(?:e-?mail\w*|correo\w*|courriel\w*|mail\w*|почту|пошту)|邮件|メール(?:にて|で)|이메일|mailem"

_EMAIL = "|".join(
    (
        rf"{_CATALOG}[^\n.!?]{{0,20}}?(?:{_MAILED})|(?:{_MAILED})[^\n.!?]{{0,15}}?{_CATALOG}|(?:gửi|kirim) (?:e-?)?mail (?:để|untuk)|\b(?:your|the) \w{{3,8}} to our e-?mail\b",
        r"\b(?:send|submit)\b[^\n.!?]{0,25}\b(?:by|via|to our) e-?mail\b|[eé]crivez[- ]nous (?:par|un) (?:e-?mail|mail|courriel)|contactez[- ]nous par (?:e-?mail|mail|courriel)|kontaktier\w* (?:sie )?uns per (?:e-?mail|mail)|per (?:e-?mail|mail) (?:an uns|kontaktieren)|(?:invia|manda|scrivi|scrivete|inviate)(?:ci|teci)? (?:una )?(?:e-?mail|mail)|contatta(?:te)?ci (?:via|per|tramite) (?:e-?mail|mail)|(?:wyślij|napisz) (?:do nas )?(?:e-?mail\w*|mail\w*)|cont[aá]cta\w* por (?:correo|e-?mail)|(?:escr[ií]ba?e?|m[aá]nda)\w* (?:un )?(?:correo|e-?mail|mail)|(?:entre em contato|fale conosco) (?:por|pelo|via) e-?mail|mailen? (?:ons|naar)|e-?posta (?:ile|gönder|at)\w*|(?:пиш\w{1,4}|напиш\w{1,4})(?: нам)? (?:на|в) (?:почту|пошту|e-?mail|имейл|мейл|скриньку)|发邮件|發郵件|电邮(?:联系|咨询)|邮箱(?:联系|咨询)|邮件(?:联系|咨询)|メール(?:にて|で)(?:ご|お)|이메일\s?(?:로|문의)|ईमेल (?:करें|भेजें)|שלחו (?:לנו )?(?:מייל|אימייל|דוא)|kirim(?:kan)? e-?mail|email kami|napište (?:nám )?e-?mail|mejla oss|maila oss|trimite(?:ți)?-ne (?:un )?(?:e-?mail|mail)|írjon e-?mailt",
        r"\b(?:e-?mail|mail) (?:us|me)\b|\b(?:send|drop|write) (?:us )?(?:an )?(?:e-?mail)\b(?: to us)?|\bcontact us (?:by|via|through|at our) e-?mail\b|\bask for (?:our )?(?:e-?mail|catalog by e-?mail)\b",
        r"env[ií](?:e|a)(?:nos|me) un (?:correo|e-?mail)|escr[ií]b(?:e|a)nos (?:un )?(?:correo|e-?mail)|(?:mande|envie)(?:-nos)? um e-?mail|envoyez[- ]nous un (?:e-?mail|courriel|mail)|(?:schreiben|schicken|senden) sie uns (?:eine )?(?:e-?mail|mail)|mailen sie|mandaci (?:una )?e-?mail|scrivici (?:una )?e-?mail|napisz do nas (?:maila|e-?mail)|stuur ons (?:een )?(?:e-?mail|mail)|mail ons|bize (?:e-?posta|mail) (?:at|gönder)\w*|(?:на)?пишите (?:нам )?на (?:почту|e-?mail|имейл)\w*|发(?:送)?(?:邮件|电邮)(?:给我们|至|到)|メールで(?:お問い合わせ|ご連絡)|이메일(?:로)? (?:문의|연락|보내)\w*|راسلنا (?:عبر|على) (?:البريد|الإيميل|الايميل)|gửi (?:e-?mail|thư) cho (?:chúng tôi|shop)|ส่งอีเมล\w*|kirim e-?mail (?:ke )?kami",
    )
)

_ORDER = "|".join(
    (
        r"\bfor (?:wholesale|bulk|custom|large|big|better|more)\b[^\n.!?]{0,25}\b(?:contact|message|write(?: to)?|ask) (?:us|me)\b|\bcontact (?:us|me) (?:for|to get|to ask|about)\b[^\n.!?]{0,20}\b(?:quot\w*|discount|price\w*|wholesale|bulk|custom order|oem|odm|cheaper)\b",
        r"(?:cont[aá]cta\w*|cont[aá]cte\w*|consult\w+|escr[ií]b\w+)[^\n.!?]{0,12}(?:para|por)[^\n.!?]{0,12}(?:precio|mayor|descuento|mayoreo|cotiza)\w*|contactez[- ]nous[^\n.!?]{0,12}(?:pour|afin)[^\n.!?]{0,15}(?:prix|gros|devis|remise|tarif)\w*|kontaktier\w*[^\n.!?]{0,12}(?:für|wegen)[^\n.!?]{0,15}(?:rabatt|preis|angebot|großhandel|mengenrabatt|sonderpreis)\w*|contatta\w*[^\n.!?]{0,12}per[^\n.!?]{0,15}(?:prezz|ingrosso|sconto|preventivo)\w*|(?:entre em contato|fale conosco|consulte)[^\n.!?]{0,10}(?:para|por)[^\n.!?]{0,15}(?:atacado|desconto|preço|orçamento)\w*|(?:skontaktuj|napisz)\w*[^\n.!?]{0,15}(?:hurt|rabat|cen[yęa]|wycen)\w*|neem contact[^\n.!?]{0,12}voor[^\n.!?]{0,15}(?:korting|prijs|groothandel|offerte)",
        r"sipariş (?:vermeden|öncesi)[^\n.!?]{0,15}(?:ileti|ulaş|yaz|sor|bilgi)\w*|(?:toptan|fiyat)[^\n.!?]{0,15}(?:için|almak)[^\n.!?]{0,10}(?:ulaş|yaz|iletiş|ara)\w*|(?:по опту|опт(?:овикам|ом)?|скидк\w|цен\w|прайс)[^\n.!?]{0,15}(?:пишите|напишите|свяжитесь|звоните|обращайтесь)|перед (?:замовленням|покупкою)[^\n.!?]{0,20}(?:зв.яж|напиш|уточн)\w*|(?:批发|代理|拿货|定制|大量)[^\n。]{0,4}(?:请|欢迎)?(?:联系|咨询)(?:我们|店主|卖家|老板)|(?:يرجى )?التواصل (?:معنا )?قبل (?:الشراء|الطلب)|liên hệ[^\n.]{0,10}(?:giá sỉ|giá tốt|báo giá|mua sỉ)|(?:ติดต่อ|สอบถาม|ทัก)[^\n]{0,8}ก่อนสั่ง\S*|(?:hubungi|chat|tanya)[^\n.]{0,12}sebelum (?:order|pesan|membeli|beli)|(?:ऑर्डर|खरीद)[^\n।]{0,12}(?:पहले)[^\n।]{0,12}संपर्क|צרו קשר לפני (?:ההזמנה|הקנייה|הרכישה)",
        r"\bcontact (?:us|me|the seller|seller|our team)\b(?:[^\n.!?]{0,30}\b(?:before|prior to)\s(?:you )?(?:order|buy|purchas|plac|pay|bid)\w*)|\bbefore (?:you )?(?:order|buy|purchas|plac|pay)\w*[^\n.!?]{0,30}\bcontact (?:us|me|the seller|seller)\b",
        r"\bcontact (?:us|me)\b[^\n.!?]{0,20}\bfor (?:a |an |the |our |better |more |lower |special |bulk |wholesale )*(?:discount|wholesale|price|quote|quotation|deal|catalog)\w*",
        r"(?:antes de (?:comprar|pedir|hacer el pedido|ordenar)[^\n.!?]{0,25}(?:cont[aá]ct\w+|consult\w+|escr[ií]b\w+)|cont[aá]ct\w+[^\n.!?]{0,25}antes de (?:comprar|pedir|hacer|ordenar|realizar))|(?:entre em contato|contate)[^\n.!?]{0,20}antes de comprar|antes de comprar[^\n.!?]{0,25}(?:entre em contato|contate|fale)|contactez[- ]nous[^\n.!?]{0,15}avant (?:de commander|d'acheter|toute commande)|kontaktieren sie uns[^\n.!?]{0,20}vor (?:der|dem|einer|ihrer) (?:bestellung|kauf)|contatt\w+[^\n.!?]{0,15}prima di (?:ordinare|acquistare)|skontaktuj się[^\n.!?]{0,20}przed (?:zakupem|zamówieniem)|neem contact[^\n.!?]{0,25}(?:voor|voordat)[^\n.!?]{0,10}bestel\w*",
        r"(?:перед (?:заказом|покупкой|оформлением)[^\n.!?]{0,25}(?:свяж|напиш|уточн)\w+|(?:свяж|напиш)\w+[^\n.!?]{0,20}перед (?:заказом|покупкой))|(?:下单|拍下?|购买|订购)前[^\n。]{0,8}(?:联系|咨询)(?:我们|客服|卖家|店主)?|ご注文前に[^\n。]{0,10}(?:お問い合わせ|ご連絡)|(?:주문|구매) 전[^\n.]{0,10}(?:문의|연락)\w*|تواصل\w* معنا قبل (?:الشراء|الطلب)|liên hệ[^\n.]{0,15}trước khi (?:mua|đặt)\w*",
    )
)

TRANSFER = r"(?:bank transfer|wire transfer|transfer (?:bank|langsung)|paypal friends|direct payment|(?:per |bank)?überweisung|virement|bonifico|transferencia|transferência|(?<!\w)pix(?!\w)|przelew\w*|havale\w*|перевод\w*|переведите|на карту|на картку|переказ\w*|напрям[ую]\w*|转账|轉帳|私下付款|支付宝付款|銀行振込|계좌\s?(?:이체|입금)|حو[ّ]?ل|تحويل|chuyển khoản|โอน(?:เงิน|ก่อน|ตรง)?)"
CHEAPER = r"(?:discount\w*|\d{1,2} ?%|cheaper|save\b|spart\b|günstiger|rabatt|remise|sconto|descuento|desconto|ahorra\w*|taniej|rabat\w*|indirim\w*|скидк\w*|дешевл\w*|дешевше|знижк\w*|优惠|便宜|打折|割引|オフ|할인|خصم|giảm|rẻ hơn|ลด|diskon|murah|छूट)"

_PAYMENT = "|".join(
    (
        rf"{TRANSFER}[^\n.!?]{{0,18}}?{CHEAPER}|{CHEAPER}[^\n.!?]{{0,18}}?{TRANSFER}|\bpay (?:me |us )?direct(?:ly)?\b(?! from)|\bpaypal (?:friends|f&f|ff)\b|\bfriends (?:and|&) family\b[^\n.!?]{{0,12}}\b(?:pay|only|payment)",
        r"\bwe (?:also )?accept (?:western union|moneygram|zelle|venmo|cash ?app|bitcoin|usdt|crypto|bank transfer|wire transfer)|\b(?:western union|moneygram|zelle|venmo|cash ?app) (?:accepted|ok|welcome)\b|pag(?:ue|a|o|ar|amento)\w*[^\n.!?]{0,15}(?:pix|transferência|transferencia)\b[^\n.!?]{0,12}(?:direto|direct|por fora|desconto|descuento)|zahl\w*[^\n.!?]{0,12}paypal[^\n.!?]{0,12}(?:direkt|freunde)|(?:fuori|al di fuori (?:della|dalla)) (?:dalla )?piattaforma|pagamento diretto|poza (?:platform|serwis|allegro)\w*|buiten (?:het )?platform|platform d[ıi]ş[ıi]\w*|havale[^\n.!?]{0,15}(?:indirim|ödeme)\w*|(?:ödeme\w*|indirim\w*)[^\n.!?]{0,12}(?:havale|eft)\b|оплат\w*[^\n.!?]{0,12}(?:на картку|на карту|поза|переказом|переводом)[^\n.!?]{0,15}|мимо (?:площадки|сайта)|(?:支付宝|微信|银行)转账|场外交易|خارج (?:المنصة|الموقع)|chuyển khoản[^\n.]{0,10}(?:trực tiếp|giảm|riêng)|ngoài sàn|โอน(?:เงิน)?ตรง|นอกแพลตฟอร์ม|di luar (?:platform|aplikasi)|transfer langsung|(?:सीधे|प्लेटफॉर्म के बाहर)[^\n।]{0,12}(?:भुगतान|ट्रांसफर|पेमेंट)|מחוץ לפלטפורמה|mimo platformu|utanför plattformen|în afara platformei",
        r"\b(?:pay|payment|order|buy|deal|transaction|trade)\b[^\n.!?]{0,25}\b(?:outside|off)(?: of)?[ \-](?:the )?(?:platform|site|ali ?express|dh ?gate|amazon|wish|ebay|alibaba)|\boff[- ]platform (?:pay|order|deal)\w*|\b(?:pay|payment|send money|transfer)\b[^\n.!?]{0,20}\b(?:directly|direct|to us|by|via|through|with)\b[^\n.!?]{0,12}\b(?:pay ?pal|western union|moneygram|bank transfer|wire transfer|zelle|venmo|cash ?app|bitcoin|usdt|crypto)\b|\b(?:pay ?pal|western union|bank transfer|usdt)\b[^\n.!?]{0,20}\b(?:discount|cheaper|\d{1,2} ?% off|accepted directly)",
        r"(?:paga|pagar|pago)\w*[^\n.!?]{0,20}(?:fuera de|directamente por|directo por)[^\n.!?]{0,20}|pague por fora|(?:payez|paiement)[^\n.!?]{0,15}(?:hors|en dehors)[^\n.!?]{0,20}|(?:zahl\w*|bezahl\w*)[^\n.!?]{0,20}(?:außerhalb|direkt per paypal)[^\n.!?]{0,15}|(?:оплат\w*)[^\n.!?]{0,15}(?:вне|мимо|напрямую|на карту)[^\n.!?]{0,20}|(?:线下|私下|微信|支付宝|场外)(?:交易|转账|付款|打款|下单)[^\n。]{0,10}|직거래|계좌\s?이체\s?시|振込(?:なら|で割引)",
    )
)

INVITATIONS: tuple[tuple[str, str], ...] = (
    ("messenger", _MEMBERS),
    ("scan", _SCAN),
    ("website", _WEBSITE),
    ("email", _EMAIL),
    ("phone", _PHONE),
    ("order", _ORDER),
    ("payment", _PAYMENT),
)
"""Kind and pattern of those that name no messenger, the most telling first."""

ALLOWED = (
    r"\b(?:through|via|by|on|using|in|with)\b[^\n.!?]{0,25}\b(?:ali ?express|dh ?gate|alibaba|amazon|wish|ebay|etsy|walmart|shopee|lazada|temu|platform|marketplace|trade ?manager|aliwangwang|buyer[- ]seller|seller messag|site messag|message (?:center|centre)|messages? (?:here|button)|chat (?:button|here)|contact seller|contact button|order page)"
    r"|\b(?:ali ?express|dh ?gate|amazon|wish|platform)[^\n.!?]{0,12}\b(?:message|messages|chat|messaging|inbox)\b|\b(?:message|messages) here\b|here on (?:dh ?gate|ali ?express|wish|alibaba)|站内信|站內信|站内(?:消息|信)|阿里旺旺|平台(?:消息|客服|聊天)|через (?:сообщения|чат) (?:на|ali|площадки|платформы)|сообщени\w+ (?:на )?(?:ali|площадк|платформ)\w*"
)
"""The marketplace's own ways, which are fine; searched in the sentence around an invitation."""

CHECKOUT = (
    r"\bcheckout\b|\b(?:at|in|through|via|on) (?:the |this )?(?:platform|marketplace)\b|\bplatform['’]s\b|(?:über|auf) d(?:ie|er) plattform|(?:sur|via) la plate-?forme|(?:en|a través de) la plataforma|(?:pela|na) plataforma"
    r"|(?:sulla|tramite la) piattaforma|через (?:площадку|платформу|сайт)|через (?:майданчик|платформу)|przez (?:platformę|serwis)|platform üzerinden|عبر المنصة|דרך האתר|प्लेटफॉर्म पर|ผ่านแอป|qua sàn|lewat aplikasi|通过平台|平台付款"
)
"""Where a marketplace itself is paid."""

CARRIERS = r"\b(?:courier|checkout|delivery|shipping|driver|parcel)\b"
"""Who calls or writes about a delivery; a code on a card in the parcel is another matter."""

PRODUCT_SCANS = (
    r"\b(?:app|apps|application|download|install|pair|pairing|connect|connection|wi-?fi|bluetooth|manual|instructions?|user guide|setup|set up|firmware|activate|activation|register the device|warranty card|barcode scanner|scanner|printer|reader|document|screen|payment terminal|menu|boarding|video tutorial|watch|device|authenticity|verify|anti-counterfeit)\b"
    r"|приложени\w*|инструкци\w*|подключ\w*|скача\w*|aplicaci[oó]n|descarg\w*|emparejar|conectar|aplicativo|baixar|télécharg\w*|application|herunterladen|verbinden|bedienungsanleitung|scaricare|istruzioni|aplikacj\w*|pobra\w*|instrukcj\w*|uygulama\w*|indir(?!im)\w*|kullanım kılavuz\w*|支付|点餐|扫码枪|扫描枪|扫描器|扫码器|收款|下载|下載|说明书|說明書|配对|连接|连网|配网|APP|安装|防伪|验证|アプリ|リーダー|ダウンロード|取扱説明書|ペアリング|接続|앱|다운로드|설명서|연결|تطبيق|تحميل|ứng dụng|tải|hướng dẫn|kết nối|แอป|ดาวน์โหลด|คู่มือ|aplikasi|unduh|panduan|ऐप|डाउनलोड"
)
"""What a code on the product itself is for."""

TRIGGERS = (
    r"\b(?:contact|reach|call|consult) (?:us|me) (?:by|per|on)\b|contact details? (?:is|are)|order (?:from|with) us direct|telefonisch|the (?:green|blue) (?:chat |bubble |messenger )?app|\b(?:f ?b|i ?g) (?:page|group|profile)",
    r"contact(?: us)? form|kontaktform|formulaire de|formul[aá]rio de|modulo (?:di )?contatt|contactformulier|formularz|обратной связи",
    r"\b(?:inbox|dm|pm|hit|tag|ask|call|text|phone|ring|email|e-mail|mail|contact|message|write(?: to)?|reach|add|follow|find|join|visit|see|search|google) (?:us|me|our|untuk|for)\b|\binto (?:our|my) dm|\bjapri\b|\b(?:on|from|at|via|through|own|check(?: out)?|buy) (?:our|own) |\bour (?:own )?(?:web|site|online|homepage)|into google|google it|\bdirect(?:ly)? from us",
    r"\bqr|kare kod|scan (?:me|to|qr|code|the|barcode)|escan|scann|scansion|zeskan|сканир|скан[уи]й|скан\b|naskenu|flashez|inquadra|apont[ae]|навед[иі]|[扫掃识]|长按|長按|スキャン|読み取|스캔|امسح|quét|สแกน|pindai|स्कैन|סרקו|point your|aim your",
    r"link (?:in|na)|lien en bio|enlace en|ссылка в|посилання в|лінк|ลิงก์|プロフィール|프로필|nuestr[ao]|noss[oa]|notre|unser|nostr[oa]|nasz|onze|sitemiz|наш(?:ему|ем|ий|ого)? ?сайт|нашому|官网|官網|サイト|ホームページ|홈페이지|사이트|몰에서|موقع|متجرنا|website|trang web|เว็บ|situs|वेबसाइट|באתר|na[sš]em webu",
    r"leave (?:us )?(?:your|a)|send us|give us a|call (?:to|now|for|before|the)|ll[aá]m|d[eé]j[ae]|ligue|deixe|appelez|laissez|rufe?n? |hinterlass|chiama|lascia|telefon[aie]|zadzwo|dzwoni|zostaw|\bbel |bellen|\blaat |aray[ıi]n|b[ıi]rak|звони|дзвон|телефон|остав|залиш|номер на|[打来来留致]电?|电话|電話|전화|اتصل|اترك|gọi|để lại|โทร|เบอร์|tele?po?n|telp|tinggalkan|कॉल|नंबर|התקשר|השאיר|volejte|καλέστε|τηλεφων",
    r"e-?mail|\bmail|百度|google|to scan\b|mailem|correo|courriel|e-?posta|почт|пошт|邮件|邮箱|電郵|メール|이메일|البريد|الإيميل|อีเมล|ईमेल|מייל|catalog|cat[aá]logo|katalog|каталог|прайс|listin[io]|cennik|báo giá",
    r"before (?:you )?(?:order|buy|purchas|plac|pay)|for (?:wholesale|bulk|custom)|antes de|avant (?:de|d'|toute)|vor (?:der|dem|einer|ihrer)|prima d|przed |voor[^\n]{0,12}bestel|sipariş|toptan|перед |по опту|оптом|下单前|[拍购订]前|批发|代理|拿货|注文前|(?:주문|구매) ?전|قبل (?:الشراء|الطلب)|trước khi|ก่อนสั่ง|sebelum|पहले|לפני|giá sỉ",
    r"pay ?pal|western union|moneygram|zelle|venmo|cash ?app|bank transfer|wire transfer|\bpix\b|transfer(?:encia|ência| bank| langsung)|virement|bonifico|überweis|przelew|havale|pag(?:a|ue|o|ar|amento)[^\n]{0,20}(?:fuera|direct|diret|fuori|por fora)|zahl[^\n]{0,20}(?:außerhalb|direkt)|piattaforma|platform|direct payment|pay (?:me |us )?direct|friends (?:and|&) family|перевод|перевед|на карт|напрям|вне |мимо|线下|私下|转账|場外|场外|支付宝|振込|계좌|직거래|المنصة|حو[ّ]?ل|chuyển khoản|ngoài sàn|โอน|แพลตฟอร์ม|ट्रांसफर|off[ -]platform|outside (?:of )?(?:the )?",
    r"[加➕](?:[vwq微薇威好群赖賴]|我|客服|老板|店主)|进群|进[^\n]{0,3}群|私聊|私信|好友|友達|友だち|\bdm\b|[^\x00-\x7f] ?dm|dm ?[^\x00-\x7f]|디엠|다이렉트|오픈|личк|директ|\bлс\b|no direct|na dm|privado|interno|خاص|\bib\b|fan ?page|inbox|อินบ็อกซ์|ทัก|แอด|(?:app|stuur) ons",
)
"""What the first look stops for, in RE2's syntax, beside the names of messengers."""
