// The title as readers see it: the headline that `article` found, and other headings that repeat what the head declares.
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { cutSiteName, partEqualTo } from '../titles.js';

export function* headlineFacts({ reading, headlines, siteNames }: Context): Generator<Candidate> {
  const block = headlines[0];
  if (block)
    yield fromBlock(
      'title',
      cutSiteName(collapse(block.text), siteNames),
      block,
      0.7,
      'headline',
      'the headline of the page',
    );
  for (const heading of reading.page.blocks)
    if (heading.kind === 'heading' && heading.level === 1 && heading !== block && heading.text.length <= 300)
      yield fromBlock('title', collapse(heading.text), heading, 0.4, 'h1', 'a heading of the first level', {
        from: 'markup',
      });
  yield* headTitle(reading.page.declared, [block?.text ?? '', ...siteNames], siteNames);
}

/** `<title>` without the site's name; where a part of it is the headline, that part. */
function* headTitle(
  declared: Context['reading']['page']['declared'],
  [headline = '']: readonly string[],
  siteNames: readonly string[],
): Generator<Candidate> {
  const row = declared.find((row) => row.from === 'title');
  if (!row) return;
  const whole = collapse(row.value);
  const isPart = partEqualTo(whole, headline);
  const value = isPart ? collapse(headline) : cutSiteName(whole, siteNames);
  const because = isPart
    ? 'the headline is a part of the <title>'
    : 'the <title>, without what is known to be the name of the site';
  yield { field: 'title', value, raw: row.value, from: 'meta', score: 0.5, source: 'title', because };
}
