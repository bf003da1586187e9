// Lines that announce another story, in the middle of an article: 3 to 12% of them are body
// (findings/html-extraction.md, section 2).
// Only their shape: a few words of some thirty languages, and soon a colon.

const related =
  /^(?:>|»|→|[-–•*]\s)?\s?(?:read (?:also|more|next|this|on)|also read|also see|see also|watch|related|more|don['’]t miss|les også|läs (?:också|även|mer)|læs også|lue myös|lesen sie (?:auch|hier|mehr)|lies auch|mehr (?:zum|dazu|lesen)|lees ook|lire aussi|à lire|leia (?:também|mais)|veja (?:também|mais)|lea (?:también|además)|leer (?:más|también)|te puede interesar|leggi anche|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|olvassa el|citește și|baca juga|oku|читайте (?:также|також)|прочетете|διαβάστε|اقرأ|إقرأ|قد يهمك|पढ़ें|यह भी पढ़ें|xem thêm|อ่าน|相关|推荐阅读|延伸閱讀|関連)\s?[^.]{0,20}[:：]/iu;

const longest = 80; // characters; no line that matches is longer up to its colon

export function announcesOther(line: string): boolean {
  const start = line.length > longest ? line.slice(0, longest) : line;
  return (start.includes(':') || start.includes('：')) && related.test(start);
}
