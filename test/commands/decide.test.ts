// `copydesk decide` where its words make no decision: a letter, and nothing is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DecideOptions, decideOrList } from '../../src/commands/decide.js';
import { story } from '../cli/stories.js';
import { folderOf } from '../input/temporary-folder.js';
import { fakeTerminal } from './fake-terminal.js';

describe('nothing is written, and a letter says why', () => {
  const folderWithPages = () => folderOf({ 'raw/a.html': story('a'), 'raw/empty.html': '' });
  const because = 'x';
  const label = 'advert';

  test.each<readonly [letter: string, page: string | undefined, verdict: string | undefined, options: DecideOptions]>([
    ['Say which page', undefined, undefined, { because }],
    ['Say what: keep or reject', 'a.html', undefined, { because }],
    ['Say one thing at a time', 'a.html', 'keep', { because, field: 'title' }],
    ['Say why', 'a.html', 'keep', {}],
    ['"kept" is no verdict. Did you mean "keep"?', 'a.html', 'kept', { because }],
    ['There is no block 900: the page has ', 'a.html', undefined, { because, label, block: '900' }],
    ['No block of the page begins with "No such"', 'a.html', undefined, { because, label, block: 'No such' }],
    ['4 blocks begin with "This is": ', 'a.html', undefined, { because, label, block: 'This is' }],
    ['there is no "label" beside "block" and "begins"', 'a.html', undefined, { because, block: '1' }],
    ['"ad" is no label of a block.', 'a.html', undefined, { because, label: 'ad', block: '1' }],
    ['"titel" is no field. Did you mean "title"?', 'a.html', undefined, { because, field: 'titel', value: ['x'] }],
    ['"title" holds one string', 'a.html', undefined, { because, field: 'title', value: ['x', 'y'] }],
    ['There is no page "e.html" in the input.', 'e.html', 'keep', { because }],
    ['"empty.html" could not be cleaned', 'empty.html', 'keep', { because }],
  ])('%s', async (letter, page, verdict, options) => {
    const folder = folderWithPages();
    const terminal = fakeTerminal({ folder });
    const said = await decideOrList(page, verdict, options, terminal).then(
      (outcome) => `${outcome} ${terminal.said.join('\n')}`,
      (error: Error) => `${error.name} ${error.message}`,
    );
    expect(said).toContain(letter);
    expect(said).toMatch(/^(?:misused|ConfigError) /);
    expect(existsSync(join(folder, 'decisions.jsonl'))).toBe(false);
  });

  test('a list of nothing says so', async () => {
    const terminal = fakeTerminal({ folder: folderWithPages() });
    expect(await decideOrList(undefined, undefined, { list: true }, terminal)).toBe('ok');
    expect(terminal.said).toEqual(['Nothing has been decided: decisions.jsonl is not there.']);
  });
});
