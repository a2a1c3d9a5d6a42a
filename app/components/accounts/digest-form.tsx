import { Button } from '../../ui/button/button.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';

/** Whether a mail may say what waits: a plain form, as the reading preferences are. */
export function DigestForm({ digest }: { digest: 'daily' | 'never' }) {
  return (
    <form method="post" action="/mijn-gegevens/mail" className="stack wishes" data-gap="3">
      <RadioCards
        name="digest"
        label="Wilt u een mail als er iets op u wacht?"
        choices={[
          { value: 'daily', sentence: 'Ja, hoogstens één mail per dag' },
          { value: 'never', sentence: 'Nee, ik kijk zelf bij Mijn beurt' },
        ]}
        value={digest}
      />
      <div>
        <Button look="secondary" type="submit">
          Bewaar mijn keuze
        </Button>
      </div>
    </form>
  );
}
