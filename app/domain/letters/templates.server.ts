import { transact } from '#db/client.ts';
import {
  allTemplates,
  putTemplate,
  type TemplateRow,
  templateById,
  unsetOtherDefaults,
} from '#db/queries/letter-templates.ts';
import { LetterRefusal } from '#editor/export/letter-refusal.ts';
import { readLogo } from '#editor/export/logo-image.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { plainTemplate, type TemplateContent, templateContentSchema } from './template.ts';
import type { TemplateForm } from './template-form.ts';

/** A model of a letter, as the settings show it. */
export interface LetterTemplate {
  id: string;
  name: string;
  isDefault: boolean;
  retired: boolean;
  content: TemplateContent;
}

const asTemplate = (row: TemplateRow): LetterTemplate => ({
  id: row.id,
  name: row.name,
  isDefault: row.isDefault,
  retired: row.retiredAt !== null,
  content: templateContentSchema.parse(JSON.parse(row.content)),
});

/** All models of this council, retired ones too. @throws DomainError forbidden */
export function listTemplates(ctx: Ctx): LetterTemplate[] {
  authoriseInCouncil(ctx, 'settings:manage');
  return allTemplates(ctx.db).map(asTemplate);
}

/** The models that a new letter can choose from; asks no permission, because they hold nothing of a case. */
export const liveTemplates = (ctx: Ctx): LetterTemplate[] =>
  allTemplates(ctx.db)
    .map(asTemplate)
    .filter((template) => !template.retired);

/** The ordinary model, or null when the council made none. */
export const defaultTemplate = (ctx: Ctx): LetterTemplate | null =>
  liveTemplates(ctx).find((template) => template.isDefault) ?? null;

/** What a model says; without one, what the council's settings leave open. */
export function templateContent(ctx: Ctx, templateId: string | null): TemplateContent {
  const row = templateId ? templateById(ctx.db, templateId) : undefined;
  return row ? asTemplate(row).content : plainTemplate;
}

/**
 * Makes or changes a model. Letters that are frozen already keep what they said.
 * @throws DomainError invalid with the field 'logo' when the picture cannot be printed
 */
export function saveTemplate(ctx: Ctx, form: TemplateForm): void {
  authoriseInCouncil(ctx, 'settings:manage');
  const { id, name, isDefault, logoFile, logoGone, logoAlt, ...rest } = form;
  const kept = logoGone ? null : templateContent(ctx, id).logo;
  const dataUrl = logoFile || kept?.dataUrl;
  const logo = dataUrl ? { dataUrl, alt: logoAlt ?? kept?.alt ?? '' } : null;
  const content = templateContentSchema.parse({ ...rest, logo });
  refuseUnprintable(content);
  transact(ctx.db, (tx) => {
    const before = id ? templateById(tx, id) : undefined;
    if (id && !before) throw notFound('template');
    const row: TemplateRow = {
      id: before?.id ?? ctx.newId(),
      name,
      content: JSON.stringify(content),
      isDefault,
      retiredAt: before?.retiredAt ?? null,
      createdBy: before?.createdBy ?? ctx.actor.personId,
      createdAt: before?.createdAt ?? ctx.now(),
      updatedAt: ctx.now(),
    };
    putTemplate(tx, row);
    if (isDefault) unsetOtherDefaults(tx, row.id);
    recordEvent(within(ctx, tx), 'template.saved', null, { name });
  });
}

function refuseUnprintable({ logo }: TemplateContent): void {
  if (!logo) return;
  try {
    readLogo(logo);
  } catch (error) {
    if (!(error instanceof LetterRefusal)) throw error;
    throw invalid(`letter.${error.code}`, error.params, [{ field: 'logo', key: 'logoInvalid' }]);
  }
}

/** Takes a model out of the choice, or puts it back; letters that use it keep it. @throws DomainError notFound */
export function setTemplateRetired(ctx: Ctx, id: string, retired: boolean): void {
  authoriseInCouncil(ctx, 'settings:manage');
  transact(ctx.db, (tx) => {
    const row = templateById(tx, id);
    if (!row) throw notFound('template');
    putTemplate(tx, {
      ...row,
      isDefault: false,
      retiredAt: retired ? ctx.now() : null,
      updatedAt: ctx.now(),
    });
    recordEvent(within(ctx, tx), retired ? 'template.retired' : 'template.saved', null, { name: row.name });
  });
}
