// Copydesk beside its peers. Each tool is a process of its own that stays open, so that compiled code and garbage are its own; they
// take turns, round by round, so that what else the machine does falls on all of them.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf } from '../dist/eval/gold.js';
import { shown } from './compare-table.mjs';
import { scoresOf } from './quality.mjs';
import { samplePages } from './sample.mjs';
import { median, round } from './table.mjs';
import { openTool, startUp } from './tool-process.mjs';
import { chosenTools, tools, units } from './tools.mjs';
import { withWorkFolder } from './work-folder.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const starts = 3; // of which the least counts: nothing makes a start cheaper than it is

/** @returns what is printed */
export async function bench({ gold, set, pages, seed, rounds, tools: names, json }, tell) {
  const folder = join(gold ?? join(root, '..', 'shared', 'gold'), set);
  const sample = samplePages({ folder, pages, seed });
  const measured = await withWorkFolder((work) =>
    measure(chosenTools(names), writePages(work, folder, sample), rounds, tell),
  );
  const rows = measured.map((tool) => rowOf(tool, measured, sample, folder));
  const about = { set, pages: sample.length, chars: sum(sample.map(({ html }) => html.length)), seed, rounds };
  return json ? JSON.stringify({ ...about, tools: rows }) : shown(about, rows);
}

/** All pages, and one of middling size for the start. */
function writePages(work, folder, sample) {
  const lines = sample.map(({ gold, raw, html }) => {
    const file = join(folder, 'pages', fileOf(folder, gold));
    return `${JSON.stringify({ id: gold.id, url: raw.url ?? gold.url ?? undefined, html, file })}\n`;
  });
  const [all, one] = [join(work, 'pages.jsonl'), join(work, 'one.jsonl')];
  writeFileSync(all, lines.join(''));
  writeFileSync(one, lines.toSorted((a, b) => a.length - b.length)[Math.floor(lines.length / 2)]);
  return { all, one };
}

async function measure(names, { all, one }, rounds, tell) {
  const measured = names.map((name) => ({ name, process: openTool(name, all), rounds: [] }));
  for (const tool of measured) note(tool, await tool.process.greeting, tell);
  for (let at = 0; at < starts; at++) {
    tell(`Start ${at + 1} of ${starts} …`);
    for (const tool of alive(measured))
      tool.start = Math.min(tool.start ?? Infinity, startUp(tool.name, one) ?? Infinity);
  }
  for (const [at, command] of ['answers', 'warm', ...Array(rounds).fill('round')].entries()) {
    tell(
      command === 'round' ? `Round ${at - 1} of ${rounds} …` : { answers: 'Answers …', warm: 'Warming up …' }[command],
    );
    for (const tool of turned(alive(measured), at)) {
      const answer = await tool.process.ask(command);
      note(tool, answer, tell);
      if (answer.ms) tool.rounds.push(answer.ms);
    }
  }
  for (const { process } of measured) process.close();
  checkUnits(measured);
  return measured;
}

function note(tool, { missing, died, ms: _, ...told }, tell) {
  const trouble = missing ?? died;
  Object.assign(tool, told, trouble === undefined ? {} : { trouble });
  if (trouble !== undefined) tell(`${tool.name}: ${trouble}`);
}

function checkUnits(measured) {
  for (const { name, trouble } of measured)
    if (trouble !== undefined && Object.values(units).includes(name))
      throw Object.assign(new Error(`${name} ${trouble}. Without it there is nothing to compare with.`), {
        plain: true,
      });
}

const alive = (measured) => measured.filter(({ trouble }) => trouble === undefined);

/** Nobody always comes first. */
const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/** A ratio is made within each round, from two tools that ran soon after each other; the median of them counts. */
function rowOf(tool, measured, sample, folder) {
  const { name, versions, rounds, answers, start, peakRss, trouble } = tool;
  const about = { name, gives: tools[name].gives, versions };
  if (trouble !== undefined) return { ...about, trouble };
  const ratios = Object.entries(units).map(([unit, of]) => {
    const theirs = measured.find((other) => other.name === of).rounds;
    const each = rounds.map((ms, at) => sum(ms) / sum(theirs[at]));
    return [unit, { median: round(median(each)), least: round(Math.min(...each)), most: round(Math.max(...each)) }];
  });
  return {
    ...about,
    msPerPage: round(median(rounds.map((ms) => sum(ms) / ms.length))),
    ratios: Object.fromEntries(ratios),
    slowestMs: round(Math.max(...sample.map((_, page) => median(rounds.map((ms) => ms[page]))))),
    ...scoresOf(name, answers, sample, folder),
    startMs: round(start),
    peakMiB: round(peakRss / 2 ** 20),
  };
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
