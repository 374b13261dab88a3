"""What a run says beside its report: what was not looked at, and what the baseline knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.baseline import Sifted
    from listing_lint.catalog.sources import BrokenFile, SourceFile
    from listing_lint.engine.run import Result
    from listing_lint.engine.settings import Setup


def hints(setup: Setup, result: Result) -> list[str]:
    """What of the pictures was not looked at."""
    lint = setup.settings.config.lint
    told = []
    if lint.images == "none" and result.listings:
        told.append("pictures were not opened (--images none)")
    elif lint.images == "headers" and result.pictures:
        told.append("pictures were not decoded (--images headers)")
    elif result.pictures and reads_text(setup) is False:
        from listing_lint.images.ocr import MISSING

        told.append(MISSING)
    return told


def reads_text(setup: Setup) -> bool | None:
    """Whether text in pictures is read; False where it cannot be, None where no rule asks for it."""
    if not any(rule.cost == "text" for rule in setup.running):
        return None
    from listing_lint.images.ocr import installed

    return installed()


def without_known(setup: Setup, result: Result) -> Sifted | None:
    """The findings that the baseline does not know; None without a baseline."""
    if not setup.settings.config.lint.baseline:
        return None
    from listing_lint.baseline import Sifted
    from listing_lint.cli.baseline import known_findings

    return Sifted(result.findings, known_findings(setup) or [])


def known_hints(
    setup: Setup, sifted: Sifted | None, found: Sequence[SourceFile | BrokenFile] | None
) -> Iterator[str]:
    """``found`` is None where not all listings of the files were checked: then nobody can say what no longer occurs."""
    if sifted is None:
        return
    from listing_lint.baseline import stale
    from listing_lint.cli.baseline import is_told, reached

    if sifted.hidden:
        one = sifted.hidden == 1
        yield f"{sifted.hidden:,} known finding{' is' if one else 's are'} not told (baseline); --no-baseline tells all"
    if found is None:
        return
    gone = [one for one in stale(sifted.entries, sifted.met, reached(setup, found)) if is_told(setup, one)]
    if gone:
        yield f"{len(gone):,} of the known findings no longer occur; listing-lint baseline prune takes them out"
