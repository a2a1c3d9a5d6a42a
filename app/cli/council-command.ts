import { parseArgs } from 'node:util';
import { restoreAccess } from '../domain/accounts/invitations.server.ts';
import { foundCouncil, foundCouncilInput } from '../domain/councils/found-council.server.ts';
import { isDomainError } from '../domain/errors.ts';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';
import { newId, type OpenCouncil } from '../http/councils.server.ts';
import { failureOf, failureOfInput } from '../http/sentences.server.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';
import { withCouncils } from './with-councils.ts';

const councilUsage = 'raad NAAM --titel "NAAM VAN DE RAAD" --beheerder "NAAM" --email ADRES';
const accessUsage = 'toegang RAAD ADRES';

/** Makes a real council with its first person, and prints the link by which that person comes in. */
export const councilCommand: Command = {
  usage: councilUsage,
  summary: 'Maakt een nieuwe, lege raad en een link voor de eerste beheerder.',
  run(args, terminal) {
    const asked = askedCouncil(args);
    if (!asked) return usageError(terminal, councilUsage);
    const input = foundCouncilInput.safeParse(asked.input);
    if (!input.success) return refuse(terminal, failureOfInput(input.error));
    return withCouncils(async (councils) => {
      const { council, address } = councils.create(asked.folder);
      return orSentence(terminal, () => {
        const { secret } = foundCouncil(surroundings(council), input.data);
        terminal.out(`De raad ${input.data.council} is gemaakt.\n`);
        sayLink(terminal, { name: input.data.name, address: address(), secret });
      });
    });
  },
};

/** A new link for somebody who lost the way in, when nobody of the council can give one. */
export const accessCommand: Command = {
  usage: accessUsage,
  summary: 'Maakt een nieuwe link voor iemand die niet meer kan inloggen. Het oude wachtwoord vervalt.',
  run([folder, email, ...rest], terminal) {
    if (!folder || !email || rest.length > 0) return usageError(terminal, accessUsage);
    return withCouncils(async (councils) => {
      if (!councils.names().includes(folder)) {
        terminal.error(`Er is geen raad met de naam ${folder}.\n`);
        return exitCodes.noInput;
      }
      const { council, address } = councils.get(folder);
      return orSentence(terminal, () => {
        const { name, secret } = restoreAccess(surroundings(council), email);
        sayLink(terminal, { name, address: address(), secret });
      });
    });
  },
};

/** The option that a field of the input comes from. */
const options: Record<string, string> = { council: '--titel', name: '--beheerder', email: '--email' };

/** What was asked for, or null when the line cannot be read. */
function askedCouncil(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { titel: { type: 'string' }, beheerder: { type: 'string' }, email: { type: 'string' } },
    });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0 || !/^[a-z0-9][a-z0-9-]{0,40}$/.test(folder)) return null;
    const { titel: council, beheerder: name, email } = values;
    return council && name && email ? { folder, input: { council, name, email } } : null;
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

const surroundings = (council: OpenCouncil['council']) => ({
  council,
  db: council.db,
  now: Date.now,
  today: () => dutchDateAt(Date.now()),
  newId,
});

function sayLink(terminal: Terminal, to: { name: string; address: string; secret: string }): void {
  terminal.out(
    `Geef deze link aan ${to.name}. Hij werkt één keer en twee weken:\n${to.address}/uitnodiging/${to.secret}\n`,
  );
}

/** A refusal of the domain is a sentence with a code here too. */
function orSentence(terminal: Terminal, verb: () => void): Promise<number> {
  try {
    verb();
    return Promise.resolve(exitCodes.done);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return refuse(terminal, failureOf(error));
  }
}

function refuse(terminal: Terminal, { failure }: ReturnType<typeof failureOf>): Promise<number> {
  terminal.error(`${failure.message} (${failure.code})\n`);
  for (const [field, sentence] of Object.entries(failure.fields))
    terminal.error(`  ${options[field] ?? field}: ${sentence}\n`);
  return Promise.resolve(exitCodes.refused);
}

function usageError(terminal: Terminal, usage: string): Promise<number> {
  terminal.error(
    `Gebruik: adviestafel ${usage}\nDe naam van de map: kleine letters, cijfers en streepjes.\n`,
  );
  return Promise.resolve(exitCodes.usage);
}
