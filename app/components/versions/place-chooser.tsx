import { Form } from '@remix-run/react';
import type { OfferedPlace } from '../../domain/notes/versions/offer-places.ts';
import type { OpenLine } from '../../domain/notes/versions/open-line.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';

/** Choosing where an annotation stands: an offered place by one press, or a paragraph by its number. */
export function PlaceChooser({ open, answer }: { open: OpenLine; answer: unknown }) {
  return (
    <div className="stack" data-gap="3">
      {open.offers.length > 0 ? <Offers open={open} /> : null}
      <Form method="post" className="stack">
        <h4>{open.offers.length > 0 ? 'Of kies zelf een alinea' : 'Kies een alinea'}</h4>
        <input type="hidden" name="annotationId" value={open.id} />
        <SelectField
          name="block"
          label="Alinea in de nieuwe versie"
          hint="Typ het nummer om er snel naartoe te gaan."
          placeholder="Kies een alinea"
          options={open.paragraphs.map(({ block, label }) => ({ value: block, label }))}
          defaultValue={typedOr(answer, 'block', '')}
          error={errorOf(answer, 'block')}
        />
        <TextField
          name="words"
          label="Woorden in die alinea"
          hint="Laat leeg als de hele alinea bedoeld is."
          optional
          defaultValue={typedOr(answer, 'words', '')}
          error={errorOf(answer, 'words')}
        />
        <div className="cluster">
          <Button look="primary" type="submit" name="act" value="choose">
            Zet de aantekening hier
          </Button>
          <TextLink to={`?#a-${open.id}`}>Toch niet</TextLink>
        </div>
      </Form>
    </div>
  );
}

function Offers({ open }: { open: OpenLine }) {
  return (
    <section className="stack" data-gap="1" aria-labelledby="voorstellen">
      <h4 id="voorstellen">Misschien hier?</h4>
      <ul className="card-list">
        {open.offers.map((offer, index) => (
          <li key={`${offer.start}-${offer.end}`} className="stack" data-gap="1">
            <p className="small quiet">{reason(offer)}</p>
            <p className="passage-pair__text">{shortened(offer.text)}</p>
            <Form method="post">
              <input type="hidden" name="annotationId" value={open.id} />
              <input type="hidden" name="start" value={offer.start} />
              <input type="hidden" name="end" value={offer.end} />
              <Button look="secondary" type="submit" name="act" value="take">
                Zet op deze plek<span className="visually-hidden"> (voorstel {index + 1})</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reason = ({ why, cite }: OfferedPlace): string => {
  const place = cite ? ` (${cite})` : '';
  return why === 'alike' ? `Deze woorden lijken erop${place}` : `Hier stond de tekst in de buurt${place}`;
};

const shortened = (text: string): string => (text.length > 320 ? `${text.slice(0, 319).trimEnd()}…` : text);
