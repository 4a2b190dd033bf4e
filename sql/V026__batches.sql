-- What became of what was sent together: the ledger once more, by the name that its sender gave it (source_ref), a row a batch, topic and
-- minute of the Kafka record. Absolute values, as in ledger: a row that is written again replaces itself.
CREATE TABLE IF NOT EXISTS batches
(
    batch            String COMMENT 'source_ref of its records: b… over HTTP, f… of a file, r… of a feed and day, or any other name',
    source_topic     LowCardinality(String),
    minute           DateTime64(3, 'Asia/Shanghai') COMMENT 'in which the records came to Kafka',
    read             UInt64,
    counted          UInt64,
    duplicate        UInt64,
    id_conflicts     UInt64 COMMENT 'of the duplicates: items of another author and time under an id that was seen',
    late             UInt64,
    rejected         UInt64,
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(minute)
ORDER BY (batch, source_topic, minute)
TTL stored_at + INTERVAL 1 YEAR
SETTINGS merge_selector_base = 10
COMMENT 'Ledger of what was sent together';

-- balanced = 1: every record of the batch that was read ended as exactly one of four. Whether all were read is known to whoever has the
-- receipt: ./yuqing batch compares them.
CREATE OR REPLACE VIEW v_batches DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    account.batch AS batch,
    account.source_topic AS source_topic,
    min(account.minute) AS first_minute,
    max(account.minute) AS last_minute,
    sum(account.read) AS read,
    sum(account.counted) AS counted,
    sum(account.duplicate) AS duplicate,
    sum(account.id_conflicts) AS id_conflicts,
    sum(account.late) AS late,
    sum(account.rejected) AS rejected,
    toUInt8(sum(account.read) = sum(account.counted) + sum(account.duplicate) + sum(account.late) + sum(account.rejected)) AS balanced
FROM (SELECT * FROM batches FINAL) AS account
GROUP BY account.batch, account.source_topic;
