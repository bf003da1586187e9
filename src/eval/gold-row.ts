// One row of a gold file, checked: people write these by hand, so a row that is none is answered in words.
import { type ZodError, z } from 'zod';

export interface GoldPage {
  /** The name of the page's file, without its ending. */
  readonly id: string;
  readonly url?: string | null;
  /** Its id in the input that it was taken from, and what was known of it there: the encoding as HTTP said, when it was fetched. */
  readonly page?: string | null;
  readonly charset?: string | null;
  readonly fetched?: string | null;
  /** What the page is: `article`, `forum`, `page` … */
  readonly kind: string;
  /** Of the publisher, two letters. */
  readonly country?: string | null;
  /** Of the text, as BCP 47 has it. */
  readonly language?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  /** Scored where it begins with `YYYY-MM-DD`. */
  readonly published?: string | null;
  /** The paragraphs of the article. Pages without it are scored by `with` and `without`. */
  readonly body?: readonly string[];
  /** Snippets that must be in the text, and snippets that must not. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** @returns the page, or a sentence for each thing that is wrong with the row */
export function checkRow(line: string): GoldPage | readonly string[] {
  const value = parse(line);
  if (value === undefined) return ['This is no JSON'];
  const { success, data, error } = schema.safeParse(value);
  return success ? data : faultsOf(error);
}

const text = z.string('must be a text').nullish();
const texts = z.array(z.string('must be a text'), 'must be a list of texts, as in ["one", "two"]');

/** Sets may carry more than is scored. */
const schema = z.looseObject(
  {
    id: z
      .string("must be the name of the page's file without its ending")
      .regex(/^[^./\\]+$/, "must be the name of the page's file without its ending: no dot, no slash"),
    url: text,
    page: text,
    charset: text,
    fetched: text,
    kind: z.string('must be a text').default('article'),
    country: text,
    language: text,
    title: text,
    authors: texts.nullish(),
    published: text,
    body: texts.optional(),
    with: texts.optional(),
    without: texts.optional(),
  },
  'A row must be an object, as in {"id": "…", "body": ["…"]}',
);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const faultsOf = ({ issues }: ZodError): string[] =>
  issues.map(({ path, message }) => [placeOf(path), message].filter((part) => part !== '').join(' '));

/** `"body", entry 3,` */
function placeOf(path: readonly PropertyKey[]): string {
  const [key, entry] = path;
  if (key === undefined) return '';
  return typeof entry === 'number' ? `"${String(key)}", entry ${entry + 1},` : `"${String(key)}"`;
}
