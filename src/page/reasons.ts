// Why a page is no article, and what to be warned of about one that is. Closed tables: the docs are made from them.

/** `turned-away`: rejected for what the page is, which is no failure. `failed`: it could not be cleaned. */
export type Outcome = 'turned-away' | 'failed';

export const reasons = {
  empty: ['failed', 'The input holds no text at all'],
  binary: ['failed', 'The input is named like a page but its content is not text'],
  unreadable: ['failed', 'The file could not be opened or read'],
  'bad-archive': ['failed', 'The compressed file is damaged or cut short'],
  'bad-record': ['failed', 'A line of a JSONL file is no JSON, or has neither html nor text'],
  'too-large': ['failed', 'The page is over one of the budgets (bytes, elements, attributes, blocks, text)'],
  'stage-failed': ['failed', 'A stage stopped with an error on this page'],
  'cpu-limit': ['failed', 'Cleaning it took more CPU time than one page may have, twice'],
  'memory-limit': ['failed', 'Cleaning it took more memory than a worker may have, twice'],
  'worker-died': ['failed', 'The process that cleaned it ended, twice'],
  'no-body': ['turned-away', 'No paragraphs of an article were found'],
  'section-front': ['turned-away', 'A list of stories or of other things, not a story'],
  'search-page': ['turned-away', 'What a search found, or all that has one tag'],
  'product-list': ['turned-away', 'A list of things to buy'],
  product: ['turned-away', 'Something to buy, with its price and properties'],
  forum: ['turned-away', 'A conversation: a thread of a forum, a question and its answers'],
  documentation: ['turned-away', 'A manual or a reference'],
  'service-page': ['turned-away', 'What a company or an office offers, or is'],
  gallery: ['turned-away', 'Pictures with hardly a text'],
  video: ['turned-away', 'A film or a broadcast with hardly a text'],
  'consent-wall': ['turned-away', 'A consent dialog stands in place of the page'],
  'login-wall': ['turned-away', 'The page shows nothing without a login'],
  'error-page': ['turned-away', 'The server answered with an error page'],
  'language-not-wanted': ['turned-away', 'In a language that the config does not keep'],
  'spam-throughout': ['turned-away', 'Nothing but injected spam'],
  duplicate: ['turned-away', 'A copy of another article, which is the better one; the config leaves copies out'],
  'part-of-story': ['turned-away', 'A page of a story whose text stands whole in the record of another page'],
  'rejected-by-hand': ['turned-away', 'A person decided so, in decisions.jsonl'],
} as const satisfies Record<string, readonly [Outcome, string]>;

export type Reason = keyof typeof reasons;
export type FailureReason = { [R in Reason]: (typeof reasons)[R][0] extends 'failed' ? R : never }[Reason];

export const isReason = (code: string): code is Reason => Object.hasOwn(reasons, code);

export const warnings = {
  'charset-guessed': 'The encoding was neither declared nor valid UTF-8, so it was guessed',
  'charset-contradicts': 'The page declares another encoding than the one its bytes are in',
  'bad-characters': 'Some bytes were invalid in the encoding and stand as U+FFFD',
  'mojibake-repaired': 'Text that had been decoded wrongly before was repaired',
  'lost-characters': 'Letters had been replaced by question marks before the page reached us',
  'title-missing': 'No title was found',
  'title-from-head': 'The title was taken from the head of the page, as no headline stands in its text',
  'body-short': 'The body is under 60 words', // guess: shorter than most news briefs
  'body-hidden': 'Part of the body stands in elements that the page hides',
  'body-declared':
    'The body was taken from the JSON-LD of the page or the state of its scripts, as its HTML holds none',
  'date-ambiguous': 'Day and month of the date could be the other way round',
  'date-relative': 'The date is relative (yesterday, 2 hours ago) and the time of fetching is unknown',
  'split-story': 'The story goes on on other pages',
  'pages-joined': 'The text was put together from several pages of the story',
  'body-in-pieces': 'Less than half of the body stands in one piece; the rest stands apart from it',
  'body-shorter-than-declared': 'The body has less than half of the words of the body that the page declares',
  'text-left-out': 'More running text was left out than taken, and nothing is known of it',
  'title-differs': 'Hardly a word of the title stands in the body',
  'quality-low': 'Little of the body may be right: quality is under 0.6', // see lowQuality in pipeline/warnings.ts
  'spam-removed': 'Injected spam was removed from this page',
  'decided-by-hand': 'A person decided something about this page, in decisions.jsonl',
  duplicate: 'It repeats another article: duplicate_of names the best copy',
  'csv-cut': 'A cell was cut at 32,767 characters, the limit of spreadsheets; the JSONL row is whole',
} as const satisfies Record<string, string>;

export type Warning = keyof typeof warnings;
