/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.time.Durations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that several kinds of channels have. A value that may be a secret is never shown. */
final class ChannelFields {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern QUOTA = Pattern.compile("(\\d{1,6}) ?/ ?(.+)");
    private static final Pattern SEPARATORS = Pattern.compile("[;；|｜\\u3000\\t]");
    private static final String ENV = "env:";
    private static final Pattern VARIABLE = Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)?");
    private static final int LAST_PORT = 65_535;
    private static final String PLACE = "write file:/its/path or env:ITS_NAME";

    private ChannelFields() {}

    /** Null if the key is missing, and after a finding. */
    static SecretRef secret(Section values, String key) {
        String place = values.text(key, null);
        if (place == null) {
            return null;
        }
        if (place.startsWith(ENV) && !VARIABLE.matcher(place).matches()) {
            values.refuseHidden(key, "is no name of a variable: write env:ITS_NAME");
            return null;
        }
        try {
            return new SecretRef(place);
        } catch (IllegalArgumentException e) {
            values.refuseHidden(key, "must not hold the secret itself: " + PLACE);
            return null;
        }
    }

    /** Null after a finding. */
    static SecretRef requiredSecret(Section values, String key) {
        SecretRef secret = secret(values, key);
        if (secret == null) {
            values.missing(key, PLACE);
        }
        return secret;
    }

    static Duration timeout(Section values) {
        Duration timeout = values.duration("timeout", DEFAULT_TIMEOUT);
        if (timeout.toMillis() < 1 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            values.refuse(
                    "timeout", values.text("timeout", ""), "is not usable: write 10s, at most 2m");
        }
        return timeout;
    }

    /** Such as {@code 20/1m}, or a list of several. */
    static RateLimit rate(Section values, RateLimit defaultRate) {
        List<RateLimit.Quota> quotas = new ArrayList<>();
        for (String text : values.texts("rate")) {
            Matcher matcher = QUOTA.matcher(text);
            Duration period = matcher.matches() ? period(matcher.group(2)) : Duration.ZERO;
            if (period.compareTo(Duration.ZERO) <= 0 || Integer.parseInt(matcher.group(1)) < 1) {
                values.refuse("rate", text, "is not usable: write 20/1m for 20 messages a minute");
            } else {
                quotas.add(new RateLimit.Quota(Integer.parseInt(matcher.group(1)), period));
            }
        }
        return quotas.isEmpty() ? defaultRate : new RateLimit(quotas);
    }

    /** Zero if it is none. */
    private static Duration period(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            return Duration.ZERO;
        }
    }

    static boolean allowsPlain(Section values) {
        return values.flag("allow-plain");
    }

    /**
     * Several values, however people part them: as a list, or with commas, semicolons, bars or wide
     * blanks. A key without any is a finding.
     */
    static List<String> list(Section values, String key) {
        List<String> list =
                values.texts(key).stream()
                        .flatMap(SEPARATORS::splitAsStream)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (list.isEmpty() && values.keys().contains(key)) {
            values.missing(key, "write at least one value, or leave the key out");
        }
        return list;
    }

    static boolean isLoopback(String host) {
        return "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
    }

    /**
     * An http(s) address without user, query or fragment and without a slash at its end. It is not
     * shown in errors if it has more than scheme, host and port: people paste tokens into it.
     *
     * @param defaultValue null: there is none
     * @return null after a finding
     */
    static String address(Section values, String key, String defaultValue) {
        String text = values.text(key, defaultValue);
        if (text == null) {
            values.missing(key, "write the address, beginning with https://");
            return null;
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            values.refuseHidden(key, "is no address: write https://host or https://host:port");
            return null;
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!("https".equals(scheme) || "http".equals(scheme)) || uri.getHost() == null) {
            values.refuseHidden(key, "is no web address: write https://host or https://host:port");
        } else if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            values.refuseHidden(key, "has a port that is none: write one from 1 to " + LAST_PORT);
        } else if (uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getUserInfo() != null) {
            values.refuseHidden(
                    key,
                    "has parameters or a user in it: keep what is secret in the file or variable"
                            + " that token or secret names");
        } else if ("http".equals(scheme) && !allowsPlain(values) && !isLoopback(uri.getHost())) {
            values.refuse(
                    key,
                    scheme + "://" + uri.getHost(),
                    "would send secrets unprotected: use https, or set allow-plain: true if the"
                            + " network is trusted");
        } else {
            return text.replaceAll("/+$", "");
        }
        return null;
    }
}
