// Consent dialogs in plain text, where no element says what they are: lines that speak of cookies and of consent stand in a
// crowd, while an article about them has prose of its own between.
import type { Reading } from '../../page/reading.js';

const consentWord =
  /cookie|\bconsent|opt(?:ing)?[- ]out|personal data|legitimate interest|\bgdpr\b|dsgvo|datenschutz|einwilligung|données personnelles|confidentialité|consentement|datos personales|consentimiento|dados pessoais|dati personali|consenso|persoonsgegevens|toestemming|personuppgifter|samtykke|samtycke|persondata|zgod[aęy] na|osobních údajů|персональны[хе] данны|隐私|隱私|個人情報|개인정보/iu;

const reach = 3; // blocks on either side, and
const crowd = 3; // so many of the seven: 2 took lines of articles on gold/newspaper, 4 found nothing more to spare

/** Which blocks stand in such a crowd, and say so themselves or stand between two that do; by index. */
export function consentCrowd({ page: { blocks } }: Reading): Set<number> {
  const says = blocks.map(({ text }) => consentWord.test(text));
  const found = new Set<number>();
  for (const { index } of blocks) {
    if (!says[index] && !(says[index - 1] && says[index + 1])) continue;
    const near = says.slice(Math.max(0, index - reach), index + reach + 1).filter(Boolean);
    if (near.length >= crowd) found.add(index);
  }
  return found;
}
