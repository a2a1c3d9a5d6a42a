CREATE TABLE `letter_version_name` (
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`named_by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `version`),
	FOREIGN KEY (`document_id`) REFERENCES `letter_document`(`id`) ON UPDATE no action ON DELETE cascade
);
