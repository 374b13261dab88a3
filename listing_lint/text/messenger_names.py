"""Messengers and social networks, by the names that people write. General knowledge; one entry a service."""

from __future__ import annotations

from listing_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its ``name``, whether it is a social network, and what it is called.

    ``proper`` names mean nothing else and are read in broken spellings, too; ``slips`` are their usual misspellings.
    ``short`` ones mean other things as well and need a sign and an identifier behind them. ``native`` are names in
    scripts without blanks or with prefixes, matched anywhere; of these, ``doubtful`` ones are judged like short ones.
    """

    name: str
    social: bool
    proper: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def long(self) -> tuple[str, ...]:
        """Proper names and slips, those included that are one wrong key away from a long Latin name."""
        # A slip in a short name makes other words of it, and ends of words beside each other.
        made = (slip for name in self.proper if len(name) > 7 and name.isascii() for slip in _one_off(name))
        return tuple(dict.fromkeys((*self.proper, *self.slips, *made)))


_WORDS = frozenset({"discard", "titter", "twatter", "twister", "disord"})
"""What a slip would make another word of."""


def _one_off(name: str) -> list[str]:
    """A name with a letter left out, or with two letters in the wrong order; the first and the last one stay."""
    without = [name[:place] + name[place + 1 :] for place in range(1, len(name) - 1)]
    swapped = [
        name[:place] + name[place + 1] + name[place] + name[place + 2 :] for place in range(len(name) - 2)
    ]
    return [slip for slip in (*without, *swapped) if slip not in _WORDS]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SERVICES: tuple[Service, ...] = (
    Service(
        "WhatsApp", False,
        _words("whatsapp ватсап вотсап вацап"),
        _words("whtsap whtsapp łotsap łotsapa łotsapie łotsapp watsapp watsap wattsapp whatapp whatapps whatsup watsup wassap wasap wassapp guasap guatsap zapzap uatizapi vatsap vatsapp uatsap uatzap uozzap wazzap whatzap whatzapp wazap wazapp wapp whazzup whatssap whatsab watsab whatsaap wotsap wotsapp wsapp whatzup whadsapp"
               " ватсапп вотсапп уатсап уотсап ватцап вацапп вацап васап вотцап воцап ватсаб ватсаппп уатсапп γουατσαπ γουάτσαπ ουάτσαπ"),
        _words("wa w/a wsp wpp zap whats whatss ватс вотс вайтсап ws"),
        ("واتساب", "واتساپ", "واتس اب", "واتس آب", "واتسآب", "وتساب", "واتصاب", "واتس", "וואטסאפ", "ווטסאפ", "ווצאפ", "וואצאפ", "ווטסאפּ", "व्हाट्सएप", "व्हाट्सऐप", "व्हाट्सअप", "व्हाट्सप्प", "व्हाट्स एप", "वॉट्सऐप", "वाट्सएप", "वाट्सऐप", "वाट्सअप", "วอทส์แอพ", "วอทแอป", "วอตส์แอปป์", "วอตแอป", "วอทแอพ", "วอทส์แอป", "วอตส์แอป", "왓츠앱", "왓쓰앱", "왓츠업", "와츠앱", "왓츠엡", "ワッツアップ", "ワッツアプリ", "瓦次普", "瓦茨普"),
    ),
    Service(
        "WeChat", False, _words("wechat weixin вичат"), _words("wechatt weichat vechat wechart wechet wehcat wecaht wechta wetchat weixing jiaweixin вейсинь вейчат вичате виччат"),
        _words("wx vx v wxid wcid wxh vxh vxin"),
        ("加微信", "+微信", "➕微信", "加薇信", "加威信", "微信", "薇信", "徽信", "微訊", "微亻言", "溦信", "嶶信", "v信", "V信", "위챗", "위쳇", "ウィーチャット", "ウェイシン", "วีแชท", "وي شات", "ويشات", "加v", "加V", "加薇", "➕v", "➕V", "加微", "薇❤", "绿泡泡", "绿色软件", "小绿泡", "威❤", "微❤", "V❤", "v❤", "微心", "威心", "薇心", "薇芯", "微芯号", "魏信", "胃信", "薇亻言", "w信", "vㄨ", "wei信", "维❤", "微伈", "徵信号", "電微同號", "电微同号", "微公众号"),
        ("威信", "维信", "卫星", "薇", "威", "微", "卫❤", "卫♥", "薇♥", "V♥", "+v", "+V", "+vx", "+VX", "+微", "+薇", "➕微", "➕薇"),
    ),
    Service("QQ", False, (), (), _words("qq q qqid"), ("扣扣", "QQ号", "qq号", "QQ群", "qq群", "Q群", "企鹅号", "Q号", "秋秋", "抠抠", "蔻蔻", "球球号", "Q扣", "叩叩", "加Q", "加q", "➕Q"), ("企鹅", "球球")),
    Service(
        "Telegram", False, _words("telegram телеграм"), _words("telegrama telegramm telegrarn teleqram telegraam telegran telegramme tlgrm tlgram телеграмм телеграме телеге телегу телегой телеграмме телеграма телеграму телеграмом телеграмму телеграммом теллеграм τελεγκραμ τέλεγκραμ"), _words("tg тг tlg tele телега тлг тгк"),
        ("تليجرام", "تلغرام", "تيليجرام", "تلجرام", "تيليغرام", "تلكرام", "تليغرام", "تلیگرام", "טלגרם", "टेलीग्राम", "टेलिग्राम", "เทเลแกรม", "텔레그램", "텔레그렘", "텔그램", "テレグラム", "电报号", "飞机号", "纸飞机", "電報號"), ("电报", "電報", "飞机", "텔레"),
    ),
    Service("LINE", False, (), (), _words("line lineid"), ("ไลน์", "ไอดีไลน์", "แอดไลน์", "加line", "加LINE", "LINE公式", "加賴", "加赖", "라인아이디", "라인톡", "ラインID"), ("ไลน", "ライン", "라인", "賴", "赖")),
    Service("Viber", False, _words("viber вайбер вибер"), _words("vieber vaiber vibber vyber вайбера вайбере вайберу вайб βάιμπερ βαιμπερ вайбир"), (), ("فايبر", "바이버", "バイバー", "ไวเบอร์", "वाइबर", "ווייבר")),
    Service("Skype", False, _words("skype скайп"), _words("skaip skypе скайпе скайпу скайпа skyp sykpe skipe"), (), ("سكايب", "سكاي بي", "스카이프", "スカイプ", "สไกป์", "स्काइप", "סקייפ")),
    Service("Zalo", False, _words("zalo"), _words("zaloo залo"), ("zl",), ("ซาโล", "da lô", "Da lô", "gia lô", "Gia lô", "za lô", "ja lô", "잘로")),
    Service("KakaoTalk", False, _words("kakaotalk kakao"), _words("katalk katok kakatalk kakaotok какаоток"), (), ("카카오톡", "카톡", "까톡", "깨톡", "카카오아이디", "카카오플러스친구", "카카오 플러스친구", "카카오채널", "톡아이디", "까까오톡", "ㅋㅏ톡", "\u110f\u1161톡", "오픈톡", "カカオトーク", "คาเคา"), ("카카오", "カカオ", "ㅋㅌ", "\u110f\u1110")),
    Service("Signal", False, (), (), ("signal", "сигнал"), ("سيجنال",)),
    Service("Messenger", False, (), (), ("messenger", "msgr", "мессенджер"), ("ماسنجر", "メッセンジャー", "메신저")),
    Service("Discord", False, _words("discord дискорд"), ("diskord",), (), ("ディスコード", "디스코드", "ديسكورد", "ดิสคอร์ด")),
    Service("imo", False, (), (), ("imo",), ("ايمو", "إيمو")),
    Service("Threema", False, ("threema",)),
    Service("DingTalk", False, ("dingtalk",), ("dingding",), (), (), ("钉钉",)),
    Service("AliWangWang", False, ("wangwang", "aliwangwang"), (), (), ("旺旺号", "旺旺ID"), ("旺旺",)),
    Service("ICQ", False, (), (), ("icq", "аська", "аське")),
    Service("BOTIM", False, ("botim",), (), (), ("بوتيم", "بوتم")),
    Service("Snapchat", True, ("snapchat",), (), ("snap", "sc"), ("سناب شات", "سناب", "스냅챗", "สแนปแชท", "スナップチャット", "סנאפצט")),
    Service("Kik", False, (), (), ("kik",)),
    Service(
        "Instagram", True, _words("instagram інстаграм инстаграм"), _words("instagramm instagrm instagrarn instagran instegram instaqram instagrem instogram insagram istagram инстаграмм инстаграме инстаграма инстаграму інстаграмі інстаграме інста ίνσταγκραμ ινσταγκραμ"), _words("ig insta ins inst инста инсте инсту ίνστα ινστα"),
        ("انستغرام", "انستقرام", "انستجرام", "انستا", "إنستغرام", "إنستجرام", "إنستقرام", "اينستا", "انستكرام", "אינסטגרם", "אינסטה", "इंस्टाग्राम", "इन्स्टाग्राम", "इंस्टा", "ไอจี", "อินสตาแกรม", "อินสตราแกรม", "อินสตา", "인스타그램", "인스타", "인별", "インスタグラム", "インスタ"),
    ),
    Service("Facebook", True, _words("facebook фейсбук"), _words("fejs fejsie fejsa fejsbuk fejsbuku facebok fbook fecebook facebock facbook фейсбуке фэйсбук φέισμπουκ φεισμπουκ feisbuk"), _words("fb фб face фейс"), ("فيسبوك", "فيس بوك", "الفيس", "פייסבוק", "फेसबुक", "เฟสบุ๊ค", "เฟสบุ๊ก", "เฟซบุ๊ก", "เฟสบุค", "เฟส", "เพจ", "페이스북", "페북", "フェイスブック", "脸书", "臉書", "臉書")),
    Service("TikTok", True, _words("tiktok тикток"), ("tictok", "tictoc", "tiktak", "tiktoc", "tikток", "тиктоке", "тікток", "douyin"), ("tt", "тт"), ("تيك توك", "تيكتوك", "抖音号", "틱톡", "ティックトック", "ติ๊กต๊อก", "ติ๊กตอก", "टिकटॉक", "טיקטוק", "ドウイン"), ("抖音",)),
    Service("VK", True, _words("vkontakte вконтакте"), ("вконтактe",), _words("vk вк"), ()),
    Service("YouTube", True, _words("youtube ютуб ютюб"), ("yutube", "ютубе", "ютьюб", "ютубу"), ("yt", "ютуба"), ("يوتيوب", "유튜브", "ユーチューブ", "ยูทูบ", "ยูทูป", "油管", "यूट्यूब", "יוטיוב")),
    Service("X (Twitter)", True, ("twitter", "твиттер"), ("tweeter", "твитер", "твиттере"), ("x",), ("تويتر", "트위터", "ツイッター", "推特", "ทวิตเตอร์", "ट्विटर", "טוויטר")),
    Service("Pinterest", True, ("pinterest",), ("пинтерест",)),
    Service("Xiaohongshu", True, ("xiaohongshu", "rednote"), (), ("xhs",), ("小红书号", "小红薯", "小🍠号", "小🍠", "大🍠", "红书", "小紅書", "红薯号", "샤오홍슈"), ("小红书",)),
    Service("Weibo", True, ("weibo",), (), (), ("新浪微博", "微博号"), ("微博", "围脖")),
    Service("Kuaishou", True, ("kuaishou",), (), (), ("快手号",), ("快手",)),
    Service("Bilibili", True, (), ("bilibili",), (), ("哔哩哔哩", "B站", "b站")),
    Service("WeChat channel", True, (), (), (), ("公众号", "公眾號", "视频号", "微信公众号")),
    Service("Reddit", True, ("reddit",)),
    Service("Threads", True, (), (), ("threads",), ("スレッズ", "쓰레드")),
    Service("LinkedIn", True, ("linkedin",)),
    Service("Odnoklassniki", True, ("одноклассники",), ("одноклассниках",), ("ok", "ок")),
    Service("Twitch", True, ("twitch",), (), (), ("트위치",)),
)  # fmt: skip

ENDINGS = (
    "'s|'?[dt][ae]n?|'?(?:[ıiuü]m?)?(?:[ıiuü]z)?|'?[ae]|'?y[ae]|'?[ıiuü]n"  # Turkish
    "|on|en|ön|nal"  # Hungarian, German, Dutch
    "|issa|issä|iin|i|in"  # Finnish
    "|ie|em|owi|u|om|ovi|em|ie"  # Polish, Czech
    "|е|у|а|ом|ам|ы|і|ові|е|ах|чик"  # Russian, Ukrainian
)
"""What grammar puts behind a name: WhatsApp'tan, whatsappon, телеграме."""

