-- Posts and comments, one row an item. A re-collected item is the same key with a higher version.
--
-- Retention runs from stored_at, which the server fills in: a replay of last year's posts must live its
-- 30 days like any other. The partition follows the event, so that a replay touches few parts of today.
CREATE TABLE IF NOT EXISTS items
(
    item_id          String,
    platform         LowCardinality(String),
    channel          LowCardinality(String),
    kind             LowCardinality(String) COMMENT 'original, repost, comment',
    root_id          String COMMENT 'the thread',
    parent_id        String COMMENT 'empty for an original',
    published_at     DateTime64(3, 'Asia/Shanghai'),
    collected_at     DateTime64(3, 'Asia/Shanghai'),
    title            String CODEC(ZSTD(3)),
    text             String COMMENT 'masked: no author, mention, phone, ID-card number, e-mail' CODEC(ZSTD(3)),
    url              String CODEC(ZSTD(3)),
    region           LowCardinality(String),
    sentiment        LowCardinality(String) COMMENT 'negative, neutral, positive',
    sentiment_score  Float32,
    low_confidence   UInt8,
    category         LowCardinality(String) COMMENT 'online_opinion, public_concern, publicity, public_safety, foreign_affairs, emergency, other',
    second_category  LowCardinality(String) COMMENT 'fits as well; empty if none does',
    category_score   Float32,
    category_reason  String COMMENT 'the rule and its words, or the words that weighed most' CODEC(ZSTD(3)),
    keywords         Array(String),
    topics           Array(String) COMMENT 'topic ids, those inherited from the thread included',
    topic_words      Array(String) COMMENT 'the words by which its own topics fired',
    places           Array(String) COMMENT 'places named in title and text',
    cluster_id       String COMMENT 'the same for copies: near ones of originals, verbatim ones of comments and reposts',
    likes            UInt64,
    comments         UInt64,
    reposts          UInt64,
    views            UInt64,
    analysis_version LowCardinality(String),
    version          UInt64,
    stored_at        DateTime('Asia/Shanghai') DEFAULT now(),
    INDEX items_root root_id TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX items_topics topics TYPE bloom_filter(0.01) GRANULARITY 4
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (platform, kind, item_id)
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Posts and comments after analysis; text for 30 days';
