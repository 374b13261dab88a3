from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.addresses import TRIGGERS, find_addresses
from listing_lint.text.trigger import compiled, may_show
from listing_lint.text.view import View


def values(text: str) -> list[str]:
    return [one.value for one in find_addresses(View(text))]


def cases(text: str) -> list[str]:
    return [one.strip() for one in text.replace("¦\n", "¦").split("¦")]


ADDRESSES = """\
1420 Maple Grove Road, Springfield, IL 62704 ¦
Visit our showroom: 250 W 57th St, Suite 1201, New York, NY 10107 ¦
88 Harbor Blvd, Unit B, Long Beach, CA 90802-1234 ¦ Ship returns to 45 Industrial Pkwy, Dayton, OH 45402 ¦
4500 N. Lincoln Ave., Chicago IL 60625 ¦ P.O. Box 1123, Boise, ID 83701 ¦ PO Box 77, Kingston 10 ¦
12 High Street, Guildford, Surrey GU1 3HE ¦ Unit 5, Riverside Business Park, Leeds LS10 1AB ¦
Flat 3, 221B Baker Street, London NW1 6XE ¦ 23 King St, Sydney NSW 2000 ¦
101 Queen Street West, Toronto, ON M5H 2N2 ¦ Hauptstraße 12, 10115 Berlin ¦ Bahnhofstr. 7a, 80335 München ¦
Am Alten Markt 5, 50667 Köln ¦ Mariahilfer Straße 88, A-1070 Wien ¦ 12 rue de Rivoli, 75001 Paris ¦
3 bis avenue Victor Hugo, 69002 Lyon ¦ ZI des Paluds, 145 avenue du Douard, 13400 Aubagne ¦
Calle Mayor 5, 28013 Madrid ¦ C/ Gran Vía 32, 2º B, 28013 Madrid ¦
Av. Insurgentes Sur 1602, Col. Crédito, CP 03940, CDMX ¦ Rua Augusta 1500, São Paulo - SP, 01304-001 ¦
Av. Paulista, 1000, Bela Vista, São Paulo, CEP 01310-100 ¦ Via Roma 15, 20121 Milano (MI) ¦
Corso Buenos Aires 24, 20124 Milano ¦ ul. Marszałkowska 10/12, 00-590 Warszawa ¦
Aleje Jerozolimskie 44, 00-024 Warszawa ¦ Kerkstraat 15, 1017 GC Amsterdam ¦
Prinsengracht 263, 1016 GV Amsterdam ¦ Vasagatan 12, 111 20 Stockholm ¦ Václavské náměstí 1, 110 00 Praha 1 ¦
Strada Lipscani 22, București 030031 ¦ Andrássy út 12, 1061 Budapest ¦ г. Москва, ул. Тверская, д. 15, оф. 3 ¦
ул. Ленина, 42, Екатеринбург ¦ 125009, Москва, ул. Тверская, 7 ¦ Самовывоз: Москва, Ленинский проспект, 32 ¦
м. Київ, вул. Хрещатик, 22, 01001 ¦ вул. Шевченка, 12, Львів ¦ 浙江省义乌市稠州北路88号3栋502室 ¦
广东省深圳市福田区华强北路1002号赛格广场5楼 ¦ 广州市白云区三元里大道268号 ¦
地址：义乌国际商贸城二区F3街12345号 ¦ 深圳市南山区科技园南区W1栋A座5楼 ¦ 台北市信義區信義路五段7號 ¦
〒150-0002 東京都渋谷区渋谷2-21-1 ¦ 東京都千代田区丸の内1-9-1 ¦ 大阪府大阪市北区梅田3丁目1-1 ¦
서울특별시 강남구 테헤란로 152 ¦ 서울 중구 세종대로 110 ¦ 부산시 해운대구 센텀중앙로 79 5층 ¦
شارع الملك فهد، مبنى 12، الرياض ¦ العنوان: شارع التحرير 15، القاهرة ¦
Şişli Mah. Halaskargazi Cad. No: 38, İstanbul ¦ Atatürk Cad. No:12 Kat 3 Kadıköy / İstanbul ¦
123 Đường Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM ¦ Số 45 Nguyễn Trãi, Thanh Xuân, Hà Nội ¦
Địa chỉ: 12 Lê Duẩn, Quận 1 ¦ 99/12 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพ 10110 ¦
ที่อยู่: 55 ถ.พระราม 4 กรุงเทพฯ ¦ Jl. Sudirman No. 25, Jakarta Pusat 10220 ¦ Jalan Raya Bogor No 12, Depok ¦
Shop No. 12, MG Road, Jaipur 302001 ¦ Plot No. 45, Sector 18, Gurgaon, Haryana 122015 ¦
पता: दुकान नंबर 12, एमजी रोड, जयपुर 302001 ¦ כתובת: רחוב הרצל 12, תל אביב ¦ רח' אלנבי 45, תל אביב ¦
Ερμού 25, 10563 Αθήνα ¦ Address: Room 1203, Building 7, Futian District, Shenzhen ¦
Add: No.88 Chouzhou North Road, Yiwu, Zhejiang ¦
Our factory: No. 15 Xingye Road, Baiyun District, Guangzhou 510080 ¦
Address: 3/F, Block B, Hua Qiang Bei, Shenzhen 518000 ¦
12 rue Saint-Paul, Montréal, QC H2Y 1G6 ¦ 7 avenue du Parc, Québec (QC) G1R 2B5 ¦
Pick up on Fridays at Café Nord (12 Rue Haute) ¦ À retirer au 40 boulevard Voltaire
"""

