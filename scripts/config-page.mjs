// The text of docs/config.md: examples written by hand, then every key of the config and every option of the stages as their
// schemas have them. scripts/reference.mjs writes it.
import { z } from 'zod';
import { labelNames } from '../dist/page/labels.js';
import { configSchema } from '../dist/pipeline/config.js';
import { stages } from '../dist/stages/index.js';
import { code, table } from './markdown.mjs';

export const configPage = () => `# The config

Made by \`scripts/reference.mjs\`, the tables from the schema in the code; do not edit by hand.

\`pipeline.config.json\` stands in the folder where \`copydesk\` is called (\`--config\` names another). No key has to be there. A key that is unknown, or a value that can't be meant, stops the run before the first page, with a sentence that says what is known instead. \`copydesk check\` tries it without a run, prints it with every default and runs the examples that spam rules carry; an editor that reads JSON Schema completes it, see \`$schema\`. A page is cleaned again when what its result depends on has changed here.

## A small one

\`\`\`json
{
  "$schema": "./node_modules/copydesk/schema/config.json",
  "input": ["raw/2024", "raw/2025"],
  "language": { "keep": ["en", "cy"] },
  "labels": { "caption": "body" },
  "failures": { "allow": "2%" }
}
\`\`\`

It reads two folders, turns away what is in neither English nor Welsh, leaves captions in the text, and ends with 3 only where more than one input in fifty could not be read.

## Rules for sites you know

They are options of the stage \`site\`: where something stands, and what it is. What a rule drops stays dropped, whatever later stages think.

\`\`\`json
{
  "stages": [
    ["site", { "rules": [
      { "host": "herald.example", "selector": ".promo-box, aside.partner", "label": "advert" },
      { "host": "herald.example", "text": "^This story first appeared in", "label": "imprint", "because": "their note of origin" },
      { "host": "herald.example", "text": "\\\\[Read also: [^\\\\]]*\\\\]", "span": true, "label": "teaser" },
      { "host": "blog.herald.example", "selector": "#quiz", "label": "data-box", "until": "2027-01-01", "name": "old-quiz" },
      { "host": "*", "text": "^Advertisement · Scroll to continue$", "label": "advert" }
    ] }],
    "navigation", "spam", "language", "article", "facts"
  ]
}
\`\`\`

The first takes what a CSS selector matches, with all inside it. The second takes blocks by their words, the third only the words themselves. The fourth ends: it holds for pages fetched before that day, so that a redesign needs no cleaning up. The last holds for every host. A host speaks for those below it: \`herald.example\` for \`www.herald.example\` and \`blog.herald.example\` too. A page has the host of its URL (\`sources.jsonl\`, or the field of a record), or of the address that it declares; where there is neither, only \`*\` holds. Selectors need HTML; patterns work on plain text as well.

A label that is not dropped is an opinion which \`article\` hears and may overrule: a rule can't force text into the body. A decision by hand can, see [something looks wrong](something-looks-wrong.md).

To see what a rule did: \`copydesk explain <page>\`, or \`20-site/removed.txt\` for all pages.

## Spam that you know, and what is none

\`\`\`json
{
  "stages": [
    "site", "navigation",
    ["spam", {
      "off": ["inline"],
      "families": [{ "name": "kayaks", "phrases": ["kayak rental deals"], "topic": ["kayak"], "catches": ["Cheap kayak rental deals online. Order now at the lowest price and get free delivery."], "spares": ["The club, which had bought two kayaks in spring, will hold its race on Sunday."] }],
      "exceptions": [{ "name": "our-shop", "hosts": ["shop.herald.example"] }]
    }],
    "language", "article", "facts"
  ]
}
\`\`\`

\`catches\` and \`spares\` are tried by \`copydesk check\`, each inside an ordinary story: the second list is the more valuable one.

## Every key

A dot stands for a key inside another; \`*\` for any name, \`[]\` for each entry of a list.

${keyTable(configSchema)}

## Options of the stages

In \`stages\`, \`["name", { … }]\` gives a stage its options. Stages that are not listed do not run.

${stages.map(stageOptions).join('\n\n')}
`;

