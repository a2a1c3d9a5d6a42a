/** Where the pictures of a note version are served; the last part of the address is the picture's SHA-256. */
export const pictureBase = (caseId: string, noteVersionId: string): string =>
  `/adviezen/${caseId}/nota/${noteVersionId}/beeld/`;
