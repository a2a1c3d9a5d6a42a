import type { FactorSetup } from '../../http/second-factor.server.ts';
import { FinishTwoSteps } from './two-steps-forms.tsx';

/** Three steps on one screen: scan, keep the reserve codes, type a code. The key and codes are never shown again. */
export function FactorSetupSteps({ setup }: { setup: FactorSetup }) {
  const { path, size } = setup.qr;
  return (
    <div className="stack" data-gap="5">
      <section className="paper stack" aria-labelledby="stap-1">
        <h2 id="stap-1">1. Zet de sleutel in de app</h2>
        <p>Kies in de app voor een nieuwe code, en richt de camera op dit vierkant.</p>
        <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR-code met uw sleutel">
          <rect className="qr__paper" width={size} height={size} />
          <path className="qr__ink" d={path} />
        </svg>
        <p>
          Geen camera? Typ deze sleutel over: <code className="breakable">{setup.key}</code>
        </p>
      </section>
      <section className="paper stack" aria-labelledby="stap-2">
        <h2 id="stap-2">2. Bewaar uw reservecodes</h2>
        <p>
          Bent u uw telefoon kwijt, dan logt u in met een van deze codes. Elke code werkt één keer. Print ze
          of schrijf ze op.
        </p>
        <ul className="reserve-codes">
          {setup.backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
      <section className="paper stack" aria-labelledby="stap-3">
        <h2 id="stap-3">3. Typ de code die nu in de app staat</h2>
        <FinishTwoSteps />
      </section>
    </div>
  );
}