function stageOptions({ number, name, about, options }) {
  const rows = keysOf(jsonSchema(options));
  return `### ${number} ${name}\n\n${about}\n\n${rows.length > 0 ? tableOf(rows) : 'It has no options.'}`;
}

const jsonSchema = (schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const keyTable = (schema) => tableOf(keysOf(jsonSchema(schema)));

const tableOf = (rows) =>
  table(
    ['key', 'what it takes', 'default', ''],
    rows.map(({ key, schema, like, isNeeded }) => [
      code(key),
      typeOf(schema) + (like ? ` like \`${like}\`` : ''),
      defaultOf(schema, isNeeded),
      schema.description ?? '',
    ]),
  );

/** Every key, and those inside it right after it; where these have stood before under another key, that one is named. */
function keysOf(schema, before = '', known = new Map()) {
  return insidesOf(schema).flatMap(([name, inner]) => {
    const key = before + name;
    const objects = objectsIn(inner);
    const shape = JSON.stringify(objects.map(([, object]) => object.properties ?? object.additionalProperties));
    const like = objects.length > 0 ? known.get(shape) : undefined;
    if (!like) known.set(shape, key);
    const row = { key, schema: inner, like, isNeeded: schema.required?.includes(name) };
    return [row, ...(like ? [] : objects.flatMap(([path, object]) => keysOf(object, `${key}${path}.`, known)))];
  });
}

/** An object of any names has one key, `*`, where its values have keys themselves. */
function insidesOf({ properties = {}, additionalProperties }) {
  const any = typeof additionalProperties === 'object' && objectsIn(additionalProperties).length > 0;
  return [...Object.entries(properties), ...(any ? [['*', additionalProperties]] : [])];
}

/** The objects that a value may be, or that its list holds. */
function objectsIn(schema) {
  if (insidesOf(schema).length > 0) return [['', schema]];
  if (schema.items) return objectsIn(schema.items).map(([path, object]) => [`[]${path}`, object]);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(objectsIn);
}

function defaultOf(schema, isNeeded) {
  if (isNeeded) return 'has to be there';
  if (schema.default === undefined || isEmptyObject(schema.default)) return '';
  return code(JSON.stringify(schema.default));
}

const isEmptyObject = (value) => JSON.stringify(value) === '{}';

/** In words, as far as a reader needs them. */
function typeOf(schema) {
  if (schema.anyOf ?? schema.oneOf) return [...new Set((schema.anyOf ?? schema.oneOf).map(typeOf))].join(', or ');
  if (schema.enum) return oneOf(schema.enum);
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  return (types[schema.type] ?? (() => 'any value'))(schema);
}

const types = {
  boolean: () => '`true` or `false`',
  string: ({ pattern = '' }) => texts.find(([form]) => form.test(pattern))?.[1] ?? 'a text',
  integer: numberOf,
  number: numberOf,
  array: ({ prefixItems, items }) => (prefixItems ? '`[name, options]`' : listOf(items ?? {})),
  object: ({ properties, propertyNames, additionalProperties }) => {
    if (properties || !additionalProperties || !propertyNames?.enum) return 'an object';
    return `an object: ${oneOf(propertyNames.enum)} to ${typeOf(additionalProperties)}`;
  },
};

/** What texts of a pattern look like. */
const texts = [
  [/%\$$/, 'a share such as `"2%"`'],
  [/points/, 'points such as `"10 points"`'],
];

function listOf(items) {
  if (items.enum || items.anyOf) return `a list of ${typeOf(items)}`;
  return `a list of ${typeOf(items).replace(/^an? /, '')}s`;
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }) {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (most !== undefined) return `${kind} from ${minimum ?? exclusiveMinimum} to ${most}`;
  if (exclusiveMinimum !== undefined) return `${kind} above ${exclusiveMinimum}`;
  return minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? kind : `${kind}, ${minimum} or more`;
}

/** Long lists stand elsewhere. */
function oneOf(values) {
  if (values.every((value) => labelNames.includes(value)) && values.length > 6) return 'a [label](reference.md#labels)';
  if (values.length > 12) return `one of ${values.length}: ${values.slice(0, 3).map(quoted).join(', ')} …`;
  return values.map(quoted).join(', ');
}

const quoted = (value) => code(JSON.stringify(value));
