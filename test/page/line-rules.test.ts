import { describe, expect, it } from 'vitest';
import { lineRules, matchingRule } from '../../src/page/line-rules.js';
import { breadcrumb, shareBar } from '../../src/stages/navigation/word-lines.js';
import { countTokens } from '../../src/text/tokens.js';

const found = (line: string) => matchingRule(line, countTokens(line))?.name;

describe.each(lineRules)('the rule $name', ({ name, catches, spares }) => {
  it.each(catches)('catches "%s"', (line) => expect(found(line)).toBe(name));
  it.each(spares)('spares "%s"', (line) => expect(found(line)).not.toBe(name));
});

describe('a share bar', () => {
  it.each([
    'Text: | Print|',
    'Email|Print|Comments(Editor:AnnLee、Bo Ek)',
    'Share - WeChat',
    'BACK TO THE TOP',
    'Top',
    'Share Tweet',
  ])('is "%s"', (line) => expect(shareBar(line)).toBeDefined());
  it.each([
    'Print sales fell again this year',
    'He told his story on Twitter and deleted it',
    'Topology of the harbour',
  ])('is not "%s"', (line) => expect(shareBar(line)).toBeUndefined());
});

describe('a breadcrumb', () => {
  it.each([
    'English>>Harbour Society',
    'Home / World / Diplomacy',
    'Startseite › Politik › Inland',
    '首页 > 国际 > 正文',
  ])('is "%s"', (line) => expect(breadcrumb(line)).toBeDefined());
  it.each(['He/she or they / them', 'Profit > loss', 'Read the full story >>>', 'Lund / Ek / Roe'])(
    'is not "%s"',
    (line) => expect(breadcrumb(line)).toBeUndefined(),
  );
});
