from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.text import messenger_spellings
from listing_lint.text.messenger_names import SERVICES, TRIGGERS
from listing_lint.text.messenger_spellings import find_names
from listing_lint.text.messengers import find_messengers
from listing_lint.text.trigger import compiled
from listing_lint.text.view import LEET, MISSPELT, SPACED, View


def found(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.service, one.value) for one in find_messengers(View(text))]


def cases(text: str) -> list[str]:
    return [one.strip() for one in text.replace("¦\n", "¦").split("¦")]


WITH_IDENTIFIER: dict[tuple[str, str], str] = {
    ("messenger", "+8613512345678"): """\
Wholesale welcome, WhatsApp +86 135 1234 5678 ¦ whatsapp：+86-13512345678 ¦ Whatsapp No. +86 13512345678 ¦
WhatsApp/WeChat: +86 135 1234 5678 ¦ Tel/WhatsApp: +8613512345678 ¦ WhatsApp is +86 135 1234 5678 ¦
my whatsapp number is +86 135 1234 5678 ¦ WhatsApp (+86) 135 1234 5678 ¦ Whats App: (+86)13512345678 ¦
WhatsApp -> +86 135-1234-5678 ¦ WHATSAPP+8613512345678 ¦ Whatsapp:0086 135 1234 5678 ¦ واتساب: +8613512345678 ¦
Ватсап: +86 135 1234 5678 ¦ WhatsApp & Viber: +86 135 1234 5678 ¦ +86 135 1234 5678 (WhatsApp) ¦
+8613512345678 WhatsApp only ¦ contact +86 135 1234 5678 on WhatsApp
""",
    ("messenger", "bag_king88"): """\
WeChat: bag_king88 ¦ wechat id bag_king88 ¦ WeChat ID: bag_king88 ¦ Wechat bag_king88 ¦ 微信：bag_king88 ¦
微信号：bag_king88 ¦ 微信bag_king88 ¦ 加微信 bag_king88 ¦ VX:bag_king88 ¦ vx bag_king88 ¦ v x bag_king88 ¦
V信bag_king88 ¦ +V bag_king88 ¦ 加V：bag_king88 ¦ 加v bag_king88 ¦ ➕V：bag_king88 ¦ 威信bag_king88 ¦
薇：bag_king88 ¦ WX: bag_king88 ¦ wx号 bag_king88 ¦ weixin: bag_king88 ¦ We.Chat: bag_king88 ¦
W e C h a t: bag_king88 ¦ We Chat bag_king88 ¦ W.e.C.h.a.t bag_king88 ¦ wechAt - bag_king88 ¦
vvechat: bag_king88 ¦ w3ch4t bag_king88 ¦ wehcat: bag_king88 ¦ weçhat: bag_king88 ¦ 微 信：bag_king88 ¦
微-信 bag_king88 ¦ 微♥信 bag_king88 ¦ 徽信: bag_king88 ¦ 扌微信 bag_king88 ¦ my WeChat is bag_king88 ¦
add me: bag_king88 (WeChat) ¦ bag_king88 on WeChat ¦ add bag_king88 on wechat for photos ¦
위챗 아이디: bag_king88 ¦ ウィーチャット: bag_king88 ¦ вичат: bag_king88 ¦ we_chat bag_king88 ¦
V❤：bag_king88 ¦ 卫♥ bag_king88 ¦ 薇芯：bag_king88 ¦ VX号：bag_king88 ¦ 详询vx：bag_king88 ¦
需要的加wx：bag_king88 ¦ wechat👉bag_king88
""",
    ("messenger", "88990011"): """\
QQ:88990011 ¦ QQ 88990011 ¦ qq88990011 ¦ QQ号88990011 ¦ 扣扣：88990011 ¦ QQ群：88990011 ¦ 企鹅号 88990011 ¦
加Q 88990011 ¦ Q：88990011 ¦ add 88990011 on QQ ¦ 秋秋 88990011 ¦ q q: 88990011 ¦ Q-Q 88990011 ¦
联系QQ：88990011 ¦ 企鹅88990011 ¦ 蔻蔻 88990011 ¦ Q.Q：88990011 ¦ Q扣: 88990011 ¦ 球球88990011 ¦
88990011（QQ）
""",
    ("messenger", "13912345678"): """\
13912345678（微信同号） ¦ 微信同号 13912345678 ¦ 电话13912345678微信同号 ¦ 手机/微信：13912345678 ¦
微信/电话：13912345678 ¦ 加微 13912345678 ¦ vx同号13912345678 ¦ 13912345678（vx同号） ¦
139-1234-5678 微信同步 ¦ v:13912345678 ¦ 电微同号 13912345678 ¦ VX13912345678 ¦ wx13912345678 ¦ 威13912345678
""",
    ("messenger", "shop_best"): """\
Telegram: @shop_best ¦ telegram @shop_best ¦ TG: @shop_best ¦ tg @shop_best ¦ TG：shop_best ¦
телеграм @shop_best ¦ тг: @shop_best ¦ в телеге @shop_best ¦ Telegram channel: @shop_best ¦
our telegram channel @shop_best ¦ @shop_best on telegram ¦ @shop_best (Telegram) ¦ @shop_best в телеграм ¦
t3legram: shop_best ¦ t e l e g r a m @shop_best ¦ tele-gram: @shop_best ¦ te1egram shop_best ¦
teIegram: shop_best ¦ telegrarn shop_best ¦ 텔레그램 @shop_best ¦ テレグラム: shop_best ¦ 电报：@shop_best ¦
飞机：@shop_best ¦ 纸飞机 @shop_best ¦ تليجرام: @shop_best ¦ تلجرام @shop_best ¦ Telegramm: shop_best ¦
tlgrm: @shop_best ¦ Telegram ID shop_best ¦ телеграмм канал @shop_best ¦ тг канал @shop_best ¦
Telegram-Kanal: @shop_best ¦ canal de Telegram @shop_best ¦ canale Telegram: @shop_best ¦
chaîne Telegram : @shop_best ¦ kanał Telegram @shop_best ¦ טלגרם @shop_best ¦ เทเลแกรม @shop_best ¦
टेलीग्राम: @shop_best ¦ τέλεγκραμ @shop_best ¦ Telegram'dan @shop_best
""",
    ("messenger", "nongshop99"): """\
LINE: nongshop99 ¦ Line ID: nongshop99 ¦ line id nongshop99 ¦ LINE ID : @nongshop99 ¦ ไลน์ nongshop99 ¦
ไลน์ไอดี: nongshop99 ¦ ไอดีไลน์ : nongshop99 ¦ แอดไลน์ @nongshop99 ¦ Line@ : @nongshop99 ¦
LINE公式 @nongshop99 ¦ ライン：nongshop99 ¦ ラインID：nongshop99 ¦ 加LINE：nongshop99 ¦ 加賴 nongshop99 ¦
賴：nongshop99 ¦ 라인 아이디 nongshop99 ¦ L I N E : nongshop99 ¦ line : @nongshop99 ¦ 1ine id: nongshop99 ¦
add line nongshop99 ¦ LINE官方帳號：@nongshop99 ¦ Id line nongshop99 ¦ Id.line : nongshop99 ¦
L!NE: nongshop99 ¦ Line@nongshop99 ¦ LINE→nongshop99
""",
    ("messenger", "0987654321"): """\
Zalo: 0987654321 ¦ zalo 0987.654.321 ¦ za.lo : 0987654321 ¦ Z a l o 0987654321 ¦ zal0 0987654321 ¦
Zalo/ĐT: 0987 654 321 ¦ SĐT/Zalo 0987654321 ¦ Da lô 0987654321 ¦ zalo shop: 0987654321 ¦
Liên hệ zalo 0987654321 ¦ ZL: 0987654321 ¦ kết bạn zalo 0987654321 ¦ 0987654321 (zalo)
""",
    ("messenger", "+380501234567"): """\
Viber: +380501234567 ¦ Вайбер +38 050 123 45 67 ¦ вайбере: +380501234567 ¦ Viber/WhatsApp +380501234567 ¦
v1ber: +380501234567 ¦ vi-ber +380501234567 ¦ viber 📲 +380501234567 ¦ فايبر: +380501234567 ¦
β ό τ viber: +380501234567 ¦ Βάιμπερ: +380501234567
""",
    ("messenger", "bestseller.live"): """\
Skype: bestseller.live ¦ skype bestseller.live ¦ skype id: bestseller.live ¦ скайп: bestseller.live ¦
sk ype: bestseller.live ¦ s-k-y-p-e bestseller.live ¦ sky.pe: bestseller.live ¦ Skype - bestseller.live ¦
سكايب: bestseller.live ¦ スカイプ: bestseller.live
""",
    ("messenger", "haru77shop"): """\
카톡: haru77shop ¦ 카카오톡 ID haru77shop ¦ 카톡아이디 haru77shop ¦ KakaoTalk: haru77shop ¦
kakao id: haru77shop ¦ 카 톡 haru77shop ¦ ㅋㅏ톡 haru77shop ¦ ㅋㅌ: haru77shop ¦ 카카오톡 채널 @haru77shop ¦
까까오톡 haru77shop ¦ 카카오 플러스친구 @haru77shop ¦ カカオ: haru77shop ¦ kakao talk ID - haru77shop ¦
톡아이디: haru77shop ¦ 오픈카톡 haru77shop
""",
    ("messenger", "+14155550123"): """\
Signal: +14155550123 ¦ Signal number +1 415 555 0123 ¦ Messenger: +1 415 555 0123 ¦ IMO: +1 415 555 0123 ¦
imo number: +14155550123 ¦ Botim: +14155550123 ¦ WA: +14155550123 ¦ wa +14155550123 ¦ W/A +1 415 555 0123 ¦
WhatsApp us: +1 (415) 555-0123 ¦ what's app +1 415 555 0123 ¦ whats up: +1 415 555 0123 ¦
w h a t s a p p +1 415 555 0123 ¦ wh@tsapp +1-415-555-0123 ¦ wh4ts4pp: +14155550123 ¦ whatsaap +14155550123 ¦
vvhatsapp +14155550123 ¦ wattsapp: +14155550123 ¦ watsap +14155550123 ¦ wsapp: +14155550123 ¦
whatsp: +14155550123 ¦ WhatsAp +14155550123 ¦ whtsapp: +1 415 555 0123 ¦ whatspp: +1 415 555 0123 ¦
whasapp +14155550123 ¦ whatsup number: +14155550123 ¦ Whats_App +14155550123 ¦ whats*app: +14155550123 ¦
W.H.A.T.S.A.P.P: +14155550123 ¦ hwatsapp: +14155550123 ¦ wassap +14155550123 ¦ whats👉app +14155550123 ¦
wa: +1 415-555-0123 ¦ W.A: +1 415 555 0123 ¦ WHATS +14155550123 ¦ whatsapp chat: +14155550123 ¦
WhatsApp business +1 415 555 0123 ¦ waatsaap +14155550123
""",
    ("messenger", "gamer#1234"): """\
Discord: gamer#1234 ¦ discord gamer#1234 ¦ add me on discord: gamer#1234
""",
    ("messenger", "51998877665"): """\
escríbeme al whatsapp 51998877665 ¦ wsp 51998877665 ¦ wasap: 51998877665 ¦ guasap 51998877665 ¦
WhatsApp para pedidos: 51998877665 ¦ zap: 51998877665 ¦ zapzap 51998877665 ¦ chama no whats 51998877665 ¦
fale pelo whatsapp 51998877665 ¦ pelo wpp 51998877665 ¦ scrivici su whatsapp 51998877665 ¦
Whatsapp Nummer: 51998877665 ¦ WhatsApp-Nummer 51998877665 ¦ numéro WhatsApp : 51998877665 ¦
numer whatsapp 51998877665 ¦ WhatsApp numarası: 51998877665 ¦ whatsapp hattımız 51998877665 ¦
номер ватсап 51998877665 ¦ ватсап номер: 51998877665 ¦ пишите в ватсап 51998877665 ¦ вотсап 51998877665 ¦
вацапп: 51998877665 ¦ в вотс ап 51998877665 ¦ ватс апп 51998877665 ¦ رقم الواتساب 51998877665 ¦
واتس اب 51998877665 ¦ واتس: 51998877665 ¦ للتواصل واتساب 51998877665 ¦ व्हाट्सएप नंबर 51998877665 ¦
व्हाट्सएप करें 51998877665 ¦ ווצאפ 51998877665 ¦ וואטסאפ: 51998877665 ¦ วอทส์แอพ 51998877665 ¦
WhatsApp kami di 51998877665 ¦ nomor WA 51998877665 ¦ WA admin 51998877665 ¦ hubungi WA: 51998877665 ¦
chat WA 51998877665 ¦ no wa 51998877665 ¦ 왓츠앱 51998877665 ¦ ワッツアップ：51998877665 ¦
whatsapp番号 51998877665 ¦ WhatsApp号码 51998877665 ¦ WhatsApp по номеру 51998877665 ¦
napisz na whatsapp 51998877665 ¦ kontakt whatsapp: 51998877665 ¦ skriv på whatsapp 51998877665 ¦
scrie pe whatsapp 51998877665 ¦ írj whatsappon 51998877665 ¦ στείλτε στο whatsapp 51998877665 ¦
whatsappen naar 51998877665 ¦ WhatsApp: 51.998.877.665 ¦ WhatsApp: 51_998_877_665
""",
    ("messenger", "shop2024x"): """\
钉钉号：shop2024x ¦ DingTalk: shop2024x ¦ 旺旺：shop2024x ¦ ICQ: shop2024x ¦ Threema ID: shop2024x
""",
    ("social", "luna.jewels"): """\
Instagram: luna.jewels ¦ instagram @luna.jewels ¦ IG: luna.jewels ¦ IG @luna.jewels ¦ ig - luna.jewels ¦
insta: luna.jewels ¦ Insta @luna.jewels ¦ ins: luna.jewels ¦ INS：luna.jewels ¦ ins账号 luna.jewels ¦
follow us on Instagram: luna.jewels ¦ Follow us @luna.jewels ¦ follow @luna.jewels for more ¦
lnstagram: luna.jewels ¦ 1nstagram @luna.jewels ¦ inst@gram: luna.jewels ¦ i n s t a g r a m luna.jewels ¦
insta-gram: luna.jewels ¦ Instagrarn: luna.jewels ¦ instgram: luna.jewels ¦ instagam @luna.jewels ¦
инстаграм: luna.jewels ¦ инста @luna.jewels ¦ انستقرام: luna.jewels ¦ انستا @luna.jewels ¦
インスタ: luna.jewels ¦ インスタグラム→@luna.jewels ¦ 인스타 luna.jewels ¦ ไอจี luna.jewels ¦
IG ร้าน: luna.jewels ¦ इंस्टाग्राम: luna.jewels ¦ אינסטגרם: luna.jewels ¦ síguenos en instagram: @luna.jewels ¦
segui il profilo instagram @luna.jewels ¦ unser Instagram: luna.jewels ¦ mon insta : luna.jewels ¦
insta'da @luna.jewels ¦ Instagram hesabımız: @luna.jewels ¦ theo dõi ins: luna.jewels ¦ @luna.jewels on IG ¦
@luna.jewels (Instagram) ¦ DM us @luna.jewels ¦ Tag us @luna.jewels ¦ find us on insta as luna.jewels ¦
ίνσταγκραμ: luna.jewels ¦ Instagram handle luna.jewels ¦ Instagram account is luna.jewels ¦
IG/TikTok: luna.jewels ¦ IG : @ luna.jewels ¦ @luna.jewels for custom orders on instagram
""",
    ("social", "toyworld_hk"): """\
Facebook: toyworld_hk ¦ FB: toyworld_hk ¦ fb toyworld_hk ¦ fb page: toyworld_hk ¦ Facebook page toyworld_hk ¦
фейсбук: toyworld_hk ¦ фб: toyworld_hk ¦ เฟส: toyworld_hk ¦ เพจ toyworld_hk ¦ 페이스북: toyworld_hk ¦
f@cebook: toyworld_hk ¦ faceb00k: toyworld_hk ¦ face book: toyworld_hk ¦ fecebook: toyworld_hk ¦
facebok: toyworld_hk ¦ فيسبوك: toyworld_hk ¦ TikTok: toyworld_hk ¦ tiktok @toyworld_hk ¦
tik tok: @toyworld_hk ¦ t1kt0k @toyworld_hk ¦ 抖音：toyworld_hk ¦ 抖音号：toyworld_hk ¦ dou yin: toyworld_hk ¦
тикток: @toyworld_hk ¦ تيك توك: @toyworld_hk ¦ 小红书：toyworld_hk ¦ 小红书号 toyworld_hk ¦
小紅書搜 toyworld_hk ¦ 微博：@toyworld_hk ¦ 快手：toyworld_hk ¦ 快手号toyworld_hk ¦ VK: toyworld_hk ¦
ВК: toyworld_hk ¦ вконтакте toyworld_hk ¦ мы вк @toyworld_hk ¦ YouTube: @toyworld_hk ¦
youtube channel: toyworld_hk ¦ ютуб канал toyworld_hk ¦ Twitter: @toyworld_hk ¦ twitter @toyworld_hk ¦
X: @toyworld_hk ¦ Pinterest: toyworld_hk ¦ Reddit: toyworld_hk ¦ Threads: @toyworld_hk ¦ Twitch: toyworld_hk ¦
y0utube: toyworld_hk ¦ p1nterest: toyworld_hk ¦ twltter: toyworld_hk ¦ B站：toyworld_hk ¦ b站搜 toyworld_hk ¦
哔哩哔哩：toyworld_hk ¦ 公众号：toyworld_hk ¦ 微信公众号: toyworld_hk ¦ 视频号：toyworld_hk ¦
LinkedIn: toyworld_hk ¦ find us @toyworld_hk ¦ follow us: @toyworld_hk ¦ dm @toyworld_hk ¦
フォローしてね @toyworld_hk ¦ подписывайтесь @toyworld_hk ¦ 関注 @toyworld_hk ¦ @toyworld_hk takip edin ¦
siga @toyworld_hk ¦ seguici @toyworld_hk ¦ sigue a @toyworld_hk ¦ suivez @toyworld_hk ¦ folgt @toyworld_hk ¦
volg @toyworld_hk ¦ obserwuj @toyworld_hk ¦ theo dõi @toyworld_hk ¦ ติดตาม @toyworld_hk ¦ ikuti @toyworld_hk ¦
팔로우 @toyworld_hk ¦ تابعونا @toyworld_hk ¦ @toyworld_hk팔로우 ¦ Best plush toys @toyworld_hk
""",
    ("messenger", "+447700900123"): """\
Leather belts. For bulk discounts WhatsApp +44 7700 900123. ¦ Reach me on WhatsApp at +44 7700 900123 anytime ¦
Any question? Whatsapp/Viber +44 7700 900123 ¦ Whats app number - +44 7700 900123 ¦
Mobile & WhatsApp: +44 7700 900123 ¦ WhatsApp/Tel：+44 7700 900123 ¦
Tel. / WhatsApp / Telegram: +44 7700 900123 ¦ Whatsapp=+447700900123 ¦ whatsapp 👉 +44 7700 900123 ¦
whatsapp me @ +44 7700 900123 ¦ 📱 +44 7700 900123 (WhatsApp/Viber) ¦ Contact: +44 7700 900123 WhatsApp ¦
whtsap +44 7700 900123 ¦ w.hatsapp +44 7700 900123 ¦ What sApp: +44 7700 900123 ¦
WHATS APP NO +44 7700 900123 ¦ whatsapp:+44(0)7700900123 ¦ Watts app +44 7700 900123 ¦ w/app +44 7700 900123 ¦
whatsapp us on +44 7700 900123 ¦ vvhats app: +44 7700 900123 ¦ whatapp: +44 7700 900123 ¦
whazzup: +44 7700 900123
""",
    ("messenger", "xiaomei1990"): """\
微信：xiaomei1990 ¦ 咨询加微信xiaomei1990 ¦ 老板微信 xiaomei1990 ¦ 客服微信号：xiaomei1990 ¦ 威♥信xiaomei1990 ¦
w信 xiaomei1990 ¦ wei xin xiaomei1990 ¦ WeiXin: xiaomei1990 ¦ V.X: xiaomei1990 ¦ v-x xiaomei1990 ¦
微.信 xiaomei1990 ¦ 微~信：xiaomei1990 ¦ 薇 信 xiaomei1990 ¦ ➕微xiaomei1990 ¦ 加薇xiaomei1990 ¦
+微信 xiaomei1990 ¦ 微信ID xiaomei1990 ¦ 微信搜索 xiaomei1990 ¦ 搜微信号 xiaomei1990 ¦
请加微信：xiaomei1990 看更多款式 ¦ 批发+V xiaomei1990 ¦ Vx→xiaomei1990 ¦ VX xiaomei1990 ¦
wechat/line: xiaomei1990 ¦ WeChat → xiaomei1990 ¦ Wechat(xiaomei1990) ¦ Wechat ID-xiaomei1990 ¦
we c h a t : xiaomei1990 ¦ wechat名 xiaomei1990 ¦ WeChat no. xiaomei1990 ¦ wechat - xiaomei1990 ¦
Моя почта вичат: xiaomei1990 ¦ 위챗 xiaomei1990 ¦ WeChat compte : xiaomei1990 ¦ mein WeChat ist xiaomei1990 ¦
WeChat adım xiaomei1990 ¦ xiaomei1990 (WeChat) ¦ 微信 （xiaomei1990） ¦ vㄨ：xiaomei1990 ¦ 徽 信 xiaomei1990 ¦
胃信 xiaomei1990 ¦ 薇亻言 xiaomei1990
""",
    ("messenger", "1234509876"): """\
QQ：1234509876 ¦ QQ1234509876 ¦ 加QQ 1234509876 ¦ 客服QQ:1234509876 ¦ QQ交流群：1234509876 ¦ Q群：1234509876 ¦
企鹅：1234509876 ¦ Qq: 1234509876 ¦ QQ number 1234509876 ¦ QQ ID: 1234509876 ¦ our QQ is 1234509876 ¦
QQ/微信：1234509876 ¦ qq. 1234509876 ¦ 抠抠 1234509876 ¦ Q Q：1234509876
""",
    ("messenger", "opt_sale"): """\
Заказы в телеграм @opt_sale ¦ Телега: @opt_sale ¦ ТГ @opt_sale ¦ наш тг-канал @opt_sale ¦
Пишите в тг: opt_sale ¦ telegram - @opt_sale ¦ Telegram → @opt_sale ¦ Tg:@opt_sale ¦
телеграм-канал: @opt_sale ¦ телегра м @opt_sale ¦ т е л е г а @opt_sale ¦ t.e.l.e.g.r.a.m: opt_sale ¦
tele gram: opt_sale ¦ teleqram: opt_sale ¦ telgram @opt_sale ¦ telegarm: @opt_sale ¦ Telegram grup: @opt_sale ¦
grupo de telegram @opt_sale ¦ Telegram-Gruppe @opt_sale ¦ telegram username: opt_sale ¦
write @opt_sale in telegram ¦ @opt_sale в тг ¦ @opt_sale no telegram ¦ @opt_sale telegram channel ¦
電報：opt_sale ¦ 电报 @opt_sale ¦ 飞机号opt_sale ¦ TG群：@opt_sale ¦ TG搜 @opt_sale ¦ 텔레 @opt_sale ¦
テレグラム @opt_sale ¦ قناة تليجرام @opt_sale ¦ تيليجرام: @opt_sale ¦ เทเลแกรม: @opt_sale
""",
    ("messenger", "nok_bkk22"): """\
Line : nok_bkk22 ¦ Line ID:nok_bkk22 ¦ ทักไลน์ nok_bkk22 ¦ ไลน์ : nok_bkk22 ¦ สอบถาม line nok_bkk22 ¦
Add Line: nok_bkk22 ¦ ID LINE nok_bkk22 ¦ LINE ID nok_bkk22 ¦ LINE @nok_bkk22 ¦ 公式LINE @nok_bkk22 ¦
LINE@ nok_bkk22 ¦ ไลน์ไอดี nok_bkk22 ¦ ไอดี line: nok_bkk22 ¦ LiNE: nok_bkk22 ¦ l.i.n.e: nok_bkk22 ¦
line:nok_bkk22 ¦ 賴ID：nok_bkk22 ¦ 加賴：nok_bkk22 ¦ 加 line nok_bkk22 ¦ 라인 nok_bkk22 ¦ 라인ID: nok_bkk22 ¦
ラインID nok_bkk22 ¦ order via line id: nok_bkk22 ¦ LlNE ID: nok_bkk22
""",
    ("messenger", "0912345678"): """\
Zalo 0912345678 ¦ zalo: 091 234 5678 ¦ ĐT/Zalo: 0912.345.678 ¦ Liên hệ Zalo: 0912 345 678 để được tư vấn ¦
Hotline/Zalo 0912345678 ¦ Inbox zalo 0912345678 ¦ z.a.l.o 0912345678 ¦ z4lo 0912345678 ¦ Za-lo: 0912345678 ¦
zaloo: 0912345678 ¦ zalo số 0912345678 ¦ mình zalo 0912345678 ¦ Gọi/Zalo 0912345678 ¦ ib zalo 0912345678 ¦
zzalo 0912345678 ¦ Zalo OA 0912345678
""",
    ("messenger", "0671234567"): """\
Viber 067 123 45 67 ¦ Вайбер: 067 123 45 67 ¦ вайбер/телеграм 067 123 45 67 ¦ пишіть у вайбер 067 123 45 67 ¦
viber/whatsapp: 0671234567 ¦ Vaiber 0671234567 ¦ V.i.b.e.r 0671234567 ¦ вай бер 0671234567 ¦
в@йбер 0671234567 ¦ вiбер 0671234567 ¦ На Viber: 067-123-45-67
""",
    ("messenger", "live:seller.joe"): """\
Skype: live:seller.joe ¦ skype live:seller.joe ¦ Skype ID: live:seller.joe
""",
    ("messenger", "seller.joe"): """\
skype:seller.joe ¦ Skype name: seller.joe ¦ Skype me: seller.joe ¦ skyp: seller.joe ¦ sky-pe seller.joe ¦
Skyppe: seller.joe ¦ my skype: seller.joe
""",
    ("messenger", "cutebag4u"): """\
카톡 cutebag4u ¦ 카톡ID: cutebag4u ¦ 카톡 아이디: cutebag4u ¦ 카카오톡: cutebag4u ¦
카카오톡 친구추가 cutebag4u ¦ 카톡으로 문의 cutebag4u ¦ 까톡: cutebag4u ¦ 카.카.오.톡 cutebag4u ¦
kakaotalk cutebag4u ¦ Kakao Talk: cutebag4u ¦ KAKAO ID cutebag4u ¦ k a k a o: cutebag4u ¦ 카톡문의 cutebag4u ¦
카톡채널 cutebag4u ¦ kakotalk: cutebag4u ¦ カカオトークID：cutebag4u
""",
    ("social", "atelier_mina"): """\
Insta: @atelier_mina ¦ IG : atelier_mina ¦ Instagram - atelier_mina ¦ Instagram.: @atelier_mina ¦
Instagram→atelier_mina ¦ instagram'da atelier_mina ¦ ig'de @atelier_mina ¦ insta @atelier_mina ¦
insta atelier_mina ¦ Ins : atelier_mina ¦ ins号：atelier_mina ¦ INS搜：atelier_mina ¦
мой инстаграм atelier_mina ¦ инстаграм-магазин @atelier_mina ¦ в инсте @atelier_mina ¦ inst: @atelier_mina ¦
instagr@m atelier_mina ¦ Insta gram @atelier_mina ¦ IG@atelier_mina ¦ IG→@atelier_mina ¦
find us on IG: atelier_mina ¦ we are @atelier_mina on Instagram ¦ check @atelier_mina on insta ¦
ideas on instagram.. @atelier_mina ¦ perfil de instagram: atelier_mina ¦ compte Instagram : @atelier_mina ¦
unser Insta-Kanal @atelier_mina ¦ profilo IG @atelier_mina ¦ インスタ→atelier_mina ¦
インスタアカウント @atelier_mina ¦ 인스타 @atelier_mina ¦ 인스타 아이디 atelier_mina ¦ ไอจี : atelier_mina ¦
IG ไอจี @atelier_mina ¦ حسابنا انستا @atelier_mina ¦ انستقرام atelier_mina ¦ इंस्टाग्राम आईडी atelier_mina ¦
אינסטגרם @atelier_mina ¦ instagram hesabı: atelier_mina ¦ na Instagramie: @atelier_mina ¦
op Instagram: atelier_mina ¦ på Instagram: @atelier_mina ¦ pe instagram @atelier_mina ¦
στο instagram: @atelier_mina ¦ Instagram kami @atelier_mina ¦ theo dõi IG: @atelier_mina ¦
lnsta: atelier_mina ¦ 1nsta @atelier_mina ¦ Insstagram: atelier_mina ¦ Instagrem: @atelier_mina ¦
instogram: @atelier_mina
""",
    ("social", "funko.garage"): """\
FB: funko.garage ¦ Facebook: @funko.garage ¦ facebook/funko.garage ¦ Facebook fanpage: funko.garage ¦
Facebook : @funko.garage ¦ 페북: funko.garage ¦ Fb @funko.garage ¦ F B: funko.garage ¦ fb.: funko.garage ¦
fbook: funko.garage ¦ Facebook'ta funko.garage ¦ เฟสบุ๊ค: funko.garage ¦ เพจ: funko.garage ¦
TikTok: @funko.garage ¦ tiktok funko.garage ¦ Tik-Tok @funko.garage ¦ TT: @funko.garage ¦
TikTok shop @funko.garage ¦ 抖音搜 funko.garage ¦ 抖 音：funko.garage ¦ тик ток @funko.garage ¦
틱톡 @funko.garage ¦ YouTube @funko.garage ¦ YouTube channel @funko.garage ¦ our YouTube: funko.garage ¦
YT: @funko.garage ¦ Twitter: funko.garage ¦ X/Twitter: @funko.garage ¦ Snapchat: funko.garage ¦
Snap: @funko.garage ¦ Pinterest @funko.garage ¦ вк: funko.garage ¦ VK: @funko.garage ¦
группа вконтакте funko.garage ¦ 小红书 @funko.garage ¦ 小红书ID：funko.garage ¦ 红书：funko.garage ¦
weibo: funko.garage ¦ 快手ID：funko.garage ¦ Twitch: funko.garage ¦ threads: @funko.garage ¦
reddit: funko.garage ¦ linkedin: funko.garage
""",
}  # fmt: skip
"""By kind and value; the texts are parted by bars."""


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [(kind, value, text) for (kind, value), texts in WITH_IDENTIFIER.items() for text in cases(texts)],
)
def test_a_name_with_an_identifier_is_found(kind: str, value: str, text: str) -> None:
    assert (kind, value) in [(one[0], one[2]) for one in found(text)]


