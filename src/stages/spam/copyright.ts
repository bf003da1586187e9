// Where a page's own text ends: the last copyright line. What stands after it is hardly ever the publisher's.
import type { Block } from '../../page/page.js';

const copyright =
  /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|版权所有|版權所有|著作権|무단전재|저작권|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|hak cipta|tüm hakları|สงวนลิขสิทธิ์|bản quyền|جميع الحقوق محفوظة/iu;
const lastPart = 0.5; // a copyright line in the first half is a photo's
const longestLine = 1_000; // characters

/** The index of the block; Infinity where there is none. */
export function copyrightLine(blocks: readonly Block[]): number {
  for (let at = blocks.length - 1; at >= blocks.length * lastPart; at--) {
    const { text, index } = blocks[at]!;
    if (text.length < longestLine && copyright.test(text)) return index;
  }
  return Number.POSITIVE_INFINITY;
}
