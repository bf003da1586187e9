// Takes away what repeats over the pages of one site: lines of its template, even where each alone looks like prose, and what changes
// under the headings at its foot. It is told by the counts over all pages, and says nothing where there are none.
import { type MarkDraft, markBlock } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { type Evidence, repeatedLines, saidOf, scoreOf } from './evidence.js';
import { fewestPages, type SurveyOptions, surveyOptions } from './options.js';
import { ArticleText } from './places.js';
import { sectionsOf } from './sections.js';
import { templateLines } from './template-lines.js';
import { type TemplateLabel, templateLabels, whatItIs } from './what-it-is.js';

export const survey = defineStage({
  name: 'survey',
  number: 65,
  about: 'Takes away what other pages of the site have too: text of its template, and what stands under its headings.',
  gives: templateLabels,
  options: surveyOptions,
  open: (options) => (reading) => surveyOf(reading, options),
});

function* surveyOf(reading: Reading, options: SurveyOptions): Generator<MarkDraft<TemplateLabel>> {
  if ((reading.neighbours?.pages ?? 0) < fewestPages) return;
  const repeated = repeatedLines(reading);
  const article = new ArticleText(reading, repeated);
  const template = templateLines(reading, repeated, article, options);
  const sections = sectionsOf(reading, template, article, options);
  const headings = new Set(sections.values());
  for (const block of reading.page.blocks) {
    const evidence = template.get(block.index);
    const heading = sections.get(block.index);
    if (evidence) yield* lineMark(reading, block, evidence, headings.has(block));
    else if (heading && reading.fate(block) === 'body')
      yield markBlock(block.index, 'teaser', 'template-section', sectionSaid(heading, template, reading), {
        score: 0.8,
      });
  }
}

/** What others dropped on weaker evidence is confirmed, by the same label; what they dropped for sure is left to them. */
function* lineMark(
  reading: Reading,
  block: Block,
  evidence: Evidence,
  opensSection: boolean,
): Generator<MarkDraft<TemplateLabel>> {
  const said = reading.deciding(block);
  const kept = reading.fate(block) === 'body';
  if (!kept && !(said && isGuess(said.label))) return;
  const label = kept ? (opensSection ? 'teaser' : whatItIs(reading, block)) : (said!.label as TemplateLabel);
  yield markBlock(block.index, label, 'template-line', saidOf(evidence, reading), { score: scoreOf(evidence) });
}

/** Labels that a stage mostly gives by the place of a line alone. */
const isGuess = (label: string): boolean => label === 'boilerplate' || label === 'teaser' || label === 'control';

function sectionSaid({ index, text }: Block, template: ReadonlyMap<number, Evidence>, reading: Reading): string {
  return `stands under "${text.slice(0, 60)}", which ${saidOf(template.get(index)!, reading)}`;
}
