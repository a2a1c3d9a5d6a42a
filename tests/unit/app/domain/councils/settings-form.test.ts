import { describe, expect, it } from 'vitest';
import { councilSettingsSchema } from '#app/domain/councils/settings.ts';
import { settingsForm } from '#app/domain/councils/settings-form.ts';
import { failureOfInput } from '#app/http/sentences.server.ts';

const good = {
  name: 'Sociale Adviesraad',
  municipality: 'gemeente Voorbeeldstad',
  place: 'Voorbeeldstad',
  addressLines: 'Postbus 1\r\n\r\n 1234 AB Voorbeeldstad ',
  addressee: 'College van B&W',
  copies: '',
  legalBasis: '',
  email: '',
  website: 'www.voorbeeld.test/raad',
  accent: '#0F5C6E',
  referencePrefix: 'SAR',
  adviceTermWeeks: '6',
  minimumTermWeeks: '4',
  responseTermWeeks: '8',
  quorumPercent: '50',
  chairVote: 'member',
  addresseeEmails: '',
  copyEmails: '',
  minorityWords: '200',
  wooPublisherName: '',
  wooPublisherUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0867',
  wooCategory: 'adviezen',
  publishWithinDays: '14',
};

const sentenceFor = (name: string, value: string): string | undefined => {
  const parsed = settingsForm.safeParse({ ...good, [name]: value });
  return parsed.success ? undefined : failureOfInput(parsed.error).failure.fields[name];
};

describe('the form of the settings', () => {
  it('becomes settings that the council can be loaded with', () => {
    const settings = settingsForm.parse(good);
    expect(councilSettingsSchema.parse(settings)).toEqual(settings);
    expect(settings).toMatchObject({
      addressLines: ['Postbus 1', '1234 AB Voorbeeldstad'],
      copies: [],
      email: null,
      accent: '#0f5c6e',
      quorumShare: 0.5,
      moveLastDay: false,
      responseTermWeeks: 8,
    });
    expect(settingsForm.parse({ ...good, moveLastDay: 'on' }).moveLastDay).toBe(true);
  });

  it('refuses a colour that cannot be read on white, and says so', () => {
    expect(sentenceFor('accent', '#ffd400')).toMatch(/te licht/);
    expect(sentenceFor('accent', '#777777')).toMatch(/te licht/);
    expect(sentenceFor('accent', '#767676')).toBeUndefined();
    expect(sentenceFor('accent', 'rood')).toMatch(/zes tekens/);
  });

  it.each([
    ['adviceTermWeeks', '0', /1 tot en met 26/],
    ['adviceTermWeeks', '6,5', /1 tot en met 26/],
    ['minimumTermWeeks', '7', /kortste termijn/],
    ['quorumPercent', '100', /0 tot en met 95/],
    ['wooPublisherUri', 'https://www.waalwijk.nl', /lijst van TOOI/],
    ['publishWithinDays', '0', /1 tot en met 365/],
    ['minorityWords', '49', /50 tot en met 1000/],
    ['referencePrefix', 'sar', /hoofdletters/],
    ['email', 'raad', /e-mailadres/],
    ['website', 'javascript:alert(1)', /webadres/],
    ['name', '  ', /Vul de naam in/],
    ['addressee', '\n\n', /Vul in aan wie/],
    ['copies', 'regel\n'.repeat(9), /hoogstens 8/],
  ])('says under %s with "%s" what to mend', (name, value, sentence) => {
    expect(sentenceFor(name, value)).toMatch(sentence);
  });
});
