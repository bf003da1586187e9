// Tells how far a run is: one live line on a terminal, elsewhere a plain line every ten seconds.

import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface Done {
  readonly done: number;
  /** Absent as long as it is not known. */
  readonly total?: number;
  /** Pages whose lines have been counted, before the first is cleaned. */
  readonly surveyed?: number;
}

export interface Progress {
  update(state: Done): void;
  /** Clears the live line, so that what is said next stands alone. */
  end(): void;
}

const liveEvery = 100; // milliseconds; guess: often enough to look alive, too seldom to cost
const plainEvery = 10_000; // milliseconds

export function openProgress(terminal: Terminal, quiet = false, now: () => number = () => performance.now()): Progress {
  if (quiet) return { update() {}, end() {} };
  const started = now();
  const every = terminal.live ? liveEvery : plainEvery;
  const tell = terminal.live ? (line: string) => terminal.redraw(clip(line, terminal.columns)) : terminal.say;
  let last = terminal.live ? Number.NEGATIVE_INFINITY : started;
  let drawn = false;
  return {
    update(state) {
      const time = now();
      if (time - last < every) return;
      last = time;
      drawn = true;
      tell(lineOf(state, time - started));
    },
    end() {
      if (drawn && terminal.live) terminal.redraw('');
    },
  };
}

function lineOf({ done, total, surveyed }: Done, milliseconds: number): string {
  if (surveyed !== undefined) return `${count(surveyed, 'page')} surveyed`;
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const speed = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
  if (!total) return `${count(done, 'page')}, ${speed}`;
  const left = rate > 0 ? `, ${duration(((total - done) * 1000) / rate)} left` : '';
  return `${done} of ${count(total, 'page')} (${Math.floor((done * 100) / total)}%), ${speed}${left}`;
}

/** `0.8 s`, `2 min 5 s`, `3 h 20 min`: two units at most. */
export function duration(milliseconds: number): string {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const clip = (line: string, columns: number): string => (line.length < columns ? line : line.slice(0, columns - 1));
