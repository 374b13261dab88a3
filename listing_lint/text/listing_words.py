"""Words that listings hold for a reason, or in place of a text: acronyms, sizes, colours, placeholders.

Common knowledge of the trade, collected by hand; a line a language or a field of goods.
"""

from __future__ import annotations

ACRONYMS: frozenset[str] = frozenset(
    (
        "usb hdmi led lcd oled qled rgb dvd cd gps gsm lte nfc rfid wifi wlan lan poe ssd hdd nvme sata pcie ddr ram rom cpu"
        " gpu bios vga dvi hdtv uhd fhd hdr dslr ccd cmos ptz nvr dvr cctv pvc abs tpu tpe pla petg pet eva epp hdpe ldpe pu"
        " ptfe bpa fda uv uva uvb spf iso ansi din asme astm csa etl rohs ce fcc ukca usa uk eu uae diy atv utv suv rv bmx mtb"
        " cnc pwm dc ac acdc emi rf ups atx itx oem odm aux midi xlr rca spdif toslink vhs mp3 usb-c otg qi pd qc gan mcu pcb"
        " smd bnc sma rj45 tv pc mac ios nba nfl nhl mlb fifa uefa nasa bbq edc molle emt ppe kn95 ffp2 n95 hepa hvac psi crt"
        " kvm vesa isbn ean upc sku xs xl xxl xxxl xxs s m l aa aaa lr sr cr obd obdii ecu esp tpms vin haccp gmp mens womens"
        " ir pir cob co2 ph tds dna dha epa bcaa msm q10 vip faq asap"
        " ips amoled emmc ufs raid api iot ai ar vr uhf vhf sim esim usim imei umts mimo edr aac anc enc dac adc asic fpga"
        " ieee nema iec ul agm isofix epb egr ohc sohc dohc upf eeprom uefi onvif ahd ups usb-a pos epos oca ecg"
    ).split(" ")
)
"""Words that are written in capitals for their own sake."""

SIZES: frozenset[str] = frozenset(
    (
        "xxs xs s m l xl xxl xxxl 2xl 3xl 4xl 5xl 6xl small medium large mm cm in inch ft yd mg g kg lb oz ml cl w v a mah ah"
        " gb tb mb hz pc pcs pack piece pieces set pair size eu us uk"
    ).split(" ")
)
"""Sizes and units: what the shopper chooses among variants."""

COLOURS: frozenset[str] = frozenset(
    (
        "black white red blue green yellow orange purple pink brown grey gray silver gold golden beige ivory navy teal"
        " turquoise khaki burgundy maroon coral cream rose violet lilac lavender mint olive tan charcoal bronze copper"
        " champagne nude multicolor multicolour light dark matte matt bright deep schwarz weiß weiss rot blau grün gelb lila"
        " rosa braun grau silber türkis dunkel hell noir blanc rouge bleu vert jaune marron gris argent negro blanco rojo azul"
        " verde amarillo morado marrón plata preto branco vermelho amarelo roxo cinza nero bianco rosso giallo viola grigio"
        " argento черный чёрный белый красный синий зеленый зелёный желтый жёлтый розовый серый голубой коричневый"
    ).split(" ")
)
"""Colours, and words that go with them."""

VAGUE: frozenset[str] = frozenset(
    (
        "other others accessory product supply item good misc general new sale men women kid baby home garden sport outdoor"
        " fashion beauty health electronic tool part equipment device set kit all shop catalog default root"
    ).split(" ")
)
"""What the last step of a category says where it says nothing."""

CAMERA_STARTS: frozenset[str] = frozenset(
    "IMG_ IMG- DSC_ DSC- DSCN DSCF PXL_ PXL- MVIM VID_ WP_2 WHAT SCRE 微信图片 微信截图 MMEX".split(" ")
) | {f"{name}{digit}" for name in ("IMG", "DSC", "PXL") for digit in range(10)}
"""How the names of files begin that cameras, phones and messengers give, in capitals: four characters of each."""
