-- Every step of every alert. The table of alerts keeps the last one; here a row is a step, and a step that a restarted job tells
-- again is the same row: versions of alerts are counted from a multiple of 2^19 that grows with each restart, and a step's place
-- in that count stays.
CREATE TABLE IF NOT EXISTS alert_steps
(
    alert_id      String,
    step          UInt32 COMMENT 'grows with every step of a rule on a subject',
    rule_id       String,
    rule_name     String,
    subject_kind  LowCardinality(String) COMMENT 'topic, thread, source',
    subject_id    String,
    level         LowCardinality(String) COMMENT 'blue, yellow, orange, red: after the step',
    state         LowCardinality(String) COMMENT 'pending, firing, resolved, withdrawn: after the step',
    reason        LowCardinality(String) COMMENT 'why the step was taken; of alerts of sources the state of the source',
    started_at    DateTime64(3, 'Asia/Shanghai'),
    known_at      DateTime64(3, 'Asia/Shanghai')
        COMMENT 'event time of the step: of the end, or of the window that reached the highest level; a lowering bears the latter',
    value         Float64 COMMENT 'of the window that reached the highest level',
    threshold     Float64,
    version       UInt64,
    stored_at     DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(started_at)
ORDER BY (alert_id, step)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Steps of alerts with their reasons';

CREATE MATERIALIZED VIEW IF NOT EXISTS alert_steps_of_alerts TO alert_steps DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, toUInt32(bitAnd(version, 524287)) AS step, rule_id, rule_name, subject_kind, subject_id, level, state, reason,
    started_at,
    if(state = 'resolved' AND resolved_at IS NOT NULL, assumeNotNull(resolved_at), greatest(started_at, ifNull(fired_at, started_at), window_end)) AS known_at,
    value, threshold, version, stored_at
FROM alerts;

-- Of what was told before this file the last step is left.
INSERT INTO alert_steps
    (alert_id, step, rule_id, rule_name, subject_kind, subject_id, level, state, reason, started_at, known_at, value, threshold, version, stored_at)
SELECT
    alert_id, toUInt32(bitAnd(version, 524287)), rule_id, rule_name, subject_kind, subject_id, level, state, reason,
    started_at,
    if(state = 'resolved' AND resolved_at IS NOT NULL, assumeNotNull(resolved_at), greatest(started_at, ifNull(fired_at, started_at), window_end)),
    value, threshold, version, stored_at
FROM alerts;

CREATE OR REPLACE VIEW v_alert_steps DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert_id, step, rule_id, rule_name, subject_kind, subject_id, level, state, reason, started_at, known_at, value, threshold,
    version, stored_at
FROM alert_steps FINAL;
