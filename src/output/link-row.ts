// A row of 80-collate/links.jsonl: what one page is to another, with the same keys whatever it is.
import type { Link } from '../pipeline/collate/link.js';

export const linkRow = (id: string, link: Link) => ({
  id,
  link: link.as,
  of: link.of,
  run: link.as === 'duplicate' ? (link.run ?? null) : null,
  likeness: link.as === 'duplicate' ? link.likeness : null,
  number: link.as === 'part' ? link.number : null,
  because: link.because,
});
