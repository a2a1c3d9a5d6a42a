CREATE TABLE `annotation_import` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`note_version_id` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_by` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotation_import_case` ON `annotation_import` (`case_id`);--> statement-breakpoint
CREATE TABLE `imported_annotation` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`source` text NOT NULL,
	`quote` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `annotation_import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_annotation_import` ON `imported_annotation` (`import_id`);--> statement-breakpoint
CREATE TABLE `imported_author` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `annotation_import`(`id`) ON UPDATE no action ON DELETE no action
);
