// Clean text that looks like spam, written by hand: test/spam/traps, one file a language. Each trap is a page, as text and as HTML,
// of which nothing may be taken for spam.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Form } from '../../page/page.js';
import { ConfigError } from '../../pipeline/config.js';

export interface Trap {
  readonly name: string;
  readonly kind: string;
  readonly language: string;
  /** The whole page: the title first. May hold links as HTML. */
  readonly lines: readonly string[];
}

const fileSchema = z.strictObject({
  language: z.string(),
  story: z.strictObject({ title: z.string(), paragraphs: z.array(z.string()).min(4) }),
  traps: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      title: z.string().optional(),
      blocks: z.array(z.string()).min(1),
    }),
  ),
});

const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'test', 'spam', 'traps');

/** @throws ConfigError where there are none, as in the package, or a file is wrong */
export function readTraps(): Trap[] {
  if (!existsSync(folder))
    throw new ConfigError(`There is no ${folder}: the traps come with the repository, not with the package.`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const parsed = fileSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`);
      const { language, story, traps } = parsed.data;
      return traps.map(({ name, kind, title, blocks }): Trap => {
        const own =
          title === undefined
            ? [story.title, ...story.paragraphs.slice(0, 2), ...blocks, ...story.paragraphs.slice(2)]
            : [title, ...blocks];
        return { name, kind, language, lines: own };
      });
    });
}

export const trapSource = ({ lines }: Trap, form: Form): string =>
  form === 'html' ? asHtml(lines) : lines.map(bare).join('\n');

const link = /<a href="([^"]*)">(.*?)<\/a>/g;

const bare = (line: string): string => line.replace(link, '$2');

function asHtml([title = '', ...lines]: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${escapedAround(line)}</p>`).join('\n');
  return `<!doctype html><html><body><article><h1>${escaped(bare(title))}</h1>\n${paragraphs}\n</article></body></html>`;
}

/** All but the links. */
function escapedAround(line: string): string {
  let shown = '';
  let from = 0;
  for (const found of line.matchAll(link)) {
    shown += `${escaped(line.slice(from, found.index))}<a href="${found[1]}">${escaped(found[2]!)}</a>`;
    from = found.index + found[0].length;
  }
  return shown + escaped(line.slice(from));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
