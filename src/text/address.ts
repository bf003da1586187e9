// One page has many ways to write its address.

/** Without what differs between two ways to write the address of one page: scheme, www, the last slash, the fragment. */
export function foldAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*/s, '')
    .replace(/\/$/, '');
}

/** Whether a name that a person gives to a page is an address, and no id or path. */
export const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);