LINK_WORDS = (
    "unter|under|jako|sous|olarak|slash|board|boards|profile|profil|sayfamız|sayfası|sayfa|strona|stronie|profilu|reels|id|no|nr|n[º°]|num|number|numbers|numero|número|núm|nummer|numéro|numer|numerem|numara|numarası|numaramız|nomor|nomer|số|sđt|номер|номеру|номером|номері|ник|nick|nickname|account|acc|acct|cuenta|compte|conta|konto|hesabı|hesabımız|adım|hesabım|oa|nik|akun|tài khoản|аккаунт"
    "|handle|user|username|name|nombre|contact|contacts|contacto|contato|kontakt|kontak|contatto|kontaktas|контакт|контакты|me|us|our|my|page|página|pagina|fanpage|channel|canal|canale|kanal|kanalı|kanał|kênh|канал|группа|паблик|чат|group|grupo|gruppe|groupe|gruppo|grup|grubu|nhóm|chat|bot|profil|profile|perfil|profilo|профиль|seite"
    "|store|shop|toko|official|oficial|officiel|offiziell|ufficiale|resmi|es|is|ist|est|é|è|are|to|at|on|via|by|in|now|only|business|sales|dept|admin|owner|seller|kami|saya|aja|di|as|au|le|la|el|al|als|com|como|sotto|come|por|по|за|на|для|через|naar|na|op|pod|под|line|hotline|hattı|hattımız|hat"
    "|tel|telefon|teléfono|telefone|telefono|phone|mobile|mob|cell|cel|celular|call|sms|text|msg|тел|телефон|đt|hp|hotline|and|or|und|oder|et|ou|y|o|e|и|або|или|та|та|va|và|ve|dan|atau|lub|of|the|ours|add"
)
"""What may stand between a name and its identifier, in scripts with blanks."""

