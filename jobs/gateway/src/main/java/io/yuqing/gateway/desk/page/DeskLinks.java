/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.nlp.encoder.TextEncoder;
import java.net.URLEncoder;
import java.util.List;

/** Where the pages of the desk are. */
public final class DeskLinks {
    private DeskLinks() {}

    public static String alert(String id) {
        return "/desk/alerts/" + encoded(id);
    }

    public static String topic(String id) {
        return "/desk/topics/" + encoded(id);
    }

    /** Ids of threads hold slashes, which many servers refuse in a path. */
    public static String thread(String id) {
        return "/desk/threads?id=" + encoded(id);
    }

    /**
     * What is said of a thread or topic, by meaning.
     *
     * @param kind {@code thread} or {@code topic}
     * @return empty if the encoder is not installed
     */
    public static String views(String kind, String id) {
        return TextEncoder.isInstalled() ? "/desk/views?" + kind + "=" + encoded(id) : "";
    }

    public static String topicSettings(String id) {
        return "/desk/settings/topics/" + encoded(id);
    }

    public static String rule(String id) {
        return "/desk/settings/rules/" + encoded(id);
    }

    /** Ids of silences are typed, and may be words that lead elsewhere in a path. */
    public static String silenceSettings(String id) {
        return "/desk/settings/silences/entry?id=" + encoded(id);
    }

    public static String caseOf(String id) {
        return "/desk/cases/" + encoded(id);
    }

    /**
     * A form of a case.
     *
     * @param command its code
     */
    public static String caseForm(String id, String command) {
        return caseOf(id) + "/" + command;
    }

    /** The form that opens a case about an alert. */
    public static String caseOfAlert(String alertId) {
        return "/desk/cases/open?alert=" + encoded(alertId);
    }

    public static String report(String id) {
        return "/desk/reports/" + encoded(id);
    }

    /** How far one is that is being made. */
    public static String reportJob(String job) {
        return "/desk/reports/jobs/" + encoded(job);
    }

    /**
     * The form that has a paper made about something.
     *
     * @param kind code of the kind of paper
     */
    public static String reportAbout(String kind, String id) {
        return "/desk/reports/new?kind=" + kind + "&subject=" + encoded(id);
    }

    /** All that contains a text. */
    public static String search(String text) {
        return "/desk/search?q=" + encoded(text);
    }

    /**
     * The form that silences alerts like one, filled in; its fields are named as those of a
     * silence.
     */
    public static String silence(
            String alertId, String ruleId, String subjectKind, String subjectId) {
        return "/desk/settings/silences/new?"
                + String.join(
                        "&",
                        List.of(
                                "alert=" + encoded(alertId),
                                "rule=" + encoded(ruleId),
                                "kind=" + encoded(subjectKind),
                                "subject=" + encoded(subjectId)));
    }

    /** As a part of a path and as a value of a form alike. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
