// Names that stand right before what the person is, or whom they write for: `Amy Gibbons Political Correspondent`,
// `Samya Kullab The Associated Press`, `Greg Iacurci@GregIacurci`. Where the name ends is not written, so that all that could be are told.
import { agencyIn } from './agencies.js';
import { beforeCapital, unglued } from './glue.js';
import { looksLikePerson } from './person.js';
import { isRole } from './roles.js';

const longestName = 4; // words
const longestLine = 90; // characters; guess: a name, a role and an outlet

export function namesBeforeRole(line: string): string[] {
  if (line.length > longestLine) return [];
  const words = unglued(line).split(' ');
  const names: string[] = [];
  for (let count = 2; count <= longestName && count < words.length; count++) {
    const name = beforeCapital(words.slice(0, count).join(' ').replace(/,$/, ''));
    const rest = words.slice(count).join(' ');
    if (looksLikePerson(name) && !isRole(name) && isRoleOrOutlet(rest)) names.push(name);
  }
  return names;
}

const isRoleOrOutlet = (text: string): boolean => isRole(text) || text.startsWith('@') || agencyIn(text) !== undefined;
