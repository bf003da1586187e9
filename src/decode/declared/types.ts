// Types of schema.org whose statements are kept: what can describe an article, its page, who made it and where it stands.

const kept =
  /(?:article|posting|report|page|review|interview|story|opinion\w{0,60}|recipe|breadcrumblist|organi[sz]ation|person|website|webpage|mediacompany|corporation)$/i;

export const isKeptType = (type: string): boolean => kept.test(type);

/** `https://schema.org/NewsArticle` is `NewsArticle`; of several types, the first that is kept. */
export function typeName(types: readonly string[]): string | undefined {
  const names = types.map((type) => type.trim().split(/[/#:]/).at(-1)!);
  return names.find(isKeptType) ?? names[0];
}

/** Parts of an article that are not about it: what readers said of it, what it sells, what it lists. */
export const leftProperties: ReadonlySet<string> = new Set([
  'comment',
  'comments',
  'review',
  'offers',
  'hasPart',
  'liveBlogUpdate',
  'potentialAction',
  'speakable',
  'interactionStatistic',
  'aggregateRating',
  'recipeInstructions',
]);
