-- What an alert is about, and where it goes. What people wrote is kept as long as in items; evidence holds none of it.
ALTER TABLE alerts
    ADD COLUMN IF NOT EXISTS subject_name String
        COMMENT 'of a topic its name, of a thread how it begins; empty if unknown or forgotten'
        TTL stored_at + if(subject_kind = 'thread', INTERVAL 30 DAY, INTERVAL 1095 DAY),
    ADD COLUMN IF NOT EXISTS category LowCardinality(String) COMMENT 'of the routing table, see items; fixed when it fires',
    ADD COLUMN IF NOT EXISTS topics Array(String) COMMENT 'ids, of a thread those it belongs to; fixed when it fires',
    ADD COLUMN IF NOT EXISTS cluster_id String COMMENT 'of the copies of the thread''s original; empty if unknown',
    ADD COLUMN IF NOT EXISTS excerpts Array(String) COMMENT 'what the items of the evidence say, in their order, masked'
        CODEC(ZSTD(3)) TTL stored_at + INTERVAL 30 DAY,
    ADD COLUMN IF NOT EXISTS first_excerpt String COMMENT 'what the earliest item says, masked'
        CODEC(ZSTD(3)) TTL stored_at + INTERVAL 30 DAY;

CREATE OR REPLACE VIEW v_alerts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, rule_id, rule_revision, rule_name, subject_kind, subject_id, subject_name, category, topics, cluster_id, level,
    highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline,
    risk, risk_grade, heat, evidence, excerpts, first_excerpt, labels, version, stored_at
FROM alerts FINAL
WHERE state != 'withdrawn';

CREATE OR REPLACE VIEW v_alerts_withdrawn DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, rule_id, rule_revision, rule_name, subject_kind, subject_id, subject_name, category, topics, cluster_id, level,
    highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline,
    risk, risk_grade, heat, evidence, excerpts, first_excerpt, labels, version, stored_at
FROM alerts FINAL
WHERE state = 'withdrawn';
