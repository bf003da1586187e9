// The folder 80-collate: what was found across pages and why, one line a link for programs, and to be read by a person.
import { jsonLine } from '../../output/json-line.js';
import { linkRow } from '../../output/link-row.js';
import type { RecordFile } from '../../output/record-file.js';
import { collateFolder } from '../../output/stage-folder.js';
import type { RunWriter } from '../../output/writer.js';
import type { Link } from '../../pipeline/collate/link.js';
import type { Config } from '../../pipeline/config.js';
import { outputsOf } from '../../pipeline/outputs.js';
import type { Collated } from '../../pipeline/run-report.js';
import { visible } from '../../text/visible.js';
import type { Across } from './find-across.js';

/** guess: more is no summary; all of them are in links.jsonl */
const mostShown = 500;

export class LinkList {
  readonly #across: Across;
  readonly #config: Config;
  readonly #places: readonly number[];

  constructor(across: Across, config: Config) {
    this.#across = across;
    this.#config = config;
    this.#places = [...across.links.keys()].sort((a, b) => a - b);
  }

  counts(): Collated {
    const links = [...this.#across.links.values()];
    const copies = links.filter(({ as }) => as === 'duplicate');
    return {
      duplicates: copies.length,
      originals: new Set(copies.map((link) => `${'run' in link ? link.run : ''} ${link.of}`)).size,
      stories: this.#across.parts.size,
      parts: links.length - copies.length,
    };
  }

  /** Nothing where the folders of the stages are not written. */
  async write(output: RunWriter, records: RecordFile): Promise<void> {
    if (outputsOf(this.#config).stageShare === 0) return;
    await output.addTable(`${collateFolder}/links.jsonl`, this.#rows(records));
    await output.addFile(`${collateFolder}/summary.txt`, visible(await this.#summary(records)));
  }

  async *#rows(records: RecordFile): AsyncGenerator<string> {
    for (const place of this.#places) {
      const { id } = await records.sketch(place);
      yield jsonLine(linkRow(id, this.#across.links.get(place)!));
    }
  }

  async #summary(records: RecordFile): Promise<string> {
    const { duplicates, originals, stories, parts } = this.counts();
    const head = [
      `What was found across pages: ${duplicates} copies of ${originals} articles, and ${stories} stories over ${parts + stories} pages.`,
      this.#config.collate.duplicates === 'leave-out'
        ? 'Copies are in rejected.*, with the reason duplicate.'
        : 'Copies stay in articles.*; duplicate_of names the best one of each.',
      ...(this.#places.length > mostShown ? [`The first ${mostShown}; all of them are in links.jsonl.`] : []),
    ];
    const lines: string[] = [];
    for (const place of this.#places.slice(0, mostShown)) {
      const { id } = await records.sketch(place);
      lines.push(...linesOf(id, this.#across.links.get(place)!));
    }
    return `${[...head, '', ...lines].join('\n').trimEnd()}\n`;
  }
}

function linesOf(id: string, link: Link): string[] {
  const what = link.as === 'part' ? `page ${link.number} of` : 'copy of';
  return [id, `    ${what} ${link.of}`, `    ${link.because}`];
}
