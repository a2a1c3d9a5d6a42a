/** Why the server did not take a file. */
export interface UploadRefusal {
  message: string;
  code: string;
}

/**
 * Sends a file as it is, and says how far it is in percents. XMLHttpRequest because fetch does not tell about
 * what was sent. Gives null when the server has it, else why not.
 */
export function uploadFile(
  path: string,
  file: File,
  onSent: (percents: number) => void,
): Promise<UploadRefusal | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-background', '1');
    request.upload.onprogress = ({ loaded, total }) =>
      onSent(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.onload = () => resolve(request.status === 201 ? null : refusalIn(request.responseText));
    request.onerror = () => resolve(broken);
    request.ontimeout = () => resolve(broken);
    request.send(file);
  });
}

const broken: UploadRefusal = {
  message: 'De verbinding viel weg. Er is niets opgeslagen. Kies het bestand nog een keer.',
  code: 'NET-01',
};

function refusalIn(text: string): UploadRefusal {
  try {
    return (JSON.parse(text) as { failure: UploadRefusal }).failure;
  } catch {
    // Something between browser and server answered with its own page.
    return broken;
  }
}
