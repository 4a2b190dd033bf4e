-- A county's two days, small enough to count by hand. "Now" of the boards is 2026-03-02 18:00 in Beijing.
-- What the clock decides (ledger, dead letters) is written relative to now().

INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, second_category, category_score, category_reason, keywords, topic_words, cluster_id, analysis_version) VALUES
  ('weibo',     'original', 'w1', 'w1', '',   'microblog',   '2026-03-02 17:10:00', '2026-03-02 17:11:00', '城东又停水了', '从早上开始没有水', 'https://example.org/w1', 'negative', ['water'], 3, 1, 0, 'public_concern', 'emergency', 0.9, '规则 water：停水', ['停水', '城东'], ['停水'], 'k1', 'v1'),
  ('weibo',     'repost',   'w2', 'w1', 'w1', 'microblog',   '2026-03-02 17:20:00', '2026-03-02 17:21:00', '', '转发：我家也没水', 'https://example.org/w2', 'negative', ['water'], 0, 1, 0, 'public_concern', '', 0.5, '', ['没水', '停水'], ['没水'], 'k2', 'v1'),
  ('weibo',     'comment',  'w3', 'w1', 'w1', 'microblog',   '2026-03-02 17:30:00', '2026-03-02 17:31:00', '', '什么时候来水', '', 'neutral', ['water'], 0, 1, 1, 'other', '', 0.4, '模型判断', ['来水'], [], 'k3', 'v1'),
  ('wechat',    'original', 'c4', 'c4', '',   'wechat',      '2026-03-02 17:35:00', '2026-03-02 17:36:00', '城东又停水', '从早上开始没有水。', 'https://example.org/c4', 'negative', ['water'], 0, 1, 0, 'public_concern', '', 0.9, '规则 water：停水', ['停水', '城东'], ['停水'], 'k1', 'v1'),
  ('douyin',    'original', 'd1', 'd1', '',   'short_video', '2026-03-02 17:40:00', '2026-03-02 17:41:00', '学校食堂开放日', '孩子说好吃', 'https://example.org/d1', 'positive', ['canteen'], 0, 1, 0, 'publicity', '', 0.8, '模型判断：食堂、开放', ['食堂', '开放'], ['食堂'], 'k4', 'v1'),
  ('local-bbs', 'original', 'b1', 'b1', '',   'forum',       '2026-03-02 09:00:00', '2026-03-02 09:01:00', '停水又修路', '一条街两件事', 'javascript:alert(1)', 'negative', ['water', 'road'], 0, 1, 0, 'public_concern', '', 0.9, '规则 water：停水', ['停水', '修路'], ['停水', '修路'], 'k5', 'v1'),
  ('local-bbs', 'comment',  'b2', 'b0', 'b0', 'forum',       '2026-03-02 17:50:00', '2026-03-02 17:51:00', '', 'x\\\' OR 1=1 -- ', '', 'negative', [], 0, 1, 0, '', '', 0, '', [], [], '', ''),
  ('wechat',    'original', 'c1', 'c1', '',   'wechat',      '2026-03-02 02:00:00', '2026-03-02 02:01:00', '夜里的雨', '下了一夜', 'https://example.org/c1', 'neutral', [], 0, 1, 0, '', '', 0, '', [], [], '', ''),
  ('weibo',     'original', 'w0', 'w0', '',   'microblog',   '2026-03-01 10:00:00', '2026-03-01 10:01:00', '食堂换了新菜单', '还没尝', 'https://example.org/w0', 'neutral', ['canteen'], 0, 1, 0, '', '', 0, '', [], [], '', ''),
  ('weibo',     'comment',  'w9', 'w0', 'w0', 'microblog',   '2026-03-01 20:00:00', '2026-03-01 20:01:00', '', '不好吃', '', 'negative', ['canteen'], 0, 1, 0, '', '', 0, '', [], [], '', ''),
  ('douyin',    'comment',  'd9', 'd9', 'd9', 'short_video', '2026-03-01 17:59:00', '2026-03-01 18:00:00', '', '路上很堵', '', 'negative', [], 0, 1, 0, '', '', 0, '', [], [], '', ''),
  ('local-bbs', 'original', 'b9', 'b9', '',   'forum',       '2026-02-26 12:00:00', '2026-02-26 12:01:00', '修路通告', '封闭三天', 'https://example.org/b9', 'negative', ['road'], 0, 1, 0, '', '', 0, '', [], [], '', '');

