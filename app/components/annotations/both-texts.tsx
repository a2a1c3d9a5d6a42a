import { Button } from '../../ui/button/button.tsx';

interface BothTextsProps {
  stored: string;
  onKeepMine: () => void;
  onKeepStored: () => void;
}

/** What another tab or device stored meanwhile, under one's own text: the person chooses, nothing is overwritten. */
export function BothTexts({ stored, onKeepMine, onKeepStored }: BothTextsProps) {
  return (
    <div className="stack" data-gap="1">
      <p className="small strong">Dit staat er nu:</p>
      <blockquote className="margin-card__body">{stored}</blockquote>
      <div className="cluster" data-gap="1">
        <Button type="button" onClick={onKeepMine}>
          Houd mijn tekst hierboven
        </Button>
        <Button type="button" look="quiet" onClick={onKeepStored}>
          Houd wat er nu staat
        </Button>
      </div>
    </div>
  );
}
