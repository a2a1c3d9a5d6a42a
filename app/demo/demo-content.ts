import { bestaanszekerheid } from './case-bestaanszekerheid.ts';
import { mantelzorgDichtbij } from './case-mantelzorg.ts';
import { samenInDeWijk } from './case-samen-in-de-wijk.ts';
import type { DemoCase, DemoPerson } from './demo-types.ts';

/** The council of the demo: people, municipality and cases are made up. */
export const DEMO_COUNCIL = {
  name: 'Sociale Adviesraad Maasbergen',
  municipality: 'gemeente Maasbergen',
  place: 'Maasbergen',
  addressLines: ['Markt 1', '5999 AA Maasbergen'],
  email: 'adviesraad@maasbergen.example',
  website: 'https://adviesraad.maasbergen.example',
  legalBasis:
    'Wij adviseren op grond van de Verordening Sociale Adviesraad Maasbergen, die berust op artikel 2.1.3, derde lid, van de Wet maatschappelijke ondersteuning 2015.',
} as const;

/** One person for every role and four members, so that a split can be seen. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { key: 'annelies', name: 'Annelies van den Heuvel', email: 'annelies@maasbergen.example', role: 'chair' },
  { key: 'kees', name: 'Kees Verhagen', email: 'kees@maasbergen.example', role: 'secretary' },
  { key: 'marijke', name: 'Marijke Timmers', email: 'marijke@maasbergen.example', role: 'member' },
  { key: 'mohamed', name: 'Mohamed El Amrani', email: 'mohamed@maasbergen.example', role: 'member' },
  { key: 'truus', name: 'Truus Jansen-Peeters', email: 'truus@maasbergen.example', role: 'member' },
  { key: 'bart', name: 'Bart Coolen', email: 'bart@maasbergen.example', role: 'member' },
  { key: 'sanne', name: 'Sanne de Wit', email: 'sanne@maasbergen.example', role: 'clerk' },
  { key: 'robert', name: 'Robert Willemsen', email: 'robert@maasbergen.example', role: 'official' },
  { key: 'fatima', name: 'Fatima Yıldız', email: 'fatima@maasbergen.example', role: 'observer' },
  { key: 'joris', name: 'Joris Hendriks', email: 'joris@maasbergen.example', role: 'admin' },
];

/** Three cases, oldest last: one being judged, one being written, one answered by the College. */
export const DEMO_CASES: readonly DemoCase[] = [samenInDeWijk, mantelzorgDichtbij, bestaanszekerheid];
