// Sets one story into a made-up site's template: the page as HTML, and what of it is body.
import type { Chance } from '../spam/chance.js';
import type { Story } from './stories.js';
import type { Template } from './template.js';

export interface Composed {
  readonly html: string;
  readonly body: readonly string[];
}

/** @param others stories of the same language, for teasers */
export function compose(chance: Chance, template: Template, story: Story, others: readonly Story[]): Composed {
  const page = new Composition(chance, template, others);
  const article = page.article(story);
  const top = [...page.consent('top'), ...page.head()];
  const end = [...page.foot(), ...page.consent('end')];
  const html = `<!DOCTYPE html><html lang="${template.language}"><head><meta charset="utf-8"><title>${escaped(story.title)} | ${escaped(template.site)}</title></head><body>
${top.join('\n')}
<main>${article.html.join('\n')}</main>
${end.join('\n')}
</body></html>`;
  return { html, body: article.body };
}

class Composition {
  readonly #chance: Chance;
  readonly #template: Template;
  readonly #others: readonly Story[];

  constructor(chance: Chance, template: Template, others: readonly Story[]) {
    this.#chance = chance;
    this.#template = template;
    this.#others = others;
  }

  consent(at: 'top' | 'end'): string[] {
    const { consent, consentAt } = this.#template;
    return at === consentAt && consent.length > 0 ? [this.#box('consent', consent.map(paragraph))] : [];
  }

  head(): string[] {
    const { menu, slogan, ticker } = this.#template;
    const links = menu.map((entry) => `<li><a href="/${encodeURIComponent(entry)}">${escaped(entry)}</a></li>`);
    return [
      this.#box('masthead', [paragraph(this.#template.site), ...optional(slogan, paragraph)]),
      this.#box('menu', [`<ul>${links.join('')}</ul>`]),
      ...optional(ticker, (text) => this.#box('ticker', [`<b>${escaped(text)}</b>`, ...this.#teasers(2, false)])),
    ];
  }

  article({ title, body }: Story): { readonly html: readonly string[]; readonly body: readonly string[] } {
    const { authors, buttons, telling, within } = this.#template;
    const author = this.#chance.one(authors);
    const own = this.#withRepeated(body);
    const day = `${this.#chance.between(1, 28)}.${this.#chance.between(1, 12)}.2024`;
    const head = [`<h1>${escaped(title)}</h1>`, paragraph(author.by), paragraph(day)];
    const after = [...optional(author.bio, (bio) => this.#box('bio', [paragraph(bio)])), ...this.#prompts()];
    const inner = [...this.#interrupted(own), ...(within ? after : [])];
    const text = `<div class="${telling ? 'article-body' : this.#hash('text')}">${inner.join('\n')}</div>`;
    const bar =
      buttons.length > 0
        ? [
            this.#box(
              'tools',
              buttons.map((word) => `<span>${escaped(word)}</span>`),
            ),
          ]
        : [];
    return { html: [...head, ...bar, text, ...(within ? [] : after)], body: own };
  }

  foot(): string[] {
    const { foot, rules, legal } = this.#template;
    const sections = foot.map(({ heading, stories, leads }) =>
      this.#box('more', [`<h3>${escaped(heading)}</h3>`, ...this.#teasers(stories, leads)]),
    );
    const talk = optional(rules, (text) => this.#box('talk', [paragraph(text)]));
    return [...sections, ...talk, ...(legal.length > 0 ? [this.#box('legal', legal.map(paragraph))] : [])];
  }

  /** What agencies and desks write into many stories of their own is body. */
  #withRepeated(body: readonly string[]): string[] {
    const { crosshead, background } = this.#template;
    const own = [...body];
    if (crosshead && this.#chance.happens(crosshead.share))
      own.splice(this.#chance.between(1, own.length - 1), 0, crosshead.text);
    if (background && this.#chance.happens(background.share))
      own.splice(this.#chance.between(2, own.length), 0, background.text);
    return own;
  }

  /** The paragraphs, with what stands between them on such sites. */
  #interrupted(paragraphs: readonly string[]): string[] {
    const { breaks, readAlso, letterInside, crosshead } = this.#template;
    const own = paragraphs.map((text) => (text === crosshead?.text ? `<h2>${escaped(text)}</h2>` : paragraph(text)));
    const middle = Math.floor(own.length / 2);
    const put = (at: number, html: string) => own.splice(Math.min(at, own.length - 1), 0, html);
    if (letterInside) put(middle + 1, this.#box('letter', [paragraph(letterInside)]));
    if (readAlso && this.#chance.happens(0.6))
      put(middle, this.#box('more', [paragraph(readAlso), ...this.#teasers(1, false)]));
    if (breaks) put(2, this.#box('promo', [`<span>${escaped(breaks)}</span>`]));
    return own;
  }

  #prompts(): string[] {
    const { letterAfter, appeal } = this.#template;
    return [letterAfter, appeal].flatMap((text) => optional(text, (own) => this.#box('letter', [paragraph(own)])));
  }

  #teasers(count: number, leads: boolean): string[] {
    return this.#chance.some(this.#others, count).map(({ title, body }) => {
      const lead = leads ? paragraph((body.find((text) => text.length > 60) ?? '').slice(0, 400)) : '';
      return `<div class="${this.#hash('item')}"><h4><a href="/${this.#chance.between(1, 99_999)}">${escaped(title)}</a></h4>${lead}</div>`;
    });
  }

  #box(name: string, content: readonly string[]): string {
    return `<div class="${this.#template.telling ? names[name] : this.#hash(name)}">${content.join('')}</div>`;
  }

  /** Always the same on a site, and says nothing. */
  #hash(name: string): string {
    let hash = 7;
    for (const unit of Buffer.from(this.#template.site + name)) hash = (Math.imul(hash, 31) + unit) >>> 0;
    return `c${hash.toString(36)}`;
  }
}

const names: Readonly<Record<string, string>> = {
  consent: 'cookie-consent',
  masthead: 'masthead',
  menu: 'main-menu',
  ticker: 'ticker',
  bio: 'author-bio',
  letter: 'newsletter',
  tools: 'share-tools',
  more: 'related',
  promo: 'ad-label',
  talk: 'comments',
  legal: 'footer',
};

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
const optional = <T>(text: string | undefined, make: (text: string) => T): T[] =>
  text === undefined ? [] : [make(text)];
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
