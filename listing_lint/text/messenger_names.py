"""Messengers and social networks, by the names that people write. General knowledge; one entry a service."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its ``name``, whether it is a social network, and what it is called.

    ``long`` names are read in broken spellings too; ``short`` ones mean other things as well and need a sign and an
    identifier behind them. ``native`` are names in scripts without blanks, matched anywhere.
    """

    name: str
    social: bool
    long: tuple[str, ...]
    short: tuple[str, ...] = ()
    native: tuple[str, ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SERVICES: tuple[Service, ...] = (
    Service(
        "WhatsApp", False,
        _words("whatsapp watsapp whatsap wattsapp whatapp whatapps whatsup wassap wasap whatsaap guasap zapzap whatsapp's uatizapi vatsap uatsap uatzap uozzap wazzap whatzapp wazap whats ватсап вотсап вацап ватсапп вотсапп уатсап ватцап вацапп васап ватс"),
        _words("wa w/a wsp wpp zap"), ("واتساب", "واتساپ", "واتس اب", "واتس آب", "واتسآب", "واتس", "וואטסאפ", "ווטסאפ", "व्हाट्सएप", "व्हाट्सऐप", "व्हाट्सअप", "वॉट्सऐप", "वाट्सएप", "วอทส์แอพ", "วอทแอป", "วอตส์แอปป์", "왓츠앱", "왓쓰앱", "ワッツアップ", "瓦次普"),
    ),
    Service(
        "WeChat", False, _words("wechat weixin wechatt weichat vechat вичат вейсинь"),
        _words("wx vx v wxid wcid"),
        ("加微信", "加薇信", "加威信", "微信", "威信", "薇信", "徽信", "维信", "微訊", "微亻言", "溦信", "嶶信", "v信", "V信", "위챗", "ウィーチャット", "วีแชท", "加v", "加V", "加薇", "➕v", "➕V", "加微", "薇❤", "卫星", "绿泡泡", "绿色软件", "小绿泡", "威❤", "微❤", "微心", "威心", "薇心", "魏信", "wei信"),
    ),
    Service("QQ", False, (), _words("qq q"), ("扣扣", "QQ号", "qq号", "QQ群", "Q群", "企鹅号", "企鹅", "Q号", "秋秋", "抠抠")),
    Service(
        "Telegram", False, _words("telegram telegrama telegramm телеграм телеграмм телеграме телега телеге телегу телеграмме"), _words("tg тг tlg tele"),
        ("تليجرام", "تلغرام", "تيليجرام", "تلجرام", "تيليغرام", "טלגרם", "टेलीग्राम", "เทเลแกรม", "텔레그램", "テレグラム", "电报号", "电报", "飞机号", "纸飞机"),
    ),
    Service("LINE", False, (), _words("line"), ("ไลน์", "ไอดีไลน์", "แอดไลน์", "ライン", "라인", "賴", "赖", "加line", "LINE公式")),
    Service("Viber", False, _words("viber вайбер вибер вайбера вайбере"), (), ("فايبر", "바이버")),
    Service("Skype", False, _words("skype скайп скайпе скайпу"), (), ("سكايب", "스카이프", "スカイプ")),
    Service("Zalo", False, _words("zalo"), ("zl",), ("ซาโล", "da lô", "gia lô", "za lô", "ja lô",)),
    Service("KakaoTalk", False, _words("kakaotalk kakao katalk"), (), ("카카오톡", "카톡", "까톡", "깨톡", "카카오", "カカオトーク", "カカオ")),
    Service("Signal", False, (), ("signal",), ("سيجنال",)),
    Service("Messenger", False, (), ("messenger", "msgr")),
    Service("Discord", False, _words("discord дискорд"), (), ("ディスコード", "디스코드")),
    Service("imo", False, (), ("imo",)),
    Service("Threema", False, ("threema",)),
    Service("DingTalk", False, ("dingtalk",), (), ("钉钉",)),
    Service("ICQ", False, (), ("icq", "аська")),
    Service("BOTIM", False, ("botim",), (), ("بوتيم",)),
    Service("Snapchat", True, ("snapchat",), ("snap", "sc"), ("سناب شات", "سناب", "스냅챗")),
    Service("Kik", False, (), ("kik",)),
    Service(
        "Instagram", True, _words("instagram instagramm instagrm інстаграм инстаграм инстаграмм инстаграме"), _words("ig insta ins inst инста insta:"),
        ("انستغرام", "انستقرام", "انستا", "إنستغرام", "אינסטגרם", "इंस्टाग्राम", "ไอจี", "อินสตาแกรม", "인스타그램", "인스타", "インスタグラム", "インスタ"),
    ),
    Service("Facebook", True, _words("facebook facebok fbook фейсбук"), _words("fb фб face"), ("فيسبوك", "فيس بوك", "פייסבוק", "फेसबुक", "เฟสบุ๊ค", "เฟซบุ๊ก", "เพจ", "페이스북", "페북", "フェイスブック", "脸书", "臉書")),
    Service("TikTok", True, _words("tiktok тикток"), ("tt",), ("تيك توك", "抖音", "抖音号", "틱톡", "ティックトック", "ติ๊กต๊อก", "douyin")),
    Service("VK", True, _words("vkontakte вконтакте"), _words("vk вк"), ()),
    Service("YouTube", True, _words("youtube ютуб ютюб"), ("yt",), ("يوتيوب", "유튜브", "ユーチューブ", "ยูทูบ")),
    Service("X (Twitter)", True, ("twitter", "твиттер"), ("x",), ("تويتر", "트위터", "ツイッター", "推特")),
    Service("Pinterest", True, ("pinterest",)),
    Service("Xiaohongshu", True, ("xiaohongshu", "rednote"), ("xhs",), ("小红书", "小紅書", "红薯号")),
    Service("Weibo", True, ("weibo",), (), ("微博", "新浪微博")),
    Service("Kuaishou", True, ("kuaishou",), (), ("快手", "快手号")),
    Service("Reddit", True, ("reddit",)),
    Service("Threads", True, (), ("threads",)),
    Service("LinkedIn", True, ("linkedin",)),
    Service("Odnoklassniki", True, ("одноклассники",), ("ok",)),
    Service("Twitch", True, ("twitch",)),
)  # fmt: skip
