/** How to reach the council: by its mail address, or in words when it has none set. */
export function CouncilContact({ council }: { council: { name: string; email: string | null } }) {
  if (!council.email) return <>de secretaris van {council.name}</>;
  return (
    <>
      {council.name}, <a href={`mailto:${council.email}`}>{council.email}</a>
    </>
  );
}
