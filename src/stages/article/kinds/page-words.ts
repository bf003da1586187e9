// Words that give a kind of page away, wherever on the page they stand: counted over all of it, and over the body.
import { share } from '../features/numbers.js';
import type { Sheet } from '../features/sheet.js';

/** Guesses in the languages with most pages, tried on the gold: a word of no use is ignored by the model. */
const wordsOf = {
  'first person': 'i me my mine myself ich mich mein je mon yo mi eu meu',
  we: 'we our us ours wir unser unsere nous notre nos nosotros nuestro nuestra noi nostro',
  you: 'you your yours yourself ihr ihre vous votre vos tu su usted você seu',
  'third person': 'he she his her him they their said says told er sie il elle dit a dijo ha disse',
  shop: 'cart price prices shipping checkout buy add sale stock sold wishlist bag returns warranty discount coupon sku quantity warenkorb versand preis lieferung panier livraison prix carrito envío precio carrello spedizione qty',
  forum:
    'reply replies posts joined quote member members thread threads forum forums upvote upvotes views likes moderator posted registered topic topics answer answers votes reputation antworten beiträge themen antwort mitglied',
  documentation:
    'api function parameter parameters default command install example examples version documentation docs syntax returns string object class method file directory config configuration module release code note deprecated',
  service:
    'services solutions contact free trial demo pricing customers clients team business industry experience expert experts learn sign started schedule quote consultation testimonials partners book apply program students tuition',
  list: 'showing results filter filters sort compare items products categories latest more view page next all',
  date: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec ago 2020 2021 2022 2023 2024 2025 2026',
} as const;

const kinds = Object.keys(wordsOf);
const kindsOfWord = new Map<string, number[]>();
for (const [kind, words] of Object.values(wordsOf).entries())
  for (const word of words.split(' ')) kindsOfWord.set(word, [...(kindsOfWord.get(word) ?? []), kind]);

export const pageWordNames: readonly string[] = kinds.flatMap((kind) => [`${kind} of page`, `${kind} of body`]);

/** In hundredths of the words of page and body. */
export function pageWordFacts({ vocabulary, allTokens }: Sheet, body: readonly number[], words: number): number[] {
  const { spelled, numbers, starts } = vocabulary;
  const kindsOf = spelled.map((word) => kindsOfWord.get(word));
  const count = (of: Iterable<number>): Float64Array => {
    const counts = new Float64Array(kinds.length);
    for (const word of of) for (const kind of kindsOf[word] ?? none) counts[kind]! += 1;
    return counts;
  };
  const page = count(numbers);
  const own = body.map((row) => count(numbers.subarray(starts[row], starts[row + 1])));
  const sumOf = (kind: number) => own.reduce((sum, counts) => sum + counts[kind]!, 0);
  return kinds.flatMap((_, kind) => [100 * share(page[kind]!, allTokens), 100 * share(sumOf(kind), words)]);
}

const none: readonly number[] = [];
