-- What the comparing queries (12 to 25) are tried on: each has days of its own between August and October, and rows just beyond them.

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
    ('fair', '庙会', '庙会', 1, 0, 1),
    ('market', '集市', '集市', 1, 0, 1),
    ('owl', '夜市', '夜市', 1, 0, 1);

-- 12, 13, 14: days of fair and market, one of them written twice in the wrong order; the summer of the year before.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, version) VALUES
    ('topic', 'fair', '24h', '2025-07-15 00:00:00', 31, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2025-08-31 00:00:00', 62, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2025-09-01 00:00:00', 100, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2026-07-27 00:00:00', 10, 5, 5, 10, 1),
    ('topic', 'fair', '24h', '2026-07-29 00:00:00', 20, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2026-07-30 00:00:00', 500, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2026-08-02 00:00:00', 7, 0, 0, 0, 1),
    ('topic', 'fair', '24h', '2026-08-03 00:00:00', 10, 10, 10, 15, 2),
    ('topic', 'fair', '24h', '2026-08-03 00:00:00', 5, 0, 0, 5, 1),
    ('topic', 'fair', '24h', '2026-08-05 00:00:00', 30, 0, 0, 3, 1),
    ('topic', 'fair', '24h', '2026-08-06 00:00:00', 999, 0, 0, 0, 1),
    ('topic', 'fair', '1h', '2026-08-03 00:00:00', 10, 10, 10, 15, 2),
    ('topic', 'market', '24h', '2026-08-03 00:00:00', 10, 0, 0, 1, 1),
    ('topic', 'market', '24h', '2026-08-05 00:00:00', 90, 0, 0, 9, 1);

-- 15: half of 10 August is negative, a tenth of the week before was.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, version) VALUES
    ('topic', 'drift', '24h', '2026-08-02 00:00:00', 1000, 0, 0, 1000, 1),
    ('topic', 'drift', '24h', '2026-08-03 00:00:00', 50, 0, 0, 5, 1),
    ('topic', 'drift', '24h', '2026-08-09 00:00:00', 50, 0, 0, 5, 1),
    ('topic', 'drift', '24h', '2026-08-10 00:00:00', 50, 0, 0, 25, 1),
    ('topic', 'drift', '24h', '2026-08-12 00:00:00', 40, 0, 0, 12, 1);

-- 16: an answer on 20 August at noon, two hours before and after, the same hours of the day before.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, version) VALUES
    ('topic', 'answer', '5m', '2026-08-19 11:55:00', 99, 0, 0, 0, 1),
    ('topic', 'answer', '5m', '2026-08-19 12:00:00', 40, 0, 0, 20, 1),
    ('topic', 'answer', '5m', '2026-08-20 09:55:00', 88, 0, 0, 0, 1),
    ('topic', 'answer', '5m', '2026-08-20 10:00:00', 30, 0, 0, 15, 1),
    ('topic', 'answer', '5m', '2026-08-20 11:55:00', 20, 0, 0, 10, 1),
    ('topic', 'answer', '5m', '2026-08-20 12:00:00', 20, 0, 0, 2, 1),
    ('topic', 'answer', '5m', '2026-08-20 13:55:00', 5, 0, 0, 0, 1),
    ('topic', 'answer', '5m', '2026-08-20 14:00:00', 77, 0, 0, 0, 1);

-- 17: four days in which weibo rises once and douyin two hours later.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, platforms, version) VALUES
    ('topic', 'wave', '1h', '2026-08-31 23:00:00', 9, 0, 0, 0, {'weibo': 9}, 1),
    ('topic', 'wave', '1h', '2026-09-02 10:00:00', 8, 0, 0, 0, {'weibo': 8}, 1),
    ('topic', 'wave', '1h', '2026-09-02 12:00:00', 8, 0, 0, 0, {'douyin': 8}, 1),
    ('topic', 'wave', '1h', '2026-09-05 00:00:00', 9, 0, 0, 0, {'douyin': 9}, 1);

-- 18: 31 threads of 10 September without an echo, a fast one with an alert, one of the last millisecond, one of the next day.
INSERT INTO threads (root_id, platform, published_at, version)
SELECT concat('calm-', toString(number)), 'weibo', '2026-09-10 08:00:00', 1 FROM numbers(30);
INSERT INTO threads (root_id, platform, published_at, version) VALUES
    ('calm-first', 'weibo', '2026-09-10 00:00:00.000', 1),
    ('fast', 'weibo', '2026-09-10 10:00:00', 1),
    ('edge', 'weibo', '2026-09-10 23:59:59.999', 1),
    ('next', 'weibo', '2026-09-11 00:00:00.000', 1);
