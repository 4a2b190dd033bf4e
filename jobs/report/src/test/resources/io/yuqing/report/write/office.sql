-- A county office around one flood, small enough to count by hand: 70 items on Monday 11 May 2026 (66 of the topic), 36 the day before,
-- 45 the Monday before; a case from alert to answer. On 12 May the account does not balance and a source is silent; on 13 May nothing was read.

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES
  ('flood', '河堤渗水', '河堤 OR 渗水', 1, 0, 1),
  ('quiet', '没人说的话题', '无', 1, 0, 1);

-- Twelve posts on weibo, the first three alike; four on wechat, the first like them. Every two hours from 06:00.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'weibo', 'original', concat('weibo/o', toString(number)), concat('weibo/o', toString(number)), '', 'microblog',
    toDateTime64('2026-05-11 06:00:00', 3, 'Asia/Shanghai') + 3600 * number, toDateTime64('2026-05-11 06:01:00', 3, 'Asia/Shanghai') + 3600 * number,
    concat('河堤第', toString(number), '次'), '河堤渗水', concat('https://example.org/o', toString(number)), 'negative', ['flood'], 0, 2, number % 6 = 0, 'emergency',
    ['河堤'], if(number < 3, 'same', concat('own', toString(number)))
FROM numbers(12);

INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'wechat', 'original', concat('wechat/p', toString(number)), concat('wechat/p', toString(number)), '', 'wechat',
    toDateTime64('2026-05-11 09:30:00', 3, 'Asia/Shanghai') + 3600 * number, toDateTime64('2026-05-11 09:31:00', 3, 'Asia/Shanghai') + 3600 * number,
    '河堤', '河堤渗水。', '', 'neutral', ['flood'], 0, 2, 0, 'emergency', ['河堤'], if(number = 0, 'same', concat('pown', toString(number)))
FROM numbers(4);

-- Ten reposts of the first, each of the one before.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'weibo', 'repost', concat('weibo/r', toString(number)), 'weibo/o0', if(number = 0, 'weibo/o0', concat('weibo/r', toString(number - 1))), 'microblog',
    toDateTime64('2026-05-11 07:00:00', 3, 'Asia/Shanghai') + 300 * number, toDateTime64('2026-05-11 07:01:00', 3, 'Asia/Shanghai') + 300 * number,
    '', '转', '', 'negative', ['flood'], 0, 2, 0, 'emergency', [], ''
FROM numbers(10);

-- Forty comments: 25 angry ones about the dam, ten about moving out, five thanks; all texts differ.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'weibo', 'comment', concat('weibo/c', toString(number)), 'weibo/o0', 'weibo/o0', 'microblog',
    toDateTime64('2026-05-11 08:00:00', 3, 'Asia/Shanghai') + 600 * number, toDateTime64('2026-05-11 08:01:00', 3, 'Asia/Shanghai') + 600 * number,
    '', multiIf(
        number = 7, concat('"><script>alert(1)</script> \' OR 1=1 -- \\ \t堤坝👨‍👩‍👧', unhex('E280AE'), '{{7*7}}\n第二行 '),
        number = 30, repeat('转移𝒳', 80),
        concat('说法', toString(number))),
    '', multiIf(number < 25, 'negative', number < 35, 'neutral', 'positive'), ['flood'], if(number IN (7, 30, 36), 50, 1), 2, number % 8 = 0, 'emergency',
    [multiIf(number < 25, '堤坝', number < 35, '转移', '感谢')], concat('c', toString(number))
FROM numbers(40);

-- Of other things: four on the day, thirty-six the day before, forty-five a week before.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'bbs', 'original', concat('bbs/x', toString(number)), concat('bbs/x', toString(number)), '', 'forum',
    multiIf(
        number < 4, toDateTime64('2026-05-11 12:00:00', 3, 'Asia/Shanghai'),
        number < 40, toDateTime64('2026-05-10 12:00:00', 3, 'Asia/Shanghai'),
        toDateTime64('2026-05-04 12:00:00', 3, 'Asia/Shanghai')) + number,
    toDateTime64('2026-05-11 13:00:00', 3, 'Asia/Shanghai'), '别的事', '别的事', 'javascript:alert(1)', 'positive', [], 0, 2, 0, 'other', [], ''
