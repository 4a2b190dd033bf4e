-- One topic at 18:30 on a Monday in Beijing, beside the county of seed.sql: small enough to count by hand, with what hostile people write.

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
    ('bus', '公交改线', '公交 OR 改线', 1, 0, 1),
    ('nothing', '从来没有', '从来没有', 1, 0, 1),
    ('over', '已停用', '停用', 2, 1, 2);

-- p1 and p2 are one article on two platforms; p3 is of the day before, and the first. r3 names a parent that nobody collected.
INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id, published_at, collected_at, title, text, url, region, sentiment, low_confidence, keywords, topics, cluster_id, likes, version) VALUES
    ('weibo',  'microblog', 'original', 'weibo/p3', 'weibo/p3', '', '2026-03-01 10:30:00', '2026-03-01 10:31:00', '', '<img src=x onerror=alert(1)>票价', 'javascript:alert(1)', '', 'neutral', 0, ['票价'], ['bus'], 'k7', 0, 1),
    ('weibo',  'microblog', 'original', 'weibo/p1', 'weibo/p1', '', '2026-03-02 08:00:00', '2026-03-02 08:01:00', '公交改线', '明天改线', 'https://example.org/p1', '城东镇', 'neutral', 0, ['公交', '改线'], ['bus'], 'k6', 0, 1),
    ('portal', 'portal',    'original', 'portal/p2', 'portal/p2', '', '2026-03-02 09:00:00', '2026-03-02 09:01:00', '', '明天改线。', 'https://example.org/p2', '', 'neutral', 0, ['改线'], ['bus'], 'k6', 0, 1),
    ('weibo',  'microblog', 'repost',   'weibo/r1', 'weibo/p1', 'weibo/p1', '2026-03-02 08:10:00', '2026-03-02 08:11:00', '', '转起来', 'https://example.org/r1', '', 'neutral', 0, [], ['bus'], 'r1', 0, 2),
    ('weibo',  'microblog', 'repost',   'weibo/r2', 'weibo/p1', 'weibo/r1', '2026-03-02 08:30:00', '2026-03-02 08:31:00', '', '<script>alert(2)</script>再转', '', '', 'neutral', 0, [], ['bus'], 'r2', 0, 2),
    ('weibo',  'microblog', 'repost',   'weibo/r3', 'weibo/p1', 'weibo/gone', '2026-03-02 08:40:00', '2026-03-02 08:41:00', '', '又转', '', '', 'neutral', 0, [], ['bus'], 'r3', 0, 2),
    ('weibo',  'microblog', 'comment',  'weibo/q1', 'weibo/p1', 'weibo/p1', '2026-03-02 12:00:00', '2026-03-02 12:01:00', '', '每天上班要绕路', '', '城东镇', 'negative', 0, ['绕路', '上班'], ['bus'], 'q1', 5, 7),
    ('weibo',  'microblog', 'comment',  'weibo/q2', 'weibo/p1', 'weibo/p1', '2026-03-02 12:05:00', '2026-03-02 12:06:00', '', '接孩子绕路太远', 'https://example.org/q2', '', 'negative', 1, ['绕路', '孩子'], ['bus'], 'q2', 9, 11),
    ('weibo',  'microblog', 'comment',  'weibo/q3', 'weibo/p1', 'weibo/p1', '2026-03-02 12:10:00', '2026-03-02 12:11:00', '', '每天上班要绕路', '', '', 'negative', 0, ['绕路', '上班'], ['bus'], 'q1', 0, 2),
    ('portal', 'portal',    'comment',  'portal/q4', 'portal/p2', 'portal/p2', '2026-03-02 12:15:00', '2026-03-02 12:16:00', '', '班车多了', '', '河西镇', 'positive', 0, ['班车'], ['bus'], 'q4', 2, 4),
    ('portal', 'portal',    'comment',  'portal/q5', 'portal/p2', 'portal/p2', '2026-03-02 12:20:00', '2026-03-02 12:21:00', '', '班车准点就好', '', '', 'positive', 0, ['班车', '准点'], ['bus'], 'q5', 0, 2),
    ('weibo',  'microblog', 'comment',  'weibo/q6', 'weibo/p1', 'weibo/p1', '2026-03-02 17:20:00', '2026-03-02 17:21:00', '', '顶', '', '', 'neutral', 1, [], ['bus'], 'q6', 0, 2),
    ('weibo',  'microblog', 'comment',  'weibo/q7', 'weibo/p1', 'weibo/p1', '2026-03-02 17:21:00', '2026-03-02 17:22:00', '', '顶', '', '', 'neutral', 1, [], ['bus'], 'q6', 0, 2),
    ('bbs', 'forum', 'original', 'bbs/neg', 'bbs/neg', '', '2026-02-20 09:00:00', '2026-02-20 09:00:00', '', '修路', '', '', 'neutral', 0, [], [], 'bbs/neg', 0, 1),
    ('bbs', 'forum', 'comment', 'bbs/n1', 'bbs/neg', 'bbs/neg', '2026-02-20 10:00:00', '2026-02-20 10:00:00', '', '太早', '', '', 'negative', 0, [], [], 'bbs/n1', 0, 1),
    ('bbs', 'forum', 'comment', 'bbs/n2', 'bbs/neg', 'bbs/neg', '2026-02-20 11:30:00', '2026-02-20 11:30:00', '', '修得太慢', 'https://example.org/n2', '', 'negative', 0, [], [], 'bbs/n2', 0, 1),
    ('bbs', 'forum', 'comment', 'bbs/n3', 'bbs/neg', 'bbs/neg', '2026-02-20 11:40:00', '2026-02-20 11:40:00', '', '知道了', '', '', 'neutral', 0, [], [], 'bbs/n3', 0, 1),
    ('bbs', 'forum', 'comment', 'bbs/n4', 'bbs/neg', 'bbs/neg', '2026-02-20 11:50:00', '2026-02-20 11:50:00', '', '绕了半天', '', '', 'negative', 0, [], [], 'bbs/n4', 0, 1),
    ('bbs', 'forum', 'comment', 'bbs/n5', 'bbs/neg', 'bbs/neg', '2026-02-20 12:30:00', '2026-02-20 12:30:00', '', '太晚', '', '', 'negative', 0, [], [], 'bbs/n5', 0, 1),
    ('weibo',  'microblog', 'comment',  'weibo/q8', 'weibo/p1', 'weibo/p1', '2026-03-02 18:20:00', '2026-03-02 18:21:00', '', '顶', '', '', 'neutral', 1, [], ['bus'], 'q6', 0, 2);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version) VALUES
    ('weibo/p3', 'weibo', 'microblog', '', '2026-03-01 10:30:00', '', 'javascript:alert(1)', ['bus'], 1),
    ('weibo/p1', 'weibo', 'microblog', '城东镇', '2026-03-02 08:00:00', '公交改线', 'https://example.org/p1', ['bus'], 1),
    ('portal/p2', 'portal', 'portal', '', '2026-03-02 09:00:00', '', 'https://example.org/p2', ['bus'], 1),
    -- Its 30 days are over: neither title nor items are there.
    ('weibo/old', 'weibo', 'microblog', '', '2026-01-10 09:00:00', '', 'https://example.org/old', [], 1);