INSERT INTO items (item_id, platform, kind, root_id, published_at, collected_at, sentiment, version)
SELECT concat('fast-', toString(number)), 'weibo', 'comment', 'fast', '2026-09-10 10:10:00', '2026-09-10 10:11:00', if(number < 3, 'negative', 'neutral'), 1
FROM numbers(6);
INSERT INTO items (item_id, platform, kind, root_id, published_at, collected_at, sentiment, version) VALUES
    ('fast-hour', 'weibo', 'repost', 'fast', '2026-09-10 11:00:00', '2026-09-10 11:01:00', 'negative', 1),
    ('fast-day', 'weibo', 'comment', 'fast', '2026-09-11 10:00:00', '2026-09-11 10:01:00', 'negative', 1),
    ('edge-1', 'weibo', 'comment', 'edge', '2026-09-11 00:30:00', '2026-09-11 00:31:00', 'neutral', 1),
    ('next-1', 'weibo', 'comment', 'next', '2026-09-11 00:30:00', '2026-09-11 00:31:00', 'neutral', 1);
INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, level, highest_level, state, started_at, fired_at, version) VALUES
    ('on-fast', 'hot', 'thread', 'fast', 'blue', 'blue', 'firing', '2026-09-10 10:10:00', '2026-09-10 10:12:00', 1);

-- 19: ten texts of 20 September (one pasted again) against twenty of the day before, all of them about the weather.
INSERT INTO items (item_id, platform, kind, published_at, collected_at, keywords, cluster_id, version)
SELECT
    concat('now-', toString(number)), 'weibo', 'original', '2026-09-20 10:00:00', '2026-09-20 10:01:00',
    arrayConcat(['天气'], if(number < 6, ['洪水'], []), if(number < 5, ['新词'], []), if(number < 4, ['少'], [])),
    concat('text-', toString(number)), 1
FROM numbers(10);
INSERT INTO items (item_id, platform, kind, published_at, collected_at, keywords, cluster_id, version)
SELECT
    concat('then-', toString(number)), 'weibo', 'original', if(number = 0, '2026-09-19 00:00:00.000', '2026-09-19 10:00:00'),
    '2026-09-19 10:01:00', arrayConcat(['天气'], if(number < 1, ['洪水'], [])), concat('past-', toString(number)), 1
FROM numbers(20);
INSERT INTO items (item_id, platform, kind, published_at, collected_at, keywords, cluster_id, version) VALUES
    ('now-pasted', 'forum', 'original', '2026-09-20 23:59:59.999', '2026-09-21 10:01:00', ['天气', '洪水', '新词', '少'], 'text-0', 1),
    ('now-late', 'weibo', 'original', '2026-09-21 00:00:00.000', '2026-09-21 10:01:00', ['洪水'], 'text-late', 1),
    ('then-early', 'weibo', 'original', '2026-09-18 23:59:59.999', '2026-09-19 10:01:00', ['洪水'], 'past-early', 1);

-- 20: forty items of weibo on 25 September, half of the originals one text, a tenth in doubt, one of a wrong clock; one item of a forum.
INSERT INTO items (item_id, platform, kind, published_at, collected_at, text, low_confidence, cluster_id, version)
SELECT
    concat('quality-', toString(number)), 'weibo', if(number < 30, 'original', 'comment'), '2026-09-25 10:00:00',
    if(number = 39, '2026-09-25 09:59:50', '2026-09-25 10:01:00'), if(number < 30, '文字', ''), number < 4,
    if(number < 15, 'same', concat('quality-', toString(number))), 1
FROM numbers(40);
INSERT INTO items (item_id, platform, kind, published_at, collected_at, text, low_confidence, cluster_id, version) VALUES
    ('quality-forum', 'forum', 'original', '2026-09-25 00:00:00.000', '2026-09-25 00:00:05', '文字', 1, '', 1),
    ('quality-before', 'forum', 'original', '2026-09-24 23:59:59.999', '2026-09-25 00:00:05', '文字', 1, '', 1),
    ('quality-after', 'forum', 'original', '2026-09-26 00:00:00.000', '2026-09-26 00:00:05', '文字', 1, '', 1);

-- 21: a town with forty items on 2 October and fifty the day before, and a village with two.
INSERT INTO items (item_id, platform, kind, published_at, collected_at, region, sentiment, version)
SELECT
    concat('town-', toString(number)), 'weibo', 'comment',
    multiIf(number = 0, '2026-10-02 00:00:00.000', number < 40, '2026-10-02 12:00:00', number = 40, '2026-10-01 23:59:59.999', '2026-10-01 12:00:00'),
    '2026-10-02 12:01:00', '城关镇', if(number < 10, 'negative', 'neutral'), 1
