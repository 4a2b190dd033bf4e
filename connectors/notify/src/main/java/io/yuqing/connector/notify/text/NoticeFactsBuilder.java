/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.List;

/**
 * Puts {@link NoticeFacts} together; level, subject and times are needed, all else may be left out.
 */
public final class NoticeFactsBuilder {

    private final String key;
    private final String alertId;
    private final Happening happening;
    private String level;
    private String formerLevel;
    private String subject;
    private String rule;
    private Quantity quantity;
    private List<String> remarks = List.of();
    private Instant since;
    private Instant at;
    private String category;
    private List<String> topics = List.of();
    private List<String> channels = List.of();
    private List<String> regions = List.of();
    private List<String> words = List.of();
    private Sample origin;
    private List<Sample> samples = List.of();
    private Deadline deadline;
    private String department;
    private int reminder = 1;
    private String link;
    private boolean mention;

    NoticeFactsBuilder(String key, String alertId, Happening happening) {
        this.key = key;
        this.alertId = alertId;
        this.happening = happening;
    }

    public NoticeFactsBuilder level(String newLevel) {
        level = newLevel;
        return this;
    }

    public NoticeFactsBuilder formerLevel(String newFormerLevel) {
        formerLevel = newFormerLevel;
        return this;
    }

    public NoticeFactsBuilder subject(String newSubject) {
        subject = newSubject;
        return this;
    }

    public NoticeFactsBuilder rule(String newRule) {
        rule = newRule;
        return this;
    }

    public NoticeFactsBuilder quantity(Quantity newQuantity) {
        quantity = newQuantity;
        return this;
    }

    public NoticeFactsBuilder remarks(String... newRemarks) {
        remarks = List.of(newRemarks);
        return this;
    }

    public NoticeFactsBuilder times(Instant newSince, Instant newAt) {
        since = newSince;
        at = newAt;
        return this;
    }

    public NoticeFactsBuilder category(String newCategory) {
        category = newCategory;
        return this;
    }

    public NoticeFactsBuilder topics(List<String> newTopics) {
        topics = newTopics;
        return this;
    }

    public NoticeFactsBuilder channels(List<String> newChannels) {
        channels = newChannels;
        return this;
    }

    public NoticeFactsBuilder regions(List<String> newRegions) {
        regions = newRegions;
        return this;
    }

    public NoticeFactsBuilder words(List<String> newWords) {
        words = newWords;
        return this;
    }

    public NoticeFactsBuilder origin(Sample newOrigin) {
        origin = newOrigin;
        return this;
    }

    public NoticeFactsBuilder samples(List<Sample> newSamples) {
        samples = newSamples;
        return this;
    }

    public NoticeFactsBuilder deadline(Deadline newDeadline) {
        deadline = newDeadline;
        return this;
    }

    public NoticeFactsBuilder department(String newDepartment) {
        department = newDepartment;
        return this;
    }

    public NoticeFactsBuilder reminder(int newReminder) {
        reminder = newReminder;
        return this;
    }

    public NoticeFactsBuilder link(String newLink) {
        link = newLink;
        return this;
    }

    public NoticeFactsBuilder mention(boolean newMention) {
        mention = newMention;
        return this;
    }

    public NoticeFacts build() {
        return new NoticeFacts(
                key,
                alertId,
                happening,
                level,
                formerLevel,
                subject,
                rule,
                quantity,
                remarks,
                since,
                at,
                category,
                topics,
                channels,
                regions,
                words,
                origin,
                samples,
                deadline,
                department,
                reminder,
                link,
                mention);
    }
}
