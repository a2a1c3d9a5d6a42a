import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';

/** How long it is kept is the council's own decision; the rest is the same for every dossier. */
export function ArchiveForm({ caseId }: { caseId: string }) {
  return (
    <>
      <section className="paper stack" aria-labelledby="wat">
        <h2 id="wat">Wat erin zit</h2>
        <ul>
          <li>de brief, de errata en het besluit van de raad, met stemmen en handtekeningen;</li>
          <li>de nota, zoals de gemeente haar stuurde en zoals de raad haar las;</li>
          <li>de aantekeningen en de oordelen van de leden;</li>
          <li>de reactie van het college en wat ervan kwam;</li>
          <li>
            het verloop, een beschrijving volgens de norm van archieven (MDTO), en getallen om na te gaan dat
            er niets is veranderd.
          </li>
        </ul>
        <p>
          Aantekeningen die een lid voor zichzelf hield, zitten er niet in. Bij een minderheidsstandpunt
          zonder naam staat nergens wie het schreef.
        </p>
        <p className="quiet">
          Er staan namen van leden in. Bewaar het bestand dus veilig. In het verloop komt te staan dat u het
          downloadde.
        </p>
      </section>
      <form action={`/adviezen/${caseId}/dossier.zip`} method="get" className="paper stack">
        <RadioCards
          label="Hoe lang moet dit dossier bewaard blijven?"
          hint="Dat staat in de selectielijst van de gemeente. Weet u het niet? Kies “altijd”: dan gaat er niets verloren."
          name="bewaren"
          value="altijd"
          choices={[
            { value: 'altijd', sentence: 'Altijd' },
            { value: 'tijdelijk', sentence: 'Een aantal jaren na het afsluiten' },
          ]}
        />
        <TextField name="jaren" label="Aantal jaren" width="short" inputMode="numeric" optional />
        <TextField
          name="categorie"
          label="Nummer in de selectielijst"
          hint="Bijvoorbeeld 3.1."
          width="short"
          optional
        />
        <Button look="primary" type="submit">
          Download het dossier (ZIP)
        </Button>
      </form>
      <p>
        <TextLink to={`/adviezen/${caseId}/verloop`}>Terug naar het verloop</TextLink>
      </p>
    </>
  );
}
