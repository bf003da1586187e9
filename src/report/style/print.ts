// On paper: the overview, and after it the page that is open.

export const printStyle = `
@media print { :root, :root[data-theme] { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --faint: #444; --line: #bbb; --hover: #fff; }
  body, body.at-pages { display: block; height: auto; max-width: none; padding: 0; font-size: 10pt; }
  #overview[hidden], .at-pages .kicker, .at-pages .when { display: block !important; } .at-pages h1 { font-size: 2.3rem; }
  svg rect, .warnings, .field, del { print-color-adjust: exact; -webkit-print-color-adjust: exact; } tr, .cards li, .block { break-inside: avoid; } h2, h3 { break-after: avoid; } .wide { overflow: visible; } .pages { min-width: 0; }
  nav, .choose, .nothing-open, .verdicts, .back, .copy, .decide, .actions, .notes, .switches fieldset, summary { display: none !important; }
  #pages { display: block !important; height: auto; break-before: page; } .galley { overflow: visible; } .switches { position: static; border: 0; } .sheet { display: block; } .block { content-visibility: visible; }
  .beside { position: static; max-height: none; margin-top: 1.5rem; columns: 2; } .block.in-hand { outline: none; } }
`;
