/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.HeatLine;
import io.yuqing.gateway.desk.situation.Seen;
import io.yuqing.gateway.desk.situation.TopicHeat;
import io.yuqing.gateway.desk.subject.part.Link;
import io.yuqing.gateway.desk.subject.read.TopicName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics in force.
 *
 * @param known whether it was read how much is said about them
 * @param lines those that anything was said about, the most first
 * @param quiet the others
 */
public record TopicListPage(boolean known, List<HeatLine> lines, List<Link> quiet) {

    /**
     * @param heat the same figures as on the first page
     */
    static TopicListPage of(List<TopicName> topics, Seen<List<TopicHeat>> heat, Instant now) {
        Set<String> inForce = topics.stream().map(TopicName::topicId).collect(Collectors.toSet());
        List<TopicHeat> hot =
                heat.isKnown()
                        ? heat.value().stream()
                                .filter(topic -> inForce.contains(topic.topicId()))
                                .toList()
                        : List.of();
        Set<String> talkedAbout = hot.stream().map(TopicHeat::topicId).collect(Collectors.toSet());
        return new TopicListPage(
                heat.isKnown(),
                hot.stream().map(topic -> HeatLine.of(topic, now)).toList(),
                topics.stream()
                        .filter(topic -> !talkedAbout.contains(topic.topicId()))
                        .map(topic -> new Link(topic.name(), DeskLinks.topic(topic.topicId())))
                        .toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty() && quiet.isEmpty();
    }
}
