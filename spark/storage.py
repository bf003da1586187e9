"""Files of the input wherever they lie: local ones as they are, all others through pyarrow or, where it does not know them, fsspec.

What a file is, which id it has and which list of sources speaks of it, Node says (`list` and `place` of the engine).
"""

from __future__ import annotations

import contextlib
import fnmatch
import glob
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.fs as pafs
from node_engine import Engine

COPY_BYTES = 4 * 1024 * 1024
SIDECARS = ("sources.jsonl", "sources.csv")


def list_input(engine: Engine, paths: list[str], base: str, output: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Every file of the input, and what a person should know of it.

    Each is `unit`, `bytes`, and where it lies: `path` on a disk that all machines see, or `root` and `below` in another storage.
    """
    far = [path for path in paths if is_far(path)]
    if far and len(far) < len(paths):
        raise SystemExit(f"The input is partly on a local disk and partly in another storage ({far[0]}): name one kind in a run.")
    if far:
        return _list_far(engine, far)
    near = [_without_scheme(path) for path in paths]
    found = [match for path in near for match in (sorted(glob.glob(os.path.join(base, path))) or [path])]
    exclude = {} if is_far(output) else {"exclude": os.path.abspath(_without_scheme(output))}
    units, notices = engine.list({"type": "list", "paths": found, "base": base, **exclude})
    return [{"path": unit.pop("path"), "bytes": unit.pop("bytes"), "unit": unit} for unit in units], notices


def is_far(path: str) -> bool:
    return bool(re.match(r"(?!file:)[a-z][a-z0-9+.-]*://", path))


@contextlib.contextmanager
def opened(entry: dict[str, Any]) -> Iterator[pa.NativeFile]:
    """A file of the input for reading here, at any place in it."""
    if "path" in entry:
        with pa.OSFile(entry["path"].encode("latin-1").decode(errors="surrogateescape")) as file:
            yield file
    else:
        storage, root = filesystem(entry["root"])
        with storage.open_input_file(_joined(root, entry["below"])) as file:
            yield file


def copied(entry: dict[str, Any], folder: str) -> str:
    """A copy on this machine, for Node to read; streamed, so that memory holds a piece of it."""
    storage, root = filesystem(entry["root"])
    handle, path = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as copy, storage.open_input_stream(_joined(root, entry["below"])) as source:
        _copy(source, copy)
    return path


def filesystem(uri: str) -> tuple[pafs.FileSystem, str]:
    """The storage of an address and the path in it: s3, gs, hdfs, abfs … by pyarrow, all that fsspec knows beside these."""
    try:
        return pafs.FileSystem.from_uri(uri)
    except pa.ArrowInvalid as error:
        if "nrecognized filesystem type" not in str(error):
            raise
    import fsspec  # only where it is needed

    storage, path = fsspec.core.url_to_fs(uri)
    return pafs.PyFileSystem(pafs.FSSpecHandler(storage)), path


def _list_far(engine: Engine, uris: list[str]) -> tuple[list[dict[str, Any]], list[str]]:
    roots: list[dict[str, Any]] = []
    addresses: list[str] = []
    files: list[str] = []
    with tempfile.TemporaryDirectory() as mirror:
        for uri in (match for uri in uris for match in _matches(uri)):
            storage, path = filesystem(uri)
            info = storage.get_file_info(path)
            if info.type == pafs.FileType.NotFound:
                raise SystemExit(f"There is no file or folder {uri}.")
            is_folder = info.type == pafs.FileType.Directory
            inner = storage.get_file_info(pafs.FileSelector(path, recursive=True)) if is_folder else [info]
            for file in inner:
                if file.type != pafs.FileType.File:
                    continue
                below = file.path[len(path) :].lstrip("/")
                files.append(json.dumps({"root": len(roots), "below": below, "bytes": file.size or 0}))
                if is_folder and file.base_name in SIDECARS:
                    _mirror(storage, file.path, os.path.join(mirror, str(len(roots)), below))
            roots.append({"path": path.rstrip("/"), "isFolder": is_folder})
            addresses.append(uri)
        units, notices = engine.list({"type": "place", "roots": roots, "mirror": mirror}, "\n".join(files).encode())
    return [_far_entry(unit, addresses) for unit in units], notices


def _far_entry(unit: dict[str, Any], addresses: list[str]) -> dict[str, Any]:
    root, _, below = unit.pop("path").partition("/")
    return {"root": addresses[int(root)], "below": below, "bytes": unit.pop("bytes"), "unit": unit}


def _matches(uri: str) -> list[str]:
    """`*` and `?` in the last part of an address, as a shell has them."""
    address, mark, query = uri.partition("?") if "://" in uri and "=" in uri else (uri, "", "")
    folder, _, pattern = address.rpartition("/")
    if not any(wild in pattern for wild in "*?["):
        return [uri]
    storage, path = filesystem(folder + mark + query)
    names = sorted(file.base_name for file in storage.get_file_info(pafs.FileSelector(path)))
    return [f"{folder}/{name}{mark}{query}" for name in fnmatch.filter(names, pattern)]


def _mirror(storage: pafs.FileSystem, source: str, path: str) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as copy, storage.open_input_stream(source) as stream:
        _copy(stream, copy)


def _copy(source: pa.NativeFile, copy: BinaryIO) -> None:
    shutil.copyfileobj(source, copy, COPY_BYTES)


def _joined(root: str, below: str) -> str:
    return f"{root.rstrip('/')}/{below}" if below else root


def _without_scheme(path: str) -> str:
    return re.sub(r"^file:(//)?", "", path)