QUIET = """\
Smart watch supports WhatsApp, WeChat, Line notifications, IP67 1.69 inch ¦
Facebook/Twitter message reminder, 24h heart rate ¦ for Instagram photo ring light 10 inch ¦
TikTok ring light 12" with tripod 2.1m ¦ Skype certified headset H390 ¦ Line 6 Helix LT guitar processor ¦
fishing line 500m 0.35mm 8 strands ¦ A-line dress size 12 ¦ signal: 100 mV, signal: 4-20mA ¦
Line: 2 m, weight: 50g ¦ Line: PE braided, 300 m ¦ QQ plush 20cm ¦ vx 9000 vacuum ¦ V8 engine ¦
wx-2019 camera strap ¦ IG 5 brush ¦ FB-100 power supply ¦ X: 20cm Y: 30cm Z: 40cm ¦ ins style earrings ¦
INS风 北欧 花瓶 ¦ Messenger bag 14 inch ¦ telegram sticker pack ¦ Signal Booster 4G LTE B20 ¦ snap ring 12 mm ¦
snap: 12mm ¦ Compatible apps: WhatsApp, Facebook, Instagram, Twitter, Skype, LINE, KakaoTalk, QQ, WeChat ¦
Reminder: WhatsApp/WeChat/QQ/Facebook/Twitter/Skype/Line/Instagram ¦
Message push: QQ, WeChat, SMS, Facebook, WhatsApp, Twitter ¦
App notification: Yes (Facebook, WhatsApp, Instagram) ¦ WhatsApp: Yes ¦ WeChat: supported ¦
Facebook: Yes, Twitter: Yes ¦ WhatsApp: Yes, Telegram: No ¦
Skype: supported, Zoom: supported, Teams: supported ¦
Notifications WhatsApp, SMS, appels - Montre connectée 1.83 ¦
Messages WhatsApp et Facebook Messenger sur votre poignet ¦
Benachrichtigungen: WhatsApp, Instagram, Telegram, E-Mail ¦ Unterstützt WhatsApp, WeChat, QQ, Line, Skype ¦
Notificaciones de WhatsApp, Facebook, Instagram y Twitter ¦
Compatible con WhatsApp, Telegram, LINE y Messenger ¦ Notifiche WhatsApp, Telegram, Instagram; Bluetooth 5.0 ¦
Notificações de WhatsApp, Instagram, Facebook e Telegram ¦
Powiadomienia WhatsApp, Messenger, Viber, Instagram ¦ Meldingen van WhatsApp, Facebook en Instagram ¦
WhatsApp, Instagram, Facebook bildirimleri, 1.69 ekran ¦ Уведомления: WhatsApp, Viber, Telegram, VK, SMS ¦
Поддержка WhatsApp, Viber, ВКонтакте, Одноклассники ¦ 支持微信、QQ、抖音、快手消息提醒 ¦
微信支付 支付宝扫码盒 V8.0 ¦ 微信QQ电话提醒 运动手环 M6 ¦ LINE・Instagram・Facebook通知対応 スマートウォッチ ¦
ライン通知 着信通知 IP68 ¦ 카카오톡, 라인, 인스타그램 알림 지원 ¦ 카톡 알림 스마트워치 1.7인치 ¦
إشعارات واتساب وفيسبوك وانستغرام ¦ يدعم واتساب، تليجرام، فيسبوك ¦ รองรับการแจ้งเตือน ไลน์ เฟสบุ๊ค ไอจี ¦
Thông báo Zalo, Facebook, Messenger, Viber ¦ Notifikasi WA, Line, IG, FB ¦
Notifikasi WhatsApp, Telegram dan LINE, baterai 300mAh ¦ व्हाट्सएप, फेसबुक नोटिफिकेशन सपोर्ट ¦
התראות וואטסאפ, פייסבוק ¦ ειδοποιήσεις WhatsApp, Viber, Messenger ¦ Upozornění WhatsApp, Messenger a Viber ¦
Smart Watch,WhatsApp Facebook Twitter Notification,Heart Rate ,BT5.0 ¦
Works with Skype, Zoom, WhatsApp, Facebook Messenger for PC1080P ¦
1080P webcam for Skype, YouTube, Twitch, OBS, Xbox One ¦ USB microphone for YouTube, Skype, Twitch, K669B ¦
Ring light for TikTok/YouTube/Instagram/Facebook Live 26cm ¦ Trendy TikTok leggings 2022 high waist ¦
TikTok viral LED lamp sunset ¦ 抖音同款 小夜灯 A8 ¦ 抖音爆款 2023新款 连衣裙 ¦
小红书推荐 ins风 网红 杯子 350ml ¦ 快手网红同款 手机支架 R1 ¦ 微博明星同款 T恤 S925 ¦
Instagram style photo props 60x80 ¦ Instagram model dress SS2023 ¦ facebook frame 50x70 ¦
Facebook Portal Go 10 inch ¦ Facebook Oculus Quest 2 128GB ¦ YouTube play button award replica 15cm ¦
youtube silver button ¦ Twitter bird plush 20cm ¦ Twitter Blue T-shirt XL ¦ Threads: 40/2 polyester ¦
Threads: M12x1.75 ¦ sewing threads 5000m ¦ Thread: 1/4-20 ¦ Reddit alien sticker ¦ Discord sticker 50pcs ¦
Twitch hoodie XXL ¦ Kik sneakers 42 ¦ IMO certified life jacket SOLAS ¦ IMO: SOLAS approved 150N ¦
ICQ vintage tee ¦ Viber sticker ¦ Telegram toy car ¦ Telegram T100 key morse ¦ Skype phone DUALphone 4088 ¦
Skype Phone RT-SK100 ¦ Philips VOIP321 Skype phone ¦ Polycom C100S Skype speakerphone ¦
IPEVO Free.2 Skype USB handset ¦ Belkin Wi-Fi phone for Skype F1PP000GN-SK ¦
Logitech QuickCam Pro 5000 for Skype ¦ GE 31591GE1 Skype DECT phone ¦ NETGEAR SPH101 Skype WiFi phone ¦
ASUS VIDEOPHONE Photo SV1TPS Skype Videophone ¦ LINE FRIENDS BROWN plush 25cm ¦ LINE FRIENDS BT21 TATA 2022 ¦
Line 200 tent peg ¦ line: 50lb test ¦ Line: A-line ¦ Line type: PE ¦ line 12345 pattern ¦ Main line 5000m ¦
line weight: 5wt ¦ Line number 3 ¦ line no. 23 manual ¦ Line in: 3.5mm ¦ Line out: RCA x2 ¦
Line voltage: 230V ¦ line-level input AUX3 ¦ Hot line, neutral line: 2.5mm2 ¦ Line speed: 1200rpm ¦
Phone line: RJ11 ¦ Product line: PRO2000 ¦ Product line - X200 ¦ Product Line: ThinkPad_X1 ¦ Line: Pro_Series ¦
Pro line: 3M-2020 ¦ Line: Elite7 ¦ V: 12, A: 2 ¦ V: 220-240V ¦ V = 12V ¦ v 2.0.1 ¦ V6 intake ¦ V neck: V3 ¦
V-neck tee ¦ X: 1080 Y: 1920 ¦ x: 25.4mm ¦ X 100 pcs ¦ x10 pieces ¦ X-box 360 ¦ X Large: 110cm ¦
Q: what size? A: M ¦ Q&A: 10 questions ¦ Q: Is it waterproof? A: IP67 ¦ Q345B steel ¦ QQ35cm ¦ QQ 1234 ¦
QQ car 0.8L engine 372 ¦ 奇瑞QQ3 QQ6 车灯 ¦ 奇瑞QQ308 脚垫 ¦ Chery QQ 0.8L S11-1234567 ¦
Chery QQ S11 ignition coil S11-3705110 ¦ OK: 3 pcs ¦ OK 100 ¦ Signal: AV/VGA ¦ Signal: PAL/NTSC ¦
Signal 7 toothpaste 75ml ¦ signal number: 8 ¦ Signal-to-noise: 80dB ¦ Signal: RS232 ¦ SC: 100 ¦ SC-300 ¦
sc 2000 ¦ TT: 12 ¦ TT300 belt ¦ WA: 20 ¦ WA-100 amplifier ¦ wa 500 g ¦ Wa Cup 11oz ¦ fb 12345 ¦ FB: 12 ¦
FB_A12345 bearing ¦ IG: 0.25 mm ¦ IG541 gas ¦ IG 12345 ¦ IG-1200 ¦ ins: 5 pcs ¦ ins 10cm ¦ ins: nordic ¦
INS: Scandinavian style ¦ VX: 2.5 ¦ VX220 ¦ vx 10000 ¦ VX1234 battery ¦ WX: 1234 ¦ WX 12345 ¦
WX-5012 angle grinder ¦ wx_3000 ¦ TG: 170 ¦ TG 130 PCB ¦ TG130 ¦ Tg: 150C ¦ TG-6 camera Olympus ¦ TG: FR4 ¦
ZL: 60204 ¦ ZL 12345 ¦ FB 6205-2RS ¦ VK: 16 ¦ VK-172 GPS ¦ VK162 USB ¦ VK 12345 ¦ snap 12345 ¦ Snap: M5x10 ¦
Snap fastener: 15mm ¦ face: 12cm ¦ Face: polyester ¦ face 100% cotton ¦ Threads 12345 ¦
KakaoTalk plush Ryan 30cm ¦ kakao friends 40cm ¦ 카카오프렌즈 인형 라이언 30cm ¦ 카카오 99% 초콜릿 100g ¦
카카오닙스 500g ¦ 라인: 2m ¦ A라인 원피스 77size ¦ H라인 스커트 XL ¦ 라인 100 cm ¦ ライン: 2本 ¦
Aライン ワンピース M2 ¦ Iライン 3L ¦ ラインストーン 1000個 SS16 ¦ ラインテープ 50mm x 10m ¦ オンライン 2023 ¦
エアライン AL320 ¦ 企鹅 公仔 30cm ¦ 企鹅杂志 2019 ¦ 企鹅Q版挂件 15cm ¦ 电报 复古 装饰 1920 ¦ 电报机 T100 ¦
飞机 模型 A380 ¦ 飞机：波音747 ¦ 飞机 1:400 B747-8 ¦ 纸飞机 玩具 100张 ¦ 卫星 模型 T100 ¦
卫星电视 接收机 DVB-S2 ¦ 加微弹 面料 95A ¦ 微信表情 贴纸 50张 ¦ 威信 品牌 手套 L2 ¦ 加V型 领 T恤 ¦ 加V领 2XL ¦
威 WD40 ¦ 薇 V5 ¦ 微 USB3.0 ¦ 微星 B450M ¦ 维信 12345 ¦ 快手 夹具 GH201 ¦ 快手抓 XL2000 ¦ 快手杯 500ml ¦
钉钉 考勤机 M2 ¦ 钉钉 智能 D2 ¦ 微博 贴纸 2023 ¦ 旺旺 雪饼 520g ¦ 旺旺 仙贝 52g*20 ¦ 旺旺牛奶 245ml ¦
微信 小程序 控制 WiFi2.4G ¦ 微信小程序 蓝牙5.0 ¦ 微信公众号 控制 开关 ¦ Add WhatsApp, Viber stickers in 3D ¦
What's up doc? 1000 pieces puzzle ¦ whats up 2 game ¦ What's App-ening T-shirt ¦ VK-3000 massage gun ¦ vk 10 ¦
вк 200 муфта ¦ ВК: 12 мм ¦ ВК8 твердосплавные пластины ¦ ВК-8 резец ¦ ВК 60 труба ¦ тг 100 ¦
Одноклассники фильм DVD ¦ инста стиль 2023 ¦ телега садовая 100 кг ¦ Телега: 200 кг, 4 колеса ¦
телега грузовая ТГ-250 ¦ Telega 4 roues 120kg ¦ тележка ТГ-300 ¦ вайбер стикер ¦ Скайп камера HD720 ¦
QQ Music 2.0 ¦ QQ音乐 车载 U盘 32G ¦ QQ星 儿童牛奶 125ml*20 ¦ QQ糖 65g ¦ Q弹 软糖 100g ¦ Q版 公仔 10cm ¦
Q235 钢板 10mm ¦ Q235B ¦ Q 12345678 ¦ V领 3XL ¦ V 12345678 ¦ x 12345678 ¦ ok 12345678 ¦ line 12345678 ¦
signal 1234567 ¦ snap 12345678 ¦ SKU: line12345678 ¦ Model: VX-12345678 ¦ Model: WX8899001 ¦ Art. QQ-1234567 ¦
P/N: FB12345678 ¦ Part No. TG1234567 ¦ Model WA1234567 ¦ EAN 4006381333931 Skype ¦ Instagram 4006381333931 ¦
Facebook ISBN 978-3-16-148410-0 ¦ WhatsApp For Dummies ISBN 9781119803584 ¦ Skype: The Definitive Guide 2006 ¦
Book: Instagram Marketing 2021 ISBN 9798712345678 ¦ Telegram 1234567 stamp ¦ Book "Telegram" 1975 ¦
iPhone 12 case WhatsApp 10000000 users ¦ Over 1000000 Instagram followers love it ¦ 2 billion WhatsApp users ¦
1,000,000 TikTok views ¦ as seen on TikTok 5000000 views ¦ As seen on Instagram! Size S-XL ¦
TikTok famous, 4.8 stars ¦ #1 on TikTok ¦ TikTok #1 trending 2023 ¦ #tiktok #instagram #facebook ¦
Share on Instagram, tag your friends ¦ Share your photos on Facebook & Instagram ¦ Post to Instagram @ 4K ¦
Live stream to YouTube 1080p60 ¦ YouTube 4K@60 ¦ Facebook Live 1080p ¦ Stream to Twitch/YouTube @60fps ¦
WhatsApp call 1080p ¦ WhatsApp audio 3.5mm ¦ Skype HD 720P ¦ Skype/MSN/QQ compatible 12MP ¦
MSN, Yahoo, Skype, ICQ, AIM webcam 5.0MP ¦ Supports MSN/ICQ/Skype/QQ 480K ¦ Support Skype, msn, yahoo; 30fps ¦
Skype for Business: SoundStation IP5000 ¦ Skype for Business edition VVX411 ¦
for WeChat QR code payment scanner 2D ¦ WeChat mini program: Tuya Smart ¦ WeChat Pay ¦
Instagram filter: Clarendon ¦ Instagram: Content planner 2024 ¦ Facebook: the inside story ¦
Telegram: A novel ¦ Instagram: love, live, laugh mug ¦ Pinterest: wall decor ¦ Snapchat: ghost sticker ¦
TikTok: Boom board game ¦ Twitter: 280 characters mug ¦ YouTube: how to video included ¦
YouTube: see installation video ¦ Discord: album by Mozart ¦ Twitch: the animated series ¦ Discord - EP 2012 ¦
Telegram Avenue poster ¦ Signal - The Album 2001 ¦ ins: warm light ¦ Ins: modern simple ¦ IG: yes ¦
Insta: 360 ¦ Insta360 ONE X2 ¦ Insta 360 X3 ¦ Insta-print film 20 ¦ instax mini 12 ¦ Fujifilm Instax: mini11 ¦
instant: yes ¦ Messenger: Vintage leather ¦ Messenger: 15.6" ¦ Messenger bag: canvas_2020 ¦
messenger 12345678 ¦ Messenger RNA kit 96 ¦ Zalo sticker ¦ Za lô 5kg ¦ Gala: loa kéo ¦
Zalo: thông báo tin nhắn ¦ Zalo OA hỗ trợ ¦ Viber: podrška poruka ¦ WhatsApp: уведомления ¦
WhatsApp: 消息提醒 ¦ 微信: 支持 ¦ 微信：支持提醒 ¦ 微信:消息推送 ¦ QQ：支持 ¦ QQ:有 微信:有 ¦
微信/QQ/短信:支持 ¦ 抖音：同款 ¦ 小红书：爆款 ¦ 快手：网红 ¦ LINE：対応 ¦ LINE: 対応 Instagram: 対応 ¦
카카오톡: 지원 ¦ 카톡: 알림 ¦ واتساب: نعم ¦ ไลน์: รองรับ ¦ Zalo: Có ¦ Телеграм: есть ¦ Telegram: да ¦
Viber: есть, WhatsApp: есть ¦ WhatsApp: ja, Telegram: nein ¦ WhatsApp: sí, Facebook: sí ¦ WhatsApp: oui ¦
WhatsApp: sì ¦ WhatsApp: tak ¦ WhatsApp: evet ¦ WhatsApp: ya ¦ WhatsApp: ok ¦ Facebook: ok ¦
Apple Watch Ultra2 Whatsapp GPS ¦ T500 plus Whatsapp watch HW22 ¦ smartwatch M5 Whatsapp D13 ¦
Whatsapp Smartwatch Y68 ¦ WhatsApp Smartwatch Y68_D20 ¦ Smart bracelet 115plus whatsapp ¦
smart band facebook whatsapp M6_band ¦ P8 Smart Watch Men Women 1.4" whatsapp P9_pro ¦
WhatsApp GT08 smart watch ¦ Facebook X6 watch ¦ WeChat Z60 Smartwatch ¦ Smartwatch Facebook DZ09 ¦
WhatsApp DZ09, QQ, Y1 ¦ QQ DZ09 GT08 ¦ Skype A2DP headset BT5 ¦ Telegram BT5.2 ¦ @home mug ¦ @work sign ¦
@ 5V 2A ¦ @2x icons ¦ icons @3x ¦ Resistors 4@12V ¦ tod@s ¦ @Disney licensed ¦ Designed by @ Home studio ¦
@copyright 2020 ¦ Meet @ the bar poster ¦ @media print ¦ @param value ¦ @import css ¦ email us @ home ¦
CR2032@3V ¦ 1080p@60fps ¦ i-line 12 signal_2 ¦ Line_6 POD ¦ pro-line_2 ¦ Out-line_1 ¦
Bluetooth call + WhatsApp/Line/Skype push, IP68, 1.85 inch ¦
Smart Watch P28: Facebook / WhatsApp / QQ / WeChat reminder ¦
Push type: SMS, QQ, WeChat, Facebook, Twitter, WhatsApp, LINE, KakaoTalk ¦
Notification apps: WhatsApp-WeChat-QQ-LINE-Viber ¦
App message: WeChat/QQ/WhatsApp/Facebook/Twitter/Instagram/Line/KakaoTalk/Skype etc. ¦
Features: Facebook=Yes; WhatsApp=Yes; Twitter=No ¦ Support APP: WhatsApp | Facebook | Line | IMO ¦
Works with WhatsApp Web, Telegram Desktop, Discord and Zoom ¦
Discord, Twitch, YouTube compatible streaming mic HyperX SoloCast ¦ Skype-zertifiziert, USB-A, Kabel 2,4 m ¦
Für WhatsApp, Skype und Zoom geeignet (Windows 10/11) ¦
Unterstützte Apps: WhatsApp, Telegram, Instagram, Facebook, TikTok ¦
Erinnerung WhatsApp: ja; Facebook: ja; LINE: nein ¦ Compatible avec WhatsApp, Messenger, Skype, Viber : oui ¦
Rappel de message: Facebook, WhatsApp, WeChat, Twitter ¦
Recordatorio: WhatsApp, Facebook, Instagram; idioma: 20 ¦
Soporta notificaciones: WhatsApp/WeChat/Line/QQ/Skype ¦
Suporta: WhatsApp, Facebook, Instagram. Bateria: 7 dias ¦ Promemoria: WhatsApp Facebook Twitter, cardio 24h ¦
Powiadomienia: WhatsApp; Messenger; Facebook; SMS ¦ Bildirim: WhatsApp, Instagram, X; pil 10 gün ¦
Напоминания: WhatsApp, Viber, VK, Telegram; BT 5.3 ¦ Мессенджеры: WhatsApp, Viber, Telegram поддержка ¦
Сповіщення: Viber, Telegram, Instagram ¦ 消息提醒：微信、QQ、钉钉、微博、抖音 ¦
支持APP：微信 QQ WhatsApp Facebook Line ¦ 适用软件：微信/QQ/钉钉/腾讯会议 ¦
通知機能：LINE、Gmail、X、Instagram ¦ LINE/Facebook/Twitter/Instagram/Skype通知対応 ¦
SNS通知（LINE・インスタ・X） ¦ 알림: 카카오톡/라인/인스타/페이스북 ¦ 카톡알림 지원, 통화가능, 1.43인치 ¦
التنبيهات: واتساب، انستا، سناب شات، تويتر ¦ แจ้งเตือน: ไลน์/เฟส/ไอจี/วอทส์แอพ ¦
Thông báo: Zalo/Facebook/Messenger/Viber/SMS ¦ Notifikasi: WA/Line/IG/FB/SMS ¦
WhatsApp नोटिफिकेशन, कॉल, SMS, इंस्टाग्राम ¦ Upozornění: Messenger/WhatsApp/Viber ¦
Értesítések: Messenger, Viber, WhatsApp ¦ Notificări: WhatsApp, Facebook, Instagram ¦
Ειδοποιήσεις: Viber, Messenger, Instagram ¦ Line thickness 0.5mm, colour: black ¦
Line Length: 1.5m; Line: white ¦ line: double line ¦ LINE: 3 phase 380V ¦ Power line: 2x0.75 ¦ USB line: 1m ¦
Data line: Type-C ¦ Tippet line: 4x ¦ Line capacity: 0.25/300 ¦ Line Spool 200m_PE ¦ Waist line: elastic ¦
Neckline: V-neck ¦ Silhouette: A-Line ¦ Dress line: a-line midi ¦ Brake line: stainless_steel ¦
Fuel line 8mm id ¦ fuel line id: 8mm ¦ hose ID: 10mm ¦ line id 12mm ¦ Signal: bluetooth5 ¦
Signal: analog_audio ¦ Signal input: RCA/SCART ¦ Signal type: PWM, 0-10V ¦ Turn signal: led_amber ¦
Turn signal light: LED12V ¦ Signal light 12v24v ¦ signal cable: rg59 ¦ video signal: pal/ntsc ¦
Snap: hook-and-loop ¦ Snap hook: 5mm steel ¦ snap closure: press_studs ¦ Snap on tool A6_b ¦
Messenger: canvas ¦ messenger: laptop15 ¦ Threads: nylon66 ¦ thread: 150d/3 ¦ X: red Y: blue ¦
Size X: bust 100cm ¦ x: width_cm ¦ Color X: rosegold ¦ OK: tested100 ¦ Quality OK: passed ¦ kik: sneaker ¦
imo: safe ¦ IMO resolution: MSC.81 ¦ V: velvet ¦ V: vintage2 ¦ Tops V: cotton95 ¦ V:cotton_blend ¦
V-belt: b1250 ¦ v-brake: xt_m8000 ¦ v neck: cotton_tee ¦ Q: does it fit iphone13? A: yes ¦ Q: how2use ¦
Q: usb_c? ¦ WX: wireless_x ¦ tg: graphene2 ¦ FB: football5 ¦ IG coil: bosch_0221 ¦ ig lights: led12v ¦
ins: insulated12 ¦ ins: in-stock20 ¦ INS: nordic_style ¦ ins net red same style ¦ ins risk: nordic2 ¦
FB marketplace finds ¦ WA: washington_state ¦ wa: japan_wagara ¦ wa: wide-angle18mm ¦ SC: scandium_99 ¦
TT: titanium_22 ¦ tt: trinidad_2020 ¦ face: oak_veneer ¦ Face: front_panel2 ¦ insta: instant_pot6 ¦
ok: 100_tested ¦ Kakao: cacao70 ¦ kakao: nibs_500g ¦ telegram: style_font ¦ Telegram: vintage_paper ¦
Discord: logo_sticker ¦ youtube: subscribe_sign ¦ TikTok: dance_shoes ¦ tiktok ring_light26 ¦
instagram: photo_frame60 ¦ whatsapp: icon_3d ¦ whatsapp emoji_pillow ¦ Facebook reaction_emoji ¦
QQ: penguin_plush ¦ qq penguin_20 ¦ 微信: emoji_sticker ¦ 微信 logo_3d ¦ 抖音 hot2023 ¦ 抖音 ins风 2023 ¦
抖音：ins_style ¦ 小红书 ootd2023 ¦ 小红书 ins_2023 ¦ 快手 r134a ¦ 钉钉 m2s ¦ 微博 t-shirt2023 ¦
飞机: a380_model ¦ 飞机 boeing747 ¦ 企鹅 penguin20 ¦ 薇 vera_bradley ¦ 微: micro_usb ¦ 卫星: hd_s2x ¦
电报: morse_key ¦ ライン: pe_x8 ¦ 라인: x_line ¦ 라인 slim_fit2 ¦ 카카오: dark_72 ¦ 威信: gloves_l2 ¦
QQ 11223344 puzzle ¦ QQ 100 pcs ¦ qq 2000 ¦ Q 100000 ¦ model QQ 12345678 ¦ Bearing QQ 6205 ¦
Nike SB Zoom Janoski 333824 067 Instagram ¦ Instagram 844204 374 ¦ Facebook 920-002825 ¦
Skype 960-000694 webcam ¦ Logitech C270 960-000694 Skype webcam ¦ Webcam Skype 1920x1080 30fps 12345 ¦
TikTok 1688 hot item ¦ TikTok hot sale 2023 6923450656181 ¦ LINE 4901234567894 ¦ 6901234567892 微信 ¦
微信 6901234567892 玩偶 ¦ WhatsApp 4006381333931 ¦ Instagram 2000 mAh ¦ Instagram likes 1000000 ¦
youtube 100000 subscribers plaque ¦ 10000+ Instagram followers ¦ @Zara style dress ¦ @ 3.5GHz ¦
Intel Core i5 @2.5GHz ¦ made @sea ¦ music @ night led ¦ T@b trailer ¦ C@t socks ¦ love@first sight ¦
email @ symbol sticker ¦ @gmail sticker ¦ look @me sign ¦ Party @ 9pm ¦ lunch @ 12:30 ¦
made with love @granny ¦ Print: "@work" ¦ tee "@nofilter" ¦ hat "@bestdad" ¦ Kids @play yard sign ¦
follow the instructions @ page 12 ¦ tag @ collar ¦ Tag: @2x ¦ follow me home lights ¦ Follow your dreams mug ¦
Follow us to the moon poster 50x70 ¦ find us a home sign ¦ DM 12 EUR coin ¦ PM 2.5 filter ¦ PM 10A relay ¦
dm drogerie balea 50ml ¦ ig handle 12cm ¦ insta handle ¦ Twitter handle mug ¦
Instagram handle sticker personalised ¦ Custom Instagram handle decal 10x3 cm ¦ personalised @name decal ¦
Instagram @yourname decal ¦ Custom name sign "@yourname" ¦
1781105564564-whatsapp-image-2026-06-10-at-18.30.43 ¦ WhatsApp Image 2026-06-10 at 18.30.43 ¦
whatsapp_video_20260610_183043 ¦ signal-2026-06-10-183043 ¦ telegram-cloud-photo-size-2-5445
"""


