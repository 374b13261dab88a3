"""Words that give a contact away: a word of look-alikes or leet that becomes one of these is read as it."""

from __future__ import annotations

KNOWN = frozenset(
    # Messengers and networks.
    "whatsapp whatsap watsapp wechat weixin telegram viber skype zalo kakaotalk kakao instagram insta facebook tiktok"
    " snapchat discord messenger youtube twitter pinterest reddit threads twitch signal vkontakte linkedin"
    # Mail providers.
    " gmail hotmail outlook yahoo icloud protonmail yandex qqmail foxmail live mail"
    # Words before an address or a number.
    " email mail phone mobile call tel telephone contact whatsup hotline handle website site shop store link"
    " visit follow telefon telefono telefone correo arroba punto dot"
    # Parts of addresses.
    " http https www com net org info biz shop store online".split()
)


def known(word: str) -> bool:
    """Whether a word in small letters is one of them; very short ones are, too, only where they name a domain."""
    return word in KNOWN
