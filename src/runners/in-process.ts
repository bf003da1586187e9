// Does the work in this process: for tests, and where starting another one would take longer than the page. A page that hangs
// or uses up the memory takes the process with it.

import type { Config } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import { openDesk, type Wanted } from './desk.js';
import type { Pool } from './pool/pool.js';

export function inProcess(plan: Plan, config: Config, wanted: Wanted = 'pages'): Pool {
  const desk = openDesk(plan, config, wanted);
  let stopped = false;
  return {
    async work(task) {
      const raw = await desk.read(task.found);
      if (stopped) throw new DOMException('The work was stopped.', 'AbortError');
      return desk.work(raw, task);
    },
    close: async () => undefined,
    kill: () => {
      stopped = true;
    },
  };
}
