-- The topics staff watch, as last accepted by the job. Few rows: no partitions, no TTL; a deleted topic stays to name its history.
CREATE TABLE IF NOT EXISTS topics
(
    topic_id   String,
    name       String,
    expression String,
    revision   UInt64,
    deleted    UInt8,
    version    UInt64,
    stored_at  DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY topic_id
COMMENT 'Watched topics';
