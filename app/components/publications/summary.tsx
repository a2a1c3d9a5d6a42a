/** What somebody typed, as paragraphs. */
export function Summary({ text }: { text: string }) {
  return (
    <div className="reading">
      {text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