FROM numbers(90);
INSERT INTO items (item_id, platform, kind, published_at, collected_at, region, sentiment, version) VALUES
    ('village-1', 'weibo', 'comment', '2026-10-02 12:00:00', '2026-10-02 12:01:00', '河口镇', 'negative', 1),
    ('village-2', 'weibo', 'comment', '2026-10-02 12:00:00', '2026-10-02 12:01:00', '河口镇', 'positive', 1),
    ('village-3', 'weibo', 'comment', '2026-10-03 00:00:00', '2026-10-03 12:01:00', '河口镇', 'positive', 1),
    ('nowhere', 'weibo', 'comment', '2026-10-02 12:00:00', '2026-10-02 12:01:00', '', 'negative', 1),
    ('quiet', 'weibo', 'comment', '2026-10-01 12:00:00', '2026-10-01 12:01:00', '山口乡', 'negative', 1);

-- 22: hours on both sides of ten at night, six in the morning, and midnight.
INSERT INTO subject_windows
    (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, version) VALUES
    ('topic', 'owl', '1h', '2026-09-12 05:00:00', 20, 0, 0, 0, 1),
    ('topic', 'owl', '1h', '2026-09-12 21:00:00', 10, 0, 0, 0, 1),
    ('topic', 'owl', '1h', '2026-09-12 22:00:00', 5, 5, 10, 0, 1),
    ('topic', 'owl', '1h', '2026-09-13 00:00:00', 500, 0, 0, 0, 1),
    ('topic', 'lark', '1h', '2026-09-12 06:00:00', 50, 0, 0, 0, 1),
    ('topic', 'few', '1h', '2026-09-12 23:00:00', 10, 0, 0, 0, 1);

-- 23: thirty originals of 10 October, one of them with nine comments; a forum with one and one; what does not count.
INSERT INTO items (item_id, platform, kind, root_id, published_at, collected_at, version)
SELECT concat('post-', toString(number)), 'weibo', 'original', concat('post-', toString(number)), '2026-10-10 10:00:00', '2026-10-10 10:01:00', 1
FROM numbers(30);
INSERT INTO items (item_id, platform, kind, root_id, published_at, collected_at, version)
SELECT concat('post-0-', toString(number)), 'weibo', 'comment', 'post-0', '2026-10-10 11:00:00', '2026-10-10 11:01:00', 1 FROM numbers(9);
INSERT INTO items (item_id, platform, kind, root_id, published_at, collected_at, version) VALUES
    ('post-0-r', 'weibo', 'repost', 'post-0', '2026-10-10 11:00:00', '2026-10-10 11:01:00', 1),
    ('post-1-late', 'weibo', 'comment', 'post-1', '2026-10-11 00:00:00', '2026-10-11 11:01:00', 1),
    ('post-f', 'forum', 'original', 'post-f', '2026-10-10 23:59:59.999', '2026-10-11 10:01:00', 1),
    ('post-f-1', 'forum', 'comment', 'post-f', '2026-10-10 23:59:59.999', '2026-10-11 10:01:00', 1),
    ('post-orphan', 'forum', 'comment', 'post-unseen', '2026-10-10 12:00:00', '2026-10-10 12:01:00', 1);

-- 24: thirty articles of a portal, copied by weibo an hour later, ten of weibo's own, three of a forum of which two are the same.
INSERT INTO items (item_id, platform, kind, published_at, collected_at, cluster_id, version)
SELECT
    concat('copy-', toString(number)), if(number < 30, 'portal', 'weibo'), 'original',
    if(number < 30, '2026-10-12 09:00:00', '2026-10-12 10:00:00'), '2026-10-12 11:00:00',
    concat('article-', toString(if(number < 60, number % 30, number))), 1
FROM numbers(70);
INSERT INTO items (item_id, platform, kind, published_at, collected_at, cluster_id, version) VALUES
    ('copy-f1', 'forum', 'original', '2026-10-12 00:00:00.000', '2026-10-12 11:00:00', '', 1),
    ('copy-f2', 'forum', 'original', '2026-10-12 10:00:00', '2026-10-12 11:00:00', 'forum-article', 1),
    ('copy-f3', 'forum', 'original', '2026-10-12 23:59:59.999', '2026-10-13 11:00:00', 'forum-article', 1),
    ('copy-f4', 'forum', 'original', '2026-10-13 00:00:00.000', '2026-10-13 11:00:00', 'forum-article', 1);

-- 25: twelve red alerts of 15 October, ten of them told after one to ten minutes, one an emergency; a blue one; what does not count.
INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, category, level, highest_level, state, started_at, fired_at, version)
SELECT
    concat('tell-', toString(number)), 'hot', 'topic', 'fair', if(number = 0, 'emergency', 'public_concern'), 'red', 'red', 'firing',
    '2026-10-15 09:50:00', '2026-10-15 10:00:00', 1
