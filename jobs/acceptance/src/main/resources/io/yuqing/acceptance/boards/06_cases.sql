-- A year of cases: twenty thousand, of fifteen events each, one a minute of office time and more. Those of the last thirty days are of
-- the alerts of the city, older ones of alerts that are told of only. One in ten is no case at all, one in four has a second unit, and
-- of the last two months one in thirty is never acknowledged.
CREATE TABLE acting ENGINE = MergeTree ORDER BY n AS
WITH
    {end:DateTime64(3, 'Asia/Shanghai')} AS now,
    cityHash64(number, {seed:UInt64}) AS chance,
    -- Minutes from each step to the next.
    [0, 2 + chance % 60, 2 + bitShiftRight(chance, 6) % 60, 30, 10 + bitShiftRight(chance, 12) % 300, 20, 15, 60, 60,
        60 * (1 + bitShiftRight(chance, 20) % 60), 10, 60 * (1 + bitShiftRight(chance, 26) % 8), 5, 5,
        60 * (1 + bitShiftRight(chance, 30) % 10)] AS gaps,
    ['alert', 'accept', 'assign', 'due', 'acknowledge', 'due', 'note', 'urge', 'due', 'report', 'due', 'answer', 'note', 'cc', 'close'] AS way,
    ['new', 'accepted', 'assigned', 'assigned', 'working', 'working', 'working', 'working', 'working', 'reported', 'reported', 'reported',
        'reported', 'reported', 'closed'] AS stands,
    now - toIntervalSecond(intDiv(31536000 * (20000 - number), 20000)) AS opened,
    multiIf(chance % 20 = 0, 'false_alarm', chance % 20 = 1, 'decline', '') AS dropped,
    dropped = '' AND chance % 30 = 7 AND opened > now - INTERVAL 60 DAY AS ignored,
    multiIf(dropped != '', ['alert', 'note', dropped], ignored, arraySlice(way, 1, 4), way) AS all_types,
    multiIf(dropped != '', ['new', 'new', if(dropped = 'decline', 'declined', 'false_alarm')], ignored, arraySlice(stands, 1, 4), stands) AS all_states,
    arrayMap(minutes -> opened + toIntervalMinute(minutes), arrayCumSum(arraySlice(gaps, 1, length(all_types)))) AS all_times,
    arrayCount(time -> time <= now, all_times) AS steps
SELECT
    number AS n, chance, concat('c', lower(substring(hex(cityHash64(number, 'case')), 1, 15))) AS case_id, opened AS opened_at,
    arraySlice(all_types, 1, steps) AS types, arraySlice(all_states, 1, steps) AS states, arraySlice(all_times, 1, steps) AS times,
    states[-1] AS state, toUInt8(dropped = '') AS taken, toUInt64(steps) AS version,
    ['blue', 'yellow', 'orange', 'red'][1 + toUInt8(3.99 * pow(bitShiftRight(chance, 34) % 1000 / 1000, 2))] AS level,
    concat('单位', leftPad(toString(bitShiftRight(chance, 40) % 30), 2, '0')) AS lead,
    if(chance % 4 = 0, [concat('单位', toString(30 + bitShiftRight(chance, 44) % 10))], []) AS helping,
    opened_at >= {begin:DateTime64(3, 'Asia/Shanghai')} AS recent,
    intDiv(6000 * dateDiff('second', {begin:DateTime64(3, 'Asia/Shanghai')}, opened_at), 2592000) AS known,
    if(recent, known, number) AS alert,
    concat(if(recent, 'alert', 'former'), toString(alert)) AS alert_id,
    if(alert % 5 < 3, 'topic', 'thread') AS subject_kind,
    if(alert % 5 < 3, concat('topic', toString(1 + alert % 200)), concat('platform01/', toString(alert * 200))) AS subject_id
FROM numbers(20000);

INSERT INTO case_events
    (case_id, seq, action_id, event_key, type, at, happened_at, by_unit, by_duty, via, on_behalf, medium, from_state, state, level, marks,
     reason, unit, deadline, stage, refusal, refusal_text, text_digest, prev, hash, log_offset, event, version)
SELECT
    case_id, step, concat('act/', toString(n), '/', toString(step)), concat(subject_kind, '/', subject_id), types[step], times[step],
    times[step],
    multiIf(types[step] IN ('alert', 'due'), '', types[step] IN ('acknowledge', 'report') AND chance % 5 > 0, lead, '网宣办'),
    '', multiIf(types[step] IN ('alert', 'due'), 'machine', types[step] IN ('acknowledge', 'report') AND chance % 5 > 0, 'link', 'desk'),
    if(types[step] IN ('acknowledge', 'report') AND chance % 5 = 0, lead, ''),
    if(types[step] IN ('acknowledge', 'report') AND chance % 5 = 0, '电话', ''), if(step = 1, '', states[step - 1]), states[step], level,
    if(chance % 40 = 3 AND step > 4, ['supervised/overdue', 'overdue'], []), if(types[step] IN ('false_alarm', 'decline'), '同名地', ''),
    if(types[step] = 'assign', lead, ''), if(types[step] = 'due', 'ack', ''), if(types[step] = 'due', 'near', ''), '', '', '',
    if(step = 1, '', lower(hex(SHA256(toString(n * 16 + step - 1))))), lower(hex(SHA256(toString(n * 16 + step)))), n * 16 + step,
    '{"case_id":"","hash":""}', step
