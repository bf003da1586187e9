// Says of a page as a whole what it is: an article (or a live blog, a gallery, a video page with an article's text), or none,
// and how far its body can be trusted. Careful: a page wrongly turned away is a loss that nobody sees.
import { type MarkDraft, markPage } from '../../page/mark.js';
import type { Reason } from '../../page/reasons.js';
import { kindOfArticle } from './kinds/kind-of-article.js';
import type { PageModel, PageOpinion } from './kinds/page-model.js';
import type { PageView } from './kinds/page-view.js';
import { sureRules } from './kinds/sure-rules.js';

type VerdictLabel = 'not-an-article' | 'page-kind' | 'quality';

export function* verdict(view: PageView, model: PageModel | undefined): Generator<MarkDraft<VerdictLabel>> {
  const opinion = model?.(view);
  if (opinion) yield qualityMark(opinion);
  const kind = kindOfArticle(view);
  if (kind) yield markPage('page-kind', kind.kind, kind.because, { value: kind.kind });
  const sure = bySureRule(view);
  if (sure) yield opinion ? withKind(sure, opinion) : sure;
  else if (opinion && kind?.kind !== 'live-blog') {
    const unlike = byModel(opinion);
    if (unlike) yield unlike;
  }
}

function bySureRule(view: PageView): MarkDraft<'not-an-article'> | undefined {
  for (const { reason, test } of sureRules) {
    const because = test(view);
    if (because) return turnAway(reason, because, 1);
  }
  return undefined;
}

/**
 * Below this a page is turned away. Between it and what makes an article the page says what it likely is, and is kept: an
 * article that is turned away loses its whole body, and on gold/web every tenth page in between is one.
 */
const sureOther = 0.012; // swept on gold/web: .02 turns away 3 articles more, .004 no fewer; .05 turned away 8, .22 some 25

/** "No body" is true of fronts and shops too, and says less of them than their kind does. */
function withKind(mark: MarkDraft<'not-an-article'>, { article, leastArticle, other }: PageOpinion) {
  if (mark.value !== 'no-body' || article >= leastArticle) return mark;
  return turnAway(other, `${mark.because}; the page model takes it for another kind of page`, 1 - article);
}

function byModel({ article, leastArticle, other }: PageOpinion): MarkDraft<VerdictLabel> | undefined {
  if (article >= leastArticle) return undefined;
  const because = `the page model gives it ${article.toFixed(2)} as an article, and ${leastArticle.toFixed(2)} would be enough`;
  if (article < sureOther) return turnAway(other, because, 1 - article);
  return markPage('page-kind', 'unsure-kind', because, { value: other, score: 1 - article });
}

const turnAway = (reason: Reason, because: string, score: number) =>
  markPage('not-an-article', reason, because, { value: reason, score });

const qualityMark = ({ quality }: PageOpinion) =>
  markPage('quality', 'expected-f1', `of pages like this one, ${Math.round(quality * 100)}% of the body is right`, {
    score: quality,
  });
