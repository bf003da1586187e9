// Copydesk on the bytes as they came, whose encoding it decides itself: what a run pays, and no peer here does.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { open as openCopydesk } from './copydesk.mjs';

export function open() {
  return { ...openCopydesk(), prepare };
}

/** Read and unpacked before the clock runs. */
function prepare(page) {
  const bytes = readFileSync(page.file);
  page.bytes = page.file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
