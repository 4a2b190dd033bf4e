-- A county on a Monday at 18:30 in Beijing, small enough to count by hand. Names hold what hostile people would write.

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
    ('water', '停水', '停水', 1, 0, 1),
    ('road', '道路施工', '修路', 1, 0, 1),
    ('xss', '<script>alert(1)</script>', 'x', 1, 0, 1);

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, version) VALUES
    ('topic', 'water', '1h', '2026-03-02 18:00:00', 2, 1, 1, 3, 1, 0, 1),
    ('topic', 'water', '1h', '2026-03-02 17:00:00', 6, 0, 0, 5, 1, 0, 1),
    ('topic', 'water', '1h', '2026-03-01 19:00:00', 0, 0, 1, 0, 1, 0, 1),
    -- 24 hours before the hour that has begun: no longer of this day.
    ('topic', 'water', '1h', '2026-03-01 18:00:00', 5, 0, 0, 0, 5, 0, 1),
    ('topic', 'road',  '1h', '2026-03-02 10:00:00', 3, 0, 0, 0, 3, 0, 1),
    ('topic', 'road',  '1h', '2026-02-25 10:00:00', 9, 0, 0, 0, 9, 0, 1),
    ('topic', 'xss',   '1h', '2026-03-02 16:00:00', 1, 0, 1, 1, 1, 0, 1),
    -- Nothing of the last day, and another window.
    ('topic', 'old',   '1h', '2026-02-28 10:00:00', 7, 0, 0, 0, 7, 0, 1),
    ('topic', 'water', '5m', '2026-03-02 18:00:00', 2, 1, 1, 3, 1, 0, 1);
-- Counted again after a late item.
INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, version) VALUES
    ('topic', 'water', '1h', '2026-03-02 17:00:00', 6, 0, 1, 6, 1, 0, 2);

INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id, published_at, collected_at, title, text, url, sentiment, version) VALUES
    ('weibo', 'microblog', 'original', 'weibo/1', 'weibo/1', '',        '2026-03-02 17:10:00', '2026-03-02 17:11:00', '城东又停水了', 'a', 'https://example.org/1', 'negative', 1),
    ('weibo', 'microblog', 'repost',   'weibo/2', 'weibo/1', 'weibo/1', '2026-03-02 17:20:00', '2026-03-02 17:21:00', '', 'b', '', 'negative', 1),
    ('weibo', 'microblog', 'comment',  'weibo/3', 'weibo/1', 'weibo/1', '2026-03-02 17:50:00', '2026-03-02 17:51:00', '', 'c', '', 'neutral', 1),
    ('bbs',   'forum',     'original', 'bbs/1',   'bbs/1',   '',        '2026-03-02 08:00:00', '2026-03-02 08:01:00', '"><img src=x onerror=alert(1)>', 'd', 'javascript:alert(1)', 'positive', 1),
    ('bbs',   'forum',     'comment',  'bbs/2',   'bbs/1',   'bbs/1',   '2026-03-02 08:10:00', '2026-03-02 08:11:00', '', 'e', '', 'neutral', 1),
    -- Its original was not collected.
    ('bbs',   'forum',     'comment',  'bbs/8',   'bbs/7',   'bbs/7',   '2026-03-02 18:10:00', '2026-03-02 18:11:00', '', 'f', '', 'neutral', 1),
    ('bbs',   'forum',     'comment',  'bbs/9',   'bbs/7',   'bbs/7',   '2026-03-02 18:11:00', '2026-03-02 18:12:00', '', 'g', '', 'neutral', 1),
    -- Alone, so nobody talks about it.
    ('bbs',   'forum',     'original', 'bbs/5',   'bbs/5',   '',        '2026-03-02 18:00:00', '2026-03-02 18:01:00', '没有人回', 'h', '', 'neutral', 1),
    -- Yesterday: two by this time of day, one later.
    ('bbs',   'forum',     'original', 'bbs/3',   'bbs/3',   '',        '2026-03-01 09:00:00', '2026-03-01 09:01:00', '', 'i', '', 'negative', 1),
    ('bbs',   'forum',     'original', 'bbs/4',   'bbs/4',   '',        '2026-03-01 10:00:00', '2026-03-01 10:01:00', '', 'j', '', 'neutral', 1),
    ('bbs',   'forum',     'original', 'bbs/6',   'bbs/6',   '',        '2026-03-01 20:00:00', '2026-03-01 20:01:00', '', 'k', '', 'neutral', 1);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version) VALUES
    ('weibo/1', 'weibo', 'microblog', '', '2026-03-02 17:10:00', '城东又停水了', 'https://example.org/1', ['water'], 1),
    ('bbs/1', 'bbs', 'forum', '', '2026-03-02 08:00:00', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', [], 1);

INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level, highest_level, state, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, category, evidence, version) VALUES
    ('a-red',    'burst', '骤增', 'topic',  'water',   '停水', 'red',    'red',    'firing',   '2026-03-02 17:00:00', '2026-03-02 17:30:00', NULL, 'comments', '5m', '2026-03-02 17:30:00', 1208, 50, 12, 'emergency', '', 1),
    ('a-orange', 'burst', '骤增', 'thread', 'weibo/1', '城东又停水了', 'orange', 'orange', 'firing', '2026-02-28 10:00:00', '2026-02-28 10:00:00', NULL, 'items', '1h', '2026-02-28 10:00:00', 60, 50, NULL, 'public_concern', '', 1),
    ('a-later',  'burst', '骤增', 'topic',  'xss',     '<script>alert(1)</script>', 'orange', 'orange', 'firing', '2026-03-02 16:00:00', '2026-03-02 16:00:00', NULL, 'items', '1h', '2026-03-02 16:00:00', 60, 50, NULL, 'public_concern', '', 1),
    ('a-blue',   'quiet', '沉默', 'source', 'bbs',     '', 'blue', 'blue', 'firing', '2026-03-02 12:00:00', '2026-03-02 12:00:00', NULL, 'silence', '', '2026-03-02 12:00:00', 90, 60, NULL, '', '', 1),
    ('a-waits',  'burst', '骤增', 'topic',  'road',    '道路施工', 'red', 'red', 'pending', '2026-03-02 18:00:00', NULL, NULL, 'items', '1h', '2026-03-02 18:00:00', 60, 50, NULL, '', '', 1),
    ('a-over',   'burst', '骤增', 'topic',  'road',    '道路施工', 'blue', 'red', 'resolved', '2026-03-02 10:00:00', '2026-03-02 10:00:00', '2026-03-02 11:00:00', 'items', '1h', '2026-03-02 10:00:00', 60, 50, NULL, '', '', 1),
    ('a-gone',   'burst', '骤增', 'topic',  'road',    '道路施工', 'red', 'red', 'withdrawn', '2026-03-02 10:00:00', '2026-03-02 10:00:00', NULL, 'items', '1h', '2026-03-02 10:00:00', 60, 50, NULL, '', '', 1);

