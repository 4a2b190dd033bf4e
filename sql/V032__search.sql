-- The desk searches texts and says how often each was said again.
CREATE OR REPLACE VIEW v_item_texts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    item_id, platform, channel, kind, root_id, parent_id, published_at,
    toStartOfTenMinutes(published_at) AS slice_start, collected_at, title, text, media_text, url, sentiment, low_confidence, category,
    category_score, category_reason, topics, topic_words, cluster_id, version, stored_at
FROM items FINAL;
