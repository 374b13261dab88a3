"""A real headless Chromium, driven by the DevTools protocol over one socket: no framework between a test and the page."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)
_PATIENCE = 60.0


def chromium() -> str | None:
    """The browser's path, or None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Page:
    """One tab. ``troubles`` gathers uncaught errors, console messages, refusals by policy and requests for anything outside."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._number = 0
        self.troubles: list[str] = []
        self.loaded = False

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask the browser; events that come meanwhile are kept."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result
            self._event(answer)

    def _event(self, event: dict[str, Any]) -> None:
        method, told = event.get("method", ""), event.get("params", {})
        if method == "Page.loadEventFired":
            self.loaded = True
        elif method == "Runtime.exceptionThrown":
            self.troubles.append(json.dumps(told["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled":
            self.troubles.append(json.dumps([told["type"], [one.get("value") for one in told["args"]]]))
        elif method == "Log.entryAdded":
            self.troubles.append(told["entry"]["text"])
        elif method == "Page.javascriptDialogOpening":
            self.troubles.append(f"a dialog: {told['message']}")
            self._number += 1
            dialog = {"id": self._number, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
            self._socket.send(json.dumps(dialog))
        elif method == "Network.requestWillBeSent":
            url = told["request"]["url"]
            if not url.startswith(("data:", "file:", "about:blank")):
                self.troubles.append(f"a request: {url}")

    def open(self, file: Path, hash_: str = "") -> None:
        """Load a file and wait until it stands."""
        self.visit(file.as_uri() + hash_)

    def visit(self, url: str) -> None:
        """Load an address and wait until it stands."""
        self._go("about:blank")  # else an address that differs by its hash alone would load nothing
        self._go(url)
        self.settle()

    def _go(self, url: str) -> None:
        self.loaded = False
        self.call("Page.navigate", url=url)
        until = time.monotonic() + _PATIENCE
        while not self.loaded:
            assert time.monotonic() < until, "the page did not load"
            self.run("1")

    def run(self, script: str) -> Any:
        """The value of an expression in the page; a promise is waited for. An error in it is raised."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def settle(self) -> None:
        """Wait until what was changed is drawn."""
        self.run("new Promise((go) => requestAnimationFrame(() => setTimeout(go, 0)))")

    def size(self, width: int, height: int, *, scale: float = 1, mobile: bool = False) -> None:
        """Set the size of the window in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=mobile,
        )

    def prefers(self, scheme: str) -> None:
        """Be a reader who prefers ``dark`` or ``light``."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", features=features)

    def picture(self, file: Path, *, whole: bool = False) -> None:
        """Write what is seen as a PNG."""
        taken = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(taken["data"]))

    def pdf(self) -> bytes:
        """The page on paper."""
        printed = self.call("Page.printToPDF", printBackground=False, preferCSSPageSize=True)
        return base64.b64decode(printed["data"])


@contextmanager
def page(browser: str, folder: Path) -> Iterator[Page]:
    """A tab of a fresh browser that keeps its things in ``folder`` and ends with the block."""
    from websocket import create_connection

    profile = folder / "profile"
    process = subprocess.Popen(
        [browser, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = _port(profile / "DevToolsActivePort", process)
        with urlopen(f"http://127.0.0.1:{port}/json/list", timeout=_PATIENCE) as answer:
            tabs = json.loads(answer.read())
        address = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
        socket = create_connection(address, timeout=_PATIENCE, max_size=None, http_no_proxy=["127.0.0.1"])
        try:
            tab = Page(socket)
            for domain in ("Page", "Runtime", "Log", "Network"):
                tab.call(f"{domain}.enable")
            tab.size(1280, 900)
            yield tab
        finally:
            socket.close()
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, "the browser ended"
        if file.exists() and (lines := file.read_text().split()):
            return int(lines[0])
        time.sleep(0.05)
    raise AssertionError("the browser does not answer")
