-- Items older than the retention of the windows: not counted, never silently gone.
CREATE TABLE IF NOT EXISTS late_items
(
    source_topic     LowCardinality(String),
    source_partition Int32,
    source_offset    Int64,
    item_id          String,
    platform         LowCardinality(String),
    kind             LowCardinality(String),
    root_id          String,
    published_at     DateTime64(3, 'Asia/Shanghai'),
    watermark_at     DateTime64(3, 'Asia/Shanghai') COMMENT 'event time of the job when the item came',
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (source_topic, source_partition, source_offset)
TTL stored_at + INTERVAL 1 YEAR
COMMENT 'Items beyond retention';
