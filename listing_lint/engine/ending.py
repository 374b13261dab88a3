"""How a run ends before it is done: by a signal that asks for it, or with the process that started it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType


class EndedError(KeyboardInterrupt):
    """The process was asked to end (SIGTERM), as by a build that is cancelled or ``timeout``. It ends as by ^C."""

    status = 143
    """What a shell says of a process that such a signal ended."""


class InOrder(AbstractContextManager["InOrder"]):
    """Once begun, a signal to end raises :class:`EndedError`: workers stop, and temporary files are deleted.

    Only in the main thread, and only where nobody else listens to it. A short run has neither workers nor files, and takes
    the signal as it comes.
    """

    def __init__(self) -> None:
        self._begun = False

    def begin(self) -> None:
        """Listen from now on."""
        import signal
        import threading

        ours = threading.current_thread() is threading.main_thread()
        if ours and not self._begun and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, _ended)
            self._begun = True

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        if self._begun:
            import signal

            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _ended(_number: int, _frame: Any) -> None:
    raise EndedError


def end_with_parent() -> None:
    """End this worker with the process that started it, however that ends: else it would wait for work for ever."""
    import multiprocessing
    import threading

    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    import os
    from multiprocessing.connection import wait

    wait([sentinel])
    os._exit(1)
