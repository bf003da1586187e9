// What users know to be no spam, in the same form as a family: phrases that spare the passage which says them, and hosts that
// links may lead to. `spares` must stay and `catches` must still go; `copydesk check` runs both.
import { z } from 'zod';
import { hostMatches } from '../../text/host.js';
import { fold } from './fold.js';
import { hostOfLink } from './links.js';
import { openPhrases } from './phrases.js';

const list = (what: string) => z.array(z.string().min(1)).default([]).describe(what);

export const exceptionSchema = z.strictObject({
  name: z.string().min(1).describe('How the report calls it'),
  phrases: list('A passage that says one of these is not touched; whole words, in lower case'),
  hosts: list('Links to these hosts, and to all below them, count as links of the site'),
  catches: list('Examples that must still go when they stand in an ordinary story'),
  spares: list('Examples that must stay when they stand in an ordinary story'),
});
export type Exception = z.output<typeof exceptionSchema>;

export interface Exceptions {
  /** The name of the exception that the text falls under. */
  spares(text: string): string | undefined;
  knows(href: string): boolean;
}

export function openExceptions(exceptions: readonly Exception[]): Exceptions {
  const phrases = openPhrases(
    exceptions.map(({ name, phrases: own }) => ({ name, phrases: own, topic: [], catches: [], spares: [] })),
  );
  const hosts = exceptions.flatMap((exception) => exception.hosts);
  const any = exceptions.some((exception) => exception.phrases.length > 0);
  return {
    spares: (text) => (any ? phrases(fold(text).text)[0]?.family.name : undefined),
    knows: (href) => hosts.some((host) => hostMatches(host, hostOfLink(href))),
  };
}
