// datatrove's documents: id, text, and all else in `metadata`, where FineWeb's names hold. In CSV nothing is nested.
import { object } from '../column-types.js';
import { columnsOf, type Key, type Keys, named, type Renaming, renamed, valuesOf } from './keys.js';

const document = { id: 'id', text: 'text' } as const satisfies Renaming;

/** `date` is when the page was fetched, in FineWeb as in WARC files. */
export const datatrove: Renaming = {
  ...document,
  url: 'url',
  date: 'fetched',
  file_path: 'source_path',
  language: 'language',
  language_score: 'language_score',
};

export const flatDocument: Keys = renamed(datatrove);

export const nestedDocument: Keys = { ...named(document), metadata: metadata() };

function metadata(): Key {
  const { id: _id, text: _text, ...keys } = flatDocument;
  return {
    from: Object.values(keys).flatMap(({ from }) => from),
    type: object(columnsOf(keys)),
    about: 'Everything else',
    value: (record) => valuesOf(keys, record),
  };
}
