-- Records that could not be read. The original bytes are sealed: the key is held outside of ClickHouse.
CREATE TABLE IF NOT EXISTS dead_letters
(
    source_topic     LowCardinality(String),
    source_partition Int32,
    source_offset    Int64,
    reason           LowCardinality(String),
    detail           String,
    excerpt          String COMMENT 'masked',
    payload_sealed   String COMMENT 'base64 of AES-256-GCM' CODEC(NONE),
    payload_bytes    UInt64 COMMENT 'size of the original record',
    received_at      DateTime64(3, 'Asia/Shanghai'),
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(received_at)
ORDER BY (source_topic, source_partition, source_offset)
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Rejected records';
