/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.cases;

import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.field.Section;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.cases.LinkKeyFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads {@code cases}. */
public final class CasesReader {
    public static final String CASES = "cases";

    private static final String LINK_KEY_FILE = "link_key_file";
    private static final String PUBLIC_URL = "public_url";
    private static final String ALLOW_PLAIN = "allow_plain";
    private static final String ACTIONS = "case_actions";
    private static final String TEXTS = "case_texts";
    private static final String EVENTS = "case_events";

    /** The keys of {@code topics} that are read here. */
    public static final Set<String> TOPICS = Set.of(ACTIONS, TEXTS, EVENTS, CASES);

    private CasesReader() {}

    /** How browsers come to the gateway. */
    public enum Way {
        /** From this machine. */
        HERE,
        TLS,
        PROXY,
        /** From the network, by plain HTTP. */
        PLAIN
    }

    /** Whether pages of units may go over the network as they are. */
    public static boolean allowsPlain(Section root) {
        return root.keys().contains(CASES) && root.section(CASES).flag(ALLOW_PLAIN);
    }

    public static CasesSettings read(Section root, Way way) {
        return new CasesSettings(
                root.keys().contains(CASES) ? links(root.section(CASES), way) : Optional.empty());
    }

    /** Of the names of topics. */
    public static CaseTopics topics(Section topics) {
        return new CaseTopics(
                topics.text(ACTIONS, KafkaTopics.CASE_ACTIONS),
                topics.text(TEXTS, KafkaTopics.CASE_TEXTS),
                topics.text(EVENTS, KafkaTopics.CASE_EVENTS),
                topics.text(CASES, KafkaTopics.CASES));
    }

    /** Empty after a finding. */
    private static Optional<LinkSettings> links(Section cases, Way way) {
        cases.allow(Set.of(LINK_KEY_FILE, PUBLIC_URL, ALLOW_PLAIN));
        LinkKeys keys = keys(cases);
        String url = cases.text(PUBLIC_URL, "");
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#]+/?")) {
            cases.refuse(
                    PUBLIC_URL,
                    url,
                    "is no address under which units open the gateway: write as for link.url of"
                            + " the delivery job, such as https://yq.example.gov.cn");
        }
        boolean plain = way == Way.PLAIN || (way == Way.PROXY && url.startsWith("http://"));
        if (plain && !cases.flag(ALLOW_PLAIN)) {
            cases.refuse(
                    PUBLIC_URL,
                    url,
                    "would let others read along: let units come by https, or set allow_plain:"
                            + " true, which each page then says");
        }
        return keys == null
                ? Optional.empty()
                : Optional.of(
                        new LinkSettings(
                                keys, way == Way.TLS || (way == Way.PROXY && !plain), plain));
    }

    /** Null after a finding. */
    private static LinkKeys keys(Section cases) {
        String named =
                cases.required(
                        LINK_KEY_FILE,
                        "name the file of the keys behind links, the same as link.key-file of the"
                                + " delivery job; make one with: ./yuqing case link-key FILE");
        if (named.isEmpty()) {
            return null;
        }
        try {
            return LinkKeyFile.read(Path.of(named), CASES + "." + LINK_KEY_FILE);
        } catch (IllegalArgumentException e) {
            cases.refuseHidden(
                    LINK_KEY_FILE, "cannot be used: " + e.getMessage().replaceFirst("[.]$", ""));
            return null;
        }
    }
}
