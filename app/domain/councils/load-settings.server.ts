import type { Db } from '#db/client.ts';
import { transact } from '#db/client.ts';
import { saveSettingsJson, settingsJson } from '#db/queries/people.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { within } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';
import { type CouncilSettings, councilSettingsSchema } from './settings.ts';

/** How this council works; what was never set has its default. */
export function loadSettings(db: Db): CouncilSettings {
  return councilSettingsSchema.parse(JSON.parse(settingsJson(db) ?? '{}'));
}

/** Changes the council's settings. */
export function changeSettings(ctx: Ctx, change: Partial<CouncilSettings>): CouncilSettings {
  authoriseInCouncil(ctx, 'settings:manage');
  return transact(ctx.db, (tx) => {
    const settings = councilSettingsSchema.parse({ ...loadSettings(tx), ...change });
    saveSettingsJson(tx, JSON.stringify(settings), ctx.now());
    recordEvent(within(ctx, tx), 'settings.changed', null);
    return settings;
  });
}