-- Collected again with more likes: a newer version of the same item, not a second item.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, second_category, category_score, category_reason, keywords, topic_words, cluster_id, analysis_version) VALUES
  ('weibo', 'original', 'w1', 'w1', '', 'microblog', '2026-03-02 17:10:00', '2026-03-02 17:15:00', '城东又停水了', '从早上开始没有水', 'https://example.org/w1', 'negative', ['water'], 33, 2, 0, 'public_concern', 'emergency', 0.9, '规则 water：停水', ['停水', '城东'], ['停水'], 'k1', 'v1');

-- One topic of the week before, small enough to group and weigh by hand. On 24 February: k6 is one article on two platforms,
-- k7 another one; three comments say 绕路 in two texts (one pasted twice), two say 班车, two are the same text without key
-- words. In the seven days before the week: four texts of the topic, all with 公交, and two items of others.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, second_category, category_score, category_reason, keywords, topic_words, cluster_id, analysis_version) VALUES
  ('weibo',  'original', 'p1', 'p1', '',   'microblog', '2026-02-24 08:00:00', '2026-02-24 08:01:00', '公交改线', '明天改线', 'https://example.org/p1', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '改线'], ['公交'], 'k6', 'v1'),
  ('portal', 'original', 'p2', 'p2', '',   'portal',    '2026-02-24 09:00:00', '2026-02-24 09:01:00', '公交改线', '明天改线。', 'https://example.org/p2', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '改线'], ['公交'], 'k6', 'v1'),
  ('weibo',  'original', 'p3', 'p3', '',   'microblog', '2026-02-24 10:30:00', '2026-02-24 10:31:00', '', '公交票价听证', 'https://example.org/p3', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '规则 bus：公交', ['公交', '票价'], ['公交'], 'k7', 'v1'),
  ('weibo',  'comment',  'q1', 'p1', 'p1', 'microblog', '2026-02-24 12:00:00', '2026-02-24 12:01:00', '', '每天上班要绕路', '', 'negative', ['bus'], 5, 1, 0, 'public_concern', '', 0.8, '', ['绕路', '上班'], [], 'q1', 'v1'),
  ('weibo',  'comment',  'q2', 'p1', 'p1', 'microblog', '2026-02-24 12:05:00', '2026-02-24 12:06:00', '', '接孩子绕路太远', '', 'negative', ['bus'], 9, 1, 1, 'public_concern', '', 0.8, '', ['绕路', '孩子'], [], 'q2', 'v1'),
  ('weibo',  'comment',  'q3', 'p1', 'p1', 'microblog', '2026-02-24 12:10:00', '2026-02-24 12:11:00', '', '每天上班要绕路', '', 'negative', ['bus'], 0, 1, 0, 'public_concern', '', 0.8, '', ['绕路', '上班'], [], 'q1', 'v1'),
  ('portal', 'comment',  'q4', 'p2', 'p2', 'portal',    '2026-02-24 12:15:00', '2026-02-24 12:16:00', '', '班车多了', '', 'positive', ['bus'], 2, 1, 0, 'public_concern', '', 0.8, '', ['班车'], [], 'q4', 'v1'),
  ('portal', 'comment',  'q5', 'p2', 'p2', 'portal',    '2026-02-24 12:20:00', '2026-02-24 12:21:00', '', '班车准点就好', '', 'positive', ['bus'], 1, 1, 1, 'public_concern', '', 0.8, '', ['班车', '准点'], [], 'q5', 'v1'),
  ('weibo',  'comment',  'q6', 'p1', 'p1', 'microblog', '2026-02-24 12:25:00', '2026-02-24 12:26:00', '', '顶', '', 'neutral', ['bus'], 0, 1, 1, 'other', '', 0.2, '', [], [], 'q6', 'v1'),
  ('weibo',  'comment',  'q7', 'p1', 'p1', 'microblog', '2026-02-24 12:30:00', '2026-02-24 12:31:00', '', '顶', '', 'neutral', ['bus'], 1, 1, 1, 'other', '', 0.2, '', [], [], 'q6', 'v1'),
  ('weibo',  'original', 'o1', 'o1', '',   'microblog', '2026-02-20 08:00:00', '2026-02-20 08:01:00', '', '公交票价', '', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '', ['公交', '票价'], ['公交'], 'o1', 'v1'),
  ('weibo',  'original', 'o2', 'o2', '',   'microblog', '2026-02-20 09:00:00', '2026-02-20 09:01:00', '', '公交站', '', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '', ['公交'], ['公交'], 'o2', 'v1'),
  ('weibo',  'original', 'o3', 'o3', '',   'microblog', '2026-02-20 10:00:00', '2026-02-20 10:01:00', '', '公交卡', '', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '', ['公交'], ['公交'], 'o3', 'v1'),
  ('weibo',  'original', 'o4', 'o4', '',   'microblog', '2026-02-20 11:00:00', '2026-02-20 11:01:00', '', '公交卡充值', '', 'neutral', ['bus'], 0, 1, 0, 'public_concern', '', 0.9, '', ['公交'], ['公交'], 'o4', 'v1'),
  ('weibo',  'original', 'o5', 'o5', '',   'microblog', '2026-02-21 08:00:00', '2026-02-21 08:01:00', '', '封路绕路', '', 'neutral', ['road'], 0, 1, 0, 'public_concern', '', 0.9, '', ['绕路', '封路'], [], 'o5', 'v1');