FROM acting
ARRAY JOIN arrayEnumerate(types) AS step;

INSERT INTO cases
    (case_id, event_key, ordinal, title, source, category, level, level_machine, level_person, state, marks, lead_unit, units, platforms,
     answer_needed, assessed, result, instructed, supervised_for, overdue, returned, extended, reopened, merged_into, first_post_at,
     detected_at, opened_at, first_answer_at, ended_at, last_hash, version)
SELECT
    case_id, concat(subject_kind, '/', subject_id), 1, concat('城东片区反映的第', toString(n), '件事'), if(chance % 7 = 0, '热线', '预警'),
    '社情民意', level, level, '', state, if(version >= 12, ['answered/答复'], []), if(version >= 3 AND taken = 1, lead, ''),
    if(version >= 3 AND taken = 1, arrayConcat([lead], helping), []), ['platform01', concat('platform', leftPad(toString(2 + chance % 38), 2, '0'))], 1, 1,
    if(version >= 10, ['属实', '部分属实', '不属实', '属实', '属实'][1 + chance % 5], ''), toUInt8(chance % 50 = 0),
    if(chance % 40 = 3 AND version >= 4 AND state != 'closed', ['overdue'], []), toUInt8(chance % 9 = 0), 0, 0, 0, '',
    opened_at - INTERVAL 40 MINUTE, opened_at - INTERVAL 3 MINUTE, opened_at, if(version >= 12, times[12], NULL),
    if(state IN ('closed', 'declined', 'false_alarm'), times[-1], NULL), lower(hex(SHA256(toString(n * 16 + version)))), version
FROM acting;

INSERT INTO case_units (case_id, unit, lead, state, assigned_at, acknowledged_at, reported_at, moved_at, version)
SELECT
    case_id, unit, toUInt8(unit = lead), multiIf(version >= 10, 'reported', version >= 5, 'acknowledged', 'assigned'), times[3],
    if(version >= 5, times[5], NULL), if(version >= 10, times[10], NULL), times[least(version, 10)], version
FROM acting
ARRAY JOIN arrayConcat([lead], helping) AS unit
WHERE taken = 1 AND version >= 3;

INSERT INTO case_deadlines
    (case_id, deadline_id, unit, whom, source, of_answer, started_at, due_at, first_due_at, near_at, satisfied_at, stopped_at, stages, version)
SELECT
    case_id, deadline.1, deadline.2, deadline.3, deadline.4, toUInt8(deadline.1 = 'answer'), times[deadline.5],
    times[deadline.5] + toIntervalMinute(deadline.6) AS due_at, due_at, due_at - INTERVAL 30 MINUTE,
    if(taken = 1 AND version >= deadline.7, times[deadline.7], NULL),
    if(taken = 0 AND state IN ('declined', 'false_alarm'), times[-1], NULL), [], version
FROM acting
ARRAY JOIN
    [('triage', '', 'desk', '', 1, 120, 2), ('answer', '', 'case', '国办发〔2016〕61号', 1, 2880, 12), ('ack', lead, 'unit', '', 3, 120, 5),
        ('report', lead, 'unit', '', 3, 2880, 10)] AS deadline
WHERE version >= deadline.5 AND (taken = 1 OR deadline.5 = 1);

INSERT INTO case_answers (case_id, answer_id, kind, speaker, at, version)
SELECT case_id, concat('act/', toString(n), '/12'), if(chance % 5 = 2, '澄清辟谣', '答复'), lead, times[12], version
FROM acting
WHERE version >= 12;

INSERT INTO case_outlets (case_id, answer_id, place, name, platform, url, published_at, version)
SELECT
    case_id, concat('act/', toString(n), '/12'), place, '县政府发布', ['portal', 'platform01'][place + 1],
    concat('https://example.org/', case_id), times[12], version
FROM acting
ARRAY JOIN [0, 1] AS place
WHERE version >= 12;

INSERT INTO case_alerts (case_id, told_as, alert_id, subject_kind, subject_id, level, firing, version)
SELECT case_id, alert_id, alert_id, subject_kind, subject_id, level, 0, version FROM acting;

INSERT INTO case_seals (day, log_offset, prev, hash, version)
SELECT
    toString(toDate({end:DateTime64(3, 'Asia/Shanghai')}, 'Asia/Shanghai') - 365 + number), number * 1000,
    if(number = 0, '', lower(hex(SHA256(toString(number - 1))))), lower(hex(SHA256(toString(number)))), number * 1000
FROM numbers(365);

-- What units and desk were told of them, and of the alerts of which only that is known.
INSERT INTO deliveries
    (message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, outcome, version)
SELECT
    concat('case', toString(n), '/', toString(step)), times[step], 1, if(types[step] = 'alert', 'alert', 'case'), 'phones', [lead], [],
    if(types[step] = 'alert', [alert_id], []), level, if(types[step] = 'alert', 'fired', 'assigned'),
    if(types[step] = 'alert', 'fired', 'case_step'), 'delivered', 1
FROM acting
ARRAY JOIN arrayEnumerate(types) AS step
WHERE types[step] IN ('alert', 'assign', 'due', 'report', 'close') AND (types[step] != 'alert' OR recent = 0);

DROP TABLE acting;
