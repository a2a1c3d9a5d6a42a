type Params = Record<string, string | number>;

const count = (params: Params) => Number(params.count ?? 0);
const onPages = (params: Params) => (params.pages ? ` (pagina ${params.pages})` : '');
const many = (params: Params, one: string, more: string) =>
  count(params) === 1 ? `1 ${one}` : `${count(params)} ${more}`;

/**
 * The sentences of what the readers of PDF and scans found, by code, in plain Dutch (B1). `count` is the number of
 * the finding, `pages` a list of page numbers such as "1–3, 7".
 */
export const pdfFindings: Record<string, (params: Params) => string> = {
  'pdf-structure-guessed': (p) =>
    `Dit pdf-bestand zegt niet wat een kop of een alinea is. Dat is afgeleid uit de opmaak${onPages(p)}. Controleer de koppen en de lijsten.`,
  'pdf-columns': (p) =>
    `De tekst staat in kolommen${onPages(p)}. Controleer of u de tekst in de goede volgorde leest.`,
  'pdf-ocr-layer': (p) =>
    `De tekst komt uit een scan die al eerder is herkend${onPages(p)}. Er kunnen leesfouten in staan.`,
  'pdf-scanned-pages': (p) =>
    `${many(p, 'pagina is een foto', 'pagina’s zijn een foto')} zonder tekst${onPages(p)}. Die tekst ontbreekt. Voeg het bestand opnieuw toe om die pagina’s te laten herkennen.`,
  'pdf-turned-text': (p) =>
    `Op ${many(p, 'pagina', 'pagina’s')} staat tekst gedraaid${onPages(p)}. Die tekst staat nu onder aan de pagina.`,
  'pdf-damaged-pages': (p) =>
    `${many(p, 'pagina is', 'pagina’s zijn')} beschadigd en niet overgenomen${onPages(p)}.`,
  'pdf-table-guessed': (p) =>
    `${many(p, 'tabel heeft', 'tabellen hebben')} geen lijnen. De rijen en kolommen zijn afgeleid uit de plaats van de tekst. Controleer ze.`,
  'pdf-picture-lost': (p) => `${many(p, 'afbeelding kon', 'afbeeldingen konden')} niet worden overgenomen.`,
  'pdf-footnote-loose': (p) =>
    `Van ${many(p, 'voetnoot', 'voetnoten')} is niet gevonden waar ${count(p) === 1 ? 'die' : 'ze'} in de tekst bij ${count(p) === 1 ? 'hoort' : 'horen'}. De verwijzing staat nu aan het eind van de pagina.`,
  'pdf-copy-forbidden': () =>
    'De maker van dit pdf-bestand heeft kopiëren uitgezet. Gebruik de tekst alleen voor het advies.',
  'pdf-attachments': (p) =>
    `Het pdf-bestand heeft ${many(p, 'bijlage', 'bijlagen')}. Die zijn niet overgenomen.`,
  'pdf-form-fields': (p) =>
    `Het pdf-bestand heeft ${many(p, 'invulveld', 'invulvelden')}. Wat daarin is ingevuld, is niet overgenomen.`,
  'pdf-unsafe-links': (p) =>
    `${many(p, 'link is', 'links zijn')} weggelaten omdat ${count(p) === 1 ? 'die' : 'ze'} niet veilig ${count(p) === 1 ? 'is' : 'zijn'}.`,
  'ocr-recognised': (p) =>
    `De tekst is gelezen uit een scan of foto${onPages(p)}. Er kunnen leesfouten in staan.`,
  'ocr-pages-failed': (p) =>
    `${many(p, 'pagina kon', 'pagina’s konden')} niet worden gelezen${onPages(p)}. De andere pagina’s zijn er wel.`,
  'ocr-doubtful-words': (p) =>
    `Bij ${many(p, 'woord', 'woorden')} is het niet zeker of het goed is gelezen. Vergelijk ze met het origineel.`,
};
