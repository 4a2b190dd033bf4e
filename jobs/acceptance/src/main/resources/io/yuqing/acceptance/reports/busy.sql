-- Ten thousand items of one topic in a day: 1,000 posts in 400 texts, 2,000 reposts, 7,000 comments in some thirty groups.
INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES ('busy', '忙的话题', '忙', 1, 0, 1);

INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT
    ['weibo', 'wechat', 'douyin', 'tieba'][1 + number % 4] AS platform,
    multiIf(number < 1000, 'original', number < 3000, 'repost', 'comment') AS kind,
    concat('weibo/', toString(number)) AS item_id,
    if(number < 1000, item_id, concat('weibo/', toString(number % 1000))) AS root_id,
    if(number < 1000, '', root_id) AS parent_id,
    'microblog' AS channel,
    toDateTime64('2026-05-11 00:00:00', 3, 'Asia/Shanghai') + intDiv(number * 79, 10) % 86000 AS published_at,
    published_at + 60 AS collected_at,
    if(kind = 'original', '忙的话题', '') AS title,
    concat('第', toString(number), '条说法') AS text,
    'https://example.org/a' AS url,
    ['negative', 'neutral', 'positive'][1 + number % 3] AS sentiment,
    ['busy'] AS topics,
    number % 97 AS likes,
    2 AS version,
    number % 9 = 0 AS low_confidence,
    'public_concern' AS category,
    [concat('词', toString(number % 11)), concat('词', toString(number % 7))] AS keywords,
    if(kind = 'original', concat('text', toString(number % 400)), item_id) AS cluster_id
FROM numbers(10000);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version)
SELECT item_id, platform, channel, '', published_at, title, url, topics, 1 FROM items WHERE kind = 'original' AND has(topics, 'busy');

INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version)
SELECT 'yuqing.posts', 0, toDateTime64('2026-05-11 00:00:00', 3, 'Asia/Shanghai') + 3600 * number, 417, 417, 0, 0, 0, 417 * number, 417 * number + 416, 1
FROM numbers(24);
