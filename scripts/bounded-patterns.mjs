// Regular expressions of src/ that could be slow on long input, and why none is. `pattern` is a part of it.

const short = (characters, because) => `is asked of ${characters} characters at most: ${because}`;
/** Every repetition in the pattern has an upper limit, which check-patterns.mjs holds; so each place costs no more than a constant. */
export const counted = 'all its repetitions are counted';
const ownTools = 'runs over gold pages and invented spam, never in a run';
const ownWords = 'the one who runs it wrote it: SECURITY.md names these as code';

export const boundedPatterns = [
  { file: 'commands/forget.ts', pattern: '^[^/\\s*]+\\.[^/\\s*]+$', because: 'the one who runs it writes it' },
  { file: 'decode/charset/declared.ts', pattern: '<!--[\\s\\S]*?-->', because: short(4096, 'headSize') },
  { file: 'decode/charset/declared.ts', pattern: '<meta[\\s/]([^>]*)>', because: short(4096, 'headSize') },
  { file: 'decode/charset/declared.ts', pattern: '([\\w:-]+)\\s*=\\s*(?:', because: short(4096, 'headSize') },
  { file: 'decode/html/style-rules.ts', pattern: '\\s*>\\s*', because: short(200, 'longer selectors are passed over') },
  { file: 'eval/render/tree.ts', pattern: '<meta[^>]{0,200}charset', because: ownTools },
  { file: 'eval/spam/markup.ts', pattern: '(\\s*[|,·/', because: ownTools },
  { file: 'eval/spam/places.ts', pattern: '<body[^>]*>', because: ownTools },
  { file: 'eval/spam/traps.ts', pattern: '<a href="([^"]*)">', because: ownTools },
  { file: 'output/txt.ts', pattern: '\\ufffd+$', because: short(180, 'what is left of a long part') },
  { file: 'page/line-rules.ts', pattern: '^(?:licen[cs]e|registration', because: short(400, 'longest') },
  { file: 'page/line-rules.ts', pattern: '\\b(?:we|this (?:web)?site', because: short(400, 'longest') },
  { file: 'report/browser.ts', pattern: '\\B(?=(\\d{3})+$)', because: short(21, 'a number') },
  { file: 'stages/article/line-shapes.ts', pattern: '(?:>>>|>>|»', because: short(40, 'the end of the line') },
  {
    file: 'stages/article/line-shapes.ts',
    pattern: '[[(（][^\\])）]{0,40}(?:photo',
    because: short(301, 'head and end'),
  },
  {
    file: 'stages/article/roles/beside-stories.ts',
    pattern: "^[\\p{L} ,.'’()-]{0,30}(?:[\\s:]+",
    because: 'is tried from the start only, and may part the first 30 characters in two ways, all others in one',
  },
  { file: 'stages/article/roles/prompt-words.ts', pattern: '^(?:ad|ads|advert', because: counted },
  { file: 'stages/article/roles/prompt-words.ts', pattern: '^(?:cookies?', because: counted },
  {
    file: 'stages/article/roles/prompt-words.ts',
    pattern: '(?:(?:us|au|ca|hk)?[$€£',
    because: 'is only a piece of the pattern of a price, which is linear',
  },
  {
    file: 'stages/article/roles/said-at-the-article.ts',
    pattern: 'fotocredit',
    because: short(90, 'the end of a line'),
  },
  { file: 'stages/article/roles/said-at-the-article.ts', pattern: '^(?:图为|圖為', because: short(300, 'width') },
  {
    file: 'stages/facts/choice/date-features.ts',
    pattern: 'T(\\d\\d):(\\d\\d).*',
    because: short(30, 'a day we wrote'),
  },
  { file: 'stages/facts/choice/exact.ts', pattern: 'T.*(?:Z|', because: short(30, 'a day we wrote') },
  { file: 'stages/facts/dates/clock.ts', pattern: '(?<hour>', because: short(40, 'farthest') },
  {
    file: 'stages/facts/dates/tokens.ts',
    pattern: '([0-9]+)|(\\s+)|([[',
    because: 'is a choice of runs, none with anything after it that could fail (recheck cannot read the flag v)',
  },
  { file: 'stages/facts/names/byline.ts', pattern: '(?:^|[|•·–—', because: short(12, 'what stands before a cue') },
  { file: 'stages/facts/names/byline.ts', pattern: '[\\s,]+(?:on|am|le', because: short(400, 'longest') },
  { file: 'stages/facts/names/glue.ts', pattern: '^(.*\\s(?!Ma?c', because: short(400, 'a part of a byline') },
  {
    file: 'stages/language/detect.ts',
    pattern: 'https?:\\/\\/\\S+',
    because: 'has open repetitions only where nothing after them can fail; the others are counted',
  },
  { file: 'stages/site/options.ts', pattern: '\\((?:\\?:)?(?:', because: ownWords },
  { file: 'stages/site/options.ts', pattern: "new RegExp(text, 'iu')", because: ownWords },
  { file: 'stages/site/text-rule.ts', pattern: 'new RegExp(source', because: ownWords },
  { file: 'stages/spam/contact.ts', pattern: '\\b[a-z\\d-]{2,40}(?:', because: counted },
  { file: 'text/numbers.ts', pattern: '\\B(?=(\\d{3})+$)', because: short(21, 'a number') },
];
