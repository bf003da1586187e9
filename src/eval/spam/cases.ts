// Cases of injected spam: which stock, shape, place, hiding and trick go into which page, by a seeded plan.
import type { Chance } from './chance.js';
import { compose, openTargets, type Shape, shapes } from './compose.js';
import { applies, disguise, type TrickName, trickNames } from './disguise.js';
import { type Host, languageOf } from './hosts.js';
import { type Injection, inject } from './inject.js';
import { type Hiding, hidings } from './markup.js';
import { type Position, positions } from './places.js';
import type { Stock } from './stock.js';

export interface SpamCase {
  readonly host: Host;
  readonly stock: Stock;
  readonly shape: Shape;
  readonly position: Position | 'inside';
  readonly hiding: Hiding;
  readonly trick: TrickName;
  readonly linked: boolean;
  readonly injection: Injection;
  readonly text: string;
}

export interface Wishes {
  readonly shape?: Shape;
  readonly trick?: TrickName;
}

const sameLanguage = 0.5; // of the cases speak the page's language where the stock has it
const usualTrick = 0.75; // of the cases have none
const usualHiding = 0.65;
const linkedShare = 0.45;

/** Undefined where the page has no place for what was drawn. */
export function drawCase(
  host: Host,
  stocks: readonly Stock[],
  chance: Chance,
  wishes: Wishes = {},
): SpamCase | undefined {
  const { form } = host.page;
  const shape = wishes.shape ?? chance.one(form === 'html' ? shapes : shapes.filter((own) => own !== 'anchor'));
  const stock = stockFor(host, stocks, chance);
  const composed = compose(stock, shape, chance);
  const trick = wishes.trick ?? trickFor(composed.join('\n'), chance);
  const spam = composed.map((text) => disguise(trick, text, chance));
  const linked = form === 'html' && (shape === 'anchor' || chance.happens(linkedShare));
  const hiding = form === 'text' || isInside(shape) || chance.happens(usualHiding) ? 'none' : chance.one(hidings);
  const position = chance.one(positions);
  const target = linked ? openTargets(chance, stock.anchors) : undefined;
  const injection = inject(host, spam, { shape, position, hiding, target }, chance);
  if (!injection) return undefined;
  return {
    host,
    stock,
    shape,
    position: isInside(shape) ? 'inside' : position,
    hiding,
    trick,
    linked,
    injection,
    text: spam.join('\n'),
  };
}

export const isInside = (shape: Shape): boolean => shape === 'glued' || shape === 'inner' || shape === 'anchor';

const trickFor = (text: string, chance: Chance): TrickName => {
  if (chance.happens(usualTrick)) return 'none';
  const trick = chance.one(trickNames);
  return applies(trick, text) ? trick : 'none';
};

function stockFor(host: Host, stocks: readonly Stock[], chance: Chance): Stock {
  const own = languageOf(host);
  const same = stocks.filter((stock) => stock.language === own);
  return chance.one(same.length > 0 && chance.happens(sameLanguage) ? same : stocks);
}
