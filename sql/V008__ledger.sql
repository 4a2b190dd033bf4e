-- The account: per source partition and minute of the Kafka record timestamp,
-- read = counted + duplicate + late + rejected; per partition, sum(read) = last offset - first offset + 1.
CREATE TABLE IF NOT EXISTS ledger
(
    source_topic     LowCardinality(String),
    source_partition Int32,
    minute           DateTime64(3, 'Asia/Shanghai'),
    read             UInt64,
    counted          UInt64,
    duplicate        UInt64,
    late             UInt64,
    rejected         UInt64,
    first_offset     Int64,
    last_offset      Int64,
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(minute)
ORDER BY (source_topic, source_partition, minute)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Ledger: nothing read is unaccounted for';
