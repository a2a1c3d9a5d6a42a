import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** The whole URL space. Paths are Dutch, as people see them; plain handlers (streams, steps, uploads) stand in server.ts. */
export default [
  index('routes/home/index.tsx'),
  route('inloggen', 'routes/accounts/sign-in.tsx'),
  route('uitloggen', 'routes/accounts/sign-out.tsx'),
  route('uitnodiging/:secret', 'routes/accounts/invitation.tsx'),

  route('mijn-beurt', 'routes/home/my-turn.tsx'),
  route('agenda', 'routes/home/agenda.tsx'),
  route('agenda.ics', 'routes/home/agenda-file.ts'),

  route('adviezen', 'routes/cases/list.tsx'),
  route('adviezen/nieuw', 'routes/cases/register.tsx'),
  layout('routes/cases/case.tsx', [
    route('adviezen/:caseId', 'routes/cases/overview.tsx'),
    route('adviezen/:caseId/plan', 'routes/cases/plan.tsx'),
    route('adviezen/:caseId/brief', 'routes/letters/letter.tsx'),
    route('adviezen/:caseId/verloop', 'routes/tracking/course.tsx'),
  ]),
  route('adviezen/:caseId/stap', 'routes/cases/move.ts'),
] satisfies RouteConfig;
