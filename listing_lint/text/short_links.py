"""Hosts that stand for another address, and the schemes that open an app: general knowledge of the web.

A host here is no more than a way to somewhere else: an address behind it is a link whatever else the text says.
"""

from __future__ import annotations

from listing_lint.text.spoken import listed

SHORTENERS = listed(
    # Shorteners of the western web, of networks, of China and of Russia.
    "bit.ly bitly.com j.mp goo.gl t.co tinyurl.com cutt.ly s.id is.gd v.gd ow.ly buff.ly rebrand.ly"
    " shorturl.at rb.gy t.ly"
    " bl.ink tiny.cc tiny.one soo.gd shorte.st adf.ly clk.im trib.al dlvr.it lnkd.in db.tt qr.ae"
    " amzn.to amzn.eu a.co ebay.us"
    " etsy.me walmrt.us tgt.to fb.me youtu.be pin.it redd.it wp.me flip.it tmblr.co snip.ly short.gy"
    " urlz.fr shrtco.de gg.gg"
    " dub.sh shor.by kutt.it u.nu x.co po.st spoti.fi apple.co g.co g.page maps.app.goo.gl forms.gle"
    " page.link onelink.me app.link"
    " s.click.aliexpress.com a.aliexpress.com star.aliexpress.com vm.tiktok.com vt.tiktok.com shope.ee"
    " shp.ee s.shopee.vn s.lazada.vn"
    " dwz.cn t.cn url.cn suo.im suo.nz mrw.so 0x3.me sourl.cn u.nu c.tb.cn m.tb.cn v.douyin.com"
    " xhslink.com 3.cn u.jd.com"
    " mmbiz.qpic.cn w.url.cn dwz.win t.hk reurl.cc lihi1.cc lihi.cc ppt.cc supr.link pse.is"
    " clck.ru vk.cc goo.su ya.cc u.to lnkz.ru me2.do han.gl bit.do buly.kr vo.la url.kr kko.to"
    " kakao.com/o hoy.kr m.site.naver.com"
    " x.gd lin.ee bnc.lt urlgeni.us geni.us dwz.tax ity.im chilp.it tny.im qrco.de qr.link me-qr.com"
    " l.ead.me q-r.to"
)
"""Short links to anywhere."""

PROFILES = listed(
    "linktr.ee lnk.bio lnk.to beacons.ai bio.link bio.site taplink.cc taplink.at campsite.bio solo.to"
    " carrd.co hoo.be milkshake.app"
    " heylink.me linkin.bio allmylinks.com msha.ke potofu.me lit.link about.me mssg.me portaly.cc hipolink.me"
)
"""Pages that collect somebody's links."""

CHATS = listed(
    "wa.me wa.link wa.links walink.co api.whatsapp.com chat.whatsapp.com web.whatsapp.com"
    " whatsapp.com/channel t.me telegram.me telegram.dog"
    " m.me line.me liff.line.me page.line.me u.wechat.com weixin.qq.com wechat.com wxaurl.cn"
    " work.weixin.qq.com qm.qq.com jq.qq.com wpa.qq.com"
    " qr.alipay.com u.alipay.com zalo.me chat.zalo.me viber.click chats.viber.com invite.viber.com"
    " vb.me join.skype.com skype.com"
    " discord.gg discord.com/invite signal.me signal.group kik.me open.kakao.com pf.kakao.com"
    " qr.kakao.com ig.me instagr.am"
    " snapchat.com/add threema.id msng.link max.ru imo.im botim.me wire.com vk.me joinchat.com callto.net"
)
"""Doors to a messenger."""

SHORT_HOSTS = frozenset(host for host in SHORTENERS | PROFILES | CHATS if "/" not in host)

APPS: dict[str, str] = {
    "weixin": "WeChat", "wechat": "WeChat", "weixinulink": "WeChat", "tg": "Telegram", "line": "LINE",
    "skype": "Skype",
    "viber": "Viber", "zalo": "Zalo", "mqqapi": "QQ", "mqqwpa": "QQ", "tencent": "QQ", "qq": "QQ",
    "alipays": "Alipay", "alipay": "Alipay",
    "kakaotalk": "KakaoTalk", "kakaolink": "KakaoTalk", "kakaoplus": "KakaoTalk", "fb": "Facebook",
    "fb-messenger": "Messenger",
    "instagram": "Instagram", "snapchat": "Snapchat", "tiktok": "TikTok", "snssdk1128": "TikTok",
    "vk": "VK", "discord": "Discord",
    "sgnl": "Signal", "threema": "Threema", "whatsapp": "WhatsApp", "intent": "", "market": "",
    "dingtalk": "DingTalk", "aliim": "Wangwang",
    "wangwang": "Wangwang", "taobao": "Taobao", "facetime": "FaceTime", "facetime-audio": "FaceTime",
    "imessage": "iMessage",
}  # fmt: skip
"""Schemes that open an app, and the app."""

NEUTRAL_HOSTS = listed(
    "w3.org schema.org ogp.me purl.org xmlns.com schemas.microsoft.com schemas.openxmlformats.org"
    " xml.apache.org ns.adobe.com"
    " sitemaps.org rdfs.org gmpg.org"
)
"""Hosts that only name a format, in markup that somebody pasted."""
