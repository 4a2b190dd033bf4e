/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.delivery.plan.Route;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.jobs.delivery.text.Detail;
import io.yuqing.wire.control.Matchers;
import io.yuqing.wire.control.SilenceCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file that says who is told what and when; see {@code deploy/delivery.yaml}. */
public final class DeliveryFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String CHANNELS = "channels";
    private static final Set<String> KEYS =
            Set.of(
                    "zone",
                    CHANNELS,
                    "departments",
                    "routes",
                    "fallback",
                    "silences",
                    "grouping",
                    "repeat",
                    "deadlines",
                    "stale-after",
                    "look-back",
                    "digest",
                    "heartbeat");

    /** Beijing, and Ürümqi by its own clock. Etc/GMT+8, which looks right, is neither. */
    private static final Set<ZoneOffset> OF_CHINA =
            Set.of(ZoneOffset.ofHours(8), ZoneOffset.ofHours(6));

    /** Until the first figures are there. */
    private static final Duration FIRST_SIGN = Duration.ofMinutes(5);

    private final Section root;
    private final String consoleFile;
    private final Clock clock;
    private final Map<String, Detail> details = new HashMap<>();
    private ZoneId zone;

    private DeliveryFile(Section root, String consoleFile, Clock clock) {
        this.root = root;
        this.consoleFile = consoleFile;
        this.clock = clock;
    }

    /**
     * Reads and checks a file.
     *
     * @param consoleFile to which consoles append; null: standard output
     * @throws FieldException with one sentence for each finding: key, value, remedy
     */
    public static DeliverySetup read(Path file, String consoleFile) {
        return read(file, consoleFile, Clock.systemUTC());
    }

    static DeliverySetup read(Path file, String consoleFile, Clock clock) {
        Object yaml;
        try {
            yaml = YAML.convertValue(YAML.readTree(Files.readString(file)), Object.class);
        } catch (JsonProcessingException e) {
            // What the parser says quotes the line, and a secret may stand in it.
            throw new FieldException(
                    "it is no YAML at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": correct blanks, colons and quotes there.");
        } catch (IOException e) {
            throw new FieldException("it cannot be read (" + e.getMessage() + ").");
        }
        Findings findings = Findings.ofSecretFile(CHANNELS);
        DeliverySetup setup =
                new DeliveryFile(Section.of(findings, yaml), consoleFile, clock).setup();
        findings.check();
        return setup;
    }

    /** Null after findings. */
    private DeliverySetup setup() {
        root.allow(KEYS);
        zone = zone();
        Map<String, ChannelConfig> channels = channels();
        Map<String, Department> departments = departments();
        List<String> fallback = recipients(root, "fallback");
        if (fallback.isEmpty()) {
            root.missing("fallback", "name the departments that are told what no route matches");
        }
        Section grouping = root.section("grouping");
        grouping.allow(Set.of("window"));
        Section digest = root.section("digest");
        digest.allow(Set.of("interval", "entries"));
        Section heartbeat = root.section("heartbeat");
        heartbeat.allow(Set.of("at", "to", "quiet-is-broken"));
        List<String> heartbeatTo = recipients(heartbeat, "to");
        DeliveryPlan plan =
                new DeliveryPlan(
                        zone,
                        departments,
                        routes(),
                        fallback,
                        silences(),
                        grouping.duration("window", Duration.ofMinutes(10)),
                        repeat(),
                        root.duration("stale-after", Duration.ofHours(6)),
                        root.duration("look-back", Duration.ofHours(24)),
                        digest.duration("interval", Duration.ofMinutes(1)),
                        digest.number("entries", 30, 2, 100),
                        heartbeatAt(heartbeat),
                        heartbeatTo.isEmpty() ? fallback : heartbeatTo);
        Duration broken = heartbeat.duration("quiet-is-broken", Duration.ofHours(1));
        List<Deadline> deadlines = Deadlines.read(root);
        return root.isClean()
                ? new DeliverySetup(plan, channels, broken, deadlines, details)
                : null;
    }

    private ZoneId zone() {
        String text = root.plain("zone", CountyTime.ZONE_ID);
        try {
            ZoneId found = ZoneId.of(text);
            if (OF_CHINA.contains(found.getRules().getOffset(Instant.EPOCH))) {
                return found;
            }
            root.refuse("zone", text, "is no time of China: write Asia/Shanghai or +08:00");
        } catch (DateTimeException e) {
            root.refuse("zone", text, "is no time zone: write Asia/Shanghai or +08:00");
        }
        return CountyTime.ZONE;
    }

    private Map<String, ChannelConfig> channels() {
        Map<String, ChannelConfig> channels = new LinkedHashMap<>();
        Section section = root.section(CHANNELS);
        for (String name : section.keys()) {
            Section values = section.section(name);
            SecretFiles.check(values);
            ChannelConfig channel = ChannelReader.read(name, values, consoleFile);
            SecretFiles.checkToken(values, channel);
            channels.put(name, channel);
            details.put(name, ChannelReader.detail(values));
        }
        if (section.keys().isEmpty()) {
            root.missing(CHANNELS, "name at least one, e.g. 终端: {kind: console} to try it out");
        }
        return channels;
    }

    private Map<String, Department> departments() {
        Set<String> channels = root.section(CHANNELS).keys();
        Map<String, Department> departments = new HashMap<>();
        Section section = root.section("departments");
        for (String name : section.keys()) {
            Section values = section.section(name);
            values.allow(Set.of("channels", "quiet"));
            List<String> used = values.texts("channels");
            if (used.isEmpty()) {
                values.missing("channels", "name at least one of " + channels);
            }
            for (String channel : used) {
                if (!channels.contains(channel)) {
                    values.refuse("channels", channel, "is no channel: use " + channels);
                }
            }
            departments.put(name, new Department(name, used, quiet(values)));
        }
        return departments;
    }

    /** Null if none are given, and after a finding. */
    private static QuietHours quiet(Section section) {
        String text = section.plain("quiet", null);
        if (text == null) {
            return null;
        }
        try {
            return QuietHours.parse(text);
        } catch (IllegalArgumentException e) {
            section.refuse("quiet", text, "is no span of a day: write \"22:00-07:00\"");
            return null;
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Section route : root.list("routes")) {
            List<String> to = recipients(route, "to");
            if (to.isEmpty()) {
                route.missing("to", "name at least one department");
            }
            routes.add(new Route(Matchers.read(route, Set.of("to")), to));
        }
        return routes;
    }

    private List<String> recipients(Section section, String key) {
        Set<String> departments = root.section("departments").keys();
        List<String> names = section.texts(key);
        for (String name : names) {
            if (!departments.contains(name)) {
                section.refuse(
                        key,
                        name,
                        "is no department: define it under departments, or correct the name");
            }
        }
        return names;
    }

    private List<Silence> silences() {
        Map<String, Silence> silences = new LinkedHashMap<>();
        for (Section section : root.list("silences")) {
            Silence silence = SilenceCodec.read(section, zone);
            if (silence != null && silences.put(silence.id(), silence) != null) {
                section.refuse("id", silence.id(), "is there twice: give each its own");
            }
        }
        return List.copyOf(silences.values());
    }

    private Map<Level, Duration> repeat() {
        Map<Level, Duration> repeat = new EnumMap<>(Level.class);
        repeat.put(Level.RED, Duration.ofHours(2));
        repeat.put(Level.ORANGE, Duration.ofHours(6));
        repeat.put(Level.YELLOW, Duration.ofHours(24));
        Section section = root.section("repeat");
        for (String name : section.keys()) {
            Matchers.level(section, "repeat", name)
                    .ifPresent(level -> setRepeat(repeat, level, section));
        }
        return repeat;
    }

    private static void setRepeat(Map<Level, Duration> repeat, Level level, Section section) {
        String key = level.code();
        if (section.required(key, "write how long, e.g. 2h, or never").equals("never")) {
            repeat.remove(level);
        } else {
            repeat.put(level, section.duration(key, Duration.ZERO));
        }
    }

    /** Null: none. */
    private LocalTime heartbeatAt(Section heartbeat) {
        String text = heartbeat.plain("at", "17:30");
        if (text.equals("never")) {
            return null;
        }
        if (text.equals("start")) {
            return LocalTime.now(clock.withZone(zone))
                    .plus(FIRST_SIGN)
                    .truncatedTo(ChronoUnit.MINUTES);
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            heartbeat.refuse("at", text, "is no time of day: write \"17:30\", start or never");
            return null;
        }
    }
}
