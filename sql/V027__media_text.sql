-- What is to be read in the pictures of an item or heard in its video, as a collector made it out: apart from what its writer wrote.
ALTER TABLE items
    ADD COLUMN IF NOT EXISTS media_text String
    COMMENT 'read in pictures or heard in video by the collector; masked as the text' CODEC(ZSTD(3)) AFTER text;

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
    item.media_text AS media_text,
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