-- p1 was read a second time; p2 is a near copy of it, and p3 was only routed by the analysis.
INSERT INTO threads (root_id, platform, channel, published_at, title, url, topics, category, cluster_id, version) VALUES
    ('weibo/p1', 'weibo', 'microblog', '2026-03-02 08:00:00', '公交改线', 'https://example.org/p1', ['bus'], 'other', '00000000000000b1', 2),
    ('portal/p2', 'portal', 'portal', '2026-03-02 09:00:00', '', 'https://example.org/p2', ['bus'], 'public_concern', '00000000000000b1', 2),
    ('weibo/p3', 'weibo', 'microblog', '2026-03-01 10:30:00', '', 'javascript:alert(1)', ['bus'], 'publicity', '00000000000000b3', 2);

INSERT INTO judgements (item_id, platform, root_id, cluster_id, published_at, event_at, category, category_score, category_reason, sentiment, model, linear_category, linear_category_reason) VALUES
    ('weibo/p1', 'weibo', 'weibo/p1', '00000000000000b1', '2026-03-02 08:00:00', '2026-03-02 08:00:00', 'public_concern', 0.81, '语义模型：公交、改线', 'neutral', 'bge-15b717c3', 'other', '模型判断：改线');

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, version) VALUES
    ('topic', 'bus', '1h', '2026-03-01 10:00:00', 1, 0, 0, 0, 1, 0, 1),
    ('topic', 'bus', '1h', '2026-03-02 08:00:00', 1, 3, 0, 0, 4, 0, 1),
    ('topic', 'bus', '1h', '2026-03-02 09:00:00', 1, 0, 0, 0, 1, 0, 1),
    ('topic', 'bus', '1h', '2026-03-02 12:00:00', 0, 0, 5, 3, 0, 2, 1),
    ('topic', 'bus', '1h', '2026-03-02 17:00:00', 0, 0, 2, 0, 2, 0, 1),
    ('topic', 'bus', '1h', '2026-03-02 18:00:00', 0, 0, 1, 0, 1, 0, 1),
    ('topic', 'bus', '5m', '2026-03-02 17:20:00', 0, 0, 2, 0, 2, 0, 1),
    ('topic', 'bus', '5m', '2026-03-02 18:20:00', 0, 0, 1, 0, 1, 0, 1);