FROM numbers(85);

-- Of a day on which nothing was read: they were read in later.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id)
SELECT 'bbs', 'original', concat('bbs/early', toString(number)), concat('bbs/early', toString(number)), '', 'forum',
    toDateTime64('2026-04-01 12:00:00', 3, 'Asia/Shanghai') + number, toDateTime64('2026-05-11 13:00:00', 3, 'Asia/Shanghai'), '早先的事', '早先的事', '', 'positive', [], 0, 2, 0, 'other', [], ''
FROM numbers(3);

INSERT INTO threads (root_id, platform, channel, region, published_at, title, url, topics, version)
SELECT item_id, platform, channel, '', published_at, title, url, topics, 1 FROM items WHERE kind = 'original' AND notEmpty(topics);

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, version)
SELECT 'topic', 'flood', '1h', toStartOfHour(published_at), countIf(kind = 'original'), countIf(kind = 'repost'), countIf(kind = 'comment'),
    countIf(sentiment = 'negative'), countIf(sentiment = 'neutral'), countIf(sentiment = 'positive'), count(), 1
FROM items WHERE has(topics, 'flood') GROUP BY toStartOfHour(published_at);

-- The hours of a busy day before: 40 items.
INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, version) VALUES
  ('topic', 'flood', '1h', '2026-05-10 10:00:00', 10, 10, 20, 20, 20, 0, 30, 1);

INSERT INTO alerts (alert_id, rule_id, rule_name, rule_revision, subject_kind, subject_id, subject_name, category, topics, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, risk_grade, evidence, version) VALUES
  ('f1aaaaaa', 'burst', '突增', 1, 'topic', 'flood', '河堤渗水', 'emergency', ['flood'], 'orange', 'orange', 'firing', 'above', '2026-05-11 07:00:00', '2026-05-11 07:30:00', NULL, 'burst', '1h', '2026-05-11 08:00:00', 12, 5, 2, 62.5, 'orange',
   '{"counts":{"items":12},"first_seen":{"channel":"microblog","id":"weibo/o0","published_at":1778450400000,"url":"https://example.org/o0"},"risk":{"score":62.5,"grade":"orange","nature":{"value":0.75,"weight":3,"points":22.5},"reach":{"value":0.5,"weight":4,"points":20},"media":{"value":0.25,"weight":2,"points":5},"consequence":{"value":1,"weight":1,"points":15}}}', 2),
  ('f2bbbbbb', 'hot', '单帖', 1, 'thread', 'weibo/o5', '河堤第5次', 'emergency', ['flood'], 'yellow', 'yellow', 'resolved', 'below', '2026-05-11 12:00:00', '2026-05-11 12:00:00', '2026-05-11 14:00:00', 'spread', '1h', '2026-05-11 12:00:00', 9, 5, NULL, 10, 'blue', '{}', 3);

INSERT INTO deliveries (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, handling, outcome, cause, code, message, http_status, took_ms, parts, parts_done, decided_at, version) VALUES
  ('m1', '2026-05-11 07:31:00', 1, 'alert', '应急群', ['应急办'], ['n1'], ['f1aaaaaa'], 'orange', 'fired', 'fired', 'at_once', 'delivered', 'ok', '0', 'ok', 200, 100, 1, 1, '2026-05-11 07:30:30', 1);

-- Sixty records an hour on the days that balance; on the 12th one hour has two records too many.
INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version)
SELECT 'yuqing.posts', 0, toDateTime64('2026-05-04 00:00:00', 3, 'Asia/Shanghai') + 3600 * number, 60, 57, 2, 0, 1, 60 * number, 60 * number + 59, 1
FROM numbers(192);
INSERT INTO ledger (source_topic, source_partition, minute, read, counted, duplicate, late, rejected, first_offset, last_offset, version) VALUES
  ('yuqing.posts', 1, '2026-05-12 09:00:00', 200, 50, 0, 8, 90, 0, 201, 1);

