-- One row an attempt to deliver a message, and one for each notice that was withheld (outcome 'withheld'). No text of the message.
CREATE TABLE IF NOT EXISTS deliveries
(
    message_id      String COMMENT 'idempotency key: the same for every attempt with the same message',
    attempted_at    DateTime64(3, 'Asia/Shanghai') COMMENT 'withheld: when the step was taken',
    attempt         UInt64 COMMENT 'from 1; 0: withheld',
    kind            LowCardinality(String) COMMENT 'alert, digest, heartbeat',
    channel         String COMMENT 'empty: withheld',
    departments     Array(String),
    notices         Array(String) COMMENT 'ids of the notices in the message: one, or the entries of a digest',
    alerts          Array(String) COMMENT 'ids of their alerts',
    level           LowCardinality(String) COMMENT 'the highest in the message',
    happening       LowCardinality(String) COMMENT 'fired, upgraded, downgraded, reminder, resolved; empty for digests and heartbeats',
    reason          LowCardinality(String) COMMENT 'why it is told or withheld',
    silence         String COMMENT 'id of the silence that withheld it (reason silenced); message: who asked for it and why',
    handling        LowCardinality(String) COMMENT 'why at once, or why in a digest',
    outcome         LowCardinality(String) COMMENT 'delivered, rate_limited, rejected, failed, uncertain, given_up, superseded, withheld',
    cause           LowCardinality(String) COMMENT 'what an attempt ended with, such as ok, timeout, credentials',
    code            String COMMENT 'the code of the receiver, such as 310000 or 550',
    message         String COMMENT 'words of the receiver or ours, without secrets',
    http_status     Int32,
    took_ms         UInt64,
    parts           Int32 COMMENT 'messages it was split into; mail: recipients',
    parts_done      UInt64 COMMENT 'bit i: part i is delivered',
    decided_at      DateTime64(3, 'Asia/Shanghai') COMMENT 'when the first of the notices was decided',
    version         UInt64 COMMENT 'the attempt; a row that is written twice is the same row',
    stored_at       DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(attempted_at)
ORDER BY (message_id, attempted_at, outcome)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Attempts to deliver notices, with their true receipts';

CREATE OR REPLACE VIEW v_deliveries DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, silence, handling,
    outcome, cause, code, message, http_status, took_ms, parts, parts_done, decided_at, version, stored_at
FROM deliveries FINAL;
