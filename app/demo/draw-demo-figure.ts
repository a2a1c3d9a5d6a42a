import { readdirSync, writeFileSync } from 'node:fs';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** Draws figure 1 of the demo note into app/demo. Run with: npx tsx app/demo/draw-demo-figure.ts */
const REPORTS = [
  ['2021', 2310],
  ['2022', 2480],
  ['2023', 2740],
  ['2024', 2890],
  ['2025', 3060],
] as const;
const SIZE = { width: 1200, height: 600 } as const;
const CHART = { left: 60, base: 520, barWidth: 150, gap: 70, pixelsPerReport: 0.14 } as const;

const fonts = new URL('../node_modules/@expo-google-fonts/atkinson-hyperlegible-next/', import.meta.url);
const regular = readdirSync(fonts, { recursive: true, encoding: 'utf8' }).find((name) =>
  name.endsWith('_400Regular.ttf'),
);
if (!regular) throw new Error(`No regular face in ${fonts.pathname}`);
GlobalFonts.registerFromPath(new URL(regular, fonts).pathname, 'Figure');

const canvas = createCanvas(SIZE.width, SIZE.height);
const pen = canvas.getContext('2d');
pen.fillStyle = '#ffffff';
pen.fillRect(0, 0, SIZE.width, SIZE.height);
pen.textAlign = 'center';
pen.font = '32px Figure';
REPORTS.forEach(([year, count], index) => {
  const left = CHART.left + index * (CHART.barWidth + CHART.gap);
  const height = count * CHART.pixelsPerReport;
  pen.fillStyle = '#0f5c6e';
  pen.fillRect(left, CHART.base - height, CHART.barWidth, height);
  pen.fillStyle = '#1d2433';
  const middle = left + CHART.barWidth / 2;
  pen.fillText(count.toLocaleString('nl-NL'), middle, CHART.base - height - 14);
  pen.fillText(year, middle, CHART.base + 44);
});
pen.fillRect(CHART.left - 20, CHART.base, SIZE.width - 2 * CHART.left + 40, 2);
writeFileSync(new URL('./figuur-meldingen.png', import.meta.url), canvas.toBuffer('image/png'));
