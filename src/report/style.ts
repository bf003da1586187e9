// How the report looks: light and dark, on screen and on paper.

export const style = `
:root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1d1d1b; --faint: #66645e; --line: #e3dfd7; --card: #fff;
  --all: #8a8780; --kept: #2f7d4f; --field: #2f6fae; --drop: #c4702b; --failed: #b3261e; --track: #efece6; }
@media (prefers-color-scheme: dark) { :root { --paper: #191917; --ink: #eceae4; --faint: #a3a097; --line: #3a3833;
  --card: #22211f; --all: #8f8c84; --kept: #5cb883; --field: #6aa9e6; --drop: #e0975a; --failed: #f2877f; --track: #2e2c28; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font: 700 2.1rem/1.2 Georgia, serif; margin: 0; }
h2 { font: 700 1.35rem/1.3 Georgia, serif; margin: 2.75rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p { margin: .35rem 0 .9rem; max-width: 46rem; }
small, .none, .when { color: var(--faint); font-size: .82rem; }
small { display: block; font-weight: 400; line-height: 1.35; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.cards li { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--all); border-radius: 4px; padding: .7rem .9rem; }
.cards b { display: block; font: 700 1.9rem/1.2 Georgia, serif; font-variant-numeric: tabular-nums; }
.cards .kept { border-top-color: var(--kept); } .cards .rejected { border-top-color: var(--drop); } .cards .failed { border-top-color: var(--failed); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 0 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } thead th { font-size: .78rem; color: var(--faint); font-weight: 500; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 1%; }
.bars tbody th { width: 32%; } .columns .bars tbody th { width: 50%; } .bars .bar { padding-right: 0; min-width: 6rem; }
svg { display: block; width: 100%; height: .8rem; margin-top: .35rem; border-radius: 2px; }
.track { fill: var(--track); } rect.all { fill: var(--all); } rect.kept { fill: var(--kept); } rect.field { fill: var(--field); }
rect.drop { fill: var(--drop); } rect.failed { fill: var(--failed); }
.key { font-size: .85rem; color: var(--faint); } .key svg { display: inline-block; width: .8rem; margin: 0 .3rem 0 .9rem; vertical-align: -1px; }
.wide { overflow-x: auto; } .pages { font-size: .92rem; min-width: 44rem; }
.pages td:first-child { width: 13rem; overflow-wrap: anywhere; } .articles td:first-child { width: 5.5rem; white-space: nowrap; } .pages td:last-child { width: 12rem; }
.pages td:nth-child(2) { overflow-wrap: anywhere; } .pages b { font-weight: 650; }
.begins { display: block; margin: .1rem 0; } .source { overflow-wrap: anywhere; }
b.failed { color: var(--failed); } b.rejected { color: var(--drop); }
.quality { font-weight: 650; font-variant-numeric: tabular-nums; border-left: 4px solid; padding-left: .5rem; }
.low { border-color: var(--failed); } .middle { border-color: var(--drop); } .high { border-color: var(--kept); }
.tag { display: inline-block; font-size: .76rem; line-height: 1.3; padding: .1rem .45rem; margin: .15rem 0; border: 1px solid var(--line); border-radius: 1rem; white-space: nowrap; }
.warning { border-color: var(--drop); }
code { font-size: .85em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; font-size: .88rem; } dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) { body { padding: 1.25rem .9rem; } .bars .bar { display: none; } .bars tbody th, .columns .bars tbody th { width: auto; } .pages { min-width: 36rem; } }
@media print { :root { --paper: #fff; --card: #fff; } body { max-width: none; padding: 0; font-size: 10pt; }
  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } tr, .cards li { break-inside: avoid; } h2, h3 { break-after: avoid; } .wide { overflow: visible; } .pages { min-width: 0; } }
`;
