// How the report looks: the colours and the overview. Light and dark; the pages and the paper have files of their own.
import { pagesStyle } from './pages.js';
import { printStyle } from './print.js';

const light = `--paper: #fdfcfa; --ink: #1d1d1b; --faint: #66645e; --line: #e3dfd7; --card: #fff; --hover: #f4f1eb;
  --all: #8a8780; --kept: #2f7d4f; --field: #2f6fae; --drop: #c4702b; --failed: #b3261e; --track: #efece6;
  --kept-ink: #276a43; --field-ink: #255d96; --drop-ink: #94500f; --failed-ink: #b3261e;
  --kept-wash: #edf5ef; --field-wash: #eaf1f8; --drop-wash: #fbf0e6; --failed-wash: #fbebea;`;

const dark = `--paper: #191917; --ink: #eceae4; --faint: #a8a59c; --line: #3a3833; --card: #22211f; --hover: #262522;
  --all: #8f8c84; --kept: #5cb883; --field: #6aa9e6; --drop: #e0975a; --failed: #f2877f; --track: #2e2c28;
  --kept-ink: #6fc593; --field-ink: #7db5ec; --drop-ink: #e6a269; --failed-ink: #f2948c;
  --kept-wash: #1c2a21; --field-wash: #1b2733; --drop-wash: #312418; --failed-wash: #381f1d;`;

