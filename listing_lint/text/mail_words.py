"""Providers of mail, the usual names of mailboxes, and what is neither. General knowledge."""

from __future__ import annotations

from listing_lint.text.spoken import listed

PROVIDERS: dict[str, str] = {
    "gmail": "gmail.com", "googlemail": "googlemail.com", "hotmail": "hotmail.com",
    "outlook": "outlook.com", "yahoo": "yahoo.com", "icloud": "icloud.com",
    "protonmail": "protonmail.com", "proton": "proton.me", "foxmail": "foxmail.com", "qq": "qq.com",
    "163": "163.com", "126": "126.com", "yeah": "yeah.net",
    "sina": "sina.com", "sohu": "sohu.com", "aliyun": "aliyun.com", "yandex": "yandex.ru",
    "rambler": "rambler.ru", "gmx": "gmx.de", "aol": "aol.com",
    "naver": "naver.com", "daum": "daum.net", "hanmail": "hanmail.net", "ymail": "ymail.com",
    "rocketmail": "rocketmail.com", "zoho": "zoho.com",
    "libero": "libero.it", "interia": "interia.pl", "seznam": "seznam.cz", "ukr": "ukr.net",
    "msn": "msn.com", "laposte": "laposte.net",
    "tutanota": "tutanota.com", "bigpond": "bigpond.com", "rediffmail": "rediffmail.com",
    "mynet": "mynet.com", "uol": "uol.com.br", "bol": "bol.com.br",
    "wanadoo": "wanadoo.fr", "virgilio": "virgilio.it", "mail": "mail.ru", "inbox": "inbox.ru",
    "bk": "bk.ru", "list": "list.ru", "web": "web.de", "freenet": "freenet.de",
    "网易邮箱": "163.com", "163邮箱": "163.com", "126邮箱": "126.com", "谷歌邮箱": "gmail.com",
    "джимейл": "gmail.com", "гмейл": "gmail.com", "гмаил": "gmail.com",
    "яндекс": "yandex.ru", "мейл": "mail.ru", "майл": "mail.ru", "谷歌": "gmail.com", "ジーメール": "gmail.com",
    "지메일": "gmail.com", "네이버": "naver.com",
    "جيميل": "gmail.com", "هوتميل": "hotmail.com", "ياهو": "yahoo.com", "จีเมล": "gmail.com",
    "जीमेल": "gmail.com",
}  # fmt: skip
"""What a provider is called, and its host."""

BARE_PROVIDERS = frozenset(PROVIDERS) - listed(
    "mail inbox bk list web proton yeah sina 163 126 daum uol bol libero ukr"
)
"""Providers whose name alone, behind the sign, stands for the host."""

WORDY_PROVIDERS = listed("outlook yahoo icloud aol zoho sohu sina naver aliyun rambler yandex")
"""Providers that are spoken of for other things than mail."""

MAILBOXES = listed(
    "sales sale info infos contact service services support admin office hello hi mail email orders"
    " order export import help shop store wholesale manager marketing"
    " customer cs customerservice customercare inquiry enquiry enquiries inquiries business trade boss"
    " ceo team press news jobs webmaster postmaster abuse billing returns"
    " return feedback ventas venta contacto pedidos soporte tienda informacion vendas contato"
    " atendimento loja suporte vente ventes commande contactez kontakt verkauf bestellung"
    " anfrage vertrieb vendite contatti ordini assistenza sprzedaz biuro zamowienia sklep verkoop"
    " bestelling klantenservice satis destek bilgi iletisim siparis prodazhi zakaz zakazy"
    " opt penjualan pesanan cskh banhang lienhe"
)
"""What mailboxes of sellers are called."""

NOUNS = listed(
    "sale shop store order export import business trade mail email help press news jobs return returns"
    " billing customer"
)
"""Those that stand before "at" as ordinary words."""

NO_NAMES = listed(
    "a an the us me we you it him her them this that and or for of to in on by with is are be was sold"
    " shop buy find only now out here there made look looks looking good great best"
    " better online available visit order price prices priced seen cheaper listed offered working works"
    " work run runs running rated max min up down off all more pcs"
    " each pack set one two save start starting starts arrive arrived meet see stay aim aimed laugh"
    " stare not at aiming worn read pages page site website store stores register login"
    " ig instagram insta tiktok telegram tg twitter facebook fb youtube snapchat wechat line follow"
    " followus x threads pinterest skype whatsapp viber dm tag account handle channel"
    " en de la el los las un una del al por para con y o e es se le les des du et ou un une dans sur"
    " pour par avec der die das und oder für mit ein eine von zu im ist"
    " il lo gli i un uno una di da per con su che nel della os as um uma do da no na em por com que het"
    " een van voor met op te aan"
    " nosotros nous uns noi nós encuéntranos trouvez retrouvez écrivez contactez escribe escríbenos"
    " scrivi scrivici contattaci schreib schreiben kontaktiere pisz napisz"
)
"""Ordinary words that stand before "at" or a lone ``@``, and are nobody's mailbox."""

NO_ACCOUNT = listed(
    "supported compatible yes no ok okay app apps notification notifications calls alerts sync free"
    " login account accounts inbox contacts calendar drive service services user users"
    " available included enabled only email emails mail mails address outlook yahoo hotmail gmail"
    " facebook twitter skype whatsapp instagram messages message support works all etc fast easy"
    " required needed password client server users, and the not your our none"
)
"""What may follow a provider's name and a colon without being an account."""

MAIL_CUE = (
    r"(?<![^\W_])(?:e-?mail|mail(?: ?(?:me|us|to|id|address))?|correo|courriel|mél|eposta|e-posta|posta"
    r"|pošta|e-?mailadres|poczta|adres|imejl|imel|surel|thư|write|contact|reach|message|escr[ií]b\w*"
    r"|contact\w*|schreib\w*|scriv\w*|pisz|napisz|kontakt\w*)(?![^\W_])"
    r"|почт|емейл|е-мейл|эл\. ?адрес|мыло|пиш|邮箱|郵箱|邮件|電郵|电邮|メール|메일|이메일|بريد|إيميل|ايميل|الإيميل|อีเมล"
    r"|เมล|ईमेल|मेल|דוא|מייל|ηλεκτρονικ"
)
"""What announces an address of mail."""
