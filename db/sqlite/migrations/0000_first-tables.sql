CREATE TABLE `credentials` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_email_unique` ON `credentials` (`email`);--> statement-breakpoint
CREATE TABLE `grants` (
	`learner_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `role`, `unit_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `learners` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`display_name` text,
	`unit_id` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`demo` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_learner` ON `sessions` (`learner_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `course_counts` (
	`unit_id` text NOT NULL,
	`course_id` text NOT NULL,
	`month` text NOT NULL,
	`enrolled` integer NOT NULL,
	`started` integer NOT NULL,
	`finished` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `course_id`, `month`)
);
--> statement-breakpoint
CREATE TABLE `enrolments` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`unit_id` text,
	`enrolled_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`enrolled_month` text NOT NULL,
	`started_month` text,
	`finished_month` text,
	PRIMARY KEY(`learner_id`, `course_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text,
	`step_id` text,
	`exercise_id` text,
	`kind` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`channel` text NOT NULL,
	`lesson_hash` text,
	`payload` text,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `events_learner_course` ON `events` (`learner_id`,`course_id`,`kind`,`occurred_at`);--> statement-breakpoint
CREATE TABLE `exercise_progress` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`attempts` integer NOT NULL,
	`answered_at` integer NOT NULL,
	`payload` text NOT NULL,
	PRIMARY KEY(`learner_id`, `course_id`, `exercise_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`learner_id`, `course_id`, `lesson_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `positions` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`step_id` text NOT NULL,
	`at` integer NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`learner_id`, `course_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `step_progress` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`step_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_opened_at` integer NOT NULL,
	`payload` text,
	PRIMARY KEY(`learner_id`, `course_id`, `step_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `receptions` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`phone` text,
	`opening_hours` text NOT NULL,
	`demo` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`region` text,
	`town` text,
	`code` text,
	`active` integer NOT NULL,
	`verified` integer NOT NULL,
	`merged_into_id` text,
	`source_url` text,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `units_path` ON `units` (`path`);