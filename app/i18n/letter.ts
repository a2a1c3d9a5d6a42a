/** "College van …" is how one registers who asks; at the start of a sentence it needs its article. */
function asSubject(requester: string): string {
  if (/^college\b/i.test(requester)) return `Het college${requester.slice('college'.length)}`;
  if (/^gemeenteraad\b/i.test(requester)) return `De gemeenteraad${requester.slice('gemeenteraad'.length)}`;
  return requester;
}

/** Sentences that a letter starts with; the writers change them as they like. */
export const letterText = {
  asked: ({
    requester,
    received,
    question,
  }: {
    requester: string;
    received: string | null;
    question: string;
  }) =>
    `${asSubject(requester)} heeft ons${received ? ` op ${received}` : ''} om advies gevraagd. De vraag was: “${question}”`,
  unasked: ({ question }: { question: string }) =>
    `Wij geven u dit advies op eigen initiatief. De aanleiding is: ${question}`,
  aboutNote: ({ title, version }: { title: string; version: number }) =>
    `Wij hebben de nota “${title}” gelezen (versie ${version}).`,
  aboutCase: (title: string) => `Dit advies gaat over “${title}”.`,
  method:
    'Onze leden hebben de nota eerst ieder apart beoordeeld. Daarna hebben wij de verschillen samen besproken.',
  closing:
    'Wij vragen u om per advies schriftelijk te laten weten wat u ermee doet, en waarom. Wij lichten ons advies graag toe in een gesprek.',
  redacted: '[onleesbaar gemaakt]',
  annexSource: (title: string) => `De vragen komen uit het toetskader “${title}”.`,
  annexRemarks: {
    title: 'Opmerkingen per paragraaf',
    intro: ['Deze opmerkingen horen bij de nota. Het nummer is de paragraaf en de alinea.'],
    header: ['Vindplaats', 'Soort', 'Opmerking'],
  },
  annexScores: {
    title: 'Hoe de leden oordeelden',
    intro: [
      'Per onderwerp staat hier hoeveel leden welke stap kozen. Onderwerpen met minder dan drie oordelen staan er niet bij.',
    ],
    header: ['Onderwerp', 'Ontbreekt of werkt tegen', 'Alleen woorden', 'Geregeld', 'Verankerd'],
  },
  annexMethod: {
    title: 'Hoe wij hebben beoordeeld',
    intro: [
      'Ieder lid heeft de nota eerst zelf gelezen en beoordeeld, zonder het oordeel van de anderen te zien.',
      'Wij gebruiken vier stappen: ontbreekt of werkt tegen, alleen woorden, geregeld, en verankerd. Daarna hebben wij de verschillen besproken.',
    ],
    header: ['Onderwerp', 'Vraag die wij stelden'],
  },
} as const;
