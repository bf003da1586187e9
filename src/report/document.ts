// The frame of every HTML file that is written: nothing is loaded, nothing is sent, and no script runs but the file's own.
import { createHash } from 'node:crypto';
import { Html, html, nothing } from './html.js';

interface Document {
  readonly title: string;
  readonly style: string;
  /** Beside `default-src 'none'` and the styles: as `scriptPolicy` gives it, say; nothing out of a page. */
  readonly policy?: string;
  readonly head?: Html;
  readonly body: Html;
}

export function documentOf({ title, style, policy = '', head = nothing, body }: Document): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${new Html(policy === '' ? '' : `; ${policy}`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${head}<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** Lets this script run and no other. */
export const scriptPolicy = (script: string): string =>
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
