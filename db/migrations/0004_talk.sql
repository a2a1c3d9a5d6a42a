CREATE TABLE `annotation_earlier` (
	`annotation_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`criterion_id` text,
	`private` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`annotation_id`, `version`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mention` (
	`source_id` text NOT NULL,
	`person_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`source_id`, `person_id`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mention_person` ON `mention` (`person_id`);--> statement-breakpoint
CREATE INDEX `mention_annotation` ON `mention` (`annotation_id`);--> statement-breakpoint
CREATE TABLE `part_read` (
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`part_hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `case_id`, `part_hash`),
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reply_earlier` (
	`reply_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`reply_id`, `version`),
	FOREIGN KEY (`reply_id`) REFERENCES `reply`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sent_question` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`question` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`seen_at` integer,
	`taken_back_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sent_question_case` ON `sent_question` (`case_id`);--> statement-breakpoint
CREATE TABLE `thread_turn` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`annotation_id` text NOT NULL,
	`resolved` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_turn_annotation` ON `thread_turn` (`annotation_id`);--> statement-breakpoint
ALTER TABLE `reply` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `reply` ADD `updated_at` integer;--> statement-breakpoint
ALTER TABLE `reply` ADD `deleted_at` integer;--> statement-breakpoint
INSERT INTO `thread_turn` (`annotation_id`, `resolved`, `by`, `at`) SELECT `id`, 1, `resolved_by`, `resolved_at` FROM `annotation` WHERE `resolved_at` IS NOT NULL AND `resolved_by` IS NOT NULL;
