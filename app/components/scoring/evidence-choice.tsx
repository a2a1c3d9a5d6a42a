import type { OwnAnnotation } from '../../domain/scoring/own-sheet.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';

interface EvidenceChoiceProps {
  criterionId: string;
  annotations: readonly OwnAnnotation[];
  chosen: readonly string[];
}

/**
 * One's own annotations to rest a judgement on: those that were made for this criterion first, the others
 * folded away unless one of them is chosen.
 */
export function EvidenceChoice({ criterionId, annotations, chosen }: EvidenceChoiceProps) {
  const here = annotations.filter((annotation) => annotation.criterionId === criterionId);
  const others = annotations.filter((annotation) => annotation.criterionId !== criterionId);
  const row = (annotation: OwnAnnotation) => (
    <EvidenceBox
      key={annotation.id}
      criterionId={criterionId}
      annotation={annotation}
      checked={chosen.includes(annotation.id)}
    />
  );
  return (
    <fieldset className="evidence">
      <legend className="field__label">Uw aantekeningen bij dit punt</legend>
      {here.length > 0 ? (
        here.map(row)
      ) : (
        <p className="quiet small">U maakte bij dit punt nog geen aantekening in de nota.</p>
      )}
      {others.length > 0 ? (
        <Disclosure
          summary={`Uw andere aantekeningen (${others.length})`}
          open={others.some((annotation) => chosen.includes(annotation.id))}
        >
          {others.map(row)}
        </Disclosure>
      ) : null}
    </fieldset>
  );
}

interface EvidenceBoxProps {
  criterionId: string;
  annotation: OwnAnnotation;
  checked: boolean;
}

function EvidenceBox({ criterionId, annotation, checked }: EvidenceBoxProps) {
  const id = `evidence-${criterionId}-${annotation.id}`;
  return (
    <label className="checkbox__line evidence__line" htmlFor={id}>
      <input
        className="choice-mark"
        type="checkbox"
        id={id}
        name={`evidence-${criterionId}[]`}
        value={annotation.id}
        defaultChecked={checked}
      />
      <span>
        <KindMark kind={annotation.kind} /> {annotation.body}
        <span className="evidence__quote">
          “{annotation.quote}”{annotation.cite ? ` ${annotation.cite}` : null}
        </span>
      </span>
    </label>
  );
}
