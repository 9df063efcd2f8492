/** Time as the domain speaks of it: instants are UTC, every zone is named, nothing reads a clock. */

/** An instant: milliseconds since 1970-01-01T00:00:00Z. Borders (HTTP, CLI, files) write it as ISO 8601 in UTC. */
export type EpochMs = number;

/** A day on a wall calendar, `YYYY-MM-DD`; means nothing without a zone. */
export type LocalDate = string;

/** An IANA zone name, `Europe/Berlin`. */
export type TimeZone = string;

/** ISO 8601 duration (`P7D`, `PT48H`), or business days as `P3BD` (our one extension, see docs/dictionary.md). */
export type Duration = string;
