// Lines that are navigation by their words. Each rule carries lines that it catches and lines that it spares; one test runs them all.
import type { Label } from './labels.js';

export interface LineRule {
  readonly name: string;
  readonly label: Label;
  /** Words that the line may have at the most: what follows a phrase in a long sentence is prose. */
  readonly mostTokens: number;
  readonly pattern: RegExp;
  /** What every line that matches holds: asked first where the pattern is costly to search for. */
  readonly needs?: RegExp;
  readonly because: string;
  readonly catches: readonly string[];
  readonly spares: readonly string[];
}

export const lineRules: readonly LineRule[] = [
  {
    name: 'page-numbers',
    label: 'page-numbers',
    mostTokens: 30,
    pattern:
      /^(?:(?:【\d{1,3}】|\[\d{1,3}\]|\(\d{1,3}\))\s?){2,}(?:next|下一页)?$|^(?:page|seite|página)? ?1 (?:\d{1,3} ){1,20}(?:next|weiter|suivant|siguiente|»|>)|^(?:page|seite|página|pagina|sida|side|strona|страница) \d{1,2} (?:of|von|de|di|av|af|z|из|\/) \d{1,2}$/iu,
    because: 'nothing but the numbers of pages',
    catches: ['【1】 【2】 【3】', '[1] [2]', '1 2 3 4 Next', 'Page 2 of 3', 'Seite 1 von 4'],
    spares: [
      '1 2 3 4 5',
      'The vote was 【1】 to 【2】.',
      '(1) The council agreed (2) to meet again',
      'Page 2 of 3 has a map',
    ],
  },
  {
    name: 'copyright-line',
    label: 'imprint',
    mostTokens: 120,
    pattern:
      /^(?:©|\(c\) ?(?:19|20)\d\d|copyright ?(?:©|\(c\)|(?:19|20)\d\d|by\b|-|,)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|版权所有|版權所有|無断転載|저작권자|无断转载)/iu,
    because: 'begins like a copyright line',
    catches: [
      'Copyright ©1999-2018 Examplenews. All rights reserved.',
      '© 2024 Harbour Post Ltd',
      '版权所有 2019',
      'Alle Rechte vorbehalten.',
    ],
    spares: [
      'Copyright law is changing across the continent, says the minister.',
      'The court ruled that all rights reserved to the crown had lapsed.',
    ],
  },
  {
    name: 'rights-line',
    label: 'imprint',
    mostTokens: 60,
    pattern:
      /(?:all rights reserved|reproduction in whole or in part|without (?:prior |written |the )*(?:permission|authori[sz]ation|consent)[^.]{0,60}(?:prohibited|reproduced|republished|forbidden)|未经[^。]{0,20}(?:授权|许可)|ICP备|京公网安备)/iu,
    because: 'speaks of rights in the page',
    catches: [
      'Reproduction in whole or in part without permission is prohibited.',
      '京ICP备00000000号',
      'Example Media Group. All rights reserved',
    ],
    spares: ['Troops entered the town without permission from the governor.'],
  },
  {
    name: 'registration-line',
    label: 'imprint',
    mostTokens: 14,
    pattern: /^(?:licen[cs]e|registration|registered|permit|许可证|registered in)\b[^.!?]{0,60}\b[\dA-Z-]*\d{4,}$/iu,
    because: 'a licence or registration and its number',
    catches: ['License for publishing multimedia online 0108263', 'Registration Number: 130349'],
    spares: ['Registration opened in 2019 and closed a month later.', 'Permit holders queued from dawn.'],
  },
  {
    name: 'cookie-words',
    label: 'cookie-notice',
    mostTokens: 160,
    pattern:
      /\b(?:we|this (?:web)?site|our partners|wir|nous|diese website|ce site|este sitio|questo sito)\b[^.]{0,80}\b(?:uses? cookies|store and\/or access|verwenden cookies|utilis(?:ons|e) des cookies|utiliza(?:mos)? cookies|utilizza(?:no)? (?:i )?cookie)\b|^(?:accept|reject|manage) (?:all )?cookies$/iu,
    needs: /cookie|and\/or/iu,
    because: 'asks for consent to cookies',
    catches: [
      'We use cookies to give you the best experience.',
      'Accept all cookies',
      'Wir verwenden Cookies, um Inhalte zu personalisieren.',
    ],
    spares: [
      'The bakery uses butter in all its cookies.',
      'Regulators fined the firm over how its cookies track readers.',
    ],
  },
  {
    name: 'advert-label',
    label: 'advert',
    mostTokens: 4,
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|реклама|广告|広告|廣告|광고)(?: - .{0,40})?$/iu,
    because: 'the label of an advertisement',
    catches: ['Advertisement', 'ANZEIGE', '广告'],
    spares: ['Advertisement spending fell in the third quarter.'],
  },
  {
    name: 'subscribe-line',
    label: 'newsletter-prompt',
    mostTokens: 30,
    pattern:
      /^(?:sign up (?:for|to)|subscribe (?:to|now|for)|get (?:the|our) [^.]{0,40}newsletter|follow (?:us|me) on|like us on|join our (?:whatsapp|telegram|newsletter)|download (?:the|our) app|abonnez-vous|suscríbete|jetzt abonnieren|melden sie sich|newsletter$|follow us$|iscriviti)/iu,
    because: 'asks the reader to sign up or follow',
    catches: [
      'Sign up for our morning newsletter',
      'Follow us on Facebook and Instagram',
      'FOLLOW US',
      'Abonnez-vous à notre lettre',
    ],
    spares: ['Sign up is open until May, the college said.', 'Subscribers to the service will pay more from June.'],
  },
  {
    name: 'paywall-line',
    label: 'paywall-prompt',
    mostTokens: 40,
    pattern:
      /^(?:already a (?:subscriber|member)|log in to (?:continue|read)|subscribe to (?:continue|read|unlock)|this (?:article|content|story) is (?:for|reserved for|only for|available (?:only )?to) (?:subscribers|members)|bereits abonnent|déjà abonné|article réservé aux abonnés|exclusivo para suscriptores)/iu,
    because: 'asks the reader to subscribe before reading on',
    catches: ['Already a subscriber? Log in', 'This article is for subscribers only.', 'Article réservé aux abonnés'],
    spares: ['Members of the club already pay a fee.'],
  },
  {
    name: 'comment-line',
    label: 'comment',
    mostTokens: 9,
    pattern:
      /^(?:(?:\d{1,5} )?comments? ?\(?\d{0,5}\)?|leave (?:a|your) (?:comment|reply)(?: ?\d+ comments?)?|post a comment|add a comment|view (?:all )?comments|kommentare|commentaires|comentarios|评论|发表评论|コメント|댓글)(?: ?[:(].{0,20})?$/iu,
    because: 'the way to the comments',
    catches: ['Comments (0)', 'Leave your comment0 comments', '12 Comments', 'Leave a reply', '评论'],
    spares: ['Comments by the minister drew laughter in the chamber.'],
  },
  {
    name: 'tag-line',
    label: 'tag-list',
    mostTokens: 40,
    pattern:
      /^(?:tags?|topics?|keywords?|filed under|more on|schlagwörter|themen|mots[- ]clés|etiquetas|temas|теги|标签|关键词|タグ)\s?[:：]/iu,
    because: 'begins like a list of tags',
    catches: ['Tags: harbour, storm, ferry', 'Filed under: Local, Transport', '标签:经济'],
    spares: ['Topics such as housing came up again and again.', 'Tags on the birds showed where they had wintered.'],
  },
]; // prettier-ignore

const longest = 400; // characters; a longer line has too many words for every rule

/** @param tokens words of the line */
export function matchingRule(line: string, tokens: number): LineRule | undefined {
  const head = line.length > longest ? line.slice(0, longest) : line;
  for (const rule of lineRules) {
    if (tokens > rule.mostTokens || rule.needs?.test(head) === false) continue;
    if (rule.pattern.test(head)) return rule;
  }
  return undefined;
}
