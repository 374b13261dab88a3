"""Terms and promises in words that a seller finds and no list has: the same thing said in another way."""

from __future__ import annotations

import pytest

from listing_lint.service.claims import read_claims

NEUTRAL = {"warranty", "dispatch", "arrival", "free", "from", "to"}
"""Statements that are no fault by themselves."""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("refused", "Once your parcel has left our warehouse there is no way back for it."),
        ("refused", "What you buy is yours to keep; money will under no circumstances be handed back."),
        ("partial", "If you send the kettle back we will pay you no more than two thirds of what it cost."),
        ("partial", "We hold on to 12 USD of every refund for repacking and inspection."),
        ("partial", "Del prezzo pagato viene reso al massimo il 60%."),
        ("late", "Please allow up to eight weeks before the reimbursement is made."),
        ("late", "The amount paid is credited 45 days after we have inspected the goods."),
        ("late", "Comptez deux mois avant que la somme vous soit rendue."),
        ("credit", "We don't hand out money; what you send back turns into a balance for the next purchase."),
        ("credit", "Whoever returns something gets another article of the same value and nothing else."),
        (
            "credit",
            "Les articles retournés donnent droit à un bon d'achat, jamais à un remboursement en argent.",
        ),
        ("elsewhere", "Refunds are made in USDT to your wallet."),
        ("elsewhere", "We can only reimburse by mailing a cheque."),
        ("elsewhere", "Die Rückerstattung überweisen wir auf ein PayPal-Konto Ihrer Wahl."),
        ("elsewhere", "Le remboursement sera fait par chèque postal uniquement."),
        ("elsewhere", "Il rimborso avviene tramite ricarica Postepay."),
        ("elsewhere", "退款统一通过微信红包转给您。"),
        ("feedback-paid", "Drop five stars under our product and we will slip you ten dollars."),
        ("feedback-paid", "Chi ci lascia cinque stelle riceve un omaggio."),
        ("feedback-paid", "Za opinię na pięć gwiazdek wysyłamy prezent."),
        ("buyer-pays", "No matter who is to blame, the buyer picks up the bill for shipping it back."),
        ("buyer-pays", "Defective units must be shipped back to us on your own dime."),
        (
            "buyer-pays",
            "El porte de la devolución lo paga siempre el comprador, aunque el artículo llegue roto.",
        ),
        ("buyer-pays", "Le spese per rispedire la merce sono sempre a carico vostro, anche se difettosa."),
        ("window", "You have three days from receipt to let us know that you want to send it back."),
        ("window", "Goods can be handed back up to one week after they arrive."),
        ("window", "Sie können die Ware bis zu sieben Tage nach Erhalt zurückschicken."),
        ("window", "Na zwrot towaru masz 7 dni od otrzymania paczki."),
        ("no-warranty", "We take no responsibility for defects that show up after delivery."),
        ("no-warranty", "Claims for faults will not be entertained once the parcel was signed for."),
        ("no-warranty", "Jegliche Haftung für Sachmängel wird ausgeschlossen."),
        ("no-warranty", "L'articolo è privo di garanzia."),
        ("no-warranty", "Produto vendido sem qualquer garantia."),
        ("no-warranty", "Гарантия на товар не предоставляется."),
        ("no-warranty", "本品不提供任何质保。"),
        ("no-warranty", "Produkt nie jest objęty żadną gwarancją."),
        ("no-warranty", "Op dit product zit geen enkele garantie."),
        ("absolute", "The colour stays as bright as on the first day, forever."),
        ("absolute", "It is impossible for this blade to go blunt."),
        ("absolute", "Diese Tasche lässt garantiert kein Wasser durch, niemals."),
        ("price", "Find it for less anywhere and we eat our hat: nobody undercuts us."),
        ("price", "You will not see a smaller price tag on any other site."),
        ("lifetime", "We stand behind this pan forever with a free replacement guarantee."),
        ("medical", "Diabetics can throw their insulin away after a month with these drops."),
        ("medical", "Clears up eczema within a week."),
        ("pesticide", "The coating wipes out every virus on contact."),
        ("pesticide", "Keeps mosquitoes at bay for twelve hours."),
        ("rejuvenation", "Ten years drop from your face in a fortnight."),
        ("radiation", "This sticker keeps the rays of your phone away from your brain."),
        ("approval", "Given the green light by the FDA."),
        ("approval", "The Food and Drug Administration has signed off on this thermometer."),
        ("slimming", "Your waist shrinks by 10 cm without any exercise."),
        ("rejuvenation", "Bald spots fill with new hair in 30 days."),
        ("slimming", "Mit diesem Gürtel purzeln die Pfunde ganz von allein."),
        ("slimming", "Минус 10 килограммов за месяц без диет."),
        ("absolute", "Dit glas kan onmogelijk breken."),
        ("refused", "Return policy: sorry, we are too small a shop to offer one."),
        ("refused", "We no accept the goods back after pay."),
        ("refused", "Lo que sale de nuestra tienda no vuelve a entrar."),
        ("refused", "Nie prowadzimy zwrotów, proszę o przemyślane zakupy."),
        ("partial", "Send it back and you see 70% of your money again, the rest pays for our work."),
        ("partial", "If item have problem we return you 3-5 USD as compensation, no more."),
        ("month-end", "Our accountant processes refunds on the first of every second month."),
        ("late", "Patience, please: repayment is not due before eight weeks have passed."),
        ("late", "Die Auszahlung des Kaufpreises kann bis zu zwei Monate in Anspruch nehmen."),
        ("late", "O estorno cai na sua conta em cerca de 40 dias úteis."),
        ("credit", "Not happy? Pick something else from our shop for the same sum, that is all we can do."),
        ("credit", "The only thing you get for returned goods is a voucher code."),
        ("credit", "Niente soldi indietro, solo un cambio con altro articolo."),
        (
            "elsewhere",
            "Schicken Sie uns Ihre Kontonummer, dann zahlen wir den Betrag direkt und ohne die Plattform zurück.",
        ),
        ("elsewhere", "Pásenos su número de cuenta y le hacemos una transferencia con el reembolso."),
        ("feedback-paid", "5 star = 5 dollar back, just send us the picture."),
        ("feedback-paid", "Help us with top reviews and your next case costs you nothing."),
        (
            "feedback-paid",
            "Une belle note de votre part et nous vous offrons 10 % sur la prochaine commande.",
        ),
        ("buyer-pays", "Buyer take all return shipping fee, no matter item is broken or wrong."),
        ("buyer-pays", "Faulty or not, you mail it back with your own stamps."),
        ("buyer-pays", "Auch bei falscher Lieferung müssen Sie das Porto für den Rückweg selbst tragen."),
        ("window", "Only 3 day for return after you receive."),
        ("window", "Please decide within 5 days whether you keep it or mail it to us again."),
        ("window", "Passé un délai de 8 jours après réception, aucun retour ne sera accepté."),
        ("window", "На возврат отводится три дня."),
        ("no-warranty", "Once you have it in your hands, any defect is your own business."),
        ("no-warranty", "Electronics are tested before dispatch, therefore no warranty claims."),
        ("no-warranty", "Für später auftretende Defekte kommen wir nicht auf."),
        ("no-warranty", "Non rispondiamo di guasti che si manifestano dopo la consegna."),
        ("absolute", "You could leave it in the sea for a century and it would still shine."),
        ("absolute", "No hay nada en el mundo que pueda rayarlo."),
        ("absolute", "Эта сковорода никогда не пригорает и не изнашивается."),
        ("lifetime", "One purchase, warranty till the grave."),
        ("price", "Our prices are the lowest you will ever come across."),
        ("price", "Vous ne verrez ce prix nulle part ailleurs, nous sommes les moins chers du marché."),
        ("medical", "Put the patch on your knee and forget that you ever had arthritis."),
        ("medical", "Nach zwei Wochen mit diesem Tee ist der Bluthochdruck Geschichte."),
        ("pesticide", "Plug it in and every mouse leaves the house within a day."),
        ("pesticide", "Le formiche muoiono appena lo toccano."),
        ("slimming", "I lost 9 kg in three weeks with these gummies and so will you."),
        ("refused", "We are unfortunately unable to offer money back on anything in this store."),
        ("refused", "Customers are not permitted to send purchases back."),
        ("refused", "All items leave our shop for good, we do not see them again."),
        ("refused", "Wir bitten um Verständnis, dass wir bei diesem Preis keine Ware zurücknehmen können."),
        ("refused", "Por el precio tan bajo no podemos ofrecer cambios ni devolver el dinero."),
        ("refused", "Обращаем внимание: возврату и обмену товар не подлежит."),
        ("partial", "The refund you receive will be 80% of the item price."),
        ("partial", "If you are unhappy you may claim up to 25% of the price back."),
        ("partial", "Return it and 1/3 of the price is kept for cleaning and repacking."),
        ("late", "Refunds may need as long as ten weeks."),
        ("late", "El reembolso se efectúa a los 60 días."),
        ("elsewhere", "All refunds are wired to a bank account that you give us."),
        ("elsewhere", "The money is returned by Western Union or bitcoin."),
        ("buyer-pays", "Every return is at the customer's own cost, regardless of the reason."),
        ("window", "We only accept returns during the first week after delivery."),
        ("window", "The period for sending goods back is 5 days."),
        ("window", "Rücksendungen akzeptieren wir nur innerhalb von 5 Tagen."),
        ("no-warranty", "The seller does not accept any liability for defects."),
        ("no-warranty", "Der Verkauf erfolgt unter Ausschluss jeder Gewährleistung."),
        ("no-warranty", "Na produkt nie udzielamy gwarancji."),
        ("absolute", "The glass will not crack, no matter how hard you hit it."),
        ("absolute", "Guaranteed to work on every car in the world."),
        ("absolute", "任何情况下都不会漏水。"),
        ("price", "You cannot buy it for less anywhere else."),
        ("rejuvenation", "Élimine les rides en une nuit."),
        ("late", "Bitte rechnen Sie mit 30 Werktagen bis zur Gutschrift des Betrags."),
        ("late", "Vous serez remboursé après un délai de 60 jours."),
        ("credit", "Returns are exchanged for a voucher of equal value."),
        ("credit", "Money once paid can only be used for other products of ours."),
        ("credit", "En lugar del dinero recibirá un bono para futuras compras."),
        ("elsewhere", "For a fast refund cancel here and we pay you on Revolut."),
        ("buyer-pays", "Return shipping is never paid by us, not even for broken goods."),
        ("window", "You can return the product for 7 days from delivery."),
        ("no-warranty", "No claims for defects can be made after the parcel has been opened."),
        ("no-warranty", "Garantie wird für diesen Artikel nicht übernommen."),
        ("absolute", "Indistruttibile: non si rompe in nessun caso."),
        ("rejuvenation", "Ringiovanisce la pelle di 10 anni."),
        ("partial", "Im Falle einer Rückgabe werden 20 % für den Aufwand abgezogen."),
        ("partial", "Le client ne récupère que la moitié de la somme versée."),
        ("late", "Refunding is done 40 days after the return was checked."),
        ("credit", "Should you return the lamp, we write a credit note that you can spend here."),
        ("elsewhere", "El reembolso se hará mediante giro postal o Bizum, no por la plataforma."),
        ("feedback-paid", "Five stars from you, five dollars from us."),
        ("feedback-paid", "Für eine nette Bewertung schenken wir Ihnen einen Schlüsselanhänger."),
        (
            "window",
            "Le client a 48 heures après réception pour nous signaler qu'il souhaite renvoyer l'article.",
        ),
        ("window", "Вернуть покупку можно только в течение 3 дней."),
        ("no-warranty", "This article is exempt from any kind of guarantee."),
        ("absolute", "The zipper simply never gets stuck or tears."),
        ("absolute", "È impossibile che si rompa."),
        ("price", "Cheaper offers simply do not exist."),
        ("medical", "Freedom from back pain and arthritis after one week."),
        ("refused", "The customer has no claim to have the money returned."),
        ("refused", "Sent goods remain sent, we do not accept them again."),
        ("refused", "Don't count on a refund, we never make any."),
        ("refused", "Umtauschwünsche können wir nicht berücksichtigen."),
        ("refused", "Una volta pagato, il prodotto non si può più restituire."),
        ("refused", "Los pedidos pagados no se reembolsan bajo ningún concepto."),
        ("partial", "In case of a complaint we repay a maximum of 40% of the order value."),
        ("partial", "Po odesłaniu oddamy 70% zapłaconej kwoty."),
        ("credit", "We convert the amount into a gift voucher if you send the item back."),
        ("elsewhere", "We settle refunds in bitcoin."),
        ("feedback-paid", "Un avis positif = 5 € remboursés."),
        ("feedback-paid", "Dodaj pozytywną opinię, a odbierzesz rabat 15%."),
        ("buyer-pays", "Aunque el fallo sea nuestro, el envío de vuelta lo paga usted."),
        ("buyer-pays", "Für defekte Ware zahlt der Kunde den Rückversand selbst."),
        ("window", "Please send it back inside of 4 days or keep it."),
        ("window", "Sie können nur in den ersten 5 Tagen vom Kauf zurücktreten."),
        ("no-warranty", "The device comes with zero guarantee."),
        ("no-warranty", "No nos hacemos responsables de averías una vez entregado."),
        ("no-warranty", "Sprzedawca wyłącza rękojmię za wady."),
        ("absolute", "Nothing on earth will ever scratch this watch."),
        ("absolute", "La peinture ne s'écaillera jamais."),
        ("price", "You won't come across a cheaper one."),
        ("pesticide", "Lice and mites don't survive this shampoo."),
        ("refused", "Every sale is set in stone."),
        ("refused", "You break it, you bought it."),
        ("refused", "No ifs, no buts about returns."),
        ("refused", "You will not see a penny of your money again."),
        ("refused", "Es gibt keinen Cent zurück."),
        ("refused", "Ce qui est vendu est vendu."),
        ("refused", "Non restituiamo neanche un centesimo."),
        ("refused", "Não devolvemos nem um centavo."),
        ("refused", "Nie oddamy ani grosza."),
        ("refused", "U krijgt geen cent terug."),
        ("refused", "Не вернём ни копейки."),
        ("refused", "no komplain, no retur"),
        ("feedback-paid", "Beri bintang 5 & tulis ulasan. Tunjukkan buktinya dan dapatkan 1 gelas gratis."),
        ("feedback-paid", "영수증 리뷰 작성 시 음료수 1캔 무료 증정!"),
        ("credit", "Unhappy with it? We understand. A voucher for our shop is what you get, not money."),
        (
            "partial",
            "Something is wrong with it? Please tell us. We decide what part of the price comes back.",
        ),
        ("medical", "Helps protect against macular degeneration."),
        ("medical", "Aids digestion, fights cold and flu"),
    ],
)
def test_other_words_say_the_same(kind: str, text: str) -> None:
    assert {claim.kind for claim in read_claims(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is non-returnable in our shop: send back whatever you do not like.",
        "Is there no way to send it back? Of course there is: write to us within 30 days.",
        "The strap folds back and cannot be swapped for a wider one.",
        "If you keep the scratched lid, we give back part of the price, or the whole of it when you return it.",
        "Returns are checked within 3 days after they reach us.",
        "There is no guarantee card in the box, the invoice is enough.",
        "Lose yourself in the story while you sleep in this tent.",
        "The lid cannot be swapped for that of the older model.",
        "Please do not ask for refunds in the comments, use the order page.",
        "Pounds drop into the piggy bank while you sleep well.",
        "Pfunde purzeln im Sparschwein.",
        "Un chat qui chasse les souris décore ce coussin.",
        "Renvoyez le formulaire sous 5 jours pour participer.",
        "Il gatto allontana i topi in questa stampa per bambini.",
        "Кот прогоняет мышей на этой картине.",
        "质保两年，终身提供技术咨询。",
        "猫咪赶走老鼠图案抱枕。",
        "De kat verjaagt muizen op dit kussen.",
        "Retouren worden volledig vergoed, niet met een tegoedbon.",
        "Sul rimborso non viene applicata alcuna penale.",
        "Las devoluciones no tienen gastos de gestión.",
    ],
)
def test_the_same_words_in_fair_terms_and_stories_are_silent(text: str) -> None:
    assert {claim.kind for claim in read_claims(text)} - NEUTRAL == set()


