CREATE TABLE `annotation_anchor` (
	`annotation_id` text NOT NULL,
	`note_version_id` text NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`block_id` text,
	`cite` text,
	`grade` text NOT NULL,
	`similarity` real,
	`decided_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`annotation_id`, `note_version_id`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotation_anchor_version` ON `annotation_anchor` (`note_version_id`);--> statement-breakpoint
CREATE TABLE `note_as_read` (
	`note_version_id` text PRIMARY KEY NOT NULL,
	`doc` text NOT NULL,
	`report` text NOT NULL,
	`comments` text NOT NULL,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`note_version_id` text NOT NULL,
	`correction` text NOT NULL,
	`quote` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_correction_version` ON `note_correction` (`note_version_id`);--> statement-breakpoint
CREATE TABLE `note_version_use` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`note_version_id` text NOT NULL,
	`previous_id` text NOT NULL,
	`used_at` integer NOT NULL,
	`used_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_version_use_version` ON `note_version_use` (`note_version_id`);