"""The seal on results that are kept: made with a secret of this user, so that a catalog can bring no results along.

The folder of kept results lies beside the catalog, and a catalog may come from a stranger: without a seal, a file in a
pull request could say that a picture holds nothing. The secret is 32 random bytes in the user's own cache folder; on a
machine that has none yet, a new one is made and what others kept is read again.
"""

from __future__ import annotations

import os
from functools import cache

from listing_lint.digests import blake2b

_SIZE = 32
_MARK = 16
PLACE = "~/.cache/listing-lint/seal"


@cache
def _secret() -> bytes | None:
    """The user's secret, or None where none can be kept."""
    file = os.path.expanduser(PLACE)
    found = _read(file)
    if found is not None:
        return found
    try:
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
        fresh = f"{file}.{os.getpid()}"
        with open(fresh, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as stream:
            stream.write(os.urandom(_SIZE))
        os.replace(fresh, file)  # of two processes at once, one has its results read again
    except OSError:
        return None
    return _read(file)


def _read(file: str) -> bytes | None:
    try:
        with open(file, "rb") as stream:
            found = stream.read(_SIZE + 1)
    except OSError:
        return None
    return found if len(found) == _SIZE else None


def can_seal() -> bool:
    """Whether there is a secret to seal results with."""
    return _secret() is not None


def sealed(result: str, *about: str) -> str | None:
    """The result with its seal before it, or None where there is no secret to seal it with."""
    mark = _mark(result.encode("utf-8", "surrogatepass"), about)
    return None if mark is None else f"{mark.hex()} {result}"


def opened(kept: str, *about: str) -> str | None:
    """The result without its seal; None where the seal is not ours."""
    mark, _, result = kept.partition(" ")
    ours = _mark(result.encode("utf-8", "surrogatepass"), about)
    return result if ours is not None and mark == ours.hex() else None


def sealed_bytes(result: bytes, *about: str) -> bytes | None:
    """The same of bytes."""
    mark = _mark(result, about)
    return None if mark is None else mark + result


def opened_bytes(kept: bytes, *about: str) -> bytes | None:
    """The same of bytes."""
    result = kept[_MARK:]
    ours = _mark(result, about)
    return result if ours is not None and kept[:_MARK] == ours else None


def _mark(result: bytes, about: tuple[str, ...]) -> bytes | None:
    secret = _secret()
    if secret is None:
        return None
    mark = blake2b("\0".join((*about, "")).encode("utf-8", "surrogatepass"), key=secret, digest_size=_MARK)
    mark.update(result)
    return mark.digest()
