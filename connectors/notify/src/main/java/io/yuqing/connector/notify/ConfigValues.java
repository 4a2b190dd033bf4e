/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of one channel, read with errors that name key, value and remedy. */
final class ConfigValues {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m|min|h)");
    private static final Pattern QUOTA = Pattern.compile("(\\d{1,6}) ?/ ?(.+)");

    private final String name;
    private final Map<String, ?> values;
    private final Set<String> asked = new HashSet<>();

    ConfigValues(String name, Map<String, ?> values) {
        if (name == null || name.isBlank()) {
            throw new ChannelConfigException(
                    "A channel has no name: give each one under channels a name.");
        }
        this.name = name;
        this.values = values;
    }

    String name() {
        return name;
    }

    String string(String key, String defaultValue) {
        asked.add(key);
        Object value = values.get(key);
        if (value == null || value.toString().isBlank()) {
            return defaultValue;
        }
        if (value instanceof Map || value instanceof List) {
            throw refuse(key, value, "is not one value: write one text");
        }
        return value.toString().strip();
    }

    String required(String key, String remedy) {
        String value = string(key, null);
        if (value == null) {
            throw new ChannelConfigException(path(key) + " is missing: " + remedy + ".");
        }
        return value;
    }

    int integer(String key, int defaultValue) {
        String text = string(key, null);
        if (text == null) {
            return defaultValue;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refuse(key, text, "is not a whole number: write digits only");
        }
    }

    /** A list, or one text with commas. */
    List<String> strings(String key) {
        asked.add(key);
        Object value = values.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element).strip()));
        } else if (value != null) {
            for (String part : value.toString().split(",", -1)) {
                texts.add(part.strip());
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Null if the key is missing. The value is never shown: it may be the secret itself. */
    SecretRef secret(String key) {
        String place = string(key, null);
        if (place == null) {
            return null;
        }
        try {
            return new SecretRef(place);
        } catch (IllegalArgumentException e) {
            throw refuseHidden(
                    key, "must not hold the secret itself: write file:/its/path or env:ITS_NAME");
        }
    }

    SecretRef requiredSecret(String key) {
        required(key, "write file:/its/path or env:ITS_NAME");
        return secret(key);
    }

    Duration timeout() {
        String text = string("timeout", null);
        if (text == null) {
            return DEFAULT_TIMEOUT;
        }
        Duration timeout = parseDuration(text);
        if (timeout == null || timeout.toMillis() < 1 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw refuse("timeout", text, "is not usable: write 10s, at most 2m");
        }
        return timeout;
    }

    /** Such as {@code 20/1m}, or a list of several. */
    RateLimit rate(RateLimit defaultRate) {
        List<String> texts = strings("rate");
        if (texts.isEmpty()) {
            return defaultRate;
        }
        List<RateLimit.Quota> quotas = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = QUOTA.matcher(text);
            Duration period = matcher.matches() ? parseDuration(matcher.group(2)) : null;
            if (period == null || period.isZero() || Integer.parseInt(matcher.group(1)) < 1) {
                throw refuse("rate", text, "is not usable: write 20/1m for 20 messages a minute");
            }
            quotas.add(new RateLimit.Quota(Integer.parseInt(matcher.group(1)), period));
        }
        return new RateLimit(quotas);
    }

    boolean allowsPlain() {
        return Boolean.parseBoolean(string("allow-plain", "false"));
    }

    /**
     * An http(s) address without user, query or fragment and without a slash at its end. It is not
     * shown in errors if it has more than scheme, host and port: people paste tokens into it.
     */
    String address(String key, String defaultValue) {
        String text =
                defaultValue == null
                        ? required(key, "write the address, beginning with https://")
                        : string(key, defaultValue);
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw refuseHidden(key, "is no address: write https://host or https://host:port");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!("https".equals(scheme) || "http".equals(scheme)) || uri.getHost() == null) {
            throw refuseHidden(key, "is no web address: write https://host or https://host:port");
        }
        if (uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getUserInfo() != null) {
            throw refuseHidden(
                    key,
                    "has parameters or a user in it: keep what is secret in the file or variable"
                            + " that token or secret names");
        }
        boolean plainAllowed = allowsPlain();
        if ("http".equals(scheme) && !plainAllowed && !isLoopback(uri.getHost())) {
            throw refuse(
                    key,
                    scheme + "://" + uri.getHost(),
                    "would send secrets unprotected: use https, or set allow-plain: true if the"
                            + " network is trusted");
        }
        return text.replaceAll("/+$", "");
    }

    static boolean isLoopback(String host) {
        return "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
    }

    void refuseUnknown() {
        asked.add("allow-plain");
        for (String key : new TreeSet<>(values.keySet())) {
            if (!asked.contains(key)) {
                throw refuseHidden(
                        key, "is not known: use one of " + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }

    ChannelConfigException refuse(String key, Object value, String complaint) {
        return new ChannelConfigException(path(key) + " = '" + value + "' " + complaint + ".");
    }

    /** Without the value. */
    ChannelConfigException refuseHidden(String key, String complaint) {
        return new ChannelConfigException(path(key) + " " + complaint + ".");
    }

    private String path(String key) {
        return "channels." + name + "." + key;
    }

    /** Null if it is none. */
    private static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
