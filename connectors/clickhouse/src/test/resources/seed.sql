-- Two days of a small county. Rows that were written again, and versions that came in the wrong order, are in it on purpose.

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
    ('water', '停水', '停水', 1, 0, 1),
    ('water', '供水', '停水 | 供水', 2, 0, 2),
    ('school', '入学', '入学', 1, 0, 1);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version) VALUES
    ('o1', 'weibo', 'microblog', '城关镇', '2026-07-01 08:00:00', '城东又停水', 'https://example.org/o1', ['water'], 1),
    ('o2', 'forum', 'forum', '', '2026-07-01 09:30:00', '停水问题', 'https://example.org/o2', ['water'], 1);

INSERT INTO items
    (item_id, platform, channel, kind, root_id, parent_id, published_at, collected_at, title, text, url, region, sentiment,
     sentiment_score, low_confidence, keywords, topics, likes, comments, reposts, views, analysis_version, version) VALUES
    ('o1', 'weibo', 'microblog', 'original', 'o1', '', '2026-07-01 08:00:00', '2026-07-01 08:01:00', '城东又停水', '城东又停水了', 'https://example.org/o1', '城关镇', 'negative', -0.8, 0, ['停水', '城东'], ['water'], 5, 2, 1, 100, 'a1', 2),
    ('o1', 'weibo', 'microblog', 'original', 'o1', '', '2026-07-01 08:00:00', '2026-07-01 08:01:00', '城东又停水', '城东又停水了', 'https://example.org/o1', '城关镇', 'negative', -0.8, 0, ['停水', '城东'], ['water'], 1, 0, 0, 10, 'a1', 1),
    ('o2', 'forum', 'forum', 'original', 'o2', '', '2026-07-01 09:30:00', '2026-07-01 09:32:00', '', '停水问题求解决', 'https://example.org/o2', '', 'neutral', 0, 1, ['停水'], ['water'], 0, 0, 0, 0, 'a1', 1),
    ('r1', 'weibo', 'microblog', 'repost', 'o1', 'o1', '2026-07-01 08:20:00', '2026-07-01 08:21:00', '', '转', '', '', 'neutral', 0, 0, [], ['water'], 0, 0, 0, 0, 'a1', 1),
    ('c1', 'weibo', 'microblog', 'comment', 'o1', 'o1', '2026-07-01 08:10:00', '2026-07-01 08:11:00', '', '三天没水', '', '', 'negative', -0.9, 0, ['没水'], ['water'], 9, 0, 0, 0, 'a1', 1),
    ('c2', 'weibo', 'microblog', 'comment', 'o1', 'o1', '2026-07-01 08:15:00', '2026-07-01 08:16:00', '', '什么时候来水', '', '', 'negative', -0.5, 1, ['来水'], ['water'], 3, 0, 0, 0, 'a1', 1),
    ('c3', 'forum', 'forum', 'comment', 'o2', 'o2', '2026-07-01 10:00:00', '2026-07-01 10:01:00', '', '已经来水了，谢谢', '', '', 'positive', 0.9, 0, ['来水'], ['water'], 4, 0, 0, 0, 'a1', 1),
    ('old', 'weibo', 'microblog', 'original', 'old', '', '2026-06-30 08:00:00', '2026-06-30 08:01:00', '停水通知', '检修停水通知', 'https://example.org/old', '', 'neutral', 0, 0, ['停水', '检修'], ['water'], 0, 0, 0, 0, 'a1', 1),
    ('s1', 'wechat', 'wechat', 'original', 's1', '', '2026-07-01 12:00:00', '2026-07-01 12:03:00', '入学公告', '今年入学公告', 'https://example.org/s1', '', 'positive', 0.6, 0, ['入学'], ['school'], 0, 0, 0, 0, 'a1', 1);

INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement, channels, platforms, version) VALUES
    ('topic', 'water', '1h', '2026-07-01 08:00:00', 1, 1, 2, 3, 1, 0, 4, 12, {'microblog': 4}, {'weibo': 4}, 20),
    ('topic', 'water', '1h', '2026-07-01 08:00:00', 1, 0, 1, 2, 0, 0, 2, 1, {'microblog': 2}, {'weibo': 2}, 2),
    ('topic', 'water', '1h', '2026-07-01 09:00:00', 1, 0, 0, 0, 1, 0, 1, 0, {'forum': 1}, {'forum': 1}, 1),
    ('topic', 'water', '1h', '2026-07-01 10:00:00', 0, 0, 1, 0, 0, 1, 1, 4, {'forum': 1}, {'forum': 1}, 5),
    ('topic', 'water', '1h', '2026-06-30 08:00:00', 1, 0, 0, 0, 1, 0, 1, 0, {'microblog': 1}, {'weibo': 1}, 1),
    ('topic', 'school', '1h', '2026-07-01 12:00:00', 1, 0, 0, 0, 0, 1, 1, 0, {'wechat': 1}, {'wechat': 1}, 1),
    ('topic', 'nameless', '1h', '2026-07-01 12:00:00', 1, 0, 0, 0, 1, 0, 1, 0, {}, {}, 1),
    ('topic', 'water', '24h', '2026-07-01 00:00:00', 2, 1, 3, 3, 2, 1, 6, 16, {'microblog': 4, 'forum': 2}, {'weibo': 4, 'forum': 2}, 26),
    ('topic', 'water', '24h', '2026-06-30 00:00:00', 1, 0, 0, 0, 1, 0, 1, 0, {'microblog': 1}, {'weibo': 1}, 1),
    ('topic', 'school', '24h', '2026-07-01 00:00:00', 1, 0, 0, 0, 0, 1, 1, 0, {'wechat': 1}, {'wechat': 1}, 1),
    ('thread', 'o1', '1h', '2026-07-01 08:00:00', 1, 1, 2, 3, 1, 0, 4, 12, {'microblog': 4}, {'weibo': 4}, 20),
    ('thread', 'o2', '1h', '2026-07-01 09:00:00', 1, 0, 0, 0, 1, 0, 1, 0, {'forum': 1}, {'forum': 1}, 1),
    ('thread', 'o2', '1h', '2026-07-01 10:00:00', 0, 0, 1, 0, 0, 1, 1, 4, {'forum': 1}, {'forum': 1}, 5),
    ('thread', 'unseen', '1h', '2026-07-01 10:00:00', 0, 1, 0, 0, 1, 0, 1, 0, {'microblog': 1}, {'weibo': 1}, 1);

INSERT INTO alerts
    (alert_id, rule_id, rule_revision, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, evidence, labels, version) VALUES
    ('a1', 'many-comments', 1, 'topic', 'water', 'yellow', 'yellow', 'firing', 'held', '2026-07-01 08:10:00', '2026-07-01 08:12:00', NULL, 'comments', '1h', '2026-07-01 09:00:00', 2, 2, NULL, '{}', {'unit': '水务局'}, 2),
    ('a1', 'many-comments', 1, 'topic', 'water', 'yellow', 'yellow', 'resolved', 'quiet', '2026-07-01 08:10:00', '2026-07-01 08:12:00', '2026-07-01 10:12:00', 'comments', '1h', '2026-07-01 11:00:00', 0, 2, NULL, '{}', {'unit': '水务局'}, 3),
    ('a2', 'many-comments', 1, 'thread', 'o1', 'blue', 'blue', 'firing', 'held', '2026-07-01 08:20:00', '2026-07-01 08:24:00', NULL, 'comments', '1h', '2026-07-01 09:00:00', 2, 2, NULL, '{}', {}, 2),
    ('a3', 'burst', 1, 'topic', 'school', 'red', 'red', 'pending', 'started', '2026-07-01 12:00:00', NULL, NULL, 'burst', '24h', '2026-07-02 00:00:00', 9, 8.5, 3.5, '{}', {}, 1);

INSERT INTO dead_letters (source_topic, source_partition, source_offset, reason, detail, excerpt, payload_sealed, payload_bytes, received_at, version) VALUES
    ('yuqing.posts', 0, 4, 'NOT_JSON', 'Unexpected character', '***', 'c2VhbGVk', 17, '2026-07-01 08:30:00', 1),
    ('yuqing.posts', 0, 4, 'NOT_JSON', 'Unexpected character', '***', 'c2VhbGVk', 17, '2026-07-01 08:30:00', 1);

INSERT INTO late_items (source_topic, source_partition, source_offset, item_id, platform, kind, root_id, published_at, watermark_at, version) VALUES
    ('yuqing.comments', 0, 3, 'c9', 'weibo', 'comment', 'o9', '2026-06-01 08:00:00', '2026-07-01 10:00:00', 1);

INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version) VALUES
    ('yuqing.posts', 0, '2026-07-01 08:00:00', 2, 2, 0, 0, 0, 0, 1, 2),
    ('yuqing.posts', 0, '2026-07-01 08:30:00', 3, 1, 1, 0, 1, 2, 4, 3),
    ('yuqing.posts', 0, '2026-07-01 08:30:00', 2, 1, 1, 0, 0, 2, 3, 2),
    ('yuqing.comments', 0, '2026-07-01 08:00:00', 4, 2, 0, 1, 0, 0, 4, 4);

INSERT INTO batches (batch, source_topic, minute, read, counted, duplicate, late, rejected, version) VALUES
    ('b1', 'yuqing.posts', '2026-07-01 08:00:00', 2, 2, 0, 0, 0, 4),
    ('b1', 'yuqing.posts', '2026-07-01 08:30:00', 3, 1, 1, 0, 1, 6),
    ('b1', 'yuqing.posts', '2026-07-01 08:30:00', 2, 1, 1, 0, 0, 4),
    ('b1', 'yuqing.comments', '2026-07-01 08:00:00', 4, 2, 0, 1, 0, 7),
    ('f2', 'yuqing.posts', '2026-07-01 08:00:00', 1, 0, 0, 1, 0, 2);
