// Runs the spam stage alone on an invented page and gives what is left of its text.
import type { Block, Container, Page } from '../../../src/page/page.js';
import { Reading } from '../../../src/page/reading.js';
import { spam } from '../../../src/stages/spam/spam.js';
import { invent } from '../../page/invent.js';

export type Given = string | (Partial<Block> & { text: string });

const whole = spam.open(spam.options.parse({}));

export function readSpam(page: Page, options?: object): Reading {
  const drafts = options ? spam.open(spam.options.parse(options))(new Reading(page)) : whole(new Reading(page));
  const marks = [...drafts].flatMap((draft) =>
    'field' in draft ? [] : [{ ...draft, stage: 'spam', final: true as const }],
  );
  return new Reading(page, marks);
}

/** The paragraphs that are left, of plain text or, with a container for each, of HTML. */
export function leftOf(blocks: readonly Given[], form: 'text' | 'html' = 'text', options?: object): readonly string[] {
  return readSpam(form === 'text' ? invent({ blocks }) : asHtml(blocks), options).body();
}

export function asHtml(blocks: readonly Given[], hidden: Partial<Record<number, Container['hidden']>> = {}): Page {
  return invent({
    url: 'https://www.lowickcourier.example/news/ferry',
    containers: [
      { parent: -1, tag: 'body' },
      ...blocks.map((_, at) => ({
        parent: 0,
        tag: at === 0 ? 'h1' : 'p',
        ...(hidden[at] ? { hidden: hidden[at] } : {}),
      })),
    ],
    blocks: blocks.map((given, at) => {
      const own = typeof given === 'string' ? { text: given } : given;
      return { container: at + 1, ...(at === 0 ? { kind: 'heading' as const, level: 1 } : {}), ...own };
    }),
  });
}

/** A block whose words from `words` are a link. */
export function linked(text: string, links: Readonly<Record<string, string>>): Given {
  const runs = Object.entries(links).map(([words, href]) => {
    const from = text.indexOf(words);
    return { span: [from, from + words.length] as const, tag: 'a', href };
  });
  return { text, runs };
}
