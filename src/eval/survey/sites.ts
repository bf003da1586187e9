// Made-up sites of several sizes: for each a template, and real stories in it; now and then a second version of a story.
import type { RawPage } from '../../page/raw-page.js';
import { renderPage } from '../render/render.js';
import type { Style } from '../render/styles.js';
import { Chance } from '../spam/chance.js';
import { type Composed, compose } from './compose.js';
import { stocks, type TemplateLanguage } from './stock.js';
import type { Stories, Story } from './stories.js';
import { drawTemplate, type Template } from './template.js';

export interface MadeSite {
  readonly name: string;
  readonly size: number;
  readonly pages: readonly (Composed & { readonly fold: number })[];
}

/** Pages of a site, and how many sites there are of that size. */
export const sizes: readonly (readonly [pages: number, sites: number])[] = [
  [3, 24],
  [5, 16],
  [10, 10],
  [30, 5],
  [100, 2],
];

/** By how often there is a site of them; English has most stories in the gold. */
const languages: readonly TemplateLanguage[] = ['en', 'en', 'en', 'en', 'de', 'fr', 'es'];

const textStyles: readonly Style[] = ['wet', 'blank', 'wrap80', 'lynx', 'flat', 'paste'];

/** @param stock whose words; with the stories of the same half, nothing of one is in the other */
export function* madeSites(stock: 'developed' | 'held', stories: Stories, seed: string): Generator<MadeSite> {
  for (const [size, count] of sizes)
    for (let at = 0; at < count; at++) {
      const name = `site-${size}-${at}`;
      const chance = new Chance(`${stock} ${seed} ${name}`);
      const language = size > 10 ? 'en' : chance.one(languages); // of others there are too few stories
      const other = language === 'en' ? 'de' : 'en';
      const template = drawTemplate(chance, language, stocks[stock][language], stocks[stock][other]);
      yield { name, size, pages: [...pagesOf(chance, template, stories[language], size)] };
    }
}

function* pagesOf(chance: Chance, template: Template, stories: readonly Story[], size: number) {
  const drawn = chance.some(stories, size);
  for (const [at, own] of drawn.entries()) {
    const story = at > 0 && chance.happens(0.08) ? secondVersion(drawn[at - 1]!, own) : own;
    const others = stories.filter((other) => other.title !== story.title);
    yield { ...compose(chance, template, story, others), fold: story.fold };
  }
}

/** As agencies send it an hour later: one paragraph more, here one of another story, and another one less. */
const secondVersion = ({ title, body, fold }: Story, other: Story): Story => ({
  title: `${title} (updated)`,
  body: [body[0]!, other.body[1]!, ...body.slice(1, -1)],
  fold,
});

/** Each site has one way of losing its markup. @param form of all its pages */
export function rawPages({ name, size, pages }: MadeSite, form: 'html' | 'text'): RawPage[] {
  const style = textStyles[(size + Number(name.split('-')[2])) % textStyles.length]!;
  return pages.map(({ html }, at) => {
    const id = `${name}/page-${at}.${form === 'html' ? 'html' : 'txt'}`;
    const bytes = Buffer.from(html);
    return {
      id,
      sourcePath: id,
      sourceRecord: null,
      form,
      body: form === 'html' ? bytes : Buffer.from(renderPage(bytes, id, style)),
      ...(form === 'html' ? { url: `https://${name}.example/story-${at}` } : {}),
    };
  });
}
