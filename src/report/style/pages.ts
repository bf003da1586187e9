// How the list of pages and a galley look: side by side where there is room, like a proof with its margin; one after the other where not.

export const pagesStyle = `
.at-pages .when, .at-pages .kicker { display: none; }
.at-pages h1 { font-size: 1.15rem; } .at-pages .masthead { padding-bottom: .5rem; border-bottom: 1px solid var(--ink); }
.choose { display: flex; flex-direction: column; min-width: 0; --row: 4.6; }
.toolbar { padding: .6rem 0 .4rem; font-size: .88rem; }
#search { width: 100%; padding: .35rem .6rem; font-size: .95rem; }
.filters { margin: .4rem 0 0; } .menus { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem .6rem; padding: .4rem 0; }
.menus label, .quality-range { display: grid; font-size: .76rem; color: var(--faint); min-width: 0; } .menus select { width: 100%; color: var(--ink); font-size: .84rem; }
.quality-range span { display: flex; gap: .3rem; align-items: center; } .quality-range input { width: 50%; color: var(--ink); padding: .1rem .3rem; }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; margin: .45rem 0 0; padding: 0; } .chips:empty { display: none; }
.chips button { font-size: .78rem; border-radius: 1rem; background: var(--field-wash); overflow-wrap: anywhere; text-align: left; } .chips .clear { background: none; border-color: transparent; text-decoration: underline; }
.order { display: flex; justify-content: space-between; align-items: center; gap: .75rem; margin-top: .45rem; } .count { margin: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.order select { font-size: .8rem; flex: 0 1 auto; }
.list { overflow-y: auto; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--line); position: relative; flex: 1; min-height: 12rem; }
.list:focus-visible { outline-offset: -2px; }
.rows { position: relative; }
.row { position: absolute; left: 0; right: 0; height: calc(var(--row) * 1rem); padding: .45rem .5rem .4rem .1rem; border-bottom: 1px solid var(--line); cursor: pointer; overflow: hidden;
  display: grid; grid-template: 'grade title' auto 'grade meta' auto 'grade id' auto / 3.4rem minmax(0, 1fr); column-gap: .6rem; align-content: start; }
.row > * { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row:hover { background: var(--hover); } .row[aria-selected=true] { background: var(--field-wash); } .list:focus-visible .current, .row.current:not([aria-selected=true]) { box-shadow: inset 3px 0 0 var(--field); }
.row .grade { grid-area: grade; font-size: .82rem; font-variant-numeric: tabular-nums; text-align: right; padding-top: .1rem; border: 0; }
.grade.low, .grade.failed { color: var(--failed-ink); } .grade.middle, .grade.rejected { color: var(--drop-ink); } .grade.high { color: var(--kept-ink); } .grade.failed, .grade.rejected { font-size: .74rem; }
.row .title { grid-area: title; font: 700 1rem/1.3 var(--serif); } .row .meta { grid-area: meta; font-size: .8rem; line-height: 1.45; } .row .id { grid-area: id; font-size: .74rem; line-height: 1.4; color: var(--faint); }
.row.rejected .title, .row.failed .title { font-weight: 400; font-style: italic; } .warned { color: var(--drop-ink); }
.nothing-open { color: var(--faint); font: italic 1.05rem/1.5 var(--serif); padding: 3rem 1.5rem; overflow-wrap: anywhere; }

.galley { min-width: 0; }
.galley h2 { border: 0; margin: .15rem 0 .3rem; padding: 0; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; } .galley h2:focus { outline: none; }
.galley h3 { margin: 0 0 .35rem; font-size: .92rem; } .galley h4 { margin: .7rem 0 .2rem; font-size: .8rem; font-weight: 500; color: var(--faint); }
.verdict { margin: .75rem 0 0; font-size: .9rem; overflow-wrap: anywhere; } .verdict.kept b { color: var(--kept-ink); } .verdict.rejected b { color: var(--drop-ink); } .verdict.failed b { color: var(--failed-ink); }
.galley-head .meta { margin: 0 0 .4rem; font-size: .86rem; color: var(--faint); }
.galley-head .together { margin: 0 0 .4rem; font-size: .9rem; overflow-wrap: anywhere; }
.address { margin: .1rem 0; display: flex; gap: .6rem; align-items: baseline; max-width: none; font-size: .88rem; } .address .name { flex: none; width: 3.6rem; color: var(--faint); font-size: .8rem; }
.copy { flex: none; font-size: .74rem; padding: 0 .4rem; color: var(--faint); }
.warnings { margin: .6rem 0 0; padding: .4rem .7rem; list-style: none; border-left: 3px solid var(--drop); background: var(--drop-wash); font-size: .88rem; } .warnings b { font-weight: 600; }
.verdicts { margin: .7rem 0; display: flex; gap: .5rem; font-size: .84rem; } .back { margin: .6rem 0 0; font-size: .84rem; }
.switches { position: sticky; top: 0; z-index: 1; background: var(--paper); border: solid var(--ink); border-width: 1px 0; padding: .4rem 0; font-size: .84rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; }
.switches fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem .9rem; min-width: 0; } .switches legend { float: left; padding: 0; margin-right: .8rem; color: var(--faint); }
.switches label { white-space: nowrap; } .switches label:has(:disabled) { color: var(--faint); } .switches input { margin: 0; vertical-align: -1px; } .switches small { display: inline; font-size: .76rem; font-variant-numeric: tabular-nums; color: var(--drop-ink); } .sum { margin: 0; flex-basis: 100%; max-width: none; font-variant-numeric: tabular-nums; color: var(--faint); }
.sheet { display: grid; gap: 0 1.5rem; padding-top: .75rem; }
.column { min-width: 0; } .blocks { list-style: none; margin: 0; padding: 0; }
.block { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: .75rem; margin-top: .35rem; content-visibility: auto; contain-intrinsic-size: auto 2rem; cursor: default; border-radius: 2px; }
.block .label { font-size: .7rem; line-height: 1.25; text-align: right; padding-top: .45rem; overflow-wrap: anywhere; color: var(--faint); }
.block.same { margin-top: 0; } .block.same .label { clip-path: inset(50%); height: 1px; overflow: hidden; padding: 0 !important; }
.block .words { border-left: 3px solid var(--line); padding: .15rem .25rem .15rem .75rem; overflow-wrap: anywhere; white-space: pre-wrap; max-width: 42rem; }
.block.body .words { font: 1.05rem/1.6 var(--serif); border-color: var(--kept); padding-top: .3rem; padding-bottom: .3rem; }
.block.field .words { border-color: var(--field); background: var(--field-wash); font-size: .95rem; } .block.field .label { color: var(--field-ink); }
.block.drop .words { border-color: var(--drop); color: var(--faint); font-size: .88rem; line-height: 1.4; } .block.drop .label { color: var(--drop-ink); } .block.drop .label, .block.field .label { padding-top: .3rem; }
.block.as-heading .words { font-weight: 700; } .block.as-quote .words { padding-left: 1.75rem; } .block.as-list-item .words::before { content: '• '; } .block.as-code .words { font-family: ui-monospace, monospace; font-size: .84rem; } .block.as-caption .words { font-size: .88rem; }
.words .body { color: var(--ink); font-family: var(--serif); } .words .field { background: var(--field-wash); } .words .drop { color: var(--faint); background: var(--drop-wash); }
del { color: var(--drop-ink); background: var(--drop-wash); } del.spam { color: var(--failed-ink); background: var(--failed-wash); }
.block:hover, .block.lit { background: var(--hover); } .block.in-hand { outline: 2px solid var(--field); outline-offset: -1px; } .block.in-hand:not(:focus) { outline-width: 1px; }
.text { font: 1.08rem/1.65 var(--serif); max-width: 42rem; } .text p { overflow-wrap: anywhere; white-space: pre-wrap; margin: 0 0 1em; }
.beside { font-size: .84rem; min-width: 0; overflow-wrap: anywhere; } .beside p { margin: .2rem 0; } .beside section { border-bottom: 1px solid var(--line); padding: 0 0 .75rem; margin: 0 0 .75rem; }
.notes b.body { color: var(--kept-ink); } .notes b.field { color: var(--field-ink); } .notes b.drop { color: var(--drop-ink); } .way { color: var(--faint); } .hidden-text { color: var(--failed-ink); }
.marks { list-style: none; padding: 0; margin: 0; } .marks li { padding: .25rem 0 .25rem .6rem; border-left: 2px solid var(--line); margin-bottom: .25rem; } .marks .why { display: block; color: var(--faint); } .marks q { display: block; font-family: var(--serif); } .undone { text-decoration: line-through; opacity: .75; }
.decide { margin-top: .6rem !important; display: flex; flex-wrap: wrap; gap: .35rem; align-items: baseline; } .decide select, .decide button { font-size: .8rem; }
.facts { display: block; margin: 0; } .facts dt { margin-top: .55rem; font-size: .78rem; } .facts dd { margin: 0; }
.fact { padding: .15rem 0 .15rem .6rem; border-left: 2px solid var(--line); margin-bottom: .2rem; } .fact.chosen { border-color: var(--field); } .fact:hover { background: var(--hover); }
.fact .value { display: block; } .fact.chosen .value { font-weight: 600; } .fact .raw, .fact .source { display: block; color: var(--faint); font-size: .78rem; line-height: 1.35; }
.fact .actions { display: flex; flex-wrap: wrap; gap: .35rem; } .fact .actions:empty { display: none; } .fact .actions button { font-size: .72rem; padding: 0 .4rem; color: var(--faint); margin-top: .1rem; }
.missing { border-top: 1px solid var(--line); padding-top: .5rem; }
.copied { display: flex; gap: .6rem; align-items: start; max-width: 46rem; } .copied output, .copied code { flex: 1; font: .82rem/1.45 ui-monospace, monospace; background: var(--hover); padding: .4rem .6rem; overflow-wrap: anywhere; user-select: all; }
dialog { background: var(--paper); color: var(--ink); border: 1px solid var(--ink); border-radius: 3px; padding: 1.25rem 1.5rem; max-width: min(44rem, calc(100vw - 2rem)); width: 100%; } dialog::backdrop { background: rgb(0 0 0 / .35); }
dialog h2 { border: 0; margin: 0 0 .75rem; padding: 0; } dialog label { display: grid; font-size: .84rem; color: var(--faint); } dialog label input { color: var(--ink); font-size: 1rem; padding: .3rem .5rem; } dialog .end { margin: 1rem 0 0; text-align: right; max-width: none; } .key-sheet { max-width: 28rem; } kbd { font: .85rem ui-monospace, monospace; white-space: nowrap; }
@media (min-width: 64rem) {
  body.at-pages { max-width: none; height: 100vh; padding: .9rem 1.25rem 0; display: grid; grid-template-rows: auto minmax(0, 1fr); }
  .at-pages main { min-height: 0; } #pages { height: 100%; display: grid; grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); gap: 1.5rem; }
  .choose { min-height: 0; } .galley { overflow-y: auto; padding: 0 .5rem 3rem .25rem; } .back { display: none; }
  .sheet { grid-template-columns: minmax(0, 1fr) minmax(14rem, 19rem); }
  .beside { position: sticky; top: 6.6rem; align-self: start; max-height: calc(100vh - 11rem); overflow-y: auto; padding-right: .25rem; }
  .at-pages .masthead { margin-bottom: 0; } .at-pages nav { top: -.15rem; }
}
@media (max-width: 63.99rem) {
  .list { height: calc(100vh - 16rem); flex: none; } .has-page .choose, .nothing-open { display: none; } .has-page .nothing-open { display: block; }
  .switches { position: static; } .block .notes { grid-column: 1 / -1; min-width: 0; overflow-wrap: anywhere; border: solid var(--line); border-width: 1px 0; background: var(--card); padding: .6rem; margin: .4rem 0; font-size: .88rem; cursor: auto; }
}
@media (max-width: 40rem) { .block { grid-template-columns: minmax(0, 1fr); } .block .label { text-align: left; padding: .2rem 0 0 .9rem; } .galley h2 { font-size: 1.4rem; } .at-pages .kicker { display: block; } .row { grid-template-columns: 3.3rem minmax(0, 1fr); column-gap: .5rem; padding-left: 0; } .row .grade.rejected { font-size: .7rem; } }
`;
