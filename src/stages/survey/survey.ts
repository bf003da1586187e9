// Takes away what repeats over the pages of one site: lines of its template, even where each alone looks like prose, and what changes
// under the headings at its foot. It is told by the counts over all pages, and says nothing where there are none.
import { type MarkDraft, markBlock } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { type Evidence, repeatedLines, saidOf, scoreOf } from './evidence.js';
import { fewestPages, type SurveyOptions, surveyOptions } from './options.js';
import { ArticleText } from './places.js';
import { type Section, sectionsOf } from './sections.js';
import { templateLines } from './template-lines.js';
import { type TemplateLabel, TemplateLabels, templateLabels } from './what-it-is.js';

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
  if (repeated.size === 0) return;
  const article = new ArticleText(reading, repeated);
  const template = templateLines(reading, repeated, article, options);
  const sections = sectionsOf(reading, { repeated, template, article }, options);
  const opened = new Map(sections.map((section) => [section.heading.index, section]));
  const over = new Map(sections.flatMap((section) => section.under.map(({ index }) => [index, section] as const)));
  const labels = new TemplateLabels(reading);
  for (const block of reading.page.blocks) {
    const [section, under] = [opened.get(block.index), over.get(block.index)];
    const evidence = section?.evidence ?? template.get(block.index);
    if (evidence) {
      const label = section ? 'teaser' : labels.of(block);
      yield* lineMark(reading, block, evidence, label);
    } else if (under && reading.fate(block) === 'body')
      yield markBlock(block.index, 'teaser', 'template-section', saidOfSection(under, reading), { score: 0.8 });
  }
}

/** What others dropped on weaker evidence is confirmed, by the same label; what they dropped for sure is left to them. */
function* lineMark(
  reading: Reading,
  block: Block,
  evidence: Evidence,
  label: TemplateLabel,
): Generator<MarkDraft<TemplateLabel>> {
  const said = reading.label(block);
  const confirmed = said === 'boilerplate' || said === 'teaser' || said === 'control' ? said : undefined; // told by the place alone
  const given = reading.fate(block) === 'body' ? label : confirmed;
  if (given)
    yield markBlock(block.index, given, 'template-line', saidOf(evidence, reading), { score: scoreOf(evidence) });
}

function saidOfSection({ heading, evidence }: Section, reading: Reading): string {
  return `stands under "${heading.text.slice(0, 60)}", which ${saidOf(evidence, reading)}`;
}
