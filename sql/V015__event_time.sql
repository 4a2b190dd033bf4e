-- When an item counts: the earliest of publication, collection and Kafka's own time, so that a collector with a wrong clock
-- puts nothing into the future. Rows of before have what they were counted by.
ALTER TABLE items
    ADD COLUMN IF NOT EXISTS event_at DateTime64(3, 'Asia/Shanghai') DEFAULT published_at
    COMMENT 'when it counts: never later than published_at, collected_at or the Kafka record' AFTER collected_at;

ALTER TABLE late_items
    ADD COLUMN IF NOT EXISTS event_at DateTime64(3, 'Asia/Shanghai') DEFAULT published_at
    COMMENT 'when it would have counted' AFTER published_at;

ALTER TABLE source_states
    ADD COLUMN IF NOT EXISTS ahead_seconds UInt64 COMMENT 'by how much its clock is ahead; 0 if it is not' AFTER usual_24h;

ALTER TABLE source_states
    COMMENT COLUMN state 'ok, never_seen, slow, silent, ahead, low, high, unregistered; removed: judged no more';

CREATE OR REPLACE VIEW v_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, event_at, title, text, url, region,
    sentiment, sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords,
    topics, topic_words, places, cluster_id, likes, comments, reposts, views, analysis_version,
    version, stored_at
FROM items FINAL;

CREATE OR REPLACE VIEW v_late_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, source_offset, item_id, platform, kind, root_id, published_at, event_at, watermark_at,
    version, stored_at
FROM late_items FINAL;

CREATE OR REPLACE VIEW v_source_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_id, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds,
    version, stored_at
FROM source_states FINAL;

CREATE OR REPLACE VIEW v_sources DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_id, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, ahead_seconds,
    version, stored_at
FROM source_states FINAL
ORDER BY version DESC
LIMIT 1 BY source_id;

-- The newest event is what the job believes, not what a wrong clock says.
CREATE OR REPLACE VIEW v_freshness DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT dataset, newest_stored_at, newest_event_at, dateDiff('second', newest_stored_at, now()) AS seconds_since_stored
FROM
(
    SELECT 'items' AS dataset, maxOrNull(stored_at) AS newest_stored_at, maxOrNull(event_at) AS newest_event_at FROM items
    UNION ALL SELECT 'subject_windows', maxOrNull(stored_at), maxOrNull(window_start) FROM subject_windows
    UNION ALL SELECT 'alerts', maxOrNull(stored_at), maxOrNull(started_at) FROM alerts
    UNION ALL SELECT 'dead_letters', maxOrNull(stored_at), maxOrNull(received_at) FROM dead_letters
    UNION ALL SELECT 'late_items', maxOrNull(stored_at), maxOrNull(event_at) FROM late_items
    UNION ALL SELECT 'ledger', maxOrNull(stored_at), maxOrNull(minute) FROM ledger
);