-- A thread whose reactions were collected before its original: the counts know its topic, some of the rows do not.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, version) VALUES
  ('weibo', 'original', 'e1', 'e1', '',   'microblog', '2026-01-15 08:00:00', '2026-01-15 10:00:00', '公园开放', '下周', '', 'neutral', ['park'], 1),
  ('weibo', 'comment',  'e2', 'e1', 'e1', 'microblog', '2026-01-15 08:10:00', '2026-01-15 08:11:00', '', '太好了', '', 'positive', ['park'], 3),
  ('weibo', 'comment',  'e3', 'e1', 'e1', 'microblog', '2026-01-15 08:20:00', '2026-01-15 08:21:00', '', '人太多', '', 'negative', [], 1),
  ('weibo', 'comment',  'e4', 'e1', 'e1', 'microblog', '2026-01-15 08:21:00', '2026-01-15 08:22:00', '', '停车难', '', 'negative', ['cars'], 1);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version) VALUES
  ('e1', 'weibo', 'microblog', '', '2026-01-15 08:00:00', '公园开放', '', ['park'], 1);

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, version) VALUES
  ('topic', 'park', '5m', '2026-01-15 08:00:00', 1, 0, 0, 0, 1, 0, 1, 1),
  ('topic', 'park', '5m', '2026-01-15 08:10:00', 0, 0, 1, 0, 0, 1, 1, 1),
  ('topic', 'park', '5m', '2026-01-15 08:20:00', 0, 0, 2, 2, 0, 0, 2, 2),
  ('topic', 'cars', '5m', '2026-01-15 08:20:00', 0, 0, 1, 1, 0, 0, 1, 1);

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement, channels, platforms, version) VALUES
  ('topic', 'water',   '5m', '2026-03-02 09:00:00', 1, 0, 0, 1, 0, 0, 1, 0,  map('forum', 1), map('local-bbs', 1), 1),
  ('topic', 'water',   '5m', '2026-03-02 17:10:00', 1, 0, 0, 1, 0, 0, 1, 0,  map('microblog', 1), map('weibo', 1), 1),
  ('topic', 'water',   '5m', '2026-03-02 17:20:00', 0, 1, 0, 1, 0, 0, 1, 0,  map('microblog', 1), map('weibo', 1), 1),
  ('topic', 'water',   '5m', '2026-03-02 17:30:00', 0, 0, 1, 0, 1, 0, 1, 0,  map('microblog', 1), map('weibo', 1), 1),
  ('topic', 'water',   '5m', '2026-03-02 17:35:00', 1, 0, 0, 1, 0, 0, 1, 0,  map('wechat', 1), map('wechat', 1), 1),
  ('topic', 'water',   '1h', '2026-03-02 17:00:00', 2, 1, 1, 3, 1, 0, 4, 30, map('microblog', 3, 'wechat', 1), map('weibo', 3, 'wechat', 1), 34),
  ('topic', 'road',    '5m', '2026-03-02 09:00:00', 1, 0, 0, 1, 0, 0, 1, 0,  map('forum', 1), map('local-bbs', 1), 1),
  ('topic', 'road',    '5m', '2026-02-26 12:00:00', 1, 0, 0, 1, 0, 0, 1, 0,  map('forum', 1), map('local-bbs', 1), 1),
  ('topic', 'canteen', '5m', '2026-03-02 17:40:00', 1, 0, 0, 0, 0, 1, 1, 0,  map('short_video', 1), map('douyin', 1), 1),
  ('topic', 'canteen', '5m', '2026-03-01 20:00:00', 0, 0, 1, 1, 0, 0, 1, 0,  map('microblog', 1), map('weibo', 1), 1),
  ('topic', 'canteen', '5m', '2026-03-01 10:00:00', 1, 0, 0, 0, 1, 0, 1, 0,  map('microblog', 1), map('weibo', 1), 1),
  ('thread', 'w1',     '5m', '2026-03-02 17:10:00', 1, 0, 0, 1, 0, 0, 1, 30, map('microblog', 1), map('weibo', 1), 31);

