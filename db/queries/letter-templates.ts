import { asc, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { letterLayout, letterTemplate } from '../schema/letter-templates.ts';

export type TemplateRow = typeof letterTemplate.$inferSelect;
export type LayoutRow = typeof letterLayout.$inferSelect;

/** All models of letters, the ordinary one first. */
export function allTemplates(db: Db): TemplateRow[] {
  return db
    .select()
    .from(letterTemplate)
    .orderBy(desc(letterTemplate.isDefault), asc(letterTemplate.name))
    .all();
}

export function templateById(db: Db, id: string): TemplateRow | undefined {
  return db.select().from(letterTemplate).where(eq(letterTemplate.id, id)).get();
}

export function putTemplate(db: Db, row: TemplateRow): void {
  db.insert(letterTemplate).values(row).onConflictDoUpdate({ target: letterTemplate.id, set: row }).run();
}

/** There is one ordinary model at most. */
export function unsetOtherDefaults(db: Db, id: string): void {
  db.update(letterTemplate).set({ isDefault: false }).where(ne(letterTemplate.id, id)).run();
}

export function layoutOf(db: Db, caseId: string): LayoutRow | undefined {
  return db.select().from(letterLayout).where(eq(letterLayout.caseId, caseId)).get();
}

export function putLayout(db: Db, row: LayoutRow): void {
  db.insert(letterLayout).values(row).onConflictDoUpdate({ target: letterLayout.caseId, set: row }).run();
}
