ALTER TABLE `frozen_version` ADD `decided_in` text DEFAULT 'meeting' NOT NULL;--> statement-breakpoint
ALTER TABLE `frozen_version` ADD `closes_on` text;