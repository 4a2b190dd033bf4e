-- What comes too late for its windows is stored in items all the same, and is in no window before ./yuqing recount writes those of its day
-- anew. late_items says with which batch it came, so that whoever sent it can be told the days.
ALTER TABLE late_items
    ADD COLUMN IF NOT EXISTS batch String COMMENT 'source_ref of its record, as in batches; empty if it names none' AFTER source_offset;

ALTER TABLE late_items MODIFY COMMENT 'Items beyond retention: in items, and in no window before a recount';

ALTER TABLE subject_windows
    COMMENT COLUMN voices 'distinct pseudonyms in the window, of what came in time; exact while few, then an estimate; not additive over windows';

CREATE OR REPLACE VIEW v_late_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, source_offset, batch, item_id, platform, kind, root_id, published_at, event_at, watermark_at,
    version, stored_at
FROM late_items FINAL;
