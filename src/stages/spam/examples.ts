// Tries the examples that rules carry: what is said to be caught must go, and what is said to be spared must stay, when it stands
// in an ordinary story. `copydesk check` asks for those of users' own families and exceptions; a test asks for the built-in ones.
import type { Page } from '../../page/page.js';
import { Reading } from '../../page/reading.js';
import { tokensOf } from '../../text/tokens.js';
import { exampleStories } from './example-stories.js';

export interface WithExamples {
  readonly name: string;
  readonly catches: readonly string[];
  readonly spares: readonly string[];
}

/** What a search takes from a page: blocks, whole or in part. */
type Search = (reading: Reading) => ReadonlySet<number>;

/** A sentence for each example that does not hold. */
export function* failingExamples(what: string, rules: readonly WithExamples[], search: Search): Generator<string> {
  for (const { name, catches, spares } of rules) {
    for (const text of catches)
      if (!goes(text, search)) yield `${what} "${name}" says that it catches this, but it stays: ${text}`;
    for (const text of spares)
      if (goes(text, search)) yield `${what} "${name}" says that it spares this, but it goes: ${text}`;
  }
}

const storyAt = 3; // lines of the story before the example

function goes(text: string, search: Search): boolean {
  const story = nearestStory(text);
  const lines = [...story.slice(0, storyAt), text, ...story.slice(storyAt)];
  return search(new Reading(pageOf(lines))).has(storyAt);
}

/** The story with most words in common; the first where none has any. */
export function nearestStory(text: string): readonly string[] {
  const words = new Set(tokensOf(text));
  const shared = exampleStories.map(
    (story) => new Set(tokensOf(story.join(' ')).filter((word) => words.has(word))).size,
  );
  return exampleStories[shared.indexOf(Math.max(...shared))]!;
}

function pageOf(lines: readonly string[]): Page {
  let at = 0;
  const blocks = lines.map((text, index) => {
    const from = at;
    at += text.length + 1;
    return {
      index,
      container: -1,
      kind: 'paragraph' as const,
      text,
      source: [from, from + text.length] as const,
      runs: [],
    };
  });
  const decoding = {
    charset: 'utf-8',
    charsetFrom: 'given' as const,
    charsetBecause: 'an example',
    repairs: [],
    left: {},
    bytes: at,
    sha256: '',
    chars: at,
  };
  return { id: 'example', form: 'text', decoding, declared: [], containers: [], blocks, selected: [] };
}
