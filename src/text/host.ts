// Hosts of addresses, and whether a host is one that a rule means.

/** As URLs write it (lower case, letters outside ASCII encoded); undefined for what is no address or has no host. */
export function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}

/** A host stands for all below it: `example.org` for `www.example.org`, not for `myexample.org`; `*` for every one. */
export function hostMatches(rule: string, host: string | undefined): boolean {
  if (rule === '*') return true;
  const wanted = bare(hostOf(`https://${rule}`) ?? rule); // letters outside ASCII are written as URLs have them
  return host !== undefined && (bare(host) === wanted || host.endsWith(`.${wanted}`));
}

/** The host of an address without `www.`; null where there is none. */
export function siteOf(url: string | null): string | null {
  const host = hostOf(url ?? undefined);
  return host === undefined ? null : bare(host);
}

const bare = (host: string): string => host.replace(/^www\./, '');
