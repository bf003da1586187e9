// What an article is besides: a live blog, a gallery, a video page. They stay articles where they have an article's text.
import type { PageView } from './page-view.js';
import { evidenceOf } from './sure-rules.js';

export interface KindOfArticle {
  readonly kind: 'live-blog' | 'gallery' | 'video';
  readonly because: string;
}

export function kindOfArticle(view: PageView): KindOfArticle | undefined {
  const live = liveBlog(view);
  if (live) return { kind: 'live-blog', because: live };
  for (const kind of ['gallery', 'video'] as const) {
    const because = evidenceOf(view, kind);
    if (because) return { kind, because };
  }
  return undefined;
}

const fewestTimes = 5; // guess: timelines inside a story are shorter

function liveBlog(view: PageView): string | undefined {
  if (view.types.has('LiveBlogPosting')) return 'it declares itself LiveBlogPosting';
  const times = timesBetweenProse(view);
  return times.length >= fewestTimes && isRising(times)
    ? `${times.length} of its parts begin with a time of day, one after the other`
    : undefined;
}

/** `14.05`, `2:30pm`, `10:15 GMT`, `12h30`; alone on its line or before the text of an entry. */
export const timeOfDay =
  /^(?:\W{0,3})([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?(?: ?(?:uhr|h|gmt|bst|utc|cet|cest|est|edt|ist|et))?(?=$|[\s,|–—·:-])/i;

/** Minutes of the day, of each line that begins with a time and has prose of the body before the next such line. */
function timesBetweenProse({ sheet, body }: PageView): number[] {
  const isBody = new Set(body);
  const [first = 0, last = -1] = [body[0], body.at(-1)];
  const found: number[] = [];
  let waiting: number | undefined;
  for (let row = Math.max(0, first - 2); row <= last; row++) {
    waiting = minutesOf(sheet.blocks[row]!.text) ?? waiting;
    if (waiting === undefined || !isBody.has(row) || !sheet.long[row]) continue;
    found.push(waiting);
    waiting = undefined;
  }
  return found;
}

function minutesOf(text: string): number | undefined {
  const [, hours, minutes, half] = timeOfDay.exec(text.slice(0, 30)) ?? [];
  if (hours === undefined) return undefined;
  const afternoon = half?.toLowerCase() === 'p' && Number(hours) < 12 ? 12 : 0;
  return (Number(hours) + afternoon) * 60 + Number(minutes);
}

/** Newest first or oldest first; one slip is forgiven, as midnight is one. */
function isRising(times: readonly number[]): boolean {
  const steps = times.slice(1).map((time, at) => Math.sign(time - times[at]!));
  const against = (sign: number) => steps.filter((step) => step === sign).length;
  return Math.min(against(1), against(-1)) <= 1;
}