-- The likes of the collection above, as a correction of the window.
INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, engagement, channels, platforms, version) VALUES
  ('topic', 'water', '5m', '2026-03-02 17:10:00', 1, 0, 0, 1, 0, 0, 1, 30, map('microblog', 1), map('weibo', 1), 31);

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
  ('water', '停水', '停水 OR 没水', 1, 0, 1),
  ('bus', '公交改线', '公交', 1, 0, 1),
  ('canteen', '学校食堂', '学校 AND 食堂', 1, 0, 1),
  ('road', '道路施工', '修路', 1, 0, 1),
  ('gone', '已停用的话题', '无', 2, 1, 2);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version) VALUES
  ('w1', 'weibo', 'microblog', '', '2026-03-02 17:10:00', '城东又停水了', 'https://example.org/w1', ['water'], 1),
  ('b1', 'local-bbs', 'forum', '', '2026-03-02 09:00:00', '停水又修路', '', ['water', 'road'], 1),
  ('d1', 'douyin', 'short_video', '', '2026-03-02 17:40:00', '学校食堂开放日', 'https://example.org/d1', ['canteen'], 1);

INSERT INTO alerts (alert_id, rule_id, rule_revision, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, evidence, version) VALUES
  ('a1', 'water-burst', 1, 'topic',  'water',   'red', 'red',    'firing',   'above', '2026-03-02 17:12:00', '2026-03-02 17:15:00', NULL, 'burst', '1h', '2026-03-02 18:00:00', 3, 1.5, 0.4, '{}', 2),
  ('a2', 'road-count',  1, 'topic',  'road',    'yellow', 'yellow', 'resolved', 'below', '2026-03-01 12:00:00', '2026-03-01 12:00:00', '2026-03-01 19:00:00', 'total', '1h', '2026-03-01 13:00:00', 9, 5, NULL, '{}', 3),
  ('a3', 'thread-hot',  1, 'thread', 'w1',      'orange', 'orange', 'firing',   'above', '2026-03-02 17:25:00', '2026-03-02 17:25:00', NULL, 'spread', '5m', '2026-03-02 17:25:00', 2, 2, NULL, '{}', 1),
  ('a4', 'canteen-neg', 1, 'topic',  'canteen', 'blue', 'blue',   'pending',  'above', '2026-03-02 17:45:00', NULL, NULL, 'negative_share', '1h', '2026-03-02 18:00:00', 0.5, 0.4, NULL, '{}', 1);

