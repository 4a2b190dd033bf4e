-- What was counted: one row a subject (topic or thread) and tumbling window, absolute values, never sums of deltas.
-- A late item writes the row again with a higher version.
CREATE TABLE IF NOT EXISTS subject_windows
(
    subject_kind LowCardinality(String) COMMENT 'topic, thread',
    subject_id   String,
    window       LowCardinality(String) COMMENT '1m, 5m, 1h, 24h; the day starts at Beijing midnight',
    window_start DateTime64(3, 'Asia/Shanghai'),
    originals    UInt64,
    reposts      UInt64,
    comments     UInt64,
    negative     UInt64,
    neutral      UInt64,
    positive     UInt64,
    voices       UInt64 COMMENT 'distinct pseudonyms in the window; exact while few, then an estimate; not additive over windows',
    engagement   UInt64 COMMENT 'rise of likes, comments, reposts and views that collectors saw',
    channels     Map(LowCardinality(String), UInt64),
    platforms    Map(LowCardinality(String), UInt64),
    categories   Map(LowCardinality(String), UInt64) COMMENT 'items by routing category',
    distinct_originals UInt64 COMMENT 'originals less verbatim copies; exact while few, then an estimate; not additive over windows',
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (subject_kind, subject_id, window, window_start)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Windowed counts of topics and threads';
