interface OriginalPictureProps {
  /** Address of the version of the note. */
  base: string;
  page: number;
  pages: number;
}

/** The picture of a page of the original; a new one for each page, so that an old page is never shown under a new number. */
export function OriginalPicture({ base, page, pages }: OriginalPictureProps) {
  return (
    <img
      key={page}
      className="original-picture"
      src={`${base}/bladzijde/${page}.webp`}
      alt={`Bladzijde ${page} van ${pages} van het origineel, als plaatje. De tekst ervan staat in de nota.`}
    />
  );
}