-- It rose to red, and fell to orange. The same rule fired a week before, and once more under an id that begins in the same way.
INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, category, topics, evidence, excerpts, first_excerpt, version, stored_at) VALUES
    ('bus4alert234abcd', 'bus-burst', '公交跟帖', 'topic', 'bus', '公交改线', 'yellow', 'yellow', 'firing', 'fired_at_once', '2026-03-02 12:00:00', '2026-03-02 12:10:00', NULL, 'comments', '1h', '2026-03-02 12:10:00', 3, 2, 0.5, 20, 'public_concern', ['bus'], '{}', [], '', 1, '2026-03-02 12:10:10');
INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, category, topics, evidence, excerpts, first_excerpt, version, stored_at) VALUES
    ('bus4alert234abcd', 'bus-burst', '公交跟帖', 'topic', 'bus', '公交改线', 'red', 'red', 'firing', 'level_raised', '2026-03-02 12:00:00', '2026-03-02 12:10:00', NULL, 'comments', '1h', '2026-03-02 12:20:00', 5, 4, 0.5, 40.5, 'public_concern', ['bus'], '{}', [], '', 2, '2026-03-02 12:20:10');
INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, category, topics, evidence, excerpts, first_excerpt, version, stored_at) VALUES
    ('bus4alert234abcd', 'bus-burst', '公交跟帖', 'topic', 'bus', '公交改线', 'orange', 'red', 'firing', 'level_lowered', '2026-03-02 12:00:00', '2026-03-02 12:10:00', NULL, 'comments', '1h', '2026-03-02 12:20:00', 5, 4, 0.5, 40.5, 'public_concern', ['bus'],
     '{"counts":{"items":5},"risk":{"nature":{"points":12,"weight":30},"reach":{"points":25.5,"weight":30},"media":{"points":3,"weight":20},"consequence":{"points":0,"weight":20}},"breadth":{"regions":{"城东镇":2,"河西镇":1,"":2}},"first_seen":{"channel":"microblog","published_at":1772332200000,"url":"javascript:alert(1)"},"items":[{"channel":"microblog","published_at":1772332200000,"url":"javascript:alert(1)"},{"channel":"portal","published_at":1772413200000,"url":"https://example.org/p2"},{"channel":"microblog","published_at":1772424900000,"url":""}]}',
     ['<img src=x onerror=alert(1)>票价', '明天改线。', '后来说的'], '<img src=x onerror=alert(1)>票价', 3, '2026-03-02 14:00:10'),
    ('bus4alert234wxyz', 'bus-burst', '公交跟帖', 'topic', 'bus', '公交改线', 'blue', 'yellow', 'resolved', 'resolved', '2026-02-26 12:00:00', '2026-02-26 12:00:00', '2026-02-26 18:00:00', 'comments', '1h', '2026-02-26 12:00:00', 3, 2, 0.5, 10, 'public_concern', ['bus'], '', [], '', 1, '2026-02-26 18:00:10'),
    -- Fired for what is negative, while what weighs most is not.
    ('negative23456789', 'negative', '负面占比', 'thread', 'bbs/neg', '修路', 'blue', 'blue', 'resolved', 'resolved', '2026-02-20 12:00:00', '2026-02-20 12:07:00', '2026-02-20 13:00:00', 'negative_share', '1h', '2026-02-20 12:07:00', 0.66, 0.5, NULL, 10, 'publicity', [],
     '{"first_seen":{"channel":"forum","published_at":1771549200000,"url":""},"items":[{"channel":"forum","published_at":1771558800000,"url":""}]}',
     ['知道了'], '修路', 1, '2026-02-20 12:07:10'),
    -- Ended eight days ago: in the history of its subject, and no longer in the list.
    ('longover23456789', 'bus-burst', '公交跟帖', 'topic', 'bus', '公交改线', 'blue', 'blue', 'resolved', 'resolved', '2026-02-20 12:00:00', '2026-02-20 12:00:00', '2026-02-22 18:00:00', 'comments', '1h', '2026-02-20 12:00:00', 2, 2, NULL, 10, 'publicity', ['bus'], '', [], '', 1, '2026-02-22 18:00:10'),
    ('threadalert23456', 'spread', '转发', 'thread', 'weibo/p1', '公交改线', 'blue', 'blue', 'resolved', 'resolved', '2026-03-02 08:40:00', '2026-03-02 08:40:00', '2026-03-02 10:00:00', 'spread', '5m', '2026-03-02 08:40:00', 3, 2, NULL, 10, 'publicity', ['bus'], '', [], '', 1, '2026-03-02 10:00:10');

