// Every link of a document to another file, or to a heading in one, leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name));
const documents = [...inFolder('.'), ...inFolder('docs'), ...inFolder('bench')];

const withoutCode = (text: string): string => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
const linksIn = (text: string): string[] => [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!);

/** As GitHub makes it of a heading. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

const isOutside = (link: string): boolean => /^[a-z]+:/i.test(link);

function broken(file: string): string[] {
  const links = linksIn(readFileSync(file, 'utf8')).filter((link) => !isOutside(link));
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), decodeURI(path));
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor);
  });
}

test.each(documents.map((file) => [relative(root, file), file]))('the links of %s lead somewhere', (_, file) => {
  expect(broken(file)).toEqual([]);
});

test('and what leads nowhere would be found', () => {
  expect(linksIn('[a](b.md) `[c](d.md)` ![e](f.png#g)')).toEqual(['b.md', 'f.png#g']);
  expect(anchorsIn('## How *good* it is, `now`?')).toEqual(['how-good-it-is-now']);
});
