/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A made-up county, 云汀县, whose people write, repost and comment: streams to try the system on, with
 * the truth of what it must count and alert. No place, person, platform or number in it exists.
 *
 * <p>A folder holds four streams of one JSON object a line, gzipped:
 *
 * <ul>
 *   <li>{@code posts_arrival.ndjson.gz}, {@code comments_arrival.ndjson.gz}: as collectors deliver
 *       them, in the order of {@code collected_at}, with everything that goes wrong;
 *   <li>{@code posts.ndjson.gz}, {@code comments.ndjson.gz}: each item that must be counted once,
 *       in the order of {@code published_at}, originals with the last counters seen. The same truth
 *       holds for both pairs.
 * </ul>
 *
 * <p>Beside them, with line numbers from 1 in the arrival files:
 *
 * <ul>
 *   <li>{@code malformed.csv}: file, line, fault, copy_of_id, collected_at, expected. Each is a
 *       damaged copy of a record that also arrives intact, except {@code real_no_year_date};
 *   <li>{@code duplicates.csv}: file, line, id, kind. Every line with an id seen before: {@code
 *       exact} is the same record with a later collection time, {@code update} an original with
 *       grown counters;
 *   <li>{@code truth/updates.csv}: of these the updates, with the rise of each counter since the
 *       snapshot before;
 *   <li>{@code truth/late.csv}: items published 10 to 40 days before the stream and collected in
 *       its last quarter: beyond a retention of 72 hours, not in any count below. All others are at
 *       most a day late, and none is older than the stream;
 *   <li>{@code truth/windows_1m.csv.gz}, {@code windows_1h.csv.gz}: root_id, window_start, reposts,
 *       comments, total; windows aligned to the epoch, empty ones left out;
 *   <li>{@code truth/topics_1h.csv}: topic_id, window_start, originals, reposts, comments;
 *       reactions count for the topics of their original, whose channel and region must pass the
 *       topic's filters;
 *   <li>{@code truth/threads.csv}: platform, channel, region, topics (separated by {@code |}),
 *       counts and distinct authors of the reactions, for each thread;
 *   <li>{@code truth/alerts.csv}: rule_id, subject_kind, subject_id, expect, must_fire_from,
 *       must_fire_until. {@code must}: the first alert is for a window that ends in this span, both
 *       ends included; it begins where a window sliding by the minute (a day's window: by the hour)
 *       first reaches the condition and ends where a tumbling one surely does. {@code may}: the
 *       counts alone do not decide. What has no row must stay quiet;
 *   <li>{@code truth/bursts.csv}: subject_kind, subject_id, start, end, peak, kind, level_floor:
 *       what happened, whatever any rule says. From the first item to an hour after 95 % of them;
 *       peak is the middle of the busiest hour; level_floor is the level that the reactions of that
 *       hour reach in the shipped rule {@code topic-hour}, empty below. Kinds: {@code one_thread},
 *       {@code many_threads}, {@code slow}, {@code chance} (an ordinary thread that drew 60
 *       reactions in an hour by itself);
 *   <li>{@code truth/calm.csv}: subject_kind, subject_id, start, end, kind: what must call nobody
 *       (empty in the demo; see {@link io.yuqing.local.demo.Scenario});
 *   <li>{@code truth/silence.csv}: the platform that delivers nothing after a moment;
 *   <li>{@code truth/raw_personal_data.txt}: every raw author id, mention (without its @), phone,
 *       mail address and identity number in the streams, one a line;
 *   <li>{@code truth/summary.json}: totals, see {@link io.yuqing.local.demo.truth.DemoSummary}.
 * </ul>
 */
package io.yuqing.local.demo;
