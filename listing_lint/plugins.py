"""Whether any installed package has rules for us, without the cost of importing package metadata.

``importlib.metadata`` alone takes several times as long to import as Python takes to start, and most environments have no
plugin. So the ``entry_points.txt`` files are read first; they are few and small.
"""

from __future__ import annotations

import os
import sys


def has_plugins(group: str) -> bool:
    """Whether some distribution on ``sys.path`` may declare entry points of ``group``; in doubt, yes."""
    mark = f"[{group}]".encode()
    for folder in sys.path:
        # Every Python lists a pythonXY.zip; hardly any has the file.
        if folder.endswith((".zip", ".egg", ".whl")) and os.path.exists(folder):
            return True
        try:
            with os.scandir(folder or ".") as entries:
                names = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
        except OSError:  # an entry of sys.path that does not exist: normal
            continue
        for path in names:
            try:
                with open(os.path.join(path, "entry_points.txt"), "rb") as file:
                    if mark in file.read():
                        return True
            except FileNotFoundError:
                continue
            except OSError:
                return True
    return False
