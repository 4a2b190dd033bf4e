/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.cases.CasesReader;
import io.yuqing.gateway.config.cases.CasesReader.Way;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file of settings; see {@code deploy/gateway.yaml}. */
public final class GatewayFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    private static final String TOKENS = "tokens";
    private static final String EDGE_KEY_FILE = "edge_key_file";
    private static final String PLATFORMS_FILE = "platforms_file";
    private static final String INBOX = "inbox";
    private static final String TOPICS = "topics";
    private static final String RULES = "rules";
    private static final String SOURCES = "sources";
    private static final Set<String> KEYS =
            Set.of(
                    "listen",
                    "tls",
                    "behind_proxy",
                    "kafka",
                    TOPICS,
                    EDGE_KEY_FILE,
                    PLATFORMS_FILE,
                    "ingest",
                    "retention",
                    TOKENS,
                    "limits",
                    FeedsReader.FEEDS_FILE,
                    FeedsReader.CONTACT,
                    INBOX,
                    DeskReader.DESK,
                    CasesReader.CASES);

    private static final Duration LEAST_EVERY = Duration.ofSeconds(1);

    private final Section root;

    private GatewayFile(Section root) {
        this.root = root;
    }

    /**
     * Reads and checks a file and those that it names.
     *
     * @throws FieldException with one sentence for each finding: key, value, remedy
     */
    public static GatewayConfig read(Path file) {
        Findings findings = Findings.ofSecretFile(TOKENS);
        GatewayConfig config = new GatewayFile(Section.of(findings, yaml(file))).config();
        findings.check();
        return config;
    }

    private static Object yaml(Path file) {
        try {
            return YAML.convertValue(YAML.readTree(Files.readString(file)), Object.class);
        } catch (JsonProcessingException e) {
            // What the parser says quotes the line, and a secret may stand in it.
            throw new FieldException(
                    "it is no YAML at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": correct blanks, colons and quotes there, and give no key twice.");
        } catch (NoSuchFileException e) {
            throw new FieldException("there is no such file: correct the path after --config.");
        } catch (IOException e) {
            throw new FieldException(
                    "it cannot be read ("
                            + e.getClass().getSimpleName()
                            + "): let the user read it that the gateway runs as.");
        }
    }

    /** Of no use after a finding. */
    private GatewayConfig config() {
        KnownKeys.allow(root, KEYS);
        Listen listen = ListenReader.read(root);
        KafkaSettings kafka = KafkaReader.read(root.section("kafka"));
        Platforms platforms = platforms();
        IngestOptions ingest = IngestReader.read(root.section("ingest"), platforms);
        return new GatewayConfig(
                listen,
                kafka,
                topics(root.section(TOPICS)),
                edgeKey(),
                ingest,
                root.duration("retention", Duration.ofHours(72)),
                TokenReader.read(root, platforms),
                limits(root.section("limits")),
                FeedsReader.read(root),
                inbox(),
                DeskReader.read(root, listen),
                CasesReader.read(root, way(listen)));
    }

    private Way way(Listen listen) {
        if (listen != null && listen.identity().isPresent()) {
            return Way.TLS;
        }
        if (root.flag("behind_proxy")) {
            return Way.PROXY;
        }
        return listen == null || listen.isLoopback() ? Way.HERE : Way.PLAIN;
    }

    private static TopicNames topics(Section topics) {
        Set<String> known =
                new HashSet<>(
                        Set.of(
                                "posts",
                                "comments",
                                "feed_positions",
                                SOURCES,
                                "accounts",
                                TOPICS,
                                RULES,
                                "silences",
                                "settings_log"));
        known.addAll(CasesReader.TOPICS);
        KnownKeys.allow(topics, known);
        return new TopicNames(
                topics.text("posts", KafkaTopics.POSTS),
                topics.text("comments", KafkaTopics.COMMENTS),
                topics.text("feed_positions", KafkaTopics.FEED_POSITIONS),
                topics.text(SOURCES, KafkaTopics.SOURCES),
                topics.text("accounts", KafkaTopics.ACCOUNTS),
                topics.text(TOPICS, KafkaTopics.TOPICS),
                topics.text(RULES, KafkaTopics.RULES),
                topics.text("silences", KafkaTopics.SILENCES),
                topics.text("settings_log", KafkaTopics.SETTINGS_LOG),
                CasesReader.topics(topics));
    }

    private PrivacyKey edgeKey() {
        try {
            return PrivacyKey.fromFile(edgeKeyFile(), EDGE_KEY_FILE);
        } catch (IllegalArgumentException e) {
            root.refuseHidden(EDGE_KEY_FILE, "cannot be used: " + withoutStop(e.getMessage()));
            return null;
        }
    }

    private Platforms platforms() {
        try {
            return PlatformsFile.read(PLATFORMS_FILE, platformsFile());
        } catch (ControlException e) {
            root.refuseHidden(PLATFORMS_FILE, "cannot be used: " + withoutStop(e.getMessage()));
            return Platforms.NONE;
        }
    }

    private Path edgeKeyFile() {
        return Path.of(root.text(EDGE_KEY_FILE, "data/edge.key"));
    }

    private Path platformsFile() {
        return Path.of(root.text(PLATFORMS_FILE, "deploy/platforms.yaml"));
    }

    private static Limits limits(Section limits) {
        KnownKeys.allow(limits, Set.of("body_bytes", "lines", "batches_in_flight"));
        return new Limits(
                limits.number("body_bytes", 16 << 20, 1024, 64 << 20),
                limits.number("lines", 20_000, 1, 100_000),
                limits.number("batches_in_flight", 4, 1, 64));
    }

    private Optional<InboxSettings> inbox() {
        if (!root.keys().contains(INBOX)) {
            return Optional.empty();
        }
        Section inbox = root.section(INBOX);
        KnownKeys.allow(inbox, Set.of("folder", "every", "map_file", "reader_megabytes"));
        String folder = inbox.required("folder", "name the folder to watch");
        Duration every = inbox.duration("every", Duration.ofSeconds(30));
        if (every.compareTo(LEAST_EVERY) < 0) {
            inbox.refuse("every", every, "is too often: write 1s or more");
        }
        return Optional.of(
                new InboxSettings(
                        Path.of(folder),
                        every,
                        file(inbox, "map_file"),
                        edgeKeyFile(),
                        platformsFile(),
                        inbox.number("reader_megabytes", 1024, 128, 16_384)));
    }

    /** Of a file that must be there if it is named. */
    private static Optional<Path> file(Section section, String key) {
        String named = section.text(key, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isReadable(Path.of(named))) {
            section.refuse(
                    key, named, "is not there or cannot be read: correct the path or its rights");
        }
        return Optional.of(Path.of(named));
    }

    /** So that it can stand before what follows it. */
    static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** All that is wrong, a sentence each. */
    public static List<String> sentences(FieldException faults) {
        return faults.findings().isEmpty()
                ? List.of(faults.getMessage())
                : faults.findings().stream().map(Finding::sentence).toList();
    }
}
