// The whole of Copydesk as a user without a config has it: page → record → its line of JSON and its line of CSV.
import { csvFormat } from '../../dist/output/csv.js';
import { csvNames, forms, rowOf } from '../../dist/output/forms/forms.js';
import { jsonLine } from '../../dist/output/json-line.js';
import { isRejected, openCleaner } from '../../dist/pipeline/clean.js';
import { checkConfig } from '../../dist/pipeline/config.js';
import { openPlan } from '../../dist/pipeline/plan.js';
import { stages } from '../../dist/stages/index.js';

export function open() {
  const config = checkConfig({});
  const clean = openCleaner(openPlan(config, new Map(stages.map((stage) => [stage.name, stage]))));
  const form = forms[config.schema];
  const articles = csvFormat(csvNames('articles', form), config.csv);
  const rejected = csvFormat(csvNames('rejected', form), config.csv);
  const read = ({ id, url, html, bytes }) => {
    const { record } = clean({ id, url, sourcePath: id, sourceRecord: null, body: bytes ?? html, form: 'html' });
    const csv = isRejected(record) ? rejected : articles;
    return { record, lines: [jsonLine(rowOf(form.jsonl, record)), csv.line(rowOf(form.csv, record))] };
  };
  return { read, text: ({ record }) => (isRejected(record) ? '' : record.text) };
}