INSERT INTO deliveries (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, outcome, cause, decided_at, version) VALUES
    ('m1', '2026-03-02 17:31:00', 1, 'alert', 'office-group', ['水务局', '应急局'], ['n1'], ['a-red'], 'red', 'fired', 'failed', 'timeout', '2026-03-02 17:30:00', 1),
    ('m1', '2026-03-02 17:32:00', 2, 'alert', 'office-group', ['水务局', '应急局'], ['n1'], ['a-red'], 'red', 'fired', 'delivered', 'ok', '2026-03-02 17:30:00', 2),
    ('m2', '2026-03-02 16:01:00', 1, 'alert', 'mail', ['网宣'], ['n2'], ['a-later'], 'orange', 'fired', 'rejected', 'address', '2026-03-02 16:00:00', 1),
    ('m3', '2026-03-02 12:00:00', 1, 'digest', 'mail', ['网宣'], ['n3', 'n4'], ['a-over', 'a-blue'], 'blue', '', 'delivered', 'ok', '2026-03-02 11:30:00', 1),
    ('m4', '2026-03-02 11:00:00', 0, 'alert', '', ['网宣'], ['n5'], ['a-over'], 'blue', 'resolved', 'withheld', '', '2026-03-02 11:00:00', 1),
    ('m5', '2026-02-20 11:00:00', 1, 'alert', 'mail', ['网宣'], ['n6'], ['a-over'], 'blue', 'fired', 'delivered', 'ok', '2026-02-20 11:00:00', 1);

INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version, stored_at) VALUES
    ('yuqing.posts', 0, '2026-02-20 10:00:00', 100, 100, 0, 0, 0, 0, 99, 1, '2026-02-20 10:01:00'),
    ('yuqing.posts', 0, '2026-03-02 17:00:00', 10, 7, 1, 1, 1, 100, 109, 1, '2026-03-02 17:01:00'),
    -- On its way.
    ('yuqing.posts', 0, '2026-03-02 18:29:00', 10, 4, 0, 0, 0, 110, 119, 1, '2026-03-02 18:29:30');

INSERT INTO source_states (source_id, name, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, version) VALUES
    ('weibo', '微博', 'weibo', '', 'ok', '2026-03-01 00:00:00', '2026-03-02 18:00:00', 3600, 100, 90, 1),
    ('bbs', '云汀论坛', 'bbs', '', 'ok', '2026-02-20 00:00:00', '2026-03-01 16:00:00', 3600, 10, 90, 1),
    ('bbs', '云汀论坛', 'bbs', '', 'silent', '2026-03-01 20:00:00', '2026-03-01 16:30:00', 3600, 0, 90, 2),
    ('gone', '旧站', 'gone', '', 'removed', '2026-03-01 20:00:00', NULL, 3600, 0, 0, 1),
    ('other', '', 'other', '', 'unregistered', '2026-03-01 20:00:00', '2026-03-02 18:00:00', 0, 5, 5, 1);
