"""Where a shop is, without a whole postal address; and signs, houses for dolls and prints that bear one."""

from __future__ import annotations

import pytest

from listing_lint.text.seeing import find_contacts

TOLD = """\
Visit our shop: 7 Mill Lane, we are open till six
Pick up at 7 Mill Road
Retrait 7 bis avenue Nosuch 75000 Paris
Visítanos en Av. Nosuch Sur 70, Col. Centro
Ritiro in Corso Nosuch 7
ul. Nosuchowa 7/9, Warszawa
Odbiór: os. Nosuch 7
Abholung Nosuchstraße 7
ТЦ Нигде, корпус А, линия 7, павильон 70
Рынок Нигде, 2 этаж, место 70
г. Нигдеград, Лесная, 7
м. Ніде, Лісова 7
Mağaza Nosuch Cad. 7
שדרות הדקל 7, תל אביב
شارع النخيل، محل رقم 7
दुकान नं. 7, पुराना बाजार, दिल्ली 110000
123 ม.4 ต.ไม่มี จ.สมุทรปราการ
70 Không Tên, Phường 2, Quận 5
Ruko Tanpa Nama Blok A No. 7
义乌国际商贸城二区3楼15街8024店铺
大阪市中央区架空町1-2-3
Shop no. 7, Nosuch Nagar Market, Delhi 110000
Come and see it: plus code 8FVC9G8F+6X
Pick up here: 53.0793, 8.8017
///filled.count.soap
"""

NOT_TOLD = """\
Sign "7 Mill Lane, Leeds LS2 7DJ" in enamel
Emaille-Schild „Nosuchstraße 7, 50667 Köln“ mit Ihrem Text
Plaque « 18 quai Nosuch, 75004 Paris » à personnaliser
Табличка «ул. Нигде, д. 15» с вашим текстом
"Nosuch Caddesi No: 45" yazılı tabela
Papan nama "Jl. Nosuch No. 45" sesuai pesanan
Ritiro gratuito via corriere entro 48 ore
Линия 8, ряд 5 мм, павильон садовый 3 м
Phường nhuộm 2 màu, quận 5 cái
Print with the coordinates 51.5074 N, 0.1278 W of London
Reloj con coordenadas 40.4168, -3.7038 grabadas
Resistors 1.0000, 2.2000 in the shop set
"""


def addresses(text: str) -> list[str]:
    return [one.value for one in find_contacts(text) if one.kind == "address"]


@pytest.mark.parametrize("text", TOLD.splitlines())
def test_where_a_shop_is(text: str) -> None:
    assert len(addresses(f"{text}.")) == 1


@pytest.mark.parametrize("text", NOT_TOLD.splitlines())
def test_what_only_bears_an_address(text: str) -> None:
    assert addresses(f"{text}.") == []


def test_a_postcode_of_brazil_is_no_telephone_number() -> None:
    found = find_contacts("Rua Nosuch, 250, Centro, Curitiba - PR, CEP 80020-190")
    assert [one.kind for one in found] == ["address"]
    assert [one.kind for one in find_contacts("Cep: 0532 123 45 67")] == ["phone"]
