// What is prepared once a run and used on every page.
import type { Exceptions } from './exceptions.js';
import type { Family } from './family.js';
import { openGrammar } from './grammar.js';
import { HashCounts } from './hashes.js';
import { DistinctRows, Letters } from './letters.js';
import type { Tools } from './look.js';
import { openPhrases } from './phrases.js';
import { Scan } from './scan.js';
import { sellingWords } from './selling-words.js';
import { Signs } from './signs.js';
import type { Tone } from './tone.js';
import { Scratch } from './units.js';

export function openTools(families: readonly Family[], exceptions: Exceptions, tone: Tone): Tools {
  const [grammar, signs] = [openGrammar(), new Signs()];
  const scan = new Scan(Object.values(sellingWords), grammar, signs);
  const selling = new HashCounts(scan.units.length);
  for (const unit of scan.units.subarray(0, scan.starts[scan.rows])) selling.add(unit);
  return {
    grammar,
    signs,
    scratch: new Scratch(),
    selling,
    phrases: openPhrases(families),
    exceptions,
    tone,
    letters: new Letters(),
    rows: new DistinctRows(),
  };
}
