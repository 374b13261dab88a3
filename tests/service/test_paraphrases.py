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
        (
            "feedback-paid",
            "If you want your money back, cancel the dispute first and we pay you by PayPal friends and family.",
        ),
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
