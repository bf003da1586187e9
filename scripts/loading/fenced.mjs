// The fenced blocks of a Markdown page: under which heading each stands, as the how manieth there, and what is in it.

/** @returns {{ name: string, heading: string, language: string, text: string }[]} named by heading and number: `pandas 1` */
export function fencedBlocks(markdown) {
  const blocks = [];
  let heading = '';
  let number = 0;
  for (const [, title, language, text] of markdown.matchAll(/^## (.+)$|^```([a-z]*)\n([\s\S]*?)^```$/gm)) {
    number = title ? 0 : number + 1;
    if (title) heading = title;
    else blocks.push({ name: `${heading} ${number}`, heading, language, text });
  }
  return blocks;
}
