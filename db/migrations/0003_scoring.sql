CREATE TABLE `council_rubric` (
	`key` text PRIMARY KEY NOT NULL,
	`copied_from` text,
	`next_criterion` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `council_rubric_version` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_key` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`rubric_key`) REFERENCES `council_rubric`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `council_rubric_version_number` ON `council_rubric_version` (`rubric_key`,`number`);--> statement-breakpoint
CREATE TABLE `retired_rubric` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `score_sheet_person`;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `form` text DEFAULT 'screen' NOT NULL;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `entered_by` text;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `entered_at` integer;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `confirmed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `score_sheet_person` ON `score_sheet` (`round_id`,`person_id`,`form`);--> statement-breakpoint
ALTER TABLE `score` ADD `certainty` text;