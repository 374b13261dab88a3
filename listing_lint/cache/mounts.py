"""Whether a path lies on another machine's disk, where SQLite's shared memory does not reach."""

from __future__ import annotations

import os

_REMOTE = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "gfs2",
        "ocfs2",
        "beegfs",
        "9p",
        "virtiofs",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.s3fs",
        "fuse.rclone",
        "fuse.gcsfuse",
        "davfs",
        "fuse.davfs2",
        "vboxsf",
        "prl_fs",
        "fuse.vmhgfs-fuse",
    ]
)


def is_remote(file: str, table: str = "/proc/self/mountinfo") -> bool:
    """Whether the file's folder is mounted from elsewhere; False where the system does not say."""
    try:
        with open(table, encoding="utf-8", errors="surrogateescape") as stream:
            lines = stream.readlines()
    except OSError:
        return False
    folder = os.path.realpath(os.path.dirname(file))
    best, kind = "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        place = fields[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if (folder == place or folder.startswith(place.rstrip("/") + "/")) and len(place) >= len(best):
            best, kind = place, after.split(" ", 1)[0]
    return kind in _REMOTE
