from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.invitations import find_invitations
from listing_lint.text.view import View


def cues(text: str) -> list[str]:
    return [one.cue for one in find_invitations(View(text))]


def cases(text: str) -> list[str]:
    return [one.strip() for one in text.replace("¦\n", "¦").split("¦")]


INVITING: dict[str, str] = {
    "messenger": """\
Add our WeChat for more styles ¦ Contact us on WhatsApp for a better price ¦ Chat with us on WhatsApp ¦
Message me on Telegram ¦ DM us for custom orders ¦ Follow us on Instagram for new arrivals ¦
Find us on Facebook ¦ Join our Telegram group for discounts ¦ Join our WhatsApp group ¦
WhatsApp us for wholesale price ¦ Please add me on WeChat ¦ Text us on WhatsApp ¦ Hit us up on IG ¦
Reach out on Telegram ¦ You can reach us by WhatsApp or email ¦ Order via WhatsApp and save ¦
Ask for price on WhatsApp ¦ Inbox us for details ¦ Send us a message on Instagram ¦ Slide into our DMs ¦
PM for price ¦ DM for price ¦ Check our Instagram for more pictures ¦ See our Instagram page for more designs ¦
Subscribe to our YouTube channel ¦ Follow our TikTok ¦ Like our Facebook page ¦ tag us on Instagram ¦
escríbenos por whatsapp ¦ Escríbenos al WhatsApp ¦ Contáctanos por Telegram ¦ Agréganos a WhatsApp ¦
Síguenos en Instagram ¦ Únete a nuestro grupo de WhatsApp ¦ Pregunta por WhatsApp antes de comprar ¦
Pedidos por WhatsApp ¦ Háblanos por Messenger ¦ Manda mensaje por Instagram ¦ Búscanos en Facebook ¦
Chama no WhatsApp ¦ Me chama no zap ¦ Fale conosco pelo WhatsApp ¦ Entre em contato pelo WhatsApp ¦
Siga-nos no Instagram ¦ Entre no nosso grupo do Telegram ¦ Peça pelo WhatsApp ¦ Mande mensagem no direct ¦
Chama no direct ¦ Contactez-nous sur WhatsApp ¦ Écrivez-nous sur Telegram ¦ Suivez-nous sur Instagram ¦
Rejoignez notre groupe WhatsApp ¦ Ajoutez notre WeChat ¦ Commandez par WhatsApp ¦
Envoyez-nous un message sur Instagram ¦ Schreiben Sie uns auf WhatsApp ¦ Kontaktieren Sie uns über WhatsApp ¦
Folgt uns auf Instagram ¦ Schreibt uns per Telegram ¦ Tretet unserer WhatsApp-Gruppe bei ¦
Meldet euch per WhatsApp ¦ Fügen Sie uns bei WeChat hinzu ¦ Besucht uns auf Facebook ¦
Contattateci su WhatsApp ¦ Scrivici su Telegram ¦ Seguici su Instagram ¦ Unisciti al nostro gruppo Telegram ¦
Aggiungi il nostro WeChat ¦ Ordina su WhatsApp ¦ Napisz do nas na WhatsApp ¦ Skontaktuj się przez WhatsApp ¦
Obserwuj nas na Instagramie ¦ Dołącz do naszej grupy na Facebooku ¦ Dodaj nas na WeChat ¦
Neem contact op via WhatsApp ¦ Volg ons op Instagram ¦ Stuur ons een bericht via WhatsApp ¦
App ons voor de prijs ¦ Word lid van onze Telegram groep ¦ WhatsApp'tan bize ulaşın ¦ WhatsApp'tan yazın ¦
Instagram'da bizi takip edin ¦ WhatsApp üzerinden sipariş verin ¦ Telegram grubumuza katılın ¦
Bize WhatsApp'tan yazabilirsiniz ¦ Пишите в ватсап ¦ Пишите нам в WhatsApp ¦ Подписывайтесь на наш Instagram ¦
Подписывайтесь на наш телеграм канал ¦ Добавляйтесь в вайбер ¦ Вступайте в нашу группу ВКонтакте ¦
Связь через Telegram ¦ Пишите в личку ¦ Пишите в директ ¦ Заказ через WhatsApp ¦ Напишите мне в телеграм ¦
Ищите нас в инстаграм ¦ Пишіть у вайбер ¦ Пишіть нам у Telegram ¦ Підписуйтесь на наш Instagram ¦
Додавайтесь у вайбер ¦ Замовляйте через Viber ¦ 加微信 ¦ 加我微信看更多 ¦ 请加微信咨询 ¦ 加V看更多款式 ¦
加微看货 ¦ 添加客服微信 ¦ 关注我们的微信公众号 ¦ 微信联系 ¦ 加QQ群 ¦ 私聊 ¦ 联系微信 ¦ 微信咨询更优惠 ¦
进微信群 ¦ 加薇信了解详情 ¦ 详情加V ¦ 可加微信 ¦ 关注抖音号 ¦ 加老板微信 ¦ 微信扫一扫加好友 ¦
LINEで友達追加してください ¦ LINEでお問い合わせください ¦ インスタをフォローしてね ¦ DMでお問い合わせください ¦
LINE登録で割引 ¦ インスタグラムでフォロー ¦ 公式LINEに登録 ¦ DMください ¦ 카톡으로 문의주세요 ¦
카카오톡으로 연락주세요 ¦ 인스타 팔로우 해주세요 ¦ 카톡 친구추가 ¦ 카톡 문의 ¦ 오픈채팅으로 문의 ¦
인스타 DM 문의 ¦ 텔레그램으로 연락 ¦ 라인으로 문의 주세요 ¦ تواصل معنا على واتساب ¦ تواصلوا معنا عبر الواتساب ¦
راسلنا على الواتس ¦ تابعونا على انستغرام ¦ للطلب واتساب ¦ للتواصل عبر الواتساب ¦ اطلب الآن عبر واتساب ¦
انضم إلى قناتنا على تليجرام ¦ راسلونا خاص ¦ Kết bạn Zalo ¦ Nhắn tin Zalo để được tư vấn ¦ Liên hệ qua Zalo ¦
Inbox Zalo ¦ Theo dõi chúng tôi trên Facebook ¦ Chat Zalo ngay ¦ ib để biết giá ¦ Inbox shop để biết giá ¦
Tham gia nhóm Zalo ¦ แอดไลน์ ¦ ทักไลน์ ¦ ติดต่อทางไลน์ ¦ ติดตามเราทาง Facebook ¦ สอบถามทางไลน์ได้เลย ¦
แอดไลน์มาเลย ¦ ทักแชทไลน์ ¦ กดติดตามไอจี ¦ อินบ็อกซ์ ¦ Hubungi kami via WhatsApp ¦ Chat WA untuk order ¦
Order via WA ¦ Follow Instagram kami ¦ Ikuti kami di Instagram ¦ Gabung grup Telegram kami ¦
Pesan lewat WhatsApp ¦ DM untuk order ¦ Japri ya ¦ व्हाट्सएप पर संपर्क करें ¦ हमें व्हाट्सएप पर मैसेज करें ¦
इंस्टाग्राम पर फॉलो करें ¦ WhatsApp पर ऑर्डर करें ¦ टेलीग्राम ग्रुप जॉइन करें ¦ דברו איתנו בוואטסאפ ¦
עקבו אחרינו באינסטגרם ¦ כתבו לנו בטלגרם ¦ שלחו הודעה בוואטסאפ ¦ Στείλτε μας μήνυμα στο Viber ¦
Ακολουθήστε μας στο Instagram ¦ Skriv till oss på WhatsApp ¦ Följ oss på Instagram ¦ Napište nám na WhatsApp ¦
Sledujte nás na Instagramu ¦ Scrie-ne pe WhatsApp ¦ Urmărește-ne pe Instagram ¦ Írj nekünk WhatsAppon ¦
Kövess minket Instagramon ¦ Kirjoita meille WhatsAppissa ¦ Følg oss på Instagram ¦ Skriv til os på WhatsApp ¦
Our WhatsApp group has daily deals ¦ Get in touch via WhatsApp for a faster reply ¦
For more photos message us on Facebook ¦ You can find our shop on Instagram ¦ We reply faster on WhatsApp ¦
Better price on WhatsApp ¦ Ask us on Telegram about colours ¦ Let's talk on WeChat ¦ Pls add my wechat ¦
Drop us a line on WhatsApp ¦ Join us on Discord ¦ Check us out on TikTok ¦ Send a WhatsApp for the size chart ¦
Kindly WhatsApp before you buy ¦ Talk to us on Viber ¦ Mejor precio por WhatsApp ¦ Más fotos por WhatsApp ¦
Compra directo por WhatsApp ¦ Únete a nuestro canal de Telegram ¦ Encuéntranos en Instagram ¦
Escríbeme por Telegram y te paso catálogo ¦ Atención por WhatsApp ¦ Mais fotos no WhatsApp ¦
Atendimento pelo WhatsApp ¦ Nos siga no Instagram ¦ Chame no WhatsApp para desconto ¦ Preço melhor no zap ¦
Meilleur prix sur WhatsApp ¦ Plus de photos sur Instagram, abonnez-vous ¦ Retrouvez-nous sur Facebook ¦
Parlez-nous sur Messenger ¦ Besserer Preis per WhatsApp ¦ Anfragen gerne per WhatsApp ¦
Ihr findet uns auf Instagram ¦ Fragen? Einfach per WhatsApp melden ¦ Prezzo migliore su WhatsApp ¦
Ci trovi su Instagram ¦ Per info scrivere su WhatsApp ¦ Lepsza cena na WhatsApp ¦
Zapraszamy na nasz Instagram ¦ Pytania proszę kierować na WhatsApp ¦ Betere prijs via WhatsApp ¦
Vragen? App ons ¦ Daha uygun fiyat için WhatsApp ¦ Detaylı bilgi için WhatsApp'tan mesaj atın ¦
Instagram sayfamızı takip edin ¦ Дешевле в телеграм ¦ В телеграм дешевле, пишите ¦
Больше фото в нашем инстаграме ¦ Подробности в вотсап ¦ Есть вопросы? Пиши в телегу ¦
Все фото в нашей группе вконтакте ¦ Дешевше у телеграмі ¦ Більше фото в нашому інстаграмі ¦ Питання у вайбер ¦
更多款式加微信看 ¦ 想要优惠的加V ¦ 量大请加微信谈价 ¦ 微信下单立减 ¦ 添加老板微信发实拍 ¦ 有意加微信 ¦
详情请加QQ ¦ 微信群有优惠 ¦ 关注公众号领券 ¦ LINEからご注文いただけます ¦ 詳しくはインスタのDMへ ¦
LINE友だち限定割引 ¦ 公式LINEへどうぞ ¦ 카톡 주시면 할인해 드립니다 ¦ 카톡 상담 환영 ¦
인스타에서 더 많은 사진 ¦ 카톡채널 추가하고 쿠폰 ¦ 텔레그램으로 주문하세요 ¦ سعر أفضل على واتساب ¦
تابعنا على سناب شات ¦ للحجز واتساب ¦ الطلب عن طريق الواتس ¦ Giá tốt hơn qua Zalo ¦ Zalo để được tư vấn ¦
Nhắn zalo shop nhé ¦ Mua hàng qua Zalo ¦ ราคาพิเศษทางไลน์ ¦ สั่งซื้อทางไลน์ ¦ ดูรูปเพิ่มเติมใน IG ¦
ไลน์มาเลยค่ะ ¦ Harga lebih murah via WhatsApp ¦ Info lanjut WA ya ¦ Untuk pemesanan silakan WhatsApp ¦
Silakan DM Instagram kami ¦ व्हाट्सएप करें ¦ और फोटो के लिए व्हाट्सएप पर मैसेज करें
""",
    "scan": """\
Scan the QR code to contact us ¦ Scan the QR code in the last picture to get 10% off ¦
Scan code to join our group ¦ scan me for discount ¦ Scan QR and add us ¦
Escanea el código QR para contactarnos ¦ Escaneie o QR code e fale conosco ¦
Scannez le QR code pour nous contacter ¦ Scannen Sie den QR-Code für Rabatt ¦
Scansiona il codice QR per contattarci ¦ Zeskanuj kod QR, aby się skontaktować ¦ Scan de QR-code voor korting ¦
QR kodu okutun, indirim kazanın ¦ Сканируйте QR-код для связи ¦ Отсканируйте код и получите скидку ¦
Відскануйте QR-код для зв'язку ¦ 扫码加好友 ¦ 扫码进群 ¦ 扫描二维码添加客服 ¦ 扫码领优惠券 ¦
QRコードを読み取って友だち追加 ¦ QRコードをスキャンしてお問い合わせ ¦ QR코드 스캔하고 문의하세요 ¦
امسح الرمز للتواصل معنا ¦ Quét mã QR để liên hệ ¦ Quét mã kết bạn ¦ สแกน QR แอดไลน์ ¦
สแกนคิวอาร์โค้ดเพื่อติดต่อ ¦ Scan kode QR untuk hubungi kami ¦ QR कोड स्कैन करें और संपर्क करें ¦
סרקו את הקוד ליצירת קשר ¦ Scan the QR code below and chat with us ¦ Use WeChat to scan ¦
QR code in picture 5: scan for wholesale list ¦ Point your camera at the QR code to reach us ¦
See QR code in the photo to contact the factory ¦ Escanea y escríbenos ¦ Aponte a câmera para o QR code ¦
Flashez le QR code pour nous contacter ¦ QR-Code scannen und sparen ¦ Inquadra il codice QR e scrivici ¦
Наведите камеру на QR-код ¦ 微信扫码添加 ¦ 扫图中二维码加好友 ¦ 识别图中二维码 ¦ 사진 속 QR 스캔 ¦
Quét QR trên ảnh để nhắn shop ¦ สแกนเพื่อเพิ่มเพื่อน ¦ Scan barcode untuk chat kami
""",
    "website": """\
Visit our website for more ¦ Send your request through the website's contact form ¦ Ask us through our website ¦
Write to us via our contact form ¦ Nutzen Sie unser Kontaktformular ¦ The contact form on our site is open ¦
Utilisez notre formulaire de contact ¦ Use el formulario de contacto de nuestra web ¦ Via ons contactformulier ¦
Напишите через форму обратной связи на сайте ¦
Visit our own website for lower prices ¦ Cheaper on our website ¦
Buy direct from our website ¦ Order on our official site and save ¦ link in bio ¦ Link in our profile ¦
Google our brand name to find us ¦ Search us on Google ¦ Check out our online store ¦ Find more on our site ¦
Visit our Shopify store ¦ See our website ¦ Go to our web shop ¦ Visita nuestra página web ¦
Compra en nuestra web y ahorra ¦ Visite nosso site ¦ Compre no nosso site ¦ link na bio ¦ Visitez notre site ¦
Commandez sur notre site ¦ Lien en bio ¦ Besuchen Sie unsere Website ¦ Günstiger in unserem Onlineshop ¦
Bestellen Sie direkt in unserem Webshop ¦ Visita il nostro sito ¦ Acquista sul nostro sito ¦
Odwiedź naszą stronę ¦ Taniej w naszym sklepie internetowym ¦ Bezoek onze website ¦ Goedkoper op onze website ¦
Web sitemizi ziyaret edin ¦ Sitemizden sipariş verin ¦ Посетите наш сайт ¦ Заказывайте на нашем сайте ¦
На нашем сайте дешевле ¦ Відвідайте наш сайт ¦ 官网更便宜 ¦ 请访问我们的官网 ¦ 登录官网购买 ¦
百度搜索我们的店名 ¦ 公式サイトで購入 ¦ 当店のホームページをご覧ください ¦ 저희 홈페이지에서 구매하세요 ¦
공식 홈페이지 방문 ¦ زوروا موقعنا ¦ تفضلوا بزيارة موقعنا ¦ Truy cập website của chúng tôi ¦
Mua tại website rẻ hơn ¦ เข้าเว็บไซต์ของเรา ¦ ดูเพิ่มเติมที่เว็บไซต์ของเรา ¦ Kunjungi website kami ¦
Beli di website kami ¦ हमारी वेबसाइट पर जाएं ¦ בקרו באתר שלנו ¦ Cheaper if you buy on our website ¦
Full catalogue on our site ¦ More models at our web shop ¦ We have our own website, google it ¦
Type our brand name into Google ¦ Buy cheaper directly from us ¦ Mira más modelos en nuestra web ¦
Mais barato no nosso site ¦ Moins cher sur notre site ¦ Mehr Auswahl auf unserer Homepage ¦
Altri modelli sul nostro sito ¦ Więcej modeli na naszej stronie ¦ Meer modellen op onze site ¦
Daha fazlası web sitemizde ¦ Больше моделей на нашем сайте ¦ Більше моделей на нашому сайті ¦
更多款式请上官网 ¦ 官网有更多优惠 ¦ 自社サイトで20%オフ ¦ 自社몰에서 더 저렴 ¦ 공식몰에서 더 저렴합니다 ¦
موقعنا الرسمي أرخص ¦ Xem thêm mẫu tại website ¦ Lebih murah di website kami ¦ हमारी वेबसाइट पर सस्ता
""",
    "phone": """\
Call us for price ¦ Call us now ¦ Give us a call ¦ Leave your phone number and we call back ¦
Send us your phone number ¦ Text us for details ¦ Call to order ¦ Leave your number ¦ Llámanos ¦
Llámenos para pedidos ¦ Deja tu número ¦ Ligue para nós ¦ Ligue e peça ¦ Deixe seu número ¦ Appelez-nous ¦
Laissez votre numéro ¦ Rufen Sie uns an ¦ Hinterlassen Sie Ihre Nummer ¦ Chiamaci ¦ Lasciaci il tuo numero ¦
Zadzwoń do nas ¦ Zostaw numer telefonu ¦ Bel ons ¦ Laat uw nummer achter ¦ Bizi arayın ¦ Numaranızı bırakın ¦
Звоните нам ¦ Звоните ¦ Оставьте номер телефона ¦ Телефонуйте нам ¦ Дзвоніть ¦ Залиште номер ¦ 打电话联系我们 ¦
欢迎来电咨询 ¦ 留下您的联系方式 ¦ 来电订购 ¦ お電話ください ¦ お電話でご注文 ¦ 전화주세요 ¦ 전화 문의 ¦
اتصلوا بنا ¦ اتصل بنا الآن ¦ اترك رقمك ¦ Gọi cho chúng tôi ¦ Gọi ngay ¦ Để lại số điện thoại ¦ Để lại sđt ¦
โทรหาเรา ¦ โทรสอบถาม ¦ โทรสั่งซื้อ ¦ Telepon kami ¦ Tinggalkan nomor HP ¦ हमें कॉल करें ¦ अपना नंबर छोड़ें ¦
התקשרו אלינו ¦ השאירו מספר טלפון ¦ Phone us for availability ¦ Ring us before you order ¦
Leave your mobile number in the order note, we will call you ¦ Call our hotline ¦
Call the number in the picture ¦ Please call before purchase ¦ Llame antes de comprar ¦
Ligue antes de comprar ¦ Appelez avant de commander ¦ Rufen Sie vor der Bestellung an ¦
Telefonare prima dell'acquisto ¦ Proszę dzwonić ¦ Graag even bellen ¦ Lütfen arayın ¦
Звоните по номеру на фото ¦ Телефон на фото ¦ Номер на фото, дзвоніть ¦ 电话订购更优惠 ¦ 图片上有电话 ¦
お電話でお問い合わせください ¦ 전화 주문 가능 ¦ اتصل للطلب ¦ Gọi điện để đặt hàng ¦ โทรเลย ¦
Telp dulu sebelum order ¦ कॉल करें
""",
    "email": """\
Email us for details ¦ Contact us by e-mail ¦ Send us an email ¦ Send your artwork by email ¦
Contact us by e-mail or phone ¦ Drop us an email ¦ Envíanos un correo ¦ Escríbenos un email ¦
Envie-nos um e-mail ¦ Mande um e-mail ¦ Envoyez-nous un e-mail ¦ Écrivez-nous par mail ¦
Schreiben Sie uns eine E-Mail ¦ Schicken Sie uns eine Mail ¦ Kontaktieren Sie uns per E-Mail ¦
Inviaci una mail ¦ Scriveteci una e-mail ¦ Contattaci via email ¦ Napisz do nas maila ¦ Wyślij e-mail ¦
Stuur ons een e-mail ¦ Mail ons ¦ Bize e-posta gönderin ¦ Пишите на почту ¦ Напишите нам на e-mail ¦
Пишіть на пошту ¦ 发邮件给我们 ¦ 请发邮件咨询 ¦ 邮箱联系 ¦ メールでお問い合わせください ¦ 이메일로 문의하세요 ¦
راسلنا عبر البريد الإلكتروني ¦ Gửi email cho chúng tôi ¦ ส่งอีเมลหาเรา ¦ Kirim email ke kami ¦ हमें ईमेल करें ¦
שלחו לנו מייל ¦ For custom orders e-mail us ¦ Send your logo to our e-mail ¦ Ask for our price list by e-mail ¦
Solicita el catálogo por correo ¦ Peça o catálogo por e-mail ¦ Demandez notre catalogue par e-mail ¦
Katalog per E-Mail anfordern ¦ Richiedi il catalogo via e-mail ¦ Katalog wysyłamy mailem ¦
Catalogus per mail aanvragen ¦ Прайс вышлем на почту ¦ 发送邮件获取目录 ¦ カタログはメールにて ¦
이메일 주시면 카탈로그 보내드립니다 ¦ Gửi mail để nhận báo giá ¦ Minta katalog via email
""",
    "order": """\
Contact us before ordering ¦ Please contact us before you order ¦ Please contact seller before purchase ¦
Contact us for wholesale price ¦ Contact us for a discount ¦ Contact us for bulk price ¦
For wholesale please contact us ¦ Contact me for a better deal ¦ Before placing an order please contact us ¦
Contact us for a custom quote ¦ Contáctenos antes de comprar ¦ Antes de comprar, consultar precio ¦
Contáctenos para precio al por mayor ¦ Entre em contato antes de comprar ¦ Contactez-nous avant de commander ¦
Contactez-nous pour un prix de gros ¦ Kontaktieren Sie uns vor dem Kauf ¦
Kontaktieren Sie uns für Mengenrabatt ¦ Contattaci prima di ordinare ¦ Contattaci per prezzi all'ingrosso ¦
Skontaktuj się z nami przed zakupem ¦ Neem contact op voor u bestelt ¦
Sipariş vermeden önce bizimle iletişime geçin ¦ Toptan fiyat için bize ulaşın ¦
Перед заказом свяжитесь с нами ¦ Свяжитесь с нами перед покупкой ¦ По опту пишите ¦
Перед замовленням зв'яжіться з нами ¦ 下单前请联系我们 ¦ 拍前请联系客服 ¦ 批发请联系我们 ¦
ご注文前にご連絡ください ¦ 주문 전 문의 바랍니다 ¦ 구매 전 연락주세요 ¦ تواصل معنا قبل الشراء ¦
يرجى التواصل قبل الطلب ¦ Liên hệ trước khi đặt hàng ¦ Liên hệ để có giá sỉ ¦ ติดต่อก่อนสั่งซื้อ ¦
สอบถามก่อนสั่ง ¦ ऑर्डर करने से पहले संपर्क करें
""",
    "payment": """\
Pay via PayPal directly and save 5% ¦ Pay directly by PayPal ¦ Pay by bank transfer for 10% off ¦
Payment outside the platform ¦ We accept Western Union ¦ Pay us directly via bank transfer ¦
Send money via Western Union ¦ Buy off-platform for less ¦ Deal outside of AliExpress ¦
Paga por transferencia fuera de la plataforma ¦ Pague por fora e ganhe desconto ¦ Pague via PIX direto ¦
Payez par virement hors plateforme ¦ Zahlung per PayPal direkt ¦ Zahlen Sie außerhalb der Plattform ¦
Paga fuori piattaforma ¦ Pagamento diretto con PayPal ¦ Zapłać poza platformą ¦ Betaal buiten het platform ¦
Platform dışı ödeme yapın ¦ Havale ile ödeme indirimli ¦ Оплата переводом на карту ¦ Оплата вне площадки ¦
Оплата на картку зі знижкою ¦ 线下交易更优惠 ¦ 支付宝转账优惠 ¦ 微信转账 ¦ 私下交易 ¦ 直接振込で割引 ¦
계좌이체 시 할인 ¦ 직거래 가능 ¦ الدفع خارج المنصة ¦ Chuyển khoản trực tiếp giảm giá ¦ Giao dịch ngoài sàn ¦
โอนเงินตรงลดราคา ¦ จ่ายนอกแพลตฟอร์ม ¦ Transfer langsung di luar platform ¦ सीधे बैंक ट्रांसफर करें ¦
PayPal friends and family only ¦ Pay me directly, no fees ¦ We give 10% off for direct payment ¦
Cancel the order and pay direct ¦ Skip the platform fee: pay us direct ¦ Bezahlung per Überweisung spart 5% ¦
Virement bancaire = -10% ¦ Bonifico diretto: sconto 10% ¦ PIX direto com desconto ¦ Przelew na konto taniej ¦
Переведите на карту и получите скидку ¦ Скидка при оплате на карту ¦ Оплата напряму дешевше ¦
支付宝付款便宜10元 ¦ 私下付款优惠 ¦ 银行转账打折 ¦ 銀行振込で10%割引 ¦ 계좌 입금시 할인 ¦
حوّل مباشرة واحصل على خصم ¦ Chuyển khoản trước giảm 5% ¦ โอนก่อนลด 5% ¦ Transfer bank langsung diskon
""",
}  # fmt: skip
"""By what they ask for; the texts are parted by bars."""


