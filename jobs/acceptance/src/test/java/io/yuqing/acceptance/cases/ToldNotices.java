/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a webhook was told, without what came again under its key. */
final class ToldNotices {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EVENT = Pattern.compile("事件(\\d{5})号");
    private static final Pattern OVERDUE = Pattern.compile("(case\\.\\w+\\.\\d+)\\.overdue@.*");

    private final List<JsonNode> bodies = new ArrayList<>();

    private ToldNotices() {}

    static ToldNotices of(Receiver webhook) {
        ToldNotices told = new ToldNotices();
        Map<String, String> byKey = new TreeMap<>();
        for (Delivery delivery : webhook.delivered()) {
            byKey.put(delivery.key(), delivery.text());
        }
        for (String body : byKey.values()) {
            try {
                told.bodies.add(JSON.readTree(body));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return told;
    }

    private static Set<String> events(JsonNode body) {
        Set<String> events = new TreeSet<>();
        Matcher matcher = EVENT.matcher(body.toString());
        while (matcher.find()) {
            events.add(matcher.group(1));
        }
        return events;
    }

    /** How often each event was told, alone or with others. */
    Map<String, Integer> times() {
        Map<String, Integer> times = new TreeMap<>();
        for (JsonNode body : bodies) {
            events(body).forEach(event -> times.merge(event, 1, Integer::sum));
        }
        return times;
    }

    /** Level and title of those that are told alone, which what is red or orange always is. */
    Map<String, String> alone() {
        Map<String, String> alone = new TreeMap<>();
        for (JsonNode body : bodies) {
            String level = body.path("level").asText();
            boolean grave = level.equals("red") || level.equals("orange");
            Set<String> events = events(body);
            if (grave && events.size() == 1) {
                alone.put(events.iterator().next(), level + " " + body.path("title").asText());
            }
        }
        return alone;
    }

    /** Steps of cases, as case.ID.NUMBER, that were told to be missed deadlines. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (JsonNode body : bodies) {
            Matcher matcher = OVERDUE.matcher(body.path("key").asText());
            if (matcher.matches()) {
                missed.add(matcher.group(1));
            }
        }
        return missed;
    }
}
