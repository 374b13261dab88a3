"""What a rule is: a generator function with its facts, its options and the examples that document and test it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.finding import Hit, Json, Severity
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from datetime import date

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.marked import Marks
    from listing_lint.catalog.sights import Sights
    from listing_lint.images.pictures import Pictures
    from listing_lint.profiles.model import Figure, Profile
    from listing_lint.schema.product_types import ProductTypes
    from listing_lint.similarity.clusters import StoreKey, Unlisted
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.limits import CompareSettings
    from listing_lint.similarity.values import Fingerprint, Pair

Scope = Literal["listing", "catalog", "stores", "change", "event"]
Cost = Literal["none", "headers", "pixels", "text"]

_CODE = re.compile(r"[A-Z]{3,8}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture for an example, drawn when the example runs (see ``listing_lint.drawing.draw``).

    ``format`` is a Pillow format name, ``motif`` what is on it: ``product`` (a coloured shape on white, placed by
    ``seed``), ``scene`` (textured to the edges), ``blank``, ``blurred``, ``framed``. ``content`` replaces the drawing by
    raw bytes. ``truncate`` keeps only that share of the file's bytes. ``code`` is the content of a QR code in a corner, with
    ``code_covered`` unreadable; ``lines`` are lines of text below the product. ``mosaic`` is the side of the
    squares that cover the middle, 0 for none.
    """

    format: str = "JPEG"
    width: int = 1000
    height: int = 1000
    mode: str = "RGB"
    motif: str = "product"
    seed: int = 1
    frames: int = 1
    orientation: int = 1
    quality: int = 85
    truncate: float = 1.0
    code: str = ""
    code_covered: bool = False
    lines: tuple[str, ...] = ()
    mosaic: int = 0
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A listing a rule stays silent on (``good``) or reports (``bad``).

    ``listing`` is one listing, several (written as one array), or the file's source text. ``says`` and ``at`` are for bad
    examples: words of the message, and the pointer it must name. ``why`` is the caption in the documentation.
    ``files`` stand beside the listing file, ``links`` are symbolic links by name (``../outside.json`` exists and lies
    outside the catalog); ``config`` is a configuration table as in ``listing-lint.toml``. ``profile`` is forced on the
    listing; ``""`` lets the listing's marketplace decide. ``rules`` run besides the one that is shown.
    ``before`` is what the listings were, in the same file, for rules about changes: the example is then compared with it, as
    ``--against`` compares; ``before_files`` are the pictures that stood elsewhere or looked otherwise then.
    """

    listing: Mapping[str, Json] | Sequence[Mapping[str, Json]] | str | bytes
    why: str = ""
    says: str = ""
    at: str | None = None
    profile: str = "base"
    options: Mapping[str, Json] = field(default_factory=dict)
    config: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, Drawing] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    file: str = "listing.json"
    as_of: date | None = None
    rules: Sequence[Rule] = ()
    before: Mapping[str, Json] | Sequence[Mapping[str, Json]] | str | bytes | None = None
    before_files: Mapping[str, Drawing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask beyond the listing: the profile's figures, the pictures, the day, what its texts give away.

    ``known`` are the names of all profiles; ``assumed`` says that the profile was not found by the listing's marketplace.
    ``sights`` tell what each text says about getting in touch, ``marks`` which marks it claims; None where a test needs none.
    ``product_types`` are Amazon's definitions, where the configuration names a folder of them.
    """

    profile: Profile
    pictures: Pictures
    as_of: date
    known: tuple[str, ...] = ()
    assumed: bool = False
    sights: Sights | None = None
    marks: Marks | None = None
    product_types: ProductTypes | None = None

    def figure(self, key: str) -> Figure | None:
        """The marketplace's figure in force, or None when it sets none."""
        return self.profile.figures.get(key)


@dataclass(frozen=True, slots=True)
class NoOptions:
    """For rules without options."""


