"""What MkDocs calls: pages made of the code join those that are written, and codes become links. See ``mkdocs.yml``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # the command mkdocs starts elsewhere than python -m mkdocs does
    sys.path.insert(0, str(ROOT))

from mkdocs.structure.files import File  # noqa: E402
from mkdocs.utils import get_relative_url  # noqa: E402

from tools.site import commands, keys, rules  # noqa: E402
from tools.site.linking import linked  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

MEMBERS = "<!-- members of the report -->"
"""Stands in ``docs/reports.md`` where the tables made of the report's schema go."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the families of rules and the marketplaces into the navigation, so that a new one is never forgotten."""
    families = [
        {f"{rules.FAMILIES.get(name, name)} ({name})": f"rules/{name}.md"} for name in rules.families()
    ]
    shops = [
        {profile.title: f"marketplaces/{profile.name}.md"}
        for profile in rules.profiles()
        if profile.name != "base"
    ]
    found: dict[str, list[object]] = {
        "Rules": ["rules/index.md", *families],
        "Marketplaces": ["marketplaces/index.md", *shops],
    }
    assert isinstance(config.nav, list)
    config.nav = [
        {name: found.get(name, inner) for name, inner in entry.items()} if isinstance(entry, dict) else entry
        for entry in config.nav
    ]
    return config


def made() -> dict[str, str]:
    """The pages that are made of the code, by their paths in the site's sources."""
    pages = {"rules/index.md": rules.index()}
    for family, inside in rules.families().items():
        pages[f"rules/{family}.md"] = rules.family_page(family, inside)
        pages |= {f"rules/{rule.code}.md": rules.page(rule) for rule in inside}
    pages["commands.md"] = commands.page()
    pages["configuration.md"] = keys.configuration()
    pages["changelog.md"] = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    for name, text in made().items():
        files.append(
            File.generated(config, name, content=text.encode("utf-8", "backslashreplace").decode("utf-8"))
        )
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Put the members of the report into its page."""
    if page.file.src_uri == "reports.md":
        assert MEMBERS in markdown
        return markdown.replace(MEMBERS, keys.report())
    return markdown


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Link the codes of rules to their pages."""
    codes = {rule.code for inside in rules.families().values() for rule in inside}
    own = page.file.src_uri.removeprefix("rules/").removesuffix(".md")

    def address(code: str) -> str:
        found = files.get_file_from_path(f"rules/{code}.md")
        assert found is not None
        return get_relative_url(found.url, page.url)

    return linked(html, codes - {own}, address)