QUIET = """\
Pick up truck toy, 12 pieces, place mats in Rue de Seine style ¦ 12 Rue Haute ¦ Collection of 12 place settings ¦
Made in Shenzhen, China ¦ size 12 Street style hoodie ¦ Wall Street poster 20x30 ¦
ships from Los Angeles, CA warehouse ¦ Ships from 90001 warehouse in 2 days ¦ Road bike 26 inch, 21 speed ¦
221B Baker Street Sherlock Holmes mug 11 oz ¦ Route 66 road sign metal 20x30 cm ¦ 10 Downing Street model kit ¦
Sesame Street 12 pcs set ¦ 42nd Street poster, New York 24x36 ¦ Street light 100 W 12000 lm 6500K ¦
Street Fighter 30th Anniversary Collection ¦ 1967 Ford Mustang Drive shaft 49" 28 spline ¦
32 MB Hard Drive HD204UI ¦ 500 GB Hard Drive ST500DM002 ¦ 2.5 in Solid State Drive 24000 ¦
12 V Drive Belt 10115 ¦ 5 Way splitter, Unit 2 pack 10000 ¦ 4 Way Square plug 13 A ¦
Hot Wheels 5 car set, 1 lane track 12000 ¦ Place mats set of 6, 30x45 cm ¦ 3 Piece Court shoes size 38 ¦
Set 2 Close fit glasses ¦ Ring road map 1:50000 ¦ Via Lactea 15 chocolate, 20121 lot ¦ Platz da! 12 Karten ¦
Weg 12 Wanderkarte 10115 ¦ Calle 13 CD album 2005 ¦ Rue de Paris parfum 75 ml ¦
12 rue poster 30x40 cm Paris 75001 ¦ Plaza 5 sillas, 28013 ref ¦ ул. Сезам игра 12 ¦ 路由器 AX3000 5G ¦
街舞鞋 37号 ¦ 道具 10号 玩具 ¦ 路亚竿 2.1米 5号 ¦ 北京 路虎 配件 12号 ¦ 东莞市 XX 品牌 2号电池 ¦
深圳市 华强北 同款 8号色 ¦ 浙江省 特产 5号 礼盒 ¦ 地址贴 100张 标签 ¦ 門牌 定制 88号 ¦ 住所シール 100枚 ¦
東京都 地図 ポスター 50cm ¦ 京都 抹茶 100g 3-4人分 ¦ 로드 자전거 26 ¦ 길 12 포스터 ¦ 서울 지도 포스터 50x70 ¦
Address labels 1000 pcs 25x67 mm ¦ Address book A5 240 pages ¦ IP address: 192.168.1.1 router ¦
MAC address: 00:1A:2B:3C:4D:5E ¦ Default address: 0x68 I2C ¦ Address: 0x27, 16x2 LCD ¦
I2C address 0x3C OLED 0.96 ¦ email address required ¦ Bluetooth 5.0, Drive 9 mm ¦
Avenue of stars 12 pieces, 5000 K ¦ Abbey Road LP 1969 ¦ Lane 8 Little by Little CD ¦ Penny Lane 45 rpm 1967 ¦
Drive USB 128 GB Black 3.1 ¦ Court 12 tennis balls ¦ 2000 pcs Puzzle Rialto Bridge Road 68 x 48 ¦
No. 5 road cleat, MA 12345 ¦ Nr. 12 Straße Puzzle 1000 Teile ¦ Adapter 2 way st 10115 Berlin blue ¦
M12 x 1.75 St 10000 ¦ Gift for dad 50th Way better than 60000 ¦ Postcode finder sign ¦ PO Box style locker ¦
Box 12 pcs, PO 4500123456 ¦ Alamat label stiker 100 pcs ¦ địa chỉ dán nhãn 100 cái ¦ ที่อยู่ป้าย 100 ชิ้น ¦
Адресник для собак 25 мм ¦ адрес: таблички на дом 20x30 ¦ Адресная табличка ул. на дом 40 см ¦
Hausnummer 12 Edelstahl, Straße individuell ¦ Straßenschild Sesamstraße 40x10 cm ¦ Strassenkarte 1:10000 ¦
Personalised house sign "12 Oak Lane" slate 30x20 ¦ Custom street sign "Anna's Way 5" 60x15 cm ¦
Wegeventil 5/2 Weg 12 V 10115 ¦ Kugelhahn 3 Weg 1 Zoll ¦ St. Patrick's 12 pack ¦ Via 5 m cavo 20121 ¦
Size: M Street wear 10 colors CA 90001
"""