Check = Callable[[Any, Any, Context], Iterator[Hit]]
Key = Callable[["Listing", Context], str | None]
Look = Callable[["Listing"], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, complete. Made by :func:`rule`; see there for the meaning of each field."""

    code: str
    name: str
    check: Check
    written: str
    severity: Severity
    scope: Scope
    since: str
    reads: tuple[str, ...]
    figures: tuple[str, ...]
    options: type
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    cost: Cost
    fix: Literal["none", "safe", "unsafe"]
    key: Key | None
    fold: bool
    always: bool
    sights: bool
    marks: bool
    look: Look | None
    package: str

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def doc(self) -> str:
        """The documentation, without the indentation it is written with."""
        return inspect.cleandoc(self.written)

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.doc.split("\n", 1)[0]


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    good: Sequence[Example],
    bad: Sequence[Example],
    since: str = "0.1.0",
    scope: Scope = "listing",
    reads: str | Sequence[str] = (),
    figures: Sequence[str] = (),
    options: type = NoOptions,
    cost: Cost = "none",
    fix: Literal["none", "safe", "unsafe"] = "none",
    key: Key | None = None,
    fold: bool = False,
    always: bool = False,
    sights: bool = False,
    marks: bool = False,
    look: Look | None = None,
    package: str = "listing-lint",
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function ``check(subject, options, ctx) -> Iterator[Hit]``.

    ``subject`` is a ``Listing``; for ``scope="catalog"`` the listings (``Sequence[Member]``) that share the text
    ``key(listing, ctx)``; for ``scope="stores"`` all listings of a marketplace with those that are alike
    (:class:`Stores`); for ``scope="change"`` an ``Edit``, what ``--against`` found out about one listing; for
    ``scope="event"`` what another stage met (a ``LoadProblem``, ``SchemaFault`` or ``Crash`` that names this rule).
    ``reads`` are pointers: where the schema already found one of them broken, the rule is not
    asked. ``figures`` are profile keys: where the profile sets none of them, the rule does not run. ``cost`` tells what
    it opens. ``options`` is a frozen dataclass with defaults; it appears in the configuration's schema. ``fold`` reports
    the first hit of each ``subject`` in a file and counts the others. ``always`` runs it even if ``--select`` leaves it
    out: for faults that mean "this could not be checked". ``sights`` says that the rule reads ``ctx.sights`` and has
    nothing to say where they are empty: it is not asked then; ``marks`` says the same of ``ctx.marks``. ``look`` is a quick
    look that several rules share: about a listing in which it sees nothing none of them is asked.
    The docstring is the documentation.

    Raises :class:`ValueError` for a malformed code or name, a missing docstring or missing examples.
    """
    if not _CODE.fullmatch(code):
        raise ValueError(f"rule code {code!r}: three to eight capitals and three digits, such as ABC101")
    if not _NAME.fullmatch(name):
        raise ValueError(f"rule name {name!r}: lower-case words joined by hyphens, such as image-count")
    if not good or not bad:
        raise ValueError(f"{code}: a rule needs at least one good and one bad example")
    if scope == "catalog" and key is None:
        raise ValueError(f"{code}: a catalog rule needs key=, the text that equal listings share")

    def make(check: Check) -> Rule:
        written = check.__doc__ or ""
        if not written.strip():
            raise ValueError(f"{code}: the docstring is the rule's documentation and must not be empty")
        return Rule(
            code=code,
            name=name,
            check=check,
            written=written,
            severity=severity,
            scope=scope,
            since=since,
            reads=(reads,) if isinstance(reads, str) else tuple(reads),
            figures=tuple(figures),
            options=options,
            good=tuple(good),
            bad=tuple(bad),
            cost=cost,
            fix=fix,
            key=key,
            fold=fold,
            always=always,
            sights=sights,
            marks=marks,
            look=look,
            package=package,
        )

    return make


@dataclass(frozen=True, slots=True)
class Member:
    """One listing of a group that a catalog rule is asked about, with the place it stands at."""

    listing: Listing
    line: int
    column: int


@dataclass(frozen=True)
class Stores:
    """All listings that one marketplace sees, for ``scope="stores"``; a hit's ``member`` is a place in ``listings``.

    ``pairs`` are those that are alike, the most alike first. By the place of a listing, ``lines`` are where it stands in its
    file, ``kinds`` what makes two entries of one product no copies of each other (language and condition). ``linked`` are
    sets of stores that may sell the same. ``guessed`` pairs count in a share and are too often wrong to be told one by one.

    The first ``held`` listings are those of an index: they are compared, and nothing is reported about them. ``unlisted`` is
    what the stores hold besides. Where only a change is checked, ``pairs`` may be those alone that it has to do with, and
    ``every`` holds all of them: stores are judged by all.
    """

    listings: Sequence[Fingerprint]
    pairs: Sequence[Pair]
    lines: Sequence[int]
    kinds: Sequence[str]
    linked: tuple[frozenset[str], ...] = ()
    guessed: frozenset[tuple[int, int]] = frozenset()
    held: int = 0
    unlisted: Mapping[StoreKey, Unlisted] = field(default_factory=dict)
    every: Sequence[Pair] | None = None

    def compared(self, settings: CompareSettings) -> Comparison:
        """Judge the stores; rules with the same settings share the work."""
        from listing_lint.similarity.comparison import compare

        made: dict[CompareSettings, Comparison] = self.__dict__.setdefault("_compared", {})
        found = made.get(settings)
        if found is None:
            found = made[settings] = compare(
                self.listings, self.pairs if self.every is None else self.every, settings, self.unlisted
            )
        return found


@dataclass(frozen=True, slots=True)
class Leftover:
    """An ``[[ignore]]`` table that is out of date, or that nothing needs: becomes a finding about the configuration."""

    rule: str
    number: int
    said: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule raised an exception: becomes a finding, and the run goes on."""

    rule: str
    crashed: str
    package: str
    error: str
    where: str
