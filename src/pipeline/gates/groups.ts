// The groups of pages that gates are held to: all of them, and the sites that are large enough, or are gone.
import type { Figures, RunFigures } from '../figures/figures.js';
import type { Compared, Group } from './report.js';
import { everySite, type GateSettings, type Gates } from './settings.js';

export interface RunToHold extends Pick<Compared, 'copydesk' | 'fingerprints' | 'input' | 'figures'> {
  readonly gates: Gates;
}

export interface HeldGroup extends Group {
  readonly settings: GateSettings;
  /** Enough pages in this run for bounds that are fixed, and in both for changes. */
  readonly holds: { readonly bounds: boolean; readonly changes: boolean; readonly pages: boolean };
}

/** All pages, then the sites: those with the most pages first, at the end those that are gone. */
export function groupsOf({ gates, figures }: RunToHold, baseline?: Compared): HeldGroup[] {
  const { leastPages, sites, ...settings } = gates;
  const all: HeldGroup = {
    of: 'all pages',
    site: null,
    figures: figures.all,
    ...(baseline ? { before: baseline.figures.all } : {}),
    settings,
    holds: { bounds: true, changes: true, pages: true },
  };
  if (Object.keys(sites).length === 0) return [all];
  const before = new Map(baseline?.figures.sites.map((one) => [one.site, one]));
  const now = new Map(figures.sites.map((one) => [one.site, one]));
  const gone = [...before.keys()].filter((site) => !now.has(site) && isGone(site, gates, figures));
  const unseen = Object.keys(sites).filter((site) => site !== everySite && !now.has(site) && !before.has(site));
  return [
    all,
    ...[...now.keys(), ...gone, ...unseen].map((site) =>
      siteGroup(site, gates, now.get(site), before.get(site), leastPages),
    ),
  ];
}

/** A site that is not told one by one may be among the others. */
const isGone = (site: string | null, { sites }: Gates, { others }: RunFigures): boolean =>
  others === null || (site !== null && Object.hasOwn(sites, site));

function siteGroup(
  site: string | null,
  { sites }: Gates,
  now: Figures = noPages,
  before: Figures | undefined,
  leastPages: number,
): HeldGroup {
  const named = site !== null && Object.hasOwn(sites, site) ? sites[site] : undefined;
  const isEnough = now.pages >= leastPages;
  const wasEnough = before !== undefined && before.pages >= leastPages;
  return {
    of: 'site',
    site,
    figures: now,
    ...(before ? { before } : {}),
    settings: { ...sites[everySite], ...named },
    holds: {
      bounds: isEnough,
      changes: isEnough && wasEnough,
      pages: isEnough || wasEnough || named?.pages !== undefined,
    },
  };
}

const noPages: Figures = {
  pages: 0,
  kept: 0,
  rejected: 0,
  failed: 0,
  emptyBodies: 0,
  medianWords: 0,
  meanQuality: 0,
  chars: 0,
  charsKept: 0,
  spamChars: 0,
  languages: {},
  examples: { rejected: null, kept: null },
};
