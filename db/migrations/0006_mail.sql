CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`case_id` text,
	`person_id` text,
	`recipients` text NOT NULL,
	`copies` text DEFAULT '[]' NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`attachments` text DEFAULT '[]' NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`failure` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`status`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `mail_person` ON `mail` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mail_case` ON `mail` (`case_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `digest` text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE `sending` ADD `mail_id` text;--> statement-breakpoint
ALTER TABLE `sending` ADD `odt_sha256` text;