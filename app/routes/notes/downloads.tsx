import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Page } from '../../components/layout/page.tsx';
import { downloadRoom } from '../../domain/annotations/exchange/download-room.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Afdrukken en downloaden – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => downloadRoom(ctx, param('caseId')));

export default function Downloads() {
  const room = useLoaderData<typeof loader>();
  const base = `/adviezen/${room.caseId}`;
  return (
    <Page
      title="Afdrukken en downloaden"
      width="reading"
      lead="Wat u kunt meenemen: op papier, in Word of in een rekenblad."
      aside={<TextLink to={`${base}/nota`}>Naar de nota</TextLink>}
    >
      {room.noteVersionId ? null : (
        <EmptyState title="Er is nog geen nota">
          <p>Zodra de nota is ingelezen, kunt u haar hier afdrukken.</p>
        </EmptyState>
      )}
      {room.noteVersionId ? (
        <Group title="De nota">
          {room.booklet ? (
            <File href={`${base}/leesboekje.pdf`} name="Leesboekje (PDF)">
              Om af te drukken: de nota met een brede kantlijn om in te schrijven, en achterin het
              beoordelingsformulier.
            </File>
          ) : null}
          <File href={`${base}/nota/${room.noteVersionId}/origineel`} name="De nota zelf">
            Het bestand zoals de gemeente het stuurde.
          </File>
        </Group>
      ) : null}
      {room.annotations ? (
        <Group
          title={room.everyone ? 'De nota met de aantekeningen van de raad' : 'De nota met uw aantekeningen'}
        >
          <File href={`${base}/nota-met-aantekeningen.docx`} name="Word">
            {room.wordOriginal
              ? 'Het bestand van de gemeente, met de aantekeningen als Word-opmerkingen in de kantlijn.'
              : 'De tekst van de nota in Word, met de aantekeningen als opmerkingen in de kantlijn.'}
          </File>
          <File href={`${base}/nota-met-aantekeningen.pdf`} name="PDF">
            Nummers in de tekst, de aantekeningen aan het eind van elk hoofdstuk.
          </File>
          <File href={`${base}/aantekeningen.jsonld`} name="Voor een ander programma">
            Alleen de aantekeningen, volgens de internationale standaard (W3C Web Annotation).
          </File>
        </Group>
      ) : null}
      {room.annotations ? (
        <p className="small">
          {room.everyone
            ? 'In het verloop komt te staan dat u dit hebt gedownload. Aantekeningen die “alleen voor mij” zijn, gaan nooit mee.'
            : 'Er staat alleen in wat u zelf schreef. Pas als de voorzitter de oordelen opent, komt het werk van anderen erbij. Aantekeningen die “alleen voor mij” zijn, gaan nooit mee.'}
        </p>
      ) : null}
      {room.scores ? (
        <Group title="De oordelen">
          <File href={`${base}/oordelen.xlsx`} name="Rekenblad (Excel)">
            Drie bladen: alle oordelen, het toetskader en een samenvatting per punt.
          </File>
          <File href={`${base}/oordelen.csv`} name="Tabel (CSV)">
            Dezelfde oordelen zonder opmaak, voor een ander programma.
          </File>
        </Group>
      ) : null}
      {room.takeOver ? (
        <p>
          <TextLink to={`${base}/aantekeningen/overnemen`}>
            Neem aantekeningen over uit een bestand van een andere raad
          </TextLink>
        </p>
      ) : null}
    </Page>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper stack" data-gap="1">
      <h2>{title}</h2>
      <ul className="stack" data-gap="1">
        {children}
      </ul>
    </section>
  );
}

function File({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <a className="nl-link" href={href}>
        Download: {name}
      </a>
      <br />
      <span>{children}</span>
    </li>
  );
}
