// The words that names of classes and ids are made of.

/** `relatedStories-box_2` gives related, stories, box. */
export function tokensOfName(name: string): string[] {
  return (
    name
      .slice(0, 200)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ); // longer names are data
}