-- The comments partition has one record too few in its counts and one offset that was never read.
INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version) VALUES
  ('yuqing.posts',    0, toStartOfMinute(now() - INTERVAL 20 MINUTE), 7, 5, 1, 1, 0, 0, 6, 7),
  ('yuqing.comments', 0, toStartOfMinute(now() - INTERVAL 20 MINUTE), 5, 3, 1, 0, 0, 0, 5, 5);

INSERT INTO dead_letters (source_topic, source_partition, source_offset, reason, detail, excerpt, payload_sealed, payload_bytes, received_at, version) VALUES
  ('yuqing.posts', 0, 100, 'not_json', '', '{"id":', '', 6, now() - INTERVAL 20 MINUTE, 1),
  ('yuqing.posts', 0, 101, 'missing_field', 'text', '{}', '', 2, now() - INTERVAL 20 MINUTE, 1),
  ('yuqing.posts', 0, 90, 'not_json', '', '', '', 0, now() - INTERVAL 3 DAY, 1);

-- How that alert of water began, and one that late items took back.
INSERT INTO alerts (alert_id, rule_id, rule_revision, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, evidence, version, stored_at) VALUES
  ('a1', 'water-burst', 1, 'topic', 'water', 'orange', 'orange', 'firing', 'fired_at_once', '2026-03-02 17:12:00', '2026-03-02 17:15:00', NULL, 'burst', '1h', '2026-03-02 17:15:00', 2, 1.5, 0.4, '{}', 1, now() - INTERVAL 1 MINUTE),
  ('a5', 'road-count',  1, 'topic', 'road',  'blue', 'blue', 'withdrawn', 'withdrawn', '2026-03-02 17:05:00', '2026-03-02 17:05:00', NULL, 'total', '1h', '2026-03-02 17:05:00', 5, 5, NULL, '{}', 4, now() - INTERVAL 1 MINUTE);

-- Three have names in the register. Six sources at 18:00: one is fine, one was slow and recovered, one has gone silent, one was never seen, one delivers too much,
-- one is in no register; and one was taken out of the register.
INSERT INTO source_states (source_id, name, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, version) VALUES
  ('weibo-all', '微博', 'weibo',     '',      'ok',           '2026-02-20 00:00:00', '2026-03-02 16:50:00', 7200,  90,  100, 300),
  ('bbs', '本地论坛', 'local-bbs', 'forum', 'ok',           '2026-02-20 00:00:00', '2026-03-02 09:00:00', 7200,  5,   5,   200),
  ('bbs', '本地论坛', 'local-bbs', 'forum', 'slow',         '2026-03-02 11:00:00', '2026-03-02 09:00:00', 7200,  5,   5,   201),
  ('bbs', '本地论坛', 'local-bbs', 'forum', 'ok',           '2026-03-02 17:51:00', '2026-03-02 17:50:00', 7200,  5,   5,   202),
  ('line', '市民热线', 'hotline',   '',      'ok',           '2026-02-20 00:00:00', '2026-03-01 17:20:00', 28800, 3,   4,   50),
  ('line', '市民热线', 'hotline',   '',      'slow',         '2026-03-02 01:20:00', '2026-03-01 17:20:00', 28800, 3,   4,   51),
  ('line', '市民热线', 'hotline',   '',      'silent',       '2026-03-02 17:20:00', '2026-03-01 17:20:00', 28800, 0,   4,   52),
  ('daily', '', 'daily',     '',      'ok',           '2026-03-02 00:00:00', NULL,                  14400, 0,   0,   1),
  ('daily', '', 'daily',     '',      'never_seen',   '2026-03-02 12:00:00', NULL,                  14400, 0,   0,   2),
  ('video', '', 'douyin',    '',      'high',         '2026-03-02 17:00:00', '2026-03-02 16:40:00', 10800, 300, 100, 80),
  ('wechat/wechat', '', 'wechat', 'wechat', 'unregistered', '2026-02-20 00:00:00', '2026-03-02 17:35:00', 0,   9,   0,   9),
  ('old', '', 'old-bbs',   '',      'silent',       '2026-02-25 00:00:00', '2026-02-24 00:00:00', 28800, 0,   7,   3),
  ('old', '', 'old-bbs',   '',      'removed',      '2026-03-01 00:00:00', '2026-02-24 00:00:00', 0,     0,   0,   4);

