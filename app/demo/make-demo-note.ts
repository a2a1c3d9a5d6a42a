import { readFileSync, writeFileSync } from 'node:fs';
import { demoDocx } from './make-note/demo-docx.ts';
import { BELEIDSPLAN } from './note/beleidsplan.ts';

/** Writes both versions of the demo note into app/demo. Run with: npx tsx app/demo/make-demo-note.ts */
const demo = new URL('./', import.meta.url);
const figure = readFileSync(new URL('figuur-meldingen.png', demo));
for (const version of [1, 2] as const) {
  const bytes = demoDocx(version, figure);
  writeFileSync(new URL(BELEIDSPLAN.files[version], demo), bytes);
  console.log(`${BELEIDSPLAN.files[version]}: ${bytes.length} bytes`);
}
