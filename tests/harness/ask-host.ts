import { request } from 'node:http';

/** What came back. */
export interface Answer {
  status: number;
  location: string;
  cookies: string;
  body: string;
}

/** One request under a host name of choice, which fetch does not allow. */
export function askHost(
  base: string,
  host: string,
  path: string,
  { method = 'GET', cookie = '', body = '' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${base}${path}`,
      {
        method,
        headers: {
          host,
          cookie,
          'sec-fetch-site': 'same-origin',
          ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; '),
            body: text,
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
