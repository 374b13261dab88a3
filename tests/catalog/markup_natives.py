"""Small product feeds in XML and JSON-LD: as the documents of the formats have them, with goods of our own."""

from __future__ import annotations

GOOGLE = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0" xmlns:c="http://base.google.com/cns/1.0">
<channel>
<title>Harbour Linen</title>
<item>
  <g:id>HL-1</g:id>
  <title>Title of the blog</title>
  <g:title><![CDATA[Throw & blanket]]></g:title>
  <description>Soft &lt;b&gt;wool&lt;/b&gt; throw</description>
  <link>https://shop.example/1?a=1&amp;b=2</link>
  <g:image_link>https://cdn.example/1.jpg</g:image_link>
  <g:additional_image_link>https://cdn.example/2.jpg</g:additional_image_link>
  <g:additional_image_link>https://cdn.example/3.jpg,https://cdn.example/4.jpg</g:additional_image_link>
  <g:price>25.00 USD</g:price>
  <g:sale_price>19.95 USD</g:sale_price>
  <g:availability>in_stock</g:availability>
  <g:brand>Woolrow</g:brand>
  <g:gtin>04006381333931</g:gtin>
  <g:google_product_category>2271</g:google_product_category>
  <g:product_type>Home &gt; Throws</g:product_type>
  <g:color>navy</g:color>
  <g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Weave</g:attribute_name>
    <g:attribute_value>plain</g:attribute_value></g:product_detail>
  <g:product_highlight>Warm in autumn</g:product_highlight>
  <g:product_highlight>Washable</g:product_highlight>
  <g:shipping><g:country>US</g:country><g:price>4.95 USD</g:price></g:shipping>
  <g:shipping_weight>1.2 kg</g:shipping_weight>
  <g:custom_label_0>autumn</g:custom_label_0>
  <c:margin>3</c:margin>
</item>
</channel></rss>
"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://base.google.com/ns/1.0">
<title>Harbour Linen</title>
<entry><id>tag:shop,1</id><x:id>HL-2</x:id><title>Enamel mug</title><summary>A mug.</summary>
<link rel="self" href="https://shop.example/feed"/><link href="https://shop.example/2"/><x:price>5.00 EUR</x:price></entry>
</feed>
"""

ALIBABA = """<products><itemSchema>
 <field id="productTitle" name="Product name" type="input"><rules><rule name="requiredRule" value="true"/></rules><value>Steel bottle 500 ml</value></field>
 <field id="productKeywords" type="complex"><complex-value><field id="productKeywords_0" type="input"><value>steel bottle</value></field></complex-value></field>
 <field id="scImages" type="complex"><complex-value><field id="scImages_0" type="input"><value fileId="441">https://sc04.example/a.jpg</value></field></complex-value><fields><field id="scImages_0" type="input"/></fields></field>
 <field id="icbuCatProp" type="complex"><complex-value>
  <field id="p-2" name="Brand Name" type="input"><value>Woolrow</value></field>
  <field id="p-10" name="Material" type="singleCheck"><value>2</value><options><option displayName="Steel" value="2"/></options></field>
 </complex-value></field>
 <field id="customMoreProperty" type="complex"><complex-value><field id="customMoreProperty_0" type="complex"><complex-value>
  <field id="propName" type="input"><value>Lid</value></field><field id="valueName" type="input"><value>bamboo</value></field></complex-value></field></complex-value></field>
 <field id="saleProp" type="complex"><complex-value><field id="p-200" name="color" type="multiCheck"><values>
  <value inputValue="Gray" img="https://sc04.example/g.jpg">-1</value><value inputValue="Red">-2</value></values></field></complex-value></field>
 <field id="sku" type="multiComplex">
  <complex-values><field id="skuOuterId" type="input"><value>SB-G</value></field><field id="props" type="multiInput"><values><value propId="200" propName="p-200" propValueName="Gray">200:-1</value></values></field><field id="skuStock" type="multiInput"><values><value>50</value></values></field></complex-values>
  <complex-values><field id="skuOuterId" type="input"><value>SB-R</value></field><field id="props" type="multiInput"><values><value>200:-2</value></values></field></complex-values>
 </field>
 <field id="ladderPrice" type="complex"><complex-value><field id="ladderPrice_0" type="complex"><complex-value>
  <field id="quantity" type="input"><value>10</value></field><field id="price" type="input"><value>3.20</value></field></complex-value></field></complex-value></field>
 <field id="scPrice" type="singleCheck"><value>1</value></field>
 <field id="superText" type="input"><value>&lt;p&gt;Keeps tea hot.&lt;/p&gt;</value></field>