export const style = `
:root { color-scheme: light dark; --serif: Georgia, 'Iowan Old Style', 'Noto Serif', 'Liberation Serif', serif; ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${dark} } }
:root[data-theme=light] { color-scheme: light; }
:root[data-theme=dark] { color-scheme: dark; ${dark} }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--all); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--field); outline-offset: 2px; }
h1 { font: 700 2.3rem/1.15 var(--serif); margin: 0; letter-spacing: -.01em; text-wrap: balance; }
h2 { font: 700 1.35rem/1.3 var(--serif); margin: 2.75rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p { margin: .35rem 0 .9rem; max-width: 46rem; }
small, .none, .when { color: var(--faint); font-size: .82rem; }
small { display: block; font-weight: 400; line-height: 1.35; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 3px; padding: .15rem .5rem; min-width: 0; max-width: 100%; }
input, select { border-color: var(--all); } button { cursor: pointer; } button:hover { background: var(--hover); }
summary { cursor: pointer; color: var(--faint); font-size: .85rem; width: fit-content; } summary:hover { color: var(--ink); }

.masthead { position: relative; border-bottom: 4px double var(--ink); padding-bottom: .9rem; }
.kicker { margin: 0 0 .35rem; font: italic 1rem/1.2 var(--serif); color: var(--faint); }
.when { margin: .35rem 0 0; }
nav { position: absolute; top: -.25rem; right: 0; display: flex; gap: .25rem 1rem; align-items: center; font-size: .88rem; }
nav a { text-decoration: none; padding: .1rem 0; border-bottom: 2px solid transparent; } nav a[aria-current=page] { border-color: var(--ink); font-weight: 600; }
nav button { font-size: .78rem; padding: 0 .5rem; color: var(--faint); background: none; }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem 1.5rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.cards li { border-top: 4px solid var(--all); padding: .5rem 0; }
.cards a { text-decoration: none; } .cards a:hover b { text-decoration: underline; text-decoration-thickness: 2px; }
.cards b { display: block; font: 700 2.1rem/1.15 var(--serif); font-variant-numeric: tabular-nums; }
.cards .kept { border-top-color: var(--kept); } .cards .rejected { border-top-color: var(--drop); } .cards .failed { border-top-color: var(--failed); }
.gates { padding-left: 1.1rem; } .gates .failed::marker, .gates .failed { color: var(--failed); } .gates .failed small { color: var(--faint); }
.tables { columns: 2 26rem; column-gap: 2.5rem; } .tables > div { break-inside: avoid; } .tables h3 { margin-top: 0; padding-top: .9rem; } .tables > div { margin-bottom: 1.1rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 0 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; } thead th { font-size: .78rem; color: var(--faint); font-weight: 500; } thead td { border-bottom: 1px solid var(--line); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 1%; }
.bars tbody th { width: 32%; } .columns .bars tbody th, .tables .bars tbody th { width: 50%; } .bar { padding-right: 0; min-width: 5rem; }
.more td { padding: 0 0 .35rem; } tr:has(+ .more) > * { border-bottom: 0; padding-bottom: .1rem; }
.rules { font-size: .88rem; margin: .25rem 0 .75rem; } .rules td, .rules th { padding-top: .15rem; padding-bottom: .15rem; }
.sites { font-size: .92rem; } .sites tbody th { font-weight: 400; } .sites .bar { width: 18%; padding-right: .75rem; }
svg { display: block; width: 100%; height: .8rem; margin-top: .35rem; border-radius: 2px; }
.track { fill: var(--track); } rect.all { fill: var(--all); } rect.kept { fill: var(--kept); } rect.field { fill: var(--field); }
rect.drop { fill: var(--drop); } rect.failed { fill: var(--failed); }
.histogram { height: auto; max-width: 46rem; overflow: visible; margin: .75rem 0; } .histogram line { stroke: var(--ink); } .histogram text { fill: var(--faint); font-size: 13px; }
.histogram a:hover rect, .histogram a:focus-visible rect { stroke: var(--ink); stroke-width: 2; } .histogram a:focus-visible { outline: none; }
.histogram + details { max-width: 26rem; }
.key { font-size: .85rem; color: var(--faint); } .key span { white-space: nowrap; margin-right: 1.2rem; } .key svg { display: inline-block; width: .8rem; margin: 0 .35rem 0 0; vertical-align: -1px; }
.odd { padding-left: 1.5rem; margin: .75rem 0; } .odd li { margin: 0 0 .7rem; padding-left: .25rem; }
.odd a { font-family: var(--serif); font-weight: 700; } .odd b { font-weight: 400; font-size: .9rem; color: var(--drop-ink); margin-left: .35rem; }
.wide { overflow-x: auto; } .pages { font-size: .92rem; min-width: 44rem; }
.pages td:first-child { width: 13rem; } .articles td:first-child { width: 5.5rem; white-space: nowrap; } .pages td:last-child { width: 12rem; }
.pages b { font-weight: 650; }
.begins { display: block; margin: .1rem 0; } .source { overflow-wrap: anywhere; }
b.failed { color: var(--failed-ink); } b.rejected { color: var(--drop-ink); }
.quality { font-weight: 650; font-variant-numeric: tabular-nums; border-left: 4px solid; padding-left: .5rem; }
.low { border-color: var(--failed); } .middle { border-color: var(--drop); } .high { border-color: var(--kept); }
.tag { display: inline-block; font-size: .76rem; line-height: 1.3; padding: .1rem .45rem; margin: .15rem 0; border: 1px solid var(--line); border-radius: 1rem; white-space: nowrap; }
.warning { border-color: var(--drop); }
code, pre, kbd { font-size: .85em; overflow-wrap: anywhere; } pre { overflow: auto; max-height: 24rem; background: var(--card); border: 1px solid var(--line); padding: .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; font-size: .88rem; } dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) { body { padding: 1.25rem .9rem; } h1 { font-size: 1.7rem; } .kicker { margin-bottom: 2.2rem; } nav { top: 1.6rem; left: 0; right: 0; } nav button:first-of-type { margin-left: auto; }
  .bars .bar { display: none; } .bars tbody th, .columns .bars tbody th, .tables .bars tbody th { width: auto; } .pages { min-width: 36rem; } .sites .bar, .sites thead td { display: none; } }
@media (prefers-reduced-motion: no-preference) { .row, .block, button { transition: background-color .12s; } }
${pagesStyle}${printStyle}`;
