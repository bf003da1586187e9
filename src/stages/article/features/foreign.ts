// How much of a text is in another script than the page's prose: on a Greek page menus in Latin letters, say.
import { family, type Script, scriptOf, weightIn, weightOf } from '../../../text/scripts.js';

/** The share of the weighed letters, 0 to 1, as `foreignShare` has it, without a census of every script. */
export function foreignPart(text: string, main: Script): number {
  const all = weightIn(text);
  if (all === 0) return 0;
  const home = family(main);
  const latin = home === 'Latin' ? 0 : 1;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (isLetter(unit)) foreign += latin;
      continue;
    }
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    const script = scriptOf(isPair ? text.codePointAt(at++)! : unit);
    if (script && family(script) !== home) foreign += weightOf(script);
  }
  return foreign / all;
}

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
