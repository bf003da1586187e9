// Invented pages of a small crawl: five stories of one site inside its template, a wire story on three sites, and a story over two pages.

const stories: readonly (readonly [slug: string, title: string, ...paragraphs: string[]])[] = [
  [
    'tram-depot',
    'Tram depot to become a market hall',
    'The old tram depot behind the station in Orlava is to become a market hall, the town council decided on Monday evening after two years of argument over its leaking roof.',
    'Forty stalls will share the hall with a bakery, a cobbler and a kitchen in which school classes can cook; the rails in the floor are to stay where they are.',
    'Work begins in September and costs eleven million crowns, a third of which the region pays. Councillor Jitka Novotna spoke of the best money spent in a decade.',
  ],
  [
    'eel-count',
    'Fewer eels than ever in the Lesna',
    'Volunteers who have counted young eels at the weir of Dolni Lesna since 1994 found only three hundred and twelve of them this spring, the lowest number so far.',
    'Biologists blame the two new turbines upstream, whose grating has gaps of eighteen millimetres. The operator says that the fish can use the ladder on the left bank.',
    'A court in the district town will hear the anglers in June. Until then the turbines stand still at night, from dusk until five in the morning, during the weeks of migration.',
  ],
  [
    'night-nurse',
    'Hospital looks for night nurses abroad',
    'Because nobody answered its last eleven advertisements, the hospital of Orlava is looking for night nurses in Portugal, and pays for language courses and the first rent.',
    'Nine women and two men have signed so far. The first of them, Inês Carvalho, began on the children’s ward in March and says that the winter was shorter than promised.',
    'The union welcomes the newcomers but wants the night bonus to rise for everybody, from eighteen to twenty-five per cent. Talks with the county go on next Thursday.',
  ],
  [
    'bell-tower',
    'The bell of Saint Prokop rings again',
    'Seven years after it cracked during a wedding, the great bell of Saint Prokop rang again on Sunday, cast anew by a family firm that has made bells since the days of Maria Theresa.',
    'It weighs two tonnes and forty kilograms, and is tuned to a low C sharp. Its predecessor, with the crack, will stand in the cloister so that children can knock on it.',
    'Parishioners gave most of the money by buying honey from hives on the roof of the vicarage. Some four thousand jars were sold, the sexton said, and nobody has counted the stings.',
  ],
  [
    'library-van',
    'Library van finds a new driver',
    'The yellow library van that calls at thirty-one villages round Orlava has a driver again: Petr Hajek, sixty-three, who drove a snow plough over the same roads for half his life.',
    'He has already moved the crime novels to the shelf by the door, where he can recommend them without leaving the wheel. Cookery books ride at the back since they are the heaviest.',
    'Last year the van lent out nineteen thousand books and brought back all but six. One of these, a guide to mushrooms, is thought to have been eaten by a goat in Horni Lhota.',
  ],
];

export const appeal =
  'The Orlava Courier lives by those who read it, and not by those who advertise in it. Twelve crowns a month keep four reporters on the road, in the council and at the weir.';

const template = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><title>${title} - Orlava Courier</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/land">Country</a></li></ul></nav>
<main><h1>${title}</h1>
${body}
<p>${appeal}</p>
</main><footer><p>Copyright Orlava Courier. All rights reserved.</p></footer></body></html>
`;

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const wire = [
  'VELDEN (Nordwire) The last lighthouse keeper of the Skerry islands left her post on Friday after thirty-four years, and nobody will take it over: the lamp has been switched by computer since Christmas.',
  'Birgit Aas, sixty-seven, said that she would miss the seals more than the storms. She has kept a diary of every ship that passed, some eighty thousand of them, which the museum in Velden will publish.',
  'The house under the lamp is to be let to guests in summer. In winter, the harbour office said, it is no place for anybody who has not learned to sleep through a foghorn.',
  'Of the forty-one lighthouses on that coast only three had keepers left ten years ago. The last of the others, on Holmen, was given up in 2019 and is a restaurant now.',
];

const elsewhere = (site: string, title: string, texts: readonly string[]): string => `<!doctype html>
<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://${site}/news/keeper"></head><body>
<article><h1>${title}</h1>
${paragraphs(texts)}
</article></body></html>
`;

const [depot] = stories;
const long = [
  'The river Lesna begins as a puddle behind a cowshed, and for the first nine kilometres nobody has thought it worth a bridge; one steps over it, or wades, or asks the farmer for a plank.',
  'At Horni Lhota it is dammed for the first time. The mill there has ground nothing since 1951, yet its wheel still turns on Sundays, for the children, and for the miller’s grandson, who oils it.',
  'Below the mill the valley narrows. Here the railway, the road and the river share forty metres between two walls of slate, and in wet springs all three of them carry water.',
  'The second day leads out of the gorge and into orchards. Plums from here went to Vienna by the trainload; now the trees stand in meadows that belong to a bank, and thrushes do the harvest.',
  'By evening one hears the weir of Dolni Lesna long before one sees it. Beyond it the river is navigable, on paper, though the last barge was sold in 1968 and is a kindergarten in Brno.',
  'Where the Lesna meets the Morava there is a bench. Somebody has carved on it the number of kilometres, eighty-eight, and somebody else, with another knife, has corrected it to eighty-seven.',
];

/** By their paths in the input; `sources.jsonl` gives them their addresses. */
export function crawl(): Record<string, string> {
  const sources: string[] = [];
  const files: Record<string, string> = {};
  const add = (path: string, url: string, page: string): void => {
    sources.push(JSON.stringify({ file: path, url }));
    files[`raw/${path}`] = page;
  };
  for (const [slug, title, ...texts] of stories)
    add(`courier/${slug}.html`, `https://orlava-courier.example/town/${slug}`, template(title, paragraphs(texts)));
  const river = 'Along the Lesna, on foot';
  add(
    'courier/river.html',
    'https://orlava-courier.example/land/river',
    template(river, paragraphs(long.slice(0, 3)).concat('\n<p>Page 1 of 2</p>')),
  );
  add(
    'courier/river-2.html',
    'https://orlava-courier.example/land/river?page=2',
    template(river, paragraphs(long.slice(3)).concat('\n<p>Page 2 of 2</p>')),
  );
  add(
    'wire/bay-herald.html',
    'https://bay-herald.example/news/keeper',
    elsewhere('bay-herald.example', 'Last keeper leaves the Skerries', wire.slice(0, 3)),
  );
  add(
    'wire/north-post.html',
    'https://north-post.example/news/keeper',
    elsewhere('north-post.example', 'Skerry light goes without its keeper', wire),
  );
  add(
    'wire/shore-mail.html',
    'https://shore-mail.example/news/keeper',
    elsewhere('shore-mail.example', 'Nobody lives in the lighthouse any more', [
      'Our readers know the Skerries from the ferry.',
      ...wire,
    ]),
  );
  files['raw/sources.jsonl'] = `${sources.join('\n')}\n`;
  return files;
}

export const firstStory = depot![0];