@pytest.mark.parametrize("text", cases(ADDRESSES))
def test_two_parts_of_an_address_are_one(text: str) -> None:
    assert values(f"Solid oak table. {text}. Two colours, 40 cm")


@pytest.mark.parametrize("text", cases(ADDRESSES))
def test_the_first_look_stops_every_address(text: str) -> None:
    data = text.encode()
    assert may_show("places", data) or any(compiled(pattern).search(data) for pattern in TRIGGERS)


@pytest.mark.parametrize("text", cases(QUIET))
def test_one_part_alone_is_none(text: str) -> None:
    assert values(text) == []


def test_where_to_fetch_the_goods_is_the_address_alone() -> None:
    text = "Pick up on Fridays at Café Nord (12 Rue Haute) or at home"
    assert values(text) == ["12 Rue Haute"]


def test_the_value_is_the_address_as_written() -> None:
    (one,) = find_addresses(View("Showroom: 1420 Maple Grove Road, Springfield,  IL 62704. Oak dresser"))
    assert (one.kind, one.value) == ("address", "1420 Maple Grove Road, Springfield, IL 62704")
    assert one.confidence == "medium"


@given(st.text(st.characters(), max_size=80))
def test_any_text_is_read_and_places_lie_in_it(text: str) -> None:
    for one in find_addresses(View(text)):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    ["1 Main ", "12 Main Street ", "Unit 5, ", "ул. А", "中", "市区路", "via a ", "Address: ", "No. 1, ", "1"],
)  # fmt: skip
def test_long_texts_end(unit: str) -> None:
    list(find_addresses(View(unit * (20_000 // len(unit)))))
