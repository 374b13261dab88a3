"""Claims: their place in the source, their condition, their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.service.claims import may_claim, read_claims
from listing_lint.service.cues import first_look


def kinds(text: str, label: str = "") -> list[str]:
    return [claim.kind for claim in read_claims(text, label)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("<p>It is <b>100%</b>&nbsp;waterproof.</p>", "100%</b>&nbsp;waterproof"),
        ("A & B. No\u200b refunds!", "No\u200b refunds"),
        ("１００％ waterproof", "１００％ waterproof"),
        ("&lt;p&gt;no refunds&lt;/p&gt;", "no refunds"),
    ],
)
def test_the_place_is_that_of_the_source(text: str, marked: str) -> None:
    (claim,) = read_claims(text)
    assert text[claim.start : claim.end] == marked


def test_hidden_text_makes_no_claim_to_shoppers() -> None:
    assert kinds('<p>Nice.</p><!-- no refunds --><script>"no refunds"</script>') == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A word of Polish begins as the name of an illness does.
        ("Każdy egzemplarz przechodzi szereg testów.", []),
        ("Krem leczy egzemę.", ["medical"]),
        ("Egzema znika po tygodniu.", ["medical"]),
        # The Swiss write no ß.
        ("Der Umtausch ist ausgeschlossen, ausser die Ware ist defekt.", []),
        ("Massanfertigungen sind vom Umtausch ausgeschlossen.", []),
        # What is made for one buyer may be excluded.
        ("Gravierte Gläser sind vom Umtausch ausgeschlossen.", []),
        ("Ware mit Aufdruck ist vom Umtausch ausgeschlossen.", []),
        ("Stoffe sind als Meterware vom Umtausch ausgeschlossen.", []),
        ("Diese Ware ist vom Umtausch ausgeschlossen.", ["refused"]),
        ("For buyer remorse claims, you are responsible for paying all return shipping.", []),
        ("You are responsible for paying all return shipping.", ["buyer-pays"]),
        ("Battery sprayer for insecticide, 16 l", []),
        ("Agricultural insecticide sprayer with four nozzles", []),
        ("Kills insects at once", ["pesticide"]),
    ],
)
def test_words_that_only_look_like_a_claim(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_conditions_hold_for_their_sentence_alone() -> None:
    assert kinds("No refunds unless the item is faulty.") == []
    assert kinds("No refunds. Unless you are nice, of course.") == ["refused"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Resi: nessun problema", []),
        ("Nessun reso, per nessun motivo", ["refused"]),
        ("Retourneren: geen probleem", []),
        ("Geen retour, geen gedoe", ["refused"]),
        ("A friendship that lasts a lifetime", []),
        ("An unbreakable bowl, a gift that friends will love", ["absolute-word"]),
        ("A friendship that lasts a lifetime and an unbreakable mug", ["absolute-word"]),
        ("Une amitié qui dure toute la vie, dans un verre incassable", ["absolute-word"]),
        ("Elimina manchas de café en solo 5 minutos", []),
        ("Exfoliante de café: elimina la celulitis para siempre", ["rejuvenation"]),
    ],
)
def test_words_at_a_claim_call_off_that_claim_alone(text: str, found: list[str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Funny T-shirt with the words: All sales are final.",
        "Door mat that reads “No refunds” in red.",
        "Blechschild mit der Aufschrift Kein Umtausch",
        "Plaque en métal avec le texte Aucun remboursement",
        "马克杯印有不退不换",
    ],
)
def test_what_is_printed_on_goods_is_no_term(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By ordering you give up your legal right to ask for a refund.", ["refused"]),
        ("Mit der Bestellung verzichten Sie auf jedes Recht zur Rückgabe.", ["refused"]),
        ("This does not affect your right to a refund.", []),
        ("We have never refused a return.", []),
        ("Wir verweigern keine Rücknahme.", []),
        ("The battery cannot be taken back out.", []),
        ("Der Akku kann nicht ersetzt werden.", []),
        ("Our balm keeps mice out of the house with its scent.", ["pesticide"]),
        ("The sealed lid keeps mice out.", []),
        ("Unhappy? Money is not paid out. Take something else.", ["credit"]),
    ],
)
def test_words_far_apart_make_a_claim(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_of_two_phrases_the_first_one_is_quoted() -> None:
    (claim,) = read_claims("Unwiderruflich: Kein Umtausch und keine Rückgabe möglich", "")
    assert claim.quote.startswith("Kein Umtausch")


def test_a_not_only_denies_nothing() -> None:
    assert kinds("It not only kills 99% of bacteria.") == ["pesticide"]
    assert kinds("It does not kill bacteria.") == []


def test_the_clause_before_a_comma_denies_nothing() -> None:
    assert kinds("Not for children, 100% waterproof") == ["absolute-water"]


def test_a_question_is_no_promise() -> None:
    assert kinds("100% waterproof? Ask us.") == []
    assert kinds("100% waterproof! Ask us.") == ["absolute-water"]


@pytest.mark.parametrize(
    ("text", "found", "marked"),
    [
        ("Not happy? You get a voucher.", ["credit"], "Not happy? You get a voucher"),
        ("<li>Returns accepted.</li><li>We issue store credit.</li>", ["credit"], None),
        ("Not happy? Write to us. Nice weather. You get a voucher.", [], None),
        ("Not happy? You get a full refund or a voucher.", [], None),
        ("Not happy? You get a voucher. Refunds are not accepted.", ["credit", "refused"], None),
        ("You get a voucher. The weather is nice.", [], None),
        ("Gefällt nicht? Sie erhalten einen Gutschein.", ["credit"], None),
    ],
)
def test_two_sentences_that_follow_each_other_make_a_claim(
    text: str, found: list[str], marked: str | None
) -> None:
    assert kinds(text) == found
    if marked is not None:
        (claim,) = read_claims(text)
        assert text[claim.start : claim.end] == marked


def test_what_one_sentence_says_is_not_told_again_with_its_neighbour() -> None:
    assert kinds("Not happy? Store credit only, no money back for returns.").count("credit") == 1


def test_the_label_is_read_and_not_marked() -> None:
    (claim,) = read_claims("Not accepted", "returns")
    assert (claim.kind, claim.start, claim.end) == ("refused", 0, 12)
    (claim,) = read_claims("Lifetime warranty", "warranty")
    assert claim.quote == "Lifetime warranty"
    (claim,) = read_claims("2 years", "warranty")
    assert (claim.kind, round(claim.spans[0].high)) == ("warranty", 730)


def test_times_are_read() -> None:
    (claim,) = read_claims("Refunds take 10-15 business days.")
    assert (claim.spans[0].low, claim.spans[0].high, claim.spans[0].working) == (10, 15, True)
    (claim,) = read_claims("Zwei Jahre Garantie")
    assert round(claim.spans[0].high) == 730


def test_places_are_read() -> None:
    (claim,) = read_claims("Ships from our warehouse in the United States")
    assert claim.places == ("US",)
    assert read_claims("We ship to Germany")[0].places == ("DE",)


def test_a_first_look_agrees_with_the_reading() -> None:
    assert first_look("A cup\nno refunds") >= {"en"}
    assert may_claim("A cup\nno refunds", ["en"])
    assert not may_claim("A cup of steel\nfor hot and cold drinks\n杯子", ["en", "de", "zh"])
    assert first_look("A cup of steel") == frozenset()
    assert first_look("Power bank 20,000 mAh, 24K gold") >= {"quantity", "material"}


@given(st.text(st.characters(), max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    for claim in read_claims(f"no refunds {text} 100% waterproof", "returns"):
        assert 0 <= claim.start < claim.end <= len(text) + 27


@given(
    st.lists(
        st.sampled_from(
            [
                "no",
                "refund",
                "<b>",
                "</b>",
                "100%",
                "&nbsp;",
                "waterproof",
                ".",
                "kills",
                "退款",
                "\ud800",
                "3",
                "days",
                "if",
            ]
        ),
        max_size=40,
    )
)
def test_no_mixture_breaks_the_reading(parts: list[str]) -> None:
    text = " ".join(parts)
    for claim in read_claims(text):
        assert 0 <= claim.start < claim.end <= len(text)


def test_a_long_text_is_read_in_time_linear_in_its_length() -> None:
    # Ten megabytes of half a phrase would take hours, were it a square.
    text = "cures " * 200_000
    assert read_claims(text) == ()