NATIVE_LINKS = (
    "交流群|讨论群|交流|讨论|名|으로|로|友だち追加|号码|號碼|账号|帳號|帐号|公众号|公眾號|官方帳號|官方|同号|同號|同步|群号|群|号|號|搜索|搜|关注|电话|電話|手机|添加|联系|请加|为|是|或|和|ID是|的|客服|店铺"
    "|للتواصل|رقم|على|الرقم|رقمنا|حسابنا|حساب|هو|او|أو|تواصل|فقط|ไอดี|เบอร์|ร้าน|ของเรา|ที่|คือ|ได้ที่|อยู่ที่|아이디|문의|번호|채널|친구|계정|추가|는|은|アカウント|番号|公式|友達追加|は|で|も|नंबर|पर|करें|फॉलो|आईडी|है|या|हमारा|מספר|שלנו|בטל|לפרטים"
)
"""The same in scripts without blanks, or whose words are joined."""

NAMING = "id|handle|account|acc|acct|ник|nick|nickname|username|user|akun|hesabı|аккаунт|号|號|아이디|ไอดี|アカウント|账号|帳號|आईडी|حساب|搜|搜索|友達追加|友だち追加|추가|numero|número|number|номер|nummer|nomor"
"""Those of them after which an identifier is to be expected, whatever it looks like."""

