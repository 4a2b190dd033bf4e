/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes what others say fit for a receipt: one line, not long, without our secrets, which some
 * servers and proxies repeat in their error pages. Immutable.
 */
public final class Scrubber {

    private static final int MAX_CHARS = 300;
    private static final String GONE = "***";

    private final List<String> secrets = new ArrayList<>();

    /**
     * @param secrets null and empty ones are ignored
     */
    public Scrubber(String... secrets) {
        for (String secret : secrets) {
            if (secret != null && !secret.isEmpty()) {
                this.secrets.add(secret);
                this.secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            }
        }
        // A secret that is a part of another must not leave the rest of the other standing.
        this.secrets.sort(Comparator.comparingInt(String::length).reversed());
    }

    public String clean(String text) {
        if (text == null) {
            return "";
        }
        String cleaned = text;
        for (String secret : secrets) {
            cleaned = cleaned.replace(secret, GONE);
        }
        cleaned = cleaned.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return cleaned.length() <= MAX_CHARS ? cleaned : shortened(cleaned);
    }

    private static String shortened(String text) {
        int end = MAX_CHARS - 1;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }
}