@pytest.mark.parametrize("text", cases(QUIET))
def test_a_feature_a_model_and_a_measure_are_no_contact(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "service", "value", "way"),
    [
        ("WhatsApp: +86 135 1234 5678", "WhatsApp", "+8613512345678", 0),
        ("w-h-a-t-s-a-p-p +86 135 1234 5678", "WhatsApp", "+8613512345678", SPACED),
        ("wh4ts4pp +86 135 1234 5678", "WhatsApp", "+8613512345678", LEET),
        ("whtasapp +86 135 1234 5678", "WhatsApp", "+8613512345678", MISSPELT),
        ("vv hatsapp +86 135 1234 5678", "WhatsApp", "+8613512345678", SPACED | MISSPELT),
        ("teIegram: shop_best", "Telegram", "shop_best", MISSPELT),
        ("1nstagram: luna.jewels", "Instagram", "luna.jewels", LEET),
        ("v x: fastsole_77", "WeChat", "fastsole_77", SPACED),
        ("微 信：fastsole_77", "WeChat", "fastsole_77", SPACED),
        ("т3лeграм @shapka_opt", "Telegram", "shapka_opt", LEET),
    ],
)
def test_the_way_of_hiding_is_told(text: str, service: str, value: str, way: int) -> None:
    (one,) = find_messengers(View(text))
    assert (one.service, one.value) == (service, value)
    assert one.way & way == way
    assert bool(one.way) == bool(way)


