import { type NoteChapter, p, row, section } from './note-content.ts';

/** Planning, communication and evaluation. */
export const uitvoering: NoteChapter = {
  title: 'Uitvoering en evaluatie',
  numbering: 'chapter',
  blocks: [
    p(
      'Een plan is pas iets waard als het wordt uitgevoerd. De programmamanager sociaal domein is verantwoordelijk voor de uitvoering en rapporteert aan de wethouder.',
    ),
  ],
  sections: [
    section(
      'Planning',
      p(
        'De uitvoering begint direct na het besluit van de raad. Tabel 6 geeft de belangrijkste mijlpalen. Elk najaar stelt het college een uitvoeringsprogramma voor het volgende jaar vast.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 6. Mijlpalen',
        widths: [22, 48, 30],
        headerRows: [row('Wanneer', 'Wat', 'Wie')],
        rows: [
          row('Maart 2027', 'Initiatievenmakelaars beginnen', 'Afdeling Samenleving'),
          row('April 2027', 'Wijkbudget gaat open', 'Wijktafels'),
          row('Juli 2027', 'Eén plan per huishouden', 'Wijkteams'),
          row('Oktober 2027', 'Aanbesteding ambulante begeleiding', 'Inkoop'),
          row('Januari 2028', 'Start hoofdaanbieders', 'Hoofdaanbieders'),
          row('Voorjaar 2029', 'Tussenevaluatie', 'Extern bureau'),
        ],
      },
    ),
    section(
      'Communicatie',
      p(
        'Inwoners worden op de hoogte gehouden via de website, de gemeentepagina in het weekblad en berichten in de buurtapp. Alle brieven over hulp worden herschreven in gewone taal. Een panel van taalambassadeurs leest ze vooraf.',
      ),
      p(
        'Wie een wijziging in zijn hulp krijgt, ontvangt minstens drie maanden van tevoren een brief en een telefoontje van het wijkteam. Voor inwoners die het Nederlands niet goed beheersen is een tolk beschikbaar.',
      ),
    ),
    section(
      'Evaluatie en bijsturing',
      p(
        'In 2029 laat het college een tussenevaluatie uitvoeren. De uitkomsten worden gedeeld met de raad en de Sociale Adviesraad. Op basis daarvan kan het plan worden aangepast. De eindevaluatie volgt in het najaar van 2030.',
        'In 2029 laat het college een tussenevaluatie uitvoeren. Inwoners die hulp krijgen en mantelzorgers bepalen mee welke vragen daarin worden gesteld. De uitkomsten worden eerst in de wijken besproken en daarna met de raad en de Sociale Adviesraad. De eindevaluatie volgt in het najaar van 2030.',
      ),
      p(
        'Tussentijds leren we in de praktijk. Vier keer per jaar komen wijkteams, aanbieders en welzijnsorganisaties bij elkaar in een leerkring. Zij bespreken steeds twee situaties waarin het niet lukte om iemand goed te helpen.',
      ),
      p(
        'Regels die goede hulp in de weg staan kunnen medewerkers melden bij een meldpunt op het gemeentehuis. Het college bespreekt de meldingen twee keer per jaar en laat weten wat ermee gebeurt.',
      ),
    ),
  ],
};
