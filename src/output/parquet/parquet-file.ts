// One Parquet file, written by groups of rows: a group goes to the disk when it is full, so that memory holds one, however many
// rows come.
import type { FileSum, LineFile } from '../line-file.js';
import type { TypedColumn } from '../typed-columns.js';
import type { ParquetLibrary } from './load-library.js';
import { schemaElements } from './schema-elements.js';
import { converterOf } from './values.js';

/**
 * A group is full with so many rows, or so many bytes of them as JSON. Guesses; with these, 50,050 articles of 8 kB took 362 MB of
 * memory at the most, Node's own 100 MB among them, and with twice the bytes 599 MB, for a file smaller by half a percent.
 */
const fullGroup = { rows: 10_000, bytes: 32 * 1024 * 1024 };

export class ParquetFile {
  readonly #file: LineFile;
  readonly #columns: readonly (readonly [name: string, convert: (value: unknown) => unknown])[];
  readonly #sink: InstanceType<ParquetLibrary['ByteWriter']>;
  readonly #writer: InstanceType<ParquetLibrary['ParquetWriter']>;
  #group: Readonly<Record<string, unknown>>[] = [];
  #groupBytes = 0;
  #rows = 0;

  /** @param version of Copydesk */
  constructor(file: LineFile, columns: readonly TypedColumn[], library: ParquetLibrary, version: string) {
    this.#file = file;
    this.#columns = columns.map(({ name, type }) => [name, converterOf(type)]);
    this.#sink = new library.ByteWriter();
    this.#writer = new library.ParquetWriter({
      writer: this.#sink,
      schema: schemaElements(columns),
      createdBy: `copydesk version ${version}`, // the form that parquet-format asks for: readers look up known faults by it
    });
  }

  get rows(): number {
    return this.#rows;
  }

  /** @param line a row as JSON */
  async add(line: Buffer): Promise<void> {
    this.#group.push(JSON.parse(line.toString('utf8')) as Record<string, unknown>); // a run has written it
    this.#groupBytes += line.length;
    this.#rows += 1;
    if (this.#group.length >= fullGroup.rows || this.#groupBytes >= fullGroup.bytes) await this.#endGroup();
  }

  /** `lines` are its rows. */
  async close(): Promise<FileSum> {
    if (this.#group.length > 0) await this.#endGroup();
    await this.#writer.finish();
    await this.#hand();
    return { ...(await this.#file.close()), lines: this.#rows };
  }

  async #endGroup(): Promise<void> {
    const columnData = this.#columns.map(([name, convert]) => ({
      name,
      data: this.#group.map((row) => convert(row[name])),
    }));
    await this.#writer.write({ columnData, rowGroupSize: this.#group.length });
    this.#group = [];
    this.#groupBytes = 0;
    await this.#hand();
  }

  /** What is in the library's buffer goes to the file, as a copy: the buffer is filled again. */
  async #hand(): Promise<void> {
    await this.#file.write(Buffer.from(this.#sink.getBytes()));
    this.#sink.index = 0;
  }
}
