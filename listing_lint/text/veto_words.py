"""Words that stand beside a messenger's name where it is a feature of a product, and are nobody's identifier."""

from __future__ import annotations

PRODUCT_WORDS = frozenset(
    "notification notifications notify message messages messaging reminder reminders remind alert alerts app apps application sms call calls calling caller push video videos photo photos live streaming stream streamer"
    " compatible compatibility support supports supported supporting supporte available enabled enable disabled included include function functions feature features"
    " sticker stickers style logo icon icons bag headset camera webcam light ring stand holder tripod dress cut shirt hoodie mug frame plush doll toy toys game games model famous viral trend trending hot popular"
    " for with and or the to from of by on in new all your our this that is are size color colour black white red blue green pink type series version mode button key keyboard case cover phone iphone android ios samsung huawei xiaomi usb charger cable certified ready business web desktop mobile group groups chat chats etc"
    " facebook twitter instagram skype line wechat whatsapp telegram qq viber kakaotalk kakao zalo zoom linkedin snapchat tiktok youtube messenger gmail email e-mail outlook google teams discord pinterest reddit twitch signal spotify netflix calendar weather"
    " length width height voltage current frequency capacity weight material brand input output power speed range test certificate here below me now today please contact add only via download install scan see look them him her shop store doctor music musik pro plus mini max one two store official page channel"
    " sleeve sleeves neck skirt shape print pattern code number id no name account marketing party home work media copyright param import pay wallet planner content cover book guide edition nordic modern simple vintage warm retro elegant casual classic basic"
    " yourname username handlename nofilter bestdad bestmom"
    # Yes, no, supported, reminders in other languages: the cells of a table of features.
    " yes none n/a na ok okay true false not without sim não nao sí oui non ja nein nee si tak nie ano ne da niet evet hayır var yok ya tidak ada có co không igen nem nai ναι όχι да нет есть так ні є joo ei"
    " soportado soportada compatible compatibles notificación notificaciones notificacion mensaje mensajes aviso avisos suportado suportada notificação notificações mensagem mensagens lembrete pris unterstützt benachrichtigung benachrichtigungen nachricht nachrichten erinnerung"
    " notifica notifiche messaggio messaggi supportato supportata obsługiwane powiadomienie powiadomienia wiadomość wiadomości meldingen melding bericht berichten ondersteund bildirim bildirimi bildirimler bildirimleri mesaj mesajlar destek destekler"
    " notifikasi pesan mendukung dukung thông tin nhắn hỗ trợ уведомление уведомления сообщение сообщения поддержка поддерживается напоминание оповещение сповіщення повідомлення підтримка upozornění zprávy podpora értesítés értesítések üzenet notificări mesaje podrška poruka obavijesti aviseringar meddelanden varsler beskeder notifikationer ilmoitukset viestit notifications".split()
)
"""What is no identifier in any language, in small letters."""

PARTS = PRODUCT_WORDS - {
    "shop",
    "store",
    "official",
    "game",
    "games",
    "doctor",
    "music",
    "best",
    "toy",
    "toys",
    "bag",
    "style",
    "dress",
    "home",
    "media",
    "page",
    "channel",
    "sales",
    "design",
    "famous",
    "business",
    "live",
    "doll",
} | frozenset(
    "cotton velvet nylon polyester linen wool silk leather canvas denim lace satin chiffon mesh knit plastic metal steel stainless wood wooden oak walnut glass ceramic rubber silicone paper foam gold silver rose titanium carbon copper brass alloy graphene"
    " bluetooth usb hdmi vga led rgb lcd hd uhd analog digital audio video stereo wireless wired micro mini laptop tablet computer pc console mouse printer speaker earphone headphone adapter converter splitter"
    " pink purple orange grey gray brown beige navy dark bright multi colorful high low temp temperature front rear back side left right top bottom panel wide angle long short slim fit thin thick"
    " ring lamp bulb bar strip light lights pillow poster plaque sign decal pin badge emoji reaction subscribe button font dance shoes sneaker sneakers boots sandals ootd outfit"
    " hook loop press studs tested new used insulated blend style nordic vintage pot instant football cacao nibs gloves penguin pe line snap signal type red blue key morse font ins tee shirt a380 boeing japan washington state".split()
)
"""Parts of what only looks like an identifier ("ring_light26"), those above included."""

UNITS = r"\s?(?:mm|cm|m|mah|ml|l|kg|g|gb|tb|mb|pcs|pieces?|pc|w|v|a|hz|k|users?|views?|followers?|fans|likes?|downloads?|members?|people|stamps?|sets?|pages?|stk|st|шт|просмотров|подписчиков|пользователей|usuarios|seguidores|vistas|abonnés|nutzer|人|粉丝|次|条|个|万|명|회|名)(?![^\W\d_])"
"""What stands behind a number that counts or measures."""

CODE_CUES = (
    r"(?<![^\W\d_])(?:ean|upc|gtin|isbn|asin|sku|mpn|model|modell|modelo|modèle|modello|модель|арт|артикул|art|artikel(?:nr)?|part|p/n|pn|ref|référence|serial|s/n|item|type|typ|series|oem|fits?|passend|compatible|matrícula|batch|lot|cat|hs|patent|reg)\s?(?:no|nr|number|#|code)?\.?\s?[:#.\-]?\s?$"
    r"|(?:型号|货号|款号|编号|条码|条形码|批号|专利|証|品番|型番|모델|품번|รุ่น|رقم الموديل|موديل)\s?[:：]?\s?$"
)
"""What stands before a model's or a part's number."""

BEFORE_LINE = frozenset(
    "id us me our my add at on by via contact message chat text order orders the and or official or inquiry info wechat whatsapp telegram facebook instagram ig fb viber email tel phone store shop ad wa & / thai japan taiwan friend friends"
    " por en no na em sur auf su di ke lewat hubungi add dan atau y e und et o или и в на наш".split()
)
"""The words before ``line``, ``signal`` and the like after which these can be a messenger; "fishing line" is none."""
