/**
 * The style sheet of the standalone page, with the council's accent ("#rrggbb") and its tint. Light and dark
 * follow the reader's setting; on paper the page looks like the PDF.
 */
export function letterStyles(accent: string, tint: string): string {
  return `
:root { --accent: ${accent}; --tint: ${tint}; --ink: #1d2433; --quiet: #566074; --line: #8a90a0; --paper: #fff; --error: #a4161a; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --accent: color-mix(in srgb, ${accent} 45%, #fff); --tint: #223038; --ink: #eceff4; --quiet: #b9c1cf; --line: #7d8798; --paper: #161b22; --error: #ff9d9d; }
}
* { box-sizing: border-box; }
html { font: 1.125rem/1.55 Literata, Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); }
body { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem 4rem; border-top: 10px solid var(--accent); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, .council, .municipality, address, .references, .subject-label, .ask, .mark, dt, th, .people, .tenor {
  font-family: "Atkinson Hyperlegible Next", Verdana, "Segoe UI", sans-serif;
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1.5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; color: var(--accent); margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.13rem; margin: 1.75rem 0 .4rem; }
h4, h5, h6 { font-size: 1rem; color: var(--quiet); margin: 1.5rem 0 .3rem; }
p { margin: 0 0 .9rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
ul, ol { padding-left: 1.6rem; margin: 0 0 .9rem; }
ol ol { list-style: lower-alpha; }
ol ol ol { list-style: lower-roman; }
li > p { margin-bottom: .35rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem 3rem; justify-content: space-between; padding: 2rem 0; }
header img { display: block; height: 4.25rem; width: auto; margin-bottom: .75rem; }
header p, address p, .addressee p { margin: 0; }
.council { font-size: 1.45rem; font-weight: 700; color: var(--accent); line-height: 1.25; }
.municipality, address, .references dt { color: var(--quiet); }
address { font-style: normal; font-size: .9rem; }
.mark { padding: .5rem .8rem; margin-top: 1rem; border: 2px solid var(--error); color: var(--error); font-weight: 700; }
.mark::before { content: attr(data-mark); }
.opening { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1.5rem 2.5rem; margin-bottom: 2.5rem; }
.references { margin: 0; font-size: .95rem; }
.references div { display: grid; grid-template-columns: 7rem 1fr; }
dd { margin: 0; }
.subject-label { font-weight: 700; color: var(--accent); margin: 0; font-size: .95rem; }
.tenor { border-left: 5px solid var(--accent); background: var(--tint); padding: .7rem 1rem; }
.quiet { font-size: .95rem; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.5rem; border-top: 2px solid var(--accent); font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .65rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--tint); }
th p, td p { margin: 0; }
.advice { margin: 2rem 0; }
.banner { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem 1rem; background: var(--tint); border-top: 3px solid var(--accent); padding: .9rem 1rem; }
.banner h3 { margin: 0; color: var(--accent); font-size: 1.2rem; }
.ask { font-weight: 700; font-size: 1.1rem; line-height: 1.4; }
.ask p { margin: 0; }
.advice dl { margin: .8rem 0 0; padding: 0 1rem; }
.advice dl div { display: grid; grid-template-columns: 7rem 1fr; gap: .1rem 1rem; margin-bottom: .5rem; }
.advice dt { color: var(--accent); font-weight: 700; font-size: .95rem; padding-top: .1rem; }
.advice dd p { margin: 0 0 .3rem; }
.statement { border-left: 4px solid var(--line); padding: .1rem 0 .1rem 1.2rem; margin: 1.5rem 0; }
.statement h3 { margin-top: 0; }
.signatures { margin-top: 2.5rem; }
.people { display: flex; flex-wrap: wrap; gap: 1.5rem 4rem; margin-top: 1.5rem; }
.people p { margin: 0; color: var(--quiet); font-size: .95rem; }
.people .name { font-weight: 700; color: var(--ink); font-size: 1rem; }
.people .open { border-top: 1px solid var(--line); margin-top: 4rem; padding-top: .4rem; min-width: 14rem; }
.note { font-size: .75em; vertical-align: super; line-height: 0; padding: 0 .15em; }
.notes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .95rem; }
.back::before { content: "↩"; }
@media (max-width: 34rem) {
  .banner, .advice dl div, .references div { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 20mm 22mm; }
  :root { --accent: ${accent}; --tint: ${tint}; --ink: #000; --quiet: #444; --line: #777; --paper: #fff; --error: #a4161a; }
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  h2, h3, h4, .banner { break-after: avoid; }
  .banner, .people, tr, .tenor { break-inside: avoid; }
  .annex { break-before: page; }
  .banner, .tenor, thead th, body { print-color-adjust: exact; }
}
`;
}
