// Figures and tables of the language evaluation.
import type { Answer, NewsVerdict } from './evaluate.js';
import { isRight } from './evaluate.js';
import { type BlockVerdict, pageKinds } from './pages.js';
import { isRealNews, type Length, lengths } from './texts.js';

export interface Figures {
  readonly [name: string]: number;
}

const share = (right: number, all: number): number => (all === 0 ? 0 : right / all);

const rightOf = (answers: readonly Answer[], lenient: boolean): number =>
  share(answers.filter((own) => isRight(own, lenient)).length, answers.length);

/** Shares of right answers by length, over all languages and over the sets of real news. @param lenient for peers, see `isRight` */
export function lengthFigures(answers: readonly Answer[], lenient = false): Figures {
  const figures = lengths.flatMap((length) => {
    const own = answers.filter((answer) => answer.length === length);
    return [
      [length, rightOf(own, lenient)],
      [`${length}-news`, rightOf(own.filter(isRealNews), lenient)],
    ];
  });
  return Object.fromEntries(figures);
}

export function pageFigures(verdicts: readonly BlockVerdict[]): Figures {
  const right = (own: readonly BlockVerdict[]): number =>
    share(own.filter(({ language, said }) => language === said).length, own.length);
  const mixed = verdicts.filter(({ kind }) => kind !== 'clean');
  const clean = verdicts.filter(({ kind }) => kind === 'clean');
  return {
    mixed: right(mixed),
    'mixed-kin': right(mixed.filter(({ kin }) => kin)),
    'headline-on-page': right(clean.filter(({ length }) => length === 'headline')),
    ...Object.fromEntries(
      pageKinds.map((kind) => [`page-${kind}`, right(verdicts.filter((own) => own.kind === kind))]),
    ),
  };
}

export function newsFigures(verdicts: readonly NewsVerdict[]): Figures {
  const pages = verdicts.length;
  return {
    'news-page': share(verdicts.filter(({ language, said }) => language === said).length, pages),
    'news-foreign-in-body': share(
      verdicts.reduce((sum, { foreignInBody }) => sum + foreignInBody.length, 0),
      pages,
    ),
    'news-foreign-elsewhere': share(
      verdicts.reduce((sum, { foreignElsewhere }) => sum + foreignElsewhere.length, 0),
      pages,
    ),
  };
}

/** Expected calibration error over tenths of the score: how far scores are from shares of right answers. */
export function calibration(answers: readonly Answer[]): { readonly error: number; readonly lines: readonly string[] } {
  const lines: string[] = [];
  let error = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const own = answers.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    if (own.length === 0) continue;
    const said = own.reduce((sum, { score }) => sum + score, 0) / own.length;
    const right = rightOf(own, false);
    error += (own.length / answers.length) * Math.abs(said - right);
    lines.push(
      `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}   ${String(own.length).padStart(6)}   said ${percent(said)}   right ${percent(right)}`,
    );
  }
  return { error, lines };
}

/** One line a language: right answers by length, and what it is mistaken for in sentences. */
export function languageLines(answers: readonly Answer[]): string[] {
  const tags = [...new Set(answers.map(({ language }) => language))].sort();
  return tags.map((tag) => {
    const own = answers.filter(({ language }) => language === tag);
    const cells = lengths.map((length) => {
      const texts = own.filter((answer) => answer.length === length);
      return `${percent(rightOf(texts, false))} of ${String(texts.length).padStart(3)}`;
    });
    return `${tag.padEnd(9)}${cells.join('   ')}   ${mistaken(own, 'sentence')}`;
  });
}

function mistaken(answers: readonly Answer[], length: Length): string {
  const counts = new Map<string, number>();
  for (const own of answers)
    if (own.length === length && !isRight(own)) counts.set(own.said, (counts.get(own.said) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([tag, count]) => `${tag} ${count}`)
    .join(', ');
}

export const percent = (figure: number): string => `${(figure * 100).toFixed(2)}%`.padStart(7);
