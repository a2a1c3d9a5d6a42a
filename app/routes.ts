import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** The whole URL space. Paths are Dutch, as people see them; plain handlers (streams, steps, uploads) stand in server.ts. */
export default [
  index('routes/home/index.tsx'),
  route('inloggen', 'routes/accounts/sign-in.tsx'),
  route('uitloggen', 'routes/accounts/sign-out.tsx'),
  route('uitnodiging/:secret', 'routes/accounts/invitation.tsx'),

  route('mijn-beurt', 'routes/home/my-turn.tsx'),
  route('mijn-gegevens', 'routes/accounts/me.tsx'),
  route('mensen', 'routes/accounts/people.tsx'),
  route('mensen/:personId', 'routes/accounts/person.tsx'),
  route('instellingen', 'routes/accounts/settings.tsx'),
  route('agenda', 'routes/home/agenda.tsx'),
  route('agenda.ics', 'routes/home/agenda-file.ts'),
  route('zoeken', 'routes/home/search.tsx'),

  route('adviezen', 'routes/cases/list.tsx'),
  route('adviezen/nieuw', 'routes/cases/register.tsx'),
  layout('routes/cases/case.tsx', [
    route('adviezen/:caseId', 'routes/cases/overview.tsx'),
    route('adviezen/:caseId/plan', 'routes/cases/plan.tsx'),
    route('adviezen/:caseId/nota', 'routes/notes/note.tsx'),
    route('adviezen/:caseId/nota/:noteVersionId/verslag', 'routes/notes/report.tsx'),
    route('adviezen/:caseId/aantekeningen', 'routes/annotations/list.tsx'),
    route('adviezen/:caseId/beoordeling', 'routes/scoring/scoring.tsx'),
    route('adviezen/:caseId/concept', 'routes/drafting/concept.tsx'),
    route('adviezen/:caseId/brief', 'routes/letters/letter.tsx'),
    route('adviezen/:caseId/verloop', 'routes/tracking/course.tsx'),
  ]),
  route('adviezen/:caseId/punten', 'routes/drafting/points.ts'),
  route('adviezen/:caseId/stap', 'routes/cases/move.ts'),
  route('adviezen/:caseId/beoordeling/oordeel', 'routes/scoring/score.ts'),
  route('adviezen/:caseId/oordelen.csv', 'routes/scoring/scores-csv.ts'),
  route('adviezen/:caseId/nota/:noteVersionId/stand', 'routes/notes/standing.ts'),
  route('adviezen/:caseId/nota/:noteVersionId/tekst', 'routes/notes/document.ts'),
  route('adviezen/:caseId/aantekeningen/nieuw', 'routes/annotations/create.ts'),
  route('aantekeningen/:annotationId', 'routes/annotations/annotation.ts'),
  route('aantekeningen/:annotationId/antwoorden', 'routes/annotations/replies.ts'),
  route('aantekeningen/:annotationId/afgehandeld', 'routes/annotations/resolution.ts'),
  route('mijn-gegevens/voorkeuren', 'routes/accounts/preferences.ts'),
] satisfies RouteConfig;
