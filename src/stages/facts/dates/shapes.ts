// The ways in which a day is written out: one shape a line, each with how its parts are read. The patterns look at the
// letters of a line's parts (parts.ts), so they know no language.
import type { Read } from './match.js';
import { buddhistShort, named, persian, roman } from './named.js';
import { dayAndMonth, yearMonthDay } from './numeric.js';

interface Shape {
  readonly pattern: RegExp;
  /** Letters that every match holds: asked first, as most lines lack one. */
  readonly needs: string;
  readonly read: Read;
}

const gap = "(?:[ .,'/-]{0,3}[fu]){0,3}[ .,'/-]{0,3}";
const thinGap = "[ .'/-]{0,2}(?:f[ .]{0,2}){0,2}";
const month = 'm(?: ?[/(-] ?m\\)?)?'; // `آذار/مارس`, `آذار (مارس)`
const unit = '(?:[.-]? ?u\\.?)?';
const bracket = '(?: ?\\([^()]{1,8}\\))?'; // `2024年（令和6年）3月15日`
const noRange = '(?<!(?<![:.])[dmp](?:f|\\.)? ?[-–—/] ?)'; // `10–12 March` names no day
const noTail = '(?<![dtyn][./-])(?<![/-])'; // of a longer number, or of an address
const day = `${noRange}(?<!d[.:])d`; // nor the minutes of `10:15 March`
const noHead = '(?![./-][dtyn])';
const noClock = "(?![.:/-]?'?[dtyn])";

const shape = (needs: string, pattern: string, read: Read): Shape => ({
  pattern: new RegExp(pattern, 'g'),
  needs,
  read,
});

export const shapes: readonly Shape[] = [
  shape('yd', `${noTail}y(?:-d-|/d/|\\.d\\.|\\. d\\. )d(?!\\.[dyn])${unit}`, yearMonthDay),
  shape('yudk', `y[ )]{0,2}u${bracket}\\)? ?d(?: ?-? ?f)? ?k ?d${unit}`, yearMonthDay),
  shape('d', `${noTail}${noRange}d(?:\\. ?d\\. ?|/d/|-d-)[dy](?![/-])(?![.:][dtyn])`, dayAndMonth),
  shape('dy', `${noTail}d(?: / d / | - d - )y(?! ?[/-])`, dayAndMonth),
  shape('dmy', `${day}${gap}${month}${gap}y${unit}`, named),
  shape('dm', `${day}${gap}${month}(?:[-./]'?| ?')d(?!f)${noClock}`, named), // `15-Mar-24`, `15 Mar '24`
  shape('dm', `${day}${gap}${month}[ .]{0,2}(?:u[. ]{0,2})?d${noClock}`, buddhistShort),
  shape('mdy', `${noRange}${month}${thinGap}d${gap}y${unit}`, named),
  shape('ymd', `(?<!m[ .,]{0,2})y${gap}${month}${thinGap}d${noClock}f?${unit}(?!${gap}y| ?[-–—] ?d)`, named),
  shape('yudm', `y[ .,'-]{0,2}\\)?[ -]?u${gap}d${gap}${month}(?!${gap}y)`, named),
  shape('ydm', `y[ ,]{1,2}${day}-${month}(?!${gap}y)`, named), // Uyghur
  shape('dry', `${noTail}d(?:\\. ?r\\. ?|-r-|/r/)y${noHead}`, roman),
  shape('dry', `${day} r y`, roman),
  shape('yrd', 'y\\. ?r\\. ?d', roman),
  shape('dpy', `${day}${gap}p${gap}y${unit}`, persian),
  shape('ypd', `y${gap}p${gap}d`, persian),
];

const noRangeAhead = '(?! ?[-–—] ?[dm])';

/** The same without a year. */
export const yearlessShapes: readonly RegExp[] = [
  new RegExp(`${noTail}(?<![yt][ )]{0,2}u[ )]{0,3})d(?: ?-? ?f)? ?k ?d${unit}`, 'g'),
  new RegExp(`${day}${gap}${month}${noRangeAhead}`, 'g'),
  new RegExp(`${noRange}${month}${thinGap}d${noClock}f?${unit}${noRangeAhead}`, 'g'),
];