def test_the_place_covers_the_name_and_the_identifier() -> None:
    text = "Belts, 13800138000（微信同号）, or @shop88 on Telegram. IG: @bag_shop"
    places = [text[one.start : one.end] for one in find_messengers(View(text))]
    assert places == ["13800138000（微信", "@shop88 on Telegram", "IG: @bag_shop"]


def test_a_handle_alone_needs_somebody_who_asks_or_the_look_of_one() -> None:
    assert found("follow us @bestshop") == [("social", "", "bestshop")]
    assert found("@best_shop_88") == [("social", "", "best_shop_88")]
    assert found("@bestshop") == found("@home") == found("icons @2x") == found("4 @ 5V") == []


@pytest.mark.parametrize(
    ("text", "service", "value"),
    [
        ("Telegram ➜ arroba nosuch_ventas", "Telegram", "nosuch_ventas"),
        ("insta chiocciola nosuchlab", "Instagram", "nosuchlab"),
        ("в телеге: собака nosuch_shop", "Telegram", "nosuch_shop"),
        ("카톡 골뱅이 nosuch88", "KakaoTalk", "nosuch88"),
        ("Mehr Bilder auf Insta unter no.such", "Instagram", "no.such"),
        ("na fb jako no.such88", "Facebook", "no.such88"),
        ("İnsta: no_such_tasarim", "Instagram", "no_such_tasarim"),
        ("IG ➤ no_such", "Instagram", "no_such"),
    ],
)
def test_a_handle_is_announced_by_a_word_or_an_arrow(text: str, service: str, value: str) -> None:
    assert [(one[1], one[2]) for one in found(text)] == [(service, value)]


