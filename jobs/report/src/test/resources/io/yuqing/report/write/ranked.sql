-- 20 May 2026 in an office that opened its cases the day after: eleven old yellow cases by hand, a red event that was lifted on the day and
-- an orange one, both in cases of 21 May; an alert that no case names, of the event of the orange case; one of no case at all.
INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel, published_at, collected_at, title, text, url, sentiment, topics, likes, version, low_confidence, category, keywords, cluster_id) VALUES
  ('weibo', 'original', 'weibo/first', 'weibo/first', '', 'microblog', '2026-05-19 06:00:00', '2026-05-21 06:01:00', '', '桥下积水一米深，车过不去，请大家绕行，已经联系了路政，等他们抽水，什么时候通车另行通知。\n第二行', 'https://example.org/first', 'negative', ['bridge'], 0, 2, 0, 'emergency', ['积水'], '');

INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, originals, reposts, comments, negative, neutral, positive, voices, version) VALUES
  ('topic', 'bridge', '1h', '2026-05-20 10:00:00', 1, 0, 3, 4, 0, 0, 4, 1),
  ('topic', 'fees', '1h', '2026-05-20 10:00:00', 17, 300, 300, 400, 217, 0, 500, 1);

INSERT INTO alerts (alert_id, rule_id, rule_name, rule_revision, subject_kind, subject_id, subject_name, category, topics, level, highest_level, state, reason, started_at, fired_at, resolved_at, measure, window, window_end, value, threshold, baseline, risk, risk_grade, evidence, version) VALUES
  ('r1', 'burst', '突增', 1, 'topic', 'bridge', '桥下积水', 'emergency', ['bridge'], 'red', 'red', 'resolved', 'below', '2026-05-19 07:00:00', '2026-05-19 07:00:00', '2026-05-20 08:00:00', 'burst', '1h', '2026-05-19 08:00:00', 12, 5, 2, 62.5, 'orange',
   '{"first_seen":{"id":"weibo/first","published_at":1779141600000,"url":"https://example.org/first"},"counts":{"items":12},"risk":{"score":62.5,"grade":"orange","nature":{"value":0.75,"weight":3,"points":22.5},"reach":{"value":0.5,"weight":4,"points":20},"media":{"value":0,"weight":2,"points":0},"consequence":{"value":1,"weight":1,"points":20}}}', 2),
  ('r2', 'hot', '单帖', 1, 'thread', 'weibo/first', '桥下积水一米深', 'emergency', ['bridge'], 'blue', 'blue', 'resolved', 'below', '2026-05-19 07:10:00', '2026-05-19 07:10:00', '2026-05-20 08:00:00', 'spread', '1h', '2026-05-19 08:00:00', 31, 30, NULL, 10, 'blue', '{}', 2),
  ('o1', 'burst', '突增', 1, 'topic', 'fees', '收费', 'public_concern', ['fees'], 'orange', 'orange', 'firing', 'above', '2026-05-20 07:00:00', '2026-05-20 07:00:00', NULL, 'burst', '1h', '2026-05-20 08:00:00', 12, 5, 2, 62.5, 'orange', '{}', 2),
  ('o2', 'hot', '单帖', 1, 'topic', 'fees', '收费', 'public_concern', ['fees'], 'yellow', 'yellow', 'firing', 'above', '2026-05-20 09:00:00', '2026-05-20 09:00:00', NULL, 'burst', '1h', '2026-05-20 09:00:00', 12, 5, 2, 62.5, 'orange', '{}', 2),
  ('n1', 'hot', '单帖', 1, 'topic', 'noise', '噪音', 'public_concern', ['noise'], 'orange', 'orange', 'firing', 'above', '2026-05-20 09:30:00', '2026-05-20 09:30:00', NULL, 'burst', '1h', '2026-05-20 09:30:00', 12, 5, 2, 62.5, 'orange', '{}', 2),
  ('b1', 'hot', '单帖', 1, 'thread', 'weibo/b1', '一条帖子', 'other', [], 'blue', 'blue', 'firing', 'above', '2026-05-20 09:40:00', '2026-05-20 09:40:00', NULL, 'burst', '1h', '2026-05-20 09:40:00', 12, 5, 2, 62.5, 'orange', '{}', 2);

INSERT INTO cases (case_id, event_key, ordinal, title, source, category, level, level_machine, level_person, state, marks, lead_unit, units, platforms, answer_needed, assessed, result, instructed, supervised_for, overdue, returned, extended, reopened, merged_into, first_post_at, detected_at, opened_at, first_answer_at, ended_at, last_hash, version) VALUES
  ('cbridge', 'topic/bridge', 1, '桥下积水：突增', '预警', '应急管理', 'red', 'red', NULL, 'closed', [], '', [], [], 0, 0, NULL, 0, [], 0, 0, 0, 0, '', '2026-05-19 06:00:00', '2026-05-19 07:00:00', '2026-05-21 05:53:00', NULL, '2026-05-21 06:18:00', 'h', 5),
  ('cfees', 'topic/fees', 1, '收费：突增', '预警', '社情民意', 'orange', 'orange', NULL, 'new', [], '', [], [], 0, 0, NULL, 0, [], 0, 0, 0, 0, '', NULL, '2026-05-20 07:00:00', '2026-05-21 05:53:00', NULL, NULL, 'h', 5);
