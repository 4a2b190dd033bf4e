/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the list of platforms from its fields. */
public final class PlatformForm {
    /** More would be counts by name without end again. */
    private static final int MOST = 1_000;

    private static final List<String> FIELDS = List.of("code", "aliases", "channel", "posts");

    private static final String PATTERN_REMEDY =
            "write what addresses of posts look like, with one {id} and * for a part that varies,"
                    + " for example weibo.com/*/{id}";

    private final Set<String> channels;
    private final Map<String, String> owners = new HashMap<>();

    private PlatformForm(Set<String> channels) {
        this.channels = channels;
    }

    /**
     * Reads and checks the list.
     *
     * @param channels the channels there are
     * @throws FieldException with a sentence for each field that cannot be used
     */
    public static Platforms read(List<?> entries, Set<String> channels) {
        if (entries.size() > MOST) {
            throw new FieldException(
                    "There are "
                            + entries.size()
                            + " platforms; keep the "
                            + MOST
                            + " that matter, the others are counted together.");
        }
        PlatformForm form = new PlatformForm(channels);
        Findings findings = Findings.ofFile("");
        List<Platform> platforms = new ArrayList<>();
        List<Fields> list =
                Fields.of(findings, Map.of("platforms", entries))
                        .each("platforms", "write a list of entries with code and channel");
        for (Fields fields : list) {
            platforms.add(form.platform(fields));
        }
        findings.check();
        return new Platforms(platforms);
    }

    private Platform platform(Fields in) {
        in.unknownFieldsExcept(FIELDS);
        String code = code(in);
        Set<String> names = new LinkedHashSet<>();
        names.add(code);
        for (String alias : in.texts("aliases", "write a list of names, for example [微博]")) {
            names.add(PlatformName.normal(alias));
        }
        for (String name : names) {
            String owner = owners.putIfAbsent(name, code);
            if (owner != null) {
                in.problem(
                        name.equals(code) ? "code" : "aliases",
                        "'%s' stands for %s already, name each platform once"
                                .formatted(name, owner));
            }
        }
        return new Platform(code, names, channel(in), posts(in));
    }

    private static String code(Fields in) {
        String code = in.text("code", "give it a short name, for example weibo");
        if (code == null) {
            return "";
        }
        boolean usable = code.equals(PlatformName.normal(code)) && !code.contains(" ");
        if (!usable || code.length() > PlatformName.LONGEST || code.equals(Platforms.OTHER)) {
            in.problem(
                    "code",
                    "write small letters without blanks or /, at most "
                            + PlatformName.LONGEST
                            + " characters, and not "
                            + Platforms.OTHER);
        }
        return code;
    }

    private String channel(Fields in) {
        if (!in.has("channel")) {
            return "";
        }
        if (in.value("channel") instanceof String text && channels.contains(text.strip())) {
            return text.strip();
        }
        in.problem("channel", "use one of " + String.join(", ", channels) + ", or leave it out");
        return "";
    }

    private static List<PostAddress> posts(Fields in) {
        List<PostAddress> posts = new ArrayList<>();
        for (String written : in.texts("posts", PATTERN_REMEDY)) {
            if (PostAddress.isReadable(written)) {
                posts.add(PostAddress.of(written));
            } else {
                in.problem("posts", PATTERN_REMEDY);
            }
        }
        return posts;
    }
}