@pytest.mark.parametrize(
    ("cue", "text"), [(cue, text) for cue, texts in INVITING.items() for text in cases(texts)]
)
def test_an_invitation_is_found_and_says_what_it_asks_for(cue: str, text: str) -> None:
    assert cue in cues(f"Sturdy canvas bag 40 cm. {text}. 2 colours")


QUIET = """\
Any question, please contact us ¦ Please contact us if you have any questions, thank you ¦
If you are not satisfied, please contact us before leaving negative feedback ¦
Contact us before opening a dispute ¦ Feel free to contact us ¦ Please message us on AliExpress ¦
Contact us via DHgate message ¦ Message us via eBay ¦ Please leave us a message here before ordering ¦
Please contact our customer service through the platform before ordering ¦
Chat with seller on AliExpress for wholesale price ¦ 有问题请联系在线客服 ¦ 请通过站内信联系我们 ¦
Please contact customer service via site message ¦ Scan the QR code in the manual to download the app ¦
Scan the QR code to pair the device ¦ Scan QR code to connect Wi-Fi ¦
Use the app to scan the QR code on the device ¦ Barcode scanner scan the QR code and barcode fast ¦
2D scanner: scan QR code from screen ¦ QR code scanner for payment terminal ¦
Scan the QR code on the package to verify authenticity ¦ Scan the barcode to check calories ¦
Scannen Sie den QR-Code in der Anleitung, um die App herunterzuladen ¦
Scannez le QR code du manuel pour télécharger l'application ¦
Escanea el código QR del manual para descargar la app ¦ Escaneie o QR code do manual para baixar o aplicativo ¦
Scansiona il codice QR sul manuale per scaricare l'app ¦ Zeskanuj kod QR z instrukcji, aby pobrać aplikację ¦
Отсканируйте QR-код в инструкции и скачайте приложение ¦ 扫描说明书上的二维码下载APP ¦ 扫码连接蓝牙 ¦
扫码下载APP ¦ 扫码支付盒子 ¦ 扫码枪 二维码扫描器 ¦ 微信扫码支付 ¦ 扫码点餐 餐牌 ¦
QRコードを読み取ってアプリをダウンロード ¦ QR코드를 스캔하여 앱 다운로드 ¦ امسح رمز QR لتحميل التطبيق ¦
Quét mã QR để tải ứng dụng ¦ สแกน QR เพื่อดาวน์โหลดแอป ¦ Scan kode QR untuk unduh aplikasi ¦
Answer calls and read WhatsApp messages on your wrist ¦ Make and receive calls via WhatsApp ¦
Call, message and chat on WhatsApp without taking out your phone ¦ Perfect to post on Instagram ¦
Share your photos on Instagram ¦ Perfect for Instagram and TikTok videos ¦
Live on TikTok, Facebook and YouTube with this light ¦ Join Zoom and Skype meetings with clear sound ¦
Video call on WhatsApp, Skype and FaceTime ¦ Get WhatsApp notification on the watch ¦
Get alerts for calls, texts, WhatsApp, Facebook ¦ Receive call and message reminder from WhatsApp ¦
Read messages from WhatsApp, Telegram, Line ¦ You can message your friends on WhatsApp via voice ¦
Follow the Instagram trend ¦ Watch the YouTube video for installation ¦ Add WhatsApp stickers ¦
Facebook live streaming kit ¦ Escribe mensajes en WhatsApp con este teclado ¦
Recibe mensajes de WhatsApp en tu reloj ¦ Reçoit les messages WhatsApp sur votre poignet ¦
Empfängt WhatsApp Nachrichten auf dem Handgelenk ¦ Ricevi messaggi WhatsApp sul polso ¦
Receba mensagens do WhatsApp no pulso ¦ Odbieraj wiadomości z WhatsApp ¦
Ontvang berichten van WhatsApp op je pols ¦ WhatsApp mesajlarını bileğinizden okuyun ¦
Читайте сообщения WhatsApp на часах ¦ Уведомления о звонках, сообщениях в WhatsApp ¦
Читайте повідомлення Viber на годиннику ¦ 微信消息提醒 来电提醒 ¦ 手表上查看微信消息 ¦ LINEの通知を手元で確認 ¦
카톡 알림을 손목에서 확인 ¦ استقبل رسائل واتساب على معصمك ¦ Nhận thông báo tin nhắn Zalo trên đồng hồ ¦
รับข้อความไลน์บนข้อมือ ¦ Terima pesan WhatsApp di pergelangan ¦ कलाई पर व्हाट्सएप मैसेज पढ़ें ¦
Call me by your name poster ¦ Call of Duty mug ¦ Text me when you get home necklace ¦ Call your mom sticker ¦
Email marketing book ¦ Pay attention before ordering: check size ¦
Please check the size chart before ordering ¦ Please read the description before you buy ¦ PayPal accepted ¦
Payment: PayPal, Visa, Mastercard ¦ PayPal mug funny ¦ Western Union telegram reproduction ¦
Bitcoin USDT ledger wallet case ¦ Crypto wallet hardware ¦ bank transfer slip book ¦ Website design book ¦
Visit our store for more products ¦ Welcome to our store ¦
Welcome to visit our shop, follow our store for coupons ¦ Follow our store ¦
Follow us to get coupon in this store ¦ Add to cart now ¦ Please add our store to favorites ¦ 关注店铺有礼 ¦
收藏店铺 领优惠券 ¦ 关注店铺领券 ¦ お気に入り登録してください ¦ 스토어 찜하기 ¦ تابع المتجر للحصول على قسيمة ¦
ติดตามร้านค้า รับคูปอง ¦ Ikuti toko untuk voucher ¦ Theo dõi shop để nhận mã giảm giá ¦
Phone call function, leave your phone at home ¦ Leave your phone in your pocket ¦
Leave your mobile in bag and answer calls from the watch ¦
No need to call us, just press the button on the intercom ¦ Visitenkartenhalter für Ihre Website ¦
Line up, scan your code, drop the bag ¦ The door bell: call us old-fashioned ¦ Nos llamamos Luna: joyería ¦
Bel onsje drop ¦ Zadzwoń dzwonek rowerowy ¦ Дзвоніть у дзвоник ¦ Звоните в дверь — звонок беспроводной ¦
Дверной звонок: звоните ¦ 来电显示 来电提醒 ¦ 来电咨询灯 ¦ 打电话 玩具手机 ¦ 儿童打电话玩具 ¦
传真打电话一体机 ¦ Interphone : appelez depuis la rue ¦ Ruf mich nicht an Tasse ¦
WhatsApp Web friendly keyboard shortcuts, 78 keys ¦ Ideal for calls on WhatsApp, Skype and Zoom ¦
Our headset works great with Skype ¦ Our watch displays WhatsApp messages ¦
See who is calling and get WhatsApp texts ¦ Our new app syncs with Facebook and Instagram ¦
Works with our app and Instagram ¦ Write messages on WhatsApp by voice ¦
Great for Instagram reels and our TikTok fans ¦ As seen on Instagram and TikTok ¦ Find the trend on TikTok ¦
Book: sell on Instagram and Facebook ¦ Order of the Phoenix poster ¦ Get the TikTok look ¦
Send photos to WhatsApp from the trail camera ¦ Trail camera sends photos to email and phone ¦
Sends alarm by SMS and email ¦ Camera will email you when motion is detected ¦
Alarm calls and texts 5 numbers ¦ Baby monitor, call function, talk to baby ¦
Add the device in the app, scan QR on the camera ¦ QR code on the box for genuine check ¦
Scan documents, photos and QR codes ¦ Handheld scanner for QR code, USB ¦
Print QR code labels, menu, price tag ¦ Wedding sign with QR code for photos, editable ¦
Acrylic QR code sign stand personalised with your link ¦ Custom NFC card with your Instagram and WhatsApp ¦
NFC sticker for Google review, Instagram, TikTok ¦ Custom Instagram QR sign for your business ¦
Business card with your phone and e-mail, send us your details by message on this site ¦
Personalised pet tag with phone number, leave the name and number in the order note ¦
Leave your name and phone number for the dog tag engraving in the order note ¦
Please leave your phone number for the courier ¦
Please leave your phone number when ordering, courier needs it ¦ Courier will call you before delivery ¦
Payment by Visa, Mastercard or PayPal through checkout ¦ Bank transfer stamp ¦
Money transfer game PayPal logo tee ¦ Contact lenses before and after ¦ Contact grill, order now ¦
Order before 3 pm, ships today ¦ Check size before ordering ¦ Read before you buy ¦ Visit Paris tee ¦
Our website uses cookies poster ¦ Website builder guide book ¦ Homepage button remote ¦
official website theme ¦ Official licensed product ¦ 官方正品 官网同款 ¦ 官网同款 旗舰店 ¦ 品牌官网同步 新款 ¦
公式ライセンス商品 ¦ 公式サイト掲載商品 ¦ 공식 정품 ¦ 홈페이지 제작 책 ¦ Сайт визитка книга ¦
Официальный сайт производителя: инструкция ¦ оплата картой при получении ¦ Оплата картой ¦
Оплата: карта, наличные ¦ 支付宝 微信 收款码 贴纸 ¦ 收款码 二维码 定制 立牌 ¦ 二维码 台卡 定制 扫码付款 ¦
二维码门禁 扫码开门 ¦ 扫码枪 有线 一维二维 ¦ 微信扫码登录 打印机 ¦ 手机扫码 打印 标签机 ¦ 小程序扫码 借充电宝 ¦
微信控制 灯 ¦ 微信群聊 表情 抱枕 ¦ 加湿器 微信控制 ¦ 添加剂 无 ¦ 加V形开口 ¦ 加Q版贴纸 ¦ 关注细节 做工精良 ¦
联系人 通讯录 1000条 微信 ¦ QRコード付き 説明書 ¦ QRコードリーダー 読み取り ¦ QR 코드 리더기 ¦
카톡 이모티콘 쿠션 ¦ 카카오톡 알림톡 기능 ¦ 라인 정리 케이블 ¦ LINE スタンプ グッズ ¦ LINEギフト対応 ¦
インスタ映え ワンピース ¦ インスタで話題 の バッグ ¦ 인스타 감성 컵 ¦ 인스타 핫템 ¦ คู่มือ สแกน QR ดูวิดีโอ ¦
เคสมือถือ ลายไลน์ ¦ ราคาส่ง ไลน์ผลิต ¦ Áo in logo Facebook ¦ Gọi điện video qua Zalo rõ nét ¦
Nghe gọi Zalo, Facebook trên đồng hồ ¦ Nghe gọi trực tiếp trên đồng hồ ¦
Bisa telepon dan chat WhatsApp di jam ¦ Jam bisa balas pesan WhatsApp ¦ Speaker untuk telepon WhatsApp ¦
Foto Instagramable background ¦ Arriba en Instagram: vestido viral ¦ Pedido mínimo 2 unidades ¦
Contact form: 1 NO, 10 A ¦ Ask by the contact form of the marketplace ¦
The pad has a contact form that adapts ¦ Kontaktform: Wechsler ¦
Funda con logo de WhatsApp ¦ Envía fotos por WhatsApp desde la cámara de caza ¦ Responde mensajes de WhatsApp ¦
Hable por WhatsApp manos libres ¦ Fale no WhatsApp com viva-voz ¦ Ligue a lanterna e carregue ¦
Ligue o aparelho na tomada ¦ Répondre aux messages WhatsApp ¦ Appelez avec le bouton SOS ¦
Appelez jusqu'à 3 numéros, bouton SOS ¦ Senden Sie WhatsApp per Sprache ¦ Notruf: rufen Sie 112 ¦
Chiamate WhatsApp in vivavoce ¦ Rispondi ai messaggi WhatsApp ¦ Odpowiadaj na WhatsApp głosowo ¦
Bel je favoriete contacten ¦ WhatsApp'tan gelen mesajlar ¦ Отвечайте на сообщения WhatsApp ¦
Звонки через WhatsApp и Viber с часов ¦ Звоните близким прямо с часов ¦ Дзвоніть прямо з годинника ¦
تصوير احترافي للانستغرام ¦ مكالمات واتساب فيديو
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Join the Harbor Discord server, and create a ticket after the purchase.", ["messenger"]),
        ("Please create a support ticket on our discord server.", ["messenger"]),
        ("A tale of love and discord in a small community.", []),
        ("Headset with a clear voice on Discord servers, supports Discord.", []),
    ],
)
def test_a_server_of_discord_is_where_to_get_in_touch(text: str, told: list[str]) -> None:
    assert cues(text) == told


@pytest.mark.parametrize("text", cases(QUIET))
def test_what_the_marketplace_allows_and_what_a_product_does_are_none(text: str) -> None:
    assert cues(text) == []


def test_the_service_and_the_words_are_told() -> None:
    (one,) = find_invitations(View("Nice bag. Please add us  on WeChat for more"))
    assert (one.kind, one.service, one.value, one.confidence) == (
        "invitation",
        "WeChat",
        "add us on WeChat",
        "medium",
    )


def test_a_broken_spelling_invites_as_well() -> None:
    assert cues("Chat with us on wh4tsapp for a better price") == ["messenger"]
    assert cues("пишите нам в в а т с а п") == ["messenger"]


def test_the_veto_reaches_no_further_than_the_sentence() -> None:
    assert cues("Scan the QR code to install the app.") == []
    assert cues("With its own app. Scan the QR code to join our group.") == ["scan"]
    assert cues("Shows notifications of WhatsApp. Message us on WhatsApp for a discount.") == ["messenger"]


@given(st.text(st.characters(), max_size=80))
def test_any_text_is_read_and_places_lie_in_it(text: str) -> None:
    for one in find_invitations(View(text)):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    ["add us on ", "scan code ", "contact us ", "pay ", "加", "加V", "微信", "our ", "10% ", "catalog ", "扫", "a."],
)  # fmt: skip
def test_long_texts_end(unit: str) -> None:
    list(find_invitations(View(unit * (20_000 // len(unit)))))
