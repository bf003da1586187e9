// Pages that are made to break what reads them, each by a generator that scales, with what is to become of it.
// Where they come from: findings of others (nests, the formatting bomb, the crasher of 267 bytes) and our own searching.

export interface HostilePage {
  readonly name: string;
  readonly form: 'html' | 'text';
  /** How many of what it is made of, at its full size. */
  readonly count: number;
  readonly make: (count: number) => string;
  /** `kept`: cleaned, and the story in it is there; `read`: cleaned or turned away, whichever the stages think. */
  readonly becomes: 'kept' | 'read' | 'too-large' | 'empty' | 'no-body';
  /** Elements are deeper than the budget, and are flattened. */
  readonly isFlattened?: boolean;
}

/** Three paragraphs that a page is kept for, whatever stands round them. */
export const story = [
  'The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said in a statement.',
  'The first sailing left at noon with forty lorries on board, and the queue on the coast road was gone by the evening.',
  'Repairs to the northern pier will go on until the spring, but they will not stop the ferries, the port authority added.',
];

const paragraphs = story.map((line) => `<p>${line}</p>`).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry port reopens after storm</title>${head}</head><body><article><h1>Ferry port reopens after storm</h1>\n${paragraphs}</article>${body}</body></html>`;
const around = (before: string, after: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry port reopens after storm</title></head><body>${before}<article><h1>Ferry port reopens after storm</h1>\n${paragraphs}</article>${after}</body></html>`;
const script = (code: string, type = 'text/javascript'): string => `<script type="${type}">${code}</script>`;
const ldJson = (json: string): string => script(json, 'application/ld+json');
const numbers = (count: number, each: (number: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join('');
/** A sentence that no other one is like. */
const sentence = (number: number): string =>
  `Harbour ${number} saw ${number * 7} boats in week ${number % 52}, said keeper ${(number * 7919).toString(36)} of ${(number * 104_729).toString(36)}. `;

type Row = readonly [
  name: string,
  count: number,
  make: (count: number) => string,
  becomes?: HostilePage['becomes'],
  isFlattened?: true,
];

// biome-ignore format: a row a page
const nests: readonly Row[] = [
  ['nested-div-10k', 10_000, (n) => around('<div>'.repeat(n), '</div>'.repeat(n)), 'kept', true],
  ['nested-div-100k', 100_000, (n) => around('<div>'.repeat(n), '</div>'.repeat(n)), 'kept', true],
  ['nested-div-text-in-each', 100_000, (n) => page('<div>x '.repeat(n)), 'too-large'],
  ['nested-tables', 20_000, (n) => around('<table><tr><td>'.repeat(n), '</td></tr></table>'.repeat(n)), 'kept', true],
  ['nested-templates', 20_000, (n) => page('<template>'.repeat(n) + '</template>'.repeat(n)), 'kept', true],
  ['nested-link-div', 20_000, (n) => page('<a href="/x"><div>x'.repeat(n)), 'too-large'],
  ['nested-lists', 20_000, (n) => page('<ul><li>x'.repeat(n)), 'too-large'],
  ['nested-spans', 100_000, (n) => page('<span class="a">x '.repeat(n)), 'read', true],
  ['nested-buttons', 50_000, (n) => page('<button>x'.repeat(n)), 'too-large'],
  ['nested-svg', 50_000, (n) => page('<svg><g>'.repeat(n)), 'kept', true],
  ['nested-select', 50_000, (n) => page('<select><option>x'.repeat(n)), 'kept', true],
  ['nested-itemscope', 50_000, (n) => page('<div itemprop="a" itemscope itemtype="https://schema.org/Person">x'.repeat(n)), 'too-large'],
  ['nested-itemprop-and-blocks', 150_000, (n) => page(`${'<div itemprop="name">'.repeat(490)}${'<p>x y</p>'.repeat(n)}`), 'too-large'],
  ['deep-and-many-blocks', 150_000, (n) => page(`${'<div class="a b" id="c">'.repeat(490)}${'<p>x y</p>'.repeat(n)}`), 'too-large'],
  ['open-b', 30_000, (n) => page('<b>x '.repeat(n)), 'read', true],
  ['misnested-b-i-u', 50_000, (n) => page('<b><i><u>x</b></i></u>'.repeat(n)), 'read'],
  ['misnested-a-p', 60_000, (n) => page('<a href="/x"><p>x</a></p>'.repeat(n)), 'too-large'],
  ['end-tags-of-nothing', 1_000_000, (n) => page('</div></p></b>'.repeat(n)), 'kept'],
  ['end-tags-in-a-nest', 500_000, (n) => page(`${'<div>'.repeat(500)}<b>${'</i></td></section>'.repeat(n)}`), 'kept'],
  ['formatting-bomb', 2_500, (n) => page(`<p>${numbers(n, (at) => `<b c=${at}>`)}</p>${'<p>x</p>'.repeat(n)}`), 'kept', true],
  ['formatting-bomb-of-classes', 20_000, (n) => page(`<p>${numbers(400, (at) => `<b class=c${at}>`)}</p>${'<p>x</p>'.repeat(n)}`), 'too-large'],
  ['link-bomb', 90_000, (n) => page(`<p><a href="/x">${'<p>x'.repeat(n)}`), 'too-large'],
];

// biome-ignore format: a row a page
const many: readonly Row[] = [
  ['br-1M', 1_000_000, (n) => page('<br>'.repeat(n)), 'too-large'],
  ['p-1M', 1_000_000, (n) => page('<p>'.repeat(n)), 'too-large'],
  ['i-1M', 1_000_000, (n) => page('<i>x'.repeat(n)), 'too-large'],
  ['br-190k', 190_000, (n) => page('x<br>'.repeat(n)), 'kept'],
  ['br-pairs', 95_000, (n) => page('x<br><br>'.repeat(n)), 'too-large'],
  ['p-190k', 190_000, (n) => page('<p>x'.repeat(n)), 'too-large'],
  ['p-of-a-sentence', 60_000, (n) => page(numbers(n, (at) => `<p>${sentence(at)}</p>`)), 'too-large'],
  ['p-all-the-same', 60_000, (n) => page(`<p>${story[0]}</p>`.repeat(n)), 'too-large'],
  ['h1-100k', 100_000, (n) => page(numbers(n, (at) => `<h1>Ferry ${at}</h1>`)), 'too-large'],
  ['headline-again', 60_000, (n) => page('<h2>Ferry port reopens after storm</h2>'.repeat(n)), 'too-large'],
  ['links-100k', 100_000, (n) => page(numbers(n, (at) => `<a href="/story/${at}">Story ${at}</a>\n`)), 'too-large'],
  ['link-blocks-60k', 60_000, (n) => page(numbers(n, (at) => `<li><a href="https://h${at}.example/">Buy ${at} now</a></li>`)), 'too-large'],
  ['images-100k', 100_000, (n) => page('<img src="/x.jpg" alt="Boats in the harbour">'.repeat(n)), 'kept'],
  ['noscript-50k', 50_000, (n) => page('<noscript><img src="/x.gif"></noscript>'.repeat(n)), 'kept'],
  ['captions-60k', 60_000, (n) => page('<figure><figcaption>Boats. Photo: Ana Lopes/Reuters</figcaption></figure>'.repeat(n)), 'too-large'],
  ['bylines-90k', 90_000, (n) => page('<p class="byline">By Ana Lopes, 12 May 2024</p>'.repeat(n)), 'too-large'],
  ['times-60k', 60_000, (n) => page(numbers(n, (at) => `<time datetime="2024-05-${(at % 28) + 1}T10:00:00Z">${at % 28} May 2024</time> `)), 'kept'],
  ['metas-150k', 150_000, (n) => page('', numbers(n, (at) => `<meta property="article:tag" content="t${at}">`)), 'kept'],
  ['authors-declared-50k', 50_000, (n) => page('', numbers(n, (at) => `<meta name="author" content="Ana Lopes ${at.toString(36)}">`)), 'kept'],
  ['dates-declared-50k', 50_000, (n) => page('', numbers(n, (at) => `<meta property="article:published_time" content="2024-05-01T10:${10 + (at % 50)}:00Z">`)), 'kept'],
  ['titles-declared-50k', 50_000, (n) => page('', numbers(n, (at) => `<meta property="og:title" content="Ferry port ${at} reopens">`)), 'kept'],
  ['table-cells', 190_000, (n) => page(`<table><tr>${'<td>1.5'.repeat(n)}</table>`), 'too-large'],
  ['attributes-200k', 200_000, (n) => page(`<p ${numbers(n, (at) => `a${at}=1 `)}>x</p>`), 'too-large'],
  ['attributes-999-each', 700, (n) => page(`<p ${numbers(999, (at) => `a${at}=1 `)}>x</p>`.repeat(n)), 'kept'],
  ['class-attribute-20MB', 20_000_000, (n) => page(`<p class="${'a'.repeat(n)}">x</p>`), 'too-large'],
  ['class-attribute-8MB', 4_000_000, (n) => page(`<p class="${'a '.repeat(n)}">x</p>`), 'kept'],
  ['classes-all-different', 100_000, (n) => page(numbers(n, (at) => `<p class="a${at} b${at * 3}">x</p>`)), 'too-large'],
  ['tag-names-all-different', 100_000, (n) => page(numbers(n, (at) => `<x${at}>x</x${at}>`)), 'read'],
  ['srcset', 100_000, (n) => page(`<img srcset="${'/picture.jpg 100w, '.repeat(n)}">`), 'kept'],
  ['style-attributes', 100_000, (n) => page('<p style="display: block; color: red; background: red; width: 1">x</p>'.repeat(n)), 'too-large'],
];

const sheet = (css: string, body = ''): string => page(body, `<style>${css}</style>`);

// biome-ignore format: a row a page
const heads: readonly Row[] = [
  ['spaces-in-title', 100_000, (n) => `<title>${' '.repeat(n)}x</title>${page('')}`, 'kept'],
  ['spaces-everywhere', 88_737, (n) => page( `<p>x${' '.repeat(n)}y</p><p title="${' '.repeat(n)}">x</p>`, `<meta name="author" content="Ana${' '.repeat(n)}Lopes"><meta name="description" content="${'\n'.repeat(n)}x">${ldJson(`{"@type":"NewsArticle",${' '.repeat(n)}"headline":"a${' '.repeat(n)}b"}`)}`), 'kept'],
  ['spaces-1M', 1_000_000, (n) => page(`<p>x${' '.repeat(n)}y</p>${' '.repeat(n)}<pre>x${' '.repeat(n)}y</pre>`), 'too-large'],
  ['json-ld-arrays-100k-deep', 100_000, (n) => page('', ldJson('['.repeat(n) + ']'.repeat(n))), 'kept'],
  ['json-ld-objects-100k-deep', 100_000, (n) => page('', ldJson(`${'{"@type":"NewsArticle","mainEntity":'.repeat(n)}1${'}'.repeat(n)}`)), 'kept'],
  ['json-ld-authors-3k-deep', 3_000, (n) => page('', ldJson(`${'{"@type":"NewsArticle","author":'.repeat(n)}1${'}'.repeat(n)}`)), 'kept'],
  ['json-ld-graph', 100_000, (n) => page('', ldJson(`{"@graph":[${numbers(n, (at) => `{"@type":"NewsArticle","@id":"${at}","headline":"H ${at}"},`)}{}]}`)), 'kept'],
  ['json-ld-references', 50_000, (n) => page('', ldJson(`{"@type":"NewsArticle","author":[${numbers(n, (at) => `{"@id":"${at}"},`)}{"@id":"x"}]}`)), 'kept'],
  ['json-ld-many-scripts', 30_000, (n) => page('', ldJson('{"@type":"NewsArticle","headline":"x",}').repeat(n)), 'kept'],
  ['json-ld-broken', 900_000, (n) => page('', ldJson(`{"@type":"NewsArticle","a":"${'\\'.repeat(n)}`)), 'kept'],
  ['json-ld-commas', 900_000, (n) => page('', ldJson(`{"@type":"NewsArticle"${','.repeat(n)}`)), 'kept'],
  ['json-ld-comments', 400_000, (n) => page('', ldJson(`{"@type":"NewsArticle",${'/*'.repeat(n)}`)), 'kept'],
  ['json-ld-proto', 1_000, (n) => page('', ldJson( `{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}${numbers(n, (at) => `,"__proto__":{"a":${at}}`)}}`)), 'kept'],
  ['json-ld-body-10MB', 80_000, (n) => page('', ldJson(JSON.stringify({ '@type': 'NewsArticle', articleBody: `${story[0]}\n`.repeat(n) }))), 'too-large'],
  ['json-ld-type-long', 1_000_000, (n) => page('', ldJson(JSON.stringify({ '@type': 'opinion'.repeat(n) }))), 'kept'],
  ['json-ld-keywords', 300_000, (n) => page('', ldJson(JSON.stringify({ '@type': 'NewsArticle', keywords: 'harbour, storm, '.repeat(n) }))), 'kept'],
  ['json-ld-author-long', 100_000, (n) => page('', ldJson(JSON.stringify({ '@type': 'NewsArticle', author: { name: 'Ana Lopes and '.repeat(n) } }))), 'kept'],
  ['json-ld-date-long', 300_000, (n) => page('', ldJson(JSON.stringify({ '@type': 'NewsArticle', datePublished: '12 May '.repeat(n) }))), 'kept'],
  ['meta-author-long', 300_000, (n) => page('', `<meta name="author" content="${'Ana Lopes, '.repeat(n)}">`), 'kept'],
  ['meta-keywords-long', 900_000, (n) => page('', `<meta name="keywords" content="${'boats,'.repeat(n)}">`), 'kept'],
  ['meta-title-long', 300_000, (n) => page('', `<meta property="og:title" content="${'Ferry port '.repeat(n)}">`), 'kept'],
  ['title-long', 300_000, (n) => `<title>${'Ferry | port - reopens '.repeat(n)}</title>${page('')}`, 'kept'],
  ['canonical-long', 1_000_000, (n) => page('', `<link rel="canonical" href="https://a.example/${'a-'.repeat(n)}">`), 'kept'],
  ['canonical-of-slashes', 1_000_000, (n) => page('', `<link rel="canonical" href="https://a.example/${'/1'.repeat(n)}">`), 'kept'],
  ['link-addresses-long', 500, (n) => page(`<a href="/${'a/../'.repeat(4_000)}">x</a> `.repeat(n)), 'kept'],
  ['sheet-of-rules', 150_000, (n) => sheet(numbers(n, (at) => `.a${at} p.b{display:none}`), '<p class="b">x</p>'.repeat(100)), 'kept'],
  ['sheet-against-elements', 100_000, (n) => sheet(numbers(5_000, (at) => `.x${at} .b{display:none}`), '<p class="b">x</p>'.repeat(n)), 'too-large'],
  ['sheet-of-braces', 5_000_000, (n) => sheet('{'.repeat(n)), 'kept'],
  ['sheet-of-comments', 5_000_000, (n) => sheet(`display:none${'/*'.repeat(n)}`), 'kept'],
  ['sheet-of-selectors', 1_000_000, (n) => sheet(`${'p,'.repeat(n)}p{display:none}`), 'kept'],
  ['sheet-of-declarations', 400_000, (n) => sheet(`p{${'display:none;'.repeat(n)}}`), 'kept'],
  ['sheets-many', 90_000, (n) => page('', '<style>.a{display:none}</style>'.repeat(n)), 'kept'],
];

const state = (code: string): string =>
  `<!doctype html><html><head><title>Ferry port reopens</title></head><body><div id="root">Loading</div>${script(code)}</body></html>`;

// biome-ignore format: a row a page
const states: readonly Row[] = [
  ['state-arrays-deep', 1_000_000, (n) => state(`window.S = ${'['.repeat(n)}`), 'read'],
  ['state-closed-deep', 500_000, (n) => state(`window.S = ${'['.repeat(n)}1${']'.repeat(n)}`), 'read'],
  ['state-objects-deep', 300_000, (n) => state(`window.S = ${'{"text":'.repeat(n)}1${'}'.repeat(n)}`), 'read'],
  ['state-starts', 500_000, (n) => state('S = ["a" '.repeat(n)), 'read'],
  ['state-parse-calls', 300_000, (n) => state('JSON.parse("[1]"); '.repeat(n)), 'read'],
  ['state-parse-unclosed', 1_000_000, (n) => state(`JSON.parse("${'\\"JSON.parse('.repeat(n)}`), 'read'],
  ['state-wide', 700_000, (n) => state(`window.S = [${'{"text":"x y"},'.repeat(n)}{}]`), 'read'],
  ['state-strings', 100_000, (n) => state(`window.S = {"body":[${numbers(n, (at) => `${JSON.stringify(sentence(at))},`)}"x"]}`), 'too-large'],
  ['state-body-long', 100_000, (n) => state(`window.S = ${JSON.stringify({ body: `<p>${story[0]}</p>`.repeat(n) })}`), 'read'],
  ['state-body-of-brackets', 1_000_000, (n) => state(`window.S = ${JSON.stringify({ body: `${story.join(' ')} ${'<'.repeat(n)}` })}`), 'read'],
];

// biome-ignore format: a row a page
const markup: readonly Row[] = [
  ['less-5M', 5_000_000, (n) => page('<'.repeat(n)), 'too-large'],
  ['less-p-2M', 2_000_000, (n) => page('<p'.repeat(n)), 'kept'],
  ['less-slash', 2_000_000, (n) => page('</'.repeat(n)), 'kept'],
  ['less-exclamation', 2_000_000, (n) => page('<!'.repeat(n)), 'kept'],
  ['comments-opened', 2_000_000, (n) => page('<!--'.repeat(n)), 'kept'],
  ['comments-100k', 500_000, (n) => page('<!--x-->'.repeat(n)), 'kept'],
  ['cdata', 1_000_000, (n) => page('<![CDATA['.repeat(n)), 'kept'],
  ['open-quote', 2_000_000, (n) => page(`<a href="${"'x".repeat(n)}`), 'kept'],
  ['open-tag-of-names', 900, (n) => page(`<a ${'x="'.repeat(n)}`), 'kept'],
  ['scripts-never-closed', 100_000, (n) => page('<script>x</scrip'.repeat(n)), 'kept'],
  ['script-of-end-tags', 1_000_000, (n) => page(`<script>${'</scripx>'.repeat(n)}</script>`), 'kept'],
  ['entities', 1_000_000, (n) => page(`<p>${'&amp;'.repeat(n)}</p>`), 'too-large'],
  ['entities-all-different', 300_000, (n) => page(`<p>${numbers(n, (at) => `&#${at + 200};`)}</p>`), 'read'],
  ['ampersands', 2_000_000, (n) => page(`<p>${'&'.repeat(n)}</p>`), 'too-large'],
  ['ampersand-amp', 1_000_000, (n) => page(`<p>${'&amp;amp;'.repeat(n)}</p>`), 'too-large'],
  ['entity-long-name', 2_000_000, (n) => page(`<p>&${'a'.repeat(n)};</p>`), 'too-large'],
  ['entity-zeros-267-bytes', 254, (n) => `<p>&#x${'0'.repeat(n)}41;</p>`, 'read'],
  ['entity-zeros-1M', 1_000_000, (n) => page(`<p>&#x${'0'.repeat(n)}41; &#${'9'.repeat(n)};</p>`), 'kept'],
  ['single-line-50MB', 50_000_000, (n) => page(`<p>${'a b '.repeat(n / 4)}</p>`), 'too-large'],
  ['single-line-15MB', 15_000_000, (n) => page(`<p>${'boats and ferries '.repeat(n / 18)}</p>`), 'too-large'],
  ['pre-lines', 500_000, (n) => page(`<pre>${'x = 1;\n'.repeat(n)}</pre>`), 'too-large'],
  ['textarea', 1_000_000, (n) => page(`<textarea>${'x <p> '.repeat(n)}</textarea>`), 'kept'],
  ['nothing', 0, () => '<html><body></body></html>', 'empty'],
];

/** Stretches that patterns of ours might stumble over; each stands in a paragraph of its own and in the title's place. */
// biome-ignore format: a word a stretch
const stretches: Readonly<Record<string, string>> = {
  a: 'a',
  brackets: '(',
  closing: ')',
  digits: '7',
  commas: ',',
  dots: '.',
  'dots-spaced': '. ',
  quotes: '"',
  apostrophes: "'",
  dashes: '-',
  colons: ':',
  bars: '|',
  slashes: '/',
  backslashes: '\\',
  at: '@',
  hashes: '#',
  underscores: '_',
  stars: '*',
  'digits-and-dots': '1.',
  'digits-and-colons': '12:',
  'digits-and-dashes': '12-',
  'digits-and-spaces': '1 ',
  percent: '%',
  'words-a': 'a ',
  www: 'www.',
  http: 'http://',
  mails: 'a@b',
  hosts: 'a-b.',
  dates: '12 May 2024 ',
  times: 'at 12:30 pm ',
  'relative-days': '2 hours ago ',
  months: 'May ',
  by: 'By ',
  names: 'Ana Lopes and ',
  'names-joined': 'AnaLopes',
  prices: '$ 1,000 ',
  money: '.0.',
  accept: 'accept',
  drittanbieter: 'drittanbieter',
  earn: 'earn',
  photo: '(photo',
  we: 'we ',
  cookies: 'we use cookies ',
  opinion: 'opinion',
  capitals: 'A',
  initials: 'A. ',
  'title-case': 'Aa ',
  'no-break-spaces': '\u00a0',
  'ideographic-spaces': '\u3000',
  'zero-width': '\u200b',
  joiners: '\u200d',
  'soft-hyphens': '\u00ad',
  bidi: '\u202e',
  marks: '\u0301',
  han: '\u4e00',
  'han-mixed': '\u4e00a',
  kana: '\u3042',
  'half-kana': '\uff76',
  hangul: '\uac00',
  thai: '\u0e01',
  burmese: '\u1000\u1031',
  khmer: '\u1780',
  arabic: '\u0628',
  hebrew: '\u05d0',
  devanagari: '\u0915\u094d',
  cyrillic: '\u0436',
  greek: '\u03b1',
  'scripts-mixed': 'a\u0436\u03b1\u4e00\u0628 ',
  emoji: '\u{1f600}',
  'emoji-joined': '\u{1f469}\u200d',
  'flags-tags': '\u{1f3f4}\u{e0067}',
  mathematical: '\u{1d400}',
  surrogates: '\ud800',
  replacement: '\ufffd',
  mojibake: '\u00c3\u00a9',
  'mojibake-deep': '\u00c3\u0192\u00c2\u00a9',
  'full-stops-han': '\u3002',
  guillemets: '\u00bb',
  ellipses: '\u2026',
  bullets: '\u2022',
  'inner-line-ends': 'x\n',
  carriage: '\r',
  tabs: '\t',
  'form-feeds': '\f',
  'line-separators': '\u2028',
  escapes: '\u001b[2J',
  'casino-words': 'casino bonus ',
  'pills-words': 'buy cheap viagra online ',
  'link-marks': '[12]',
  braces: '{{x}}',
  tags: '#tag ',
  copyright: '\u00a9 ',
  'numbers-names': 'abc123 ',
};

// biome-ignore format: a row a page
const texts: readonly Row[] = [
  ['text-lines-1M', 1_000_000, (n) => `${story.join('\n')}\n${'x\n'.repeat(n)}`, 'too-large'],
  ['text-lines-of-a-sentence', 100_000, (n) => numbers(n, (at) => `${sentence(at)}\n`), 'too-large'],
  ['text-lines-all-the-same', 100_000, (n) => `${story[0]}\n`.repeat(n), 'too-large'],
  ['text-wrapped', 200_000, (n) => 'Boats and ferries lay in the harbour of the old town for days on end,\n'.repeat(n), 'too-large'],
  ['text-blank-lines', 3_000_000, (n) => `${story.join('\n')}\n${'\n'.repeat(n)}x`, 'kept'],
  ['text-bullets', 500_000, (n) => `${story.join('\n')}\n${'* x y\n'.repeat(n)}`, 'too-large'],
  ['text-numbered', 300_000, (n) => `${story.join('\n')}\n${numbers(n, (at) => `${at % 999}. x\n`)}`, 'too-large'],
  ['text-cells', 1_000_000, (n) => `${story.join('\n')}\n${'x\t'.repeat(n)}`, 'too-large'],
  ['text-link-marks', 500_000, (n) => `${story.join('\n')}\n${numbers(n, (at) => `[${at % 99999}]x `)}`, 'too-large'],
  ['text-references', 200_000, (n) => `${'[1]a [2]b [3]c [4]d [5]e\n'.repeat(3)}${'References\n'.repeat(n)}`, 'too-large'],
  ['text-single-line-15MB', 15_000_000, (n) => 'boats and ferries '.repeat(n / 18), 'too-large'],
  ['text-sentences-in-a-line', 150_000, (n) => numbers(n, sentence), 'too-large'],
  ['text-foreign-lines', 60_000, (n) => numbers(n, (at) => at % 2 ? `Der Hafen ${at} wurde am Dienstag nach einem Sturm wieder geöffnet, sagte die Behörde.\n` : `${sentence(at)}\n`), 'too-large'],
];

const asPage =
  (form: HostilePage['form']) =>
  ([name, count, make, becomes = 'read', isFlattened]: Row): HostilePage => ({
    name,
    form,
    count,
    make,
    becomes,
    ...(isFlattened ? { isFlattened } : {}),
  });

const longest = 490_000; // characters of a stretch: two of them are just under the budget

export const stretchPages: readonly HostilePage[] = Object.entries(stretches).flatMap(([name, piece]) => {
  const count = Math.floor(longest / piece.length);
  const repeated = (n: number): string => piece.repeat(n);
  return [
    {
      name: `html-${name}`,
      form: 'html',
      count,
      make: (n) => page(`<p>${repeated(n)}</p><h2>${repeated(n)}</h2>`),
      becomes: 'read',
    },
    {
      name: `line-${name}`,
      form: 'text',
      count,
      make: (n) => `${story.join('\n')}\n${repeated(2 * n)}x`,
      becomes: name === 'inner-line-ends' ? 'too-large' : 'read', // each of its lines is a block
    },
  ] satisfies HostilePage[];
});

/** So many of them are within the budgets, and go through all stages. */
const within: Readonly<Record<string, number>> = {
  'br-pairs': 19_000,
  'p-190k': 19_000,
  'p-of-a-sentence': 8_000,
  'p-all-the-same': 8_000,
  'h1-100k': 19_000,
  'headline-again': 19_000,
  'links-100k': 60_000,
  'link-blocks-60k': 19_000,
  'captions-60k': 19_000,
  'bylines-90k': 19_000,
  'table-cells': 19_000,
  'classes-all-different': 19_000,
  'style-attributes': 19_000,
  'nested-itemprop-and-blocks': 19_000,
  'nested-itemscope': 19_000,
  'deep-and-many-blocks': 19_000,
  'nested-div-text-in-each': 19_000,
  'nested-link-div': 19_000,
  'nested-lists': 19_000,
  'nested-buttons': 19_000,
  'misnested-a-p': 9_000,
  'link-bomb': 19_000,
  'sheet-against-elements': 19_000,
  'less-5M': 990_000,
  entities: 990_000,
  ampersands: 990_000,
  'ampersand-amp': 990_000,
  'entity-long-name': 990_000,
  'pre-lines': 140_000,
  'single-line-15MB': 990_000,
  'json-ld-body-10MB': 8_000,
  'state-strings': 8_000,
  'text-lines-1M': 19_000,
  'text-lines-of-a-sentence': 8_000,
  'text-lines-all-the-same': 8_000,
  'text-wrapped': 13_000,
  'text-bullets': 19_000,
  'text-numbered': 19_000,
  'text-cells': 19_000,
  'text-link-marks': 200_000,
  'text-single-line-15MB': 990_000,
  'text-sentences-in-a-line': 8_000,
  'text-foreign-lines': 8_000,
};

/** Of these, deeper than the budget. */
const deepWithin = new Set(['nested-itemscope', 'nested-div-text-in-each', 'nested-link-div', 'nested-lists']);

const smaller = (page: HostilePage): HostilePage[] => {
  const count = within[page.name];
  if (count === undefined) return [];
  return [{ ...page, name: `${page.name}-within`, count, becomes: 'read', isFlattened: deepWithin.has(page.name) }];
};

const whole: readonly HostilePage[] = [
  ...[...nests, ...many, ...heads, ...states, ...markup].map(asPage('html')),
  ...texts.map(asPage('text')),
];

export const hostilePages: readonly HostilePage[] = [...whole, ...whole.flatMap(smaller)];
