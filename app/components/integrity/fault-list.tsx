import type { StoreFault } from '../../domain/integrity/store-fault.ts';
import { faultWords, keptWords } from '../../i18n/store-check.ts';

/** What is not what it was, each with what to do. */
export function FaultList({ faults }: { faults: readonly StoreFault[] }) {
  return (
    <ul className="stack" data-gap="4">
      {faults.map((fault) => {
        const { code, what, todo } = faultWords[fault.kind];
        return (
          <li
            key={`${fault.kind} ${fault.kept} ${fault.name} ${fault.sha256}`}
            className="stack"
            data-gap="1"
          >
            <h3>
              {fault.caseTitle ?? 'Zonder advies'}: {keptWords[fault.kept]} ({fault.name})
            </h3>
            <p>
              {what} {todo}
            </p>
            <p className="quiet small">
              Code {code}. Controlegetal dat het moet hebben (SHA-256):{' '}
              <code className="breakable">{fault.sha256}</code>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
