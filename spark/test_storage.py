"""Files in another storage have the ids, sources and bytes that they have on a disk; bundles are cut the same way each time."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

from copydesk_spark import bundled
from node_engine import Engine, command_in
from storage import copied, is_far, list_input, opened

ROOT = Path(__file__).resolve().parent.parent


class StorageTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.engine = Engine(command_in(str(ROOT)), {"base": self.folder})
        self.addCleanup(self.engine.close)

    def test_another_storage_gives_the_same_units_as_a_disk(self) -> None:
        raw = str(ROOT / "raw")
        near, notices = list_input(self.engine, [raw], self.folder, "output")
        far, far_notices = list_input(self.engine, [f"local://{raw}"], self.folder, "output")
        self.assertTrue(any("url" in entry["unit"] for entry in near))
        self.assertEqual([entry["unit"] for entry in far], [entry["unit"] for entry in near])
        self.assertEqual([entry["bytes"] for entry in far], [entry["bytes"] for entry in near])
        self.assertEqual(far_notices, notices)

    def test_what_lies_there_can_be_copied_and_read_in_place(self) -> None:
        [entry], _ = list_input(self.engine, [f"local://{ROOT}/raw/sample/crawl.json?"], self.folder, "output")
        expected = (ROOT / "raw/sample/crawl.jsonl").read_bytes()
        self.assertEqual(entry["unit"]["id"], "crawl.jsonl")
        self.assertEqual(Path(copied(entry, self.folder)).read_bytes(), expected)
        with opened(entry) as file:
            self.assertEqual(file.read(), expected)

    def test_a_run_reads_one_kind_of_storage(self) -> None:
        self.assertEqual([is_far(path) for path in ("raw", "/raw", "file:///raw", "s3://b/raw", "hdfs:///raw")], [False] * 3 + [True] * 2)
        with self.assertRaisesRegex(SystemExit, "name one kind"):
            list_input(self.engine, ["raw", "s3://bucket/raw"], self.folder, "output")

    def test_bundles_hold_every_file_once_in_order_and_have_about_as_much_to_do(self) -> None:
        entries = [{"bytes": size, "unit": {"id": str(at)}} for at, size in enumerate([5_000_000, *[1000] * 500, 8_000_000])]
        bundles = bundled(entries, 6)
        self.assertEqual([entry for bundle in bundles for entry in bundle], entries)
        self.assertLessEqual(len(bundles), 6)
        self.assertGreaterEqual(len(bundles), 4)
        self.assertEqual(bundled([], 6), [[]])


if __name__ == "__main__":
    unittest.main()
