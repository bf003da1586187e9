// What people are, as it stands beside their names in bylines, and the small words that lead away from a name.

/** One language a line. A part of a byline that holds one of these is a role, not a name. */
const roles: readonly string[] = [
  'editor|correspondent|reporter|writer|columnist|contributor|journalist|analyst|producer|photographer|author|fellow|professor|staff|desk|team|director|presenter|blogger|intern|trainee',
  'redakteur|redakteurin|redaktion|korrespondent|korrespondentin|reporterin|journalistin|autorin|chefredakteur|volontär|ressortleiter',
  'journaliste|rédacteur|rédactrice|rédaction|correspondante?|envoyée? spéciale?|chroniqueur',
  'periodista|redactora?|redacción|corresponsal|enviado especial|columnista|editora',
  'giornalista|redazione|corrispondente|inviato',
  'jornalista|redação|repórter|correspondente|colunista',
  'redacteur|redactie|verslaggever|correspondente|journaliste|redaktör|reporter|journalistik|redaktør|korrespondent',
  'dziennikarz|dziennikarka|redakcja|redaktor|редакция|корреспондент|журналист|редакція|кореспондент|muhabir|muhabiri|haber merkezi|wartawan',
];

const role = new RegExp(`(?<!\\p{L})(?:${roles.join('|')})s?(?!\\p{L})`, 'iu');

export const isRole = (text: string): boolean => role.test(text);

/** `Ana Lopes in Lisbon`, `Ana Lopes for the Courier`: what follows belongs to the place or the paper. */
const away =
  /\s(?:in|for|from|at|reports|reporting|special to|aus|für|à|pour|para|per|dal|via|is an?|has|was|covers)\s/iu;

export function withoutPlace(name: string): string {
  const at = name.search(away);
  return at > 0 ? name.slice(0, at) : name;
}

/** `Ana Lopes Korrespondentin`; where more than one word follows, nobody knows where the name ends (see before-role.ts). */
export function withoutRole(name: string): string {
  const words = name.split(' ');
  return words.length === 3 && isRole(words[2]!) && !isRole(`${words[0]} ${words[1]}`)
    ? `${words[0]} ${words[1]}`
    : name;
}

/** Titles of address before a name. */
const address =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|rev|herr|frau|dr\. med|mme|m|sr|sra|señor|señora|dott|dott\.ssa|ing|mgr)\.?\s+(?=\p{Lu})/iu;

export const withoutAddress = (name: string): string => name.replace(address, '');