INSERT INTO cases (case_id, event_key, ordinal, title, source, category, level, level_machine, level_person, state, marks, lead_unit, units, platforms, answer_needed, assessed, result, instructed, supervised_for, overdue, returned, extended, reopened, merged_into, first_post_at, detected_at, opened_at, first_answer_at, ended_at, last_hash, version)
SELECT concat('chand', leftPad(toString(number), 2, '0')), concat('manual/', toString(number)), 1, concat('热线第', toString(number), '件'), '热线', '社情民意', 'yellow', 'blue', 'yellow', 'assigned', [], '水务局', ['水务局'], [], 0, 1, NULL, 0, [], 0, 0, 0, 0, '', '2026-05-16 08:30:00', '2026-05-16 09:00:00', '2026-05-16 09:10:00', NULL, NULL, 'h', 5
FROM numbers(11);

INSERT INTO case_alerts (case_id, told_as, alert_id, subject_kind, subject_id, level, firing, version) VALUES
  ('cbridge', 'r1', 'r1', 'topic', 'bridge', 'red', 0, 5),
  ('cbridge', 'r2', 'r2', 'thread', 'weibo/first', 'blue', 0, 5),
  ('cfees', 'o1', 'o1', 'topic', 'fees', 'orange', 1, 5);

INSERT INTO case_deadlines (case_id, deadline_id, unit, whom, source, of_answer, started_at, due_at, first_due_at, near_at, satisfied_at, stopped_at, stages, version) VALUES
  ('cbridge', 'triage', '', 'desk', '', 0, '2026-05-21 05:53:00', '2026-05-21 06:53:00', '2026-05-21 06:53:00', NULL, '2026-05-21 06:00:00', NULL, [], 5),
  ('cfees', 'triage', '', 'desk', '', 0, '2026-05-21 05:53:00', '2026-05-21 06:53:00', '2026-05-21 06:53:00', NULL, NULL, NULL, [], 5),
  ('chand00', 'ack', '水务局', 'unit', '', 0, '2026-05-16 09:10:00', '2026-05-16 12:00:00', '2026-05-16 12:00:00', NULL, NULL, NULL, [], 5);

-- What was told within one minute, when all of it was read in.
INSERT INTO case_events (case_id, seq, action_id, event_key, type, at, happened_at, by_unit, by_duty, via, on_behalf, medium, from_state, state, level, marks, reason, unit, deadline, stage, refusal, refusal_text, text_digest, prev, hash, log_offset, event, version) VALUES
  ('cbridge', 1, 'b1', 'topic/bridge', 'alert', '2026-05-21 05:53:10', '2026-05-21 05:53:10', '', '', 'machine', '', '', '', 'new', 'red', [], '', '', '', '', '', '', '', '', 'h1', 1,
   '{"fields":{"alert_id":"r2","level":"blue","state":"firing"}}', 5),
  ('cbridge', 2, 'b2', 'topic/bridge', 'alert', '2026-05-21 05:53:11', '2026-05-21 05:53:11', '', '', 'machine', '', '', '', 'new', 'red', [], '', '', '', '', '', '', '', '', 'h2', 2,
   '{"fields":{"alert_id":"r1","level":"red","state":"firing"}}', 5),
  ('cbridge', 3, 'b3', 'topic/bridge', 'alert', '2026-05-21 05:53:12', '2026-05-21 05:53:12', '', '', 'machine', '', '', '', 'new', 'red', [], '', '', '', '', '', '', '', '', 'h3', 3,
   '{"fields":{"alert_id":"r2","level":"blue","state":"resolved"}}', 5),
  ('cbridge', 4, 'b4', 'topic/bridge', 'alert', '2026-05-21 05:55:12', '2026-05-21 05:55:12', '', '', 'machine', '', '', '', 'new', 'red', [], '', '', '', '', '', '', '', '', 'h4', 4,
   '{"fields":{"alert_id":"r1","level":"red","state":"resolved"}}', 5),
  ('cbridge', 5, 'b5', 'topic/bridge', 'close', '2026-05-21 06:18:00', '2026-05-21 06:18:00', '网宣办', '值班员', 'desk', '', '', 'new', 'closed', 'red', [], '', '', '', '', '', '', '', 'h4', 'h5', 5, '{}', 5);

INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES ('bridge', '桥下积水', '积水', 1, 0, 1);
