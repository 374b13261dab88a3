"""SVC104 to SVC106: refunds by another way, for feedback, and who pays for the return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.service_judging import forbidden, hit, said, speaks, stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json


def _cup(**fields: Json) -> dict[str, Json]:
    return {
        "id": "A1",
        "title": "Stainless steel insulated travel cup with lid, 500 ml, matte black",
        **fields,
    }


@rule(
    "SVC104",
    "refund-elsewhere",
    severity="error",
    look=speaks,
    figures=("returns.other_payment_allowed",),
    good=[
        Example(
            _cup(description="Refunds go to the original payment method, PayPal included."),
            why="the way by which the payment came",
            profile="dhgate",
        ),
        Example(
            _cup(description="Choose an exchange, store credit or a full refund."),
            why="the buyer may choose",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            _cup(description="Returned goods will be refunded via PayPal or WeChat."),
            why="outside of the marketplace",
            says="description sends refunds another way than the payment came: “refunded via PayPal",
            at="/description",
            profile="dhgate",
        ),
        Example(
            _cup(returns={"days": 14, "refund_to": "store credit"}),
            why="no money back",
            says="refunds go to “store credit”",
            at="/returns/refund_to",
            profile="aliexpress",
        ),
    ],
)
def refund_elsewhere(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a refund by another way than the payment came, or in credit instead of money.

    Looks for refunds through PayPal, WeChat, Alipay, bank transfer and the like, for vouchers and *store credit
    only* and *exchange only*, and at fields such as `returns.refund_to`.

    Marketplaces see a refund outside of their books as none at all: the dispute is lost and the money is paid
    twice. EU law wants the same means of payment, too.

    Refund through the marketplace, to the means of payment that the buyer used.

    A choice that includes the full refund is left alone.
    """
    figure = forbidden(ctx, "returns.other_payment_allowed")
    if figure is None:
        return
    help_ = "Refund through the marketplace, to the means of payment that the buyer used."
    seen = set()
    for one in said(listing, "elsewhere", "credit"):
        if (one.text.pointer, one.text.on_key) in seen:
            continue
        seen.add((one.text.pointer, one.text.on_key))
        if one.claim.kind == "elsewhere":
            yield hit(one, "sends refunds another way than the payment came", help_, figure)
        else:
            yield hit(
                one, "gives credit or an exchange instead of the money", help_, figure, confidence="medium"
            )
    from listing_lint.service.goods import is_about

    for fact in stated(listing):
        if fact.kind == "refund-to" and is_about("elsewhere", fact.text) and "original" not in fact.text:
            at = fact.pointer
            if (at, False) not in seen:
                yield Hit(
                    f"refunds go to “{fact.shown}”, another way than the payment came",
                    at,
                    help_,
                    actual=fact.shown,
                    figure=figure,
                    data={"claim": "elsewhere"},
                )


@rule(
    "SVC105",
    "feedback-terms",
    severity="warning",
    look=speaks,
    figures=("returns.feedback_terms_allowed",),
    good=[
        Example(
            _cup(description="Your feedback helps us. Questions? Write to us through the marketplace."),
            why="an honest request",
        ),
    ],
    bad=[
        Example(
            _cup(description="Leave a 5 star review and get a free gift!"),
            why="a reward for praise",
            says="description ties money or gifts to feedback: “Leave a 5 star review and get a free gift”",
            at="/description",
        ),
        Example(
            _cup(description="Please contact us before leaving negative feedback."),
            why="steering of feedback: only told",
            says="description steers feedback",
            at="/description",
        ),
    ],
)
def feedback_terms(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report gifts or refunds for feedback, and requests to hold negative feedback back.

    Looks for sentences that promise something for a good review (also *好评返现*), and for *contact us before
    you leave negative feedback*, which is only told.

    Marketplaces call it manipulation of reviews; penalties reach from removed reviews to a closed account.

    Ask for feedback without a reward and without naming its stars.

    This goes by wording.
    """
    figure = forbidden(ctx, "returns.feedback_terms_allowed")
    if figure is None:
        return
    for one in said(listing, "feedback-paid", "feedback-first"):
        if one.claim.kind == "feedback-paid":
            yield hit(
                one,
                "ties money or gifts to feedback",
                "Ask for feedback without a reward.",
                figure,
                severity="warning",
            )
        else:
            yield hit(
                one,
                "steers feedback",
                "Offer help with problems, without naming feedback or disputes.",
                figure,
                confidence="medium",
                severity="info",
            )


@rule(
    "SVC106",
    "return-always-at-buyers-cost",
    severity="warning",
    look=speaks,
    figures=("returns.buyer_always_pays_allowed",),
    good=[
        Example(
            _cup(
                description="If you change your mind, the buyer pays the return shipping; for faulty goods we do."
            ),
            why="usual and lawful",
        ),
    ],
    bad=[
        Example(
            _cup(description="Buyer must always pay the return shipping, even if the item is wrong."),
            why="for faults of the seller, too",
            says="description makes the buyer pay for every return",
            at="/description",
        ),
    ],
)
def return_always_at_buyers_cost(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report terms by which the buyer pays for every return, whatever its reason.

    Looks for *always*, *in all cases*, *no matter why* together with the cost of returning goods.

    Where goods are faulty or not as described, marketplaces and most laws charge the seller.

    Say that you pay where the fault is yours.

    That the buyer pays after a change of mind is usual, and is not reported.
    """
    figure = forbidden(ctx, "returns.buyer_always_pays_allowed")
    if figure is None:
        return
    for one in said(listing, "buyer-pays"):
        yield hit(
            one,
            "makes the buyer pay for every return",
            "Say that you pay for the return of goods that are faulty or not as described.",
            figure,
            confidence="medium",
        )


RULES: tuple[Rule, ...] = (
    refund_elsewhere,
    feedback_terms,
    return_always_at_buyers_cost,
)