@pytest.mark.parametrize(
    "text",
    [
        "kakao - kokos",
        "Kakao: Haselnuss",
        "suklaa-kaakao-taateli-120g-5708147010139",
        "Kakao: mindestens 32 %",
    ],
)
def test_cocoa_is_no_messenger(text: str) -> None:
    assert found(text) == []
    assert [one[2] for one in found("Kakao: nosuch_shop88")] == ["nosuch_shop88"]
    assert [one[2] for one in found("Kakao id: nosuchshop")] == ["nosuchshop"]


@pytest.mark.parametrize("text", ["В телеграм собака смотрит", "WhatsApp als Geschenk.", "Telegram ⇒ Viber"])
def test_such_words_alone_announce_nothing(text: str) -> None:
    assert found(text) == []


def test_several_in_one_text_are_each_found() -> None:
    text = "WeChat: bag_king88, QQ: 88990011, Skype: bag.king / Viber +380501234567"
    assert [(one[1], one[2]) for one in found(text)] == [
        ("WeChat", "bag_king88"),
        ("QQ", "88990011"),
        ("Skype", "bag.king"),
        ("Viber", "+380501234567"),
    ]


@pytest.mark.parametrize("name", sorted({name for one in SERVICES for name in one.proper}))
def test_every_proper_name_is_read_plain_spread_out_and_with_letters_repeated(name: str) -> None:
    for spelling in (
        name,
        " ".join(name),
        ".".join(name.upper()),
        name.replace("a", "aa").replace("а", "аа"),
    ):
        names = find_names(f"our {spelling}: bag_king88")
        assert any(
            (one.start, one.end) == (4, 4 + len(spelling)) and name in one.service.proper for one in names
        )


