-- Originals that opened a thread. The title is text of a person and goes after 30 days; what stays names the thread.
CREATE TABLE IF NOT EXISTS threads
(
    root_id      String,
    platform     LowCardinality(String),
    channel      LowCardinality(String),
    region       LowCardinality(String),
    published_at DateTime64(3, 'Asia/Shanghai'),
    title        String TTL stored_at + INTERVAL 30 DAY,
    url          String CODEC(ZSTD(3)),
    topics       Array(String),
    category     LowCardinality(String) COMMENT 'of the original, by what it is about',
    cluster_id   String COMMENT 'the same for threads whose originals are nearly equal',
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY root_id
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Threads: origin, platform, topics';
