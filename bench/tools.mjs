// The tools of the comparison, in the order of the table. A tool of Node is `tools/<name>.mjs`, one of Python is in worker.py.

/** `gives`: what comes out beside the body; it is part of what the CPU is spent on. */
export const tools = {
  'cheerio-parse': { in: 'node', gives: 'nothing: it only parses' },
  copydesk: { in: 'node', gives: 'all fields' },
  'copydesk-bytes': { in: 'node', gives: 'all fields, from bytes' },
  'readability-linkedom': { in: 'node', gives: 'title, author, date' },
  'readability-jsdom': { in: 'node', gives: 'title, author, date' },
  defuddle: { in: 'node', gives: 'title, author, date' },
  mercury: { in: 'node', gives: 'title, author, date' },
  'readability-sax': { in: 'node', gives: 'title' },
  trafilatura: { in: 'python', gives: 'title, author, date' },
  resiliparse: { in: 'python', gives: 'nothing' },
};

/** What the ratios are of. */
export const units = { parse: 'cheerio-parse', copydesk: 'copydesk' };

export function chosenTools(names) {
  const known = Object.keys(tools);
  const strange = names?.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw Object.assign(new Error(`There is no tool "${strange}". Known are: ${known.join(', ')}.`), { plain: true });
  return names ? known.filter((name) => names.includes(name) || Object.values(units).includes(name)) : known;
}