INSERT INTO alerts (alert_id, rule_id, rule_name, rule_revision, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, labels, version) VALUES
  ('s1', 'source-silence', '来源中断',     1, 'source', 'line',      'blue',   'blue',   'firing',   'slow',   '2026-03-02 01:20:00', '2026-03-02 01:20:00', NULL, 'silence', 'life', '2026-03-02 01:20:00', 480, 480, map('platform', 'hotline'), 1),
  ('s1', 'source-silence', '来源中断',     1, 'source', 'line',      'yellow', 'yellow', 'firing',   'silent', '2026-03-02 01:20:00', '2026-03-02 01:20:00', NULL, 'silence', 'life', '2026-03-02 17:20:00', 1440, 1440, map('platform', 'hotline'), 2),
  ('s2', 'source-volume',  '来源数量异常', 1, 'source', 'weibo-all', 'blue',   'blue',   'firing',   'low',    '2026-03-02 17:05:00', '2026-03-02 17:05:00', NULL, 'volume', 'life', '2026-03-02 17:05:00', 40, 100, map('platform', 'weibo'), 1),
  ('s2', 'source-volume',  '来源数量异常', 1, 'source', 'weibo-all', 'blue',   'blue',   'resolved', 'ok',     '2026-03-02 17:05:00', '2026-03-02 17:05:00', '2026-03-02 17:10:00', 'volume', 'life', '2026-03-02 17:10:00', 40, 100, map('platform', 'weibo'), 2);

-- Of the red alert the office was told at the second attempt; a digest told two departments of two others; one robot refuses; a
-- blue one was withheld; and the daily sign of life.
INSERT INTO deliveries (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, handling, outcome, cause, code, message, http_status, took_ms, parts, parts_done, decided_at, version) VALUES
  ('m1', '2026-03-02 17:15:05', 1, 'alert',     '政府办公室群', ['政府办公室'],   ['n1'],       ['a1'],       'red',    'fired', 'fired', 'at_once',    'failed',    'timeout',     '',       '对方未及时应答', 0, 5000, 1, 0, '2026-03-02 17:15:04', 1),
  ('m1', '2026-03-02 17:15:14', 2, 'alert',     '政府办公室群', ['政府办公室'],   ['n1'],       ['a1'],       'red',    'fired', 'fired', 'at_once',    'delivered', 'ok',          '0',      'ok', 200, 120, 1, 1, '2026-03-02 17:15:04', 2),
  ('m2', '2026-03-02 17:30:00', 1, 'digest',    '网宣群',       ['网宣', '信访'], ['n2', 'n3'], ['a3', 's1'], 'orange', '',      'fired', 'limit_near', 'delivered', 'ok',          '0',      'ok', 200, 90, 1, 1, '2026-03-02 17:28:00', 1),
  ('m3', '2026-03-02 17:26:00', 1, 'alert',     '外宣群',       ['政府外宣'],     ['n5'],       ['a3'],       'orange', 'fired', 'fired', 'at_once',    'rejected',  'credentials', '310000', 'sign not match', 200, 80, 1, 0, '2026-03-02 17:25:59', 1),
  ('n4', '2026-03-02 17:05:00', 0, 'alert',     '',             ['政府办公室'],   ['n4'],       ['s2'],       'blue',   'fired', 'muted_by_higher', '', 'withheld', '',          '',       '', 0, 0, 0, 0, '2026-03-02 17:05:00', 0),
  ('m6', '2026-03-02 17:31:00', 1, 'heartbeat', '政府办公室群', ['政府办公室'],   ['h1'],       [],           '',       '',      'heartbeat', 'at_once', 'delivered', 'ok',        '0',      'ok', 200, 70, 1, 1, '2026-03-02 17:30:00', 1);

