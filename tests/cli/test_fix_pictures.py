"""Repairs of pictures: new files beside the old ones, named by the listing, all or nothing, and nothing new the second time."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.repair.pictures import catalog as write
from tests.repair.pictures import grain, product, similarity

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Lint

UNSAFE = ("--unsafe-fixes", "--select", "IMG", "--no-cache")


def named(file: Path) -> list[str]:
    """The pictures that the listing names."""
    images: list[Any] = json.loads(file.read_text())["images"]
    return [one["src"] if isinstance(one, dict) else one for one in images]


def state(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def gallery(catalog: Path) -> Path:
    """Pictures with every fault that a new file mends."""
    folder = catalog / "images"
    folder.mkdir()
    (folder / "a.webp").write_bytes(product(format="WEBP"))
    grain((1400, 1100)).save(folder / "b.png")
    (folder / "c d.jpg").write_bytes(product(orientation=6, width=900, height=700, seed=3))
    (folder / "e.jpg").write_bytes(product(mode="CMYK", seed=4))
    write(catalog, "images/a.webp", {"src": "images/b.png"}, "images/c%20d.jpg", "images\\e.jpg")
    return catalog


def test_every_fault_of_a_picture_is_mended_by_one_new_file(gallery: Path, lint: Lint) -> None:
    before = state(gallery)
    done = lint("fix", "mug.json", *UNSAFE)
    after = state(gallery)
    new = [f"images/{name}.fixed.jpg" for name in ("a", "b", "c%20d")]
    assert named(gallery / "mug.json") == [*new, "images\\e.fixed.jpg"]
    assert {name: data for name, data in after.items() if name in before and name != "mug.json"} == {
        name: data for name, data in before.items() if name != "mug.json"
    }
    assert set(after) - set(before) == {f"images/{name}.fixed.jpg" for name in ("a", "b", "c d", "e")}
    assert "4 new pictures" in done.err
    assert lint("check", "mug.json", *UNSAFE[1:]).out.count("IMG201") == 0
    for name in set(after) - set(before):
        with Image.open(gallery / name) as picture:
            assert (picture.format, picture.mode) == ("JPEG", "RGB")
            assert not picture.getexif()
        assert len(after[name]) <= 2 * 1024 * 1024
    with Image.open(gallery / "images/c d.fixed.jpg") as turned:
        assert turned.size == (700, 900)
    with Image.open(gallery / "images/b.png") as old, Image.open(gallery / "images/b.fixed.jpg") as fresh:
        assert similarity(old, fresh) >= 0.95


def test_a_second_run_makes_nothing_new(gallery: Path, lint: Lint) -> None:
    lint("fix", "mug.json", *UNSAFE)
    once = state(gallery)
    assert "repaired: nothing" in lint("fix", "mug.json", *UNSAFE).err
    assert state(gallery) == once


def test_what_a_crash_left_is_used_as_it_is(gallery: Path, lint: Lint) -> None:
    """The pictures were written, the listing was not."""
    text = (gallery / "mug.json").read_bytes()
    lint("fix", "mug.json", *UNSAFE)
    once = state(gallery)
    (gallery / "mug.json").write_bytes(text)
    lint("fix", "mug.json", *UNSAFE)
    assert state(gallery) == once


def test_a_taken_name_gets_a_number(gallery: Path, lint: Lint) -> None:
    (gallery / "images/a.fixed.jpg").write_bytes(b"mine")
    lint("fix", "mug.json", *UNSAFE)
    assert named(gallery / "mug.json")[0] == "images/a.fixed-2.jpg"
    assert (gallery / "images/a.fixed.jpg").read_bytes() == b"mine"


def test_two_pictures_of_one_name_do_not_meet(catalog: Path, lint: Lint) -> None:
    (catalog / "a.webp").write_bytes(product(format="WEBP"))
    (catalog / "a.gif").write_bytes(product(format="GIF", seed=5))
    write(catalog, "a.webp", "a.gif")
    lint("fix", "mug.json", *UNSAFE)
    assert named(catalog / "mug.json") == ["a.fixed.jpg", "a.fixed-2.jpg"]
    with Image.open(catalog / "a.gif") as old, Image.open(catalog / "a.fixed-2.jpg") as new:
        assert similarity(old, new) >= 0.95


def test_a_diff_shows_the_pictures_and_writes_none(gallery: Path, lint: Lint) -> None:
    before = state(gallery)
    done = lint("fix", "--diff", "mug.json", *UNSAFE)
    assert state(gallery) == before
    assert "new picture for mug.json: a.fixed.jpg (JPEG, 1,000 x 1,000 pixels" in done.out
    assert "from a.webp (WebP, 1,000 x 1,000 pixels" in done.out
    assert '+    "images/a.fixed.jpg",' in done.out


def test_saving_anew_is_not_done_unasked(gallery: Path, lint: Lint) -> None:
    before = state(gallery)
    lint("fix", "mug.json", "--select", "IMG", "--no-cache")
    assert state(gallery) == before


def test_a_wrong_extension_is_mended_byte_for_byte(catalog: Path, lint: Lint) -> None:
    data = product(format="PNG")
    (catalog / "a.jpg").write_bytes(data)
    file = write(catalog, "a.jpg", marketplace="amazon")
    lint("fix", "mug.json", "--select", "IMG202")
    assert named(file) == ["a.fixed.png"]
    assert (catalog / "a.fixed.png").read_bytes() == data


def test_the_place_is_taken_out_and_the_pixels_stay(catalog: Path, lint: Lint) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)})
    out = io.BytesIO()
    grain((1200, 900)).save(out, "JPEG", exif=exif, quality=90)
    (catalog / "a.jpg").write_bytes(out.getvalue())
    file = write(catalog, "a.jpg", marketplace="amazon")
    lint("fix", "mug.json", "--select", "IMG211")
    assert named(file) == ["a.fixed.jpg"]
    with Image.open(catalog / "a.jpg") as old, Image.open(catalog / "a.fixed.jpg") as new:
        assert old.tobytes() == new.tobytes()
        assert not new.getexif()


def test_a_picture_above_the_limit_is_saved_within_it(catalog: Path, lint: Lint) -> None:
    grain((1200, 900)).save(catalog / "a.jpg", quality=95)
    assert (catalog / "a.jpg").stat().st_size > 400_000
    (catalog / "listing-lint.toml").write_text("[profiles.dhgate.images]\nmax_bytes = 150_000\n")
    write(catalog, "a.jpg")
    lint("fix", "mug.json", "--unsafe-fixes", "--select", "IMG206")
    assert (catalog / "a.fixed.jpg").stat().st_size <= 150_000
    with Image.open(catalog / "a.jpg") as old, Image.open(catalog / "a.fixed.jpg") as new:
        assert similarity(old.convert("RGB").resize(new.size, Image.Resampling.LANCZOS), new) >= 0.95


def test_a_picture_that_is_too_small_is_not_enlarged(catalog: Path, lint: Lint) -> None:
    (catalog / "a.webp").write_bytes(product(300, 200, format="WEBP"))
    write(catalog, "a.webp")
    lint("fix", "mug.json", *UNSAFE)
    with Image.open(catalog / "a.fixed.jpg") as new:
        assert new.size == (300, 200)


def test_copies_go_and_the_best_stay(catalog: Path, lint: Lint) -> None:
    for number in range(10):
        side = 90 if number == 2 else 900
        (catalog / f"{number}.jpg").write_bytes(product(side, side, seed=number))
    (catalog / "copy.jpg").write_bytes((catalog / "1.jpg").read_bytes())
    names = ["0.jpg", "1.jpg", "2.jpg", "copy.jpg", "gone.jpg", *(f"{number}.jpg" for number in range(3, 10))]
    (catalog / "listing-lint.toml").write_text("[profiles.dhgate.images]\nmin_longest_side = 500\n")
    file = write(catalog, *names)
    lint("fix", "mug.json", "--unsafe-fixes", "--select", "IMG101,IMG301")
    assert named(file) == ["0.jpg", "1.jpg", *(f"{number}.jpg" for number in range(3, 9))]


@pytest.mark.parametrize("surplus", [1, 2, 5])
def test_the_last_entries_go_with_their_commas(surplus: int, catalog: Path, lint: Lint) -> None:
    file = write(catalog, *(f"https://shop.example/{number}.jpg" for number in range(8 + surplus)))
    lint("fix", "mug.json", "--unsafe-fixes", "--select", "IMG101")
    assert named(file) == [f"https://shop.example/{number}.jpg" for number in range(8)]
    assert file.read_text() == json.dumps(json.loads(file.read_text()), indent=2)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_links_and_files_elsewhere_are_left(catalog: Path, lint: Lint) -> None:
    (catalog / "real").mkdir()
    (catalog / "real/a.webp").write_bytes(product(format="WEBP"))
    (catalog / "link.webp").symlink_to(catalog / "real/a.webp")
    (catalog.parent / "out.webp").write_bytes(product(format="WEBP"))
    (catalog / "away.webp").symlink_to(catalog.parent / "out.webp")
    file = write(catalog, "link.webp", "away.webp", "../out.webp", "https://shop.example/a.webp")
    before = state(catalog.parent)
    lint("fix", "mug.json", *UNSAFE)
    assert state(catalog.parent) == before
    assert named(file)[0] == "link.webp"


def test_a_linked_folder_of_the_catalog_is_written_to_where_it_lies(catalog: Path, lint: Lint) -> None:
    (catalog / "real").mkdir()
    (catalog / "real/a.webp").write_bytes(product(format="WEBP"))
    (catalog / "images").symlink_to("real")
    file = write(catalog, "images/a.webp")
    lint("fix", "mug.json", *UNSAFE)
    assert named(file) == ["images/a.fixed.jpg"]
    assert (catalog / "real/a.fixed.jpg").is_file()


def test_an_animation_is_left_to_a_person(catalog: Path, lint: Lint) -> None:
    (catalog / "a.gif").write_bytes(product(format="GIF", width=200, height=200, frames=3))
    write(catalog, "a.gif")
    before = state(catalog)
    lint("fix", "mug.json", *UNSAFE)
    assert state(catalog) == before


def test_damaged_pictures_are_told_of(catalog: Path, lint: Lint) -> None:
    (catalog / "a.png").write_bytes(product(format="PNG", truncate=0.5))
    write(catalog, "a.png")
    before = state(catalog)
    done = lint("fix", "mug.json", *UNSAFE)
    assert state(catalog) == before
    assert "IMG201: a.png is cut off" in done.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who is refused")
def test_a_folder_that_is_write_protected_leaves_all_as_it_was(gallery: Path, lint: Lint) -> None:
    before = state(gallery)
    (gallery / "images").chmod(0o555)
    done = lint("fix", "mug.json", *UNSAFE)
    (gallery / "images").chmod(0o755)
    assert state(gallery) == before
    assert "cannot be written" in done.err


def test_without_the_listing_no_picture_stays(gallery: Path, lint: Lint) -> None:
    before = state(gallery)
    (gallery / "mug.json").chmod(0o444)
    done = lint("fix", "mug.json", *UNSAFE)
    assert state(gallery) == before
    assert "write-protected" in done.err


def test_a_picture_that_variants_share_is_mended_everywhere(catalog: Path, lint: Lint) -> None:
    (catalog / "a.webp").write_bytes(product(format="WEBP"))
    (catalog / "b.jpg").write_bytes(product(seed=2))
    file = write(
        catalog, "b.jpg", variants=[{"sku": "1", "image": "a.webp"}, {"sku": "2", "image": "a.webp"}]
    )
    lint("fix", "mug.json", *UNSAFE)
    assert [one["image"] for one in json.loads(file.read_text())["variants"]] == ["a.fixed.jpg"] * 2
    assert len(list(catalog.glob("*.fixed*"))) == 1


def test_processes_see_the_new_pictures_too(gallery: Path, lint: Lint) -> None:
    for number in range(3):
        text = (gallery / "mug.json").read_text().replace("A-1", f"A-{number + 2}")
        (gallery / f"{number}.json").write_text(text)
    done = lint("fix", ".", *UNSAFE, "--jobs", "2")
    assert "4 files" in done.err
    assert all(named(file)[0] == "images/a.fixed.jpg" for file in gallery.glob("*.json"))
    assert len(list((gallery / "images").glob("*.fixed*"))) == 4


def test_a_cell_of_a_table_gets_the_new_name(catalog: Path, lint: Lint) -> None:
    (catalog / "a.webp").write_bytes(product(format="WEBP"))
    file = catalog / "feed.csv"
    file.write_text("id,title,description,link,image_link\r\n1,Enamel mug,Blue,,a.webp\r\n", newline="")
    lint("fix", "feed.csv", *UNSAFE, "--profile", "dhgate")
    assert file.read_bytes().endswith(b",a.fixed.jpg\r\n")
    assert (catalog / "a.fixed.jpg").is_file()


def test_suggested_repairs_are_made_for_rules_that_are_named(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jpg").write_bytes(product())
    (catalog / "b.jpg").write_bytes(product(quality=60))
    file = write(catalog, "a.jpg", "b.jpg")
    lint("fix", "mug.json", "--unsafe-fixes", "--select", "IMG302")
    assert named(file) == ["a.jpg", "b.jpg"]
    report = json.loads(lint("mug.json", "--select", "IMG302", "-o", "json").out)
    assert [one["fix"]["level"] for one in report["findings"]] == ["suggested"]
    lint("fix", "mug.json", "--suggested-fixes", "near-duplicate-image", "--select", "IMG302")
    assert named(file) == ["a.jpg"]
    assert lint("fix", "mug.json", "--suggested-fixes", "XYZ9").status == 2


def test_reports_name_the_new_file_and_hide_the_machine(gallery: Path, lint: Lint) -> None:
    done = lint("mug.json", "--select", "IMG201", "-o", "json")
    fixes = [one["fix"] for one in json.loads(done.out)["findings"]]
    assert [fix["writes"] for fix in fixes] == [["a.fixed.jpg"], ["b.fixed.jpg"]]
    assert str(gallery) not in done.out
    (run,) = json.loads(lint("mug.json", "--select", "IMG201", "-o", "sarif").out)["runs"]
    assert not any("fixes" in one for one in run["results"])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill")
def test_a_kill_leaves_the_old_listing_or_the_new_one_with_its_pictures(gallery: Path) -> None:
    old = (gallery / "mug.json").read_bytes()
    originals = {name: data for name, data in state(gallery).items() if name != "mug.json"}
    command = [sys.executable, "-m", "listing_lint", "fix", "mug.json", *UNSAFE]
    for number in range(6):
        with subprocess.Popen(
            command, cwd=gallery, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        ) as run:
            try:
                run.wait(0.3 + 0.25 * number)
            except subprocess.TimeoutExpired:
                os.kill(run.pid, signal.SIGKILL)
        assert {name: (gallery / name).read_bytes() for name in originals} == originals
        if (gallery / "mug.json").read_bytes() != old:
            for name in named(gallery / "mug.json"):
                path = gallery / name.replace("\\", "/").replace("%20", " ")
                with Image.open(path) as picture:
                    picture.load()
