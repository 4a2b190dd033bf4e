-- One row an alert: an episode of a rule on a subject. pending -> firing (its level may rise and fall) -> resolved is the
-- same key with a higher version. withdrawn: late items merged it into another alert, or showed that it was none.
CREATE TABLE IF NOT EXISTS alerts
(
    alert_id      String COMMENT 'deterministic: rule, subject, day of its beginning, place in that day',
    rule_id       String,
    rule_revision UInt64 COMMENT 'by which the highest level was reached',
    rule_name     String,
    subject_kind  LowCardinality(String) COMMENT 'topic, thread, source',
    subject_id    String,
    level         LowCardinality(String) COMMENT 'blue, yellow, orange, red; of an alert that is over the last one',
    highest_level LowCardinality(String) COMMENT 'to which the numbers and the evidence belong',
    state         LowCardinality(String) COMMENT 'pending, firing, resolved, withdrawn',
    reason        LowCardinality(String) COMMENT 'why the last transition happened',
    started_at    DateTime64(3, 'Asia/Shanghai'),
    fired_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    resolved_at   Nullable(DateTime64(3, 'Asia/Shanghai')),
    measure       LowCardinality(String),
    window        LowCardinality(String),
    window_end    DateTime64(3, 'Asia/Shanghai'),
    value         Float64,
    threshold     Float64,
    baseline      Nullable(Float64),
    risk          Float64 COMMENT 'score 0 to 100 of nature, reach, media involvement, likely consequence',
    risk_grade    LowCardinality(String) COMMENT 'blue, yellow, orange, red',
    heat          Float64 COMMENT 'heat index of the window',
    evidence      String COMMENT 'JSON: enough to evaluate the rule again' CODEC(ZSTD(3)),
    labels        Map(LowCardinality(String), String),
    version       UInt64,
    stored_at     DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(started_at)
ORDER BY alert_id
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Alerts with their evidence';