FROM numbers(12);
INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, category, level, highest_level, state, started_at, fired_at, version) VALUES
    ('tell-blue', 'hot', 'topic', 'fair', 'public_concern', 'blue', 'blue', 'firing', '2026-10-15 09:58:00', '2026-10-15 10:00:00', 1),
    ('tell-source', 'silence', 'source', 'weibo', '', 'red', 'red', 'firing', '2026-10-15 09:58:00', '2026-10-15 10:00:00', 1),
    ('tell-next', 'hot', 'topic', 'fair', 'public_concern', 'red', 'red', 'firing', '2026-10-15 23:58:00', '2026-10-16 00:00:00', 1);
INSERT INTO deliveries (message_id, attempted_at, attempt, departments, alerts, outcome, version)
SELECT
    concat('tell-', toString(number)), toDateTime64('2026-10-15 10:00:00', 3, 'Asia/Shanghai') + toIntervalMinute(number + 1), 1, ['信访'],
    [concat('tell-', toString(number))], 'delivered', 1
FROM numbers(10);

-- 26: on 5 November six yellow cases, answered after 1, 2, 3, 4 and 49 hours and not at all; a red one after 1 hour, an hour too late for
-- its other deadline; one that needs no answer, one that was declined, one of the next day. 27: rules of cases of the same day.
INSERT INTO cases (case_id, title, level, state, answer_needed, detected_at, opened_at, first_answer_at, ended_at, version)
SELECT
    concat('case-', toString(number)), '漏水', if(number = 6, 'red', 'yellow'),
    multiIf(number = 8, 'declined', number = 9, 'false_alarm', number = 10, 'false_alarm', 'working'), number != 7,
    opened_at - toIntervalMinute(10), if(number = 11, toDateTime64('2026-11-06 00:00:00', 3, 'Asia/Shanghai'), toDateTime64('2026-11-05 09:00:00', 3, 'Asia/Shanghai')) AS opened_at,
    if(number IN (5, 7, 8, 9, 10, 11), NULL, opened_at - toIntervalMinute(10) + toIntervalHour([1, 2, 3, 4, 49, 0, 1][number + 1])), NULL, 3
FROM numbers(12);
INSERT INTO case_deadlines (case_id, deadline_id, whom, source, of_answer, started_at, due_at, satisfied_at, version)
SELECT
    concat('case-', toString(number)), 'answer', 'case', '国办发〔2016〕61号', 1, '2026-11-05 08:50:00',
    if(number = 5, toDateTime64('2026-11-05 23:00:00', 3, 'Asia/Shanghai'), toDateTime64('2026-11-07 08:50:00', 3, 'Asia/Shanghai')),
    if(number = 5, NULL, toDateTime64('2026-11-05 08:50:00', 3, 'Asia/Shanghai') + toIntervalHour([1, 2, 3, 4, 49, 0, 1][number + 1])), 3
FROM numbers(7);
INSERT INTO case_deadlines (case_id, deadline_id, whom, source, of_answer, started_at, due_at, satisfied_at, version) VALUES
    ('case-6', 'first', 'case', '国办发〔2016〕80号', 1, '2026-11-05 08:50:00', '2026-11-05 09:00:00', '2026-11-05 09:50:00', 3),
    ('case-0', 'triage', 'desk', '', 0, '2026-11-05 09:00:00', '2026-11-05 09:30:00', NULL, 3);
INSERT INTO case_events (case_id, seq, action_id, type, at, happened_at, state, reason, version) VALUES
    ('case-8', 2, 'd8', 'decline', '2026-11-05 09:10:00', '2026-11-05 09:10:00', 'declined', '非本县', 2),
    ('case-9', 2, 'd9', 'false_alarm', '2026-11-05 09:10:00', '2026-11-05 09:10:00', 'false_alarm', '同名地', 2),
    ('case-10', 2, 'd10', 'false_alarm', '2026-11-05 09:10:00', '2026-11-05 09:10:00', 'false_alarm', '广告', 2);
INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, level, highest_level, state, started_at, fired_at, version)
SELECT concat('leak-', toString(number)), if(number = 10, 'loud', 'leak'), if(number = 10, '', '漏水热度'), 'topic', 'leak', 'yellow', 'yellow', 'firing',
    '2026-11-05 08:45:00', '2026-11-05 08:50:00', 1
FROM numbers(12);
INSERT INTO case_alerts (case_id, told_as, alert_id, subject_kind, subject_id, level, firing, version)
SELECT concat('case-', toString(number)), concat('leak-', toString(number)), concat('leak-', toString(number)), 'topic', 'leak', 'yellow', 1, 3
FROM numbers(12);
INSERT INTO case_alerts (case_id, told_as, alert_id, subject_kind, subject_id, level, firing, version) VALUES
    ('case-9', 'leak-10', '', '', '', 'yellow', 1, 3),
    ('case-1', 'leak-10', 'leak-10', 'topic', 'leak', 'yellow', 1, 2);
