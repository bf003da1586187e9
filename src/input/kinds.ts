// What a file is by its name. People edit this table: one type with the endings that stand for it.

/** `page`, `records` and `warc` are read; `open` names say nothing, so the content decides; all others are skipped and counted. */
const endings: Readonly<Record<string, string>> = {
  page: 'html htm xhtml txt text',
  records: 'jsonl ndjson',
  warc: 'warc wet',
  // servers that make pages; mirrors keep their endings, or have none at all
  open: 'php php3 php4 php5 phtml asp aspx jsp jspx jhtml shtml shtm cgi cfm do action nsf',
  json: 'json geojson webmanifest',
  csv: 'csv tsv',
  xml: 'xml rss atom rdf xsl xsd',
  image: 'png jpg jpeg jpe jfif gif webp avif svg svgz ico bmp tif tiff heic psd cur',
  style: 'css less scss sass',
  script: 'js mjs cjs jsx ts tsx map wasm swf',
  font: 'woff woff2 ttf otf eot',
  pdf: 'pdf ps eps',
  archive: 'zip tar tgz gz bz2 tbz xz txz zst 7z rar jar wat arc har mht mhtml parquet',
  office: 'doc docx dot dotx xls xlsx ppt pptx odt ods odp rtf epub mobi pages numbers key',
  audio: 'mp3 m4a ogg oga opus wav flac aac mid',
  video: 'mp4 m4v webm mov avi mkv mpg mpeg flv wmv ts3 3gp ogv m3u8 vtt srt',
  program: 'exe dll so dylib sh bat ps1 py rb java class c h',
  notes: 'md markdown rst adoc log',
};

const typeByEnding: ReadonlyMap<string, string> = new Map(
  Object.entries(endings).flatMap(([type, list]) => list.split(' ').map((ending) => [ending, type] as const)),
);

export interface NamedAs {
  /** A key of the table above, or `other`. */
  readonly type: string;
  readonly ending: string;
  /** The name ends with `.gz` after its real ending. */
  readonly packed: boolean;
}

/** @param shown the path or name as ids show it */
export function namedAs(shown: string): NamedAs {
  const name = shown.slice(shown.lastIndexOf('/') + 1).toLowerCase();
  const inner = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const ending = endingOf(inner);
  if (inner === name || ending !== '') return { type: typeOf(ending), ending, packed: inner !== name };
  return { type: 'archive', ending: 'gz', packed: true };
}

const typeOf = (ending: string): string => (ending === '' ? 'open' : (typeByEnding.get(ending) ?? 'other'));

/** Mirrors keep the query in the name: `story.php?id=5`, `story.php@id=5` where a file system forbids the `?`. */
function endingOf(name: string): string {
  const path = name.split('?', 1)[0]!;
  const dot = path.lastIndexOf('.');
  if (dot <= 0) return '';
  return /^[a-z0-9]+/.exec(path.slice(dot + 1))?.[0] ?? '';
}
