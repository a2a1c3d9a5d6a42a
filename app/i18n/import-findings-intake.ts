type Params = Record<string, string | number>;

/** "1 tekening is", "3 tekeningen zijn". */
const amount = (count: string | number | undefined, one: string, many: string) =>
  Number(count) === 1 ? `1 ${one}` : `${count ?? 0} ${many}`;

/**
 * What the readers of OpenDocument, web pages, Markdown and text report besides the findings that all
 * readers share, in plain Dutch. `count` says how often.
 */
export const intakeFindings: Record<string, (params: Params) => string> = {
  DRAWING_LOST: ({ count }) =>
    `${amount(count, 'tekening is', 'tekeningen zijn')} niet ingelezen. Bekijk het origineel.`,
  FORMULA_LOST: ({ count }) =>
    `${amount(count, 'formule is', 'formules zijn')} niet ingelezen. Bekijk het origineel.`,
  HEADING_GUESSED: ({ count }) =>
    `${amount(count, 'regel', 'regels')} met een nummer hebben we als kop gelezen. Controleer of dat klopt.`,
  NESTING_FLATTENED: ({ count }) =>
    `Op ${amount(count, 'plaats', 'plaatsen')} was de opbouw te ingewikkeld. Daar is alleen de tekst bewaard.`,
  PAGE_PARTS_SKIPPED: ({ count }) =>
    `${amount(count, 'deel', 'delen')} van de webpagina, zoals het menu, ${Number(count) === 1 ? 'hoort' : 'horen'} niet bij de nota en ${Number(count) === 1 ? 'is' : 'zijn'} overgeslagen.`,
  TABLE_CUT: ({ count }) =>
    `${amount(count, 'tabel heeft', 'tabellen hebben')} heel veel dezelfde vakken. Daarvan is een deel overgenomen.`,
};
