-- Boards look at the last hour, day or month, and the key of items did not know the time: each query read and merged a whole month.
-- Now the ten minutes of publication come first. They are those by which an item was first counted: a repeat that reads the time
-- otherwise keeps them, so that a row still replaces itself. Whatever the copy is when this file begins, all its rows are in items.
DROP TABLE IF EXISTS items_by_time;

CREATE TABLE items_by_time
(
    item_id          String COMMENT 'platform/id: an id alone is unique on its platform only; a post and a comment may have the same',
    platform         LowCardinality(String) COMMENT 'code of the list of platforms; of one that is not in it its name in normal form',
    channel          LowCardinality(String) COMMENT 'of a comment that names none the channel of its platform',
    kind             LowCardinality(String) COMMENT 'original, repost, comment',
    root_id          String COMMENT 'the thread: platform/id of its original',
    parent_id        String COMMENT 'platform/id; empty for an original',
    published_at     DateTime64(3, 'Asia/Shanghai') COMMENT 'as it was read first',
    collected_at     DateTime64(3, 'Asia/Shanghai'),
    event_at         DateTime64(3, 'Asia/Shanghai') DEFAULT published_at
        COMMENT 'when it counts: never later than published_at, collected_at or the Kafka record',
    title            String CODEC(ZSTD(3)),
    text             String COMMENT 'masked: no author, mention, phone, ID-card number, e-mail' CODEC(ZSTD(3)),
    url              String CODEC(ZSTD(3)),
    region           LowCardinality(String) COMMENT 'the one it names, in normal form; else the town of the first place its text names',
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
    version          UInt64 COMMENT '1 before the original of its thread was seen, 2 after it, and its four counters',
    stored_at        DateTime('Asia/Shanghai') DEFAULT now(),
    INDEX items_id item_id TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX items_root root_id TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX items_topics topics TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX items_stored stored_at TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (toStartOfTenMinutes(published_at), platform, kind, item_id)
TTL stored_at + INTERVAL 30 DAY
SETTINGS merge_selector_base = 10
COMMENT 'Posts and comments after analysis; text for 30 days';

INSERT INTO items_by_time
    (item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, event_at, title, text, url, region, sentiment,
     sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords, topics, topic_words, places,
     cluster_id, likes, comments, reposts, views, analysis_version, version, stored_at)
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, event_at, title, text, url, region, sentiment,
    sentiment_score, low_confidence, category, second_category, category_score, category_reason, keywords, topics, topic_words, places,
    cluster_id, likes, comments, reposts, views, analysis_version, version, stored_at
FROM items FINAL;

EXCHANGE TABLES items AND items_by_time;

DROP TABLE items_by_time;

-- Threads with reactions that came before their original. Their rows may lack its topics; those of all others have them, and need not
-- be looked up. A thread stays named here when its rows were written again.
CREATE TABLE IF NOT EXISTS early_reactions
(
    root_id   String,
    version   UInt64 COMMENT 'second in which the reaction was stored',
    stored_at DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY root_id
TTL stored_at + INTERVAL 31 DAY
COMMENT 'Threads some of whose reactions came before the original';

DROP TABLE IF EXISTS early_reactions_of_items;

CREATE MATERIALIZED VIEW early_reactions_of_items TO early_reactions DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT DISTINCT item.root_id AS root_id, toUnixTimestamp(item.stored_at) AS version
FROM items AS item
WHERE item.kind != 'original' AND item.version = 1 + item.likes + item.comments + item.reposts + item.views;

INSERT INTO early_reactions (root_id, version, stored_at)
SELECT root_id, toUnixTimestamp(max(stored_at)), max(stored_at)
FROM items
WHERE kind != 'original' AND version = 1 + likes + comments + reposts + views
GROUP BY root_id;

CREATE OR REPLACE VIEW v_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item.item_id AS item_id,
    item.platform AS platform,
    item.channel AS channel,
    item.kind AS kind,
    item.root_id AS root_id,
    item.parent_id AS parent_id,
    item.published_at AS published_at,
    item.collected_at AS collected_at,
    item.event_at AS event_at,
    item.title AS title,
    item.text AS text,
    item.url AS url,
    item.region AS region,
    item.sentiment AS sentiment,
    item.sentiment_score AS sentiment_score,
    item.low_confidence AS low_confidence,
    item.category AS category,
    item.second_category AS second_category,
    item.category_score AS category_score,
    item.category_reason AS category_reason,
    item.keywords AS keywords,
    if(hasAll(item.topics, thread.inherited), item.topics, arraySort(arrayUnion(item.topics, thread.inherited))) AS topics,
    item.topic_words AS topic_words,
    item.places AS places,
    item.cluster_id AS cluster_id,
    item.likes AS likes,
    item.comments AS comments,
    item.reposts AS reposts,
    item.views AS views,
    item.analysis_version AS analysis_version,
    item.version AS version,
    item.stored_at AS stored_at
FROM (SELECT * FROM items FINAL) AS item
LEFT JOIN
(
    SELECT root_id, argMax(topics, version) AS inherited
    FROM threads
    WHERE stored_at >= now() - INTERVAL 31 DAY AND notEmpty(topics) AND root_id IN (SELECT root_id FROM early_reactions)
    GROUP BY root_id
) AS thread ON thread.root_id = item.root_id;

-- Items counted by ten minutes of publication, a row each, so that a month is some thousand rows. A row is whole and absolute: it is
-- counted anew from items whenever an item of its ten minutes was stored, and replaces itself.
CREATE TABLE IF NOT EXISTS item_counts
(
    slice_start DateTime('Asia/Shanghai'),
    platforms   Array(Tuple(platform LowCardinality(String), channel LowCardinality(String), kind LowCardinality(String),
        sentiment LowCardinality(String), items UInt64, newest DateTime64(3, 'Asia/Shanghai'))),
    regions     Array(Tuple(region LowCardinality(String), sentiment LowCardinality(String), items UInt64)) COMMENT 'of items that name one',
    categories  Array(Tuple(category LowCardinality(String), second_category LowCardinality(String), items UInt64)),
    version     UInt64 COMMENT 'second of counting: what was stored five minutes before it and earlier is in it',
    stored_at   DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(slice_start)
ORDER BY slice_start
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Items counted by ten minutes';

DROP TABLE IF EXISTS item_counts_of_items;

CREATE MATERIALIZED VIEW item_counts_of_items REFRESH EVERY 1 MINUTE APPEND TO item_counts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    slice_start,
    groupArrayIf((platform, channel, kind, sentiment, items, newest), side = 'platforms') AS platforms,
    groupArrayIf((region, sentiment, items), side = 'regions') AS regions,
    groupArrayIf((category, second_category, items), side = 'categories') AS categories,
    toUnixTimestamp(now()) AS version
FROM
(
    WITH changed AS
    (
        SELECT DISTINCT toStartOfTenMinutes(published_at) AS slice_start
        FROM items
        WHERE stored_at >= (SELECT toDateTime(greatest(300, max(version)) - 300) FROM item_counts)
    )
    SELECT 'platforms' AS side, toStartOfTenMinutes(published_at) AS slice_start, toString(platform) AS platform, toString(channel) AS channel,
        toString(kind) AS kind, toString(sentiment) AS sentiment, '' AS region, '' AS category, '' AS second_category, count() AS items, max(event_at) AS newest
    FROM items FINAL
    WHERE toStartOfTenMinutes(published_at) IN (changed)
    GROUP BY slice_start, platform, channel, kind, sentiment

    UNION ALL

    SELECT 'regions', toStartOfTenMinutes(published_at) AS slice_start, '', '', '', toString(sentiment) AS sentiment, toString(region) AS region, '', '', count(), max(event_at)
    FROM items FINAL
    WHERE toStartOfTenMinutes(published_at) IN (changed) AND region != ''
    GROUP BY slice_start, region, sentiment

    UNION ALL

    SELECT 'categories', toStartOfTenMinutes(published_at) AS slice_start, '', '', '', '', '', toString(category) AS category,
        toString(second_category) AS second_category, count(), max(event_at)
    FROM items FINAL
    WHERE toStartOfTenMinutes(published_at) IN (changed)
    GROUP BY slice_start, category, second_category
)
GROUP BY slice_start;

-- What readers see: the rows of item_counts, and counted from items whatever was stored since, so that the figures are those of items at
-- any moment, also when nothing counts in the background.
CREATE OR REPLACE VIEW v_item_counts_by_platform DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH changed AS
(
    SELECT DISTINCT toStartOfTenMinutes(published_at) AS slice_start
    FROM items
    WHERE stored_at >= (SELECT toDateTime(greatest(300, max(version)) - 300) FROM item_counts)
)
SELECT slice_start, cell.1 AS platform, cell.2 AS channel, cell.3 AS kind, cell.4 AS sentiment, cell.5 AS items, cell.6 AS newest
FROM (SELECT slice_start, platforms FROM item_counts FINAL WHERE slice_start NOT IN (changed))
ARRAY JOIN platforms AS cell

UNION ALL

SELECT toStartOfTenMinutes(published_at) AS slice_start, platform, channel, kind, sentiment, count() AS items, max(event_at) AS newest
FROM items FINAL
WHERE toStartOfTenMinutes(published_at) IN (changed)
GROUP BY slice_start, platform, channel, kind, sentiment;

CREATE OR REPLACE VIEW v_item_counts_by_region DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH changed AS
(
    SELECT DISTINCT toStartOfTenMinutes(published_at) AS slice_start
    FROM items
    WHERE stored_at >= (SELECT toDateTime(greatest(300, max(version)) - 300) FROM item_counts)
)
SELECT slice_start, cell.1 AS region, cell.2 AS sentiment, cell.3 AS items
FROM (SELECT slice_start, regions FROM item_counts FINAL WHERE slice_start NOT IN (changed))
ARRAY JOIN regions AS cell

UNION ALL

SELECT toStartOfTenMinutes(published_at) AS slice_start, region, sentiment, count() AS items
FROM items FINAL
WHERE toStartOfTenMinutes(published_at) IN (changed) AND region != ''
GROUP BY slice_start, region, sentiment;

CREATE OR REPLACE VIEW v_item_counts_by_category DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH changed AS
(
    SELECT DISTINCT toStartOfTenMinutes(published_at) AS slice_start
    FROM items
    WHERE stored_at >= (SELECT toDateTime(greatest(300, max(version)) - 300) FROM item_counts)
)
SELECT slice_start, cell.1 AS category, cell.2 AS second_category, cell.3 AS items
FROM (SELECT slice_start, categories FROM item_counts FINAL WHERE slice_start NOT IN (changed))
ARRAY JOIN categories AS cell

UNION ALL

SELECT toStartOfTenMinutes(published_at) AS slice_start, category, second_category, count() AS items
FROM items FINAL
WHERE toStartOfTenMinutes(published_at) IN (changed)
GROUP BY slice_start, category, second_category;
