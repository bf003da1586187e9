// The stages that Copydesk brings, in the order in which they run by default.
import type { Stage } from '../page/stage.js';

export const stages: readonly Stage[] = [];
