-- Items once more by topic, without their texts: what is asked of a topic is then read in one piece, instead of among all items of the
-- range. A row is a copy of one in items, so a row that is written again is one row still. An item that was found to be of a topic stays
-- of it, as in the windows, also if a later reading of it does not find the topic any more.
CREATE TABLE IF NOT EXISTS topic_items
(
    topic_id        String,
    item_id         String COMMENT 'platform/id',
    platform        LowCardinality(String),
    channel         LowCardinality(String),
    kind            LowCardinality(String) COMMENT 'original, repost, comment',
    root_id         String COMMENT 'the thread: platform/id of its original',
    parent_id       String COMMENT 'platform/id; empty for an original',
    published_at    DateTime64(3, 'Asia/Shanghai'),
    sentiment       LowCardinality(String) COMMENT 'negative, neutral, positive',
    low_confidence  UInt8,
    category        LowCardinality(String),
    second_category LowCardinality(String),
    keywords        Array(LowCardinality(String)),
    cluster_id      String,
    likes           UInt64,
    version         UInt64,
    stored_at       DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (topic_id, kind, toStartOfTenMinutes(published_at), platform, item_id)
TTL stored_at + INTERVAL 30 DAY
SETTINGS merge_selector_base = 10
COMMENT 'Items by topic, as long as the items';

CREATE MATERIALIZED VIEW IF NOT EXISTS topic_items_of_items TO topic_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    topic_id, item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category,
    CAST(keywords, 'Array(LowCardinality(String))') AS keywords, cluster_id, likes, version, stored_at
FROM items
ARRAY JOIN topics AS topic_id;

INSERT INTO topic_items
    (topic_id, item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords,
     cluster_id, likes, version, stored_at)
SELECT
    topic_id, item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category,
    CAST(keywords, 'Array(LowCardinality(String))') AS keywords, cluster_id, likes, version, stored_at
FROM items
ARRAY JOIN topics AS topic_id;

-- Reactions that came before their original: the topics of their thread may be missing in their rows, and so above. Few; the key begins
-- with the time, because they are looked for in a range.
CREATE TABLE IF NOT EXISTS early_items
(
    item_id         String,
    platform        LowCardinality(String),
    channel         LowCardinality(String),
    kind            LowCardinality(String),
    root_id         String,
    parent_id       String,
    published_at    DateTime64(3, 'Asia/Shanghai'),
    topics          Array(String) COMMENT 'its own',
    sentiment       LowCardinality(String),
    low_confidence  UInt8,
    category        LowCardinality(String),
    second_category LowCardinality(String),
    keywords        Array(LowCardinality(String)),
    cluster_id      String,
    likes           UInt64,
    version         UInt64,
    stored_at       DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (toStartOfTenMinutes(published_at), platform, kind, item_id)
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Reactions that came before their original';

CREATE MATERIALIZED VIEW IF NOT EXISTS early_items_of_items TO early_items DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, topics, sentiment, low_confidence, category, second_category,
    CAST(keywords, 'Array(LowCardinality(String))') AS keywords, cluster_id, likes, version, stored_at
FROM items AS item
WHERE item.kind != 'original' AND item.version = 1 + item.likes + item.comments + item.reposts + item.views;

INSERT INTO early_items
    (item_id, platform, channel, kind, root_id, parent_id, published_at, topics, sentiment, low_confidence, category, second_category, keywords,
     cluster_id, likes, version, stored_at)
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, topics, sentiment, low_confidence, category, second_category,
    CAST(keywords, 'Array(LowCardinality(String))') AS keywords, cluster_id, likes, version, stored_at
FROM items AS item
WHERE item.kind != 'original' AND item.version = 1 + item.likes + item.comments + item.reposts + item.views;

-- Threads by topic, as their originals were found to be of it.
CREATE TABLE IF NOT EXISTS topic_threads
(
    topic_id     String,
    root_id      String,
    published_at DateTime64(3, 'Asia/Shanghai') COMMENT 'of the original',
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (topic_id, root_id)
TTL stored_at + INTERVAL 31 DAY
COMMENT 'Threads by topic, a day longer than the items';

CREATE MATERIALIZED VIEW IF NOT EXISTS topic_threads_of_threads TO topic_threads DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT topic_id, root_id, published_at, version, stored_at
FROM threads
ARRAY JOIN topics AS topic_id;

INSERT INTO topic_threads (topic_id, root_id, published_at, version, stored_at)
SELECT topic_id, root_id, published_at, version, stored_at
FROM threads
ARRAY JOIN topics AS topic_id;

-- The items of one subject: of a thread from its first one on, else of a topic within the range, else of all topics. What is chosen is
-- an argument and not a condition, so that only that one of the four is read. Moments are seconds since 1970: a text would be read in
-- the time zone of whoever asks.
CREATE OR REPLACE VIEW v_items_of DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM topic_items FINAL
WHERE {thread:String} = '' AND {topic:String} != '' AND topic_id = {topic:String}
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM early_items FINAL
WHERE {thread:String} = '' AND {topic:String} != ''
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
    AND NOT has(topics, {topic:String})
    AND root_id IN (SELECT root_id FROM topic_threads WHERE topic_id = {topic:String})
    AND (platform, kind, item_id) NOT IN
    (
        SELECT platform, kind, item_id
        FROM topic_items
        WHERE topic_id = {topic:String}
            AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
            AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
            -- Few, so that the set is small.
            AND item_id IN
            (
                SELECT item_id
                FROM early_items
                WHERE published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
                    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')
                    AND NOT has(topics, {topic:String})
            )
    )

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM items FINAL
WHERE {thread:String} != '' AND root_id = {thread:String} AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')

UNION ALL

SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment, low_confidence, category, second_category, keywords, cluster_id,
    likes
FROM v_items
WHERE {thread:String} = '' AND {topic:String} = '' AND notEmpty(topics)
    AND published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai')
    AND published_at <= fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai');

-- What items say, without their topics: few that are known by id and ten minutes are found at once.
CREATE OR REPLACE VIEW v_item_texts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at,
    toStartOfTenMinutes(published_at) AS slice_start, collected_at, title, text, media_text, url, sentiment, low_confidence, category,
    category_score, category_reason, topics, topic_words, version, stored_at
FROM items FINAL;

-- How many items of the county hold a word, by day. A row is a whole day: it is counted anew from items, once the day is over and each
-- hour in which something of it was stored, and replaces itself.
CREATE TABLE IF NOT EXISTS word_days
(
    day       Date,
    words     Array(Tuple(word LowCardinality(String), items UInt64)) COMMENT 'the empty word: items with key words',
    version   UInt64 COMMENT 'second of counting',
    stored_at DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY day
TTL stored_at + INTERVAL 30 DAY
COMMENT 'Items of the county by key word and day';

DROP TABLE IF EXISTS word_days_of_items;

CREATE MATERIALIZED VIEW word_days_of_items REFRESH EVERY 1 HOUR OFFSET 2 MINUTE APPEND TO word_days DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT day, groupArray((word, items)) AS words, toUnixTimestamp(now()) AS version
FROM
(
    SELECT toDate(published_at, 'Asia/Shanghai') AS day, arrayJoin(arrayPushBack(keywords, '')) AS word, count() AS items
    FROM items FINAL
    WHERE notEmpty(keywords)
        AND published_at < toStartOfDay(now(), 'Asia/Shanghai')
        AND toDate(published_at, 'Asia/Shanghai') IN
        (
            SELECT DISTINCT toDate(published_at, 'Asia/Shanghai')
            FROM items
            WHERE stored_at >= (SELECT toDateTime(greatest(300, max(version)) - 300) FROM word_days)
        )
    GROUP BY day, word
)
GROUP BY day;

-- The words of some whole days. Days that were not counted yet are counted from items; which are asked for by their ten minutes, so that
-- nothing is read if there are none.
CREATE OR REPLACE VIEW v_county_words DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT word, sum(items) AS items
FROM
(
    SELECT cell.1 AS word, cell.2 AS items
    FROM (SELECT words FROM word_days FINAL WHERE day >= {since:Date} AND day < {until:Date})
    ARRAY JOIN words AS cell

    UNION ALL

    SELECT arrayJoin(arrayPushBack(keywords, '')) AS word, count() AS items
    FROM items FINAL
    WHERE notEmpty(keywords)
        AND toStartOfTenMinutes(published_at) IN
        (
            SELECT arrayJoin(arrayMap(slice -> toDateTime(day, 'Asia/Shanghai') + 600 * slice, range(144)))
            FROM (SELECT arrayJoin(arrayMap(number -> {since:Date} + number, range(toUInt16(dateDiff('day', {since:Date}, {until:Date}))))) AS day)
            WHERE day NOT IN (SELECT day FROM word_days)
        )
    GROUP BY word
)
GROUP BY word;