INSERT INTO source_states (source_id, name, platform, channel, state, since, last_item_at, interval_seconds, items_24h, usual_24h, version) VALUES
  ('weibo-all', '微博', 'weibo', '', 'ok', '2026-05-01 00:00:00', '2026-05-11 17:00:00', 7200, 90, 100, 1),
  ('wechat-all', '微信', 'wechat', '', 'ok', '2026-05-01 00:00:00', '2026-05-11 17:00:00', 7200, 9, 10, 1),
  ('bbs', '本地论坛', 'bbs', 'forum', 'ok', '2026-05-01 00:00:00', '2026-05-11 13:00:00', 7200, 4, 5, 1),
  ('bbs', '本地论坛', 'bbs', 'forum', 'silent', '2026-05-12 08:00:00', '2026-05-11 13:00:00', 7200, 0, 5, 2);

INSERT INTO cases (case_id, event_key, ordinal, title, source, category, level, level_machine, level_person, state, marks, lead_unit, units, platforms, answer_needed, assessed, result, instructed, supervised_for, overdue, returned, extended, reopened, merged_into, first_post_at, detected_at, opened_at, first_answer_at, ended_at, last_hash, version) VALUES
  ('cflood2222222222', 'topic/flood', 1, '河堤渗水', '预警', '应急管理', 'red', 'orange', 'red', 'reported', ['answered/澄清辟谣'], '水务局', ['水务局', '应急局'], ['weibo', 'wechat'], 1, 1, '部分属实', 1, ['instruction'], 0, 0, 0, 0, '', '2026-05-11 06:00:00', '2026-05-11 07:30:00', '2026-05-11 07:31:00', '2026-05-11 12:30:00', NULL, 'h9', 9);

INSERT INTO case_events (case_id, seq, action_id, event_key, type, at, happened_at, by_unit, by_duty, via, on_behalf, medium, from_state, state, level, marks, reason, unit, deadline, stage, refusal, refusal_text, text_digest, prev, hash, log_offset, event, version) VALUES
  ('cflood2222222222', 1, 'e1', 'topic/flood', 'alert', '2026-05-11 07:31:00', '2026-05-11 07:31:00', '', '', 'machine', '', '', '', 'new', 'orange', [], '', '', '', '', '', '', '', '', 'h1', 1,
   '{"fields":{"alert_id":"f1aaaaaa","level":"orange","state":"firing"}}', 1),
  ('cflood2222222222', 2, 'e2', 'topic/flood', 'accept', '2026-05-11 07:40:00', '2026-05-11 07:40:00', '网宣办', '值班员', 'desk', '', '', 'new', 'accepted', 'orange', [], '', '', '', '', '', '', '', 'h1', 'h2', 2, '{}', 2),
  ('cflood2222222222', 3, 'e3', 'topic/flood', 'assess', '2026-05-11 08:00:00', '2026-05-11 08:00:00', '网宣办', '负责人', 'desk', '', '', 'accepted', 'accepted', 'red', [], '', '', '', '', '', '', 'd', 'h2', 'h3', 3,
   '{"fields":{"nature":"突发事件","reach":"两个乡镇","media":"尚无媒体报道","consequence":"群众转移","level":"red","answer_needed":true}}', 3),
  ('cflood2222222222', 4, 'e4', 'topic/flood', 'instruct', '2026-05-11 08:30:00', '2026-05-11 08:20:00', '网宣办', '值班员', 'desk', '政府办公室', '纸质', 'accepted', 'accepted', 'red', [], '', '水务局', '', '', '', '', 'd', 'h3', 'h4', 4, '{}', 4),
  ('cflood2222222222', 5, 'e5', 'topic/flood', 'assign', '2026-05-11 08:40:00', '2026-05-11 08:40:00', '网宣办', '值班员', 'desk', '', '', 'accepted', 'assigned', 'red', [], '', '水务局', '', '', '', '', 'd', 'h4', 'h5', 5, '{}', 5),
  ('cflood2222222222', 6, 'e6', 'topic/flood', 'acknowledge', '2026-05-11 08:50:00', '2026-05-11 08:50:00', '水务局', '', 'link', '', '', 'assigned', 'working', 'red', [], '', '', '', '', '', '', '', 'h5', 'h6', 6, '{}', 6),
  ('cflood2222222222', 7, 'e7', 'topic/flood', 'report', '2026-05-11 11:50:00', '2026-05-11 11:50:00', '水务局', '', 'link', '', '', 'working', 'reported', 'red', [], '', '', '', '', '', '', 'd', 'h6', 'h7', 7, '{}', 7),
  ('cflood2222222222', 8, 'e8', 'topic/flood', 'answer', '2026-05-11 12:31:00', '2026-05-11 12:30:00', '网宣办', '值班员', 'desk', '水务局', '电话', 'reported', 'reported', 'red', ['answered/澄清辟谣'], '', '', '', '', '', '', '', 'h7', 'h8', 8, '{}', 8),
  ('cflood2222222222', 9, 'e9', 'topic/flood', 'consult', '2026-05-11 13:00:00', '2026-05-11 13:00:00', '网宣办', '负责人', 'desk', '', '', 'reported', 'reported', 'red', ['answered/澄清辟谣'], '', '', '', '', '', '', 'd', 'h8', 'h9', 9,
   '{"fields":{"units":["水务局","应急局"],"nature":"突发事件"}}', 9),
  ('cflood2222222222', 9, 'e10', 'topic/flood', 'close', '2026-05-11 13:10:00', '2026-05-11 13:10:00', '网宣办', '值班员', 'desk', '', '', 'reported', 'reported', 'red', ['answered/澄清辟谣'], '', '', '', '', 'not_all_told', '还有平台没有澄清。', '', '', '', 10, '{}', 9);

