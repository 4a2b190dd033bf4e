/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.wire.control.ControlJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that is to be tried.
 *
 * @param rule as it would be
 * @param inForce as it is; empty if it is not
 * @param topics that are in force
 * @param days back from now
 */
public record Asked(
        Map<String, Object> rule,
        Map<String, Object> inForce,
        List<Map<String, Object>> topics,
        int days) {
    private static final int LENGTH = 32;

    public Asked {
        rule = unnumbered(rule);
        inForce = unnumbered(inForce);
        topics = List.copyOf(topics);
    }

    /** Whoever asks the same has the same result. */
    public String hash() {
        String all =
                ControlJson.text(rule)
                        + '\n'
                        + ControlJson.text(inForce)
                        + '\n'
                        + ControlJson.text(topics)
                        + '\n'
                        + days;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }

    public String id() {
        return String.valueOf(rule.get("id"));
    }

    /** What a topic is called; its id if that is not known. */
    public String topicName(String topic) {
        return topics.stream()
                .filter(each -> topic.equals(each.get("id")))
                .map(each -> String.valueOf(each.getOrDefault("name", topic)))
                .findFirst()
                .orElse(topic);
    }

    /** A revision changes nothing of what a rule does. */
    private static Map<String, Object> unnumbered(Map<String, Object> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        rest.remove("revision");
        return rest;
    }
}