@pytest.mark.parametrize(
    "text",
    ["wsp 51998877665", "IG: luna.jewels", "тг @opt_sale", "薇：bag_king88", "z a p 11 97654-3210"],
)
def test_the_first_look_has_a_pattern_for_names_that_mean_other_things(text: str) -> None:
    assert found(text)
    assert any(compiled(pattern).search(text.encode()) for pattern in TRIGGERS)


@given(st.text(st.characters(), max_size=60) | st.text("wvxq加微信:@+0123 .a_-lineIG", max_size=80))
def test_any_text_is_read_and_places_lie_in_it(text: str) -> None:
    for one in find_messengers(View(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.value


@pytest.mark.parametrize(
    "unit",
    ["a.", "1", "v ", "vv", "whatsapp ", "whatsapp: ", "QQ ", "@a", "微信", "加V", "\\/", "telegram @"],
)  # fmt: skip
def test_long_texts_end(unit: str) -> None:
    list(find_messengers(View(unit * (20_000 // len(unit)))))


@settings(max_examples=300)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([name for service in SERVICES for name in (*service.long, *service.short)]),
            st.text(alphabet="aceknortuwxvyzвсотн .-0134@", max_size=6),
        ),
        max_size=8,
    ).map(" ".join)
)
def test_pairs_of_letters_that_are_passed_over_begin_no_name(text: str) -> None:
    quick = find_names.__wrapped__(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messenger_spellings, "_dead_pairs", frozenset)
        assert quick == find_names.__wrapped__(text)
