"""Words that any catalog of the trade is full of, whether or not a small one happens to repeat them.

Ten listings can't tell that "portable" says nothing and "XB13" everything. So frequencies are counted as if some hundred listings
stood beside the real ones, of which these words are in a part. In a large catalog that shows no more.

Common knowledge of the trade, collected by hand.
"""

from __future__ import annotations

from functools import cache

from listing_lint.similarity.tokens import fold, normal

_WORDS = (
    # English
    "new best good great easy fast free full high low long short small large big mini max plus pro ultra super deluxe extra slim thin light soft"
    " heavy strong hot cold cool warm premium professional standard advanced basic classic original genuine official complete universal"
    " portable compact single dual double triple multi one two three four five six adjustable foldable folding removable rechargeable"
    " waterproof resistant cordless wireless wired bluetooth usb audio video photo picture music sound game digital smart mobile"
    " automatic electric electronic manual magnetic design style fashion collection series edition version model type set kit pack"
    " piece pair product brand quality value size feature system software color colour baby kid child adult people family home house"
    " room office kitchen bathroom bedroom garden outdoor indoor travel camping sport fitness running gym car bike computer pc laptop"
    " phone tablet screen display monitor keyboard mouse memory drive disk flash card camera lens zoom printer ink toner paper"
    " battery power charger charging cable adapter plug port hub hd tv dvd cd led lcd internet network server security control remote"
    " touch voice speaker headphone earphone earbud headset microphone radio stereo bass windows mac watch time hour day night case"
    " cover bag box bottle cup mug glass tool mount stand holder rack shelf frame finish air water fire heat speed motion performance"
    " protection care beauty face hair skin eye body hand head foot dress shirt shoe sneaker boot jacket coat pants sock hat belt city world"
    " line pet dog cat toy top bottom way space wall door window table chair bed lamp lighting support create gift present birthday christmas"
    " sale shipping delivery warranty guarantee return quick style modern vintage luxury elegant casual comfortable durable summer"
    " winter spring autumn replacement accessory compatible capacity lightweight length width height weight made use user"
    # German, French, Spanish, Italian, Portuguese, Dutch
    " neu tragbar kabellos wasserdicht lautsprecher kopfhörer tasche hülle handy küche garten haus zimmer auto kinder qualität farbe größe set stück"
    " nouveau portable sans fil étanche enceinte casque sac coque téléphone cuisine jardin maison chambre voiture enfant qualité couleur taille lot"
    " nuevo portátil inalámbrico impermeable altavoz auricular bolsa funda teléfono cocina jardín casa coche niño calidad color talla juego"
    " nuovo portatile senza fili impermeabile altoparlante cuffie borsa custodia telefono cucina giardino casa auto bambino qualità colore taglia"
    " novo portátil sem fio caixa fone bolsa capa celular cozinha jardim carro criança qualidade cor tamanho kit"
    " nieuw draadloos waterdicht luidspreker koptelefoon tas hoes telefoon keuken tuin huis kamer auto kind kwaliteit kleur maat"
    # Russian
    " новый портативный беспроводной колонка наушники сумка чехол телефон кухня сад дом автомобиль ребенок качество цвет размер набор"
)


@cache
def common_words() -> frozenset[str]:
    """The words in the form by which they are compared."""
    return frozenset(normal(fold(word)) for word in _WORDS.split())