TRIGGERS = (
    r"(?:^|[^a-z0-9@.#])(?:w[ ./]?a|wsp|wpp|zap|z ?a ?p|ws|wh[a4@]ts{1,2}|tg|tlg|tele|line|l[.\- ]?[iİ][.\- ]?n[.\- ]?e|[1li!][1li!]ne|i[. ]?g|ins|inst|insta|[1l!İ]nsta|fb|f b|face|tt|vk|yt|v[ .\-_]?x|w[ .\-_]?x|q[ .\-_]?q|zl|snap|sc|kik|imo|icq|xhs|signal|messenger|threads)"
    r"(?:[^a-z0-9\n]{0,3}(?:id|no|num|number|nomor|admin|kami|chat|page|seite|sayfam[ıi]z|sayfas[ıi]|unter|under|jako|sous|sotto|als|como|come|olarak|board|profil|profile|channel|official|us|me|is|as|at|add|com|da|de|ta|te|号|账号|同号|ร้าน|群)){0,2}[^a-z\n]{0,6}(?:[0-9(+][0-9 ()+._\-/→]{5}|@ ?[a-z]|[a-z][a-z0-9.\-]{0,20}_|[a-z][a-z.\-]{2,20}[0-9]|[a-z]{3,20}\.[a-z])",
    r"(?:тг|тгк|тлг|тт|вк|фб|фейс|инст[аеу]|и ?н ?с ?т ?[аеу]|ватс|вотс|телега|аська|аське|сигнал|мессенджер|ок)[^\n]{0,12}[:@0-9a-z]",
    r"(?:[薇威微卫]|威信|维信|卫星|企鹅|球球|电报|電報|飞机|텔레|ไลน|ライン|라인|賴|赖|카카오|カカオ|\x{110f}\x{1110}|旺旺|抖音|小红书|微博|围脖|快手)[^\n]{0,8}[:@+0-9a-z_]",
    r"\+ ?[v微薇]",
    r"[0-9]{5}[ (（]{1,2}(?:on |in )?(?:my |our )?qq",
    r"(?:vx|wx|v|电微)同[号號步]",
    r"te[i1!|]egr",
    r"@[a-z0-9_.]{3,40} ?(?:を?フォロー|팔로우|takip)",
)
"""What the first look stops for beyond the names that can't be mistaken, in RE2's syntax."""
