// What a reading passes over on its way: records that are no pages, and bytes that are no records. All of it is told.
import { GapList } from './gaps.js';
import { SkippedFiles } from './skipped-files.js';

export class PassedOver {
  readonly skipped = new SkippedFiles();
  readonly gaps = new GapList();
}