INSERT INTO deliveries (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, categories, other_categories, routed_by, level, happening, reason, outcome, cause, code, message, decided_at, version) VALUES
    ('b1', '2026-03-02 12:10:20', 1, 'alert', '交通群', ['交通局'], ['x1'], ['bus4alert234abcd'], ['publicity'], ['public_concern'], ['second'], 'yellow', 'fired', 'fired', 'failed', 'timeout', '', '对方未及时应答', '2026-03-02 12:10:12', 1),
    ('b1', '2026-03-02 12:10:40', 2, 'alert', '交通群', ['交通局'], ['x1'], ['bus4alert234abcd'], ['publicity'], ['public_concern'], ['second'], 'yellow', 'fired', 'fired', 'delivered', 'ok', '0', 'ok', '2026-03-02 12:10:12', 2),
    ('b2', '2026-03-02 12:20:20', 1, 'alert', '外宣群', ['政府外宣'], ['x2'], ['bus4alert234abcd'], ['publicity'], ['public_concern'], ['second'], 'red', 'upgraded', 'upgraded', 'rejected', 'credentials', '310000', '签名不符，请系统管理员核对', '2026-03-02 12:20:12', 1),
    ('b3', '2026-03-02 14:00:20', 0, 'alert', '', ['交通局'], ['x3'], ['bus4alert234abcd'], ['publicity'], ['public_concern'], ['second'], 'orange', 'downgraded', 'silenced', 'withheld', '', '', '值班室：例行改线', '2026-03-02 14:00:12', 0);

-- Twice as much was collected as usual: 60 items count as 30 of a line of 20.
INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, version) VALUES
    ('topic', 'road', '1h', '2026-02-20 10:00:00', 60, 0, 0, 0, 60, 0, 1);
INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, category, topics, evidence, version) VALUES
    ('scaledburst23456', 'burst', '骤增', 'topic', 'road', '道路施工', 'blue', 'blue', 'resolved', 'resolved', '2026-02-20 10:00:00', '2026-02-20 10:30:00', '2026-02-20 12:00:00', 'burst', '1h', '2026-02-20 10:30:00', 30, 20, 4, 10, 'other', ['road'], '{"coverage":2,"counts":{"items":60}}', 1);
