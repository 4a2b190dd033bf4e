/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import io.yuqing.intake.fetch.WebAddress;
import io.yuqing.wire.item.Channels;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the list of feeds from its fields. */
final class FeedForm {
    /** Anybody who asks more often is a burden. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** As in the register of sources. */
    private static final Duration LONGEST_GAP = Duration.ofDays(4);

    private static final Duration USUAL_GAP = Duration.ofDays(1);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final int LONGEST_NAME = 40;

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "name",
                    "url",
                    "platform",
                    "channel",
                    "region",
                    "every",
                    "interval",
                    "date",
                    "official",
                    "private");

    private static final String EVERY = "write how often to ask, from 5m to 1d, for example 10m";
    private static final String INTERVAL =
            "write its usual longest gap between entries, from 1m to 4d, for example 8h";

    private final Set<String> ids = new HashSet<>();

    private FeedForm() {}

    /**
     * @throws io.yuqing.domain.field.FieldException with a sentence for each field that cannot be
     *     used
     */
    static List<Feed> read(List<?> entries) {
        Findings findings = Findings.ofFile("");
        FeedForm form = new FeedForm();
        List<Feed> feeds = new ArrayList<>();
        for (Fields each :
                Fields.of(findings, Map.of("feeds", entries))
                        .each("feeds", "write a list of entries with id, url and platform")) {
            feeds.add(form.feed(each));
        }
        findings.check();
        return feeds;
    }

    private Feed feed(Fields in) {
        in.unknownFieldsExcept(FIELDS);
        return new Feed(
                id(in),
                name(in),
                url(in),
                in.text("platform", "name the platform as items do, for example yunting-news"),
                channel(in),
                in.has("region") ? in.text("region", "write a place, or leave it out") : "",
                duration(in, "every", USUAL, SHORTEST, LONGEST, EVERY),
                duration(in, "interval", USUAL_GAP, Duration.ofMinutes(1), LONGEST_GAP, INTERVAL),
                datesItself(in),
                in.flag("official"),
                in.flag("private"));
    }

    private String id(Fields in) {
        String remedy =
                "write 1 to 40 small letters, digits, dots, hyphens or underscores, beginning with a"
                        + " letter or digit";
        String id = in.text("id", remedy);
        if (id != null && !ID.matcher(id).matches()) {
            in.problem("id", remedy);
        } else if (id != null && !ids.add(id)) {
            in.problem("id", "give each feed an id of its own");
        }
        return id;
    }

    private static String name(Fields in) {
        if (!in.has("name")) {
            return "";
        }
        String remedy =
                "write the name people know it by, at most "
                        + LONGEST_NAME
                        + " characters, or leave it out";
        String name = in.text("name", remedy);
        if (name != null && name.codePointCount(0, name.length()) > LONGEST_NAME) {
            in.problem("name", remedy);
        }
        return name;
    }

    private static URI url(Fields in) {
        String remedy = "write its address, beginning with http:// or https://, without a user";
        String url = in.text("url", remedy);
        URI address = url == null ? null : WebAddress.of(url).orElse(null);
        if (url != null && address == null) {
            // A key may be a part of it.
            in.hidden("url", "cannot be used: " + remedy);
        }
        return address;
    }

    private static String channel(Fields in) {
        if (in.value("channel") instanceof String text && Channels.all().contains(text.strip())) {
            return text.strip();
        }
        if (in.has("channel")) {
            in.problem(
                    "channel",
                    "use one of "
                            + String.join(", ", new TreeSet<>(Channels.all()))
                            + ", or leave it out");
        }
        return "";
    }

    private static Duration duration(
            Fields in, String field, Duration usual, Duration least, Duration most, String remedy) {
        return in.has(field) ? in.duration(field, least, most, remedy, remedy) : usual;
    }

    private static boolean datesItself(Fields in) {
        Object date = in.value("date");
        if (date != null && !date.equals("required") && !date.equals("fetched")) {
            in.problem(
                    "date",
                    "write required, or fetched where entries have no time and that of the first"
                            + " reading is to stand for it");
        }
        return "fetched".equals(date);
    }
}
