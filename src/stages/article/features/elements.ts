// Features of what is known by hand: elements that are furniture by their tag, role or name, and lines that are by their words.
// What a person knows of names that training pages happen not to have.
import { containerFindings } from '../../../page/element-labels.js';
import { matchingRule } from '../../../page/line-rules.js';
import { isStandfirst } from '../standfirst.js';
import type { Group } from './columns.js';

const labels = ['cookie-notice', 'comment', 'share-bar', 'newsletter-prompt', 'paywall-prompt', 'tag-list', 'advert', 'teaser', 'author-bio', 'navigation', 'imprint'] as const;

const related = /^(?:>|»|→|[-–•*]\s)?\s?(?:read (?:also|more|next|this|on)|also read|also see|see also|watch|related|more|don['’]t miss|les også|läs (?:också|även|mer)|læs også|lue myös|lesen sie (?:auch|hier|mehr)|lies auch|mehr (?:zum|dazu|lesen)|lees ook|lire aussi|à lire|leia (?:também|mais)|veja (?:também|mais)|lea (?:también|además)|leer (?:más|también)|te puede interesar|leggi anche|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|olvassa el|citește și|baca juga|oku|читайте (?:также|також)|прочетете|διαβάστε|اقرأ|إقرأ|قد يهمك|पढ़ें|यह भी पढ़ें|xem thêm|อ่าน|相关|推荐阅读|延伸閱讀|関連)\s?[^.]{0,20}[:：]/iu;

export const elements: Group = {
  names: [...labels.map((label) => `element ${label}`), 'line rule', 'standfirst name', 'related line'],
  fill(sheet, columns) {
    const reading = sheet.reading;
    const found = sheet.containers.length ? containerFindings(reading) : [];
    for (let row = 0; row < sheet.count; row++) {
      const block = sheet.blocks[row]!;
      const label = found[block.container]?.label;
      const at = labels.indexOf(label as (typeof labels)[number]);
      if (at >= 0) columns.set(row, at, 1);
      columns.setAll(row, labels.length, [
        Number(matchingRule(block.text, sheet.tokens[row]!) !== undefined),
        Number(isStandfirst(reading, block) !== undefined),
        Number(related.test(block.text.slice(0, 80))),
      ]);
    }
  },
};
