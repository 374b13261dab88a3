"""The site is built as a stranger builds it: strictly, and then every link, anchor and host in it is looked at."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest

from listing_lint.cli.main import COMMANDS
from listing_lint.profiles.load import builtin_names
from listing_lint.registry import builtin_rules
from listing_lint.reports import REPORTERS
from tests.reports.browser import chromium, page

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("mkdocs", "material")),
    reason="mkdocs-material is not installed: pip install -e '.[docs]'",
)
LOADING = {
    ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"), ("audio", "src"),
    ("embed", "src"), ("object", "data"), ("link", "href"), ("form", "action"), ("use", "href"), ("image", "href"),
}  # fmt: skip
"""Attributes for which a browser asks a host by itself, or sends something there."""
SHOWN_HOSTS = {"pre-commit.com", "www.python.org"}
"""What the written pages lead to on purpose."""


@dataclass
class Facts(HTMLParser):
    """What a page names: the addresses that it loads, the links that it offers, the places in it, its text."""

    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    _in_code: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if (tag, name) in LOADING and value:
                self.loads.append(value)
            if (tag, name) == ("a", "href") and value is not None:
                self.links.append(value)
            if name == "id" and value:
                assert value not in self.ids, f"two places are called {value}"
                self.ids.add(value)
            assert not name.startswith("on"), f"a handler in the page: {name}"
        self._in_code = tag == "code"

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.codes.add(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_code = self._in_code and tag != "code"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Facts]:
    found = {}
    for file in sorted(site.rglob("*.html")):
        facts = Facts()
        facts.feed(file.read_text(encoding="utf-8"))
        found[file.relative_to(site).as_posix()] = facts
    return found


def test_every_rule_has_a_page_with_its_examples(site: Path, pages: dict[str, Facts]) -> None:
    for rule in builtin_rules():
        assert f"rules/{rule.code}.html" in pages
        assert f"rules/{rule.family}.html" in pages
        text = (site / "rules" / f"{rule.code}.html").read_text(encoding="utf-8")
        for place in ("reported", "fine", "in-short"):
            assert f'id="{place}"' in text, rule.code
        assert rule.name in text
    index = {link.partition(".")[0] for link in pages["rules/index.html"].links}
    assert {rule.code for rule in builtin_rules()} <= index


def test_examples_are_shown_with_what_is_really_said(site: Path) -> None:
    said = [
        rule.code
        for rule in builtin_rules()
        if f"[{rule.code}]</" in (text := (site / f"rules/{rule.code}.html").read_text(encoding="utf-8"))
        or f"[{rule.code}]" in text
    ]
    # Left out are rules that read text in pictures, and examples that are long on purpose.
    assert len(said) >= len(builtin_rules()) - 5
    title = (site / "rules/TTL101.html").read_text(encoding="utf-8")
    assert "title has 173 characters, DHgate allows 140" in title
    assert "DhgateItemBase.php" in title
    assert "fix --unsafe-fixes" in title


def test_every_profile_has_a_page(pages: dict[str, Facts]) -> None:
    for name in builtin_names():
        if name != "base":
            assert any(link.startswith("../rules/") for link in pages[f"marketplaces/{name}.html"].links)
            assert f"marketplaces/{name}.html" in pages["index.html"].links


def _keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, inner in schema.get("properties", {}).items():
            yield key
            yield from _keys(inner)
        for key in ("items", "additionalProperties"):
            yield from _keys(schema.get(key))
        for choice in schema.get("anyOf", ()):
            yield from _keys(choice)


def test_every_key_of_the_configuration_is_explained(pages: dict[str, Facts]) -> None:
    schema = json.loads((ROOT / "schemas/config.schema.json").read_text(encoding="utf-8"))
    shown = pages["configuration.html"].codes
    tables = schema["properties"]
    profile = tables.pop("profiles")["additionalProperties"]["properties"]
    rules = tables.pop("rules")["properties"]
    for name, table in tables.items():
        assert {f"[{name}]", f"[[{name}]]"} & shown, name
        assert set(_keys(table)) <= shown, set(_keys(table)) - shown
    for group, inner in profile.items():
        named = {f"{group}.{key}" for key in inner.get("properties", ())} or {group}
        assert named <= shown, named - shown
    for code, inner in rules.items():
        if inner["properties"] and re.fullmatch(r"[A-Z]{3}[0-9]{3}", code):
            assert f"[rules.{code}]" in shown
            assert set(inner["properties"]) <= shown


def test_every_command_and_option_is_there(site: Path, pages: dict[str, Facts]) -> None:
    text = (site / "commands.html").read_text(encoding="utf-8")
    assert set(COMMANDS) <= pages["commands.html"].ids
    assert {"baseline-create", "config-show", "brands-import"} <= pages["commands.html"].ids
    for option in ("--against REV", "--unsafe-fixes", "--linked", "LISTING_LINT_FAIL_ON"):
        assert option in text, option


def test_every_report_is_described() -> None:
    text = (ROOT / "docs/reports.md").read_text(encoding="utf-8")
    assert [name for name in REPORTERS if f"| `{name}` |" not in text] == []


def test_links_and_anchors_lead_somewhere(site: Path, pages: dict[str, Facts]) -> None:
    broken = []
    for name, facts in pages.items():
        if name == "404.html":  # may be served at any address, so its links begin at the root
            continue
        for link in (*facts.links, *facts.loads):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = os.path.normpath(Path(name).parent / unquote(parts.path)) if parts.path else name
            if target in pages:
                if parts.fragment and unquote(parts.fragment) not in pages[target].ids:
                    broken.append(f"{name}: {link}")
            elif not (site / target).exists():
                broken.append(f"{name}: {link}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[str, Facts]) -> None:
    for name, facts in pages.items():
        foreign = [
            one for one in facts.loads if urlsplit(one).netloc or urlsplit(one).scheme not in ("", "data")
        ]
        assert foreign == [], name
        hosts = {urlsplit(one).hostname for one in facts.links if urlsplit(one).netloc}
        assert hosts <= SHOWN_HOSTS, name
    for file in site.rglob("*.css"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", text), file.name
    # The theme knows one address that it would ask: for diagrams, which no page has.
    assert not [
        file for file in site.rglob("*.html") if 'class="mermaid"' in file.read_text(encoding="utf-8")
    ]


@pytest.mark.skipif(chromium() is None, reason="no Chromium on the path (Debian: apt-get install chromium)")
@pytest.mark.skipif(importlib.util.find_spec("websocket") is None, reason="websocket-client is missing")
def test_a_browser_asks_nobody(site: Path, tmp_path: Path) -> None:
    browser = chromium()
    assert browser is not None
    with page(browser, tmp_path) as tab:
        for name in ("index.html", "rules/TTL101.html", "commands.html"):
            tab.open(site / name)
            assert tab.run("document.querySelector('article h1').textContent")
        assert [one for one in tab.troubles if one.startswith("a request")] == []
        # A phone is narrower than tables are: they scroll within the page, and not the page.
        tab.size(390, 800, mobile=True)
        tab.open(site / "rules/TTL101.html")
        assert tab.run("document.documentElement.scrollWidth") <= 390


SEARCH = """
(async () => {
  const field = document.querySelector("[data-md-component=search-query]");
  field.focus();
  field.value = "title-too-long";
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  for (let turn = 0; turn < 300; turn += 1) {
    const found = [...document.querySelectorAll(".md-search-result__link")].map((one) => one.href);
    if (found.length) return found;
    await new Promise((go) => setTimeout(go, 100));
  }
  return [];
})()
"""


@pytest.mark.skipif(chromium() is None, reason="no Chromium on the path (Debian: apt-get install chromium)")
@pytest.mark.skipif(importlib.util.find_spec("websocket") is None, reason="websocket-client is missing")
def test_the_search_finds_a_rule_and_asks_its_own_host_alone(site: Path, tmp_path: Path) -> None:
    browser = chromium()
    assert browser is not None
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    own = f"http://127.0.0.1:{server.server_port}/"
    try:
        with page(browser, tmp_path) as tab:
            tab.visit(f"{own}index.html")
            found = tab.run(SEARCH)
            troubles = [one for one in tab.troubles if not one.startswith(f"a request: {own}")]
    finally:
        server.shutdown()
        server.server_close()
    assert any("/rules/TTL101.html" in one or "/rules/TTL.html" in one for one in found), found
    assert [one for one in troubles if not one.startswith("a request: blob:")] == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_the_written_pages_are_all_in_the_navigation(pages: dict[str, Facts]) -> None:
    offered = {os.path.normpath(link.partition("#")[0]) for link in pages["index.html"].links}
    written = {
        file.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        for file in (ROOT / "docs").rglob("*.md")
    }
    assert written <= offered, written - offered
