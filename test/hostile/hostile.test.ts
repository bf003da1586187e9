// Pages that are made to break what reads them: none throws, each becomes what it is said to become, and twice as much of it
// costs about twice the time. Time is counted in CPU seconds and compared with itself, so a busy machine changes little.
import { describe, expect, test } from 'vitest';
import type { RawPage } from '../../src/page/raw-page.js';
import { type Cleaned, isRejected, openCleaner } from '../../src/pipeline/clean.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { openPlan } from '../../src/pipeline/plan.js';
import { stages } from '../../src/stages/index.js';
import { type HostilePage, hostilePages, story, stretchPages } from './pages.js';

const clean = openCleaner(openPlan(checkConfig({}), new Map(stages.map((stage) => [stage.name, stage]))));

const mostSeconds = 10; // CPU of one page, far over what any of them takes on a machine that is slow
const mostGrowth = 5; // twice as much in five times the time is still far from four times for each doubling, and CPU is noisy
const leastSeconds = 0.5; // below, nothing is compared: the compiler costs as much
const mostMegabytes = 1500; // of the whole process

function cleanOne({ name, form }: HostilePage, body: string): { cleaned: Cleaned; seconds: number } {
  const raw: RawPage = {
    id: name,
    sourcePath: name,
    sourceRecord: null,
    body: new TextEncoder().encode(body),
    form,
    url: 'https://news.example/harbour/ferry-port-reopens.html',
    fetched: '2024-05-13T10:00:00Z',
  };
  const before = process.cpuUsage();
  const cleaned = clean(raw);
  const { user, system } = process.cpuUsage(before);
  return { cleaned, seconds: (user + system) / 1e6 };
}

function outcomeOf({ record }: Cleaned): string {
  return isRejected(record) ? record.reason : 'kept';
}

function holds(page: HostilePage, count: number): void {
  const half = cleanOne(page, page.make(Math.ceil(count / 2)));
  const { cleaned, seconds } = cleanOne(page, page.make(count));
  expect(outcomeOf(half.cleaned)).not.toBe('stage-failed');
  if (page.becomes === 'read') expect(outcomeOf(cleaned)).not.toMatch(/^(?:stage-failed|too-large)$/);
  else expect(cleaned.record).toMatchObject(page.becomes === 'kept' ? {} : { reason: page.becomes });
  if (page.becomes === 'kept') for (const line of story) expect(cleaned.record.text).toContain(line);
  const flattened = cleaned.reading?.page.decoding.repairs.some(({ name }) => name === 'depth') ?? false;
  expect(flattened).toBe(page.isFlattened ?? false);
  expect(seconds).toBeLessThan(mostSeconds);
  if (seconds > leastSeconds) expect(seconds / half.seconds).toBeLessThan(mostGrowth);
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(mostMegabytes);
}

describe('a hostile page is cleaned or turned away as its table says', () => {
  test.each(hostilePages.map((page) => [page.name, page] as const))(
    '%s',
    (_name, page) => holds(page, page.count),
    120_000,
  );
});

describe('a long stretch of anything takes time in proportion to its length', () => {
  test.each(stretchPages.map((page) => [page.name, page] as const))(
    '%s',
    (_name, page) => holds(page, Math.ceil(page.count / 5)),
    120_000,
  );
});
