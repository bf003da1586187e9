// What the page of a sheet does in a browser: takes answers by key or click, keeps them over a reload, and hands out the filled sheet.
// Text of pages is only in the page already, and in lines of CSV that are handed on as they are: nothing is made HTML here.

export const sheetScript = `'use strict';
const { head, lines, key } = JSON.parse(document.getElementById('sheet').textContent);
const cards = [...document.querySelectorAll('.card')];
const answers = lines.map(() => ({ right: '', note: '' }));
let at = 0;

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) || '[]');
    for (const [index, answer] of kept.entries()) if (answers[index]) Object.assign(answers[index], answer);
  } catch { /* a browser that keeps nothing for files */ }
}
function keep() {
  try { localStorage.setItem(key, JSON.stringify(answers)); } catch { /* the same */ }
}
function show(index) {
  const { right } = answers[index];
  cards[index].dataset.right = right;
  for (const button of cards[index].querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === right));
  const done = answers.filter((answer) => answer.right !== '').length;
  document.getElementById('done').textContent = done + ' of ' + lines.length + ' answered';
}
function goTo(index) {
  at = Math.max(0, Math.min(cards.length - 1, index));
  cards[at].focus({ preventScroll: true });
  cards[at].scrollIntoView({ block: 'center' });
}
function answer(index, right) {
  answers[index].right = answers[index].right === right ? '' : right;
  keep();
  show(index);
  if (answers[index].right !== '') goTo(index + 1);
}
const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
const guarded = (text) => (/^[\\s'"]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]/.test(text) ? "'" + text : text);
function sheet() {
  return head + lines.map((line, index) => line + quoted(answers[index].right) + ',' + quoted(guarded(answers[index].note)) + '\\r\\n').join('');
}
function download() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([sheet()], { type: 'text/csv' }));
  link.download = 'sheet.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

restore();
for (const [index, card] of cards.entries()) {
  show(index);
  const note = card.querySelector('input');
  note.value = answers[index].note;
  note.addEventListener('input', () => { answers[index].note = note.value; keep(); });
  card.addEventListener('focusin', () => { at = index; });
  for (const button of card.querySelectorAll('button')) button.addEventListener('click', () => answer(index, button.value));
}
document.getElementById('download').addEventListener('click', download);
document.addEventListener('keydown', (event) => {
  if (event.target.tagName === 'INPUT') { if (event.key === 'Escape' || event.key === 'Enter') goTo(at); return; }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (['y', 'n', '?'].includes(event.key)) answer(at, event.key);
  else if (step) goTo(at + step);
  else if (event.key === 'm') cards[at].querySelector('input').focus();
  else return;
  event.preventDefault();
});
if (cards.length > 0) goTo(Math.max(0, answers.findIndex(({ right }) => right === '')));
`;
