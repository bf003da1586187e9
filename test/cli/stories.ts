// Invented pages for the tests of the command line.

const paragraphs: readonly string[] = [
  'The ferry port of Vilanova reopened on Tuesday morning, three days after a storm had torn two pontoons from their moorings and flooded the ticket hall.',
  'The first sailing left with forty minutes of delay, the harbour office said, and by noon the queue of lorries on the coastal road was gone.',
  'Repairs to the northern breakwater will go on until May, and are expected to cost the region about four million euros, most of it insured.',
  '“We have lost a week, and not a single customer,” said Marta Soler, who runs the larger of the two ferry lines that call at the port.',
];

/** A page of a small newspaper; `about` makes each one different. */
export function story(about: string): string {
  const body = paragraphs.map((paragraph) => `<p>This is the story of ${about}. ${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><title>${about}: ferry port reopens - Harbour Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>${about}: ferry port reopens</h1>
${body}
</article>
<footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>
`;
}