</itemSchema></products>
"""

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8">
<script>var a = "<script type='application/ld+json'>";</script>
<script type="application/ld+json">
<!--
{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Harbour Linen"},
 {"@type": "ProductGroup", "@id": "#g", "name": "Reading lamp", "productGroupID": "RL", "variesBy": ["color"],
  "brand": {"@type": "Brand", "name": "Woolrow"},
  "image": ["https://cdn.example/1.jpg", {"@type": "ImageObject", "contentUrl": "https://cdn.example/2.jpg"}],
  "hasVariant": [{"@id": "#v1"}, {"@type": "Product", "sku": "RL-2", "color": "red", "offers": {"@type": "Offer", "price": "9.50", "priceCurrency": "EUR"}}],
  "aggregateRating": {"@type": "AggregateRating", "ratingValue": 5}},
 {"@type": "Product", "@id": "#v1", "sku": "RL-1", "color": "blue", "offers": {"price": 8, "priceCurrency": "EUR"}}]}
-->
</script>
<SCRIPT TYPE='application/ld+json'>{"@type": "Product", "name": "Broken lamp}</SCRIPT>
<!-- <script type="application/ld+json">{"@type": "Product", "name": "Old lamp"}</script> -->
<script type="application/ld+json">//<![CDATA[
[{"@type": "Product", "name": "Mug \\"big\\"", "sku": "MB", "additionalProperty": [{"@type": "PropertyValue", "name": "Capacity", "value": 300, "unitText": "ml"}],
 "offers": {"@type": "AggregateOffer", "lowPrice": 1, "priceCurrency": "EUR", "offers": [{"sku": "MB-1", "price": 1}, {"sku": "MB-2", "price": 2}]}}]
//]]></script></head></html>
"""

JSON_LD = """{"@context": "https://schema.org/", "@type": "Product", "name": "Enamel mug", "sku": "EM", "image": "mug.jpg",
 "offers": {"@type": "Offer", "price": "5.00", "priceCurrency": "EUR", "itemCondition": "https://schema.org/NewCondition"}}
"""

SHOP = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE yml_catalog SYSTEM "shops.dtd">
<yml_catalog date="2026-11-22 10:00"><shop><name>Harbour Linen</name><offers>
<offer id="HL-9" available="true">
  <url>https://shop.example/9</url><price>1500</price><currencyId>RUB</currencyId><categoryId>12</categoryId>
  <picture>https://cdn.example/9.jpg</picture><picture>https://cdn.example/9b.jpg</picture>
  <name>Linen throw &quot;Fjord&quot;</name><vendor>Woolrow</vendor><barcode>4006381333931</barcode>
  <description><![CDATA[<p>Washed linen.</p>]]></description>
  <param name="Color">navy</param><param name="Material">linen</param>
  <cpa>1</cpa>
</offer>
</offers></shop></yml_catalog>
"""

TAGS = """<products>
    <product
        sku="SP-1"
        locale="en"
        name="Knitted beanie"
        description="A warm beanie of soft acrylic."
        images="1.webp"
        price="14"
        meta_title="Meta"
    />
</products>
"""

YAML = """# what we sell
products:
  - id: KB-1
    name: Knitted beanie
    description: >-
      A warm beanie
      of soft acrylic.
    price: 14
    image: 1.webp
  - id: KB-2
    name: 'Knitted scarf, 2 m'
    description: "A scarf of wool."
    price: 19.5
    image: 2.webp
"""

FRONT = """---
id: KB-1
title: Knitted beanie
description: A warm beanie of soft acrylic.
price: 14
image: 1.webp
---

Made in our own shop.
"""

PROGRAM = """\
// What we sell.
export const products = [
  {
    id: "OT-7", name: "Ribbed wool beanie, one size", description: "Soft merino wool, ribbed.",
    price: 19.9, currency: "EUR", brand: "Olive Tree", images: ["./photos/beanie.jpg"], stock: 4,
  },
];
"""

MARKUP: dict[str, tuple[str, str, str]] = {
    "google-xml": ("feed.xml", "google-xml", GOOGLE),
    "google-atom": ("atom.xml", "google-xml", ATOM),
    "alibaba-xml": ("products.xml", "alibaba-xml", ALIBABA),
    "shop-xml": ("shop.xml", "generic-xml", SHOP),
    "tags": ("products.xml", "generic-xml", TAGS),
    "schema-org-page": ("page.html", "schema-org-page", PAGE),
    "schema-org": ("product.json", "schema-org", JSON_LD),
    "yaml": ("goods.yml", "yaml", YAML),
    "front-matter": ("beanie.md", "front-matter", FRONT),
    "javascript": ("products.js", "javascript", PROGRAM),
}
"""A file's name, its format and its text."""
