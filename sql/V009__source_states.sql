-- How sources of items stand: a row for each stretch of time in one state, written again while it lasts.
CREATE TABLE IF NOT EXISTS source_states
(
    source_id        LowCardinality(String) COMMENT 'of the register; platform/channel if it is in none',
    platform         LowCardinality(String),
    channel          LowCardinality(String) COMMENT 'empty for all of the platform',
    state            LowCardinality(String) COMMENT 'ok, never_seen, slow, silent, low, high, unregistered; removed: judged no more',
    since            DateTime64(3, 'Asia/Shanghai'),
    last_item_at     Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'event time of its newest item',
    interval_seconds UInt64 COMMENT 'its usual longest gap; 0 if it is in no register',
    items_24h        UInt64 COMMENT 'in the 24 full hours before',
    usual_24h        Float64 COMMENT 'mean of up to 14 such spans before',
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(since)
ORDER BY (source_id, since, state)
TTL stored_at + INTERVAL 1 YEAR
COMMENT 'Whether sources deliver';
