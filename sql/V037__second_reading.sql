-- What the second reading says of originals: the first of each cluster of near copies, judged once more with the encoder, beside what the
-- analysis said. The same original gives the same row under the same key, so one that is written again changes nothing; where a later
-- model has answered, its row counts.
CREATE TABLE IF NOT EXISTS judgements
(
    item_id                String COMMENT 'platform/id',
    platform               LowCardinality(String),
    root_id                String COMMENT 'the thread',
    cluster_id             String COMMENT 'of its near copies',
    published_at           DateTime64(3, 'Asia/Shanghai'),
    event_at               DateTime64(3, 'Asia/Shanghai'),
    category               LowCardinality(String) COMMENT 'online_opinion, public_concern, publicity, public_safety, foreign_affairs, emergency, other',
    second_category        LowCardinality(String) COMMENT 'fits as well; empty if none does',
    category_score         Float32,
    category_reason        String COMMENT 'who judged, and the words that weighed most; or the rule of the analysis' CODEC(ZSTD(3)),
    sentiment              LowCardinality(String) COMMENT 'negative, neutral, positive',
    sentiment_score        Float32,
    low_confidence         UInt8,
    model                  LowCardinality(String) COMMENT 'which models answered, by their checksums',
    linear_category        LowCardinality(String) COMMENT 'as the analysis judged the same text',
    linear_category_score  Float32,
    linear_category_reason String CODEC(ZSTD(3)),
    linear_sentiment       LowCardinality(String),
    linear_sentiment_score Float32,
    analysis_version       LowCardinality(String),
    version                UInt64 DEFAULT toUnixTimestamp(now()) COMMENT 'second in which it was stored',
    stored_at              DateTime('Asia/Shanghai') DEFAULT now(),
    INDEX judgements_cluster cluster_id TYPE bloom_filter(0.01) GRANULARITY 4
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(published_at)
ORDER BY (toStartOfTenMinutes(published_at), platform, item_id)
TTL stored_at + INTERVAL 30 DAY
SETTINGS merge_selector_base = 10
COMMENT 'What the second reading says of originals; as long as their texts';

CREATE OR REPLACE VIEW v_judgements DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, root_id, cluster_id, published_at, event_at, category, second_category, category_score, category_reason,
    if(startsWith(category_reason, '规则 '), '规则', '语义模型') AS routed_by,
    sentiment, sentiment_score, low_confidence, model,
    linear_category, linear_category_score, linear_category_reason, linear_sentiment, linear_sentiment_score, analysis_version,
    stored_at
FROM judgements FINAL;

-- Originals as v_items has them, but routed and with the sentiment as the second reading says where it has read them: judged_by is then
-- 语义模型, model says which, and linear_… what the analysis said. It may lag behind v_items; near copies keep the analysis' judgement.
CREATE OR REPLACE VIEW v_originals DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item.item_id AS item_id, item.platform AS platform, item.channel AS channel, item.root_id AS root_id,
    item.published_at AS published_at, item.collected_at AS collected_at, item.event_at AS event_at,
    item.title AS title, item.text AS text, item.media_text AS media_text, item.url AS url, item.region AS region,
    if(second.model = '', item.sentiment, second.sentiment) AS sentiment,
    if(second.model = '', item.sentiment_score, second.sentiment_score) AS sentiment_score,
    if(second.model = '', item.low_confidence, second.low_confidence) AS low_confidence,
    if(second.model = '', item.category, second.category) AS category,
    if(second.model = '', item.second_category, second.second_category) AS second_category,
    if(second.model = '', item.category_score, second.category_score) AS category_score,
    if(second.model = '', item.category_reason, second.category_reason) AS category_reason,
    if(second.model = '', '分析作业', '语义模型') AS judged_by,
    second.model AS model,
    item.category AS linear_category, item.category_score AS linear_category_score, item.category_reason AS linear_category_reason,
    item.sentiment AS linear_sentiment, item.sentiment_score AS linear_sentiment_score,
    item.keywords AS keywords, item.topics AS topics, item.topic_words AS topic_words, item.places AS places,
    item.cluster_id AS cluster_id, item.likes AS likes, item.comments AS comments, item.reposts AS reposts, item.views AS views,
    item.analysis_version AS analysis_version, item.version AS version, item.stored_at AS stored_at
FROM (SELECT * FROM items FINAL WHERE kind = 'original') AS item
LEFT JOIN
(
    SELECT
        item_id, published_at, category, second_category, category_score, category_reason, sentiment, sentiment_score, low_confidence,
        toString(model) AS model
    FROM judgements FINAL
) AS second ON second.published_at = item.published_at AND second.item_id = item.item_id;