INSERT INTO case_units (case_id, unit, lead, state, assigned_at, acknowledged_at, reported_at, moved_at, version) VALUES
  ('cflood2222222222', '水务局', 1, 'reported', '2026-05-11 08:40:00', '2026-05-11 08:50:00', '2026-05-11 11:50:00', '2026-05-11 11:50:00', 9),
  ('cflood2222222222', '应急局', 0, 'assigned', '2026-05-11 08:40:00', NULL, NULL, '2026-05-11 08:40:00', 9);

INSERT INTO case_deadlines (case_id, deadline_id, unit, whom, source, of_answer, started_at, due_at, first_due_at, near_at, satisfied_at, stopped_at, stages, version) VALUES
  ('cflood2222222222', 'ack', '水务局', 'unit', '', 0, '2026-05-11 08:40:00', '2026-05-11 09:10:00', '2026-05-11 09:10:00', NULL, '2026-05-11 08:50:00', NULL, [], 9),
  ('cflood2222222222', 'ack', '应急局', 'unit', '', 0, '2026-05-11 08:40:00', '2026-05-11 09:10:00', '2026-05-11 09:10:00', NULL, NULL, NULL, ['near', 'due'], 9),
  ('cflood2222222222', 'answer', '', 'case', '国办发〔2016〕61号', 1, '2026-05-11 07:30:00', '2026-05-13 07:30:00', '2026-05-13 07:30:00', NULL, '2026-05-11 12:30:00', NULL, [], 9),
  ('cflood2222222222', 'instruction', '', 'case', '', 0, '2026-05-11 08:20:00', '2026-05-12 17:30:00', '2026-05-12 17:30:00', NULL, NULL, NULL, [], 9);

INSERT INTO case_answers (case_id, answer_id, kind, speaker, at, version) VALUES ('cflood2222222222', 'e8', '澄清辟谣', '水务局', '2026-05-11 12:30:00', 9);
INSERT INTO case_outlets (case_id, answer_id, place, name, platform, url, published_at, version) VALUES
  ('cflood2222222222', 'e8', 0, '水务发布', 'weibo', 'https://example.org/answer', '2026-05-11 12:30:00', 9);
INSERT INTO case_alerts (case_id, told_as, alert_id, subject_kind, subject_id, level, firing, version) VALUES
  ('cflood2222222222', 't1', 'f1aaaaaa', 'topic', 'flood', 'orange', 1, 9);
