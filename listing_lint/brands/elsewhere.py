"""Names of marks that are words, places or people somewhere, though the mark itself is no usual word."""

from __future__ import annotations

WORDS_THERE = frozenset(
    (
        "пума патагония гермес кольт амазон ягуар мустанг легион пионер колумбия коламбия виши атлант казал роланд оклик чужестранка томика бенефит барса"
        " アップル アマゾン コロンビア パタゴニア ジャガー キャノン キヤノン パイオニア ジョーダン スタンレー オリンパス ギガバイト ブラックベリー ハヤブサ キングストン"
        " ベネフィット オリジンズ フォード プーマ マーシャル ブラウン"
        " 애플 아마존 컬럼비아 파타고니아 재규어 푸마 캐논 조던 기가바이트 블랙베리 머스탱 킹스톤 킹스턴 올림푸스 파이오니아 파이오니어 아너 베네피트 오리진스 마모트"
        " 카파 스탠리 마돈나"
        " بوما امازون أمازون كولومبيا باتاغونيا باتاجونيا فيشي جاكوار جاغوار جاجوار موستانج باندورا مولبيري"
    ).split()
)
"""Names in other scripts that are words, places or people there as well: コロンビア is where coffee grows."""
WORDS_ELSEWHERE = frozenset(
    "boneco lancia corvette derbi tumi skagen lada passat castore decathlon nerf oculus mayoral salomon godiva tabasco mustela superga touareg"
    " zafira vespa björk bjork hollister piaget barum prius yaris pajero alcantara dixit rado festina lamy cassina"
    # German and the Nordic languages: falcons, to be cold, a lynx, a mammoth, to carry
    " falken frieren karakal mammut frakta"
    # French: a pebble, northern, a shark, of the South, a nightingale
    " caillou nordiques squale squales occitane rossignol"
    # a cartel, a surname, a Greek name, a goddess
    " kartell legrand takis sirona"
    # Spanish, Portuguese, Italian: a tassel, dense, modular, a workshop, a stable, a shoe's stud
    " borla borlas denso densos componibili bottega scuderia gommino pagani"
    # Polish, Turkish: clubs (of cards), an event, to find
    " trefl olay bulma"
    # Spanish, Portuguese: charm, pumps, a remote, a guild, a crown, a people, to suppose; Italian: four, a dedication, a painter,
    # athletes, a boat, a storm; Dutch, German: fathers, dragons, large, floors; Turkish, Indonesian: fierce, combat, a phone
    " encanto bombas mando gremio corona quechua quattro dedica raffaello atleti barca vader draken groot boden"
    " yaman tempur hape pitaka bevo vult habs vols supor tempesta"
    # Norwegian and Danish: a church; Lithuanian: of food; Serbian, Croatian, Slovene: blue, we are not; Finnish: a given name
    " kirke maisto plave nismo eero"
    # Estonian: can
    " saab".split()
)
"""Names that are words, places or people in a language, though not in English: a "boneco" is a doll, a "lancia" a spear."""
WORDS_WITHIN = {
    # Danish and Norwegian: a cross, on the contrary, to the top, begs, keeps, a church
    "da": frozenset("kors derimod topps tigger beholder kirke".split()),
    # a basket, a cross, to climb, midsummer, to trudge, begs
    "sv": frozenset("korg kors stiga midsommar traska tigger".split()),
    "nl": frozenset({"keurig"}),  # neatly
    "pl": frozenset({"nadal"}),  # still
    "cs": frozenset({"panem"}),  # the gentleman, behind "with"
    # learn, install, the straightest, a given name, a word for to begin
    "fi": frozenset("opi asenna suorin eero rupes".split()),
    "fr": frozenset({"anthropologie", "marmite"}),  # a cooking pot
    "it": frozenset("vizio sega murata".split()),  # a vice, a saw, walled
    # a rudder, coldness, an apothecary
    "pt": frozenset("timão timao frieza boticário boticario".split()),
    "ro": frozenset({"timotei", "bulgari"}),  # Timothy, Bulgarians
    "hu": frozenset("korok helikon adata".split()),  # ages, a mountain, his data
    # of food, of Adam, to banks, gladly, of a stump, the dinner's
    "lt": frozenset("maisto adomo bankai rado kelmės".split()),
    # a needle, needles, given, raspberries, strings, we take
    "lv": frozenset("adata adatas dota dotas avene avenes stīgas paņem".split()),
    "sl": frozenset("nismo palico konica moremo vlogo".split()),  # we are not, a stick, tip, we can, a role
    "sh": frozenset("osim nismo visine plave rado".split()),  # except, we are not, heights, blue, gladly
    "ca": frozenset("grapat cebe cebes torras nadal".split()),  # stapled, onions, you toast, Christmas
    "tl": frozenset("makita yaman akin".split()),  # to see, wealth, mine
    "et": frozenset({"saab"}),  # can
    "bg": frozenset("сега стига".split()),  # now, enough
    "mk": frozenset("сега патека".split()),  # now, a path
    "ky": frozenset({"бош"}),  # empty
    "vi": frozenset({"kia"}),  # that
    "mi": frozenset({"kia"}),  # so that
    "ig": frozenset({"zuru"}),  # whole
    "tr": frozenset({"olay"}),  # what happens
}
"""Names that are words of one language, by its code: none within a text in it; elsewhere each is the mark's."""
PEOPLE = frozenset(
    "mercedes zelda elvis ariel jasmine elsa anna mulan moana luca merida aurora belle tiana nala simba"
    " oakley harley presley paisley spencer garnier spalding hobbs wenger salomon lacroix scholl kenzo coraline mumin sephora brita"
    " nikon dyson lexus stetson hennessy celio yardley mirabel raya cisco".split()
)
"""Names that people have as well: none is the mark's on what is said to bear a person's name."""
FAMILIES = frozenset(
    "abercrombie barbour belstaff benetton berghaus bogner burton callaway cartier colgate davidoff deuter dunhill garrard hackett kelty"
    " lagerfeld lonsdale mizuno missoni orvis panerai penfield pflueger rawlings redington reusch riddell rieker rimmel ruger schwarzkopf"
    " talbots timberland tissot varley wolford woolrich beretta breitling beckham hershey".split()
)
"""Names of what is worn or played with that families and places have as well; on goods that bear no others' marks they are theirs."""
