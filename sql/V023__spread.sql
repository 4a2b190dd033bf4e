-- How posts were passed on: a row is a repost and the post that it names as its parent. Only what the platform itself says; nothing
-- is concluded from times or texts, and nobody's name is in it. Comments are not in it: they stay where the post is.
--
-- The key begins with the thread, so that the path of one is read in one piece, and holds nothing that a collector may correct.
CREATE TABLE IF NOT EXISTS spread_edges
(
    root_id      String COMMENT 'the thread: platform/id of its original',
    item_id      String COMMENT 'the repost',
    parent_id    String COMMENT 'the post that the repost names; it may have been deleted or never collected',
    platform     LowCardinality(String) COMMENT 'of the repost',
    published_at DateTime64(3, 'Asia/Shanghai'),
    topics       Array(String) COMMENT 'of the repost, those inherited from the thread included',
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (root_id, item_id)
TTL stored_at + INTERVAL 30 DAY
SETTINGS merge_selector_base = 10
COMMENT 'Reposts and their parents, as long as the items';

CREATE MATERIALIZED VIEW IF NOT EXISTS spread_edges_of_items TO spread_edges DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT root_id, item_id, parent_id, platform, published_at, topics, version, stored_at
FROM items
WHERE kind = 'repost';

INSERT INTO spread_edges (root_id, item_id, parent_id, platform, published_at, topics, version, stored_at)
SELECT root_id, item_id, parent_id, platform, published_at, topics, version, stored_at
FROM items
WHERE kind = 'repost';

CREATE OR REPLACE VIEW v_spread_edges DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT root_id, item_id, parent_id, platform, published_at, topics, version, stored_at
FROM spread_edges FINAL;