-- What arrived at half past five, in partitions of their own.
INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, id_conflicts, late, rejected, first_offset, last_offset, version) VALUES
  ('yuqing.posts',    1, '2026-03-02 17:30:00', 10, 7,  2, 1, 0, 1, 0, 9,  10),
  ('yuqing.comments', 1, '2026-03-02 17:30:00', 20, 20, 0, 0, 0, 0, 0, 19, 20);

-- What the red alert was decided from: its parts of the risk, its towns, its first item, which is among the items too, and one more. The same step, told again.
INSERT INTO alerts (alert_id, rule_id, rule_revision, subject_kind, subject_id, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, evidence, excerpts, first_excerpt, version) VALUES
  ('a1', 'water-burst', 1, 'topic', 'water', 'red', 'red', 'firing', 'above', '2026-03-02 17:12:00', '2026-03-02 17:15:00', NULL, 'burst', '1h', '2026-03-02 18:00:00', 3, 1.5, 0.4, 40.5,
   '{"coverage":0.5,"counts":{"items":6},"risk":{"nature":{"points":12},"reach":{"points":21.5},"media":{"points":7},"consequence":{"points":0}},"breadth":{"regions":{"城东镇":7,"河西镇":2}},"first_seen":{"channel":"microblog","published_at":1772442600000,"url":"https://example.org/w1"},"items":[{"channel":"microblog","published_at":1772442600000,"url":"https://example.org/w1"},{"channel":"wechat","published_at":1772443200000,"url":"javascript:alert(1)"}]}',
   ['城东又停水了', '我家也没水'], '城东又停水了', 2);

-- Where the canteen is.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, region, sentiment, topics, likes, version, low_confidence, category, category_score, category_reason, keywords, topic_words, cluster_id, analysis_version) VALUES
  ('douyin', 'original', 'd1', 'd1', '', 'short_video', '2026-03-02 17:40:00', '2026-03-02 17:41:00', '学校食堂开放日', '孩子说好吃', 'https://example.org/d1', '河西镇', 'positive', ['canteen'], 0, 2, 0, 'publicity', 0.8, '模型判断：食堂、开放', ['食堂', '开放'], ['食堂'], 'k4', 'v1');

-- What went wrong within the range: letters that could not be read, an item that came too late.
-- They were stored two days ago: the tiles of the last day do not count them.
INSERT INTO dead_letters (source_topic, source_partition, source_offset, reason, detail, excerpt, payload_sealed, payload_bytes, received_at, version, stored_at) VALUES
  ('yuqing.posts',    1, 3, 'bad_timestamp', '', '{"published_at":"刚刚"}', '', 9, '2026-03-02 17:31:00', 1, now() - INTERVAL 2 DAY),
  ('yuqing.posts',    1, 8, 'bad_timestamp', '', '{"published_at":"昨天"}', '', 9, '2026-03-02 17:32:00', 1, now() - INTERVAL 2 DAY),
  ('yuqing.comments', 1, 5, 'not_json', '', '{"id":', '', 6, '2026-03-02 17:33:00', 1, now() - INTERVAL 2 DAY);

INSERT INTO late_items (source_topic, source_partition, source_offset, item_id, platform, kind, root_id, published_at, event_at, watermark_at, version, stored_at) VALUES
  ('yuqing.posts', 1, 4, 'weibo/x1', 'weibo', 'original', 'weibo/x1', '2026-02-01 08:00:00', '2026-02-01 08:00:00', '2026-03-02 08:00:00', 1, '2026-03-02 17:34:00');
