// Lines made of a few set words and little else: share bars, menus of a toolbar, breadcrumbs.
import { tokensOf } from '../../text/tokens.js';

const shareWords = new Set(
  `share tweet print email e-mail mail save copy link comment comments facebook twitter x linkedin whatsapp telegram reddit pinterest
  wechat weibo line viber messenger instagram youtube rss text font size bookmark like follow us on via this article story page top back to the
  leave your reply 0 teilen drucken merken partager imprimer compartir imprimir guardar condividi stampa delen dela del udskriv jaa
  поделиться печать 分享 打印 微信 微博 シェア 印刷 공유 인쇄`
    .split(/\s+/)
    .flatMap((word) => tokensOf(word)),
);

/** At least one of these must stand in a share bar: the set above has common words too. */
const shareSigns =
  /share|tweet|print|e-?mail|facebook|twitter|whatsapp|wechat|weibo|telegram|linkedin|back to (?:the )?top|^top$|teilen|drucken|partager|imprimer|compartir|condividi|поделиться|分享|打印|シェア|공유/iu;

/** Editors and counts that sites put into the same line: `Comments(Editor:Ann Lee)`. */
const inBrackets = /[(（][^()（）]{0,60}[)）]/gu;

/** Why the line is a share bar, or undefined. */
export function shareBar(line: string): string | undefined {
  if (line.length > 120 || !shareSigns.test(line)) return undefined;
  const words = tokensOf(line.replace(inBrackets, ' ')).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0 || words.length > 12) return undefined;
  const known = words.filter((word) => shareWords.has(word)).length;
  return known / words.length > 0.75
    ? `${known} of its ${words.length} words are for sharing, printing and the like`
    : undefined; // guess
}

const home =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|portada|hjem|hem|etusivu|strona główna|главная|головна|anasayfa|beranda|trang chủ|首页|首頁|ホーム|トップ|홈|english)$/iu;

const stepSigns = ['>>', '»', '›', '>', ' / ', '|'];

/**
 * Why the line is a breadcrumb, or undefined: two to six short steps between `>`, `»`, `›` or ` / `; where the sign is one that
 * prose uses too, the first step must be the home page.
 */
export function breadcrumb(line: string): string | undefined {
  if (line.length > 160) return undefined;
  const sign = stepSigns.find((sign) => line.includes(sign));
  if (!sign) return undefined;
  const steps = line.split(sign).map((step) => step.trim());
  if (steps.length < 2 || steps.length > 6 || steps.some((step) => step.length > 60)) return undefined;
  const first = steps[0]!;
  const sure = sign === '>>' ? /^\p{L}/u.test(first) && steps.every((step) => /\p{L}/u.test(step)) : home.test(first);
  return sure
    ? `${steps.length} steps between "${sign.trim()}"${home.test(first) ? `, the first is "${first}"` : ''}`
    : undefined;
}