@pytest.mark.parametrize(
    "share", ["15 %", "15%", "15 percent", "fifteen per cent", "15 Prozent", "15 pour cent"]
)
def test_a_percentage_may_be_written_out(share: str) -> None:
    text = f"From each refunded amount a service charge of {share} is taken off."
    assert [claim.kind for claim in read_claims(text)] == ["partial"]


def test_a_week_is_one_week() -> None:
    (claim,) = read_claims("You may return the goods within a week.")
    assert (claim.kind, claim.spans[0].high) == ("window", 7)


def test_a_question_refuses_nothing() -> None:
    assert read_claims("No refunds? Of course there are.") == ()
    assert [claim.kind for claim in read_claims("No refunds! Questions?")] == ["refused"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nothing can be returned after 10 days.", 10),
        ("Au-delà d'un délai de 30 jours, aucun retour ne pourra être accepté.", 30),
        ("Pasados 30 días no se aceptan devoluciones.", 30),
        ("Trascorsi 30 giorni non accettiamo resi.", 30),
        ("Após 30 dias não aceitamos devoluções.", 30),
        ("Po upływie 30 dni nie przyjmujemy zwrotów.", 30),
        ("Na 30 dagen nemen wij geen retouren meer aan.", 30),
        ("超过三十天不再受理退货。", 30),
        ("Solo admitimos devoluciones durante los 5 primeros días.", 5),
    ],
)
def test_after_so_many_days_is_a_window_and_no_refusal(text: str, days: int) -> None:
    (claim,) = read_claims(text)
    assert (claim.kind, claim.spans[0].high) == ("window", days)


