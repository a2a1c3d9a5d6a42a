const files = [
  { format: 'pdf', label: 'PDF, om te versturen' },
  { format: 'odt', label: 'ODT, om te bewerken' },
  { format: 'docx', label: 'Word (DOCX)' },
  { format: 'html', label: 'Webpagina (HTML)' },
] as const;

/** The letter as a file. The PDF of a sent letter is the very file that was sent, with its check number. */
export function LetterFiles({ caseId, sha256 }: { caseId: string; sha256: string | null }) {
  return (
    <section className="paper stack" aria-labelledby="bestanden">
      <h2 id="bestanden">Download de brief</h2>
      <ul>
        {files.map(({ format, label }) => (
          <li key={format}>
            <a href={`/adviezen/${caseId}/brief.${format}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {sha256 ? (
        <p className="quiet small">
          Controlegetal van de verstuurde PDF, om na te gaan dat er niets aan is veranderd (SHA-256):{' '}
          <code className="breakable">{sha256}</code>
        </p>
      ) : null}
    </section>
  );
}
