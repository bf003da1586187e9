// The examples of docs/config.md: each is a sound config, and does what is said below it. Its tables: test/reference.test.ts.
import { describe, expect, test } from 'vitest';
import { cleanPage, isRejected, type PageConfig } from '../../src/index.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { openPlan } from '../../src/pipeline/plan.js';
import { stages } from '../../src/stages/index.js';
import { fencedBlocks } from './fenced.js';

const known = new Map(stages.map((stage) => [stage.name, stage]));
const examples = fencedBlocks('config').map(({ heading, text }) => [heading, JSON.parse(text) as unknown] as const);
const example = (heading: string) => examples.find(([own]) => own === heading)![1] as PageConfig;

test.each(examples)('the example "%s" is sound, and so are the examples in it', (_, config) => {
  const plan = openPlan(checkConfig(config), known);
  expect(plan.stages.flatMap(({ stage, options }) => [...(stage.failingExamples?.(options) ?? [])])).toEqual([]);
});

describe('the rules for sites', () => {
  const rules = example('Rules for sites you know');
  const page = `<!doctype html><title>Ferry port reopens</title><h1>Ferry port reopens</h1>
<p>The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said. [Read also: Ferries of the coast]</p>
<div class="promo-box"><p>The museum of the coast, which our readers know well, shows forty years of pictures of ships until spring.</p></div>
<p>The first sailing left at noon with four hundred passengers, and lorries were still queueing on the road at dusk.</p>
<div id="quiz"><p>Who built the lighthouse that stands at the mouth of the harbour, and in which year was it lit for the first time?</p></div>
<p>Advertisement · Scroll to continue</p>
<p>The harbour master said on Tuesday that the southern berth, which the storm had spared, would be used until the summer.</p>
<p>This story first appeared in the Carrow Argus, whose editors let us print it here for the readers of the coast.</p>`;
  const textAt = (url?: string, fetched?: string) => {
    const record = cleanPage(page, { url, fetched, config: rules });
    expect(isRejected(record)).toBe(false);
    return record.text;
  };

  test('take what they name, on the hosts they name and those below', () => {
    const text = textAt('https://blog.herald.example/ferry');
    for (const gone of ['museum', 'Read also', 'lighthouse', 'Scroll to continue', 'first appeared'])
      expect(text).not.toContain(gone);
    expect(text).toContain('nine days, the harbour master said.');
    expect(text).toContain('The first sailing left at noon');
  });

  test('leave other hosts alone, but for those of every host', () => {
    for (const url of ['https://argus.example/ferry', undefined]) {
      expect(textAt(url)).toContain('museum of the coast');
      expect(textAt(url)).not.toContain('Scroll to continue');
    }
    expect(textAt('https://www.herald.example/ferry')).toContain('lighthouse');
  });

  test('end when they say', () => {
    const url = 'https://blog.herald.example/ferry';
    expect(textAt(url, '2026-12-31T10:00:00Z')).not.toContain('lighthouse');
    expect(textAt(url, '2027-01-01T10:00:00Z')).toContain('lighthouse');
  });
});

test('the small one keeps captions in the text and turns other languages away', () => {
  const { input: _, ...config } = example('A small one');
  const page = (paragraphs: readonly string[]) =>
    `<h1>Hafen</h1><figure><img src="a.jpg"><figcaption>The ferry at the southern berth. Photo: Iris Dunmore</figcaption></figure>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
  const english = cleanPage(
    page([
      'The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.',
      'The first sailing left at noon with four hundred passengers, and lorries were still queueing on the road at dusk.',
    ]),
    { config },
  );
  expect(english.text).toContain('Photo: Iris Dunmore');
  const german = cleanPage(
    page([
      'Der Hafen ist am Dienstag wieder geöffnet worden, nachdem ein Sturm ihn neun Tage lang geschlossen hatte.',
      'Die erste Fähre legte am Mittag mit vierhundert Menschen ab, und auf der Straße standen noch am Abend Lastwagen.',
    ]),
    { config },
  );
  expect(german).toMatchObject({ reason: 'language-not-wanted' });
});
