"""Entry point; ``--version`` is answered before anything heavy is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from listing_lint import __version__

        sys.stdout.write(f"listing-lint {__version__}\n")
        return
    import gc

    # Definitions and listings hold hardly any cycles; looking for them less often spares a tenth of any run. A batch of
    # listings holds some ten thousand objects at a time, and none of them is to be looked at for it.
    gc.set_threshold(250_000, 20, 20)
    try:
        from listing_lint.cli.main import run

        status = run(sys.argv[1:])
        gc.freeze()  # or the interpreter would look through everything again before it ends
    except KeyboardInterrupt:  # before the command line could take care of it
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
