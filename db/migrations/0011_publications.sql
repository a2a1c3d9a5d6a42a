CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`content` text NOT NULL,
	`files` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`embargo_until` integer,
	`changed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_case` ON `publication` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `publication_standing` ON `publication` (`case_id`,`kind`) WHERE "publication"."withdrawn_at" is null;