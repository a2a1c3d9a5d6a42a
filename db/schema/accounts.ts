import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from './auth.ts';

/** What somebody does for the council; the rights of each role stand in app/domain/accounts/permissions.ts. */
export const roles = ['member', 'secretary', 'chair', 'clerk', 'official', 'observer', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody who works with this council. No field on health or disability, by design (DOMAIN E, AVG-2). */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .unique()
    .references(() => user.id, { onDelete: 'set null' }),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  role: text('role', { enum: roles }).notNull(),
  /** Whether this person is a member who annotates, scores and votes (a chair or secretary may also be one). */
  isMember: integer('is_member', { mode: 'boolean' }).notNull(),
  activeUntil: text('active_until'),
  /** Reading preferences as JSON; see app/domain/accounts/preferences.ts. */
  preferences: text('preferences').notNull().default('{}'),
  /** Whether a mail may say what waits; at most one on a day. */
  digest: text('digest', { enum: ['daily', 'never'] })
    .notNull()
    .default('daily'),
  createdAt: integer('created_at').notNull(),
});

/** An invitation to join; only the SHA-256 of its secret is kept. */
export const invitation = sqliteTable('invitation', {
  id: text('id').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' }),
  secretHash: text('secret_hash').notNull().unique(),
  invitedBy: text('invited_by').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** One row: how this council works (name, letterhead, terms, quorum). JSON, parsed by domain/councils/settings.ts. */
export const councilSetting = sqliteTable('council_setting', {
  id: integer('id').primaryKey(),
  value: text('value').notNull(),
  updatedAt: integer('updated_at').notNull(),
});