def test_what_every_shop_says_after_its_term_is_no_refusal() -> None:
    assert (
        kinds("If 30 days have gone by since your purchase, we can't offer you a refund or exchange.")
        == set()
    )
    assert kinds("По истечении 30 дней возврат не принимается.") <= {"window"}


def kinds(text: str) -> set[str]:
    return {claim.kind for claim in read_claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Instant relief from muscle spasms",
        "Natural pain reliever, rich in antioxidants.",
        "A cream with anti-inflammatory properties",
        "Cushion for back pain",
        "Lindert Schmerzen im Lendenbereich.",
        "Kissen gegen Nackenschmerzen",
        "Soulage les douleurs cervicales au bureau",
        "Alivia el dolor de muelas en minutos",
        "Allevia il dolore quando si cammina",
        "Alivia dores musculares",
        "Снимает боль и улучшает сон",
        "Łagodzi ból kości ogonowej",
        "Het verlicht pijn en vermindert zwelling",
        "缓解疼痛，促进血液循环",
        "Membantu meredakan nyeri dan kram",
        "목 통증 완화에 효과",
    ],
)
def test_relief_from_pain(text: str) -> None:
    assert {claim.kind for claim in read_claims(text)} == {"pain"}


@pytest.mark.parametrize(
    "text",
    [
        "Relieves the pressure on your heels.",
        "Takes the pain out of cleaning.",
        "Eases the pain of moving house.",
        "Pain relief for your wallet: 50% off",
        "Eliminates the headaches of tax season.",
        "Stress relief toy for the office, great against boredom.",
        "Massage oil eases muscle tension.",
        "Not intended to relieve pain or to treat any disease.",
        "Nail file, gentle, without pain.",
        "Pain au chocolat mould",
        "Ohne Schmerzen epilieren",
        "Libro: una guía para aliviar el dolor",
        "Cojín sin dolor",
        "Nothing is set in stone, the colours may vary.",
        "Not a penny more to pay: shipping is included.",
        "Used in five star hotels worldwide.",
        "리뷰 작성 시 타인의 권리를 침해하지 마세요.",
        "배송완료일로부터 10일 초과되어 환불이 불가합니다.",
        "Not happy? Write to us. We refund you in full.",
    ],
)
def test_what_is_no_relief_and_no_refusal(text: str) -> None:
    assert {claim.kind for claim in read_claims(text)} - NEUTRAL == set()
