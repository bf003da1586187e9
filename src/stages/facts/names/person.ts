// Whether a few words are the name of a person, and how the name is written.
import { agencyOf } from './agencies.js';

const namePart = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|d['’]\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const particle =
  '(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|bint|ibn|ben|zu|zur|af|av|ter|ten|y|e)';
const spacedName = new RegExp(`^${namePart}(?:\\s(?:${namePart}|${particle})){1,5}$`, 'u');
const eastAsianName =
  /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5} ?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}$|^[\p{Script=Hangul}]{2,4}$/u;
const uncasedName = /^[\p{Lo}\p{M}]{2,15}(?:\s[\p{Lo}\p{M}]{2,15}){1,4}$/u; // Arabic, Hindi, Thai: scripts without capitals

/** Words that stand in credits and never in names. One field of work a line. */
const noNames = new RegExp(
  [
    'staff|desk|team|newsroom|news|editors?|editorial|redaktion|redacción|redacao|redação|redazione|rédaction|redaktionen|redakce|redactie|редакция|редакція|toimitus',
    'correspondents?|reporters?|contributors?|writers?|journalists?|columnists?|analyst|bureau|agency|agencies|agenturen|agencias|agências|agences|wire|service|press|media|magazine|online|digital|web|tv|radio|times|post|daily|herald|tribune|gazette|today|group|inc|ltd|gmbh|foundation|university|institute|association|department|ministry',
    'by|published|updated|posted|read|share|comments?|minutes?|min|ago|photo|photos|image|video|getty|images|subscribe|follow|more|home|contact|about|login|sign|menu|search|latest|related|topics?|tags?|category|advertisement|sponsored|copy|link|print|tickets?|points?|party|programmes?|questions?|answers?|informationen|artikel|beitrag|themen|bilder|mehr|quelle|partnership|officer|chief|kommentare?|nachrichten|drucken|teilen|kopyala|linki|commentaires?|comentarios|compartir|imprimer',
    '打印|評論|评论|我要评论|发表评论|分享|收藏|纠错|字号|来源|來源|责任编辑|正文|记者|記者|实习生|实习记者|見習記者|见习记者|特派员|通讯员|編集部|编辑部|印刷|記事|기자|인쇄|공유|댓글',
    'admin|administrator|webmaster|guest|anonymous|unknown|author|name|user',
    'january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  ]
    .map((line) => `(?<!\\p{L})(?:${line})(?!\\p{L})`)
    .join('|'),
  'iu',
);

export function looksLikePerson(text: string): boolean {
  if (text.length > 60 || /[\d@|<>{}=_:/\\?!]/.test(text)) return false;
  if (!spacedName.test(text) && !eastAsianName.test(text) && !uncasedName.test(text)) return false;
  return !agencyOf(text) && !noNames.test(text); // the longest pattern comes last
}

/** For text that is already said to be a name (by a cue or a declaration): single words and lower case may pass too. */
export function couldBePerson(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d@|<>{}=_:/\\?!]|https?|www\./.test(text)) return false;
  return !noNames.test(text) && !agencyOf(text) && text.split(/\s+/).length <= 6;
}

/** `CAO YIN` → `Cao Yin`, `ana lopes` → `Ana Lopes`, `WangXin` → `Wang Xin`; a name in mixed case stays as it is. */
export function mendCase(name: string): string {
  const apart = splitPinyin(once(name));
  const letters = apart.replace(/[^\p{L}]/gu, '');
  const words = apart.split(' ');
  const shouted = letters === letters.toUpperCase() && letters !== letters.toLowerCase() && letters.length > 3;
  const whispered = letters === letters.toLowerCase() && letters !== letters.toUpperCase() && words.length > 1;
  if (!shouted && !whispered) return words.map(withoutShout).join(' ');
  return words
    .map((word) => (shouted && /^(?:\p{L}\.?){1,2}$/u.test(word) && word.endsWith('.') ? word : capitalised(word)))
    .join(' ');
}

/** `Marisha GOLDHAMER`; shorter words may be initials or a number: `JD Vance`, `Ana Lopes III`. */
const withoutShout = (word: string): string =>
  /^\p{Lu}{4,}$/u.test(word) && !/^[IVXLC]+$/.test(word) ? capitalised(word) : word;

/** Pages that show a name twice, once for screen readers: `Ana Lopes Ana Lopes`. */
function once(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2);
  return half.length > 3 && name === `${half} ${half}` ? half : name;
}

const smallWords = new RegExp(`^${particle}$`, 'i');

function capitalised(word: string): string {
  const small = word.toLowerCase();
  if (smallWords.test(small)) return small;
  const large = small.replace(
    /(^|[-'’])(\p{L})/gu,
    (_all, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
  return large.replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_all, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** The commonest Chinese family names: two names written together (`WangXin`) are only parted after one of these. */
const families =
  'Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Song|Tang|Han|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Bai|Zou|Meng|Qin|Qiu|Hou|Yin|Xue|Duan|Lei|Shao|Qian|Hao|Gong|Wan|Mo';
const together = new RegExp(`^(${families})([A-Z][a-z]{1,11})$`);

const splitPinyin = (name: string): string => name.replace(together, '$1 $2');

const noOrganisation = /^(?:https?:|www\.|\/)|[@<>{}|=\n]|^\d|[.!?]$/i;
const nobody =
  /^(?:admin|administrator|webmaster|guest|anonymous|unknown|author|name|user|editor|null|undefined|none|staff|staff reporter|web desk|share|follow|.{0,3})$/i;

/** The newsroom, agency or institution that stands where a person's name would; undefined for what can be none. */
export function organisationIn(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/\s(?:with|mit|avec|con|and|und) (?:agencies|agency|agenturen|wires?|wire services|news agencies)$/i, '')
    .replace(/^[\s,;:–—-]{1,5}|[\s,;:–—-]{1,5}$/gu, '')
    .replace(/^(?:(?:sponsored|published|posted|written) )?(?:by|von|par|por|door)\s+/i, '');
  if (agencyOf(name)) return name;
  if (name.length < 2 || name.length > 60 || noOrganisation.test(name) || nobody.test(name)) return undefined;
  return name.split(/\s+/u).length <= 7 && /\p{L}/u.test(name) ? name : undefined;
}
