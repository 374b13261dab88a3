"""The processes that lint tasks: they are started, given work and taken away again, whatever becomes of a run."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from listing_lint.engine.ending import end_with_parent
from listing_lint.engine.outcome import Outcome, Task
from listing_lint.engine.session import Session
from listing_lint.engine.settings import Setup, again, portable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor

    from listing_lint.cache.surroundings import Surroundings
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.against import Against

FORKS = sys.platform.startswith("linux")
"""Whether workers are forked, which is quick and safe on Linux alone; elsewhere they set themselves up anew."""


class WorkerDiedError(RuntimeError):
    """A worker process was killed, most often for want of memory."""


def processors() -> int:
    """Processors that this process may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_inherited: Session | None = None
"""The session of a forked worker, or the one that a spawned worker made."""


def _work(task: Task) -> Outcome:
    if _inherited is None:
        raise AssertionError("the worker was not set up")
    return _inherited.run(task)


def _start_worker(
    sent: tuple[Any, ...] | None,
    against: Against | None = None,
    around: Surroundings | None = None,
    lone: bool = False,
) -> None:
    import signal

    # ^C reaches the whole process group; the parent decides what happens.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    end_with_parent()
    if sent is not None:
        global _inherited
        setup = again(sent)
        _inherited = Session(setup.settings, setup.rules)
        _inherited.against = against
        _inherited.lone = lone
        if around is not None:
            _inherited.keep_results(around)


def largest(sources: list[SourceFile], batch: int, workers: int) -> list[Task]:
    """The tasks that are begun first: documents of several batches, which cannot be cut.

    Begun last, such a one would keep one process busy and the others waiting.
    """
    large = [source for source in sources if source.form != "lines" and source.size > 2 * batch]
    large.sort(key=lambda source: -source.size)
    return [Task((source,)) for source in large[:workers]]


def in_this_process(session: Session, tasks: Iterator[Task]) -> Generator[tuple[Task, Outcome]]:
    """The outcomes of the tasks, in their order."""
    for task in tasks:
        yield task, session.rested(task) if task.rests else session.run(task)


def in_processes(
    session: Session,
    setup: Setup,
    tasks: Iterator[Task],
    workers: int,
    around: Surroundings | None,
    first: list[Task],
) -> Generator[tuple[Task, Outcome]]:
    """The outcomes of the tasks, in their order. ``first`` are those to begin with. Raises :class:`WorkerDiedError`."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _inherited
    _inherited = session if FORKS else None
    others = set(multiprocessing.active_children())
    try:
        pool = ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("fork" if FORKS else "spawn"),
            initializer=_start_worker,
            initargs=(None,) if FORKS else (portable(setup), session.against, around, session.lone),
        )
    except (OSError, NotImplementedError) as error:  # no semaphores: /dev/shm is missing, full or read-only
        _inherited = None
        session.settings.warn(f"no other processes can be started ({error}); this one does it all")
        yield from in_this_process(session, tasks)
        return
    try:
        yield from _in_order(session, pool, tasks, first, window=4 * workers)
    except BaseException as error:
        # Nobody waits for what they do: a large document takes a minute. What they keep is written whole or not at all.
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        _end(pool)
        if isinstance(error, BrokenProcessPool):
            raise WorkerDiedError(
                "a worker process was killed, perhaps for want of memory; try --jobs 1"
            ) from error
        raise
    finally:
        _inherited = None
        pool.shutdown(wait=False, cancel_futures=True)


_PATIENCE = 5.0
"""Seconds in which a pool whose workers are gone has ended many times over."""


def _end(pool: ProcessPoolExecutor) -> None:
    """Let a pool whose workers are gone end before the interpreter does.

    That one writes to every pool it still knows, without asking whether the pool is just closing what is written to, and
    says on standard error that it failed.
    """
    from threading import Thread

    ending = Thread(target=pool.shutdown, kwargs={"cancel_futures": True}, daemon=True)
    ending.start()
    ending.join(_PATIENCE)


def _done(session: Session, task: Task) -> Future[Outcome]:
    """The outcome of a task that needs no other process: it would take longer to send it there."""
    from concurrent.futures import Future

    future: Future[Outcome] = Future()
    future.set_result(session.rested(task))
    return future


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Put ^C off for a moment: a pool that is interrupted while it starts its workers never tells them to stop.

    Workers inherit that they do not hear of ^C, so it cannot meet them either before they are set up. Windows has no
    such mask; there the moment stays, for as long as a process takes to start.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_order(
    session: Session, pool: ProcessPoolExecutor, tasks: Iterator[Task], first: list[Task], window: int
) -> Iterator[tuple[Task, Outcome]]:
    """Outcomes in the order of the tasks, with a bounded number of tasks under way. ``first`` are those to begin with."""
    under_way: deque[tuple[Task, Future[Outcome]]] = deque()
    begun = {}
    for task in first:
        with _interrupts_later():
            begun[task] = pool.submit(_work, task)
    with suppress(StopIteration):
        while True:
            while len(under_way) < window:
                task = next(tasks)
                future = _done(session, task) if task.rests else begun.pop(task, None)
                if future is None:
                    with _interrupts_later():
                        future = pool.submit(_work, task)
                under_way.append((task, future))
            task, future = under_way.popleft()
            yield task, future.result()
    while under_way:
        task, future = under_way.popleft()
        yield task, future.result()
