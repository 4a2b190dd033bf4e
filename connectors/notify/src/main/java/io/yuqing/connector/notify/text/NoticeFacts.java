/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What there is to say of one alert. Immutable; what is unknown is left out of the text.
 *
 * @param key idempotency key of the notice
 * @param alertId its first eight characters are shown
 * @param level blue, yellow, orange or red: the present one; for a resolved alert the last one
 * @param formerLevel before an upgrade or downgrade; null otherwise
 * @param subject name of the topic, or title of the thread
 * @param rule its name; may be null
 * @param quantity of the window that reached the highest level so far; null if nothing was
 *     measured, as with a silent source: say it in a remark
 * @param remarks further sentences, shown as they are: a correction, why it fired
 * @param since when it began
 * @param at when the notice is written, by event time
 * @param category of the routing table, as people say it; may be null
 * @param topics names; those that say no more than the subject are left out of the text
 * @param channels where, as people say it; the first three are named
 * @param regions where; the first three are named
 * @param words the words that hit; the first six are shown
 * @param origin the first item known; may be null
 * @param samples the first three are shown
 * @param deadline may be null
 * @param department who is asked to act; may be null
 * @param reminder the number of a reminder, from 1
 * @param link of the board; may be null
 * @param mention whether people are to be called by name
 */
public record NoticeFacts(
        String key,
        String alertId,
        Happening happening,
        String level,
        String formerLevel,
        String subject,
        String rule,
        Quantity quantity,
        List<String> remarks,
        Instant since,
        Instant at,
        String category,
        List<String> topics,
        List<String> channels,
        List<String> regions,
        List<String> words,
        Sample origin,
        List<Sample> samples,
        Deadline deadline,
        String department,
        int reminder,
        String link,
        boolean mention) {

    public NoticeFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(happening, "happening");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(at, "at");
        remarks = List.copyOf(remarks);
        topics = List.copyOf(topics);
        channels = List.copyOf(channels);
        regions = List.copyOf(regions);
        words = List.copyOf(words);
        samples = List.copyOf(samples);
    }

    public static NoticeFactsBuilder builder(String key, String alertId, Happening happening) {
        return new NoticeFactsBuilder(key, alertId, happening);
    }
}
