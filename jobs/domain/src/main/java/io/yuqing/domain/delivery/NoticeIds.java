/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Ids of notices: functions of what is told and where, never of the clock, so that the same notice
 * has the same id after a restart.
 */
public final class NoticeIds {
    private static final int HASH_BYTES = 8;
    private static final int LONGEST_ALERT_ID = 80;

    private NoticeIds() {}

    /** A step of an alert; one that is told late has the id of its step. */
    public static String ofNews(AlertNews news, String channel) {
        return alert(news) + "." + news.version + at(channel);
    }

    public static String ofReminder(AlertNews news, int number, String channel) {
        return alert(news) + "." + news.version + ".r" + number + at(channel);
    }

    /** Of the day's sign of life. */
    public static String ofHeartbeat(String day, String channel) {
        return "heartbeat." + day + at(channel);
    }

    /** A step of a case, to those for whom it is the same. */
    public static String ofCase(CaseNews news, String channel) {
        String happening = news.happening.name().toLowerCase(Locale.ROOT);
        return "case." + news.caseId + "." + news.seq + "." + happening + at(channel);
    }

    /** A digest is what it holds. */
    public static String ofDigest(Collection<String> ids, String channel) {
        return "digest." + hash(String.join(" ", ids)) + at(channel);
    }

    private static String alert(AlertNews news) {
        return news.alertId.length() <= LONGEST_ALERT_ID ? news.alertId : hash(news.alertId);
    }

    private static String at(String channel) {
        return channel.isEmpty() ? "" : "@" + hash(channel);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
