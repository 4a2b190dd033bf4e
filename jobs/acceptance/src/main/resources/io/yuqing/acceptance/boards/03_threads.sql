-- Threads of the originals.
INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, category, cluster_id, version)
SELECT root_id, platform, channel, region, published_at, title, url, topics, category, cluster_id, 1
FROM items
WHERE kind = 'original'
