// Tells HTML from plain text by what stands in it. Input and decode ask the same question, and get the same answer.

const headSize = 65_536;
const opening = /^[\s\ufeff]*<(?:!doctype\s+html|html|head|body|\?xml|!--)[\s>]?/i;
const structure =
  /<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|table|article|section|ul|h[1-6])(?:\s[^<>]*)?>/gi;
const leastTags = 3; // guess: an article about HTML names one or two

/** A page opens with a tag of the head, or has tags that pages are built from; a `<b>` in an article is none of these. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, headSize);
  if (!head.includes('<')) return false;
  if (opening.test(head)) return true;
  const tags = head.match(structure) ?? [];
  return tags.length >= leastTags || (tags.length > 0 && /^\s*</.test(head));
}
