-- What readers see. Every view reads with FINAL, so that a row written twice, or a newer version of it, is one row.
-- SQL SECURITY DEFINER: a reader needs SELECT on the views and nothing on the tables.

CREATE OR REPLACE VIEW v_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, title, text, url, region,
    sentiment, sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords,
    topics, topic_words, places, cluster_id, likes, comments, reposts, views, analysis_version,
    version, stored_at
FROM items FINAL;

CREATE OR REPLACE VIEW v_subject_windows DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices,
    engagement, channels, platforms, categories, distinct_originals, version, stored_at
FROM subject_windows FINAL;

CREATE OR REPLACE VIEW v_topics DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT topic_id, name, expression, revision, deleted, version, stored_at
FROM topics FINAL;

CREATE OR REPLACE VIEW v_threads DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT root_id, platform, channel, region, published_at, title, url, topics, category, cluster_id, version, stored_at
FROM threads FINAL;

-- A window of a topic that is not in the topic table yet bears its id as name.
CREATE OR REPLACE VIEW v_topic_windows DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    counted.subject_id AS topic_id,
    if(named.name = '', counted.subject_id, named.name) AS topic_name,
    counted.window AS window,
    counted.window_start AS window_start,
    counted.originals AS originals,
    counted.reposts AS reposts,
    counted.comments AS comments,
    counted.negative AS negative,
    counted.neutral AS neutral,
    counted.positive AS positive,
    counted.voices AS voices,
    counted.engagement AS engagement,
    counted.channels AS channels,
    counted.platforms AS platforms,
    counted.categories AS categories,
    counted.distinct_originals AS distinct_originals,
    counted.version AS version,
    counted.stored_at AS stored_at
FROM (SELECT * FROM subject_windows FINAL WHERE subject_kind = 'topic') AS counted
LEFT JOIN (SELECT topic_id, name FROM topics FINAL) AS named ON named.topic_id = counted.subject_id;

-- Thread columns are empty while the original has not been seen, the title also after its 30 days.
CREATE OR REPLACE VIEW v_thread_windows DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    counted.subject_id AS root_id,
    opened.title AS title,
    opened.url AS url,
    opened.platform AS platform,
    opened.channel AS channel,
    opened.region AS region,
    opened.topics AS topics,
    counted.window AS window,
    counted.window_start AS window_start,
    counted.originals AS originals,
    counted.reposts AS reposts,
    counted.comments AS comments,
    counted.negative AS negative,
    counted.neutral AS neutral,
    counted.positive AS positive,
    counted.voices AS voices,
    counted.engagement AS engagement,
    counted.channels AS channels,
    counted.platforms AS platforms,
    counted.categories AS categories,
    counted.distinct_originals AS distinct_originals,
    counted.version AS version,
    counted.stored_at AS stored_at
FROM (SELECT * FROM subject_windows FINAL WHERE subject_kind = 'thread') AS counted
LEFT JOIN (SELECT root_id, title, url, platform, channel, region, topics FROM threads FINAL) AS opened
    ON opened.root_id = counted.subject_id;

CREATE OR REPLACE VIEW v_alerts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, rule_id, rule_revision, rule_name, subject_kind, subject_id, level, highest_level, state, reason, started_at,
    fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, risk_grade, heat, evidence, labels,
    version, stored_at
FROM alerts FINAL
WHERE state != 'withdrawn';

-- Alerts that were told and taken back, because late items merged them into others or showed that they were none.
CREATE OR REPLACE VIEW v_alerts_withdrawn DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, rule_id, rule_revision, rule_name, subject_kind, subject_id, level, highest_level, state, reason, started_at,
    fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, risk_grade, heat, evidence, labels,
    version, stored_at
FROM alerts FINAL
WHERE state = 'withdrawn';

-- Without the sealed bytes: a board has no use for them, and whoever holds the key reads the table.
CREATE OR REPLACE VIEW v_dead_letters DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, source_offset, reason, detail, excerpt, payload_bytes, received_at, version, stored_at
FROM dead_letters FINAL;

CREATE OR REPLACE VIEW v_late_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, source_offset, item_id, platform, kind, root_id, published_at, watermark_at, version,
    stored_at
FROM late_items FINAL;

-- balanced = 1: every record read in this minute of this partition ended as exactly one of four.
CREATE OR REPLACE VIEW v_ledger DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, minute, read, counted, duplicate, late, rejected,
    toUInt8(read = counted + duplicate + late + rejected) AS balanced,
    first_offset, last_offset, version, stored_at
FROM ledger FINAL;

-- missing > 0: offsets that were never read; missing < 0: records read twice into the account. Holds for topics without
-- compaction and without transactions (a transaction marker takes an offset and is never read).
CREATE OR REPLACE VIEW v_ledger_partitions DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    entry.source_topic AS source_topic,
    entry.source_partition AS source_partition,
    min(entry.minute) AS first_minute,
    max(entry.minute) AS last_minute,
    min(entry.first_offset) AS first_offset,
    max(entry.last_offset) AS last_offset,
    sum(entry.read) AS read,
    sum(entry.counted) AS counted,
    sum(entry.duplicate) AS duplicate,
    sum(entry.late) AS late,
    sum(entry.rejected) AS rejected,
    toInt64(max(entry.last_offset) - min(entry.first_offset) + 1) - toInt64(sum(entry.read)) AS missing,
    toUInt8(sum(entry.read) = sum(entry.counted) + sum(entry.duplicate) + sum(entry.late) + sum(entry.rejected)) AS balanced
FROM (SELECT * FROM ledger FINAL WHERE read > 0) AS entry
GROUP BY entry.source_topic, entry.source_partition;

-- How each source stands now, and how it stood before: a row a state.
CREATE OR REPLACE VIEW v_source_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT source_id, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, version, stored_at
FROM source_states FINAL;

CREATE OR REPLACE VIEW v_sources DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT source_id, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, version, stored_at
FROM source_states FINAL
ORDER BY version DESC
LIMIT 1 BY source_id;

-- Can this screen be trusted? Newest writing and newest event of each data set; NULL where nothing was ever written.
CREATE OR REPLACE VIEW v_freshness DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT dataset, newest_stored_at, newest_event_at, dateDiff('second', newest_stored_at, now()) AS seconds_since_stored
FROM
(
    SELECT 'items' AS dataset, maxOrNull(stored_at) AS newest_stored_at, maxOrNull(published_at) AS newest_event_at FROM items
    UNION ALL SELECT 'subject_windows', maxOrNull(stored_at), maxOrNull(window_start) FROM subject_windows
    UNION ALL SELECT 'alerts', maxOrNull(stored_at), maxOrNull(started_at) FROM alerts
    UNION ALL SELECT 'dead_letters', maxOrNull(stored_at), maxOrNull(received_at) FROM dead_letters
    UNION ALL SELECT 'late_items', maxOrNull(stored_at), maxOrNull(published_at) FROM late_items
    UNION ALL SELECT 'ledger', maxOrNull(stored_at), maxOrNull(minute) FROM ledger
);
